"""A text as lines of folded words with single spaces, so that patterns of words can be matched and traced back."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN, TOKENS
from riwaya.remembering import remembered

_COMMAS = frozenset(",،")
_STOPS = frozenset(".!?؟؛;…")
_COLON = ":"


@dataclass(frozen=True)
class Line:
    """A paragraph in folded words, each after one space; commas stand as «,», ends of sentences as «.», quotation marks nowhere.

    Attributes:
        text: the folded words.
        words: each once.
        raw, at: the paragraph as it is written, and where it begins.
    """

    text: str
    words: frozenset[str] = field(repr=False)
    raw: str = field(repr=False)
    at: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of `text` stands in the document."""
        starts, spans = self._places
        first, last = bisect_right(starts, start + 1) - 1, bisect_right(starts, end - 1) - 1
        return spans[max(first, 0)][0], spans[max(last, 0)][1]

    @cached_property
    def _places(self) -> tuple[list[int], list[tuple[int, int]]]:
        """Where each word begins in `text`, and where it stands in the document: needed in few lines."""
        starts, spans, length = list[int](), list[tuple[int, int]](), 0
        for found in TOKEN.finditer(self.raw):
            if word := _spelled(found[0]):
                starts.append(length + 1)
                spans.append((self.at + found.start(), self.at + found.end()))
                length += len(word) + 1
        return starts, spans


@lru_cache(maxsize=64)
def lines(text: str) -> tuple[Line, ...]:
    """Return the paragraphs of a text that have words."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for raw in text.split("\n"):
        if raw.strip():
            yield _line(raw, at)
        at += len(raw) + 1


def _line(raw: str, at: int) -> Line:
    parts = list(filter(None, map(_spelled, TOKENS.findall(raw))))
    return Line(f" {' '.join(parts)} ", frozenset(parts), raw, at)


@remembered
def _spelled(token: str) -> str:
    """Return how a token stands in a line, "" for one that does not; its first character tells whether it is a mark."""
    found = TOKEN.match(token)
    return fold(token) if found and found.lastgroup != "punct" else _mark(token)


def _mark(mark: str) -> str:
    if mark in _COMMAS:
        return ","
    if mark in _STOPS or mark.startswith(".."):
        return "."
    return _COLON if mark == _COLON else ""
