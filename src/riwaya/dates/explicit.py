"""Dates that the text writes out: day, month and year in every calendar of the region, weekdays, clock times, pairs.

What is read is what stands there. A date that contradicts itself (a weekday that is another day's, two month names that
are not one month, a day that its month does not have) keeps the reading of its numbers and says so in `conflict`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from riwaya.arabic.words import Token
from riwaya.dates.alphabet import Line, Table
from riwaya.dates.calendar import (
    alphabet,
)
from riwaya.dates.clock import Clock, clocks_in, group_value
from riwaya.dates.settle import resolve, settle_weekday
from riwaya.model import changed

_MONTHS = ("month", "weak_month", "old_month")
_HIJRI = ("hijri", "weak_hijri")


_BROADCASTS = ("نشره", "النشره", "اخبار", "موجز", "برنامج", "حصاد")  # folded: «نشرة الثامنة – الأحد 3 مايو 2020»
_FURTHEST_CLOCK = 4  # tokens: «– آخر تحديث 11:20»


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


def find_dates(tokens: Sequence[Token], first: int, last: int) -> list[CalendarDate]:
    """Return the dates written in tokens `first` to `last` (exclusive), in order; a month or year alone is one too."""
    line = alphabet().spell(tokens, first, last)
    return dates_in(line, clocks_in(line))


def dates_in(line: Line, clocks: Sequence[Clock]) -> list[CalendarDate]:
    """Return the dates of a line, with the clock times that stand beside them."""
    found = list(_scan(line))
    return _with_clocks(line, _paired(line, found), clocks) if found else found


class _Grammar(NamedTuple):
    dates: "Table[Callable[[Line, re.Match[str]], CalendarDate | None]]"
    date_start: "re.Pattern[str]"
    pair: "re.Pattern[str]"
    beside: "re.Pattern[str]"


_WEEKDAY = "(?: @(day_word|the_day|dated)? (?P<weekday>@weekday) @(comma|dash|slash|bar|open)? @(dated|day_word|equals)? )?"
_DAY = "@day_word? @dated? @article? (?P<day>@(day|ordinal))"
_NAME = "@(month|weak_month|hijri|weak_hijri)"
_TWIN = f"(?: @(slash|dash) (?P<twin>{_NAME}) | @open (?P<gloss>{_NAME}) @close )?"
_MONTH = f"@month_word? (?P<month>{_NAME}) {_TWIN}"
_BOTH = f"@month_word? (?P<month>{_NAME}) (?P<both>{_NAME})"
_YEAR = "@(comma|slash|dash|of)? @year_word? (?P<year>@(year|hijri_year)) @(christian|muslim)?"
_ERA = "@(christian|muslim)?"
_SEP = "@(slash|dash|stop)"


@cache
def _grammar() -> _Grammar:
    letters = alphabet()
    dates = (
        (f"{_WEEKDAY} {_DAY} @(of|slash|dash)? {_MONTH} (?: {_YEAR} )?", _named),
        (f"{_WEEKDAY} {_DAY} @comma {_MONTH} {_YEAR}", _named),
        (f"{_WEEKDAY} {_DAY} @(of|slash|dash)? {_BOTH} (?: {_YEAR} )?", _named),
        (f"{_BOTH} (?: {_YEAR} )?", _named),
        (f"{_WEEKDAY} {_DAY} @of? @month_word? (?P<month>@old_month) {_YEAR}", _named),
        (f"{_WEEKDAY} {_DAY} @of? @month_word? (?P<month>@old_month) @(slash|open) (?P<twin>{_NAME}) @close?", _named),
        (
            f"{_WEEKDAY} @day_word? @dated? (?P<a>@day) {_SEP} (?P<b>@day) {_SEP} (?P<year>@(year|hijri_year)) {_ERA}",
            _numeric,
        ),
        (f"{_WEEKDAY} @day_word? @dated? (?P<a>@day) {_SEP} (?P<b>@day) {_SEP} (?P<short>@short_year)", _numeric),
        (f"{_WEEKDAY} (?P<year>@(year|hijri_year)) {_SEP} (?P<b>@month_number) {_SEP} (?P<a>@day) {_ERA}", _numeric),
        (f"{_WEEKDAY} (?P<year>@year) @(slash|comma)? (?P<month>{_NAME}) @(slash|comma)? (?P<day>@day)", _named),
        (f"{_WEEKDAY} @month_word? (?P<month>@(month|weak_month)) (?P<day>@day) @comma? (?P<year>@year)", _named),
        ("(?P<weekday>@weekday) @comma? @dated? (?P<a>@day) @(slash) (?P<b>@month_number)", _numeric),
        ("@(day_word|dated) (?P<a>@day) @(slash) (?P<b>@month_number)", _numeric),
        ("(?P<a>@day) @slash (?P<b>@month_number) (?! @(slash|dash|percent|colon) )", _bare_pair),
        (f"{_MONTH} {_YEAR}", _named),
        (f"@month_word {_MONTH}", _named),
        (f"(?P<month>@(month|hijri)) {_TWIN}", _named),
        (f"(?P<month>@(weak_month|weak_hijri)) @(slash|open) (?P<twin>{_NAME}) @close?", _named),
        ("(?P<year>@year) @dash (?P<b>@month_number)", _year_month),
        (f"@year_word (?P<year>@(year|hijri_year)) {_ERA}", _named),
        ("(?P<year>@(year|hijri_year)) @(christian|muslim)", _named),
    )
    return _Grammar(
        Table((letters.pattern(p), build) for p, build in dates),
        letters.pattern(
            "@(weekday|day_word|the_day|dated|article|day|ordinal|month_word|month|weak_month|hijri|weak_hijri"
            "|year|hijri_year|year_word)"
        ),
        letters.pattern("@(comma|open)? @(equals|slash|dash|comma|open|bar)? (?: @equals )?"),
        letters.pattern("@(comma|dash|bar|slash|colon|clock_mark)? (?: @updated @colon? )?"),
    )


def _scan(line: Line) -> Iterator[CalendarDate]:
    grammar = _grammar()
    at = 0
    while start := grammar.date_start.search(line.letters, at):
        at = start.start()
        made = next(((m, d) for m, build in grammar.dates.matches(line.letters, at) if (d := build(line, m))), None)
        if made:
            end = _closing(line, *made[0].span())
            yield made[1] if end == made[0].end() else changed(made[1], last=line.first + end)
        at = made[0].end() if made else at + 1


def _named(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a date whose month, if any, is given by name."""
    groups = match.groupdict()
    value = group_value(line, match)
    year = value("year", "year", "hijri_year")
    month = value("month", *_MONTHS, *_HIJRI)
    is_hijri = bool(groups.get("month")) and value("month", *_MONTHS) is None
    if year is not None and not groups.get("month"):
        is_hijri = value("year", "year") is None
    if year is not None and is_hijri != (value("year", "year") is None):
        return None
    twin = value("twin", *(_HIJRI if is_hijri else _MONTHS)) or value("gloss", *(_HIJRI if is_hijri else _MONTHS))
    both = value("both", *(_HIJRI if is_hijri else _MONTHS)) if groups.get("both") else month
    if both != month or (groups.get("both") and line.readings[match.start("both")].clitic):
        return None  # «نوفمبر تشرين الثاني» is one month, «آب أيلول» are two
    conflict = None if twin in (None, month) else "two month names that are not one month"
    day = value("day", "day", "ordinal")
    if day is not None and month is None:
        return None
    return _checked(_dated(line, match, year, month, day, is_hijri=is_hijri, conflict=conflict))


def _dated(
    line: Line,
    match: "re.Match[str]",
    year: int | None,
    month: int | None,
    day: int | None,
    *,
    is_hijri: bool,
    conflict: str | None = None,
) -> CalendarDate:
    """Return the date of a match, at its tokens and with its weekday."""
    first, last = line.first + match.start(), line.first + match.end()
    weekday = group_value(line, match)("weekday", "weekday")
    calendar = "hijri" if is_hijri else "gregorian"
    return CalendarDate(first, last, year, month, day, weekday, calendar=calendar, conflict=conflict)


def _numeric(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a date of numbers alone, day first unless that cannot be."""
    value = group_value(line, match)
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
    return _checked(_dated(line, match, year, month, day, is_hijri=is_hijri))


_BEFORE_PAIR = frozenset(("في", "فى", "وفي", "منذ", "ومنذ"))
_SMALLEST_PART = 5  # «في 3/4 المساحة»


def _bare_pair(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a day and month in numbers alone, «في 20/10», where it is no fraction and not «24/7»."""
    before = line.tokens[line.first + match.start() - 1].word.form if line.first + match.start() else ""
    value = group_value(line, match)
    day, month = value("a", "day") or 0, value("b", "month_number") or 0
    after = line.tokens[line.first + match.end() : line.first + match.end() + 1]
    is_fraction = day < month <= _SMALLEST_PART or (day == 1 and after and after[0].word.form == "من")
    is_tight = line.is_tight(match.start(), match.end())
    if before not in _BEFORE_PAIR or not is_tight or is_fraction or (day, month) == (24, 7):
        return None
    return _numeric(line, match)


def _year_month(line: Line, match: "re.Match[str]") -> CalendarDate | None:
    """Return a month written 2023-05, which leaves no space and two digits to the month."""
    last = line.tokens[line.first + match.end() - 1].word.raw
    if len(last) != 2 or not line.is_tight(match.start(), match.end()):
        return None
    value = group_value(line, match)
    return _checked(
        CalendarDate(line.first + match.start(), line.first + match.end(), value("year", "year"), value("b", "month_number"))
    )


def _checked(found: CalendarDate) -> CalendarDate:
    """Return the date with its EDTF value and what it says against itself."""
    edtf = resolve(found.year, found.month, found.day, found.calendar)
    conflict = found.conflict
    if found.day is not None and found.month is not None:
        if found.year is not None and edtf is None:
            conflict = f"the month has no day {found.day}"
        elif edtf and found.weekday is not None:
            edtf, clash = settle_weekday(edtf, found.weekday, found.calendar)
            conflict = conflict or clash
    return changed(found, edtf=edtf, conflict=conflict)


def _paired(line: Line, dates: list[CalendarDate]) -> list[CalendarDate]:
    """Join a Hijri date and the Gregorian one that it equals: «15 ربيع الآخر 1441هـ الموافق 12 ديسمبر 2019م»."""
    joined: list[CalendarDate] = []
    for found in dates:
        before = joined[-1] if joined else None
        is_other = before is not None and before.calendar != found.calendar
        if before and is_other and before.day and found.day and _is_joint(line, before, found):
            joined[-1] = _pair(line, before, found)
        elif (
            before
            and is_other
            and not (before.month or found.month)
            and before.last + 1 == found.first
            and _is_joint(line, before, found)
        ):
            joined[-1] = changed(found if before.calendar == "hijri" else before, first=before.first, last=found.last)
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
    whole = _checked(changed(gregorian, weekday=weekday, first=before.first, last=last))
    if whole.date and hijri.edtf and abs((whole.date - date.fromisoformat(hijri.edtf)).days) > 2:
        return changed(whole, conflict=whole.conflict or f"the Hijri date is {hijri.edtf}, not {whole.edtf}")
    return whole


def _closing(line: Line, start: int, end: int) -> int:
    """Return where an expression ends: after the bracket that closes the one it opens, if that comes next."""
    opened = sum(line.letters.count(letter, start, end) for letter in alphabet().letters("open"))
    closing = alphabet().letters("close")
    closed = sum(line.letters.count(letter, start, end) for letter in closing)
    is_closed_next = end < len(line.letters) and line.letters[end] in closing
    return end + 1 if opened > closed and is_closed_next else end


def _with_clocks(line: Line, dates: list[CalendarDate], clocks: Sequence[Clock]) -> list[CalendarDate]:
    by_first, by_last = {c.first: c for c in clocks}, {c.last: c for c in clocks}
    return [_with_clock(line, d, by_first, by_last) if d.day and clocks else d for d in dates]


def _with_clock(line: Line, found: CalendarDate, by_first: Mapping[int, Clock], by_last: Mapping[int, Clock]) -> CalendarDate:
    """Return a date with the clock time right after it or right before it, at most one sign between."""
    clock = next((by_first[at] for at in range(found.last, found.last + _FURTHEST_CLOCK) if at in by_first), None)
    if clock is None or not _is_beside(line, found.last, clock.first):
        clock = next((by_last[at] for at in (found.first, found.first - 1) if at in by_last), None)
        if clock and clock.first > line.first and line.tokens[clock.first - 1].word.form in _BROADCASTS:
            return found
        if clock is None or not _is_beside(line, clock.last, found.first):
            return found
    edtf = f"{found.edtf}T{clock.time}" if found.edtf else None
    ends = min(found.first, clock.first), max(found.last, clock.last)
    return changed(found, first=ends[0], last=ends[1], time=clock.time, edtf=edtf)


def _is_beside(line: Line, start: int, end: int) -> bool:
    return bool(_grammar().beside.fullmatch(line.letters, start - line.first, end - line.first))
