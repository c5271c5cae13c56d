"""Days with their part or their hour: فجر أمس, الحادية عشرة ليل الأربعاء, ليل الاثنين-الثلاثاء."""

from dataclasses import replace
from datetime import date, timedelta

from riwaya.dates import periods
from riwaya.dates.clock import Clock
from riwaya.dates.periods import Period
from riwaya.mentions.times.joint import Join
from riwaya.mentions.times.scene import Found, letters_of

_NEAR = 60  # tokens within which an hour belongs to the day named before it
_RECENT = 7  # days; past a comma, an hour belongs to the news rather than to a date further back
_NEWS = 3  # days; an hour in a later paragraph belongs to the day that the news is of
_REMEMBERED = 6  # times
_LONG_PAST = 60  # days; from a day that far back a story goes on, past a comma too
_STAMP = 2  # tokens before the hour that opens a line: a bullet, a bracket
_SHORT_LINE = 8  # tokens: «🔴 عاجل ٩:٤٠ مساء», a stamp over a post
_PART_AND_OF = 6  # tokens between an hour and the day it belongs to: «العاشرة من ليل الاثنين»
_LAST_OF_DAY = 5
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
    is_about = j.at("about") is not None or (_clock(j) is not None and _is_within(j))
    if (day.start, day.end) == j.match.span() or (is_about and _clock(j) is None):
        return None
    clock = _clock(j)
    period = day.period
    if period and clock:
        period = _at_hour(period, clock, j.part("part") or j.part("after") or _night_said(j, day))
    elif period and j.at("part") is not None and j.scene.line.value(j.match.start("part"), "day_part") is None:
        period = periods.day(period.start + timedelta(1), "00:00")
    if period and is_about:
        period = replace(period, is_about=True)
    return j.made(day, period, rule=day.rule)


def past_midnight(j: Join) -> Found | None:
    """Read «الواحدة بعد منتصف ليل أمس»: the night that opens the next day, but a date written out is that of the hour."""
    day, clock = j.time("day"), _clock(j)
    is_told = j.at("midnight") is not None
    if day is None or clock is None or (not is_told and day.rule != "time.midnight"):
        return None
    period = day.period
    if period:
        at = period.start + timedelta(is_told and day.anchor != "text")
        period = replace(periods.day(at, clock.time), is_about=j.at("about") is not None)
    return j.made(day, period, rule=day.rule)


def _is_within(j: Join) -> bool:
    """Return whether «في حدود», which is no part of the time, makes an hour a rough one."""
    before, lead = (j.scene.token(j.match.start() - back) for back in (1, 2))
    is_until = lead is not None and lead.word.form in ("الي", "والي")  # «إلى حدود الساعة العاشرة»
    return before is not None and before.word.form in ("حدود", "بحدود") and not is_until


def _night_said(j: Join, day: Found) -> str | None:
    """Return night for a day that is called by it (ليلة أمس، البارحة)."""
    token = j.scene.token(day.start)
    return "night" if token is not None and token.word.form.lstrip("و").removeprefix("ال").startswith("ليل") else None


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
    part = j.part("part") or j.part("after")
    period = None if part or clock.is_certain else _goes_on(j, at, clock)
    if period is None:
        heading = periods.day(j.scene.heading) if j.scene.heading else None
        day = _day_named_before(j, at, base) or heading or _day_told_before(j, at, base) or periods.day(base)
        period = _at_hour(replace(day, time=None), clock, part or _part_beside(j, at) or _usual_part(j, at, clock))
    if j.at("about") is not None or _is_within(j):
        period = replace(period, is_about=True)
    return Found(j.match.start(), j.match.end(), "found_day", period, "published", j.rule)


def _goes_on(j: Join, at: int, clock: Clock) -> Period | None:
    """Return an hour that follows another of the afternoon: «من الثامنة مساء أمس ... وفي الثامنة وعشر دقائق»."""
    hour = int(clock.time[:2]) + 12
    for start in range(at - 1, max(-1, at - _NEAR), -1):
        time = j.found.get(start)
        if time and time.period and time.period.unit == "day":
            before = _hour_said(j, time)
            is_later = before is not None and 12 <= before <= hour < 24
            return replace(time.period, time=f"{hour:02}:{clock.time[3:]}") if is_later else None
    return None


def _hour_said(j: Join, time: Found) -> int | None:
    """Return the hour of a time found, also where it stands before it as a clock time of its own."""
    if time.period and time.period.time:
        return int(time.period.time[:2])
    for at in range(time.start - 1, max(-1, time.start - _PART_AND_OF), -1):
        clock = j.clocks.get(at)
        if clock:
            part = next((p for i in range(at, time.start) if (p := j.scene.line.value(i, "day_part"))), None)
            said = _at_hour(periods.day(date(2000, 1, 2)), clock, part).time
            return int(said[:2]) if said else None
    return None


def _part_beside(j: Join, at: int) -> str | None:
    """Return the part of the day named right before an hour: «مساء الثلاثاء عند الثامنة», «الليلة عند العاشرة»."""
    time = max((f for f in j.found.values() if f.end in (at - 1, at)), key=lambda f: f.end, default=None)
    if time is None:
        return None
    near = range(time.end - 1, max(-1, time.start - 3), -1)  # «مساء يوم | الثلاثاء»
    return next((p for i in near if (p := j.scene.line.value(i, "day_part"))), _night_said(j, time))


def _usual_part(j: Join, at: int, clock: Clock) -> str | None:
    """Return the afternoon for an hour from one to five in words: who means the night says so."""
    is_digits = ":" in "".join(t.word.raw for t in j.scene.line.tokens[clock.first : clock.last])
    parts = (j.scene.line.value(back, "day_part", "part_adverb") for back in range(at - 1, -1, -1))
    if next((part for part in parts if part), None) in ("dawn", "morning"):
        return None  # «فجر اليوم … وعند الرابعة وعشر دقائق»
    return "afternoon" if not is_digits and 1 <= int(clock.time[:2]) <= _LAST_OF_DAY else None


def _day_told_before(j: Join, at: int, base: date) -> Period | None:
    """Return the last day named in the lines before, when the line does not open with the hour as a live blog does."""
    scene = j.scene
    first = min(at, *j.clocks)
    is_stamp = first <= _STAMP and all(
        t.word.kind == "punct" for t in scene.line.tokens[scene.line.first : scene.line.first + first]
    )
    last = scene.token(len(scene.line.letters) - 1)
    is_stamp = is_stamp or (len(scene.line.letters) <= _SHORT_LINE and last is not None and last.word.raw != ".")
    if is_stamp or scene.is_ahead(at):
        return None
    told = (p for p in reversed(scene.named[max(0, scene.earlier - _REMEMBERED) : scene.earlier]) if p.unit == "day")
    near = next((p for p in told if 0 <= (base - p.start).days <= _NEWS), None)
    return periods.day(near.start) if near else None


def _day_named_before(j: Join, at: int, base: date) -> Period | None:
    for start in range(at - 1, max(-1, at - _NEAR), -1):
        time = j.found.get(start)
        if time and time.period and time.period.unit == "day":
            is_apart = _is_parted(j, time.end, at)
            return None if is_apart and _RECENT < abs((time.period.start - base).days) <= _LONG_PAST else time.period
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
