"""Counts of hits and misses for each task, and the figures made of them."""

from dataclasses import dataclass
from typing import NamedTuple

TASKS = (
    "attribution",
    "first source",
    "origin",
    "whole chain",
    "whole chain, 2+ links",
    "stance",
    "times",
    "time value",
    "quantities",
    "quantity value",
    "events",
    "roles",
    "polarity+modality",
    "author or source",
    "metadata",
)


class Figures(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


@dataclass(slots=True)
class Tally:
    """How many were found rightly, how many the gold holds, how many were found at all."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    def add(self, hit: int, gold: int, found: int) -> None:
        """Count another document, or another item of one."""
        self.hit += hit
        self.gold += gold
        self.found += found

    def check(self, is_right: bool) -> None:
        """Count one item that both sides have."""
        self.add(int(is_right), 1, 1)

    @property
    def figures(self) -> Figures:
        """Return the figures so far; zeros where nothing was counted."""
        precision = self.hit / self.found if self.found else 0.0
        recall = self.hit / self.gold if self.gold else 0.0
        both = precision + recall
        return Figures(precision, recall, 2 * precision * recall / both if both else 0.0)
