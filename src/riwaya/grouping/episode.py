"""An episode: what several documents tell of one happening, and whose word each detail is."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.corroboration.days import Days
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.names import unknown_place
from riwaya.corroboration.places import UNKNOWN, name_of
from riwaya.corroboration.telling import Record, Telling
from riwaya.corroboration.unlisted import unlisted
from riwaya.lexicon.load import entries

_SIGNS = 10  # of a hash: enough to tell the episodes of any case apart
_SIEGE = re.compile(r"\w*(?:حا?صا?ر|طو?ي?ق|خنا?ق)\w*")  # words for the siege itself, not for its end («أنهى», «رفع الحصار»)
_BEFORE = 40  # characters before a trigger
_UNTOLD = re.compile(r"(?:لم|لا|لن) [يت](?:علن|ذكر|كشف|نشر|صدر|رد|رشح)\w{0,2} (?:\w+ ){0,2}?(?:عن )?(?:اي )?$")  # folded


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

    @property
    def is_denied(self) -> bool:
        """Whether it is told not to have happened.

        A siege that was lifted did happen: «رُفع الحصار» is negative, no denial; nor is «لم يُعلن أي اتفاق».
        """
        if self.event["polarity"] != "negative":
            return False
        trigger = self.event["trigger"]
        is_over = self.event["type"] == "besiege" and not _SIEGE.fullmatch(fold(trigger["text"]))
        return (
            not is_over and _UNTOLD.search(fold(self.telling.text[max(0, trigger["start"] - _BEFORE) : trigger["start"]])) is None
        )


def voice_of(telling: Telling, claim: str | None) -> str:
    """Return a name for who speaks in a claim: the links of its chain, or the author."""
    return telling.once("voices", _voices).get(claim or "", "author")


def _voices(telling: Telling) -> dict[str, str]:
    """Return who speaks in each claim: it is asked again with every passage and figure, and every pair of them."""
    chains = {id: [key(link["name"] or link["text"]) for link in claim["chain"]] for id, claim in telling.claims.items()}
    return {id: " < ".join(chain) or "nobody" for id, chain in chains.items()}


@dataclass(frozen=True)
class Episode:
    """Happenings of several documents that are one, in the order of their tellings.

    Attributes:
        id: stands for the episode until a case is put together, where it becomes E1, E2 ...: nothing can be read from it.
        happenings: one of each document.
        tellings_by_key: what was read in their documents.
        others: how many more documents tell it, where only some are at hand.
    """

    id: str
    happenings: tuple[Happening, ...]
    tellings_by_key: Mapping[str, Telling] = field(repr=False)
    others: int = 0

    @property
    def is_shared(self) -> bool:
        """Whether several documents tell it."""
        return len(self.happenings) + self.others > 1

    def tellings(self) -> list[Telling]:
        """Return the documents that tell it, each once."""
        return [self.tellings_by_key[key] for key in dict.fromkeys(one.document for one in self.happenings)]

    def told(self) -> Iterator[Told]:
        """Yield its events."""
        for one in self.happenings:
            telling = self.tellings_by_key[one.document]
            yield from (Told(telling, telling.events[id]) for id in one.events)

    def told_by(self, document: str) -> Iterator[Told]:
        """Yield the events that one of its documents tells."""
        telling = self.tellings_by_key[document]
        for one in (one for one in self.happenings if one.document == document):
            yield from (Told(telling, telling.events[id]) for id in one.events)

    def days(self) -> Days | None:
        """Return the days most tellings agree on, the earliest of them."""
        known = Counter(one.days for one in self.happenings if one.days)
        return max(known, key=lambda days: (known[days], days.first - days.last, -days.first), default=None)

    def place(self) -> str | None:
        """Return the Arabic name of the place most tellings give."""
        known = Counter(one.place for one in self.happenings if one.place)
        best = max(known, key=lambda place: (known[place], not place.startswith(UNKNOWN), place), default=None)
        return written(self, best) if best else None

    def key(self) -> str:
        """Return a name that stays while documents come and go around it: made of its earliest telling."""
        first = self.happenings[0]
        return key_of(first.document, first.number)

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
            "key": self.key(),
            "label": self.label(),
            "documents": [telling.source for telling in self.tellings()],
            "date": days.edtf() if days else None,
            "place": self.place(),
            "roles": self._roles(),
        }

    def _roles(self) -> dict[str, list[dict[str, Any]]]:
        fillers: dict[str, dict[str, _Filler]] = {}
        for told in self.told():
            if told.is_denied:
                continue
            for role, filler in told.event["roles"].items():
                of_role = fillers.setdefault(role_in_episode(told.event["type"], role), {})
                name = filler["entity"] or key(filler["text"])
                found = of_role.setdefault(name, _Filler(filler["text"], {}, {}))
                found.documents[told.telling.source] = None
                if told.claim:
                    found.claims[f"{told.telling.source}#{told.claim}"] = None
        return {role: [found.record() for found in of_role.values()] for role, of_role in sorted(fillers.items())}


class _Filler(NamedTuple):
    """Who or what fills a role, and who says so; dictionaries keep the order and each once."""

    value: str
    documents: dict[str, None]
    claims: dict[str, None]

    def record(self) -> dict[str, Any]:
        return {"value": self.value, "documents": list(self.documents), "claims": list(self.claims)}


def key_of(document: str, number: int) -> str:
    """Return the key of an episode whose earliest telling is a happening of a document."""
    return "k" + hashlib.sha256(f"{document}#{number}".encode()).hexdigest()[:_SIGNS]


def role_in_episode(type_: str, role: str) -> str:
    """Return what the agent of a guarantee or of a sponsorship is in the episode: its guarantor, its sponsor."""
    return {("guarantee", "agent"): "guarantor", ("sponsor", "agent"): "sponsor"}.get((type_, role), role)


def add_once(listed: list[str], value: str) -> None:
    """Add a value to a list that lacks it."""
    if value not in listed:
        listed.append(value)


def written(episode: Episode, place: str) -> str:
    """Return a place's name, one that the gazetteer lacks as the documents write it."""
    if not place.startswith(UNKNOWN):
        return name_of(place)
    for telling in episode.tellings():
        for mention in telling.record["mentions"]:
            if mention["kind"] == "place" and unknown_place(mention["text"]) == place:
                return str(mention["text"])
    told = Counter(
        telling.text[one.start : one.end] for telling in episode.tellings() for one in unlisted(telling) if one.place == place
    )
    return max(told, key=lambda name: (told[name], -len(name), name), default=name_of(place))


@cache
def nouns() -> Mapping[str, str]:
    """Return what the kinds of events are called, the most telling first."""
    return {entry["type"]: entry["ar"] for entry in entries("episode_words")}
