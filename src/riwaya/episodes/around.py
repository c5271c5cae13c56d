"""The words around an answer, by which two answers are found to be of one thing."""

import re
from functools import cache

from riwaya.arabic.stems import stems
from riwaya.corroboration.telling import Telling
from riwaya.episodes.passages import bare_stems

_SPAN = 240  # characters of a sentence
_LEAST = 3  # letters of a word that tells something
_ENDS = re.compile(r"[.؟?!؛\n]")


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Return the bounds of the sentence that a character of a text stands in, of a long one those of what is near it."""
    start = max((found.end() for found in _ENDS.finditer(text, max(0, at - _SPAN), at)), default=max(0, at - _SPAN))
    ends = _ENDS.search(text, at)
    return start, min(at + _SPAN, ends.start() if ends else len(text))


def words_around(telling: Telling, start: int, end: int) -> frozenset[str]:
    """Return the words of a sentence and of the one before, as stems, without those of a stretch in it."""
    first, last = sentence_at(telling.text, start)
    earlier = sentence_at(telling.text, max(0, first - 2))[0]
    said = set(stems(telling.text[earlier:start])) | set(stems(telling.text[end:last]))
    return frozenset(word for word in said if len(word) >= _LEAST and word not in _plain())


@cache
def _plain() -> frozenset[str]:
    return plain_stems() | frozenset(stems("أعلن مسؤول مسؤولية تنفيذ اتهم"))


@cache
def plain_stems() -> frozenset[str]:
    """Return the stems of words that tell nothing of what a sentence is about: of grammar, of days, of saying."""
    days = "السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة يوم أمس اليوم صباح مساء ليل فجر"
    return bare_stems() | frozenset(stems(f"{days} قال أكد مصدر بحسب"))
