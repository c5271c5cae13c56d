"""A text as lines of folded words with single spaces, so that patterns of words can be matched and traced back."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN

_COMMAS = frozenset(",،")
_STOPS = frozenset(".!?؟؛;…")
_COLON = ":"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in folded words, each after one space; commas stand as «,», ends of sentences as «.», quotation marks nowhere.

    Attributes:
        text: the folded words.
        starts: where each word begins in `text`.
        spans: where each word stands in the document.
    """

    text: str
    starts: tuple[int, ...] = field(repr=False)
    spans: tuple[tuple[int, int], ...] = field(repr=False)
    words: frozenset[str] = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of `text` stands in the document."""
        first, last = bisect_right(self.starts, start + 1) - 1, bisect_right(self.starts, end - 1) - 1
        return self.spans[max(first, 0)][0], self.spans[max(last, 0)][1]


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
    parts: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    length = 0
    for found in TOKEN.finditer(raw):
        word = _spelled(found[0])
        if word:
            start, end = found.span()
            parts.append(word)
            starts.append(length + 1)
            spans.append((at + start, at + end))
            length += len(word) + 1
    return Line(" " + " ".join(parts) + " ", tuple(starts), tuple(spans), frozenset(parts))


@lru_cache(maxsize=20_000)
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
