"""What a dossier is made of, whatever file it becomes: blocks of lines, lines of pieces, and notes that tell sources."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

_ACROSS = 640  # pixels of a picture that fill a line
_HIGHEST = 1.2  # lines' widths: what a page has room for beside a heading and a caption
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Plain:
    """Words of the dossier's own language."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """The same, set off."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document: Arabic, from right to left, in any dossier."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Hashes, file names and commands: from left to right, in any dossier."""

    text: str


@dataclass(frozen=True, slots=True)
class Ref:
    """The mark of a note."""

    number: int


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a cell."""


Piece = Plain | Strong | Quote | Code | Ref | Break
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a quiet one only explains what stands near it."""

    line: Line
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document that stand for themselves, and beneath them who says them."""

    line: Line
    said_by: Line


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of a table; a row that heads those after it has one cell, which goes all the way across."""

    cells: tuple[Line, ...]
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are shares of the page."""

    head: tuple[Line, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG, with what it shows in words."""

    svg: str
    caption: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Commands:
    """Commands to type, one a line."""

    text: str


Block = Heading | Paragraph | Quotation | Table | Picture | Items | Commands


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole dossier.

    Attributes:
        language: "ar" or "en".
        title, subtitle: what it is about.
        running: what stands at the head of every page.
        made_of: the case and its state, in one line.
        notes: the texts of the notes; the first has the number 1.
    """

    language: str
    title: str
    subtitle: str
    running: str
    made_of: Line
    blocks: tuple[Block, ...]
    notes: tuple[Line, ...]


def share_of_page(svg: str) -> float:
    """Return how wide a picture stands on paper, as a share of a line: as it was drawn, but never wider or higher than a page."""
    found = _SIZE.search(svg)
    if found is None:
        return 1.0
    width, height = map(float, found.groups())
    return min(1.0, width / _ACROSS, _HIGHEST * width / height)


def plain(text: str) -> Line:
    """Return a line of plain words."""
    return (Plain(text),)


def lines_of(block: Block) -> Iterator[Line]:
    """Yield the lines of a block in the order in which they are read."""
    match block:
        case Paragraph(line):
            yield line
        case Quotation(line, said_by):
            yield from (line, said_by)
        case Table(head, rows):
            yield from head
            yield from (cell for row in rows for cell in row.cells)
        case Items(lines):
            yield from lines


def struck(line: Line, strike: Callable[[str], str]) -> Line:
    """Return a line with names struck out of its pieces."""
    return tuple(piece if isinstance(piece, Ref | Break) else replace(piece, text=strike(piece.text)) for piece in line)


def apart(line: Line) -> Line:
    """Return a line with a thin blank before marks of notes that would otherwise run into a number or into each other."""
    found: list[Piece] = []
    for piece in line:
        if found and isinstance(piece, Ref) and _ends_in_number(found[-1]):
            found.append(Plain("\u2009"))
        found.append(piece)
    return tuple(found)


def _ends_in_number(piece: Piece) -> bool:
    return isinstance(piece, Ref) or (not isinstance(piece, Break) and piece.text[-1:].isdigit())


def joined(lines: Sequence[Line], between: Piece) -> Line:
    """Return lines as one, with a piece between them."""
    found: list[Piece] = []
    for line in lines:
        found += [between, *line] if found else line
    return tuple(found)
