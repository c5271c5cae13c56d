"""How a parser's process tells what it finds: frames of a JSON head and bytes, safe to take from a process gone wrong.

A frame is two lengths (4 bytes each, big-endian), the head and the bytes. Nothing is unpickled, and every field is
checked as it is taken.
"""

import json
import struct
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from riwaya.formats import limits
from riwaya.model import Document, Zone, ZoneKind

_LENGTHS = struct.Struct(">II")
_LARGEST = 2 * limits.RECORDS


class Broken(ValueError):
    """The bytes are no frames."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The next thing was found and is being made into a document."""

    locator: str


@dataclass(frozen=True, slots=True)
class Resting:
    """A part of the work is done; the next counts anew."""


@dataclass(frozen=True, slots=True)
class Done:
    """A document was made; `original` as in `riwaya.formats.found.Draft`."""

    locator: str
    format: str
    document: Document
    original: bytes | None = None
    forwarded_from: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Packed:
    """A file within the file."""

    locator: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A part or the whole that cannot be read, and why."""

    locator: str
    reason: str


Frame = Begun | Resting | Done | Packed | Refused
_PLAIN: dict[str, type[Begun] | type[Resting] | type[Refused]] = {"Begun": Begun, "Resting": Resting, "Refused": Refused}


def encode(frame: Frame) -> bytes:
    """Return the bytes of a frame."""
    head: dict[str, Any] = {"is": type(frame).__name__}
    blob = b""
    match frame:
        case Done():
            head |= {name: getattr(frame, name) for name in ("locator", "format", "forwarded_from", "url")}
            head["document"] = _as_record(frame.document)
            head["whole"] = frame.original is None
            blob = frame.original or b""
        case Packed():
            head["locator"], blob = frame.locator, frame.raw
        case Begun() | Resting() | Refused():
            head |= asdict(frame)
    packed = json.dumps(head, ensure_ascii=False).encode("utf-8", "replace")
    return _LENGTHS.pack(len(packed), len(blob)) + packed + blob


def _as_record(document: Document) -> dict[str, Any]:
    record = {name: getattr(document, name) for name in Document.__slots__}
    record["zones"] = [[zone.kind.value, zone.start, zone.end, zone.is_wrapped] for zone in document.zones]
    record["published"] = document.published.isoformat() if document.published else None
    return record


def _as_document(record: dict[str, Any]) -> Document:
    zones = tuple(Zone(ZoneKind(kind), start, end, wrapped) for kind, start, end, wrapped in record.pop("zones"))
    day = record.pop("published")
    return Document(**record, zones=zones, published=date.fromisoformat(day) if day else None)


class Frames:
    """Puts frames together again from bytes that arrive in lumps."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def take(self, lump: bytes) -> Iterator[Frame]:
        """Yield the frames that are complete with this lump.

        Raises:
            Broken: the bytes are no frames.
        """
        self._waiting += lump
        while len(self._waiting) >= _LENGTHS.size:
            head, blob = _LENGTHS.unpack_from(self._waiting)
            if head + blob > _LARGEST:
                raise Broken("a frame without measure")
            end = _LENGTHS.size + head + blob
            if len(self._waiting) < end:
                return
            with memoryview(self._waiting) as view:
                packed = bytes(view[_LENGTHS.size : _LENGTHS.size + head])
                raw = bytes(view[_LENGTHS.size + head : end])
            del self._waiting[:end]
            yield _decoded(packed, raw)


def _decoded(packed: bytes, raw: bytes) -> Frame:
    try:
        head = json.loads(packed)
        kind = head.pop("is")
        if kind == "Done":
            original = None if head.pop("whole") else raw
            return Done(document=_as_document(head.pop("document")), original=original, **head)
        if kind == "Packed":
            return Packed(head["locator"], raw)
        return _PLAIN[kind](**head)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Broken("a frame that says nothing") from error
