"""How well Riwaya reads, as its bench measured it: `measured.json` is written by `./run bench quality --write`, never by hand."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

Cells = tuple[str, ...]


class Figures(NamedTuple):
    """What was measured on the part of the corpus that nobody who wrote rules has read.

    Attributes:
        tasks: F1 (or the share right), items annotated, and F1 between two people, by task.
        constructions: how many claims, the share right, the share with the whole chain, by family of rules.
        events: F1 and items annotated in all parts, by kind of event.
    """

    tasks: Mapping[str, Cells]
    constructions: Mapping[str, Cells]
    events: Mapping[str, Cells]


@cache
def figures() -> Figures:
    """Return the figures."""
    kept = json.loads((files("riwaya.dossiers") / "measured.json").read_text("utf8"))
    return Figures(
        _columns(kept["scores"], "test", "items in test", "two annotators"),
        _columns(kept["constructions"], "test: claims", "test: right", "test: chain whole"),
        _columns(kept["events"], "test", "items"),
    )


def _columns(rows: Sequence[Sequence[Any]], *names: str) -> dict[str, Cells]:
    head, *body = rows
    at = [head.index(name) for name in names]
    return {str(row[0]): tuple(str(row[column]) for column in at) for row in body}
