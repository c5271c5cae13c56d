"""The graph of who relays whom, laid out: publishers first, each source one column beyond the nearest that relays it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya.sources import Network
from riwaya.sources.network import Relay

_MOST = 36  # links drawn: more could not be told apart
_COLUMN, _ROW, _WIDE, _TALL = 330, 46, 230, 34
_DEEPEST = 4  # columns beyond the first
_THICKEST = 9.0


@dataclass(frozen=True, slots=True)
class Box:
    """A source in the graph; `x` and `y` are its upper corner from where reading begins."""

    id: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """A link between two boxes: where it begins and ends, how thick it is, and how many accounts go along it."""

    source: str
    of: str
    x1: int
    y1: int
    x2: int
    y2: int
    width: float
    claims: int

    @property
    def bend(self) -> int:
        """How far the curve goes out before it turns."""
        return (self.x1 + self.x2) // 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """The graph.

    Attributes:
        width, height: its size.
        box_width, box_height: the size of each box.
        left_out: how many links are not drawn.
    """

    boxes: Sequence[Box]
    lines: Sequence[Line]
    width: int
    height: int
    box_width: int
    box_height: int
    left_out: int


def drawing(network: Network) -> Drawing:
    """Return the graph of the links that tell most: between outlets, to those whom several relay, with many accounts.

    Sources without a name are left out: one box for all unnamed officials would join what has nothing in common.
    """
    named = {one["id"]: one for one in network["sources"] if one["name"] is not None}
    relayed = Counter(relay["of"] for relay in network["relays"])

    def weight(relay: Relay) -> tuple[Any, ...]:
        is_between = named[relay["of"]]["kind"] == "outlet"
        return (not is_between, -min(3, relayed[relay["of"]]), -len(relay["claims"]), relay["source"], relay["of"])

    shown = sorted((one for one in network["relays"] if {one["source"], one["of"]} <= named.keys()), key=weight)[:_MOST]
    columns = _columns(shown)
    by_column: dict[int, list[str]] = defaultdict(list)
    for id, column in columns.items():
        by_column[column].append(id)
    rows = _rows(by_column, shown)
    boxes = {id: Box(id, columns[id] * _COLUMN, rows[id] * _ROW) for id in columns}
    tallest = max((len(ids) for ids in by_column.values()), default=0)
    most = max((len(relay["claims"]) for relay in shown), default=1)
    return Drawing(
        [*boxes.values()],
        [_line(relay, boxes, most) for relay in shown],
        max(by_column, default=0) * _COLUMN + _WIDE,
        max(1, tallest) * _ROW - (_ROW - _TALL),
        _WIDE,
        _TALL,
        len(network["relays"]) - len(shown),
    )


def _columns(relays: Sequence[Relay]) -> dict[str, int]:
    """Return the column of each source: beyond all that relay it, those first whom nobody relays; rings end somewhere."""
    found = {id: 0 for relay in relays for id in (relay["source"], relay["of"])}
    for _ in range(_DEEPEST):
        for relay in relays:
            found[relay["of"]] = min(_DEEPEST, max(found[relay["of"]], found[relay["source"]] + 1))
    used = sorted(set(found.values()))
    return {id: used.index(column) for id, column in found.items()}


def _rows(by_column: Mapping[int, list[str]], relays: Sequence[Relay]) -> dict[str, int]:
    """Return the row of each source: beyond the first column, near the middle of those that relay it."""
    found: dict[str, int] = {}
    for column in sorted(by_column):

        def middle(id: str) -> float:
            near = [found[relay["source"]] for relay in relays if relay["of"] == id and relay["source"] in found]
            return sum(near) / len(near) if near else 0.0

        for row, id in enumerate(sorted(by_column[column], key=middle)):
            found[id] = row
    return found


def _line(relay: Relay, boxes: Mapping[str, Box], most: int) -> Line:
    one, other = boxes[relay["source"]], boxes[relay["of"]]
    claims = len(relay["claims"])
    x1 = one.x + _WIDE if other.x > one.x else one.x
    x2 = other.x if other.x > one.x else other.x + _WIDE
    width = 1 + (_THICKEST - 1) * (claims - 1) / max(1, most - 1)
    return Line(relay["source"], relay["of"], x1, one.y + _TALL // 2, x2, other.y + _TALL // 2, round(width, 1), claims)
