"""What a document is found by: its words through clitics, hamza and vowels, and marks for what was read in it.

Words are taken down to a light stem (Larkey, Ballesteros & Connell 2002, light10, with one-letter prepositions), the same
way in the index and in a query, so that «وبالحافلات» and «حافلة» meet and «أخلت» and «اخلت» are one.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN
from riwaya.casefile.index import mark

FIELDS = ("outlet", "source", "party", "place", "type", "stance")
_PROCLITICS = re.compile(r"^[وف]?(?:[بك]ال|لل|ال|[بلك](?=\w{4}))?(?=\w{3})")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ها|هم|هن|نا|كم|ات|ان|ون|ين|ه|ي|ية|يه)$")
_LEAST = 2  # letters of a word worth entering


class Place(NamedTuple):
    """A word of a text: its stem and where it stands."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the light stem of a word."""
    folded = fold(word).lower()
    return _ENDINGS.sub("", _PROCLITICS.sub("", folded))


def places(text: str) -> Iterator[Place]:
    """Yield the words and numbers of a text in order."""
    for found in TOKEN.finditer(text):
        if found.lastgroup != "punct" and (found.lastgroup == "number" or len(found.group()) >= _LEAST):
            yield Place(stem(found.group()), found.start(), found.end())


def index_words(record: Mapping[str, Any]) -> str:
    """Return the words that a document is entered with: those of its text, then its marks."""
    text = " ".join(place.stem for place in places(record["document"]["text"]))
    return " ".join([text, *sorted({mark(field, value) for field, value in values(record)})])


def values(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the (field, value) pairs by which a document can be filtered; names count folded and with their entity."""
    if record["document"]["outlet"]:
        yield from _named("outlet", record["document"]["outlet"], None)
    for claim in record["claims"]:
        yield "stance", claim["stance"]
        for link in claim["chain"]:
            yield from _named("source", link["text"], link["entity"])
            if link["name"]:
                yield from _named("source", link["name"], None)
    for event in record["events"]:
        yield "type", event["type"]
    for mention in record["mentions"]:
        field = "place" if mention["kind"] == "place" else "party"
        yield from _named(field, mention["text"], mention["entity"])
        if mention["name"]:
            yield from _named(field, mention["name"], None)


def _named(field: str, name: str, entity: str | None) -> Iterator[tuple[str, str]]:
    yield field, key(name)
    if entity:
        yield field, entity


def key(name: str) -> str:
    """Return a name as filters compare it: its stems, side by side."""
    return " ".join(place.stem for place in places(name))
