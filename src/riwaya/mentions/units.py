"""Counted nouns: what `lexicon/units.yaml` can count, in every form, and what befalls those counted."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.inflection import conjugate
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Vocabulary
from riwaya.lexicon.load import entries


class Noun(NamedTuple):
    """A form of a counted noun.

    Attributes:
        unit: the key of what it counts.
        kind: person, thing, place, group, act, time, measure or money.
        number: one, two, many; "construct" is a dual before its genitive (سيارتي).
        is_fate: whether the noun itself tells what befell the counted (قتيل).
        then: the word that must follow (سيارة إسعاف); "" when none must.
    """

    unit: str
    kind: str
    number: str
    is_fate: bool = False
    then: str = ""


@cache
def counted_nouns() -> Vocabulary[Noun]:
    """Return the counted nouns by folded form; two-word nouns come before the plain ones."""
    forms: dict[str, set[Noun]] = {}
    for entry in entries("units"):
        for noun in entry.get("nouns", ()):
            for form, number in _forms(noun):
                found = Noun(entry["unit"], entry["kind"], number, bool(entry.get("fate")), fold(noun.get("then", "")))
                forms.setdefault(form, set()).add(found)
    return Vocabulary({form: sorted(_without_clashes(found), key=_preference) for form, found in forms.items()})


@cache
def amounts() -> frozenset[str]:
    """Return the units of time, measures and money, which count nobody."""
    return frozenset(entry["unit"] for entry in entries("units") if entry.get("kind") in ("time", "measure", "money"))


@cache
def fates() -> Mapping[str, str]:
    """Return what befell the counted by the folded words that tell it: قُتل and مقتل give killed."""
    found: dict[str, str] = {}
    for entry in entries("units"):
        if isinstance(entry.get("fate"), str):
            forms = {fold(word) for word in entry.get("words", ())}
            for past, present in entry.get("verbs", ()):
                forms |= conjugate(past, present).keys()
            for form in forms:
                found.setdefault(form, entry["fate"])
    return found


def _forms(noun: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    one, sound = noun["one"], noun.get("sound", "")
    is_feminine = one.endswith("ة")
    stem = one[:-1] + "ت" if is_feminine else one[:-1] + "ي" if one.endswith("ى") else one
    if noun.get("short"):
        yield fold(one), "one"
        return
    singular = [one] if is_feminine or one.endswith(("ى", "ا", "اء")) else [one, one + "ا"]
    many = [form for plural in noun.get("many", ()) for form in _cases(plural)]
    if "m" in sound:
        many += [one + "ون", one + "ين"]
    if "f" in sound:
        many.append((one[:-1] if is_feminine else one) + "ات")
    yield from ((fold(form), "one") for form in singular)
    yield from ((fold(form), "many") for form in many)
    dual = noun.get("dual", True)
    if dual and not one.endswith("ا"):
        if dual != "oblique":
            yield fold(stem + "ان"), "two"
        if "m" not in sound:
            yield fold(stem + "ين"), "two"
        if is_feminine:
            yield fold(stem + "ا"), "construct"
            yield fold(stem + "ي"), "construct"


def _cases(plural: str) -> tuple[str, ...]:
    return (plural,) if plural.endswith(("ة", "اء", "ا", "ى", "ات", "ون", "ين")) else (plural, plural + "ا")


def _without_clashes(found: set[Noun]) -> set[Noun]:
    """Leave out a dual that is spelled like a plural (بلدان) or a singular."""
    is_other_too = any(noun.number in ("one", "many") for noun in found)
    return {noun for noun in found if noun.number in ("one", "many")} if is_other_too else found


def _preference(noun: Noun) -> tuple[bool, bool, str]:
    return not noun.then, noun.kind == "act", noun.unit
