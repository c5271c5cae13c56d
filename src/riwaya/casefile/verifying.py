"""Whether a case is as it was left: every original, reading, decision and entry of the log held against the rest.

The log and the tables are read side by side in the order of the SHA-256 they tell of, so that memory does not grow with them.
"""

import hashlib
import heapq
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import JSON, ColumnElement, Connection, Row, Select, cast, collate, select, type_coerce
from sqlalchemy.exc import DatabaseError

from riwaya.casefile import index, ledger
from riwaya.casefile.connecting import reading
from riwaya.casefile.keeping import FACTS
from riwaya.casefile.packing import name_of, unpack
from riwaya.casefile.store import CaseFile
from riwaya.casefile.tables import decisions, documents, log, originals, readings, sightings, stretches

_BATCH = 200  # rows fetched at once
_NOTED = ("format", "source", "locator")  # what the log tells of a document beside its facts
_READING = ("reading", "text", "version", "claims", "events")  # what it tells of a reading


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
    yield from _log(connection)
    yield from _originals(connection)
    yield from _documents(connection)
    yield from _decisions(connection)
    yield from (f"document {document} is not in the search index" for document in index.missing(connection))


def _log(connection: Connection) -> Iterator[str]:
    previous, expected = ledger.ORIGIN, 1
    for entry in ledger.entries(connection):
        if entry.number != expected:
            yield f"log entry {expected} is missing"
        if not entry.holds(previous):
            yield f"log entry {entry.number} ({entry.action}, {entry.at}) was changed"
        previous, expected = entry.hash, entry.number + 1


class _Entry(NamedTuple):
    """What the verification asks of an entry of the log."""

    action: str
    at: str
    actor: str
    subject: Mapping[str, Any]


def _told(connection: Connection, key: str, *actions: str) -> Iterator[tuple[str, _Entry]]:
    """Yield entries of these actions under what a key of their subjects names, in the order of those names and of the log."""
    is_sqlite = connection.dialect.name == "sqlite"
    subject = type_coerce(log.c.subject, JSON) if is_sqlite else cast(log.c.subject, JSON)
    name = _in_order(connection, subject[key].as_string())
    chosen = select(name.label("name"), log.c.action, log.c.at, log.c.actor, log.c.subject)
    for row in connection.execute(chosen.where(log.c.action.in_(actions)).order_by(name, log.c.number)).yield_per(_BATCH):
        yield row.name, _Entry(row.action, row.at, row.actor, json.loads(row.subject))


def _in_order(connection: Connection, name: ColumnElement[str]) -> ColumnElement[str]:
    """Return a column that sorts as Python sorts, letter by letter."""
    return name if connection.dialect.name == "sqlite" else collate(name, "C")


def _beside(*streams: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, list[list[Any]]]]:
    """Yield each name, in order, with what every stream has under it; the streams are in that order already."""
    tagged = [_tagged(place, stream) for place, stream in enumerate(streams)]
    for name, found in groupby(heapq.merge(*tagged, key=itemgetter(0)), itemgetter(0)):
        groups: list[list[Any]] = [[] for _ in streams]
        for _, place, item in found:
            groups[place].append(item)
        yield name, groups


def _tagged(place: int, stream: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, int, Any]]:
    return ((name, place, item) for name, item in stream)


def _named(connection: Connection, chosen: Select[Any], name: ColumnElement[str]) -> Iterator[tuple[str, Row[Any]]]:
    """Yield rows under their names, in the order of those."""
    ordered = _in_order(connection, name)
    for row in connection.execute(chosen.add_columns(ordered.label("name")).order_by(ordered)).yield_per(_BATCH):
        yield row.name, row


def _originals(connection: Connection) -> Iterator[str]:
    added, contained = _told(connection, "document", "add"), _told(connection, "sha256", "container")
    rows = _named(connection, select(originals.c.size), originals.c.sha256)
    for name, (adding, containing, kept) in _beside(added, contained, rows):
        if not kept:
            yield f"original {name} is missing"
        elif _measured(connection, name) != (name, kept[0].size):
            yield f"original {name} was changed"
        elif not adding and not containing:
            yield f"original {name} is in no log entry"


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


def _documents(connection: Connection) -> Iterator[str]:
    """Yield what does not hold of documents, where they were met and what was read in them."""
    told = _told(connection, "document", "add", "see", "read")
    read = (readings.c[name] for name in ("version", "at", "packed", "text", "claims", "events"))
    both = select(documents, readings.c.sha256.label("reading"), *read).outerjoin(readings, readings.c.document == documents.c.id)
    met = select(sightings).join(documents, documents.c.id == sightings.c.document)
    rows = (_named(connection, chosen, documents.c.sha256) for chosen in (both, met))
    for name, (entries, found, seen) in _beside(told, *rows):
        if not found:
            yield f"the document of original {name} is missing"
        elif not any(entry.action == "add" for entry in entries):
            yield f"document {found[0].id} is in no log entry"
        else:
            yield from _noted(found[0], entries)
            yield from _read(name, found[0], entries)
            yield from _seen(name, found[0].id, seen, entries)


def _noted(row: Row[Any], entries: Sequence[_Entry]) -> Iterator[str]:
    added = next(entry.subject for entry in entries if entry.action == "add")
    facts = [entry.subject["facts"] for entry in entries if entry.action != "see"]
    expected = {key: value for told in facts for key, value in told.items()} | {key: added[key] for key in _NOTED}
    if any(getattr(row, key) != expected[key] for key in (*FACTS, *_NOTED)):
        yield f"what is noted of document {row.id} was changed"


def _read(name: str, row: Row[Any], entries: Sequence[_Entry]) -> Iterator[str]:
    if row.reading is None:
        yield f"the reading of original {name} is missing"
        return
    try:
        names = name_of(unpack(row.packed)), name_of(unpack(row.text))
    except ValueError:
        names = "", ""
    last = [entry for entry in entries if entry.action != "see"][-1]
    expected = (*(last.subject[key] for key in _READING), last.at)
    if (*names, row.version, row.claims, row.events, row.at) != expected or names[0] != row.reading:
        yield f"the reading of document {row.id} was changed"


def _seen(name: str, document: int, rows: Sequence[Row[Any]], entries: Sequence[_Entry]) -> Iterator[str]:
    told = {
        (entry.subject["source"], entry.subject["locator"], entry.subject["container"], entry.at, entry.actor)
        for entry in entries
        if entry.action != "read"
    }
    kept = {(row.source, row.locator, row.container, row.at, row.collector) for row in rows}
    if kept - told:
        yield f"a sighting of document {document} was changed"
    yield from (f"the sighting of {name} in {source} is missing" for source, *_ in sorted(told - kept, key=str))


def _decisions(connection: Connection) -> Iterator[str]:
    """Yield what does not hold of people's decisions, which are few enough to hold."""
    undone, told = set[int](), dict[int, dict[str, Any]]()
    for number, entry in _entries(connection, "decide", "undo"):
        if entry.action == "undo":
            undone.add(entry.subject["decision"])
        else:
            told[number] = {**entry.subject, "author": entry.actor, "at": entry.at}
    joined = select(decisions, documents.c.sha256).outerjoin(documents, documents.c.id == decisions.c.document)
    for row in connection.execute(joined):
        expected = told.pop(row.log, None)
        if expected is None:
            yield f"decision {row.id} is in no log entry"
            continue
        found = {key: getattr(row, key) for key in ("kind", "action", "start", "end", "quote", "reason", "author", "at")}
        found |= {"document": row.sha256, "value": json.loads(row.value)}
        if any(found[key] != expected[key] for key in found) or row.is_undone != (row.id in undone):
            yield f"decision {row.id} was changed"
    yield from (f"the decision of log entry {number} is missing" for number in sorted(told))


def _entries(connection: Connection, *actions: str) -> Iterator[tuple[int, _Entry]]:
    """Yield the entries of these actions under their numbers, oldest first."""
    for row in connection.execute(select(log).where(log.c.action.in_(actions)).order_by(log.c.number)):
        yield row.number, _Entry(row.action, row.at, row.actor, json.loads(row.subject))
