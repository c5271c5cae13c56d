"""A line of tokens while its names are being read, and a name found in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from riwaya.arabic.letters import INVISIBLE, TATWEEL
from riwaya.arabic.words import Token, Word
from riwaya.documents.sentences import Text
from riwaya.mentions.phrase_index import CLOSING, OPENING, Core, cores
from riwaya.model import Mention, Span


class Line(NamedTuple):
    """A sentence: tokens `first` to `stop` (exclusive) of a text. Outside it there is nothing: forms are ""."""

    tokens: Sequence[Token]
    first: int
    stop: int

    def word(self, at: int) -> Word:
        """Return the word of a token."""
        return self.tokens[at].word

    def form(self, at: int) -> str:
        """Return the folded spelling of a token, the sign itself for a sign."""
        if not self.first <= at < self.stop:
            return ""
        word = self.tokens[at].word
        return word.raw if word.kind == "punct" else word.form

    def cores(self, at: int) -> tuple[Core, ...]:
        """Return what the word of a token can be without its proclitics."""
        return cores(self.tokens[at].word) if self.first <= at < self.stop else ()

    def until(self, stop: int) -> "Line":
        """Return the line cut short."""
        return Line(self.tokens, self.first, stop)

    def closing(self, at: int, longest: int = 7) -> int:
        """Return the closing mark of the short stretch that the mark at `at` opens; 0 when there is none."""
        if at >= self.stop or self.tokens[at].word.raw not in OPENING:
            return 0
        for last in range(at + 2, min(self.stop, at + longest + 2)):
            if self.tokens[last].word.raw in CLOSING:
                return last
        return 0

    def phrase(self, first: int, last: int, cut: int = 0) -> str:
        """Return the words of a range folded, as one phrase without marks and without a proclitic on the first."""
        return " ".join([t.word.form for t in self.tokens[first:last] if t.word.kind != "punct"])[cut:]

    def words(self, first: int, last: int, cut: int = 0) -> str:
        """Return the words of a range as one plain phrase: no marks, no vowel signs, no proclitic on the first."""
        parts = [t.word.text for t in self.tokens[first:last] if t.word.kind != "punct"]
        if parts:
            parts[0] = parts[0][cut:]
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Found:
    """A name at tokens `first` to `last` (exclusive).

    Attributes:
        cut: how many letters of the first word are proclitics and no part of the name.
        kind, entity, name, rule: as in `riwaya.model.Mention`.
        head: the folded word that the name opens with, by which the text may call it later («الكتيبة»).
        group: what kind of actor, outlet or place it is (state, army, agency, city ...).
        country: ISO code; "" when there is none.
        form: the folded words of a body's name, by the first of which the text may call it later, or of a name that is open;
            "" for others.
    """

    first: int
    last: int
    cut: int
    kind: str
    entity: str | None
    name: str | None
    rule: str
    head: str = ""
    group: str = ""
    country: str = ""
    form: str = ""


def mention(text: Text, found: Found) -> Mention:
    """Return the mention, its span beginning after the proclitics."""
    span = text.span(found.first, found.last)
    cut = _letters(text.tokens[found.first].word.raw, found.cut) if found.cut else 0
    if cut:
        span = Span(span.start + cut, span.end, span.text[cut:])
    return Mention(span, found.kind, found.entity, found.name, found.rule)


def _letters(raw: str, count: int) -> int:
    """Return the offset in a raw word after so many letters and the signs on them."""
    at = 0
    while at < len(raw) and (count or _is_sign(raw[at])):
        count -= not _is_sign(raw[at])
        at += 1
    return at if at < len(raw) else 0


def _is_sign(char: str) -> bool:
    code = ord(char)
    return char == TATWEEL or 0x64B <= code <= 0x65F or code == 0x670 or 0x200B <= code <= 0x200F or char in INVISIBLE
