"""A pattern matched in a line: what its groups say, and what is found there."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from riwaya.dates import periods
from riwaya.dates.calendar import WEEKDAYS
from riwaya.dates.explicit import CalendarDate
from riwaya.dates.periods import Period
from riwaya.mentions.times.scene import Found, Scene, letters_of

_WHICH = ("past", "twice_past", "next", "twice_next", "present")


class Match(NamedTuple):
    """A pattern matched in a scene; `dates` holds the dates written out, by their position."""

    scene: Scene
    match: "re.Match[str]"
    dates: Mapping[int, CalendarDate]
    rule: str

    def at(self, group: str) -> int | None:
        """Return where a group begins; None when it took no part."""
        start = self.match.start(group) if group in self.match.re.groupindex else -1
        return start if start >= 0 else None

    def value(self, group: str, *kinds: str) -> int | None:
        """Return the value of the word in a group in the first of the classes it has; None when there is none."""
        at = self.at(group)
        found: int | None = self.scene.line.value(at, *kinds) if at is not None else None
        return found

    def which(self, group: str = "which") -> str:
        """Return which one the words mean (past, present, next ...); "" when they do not say."""
        at = self.at(group)
        reading = self.scene.line.readings.get(at) if at is not None else None
        return next((w for w in _WHICH if w in reading.values), "") if reading else ""

    def number(self, group: str = "number") -> int | None:
        """Return the number in a group, in digits or words (خمسة عشر); None when there is none."""
        at = self.at(group)
        if at is None:
            return None
        values = (self.scene.line.value(i, "count", "number_word") for i in range(at, self.match.end(group)))
        return sum(int(v) for v in values if v is not None)

    @property
    def is_ahead(self) -> bool:
        """Return whether the sentence announces rather than reports."""
        return self.scene.is_ahead(self.match.start())

    def found(self, kind: str, period: Period | None, anchor: str = "published", **more: str | None) -> Found:
        """Return what was found, over the whole match."""
        return Found(self.match.start(), self.match.end(), kind, period, anchor, self.rule, **more)


Reader = Callable[[Match], Found | None]


def year_meant(m: Match) -> int | None:
    """Return the year that «من العام الماضي», «من العام نفسه» add to a month or day; None when nothing is added."""
    at = m.scene.base()
    if at is None:
        return None
    shifts = {"past": -1, "twice_past": -2, "next": 1, "present": 0}
    if m.at("year_which") is not None:
        return at.year + shifts.get(m.which("year_which"), 0)
    if m.at("this") is not None:
        return at.year
    last = m.scene.last_past()
    if last and m.at("same") is not None:
        return last.start.year
    return last.start.year + 1 if last and m.at("after") is not None else None


_LONG_AGO = 365  # days; of a time nearer than that the nearest month is meant
_OPENING = 3  # tokens from a full stop to a month that goes on with the story


def told_year(m: Match, month: int) -> int | None:
    """Return the year of a month in a story of long ago: «كان ذلك صيف 2014. في آب هاجموا القرية»; None when none is told."""
    last, base = m.scene.latest, m.scene.published
    if base is None or m.which() or m.is_ahead:
        return None
    if last is None:
        before = m.scene.story(_LONG_AGO)
        return _nearest(before, month) if before else None
    if last.period is None or last.anchor != "text" or last.period.is_about or (base - last.period.end).days < _LONG_AGO:
        return None
    if last.kind in ("found_month", "found_day"):
        return _nearest(last, month)
    if last.kind not in ("found_year", "found_season"):
        return None
    between = m.scene.line.letters[last.end : m.match.start()]
    stop = max((between.rfind(letter) for letter in letters_of(("stop",))), default=-1)
    is_opening = stop >= 0 and len(between) - stop <= _OPENING
    is_one = last.period.end.year == last.period.start.year or last.kind == "found_season"
    return _nearest(last, month) if is_opening and is_one else None


_HALF_YEAR = 6  # months


def _nearest(last: Found, month: int) -> int | None:
    """Return the year in which a month is nearest to a time told; of a year told, that year."""
    if last.period is None:
        return None
    start, end = last.period.start, last.period.end
    if last.kind == "found_year":
        return start.year
    if (month - end.month) % 12 <= _HALF_YEAR:
        return end.year + (month < end.month)
    return start.year - (month > start.month)


def whole_day(year: int, month: int, day: int) -> Period | None:
    """Return the period of one day; None when the calendar has no such day."""
    try:
        return periods.day(date(year, month, day))
    except ValueError:
        return None


def weekday_conflict(period: Period | None, named: int | None) -> str | None:
    """Return what is wrong, in words, when a written weekday is not that of the day; None when it is."""
    if period is None or named is None or period.start.weekday() == named:
        return None
    return f"{period.start.isoformat()} is a {WEEKDAYS[period.start.weekday()]}, not a {WEEKDAYS[named]}"


def stretch(at: date, unit: str, shift: int) -> Period | None:
    """Return the week, month or year so many units from a day; None beyond the calendar."""
    if unit == "week":
        return periods.week(at, shift)
    return periods.shifted(at, unit, shift)
