"""Checks for reading in a terminal: each finding with its arithmetic and the words that show it."""

from collections.abc import Iterable, Mapping
from typing import Any

from riwaya.reports.terminal import Pen


def checks(records: Iterable[Mapping[str, Any]], *, has_colour: bool = False) -> str:
    """Return the view of what `riwaya checks --json` prints: the findings of each document beneath its name."""
    pen = Pen(has_colour=has_colour)
    lines = []
    for record in records:
        if record["findings"]:
            lines.append(pen.name(record["document"] or "all documents together", "bold").shown)
        for finding in record["findings"]:
            lines.append(f"  {pen.write(finding['kind'], 'yellow').shown}  {pen.name(finding['told']).shown}")
            lines += [f"      {pen.name(span['text']).shown}{_place(span)}" for span in finding["spans"]]
    return "\n".join(lines) or "nothing stands out"


def _place(span: Mapping[str, Any]) -> str:
    source = span.get("document")
    return f"  {source}" if source else f"  {span['start']}"
