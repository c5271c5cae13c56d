"""What is kept of an episode for setting it beside others, so that no text need be read again: who does what in it.

A scene is plain JSON: it is stored with the episode in the case.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from riwaya.corroboration.days import Days, days_of
from riwaya.corroboration.places import name_of
from riwaya.corroboration.telling import Telling
from riwaya.scenarios.acts import Act, Filling, Told, acts, clause_of, fillings, passage_of
from riwaya.scenarios.kinds import roles
from riwaya.scenarios.naming import state_named
from riwaya.scenarios.order import told_order
from riwaya.scenarios.surroundings import surroundings
from riwaya.scenarios.values import Passage

Scene = Mapping[str, Any]
_DENIABLE = frozenset({"guarantee", "sponsor", "negotiate", "agree"})
_PARTIES = frozenset({"actor", "organisation", "person"})


class Shelf:
    """The documents that passages are of, each kept once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str, str | None], int] = {}

    def kept(self, passage: Passage) -> list[Any]:
        """Return a passage as it is kept."""
        number = self._numbers.setdefault((passage.key, passage.document, passage.published), len(self._numbers))
        return [number, passage.start, passage.end, passage.text, passage.claim]

    def documents(self) -> list[list[Any]]:
        """Return the documents, to be kept with the passages."""
        return [list(document) for document in self._numbers]


def scene_of(
    told: Iterable[Told],
    places: Iterable[str],
    days: Days | None,
    likened: Iterable[str] = (),
    names: Mapping[str, str] = MappingProxyType({}),
    *,
    is_planned: bool,
) -> dict[str, Any] | None:
    """Return what an episode is made of; None for one that has no step of any scenario.

    Args:
        told: its events.
        places: where its documents place it, as often as they do: ids of the gazetteer, or "~" and a name.
        likened: the keys of documents that tell it without an event, as those do that liken it to another.
        names: how the documents write places that the gazetteer lacks.
        is_planned: whether all of them only tell it as planned.
    """
    listed = list(told)
    shelf = Shelf()
    found = [act for one in listed if (act := acts(one)) is not None]
    if not found:
        return None
    known = sorted(places)
    place = max(known, key=lambda place: (known.count(place), not place.startswith("~"), place), default=None)
    return {
        "acts": [_act(act, shelf) for act in found],
        "denied": [
            _denial(one, shelf) for one in listed if one.event["polarity"] == "negative" and one.event["type"] in _DENIABLE
        ],
        "before": sorted(map(list, told_order(found))),
        "days": list(days) if days else None,
        "place": (names.get(place) or name_of(place)) if place else None,
        "place_id": place,
        "places": sorted(set(known)),
        "planned": is_planned,
        "tellers": sorted({one.telling.key for one in listed}),
        "likened": sorted(set(likened)),
        "documents": shelf.documents(),
    }


def _act(act: Act, shelf: Shelf) -> dict[str, Any]:
    telling, trigger = act.told.telling, act.told.event["trigger"]
    passage = passage_of(telling, trigger["start"], trigger["end"], act.told.claim)
    days = days_of(act.told.event["time"])
    return {
        "step": act.step.name,
        "at": shelf.kept(passage),
        "clause": shelf.kept(clause_of(telling, passage)),
        "days": list(days) if days else None,
        "fills": [_filling(telling, one, shelf) for one in (*fillings(act), *surroundings(act))],
    }


def _filling(telling: Telling, filling: Filling, shelf: Shelf) -> dict[str, Any]:
    known = entities(telling, filling.passage.start, filling.passage.end)
    is_party = roles()[filling.role].kind == "party"
    return {
        "role": filling.role,
        "value": filling.value,
        "name": known[0] if is_party and len(known) == 1 and " " not in filling.value else filling.name,
        "sort": filling.sort,
        "entities": known,
        "party": _party(telling, filling) if roles()[filling.role].kind == "people" else None,
        "at": shelf.kept(filling.passage),
    }


def _party(telling: Telling, filling: Filling) -> str | None:
    """Return the known party named within a wording for people."""
    start, end = filling.passage.start, filling.passage.end
    within = (m for m in telling.record["mentions"] if m["kind"] in _PARTIES and start <= m["start"] and m["end"] <= end)
    return next((str(m["text"]) for m in within if m["entity"]), None)


def _denial(told: Told, shelf: Shelf) -> dict[str, Any]:
    trigger, agent = told.event["trigger"], told.event["roles"].get("agent")
    return {
        "type": told.event["type"],
        "agent": agent["entity"] if agent else None,
        "at": shelf.kept(passage_of(told.telling, trigger["start"], trigger["end"], told.claim)),
    }


def entities(telling: Telling, start: int, end: int) -> list[str]:
    """Return the known parties named in a stretch of a document; a state also where one word is of it («ضمانة تشادية»)."""
    named = sorted(
        {
            str(m["entity"])
            for m in telling.record["mentions"]
            if m["kind"] in _PARTIES and m["entity"] and m["start"] < end and start < m["end"]
        }
    )
    text = telling.text[start:end].strip()
    state = state_named(text) if not named and " " not in text else None
    return [state] if state else named


def restored(kept: Sequence[Any], documents: Sequence[Sequence[Any]]) -> Passage:
    """Return a passage from what is kept of it."""
    number, start, end, text, claim = kept
    key, document, published = documents[number]
    return Passage(document, start, end, text, claim, published, key)
