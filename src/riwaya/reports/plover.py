"""Event types in the terms of PLOVER, the ontology that political event data of the POLECAT line is coded in.

PLOVER tells a withdrawal carried out (RETREAT) from one announced (CONCEDE) and an act from the demand for it
(REQUEST), so the code depends on modality as well as on type.
"""

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
    code = _BY_TYPE[event.type]
    if event.modality == "asked" and event.polarity == "positive":
        return Plover("REQUEST", _REQUEST_MODES.get(code.event, "change"))
    if event.modality == "planned" and code.event == "RETREAT":
        return Plover("CONCEDE", None)
    if event.type == "negotiate" and "mediator" in event.roles:
        return Plover("CONSULT", "third-party")
    return code
