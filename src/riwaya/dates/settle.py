"""The Gregorian value of a date in a calendar, and what its weekday says to it."""

from datetime import date, timedelta

from riwaya.dates.calendar import WEEKDAYS, hijri_month_length, hijri_to_gregorian, month_length


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


def settle_weekday(edtf: str, weekday: int, calendar: str) -> tuple[str, str | None]:
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
