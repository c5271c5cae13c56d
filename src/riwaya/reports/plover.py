"""Event types in the terms of PLOVER, the ontology that political event data of the POLECAT line is coded in.

PLOVER tells a withdrawal carried out (RETREAT) from one announced (CONCEDE) and an act from the demand for it
(REQUEST), so the code depends on modality as well as on type.
"""

from collections.abc import Iterable
from typing import NamedTuple

from riwaya.model import Event


class Plover(NamedTuple):
    """A PLOVER event category and, where the manual gives one that fits, its mode."""

    event: str
    mode: str | None


_BY_TYPE = {
    "negotiate": Plover("CONSULT", None),
    "agree": Plover("AGREE", None),
    "guarantee": Plover("SUPPORT", None),
    "sponsor": Plover("SUPPORT", None),
    "ceasefire": Plover("RETREAT", "ceasefire"),
    "withdraw": Plover("RETREAT", "withdraw"),
    "evacuate": Plover("RETREAT", "withdraw"),
    "surrender_position": Plover("RETREAT", "withdraw"),
    "capture": Plover("COERCE", "seize"),
    "attack": Plover("ASSAULT", None),
    "besiege": Plover("COERCE", "restrict"),
    "detain": Plover("COERCE", "arrest"),
    "release": Plover("RETREAT", "release"),
    "exchange": Plover("RETREAT", "release"),
    "visit": Plover("CONSULT", "visit"),
    "accuse": Plover("ACCUSE", "allege"),
    "deny": Plover("REJECT", None),
    "admit": Plover("CONCEDE", None),
    "promise": Plover("AGREE", None),
    "aid": Plover("AID", None),
    "airlift": Plover("AID", None),
}
_REQUEST_MODES = {"RETREAT": "yield", "AID": "assist", "SUPPORT": "assist", "CONSULT": "meet", "AGREE": "meet"}


def plover(event: Event) -> Plover:
    """Return the category and mode of an event; PLOVER has no place for polarity, which stays in the event's record."""
    return coded(event.type, event.polarity, event.modality, event.roles)


def coded(type: str, polarity: str, modality: str, roles: Iterable[str]) -> Plover:
    """Return the category and mode of what has this type, polarity and modality, and these roles filled."""
    code = _BY_TYPE[type]
    if modality == "asked" and polarity == "positive":
        return Plover("REQUEST", _REQUEST_MODES.get(code.event, "change"))
    if modality == "planned" and code.event == "RETREAT":
        return Plover("CONCEDE", None)
    if type == "negotiate" and "mediator" in roles:
        return Plover("CONSULT", "third-party")
    return code
