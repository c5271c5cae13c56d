"""A dossier as PDF, typeset by Typst: Arabic shaped, notes at the foot of the page, no network and none of the system's fonts."""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from importlib.resources import as_file, files
from typing import Any

from riwaya.dossiers.content import (
    Block,
    Commands,
    Dossier,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Piece,
    Quotation,
    Quote,
    Row,
    Table,
    share_of_page,
)
from riwaya.dossiers.words import Words
from riwaya.errors import MissingExtra

_TEMPLATE = files("riwaya.dossiers") / "dossier.typ"
_FONTS = files("riwaya.pictures") / "fonts"
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)  # one dossier is one file, whenever it is made
_PICTOGRAM, _SQUARE = re.compile("[\U0001f000-\U0001faff\u2705\u274c\u274e\u2728\ufe0f]+"), "▪"
_WHOLE = 1200  # signs in the cell of a row that is kept together
_LABELS = ("brand", "dossier.contents", "footer.neutral")


def as_pdf(dossier: Dossier) -> bytes:
    """Return the pages.

    Raises:
        MissingExtra: Typst is not installed.
    """
    try:
        typst = import_module("typst")
    except ModuleNotFoundError as error:
        raise MissingExtra("PDF needs Typst; install it with: pip install 'riwaya[report]'") from error
    with as_file(_FONTS) as fonts:
        made: bytes = typst.compile(
            _TEMPLATE.read_bytes(),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"dossier": json.dumps(_told(dossier), ensure_ascii=False)},
            timestamp=_EPOCH,
        )
    return made


def _told(dossier: Dossier) -> dict[str, Any]:
    words, seen = Words(dossier.language), set[int]()
    return {
        "language": dossier.language,
        "title": dossier.title,
        "subtitle": dossier.subtitle,
        "running": dossier.running,
        "made": _line(dossier.made_of),
        "labels": {key: words.say(key) for key in _LABELS},
        "page": words.around_pages(),
        "blocks": [_first_marked(_block(block), seen) for block in dossier.blocks],
        "notes": [_line(note) for note in dossier.notes],
    }


def _first_marked(value: Any, seen: set[int]) -> Any:
    """Return a block whose marks of notes say whether each is the first of its number: there its note is written."""
    if isinstance(value, list):
        return [_first_marked(one, seen) for one in value]
    if not isinstance(value, dict):
        return value
    if value.get("kind") == "ref":
        is_first = value["number"] not in seen
        seen.add(value["number"])
        return {**value, "first": is_first}
    return {key: _first_marked(one, seen) for key, one in value.items()}


def _block(block: Block) -> dict[str, Any]:
    kind = type(block).__name__.lower()
    match block:
        case Heading() | Commands():
            return {"kind": kind, **asdict(block)}
        case Picture(svg):
            return {"kind": kind, **asdict(block), "share": share_of_page(svg)}
        case Paragraph(line, is_quiet):
            return {"kind": kind, "line": _line(line), "quiet": is_quiet}
        case Quotation(line, said_by):
            return {"kind": kind, "line": _line(line), "by": _line(said_by)}
        case Items(lines):
            return {"kind": kind, "lines": [_line(line) for line in lines]}
        case Table(head, rows, widths):
            body = [
                {"heading": row.is_heading, "breaks": _is_long(row), "cells": [_line(cell) for cell in row.cells]} for row in rows
            ]
            return {"kind": kind, "head": [_line(cell) for cell in head], "rows": body, "widths": list(widths)}


def _is_long(row: Row) -> bool:
    """Return whether a row may go on on the next page: one that fits is kept together."""
    return max(sum(len(getattr(piece, "text", "")) for piece in cell) for cell in row.cells) > _WHOLE


def _line(line: Line) -> list[dict[str, Any]]:
    return [{"kind": type(piece).__name__.lower(), **asdict(_printed(piece))} for piece in line]


def _printed(piece: Piece) -> Piece:
    """Return words of a document as they can be printed: pictograms, which no font of ours has, as squares."""
    return Quote(_PICTOGRAM.sub(_SQUARE, piece.text)) if isinstance(piece, Quote) else piece
