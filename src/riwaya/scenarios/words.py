"""The words of `lexicon/scenario_words.yaml`: as they are written, folded, or by their stems."""

import re
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.lexicon.load import entries


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
