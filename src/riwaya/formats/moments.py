"""Days and clock times as file formats write them."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from riwaya.documents.masthead import first_day

Moment = tuple[date | None, str | None]
NEVER: Moment = (None, None)

_ISO = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2}))?")
_DAY_FIRST = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,]+(\d{1,2}):(\d{2}))?")
_PDF = re.compile(r"D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2}))?")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.0)?")
_YEARS = range(1950, 2100)  # a year outside was never typed by anyone
_LONGEST = 100  # characters


def moment(value: Any) -> Moment:
    """Return the day, and the clock time where one is given ("2023-09-06T21:10"), as the value itself writes them.

    It knows ISO 8601, mail headers, PDF properties, seconds since 1970, days before months (the order of the region), and
    days in Arabic words.
    """
    text = str(value).strip()[:_LONGEST] if isinstance(value, str | int | float) else ""
    if not text:
        return NEVER
    if _EPOCH.fullmatch(text):
        return _of_seconds(float(text))
    for pattern in (_ISO, _PDF):
        if match := pattern.match(text):
            year, month, day, *clock = match.groups()
            return _checked(year, month, day, *clock)
    if match := _DAY_FIRST.match(text):
        day, month, year, *clock = match.groups()
        return _checked(year, month, day, *clock)
    return _of_words(text)


def _of_seconds(seconds: float) -> Moment:
    when = datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
    return when.date(), when.strftime("%Y-%m-%dT%H:%M")


def _checked(year: str, month: str, day: str, hour: str | None = None, minute: str | None = None) -> Moment:
    try:
        when = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return NEVER
    if when.year not in _YEARS:
        return NEVER
    return when.date(), when.strftime("%Y-%m-%dT%H:%M") if hour else None


def _of_words(text: str) -> Moment:
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return first_day(text, 0, len(text)), None
    return _checked(str(when.year), str(when.month), str(when.day), str(when.hour), str(when.minute).zfill(2))
