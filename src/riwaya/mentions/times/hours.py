"""Days with their part or their hour: فجر أمس, الحادية عشرة ليل الأربعاء, ليل الاثنين-الثلاثاء."""

from dataclasses import replace
from datetime import date, timedelta

from riwaya.dates import periods
from riwaya.dates.clock import Clock
from riwaya.dates.periods import Period
from riwaya.mentions.times.joint import Join
from riwaya.mentions.times.scene import Found, letters_of

_NEAR = 60  # tokens within which an hour belongs to the day named before it
_RECENT = 3  # days; past a comma, an hour belongs to the news rather than to a date further back
_AFTERNOON = ("afternoon", "evening")


def day(j: Join) -> Found | None:
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


def hour(j: Join) -> Found | None:
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


def part_of_day(j: Join) -> Found | None:
    """Read «ساعات الصباح الأولى، اليوم الأربعاء», «ساعات الفجر الأولى»."""
    day = j.time("day")
    if day:
        return j.made(day, day.period, rule=day.rule)
    base = j.scene.published
    period = periods.day(base) if base else None
    return Found(j.match.start(), j.match.end(), "found_day", period, "published", j.rule)
