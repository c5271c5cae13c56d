"""A case's database: one SQLite file by default, a PostgreSQL database by its URL."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError

from riwaya.errors import CaseError

_PATIENCE = 120  # seconds a second writer waits for its turn
_WRITERS = 7_271_001  # the advisory lock of PostgreSQL that writers of a case take in turn
_IS_CASE = b"SQLite format 3\x00"
_DAMAGED = "the file is damaged; `riwaya verify` names what does not hold, and a copy of the case restores it"


def is_url(case: str) -> bool:
    """Return whether a case is named by a database URL and not by a path."""
    return case.startswith(("postgresql://", "postgresql+psycopg://"))


def connect(case: str, *, is_new: bool) -> Engine:
    """Return an engine for a case; `is_new` allows a file that is not there yet.

    Raises:
        CaseError: there is no such case, or its file is something else.
    """
    if is_url(case):
        return _postgresql(case)
    path = Path(case)
    _check(path, case, is_new=is_new)
    engine = create_engine(_address(path), connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _leave_begin_to_us)
    return engine


def _check(path: Path, case: str, *, is_new: bool) -> None:
    if path.is_dir():
        raise CaseError(f"{case}: a folder, not a case; name a file for the case, such as {case.rstrip('/')}.riwaya")
    if not path.exists():
        if not is_new:
            raise CaseError(f"{case}: no such case; make it with `riwaya add {case} PATH...`")
        if not path.absolute().parent.is_dir():
            raise CaseError(f"{case}: its folder does not exist; make {path.absolute().parent} first")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(_IS_CASE))
    except OSError as error:
        raise CaseError(f"{case}: cannot be read ({error.strerror}); change the file's rights") from error
    if head and head != _IS_CASE:
        raise CaseError(f"{case}: not a case of Riwaya; name another file")


def _address(path: Path) -> URL:
    """Return the URL of a file; where its folder cannot be written, SQLite is told that nobody else writes there either."""
    wal = path.with_name(path.name + "-wal")
    is_settled = not wal.exists() or wal.stat().st_size == 0
    if path.exists() and is_settled and not os.access(path.absolute().parent, os.W_OK):
        query = {"mode": "ro", "immutable": "1", "uri": "true"}
        return URL.create("sqlite", database=path.absolute().as_uri(), query=query)
    return URL.create("sqlite", database=str(path))


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # transactions are ours: Python's own would begin them late
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    tables = {name for (name,) in cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    is_ours = not tables or "facts" in tables  # another program's database is left as it is
    if is_ours and os.access(cursor.execute("PRAGMA database_list").fetchone()[2] or ".", os.W_OK):
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")  # what was acknowledged survives a power cut, too
    cursor.close()


def _leave_begin_to_us(connection: Connection) -> None:
    """Begin nothing by itself: `reading` and `writing` say how."""


def _postgresql(case: str) -> Engine:
    url = case if "+" in case.partition("://")[0] else case.replace("postgresql://", "postgresql+psycopg://", 1)
    try:
        return create_engine(url)
    except ModuleNotFoundError as error:
        raise CaseError("a case in PostgreSQL needs its driver; install it with: pip install 'riwaya[postgres]'") from error


@contextmanager
def reading(engine: Engine, case: str) -> Iterator[Connection]:
    """Give a connection that sees one state of the case, whatever others write meanwhile."""
    with _explained(case), engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
        else:
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
        try:
            yield connection
        finally:
            connection.rollback()


@contextmanager
def writing(engine: Engine, case: str) -> Iterator[Connection]:
    """Give a connection whose changes are kept together or not at all; a second writer waits its turn."""
    with _explained(case), engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS})
        try:
            yield connection
        except BaseException:
            connection.rollback()
            raise
        connection.commit()


@contextmanager
def _explained(case: str) -> Iterator[None]:
    """Turn what the database refuses into one line."""
    try:
        yield
    except DBAPIError as error:
        raise CaseError(f"{case}: {_reason(error)}") from error


_REASONS = {
    "readonly": "the file or its folder is read-only; change its rights or copy the case elsewhere",
    "read-only": "the file or its folder is read-only; change its rights or copy the case elsewhere",
    "unable to open": "the file cannot be opened or made; change the rights of its folder or copy the case elsewhere",
    "is full": "the disk is full; free some space and give the same command again: nothing that was reported done is lost",
    "No space left": "the disk is full; free some space and give the same command again: nothing that was reported done is lost",
    "I/O error": "the disk cannot be written or read; see whether it is full or failing: nothing that was reported done is lost",
    "locked": f"another process has been writing for {_PATIENCE} s; try again when it is done",
    "malformed": _DAMAGED,
    "not a database": _DAMAGED,
    "Could not decode": _DAMAGED,
}


def _reason(error: DBAPIError) -> str:
    said = str(error.orig).strip()
    for words, reason in _REASONS.items():
        if words in said:
            return reason
    first = said.splitlines()[0] if said else "no answer"
    if isinstance(error, OperationalError):
        return f"the database cannot be used ({first}); check that it runs and that the URL is right"
    return f"the database refused it ({first}); please report it"
