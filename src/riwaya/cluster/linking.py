"""Who repeats whom, and which happenings may be one: found block by block, gathered into indexes."""

import json
from typing import Any

import pyarrow as pa

from riwaya.casefile.comparing import name_of
from riwaya.cluster.engine import Order
from riwaya.cluster.register import shards_of
from riwaya.cluster.storage import Place
from riwaya.corroboration.echoes import Finder
from riwaya.grouping.group import Neighbours

_ECHOES = pa.schema([("copy", pa.int64()), ("origin", pa.int64()), ("echo", pa.string())])
EDGES = pa.schema(
    [
        ("one", pa.int64()),
        ("one_number", pa.int16()),
        ("other", pa.int64()),
        ("other_number", pa.int16()),
        ("score", pa.float64()),
    ]
)


def echoes(place: Place, order: Order) -> dict[str, int]:
    """Find what the documents of a block repeat."""
    register = shards_of(place, order["shards"])
    finder = Finder(register)
    known = register.gists(())
    rows = [
        {"copy": name_of(echo.copy), "origin": name_of(echo.origin), "echo": json.dumps(echo.as_json(), ensure_ascii=False)}
        for key in register.block(order["block"])
        for echo in finder.sources(known[key])
    ]
    place.write_table(f"work/echoes/{order['block']:08}.parquet", pa.Table.from_pylist(rows, _ECHOES), 10_000)
    return {"echoes": len(rows)}


def echo_index(place: Place, order: Order) -> dict[str, int]:
    """Gather the echoes, by copy and by origin."""
    rows = gathered(place, "work/echoes", _ECHOES)
    # the echoes of one document keep the order they were found in
    place.write_index("work/echoes.arrow", _sorted(rows, "copy"))
    place.write_index(
        "work/copies.arrow", rows.select(["origin", "copy"]).sort_by([("origin", "ascending"), ("copy", "ascending")])
    )
    return {"echoes": rows.num_rows}


def edges(place: Place, order: Order) -> dict[str, int]:
    """Find the pairs of happenings that may be one of which the first is in this block."""
    register = shards_of(place, order["shards"])
    neighbours = Neighbours(register, register.linked)
    known = register.gists(())
    rows: list[dict[str, Any]] = []
    for key in register.block(order["block"]):
        for happening in known[key].happenings:
            found = (edge for edge in neighbours.edges(happening, ()) if edge.one.order == happening.order)
            rows += [
                {
                    "one": name_of(edge.one.document),
                    "one_number": edge.one.number,
                    "other": name_of(edge.other.document),
                    "other_number": edge.other.number,
                    "score": edge.score,
                }
                for edge in found
            ]
    place.write_table(f"work/edges/{order['block']:08}.parquet", pa.Table.from_pylist(rows, EDGES), 100_000)
    return {"edges": len(rows)}


def gathered(place: Place, folder: str, schema: pa.Schema) -> pa.Table:
    """Return the rows of all files of a folder, in the order of the blocks."""
    return pa.concat_tables([schema.empty_table(), *(place.read_table(f"{folder}/{name}") for name in place.names(folder))])


def _sorted(table: pa.Table, column: str) -> pa.Table:
    """Return a table in the order of a column, rows that are alike in it left as they are."""
    numbered = table.append_column("at", pa.array(range(table.num_rows), pa.int64()))
    return numbered.sort_by([(column, "ascending"), ("at", "ascending")]).drop_columns(["at"])
