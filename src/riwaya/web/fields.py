"""What the forms of a correction send, as the fields of a decision.

A stretch of the text is written START-END. A chain is a list of stretches, each with the kind of its source:
START-END:KIND; what is known of a source that stands there already stays.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from riwaya.errors import CaseError

_STRETCH = re.compile(r"(\d{1,9})-(\d{1,9})(?::(\w+))?")
_SPANS = ("cue", "content", "target", "trigger")
_WORDS = ("stance", "type", "polarity", "modality", "modifier", "unit", "time", "value")

Sent = Mapping[str, Sequence[str]]


def correction(kind: str, sent: Sent, record: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the fields that a form sets, those that differ from the record where there is one.

    Raises:
        CaseError: something is not written as it should be.
    """
    found: dict[str, Any] = {}
    for field in _WORDS:
        if value := _one(sent, field):
            found[field] = _number(value) if (kind, field) == ("quantity", "value") else value
    for field in _SPANS:
        if value := _one(sent, field):
            found[field] = stretch(value)
    if kind == "claim" and (sent.get("chain_sent") or sent.get("chain")):
        found["chain"] = _chain(sent.get("chain", ()), (record or {}).get("chain", ()))
    if kind == "claim" and sent.get("direct_sent"):
        found["direct_quote"] = bool(_one(sent, "direct_quote"))
    roles = {role: stretch(value) for role, value in _roles(sent) if value}
    if kind == "event" and roles:
        found["roles"] = roles
    return found if record is None else {name: value for name, value in found.items() if not _same(value, record.get(name))}


def stretch(written: str) -> dict[str, int]:
    """Return the stretch that START-END names."""
    match = _STRETCH.fullmatch(written)
    if match is None:
        raise CaseError(f"{written[:40]}: not a stretch of the text; select the words in the text")
    return {"start": int(match[1]), "end": int(match[2])}


def _chain(written: Iterable[str], known: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    by_place = {(link["start"], link["end"]): link for link in known}
    found = []
    for one in written:
        if not one:
            continue
        place = stretch(one)
        link = by_place.get((place["start"], place["end"]), {})
        match = _STRETCH.fullmatch(one)
        kind = (match[3] if match else None) or link.get("kind", "anonymous")
        found.append({**place, "name": link.get("name"), "entity": link.get("entity"), "kind": kind})
    return found


def _roles(sent: Sent) -> Iterable[tuple[str, str]]:
    names, values = sent.get("role", ()), sent.get("filler", ())
    return zip(names, values, strict=False)


def _one(sent: Sent, field: str) -> str:
    values = sent.get(field) or [""]
    return values[0].strip()


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError as error:
        raise CaseError(f"{written[:40]}: not a number; write it in digits") from error


def _same(value: Any, known: Any) -> bool:
    """Return whether a field already has a value; of spans the places count, of a chain their kinds, too."""
    if isinstance(value, list):
        keys = ("start", "end", "kind")
        return [[one[key] for key in keys] for one in value] == [[one[key] for key in keys] for one in known or ()]
    if isinstance(value, dict) and "start" in value:
        return bool(known) and (value["start"], value["end"]) == (known["start"], known["end"])
    return bool(value == known)
