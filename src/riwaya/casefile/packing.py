"""Bytes as the case keeps them: compressed without loss, named by their SHA-256."""

import hashlib
import zlib
from collections.abc import Iterator
from mmap import mmap

_LEVEL = 6
_STRETCH = 8 * 1024 * 1024  # bytes compressed at a time


def name_of(raw: bytes | mmap) -> str:
    """Return the SHA-256 of bytes in hexadecimal, which is their name in the case."""
    return hashlib.sha256(raw).hexdigest()


def stretches_of(raw: bytes | mmap) -> Iterator[bytes]:
    """Yield the bytes in stretches of a few megabytes; at least one, which may be empty."""
    for start in range(0, max(1, len(raw)), _STRETCH):
        yield raw[start : start + _STRETCH]


def pack(raw: bytes) -> bytes:
    """Return bytes compressed."""
    return zlib.compress(raw, _LEVEL)


def unpack(packed: bytes) -> bytes:
    """Return the bytes that were packed; raises ValueError when they are damaged."""
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise ValueError(str(error)) from error
