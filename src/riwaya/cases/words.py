"""What a document is found by: its words through clitics, hamza and vowels, and marks for what was read in it.

Words are taken down to a light stem the same way in the index and in a query.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.arabic.stems import Place, key, places, stem, stems
from riwaya.casefile.index import mark

__all__ = ["FIELDS", "Place", "forms_of", "index_words", "key", "places", "stem", "values"]

_LEAST = 3  # letters of a stem that may have an accusative
FIELDS = ("outlet", "source", "party", "place", "type", "stance")


def forms_of(stemmed: str, word: str) -> tuple[str, ...]:
    """Return the stems by which a word is found: its own, and that of its accusative («أسيراً», «جندياً»), which keeps its alif."""
    if len(stemmed) < _LEAST or not stemmed.isalpha() or stemmed.endswith(("ا", "ي")):
        return (stemmed,)
    return (stemmed, f"{stemmed}يا") if word.endswith(("ي", "يّ")) else (stemmed, f"{stemmed}ا")


def index_words(record: Mapping[str, Any]) -> str:
    """Return the words that a document is entered with: those of its text, then its marks."""
    text = " ".join(stems(record["document"]["text"]))
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
