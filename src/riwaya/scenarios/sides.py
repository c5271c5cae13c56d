"""Which parties stand for one another: a state, its government, army and services, and what a text says it leads."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries
from riwaya.mentions.lexical import actors

_OF_THE_STATE = frozenset({"government", "army", "intelligence", "police"})
_LED = re.compile(r"(?:بقيادة|بزعامة|تقوده|تقودها|يقوده|يقودها|برئاسة)\s+")


class Sides:
    """The parties of a case by what they stand for."""

    def __init__(self, led: Iterable[tuple[str, str]]) -> None:
        """Take each body with who leads it."""
        self._led: dict[str, set[str]] = defaultdict(set)
        for body, leader in led:
            self._led[body].add(leader)

    def of(self, entity: str) -> frozenset[str]:
        """Return what a party stands for: itself, its state, those who lead it."""
        own = {entity, *_states().get(entity, ())}
        for body in list(own):
            own |= self._led.get(body, set())
        return frozenset(own)

    def through(self, one: str, other: str) -> str | None:
        """Return how two parties are one: None when they are the same."""
        if one == other:
            return None
        return " = ".join((one, *sorted(self.of(one) & self.of(other) - {one, other}), other))


def leads(telling: Telling) -> Iterator[tuple[str, str]]:
    """Yield each body with who leads it as a text says: «التحالف الدولي بقيادة الولايات المتحدة»."""
    text = telling.text
    listed = [m for m in telling.record["mentions"] if m["entity"] and m["kind"] != "place"]
    for led in _LED.finditer(text):
        body = [m for m in listed if m["start"] < led.start() and led.start() - 3 <= m["end"]]
        leader = [m for m in listed if led.end() <= m["start"] <= led.end() + 3]
        names = [str(m["entity"]) for m in leader] or [found for found in [_named(text[led.end() : led.end() + 30])] if found]
        for one in body[-1:]:
            yield from ((str(one["entity"]), name) for name in names[:1])


def _named(text: str) -> str | None:
    """Return the state that a text begins with."""
    return next((id for form, id in _forms() if text.startswith(form)), None)


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    forms = [
        (form, entry["id"]) for entry in actors() if entry["kind"] == "state" for form in (entry["ar"], *entry.get("forms", ()))
    ]
    return tuple(sorted(forms, key=lambda pair: -len(pair[0])))


@cache
def _states() -> Mapping[str, tuple[str, ...]]:
    """Return the state of each government, army and service, and of those who hold an office of state."""
    state_of = {entry["country"]: entry["id"] for entry in actors() if entry["kind"] == "state" and entry.get("country")}
    governments = {entry["country"]: entry["id"] for entry in actors() if entry["id"].endswith("_government")}
    found: dict[str, tuple[str, ...]] = {}
    for entry in (*actors(), *entries("persons")):
        is_of_state = entry.get("kind") in _OF_THE_STATE or ("office" in entry and _is_office_of_state(entry["office"]))
        country = entry.get("country")
        if country and (is_of_state or entry.get("kind") == "state"):
            found[entry["id"]] = tuple(name for name in (state_of.get(country), governments.get(country)) if name)
    return found


def _is_office_of_state(office: str) -> bool:
    return bool(re.search(r"\b(?:president|minister|ambassador|envoy|king|emir|government|army|general staff)\b", office))
