"""The full-text index: FTS5 in SQLite, tsvector in PostgreSQL; both hold words that the caller has already folded.

A document is found by its words and by marks such as `stance denies`, which are kept as words no text has.
"""

import hashlib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection, text

_RANKED = 4_000  # hits ranked by how well they fit; in a case of 110,000 documents 10,000 took twice as long (November 2026)
_VARIED = 4  # words of a phrase that is looked for in all forms
_ENTER_IN_SQLITE = text("INSERT INTO search (rowid, words) VALUES (:id, :words)")
_ENTER_IN_POSTGRESQL = text("INSERT INTO search (document, words) VALUES (:id, to_tsvector('simple', :words))")


@dataclass(frozen=True, slots=True)
class Query:
    """What to find.

    Attributes:
        phrases: every one must be there; the words of one stand side by side, each in any of its forms, the plainest first.
        marks: every one must be there, made by `mark`.
        since, until: days of publication, ISO 8601, both included; None leaves that end open.
    """

    phrases: Sequence[Sequence[Sequence[str]]] = ()
    marks: Sequence[str] = field(default=())
    since: str | None = None
    until: str | None = None


def mark(name: str, value: str) -> str:
    """Return the word under which a document with this value of a field is found: only letters and digits."""
    return "zz" + hashlib.blake2b(f"{name}\0{value}".encode(), digest_size=9).hexdigest()


def enter(connection: Connection, document: int, words: str) -> None:
    """Enter a document."""
    statement = _ENTER_IN_SQLITE if connection.dialect.name == "sqlite" else _ENTER_IN_POSTGRESQL
    connection.execute(statement, {"id": document, "words": words})


def forget(connection: Connection, document: int, words: str) -> None:
    """Take a document out; `words` are those it was entered with."""
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO search (search, rowid, words) VALUES ('delete', :id, :words)"
        connection.execute(text(statement), {"id": document, "words": words})
    else:
        connection.execute(text("DELETE FROM search WHERE document = :id"), {"id": document})


def missing(connection: Connection) -> Iterator[int]:
    """Yield the documents that no word would find, in order."""
    column = "rowid" if connection.dialect.name == "sqlite" else "document"
    statement = f"SELECT id FROM documents WHERE id NOT IN (SELECT {column} FROM search) ORDER BY id"
    yield from connection.execute(text(statement)).scalars()


def find(connection: Connection, query: Query, most: int, after: int) -> tuple[tuple[int, ...], int]:
    """Return the documents found, best first, at most so many after so many; and how many there are in all."""
    is_sqlite = connection.dialect.name == "sqlite"
    wanted = _fts5(query) if is_sqlite else _tsquery(query)
    ranked = _in_sqlite if is_sqlite else _in_postgresql
    plan = (ranked if wanted else _unranked)(_bounds(query))
    values = {"wanted": wanted, "since": query.since, "until": query.until, "most": most, "after": after}
    total = connection.execute(text(f"SELECT count(*) {plan.every}"), values).scalar_one()
    rows = connection.execute(text(f"SELECT {plan.best} LIMIT :most OFFSET :after"), values)
    return tuple(row[0] for row in rows), total


class _Plan(NamedTuple):
    """How a search is put: where every hit comes from, and how the best are chosen."""

    every: str
    best: str


def _bounds(query: Query) -> str:
    sides = (("since", ">=", query.since), ("until", "<=", query.until))
    return "".join(f" AND documents.published {sign} :{name}" for name, sign, day in sides if day)


def _unranked(bounds: str) -> _Plan:
    every = f"FROM documents WHERE 1 = 1{bounds}"
    return _Plan(every, f"documents.id {every} ORDER BY documents.id DESC")


def _in_sqlite(bounds: str) -> _Plan:
    every = "FROM search WHERE search MATCH :wanted"
    if bounds:
        every = f"FROM search JOIN documents ON documents.id = search.rowid WHERE search MATCH :wanted{bounds}"
        return _Plan(every, f"documents.id {every} ORDER BY search.rank, documents.id")
    # To rank is to look at every hit; of very many the newest are ranked.
    newest = f"SELECT rowid, rank {every} ORDER BY rowid DESC LIMIT {_RANKED}"
    return _Plan(every, f"rowid FROM ({newest}) ORDER BY rank, rowid")


def _in_postgresql(bounds: str) -> _Plan:
    sought = "to_tsquery('simple', :wanted)"
    every = f"FROM search JOIN documents ON documents.id = search.document WHERE search.words @@ {sought}{bounds}"
    return _Plan(every, f"documents.id {every} ORDER BY ts_rank(search.words, {sought}) DESC, documents.id")


def _fts5(query: Query) -> str:
    phrases = (" OR ".join(f'"{" ".join(words)}"' for words in _in_all_forms(phrase)) for phrase in query.phrases if phrase)
    return " AND ".join([*(f"({phrase})" for phrase in phrases), *query.marks])


def _in_all_forms(phrase: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield a phrase once for each choice of forms; a long one in its plainest alone."""
    yield from itertools.product(*(phrase if len(phrase) <= _VARIED else [forms[:1] for forms in phrase]))


def _tsquery(query: Query) -> str:
    parts = ["(" + " <-> ".join(f"({' | '.join(forms)})" for forms in phrase) + ")" for phrase in query.phrases if phrase]
    return " & ".join([*parts, *query.marks])
