"""What a comparison came to, as tables: episodes, echoes, what is told independently, where accounts agree and part."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from riwaya.cluster.engine import Order
from riwaya.cluster.parting import KINDS
from riwaya.cluster.register import Columns, Shards, shards_of
from riwaya.cluster.storage import Place
from riwaya.episodes.compare import Repeated, named

Row = dict[str, Any]

_ORDER = [("rank", pa.int64()), ("at", pa.int32())]
_RECORD = [("record", pa.string())]
_STATED = [*_ORDER, *((name, pa.string()) for name in ("id", "episode", "about", "value", "relation", "judgement")), *_RECORD]
SCHEMAS = {
    "episodes": pa.schema(
        [
            *_ORDER,
            *((name, pa.string()) for name in ("id", "key", "label", "date", "place")),
            ("documents", pa.list_(pa.string())),
            ("origins", pa.int32()),
            *_RECORD,
        ]
    ),
    **{kind: pa.schema(_STATED) for kind in KINDS},
    "echoes": pa.schema(
        [
            *((name, pa.string()) for name in ("copy", "origin", "copy_id", "origin_id", "kind", "why")),
            ("partial", pa.bool_()),
            *_RECORD,
        ]
    ),
}


def tables(place: Place, order: Order) -> dict[str, int]:
    """Write what came of a block."""
    register = shards_of(place, order["shards"])
    rows: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
    for part, rank, episode, again in _numbered(place, order):
        if part["episode"]:
            rows["episodes"].append(_episode(named(part["episode"], "id", episode), rank))
        for kind in KINDS:
            stated = [named(one, "episode", episode) for one in part[kind] if one.get("id") not in again]
            rows[kind] += [_stated(one, rank, at) for at, one in enumerate(stated)]
            again |= {one["id"] for one in stated if "id" in one}
    rows["echoes"] = list(_echoes(register, order["block"]))
    for name, schema in SCHEMAS.items():
        place.write_table(f"{name}/{order['block']:08}.parquet", pa.Table.from_pylist(rows[name], schema), 1_000)
    return {name: len(listed) for name, listed in rows.items()}


def _numbered(place: Place, order: Order) -> Iterator[tuple[Row, int, int, set[str]]]:
    """Yield the parts of a block, each with its rank and its episode's number, and which comparisons stand before."""
    numbers, twice = (Columns(place.index(f"work/{name}.arrow")) for name in ("numbers", "again"))
    rows = place.read_table(f"work/parts/{order['block']:08}.parquet", ["name", "number", "part"]).to_pylist()
    for row in rows:
        numbered = next(one for one in numbers.rows(row["name"]) if one["number"] == row["number"])
        again = {one["id"] for one in twice.rows(numbered["rank"])}
        yield json.loads(row["part"]), numbered["rank"], numbered["episode"], again


def _episode(record: Mapping[str, Any], rank: int) -> Row:
    shown = {name: record[name] for name in ("id", "key", "label", "date", "place", "documents")}
    return {"rank": rank, "at": 0, **shown, "origins": record.get("independent_origins"), "record": _packed(record)}


def _stated(record: Mapping[str, Any], rank: int, at: int) -> Row:
    shown = {name: record.get(name) for name in ("id", "episode", "about", "relation", "judgement")}
    value = record.get("value")
    return {"rank": rank, "at": at, **shown, "value": value if isinstance(value, str) else None, "record": _packed(record)}


def _echoes(register: Shards, block: int) -> Iterator[Row]:
    known = register.gists(())
    for key in register.block(block):
        for echo in register.sources(key):
            record = Repeated(echo, known[key].source, known[echo.origin].source).record()
            shown = {name: record[name] for name in ("copy", "origin", "kind", "why", "partial")}
            yield {**shown, "copy_id": key, "origin_id": echo.origin, "record": _packed(record)}


def _packed(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
