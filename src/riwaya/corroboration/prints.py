"""Fingerprints of texts, and the passages that stand in two of them.

A shingle is five stems in a row. Of every nine shingles in a row the one with the least hash is kept as a print, so that two
texts with a passage of thirteen words in common share a print (winnowing, Schleimer, Wilkerson & Aiken 2003).
"""

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riwaya.arabic.stems import Stemmed
from riwaya.remembering import remembered

SHINGLE = 5
_WINDOW = 9
_MASK = 2**32 - 1
_FACTOR = 0x9E3779B1
_LEAVING = pow(_FACTOR, SHINGLE, 2**32)  # by which the word that leaves a shingle was multiplied


class Passage(NamedTuple):
    """Words that stand in two texts: their bounds in the one and in the other, and how many different shingles they share."""

    start: int
    end: int
    other_start: int
    other_end: int
    shingles: int


class Shingles(NamedTuple):
    """The words of a text with their places, and the hash of every five in a row by the first."""

    words: Stemmed
    hashes: Sequence[int]


def shingles(words: Stemmed) -> Shingles:
    """Return the shingles of a text."""
    found: list[int] = []
    rolling = 0
    hashes = list(map(hash_of, words.stems))
    for at, one in enumerate(hashes):
        rolling = (rolling * _FACTOR + one) & _MASK
        if at >= SHINGLE:
            rolling = (rolling - hashes[at - SHINGLE] * _LEAVING) & _MASK
        if at >= SHINGLE - 1:
            found.append(rolling ^ (rolling >> 15))
    return Shingles(words, found)


def prints_of(words: Stemmed) -> tuple[int, ...]:
    """Return the prints of a text, in order of size."""
    hashes = shingles(words).hashes
    if len(hashes) <= _WINDOW:
        return (min(hashes),) if hashes else ()
    return tuple(sorted({min(hashes[at : at + _WINDOW]) for at in range(len(hashes) - _WINDOW + 1)}))


def passages(mine: Shingles, theirs: Shingles) -> list[Passage]:
    """Return the passages of a text that stand in another, in order; words that differ now and then do not part them."""
    where: dict[int, int] = {}
    for at, hashed in enumerate(theirs.hashes):
        where.setdefault(hashed, at)
    shared: dict[int, tuple[int, int]] = {}  # each once: names and titles come again and again
    for at, hashed in enumerate(mine.hashes):
        if hashed in where:
            shared.setdefault(where[hashed], (at, where[hashed]))
    return [_passage(run, mine.words, theirs.words) for run in _runs(list(shared.values()))]


def _runs(shared: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield shingles that follow each other in both texts, or nearly."""
    run: list[tuple[int, int]] = []
    for at, there in shared:
        if run and not (at - run[-1][0] <= SHINGLE + 1 and 0 <= there - run[-1][1] <= SHINGLE + 1):
            yield run
            run = []
        run.append((at, there))
    if run:
        yield run


def _passage(run: Sequence[tuple[int, int]], mine: Stemmed, theirs: Stemmed) -> Passage:
    (first, there), (last, end) = run[0], run[-1]
    bounds = mine.starts[first], mine.ends[last + SHINGLE - 1]
    return Passage(*bounds, theirs.starts[there], theirs.ends[end + SHINGLE - 1], len({one for _, one in run}))


@remembered
def hash_of(word: str) -> int:
    """Return a number for a word, the same in every process."""
    return (zlib.crc32(word.encode()) * _FACTOR) & _MASK
