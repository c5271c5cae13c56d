"""What files are taken apart into: pieces that can be read, the containers they came in, and refusals."""

from dataclasses import dataclass
from mmap import mmap

from riwaya.model import Document

BETWEEN = " > "  # between a file and what is in it, and what is in that


@dataclass(frozen=True, slots=True)
class Piece:
    """One document and the bytes it was made of.

    Attributes:
        original: the bytes of the file as given; of a member or record, its own bytes.
        source: the path or URL of the file as given.
        locator: where in the file it stands ("message 12", "letters.zip > notice.eml"); empty for the whole file.
        container: SHA-256 of the file that holds it, whose bytes came before as a `Container`; None for the whole file.
        format: how the bytes were read, one of `riwaya.formats.kinds.FORMATS`.
        document: what there is to read; its id is the SHA-256 of `original`.
        forwarded_from: the channel that a message was forwarded from.
        url: the address it was published at, when the file tells.
    """

    original: bytes
    source: str
    locator: str
    container: str | None
    format: str
    document: Document
    forwarded_from: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Container:
    """A file that holds pieces, told once before the first of them.

    Attributes:
        sha256: of `raw`, in hexadecimal.
        raw: its bytes; a file larger than `riwaya.formats.limits.DOCUMENT` is mapped into memory, not copied, and the
            mapping holds until its last piece was told.
        source: the path or URL of the file as given.
        locator: where in the file it stands, when it is itself in another.
        container: SHA-256 of that other.
    """

    sha256: str
    raw: bytes | mmap
    source: str
    locator: str = ""
    container: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be read; `reason` is one line that names it and the next step."""

    source: str
    locator: str
    reason: str


@dataclass(frozen=True, slots=True)
class Known:
    """A file that need not be taken apart again, because its bytes are known to be one document: its SHA-256."""

    sha256: str
    source: str


def name_of(source: str, locator: str) -> str:
    """Return how messages name a file or what is in it."""
    return f"{source}{BETWEEN}{locator}" if locator else source
