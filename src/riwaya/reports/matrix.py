"""The matrix of an episode for reading in a terminal: each question with what every origin answers, in its exact words.

Up to three origins stand side by side; more stand beneath each question, since columns of Arabic get too narrow to read.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from riwaya.reports.terminal import Pen, Piece

_WIDTH, _INDENT = 80, 7
_SIDE_BY_SIDE = 3
_MOST = 3  # answers of one origin to one question; the others are counted
_MARKS = {
    "contradicts": ("they part", "red"),
    "supports": ("they agree", "green"),
    "unsure": ("both may hold", "yellow"),
    "not compared": ("", ""),
}

Record = Mapping[str, Any]


def matrix(episode: Record, comparisons: Mapping[str, Record], *, has_colour: bool = False) -> str:
    """Return the view of an episode of `riwaya compare --json`.

    Args:
        comparisons: its contradictions and agreements by their ids.
    """
    pen = Pen(has_colour=has_colour)
    origins, rows = episode["matrix"]["origins"], episode["matrix"]["rows"]
    lines = [f"{pen.write(episode['id'], 'bold').shown}  {pen.name(episode['label'], 'bold').shown}", ""]
    for column in origins:
        lines += _column(pen, column)
    is_wide = 1 < len(origins) <= _SIDE_BY_SIDE
    for row in rows:
        lines += ["", _asked(pen, row, comparisons)]
        lines += _beside(pen, row, [column["id"] for column in origins]) if is_wide else _beneath(pen, row)
    return "\n".join(lines)


def _column(pen: Pen, column: Record) -> Iterator[str]:
    yield f"  {column['id']:<4} {pen.name(column['name']).shown}"
    for before, style, documents in (("in ", "", column["documents"]), ("echoed by ", "dim", column["echoes"])):
        if documents:
            names = _joined([pen.name(one, style) for one in documents], _WIDTH - _INDENT - len(before))
            yield f"{'':{_INDENT}}{before}{names.shown}"


def _asked(pen: Pen, row: Record, comparisons: Mapping[str, Record]) -> str:
    """Return the heading of a row: the question, whether the origins agree and in which way, and what a person decided."""
    words, style = _MARKS[row["judgement"]]
    asked = f"{row['en']} · {pen.name(row['of']).shown}" if row["of"] else row["en"]
    mine = [comparisons[id] for id in row["comparisons"] if id in comparisons]
    ways = ", ".join(sorted({one["relation"] for one in mine}))
    decided = "; ".join(
        f"{one['decision']['action']}ed by {pen.name(one['decision']['author']).shown}" for one in mine if "decision" in one
    )
    notes = [pen.write(words, style).shown if words else "", f"({ways})" if ways else "", decided]
    return "   ".join([pen.write(asked, "bold").shown, " ".join(note for note in notes if note)]).rstrip()


# Origins beneath the question


def _beneath(pen: Pen, row: Record) -> Iterator[str]:
    for cell in row["cells"]:
        for at, answer in enumerate(cell["answers"]):
            first, *rest = _words(pen, answer, _WIDTH - _INDENT)
            yield f"  {'' if at else cell['origin']:<4} {first.shown}"
            yield from (f"{'':{_INDENT}}{line.shown}" for line in rest)


def _words(pen: Pen, answer: Record, width: int) -> list[Piece]:
    """Return the lines of an answer: its words, and the documents that have it where there are several."""
    sign = "not  " if answer["is_denied"] else ""
    first, *rest = pen.passage(answer["words"], width - len(sign)) or [Piece("", 0)]
    lines = [Piece(pen.write(sign, "red").shown + first.shown, first.cells + len(sign)), *rest]
    told = list(dict.fromkeys(span["document"] for span in answer["spans"]))
    return lines + ([_joined([pen.name(one, "dim") for one in told], width)] if len(told) > 1 else [])


def _joined(pieces: Sequence[Piece], width: int) -> Piece:
    """Return names side by side as far as they fit, the others counted."""
    shown: list[Piece] = []
    used = 0
    for at, piece in enumerate(pieces):
        more = f"+{len(pieces) - at}"
        if shown and used + piece.cells + len(more) + 2 > width:
            shown.append(Piece(more, len(more)))
            break
        shown.append(piece)
        used += piece.cells + 2
    return Piece("  ".join(one.shown for one in shown), sum(one.cells + 2 for one in shown) - 2)


# Origins side by side


def _beside(pen: Pen, row: Record, ids: Sequence[str]) -> Iterator[str]:
    width = (_WIDTH - 2 - 2 * len(ids)) // len(ids)
    cells = {cell["origin"]: cell["answers"] for cell in row["cells"]}
    columns = [_stacked(pen, id, cells.get(id, []), width) for id in ids]
    for pieces in zip_longest(*columns, fillvalue=Piece("", 0)):
        yield ("  " + "  ".join(piece.shown + " " * (width - piece.cells) for piece in pieces)).rstrip()


def _stacked(pen: Pen, id: str, answers: Sequence[Record], width: int) -> list[Piece]:
    """Return the lines of one origin's answers, its name above them."""
    if not answers:
        return [pen.write(f"{id}  –", "dim")]
    lines = [pen.write(id, "dim")]
    for answer in answers[:_MOST]:
        lines += _words(pen, answer, width)
    return lines + ([pen.write(f"and {len(answers) - _MOST} more", "dim")] if len(answers) > _MOST else [])
