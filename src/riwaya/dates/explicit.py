"""Dates that the text writes out: day, month and year in every calendar of the region, weekdays, clock times, pairs.

What is read is what stands there. A date that contradicts itself (a weekday that is another day's, two month names that
are not one month, a day that its month does not have) keeps the reading of its numbers and says so in `conflict`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from riwaya.arabic.words import Token
from riwaya.dates.alphabet import Line
from riwaya.dates.calendar import (
    WEEKDAYS,
    alphabet,
    hijri_month_length,
    hijri_to_gregorian,
    month_length,
)

_MONTHS = ("month", "weak_month", "old_month")
_HIJRI = ("hijri", "weak_hijri")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as the text writes it: tokens `first` to `last` (exclusive).

    Attributes:
        year, month, day: as written, in `calendar`; None when not written.
        weekday: 0 for Monday; None when not written.
        time: clock time ("21:10"); None when not written.
        calendar: gregorian or hijri.
        edtf: the Gregorian EDTF value; None without a year.
        conflict: what the date says against itself, in words; None when it is consistent.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    time: str | None = None
    calendar: str = "gregorian"
    edtf: str | None = None
    conflict: str | None = None

    @property
    def date(self) -> date | None:
        """Return the Gregorian day; None when it is not a whole date."""
        if self.edtf is None or self.day is None:
            return None
        return date.fromisoformat(self.edtf[:10])


class Clock(NamedTuple):
    """A clock time: tokens `first` to `last` (exclusive), "HH:MM", and whether morning or afternoon is certain."""

    first: int
    last: int
    time: str
    is_certain: bool


def find_dates(tokens: Sequence[Token], first: int, last: int) -> list[CalendarDate]:
    """Return the dates written in tokens `first` to `last` (exclusive), in order; a month or year alone is one too."""
    line = alphabet().spell(tokens, first, last)
    return dates_in(line, clocks_in(line))


def dates_in(line: Line, clocks: Sequence[Clock]) -> list[CalendarDate]:
    """Return the dates of a line, with the clock times that stand beside them."""
    found = list(_scan(line))
    return _with_clocks(line, _paired(line, found), clocks) if found else found


def clocks_in(line: Line) -> list[Clock]:
    """Return the clock times of a line, in order: 21:10, الساعة الخامسة والنصف مساء, العاشرة صباحا."""
    grammar = _grammar()
    found: list[Clock] = []
    at = 0
    while start := grammar.clock_start.search(line.letters, at):
        at = start.start()
        matches = [m for p in grammar.clocks if (m := p.match(line.letters, at))]
        best = max(matches, key=lambda m: m.end(), default=None)
        clock = _clock(line, best) if best else None
        if clock:
            found.append(clock)
        at = best.end() if best and clock else at + 1
    return found


def resolve(year: int | None, month: int | None, day: int | None, calendar: str) -> str | None:
    """Return the Gregorian EDTF value of a date in a calendar; None without a year or when there is no such day."""
    if year is None:
        return None
    if calendar == "hijri":
        return _resolve_hijri(year, month, day)
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if day <= month_length(year, month) else None


class _Grammar(NamedTuple):
    dates: "tuple[tuple[re.Pattern[str], Callable[[Line, re.Match[str]], CalendarDate | None]], ...]"
    clocks: "tuple[re.Pattern[str], ...]"
    date_start: "re.Pattern[str]"
    clock_start: "re.Pattern[str]"
    pair: "re.Pattern[str]"
    beside: "re.Pattern[str]"


_WEEKDAY = "(?: @(day_word|the_day|dated)? (?P<weekday>@weekday) @(comma|dash|slash|bar|open)? @(dated|day_word|equals)? )?"
_DAY = "@day_word? @dated? @article? (?P<day>@(day|ordinal))"
_NAME = "@(month|weak_month|hijri|weak_hijri)"
_TWIN = f"(?: @(slash|dash) (?P<twin>{_NAME}) | @open (?P<gloss>{_NAME}) @close )?"
_MONTH = f"@month_word? (?P<month>{_NAME}) {_TWIN}"
_YEAR = "@(comma|slash|dash|of)? @year_word? (?P<year>@(year|hijri_year)) @(christian|muslim)?"
_ERA = "@(christian|muslim)?"
_SEP = "@(slash|dash|stop)"
_HALF = "@(am|pm)"


@cache
def _grammar() -> _Grammar:
    letters = alphabet()
    dates = (
        (f"{_WEEKDAY} {_DAY} @of? {_MONTH} (?: {_YEAR} )?", _named),
        (f"{_WEEKDAY} {_DAY} @of? @month_word? (?P<month>@old_month) {_YEAR}", _named),
        (f"{_WEEKDAY} {_DAY} @of? @month_word? (?P<month>@old_month) @(slash|open) (?P<twin>{_NAME}) @close?", _named),
        (
            f"{_WEEKDAY} @day_word? @dated? (?P<a>@day) {_SEP} (?P<b>@day) {_SEP} (?P<year>@(year|hijri_year)) {_ERA}",
            _numeric,
        ),
        (f"{_WEEKDAY} @day_word? @dated? (?P<a>@day) {_SEP} (?P<b>@day) {_SEP} (?P<short>@short_year)", _numeric),
        (f"{_WEEKDAY} (?P<year>@(year|hijri_year)) {_SEP} (?P<b>@month_number) {_SEP} (?P<a>@day) {_ERA}", _numeric),
        (f"{_WEEKDAY} (?P<year>@year) @(slash|comma)? (?P<month>{_NAME}) @(slash|comma)? (?P<day>@day)", _named),
        ("(?P<weekday>@weekday) @comma? @dated? (?P<a>@day) @(slash) (?P<b>@month_number)", _numeric),
        ("@(day_word|dated) (?P<a>@day) @(slash) (?P<b>@month_number)", _numeric),
        (f"{_MONTH} {_YEAR}", _named),
        (f"@month_word {_MONTH}", _named),
        (f"(?P<month>@(month|hijri)) {_TWIN}", _named),
        (f"(?P<month>@(weak_month|weak_hijri)) @(slash|open) (?P<twin>{_NAME}) @close?", _named),
        ("(?P<year>@year) @dash (?P<b>@month_number)", _year_month),
        (f"@year_word (?P<year>@(year|hijri_year)) {_ERA}", _named),
        ("(?P<year>@(year|hijri_year)) @(christian|muslim)", _named),
    )
    clocks = (
        f"@oclock? (?P<hour>@hour24) @colon (?P<minute>@sixty) (?: @colon @sixty )? {_HALF}?",
        f"@oclock (?P<hour>@(hour|hour24)) (?P<minute>@minutes)? {_HALF}?",
        f"@oclock (?P<hour>@hour24) (?P<tight>@comma) (?P<minute>@sixty) {_HALF}?",
        f"@oclock (?P<dotted>@dotted_time) {_HALF}?",
        f"(?P<dotted>@dotted_time) {_HALF}",
        f"(?P<hour>@(hour|hour24)) (?P<minute>@minutes)? {_HALF}",
        "(?P<hour>@hour) (?P<minute>@minutes)? (?= @of? @day_part )",
    )
    return _Grammar(
        tuple((letters.pattern(p), build) for p, build in dates),
        tuple(letters.pattern(p) for p in clocks),
        letters.pattern(
            "@(weekday|day_word|the_day|dated|article|day|ordinal|month_word|month|weak_month|hijri|weak_hijri"
            "|year|hijri_year|year_word)"
        ),
        letters.pattern("@(oclock|hour|hour24|dotted_time)"),
        letters.pattern("@(comma|open)? @(equals|slash|dash|comma|open|bar)? (?: @equals )?"),
        letters.pattern("@(comma|dash|bar|slash|colon|clock_mark)?"),
    )


def _scan(line: Line) -> Iterator[CalendarDate]:
    grammar = _grammar()
    at = 0
    while start := grammar.date_start.search(line.letters, at):
        at = start.start()
        matches = [(m, build) for p, build in grammar.dates if (m := p.match(line.letters, at))]
        matches.sort(key=lambda found: -found[0].end())
        made = next(((m, d) for m, build in matches if (d := build(line, m))), None)
        if made:
            end = _closing(line, *made[0].span())
            yield replace(made[1], last=line.first + end)
        at = made[0].end() if made else at + 1


def _named(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a date whose month, if any, is given by name."""
    groups = match.groupdict()
    value = _values(line, match)
    year = value("year", "year", "hijri_year")
    month = value("month", *_MONTHS, *_HIJRI)
    is_hijri = bool(groups.get("month")) and value("month", *_MONTHS) is None
    if year is not None and not groups.get("month"):
        is_hijri = value("year", "year") is None
    if year is not None and is_hijri != (value("year", "year") is None):
        return None
    twin = value("twin", *(_HIJRI if is_hijri else _MONTHS)) or value("gloss", *(_HIJRI if is_hijri else _MONTHS))
    conflict = None if twin in (None, month) else "two month names that are not one month"
    day = value("day", "day", "ordinal")
    if day is not None and month is None:
        return None
    return _checked(
        CalendarDate(
            line.first + match.start(),
            line.first + match.end(),
            year,
            month,
            day,
            value("weekday", "weekday"),
            calendar="hijri" if is_hijri else "gregorian",
            conflict=conflict,
        )
    )


def _numeric(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a date of numbers alone, day first unless that cannot be."""
    value = _values(line, match)
    day, month = value("a", "day"), value("b", "day")
    short = value("short", "short_year")
    if short is not None and not line.is_tight(match.start("a"), match.end("short")):
        return None
    if day is None or month is None:
        return None
    if month > 12:
        day, month = month, day
    if month > 12:
        return None
    year = value("year", "year", "hijri_year") if short is None else (2000 if short < 50 else 1900) + short
    is_hijri = short is None and year is not None and value("year", "year") is None
    return _checked(
        CalendarDate(
            line.first + match.start(),
            line.first + match.end(),
            year,
            month,
            day,
            value("weekday", "weekday"),
            calendar="hijri" if is_hijri else "gregorian",
        )
    )


def _year_month(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a month written 2023-05, which leaves no space and two digits to the month."""
    last = line.tokens[line.first + match.end() - 1].word.raw
    if len(last) != 2 or not line.is_tight(match.start(), match.end()):
        return None
    value = _values(line, match)
    return _checked(
        CalendarDate(line.first + match.start(), line.first + match.end(), value("year", "year"), value("b", "month_number"))
    )


def _values(line: Line, match: "re.Match[str]") -> "Callable[..., int | None]":
    def value(group: str, *classes: str) -> int | None:
        if match.re.groupindex.get(group) is None or match.start(group) < 0:
            return None
        found: int | None = line.value(match.start(group), *classes)
        return found

    return value


def _checked(found: CalendarDate) -> CalendarDate:
    """Return the date with its EDTF value and what it says against itself."""
    edtf = resolve(found.year, found.month, found.day, found.calendar)
    conflict = found.conflict
    if found.day is not None and found.month is not None:
        if found.year is not None and edtf is None:
            conflict = f"the month has no day {found.day}"
        elif edtf and found.weekday is not None:
            edtf, clash = _weekday_settled(edtf, found.weekday, found.calendar)
            conflict = conflict or clash
    return replace(found, edtf=edtf, conflict=conflict)


def _weekday_settled(edtf: str, weekday: int, calendar: str) -> tuple[str, str | None]:
    """Return the value and the conflict; a Hijri month may have begun a day to either side, and the weekday tells."""
    day = date.fromisoformat(edtf)
    if day.weekday() == weekday:
        return edtf, None
    if calendar == "hijri":
        for shift in (-1, 1):
            if (day + timedelta(shift)).weekday() == weekday:
                return (day + timedelta(shift)).isoformat(), None
    return edtf, f"{edtf} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}"


def _resolve_hijri(year: int, month: int | None, day: int | None) -> str | None:
    first = hijri_to_gregorian(year, month or 1, day or 1)
    if first is None or day is not None:
        return first.isoformat() if first else None
    last = hijri_to_gregorian(year, month or 12, hijri_month_length(year, month or 12))
    return f"{first.isoformat()}/{last.isoformat()}" if last else None


def _paired(line: Line, dates: list[CalendarDate]) -> list[CalendarDate]:
    """Join a Hijri date and the Gregorian one that it equals: «15 ربيع الآخر 1441هـ الموافق 12 ديسمبر 2019م»."""
    joined: list[CalendarDate] = []
    for found in dates:
        before = joined[-1] if joined else None
        if before and before.calendar != found.calendar and before.day and found.day and _is_joint(line, before, found):
            joined[-1] = _pair(line, before, found)
        else:
            joined.append(found)
    return joined


def _is_joint(line: Line, before: CalendarDate, found: CalendarDate) -> bool:
    start, end = before.last - line.first, found.first - line.first
    return start <= end and bool(_grammar().pair.fullmatch(line.letters, start, end))


def _pair(line: Line, before: CalendarDate, found: CalendarDate) -> CalendarDate:
    gregorian, hijri = (found, before) if before.calendar == "hijri" else (before, found)
    weekday = before.weekday if before.weekday is not None else found.weekday
    last = line.first + _closing(line, before.first - line.first, found.last - line.first)
    whole = _checked(replace(gregorian, weekday=weekday, first=before.first, last=last))
    if whole.date and hijri.edtf and abs((whole.date - date.fromisoformat(hijri.edtf)).days) > 2:
        return replace(whole, conflict=whole.conflict or f"the Hijri date is {hijri.edtf}, not {whole.edtf}")
    return whole


def _closing(line: Line, start: int, end: int) -> int:
    """Return where an expression ends: after the bracket that closes the one it opens, if that comes next."""
    opened = sum(line.letters.count(letter, start, end) for letter in alphabet().letters("open"))
    closed = sum(line.letters.count(letter, start, end) for letter in alphabet().letters("close"))
    is_closed_next = line.letters[end : end + 1] in (*alphabet().letters("close"),)
    return end + 1 if opened > closed and is_closed_next else end


def _with_clocks(line: Line, dates: list[CalendarDate], clocks: Sequence[Clock]) -> list[CalendarDate]:
    return [_with_clock(line, found, clocks) if found.day else found for found in dates]


def _with_clock(line: Line, found: CalendarDate, clocks: Sequence[Clock]) -> CalendarDate:
    beside, first = _grammar().beside, line.first
    for clock in clocks:
        after = beside.fullmatch(line.letters, found.last - first, clock.first - first) if clock.first >= found.last else None
        before = beside.fullmatch(line.letters, clock.last - first, found.first - first) if clock.last <= found.first else None
        if after or before:
            edtf = f"{found.edtf}T{clock.time}" if found.edtf else None
            ends = min(found.first, clock.first), max(found.last, clock.last)
            return replace(found, first=ends[0], last=ends[1], time=clock.time, edtf=edtf)
    return found


def _clock(line: Line, match: "re.Match[str]") -> Clock | None:
    value = _values(line, match)
    hour, minute = value("hour", "hour", "hour24"), value("minute", "sixty", "minutes") or 0
    dotted = line.value(match.start("dotted"), "dotted_time") if "dotted" in match.re.groupindex else None
    if dotted:
        hour, minute = dotted
    is_counted = match.start() > 0 and line.letters[match.start() - 1] in alphabet().letters("hours_of")
    if hour is None or is_counted:  # «الساعات الأولى من فجر اليوم» names no hour
        return None
    last = match.end() - 1
    while line.letters[last] == "_":
        last -= 1
    half = line.readings[last].values if last > match.start() else {}
    if "pm" in half and hour < 12:
        hour += 12
    elif "am" in half and hour == 12:
        hour = 0
    total = hour * 60 + minute
    if not 0 <= total < 24 * 60:
        total %= 24 * 60
    is_certain = "am" in half or "pm" in half or hour > 12
    return Clock(line.first + match.start(), line.first + match.end(), f"{total // 60:02}:{total % 60:02}", is_certain)
