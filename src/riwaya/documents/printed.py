"""The dates of a publication line: all that `riwaya.dates` reads, and the forms that only machines print.

Machines join a day and a month's name with the sign of their number dates (08/يناير/2024, 27-سبتمبر-2024), and pages
built on foreign software print English or French dates over Arabic articles (Apr 05, 2019). Agencies of Iran print the
day of the Persian solar calendar (22 آبان 1403), and announcers read both names of a month (نوفمبر تشرين الثاني).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from riwaya.arabic.words import Token
from riwaya.dates import CalendarDate
from riwaya.dates.calendar import alphabet, persian_to_gregorian
from riwaya.dates.clock import Clock, clocks_in
from riwaya.dates.explicit import dates_in
from riwaya.dates.settle import resolve

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FRENCH = ("janv", "fév", "mars", "avr", "mai", "juin", "juil", "août", "sept", "octobre", "novembre", "déc")
_MONTH = rf"(?:{'|'.join((*_MONTHS, *_FRENCH))})[a-zéû]*\.?"
_BESIDE = 2  # tokens between a day and its clock time: a sign, «الساعة»
_ENGLISH = re.compile(
    rf"\b(?:(?P<before>{_MONTH})\s+(?P<first>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<second>\d{{1,2}})(?:st|nd|rd|th)?[\s,-]+(?P<after>{_MONTH}))[\s,-]+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def printed_dates(text: str, tokens: Sequence[Token]) -> list[CalendarDate]:
    """Return the dates in the tokens, in order."""
    if not tokens:
        return []
    line = alphabet().spell(tokens, 0, len(tokens))
    if not line.readings and all(token.word.kind in ("word", "punct") for token in tokens):
        return []  # where nothing is known, only numbers and foreign months can make a date
    clocks = clocks_in(line)
    found = _with_both_names([_with_year_before(tokens, _with_day(tokens, d)) for d in dates_in(line, clocks)])
    found = _persian(tokens, [_without_issue(tokens, d) for d in found])
    english = _english(text, tokens)
    if english:
        found = [d for d in found if d.last <= english.first or d.first >= english.last]
        found = sorted([*found, english], key=lambda d: d.first)
    return _with_clock(found, clocks)


def _with_clock(found: list[CalendarDate], clocks: Sequence[Clock]) -> list[CalendarDate]:
    """Return the dates with the line's only clock time at its only day, when that day has none yet."""
    days = [d for d in found if d.day is not None]
    if len(days) != 1 or days[0].time is not None:
        return found
    apart = [c for c in clocks if 0 <= days[0].first - c.last <= _BESIDE or 0 <= c.first - days[0].last <= _BESIDE]
    return [replace(d, time=apart[0].time) if d is days[0] else d for d in found] if len(apart) == 1 else found


def _with_day(tokens: Sequence[Token], found: CalendarDate) -> CalendarDate:
    """Return a month and year with the day that stands before it, joined by a sign: 27-سبتمبر-2024."""
    at = found.first - 2
    if found.day is not None or found.month is None or found.year is None or at < 0:
        return found
    day, sign = tokens[at].word, tokens[at + 1].word
    is_joined = tokens[at].end == tokens[at + 1].start and tokens[at + 1].end == tokens[at + 2].start
    if not is_joined or sign.raw not in ("/", "-", "–") or not day.form.isdigit():
        return found
    edtf = resolve(found.year, found.month, int(day.form), found.calendar) if 0 < int(day.form) <= 31 else None
    return replace(found, first=at, day=int(day.form), edtf=edtf) if edtf else found


_NUMBERED = ("العدد", "عدد", "رقم", "الصفحه", "صفحه", "ص")


def _without_issue(tokens: Sequence[Token], found: CalendarDate) -> CalendarDate:
    """Return a month and year without the number of the issue before them: «العدد 27، آذار 2018»."""
    is_numbered = found.day is not None and found.first > 0 and tokens[found.first - 1].word.form in _NUMBERED
    if (
        not is_numbered
        or found.month is None
        or found.year is None
        or "punct" not in (tokens[found.first + 1].word.kind, tokens[found.first + 2].word.kind)
    ):
        return found
    edtf = resolve(found.year, found.month, None, found.calendar)
    if tokens[found.first].word.kind != "number":  # «العدد الثاني عشر - ديسمبر 2018»
        first = next(at for at in range(found.first, found.last) if tokens[at].word.kind == "punct") + 1
        return replace(found, first=first, day=None, edtf=edtf)
    return replace(found, first=found.first + 2, day=None, edtf=edtf)


def _with_year_before(tokens: Sequence[Token], found: CalendarDate) -> CalendarDate:
    """Return a weekday, day and month with the year that a page prints before them: «2024 الأربعاء 28 فبراير»."""
    year = tokens[found.first - 1].word.form if found.first else ""
    is_bare = found.day is not None and found.month is not None and found.year is None and found.weekday is not None
    if not is_bare or not re.fullmatch(r"(?:19|20)\d\d", year):
        return found
    edtf = resolve(int(year), found.month or 0, found.day or 0, found.calendar)
    return replace(found, first=found.first - 1, year=int(year), edtf=edtf) if edtf else found


def _with_both_names(found: list[CalendarDate]) -> list[CalendarDate]:
    """Return the dates with a day and the year behind the month's second name made one: 16 نوفمبر تشرين الثاني 2015."""
    kept: list[CalendarDate] = []
    for d in found:
        before = kept[-1] if kept else None
        is_same = before is not None and before.last == d.first and before.month == d.month and before.calendar == d.calendar
        if before and is_same and before.day and not before.year and d.year and not d.day:
            edtf = resolve(d.year, d.month, before.day, d.calendar)
            kept[-1] = replace(before, last=d.last, year=d.year, edtf=edtf)
        else:
            kept.append(d)
    return kept


_MONTHS_OF_IRAN = ("فروردين", "ارديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "ابان", "اذر", "دي", "بهمن", "اسفند")
_PERSIAN = frozenset(_MONTHS_OF_IRAN)


def _persian(tokens: Sequence[Token], found: list[CalendarDate]) -> list[CalendarDate]:
    """Return the dates with those of the Persian solar calendar, day, month and year, where nothing else was read."""
    if _PERSIAN.isdisjoint(token.word.form for token in tokens):
        return found
    taken = {at for d in found for at in range(d.first, d.last) if d.day}
    for at in range(1, len(tokens) - 1):
        month = tokens[at].word.form
        day, year = tokens[at - 1].word.form, tokens[at + 1].word.form
        if month not in _PERSIAN or not (day.isdigit() and year.isdigit()) or not taken.isdisjoint((at - 1, at, at + 1)):
            continue
        if 1 <= int(day) <= 31 and 1300 <= int(year) <= 1499:
            value = persian_to_gregorian(int(year), _MONTHS_OF_IRAN.index(month) + 1, int(day))
            whole = CalendarDate(at - 1, at + 2, value.year, value.month, value.day, edtf=value.isoformat())
            found = sorted([*(d for d in found if d.last < at or d.first > at + 1), whole], key=lambda d: d.first)
    return found


def _english(text: str, tokens: Sequence[Token]) -> CalendarDate | None:
    is_possible = any(token.word.kind == "latin" for token in tokens)
    match = _ENGLISH.search(text, tokens[0].start, tokens[-1].end) if is_possible else None
    if match is None:
        return None
    month = _month(match.group("before") or match.group("after"))
    year, day = int(match.group("year")), int(match.group("first") or match.group("second"))
    try:
        edtf = date(year, month, day).isoformat()
    except ValueError:
        return None
    within = [at for at, token in enumerate(tokens) if match.start() <= token.start and token.end <= match.end()]
    return CalendarDate(within[0], within[-1] + 1, year, month, day, edtf=edtf)


def _month(name: str) -> int:
    """Return the number of a month by its English or French name."""
    name = name.lower()
    for months in (_FRENCH, _MONTHS):
        found = next((at for at, month in enumerate(months, 1) if name.startswith(month)), None)
        if found:
            return found
    raise ValueError(name)
