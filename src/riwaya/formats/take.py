"""Files and folders are taken apart into pieces; what cannot be read is refused, and the rest goes on."""

import contextlib
import hashlib
import mmap
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from riwaya.formats import cell, limits
from riwaya.formats.frames import Begun, Done, Packed, Refused, Resting
from riwaya.formats.pieces import BETWEEN, Container, Known, Piece, Refusal, name_of
from riwaya.formats.running import article

Told = Piece | Container | Refusal
Knows = Callable[[str], bool]


def pieces_of(path: str, columns: Mapping[str, str] | None = None, knows: Knows | None = None) -> Iterator[Told | Known]:
    """Yield what a file, or each file under a folder, is taken apart into; hidden files are left out.

    Args:
        path: a file, or a folder that is searched in the order of the names.
        columns: which column or key of a table holds what: {"text": "body", "published": "day"}; see
            `riwaya.formats.records.FIELDS`.
        knows: tells of a SHA-256 whether a file of such bytes is one known document and holds no others; it is then told
            as `Known` and left alone.
    """
    for name in _files(path):
        yield from _pieces_of_file(name, columns or {}, knows)


def pieces_in(raw: bytes, source: str, columns: Mapping[str, str] | None = None) -> Iterator[Told]:
    """Yield what the bytes are taken apart into; `source` is the path or URL they came from."""
    yield from _Taking(source, columns or {}).everything(raw)


def _files(path: str) -> Iterator[str]:
    if not os.path.isdir(path):
        yield path
        return
    for place, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(place, name) for name in sorted(files) if not name.startswith("."))


def _pieces_of_file(path: str, columns: Mapping[str, str], knows: Knows | None) -> Iterator[Told | Known]:
    with contextlib.ExitStack() as stack:
        try:
            raw, file = _opened(path, stack)
        except (OSError, ValueError) as error:
            yield Refusal(path, "", f"{path}: {_why(error)}")
            return
        if knows and isinstance(raw, bytes) and knows(sha256 := hashlib.sha256(raw).hexdigest()):
            yield Known(sha256, path)
            return
        yield from _Taking(path, columns).everything(raw, file)


def _opened(path: str, stack: contextlib.ExitStack) -> tuple[bytes | mmap.mmap, BinaryIO | None]:
    """Return the bytes of a file, mapped where they are many; nothing but plain files is opened, for a pipe may hang."""
    about = os.stat(path)
    if not stat.S_ISREG(about.st_mode):
        raise ValueError("no plain file; copy its content into one")
    if about.st_size > limits.CONTAINER:
        raise ValueError(f"more than {limits.CONTAINER // limits.MEGABYTE} MB; give it in parts")
    file = stack.enter_context(open(path, "rb"))  # noqa: SIM115
    if about.st_size <= limits.DOCUMENT:
        return file.read(limits.DOCUMENT + 1), None
    return stack.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), file


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    if isinstance(error, PermissionError):
        return "no permission to read it; change the file's rights"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or error}); check the path"
    return str(error) if "; " in str(error) else f"cannot be read ({error}); check the path"


@contextlib.contextmanager
def _lent(raw: bytes | mmap.mmap) -> Iterator[BinaryIO]:
    """Lend the bytes as a file without a name, in memory where the system can."""
    if hasattr(os, "memfd_create"):
        file: BinaryIO = os.fdopen(os.memfd_create("riwaya"), "w+b")
    else:
        file = tempfile.TemporaryFile()  # noqa: SIM115
    with file:
        file.write(raw)
        file.flush()
        yield file


class _Enough(Exception):
    """More came out of a file than anyone can read."""


@dataclass(slots=True)
class _Host:
    """A file whose pieces are being told, and whether it has been told itself."""

    raw: bytes | mmap.mmap
    source: str
    locator: str
    container: str | None
    sha256: str = field(init=False)
    is_told: bool = False

    def __post_init__(self) -> None:
        self.sha256 = hashlib.sha256(self.raw).hexdigest()

    def told(self) -> Iterator[Container]:
        """Yield the file as a container, the first time."""
        if not self.is_told:
            self.is_told = True
            yield Container(self.sha256, self.raw, self.source, self.locator, self.container)

    def inside(self, locator: str) -> str:
        """Return the locator of something in the file."""
        return BETWEEN.join(filter(None, (self.locator, locator)))


@dataclass(slots=True)
class _Taking:
    """One file being taken apart with all that is in it, and how much has come out so far."""

    source: str
    columns: Mapping[str, str]
    count: int = 0
    size: int = 0

    def everything(self, raw: bytes | mmap.mmap, file: BinaryIO | None = None) -> Iterator[Told]:
        """Yield what the bytes hold and what that holds in its turn, up to a measure."""
        try:
            yield from self._take(raw, file)
        except _Enough:
            yield self._refusal("", "unpacks to more than anyone can read; give it in parts")

    def _take(
        self,
        raw: bytes | mmap.mmap,
        file: BinaryIO | None = None,
        locator: str = "",
        container: str | None = None,
        depth: int = 0,
    ) -> Iterator[Told]:
        host = _Host(raw, self.source, locator, container)
        done = article(raw, name_of(self.source, locator), self.columns) if isinstance(raw, bytes) else None
        if done is not None:
            yield from self._told(done, host, depth)
            return
        with contextlib.nullcontext(file) if file else _lent(raw) as lent:
            yield from self._attempts(lent, host, depth)

    def _attempts(self, file: BinaryIO, host: _Host, depth: int) -> Iterator[Told]:
        """Yield what is found, beginning anew after the thing over which a parser died."""
        seen, name = 0, name_of(self.source, host.locator)
        for _ in range(limits.DEATHS):
            begun: Begun | None = None
            try:
                for frame in cell.run(file, name, self.columns, seen):
                    if isinstance(frame, Begun):
                        seen, begun = seen + 1, frame
                    elif isinstance(frame, Packed) and depth == limits.DEPTH:
                        yield self._refusal(
                            host.locator, "archives within archives within archives; unpack them and give the folder"
                        )
                        return
                    elif not isinstance(frame, Resting):
                        begun = None
                        yield from self._told(frame, host, depth)
                return
            except cell.Died as death:
                where = host.inside(begun.locator) if begun else host.locator
                rest = "" if begun or not seen else ", and what comes after it was not read"
                yield self._refusal(where, f"the parser {death}{rest}; the file is damaged or hostile, so open it by other means")
                if begun is None:
                    return
        yield self._refusal(host.locator, f"the parser died {limits.DEATHS} times, and the rest was not read; give it in parts")

    def _told(self, frame: Done | Packed | Refused, host: _Host, depth: int) -> Iterator[Told]:
        self.count += 1
        locator = host.inside(frame.locator)
        if self.count > limits.PIECES:
            raise _Enough
        match frame:
            case Refused():
                yield self._refusal(locator, frame.reason)
            case Packed():
                self.size += len(frame.raw)
                if self.size > limits.UNPACKED:
                    raise _Enough
                yield from host.told()
                yield from self._take(frame.raw, None, locator, host.sha256, depth + 1)
            case Done():
                if frame.original is not None:
                    yield from host.told()
                yield self._piece(frame, host, locator)

    def _piece(self, frame: Done, host: _Host, locator: str) -> Piece:
        is_whole = frame.original is None
        original = bytes(host.raw) if frame.original is None else frame.original
        id = host.sha256 if is_whole else hashlib.sha256(original).hexdigest()
        return Piece(
            original=original,
            source=self.source,
            locator=locator,
            container=host.container if is_whole else host.sha256,
            format=frame.format,
            document=replace(frame.document, id=id, source=frame.url or name_of(self.source, locator)),
            forwarded_from=frame.forwarded_from,
            url=frame.url,
        )

    def _refusal(self, locator: str, reason: str) -> Refusal:
        line = " ".join(f"{name_of(self.source, locator)}: {reason}".split())
        return Refusal(self.source, locator, line)
