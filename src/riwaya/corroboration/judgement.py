"""What setting two statements side by side comes to."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class Judgement(Enum):
    """Whether one statement supports or contradicts another; unsure when both may hold, not compared when nothing meets."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    UNSURE = "unsure"
    NOT_COMPARED = "not compared"

    def __add__(self, other: "Judgement") -> "Judgement":
        """Return what two judgements on the same pair come to: what was not compared says nothing, disagreement is unsure."""
        if self is other or other is Judgement.NOT_COMPARED:
            return self
        if self is Judgement.NOT_COMPARED:
            return other
        return Judgement.UNSURE


class Feature(NamedTuple):
    """One small comparison: its name, what it adds to the score, and the words that show it."""

    name: str
    score: float
    evidence: str


def score_of(features: Iterable[Feature]) -> float:
    """Return the sum of the features' scores."""
    return round(sum(feature.score for feature in features), 6)
