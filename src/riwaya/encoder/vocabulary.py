"""The pieces that words are spelt with, and the likeliest way to spell a word with them.

A unigram model as SentencePiece has it: of all ways to cut a word into known pieces, the one of the highest summed score.
"""

import re
import unicodedata
from collections.abc import Sequence

from riwaya.remembering import Made

BEGIN, PAD, END, UNKNOWN = range(4)
_SPACE = "▁"  # what a piece begins with that opens a word
_UNSAID = re.compile("[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_KEPT = 100_000  # words whose spelling is remembered
_LONGEST = 16  # characters of a piece
_MOST = 16  # pieces of a word that are seen; an address or a row of letters has more
_IMPOSSIBLE = -1e30
_DEAR = 10.0  # how much worse than the worst piece an unknown character is


class Vocabulary:
    """Spells words with numbered pieces; the first four numbers stand for begin, padding, end and what no piece spells."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._scores = {
            piece: (number, score) for number, (piece, score) in enumerate(zip(pieces, scores, strict=True)) if number > UNKNOWN
        }
        self._unknown = min(scores) - _DEAR
        self._spelt: Made[tuple[str, bool], tuple[int, ...]] = Made(lambda key: self._spell(*key)[:_MOST], _KEPT)

    def pieces(self, word: str, *, is_first: bool) -> tuple[int, ...]:
        """Return the pieces of a word or sign, at least one; `is_first` tells whether a blank stands before it."""
        return self._spelt[word, is_first]

    def _spell(self, word: str, is_first: bool) -> tuple[int, ...]:
        bare = unicodedata.normalize("NFKC", _UNSAID.sub("", word) or word).replace(" ", _SPACE)
        cut = self._cut(_SPACE + bare)
        if not is_first:
            opening, piece = cut.pop(0)
            inside = piece.removeprefix(_SPACE)  # the same piece as it stands inside a word
            if inside:
                cut.insert(0, (self._scores.get(inside, (opening,))[0], inside))
        return tuple(number for number, _ in cut) or (UNKNOWN,)

    def _cut(self, word: str) -> list[tuple[int, str]]:
        size = len(word)
        best = [0.0] + [_IMPOSSIBLE] * size
        back: list[tuple[int, int]] = [(0, 0)] * (size + 1)
        for begin in range(size):
            for end in range(begin + 1, min(size, begin + _LONGEST) + 1):
                number, score = self._scores.get(word[begin:end], (UNKNOWN, _IMPOSSIBLE))
                if best[begin] + score > best[end]:
                    best[end], back[end] = best[begin] + score, (number, begin)
            if best[begin] + self._unknown > best[begin + 1]:
                best[begin + 1], back[begin + 1] = best[begin] + self._unknown, (UNKNOWN, begin)
        found = []
        at = size
        while at:
            number, begin = back[at]
            found.append((number, word[begin:at]))
            at = begin
        return found[::-1]
