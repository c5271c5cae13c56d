"""`riwaya cluster read`: documents read block by block into tables."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import pyarrow as pa

import riwaya
from riwaya.cluster.apart import read_apart
from riwaya.cluster.child import Asked
from riwaya.cluster.engine import Engine, Order
from riwaya.cluster.planning import BLOCK, plan
from riwaya.cluster.rows import SCHEMAS, claim_rows, document_row, event_rows, link_rows
from riwaya.cluster.storage import Input, Place
from riwaya.cluster.surveying import Record, records_of
from riwaya.cluster.versions import code
from riwaya.errors import ClusterError
from riwaya.formats.found import Draft
from riwaya.formats.pieces import name_of


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of an input: documents read, those left out as copies to the byte, those quarantined."""

    documents: int
    again: int
    quarantined: int


def read(engine: Engine, source: str, out: str, columns: Mapping[str, str] | None = None, block: int = BLOCK) -> Counts:
    """Read WARC, JSONL and Parquet files into a folder; begun before, the work goes on where it stopped.

    Raises:
        ClusterError: the input or the folder cannot be used; the message says why and the next step.
    """
    place = Place(out)
    blocks = plan(engine, place, source, columns or {}, block)
    notes = engine.do(place, read_block, blocks)
    return Counts(*(sum(note[name] for note in notes) for name in ("documents", "again", "quarantined")))


def read_block(place: Place, order: Order) -> dict[str, int]:
    """Read the documents of a block and write their rows."""
    if order["code"] != code():
        raise ClusterError(f"{place.address}: the machines have different versions of Riwaya; install the same on all")
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in SCHEMAS}
    given: list[Record] = []

    def asked() -> Iterator[Asked]:
        for record in _records(order):
            if isinstance(record.found, Draft):
                given.append(record)
                yield Asked(record.found, record.id or "", _source(record, order))
            else:
                rows["quarantine"].append(_quarantined(record, order, record.found.reason))

    for told in read_apart(asked()):
        if told.record is None:
            rows["quarantine"].append(_quarantined(given[-1], order, told.reason))
        else:
            _add(rows, json.loads(told.record), _facts(given[-1], order))
    for name, schema in SCHEMAS.items():
        place.write_table(f"{name}/{order['block']:08}.parquet", pa.Table.from_pylist(rows[name], schema))
    counts = {name: len(listed) for name, listed in rows.items()}
    return {**counts, "quarantined": counts["quarantine"], "again": len(order["left_out"]), "words": _words(rows)}


def _words(rows: Mapping[str, list[dict[str, Any]]]) -> int:
    return sum(row["words"] for row in rows["documents"])


def _records(order: Order) -> Iterator[Record]:
    """Yield the records of a block, without those that stand elsewhere before."""
    left_out = set(order["left_out"])
    file = Input(order["address"], order["size"])
    found = records_of(file, order["columns"], order["first"], order["at"])
    for record in takewhile(lambda one: one.number <= order["last"], found):
        if record.number not in left_out:
            yield record


def _source(record: Record, order: Order) -> str:
    url = record.found.facts.url if isinstance(record.found, Draft) else None
    return _plain(url or name_of(order["address"], record.found.locator))


def _facts(record: Record, order: Order) -> dict[str, Any]:
    draft = record.found
    assert isinstance(draft, Draft)
    return {
        "source": _plain(order["address"]),
        "locator": _plain(draft.locator),
        "format": draft.format,
        "url": draft.facts.url,
        "forwarded_from": draft.facts.forwarded_from,
        "version": riwaya.__version__,
        "original": draft.original,
    }


def _quarantined(record: Record, order: Order, reason: str) -> dict[str, Any]:
    original = record.found.original if isinstance(record.found, Draft) else None
    where = {"source": _plain(order["address"]), "locator": _plain(record.found.locator)}
    return {**where, "id": record.id, "reason": " ".join(reason.split()), "original": original}


def _add(rows: Mapping[str, list[dict[str, Any]]], record: dict[str, Any], facts: dict[str, Any]) -> None:
    rows["documents"].append(document_row(record, facts))
    rows["claims"] += claim_rows(record)
    rows["links"] += link_rows(record)
    rows["events"] += event_rows(record)


def _plain(name: str) -> str:
    return name.encode("utf8", "backslashreplace").decode("utf8")
