"""The records of a file: each a document or why there is none, and where it begins, so that any can be found again."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from riwaya.cluster.engine import Order
from riwaya.cluster.storage import Input, Place
from riwaya.errors import ClusterError
from riwaya.formats import limits, records, webarchives
from riwaya.formats.found import Draft, Problem

WARC, JSONL, PARQUET = "warc", "jsonl", "parquet"
_ENDINGS = {
    ".warc": WARC, ".warc.gz": WARC, ".jsonl": JSONL, ".jsonl.gz": JSONL, ".ndjson": JSONL, ".ndjson.gz": JSONL,
    ".parquet": PARQUET, ".parq": PARQUET,
}  # fmt: skip
_ROWS = 200  # of a Parquet file taken at once


class Record(NamedTuple):
    """One record of a file: which one, from 1, where it begins, and the draft of its document, or why there is none."""

    number: int
    at: int
    found: Draft | Problem

    @property
    def id(self) -> str | None:
        """The SHA-256 of the document's bytes; None where there is no document."""
        if not isinstance(self.found, Draft) or self.found.original is None:
            return None
        return hashlib.sha256(self.found.original).hexdigest()


def kind_of(address: str) -> str | None:
    """Return what a file is by its name; None for what is not read here."""
    return next((kind for ending, kind in _ENDINGS.items() if address.lower().endswith(ending)), None)


def records_of(file: Input, columns: Mapping[str, str], first: int = 1, at: int = 0) -> Iterator[Record]:
    """Yield the records of a file that hold something, beginning with one whose place is known."""
    kind = kind_of(file.address)
    with file.open() as stream:
        if kind == WARC:
            yield from _pages(stream, first, at)
        elif kind == PARQUET:
            yield from _rows(stream, columns, first)
        elif file.address.lower().endswith(".gz"):
            with gzip.GzipFile(fileobj=stream) as unpacked:
                yield from (one for one in _lines(unpacked, columns, 1, 0) if one.number >= first)
        else:
            yield from _lines(stream, columns, first, at)


def _pages(stream: BinaryIO, first: int, at: int) -> Iterator[Record]:
    stream.seek(at)
    for kept in webarchives.pages(stream, after=first - 1):
        if kept.found is not None:
            yield Record(kept.number, at + kept.at, kept.found)


def _lines(stream: BinaryIO | gzip.GzipFile, columns: Mapping[str, str], first: int, at: int) -> Iterator[Record]:
    stream.seek(at)
    number = first
    while line := stream.readline(limits.DOCUMENT + 1):
        if len(line) > limits.DOCUMENT:
            yield Record(number, at, Problem(f"record {number}", "a line too long for a document; the rest was not read"))
            return
        if line.strip():
            text = line.decode("utf-8", "replace").lstrip("\ufeff")
            yield Record(number, at, records.record_of_line(text, f"record {number}", columns))
            number += 1
        at += len(line)


def _rows(stream: BinaryIO, columns: Mapping[str, str], first: int) -> Iterator[Record]:
    number = 0
    for batch in pq.ParquetFile(stream).iter_batches(_ROWS):
        if number + batch.num_rows >= first:
            for at, row in enumerate(batch.to_pylist(), number + 1):
                if at >= first:
                    yield Record(at, 0, records.record(_plain(row), f"record {at}", columns))
        number += batch.num_rows


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as JSON would hold it: moments and the like in words."""
    return json.loads(json.dumps(row, default=str))  # type: ignore[no-any-return]


FILE = 1 << 32  # records of one file are counted below this
SCHEMA = pa.schema(
    [("order", pa.int64()), ("at", pa.int64()), ("id", pa.string()), ("locator", pa.string()), ("size", pa.int64())]
)


def survey(place: Place, order: Order) -> dict[str, Any]:
    """Write down which documents a file holds."""
    file = Input(order["address"], order["size"])
    try:
        found = [_noted(record, order["file"]) for record in records_of(file, order["columns"])]
    except (OSError, ValueError, EOFError, pa.ArrowException) as error:
        reason = " ".join(str(error).split())[:200]
        raise ClusterError(f"{file.address}: cannot be read ({reason}); fetch it anew or leave it out") from error
    place.write_table(f"survey/{order['file']:06}.parquet", pa.Table.from_pylist(found, SCHEMA), 50_000)
    return {"records": len(found)}


def _noted(record: Record, file: int) -> dict[str, Any]:
    size = len(record.found.original or b"") if isinstance(record.found, Draft) else 0
    return {"order": file * FILE + record.number, "at": record.at, "id": record.id, "locator": record.found.locator, "size": size}
