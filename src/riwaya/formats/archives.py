"""Zip and gzip: what is in them, each member unpacked in memory within limits. A member's name is only ever told."""

import contextlib
import gzip
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from riwaya.formats import limits
from riwaya.formats.found import Found, Given, Member, Problem, Unreadable

_HIDDEN = re.compile(r"(?:^|/)(?:\.[^/.][^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:/|$)")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_DAMAGED = "the archive is damaged; download or copy it again"
_UTF8_NAME = 0x800
_LUMP = 1 << 20


def opened(given: Given) -> zipfile.ZipFile:
    """Return the archive, its directory read.

    Raises:
        Unreadable: it is damaged or holds too many members.
    """
    given.file.seek(0)
    try:
        archive = zipfile.ZipFile(given.file)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise Unreadable(_DAMAGED) from error
    if len(archive.infolist()) > limits.PIECES:
        raise Unreadable(f"more than {limits.PIECES:,} members; give the archive in parts")
    return archive


def names(given: Given) -> frozenset[str]:
    """Return the names of all members."""
    return frozenset(opened(given).namelist())


def read_zip(given: Given) -> Iterator[Found]:
    """Yield each member in the order of their names; hidden files and folders are left out."""
    archive = opened(given)
    members = sorted(archive.infolist(), key=lambda member: member.filename)
    shown = [member for member in members if not member.is_dir() and not _HIDDEN.search(member.filename)]
    if not shown:
        raise Unreadable("the archive holds no files; check that it was made whole")
    for member in shown:
        name = shown_name(member)
        try:
            yield Member(name, unpacked(archive, member))
        except Unreadable as error:
            yield Problem(name, str(error))


def shown_name(member: zipfile.ZipInfo) -> str:
    """Return a member's name as it can be shown; names in UTF-8 that say nothing of it are told from the old code page."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return plain_name(name)


def plain_name(name: str) -> str:
    """Return a name without what cannot be printed or turns the line around, and not longer than anyone reads."""
    return _UNPRINTABLE.sub("\ufffd", name)[: limits.LOCATOR]


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int = limits.MEMBER) -> bytes:
    """Return the bytes of a member.

    Raises:
        Unreadable: it is encrypted, damaged, or unpacks to too much.
    """
    if member.flag_bits & 1:
        raise Unreadable("encrypted; unpack it with its password and give the folder")
    try:
        with archive.open(member) as stream:
            return _measured(stream, member.compress_size, most)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(_DAMAGED) from error


def _measured(stream: IO[bytes] | gzip.GzipFile, packed: int, most: int) -> bytes:
    """Return what a stream unpacks to, reading no more than it may."""
    lumps: list[bytes] = []
    size = 0
    while lump := stream.read(_LUMP):
        lumps.append(lump)
        size += len(lump)
        if size > most:
            raise Unreadable(f"unpacks to more than {most // limits.MEGABYTE} MB; unpack it and give its parts")
        if size > limits.RATIO_FROM and size > packed * limits.RATIO:
            raise Unreadable(f"unpacks to more than {limits.RATIO} times its size, as only an attack does; left out")
    return b"".join(lumps)


def unpacked_head(given: Given, length: int = 512) -> bytes:
    """Return the first bytes that a gzip file unpacks to; nothing when it is damaged."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(given.head(), length)
    except zlib.error:
        return b""


def read_gzip(given: Given) -> Iterator[Found]:
    """Yield the one file in a gzip file."""
    given.file.seek(0)
    name = plain_name(given.name.rsplit("/", 1)[-1].removesuffix(".gz")) or "the unpacked file"
    try:
        with gzip.GzipFile(fileobj=given.file) as stream:
            yield Member(name, _measured(stream, given.size, limits.MEMBER))
    except (zlib.error, EOFError, OSError) as error:
        raise Unreadable(_DAMAGED) from error
