"""What a document names, and how much it tells of two documents that they name the same: a village more than a state."""

from collections.abc import Iterable
from functools import cache, lru_cache

from riwaya.arabic.stems import key
from riwaya.corroboration.places import UNKNOWN, is_fine, is_same
from riwaya.corroboration.telling import Record
from riwaya.lexicon import gazetteer

TELLING = 0.5  # what names weigh by which documents are looked up
_PERSON, _BODY = "person ", "body "
_OF_A_PERSON, _OF_A_BODY, _OF_A_STATE = 1.0, 0.3, 0.1
_OF_A_TOWN, _OF_A_CITY, _OF_A_PROVINCE, _OF_A_COUNTRY = 0.8, 0.4, 0.5, 0.1


def names_in(mentions: Iterable[Record]) -> frozenset[str]:
    """Return what is named: places as elsewhere (an id, or "~" and the name), persons and bodies with their kind before them."""
    return frozenset(name for mention in mentions if (name := _name(mention)) is not None)


def is_place(name: str) -> bool:
    """Return whether a name is one of a place."""
    return not name.startswith((_PERSON, _BODY))


@lru_cache(maxsize=100_000)
def weight_of(name: str) -> float:
    """Return what a name in common tells of two documents being about the same: 1 for a person, next to nothing for a state."""
    if name.startswith(_PERSON):
        return _OF_A_PERSON
    if name.startswith(_BODY):
        return _OF_A_STATE if name.removeprefix(_BODY) in _states() else _OF_A_BODY
    known = gazetteer.by_id().get(name)
    if known and known.kind == "country":
        return _OF_A_COUNTRY
    if known and known.kind == "city":
        return _OF_A_CITY
    return _OF_A_TOWN if name.startswith(UNKNOWN) or is_fine(name) else _OF_A_PROVINCE


def names_of_place(names: Iterable[str], place: str) -> set[str]:
    """Return those of the names that can be a place, or part of it, or what it is part of."""
    return {name for name in names if is_place(name) and is_same(name, place)}


def _name(mention: Record) -> str | None:
    entity, words = mention["entity"], key(mention["text"]).split()
    match mention["kind"]:
        case "place" if entity or len(words) > 1:
            return str(entity or UNKNOWN + " ".join(words))
        case "person" if words:
            return _PERSON + str(entity or " ".join(words[-2:]))  # titles come and go before a name
        case "actor" | "organisation":
            return _BODY + str(entity or " ".join(words))
    return None


@cache
def _states() -> frozenset[str]:
    return frozenset(place.country for place in gazetteer.places())
