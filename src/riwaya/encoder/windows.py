"""A text cut into words and signs, and these into stretches short enough to be encoded at once."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from riwaya.encoder.vocabulary import Vocabulary

LONGEST = 480  # pieces of a window; most articles are one
_BEFORE = 120  # pieces of the window before that a window begins with, so that its first words have something before them
_WORD = 60  # pieces of a word; what is longer is none
_MARKS = "\u0640\u064b-\u0652\u0670"  # tatweel and vowel signs, which belong to their word
_UNIT = re.compile(rf"[\w{_MARKS}]+|[^\w\s]")
_STOP = re.compile(r"\n+|[.؟!؛]+[»\"”]?\s+")


class Unit(NamedTuple):
    """A word or a sign: where it begins in the text, and the pieces of the vocabulary that spell it."""

    start: int
    pieces: tuple[int, ...]


class Stretch(NamedTuple):
    """A window: its units, and how many of them, its first, are the last of the window before."""

    units: list[Unit]
    before: int


def windows(text: str, vocabulary: Vocabulary) -> Iterator[Stretch]:
    """Yield the windows of a text, which end with a sentence; only a very long sentence is cut."""
    held: list[Unit] = []
    before = 0
    for sentence in _sentences(text, vocabulary):
        if _size(held) + _size(sentence) > LONGEST and len(held) > before:
            yield Stretch(held, before)
            held = _last(held)
            before = len(held)
        held = [*held, *sentence]
    if held:
        yield Stretch(held, before)


def _size(units: Sequence[Unit]) -> int:
    return sum(len(unit.pieces) for unit in units)


def _last(units: Sequence[Unit]) -> list[Unit]:
    """Return the last units, as many as are to be seen again."""
    begin, size = len(units), 0
    while size + len(units[begin - 1].pieces) <= _BEFORE:
        begin -= 1
        size += len(units[begin].pieces)
    return list(units[begin:])


def _sentences(text: str, vocabulary: Vocabulary) -> Iterator[Sequence[Unit]]:
    """Yield the units of each sentence; of one too long for a window, those of its parts."""
    units = [
        Unit(found.start(), vocabulary.pieces(found.group(), is_first=_is_first(text, found.start()))[:_WORD])
        for found in _UNIT.finditer(text)
    ]
    starts = [unit.start for unit in units]
    cuts = sorted({0, len(units)} | {bisect_left(starts, found.end()) for found in _STOP.finditer(text)})
    for begin, end in pairwise(cuts):
        size, first = 0, begin
        for at in range(begin, end):
            size += len(units[at].pieces)
            if size > LONGEST - _BEFORE and at > first:
                yield units[first:at]
                size, first = len(units[at].pieces), at
        yield units[first:end]


def _is_first(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace()
