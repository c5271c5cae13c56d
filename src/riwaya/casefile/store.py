"""Documents into a case and out again; every change is one transaction and one entry of the log."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from mmap import mmap
from types import TracebackType
from typing import NamedTuple, Self

from sqlalchemy import Engine, func, insert, select, update

from riwaya.casefile import index, ledger
from riwaya.casefile.connecting import connect, reading, writing
from riwaya.casefile.keeping import Arrival, Kept, Met, keep, names_of, put, reading_of
from riwaya.casefile.migrations import STEPS, VERSION
from riwaya.casefile.packing import name_of, unpack
from riwaya.casefile.tables import decisions, documents, facts, log, readings, sightings, stretches
from riwaya.errors import CaseError, NotInCase


class Sighting(NamedTuple):
    """Where and when a document was met, and by whom."""

    source: str
    locator: str
    container: str | None
    at: str
    collector: str


class Stored(NamedTuple):
    """A document of the case without its text."""

    id: int
    sha256: str
    format: str
    source: str
    locator: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    forwarded_from: str | None


class Found(NamedTuple):
    """Documents that a search found, best first, and how many there are in all."""

    documents: tuple[int, ...]
    total: int


def open_casefile(case: str, *, is_new: bool = False) -> "CaseFile":
    """Open a case; `is_new` makes one that is not there yet. Older files are brought up to date.

    Raises:
        CaseError: there is no such case, it is something else, or a newer Riwaya made it.
    """
    engine = connect(case, is_new=is_new)
    found = _version(engine, case)
    if found > VERSION:
        raise CaseError(f"{case}: made by a newer Riwaya (version {found} of the case, this one knows {VERSION}); update Riwaya")
    if found == 0 and not is_new:
        raise CaseError(f"{case}: no case in this database yet; make it with `riwaya add {case} PATH...`")
    if found < VERSION:
        _migrate(engine, case)
    return CaseFile(engine, case)


def _version(engine: Engine, case: str) -> int:
    with reading(engine, case) as connection:
        if not engine.dialect.has_table(connection, facts.name):
            return 0
        found = connection.execute(select(facts.c.value).where(facts.c.name == "version")).scalar()
    return int(found or 0)


def _migrate(engine: Engine, case: str) -> None:
    with writing(engine, case) as connection:
        have = 0
        if engine.dialect.has_table(connection, facts.name):
            have = int(connection.execute(select(facts.c.value).where(facts.c.name == "version")).scalar() or 0)
        if have == 0 and engine.dialect.name == "sqlite" and engine.dialect.get_table_names(connection):
            raise CaseError(f"{case}: a database of another program, not a case of Riwaya; name another file")
        for number in range(have, VERSION):  # another process may have done it while we waited
            STEPS[number](connection)
        if have == 0:
            connection.execute(insert(facts).values(name="version", value=str(VERSION)))
            ledger.append(connection, ledger.user(), "make", {"version": VERSION})
        elif have < VERSION:
            connection.execute(update(facts).where(facts.c.name == "version").values(value=str(VERSION)))
            ledger.append(connection, ledger.user(), "migrate", {"from": have, "to": VERSION})


class CaseFile:
    """One case: what is kept in it and what was done to it."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.name = name

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def is_own(self, path: str) -> bool:
        """Return whether a path is one of the files that the case itself is kept in."""
        return os.path.abspath(path) in {os.path.abspath(self.name) + ending for ending in ("", "-wal", "-shm", "-journal")}

    # In

    def keep(self, arrivals: Iterable[Arrival | Met], collector: str | None = None) -> list[Kept]:
        """Keep documents, all or none of them: new ones whole, known ones as seen again."""
        actor, at = collector or ledger.user(), ledger.now()
        with writing(self.engine, self.name) as connection:
            return [keep(connection, arrival, actor, at) for arrival in arrivals]

    def keep_container(
        self, raw: bytes | mmap, source: str, collector: str | None = None, columns: Mapping[str, str] | None = None
    ) -> str:
        """Keep the bytes of an archive or export and return their name; the log tells which columns were said to hold what."""
        name = name_of(raw)
        subject: dict[str, object] = {"sha256": name, "source": source} | ({"columns": dict(columns)} if columns else {})
        with writing(self.engine, self.name) as connection:
            if put(connection, name, raw) or (columns and not ledger.tells(connection, "container", subject)):
                ledger.append(connection, collector or ledger.user(), "container", subject)
        return name

    def columns_of(self) -> dict[str, list[dict[str, str]]]:
        """Return which columns the log tells of each container, newest first."""
        told: dict[str, list[dict[str, str]]] = {}
        chosen = select(log.c.subject).where(log.c.action == "container").order_by(log.c.number.desc())
        with reading(self.engine, self.name) as connection:
            for subject in map(json.loads, connection.execute(chosen).scalars()):
                known = told.setdefault(subject["sha256"], [])
                if subject.get("columns") and subject["columns"] not in known:
                    known.append(subject["columns"])
        return told

    def note(self, action: str, subject: Mapping[str, object], actor: str | None = None) -> None:
        """Write into the log what happened without changing anything kept, such as a refusal."""
        with writing(self.engine, self.name) as connection:
            ledger.append(connection, actor or ledger.user(), action, subject)

    def read_again(self, document: int, arrival: Arrival, old_words: str, actor: str | None = None) -> None:
        """Put a newer reading in the place of a document's, which was found by the old words; decisions stay as they are."""
        at = ledger.now()
        with writing(self.engine, self.name) as connection:
            sha = connection.execute(select(documents.c.sha256).where(documents.c.id == document)).scalar_one()
            index.forget(connection, document, old_words)
            connection.execute(update(documents).where(documents.c.id == document).values(**arrival.facts))
            connection.execute(update(readings).where(readings.c.document == document).values(**reading_of(arrival, at)))
            index.enter(connection, document, arrival.words)
            subject = {"document": sha, "facts": dict(arrival.facts), **names_of(arrival)}
            ledger.append(connection, actor or ledger.user(), "read", subject, at)

    # Out

    def known(self, names: Iterable[str]) -> set[str]:
        """Return which of these SHA-256 are documents of the case."""
        wanted = list(names)
        with reading(self.engine, self.name) as connection:
            return set(connection.execute(select(documents.c.sha256).where(documents.c.sha256.in_(wanted))).scalars())

    def format_of(self, name: str) -> str | None:
        """Return the format of the document with this SHA-256; None when the case has none such."""
        with reading(self.engine, self.name) as connection:
            found: str | None = connection.execute(select(documents.c.format).where(documents.c.sha256 == name)).scalar()
            return found

    def sightings_of(self, document: int) -> list[Sighting]:
        """Return where a document was met, first sighting first."""
        chosen = select(*(sightings.c[name] for name in Sighting._fields)).where(sightings.c.document == document)
        with reading(self.engine, self.name) as connection:
            return [Sighting(*row) for row in connection.execute(chosen.order_by(sightings.c.id))]

    def documents(self, ids: Sequence[int] | None = None) -> Iterator[Stored]:
        """Yield documents in the order they came, or these in this order."""
        chosen = select(*(documents.c[name] for name in Stored._fields)).order_by(documents.c.id)
        with reading(self.engine, self.name) as connection:
            if ids is None:
                for row in connection.execute(chosen).yield_per(500):
                    yield Stored(*row)
                return
            found = {row.id: Stored(*row) for row in connection.execute(chosen.where(documents.c.id.in_(ids)))}
        yield from (found[id] for id in ids if id in found)

    def named(self, names: Iterable[str]) -> dict[str, Stored]:
        """Return documents by their SHA-256, those of these that the case has."""
        chosen = select(*(documents.c[name] for name in Stored._fields)).where(documents.c.sha256.in_(list(names)))
        with reading(self.engine, self.name) as connection:
            return {row.sha256: Stored(*row) for row in connection.execute(chosen)}

    def newest(self, most: int, before: int | None = None) -> list[Stored]:
        """Return the documents that came last, the last one first; those before a number on demand."""
        chosen = select(*(documents.c[name] for name in Stored._fields)).order_by(documents.c.id.desc()).limit(most)
        if before is not None:
            chosen = chosen.where(documents.c.id < before)
        with reading(self.engine, self.name) as connection:
            return [Stored(*row) for row in connection.execute(chosen)]

    def find_document(self, name: str) -> Stored:
        """Return the document that a number, a SHA-256 or the beginning of one, or a source names.

        Raises:
            CaseError: none or several are named so.
        """
        named = documents.c.source == name
        if name.isdecimal() and len(name) < 10:
            named = documents.c.id == int(name)
        elif len(name) >= 6 and set(name) <= set("0123456789abcdef"):
            named = documents.c.sha256.startswith(name)
        chosen = select(*(documents.c[field] for field in Stored._fields)).where(named).order_by(documents.c.id).limit(2)
        with reading(self.engine, self.name) as connection:
            found = [Stored(*row) for row in connection.execute(chosen)]
        if len(found) == 1:
            return found[0]
        if found:
            raise CaseError(f"{name}: several documents are named so; `riwaya list {self.name}` gives their numbers")
        raise NotInCase(f"{name}: no such document in the case; `riwaya list {self.name}` gives their numbers")

    def record(self, document: int) -> str:
        """Return the contract's record of a document as it was read, as JSON; raises NotInCase when the case has none."""
        with reading(self.engine, self.name) as connection:
            packed = connection.execute(select(readings.c.packed).where(readings.c.document == document)).scalar()
        if packed is None:
            raise NotInCase(f"{document}: no such document in the case; `riwaya list {self.name}` gives their numbers")
        return unpack(packed).decode()

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Return the texts of some documents."""
        chosen = select(readings.c.document, readings.c.text).where(readings.c.document.in_(ids))
        with reading(self.engine, self.name) as connection:
            return {row.document: unpack(row.text).decode() for row in connection.execute(chosen)}

    def records(self) -> Iterator[tuple[int, str]]:
        """Yield the id and the record of every document, in the order they came."""
        chosen = select(readings.c.document, readings.c.packed).order_by(readings.c.document)
        with reading(self.engine, self.name) as connection:
            for row in connection.execute(chosen).yield_per(200):
                yield row.document, unpack(row.packed).decode()

    def records_of(self, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Yield the id and the record of some documents, the last that came first."""
        chosen = select(readings.c.document, readings.c.packed).where(readings.c.document.in_(ids))
        with reading(self.engine, self.name) as connection:
            for row in connection.execute(chosen.order_by(readings.c.document.desc())):
                yield row.document, unpack(row.packed).decode()

    def original(self, name: str) -> bytes:
        """Return the bytes with this SHA-256; raises CaseError when the case has none such."""
        chosen = select(stretches.c.packed).where(stretches.c.original == name).order_by(stretches.c.number)
        with reading(self.engine, self.name) as connection:
            packed = connection.execute(chosen).scalars().all()
        if not packed:
            raise CaseError(f"{name}: no original of this name in the case; `riwaya list {self.name}` shows what there is")
        return b"".join(map(unpack, packed))

    def find(self, query: index.Query, most: int, after: int = 0) -> Found:
        """Return the documents that a query finds, best first: at most so many, after so many."""
        with reading(self.engine, self.name) as connection:
            return Found(*index.find(connection, query, most, after))

    def counts(self) -> dict[str, int]:
        """Return how many documents, claims, events and decisions the case has."""
        return {**self.sums(), "decisions": self.standing()}

    def sums(self) -> dict[str, int]:
        """Return how many documents, claims and events the case has."""
        sums = select(func.count(), func.coalesce(func.sum(readings.c.claims), 0), func.coalesce(func.sum(readings.c.events), 0))
        with reading(self.engine, self.name) as connection:
            number, claims, events = connection.execute(sums.select_from(readings)).one()
        return {"documents": number, "claims": claims, "events": events}

    def standing(self) -> int:
        """Return how many decisions stand."""
        standing = select(func.count()).select_from(decisions).where(decisions.c.is_undone.is_(False))
        with reading(self.engine, self.name) as connection:
            return int(connection.execute(standing).scalar_one())

    def state(self) -> int:
        """Return the number of the log's last entry, 0 of an empty log: while it is the same, nothing has changed."""
        with reading(self.engine, self.name) as connection:
            return int(connection.execute(select(func.max(log.c.number))).scalar() or 0)

    def read_state(self) -> int:
        """Return the number of the log's last entry that changed what was read, 0 without one."""
        chosen = select(log.c.number).where(log.c.action.in_(("add", "read"))).order_by(log.c.number.desc()).limit(1)
        with reading(self.engine, self.name) as connection:
            return int(connection.execute(chosen).scalar() or 0)

    def lately(self, most: int, before: int | None = None) -> list[ledger.Entry]:
        """Return what was done to the case last, the last first; what was done before an entry on demand."""
        chosen = select(log).order_by(log.c.number.desc()).limit(most)
        if before is not None:
            chosen = chosen.where(log.c.number < before)
        with reading(self.engine, self.name) as connection:
            return [ledger.Entry(**row._mapping) for row in connection.execute(chosen)]

    def history(self) -> Iterator[ledger.Entry]:
        """Yield all that was done to the case, oldest first."""
        with reading(self.engine, self.name) as connection:
            yield from ledger.entries(connection)
