"""What the readers of formats find, before documents are made of it.

A reader takes a `Given` and yields, in the order of the file, what it finds. It runs in a process of its own
(`riwaya.formats.cell`), so it may fail in any way.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO, Literal

from riwaya.formats import limits


class Unreadable(ValueError):
    """A file that a reader refuses; the message says what it is and the next step, without the file's name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a format itself says of a document, for where the text does not say it."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    published_at: str | None = None
    url: str | None = None
    forwarded_from: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The makings of a document.

    Attributes:
        body: its text, or HTML.
        way: how the body is read: as plain text, as a page, as an entry (text or a piece of HTML whose title stands
            apart), or by what it looks like.
        format: one of `riwaya.formats.kinds.FORMATS`.
        locator: where it stands in the file; empty for the whole file.
        original: its bytes; None when they are those of the whole file.
    """

    body: str | bytes
    way: Literal["plain", "page", "entry", "any"]
    format: str
    locator: str = ""
    original: bytes | None = None
    facts: Facts = Facts()


@dataclass(frozen=True, slots=True)
class Member:
    """A file within the file, to be taken apart in its turn; `locator` holds its name."""

    locator: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Problem:
    """A part that cannot be read; `reason` as in `Unreadable`."""

    locator: str
    reason: str


Found = Draft | Member | Problem


@dataclass(frozen=True, slots=True)
class Given:
    """A file to be taken apart.

    Attributes:
        name: its name or address, for what content does not tell.
        columns: which column or key holds what, as the user says.
        rest: asks for a full share of processor time from now on; a reader calls it between parts that count singly.
    """

    file: BinaryIO
    size: int
    name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    rest: Callable[[int], None] = lambda seconds: None

    def whole(self, most: int = limits.DOCUMENT) -> bytes:
        """Return all the bytes, refusing more than `most`."""
        if self.size > most:
            raise Unreadable(
                f"{self.size / limits.MEGABYTE:.0f} MB, more than the {most // limits.MEGABYTE} MB such a file may have; split it"
            )
        self.file.seek(0)
        return self.file.read()

    def head(self, length: int = 65536) -> bytes:
        """Return the first bytes."""
        self.file.seek(0)
        found = self.file.read(length)
        self.file.seek(0)
        return found


Reader = Callable[[Given], Iterator[Found]]
