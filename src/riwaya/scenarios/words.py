"""The words of `lexicon/scenario_words.yaml`: as they are written, folded, or by their stems."""

import re
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.lexicon.load import entries

_NO_MATCH = re.compile(  # «وقد يُظن أن تبادل الجفرة من الباب نفسه», «ولا تُقاس على ذلك هدنة …»
    r"^\W*[وف]?(?:قد|ربما|لعل|هناك من|ثمة من|لا|ليس|ليست|لم)\s+(?:\S+\s+){0,2}?"
    r"(?:[يت]ُ?ظن|[يت]ُ?خيل|[يت]ُ?غري|يُ?خلط|يُ?لحق|يُ?ضيف|يُ?ضع|يريد|[يت]ُ?قاس|[أن]قيس|[يت]دخل|[يت]ندرج|[يت]ُ?شبه|"
    r"[يت]ُ?قارن|شأن|علاقة|صلة|من هذا|من ذلك)(?:ّ)?(?!\w)"
)


@cache
def folded(use: str) -> frozenset[str]:
    """Return the words of a use, folded."""
    return frozenset(map(fold, _listed(use)))


@cache
def stems(use: str) -> frozenset[str]:
    """Return the words of a use by their stems."""
    return frozenset(map(key, _listed(use)))


@cache
def alternatives(use: str) -> str:
    """Return the words of a use as one expression, for text that is not folded."""
    return "|".join(re.escape(word) for word in _listed(use))


def _listed(use: str) -> list[str]:
    return [word for entry in entries("scenario_words") if entry["use"] == use for word in entry["words"]]


def is_set_apart(sentence: str) -> bool:
    """Return whether a sentence tells what might be taken for alike and is not: «وقد يُظن أن تبادل الجفرة من الباب نفسه»."""
    return _NO_MATCH.match(sentence) is not None
