"""The words by which a passage tells what it is about and no other: those that few reports have, as stems."""

import re
from collections.abc import Iterable
from functools import cache

from riwaya.arabic.stems import stem
from riwaya.lexicon.load import entries

OF_A_WORD, MOST_BY_WORDS = 0.25, 1.25  # what each tells in common, and all together
_LEAST = 3  # letters of a word that tells something
_SPAN = 240  # characters of a sentence
_ENDS = re.compile(r"[.؟?!؛\n]")


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Return the bounds of the sentence that a character of a text stands in, of a long one those of what is near it."""
    start = max((found.end() for found in _ENDS.finditer(text, max(0, at - _SPAN), at)), default=max(0, at - _SPAN))
    ends = _ENDS.search(text, at)
    return start, min(at + _SPAN, ends.start() if ends else len(text))


def telling_words(stemmed: Iterable[str]) -> frozenset[str]:
    """Return those of the stems of a text that few reports have."""
    return frozenset(one for one in stemmed if not is_ordinary(one))


def is_ordinary(stemmed: str) -> bool:
    """Return whether a stem tells nothing: a short one, a number, one that many reports have."""
    return len(stemmed) < _LEAST or stemmed in ordinary_stems() or stemmed.isdigit()


@cache
def ordinary_stems() -> frozenset[str]:
    """Return the stems of words that many reports have."""
    return frozenset(stem(word) for entry in entries("ordinary_words") for word in entry["words"])
