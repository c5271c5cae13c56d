"""The steps and roles that scenarios know, as the lexicon has them."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import stem
from riwaya.arabic.words import TOKEN
from riwaya.lexicon.load import entries

_LONG = 4  # letters of a stem that tells its word
_CLITICS = re.compile(r"^[وف]?(?:[بك]ال|لل|ال|[بلك])?(?=\w{3})")


class StepKind(NamedTuple):
    """A kind of step: its names, the types of events that tell it, what it weighs, and who fills which role in it."""

    name: str
    ar: str
    gloss: str
    rank: int
    types: frozenset[str]
    when: frozenset[str]
    weight: float
    is_core: bool
    roles: Mapping[str, str]


class Role(NamedTuple):
    """A role of scenarios: party, people, place, thing, count or time, and what it weighs."""

    name: str
    ar: str
    gloss: str
    rank: int
    kind: str
    weight: float
    nouns: frozenset[str]


class Feature(NamedTuple):
    """A sort of thing that fills a role, and the words that tell it."""

    role: str
    sort: str
    ar: str
    heads: frozenset[str]
    followers: frozenset[str]


@cache
def step_kinds() -> Mapping[str, StepKind]:
    """Return the kinds of steps by name, in their usual order."""
    return {
        entry["step"]: StepKind(
            entry["step"],
            entry["ar"],
            entry["gloss"],
            rank,
            frozenset(entry["from"]),
            forms_of(entry.get("when", ())),
            float(entry["weight"]),
            bool(entry["core"]),
            entry["roles"],
        )
        for rank, entry in enumerate(entries("scenario_steps"))
    }


@cache
def roles() -> Mapping[str, Role]:
    """Return the roles by name, in the order of the tables."""
    return {
        entry["role"]: Role(
            entry["role"],
            entry["ar"],
            entry["gloss"],
            rank,
            entry["kind"],
            float(entry["weight"]),
            forms_of(entry.get("nouns", ())),
        )
        for rank, entry in enumerate(entries("scenario_roles"))
    }


@cache
def features() -> tuple[Feature, ...]:
    """Return the sorts of things, the more special before the more general."""
    return tuple(
        Feature(entry["role"], entry["sort"], entry["ar"], forms_of(entry["heads"]), forms_of(entry.get("with", ())))
        for entry in entries("scenario_features")
    )


@lru_cache(maxsize=100_000)
def headed_by(word: str) -> tuple[Feature, ...]:
    """Return the sorts of things that a word may tell, the more special before the more general."""
    folded = fold(word)
    found = {at for form in (folded, _CLITICS.sub("", folded), stem(word)) for at in _by_head().get(form, ())}
    return tuple(features()[at] for at in sorted(found))


@cache
def _by_head() -> Mapping[str, tuple[int, ...]]:
    """Return which of the features have a word as a head."""
    found: dict[str, list[int]] = {}
    for at, feature in enumerate(features()):
        for form in feature.heads:
            found.setdefault(form, []).append(at)
    return {form: tuple(places) for form, places in found.items()}


def forms_of(words: tuple[str, ...] | list[str]) -> frozenset[str]:
    """Return words as `is_one_of` looks for them: short stems would meet the stems of other words (باخرة، آخر)."""
    return frozenset(form for word in words for form in (fold(word), stem(word)) if form == fold(word) or len(form) >= _LONG)


def is_one_of(word: str, forms: frozenset[str]) -> bool:
    """Return whether a word, in whatever form, is among those."""
    if not forms:
        return False
    folded = fold(word)
    return folded in forms or _CLITICS.sub("", folded) in forms or stem(word) in forms


def has_one_of(text: str, forms: frozenset[str]) -> bool:
    """Return whether one of a text's words is among those."""
    return any(is_one_of(found.group(), forms) for found in TOKEN.finditer(text) if found.lastgroup == "word")


@cache
def _by_type() -> Mapping[str, tuple[StepKind, ...]]:
    """The kinds of steps that a type of event can tell, those with a condition first."""
    found: dict[str, list[StepKind]] = {}
    for kind in sorted(step_kinds().values(), key=lambda kind: not kind.when):
        for type_ in kind.types:
            found.setdefault(type_, []).append(kind)
    return {type_: tuple(kinds) for type_, kinds in found.items()}


def step_of(type_: str, trigger: str) -> StepKind | None:
    """Return the kind of step that an event tells by its type and trigger; None when it tells none."""
    return next((kind for kind in _by_type().get(type_, ()) if not kind.when or has_one_of(trigger, kind.when)), None)


@cache
def role_of_noun(word: str) -> str | None:
    """Return the role that a noun names: «الوساطة» the mediator's."""
    return next((role.name for role in roles().values() if is_one_of(word, role.nouns)), None)
