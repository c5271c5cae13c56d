"""Which format a file is in, told by its content; its name decides only what content cannot."""

import re
from collections.abc import Iterator

from riwaya.documents.decoding import NotText, decode
from riwaya.documents.readers import is_page
from riwaya.formats import archives, feeds, mail, pdf, pictures, records, telegram, webarchives, word
from riwaya.formats.found import Draft, Found, Given, Reader, Unreadable

FORMATS = (
    "text", "html", "pdf", "pdf-ocr", "docx", "image-ocr", "eml", "mhtml", "warc", "telegram", "feed", "csv", "json",
)  # fmt: skip

_REFUSED = (
    (b"{\\rtf", "a Rich Text file; save it as .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file; save it as .docx, .csv or .eml"),
    (b"Rar!", "a RAR archive; unpack it and give the folder"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it and give the folder"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ", "an xz file; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd file; unpack it first"),
    (b"SQLite format 3\x00", "a database; export its texts as .csv or .jsonl"),
    (b"\x7fELF", "a program; nothing in it to read"),
    (b"ID3", "a recording; Riwaya reads text, so add its transcript"),
    (b"OggS", "a recording; Riwaya reads text, so add its transcript"),
    (b"\x1aE\xdf\xa3", "a video; Riwaya reads text, so add its transcript"),
)
_VIDEO = re.compile(rb".{4}ftyp", re.DOTALL)
_TAPE = (257, b"ustar")
_BLANK = b" \t\r\n\x0b\x0c\xef\xbb\xbf"


def reader_of(given: Given) -> Reader:
    """Return what takes the file apart.

    Raises:
        Unreadable: it is in a format that Riwaya does not read; the message says which and what to do.
    """
    head = given.head()
    if not head:
        raise Unreadable("the file is empty; give a file with an article in it")
    for magic, refusal in _REFUSED:
        if head.startswith(magic):
            raise Unreadable(refusal)
    if _VIDEO.match(head) or head[8:12] in (b"AVI ", b"WAVE"):
        raise Unreadable("a recording; Riwaya reads text, so add its transcript")
    if head[_TAPE[0] :].startswith(_TAPE[1]):
        raise Unreadable("a tar archive; unpack it and give the folder")
    return _binary(head, given) or _textual(head, given) or read_any


def _binary(head: bytes, given: Given) -> Reader | None:
    if b"%PDF-" in head[:1024]:
        return pdf.read
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(given)
    if head.startswith(b"WARC/"):
        return webarchives.read
    if head.startswith(b"\x1f\x8b"):
        return webarchives.read if archives.unpacked_head(given).startswith(b"WARC/") else archives.read_gzip
    return pictures.read if pictures.is_picture(head) else None


def _of_zip(given: Given) -> Reader:
    """Return the reader of what is in a zip file: an office document, a web archive or simply files."""
    names = archives.names(given)
    for mark, refusal in (
        ("xl/workbook.xml", "a spreadsheet; save it as .csv"),
        ("ppt/presentation.xml", "a presentation; save it as .pdf"),
        ("META-INF/container.xml", "an e-book; save it as .html or .txt"),
        ("META-INF/manifest.xml", "an OpenDocument file; save it as .docx"),
    ):
        if mark in names:
            raise Unreadable(refusal)
    if "word/document.xml" in names:
        return word.read
    if any(webarchives.is_archive_in_wacz(name) for name in names):
        return webarchives.read_wacz
    return archives.read_zip


def _textual(head: bytes, given: Given) -> Reader | None:
    """Return the reader of text with a structure; None for running text and pages."""
    start = head.lstrip(_BLANK)
    if mail.is_mailbox(head):
        return mail.read_mailbox
    if start[:1] in b"{[" and start:
        return telegram.read if telegram.is_export(start) else _records(start, given)
    try:
        text = decode(_whole_letters(head, given.size))
    except NotText:
        text = head.decode("latin-1")  # headers and tags are told by their Latin letters
    if feeds.is_feed(text):
        return feeds.read
    if mail.is_mail(text):
        return mail.read
    if not is_page(text) and records.is_table(text, given):
        return records.read_table
    return None


def _records(start: bytes, given: Given) -> Reader | None:
    return records.read_json if records.is_json(start) else None


def _whole_letters(head: bytes, size: int) -> bytes:
    """Return the head up to its last line or even byte, so that no letter is cut in two."""
    if len(head) == size:
        return head
    at = head.rfind(b"\n") + 1
    return head[:at] if at and b"\x00" not in head else head[: len(head) & ~3]


def read_any(given: Given) -> Iterator[Found]:
    """Yield the draft of a text or page."""
    raw = given.whole()
    yield Draft(raw, "any", _text_format(raw))


def _text_format(raw: bytes) -> str:
    try:
        return "html" if is_page(decode(raw[:65536])) else "text"
    except NotText:
        return "text"
