"""Stretches of calendar time and their arithmetic: days, weeks, months, seasons and years, and their parts."""

from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from riwaya.dates.calendar import hijri_month_length, hijri_to_gregorian, hijri_year_of, month_length

_EARLY_DAYS, _MIDDLE_DAY, _LATE_FROM, _END_FROM = 10, 15, 21, 25


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, first and last included.

    Attributes:
        unit: the precision it is written with: day, week, month, season, year, decade, century or days.
        time: clock time of a day.
        until: clock time at which a stretch of hours of that day ends.
        is_about: whether the text gives it as approximate.
    """

    start: date
    end: date
    unit: str
    time: str | None = None
    until: str | None = None
    is_about: bool = False

    @property
    def edtf(self) -> str:
        """Return the EDTF value: 2017-10-14, 2017-10-14T21:10, 2017-10, 2017, 2017-08-21/2017-08-31, 2017-10~."""
        first, last = _written(self.start, self.unit), _written(self.end, self.unit)
        if self.time and self.until:
            return f"{first}T{self.time}/{last}T{self.until}"
        value = first if first == last else f"{first}/{last}"
        return value + (f"T{self.time}" if self.time and first == last else "") + ("~" if self.is_about else "")


def _written(day: date, unit: str) -> str:
    if unit in ("year", "decade", "century"):
        return f"{day.year:04}"
    return day.isoformat()[:7] if unit in ("month", "season") else day.isoformat()


def day(at: date, time: str | None = None) -> Period:
    """Return one day."""
    return Period(at, at, "day", time)


def days(start: date, end: date) -> Period:
    """Return the days from one to another."""
    return Period(start, end, "days")


def month(year: int, number: int) -> Period:
    """Return a Gregorian month; a number beyond 1 to 12 counts on into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(date(year, number, 1), date(year, number, month_length(year, number)), "month")


def year(number: int) -> Period:
    """Return a year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def season(number: int, first_month: int) -> Period:
    """Return the season that begins in that month of a year; winter runs into the next."""
    return Period(month(number, first_month).start, month(number, first_month + 2).end, "season")


def week(at: date, shift: int = 0) -> Period:
    """Return the week of a day, Sunday to Saturday, or one `shift` weeks from it."""
    first = at - timedelta((at.weekday() + 1) % 7) + timedelta(7 * shift)
    return Period(first, first + timedelta(6), "week")


def weekend(at: date, shift: int = 0) -> Period:
    """Return the Friday and Saturday that close the week."""
    last = week(at, shift).end
    return days(last - timedelta(1), last)


def hijri_month(number: int, month_number: int) -> Period | None:
    """Return the days of a Hijri month; None outside the years that can be converted."""
    first = hijri_to_gregorian(number, month_number, 1)
    last = hijri_to_gregorian(number, month_number, hijri_month_length(number, month_number)) if first else None
    return Period(first, last, "days") if first and last else None


def hijri_months_near(at: date, month_number: int) -> list[Period]:
    """Return the occurrences of a Hijri month in the years about a day, in order."""
    here = hijri_year_of(at)
    if here is None:
        return []
    return [found for number in range(here - 2, here + 3) if (found := hijri_month(number, month_number))]


def shifted(at: date, unit: str, count: int) -> Period | None:
    """Return the day, month or year that lies `count` units from a day, at the precision of the unit; None off the calendar."""
    try:
        if unit in ("year", "decade"):
            return year(at.year + count * (10 if unit == "decade" else 1))
        if unit == "month":
            return month(at.year, at.month + count)
        in_days = {"day": 1.0, "week": 7.0, "hour": 1 / 24, "minute": 0.0}[unit] * count
        return day(at + timedelta(int(in_days)))
    except (ValueError, OverflowError):
        return None


_OF_CENTURY = 10  # years that are its beginning, its middle, its end


def century(number: int) -> Period:
    """Return a century: the twentieth is 1901 to 2000."""
    return Period(year(100 * number - 99).start, year(100 * number).end, "century")


def _years_of(whole: Period, first: int) -> Period:
    """Return ten years of a century, from its `first` on."""
    start = whole.start.year + first
    return Period(year(start).start, year(start + _OF_CENTURY - 1).end, "year")


def early(whole: Period) -> Period:
    """Return the beginning of a period: the first ten days of a month, the first month of a year."""
    if whole.unit == "century":
        return _years_of(whole, 0)
    if whole.unit in ("year", "season"):
        return month(whole.start.year, whole.start.month)
    if whole.unit == "week":
        return days(whole.start, whole.start + timedelta(1))
    if whole.unit == "decade":
        return replace(whole, end=year(whole.start.year + 3).end)
    return days(whole.start, min(whole.start + timedelta(_EARLY_DAYS - 1), whole.end))


def middle(whole: Period) -> Period:
    """Return the middle of a period: the 15th of a month, June and July of a year, Tuesday to Thursday of a week."""
    if whole.unit == "century":
        return _years_of(whole, 45)
    if whole.unit == "year":
        return Period(date(whole.start.year, 6, 1), date(whole.start.year, 7, 31), "month")
    if whole.unit == "season":
        return month(whole.start.year, whole.start.month + 1)
    if whole.unit == "week":
        return days(whole.start + timedelta(2), whole.start + timedelta(4))
    if whole.unit == "decade":
        return Period(year(whole.start.year + 4).start, year(whole.start.year + 6).end, "year")
    return day(min(whole.start + timedelta(_MIDDLE_DAY - 1), whole.end))


def middle_third(whole: Period) -> Period:
    """Return the middle ten days of a month (أواسط); of anything else its middle."""
    if whole.unit in ("month", "days"):
        return days(whole.start + timedelta(10), min(whole.start + timedelta(19), whole.end))
    return middle(whole)


def late(whole: Period) -> Period:
    """Return the last part of a period: from the 21st of a month, the last month of a year."""
    if whole.unit == "century":
        return _years_of(whole, 90)
    if whole.unit == "year":
        return month(whole.start.year, 12)
    if whole.unit == "season":
        return month(whole.end.year, whole.end.month)
    if whole.unit == "week":
        return days(whole.end - timedelta(2), whole.end)
    if whole.unit == "decade":
        return Period(year(whole.start.year + 7).start, whole.end, "year")
    return days(min(whole.start + timedelta(_LATE_FROM - 1), whole.end), whole.end)


def end(whole: Period, is_deadline: bool = False) -> Period:
    """Return the end of a period: from the 25th of a month, December of a year, the last day of a week and of a deadline."""
    if is_deadline or whole.unit == "week":
        return day(whole.end)
    if whole.unit == "century":
        return late(whole)
    if whole.unit in ("year", "season"):
        return month(whole.end.year, whole.end.month)
    if whole.unit == "decade":
        return Period(year(whole.start.year + 8).start, whole.end, "year")
    return days(min(whole.start + timedelta(_END_FROM - 1), whole.end), whole.end)


def is_on_calendar(at: date) -> bool:
    """Return whether the years about a day can be computed with; a page may claim to be of the year 1."""
    return MINYEAR + 1000 < at.year < MAXYEAR - 1000
