"""Whether a case is as it was left: every original, reading, decision and entry of the log held against the rest."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from riwaya.casefile import index, ledger
from riwaya.casefile.connecting import reading
from riwaya.casefile.packing import name_of, unpack
from riwaya.casefile.store import FACTS, CaseFile
from riwaya.casefile.tables import decisions, documents, originals, readings, sightings, stretches


def verify(casefile: CaseFile) -> str | None:
    """Return the first thing in a case that does not hold, in one line; None when everything holds."""
    with reading(casefile.engine, casefile.name) as connection:
        try:
            return next(_faults(connection), None)
        except DatabaseError as error:
            if error.connection_invalidated:
                raise
            return f"the database cannot be read to its end ({str(error.orig).strip().splitlines()[0]})"


def _faults(connection: Connection) -> Iterator[str]:
    told = _Told()
    previous = ledger.ORIGIN
    expected = 1
    for entry in ledger.entries(connection):
        if entry.number != expected:
            yield f"log entry {expected} is missing"
        if not entry.holds(previous):
            yield f"log entry {entry.number} ({entry.action}, {entry.at}) was changed"
        told.hear(entry)
        previous, expected = entry.hash, entry.number + 1
    yield from _originals(connection, told)
    yield from _documents(connection, told)
    yield from _sightings(connection, told)
    yield from _readings(connection, told)
    yield from _decisions(connection, told)
    yield from (f"document {document} is not in the search index" for document in index.missing(connection))


_READING = ("reading", "text", "version", "claims", "events")  # what the log tells of a reading


class _Told:
    """What the log says should be in the case."""

    def __init__(self) -> None:
        self.originals: set[str] = set()
        self.documents: dict[str, dict[str, Any]] = {}
        self.readings: dict[str, tuple[object, ...]] = {}
        self.sightings: set[tuple[str, str, str, str | None, str, str]] = set()
        self.decisions: dict[int, dict[str, Any]] = {}
        self.undone: set[int] = set()

    def hear(self, entry: ledger.Entry) -> None:
        subject = json.loads(entry.subject)
        if entry.action == "container":
            self.originals.add(subject["sha256"])
        if entry.action in ("add", "see"):
            name = subject["document"]
            where = (subject["source"], subject["locator"], subject["container"])
            self.sightings.add((name, *where, entry.at, entry.actor))
        if entry.action == "add":
            self.originals.add(name)
            self.documents[name] = {**subject["facts"], **{key: subject[key] for key in ("format", "source", "locator")}}
        if entry.action in ("add", "read"):
            self.readings[subject["document"]] = (*(subject[key] for key in _READING), entry.at)
        if entry.action == "read":
            self.documents[subject["document"]] |= subject["facts"]
        if entry.action == "undo":
            self.undone.add(subject["decision"])
        if entry.action == "decide":
            self.decisions[entry.number] = {**subject, "author": entry.actor, "at": entry.at}


def _originals(connection: Connection, told: _Told) -> Iterator[str]:
    missing = set(told.originals)
    for row in connection.execute(select(originals)).all():
        missing.discard(row.sha256)
        if _measured(connection, row.sha256) != (row.sha256, row.size):
            yield f"original {row.sha256} was changed"
        if row.sha256 not in told.originals:
            yield f"original {row.sha256} is in no log entry"
    yield from (f"original {name} is missing" for name in sorted(missing))


def _measured(connection: Connection, name: str) -> tuple[str, int]:
    """Return the SHA-256 and the size of the bytes kept under a name, one stretch at a time; "" when one is not in order."""
    found, size, expected = hashlib.sha256(), 0, 0
    chosen = select(stretches.c.number, stretches.c.packed).where(stretches.c.original == name).order_by(stretches.c.number)
    for row in connection.execute(chosen):
        try:
            raw = unpack(row.packed)
        except ValueError:
            return "", 0
        if row.number != expected:
            return "", 0
        found.update(raw)
        size, expected = size + len(raw), expected + 1
    return (found.hexdigest() if expected else ""), size


def _documents(connection: Connection, told: _Told) -> Iterator[str]:
    missing = dict(told.documents)
    for row in connection.execute(select(documents)).yield_per(500):
        expected = missing.pop(row.sha256, None)
        if expected is None:
            yield f"document {row.id} is in no log entry"
        elif any(getattr(row, key) != expected[key] for key in (*FACTS, "format", "source", "locator")):
            yield f"what is noted of document {row.id} was changed"
    yield from (f"the document of original {name} is missing" for name in sorted(missing))


def _sightings(connection: Connection, told: _Told) -> Iterator[str]:
    missing = set(told.sightings)
    joined = select(documents.c.sha256, sightings).join(documents, documents.c.id == sightings.c.document)
    for row in connection.execute(joined).yield_per(500):
        found = (row.sha256, row.source, row.locator, row.container, row.at, row.collector)
        if found not in told.sightings:
            yield f"a sighting of document {row.document} was changed"
        missing.discard(found)
    yield from (f"the sighting of {name} in {source} is missing" for name, source, *_ in sorted(missing, key=str))


def _readings(connection: Connection, told: _Told) -> Iterator[str]:
    joined = select(documents.c.sha256.label("document_name"), readings).join(readings, readings.c.document == documents.c.id)
    missing = dict(told.readings)
    for row in connection.execute(joined).yield_per(200):
        try:
            names = name_of(unpack(row.packed)), name_of(unpack(row.text))
        except ValueError:
            names = "", ""
        found = (*names, row.version, row.claims, row.events, row.at)
        if found != missing.pop(row.document_name, None) or names[0] != row.sha256:
            yield f"the reading of document {row.document} was changed"
    yield from (f"the reading of original {name} is missing" for name in sorted(missing))


def _decisions(connection: Connection, told: _Told) -> Iterator[str]:
    names = {row.id: row.sha256 for row in connection.execute(select(documents.c.id, documents.c.sha256))}
    missing = dict(told.decisions)
    for row in connection.execute(select(decisions)):
        expected = missing.pop(row.log, None)
        if expected is None:
            yield f"decision {row.id} is in no log entry"
            continue
        found = {key: getattr(row, key) for key in ("kind", "action", "start", "end", "quote", "reason", "author", "at")}
        found |= {"document": names.get(row.document), "value": json.loads(row.value)}
        if any(found[key] != expected[key] for key in found) or row.is_undone != (row.id in told.undone):
            yield f"decision {row.id} was changed"
    yield from (f"the decision of log entry {number} is missing" for number in sorted(missing))
