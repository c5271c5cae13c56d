"""The words around an answer, by which two answers are found to be of one thing."""

from functools import cache

from riwaya.accounts.passages import bare_stems
from riwaya.arabic.stems import stems
from riwaya.corroboration.telling import Telling
from riwaya.corroboration.wording import sentence_at

_LEAST = 3  # letters of a word that tells something


def words_around(telling: Telling, start: int, end: int) -> frozenset[str]:
    """Return the words of a sentence and of the one before, as stems, without those of a stretch in it."""
    first, last = sentence_at(telling.text, start)
    earlier = sentence_at(telling.text, max(0, first - 2))[0]
    said = {*telling.stems(earlier, start), *telling.stems(end, last)}
    return frozenset(word for word in said if len(word) >= _LEAST and word not in _plain())


@cache
def _plain() -> frozenset[str]:
    return plain_stems() | frozenset(stems("أعلن مسؤول مسؤولية تنفيذ اتهم"))


@cache
def plain_stems() -> frozenset[str]:
    """Return the stems of words that tell nothing of what a sentence is about: of grammar, of days, of saying."""
    days = "السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة يوم أمس اليوم صباح مساء ليل فجر"
    return bare_stems() | frozenset(stems(f"{days} قال أكد مصدر بحسب"))
