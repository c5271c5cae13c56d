"""Parts of periods, days said twice, and stretches from one time to another."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from riwaya.arabic.letters import fold
from riwaya.dates import periods
from riwaya.dates.calendar import WEEKDAYS
from riwaya.dates.periods import Period
from riwaya.mentions.times.joint import Join
from riwaya.mentions.times.scene import Found, letters_of

_PARTS: tuple[tuple[str, Callable[[Period], Period]], ...] = (
    ("early", periods.early),
    ("middle_third", periods.middle_third),
    ("middle", periods.middle),
    ("late_in", periods.late),
)


def part_of_period(j: Join) -> Found | None:
    """Read a part of a month, week, season or year: أواخر آب, منتصف الأسبوع الماضي; قبل نهاية العام is its last day."""
    whole, at = j.time("whole"), j.match.start()
    if whole is None or whole.period is None:
        return j.made(whole, None) if whole else None
    reading = j.scene.line.readings[at].values
    if "end_of" in reading:
        lead = j.scene.token(at - 1)
        is_put_off = lead is not None and lead.word.form == "الي" and j.scene.is_ahead(at)
        is_deadline = is_put_off or j.scene.letter_before(at, "deadline") or _runs_out(j, at)
        return j.made(whole, periods.end(whole.period, is_deadline))
    cut = next(cut for name, cut in _PARTS if name in reading)
    return j.made(whole, cut(whole.period))


_TERMS = frozenset(map(fold, ("المهلة", "مهلة", "تنتهي", "ينتهي", "تنقضي", "ينقضي", "أجل", "موعد", "موعدا", "أقصاها")))
_REACH_OF_TERM = 6  # tokens


def _runs_out(j: Join, at: int) -> bool:
    """Return whether a term is what ends then: «المهلة تنقضي نهاية العام»."""
    return any((t := j.scene.token(back)) and t.word.form in _TERMS for back in range(max(0, at - _REACH_OF_TERM), at))


def fraction(j: Join) -> Found | None:
    """Read «النصف الأول من 2020», «الربع الأخير من العام الماضي»."""
    whole = j.time("whole")
    if whole is None or whole.period is None:
        return j.made(whole, None) if whole else None
    at, start = j.match.start(), whole.period.start
    half, quarter, third = (j.scene.line.value(at, kind) for kind in ("half", "quarter", "third"))
    if whole.period.unit == "year":
        size, number = (6, half) if half else (3, quarter) if quarter else (4, third)
        first = periods.month(start.year, size * (number - 1) + 1)
        last = periods.month(start.year, size * number)
        return j.made(whole, Period(first.start, last.end, "month"))
    if third:
        cut = (periods.early, periods.middle_third, periods.late)[third - 1]
        return j.made(whole, cut(whole.period))
    if half:
        middle = date(start.year, start.month, 15)
        period = periods.days(start, middle) if half == 1 else periods.days(middle + timedelta(1), whole.period.end)
        return j.made(whole, period)
    return None


def last_week(j: Join) -> Found | None:
    """Read «الأسبوع الأخير من الشهر الماضي»: its last seven days."""
    whole = j.time("whole")
    if whole is None or whole.period is None:
        return j.made(whole, None) if whole else None
    return j.made(whole, periods.days(whole.period.end - timedelta(6), whole.period.end))


def within_period(j: Join) -> Found | None:
    """Read «وقت سابق من هذا الشهر»: no finer than the month."""
    whole = j.time("whole")
    return j.made(whole, whole.period, rule=whole.rule) if whole else None


def eve(j: Join) -> Found | None:
    """Read «عشية عيد الأضحى»: the day before a feast."""
    feast = j.time("feast")
    if feast is None or feast.rule != "time.feast" or feast.period is None:
        return None
    word = j.scene.token(j.match.start())
    if feast.kind == "found_day" and (word is None or not word.word.form.endswith("عشيه")):
        return None  # «ليلة القدر» is that night itself
    return j.made(feast._replace(kind="found_day"), periods.day(feast.period.start - timedelta(1)))


def first_days(j: Join) -> Found | None:
    """Read «أول أيام رمضان»: a day counted from the first of a month."""
    whole, number = j.time("whole"), j.scene.line.value(j.match.start(), "feast_first")
    if whole is None or whole.period is None:
        return None
    at = whole.period.start + timedelta(number - 1)
    return j.made(whole._replace(kind="found_day"), periods.day(at))


def gloss(j: Join) -> Found | None:
    """Read a date that a bracket glosses; the gloss overrides what the words would give."""
    named, gloss = j.time("named"), j.time("gloss")
    if named is None or gloss is None or named.kind != gloss.kind:
        return None
    if named.period is None or gloss.period is None:
        return j.made(gloss if gloss.period else named, gloss.period or named.period)
    conflict = gloss.conflict or named.conflict
    if named.rule == "time.weekday" and named.period.start.weekday() != gloss.period.start.weekday():
        days = [WEEKDAYS[p.start.weekday()] for p in (gloss.period, named.period)]
        conflict = f"{gloss.period.start.isoformat()} is a {days[0]}, not a {days[1]}"
    return j.made(gloss, replace(gloss.period, time=gloss.period.time or named.period.time), conflict=conflict)


def said_twice(j: Join) -> Found | None:
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


def between(j: Join) -> Found | None:
    """Read «بين أيلول وتشرين الثاني الماضيين», «يومي الخميس والجمعة»."""
    first, last = j.time("first"), j.time("last")
    if first is None or last is None:
        return None
    if first.period is None or last.period is None:
        return j.made(last, None)
    if first.period.time and last.period.time:
        return _between_hours(j, first, last)
    start = _of_same_year(first, last) or first.period
    while start.start > last.period.start:
        start = _earlier(start, last.period)
    unit = "days" if last.period.unit == "day" else last.period.unit
    return j.made(last, Period(start.start, last.period.end, unit))


def _of_same_year(first: Found, last: Found) -> Period | None:
    """Return a month without a year of its own in the year written after the last: «بين شباط وآب 2016»."""
    if first.anchor != "published" or last.anchor != "text" or first.period is None or last.period is None:
        return None
    if (first.period.unit, last.period.unit) != ("month", "month"):
        return None
    year = last.period.start.year - (first.period.start.month > last.period.start.month)
    return periods.month(year, first.period.start.month)


def _between_hours(j: Join, first: Found, last: Found) -> Found | None:
    """Read «بين الثالثة والخامسة من مساء أمس»: the day and its part, said once, are those of both hours."""
    start, end = first.period, last.period
    if start is None or end is None or not start.time or not end.time:
        return None
    hour = int(start.time[:2])
    is_morning = any(j.scene.line.value(at, "am") is not None for at in range(first.start, first.end))
    if start.time >= end.time and hour >= 12:
        hour -= 12
    elif not is_morning and f"{hour + 12:02}{start.time[2:]}" < end.time:
        hour += 12  # «بين العاشرة والحادية عشرة ليلاً»
    opening = f"{hour:02}{start.time[2:]}"
    if opening >= end.time:
        return None
    return j.made(last, replace(end, time=opening, until=end.time))


def day_to_day(j: Join) -> Found | None:
    """Read dates from one to another, «1 كانون الأول 2023 إلى 5 كانون الثاني 2024», both written out."""
    first, last, at = j.time("first"), j.time("last"), j.match.start()
    joint = j.scene.token(first.end) if first else None
    if first is None or last is None or first.period is None or last.period is None or joint is None:
        return None
    is_written = all(t.rule in _WRITTEN for t in (first, last)) or _are_of_week(j, first, last)
    is_led = j.scene.letter_before(at, "of") and joint.word.form in ("الي", "حتي", "لغايه")
    start = _of_same_year(first, last) or first.period
    if not (is_written and is_led) or start.start >= last.period.start or start.time or last.period.time:
        return None
    unit = "days" if "day" in (start.unit, last.period.unit) else last.period.unit
    return j.made(last, Period(start.start, last.period.end, unit))


_WRITTEN = ("time.day", "time.date", "time.month", "time.year")
_FAR = 8  # tokens between «تأجيل» and the days it is from and to


def _are_of_week(j: Join, first: Found, last: Found) -> bool:
    """Return whether a stretch goes from one day of the week to another, and nothing is only put off from one to the other."""
    are_named = first.rule == last.rule == "time.weekday"
    before = j.scene.line.letters[max(0, j.match.start() - _FAR) : j.match.start()]
    return are_named and letters_of(("lasting",)).isdisjoint(before)


def _earlier(period: Period, limit: Period) -> Period:
    """Return the same weekday, month or year before a limit."""
    if period.unit == "month":
        year = limit.start.year if period.start.month <= limit.start.month else limit.start.year - 1
        return periods.month(year, period.start.month)
    if period.unit == "day":
        weeks = -(-(period.start - limit.start).days // 7)
        return periods.day(period.start - timedelta(7 * weeks))
    return limit


def hours_of_day(j: Join) -> Found | None:
    """Read hours of one day from one to another: «من التاسعة صباحاً حتى الرابعة عصراً»."""
    first, last = j.time("first"), j.time("last")
    if first is None or last is None or first.period is None or last.period is None:
        return None
    if not first.period.time or not last.period.time or first.period.start != last.period.start:
        return None
    if first.period.time >= last.period.time:
        return None
    return j.made(first, replace(first.period, until=last.period.time))


def about(j: Join) -> Found | None:
    """Read «10 أيار أو نحوه»."""
    day = j.time("day")
    return j.made(day, replace(day.period, is_about=True), rule=day.rule) if day and day.period else None


def days_of_month(j: Join) -> Found | None:
    """Read days that share the month of the last: «بين 10 و15 مايو», «10-15 مايو»."""
    last = j.time("last")
    first = j.scene.line.value(j.match.start("first"), "day", "ordinal")
    if last is None or not first < _day_of(last):
        return None
    is_led = j.at("led") is not None or j.at("range") is not None
    if j.at("range") is not None and _is_apart(j, last):
        return None
    if not is_led and not j.scene.letter_before(j.match.start(), "within"):
        return None
    if last.period is None:
        partial = last.partial or ""
        return j.made(last, None)._replace(partial=f"{partial[:-2]}{first:02}/{partial}")
    return j.made(last, periods.days(last.period.start.replace(day=first), last.period.start))


def _day_of(found: Found) -> int:
    """Return the day of the month of a time that is one day, its year known or not; 0 for any other."""
    if found.period is not None:
        return found.period.start.day if found.period.unit == "day" else 0
    whole = _DAY_WITHOUT_YEAR.fullmatch(found.partial or "")
    return int(whole.group(1)) if whole else 0


_DAY_WITHOUT_YEAR = re.compile(r"XXXX-\d\d-(\d\d)")


def _is_apart(j: Join, last: Found) -> bool:
    """Return whether a dash parts a number from a day with its weekday: «التقرير السابع – الأربعاء 30 نوفمبر»."""
    at = j.match.start("range")
    is_dash = j.scene.letter_at(at, "dash")
    is_weekday = j.scene.line.value(last.start, "weekday") is not None
    return is_dash and is_weekday and j.scene.line.value(j.match.start(), "weekday") is None
