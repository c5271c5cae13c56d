"""Words taken down to a light stem, so that «وبالحافلات» and «حافلة» meet and «أخلت» and «اخلت» are one.

The stem is that of Larkey, Ballesteros & Connell 2002 (light10), with one-letter prepositions.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN

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
        kind, (start, end) = found.lastgroup, found.span()
        if kind != "punct" and (end - start >= _LEAST or kind == "number"):
            yield Place(stem(text[start:end]), start, end)


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """Return a name as names are compared: its stems, side by side."""
    return " ".join(place.stem for place in places(name))
