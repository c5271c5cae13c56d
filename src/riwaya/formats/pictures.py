"""Pictures of text, recognised by tesseract where it is installed with its Arabic model."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache

from riwaya.formats import limits
from riwaya.formats.found import Draft, Found, Given, Unreadable

INSTALL = "install tesseract with its Arabic model (Debian: apt install tesseract-ocr tesseract-ocr-ara), then add it again"

_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_LANGUAGES = "ara"


def is_picture(head: bytes) -> bool:
    """Return whether a file that begins like this is a picture that tesseract reads."""
    return head.startswith(_MAGIC) or (head[:2] == b"BM" and head[6:10] == bytes(4)) or head[8:12] == b"WEBP"


@cache
def tesseract() -> str | None:
    """Return the program's path when it is installed with its Arabic model, else None."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return program if _LANGUAGES in told.stdout.decode("utf-8", "replace").split() else None


def recognised(picture: bytes) -> str:
    """Return the text in a picture.

    Raises:
        Unreadable: tesseract is not there, or refuses the picture.
    """
    program = tesseract()
    if program is None:
        raise Unreadable(f"a picture of text; {INSTALL}")
    command = [program, "stdin", "stdout", "-l", _LANGUAGES, "--psm", "3"]
    told = subprocess.run(
        command, input=picture, capture_output=True, timeout=limits.SECONDS_WAITING, check=False,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    if told.returncode:
        raise Unreadable("a picture that tesseract cannot read; save it as PNG and add it again")
    return told.stdout.decode("utf-8", "replace").replace("\f", "\n")


def read(given: Given) -> Iterator[Found]:
    """Yield the draft of a picture: the text recognised in it."""
    picture = given.whole()
    if tesseract() is None:
        raise Unreadable(f"a picture; {INSTALL}")
    given.rest(limits.SECONDS_OCR)
    text = recognised(picture)
    if not text.strip():
        raise Unreadable("no text was recognised in the picture; nothing to read")
    yield Draft(text, "plain", "image-ocr")
