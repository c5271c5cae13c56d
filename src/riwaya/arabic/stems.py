"""Words taken down to a light stem, so that «وبالحافلات» and «حافلة» meet and «أخلت» and «اخلت» are one.

The stem is that of Larkey, Ballesteros & Connell 2002 (light10), with one-letter prepositions.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN, TOKENS
from riwaya.remembering import remembered

_PROCLITICS = re.compile(r"^[وف]?(?:[بك]ال|لل|ال|[بلك](?=\w{4}))?(?=\w{3})")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ها|هم|هن|نا|كم|ات|ان|ون|ين|ه|ي|ية|يه)$")
_LEAST = 2  # letters of a word worth entering
_DIGITS = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
_IN_NUMBERS = _DIGITS | frozenset(".,،٫٬/-")  # at a bound of a stretch: what lies beyond tells where a number ends


class Place(NamedTuple):
    """A word of a text: its stem and where it stands."""

    stem: str
    start: int
    end: int


@remembered
def stem(word: str) -> str:
    """Return the light stem of a word."""
    folded = fold(word).lower()
    return _ENDINGS.sub("", _PROCLITICS.sub("", folded))


def places(text: str) -> Iterator[Place]:
    """Yield the words and numbers of a text in order."""
    for found in TOKEN.finditer(text):
        entered = _entered(found[0])
        if entered is not None:
            yield Place(entered, *found.span())


def stems(text: str) -> Iterator[str]:
    """Yield the stems of the words and numbers of a text in order."""
    return (entered for token in TOKENS.findall(text) if (entered := _entered(token)) is not None)


class Stemmed:
    """A text taken down to stems once, so that those of its stretches are told without reading them again.

    Attributes:
        stems: those of its words and numbers, in order.
        starts, ends: where these stand.
    """

    __slots__ = ("ends", "starts", "stems", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        read = [(entered, *found.span()) for found in TOKENS.finditer(text) if (entered := _entered(found[0])) is not None]
        self.stems: tuple[str, ...] = tuple([stem for stem, _, _ in read])
        self.starts, self.ends = [start for _, start, _ in read], [end for _, _, end in read]

    def within(self, start: int, end: int) -> Sequence[str]:
        """Return the stems of `text[start:end]` as `stems` yields them; a stretch that cuts a word or a number is read anew."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        if first >= last:
            first = last = 0
        elif self.starts[first] < start or self.ends[last - 1] > end:
            return tuple(stems(self.text[start:end]))
        is_cut = start < end and (self.text[start] in _IN_NUMBERS or self.text[end - 1] in _DIGITS)
        return tuple(stems(self.text[start:end])) if is_cut else self.stems[first:last]


@remembered
def _entered(word: str) -> str | None:
    """Return the stem of a token; None for a sign and for a letter by itself. The first character tells what a token is."""
    found = TOKEN.match(word)
    kind = found.lastgroup if found else "punct"
    return stem(word) if kind != "punct" and (len(word) >= _LEAST or kind == "number") else None


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """Return a name as names are compared: its stems, side by side."""
    return " ".join(stems(name))
