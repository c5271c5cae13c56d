"""The indexes of a comparison: gists made block by block, and from their lines the lists by mark, shard by shard."""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from riwaya.casefile.comparing import name_of
from riwaya.cluster.engine import Order
from riwaya.cluster.rows import record_of
from riwaya.cluster.storage import Place
from riwaya.corroboration.gist import Gist, entries_of, outlet_marks
from riwaya.corroboration.telling import telling
from riwaya.grouping.gists import gist_of

_GISTS = pa.schema([("key", pa.string()), ("day", pa.int32()), ("gist", pa.binary())])
_KEYS = pa.schema([("name", pa.int64()), ("key", pa.binary(32)), ("block", pa.int32()), ("row", pa.int32())])
_LINES = ("mark", "day", "name", "number", "is_outlet")
_LIST = pa.schema([("mark", pa.int64()), ("day", pa.int32()), ("name", pa.int64()), ("number", pa.int16())])


def gists(place: Place, order: Order) -> dict[str, int]:
    """Make the gists of a block's documents, and their lines for each shard of the lists."""
    rows = place.read_table(f"documents/{order['block']:08}.parquet", ["record", "text"]).to_pylist()
    made = [gist_of(telling(json.loads(record_of(row)))) for row in rows]
    kept = [{"key": one.key, "day": one.day, "gist": json.dumps(one.as_json(), ensure_ascii=False).encode()} for one in made]
    place.write_index(f"work/gists/{order['block']:08}.arrow", pa.Table.from_pylist(kept, _GISTS))
    lines = np.array([line for one in made for line in _lines(one)], dtype=np.int64).reshape(-1, len(_LINES))
    shards = lines[:, 0] % order["shards"]
    sheaf = [lines[shards == shard] for shard in range(order["shards"])]
    tables = [pa.table({name: np.ascontiguousarray(found[:, at]) for at, name in enumerate(_LINES)}) for found in sheaf]
    place.write_sheaf(f"work/lines/{order['block']:08}.arrow", tables)
    return {"documents": len(made), "lines": len(lines)}


def _lines(gist: Gist) -> Iterator[tuple[int, ...]]:
    """Yield the lines of a document; lists of outlets are looked up by others, too, so they are kept however short."""
    kept = set(outlet_marks(gist))
    name = name_of(gist.key)
    for mark, entry in entries_of(gist):
        yield mark, entry.day, name, entry.number, mark in kept


def marks(place: Place, order: Order) -> dict[str, int]:
    """Make the lists of one shard: of marks that more than one line has, in order."""
    listed = [place.from_sheaf(f"work/lines/{block:08}.arrow", order["shard"]) for block in range(order["blocks"])]
    lines = {name: np.concatenate([np.asarray(batch.column(name)) for batch in listed]) for name in _LINES}
    order_of = np.lexsort((lines["number"], lines["name"], lines["day"], lines["mark"]))
    lines = {name: column[order_of] for name, column in lines.items()}
    _, counts = np.unique(lines["mark"], return_counts=True)
    often = np.repeat(counts > 1, counts) | (lines["is_outlet"] > 0)
    table = pa.table({name: lines[name][often] for name in _LIST.names}).cast(_LIST)
    place.write_index(f"work/marks/{order['shard']:06}.arrow", table)
    return {"lines": len(order_of), "kept": table.num_rows}


def keys(place: Place, order: Order) -> dict[str, int]:
    """Make the index of all documents: in which row of which block each is."""
    rows: list[dict[str, Any]] = []
    for block in range(order["blocks"]):
        listed = place.index(f"work/gists/{block:08}.arrow").column("key").to_pylist()
        rows += [{"name": name_of(key), "key": bytes.fromhex(key), "block": block, "row": at} for at, key in enumerate(listed)]
    rows.sort(key=lambda row: bytes(row["key"]))
    place.write_index("work/keys.arrow", pa.Table.from_pylist(rows, _KEYS))
    return {"documents": len(rows)}
