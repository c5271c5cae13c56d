"""Which of many is meant: the Saturday, the March or the Ramadan that a text names without its year.

`which` is what the text says of it: past (الماضي), twice_past (قبل الماضي), present (الجاري), next (المقبل), twice_next,
or "" when it says nothing; then what is reported is the nearest in the past and what is announced the nearest to come.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from riwaya.dates import periods
from riwaya.dates.calendar import month_length
from riwaya.dates.periods import Period

_LONG_OVER = 270  # days
_SOON = 45  # days; «18 ديسمبر» printed on the 15th is three days off, not a year ago


def weekday_near(at: date, number: int, which: str, is_ahead: bool) -> date:
    """Return the day of that name: nearest past with today, strictly before or after today, or in this week."""
    back, on = (at.weekday() - number) % 7, (number - at.weekday()) % 7
    if which == "next":
        return at + timedelta(on or 7)
    if which == "twice_next":
        return at + timedelta((on or 7) + 7)
    if which in ("past", "twice_past"):
        return at - timedelta((back or 7) + (7 if which == "twice_past" else 0))
    if which == "present":
        return periods.week(at).start + timedelta((number + 1) % 7)
    return at + timedelta(on) if is_ahead else at - timedelta(back)


def month_near(at: date, number: int, which: str, is_ahead: bool) -> Period:
    """Return the month of that name that the words mean: nearest past, or as they say."""
    if which == "present":
        return periods.month(at.year + _wrapped(at.month, number), number)
    if which == "next" or (is_ahead and not which):
        is_later = number > at.month or (number == at.month and not which)
        return periods.month(at.year + (0 if is_later else 1), number)
    is_over = number < at.month or (number == at.month and not which)
    shift = (0 if is_over else -1) - (1 if which == "twice_past" else 0)
    return periods.month(at.year + shift, number)


def _wrapped(here: int, number: int) -> int:
    """Return the shift of year that brings a "current" month nearest to the month of publication."""
    return -1 if number - here > 6 else 1 if here - number > 6 else 0


def day_near(
    at: date, number: int, day: int, which: str, named_weekday: int | None, is_ahead: bool, is_over: bool = False
) -> date | None:
    """Return the day of that month nearest to publication in the sense meant; None when no year has such a day.

    Args:
        is_ahead: the sentence announces it.
        is_over: the sentence tells it as something that has happened.
    """
    years = [y for y in range(at.year - 4, at.year + 5) if day <= month_length(y, number)]
    days = [date(y, number, day) for y in years]
    if named_weekday is not None and days:
        days = [d for d in days if d.weekday() == named_weekday] or days
        days = [min(days, key=lambda d: abs((d - at).days))]
    past, coming = [d for d in days if d <= at], [d for d in days if d > at]
    if which == "present" or not (past and coming):
        return min(days, key=lambda d: abs((d - at).days), default=None)
    if which == "past":
        return past[-1] if past[-1] < at else past[-2]
    is_soon = not is_over and (coming[0] - at).days <= _SOON and (at - past[-1]).days > 300
    return coming[0] if which == "next" or is_soon or (is_ahead and past[-1] != at) else past[-1]


def hijri_near(at: date, number: int, which: str, is_ahead: bool) -> Period | None:
    """Return the Hijri month of that name that the words mean; one about to begin rather than that of a year ago."""
    months = periods.hijri_months_near(at, number)
    found = choose(months, at, which, is_ahead)
    coming = next((p for p in months if p.start > at), None)
    is_soon = (
        coming is not None and (coming.start - at).days <= _SOON and found is not None and (at - found.end).days > _LONG_OVER
    )
    return coming if is_soon and not which else found


def choose(candidates: Sequence[Period], at: date, which: str, is_ahead: bool) -> Period | None:
    """Return which of some recurring periods is meant: over, going on, to come, or nearest past by default."""
    over = [p for p in candidates if p.end < at]
    coming = [p for p in candidates if p.start > at]
    begun = [p for p in candidates if p.start <= at]
    if which == "twice_past":
        return over[-2] if len(over) > 1 else None
    if which == "past":
        return over[-1] if over else None
    if which == "present":
        return min(candidates, key=lambda p: 0 if p.start <= at <= p.end else abs((p.start - at).days), default=None)
    if which == "next" or is_ahead:
        return coming[0] if coming else None
    return begun[-1] if begun else None
