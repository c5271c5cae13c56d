"""The full-text index: FTS5 in SQLite, tsvector in PostgreSQL; both hold words that the caller has already folded.

A document is found by its words and by marks such as `stance denies`, which are kept as words no text has.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

_RANKED = 2_000  # hits that are ranked by how well they fit


@dataclass(frozen=True, slots=True)
class Query:
    """What to find.

    Attributes:
        phrases: every one must be there; the words of one stand side by side.
        marks: every one must be there, made by `mark`.
        since, until: days of publication, ISO 8601, both included; None leaves that end open.
    """

    phrases: Sequence[Sequence[str]] = ()
    marks: Sequence[str] = field(default=())
    since: str | None = None
    until: str | None = None


def mark(name: str, value: str) -> str:
    """Return the word under which a document with this value of a field is found: only letters and digits."""
    return "zz" + hashlib.blake2b(f"{name}\0{value}".encode(), digest_size=9).hexdigest()


def enter(connection: Connection, document: int, words: str) -> None:
    """Enter a document."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO search (rowid, words) VALUES (:id, :words)"), {"id": document, "words": words})
    else:
        statement = "INSERT INTO search (document, words) VALUES (:id, to_tsvector('simple', :words))"
        connection.execute(text(statement), {"id": document, "words": words})


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
    bounds = "".join(
        f" AND documents.published {sign} :{name}"
        for name, sign, value in (("since", ">=", query.since), ("until", "<=", query.until))
        if value
    )
    if not wanted:
        source = f"FROM documents WHERE 1 = 1{bounds}"
        order = "ORDER BY documents.id DESC"
    elif is_sqlite:
        source = f"FROM search JOIN documents ON documents.id = search.rowid WHERE search MATCH :wanted{bounds}"
        order = "ORDER BY search.rank, documents.id"
        if not bounds:
            source, order = "FROM search WHERE search MATCH :wanted", "ORDER BY rank, rowid"
    else:
        matched = "search.words @@ to_tsquery('simple', :wanted)"
        source = f"FROM search JOIN documents ON documents.id = search.document WHERE {matched}{bounds}"
        order = "ORDER BY ts_rank(search.words, to_tsquery('simple', :wanted)) DESC, documents.id"
    if is_sqlite and not bounds and wanted:
        # To rank is to look at every hit; of very many the newest are ranked.
        source_of_page = f"FROM (SELECT rowid, rank FROM search WHERE search MATCH :wanted ORDER BY rowid DESC LIMIT {_RANKED})"
    else:
        source_of_page = source
    named = "rowid" if wanted and is_sqlite and not bounds else "documents.id"
    values = {"wanted": wanted, "since": query.since, "until": query.until, "most": most, "after": after}
    total = connection.execute(text(f"SELECT count(*) {source}"), values).scalar_one()
    rows = connection.execute(text(f"SELECT {named} {source_of_page} {order} LIMIT :most OFFSET :after"), values)
    return tuple(row[0] for row in rows), total


def _fts5(query: Query) -> str:
    parts = ['"' + " ".join(words) + '"' for words in query.phrases if words]
    return " AND ".join([*parts, *query.marks])


def _tsquery(query: Query) -> str:
    parts = ["(" + " <-> ".join(words) + ")" for words in query.phrases if words]
    return " & ".join([*parts, *query.marks])
