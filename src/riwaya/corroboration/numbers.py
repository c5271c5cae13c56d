"""Counts set side by side: with their bounds and their units."""

from typing import NamedTuple

from riwaya.corroboration.judgement import Judgement

_ROUNDING = {"exact": 0.0, "approx": 0.1}
PERSONS = frozenset(
    {"people", "fighters", "civilians", "detainees", "relatives", "families", "soldiers", "prisoners", "militants"}
)
_COUNTED = PERSONS | {
    "killed",
    "wounded",
    "trucks",
    "buses",
    "vehicles",
    "cars",
    "shells",
    "rockets",
    "displaced",
    "missing",
    "bodies",
}
_ALIKE = 3.0  # counts of the same thing seldom differ more; those that do count another thing
_ROUND, _ROUNDED = 100, 0.05  # «300» may stand for 297
_CLOSE = 1.5  # for people whom one telling counts as such and the other by what they are


class Count(NamedTuple):
    """How many of what: the value, its unit, and whether it is exact, approx, min or max."""

    value: float
    unit: str
    modifier: str

    def bounds(self) -> tuple[float, float]:
        """Return the least and the most that the words allow."""
        if self.modifier == "min":
            return self.value, float("inf")
        if self.modifier == "max":
            return 0.0, self.value
        slack = self.value * _ROUNDING.get(self.modifier, 0.0)
        return self.value - slack, self.value + slack


def is_counted(unit: str | None) -> bool:
    """Return whether counts of this unit are worth comparing: people, what carries them, what is fired."""
    return unit in _COUNTED


def judge(one: Count, other: Count) -> Judgement:
    """Return whether two counts agree: both bounded by their words, «أكثر من 200» and 240 agree, «نحو 250» and 310 do not."""
    if one.unit != other.unit and not ("people" in (one.unit, other.unit) and {one.unit, other.unit} <= PERSONS):
        return Judgement.NOT_COMPARED
    (low, high), (least, most) = one.bounds(), other.bounds()
    if (low <= most and least <= high) or is_rounded(one.value, other.value):
        return Judgement.SUPPORTS if one.unit == other.unit else Judgement.UNSURE
    larger, smaller = max(one.value, other.value), min(one.value, other.value)
    if smaller <= 0 or larger / smaller > (_ALIKE if one.unit == other.unit else _CLOSE):
        return Judgement.NOT_COMPARED
    return Judgement.CONTRADICTS


def relation(one: Count, other: Count) -> str | None:
    """Return how two counts of one unit agree, "same", "bounds" or "rounding"; None when they do not."""
    if one.value == other.value:
        return "same"
    if is_rounded(one.value, other.value):
        return "rounding"
    if judge(one, other) is not Judgement.SUPPORTS:
        return None
    return "rounding" if {one.modifier, other.modifier} <= {"exact", "approx"} else "bounds"


def is_rounded(one: float, other: float) -> bool:
    """Return whether one of two values can be the other, rounded to hundreds or more."""
    return any(
        a % _ROUND == 0 and b % _ROUND != 0 and abs(a - b) <= _ROUNDED * a for a, b in ((one, other), (other, one)) if a >= _ROUND
    )
