"""Chains of sources drawn: who tells, from whom, back to whom nobody is named behind; as SVG of our own."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import NamedTuple

_COLUMN, _ROW, _WIDE, _TALL, _EDGE = 225, 50, 165, 40, 8
_LETTERS, _LINES = 24, 2  # of a name in its box
_MOST = 34  # links: more could not be told apart
_TALLEST = 14  # boxes beneath each other: more would not be read on a page
_DEEPEST = 5
_INK, _SOFT, _LINE, _TELLER, _SOURCE = "#1c2433", "#5a6475", "#8a93a3", "#e6f0ef", "#f6f1e6"


class Link(NamedTuple):
    """One has what is told from another: the names of both, what kind of source the other is, in how many places it is said."""

    teller: str
    source: str
    kind: str
    claims: int


class Drawn(NamedTuple):
    """The picture, and how many links are not in it."""

    svg: str
    left_out: int


def draw(links: Sequence[Link], *, is_rtl: bool) -> Drawn | None:
    """Return the links as a graph, tellers where reading begins; None where there are none."""
    shown = _weightiest(links)
    if not shown:
        return None
    columns = _columns(shown)
    rows = _rows(columns, shown)
    width = (max(columns.values()) * _COLUMN) + _WIDE + 2 * _EDGE
    height = max(_lower(row) for row in rows.values()) + _EDGE

    def left(name: str) -> int:
        at = _EDGE + columns[name] * _COLUMN
        return width - at - _WIDE if is_rtl else at

    kinds = {one.source: one.kind for one in shown}
    tellers = {one.teller for one in shown} - kinds.keys()
    drawn = [_line(one, left, rows, is_rtl=is_rtl) for one in shown]
    drawn += [_box(name, left(name), int(rows[name] * _ROW) + _EDGE, is_teller=name in tellers) for name in columns]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="Noto Naskh Arabic" font-size="12.5">'
    )
    arrow = (
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path d="M0 0 L8 4 L0 8 z" fill="{_LINE}"/></marker></defs>'
    )
    return Drawn(head + arrow + "".join(drawn) + "</svg>", len(links) - len(shown))


def _weightiest(links: Sequence[Link]) -> list[Link]:
    """Return the links along which most is told, in their order, as many as a picture has room for."""
    ordered = sorted((one for one in links if one.teller != one.source), key=lambda one: -one.claims)[:_MOST]
    while ordered and max(Counter(_columns(ordered).values()).values()) > _TALLEST:
        ordered.pop()
    return [one for one in links if one in ordered]


def _lower(row: float) -> int:
    return int(row * _ROW) + _EDGE + _TALL


def _columns(links: Sequence[Link]) -> dict[str, int]:
    """Return the column of each name: beyond all that tell from it; rings end somewhere."""
    found = {name: 0 for one in links for name in (one.teller, one.source)}
    for _ in range(_DEEPEST):
        for one in links:
            found[one.source] = min(_DEEPEST, max(found[one.source], found[one.teller] + 1))
    used = sorted(set(found.values()))
    return {name: used.index(column) for name, column in found.items()}


def _rows(columns: Mapping[str, int], links: Sequence[Link]) -> dict[str, float]:
    """Return the row of each name: near the middle of those that tell from it, none in another's place."""
    found: dict[str, float] = {}
    by_column: dict[int, list[str]] = defaultdict(list)
    for name, column in columns.items():
        by_column[column].append(name)
    tallest = max(map(len, by_column.values()))
    for column in sorted(by_column):

        def middle(name: str) -> float:
            near = [found[one.teller] for one in links if one.source == name and one.teller in found]
            return sum(near) / len(near) if near else 0.0

        names = sorted(by_column[column], key=middle)
        spare = (tallest - len(names)) / 2 if column else 0.0
        spread = tallest / len(names) if not column else 1.0
        for at, name in enumerate(names):
            found[name] = at * spread + (spread - 1) / 2 if not column else at + spare
    return found


def _line(one: Link, left: Callable[[str], int], rows: Mapping[str, float], *, is_rtl: bool) -> str:
    start = left(one.teller) + (0 if is_rtl else _WIDE)
    end = left(one.source) + (_WIDE if is_rtl else 0)
    y1, y2 = (int(rows[name] * _ROW) + _EDGE + _TALL // 2 for name in (one.teller, one.source))
    bend = (start + end) // 2
    width = min(4.0, 1.0 + 0.5 * (one.claims - 1))
    path = f"M{start} {y1} C{bend} {y1} {bend} {y2} {end} {y2}"
    return f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="{width}" marker-end="url(#arrow)"/>'


def _box(name: str, x: int, y: int, *, is_teller: bool) -> str:
    lines = _wrapped(name)
    fill = _TELLER if is_teller else _SOURCE
    first = y + _TALL / 2 + 4 - 8 * (len(lines) - 1)
    told = "".join(
        f'<text x="{x + _WIDE / 2}" y="{first + 16 * at}" text-anchor="middle" fill="{_INK}">{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
    return (
        f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_TALL}" rx="6" fill="{fill}" stroke="{_SOFT}" stroke-width="0.7"/>{told}'
    )


def _wrapped(name: str) -> list[str]:
    """Return a name in lines that fit its box, cut short where it is longer."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > _LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()[: _LETTERS + 4]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1] + " …"]
    return lines
