"""Which block reads which documents: each once, where it stands first, however often the input has it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import riwaya
from riwaya.cluster.engine import Engine, Order
from riwaya.cluster.storage import Input, Place, inputs
from riwaya.cluster.surveying import FILE, kind_of, survey
from riwaya.cluster.versions import code
from riwaya.errors import ClusterError

BLOCK = 256  # documents of a block: half a minute of reading, which is what a dead worker can lose
_BYTES = 64 * 1024 * 1024  # or so many bytes of them
_PLAN = "riwaya-cluster.json"
_BLOCKS = "blocks.jsonl"


def planned(place: Place) -> list[Order]:
    """Return the blocks that were planned.

    Raises:
        ClusterError: nothing was, or by another Riwaya.
    """
    plan = place.read_json(_PLAN)
    if plan is None:
        raise ClusterError(f"{place.address}: nothing was read into it; begin with `riwaya cluster read`")
    if plan["code"] != code():
        raise ClusterError(f"{place.address}: read by another Riwaya ({plan['riwaya']}); read into a new folder")
    return [json.loads(line) for line in place.read(_BLOCKS).splitlines()]


def plan(engine: Engine, place: Place, source: str, columns: Mapping[str, str], block: int = BLOCK) -> list[Order]:
    """Return the blocks to be read, planning them unless that was done.

    Raises:
        ClusterError: there is nothing to read, or the folder holds something else.
    """
    asked = {"code": code(), "riwaya": riwaya.__version__, "source": source, "columns": dict(columns), "block": block}
    known = place.read_json(_PLAN)
    if known is None:
        files = [one for one in inputs(source) if kind_of(one.address)]
        if not files:
            raise ClusterError(f"{source}: no WARC, JSONL or Parquet file there; check the path")
        engine.do(place, survey, [_to_survey(number, one, columns) for number, one in enumerate(files)])
        blocks = list(_blocks(engine, place, files, asked))
        place.write(_BLOCKS, b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in blocks))
        place.write_json(_PLAN, asked)
    elif {**known, "riwaya": None} != {**asked, "riwaya": None}:
        raise ClusterError(f"{place.address}: begun with another input or by another Riwaya; read into a new folder")
    return planned(place)


def _to_survey(number: int, file: Input, columns: Mapping[str, str]) -> Order:
    return {"file": number, "address": file.address, "size": file.size, "columns": dict(columns)}


def _blocks(engine: Engine, place: Place, files: Sequence[Input], asked: Mapping[str, Any]) -> Iterator[Order]:
    again = _again(engine, place)
    number = 0
    for at, file in enumerate(files):
        noted = place.read_table(f"survey/{at:06}.parquet", ["order", "at", "size"]).to_pylist()
        for stretch in _stretches(noted, asked["block"]):
            first, last = stretch[0]["order"] % FILE, stretch[-1]["order"] % FILE
            yield {
                "block": number,
                "code": asked["code"],
                "address": file.address,
                "size": file.size,
                "columns": asked["columns"],
                "first": first,
                "at": stretch[0]["at"],
                "last": last,
                "left_out": [one for one in again.get(at, ()) if first <= one <= last],
            }
            number += 1


def _stretches(noted: Sequence[dict[str, Any]], block: int) -> Iterator[list[dict[str, Any]]]:
    """Yield records that follow each other, as many as a block takes."""
    stretch: list[dict[str, Any]] = []
    size = 0
    for one in noted:
        if stretch and (len(stretch) == block or size + one["size"] > _BYTES):
            yield stretch
            stretch, size = [], 0
        stretch.append(one)
        size += one["size"]
    if stretch:
        yield stretch


def _again(engine: Engine, place: Place) -> dict[int, list[int]]:
    """Return, by file, the records whose document stands somewhere before."""
    from daft import col

    frame = engine.table(place, "survey/*.parquet").where(col("id").not_null()).select("id", "order")
    firsts = frame.groupby("id").agg(col("order").min().alias("first"), col("order").count().alias("times"))
    found = frame.join(firsts.where(col("times") > 1), on="id").where(col("order") != col("first"))
    again: dict[int, list[int]] = {}
    for order in sorted(found.select("order").to_pydict()["order"]):
        again.setdefault(order // FILE, []).append(order % FILE)
    return again
