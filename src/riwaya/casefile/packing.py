"""Bytes as the case keeps them: compressed without loss, named by their SHA-256."""

import hashlib
import zlib

_LEVEL = 6


def name_of(raw: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal, which is their name in the case."""
    return hashlib.sha256(raw).hexdigest()


def pack(raw: bytes) -> bytes:
    """Return bytes compressed."""
    return zlib.compress(raw, _LEVEL)


def unpack(packed: bytes) -> bytes:
    """Return the bytes that were packed; raises ValueError when they are damaged."""
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise ValueError(str(error)) from error
