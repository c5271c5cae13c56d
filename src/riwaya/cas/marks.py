"""Records as an annotator sees them: a mark on some words, its values, and the words that belong to it.

The same marks are made of a record, of a gold article and of a CAS, so that what differs is what a person changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from riwaya.cases.overlay import is_rejected

Record = Mapping[str, Any]
Bounds = tuple[int, int]

VALUES: Mapping[str, tuple[str, ...]] = {
    "claim": ("stance", "direct_quote"),
    "event": ("type", "polarity", "modality", "time", "asserted_by"),
    "time": ("value",),
    "quantity": ("value", "unit", "modifier"),
}
OF_SOURCE = ("kind", "name", "entity")
CONTENT, SOURCE, TARGET = "content", "source", "target"


@dataclass(frozen=True, slots=True)
class Part:
    """Words that belong to a mark: its content, a source of its chain, whom it addresses, or what fills a role of an event.

    Attributes:
        role: content, "source 1", "source 2" …, target, or a role of events.
        values: kind, name and entity of a source.
    """

    role: str
    start: int
    end: int
    values: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def bounds(self) -> Bounds:
        """Where it begins and ends."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Mark:
    """One record.

    Attributes:
        kind: claim (on its reporting words), event (on its trigger), time or quantity.
        id: as Riwaya names it (c3, e2, t1, q4, or d12 for what somebody added); None for one that an annotator made.
        anchor: where the machine read it, "120-124": by it the record is found again.
        values: as text; None for what is not told.
        is_accepted: whether a person found it right.
    """

    kind: str
    id: str | None
    anchor: str | None
    start: int
    end: int
    values: Mapping[str, str | None]
    parts: tuple[Part, ...] = ()
    is_accepted: bool = False

    @property
    def bounds(self) -> Bounds:
        """Where it begins and ends."""
        return self.start, self.end

    def parts_by_role(self) -> dict[str, Part]:
        """Return its parts by what they are to it."""
        return {part.role: part for part in self.parts}

    def chain(self) -> list[Part]:
        """Return the sources of a claim, the nearest first."""
        return sorted((part for part in self.parts if part.role.startswith(SOURCE)), key=lambda part: _number(part.role))


def marks_of(record: Record) -> Iterator[Mark]:
    """Yield the marks of a record of the contract, people's decisions applied; what they rejected is left out."""
    for claim in record["claims"]:
        if not is_rejected(claim):
            yield _mark("claim", claim["id"], claim, claim["cue"], "cue", tuple(_of_claim(claim)))
    for event in record["events"]:
        if not is_rejected(event):
            parts = tuple(Part(role, one["start"], one["end"]) for role, one in event["roles"].items())
            yield _mark("event", event["id"], event, event["trigger"], "trigger", parts)
    for kind, listed in (("time", "times"), ("quantity", "quantities")):
        for number, one in enumerate(record[listed], 1):
            if not is_rejected(one):
                yield _mark(kind, str(one.get("id") or f"{kind[0]}{number}"), one, one, None, ())


def _mark(kind: str, id: str, record: Record, span: Record, anchored: str | None, parts: tuple[Part, ...]) -> Mark:
    before = (record.get("machine") or {}).get(anchored) or span if anchored else span
    values = {name: as_text(record.get(name)) for name in VALUES[kind]}
    is_accepted = (record.get("decision") or {}).get("action") == "accept"
    return Mark(kind, id, f"{before['start']}-{before['end']}", span["start"], span["end"], values, parts, is_accepted)


def _of_claim(claim: Record) -> Iterator[Part]:
    yield Part(CONTENT, claim["content"]["start"], claim["content"]["end"])
    for number, link in enumerate(claim["chain"], 1):
        yield Part(f"{SOURCE} {number}", link["start"], link["end"], {name: link.get(name) for name in OF_SOURCE})
    if claim.get("target"):
        yield Part(TARGET, claim["target"]["start"], claim["target"]["end"])


def as_text(value: Any) -> str | None:
    """Return a value as an annotator types it: numbers without a needless fraction, truth as true and false."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def _number(role: str) -> int:
    digits = "".join(sign for sign in role if sign.isdecimal())
    return int(digits[:4]) if digits else 0
