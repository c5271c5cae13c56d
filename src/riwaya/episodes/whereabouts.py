"""Where the events of a document take place: by their own roles, by the names around them, by what the document is about."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.arabic.words import TOKEN
from riwaya.corroboration.telling import Record, Telling
from riwaya.lexicon import gazetteer

_COARSE = frozenset({"country", "region", "governorate", "sea", "river", "desert", "lake", "strait"})
_ANCHORS = ("place", "origin")
_BENT = frozenset({"aid", "visit"})  # go to where they happen
_TITLE, _OWN = 3, 3
_NEAR_KM = 5.0
_NAMED = "~"


class Whereabouts:
    """The places of one document. A place is an id of the gazetteer, or "~" and the name of one it does not know."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._title = str(telling.record["document"]["title"] or "")
        self._title_at = telling.text.find(self._title) if self._title else 0
        self._destinations = {
            event["roles"]["destination"]["start"]
            for event in telling.record["events"]
            if "destination" in event["roles"] and event["type"] not in _BENT
        }

    def of(self, event: Record) -> str | None:
        """Return the place of an event."""
        own = self._own(event)
        if own is not None:
            return own
        beside = [
            place
            for other in self._telling.record["events"]
            if other["asserted_by"] == event["asserted_by"] != "author" and (place := self._own(other)) is not None
        ]
        if beside:
            return beside[0]
        return (self._around(event["trigger"]["start"]) if self._is_of_many else None) or self.focus

    @cached_property
    def focus(self) -> str | None:
        """The place that the document is about."""
        weights: Counter[str] = Counter()
        for _, place in {found for event in self._telling.record["events"] if (found := self._own_at(event)) is not None}:
            weights[place] += _OWN
        for start, place in self._named:
            weights[place] += _TITLE if start < self._title_at + len(self._title) else 1
        if not weights:
            return self._in_names()
        first = {place: -at for at, place in reversed(self._named)}
        return max(weights, key=lambda place: (weights[place], first.get(place, -(10**9)), place), default=None)

    def _in_names(self) -> str | None:
        """Return the town that a document names without placing anything there (مجلس الرقة المدني، اتفاق داريا)."""
        words = Counter(fold(found.group()) for found in TOKEN.finditer(self._telling.text) if found.lastgroup != "punct")
        towns = {
            known[0].id: count
            for word, count in words.items()
            if word not in gazetteer.ambiguous()
            and (known := gazetteer.by_form().get(word))
            and (known[0].kind == "city" or (known[0].kind == "town" and count > 1))
        }
        return self._in_bodies() or max(towns, key=lambda place: (towns[place], place), default=None)

    def _in_bodies(self) -> str | None:
        found: Counter[str] = Counter()
        for mention in self._telling.record["mentions"]:
            if mention["kind"] in ("actor", "organisation"):
                known = [place for word in fold(mention["text"]).split()[1:] for place in gazetteer.by_form().get(word, ())[:1]]
                found.update(
                    place.id for place in known if is_fine(place.id) and not gazetteer.ambiguous() & set(_forms(place.id))
                )
        return max(found, key=lambda place: (found[place], place), default=None)

    def _own(self, event: Record) -> str | None:
        found = self._own_at(event)
        return found[1] if found else None

    def _own_at(self, event: Record) -> tuple[int, str] | None:
        """Return the place that an event's own roles give, and where it is written."""
        roles = (*_ANCHORS, "destination") if event["type"] in _BENT else _ANCHORS
        for role in roles:
            place = event["roles"].get(role, {}).get("entity")
            if place and is_fine(place) and self._is_at_home(place) and self._is_written(event["roles"][role]["text"], place):
                return event["roles"][role]["start"], str(place)
        return None

    @staticmethod
    def _is_written(text: str, place: str) -> bool:
        folded = fold(text)
        return any(form in folded for form in _forms(place))

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        return [
            (mention["start"], place)
            for mention in self._mentions()
            if mention["start"] >= self._title_at
            and mention["start"] not in self._destinations
            and (place := self._place(mention)) is not None
        ]

    def _mentions(self) -> Iterator[Mapping[str, Any]]:
        mentions = self._telling.record["mentions"]
        outlets = [(m["start"], m["end"]) for m in mentions if m["kind"] == "outlet"]
        outlet = str(self._telling.record["document"]["outlet"] or "")
        at = self._telling.text.find(outlet) if outlet else -1
        while at >= 0:
            outlets.append((at, at + len(outlet)))
            at = self._telling.text.find(outlet, at + 1)
        for claim in self._telling.record["claims"]:
            outlets.extend((link["start"], link["end"]) for link in claim["chain"] if link["kind"] == "outlet")
        for mention in mentions:
            if mention["kind"] == "place" and not any(s <= mention["start"] and mention["end"] <= e for s, e in outlets):
                yield mention

    def _place(self, mention: Mapping[str, Any]) -> str | None:
        place = mention["entity"]
        if place is None:
            name = key(mention["text"])
            return _NAMED + name if " " in name else None
        return place if is_fine(place) and self._is_at_home(place) and self._is_written(mention["text"], place) else None

    @cached_property
    def _countries(self) -> Counter[str]:
        places = [gazetteer.by_id().get(m["entity"] or "") for m in self._telling.record["mentions"] if m["kind"] == "place"]
        return Counter(place.country for place in places if place)

    def _is_at_home(self, place: str) -> bool:
        """Return whether a place is in a country of the text: a bridge named after Mecca is not in Mecca."""
        known = gazetteer.by_id().get(place)
        return not known or self._countries[known.country] > 1 or max(self._countries.values(), default=0) < 3

    @cached_property
    def _is_of_many(self) -> bool:
        countries = {gazetteer.by_id()[place].country for _, place in self._named if place in gazetteer.by_id()}
        return len(countries) > 1

    def _around(self, at: int) -> str | None:
        """Return the place of the paragraph: what its events give, the last before first; else the name before."""
        line = self._telling.text.rfind("\n", 0, at) + 1
        owned = [start for start in self._owned if line <= start and "\n" not in self._telling.text[line:start]]
        if owned:
            return self._owned[max((start for start in owned if start < at), default=owned[0])]
        return next((place for start, place in reversed(self._named) if line <= start < at), None)

    @cached_property
    def _owned(self) -> dict[int, str]:
        return dict(sorted(found for event in self._telling.record["events"] if (found := self._own_at(event)) is not None))


@lru_cache(maxsize=20_000)
def _forms(place: str) -> tuple[str, ...]:
    known = gazetteer.by_id().get(place)
    return tuple(fold(form) for form in known.forms) if known else ()


def is_fine(place: str) -> bool:
    """Return whether a place is small enough to tell two happenings apart by."""
    known = gazetteer.by_id().get(place)
    if known is None:
        return False
    above = gazetteer.by_id().get(known.parent)
    is_part_of_town = known.kind == "region" and above is not None and above.kind != "country"
    return known.kind not in _COARSE or is_part_of_town


@lru_cache(maxsize=50_000)
def is_same(one: str, other: str) -> bool:
    """Return whether two places can be one: the same, one part of the other, or a site hard by."""
    if one == other:
        return True
    known, also = gazetteer.by_id().get(one), gazetteer.by_id().get(other)
    if known is None or also is None:
        return False
    if gazetteer.within(known, also) or gazetteer.within(also, known):
        return True
    return known.kind != also.kind and gazetteer.distance_km(known, also) <= _NEAR_KM


def name_of(place: str) -> str:
    """Return the Arabic name of a place."""
    known = gazetteer.by_id().get(place)
    return known.ar if known else place.removeprefix(_NAMED)
