"""How one document is kept: new ones whole, known ones as met again; each with its entry of the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from mmap import mmap
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, insert, select

from riwaya.casefile import index, ledger
from riwaya.casefile.packing import name_of, pack, stretches_of
from riwaya.casefile.tables import documents, originals, readings, sightings, stretches

FACTS = ("title", "byline", "outlet", "published", "forwarded_from")

# Statements are made once: to make one anew for each document took longer than to carry it out.
_KNOWN = select(documents.c.id).where(documents.c.sha256 == bindparam("sha256"))
_MET = select(sightings.c.id).where(
    (sightings.c.document == bindparam("document"))
    & (sightings.c.source == bindparam("source"))
    & (sightings.c.locator == bindparam("locator"))
)
_HELD = select(originals.c.sha256).where(originals.c.sha256 == bindparam("sha256"))
_ENTER = insert(documents).returning(documents.c.id)
_SIGHT, _READ, _HOLD, _STRETCH = insert(sightings), insert(readings), insert(originals), insert(stretches)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way into a case.

    Attributes:
        original: the bytes it was read from.
        source, locator: the path or URL, and which part of it; "" for the whole.
        format: what the bytes are ("text", "html", "pdf" ...).
        container: SHA-256 of the archive or export it came in; None when it stands alone.
        facts: what the document says about itself, by the names in `FACTS`.
        record: the contract's record, as JSON.
        text: the text that its offsets count in.
        claims, events: how many it has.
        version: of the Riwaya that read it.
        words: what it is found by, in order, folded.
        reader: who read it and what of that was dropped, where it was not the built-in reader.
    """

    original: bytes
    source: str
    locator: str
    format: str
    container: str | None
    facts: Mapping[str, str | None]
    record: str
    text: str
    claims: int
    events: int
    version: str
    words: str
    reader: Mapping[str, Any] | None = None


class Met(NamedTuple):
    """A document of the case that is met again: the SHA-256 of its bytes, and where."""

    sha256: str
    source: str
    locator: str
    container: str | None


class Kept(NamedTuple):
    """What became of an arrival: its document's id, whether the document is new, and whether the sighting is."""

    document: int
    is_new: bool
    is_new_sighting: bool


def keep(connection: Connection, arrival: Arrival | Met, actor: str, at: str) -> Kept:
    """Keep a document inside a writing transaction, or note where it was met if the case has it; say which it was."""
    name = arrival.sha256 if isinstance(arrival, Met) else name_of(arrival.original)
    known = connection.execute(_KNOWN, {"sha256": name}).scalar()
    where: dict[str, Any] = {"source": arrival.source, "locator": arrival.locator, "container": arrival.container}
    if known is not None:
        return Kept(known, False, _see_again(connection, known, name, where, actor, at))
    if isinstance(arrival, Met):
        raise LookupError(f"{name} was met again and is not in the case")
    put(connection, name, arrival.original)
    facts_told = {field: arrival.facts.get(field) for field in FACTS}
    row: dict[str, Any] = {"sha256": name, "format": arrival.format, "source": arrival.source, "locator": arrival.locator}
    document: int = connection.execute(_ENTER, row | facts_told).scalar_one()
    connection.execute(_SIGHT, {"document": document, "at": at, "collector": actor, **where})
    connection.execute(_READ, {"document": document, **reading_of(arrival, at)})
    index.enter(connection, document, arrival.words)
    subject = {"document": name, "format": arrival.format, "facts": facts_told, **where}
    subject |= names_of(arrival)
    ledger.append(connection, actor, "add", subject, at)
    return Kept(document, True, True)


def _see_again(connection: Connection, document: int, name: str, where: Mapping[str, Any], actor: str, at: str) -> bool:
    """Note where a known document was met; return whether it was not met there before."""
    same = {"document": document, "source": where["source"], "locator": where["locator"]}
    if connection.execute(_MET, same).scalar() is not None:
        return False
    connection.execute(_SIGHT, {"document": document, "at": at, "collector": actor, **where})
    ledger.append(connection, actor, "see", {"document": name, **where}, at)
    return True


def put(connection: Connection, name: str, raw: bytes | mmap) -> bool:
    """Keep bytes under their name; return whether they were not there yet."""
    if connection.execute(_HELD, {"sha256": name}).scalar() is not None:
        return False
    connection.execute(_HOLD, {"sha256": name, "size": len(raw)})
    for number, stretch in enumerate(stretches_of(raw)):
        connection.execute(_STRETCH, {"original": name, "number": number, "packed": pack(stretch)})
    return True


def names_of(arrival: Arrival) -> dict[str, Any]:
    """Return what the log tells of a reading; who read, where it was not the built-in reader."""
    told: dict[str, Any] = {
        "reading": name_of(arrival.record.encode()),
        "text": name_of(arrival.text.encode()),
        "version": arrival.version,
        "claims": arrival.claims,
        "events": arrival.events,
    }
    return told if arrival.reader is None else {**told, "reader": dict(arrival.reader)}


def reading_of(arrival: Arrival, at: str) -> dict[str, Any]:
    """Return the row of a reading."""
    record = arrival.record.encode()
    return {
        "version": arrival.version,
        "at": at,
        "sha256": name_of(record),
        "packed": pack(record),
        "text": pack(arrival.text.encode()),
        "claims": arrival.claims,
        "events": arrival.events,
    }
