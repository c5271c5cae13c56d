"""The calendar: its words with their letters, the lengths of its months, and Hijri days as Gregorian ones."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from riwaya.dates.alphabet import Alphabet, Form
from riwaya.lexicon.load import entries

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST_YEAR, LAST_YEAR = 1800, 2100
FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR = 1343, 1500  # what hijridate can convert
_SIGNS = {
    "slash": "/\\⁄",
    "dash": "-–—‒−ـ",
    "comma": "،,",
    "open": "([",
    "close": ")]",
    "colon": ":",
    "stop": ".",
    "bar": "|•",
    "percent": "%٪",
}
_NOWRUZ = date(2024, 3, 20)  # the first day of the Persian year 1403
_LONGEST_COUNT = 4  # digits; no text counts back a hundred thousand days
FOUND = (
    "found_day",
    "found_month",
    "found_year",
    "found_week",
    "found_season",
    "found_decade",
    "found_century",
    "found_days",
    "found_clock",
    "found_part",
    "no_year_day",
    "no_year_month",
)
_SAMPLES = (*map(str, range(100)), *(f"{n:02}" for n in range(10)), "1200", "1400", "1700", "1850", "1950", "2100",
            "1475", "1675", "1875", "100", "6.30", "06.30", "6.75", "16.30", "25.30")  # fmt: skip


@cache
def alphabet() -> Alphabet:
    """Return the alphabet of all words of `lexicon/calendar.yaml`, of numbers and of the signs that join them."""
    return Alphabet(_forms(), number_classes, _SAMPLES, FOUND)


def number_classes(digits: str) -> dict[str, Any]:
    """Return what a number may be in a date, with its value: day, month_number, hour24, sixty, year, hijri_year ..."""
    if not digits.isdigit():
        return _decimal_classes(digits)
    number, size = int(digits[:9]), len(digits)
    values: dict[str, Any] = {"count": number} if size <= _LONGEST_COUNT else {}
    if size <= 2:
        values |= {"day": number} if 1 <= number <= 31 else {}
        values |= {"month_number": number} if 1 <= number <= 12 else {}
        values |= {"hour24": number} if number <= 24 else {}
        values |= {"sixty": number} if size == 2 and number < 60 else {}
        values |= {"short_year": number} if size == 2 else {}
    elif size == 4:
        values |= {"year": number} if FIRST_YEAR <= number <= LAST_YEAR else {}
        values |= {"hijri_year": number} if FIRST_HIJRI_YEAR <= number <= LAST_HIJRI_YEAR else {}
        values |= {"undotted_time": divmod(number, 100)} if number < 2400 and number % 100 < 60 else {}
    return values


def month_length(year: int, month: int) -> int:
    """Return how many days a Gregorian month has."""
    return (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days


def hijri_to_gregorian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a day in the Umm al-Qura calendar; None when there is no such day."""
    from hijridate import Hijri  # here: most articles have no Hijri date

    try:
        return date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def hijri_month_length(year: int, month: int) -> int:
    """Return how many days a Hijri month has."""
    return 30 if hijri_to_gregorian(year, month, 30) else 29


def hijri_year_of(day: date) -> int | None:
    """Return the Hijri year that a Gregorian day falls in; None beyond the years that can be converted."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def persian_to_gregorian(year: int, month: int, day: int) -> date:
    """Return the day; eight leap years in thirty-three hold for the years in which articles are written."""
    return _NOWRUZ + timedelta(_persian_days(year, month, day) - _persian_days(1403, 1, 1))


def _persian_days(year: int, month: int, day: int) -> int:
    whole = year + 1595
    months = 31 * (month - 1) if month < 7 else 186 + 30 * (month - 7)
    return 365 * whole + whole // 33 * 8 + (whole % 33 + 3) // 4 + months + day


def _decimal_classes(digits: str) -> dict[str, Any]:
    """Return the clock time that a number with a stop may be (6.30)."""
    whole, _, part = digits.partition("." if "." in digits else "٫")
    if whole.isdigit() and len(part) == 2 and part.isdigit() and int(whole) < 24 and int(part) < 60:
        return {"dotted_time": (int(whole), int(part))}
    return {}


def _forms() -> Iterator[Form]:
    for entry in entries("calendar"):
        for text in entry["forms"]:
            yield Form(entry["kind"], entry.get("value"), str(text), bool(entry.get("exact")))
    for kind, signs in _SIGNS.items():
        for sign in signs:
            yield Form(kind, None, sign)
