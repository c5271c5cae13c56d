"""Every word of the workbench and of dossiers, in Arabic and in English, from `words/*.yaml`.

An entry has a `key`, `ar` and `en`. A label with a number in it is a mapping by the plural forms of CLDR: one and other in
English, zero, one, two, few, many and other in Arabic. `{name}` stands for a value.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

LANGUAGES = ("ar", "en")  # the first is what a visitor meets first
DIRECTION = {"ar": "rtl", "en": "ltr"}
_COUNTED = "count"

Forms = Mapping[str, str]


class Label(NamedTuple):
    """One label: its forms in each language; a plain one has only `other`."""

    ar: Forms
    en: Forms


@cache
def labels() -> Mapping[str, Label]:
    """Return all labels by key; raises ValueError where two have one key."""
    found: dict[str, Label] = {}
    folder = files("riwaya.labels") / "words"
    for source in sorted((one for one in folder.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name):
        for entry in yaml.safe_load(source.read_text("utf8")):
            if entry["key"] in found:
                raise ValueError(f"words/{source.name}: {entry['key']} is there already; give it another key")
            found[entry["key"]] = Label(_forms(entry["ar"]), _forms(entry["en"]))
    return MappingProxyType(found)


def pattern(key: str, language: str, count: object = None) -> str:
    """Return a label in a language, in the form that fits a number; raises KeyError where there is none."""
    forms = labels()[key].ar if language == "ar" else labels()[key].en
    if len(forms) == 1 or not isinstance(count, int | float):
        return forms["other"]
    return forms.get(_locale(language).plural_form(count), forms["other"])


def has(key: str) -> bool:
    """Return whether there is such a label."""
    return key in labels()


@cache
def _locale(language: str) -> Any:
    from babel import Locale  # an extra has it: what counts nothing does without

    return Locale(language)


def _forms(given: str | Mapping[str, str]) -> Forms:
    return {"other": given} if isinstance(given, str) else MappingProxyType(dict(given))
