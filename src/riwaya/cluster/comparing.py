"""`riwaya cluster compare`: near copies, origins and episodes of everything that was read into a folder."""

from dataclasses import dataclass

from riwaya.cluster.engine import Engine
from riwaya.cluster.grouping import components, group_index, groups
from riwaya.cluster.indexing import gists, keys, marks
from riwaya.cluster.linking import echo_index, echoes, edges
from riwaya.cluster.parting import numbers, parts
from riwaya.cluster.planning import planned
from riwaya.cluster.storage import Place
from riwaya.cluster.tabling import tables

_SHARD = 20_000  # documents for which the lists are worth a shard


@dataclass(frozen=True, slots=True)
class Found:
    """How much a comparison found."""

    documents: int
    echoes: int
    episodes: int
    corroborations: int
    contradictions: int


def compare(engine: Engine, out: str) -> Found:
    """Compare the documents in a folder, as `riwaya compare` does in a case; begun before, it goes on where it stopped.

    Raises:
        ClusterError: nothing was read into the folder, or the cluster fails; the message says the next step.
    """
    place = Place(out)
    blocks = len(planned(place))
    documents = sum(note["documents"] for note in engine.notes(place, "read_block", blocks))
    shards = 1 + documents // _SHARD
    each = [{"block": block, "blocks": blocks, "shards": shards} for block in range(blocks)]
    alone = [{"blocks": blocks, "shards": shards}]
    engine.do(place, gists, each)
    engine.do(place, marks, [{**alone[0], "shard": shard} for shard in range(shards)])
    engine.do(place, keys, alone)
    engine.do(place, echoes, each)
    engine.do(place, echo_index, alone)
    engine.do(place, edges, each)
    engine.do(place, components, alone)
    engine.do(place, groups, each)
    engine.do(place, group_index, alone)
    engine.do(place, parts, each)
    engine.do(place, numbers, alone)
    told = engine.do(place, tables, each)
    kinds = ("echoes", "episodes", "corroborations", "contradictions")
    return Found(documents, *(sum(note[kind] for note in told) for kind in kinds))
