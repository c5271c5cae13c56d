"""Episodes compared, block by block, and numbered over all."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa

from riwaya.casefile.comparing import name_of
from riwaya.cluster.engine import Order
from riwaya.cluster.register import Columns, Shards, shards_of
from riwaya.cluster.storage import Place
from riwaya.corroboration.gist import Happening
from riwaya.episodes.part import Members, part_of, root_of

KINDS = ("corroborations", "contradictions", "agreements", "proposals")  # what a part lists beside its episode
_COMPARED = KINDS[1:]
_WHERE = [("day", pa.int32()), ("name", pa.int64()), ("number", pa.int16())]
_PARTS = pa.schema([*_WHERE, ("is_episode", pa.bool_()), ("ids", pa.list_(pa.string())), ("part", pa.string())])
_NUMBERS = pa.schema([("name", pa.int64()), ("number", pa.int16()), ("rank", pa.int64()), ("episode", pa.int64())])


def parts(place: Place, order: Order) -> dict[str, int]:
    """Compare the episodes that are this block's work."""
    register = shards_of(place, order["shards"])
    sizes = Columns(place.index("work/sizes.arrow"))
    rows = [_row(happenings, register, sizes) for happenings in _groups(place, order, register, sizes)]
    place.write_table(f"work/parts/{order['block']:08}.parquet", pa.Table.from_pylist(rows, _PARTS), 1_000)
    return {"parts": len(rows), "episodes": sum(row["is_episode"] for row in rows)}


def _groups(place: Place, order: Order, register: Shards, sizes: Columns) -> Iterator[list[Happening]]:
    """Yield the happenings of each episode: those that were grouped here, and those of this block that nobody else tells."""
    known = register.gists(())
    rows = place.read_table(f"work/groups/{order['block']:08}.parquet").to_pylist()
    for _, listed in groupby(rows, key=lambda row: row["group"]):
        yield [known[register.key_of(row["name"])].happenings[row["number"]] for row in listed]
    for key in register.block(order["block"]):
        grouped = {row["number"] for row in sizes.rows(name_of(key))}
        yield from ([one] for one in known[key].happenings if one.number not in grouped)


def _row(happenings: Sequence[Happening], register: Shards, sizes: Columns) -> dict[str, Any]:
    first = happenings[0]
    part = part_of(_members(happenings, register, sizes), register.telling)
    return {
        "day": first.order[0],
        "name": name_of(first.document),
        "number": first.number,
        "is_episode": part["episode"] is not None,
        "ids": [one["id"] for kind in _COMPARED for one in part[kind]],
        "part": json.dumps(part, ensure_ascii=False),
    }


def _members(happenings: Sequence[Happening], register: Shards, sizes: Columns) -> Members:
    keys = list(dict.fromkeys(one.document for one in happenings))
    known = register.gists(())
    sources = {key: echoes for key in keys if (echoes := register.sources(key))}
    repeated = (echo.origin for echoes in sources.values() for echo in echoes)
    return Members(
        happenings=happenings,
        own={key: _own(known[key].happenings, sizes) for key in keys},
        sources=sources,
        roots={key: root for key in dict.fromkeys((*keys, *repeated)) if (root := root_of(key, register.sources)) != key},
    )


def _own(happenings: Sequence[Happening], sizes: Columns) -> list[tuple[Happening, int]]:
    told = {row["number"]: row["size"] for row in sizes.rows(name_of(happenings[0].document))}
    return [(one, told.get(one.number, 1) - 1) for one in happenings]


def numbers(place: Place, order: Order) -> dict[str, int]:
    """Number the parts in the order of their first tellings, and note which comparisons stand in an earlier part, too."""
    rows = _every_part(place)
    found, episode, seen, again = [], 0, set[str](), []
    for rank, row in enumerate(rows.to_pylist()):
        episode += row["is_episode"]
        found.append({"name": row["name"], "number": row["number"], "rank": rank, "episode": episode})
        again += [{"rank": rank, "id": id} for id in dict.fromkeys(row["ids"]) if id in seen]
        seen.update(row["ids"])
    found.sort(key=lambda row: (row["name"], row["number"]))
    place.write_index("work/numbers.arrow", pa.Table.from_pylist(found, _NUMBERS))
    place.write_index("work/again.arrow", pa.Table.from_pylist(again, pa.schema([("rank", pa.int64()), ("id", pa.string())])))
    return {"episodes": episode}


def _every_part(place: Place) -> pa.Table:
    columns = [*(name for name, _ in _WHERE), "is_episode", "ids"]
    schema = pa.schema([_PARTS.field(name) for name in columns])
    listed = [place.read_table(f"work/parts/{name}", columns) for name in place.names("work/parts")]
    return pa.concat_tables([schema.empty_table(), *listed]).sort_by([(name, "ascending") for name, _ in _WHERE])
