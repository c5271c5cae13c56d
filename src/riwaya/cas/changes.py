"""What an annotator changed, as decisions: marks that came back beside those of the record as it stands."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from riwaya.cas.marks import CONTENT, OF_SOURCE, TARGET, Mark, Part

Fields = dict[str, Any]


class Change(NamedTuple):
    """One decision to be made.

    Attributes:
        action: accept, correct, reject, add, or undo for what somebody had added.
        record: the id of the record; "" for an addition.
        kind: claim, event, time or quantity.
        fields: of a correction or an addition.
    """

    action: str
    record: str
    kind: str
    fields: Fields


class Changes(NamedTuple):
    """The decisions, how many marks are as they were, and how many stand where the record has nothing any more."""

    made: tuple[Change, ...]
    unchanged: int
    lost: int


def changes(before: Sequence[Mark], after: Sequence[Mark], seen: frozenset[str] | None) -> Changes:
    """Return what leads from the marks of a record to those that came back.

    A mark that went out and did not come back is rejected; where nothing tells what went out, none is.
    """
    known = {mark.id: mark for mark in before if mark.id}
    by_anchor = {(mark.kind, mark.anchor): mark for mark in before}
    made: list[Change] = []
    met: set[str | None] = set()
    there = {"author", *(mark.id for mark in after)}
    unchanged = lost = 0
    for mark in after:
        if mark.id is None:
            same = next((one for one in before if _is_same(one, mark)), None)
            met |= {same.id} if same else set()
            unchanged += same is not None
            made += [] if same else [Change("add", "", mark.kind, _whole(mark))]
            continue
        old = known.get(mark.id)
        if old is None or old.anchor != mark.anchor or old.kind != mark.kind:
            old = by_anchor.get((mark.kind, mark.anchor))
        if old is None:
            lost += 1
            continue
        met.add(old.id)
        found = list(_changed(old, _told_by(old, mark, there)))
        made += found
        unchanged += not found
    made += [_gone(one) for one in before if one.id not in met and seen is not None and f"{one.id}@{one.anchor}" in seen]
    return Changes(tuple(made), unchanged, lost)


def _told_by(old: Mark, new: Mark, there: Collection[str | None]) -> Mark:
    """Return an event with the teller that it had, where the claim that it names was taken away."""
    if new.kind != "event" or new.values["asserted_by"] in there:
        return new
    return replace(new, values={**new.values, "asserted_by": old.values["asserted_by"]})


def _gone(mark: Mark) -> Change:
    return Change("undo" if _is_added(mark) else "reject", str(mark.id), mark.kind, {})


def _is_added(mark: Mark) -> bool:
    return str(mark.id).startswith("d")


def _changed(old: Mark, new: Mark) -> Iterator[Change]:
    fields = _difference(old, new)
    if not fields:
        if new.is_accepted and not old.is_accepted and not _is_added(old):
            yield Change("accept", str(old.id), old.kind, {})
    elif _is_added(old) or (old.kind in ("time", "quantity") and old.bounds != new.bounds):
        # What somebody added, and what is found by its very words, is taken back and added as it is now.
        yield _gone(old)
        yield Change("add", "", new.kind, _whole(new))
    else:
        yield Change("correct", str(old.id), old.kind, fields)


def _is_same(one: Mark, other: Mark) -> bool:
    return one.kind == other.kind and not _difference(one, other)


def _difference(old: Mark, new: Mark) -> Fields:
    """Return the fields in which a mark differs from what it was."""
    found: Fields = {name: _typed(old.kind, name, value) for name, value in new.values.items() if value != old.values[name]}
    if old.kind in ("claim", "event") and old.bounds != new.bounds:
        found["cue" if old.kind == "claim" else "trigger"] = _span(new)
    if old.kind == "claim":
        found |= _claim_difference(old, new)
    if old.kind == "event":
        before, after = old.parts_by_role(), new.parts_by_role()
        roles = {role: _span(part) for role, part in after.items() if role not in before or before[role].bounds != part.bounds}
        roles |= dict.fromkeys(role for role in before if role not in after)  # type: ignore[arg-type]
        found |= {"roles": roles} if roles else {}
    if old.kind in ("time", "quantity") and old.bounds != new.bounds:
        found |= _span(new)
    return found


def _claim_difference(old: Mark, new: Mark) -> Fields:
    found: Fields = {}
    before, after = old.parts_by_role(), new.parts_by_role()
    for role in (CONTENT, TARGET):
        one, other = before.get(role), after.get(role)
        if (one and one.bounds) != (other and other.bounds) and (other or role == TARGET):
            found[role] = _span(other) if other else None
    if [_link(part) for part in old.chain()] != [_link(part) for part in new.chain()]:
        found["chain"] = [_link(part) for part in new.chain()]
    return found


def _whole(mark: Mark) -> Fields:
    """Return all fields of a record to be added."""
    found: Fields = {name: _typed(mark.kind, name, value) for name, value in mark.values.items() if value is not None}
    if mark.kind in ("time", "quantity"):
        return found | _span(mark)
    parts = mark.parts_by_role()
    if mark.kind == "event":
        return found | {"trigger": _span(mark), "roles": {role: _span(part) for role, part in parts.items()}}
    found |= {"cue": _span(mark), "chain": [_link(part) for part in mark.chain()]}
    return found | {role: _span(parts[role]) for role in (CONTENT, TARGET) if role in parts}


def _link(part: Part) -> Fields:
    told: Mapping[str, str | None] = part.values
    return {**_span(part), **{name: told.get(name) for name in OF_SOURCE}, "kind": told.get("kind") or "anonymous"}


def _span(of: Mark | Part) -> Fields:
    return {"start": of.start, "end": of.end}


def _typed(kind: str, name: str, value: str | None) -> Any:
    """Return a value as the record holds it; a number that is none stays text, for the check to refuse."""
    if name == "direct_quote":
        return (value or "").lower() in ("true", "yes", "1")
    if kind == "quantity" and name == "value" and value is not None:
        try:
            return float(value)
        except ValueError:
            return value
    return value
