"""Counts set side by side: with their bounds and their units."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from riwaya.corroboration.judgement import Judgement
from riwaya.lexicon.load import entries

_ROUNDING = {"exact": 0.0, "approx": 0.1}
_MEASURED = 2.0  # distances and weights are rounded more than heads
_COMPARED = frozenset({"person", "group", "thing", "place", "act"})  # kinds of `units.yaml`; measures and money count nothing
_OF_TEXTS = frozenset({"times", "points", "parts", "examples", "scenes", "words", "documents", "companies", "countries"})
FATES = frozenset({"killed", "wounded", "casualties"})
_BROAD = frozenset({"people", "residents", "displaced"})  # say no more than that they are people
_HOURS = {"minutes": 1 / 60, "hours": 1.0, "days": 24.0, "nights": 24.0, "weeks": 168.0, "months": 720.0, "years": 8760.0}
_ALIKE = 3.0  # counts of the same thing seldom differ more; those that do count another thing
_ANSWERED = 12.0
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
        slack = self.value * _ROUNDING.get(self.modifier, 0.0) * (_MEASURED if is_measure(self.unit) else 1.0)
        return self.value - slack, self.value + slack


@cache
def kinds() -> Mapping[str, str]:
    """Return what kind of thing each unit counts: person, group, thing, place, act, time, measure or money."""
    return {entry["unit"]: entry["kind"] for entry in entries("units") if "kind" in entry}


def is_time(unit: str | None) -> bool:
    """Return whether a unit tells how long."""
    return kinds().get(unit or "") == "time"


def as_unit(count: Count, unit: str) -> Count:
    """Return a count as one of another unit: a week as seven days; of what is no time only the name changes."""
    worth = _HOURS.get(count.unit, 1.0) / _HOURS.get(unit, 1.0) if {count.unit, unit} <= _HOURS.keys() else 1.0
    return count._replace(value=count.value * worth, unit=unit)


def least_unit(units: Iterable[str]) -> str | None:
    """Return the shortest of several units of time; None for one alone and for others."""
    named = set(units)
    return min(named, key=lambda unit: (_HOURS[unit], unit)) if len(named) > 1 and named <= _HOURS.keys() else None


def is_measure(unit: str | None) -> bool:
    """Return whether a unit is of a measure or of money: told of many things."""
    return kinds().get(unit or "") in ("measure", "money")


@cache
def sort_of(unit: str) -> str:
    """Return under what counts are summed: persons whatever they are called, save by their fate; other things by their unit."""
    return "persons" if kinds().get(unit) == "person" and unit not in FATES else unit


def is_counted(unit: str | None) -> bool:
    """Return whether counts of this unit are worth comparing: people and things, not measures; those of no unit may be."""
    return unit is None or (kinds().get(unit) in _COMPARED and unit not in _OF_TEXTS)


def is_act(unit: str) -> bool:
    """Return whether a unit counts what was done: told of any length of time."""
    return kinds().get(unit) == "act" or unit in ("shells", "missiles", "batches")


def judge(one: Count, other: Count) -> Judgement:
    """Return whether two counts agree: both bounded by their words, «أكثر من 200» and 240 agree, «نحو 250» and 310 do not."""
    if not is_one_unit(one, other):
        return Judgement.NOT_COMPARED
    if can_both_hold(one, other):
        return Judgement.SUPPORTS if one.unit == other.unit else Judgement.UNSURE
    if not is_alike(one.value, other.value, _most(one, other)):
        return Judgement.NOT_COMPARED
    return Judgement.CONTRADICTS


def can_both_hold(one: Count, other: Count) -> bool:
    """Return whether two counts of one unit may be of the same: by their bounds, or one as the other rounded."""
    (low, high), (least, most) = one.bounds(), other.bounds()
    return (low <= most and least <= high) or is_rounded(one.value, other.value)


def _most(one: Count, other: Count) -> float:
    """Return how many times one count may be the other: who says «no more than» answers a number of about any size."""
    is_answer = any(count.modifier == "max" and count.value < rival.value for count, rival in ((one, other), (other, one)))
    if one.unit == other.unit:
        return _ANSWERED if is_answer else _ALIKE
    return _ALIKE if is_answer else _CLOSE


def relation(one: Count, other: Count) -> str | None:
    """Return how two counts of one unit agree, "same", "bounds" or "rounding"; None when they do not."""
    if one.value == other.value:
        return "same"
    if is_rounded(one.value, other.value):
        return "rounding"
    if judge(one, other) is not Judgement.SUPPORTS or not is_alike(one.value, other.value):
        return None
    return "rounding" if {one.modifier, other.modifier} <= {"exact", "approx"} else "bounds"


def is_rounded(one: float, other: float) -> bool:
    """Return whether one of two values can be the other, rounded to hundreds or more."""
    return any(
        a % _ROUND == 0 and b % _ROUND != 0 and abs(a - b) <= _ROUNDED * a for a, b in ((one, other), (other, one)) if a >= _ROUND
    )


def is_one_unit(one: Count, other: Count) -> bool:
    """Return whether two counts can be of one thing: the same unit, people under two names, or a number without a noun."""
    if one.unit == other.unit or not one.unit or not other.unit:
        return True
    are_people = all(kinds().get(unit) == "person" and unit not in FATES for unit in (one.unit, other.unit))
    return are_people and bool(_BROAD & {one.unit, other.unit})


def is_alike(one: float, other: float, most: float = _ALIKE) -> bool:
    """Return whether two values can be of one thing by their size."""
    return 0 < min(one, other) and max(one, other) <= most * min(one, other)
