"""A text cut into words and signs, and these into stretches short enough to be encoded at once."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from riwaya.encoder.vocabulary import Vocabulary

LONGEST = 240  # pieces of a window
_MARKS = "\u0640\u064b-\u0652\u0670"  # tatweel and vowel signs, which belong to their word
_UNIT = re.compile(rf"[\w{_MARKS}]+|[^\w\s]")
_STOP = re.compile(r"\n+|[.؟!؛]+[»\"”]?\s+")


class Unit(NamedTuple):
    """A word or a sign: where it begins in the text, and the pieces of the vocabulary that spell it."""

    start: int
    pieces: tuple[int, ...]


def windows(text: str, vocabulary: Vocabulary) -> Iterator[list[Unit]]:
    """Yield the units of a text in stretches of whole sentences; only a longer sentence is cut."""
    held: list[Unit] = []
    size = 0
    for sentence in _sentences(text, vocabulary):
        length = sum(len(unit.pieces) for unit in sentence)
        if held and size + length > LONGEST:
            yield held
            held, size = [], 0
        for unit in sentence:
            if held and size + len(unit.pieces) > LONGEST:
                yield held
                held, size = [], 0
            held.append(unit)
            size += len(unit.pieces)
    if held:
        yield held


def _sentences(text: str, vocabulary: Vocabulary) -> Iterator[Sequence[Unit]]:
    units = [
        Unit(found.start(), vocabulary.pieces(found.group(), is_first=_is_first(text, found.start())))
        for found in _UNIT.finditer(text)
    ]
    starts = [unit.start for unit in units]
    cuts = sorted({0, len(units)} | {bisect_left(starts, found.end()) for found in _STOP.finditer(text)})
    return (units[begin:end] for begin, end in pairwise(cuts))


def _is_first(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace()
