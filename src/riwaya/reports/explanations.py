"""Explanations for reading in a terminal: what is offered as evidence for what, hypotheses, and the matrix of both."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.reports.terminal import Pen

_WIDTH = 72
_SIGNS = {"consistent": "+", "inconsistent": "-", "neutral": "."}
_STYLES = {"consistent": "green", "inconsistent": "red", "neutral": "dim"}
_SHOWN = 60

Record = Mapping[str, Any]


def explanations(record: Record, *, has_colour: bool = False, is_all: bool = False) -> str:
    """Return the view of what a document explains; evidence that bears on no hypothesis only on demand."""
    pen = Pen(has_colour=has_colour)
    parts = (_relations(pen, record), _hypotheses(pen, record), _matrix(pen, record, is_all=is_all), _circular(pen, record))
    lines = [pen.name(record["document"], "bold").shown]
    return "\n".join([*lines, *(line for part in parts for line in part)])


def _relations(pen: Pen, record: Record) -> Iterator[str]:
    for one in record["relations"]:
        yield f"  {one['id']:<4} {one['relation']} {pen.name(one['cue']['text'], 'bold').shown}  by {one['asserted_by']}"
        yield from _passages(pen, ("claim", one["claim"]), ("stands for", one["antecedent"]), ("evidence", one["evidence"]))


def _passages(pen: Pen, *named: tuple[str, Record | None]) -> Iterator[str]:
    for name, span in named:
        for line in pen.passage(span["text"], _WIDTH) if span else ():
            yield f"       {name:<10} {line.shown}"
            name = ""


def _hypotheses(pen: Pen, record: Record) -> Iterator[str]:
    for one in record["hypotheses"]:
        notes = [word for word in ("exclusive", "hedged") if one[word]]
        notes += [f"alternative {one['alternatives']}"] if one["alternatives"] else []
        yield f"  {one['id']:<4} {' '.join([one['kind'], *notes])}  by {one['asserted_by']}"
        for line in pen.passage(one["text"], _WIDTH):
            yield f"       {line.shown}"


def _matrix(pen: Pen, record: Record, *, is_all: bool) -> Iterator[str]:
    matrix = record["matrix"]
    rows = [row for row in matrix["rows"] if is_all or any(cell["bearing"] != "neutral" for cell in row["cells"])]
    told = {cell["hypothesis"] for row in rows for cell in row["cells"] if cell["bearing"] != "neutral"}
    heads = [head for head in matrix["hypotheses"] if is_all or head["id"] in told]
    if not rows:
        return
    yield "       " + "".join(f"{head['id']:>5}" for head in heads)
    for row in rows:
        cells = {cell["hypothesis"]: cell for cell in row["cells"]}
        shown = "".join(_cell(pen, cells[head["id"]]) for head in heads)
        yield f"  {row['id']:<4} {shown}  {row['sourcing']:<9} {pen.name(_short(row['text'])).shown}"
    yield "  against" + "".join(f"{head['against']:>5.2f}"[-5:] for head in heads)
    if matrix["most_inconsistent"]:
        yield f"  most against: {', '.join(matrix['most_inconsistent'])}"


def _cell(pen: Pen, cell: Record) -> str:
    sign = _SIGNS[cell["bearing"]] + ("*" if "machine" in cell else " ")
    return "   " + pen.write(sign, _STYLES[cell["bearing"]]).shown


def _circular(pen: Pen, record: Record) -> Iterator[str]:
    for one in record["circular"]:
        yield f"  {pen.write('circular', 'yellow').shown}  {one['relation']} {one['kind']}"
        spans = [(name, one[name]) for name in ("evidence", "testimony", "unknown", "claim") if name in one]
        yield from _passages(pen, *spans)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"


def joined(views: Sequence[str]) -> str:
    """Return the views of several documents, one below the other."""
    return "\n\n".join(views) if views else "no evidence and no explanation is told here"
