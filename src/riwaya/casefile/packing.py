"""Bytes as the case keeps them: compressed without loss, named by their SHA-256.

A checksum follows the compressed bytes, for a few of their bits mean nothing and would change unseen.
"""

import hashlib
import zlib
from collections.abc import Iterator
from mmap import mmap

_LEVEL = 6
_CHECKSUM = 4  # bytes of it
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
    packed = zlib.compress(raw, _LEVEL)
    return packed + _checksum(packed)


def unpack(packed: bytes) -> bytes:
    """Return the bytes that were packed; raises ValueError when they are damaged."""
    inside, checksum = packed[:-_CHECKSUM], packed[-_CHECKSUM:]
    if _checksum(inside) != checksum:
        raise ValueError("the packed bytes were changed")
    try:
        return zlib.decompress(inside)
    except zlib.error as error:
        raise ValueError(str(error)) from error


def _checksum(packed: bytes) -> bytes:
    return zlib.crc32(packed).to_bytes(_CHECKSUM, "big")
