"""Mixed Arabic and Latin text laid out in terminal cells.

Each stretch of the article stands between isolating marks, so that a terminal that reorders right-to-left text keeps
the columns and arrows around it where they are; a terminal that does not, ignores the marks. What the article itself
could do to a terminal (control characters, escape sequences, direction overrides) is taken out first.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

_FIRST_STRONG, _RIGHT_TO_LEFT, _END = "\u2068", "\u2067", "\u2069"
_BLANK = re.compile(r"\s+")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_RESET = "\x1b[0m"
_CODES = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}


class Piece(NamedTuple):
    """Something to print and the number of cells it takes."""

    shown: str
    cells: int


class Pen:
    """Writes pieces, with colours or without."""

    def __init__(self, *, has_colour: bool) -> None:
        self._has_colour = has_colour

    def write(self, text: str, style: str = "") -> Piece:
        """Return our own words; `style` is names such as "bold red"."""
        return Piece(self._painted(text, style), cells(text))

    def name(self, text: str, style: str = "") -> Piece:
        """Return words of the article, isolated, in the direction of their first letter."""
        safe = clean(text)
        return Piece(self._painted(f"{_FIRST_STRONG}{safe}{_END}", style), cells(safe))

    def passage(self, text: str, width: int, style: str = "") -> list[Piece]:
        """Return a passage of the article as right-to-left lines of at most `width` cells."""
        lines = wrap(clean(text), width)
        return [Piece(self._painted(f"{_RIGHT_TO_LEFT}{line}{_END}", style), cells(line)) for line in lines]

    def _painted(self, text: str, style: str) -> str:
        if not self._has_colour or not style:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in style.split())}m{text}{_RESET}"


def clean(text: str) -> str:
    """Return text on one line without what could steer a terminal."""
    return _UNSAFE.sub("", _BLANK.sub(" ", text)).strip()


def cells(text: str) -> int:
    """Return how many terminal cells a text takes: marks none, wide signs two."""
    return sum(map(_cells_of, text))


@lru_cache(maxsize=4096)
def _cells_of(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def wrap(text: str, width: int) -> list[str]:
    """Return the text cut at blanks into lines of at most `width` cells; a longer word is cut too."""
    lines: list[str] = []
    line, used = "", 0
    for word in (part for whole in text.split() for part in _cut(whole, width)):
        needed = cells(word)
        if line and used + 1 + needed > width:
            lines.append(line)
            line, used = word, needed
        else:
            line = f"{line} {word}" if line else word
            used = used + 1 + needed if used else needed
    return [*lines, line] if line else lines


def _cut(word: str, width: int) -> Iterator[str]:
    start, used = 0, 0
    for at, char in enumerate(word):
        needed = _cells_of(char)
        if used + needed > width and at > start:
            yield word[start:at]
            start, used = at, 0
        used += needed
    yield word[start:]


def flow(pieces: Iterable[Piece], width: int, indent: int, joint: Piece, carried: str = "") -> Iterator[str]:
    """Yield pieces joined into lines of at most `width` cells, every line indented.

    Args:
        joint: stands between two pieces on one line.
        carried: begins each line after the first instead of a joint.
    """
    line, used = "", indent
    for piece in pieces:
        if line and used + joint.cells + piece.cells > width:
            yield " " * indent + line
            line, used = carried, indent + cells(carried)
        elif line:
            line, used = line + joint.shown, used + joint.cells
        line, used = line + piece.shown, used + piece.cells
    if line:
        yield " " * indent + line
