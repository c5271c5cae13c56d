"""Files and bytes become documents; what cannot be read is refused in one line.

The text of a plain file is kept as it is, line endings included, so that every span can be found again in the file. An
HTML page gives the text a reader of the page would read.
"""

import hashlib
import os
import re
import stat
from pathlib import Path

from riwaya.documents.decoding import NotText, decode
from riwaya.documents.layout import Layout, lay_out
from riwaya.errors import DocumentUnreadable
from riwaya.model import Document

LARGEST = 32 * 1024 * 1024  # bytes; an article is a few thousand, so more is a mistake and not an article

_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_PAGE = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|div|span|br|meta|article|section|h[1-6]|a|script|table|ul|li)\b[^<>]{0,500}>", re.IGNORECASE)


def read_path(path: str | os.PathLike[str]) -> Document:
    """Return the document in a file, plain text or HTML whichever its content is.

    Raises:
        DocumentUnreadable: the file is missing, no file, too large or holds no Arabic text.
    """
    source = os.fspath(path)
    return read_bytes(_bytes_of(Path(source), source), source)


def read_bytes(raw: bytes, source: str) -> Document:
    """Return the document in the bytes; `source` is the path or URL they came from.

    Raises:
        DocumentUnreadable: the bytes hold no Arabic text that can be read.
    """
    if len(raw) > LARGEST:
        raise _too_large(source, len(raw))
    if not raw:
        raise DocumentUnreadable(f"{source}: the file is empty; give a file with an article in it")
    try:
        text = decode(raw)
    except NotText as error:
        raise DocumentUnreadable(f"{source}: {error}; {_next_step(str(error))}") from error
    return read_text(text, source, hashlib.sha256(raw).hexdigest())


def read_text(text: str, source: str, id: str) -> Document:
    """Return the document in decoded text, plain or HTML.

    Raises:
        DocumentUnreadable: the text holds no Arabic letter.
    """
    if is_page(text):
        _need_arabic(text, source)
        return _page(text, source, id)
    return read_plain(text, source, id)


def read_plain(text: str, source: str, id: str, title: str | None = None) -> Document:
    """Return the document in text that is known to be no HTML; `title` is its title when that is known from elsewhere.

    Raises:
        DocumentUnreadable: the text holds no Arabic letter.
    """
    _need_arabic(text, source)
    return _document(text, source, id, lay_out(text, title))


def _need_arabic(text: str, source: str) -> None:
    if not text.strip("\ufeff \t\r\n\x0b\x0c\u00a0\u200e\u200f"):
        raise DocumentUnreadable(f"{source}: only blanks; give a file with an article in it")
    if not _ARABIC.search(text):
        raise DocumentUnreadable(f"{source}: no Arabic letters; Riwaya reads Arabic articles only")


def is_page(text: str) -> bool:
    """Return whether the text is HTML: it opens as a page, or its beginning is full of tags."""
    head = text[:4096]
    if "<" not in head:
        return False
    return _PAGE.search(head) is not None or len(_TAG.findall(head)) >= 4


def _page(text: str, source: str, id: str) -> Document:
    from riwaya.documents.pages import read_page  # here, because plain text needs no HTML parser

    page = read_page(text)
    if not _ARABIC.search(page.text):
        raise DocumentUnreadable(f"{source}: the page shows no Arabic text; save the article's own page")
    return _document(page.text, source, id, page.layout)


def _document(text: str, source: str, id: str, layout: Layout) -> Document:
    return Document(
        id=id,
        source=source,
        text=text,
        zones=layout.zones,
        title=layout.title,
        byline=layout.byline,
        outlet=layout.outlet,
        published=layout.published,
        published_at=layout.published_at,
    )


def _bytes_of(path: Path, source: str) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise DocumentUnreadable(f"{source}: a folder; name the files in it")
        if about.st_size > LARGEST:
            raise _too_large(source, about.st_size)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # a pipe or device tells no size beforehand
    except FileNotFoundError as error:
        raise DocumentUnreadable(f"{source}: no such file; check the path") from error
    except PermissionError as error:
        raise DocumentUnreadable(f"{source}: no permission to read it; change the file's rights") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentUnreadable(f"{source}: cannot be read ({reason}); check the path") from error


def _too_large(source: str, size: int) -> DocumentUnreadable:
    limit = LARGEST // (1024 * 1024)
    megabytes = f"{size / (1024 * 1024):.0f}"
    return DocumentUnreadable(
        f"{source}: {megabytes} MB, more than the {limit} MB a document may have; split it into its articles"
    )


_ADDABLE = ("a PDF file", "a zip, Word or EPUB file", "a picture", "a gzip file", "a web archive")


def _next_step(reason: str) -> str:
    if reason.startswith("damaged"):
        return "save or download it again"
    if "encoding" in reason:
        return "save it as UTF-8"
    if reason in _ADDABLE:
        return "`riwaya add` takes it into a case; for `riwaya read`, save its text as .txt"
    return "save its text as .txt"
