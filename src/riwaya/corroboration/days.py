"""Times as stretches of days, so that they can overlap or lie apart."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Days(NamedTuple):
    """A stretch of days, first and last, as ordinals."""

    first: int
    last: int

    def gap(self, other: "Days") -> int:
        """Return how many days lie between two stretches; 0 when they meet."""
        return max(0, other.first - self.last, self.first - other.last)

    def hull(self, other: "Days") -> "Days":
        """Return the shortest stretch that holds both."""
        return Days(min(self.first, other.first), max(self.last, other.last))

    def edtf(self) -> str:
        """Return the stretch as EDTF."""
        first, last = (date.fromordinal(day).isoformat() for day in self)
        return first if first == last else f"{first}/{last}"


def days_of(value: str | None) -> Days | None:
    """Return the days of an EDTF value; None when it has none that can be counted."""
    found = [_one(*match.groups()) for match in _DATE.finditer(value or "")][:2]
    known = [days for days in found if days is not None]
    return Days(known[0].first, known[-1].last) if known and known[-1].last >= known[0].first else None


def _one(year: str, month: str | None, day: str | None) -> Days | None:
    try:
        if month is None:
            return Days(date(int(year), 1, 1).toordinal(), date(int(year), 12, 31).toordinal())
        if day is None:
            last = monthrange(int(year), int(month))[1]
            return Days(date(int(year), int(month), 1).toordinal(), date(int(year), int(month), last).toordinal())
        found = date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        return None
    return Days(found, found)
