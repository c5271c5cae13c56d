"""How much two phrases say the same, whatever their spelling: the measure that all scoring rests on."""

import re
from collections import Counter
from functools import lru_cache

_SILENT = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e]")
_FOLD = str.maketrans("أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩", "ااااي" + "هوي" + "0123456789")
_WORD = re.compile(r"\w+")
_CLITICS = re.compile(r"^[وف]?(?:[بكل])?(?:ال|لل)?")


@lru_cache(maxsize=8192)
def stems(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase folded and without و ف ب ك ل and the article.

    This fold is part of the published measure and stays as it is, however `riwaya.arabic` folds for reading: a score
    must not move because the reader's own normalising did.
    """
    return tuple(_stem(word) for word in _WORD.findall(_SILENT.sub("", phrase).translate(_FOLD).lower()))


def _stem(word: str) -> str:
    bare = _CLITICS.sub("", word)
    return bare if len(bare) > 1 else word


def overlap(one: str, other: str) -> float:
    """Return the Dice coefficient of the stems of two phrases, from 0 to 1."""
    ours, theirs = stems(one), stems(other)
    shared = (Counter(ours) & Counter(theirs)).total()
    return 2 * shared / (len(ours) + len(theirs)) if shared else 0.0
