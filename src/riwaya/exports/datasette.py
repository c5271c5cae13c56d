"""A case as Datasette opens it: a SQLite file with tables and readable views, and `datasette.yaml`, which explains them."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Holdings
from riwaya.exports.tables import TABLES, Row

_SETTINGS = files("riwaya.exports") / "datasette.yaml"
_VIEWS = files("riwaya.exports") / "datasette.sql"
_KINDS = {int: "INTEGER", float: "REAL", bool: "INTEGER"}
_SEVERAL = ("contradictions",)  # tables with a row for each side, so that an id comes again
_LOOKED_AT = 1000  # rows by which the type of a column is told
# Every view needs its tables and columns, also where a case has no row for them.
_EMPTY: dict[str, tuple[str, ...]] = {
    "documents": ("id", "sha256", "source", "title", "outlet", "published", "text"),
    "claims": ("id", "document", "published", "source", "origin", "chain", "stance", "content", "start", "end", "probability"),
    "events": ("id", "document", "type", "trigger", "polarity", "modality", "time", "told_by", "place"),
    "contradictions": ("id", "episode", "about", "value", "documents", "claims"),
    "episodes": ("id", "label", "date", "place", "documents"),
}


def write_datasette(holdings: Holdings, out: Path) -> None:
    """Write `case.db` and `datasette.yaml` into a folder: `datasette case.db -m datasette.yaml` opens them."""
    connection = sqlite3.connect(out / "case.db")
    try:
        for name, rows in TABLES.items():
            _fill(connection, name, rows(holdings))
        connection.executescript(_VIEWS.read_text("utf8"))
        connection.execute("VACUUM")
    finally:
        connection.close()
    (out / "datasette.yaml").write_bytes(_SETTINGS.read_bytes())


def _fill(connection: sqlite3.Connection, name: str, rows: Iterator[Row]) -> None:
    first = list(islice(rows, _LOOKED_AT))
    columns = list(first[0]) if first else list(_EMPTY.get(name, ("id",)))
    told = ", ".join(f'"{column}" {_kind(first, column)}{_role(name, column)}' for column in columns)
    connection.execute(f'CREATE TABLE "{name}" ({told})')
    marks = ", ".join("?" * len(columns))
    listed = ([row.get(column) for column in columns] for row in chain(first, rows))
    with connection:
        connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', listed)


def _kind(rows: list[Row], column: str) -> str:
    """Return the type of a column: that of its values, text where they are of several."""
    found: set[Any] = {type(row[column]) for row in rows if row.get(column) is not None}
    return _KINDS.get(next(iter(found)), "TEXT") if len(found) == 1 else "REAL" if found == {int, float} else "TEXT"


def _role(name: str, column: str) -> str:
    if column == "id" and name not in _SEVERAL:
        return " PRIMARY KEY"
    return " REFERENCES documents(id)" if column == "document" else ""
