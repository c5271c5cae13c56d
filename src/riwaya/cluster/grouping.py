"""Happenings that hang together, and which of them are one: found over all, then settled block by block."""

from collections.abc import Sequence

import pyarrow as pa

from riwaya.casefile.comparing import name_of
from riwaya.cluster.engine import Order
from riwaya.cluster.linking import EDGES, gathered
from riwaya.cluster.register import Columns, shards_of
from riwaya.cluster.storage import Place
from riwaya.corroboration.gist import Happening
from riwaya.grouping.group import Edge, group

Node = tuple[int, int]  # a document's number and a happening's number there

_NODES = pa.schema([("component", pa.int64()), ("name", pa.int64()), ("number", pa.int16())])
_HOMES = pa.schema([("name", pa.int64()), ("number", pa.int16()), ("component", pa.int64())])
GROUPS = pa.schema([("name", pa.int64()), ("number", pa.int16()), ("group", pa.int32()), ("size", pa.int32())])


def components(place: Place, order: Order) -> dict[str, int]:
    """Find the happenings that hang together by pairs: each such lot is named by its least document, and its block's work."""
    pairs = gathered(place, "work/edges", EDGES)
    above: dict[Node, Node] = {}
    columns = [pairs.column(name).to_pylist() for name in EDGES.names[:4]]
    for one, one_number, other, other_number in zip(*columns, strict=True):
        low, high = sorted((_top(above, (one, one_number)), _top(above, (other, other_number))))
        above[high] = low
    tops = sorted({_top(above, node) for node in above})
    numbers = {top: number for number, top in enumerate(tops)}
    nodes = sorted((numbers[_top(above, node)], *node) for node in above)
    place.write_index("work/nodes.arrow", table_of(nodes, _NODES))
    of_edge = [numbers[_top(above, (one, number))] for one, number in zip(*columns[:2], strict=True)]
    with_component = pairs.add_column(0, "component", pa.array(of_edge, pa.int64())).sort_by([("component", "ascending")])
    place.write_index("work/edges.arrow", with_component)
    homes = sorted((name, number, component) for component, (name, number) in enumerate(tops))
    place.write_index("work/homes.arrow", table_of(homes, _HOMES))
    return {"components": len(tops), "nodes": len(nodes), "edges": pairs.num_rows}


def _top(above: dict[Node, Node], node: Node) -> Node:
    """Return the least happening that one hangs together with, and shorten the way to it."""
    way = []
    while (up := above.setdefault(node, node)) != node:
        way.append(node)
        node = up
    above.update(dict.fromkeys(way, node))
    return node


def table_of(rows: Sequence[tuple[int, ...]], schema: pa.Schema) -> pa.Table:
    columns = list(zip(*rows, strict=True)) if rows else [() for _ in schema]
    return pa.table([pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema)


def groups(place: Place, order: Order) -> dict[str, int]:
    """Settle which happenings are one in the lots that are this block's work."""
    register = shards_of(place, order["shards"])
    known = register.gists(())
    homes, nodes, pairs = (Columns(place.index(f"work/{name}.arrow")) for name in ("homes", "nodes", "edges"))

    def happening(name: int, number: int) -> Happening:
        return known[register.key_of(name)].happenings[number]

    rows: list[tuple[int, ...]] = []
    for key in register.block(order["block"]):
        for home in homes.rows(name_of(key)):
            members = [happening(row["name"], row["number"]) for row in nodes.rows(home["component"])]
            members.sort(key=lambda one: one.order)
            listed = [
                Edge(row["score"], happening(row["one"], row["one_number"]), happening(row["other"], row["other_number"]))
                for row in pairs.rows(home["component"])
            ]
            for found in group(members, listed):
                at = len(rows)
                rows += [(name_of(one.document), one.number, at, len(found)) for one in found]
    place.write_table(f"work/groups/{order['block']:08}.parquet", table_of(rows, GROUPS), 100_000)
    return {"happenings": len(rows)}


def group_index(place: Place, order: Order) -> dict[str, int]:
    """Gather how many documents tell each happening that hangs together with others."""
    rows = gathered(place, "work/groups", GROUPS).select(["name", "number", "size"])
    place.write_index("work/sizes.arrow", rows.sort_by([("name", "ascending"), ("number", "ascending")]))
    return {"happenings": rows.num_rows}
