"""An episode: what several documents tell of one happening, and whose word each detail is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.stems import key
from riwaya.corroboration.days import Days
from riwaya.corroboration.telling import Record, Telling
from riwaya.episodes.happenings import Happening
from riwaya.episodes.whereabouts import name_of
from riwaya.lexicon.load import entries


class Told(NamedTuple):
    """An event as one document tells it."""

    telling: Telling
    event: Record

    @property
    def claim(self) -> str | None:
        """The claim that tells it; None when the author does."""
        by = self.event["asserted_by"]
        return None if by == "author" else str(by)

    @property
    def voice(self) -> tuple[str, str]:
        """Whose word it is: the document, and in it the author or the source."""
        return self.telling.key, voice_of(self.telling, self.claim)


def voice_of(telling: Telling, claim: str | None) -> str:
    """Return a name for who speaks in a claim: the links of its chain, or the author."""
    known = telling.claims.get(claim or "")
    return "author" if known is None else " < ".join(key(link["name"] or link["text"]) for link in known["chain"]) or "nobody"


@dataclass(frozen=True)
class Episode:
    """Happenings of several documents that are one, in the order of their tellings."""

    id: str
    happenings: tuple[Happening, ...]

    def tellings(self) -> list[Telling]:
        """Return the documents that tell it, each once."""
        return list({one.telling.key: one.telling for one in self.happenings}.values())

    def told(self) -> Iterator[Told]:
        """Yield its events."""
        for one in self.happenings:
            yield from (Told(one.telling, event) for event in one.events)

    def days(self) -> Days | None:
        """Return the days most tellings agree on, the earliest of them."""
        known = [one.days for one in self.happenings if one.days]
        return max(known, key=lambda days: (known.count(days), days.first - days.last, -days.first), default=None)

    def place(self) -> str | None:
        """Return the Arabic name of the place most tellings give."""
        known = [one.place for one in self.happenings if one.place]
        best = max(known, key=lambda place: (known.count(place), not place.startswith("~"), place), default=None)
        return written(self, best) if best else None

    def label(self) -> str:
        """Return a heading: what, where, when."""
        types = {event["type"] for _, event in self.told()}
        what = next((ar for kind, ar in nouns().items() if kind in types), "")
        place, days = self.place(), self.days()
        return " · ".join(part for part in (what, place, days.edtf() if days else None) if part)

    def record(self) -> dict[str, Any]:
        """Return the episode as the contract has it."""
        days = self.days()
        return {
            "id": self.id,
            "label": self.label(),
            "documents": [telling.source for telling in self.tellings()],
            "date": days.edtf() if days else None,
            "place": self.place(),
            "roles": self._roles(),
        }

    def _roles(self) -> dict[str, list[dict[str, Any]]]:
        fillers: dict[str, dict[str, dict[str, Any]]] = {}
        for told in self.told():
            if told.event["polarity"] == "negative":
                continue
            for role, filler in told.event["roles"].items():
                of_role = fillers.setdefault(role_in_episode(told.event["type"], role), {})
                name = filler["entity"] or key(filler["text"])
                entry = of_role.setdefault(name, {"value": filler["text"], "documents": [], "claims": []})
                add_once(entry["documents"], told.telling.source)
                if told.claim:
                    add_once(entry["claims"], f"{told.telling.source}#{told.claim}")
        return {role: list(found.values()) for role, found in sorted(fillers.items())}


def role_in_episode(type_: str, role: str) -> str:
    """Return what the agent of a guarantee or of a sponsorship is in the episode: its guarantor, its sponsor."""
    return {("guarantee", "agent"): "guarantor", ("sponsor", "agent"): "sponsor"}.get((type_, role), role)


def add_once(listed: list[str], value: str) -> None:
    """Add a value to a list that lacks it."""
    if value not in listed:
        listed.append(value)


def written(episode: Episode, place: str) -> str:
    """Return a place's name, one that the gazetteer lacks as the documents write it."""
    if not place.startswith("~"):
        return name_of(place)
    for telling in episode.tellings():
        for mention in telling.record["mentions"]:
            if mention["kind"] == "place" and "~" + key(mention["text"]) == place:
                return str(mention["text"])
    return name_of(place)


@cache
def nouns() -> Mapping[str, str]:
    """Return what the kinds of events are called, the most telling first."""
    return {entry["type"]: entry["ar"] for entry in entries("episode_words")}
