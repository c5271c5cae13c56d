"""The matrix of an episode for reading in a terminal: each question with what every origin answers, in its exact words."""

from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.reports.terminal import Pen

_WIDTH, _INDENT = 80, 7
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
    lines = [f"{pen.write(episode['id'], 'bold').shown}  {pen.name(episode['label'], 'bold').shown}", ""]
    for column in episode["matrix"]["origins"]:
        lines += _column(pen, column)
    for row in episode["matrix"]["rows"]:
        lines += ["", *_row(pen, row, comparisons)]
    return "\n".join(lines)


def _column(pen: Pen, column: Record) -> Iterator[str]:
    yield f"  {column['id']:<4} {pen.name(column['name']).shown}"
    if column["documents"]:
        yield f"{'':{_INDENT}}in {'  '.join(pen.name(one).shown for one in column['documents'])}"
    if column["echoes"]:
        yield f"{'':{_INDENT}}echoed by {'  '.join(pen.name(one, 'dim').shown for one in column['echoes'])}"


def _row(pen: Pen, row: Record, comparisons: Mapping[str, Record]) -> Iterator[str]:
    words, style = _MARKS[row["judgement"]]
    asked = f"{row['en']} · {pen.name(row['of']).shown}" if row["of"] else row["en"]
    related = sorted({comparisons[id]["relation"] for id in row["comparisons"] if id in comparisons})
    mark = f"   {pen.write(words, style).shown}" if words else ""
    ways = f" ({', '.join(related)})" if related else ""
    yield f"{pen.write(asked, 'bold').shown}{mark}{ways}"
    for cell in row["cells"]:
        for at, answer in enumerate(cell["answers"]):
            yield from _answer(pen, "" if at else cell["origin"], answer)


def _answer(pen: Pen, origin: str, answer: Record) -> Iterator[str]:
    sign = pen.write("not", "red").shown + "  " if answer["is_denied"] else ""
    width = _WIDTH - _INDENT - (5 if answer["is_denied"] else 0)
    first, *rest = pen.passage(answer["words"], width)
    yield f"  {origin:<4} {sign}{first.shown}"
    for line in rest:
        yield f"{'':{_INDENT}}{line.shown}"
    if len({span["document"] for span in answer["spans"]}) > 1:
        told = list(dict.fromkeys(span["document"] for span in answer["spans"]))
        yield f"{'':{_INDENT}}{'  '.join(pen.name(one, 'dim').shown for one in told)}"
