"""A slice of what was read on a cluster, as documents that a case takes in."""

from collections.abc import Iterator
from typing import Any

from riwaya.casefile.keeping import Arrival, Met
from riwaya.cases.adding import arrival_of
from riwaya.cluster.engine import Engine
from riwaya.cluster.planning import planned
from riwaya.cluster.rows import record_of
from riwaya.cluster.storage import Place
from riwaya.errors import ClusterError
from riwaya.formats import Piece
from riwaya.model import Document

_AT_ONCE = 50  # documents


def arrivals(path: str, where: str | None) -> Iterator[list[Arrival | Met]]:
    """Yield the documents of a folder that fit a condition over the columns of its table of documents, some at a time.

    Args:
        where: as SQL has it, such as "outlet like '%الأفق%' and published >= '2017-01'"; None for all.

    Raises:
        ClusterError: nothing was read into the folder, or the condition makes no sense; the message says what is wrong.
    """
    place = Place(path)
    planned(place)
    frame = Engine().table(place, "documents/*.parquet")
    try:
        chosen = frame.where(where) if where else frame
        batches = chosen.iter_partitions()
        first = next(batches, None)
    except Exception as error:
        raise ClusterError(f"--where {where}: {_reason(error)}; the columns are {', '.join(frame.column_names)}") from error
    while first is not None:
        rows = first.to_pylist()
        for at in range(0, len(rows), _AT_ONCE):
            yield [_arrival(row) for row in rows[at : at + _AT_ONCE]]
        first = next(batches, None)


def _arrival(row: dict[str, Any]) -> Arrival:
    document = Document(row["id"], row["source"], row["text"])
    piece = Piece(
        row["original"], row["source"], row["locator"], None, row["format"], document, row["forwarded_from"], row["url"]
    )
    return arrival_of(piece, record_of(row))


def _reason(error: Exception) -> str:
    """Return the line of an error of the engine that says what is wrong."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = next((line for line in lines if "REASON" in line or "not found" in line), lines[0] if lines else type(error).__name__)
    return told.removeprefix("REASON: ").removeprefix("DaftError::")
