"""Labels and values without markup: days of any precision, numbers, names that play no tricks."""

import re
from calendar import monthrange
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_decimal

from riwaya import labels

# Arabic as Iraq, Lebanon, Palestine and Syria name the months; digits are those of the press of the region's web.
_LOCALES = MappingProxyType({"ar": "ar_SY", "en": "en_GB"})
_DIGITS = "latn"
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d)?\S*)?([~?%]?)$")
# What turns the direction of the text after it and is never closed: harmless in a text of its own, a trick in a name.
_CONTROLS = re.compile(r"[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_OPEN, _CLOSE = "\u2068", "\u2069"


def say_plainly(language: str, key: str, **values: object) -> str:
    """Return a label for an attribute or a title, where there is no markup."""
    told = {name: f"{_OPEN}{shown(value, language)}{_CLOSE}" for name, value in values.items()}
    return labels.pattern(key, language, values.get("count")).format_map(told)


@lru_cache(maxsize=4096, typed=True)
def number(value: float, language: str) -> str:
    """Return a number with its thousands set apart."""
    return format_decimal(value, locale=_LOCALES[language], numbering_system=_DIGITS)


def plain_name(value: object) -> str:
    """Return a name as `name` does, without markup."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", str(value))


@lru_cache(maxsize=4096)
def moment(value: str | None, language: str) -> str:
    """Return a day, month, year, interval or clock time in EDTF as people write it; "" for none."""
    if not value:
        return ""
    start, slash, end = _whole(value).partition("/")
    if not slash:
        return _moment(start, language)
    if start in ("", "..") or end in ("", ".."):
        return say_plainly(
            language, "day.until" if start in ("", "..") else "day.since", day=_moment(end.strip(".") or start, language)
        )
    return f"{_moment(start, language)} – {_moment(end, language)}"


def _whole(value: str) -> str:
    """Return an interval that is a whole month or year as that month or year."""
    start, _, end = value.partition("/")
    if start.endswith("-01-01") and end == f"{start[:4]}-12-31":
        return start[:4]
    if re.fullmatch(r"\d{4}-\d\d-01", start) and end[:8] == start[:8]:
        last = monthrange(int(start[:4]), int(start[5:7]))[1] if start[5:7] <= "12" and start[:4] > "0000" else 0
        return start[:7] if end[8:] == str(last) else value
    return value


def _moment(value: str, language: str) -> str:
    found = _DAY.match(value)
    if not found:
        return plain_name(value)
    year, month, day, clock, mark = found.groups()
    parts = [str(int(day))] if day else []
    parts += [months(language)[int(month)]] if month and 1 <= int(month) <= 12 else []
    shown = " ".join([*parts, year])
    if clock:
        shown = f"{shown}، {clock}" if language == "ar" else f"{shown}, {clock}"
    return say_plainly(language, "day.about", day=shown) if mark else shown


@cache
def months(language: str) -> Mapping[int, str]:
    """Return the names of the months by their numbers."""
    found: Mapping[int, str] = Locale.parse(_LOCALES[language]).months["format"]["wide"]
    return found


def shown(value: object, language: str) -> str:
    """Return a value as a label holds it."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return plain_name(value)
    return number(value, language)
