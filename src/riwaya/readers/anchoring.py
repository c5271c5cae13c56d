"""Words that a model gave, found in the text: where they do not stand, there is no record."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from riwaya.arabic.letters import fold, normalise
from riwaya.model import Span

LONGEST = 3_000  # characters that the words of one record may reach over
_WORD = re.compile(r"\w+")
_CLITICS = "[وفبكلاس]{0,4}?"  # what may be joined to the front of a word that was given without it
_ELISION = re.compile(r"…|\.{3,}|\[…\]")


class Bounds(NamedTuple):
    """The stretch of the text that a model was shown."""

    start: int
    end: int


class Anchors:
    """A text in which words are looked for by their letters alone: vowel signs, hamza and signs between words do not count."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = normalise(text)

    def find(self, words: str, near: int, bounds: Bounds) -> Span | None:
        """Return where the words stand nearest to an offset; None where they do not, in this order, with nothing between.

        Words may be elided («أعلن المجلس … إلى البلدة»): then both ends must stand there, the second behind the first.
        """
        whole = self._nearest(words, near, bounds)
        if whole is not None or not _ELISION.search(words):
            return whole
        head, *_, tail = _ELISION.split(words)
        begin = self._nearest(head, near, bounds)
        if begin is None:
            return None
        after = Bounds(begin.end, min(bounds.end, begin.start + LONGEST))
        end = self._nearest(tail, begin.end, after)
        return None if end is None else self._span(begin.start, end.end)

    def _nearest(self, words: str, near: int, bounds: Bounds) -> Span | None:
        found = self._all(words, bounds)
        return min(found, key=lambda span: (abs(span.start - near), span.start), default=None)

    def _all(self, words: str, bounds: Bounds) -> Iterator[Span]:
        given = _WORD.findall(fold(words))
        if not given or len(words) > LONGEST:
            return
        apart = r"\W+".join(map(re.escape, given))
        pattern = rf"(?<!\w){_CLITICS}({apart})(?!\w)"
        first, last = self._folded.position(bounds.start), self._folded.position(bounds.end)
        for match in re.compile(pattern).finditer(self._folded.text, first, last):
            start, end = self._folded.original(*match.span(1))
            if end <= bounds.end and end - start <= LONGEST:
                yield self._span(start, end)

    def _span(self, start: int, end: int) -> Span:
        return Span(start, end, self._text[start:end])
