"""Values as the interface writes them: numbers, days of any precision, names kept apart from the text around them."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from string import Formatter
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from riwaya.cases.searching import Passage
from riwaya.web import labels

# Arabic as Iraq, Lebanon, Palestine and Syria name the months; digits are those of the press of the region's web.
_LOCALES = MappingProxyType({"ar": "ar_SY", "en": "en_GB"})
_DIGITS = "latn"
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d)?\S*)?([~?%]?)$")
# What turns the direction of the text after it and is never closed: harmless in a text of its own, a trick in a name.
_CONTROLS = re.compile(r"[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_FAMILIES = ("stance", "type", "polarity", "modality", "modifier", "unit")  # what a word of the contract may be
_OPEN, _CLOSE = "\u2068", "\u2069"


def say(language: str, key: str, **values: object) -> Markup:
    """Return a label for the page; each value in it is escaped and keeps its own direction."""
    if not values:
        return _without_values(language, key)
    shown = {name: Markup("<bdi>{}</bdi>").format(_shown(value, language)) for name, value in values.items()}
    return _filled(labels.pattern(key, language, values.get("count")), shown)


@cache
def _without_values(language: str, key: str) -> Markup:
    return _filled(labels.pattern(key, language), {})


def say_plainly(language: str, key: str, **values: object) -> str:
    """Return a label for an attribute or a title, where there is no markup."""
    shown = {name: f"{_OPEN}{_shown(value, language)}{_CLOSE}" for name, value in values.items()}
    return labels.pattern(key, language, values.get("count")).format_map(shown)


def number(value: float, language: str) -> str:
    """Return a number with its thousands set apart."""
    return format_decimal(value, locale=_LOCALES[language], numbering_system=_DIGITS)


def name(value: object) -> Markup:
    """Return a name that nothing in it can make look like another: tricks of direction and control characters are shown."""
    return Markup(f'<bdi class="name">{escape(plain_name(value))}</bdi>')


def plain_name(value: object) -> str:
    """Return a name as `name` does, without markup."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", str(value))


def passage(value: object) -> Markup:
    """Return words of a document, from right to left whatever the interface's direction is."""
    return Markup(f'<bdi lang="ar" dir="rtl" class="passage">{escape(value)}</bdi>')


def value_of(value: object, language: str) -> Markup:
    """Return the value of a field that somebody set: words of the text, a chain, roles, a word of the contract."""
    if isinstance(value, Mapping):
        if "text" in value:
            return passage(value["text"])
        parts = (
            Markup("{} {}").format(_said("role", role, language), value_of(one, language)) for role, one in value.items() if one
        )
        return Markup(" · ").join(parts)
    if isinstance(value, list):
        return Markup(" ← " if language == "ar" else " → ").join(value_of(one, language) for one in value)
    if isinstance(value, bool):
        return Markup("✓") if value else Markup("✗")
    if isinstance(value, int | float):
        return Markup("<bdi>{}</bdi>").format(number(value, language))
    known = next((f"{family}.{value}" for family in _FAMILIES if labels.has(f"{family}.{value}")), None)
    return say(language, known) if known else name(value)


def _said(family: str, word: object, language: str) -> Markup:
    key = f"{family}.{word}"
    return say(language, key) if labels.has(key) else name(word)


def highlighted(found: Passage) -> Markup:
    """Return a passage that a search found with what fits in it marked."""
    parts, at = [], found.start
    for start, end in found.hits:
        parts += [escape(found.text[at - found.start : start - found.start])]
        parts += [Markup("<mark>{}</mark>").format(found.text[start - found.start : end - found.start])]
        at = end
    return Markup().join([*parts, escape(found.text[at - found.start :])])


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


def today() -> str:
    """Return this day in ISO 8601."""
    return date.today().isoformat()


def _shown(value: object, language: str) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return plain_name(value)
    return number(value, language)


def _filled(pattern: str, values: Mapping[str, Markup]) -> Markup:
    parts = (
        escape(text) + (values[field] if field is not None else Markup()) for text, field, _, _ in Formatter().parse(pattern)
    )
    return Markup().join(parts)
