"""A record as people see it: what the machine read with their decisions laid over it. Both stay to be seen.

A decided record says so under `decision`; what a correction changed keeps the machine's values under `machine`. A decision
finds its record by kind and span; after another reading, by the same words nearest to where they stood.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from riwaya.casefile.deciding import Anchor, Decision
from riwaya.errors import CaseError, NotInCase
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES, MODALITIES, ROLES
from riwaya.reports.plover import coded

LISTS = {"claim": "claims", "event": "events", "time": "times", "quantity": "quantities"}
_ANCHORS = {"claim": "cue", "event": "trigger"}
_VALUES: dict[tuple[str, str], Sequence[str]] = {
    ("claim", "stance"): STANCES,
    ("event", "type"): EVENT_TYPES,
    ("event", "polarity"): ("positive", "negative"),
    ("event", "modality"): MODALITIES,
    ("quantity", "modifier"): ("exact", "approx", "min", "max"),
}
_FIELDS = {
    "claim": ("cue", "content", "chain", "stance", "direct_quote", "target"),
    "event": ("trigger", "type", "polarity", "modality", "roles", "time", "asserted_by"),
    "time": ("value",),
    "quantity": ("value", "unit", "modifier"),
}
_BESIDE = ("source", "contradiction", "bearing")  # decisions that change no reading

Record = dict[str, Any]


class Standing:
    """The decisions of a case that stand, by document."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_document: dict[int | None, list[Decision]] = {}
        for decision in decisions:
            if decision.kind not in _BESIDE:
                self._by_document.setdefault(decision.document, []).append(decision)

    def is_about(self, document: int) -> bool:
        """Return whether any decision may change what was read in a document."""
        return None in self._by_document or document in self._by_document

    def over(self, document: int, record: Record) -> Record:
        """Return a document's record with decisions applied; the very same where none are about it."""
        about = [*self._by_document.get(None, ()), *self._by_document.get(document, ())]
        return overlaid(record, sorted(about, key=lambda decision: decision.id))[0] if about else record


def overlaid(record: Mapping[str, Any], decisions: Iterable[Decision]) -> tuple[Record, set[int]]:
    """Return the record with decisions applied, and the decisions that fit nothing in it."""
    shown: Record = deepcopy(dict(record))
    waiting: set[int] = set()
    for decision in decisions:
        if decision.kind in _BESIDE:
            continue  # a grade changes nothing that was read
        if decision.kind == "entity":
            _rename(shown, decision)
        elif decision.action == "add":
            _add(shown, decision)
        elif not _apply(shown, record, decision):
            waiting.add(decision.id)
    return shown, waiting


def kind_of(id: str) -> str:
    """Return the kind of the record that "c3", "e2", "t1" or "q4" names; raises CaseError when it names none."""
    for kind in LISTS:
        if id[:1] == kind[0] and id[1:].isdecimal():
            return kind
    raise CaseError(f"{id}: no record; name a claim as c1, an event as e1, a time as t1, a quantity as q1")


def is_rejected(record: Mapping[str, Any]) -> bool:
    """Return whether somebody decided that a record is none."""
    return bool(record.get("decision", {}).get("action") == "reject")


def standing(record: Mapping[str, Any]) -> Record:
    """Return a record without the claims and events that somebody rejected; the author tells what no claim tells any more."""
    claims = [claim for claim in record["claims"] if not is_rejected(claim)]
    ids = {claim["id"] for claim in claims}
    events = [
        event if event["asserted_by"] in ids else {**event, "asserted_by": "author"}
        for event in record["events"]
        if not is_rejected(event)
    ]
    return {**record, "claims": claims, "events": events}


def complete(kind: str, value: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return the fields of a record to be added, checked.

    Raises:
        CaseError: as `checked`, and when a field that the record cannot do without is missing.
    """
    if kind in ("time", "quantity"):
        span = _in_text(value, text)
        return {**span, **checked(kind, {k: v for k, v in value.items() if k not in ("start", "end")}, text)}
    needed = ("cue", "content") if kind == "claim" else ("trigger", "type")
    missing = [field for field in needed if not value.get(field)]
    if missing:
        raise CaseError(f"a {kind} needs {' and '.join(missing)}; give its place in the text")
    return checked(kind, value, text)


def anchor_of(record: Mapping[str, Any], kind: str, id: str) -> Anchor:
    """Return where to hang a decision on a record: "c3", "e2", or for times and quantities their place, "t1", "q4".

    Raises:
        CaseError: the document has no such record.
    """
    listed = record[LISTS[kind]]
    number = int(id[1:]) - 1 if id[1:].isdecimal() else -1
    if not 0 <= number < len(listed):
        raise NotInCase(f"{id}: the document has no such {kind}; `riwaya show` lists what it has")
    span = _span(kind, listed[number])
    nth = sum(_span(kind, other)["start"] == span["start"] for other in listed[:number])
    return Anchor(span["start"], span["end"], span["text"], nth)


def checked(kind: str, value: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return the fields of a correction or an addition with their spans taken from the text.

    Raises:
        CaseError: a field does not exist, a value is not allowed, or a span lies outside the text.
    """
    for field in value:
        if field not in _FIELDS[kind]:
            raise CaseError(f"{field}: a {kind} has no such field to correct; it has {', '.join(_FIELDS[kind])}")
        allowed = _VALUES.get((kind, field))
        if allowed and value[field] not in allowed:
            raise CaseError(f"{field}={value[field]}: not allowed; there are {', '.join(allowed)}")
    found = dict(value)
    for field in ("cue", "content", "trigger", "target"):
        if found.get(field) is not None:
            found[field] = _in_text(found[field], text)
    if "chain" in found:
        found["chain"] = [
            {
                **_in_text(link, text),
                "name": link.get("name"),
                "kind": link.get("kind", "anonymous"),
                "entity": link.get("entity"),
            }
            for link in found["chain"]
        ]
    if "roles" in found:
        unknown = found["roles"].keys() - set(ROLES)
        if unknown:
            raise CaseError(f"{', '.join(sorted(unknown))}: no such role; there are {', '.join(ROLES)}")
        found["roles"] = {
            role: span if span is None else {**_in_text(span, text), "entity": None, "rule": "decision"}
            for role, span in found["roles"].items()
        }
    return found


def _in_text(span: Mapping[str, Any], text: str) -> dict[str, Any]:
    start, end = span.get("start"), span.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        raise CaseError(f"{start}–{end}: not a stretch of the text, which has {len(text)} characters")
    return {"start": start, "end": end, "text": text[start:end]}


def _apply(shown: Record, read: Mapping[str, Any], decision: Decision) -> bool:
    found = _find(read[LISTS[decision.kind]], decision)
    if found is None:
        return False
    target = shown[LISTS[decision.kind]][found]
    if decision.action == "correct":
        machine = target.setdefault("machine", {})
        for field, value in decision.value.items():
            machine.setdefault(field, deepcopy(target.get(field)))
            if field == "roles":
                merged = {**target["roles"], **value}
                target["roles"] = {role: span for role, span in merged.items() if span is not None}
            else:
                target[field] = value
        if decision.kind == "event":
            target["plover"] = _coded(target)
    target["decision"] = _told(decision)
    return True


def _find(listed: Sequence[Record], decision: Decision) -> int | None:
    """Return the place of the record that a decision is about: in its old place, else the nearest with the same words."""
    anchor = decision.anchor
    assert anchor is not None
    same = [at for at, record in enumerate(listed) if _span(decision.kind, record)["text"] == anchor.quote]
    if not same:
        return None
    exact = [at for at in same if _span(decision.kind, listed[at])["start"] == anchor.start]
    if exact:
        return exact[min(anchor.nth, len(exact) - 1)]
    return min(same, key=lambda at: (abs(_span(decision.kind, listed[at])["start"] - anchor.start), at))


def _span(kind: str, record: Mapping[str, Any]) -> Mapping[str, Any]:
    span: Mapping[str, Any] = record[_ANCHORS[kind]] if kind in _ANCHORS else record
    return span


def _add(shown: Record, decision: Decision) -> None:
    blanks: dict[str, dict[str, Any]] = {
        "claim": {"stance": "asserts", "direct_quote": False, "hedges": [], "target": None, "chain": [], "carried": False},
        "event": {
            "polarity": "positive",
            "modality": "actual",
            "roles": {},
            "time": None,
            "asserted_by": "author",
            "plover": None,
        },
        "time": {"value": None, "anchor": "text", "conflict": None},
        "quantity": {"unit": None, "modifier": "exact"},
    }
    added = {"id": f"d{decision.id}", **blanks[decision.kind], **decision.value, "rule": "decision.add", "probability": None}
    if decision.kind == "event":
        added["plover"] = _coded(added)
    shown[LISTS[decision.kind]].append({**added, "decision": _told(decision)})


def _coded(event: Record) -> Record:
    return coded(event["type"], event["polarity"], event["modality"], event["roles"])._asdict()


def _rename(shown: Record, decision: Decision) -> None:
    """Give the names of one entity to another (merge), or one mention an entity of its own (split)."""
    value = decision.value
    for holder in _named(shown):
        is_meant = holder.get("entity") == value["entity"] if value["entity"] else holder.get("text") == value.get("text")
        is_there = decision.document is None or decision.anchor is None or holder.get("start") == decision.anchor.start
        if is_meant and is_there:
            holder["entity"] = value["into"]
            if value.get("name"):
                holder["name"] = value["name"]
            holder["decision"] = _told(decision)


def _named(shown: Record) -> Iterable[dict[str, Any]]:
    yield from shown["mentions"]
    for claim in shown["claims"]:
        yield from claim["chain"]
    for event in shown["events"]:
        yield from event["roles"].values()


def _told(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "action": decision.action,
        "author": decision.author,
        "at": decision.at,
        "reason": decision.reason,
    }
