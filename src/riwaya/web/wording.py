"""Values as the interface writes them: numbers, days of any precision, names kept apart from the text around them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from string import Formatter

from markupsafe import Markup, escape

from riwaya import labels
from riwaya.cases.searching import Passage
from riwaya.labels.plain import number, plain_name, shown

_FAMILIES = ("stance", "type", "polarity", "modality", "modifier", "unit")  # what a word of the contract may be


def say(language: str, key: str, **values: object) -> Markup:
    """Return a label for the page; each value in it is escaped and keeps its own direction."""
    if not values:
        return _without_values(language, key)
    told = {name: Markup("<bdi>{}</bdi>").format(shown(value, language)) for name, value in values.items()}
    return _filled(labels.pattern(key, language, values.get("count")), told)


@cache
def _without_values(language: str, key: str) -> Markup:
    return _filled(labels.pattern(key, language), {})


def name(value: object) -> Markup:
    """Return a name that nothing in it can make look like another: tricks of direction and control characters are shown."""
    return Markup(f'<bdi class="name">{escape(plain_name(value))}</bdi>')


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


def today() -> str:
    """Return this day in ISO 8601."""
    return date.today().isoformat()


def _filled(pattern: str, values: Mapping[str, Markup]) -> Markup:
    parts = (
        escape(text) + (values[field] if field is not None else Markup()) for text, field, _, _ in Formatter().parse(pattern)
    )
    return Markup().join(parts)
