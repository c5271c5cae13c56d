"""Fingerprints of texts, and the passages that stand in two of them.

A shingle is five stems in a row. Of every nine shingles in a row the one with the least hash is kept as a print, so that two
texts with a passage of thirteen words in common share a print (winnowing, Schleimer, Wilkerson & Aiken 2003).
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from riwaya.arabic.stems import Place, places

SHINGLE = 5
_WINDOW = 9
_MASK = 2**32 - 1
_FACTOR = 0x9E3779B1


class Passage(NamedTuple):
    """Words that stand in two texts: their bounds in the one and in the other, and how many shingles they share."""

    start: int
    end: int
    other_start: int
    other_end: int
    shingles: int


def prints_of(text: str) -> tuple[int, ...]:
    """Return the prints of a text, in order of size."""
    hashes = [hashed for hashed, _ in _shingles(list(places(text)))]
    if len(hashes) <= _WINDOW:
        return (min(hashes),) if hashes else ()
    return tuple(sorted({min(hashes[at : at + _WINDOW]) for at in range(len(hashes) - _WINDOW + 1)}))


def passages(text: str, other: str) -> list[Passage]:
    """Return the passages of a text that stand in another, in order; words that differ now and then do not part them."""
    theirs = list(places(other))
    where: dict[int, int] = {}
    for hashed, at in _shingles(theirs):
        where.setdefault(hashed, at)
    mine = list(places(text))
    shared = [(at, where[hashed]) for hashed, at in _shingles(mine) if hashed in where]
    return [_passage(run, mine, theirs) for run in _runs(shared)]


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


def _passage(run: Sequence[tuple[int, int]], mine: Sequence[Place], theirs: Sequence[Place]) -> Passage:
    (first, there), (last, end) = run[0], run[-1]
    bounds = mine[first].start, mine[last + SHINGLE - 1].end
    return Passage(*bounds, theirs[there].start, theirs[end + SHINGLE - 1].end, len(run))


def _shingles(words: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield the hash of every five words in a row, and which word is the first."""
    hashes = [hash_of(word.stem) for word in words]
    for at in range(len(hashes) - SHINGLE + 1):
        found = 0
        for one in hashes[at : at + SHINGLE]:
            found = (found * _FACTOR + one) & _MASK
        yield found ^ (found >> 15), at


@lru_cache(maxsize=200_000)
def hash_of(word: str) -> int:
    """Return a number for a word, the same in every process."""
    return (zlib.crc32(word.encode()) * _FACTOR) & _MASK
