"""An article as it is put to a model: numbered sentences, in pieces that are short enough, each with what stands before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riwaya.documents.sentences import Text
from riwaya.model import Span, ZoneKind
from riwaya.readers.anchoring import Bounds

_BEFORE = 3  # sentences shown again before a piece, so that «وأضاف المصدر» has its source


@dataclass(frozen=True, slots=True)
class Piece:
    """Some sentences of an article, in order.

    Attributes:
        shown: those that go before and were asked about in the piece before.
        asked: those that are asked about.
        number: of the first one asked about in the article, from 1.
    """

    shown: tuple[Span, ...]
    asked: tuple[Span, ...]
    number: int

    @property
    def bounds(self) -> Bounds:
        """The stretch of the text that the piece shows."""
        return Bounds((*self.shown, *self.asked)[0].start, self.asked[-1].end)

    def lines(self) -> Iterator[str]:
        """Yield each sentence on one line behind its number."""
        first = self.number - len(self.shown)
        for number, sentence in enumerate((*self.shown, *self.asked), first):
            yield f"[{number}] {' '.join(sentence.text.split())}"

    def sentence(self, number: int) -> Span | None:
        """Return the sentence of a number; None when the piece does not ask about it."""
        at = number - self.number
        return self.asked[at] if 0 <= at < len(self.asked) else None

    def halves(self) -> tuple["Piece", ...]:
        """Return the piece in two; as it is when it has one sentence."""
        middle = len(self.asked) // 2
        if not middle:
            return (self,)
        first, second = self.asked[:middle], self.asked[middle:]
        return Piece(self.shown, first, self.number), Piece((*self.shown, *first)[-_BEFORE:], second, self.number + middle)


def pieces(text: Text, most: int) -> list[Piece]:
    """Return the body of a text in pieces of so many characters; a longer sentence is a piece of its own."""
    sentences = [text.span(s.first, s.last) for s in text.sentences_in(ZoneKind.BODY)]
    found: list[Piece] = []
    first = 0
    for last in range(1, len(sentences) + 1):
        if last == len(sentences) or _size(sentences[first : last + 1]) > most:
            shown = tuple(sentences[max(0, first - _BEFORE) : first])
            found.append(Piece(shown, tuple(sentences[first:last]), first + 1))
            first = last
    return found


def _size(sentences: Sequence[Span]) -> int:
    return sentences[-1].end - sentences[0].start
