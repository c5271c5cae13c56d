"""What a comparison found, kept so that the next one need only look at what is new."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, func, insert, select

from riwaya.casefile.findings import echoes, gists, marks, members, parts, structures
from riwaya.casefile.packing import pack, unpack
from riwaya.casefile.tables import decisions, documents, facts, log, readings

_STATE = "compared"
_BESIDE = ("source", "contradiction")  # decisions that change no reading
_AT_ONCE = 400  # values in one statement
_ROWS = 5_000  # rows put in at once


class Line(NamedTuple):
    """A line of the list of a mark."""

    mark: int
    day: int
    name: int
    number: int
    document: int


_ENTER_LINE = f"INSERT INTO marks ({', '.join(Line._fields)}) VALUES ({', '.join('?' * len(Line._fields))})"


class Found(NamedTuple):
    """A part as it is kept: the order of its first happening, whether it is an episode, its record
    packed, its happenings, what it is made of as bits.
    """

    day: int
    name: int
    number: int
    is_episode: bool
    packed: bytes
    members: Sequence[tuple[int, int]]
    structure: int | None = None


def name_of(sha256: str) -> int:
    """Return the number by which documents of one day are put in order: the first sixty bits of their SHA-256."""
    return int(sha256[:15], 16)


class Comparing:
    """What a comparison found, seen through one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # What has been compared

    def state(self) -> dict[str, Any] | None:
        """Return what was noted of the last comparison; None when there was none."""
        found = self._connection.execute(select(facts.c.value).where(facts.c.name == _STATE)).scalar()
        return json.loads(found) if found else None

    def note(self, state: Mapping[str, Any]) -> None:
        """Note a comparison."""
        self._connection.execute(delete(facts).where(facts.c.name == _STATE))
        self._connection.execute(insert(facts).values(name=_STATE, value=json.dumps(state)))

    def clear(self) -> None:
        """Forget everything that was found."""
        for table in (gists, marks, echoes, parts, members, structures):
            self._connection.execute(delete(table))
        self._connection.execute(delete(facts).where(facts.c.name == _STATE))

    def last_entry(self) -> int:
        """Return the number of the last entry of the log."""
        return int(self._connection.execute(select(func.coalesce(func.max(log.c.number), 0))).scalar_one())

    def documents_since(self, number: int) -> list[int] | None:
        """Return the documents that the log tells something new of after an entry; None when it may be any of them."""
        chosen = select(log.c.action, log.c.subject).where(log.c.number > number)
        shas: set[str | None] = set()
        undone: set[int] = set()
        for action, subject in self._connection.execute(chosen):
            told = json.loads(subject)
            if action in ("add", "read") or (action == "decide" and told["kind"] not in _BESIDE):
                shas.add(told["document"])
            elif action == "undo":
                undone.add(told["decision"])
        for chunk in _chunks(undone):
            meant = select(decisions.c.document).where(decisions.c.id.in_(chunk), decisions.c.kind.not_in(_BESIDE))
            rows = self._connection.execute(meant).scalars().all()
            shas |= {None} if None in rows else set(self.keys(rows).values())
        return None if None in shas else sorted(self.ids({sha for sha in shas if sha}).values())

    # Documents

    def ids(self, keys: Collection[str]) -> dict[str, int]:
        """Return the numbers of documents by their SHA-256."""
        found: dict[str, int] = {}
        for chunk in _chunks(keys):
            rows = self._connection.execute(select(documents.c.sha256, documents.c.id).where(documents.c.sha256.in_(chunk)))
            found.update((row.sha256, row.id) for row in rows)
        return found

    def keys(self, ids: Collection[int]) -> dict[int, str]:
        """Return the SHA-256 of documents by their numbers."""
        found: dict[int, str] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(select(documents.c.id, documents.c.sha256).where(documents.c.id.in_(chunk)))
            found.update((row.id, row.sha256) for row in rows)
        return found

    def documents(self) -> list[int]:
        """Return the numbers of all documents that have been read, in the order they came."""
        return list(self._connection.execute(select(readings.c.document).order_by(readings.c.document)).scalars())

    def records(self, ids: Collection[int]) -> dict[int, bytes]:
        """Return the contract's records of documents as they were read, packed, in the order in which they are asked for."""
        found: dict[int, bytes] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(select(readings.c.document, readings.c.packed).where(readings.c.document.in_(chunk)))
            found.update((row.document, row.packed) for row in rows)
        return {id: found[id] for id in ids}

    # Gists and what they are looked up by

    def gists(self, ids: Collection[int]) -> dict[int, str]:
        """Return the gists of some documents."""
        found: dict[int, str] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(select(gists.c.document, gists.c.packed).where(gists.c.document.in_(chunk)))
            found.update((row.document, unpack(row.packed).decode()) for row in rows)
        return found

    def put_gists(self, found: Mapping[int, tuple[int, str, str]]) -> None:
        """Keep the day, the source and the gist of documents in the place of those that were there."""
        for chunk in _chunks(found):
            self._connection.execute(delete(gists).where(gists.c.document.in_(chunk)))
        rows = (
            {"document": document, "day": day, "source": source, "packed": pack(gist.encode())}
            for document, (day, source, gist) in found.items()
        )
        self._insert(gists, rows)

    def lists(self, wanted: Collection[int], first: int, last: int, most: int | None) -> Iterator[tuple[int, int, str, int]]:
        """Yield the lines of lists between two days, at most so many of each: mark, day, SHA-256, number."""
        for chunk in _chunks(wanted, 100):
            yield from map(tuple, self._connection.exec_driver_sql(_listing(chunk, first, last, most)))

    def put_lines(self, lines: Iterable[Line]) -> None:
        """Enter lines into their lists."""
        if self._connection.dialect.name != "sqlite":
            self._insert(marks, (line._asdict() for line in lines))
            return
        waiting = iter(lines)  # a case has a hundred and more for each document; as plain tuples they take a quarter of the time
        while batch := list(islice(waiting, _ROWS)):
            self._connection.exec_driver_sql(_ENTER_LINE, batch)

    def drop_lines(self, lines: Iterable[Line]) -> None:
        """Strike lines off their lists."""
        for line in lines:
            same = [marks.c[field] == value for field, value in line._asdict().items()]
            self._connection.execute(delete(marks).where(*same))

    # Echoes

    def echoes(self, ids: Collection[int] | None = None, *, of: str = "copy") -> Iterator[tuple[int, int, str]]:
        """Yield copy, origin and what shows it, for some documents or for all."""
        for chunk in [None] if ids is None else _chunks(ids):
            chosen = select(echoes) if chunk is None else select(echoes).where(echoes.c[of].in_(chunk))
            for row in self._connection.execute(chosen):
                yield row.copy, row.origin, unpack(row.packed).decode()

    def told_echoes(self, among: Collection[int] | None = None) -> Iterator[tuple[str, str, str]]:
        """Yield all echoes, in the order of their origins and then of the copies, with the sources of copy and origin.

        Args:
            among: documents; then those alone whose copy and origin are both among them.
        """
        copy, origin = gists.alias("copy"), gists.alias("origin")
        whose, from_whom = documents.alias("whose"), documents.alias("from_whom")
        joined = (
            echoes.join(copy, copy.c.document == echoes.c.copy)
            .join(origin, origin.c.document == echoes.c.origin)
            .join(whose, whose.c.id == echoes.c.copy)
            .join(from_whom, from_whom.c.id == echoes.c.origin)
        )
        columns = (echoes.c.packed, echoes.c.origin.label("of"), copy.c.source.label("copy"), origin.c.source.label("origin"))
        chosen = select(*columns).select_from(joined)
        order = (origin.c.day, from_whom.c.sha256, copy.c.day, whose.c.sha256)
        for chunk in [None] if among is None else _chunks(among):
            mine = chosen if chunk is None else chosen.where(echoes.c.copy.in_(chunk))
            for row in self._connection.execute(mine.order_by(*order)):
                if among is None or row.of in among:
                    yield unpack(row.packed).decode(), row.copy, row.origin

    def put_echoes(self, found: Mapping[int, Mapping[int, str]]) -> None:
        """Keep what documents repeat, by origin, in the place of what they repeated before."""
        for chunk in _chunks(found):
            self._connection.execute(delete(echoes).where(echoes.c.copy.in_(chunk)))
        rows = (
            {"copy": copy, "origin": origin, "packed": pack(echo.encode())}
            for copy, sources in found.items()
            for origin, echo in sources.items()
        )
        self._insert(echoes, rows)

    # Parts

    def members(self, ids: Collection[int]) -> dict[int, list[tuple[int, int]]]:
        """Return the happenings, in order, of the parts in which some documents are."""
        own = select(members.c.part)
        found: dict[int, list[tuple[int, int]]] = {}
        for chunk in _chunks(ids):
            wanted = own.where(members.c.document.in_(chunk)).distinct()
            chosen = select(members).where(members.c.part.in_(wanted)).order_by(members.c.part, members.c.place)
            whole: dict[int, list[tuple[int, int]]] = {}
            for row in self._connection.execute(chosen):
                whole.setdefault(row.part, []).append((row.document, row.number))
            found.update(whole)
        return found

    def put_parts(self, found: Iterable[Found], gone: Collection[int]) -> None:
        """Keep parts, and drop others."""
        for chunk in _chunks(gone):
            self._connection.execute(delete(members).where(members.c.part.in_(chunk)))
            self._connection.execute(delete(parts).where(parts.c.id.in_(chunk)))
            self._connection.execute(delete(structures).where(structures.c.part.in_(chunk)))
        next_id = 1 + (self._connection.execute(select(func.max(parts.c.id))).scalar() or 0)
        numbered = iter(enumerate(found, next_id))
        while batch := list(islice(numbered, _ROWS)):
            self._insert(parts, (_row(id, part) for id, part in batch))
            self._insert(
                members,
                (
                    {"document": document, "number": number, "part": id, "place": place}
                    for id, part in batch
                    for place, (document, number) in enumerate(part.members)
                ),
            )

            made_of = ({"part": id, "structure": part.structure} for id, part in batch if part.structure is not None)
            self._insert(structures, made_of)

    def structures(self) -> list[int]:
        """Return what episodes are made of, each structure once."""
        return list(self._connection.execute(select(structures.c.structure).distinct()).scalars())

    def made_so(self, wanted: Collection[int]) -> list[tuple[int, int]]:
        """Return the parts that are made so, each with its structure."""
        found = []
        for chunk in _chunks(wanted):
            found += list(self._connection.execute(select(structures).where(structures.c.structure.in_(chunk))))
        return [(row.part, row.structure) for row in found]

    def episode_parts(self) -> list[int]:
        """Return the numbers of the parts that are episodes, in order."""
        chosen = select(parts.c.id).where(parts.c.is_episode.is_(True)).order_by(parts.c.day, parts.c.name, parts.c.number)
        return list(self._connection.execute(chosen).scalars())

    def first_told(self) -> Iterator[tuple[int, str, int]]:
        """Yield the parts that are episodes, in order, with the SHA-256 and the number of their first happening."""
        joined = parts.join(members, (members.c.part == parts.c.id) & (members.c.place == 0)).join(
            documents, documents.c.id == members.c.document
        )
        chosen = select(parts.c.id, documents.c.sha256, members.c.number).select_from(joined).where(parts.c.is_episode.is_(True))
        yield from map(tuple, self._connection.execute(chosen.order_by(parts.c.day, parts.c.name, parts.c.number)))

    def part(self, id: int) -> tuple[str, list[int]]:
        """Return the record of a part, and its documents in order."""
        packed = self._connection.execute(select(parts.c.packed).where(parts.c.id == id)).scalar_one()
        own = select(members.c.document).where(members.c.part == id).order_by(members.c.place)
        return unpack(packed).decode(), list(dict.fromkeys(self._connection.execute(own).scalars()))

    def told_beside(self, wanted: Collection[int]) -> dict[int, str]:
        """Return the records of parts, and of all that their documents tell besides, by number."""
        documents: set[int] = set()
        for chunk in _chunks(wanted):
            documents.update(self._connection.execute(select(members.c.document).where(members.c.part.in_(chunk))).scalars())
        found: set[int] = set()
        for chunk in _chunks(documents):
            found.update(self._connection.execute(select(members.c.part).where(members.c.document.in_(chunk))).scalars())
        return self.records_of_parts(found)

    def records_of_parts(self, wanted: Collection[int]) -> dict[int, str]:
        """Return the records of some parts by number."""
        records: dict[int, str] = {}
        for chunk in _chunks(wanted):
            for row in self._connection.execute(select(parts.c.id, parts.c.packed).where(parts.c.id.in_(chunk))):
                records[row.id] = unpack(row.packed).decode()
        return records

    def parts(self) -> Iterator[str]:
        """Yield the records of all parts, in order."""
        chosen = select(parts.c.packed).order_by(parts.c.day, parts.c.name, parts.c.number)
        for row in self._connection.execute(chosen).yield_per(500):
            yield unpack(row.packed).decode()

    def parts_with(self, document: int) -> Iterator[tuple[int, str]]:
        """Yield the numbers and the records of the parts that a document is in, in order."""
        own = select(members.c.part).where(members.c.document == document).distinct()
        chosen = select(parts.c.id, parts.c.packed).where(parts.c.id.in_(own))
        for row in self._connection.execute(chosen.order_by(parts.c.day, parts.c.name, parts.c.number)):
            yield row.id, unpack(row.packed).decode()

    def newest_parts(self, most: int, after: int = 0) -> list[str]:
        """Return the records of the parts whose day is the latest, at most so many after so many, the latest first."""
        latest = select(parts.c.id).order_by(parts.c.day.desc(), parts.c.name.desc(), parts.c.number.desc())
        ids = self._connection.execute(latest.limit(most).offset(after)).scalars().all()
        found = self.records_of_parts(ids)
        return [found[id] for id in ids]

    def episodes(self) -> int:
        """Return how many parts are episodes."""
        chosen = select(func.count()).select_from(parts).where(parts.c.is_episode.is_(True))
        return int(self._connection.execute(chosen).scalar_one())

    def _insert(self, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
        waiting = iter(rows)
        while batch := list(islice(waiting, _ROWS)):
            self._connection.execute(insert(table), batch)


def _row(id: int, part: Found) -> dict[str, Any]:
    row = {"id": id, "day": part.day, "name": part.name, "number": part.number, "is_episode": part.is_episode}
    return {**row, "packed": part.packed}


def _listing(wanted: Sequence[int], first: int, last: int, most: int | None) -> str:
    """Return the statement for some lists: in one go, or with a limit each for itself."""
    columns = "SELECT m.mark, m.day, d.sha256, m.number FROM marks m JOIN documents d ON d.id = m.document"
    span = f"m.day BETWEEN {first:d} AND {last:d}"
    if most is None:
        listed = ", ".join(f"{mark:d}" for mark in wanted)
        return f"{columns} WHERE m.mark IN ({listed}) AND {span} ORDER BY m.mark, m.day, m.name, m.number"
    each = (
        f"SELECT * FROM ({columns} WHERE m.mark = {mark:d} AND {span} ORDER BY m.day, m.name, m.number LIMIT {most:d}) AS l{at}"
        for at, mark in enumerate(wanted)
    )
    return " UNION ALL ".join(each)


def _chunks(values: Collection[Any], size: int = _AT_ONCE) -> Iterator[list[Any]]:
    waiting = iter(values)
    while chunk := list(islice(waiting, size)):
        yield chunk
