"""Times that stand together, as a table: the part of a day and the day, the part of a month, a gloss, a stretch.

The times found singly stand in the line as one letter each; a pattern over those letters makes one time of several.
Two tables run in turn: the second sees what the first has joined.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from riwaya.dates import periods
from riwaya.dates.alphabet import REST, Line
from riwaya.dates.calendar import WEEKDAYS, alphabet
from riwaya.dates.clock import Clock
from riwaya.dates.periods import Period
from riwaya.mentions.times.scene import Found, Scene, letters_of

_NEAR = 60  # tokens within which an hour belongs to the day named before it
_RECENT = 3  # days; past a comma, an hour belongs to the news rather than to a date further back
_AFTERNOON = ("afternoon", "evening")


class Join(NamedTuple):
    """A pattern matched over found times; `found` holds them by position, `clocks` the clock times."""

    scene: Scene
    match: "re.Match[str]"
    found: Mapping[int, Found]
    clocks: Mapping[int, Clock]
    rule: str

    def at(self, group: str) -> int | None:
        """Return where a group begins; None when it took no part."""
        start = self.match.start(group) if group in self.match.re.groupindex else -1
        return start if start >= 0 else None

    def time(self, group: str) -> Found | None:
        """Return the time found that a group stands for; None when it took no part."""
        at = self.at(group)
        return self.found.get(at) if at is not None else None

    def part(self, group: str) -> str | None:
        """Return which part of the day a group names; None when it names none."""
        at = self.at(group)
        return None if at is None else self.scene.line.value(at, "day_part", "midnight", "part_adverb", "part_name")

    def made(self, like: Found, period: Period | None, rule: str = "", conflict: str | None = None) -> Found:
        """Return what the times make together, over the whole match, anchored and flagged as the main one."""
        made = like._replace(start=self.match.start(), end=self.match.end(), period=period, rule=rule or self.rule)
        return made._replace(conflict=conflict or like.conflict)


def overlay(line: Line, found: Sequence[Found]) -> str:
    """Return the letters of a line with each time found as one letter of its kind."""
    letters = list(line.letters)
    for time in found:
        letters[time.start : time.end] = [alphabet().letters(time.kind)] + [REST] * (time.end - time.start - 1)
    return "".join(letters)


def join(scene: Scene, singles: Sequence[Found], clocks: Mapping[int, Clock]) -> list[Found]:
    """Return the times of a line, in order, with those that belong together made one."""
    found = list(singles)
    for table in _tables():
        found = _joined(scene, found, clocks, table)
    return found


_Rules = tuple[tuple[str, "re.Pattern[str]", Callable[[Join], Found | None]], ...]


def _joined(scene: Scene, found: list[Found], clocks: Mapping[int, Clock], table: _Rules) -> list[Found]:
    letters = overlay(scene.line, found)
    by_start = {time.start: time for time in found}
    made: list[Found] = []
    at = 0
    starts = _starts()
    while start := starts.search(letters, at):
        at = start.start()
        longest = _longest(scene, letters, at, by_start, clocks, table)
        time = longest or by_start.get(at)
        if time:
            made.append(time)
        at = time.end if time else at + 1
    return made


def _longest(
    scene: Scene, letters: str, at: int, found: Mapping[int, Found], clocks: Mapping[int, Clock], table: _Rules
) -> Found | None:
    matches = [(name, m, read) for name, pattern, read in table if (m := pattern.match(letters, at))]
    matches.sort(key=lambda one: -one[1].end())
    return next((t for name, m, read in matches if (t := read(Join(scene, m, found, clocks, name)))), None)


def _day(j: Join) -> Found | None:
    """Read a day with its part, its hour or both: فجر أمس, الحادية عشرة ليل الأربعاء, ساعة متأخرة من ليل أمس."""
    day = j.time("day")
    if day is None:
        return None
    second = j.time("second")
    if second and second.rule != day.rule:
        return None
    if second and second.period and day.period:
        return _night_between(j, day, second)
    if (day.start, day.end) == j.match.span():
        return None
    clock = _clock(j)
    period = day.period
    if period and clock:
        period = _at_hour(period, clock, j.part("part") or j.part("after"))
    elif period and j.at("part") is not None and j.scene.line.value(j.match.start("part"), "day_part") is None:
        period = periods.day(period.start + timedelta(1), "00:00")
    return j.made(day, period, rule=day.rule)


def _clock(j: Join) -> Clock | None:
    at = j.at("clock") if j.at("clock") is not None else j.at("clock_after")
    return j.clocks.get(at) if at is not None else None


def _at_hour(period: Period, clock: Clock, part: str | None) -> Period:
    """Return the day with its hour; the part of the day tells morning from afternoon, and midnight opens the next."""
    hour, minute = int(clock.time[:2]), clock.time[3:]
    if clock.is_certain:
        return replace(period, time=clock.time)
    if part == "night" and hour == 12:
        return periods.day(period.start + timedelta(1), f"00:{minute}")
    is_late = (part in _AFTERNOON and hour < 12) or (part == "night" and 6 <= hour < 12) or (part == "noon" and hour < 4)
    return replace(period, time=f"{hour + 12 if is_late else hour:02}:{minute}")


def _night_between(j: Join, day: Found, second: Found) -> Found | None:
    """Read the night between two days, «ليل الاثنين-الثلاثاء»; its middle is midnight."""
    first, last = day.period, second.period
    if first is None or last is None:
        return None
    start = first.start if first.start < last.start else last.start - timedelta(1)
    if j.scene.line.value(j.match.start("part"), "day_part") is None:
        return j.made(day, periods.day(last.start, "00:00"))
    return j.made(day, periods.days(start, last.start))


def _hour(j: Join) -> Found | None:
    """Read an hour that names no day: the day of the last time named in the line, else the day of publication."""
    at = j.match.start("clock")
    clock = j.clocks[at]
    base = j.scene.published
    if base is None:
        return Found(j.match.start(), j.match.end(), "found_day", None, "published", j.rule)
    day = _day_named_before(j, at, base) or periods.day(base)
    period = _at_hour(replace(day, time=None), clock, j.part("part") or j.part("after"))
    return Found(j.match.start(), j.match.end(), "found_day", period, "published", j.rule)


def _day_named_before(j: Join, at: int, base: date) -> Period | None:
    for start in range(at - 1, max(-1, at - _NEAR), -1):
        time = j.found.get(start)
        if time and time.period and time.period.unit == "day":
            is_apart = _is_parted(j, time.end, at)
            return None if is_apart and abs((time.period.start - base).days) > _RECENT else time.period
    return None


def _is_parted(j: Join, start: int, end: int) -> bool:
    return not letters_of(("comma", "stop")).isdisjoint(j.scene.line.letters[start:end])


def _part_of_day(j: Join) -> Found | None:
    """Read «ساعات الصباح الأولى، اليوم الأربعاء», «ساعات الفجر الأولى»."""
    day = j.time("day")
    if day:
        return j.made(day, day.period, rule=day.rule)
    base = j.scene.published
    period = periods.day(base) if base else None
    return Found(j.match.start(), j.match.end(), "found_day", period, "published", j.rule)


_PARTS: tuple[tuple[str, Callable[[Period], Period]], ...] = (
    ("early", periods.early),
    ("middle_third", periods.middle_third),
    ("middle", periods.middle),
    ("late_in", periods.late),
)


def _part_of_period(j: Join) -> Found | None:
    """Read a part of a month, week, season or year: أواخر آب, منتصف الأسبوع الماضي; قبل نهاية العام is its last day."""
    whole, at = j.time("whole"), j.match.start()
    if whole is None or whole.period is None:
        return j.made(whole, None) if whole else None
    reading = j.scene.line.readings[at].values
    if "end_of" in reading:
        is_deadline = j.scene.letter_before(at, "deadline")
        return j.made(whole, periods.end(whole.period, is_deadline))
    cut = next(cut for name, cut in _PARTS if name in reading)
    return j.made(whole, cut(whole.period))


def _fraction(j: Join) -> Found | None:
    """Read «النصف الأول من 2020», «الربع الأخير من العام الماضي»."""
    whole = j.time("whole")
    if whole is None or whole.period is None:
        return j.made(whole, None) if whole else None
    at, start = j.match.start(), whole.period.start
    half, quarter = j.scene.line.value(at, "half"), j.scene.line.value(at, "quarter")
    if whole.period.unit == "year":
        size, number = (6, half) if half else (3, quarter)
        first = periods.month(start.year, size * (number - 1) + 1)
        last = periods.month(start.year, size * number)
        return j.made(whole, Period(first.start, last.end, "month"))
    if half:
        middle = date(start.year, start.month, 15)
        period = periods.days(start, middle) if half == 1 else periods.days(middle + timedelta(1), whole.period.end)
        return j.made(whole, period)
    return None


def _first_days(j: Join) -> Found | None:
    """Read «أول أيام رمضان»: a day counted from the first of a month."""
    whole, number = j.time("whole"), j.scene.line.value(j.match.start(), "feast_first")
    if whole is None or whole.period is None:
        return None
    at = whole.period.start + timedelta(number - 1)
    return j.made(whole._replace(kind="found_day"), periods.day(at))


def _gloss(j: Join) -> Found | None:
    """Read a date that a bracket glosses; the gloss overrides what the words would give."""
    named, gloss = j.time("named"), j.time("gloss")
    if named is None or gloss is None or named.period is None or named.kind != gloss.kind:
        return None
    if gloss.period is None:
        return j.made(named, named.period)
    conflict = gloss.conflict or named.conflict
    if named.rule == "time.weekday" and named.period.start.weekday() != gloss.period.start.weekday():
        days = [WEEKDAYS[p.start.weekday()] for p in (gloss.period, named.period)]
        conflict = f"{gloss.period.start.isoformat()} is a {days[0]}, not a {days[1]}"
    return j.made(gloss, replace(gloss.period, time=gloss.period.time or named.period.time), conflict=conflict)


def _said_twice(j: Join) -> Found | None:
    """Read a day named two ways, «أمس الاثنين 13 دجنبر»: the date written out decides."""
    named, day = j.time("named"), j.time("day")
    if named is None or day is None or named.rule not in ("time.weekday", "time.relative-day") or not day.period:
        return None
    if not day.rule.startswith(("time.day", "time.date")) or (j.at("comma") is not None and day.period != named.period):
        return None
    conflict = day.conflict
    if named.period and named.period.start != day.period.start and not conflict:
        conflict = f"the words give {named.period.edtf}, the date {day.period.edtf}"
    return j.made(day, day.period, conflict=conflict)


def _between(j: Join) -> Found | None:
    """Read «بين أيلول وتشرين الثاني الماضيين», «يومي الخميس والجمعة»."""
    first, last = j.time("first"), j.time("last")
    if first is None or last is None:
        return None
    if first.period is None or last.period is None:
        return j.made(last, None)
    start = first.period
    while start.start > last.period.start:
        start = _earlier(start, last.period)
    unit = "days" if last.period.unit == "day" else last.period.unit
    return j.made(last, Period(start.start, last.period.end, unit))


def _earlier(period: Period, limit: Period) -> Period:
    """Return the same weekday, month or year before a limit."""
    if period.unit == "month":
        year = limit.start.year if period.start.month <= limit.start.month else limit.start.year - 1
        return periods.month(year, period.start.month)
    if period.unit == "day":
        weeks = -(-(period.start - limit.start).days // 7)
        return periods.day(period.start - timedelta(7 * weeks))
    return limit


def _days_of_month(j: Join) -> Found | None:
    """Read days that share the month of the last: «بين 10 و15 مايو», «10-15 مايو»."""
    last = j.time("last")
    first = j.scene.line.value(j.match.start("first"), "day", "ordinal")
    if last is None or last.period is None or last.period.unit != "day" or not first < last.period.start.day:
        return None
    is_led = j.at("led") is not None or j.at("range") is not None
    if not is_led and not j.scene.letter_before(j.match.start(), "within"):
        return None
    return j.made(last, periods.days(last.period.start.replace(day=first), last.period.start))


_HOURS = "(?: @hours_of @(late|past) @of? )?"
_DAY_PART = "(?P<part>@(day_part|midnight))"
_ANY = "@(found_day|found_month|found_year|found_week)"
_FIRST = (
    (
        "time.day",
        f"{_HOURS} (?: (?P<clock>@found_clock) @of? )? (?: {_DAY_PART} @of? )? (?P<day>@found_day)"
        " (?: @(comma|dash)? (?:"
        " (?P<clock_after>@found_clock) @comma? (?P<after>@(found_part|day_part|part_adverb))?"
        " | @found_part ) | @part_name )?",
        _day,
    ),
    ("time.day", f"{_DAY_PART} @open @found_day @close (?P<day>@found_day)", _day),
    (
        "time.night",
        f"{_HOURS} (?: @found_clock @of? )? {_DAY_PART} (?P<day>@found_day) @(dash|slash)? (?P<second>@found_day)",
        _day,
    ),
    ("time.clock", "(?P<clock>@found_clock) @of? (?P<part>@(found_part|part_adverb|day_part))?", _hour),
    ("time.part-of-day", "@hours_of @part_name @late? (?: @comma? (?P<day>@found_day) )?", _part_of_day),
    ("time.part-of-day", "@hours_of @late @of? @(found_part|part_name)", _part_of_day),
    (
        "time.part-of-period",
        "@(early|middle|middle_third|late_in|end_of) @of?"
        " (?P<whole>@(found_month|found_week|found_year|found_season|found_decade))",
        _part_of_period,
    ),
    ("time.fraction", "@(half|quarter) @of? (?P<whole>@(found_year|found_month))", _fraction),
)
_SECOND = (
    ("time.date", "(?P<first>@feast_first) (?P<whole>@found_month)", _first_days),
    ("time.gloss", f"(?P<named>{_ANY}) @open (?P<gloss>{_ANY}) @close", _gloss),
    ("time.date", "(?P<named>@found_day) (?P<comma>@comma)? (?P<day>@found_day)", _said_twice),
    ("time.between", f"@between (?P<first>{_ANY}) @and? (?P<last>{_ANY})", _between),
    ("time.between", "@days_of (?P<first>@found_day) @and? (?: @found_day @and? )? (?P<last>@found_day)", _between),
    (
        "time.between",
        "(?P<led>@(between|days_of))? (?P<first>@(day|ordinal)) (?: (?P<range>@(dash|until)) | @and ) (?P<last>@found_day)",
        _days_of_month,
    ),
)
_STARTS = (
    "hours_of",
    "found_clock",
    "day_part",
    "midnight",
    "open",
    "found_day",
    "found_part",
    "early",
    "middle",
    "middle_third",
    "late_in",
    "end_of",
    "half",
    "quarter",
    "found_month",
    "found_year",
    "found_week",
    "found_season",
    "found_decade",
    "found_days",
    "between",
    "days_of",
    "feast_first",
    "day",
    "ordinal",
)


@cache
def _tables() -> tuple[_Rules, ...]:
    letters = alphabet()
    return tuple(tuple((name, letters.pattern(p), read) for name, p, read in table) for table in (_FIRST, _SECOND))


@cache
def _starts() -> "re.Pattern[str]":
    return re.compile(f"[{''.join(sorted(letters_of(tuple(_STARTS))))}]")
