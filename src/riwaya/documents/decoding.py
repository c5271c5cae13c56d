"""From bytes to text: the encodings in which Arabic pages are found, and what is not text at all.

UTF-8 proves itself: text in another encoding hardly ever happens to be valid UTF-8. The one-byte encodings prove
nothing, since nearly every byte is a letter in each; the right one is the one under which the commonest Arabic words
appear.
"""

import codecs
import re
from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ONE_BYTE = ("windows-1256", "iso-8859-6", "cp720", "mac-arabic", "cp864")
_KINDS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip, Word or EPUB file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"Rar!", "a RAR file"),
    (b"WARC/", "a web archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_COMMON = re.compile(r"(?<!\w)(?:في|من|على|إلى|الى|عن|أن|ان|التي|الذي|هذا|هذه|مع|بعد|قبل|قال|فى|كان)(?!\w)")
_LETTER = re.compile("[\u0621-\u064a]")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_SAMPLE = 200_000  # bytes: enough common words to tell encodings apart


class NotText(ValueError):
    """The bytes are no text; the message says what they are."""


def decode(raw: bytes) -> str:
    """Return the text of the bytes, without a byte-order mark.

    Raises:
        NotText: with what the bytes are instead, or where they break.
    """
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise NotText(kind)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    if b"\x00" in raw[:_SAMPLE]:
        return _without_mark(raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(raw):
            raise NotText(f"damaged UTF-8 at byte {error.start}") from error
    return _best_of_one_byte(raw)


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"damaged {encoding.upper().removesuffix('-SIG')} at byte {error.start}") from error


def _without_mark(raw: bytes) -> str:
    """Return UTF-16 that carries no mark; whatever else holds NUL bytes is not text."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and _COMMON.search(text[:_SAMPLE]):
            return text
    raise NotText("a binary file")


def _is_damaged_utf8(raw: bytes) -> bool:
    """Return whether nearly all of it is UTF-8: then it is broken UTF-8 rather than another encoding."""
    sample = raw[:_SAMPLE].decode("utf-8", errors="replace")
    arabic = len(_LETTER.findall(sample))
    return arabic > 20 * sample.count("\ufffd")


def _best_of_one_byte(raw: bytes) -> str:
    scored = sorted(_scores(raw), reverse=True)
    if not scored or not scored[0][0]:
        raise NotText("text in an encoding that could not be told")
    return _strictly(raw, scored[0][2])


def _scores(raw: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield each encoding that fits after its common words and its rank in the list, the declared one first."""
    declared = _CHARSET.search(raw[:4096])
    names = [declared.group(1).decode("ascii", "replace").lower()] if declared else []
    for rank, name in enumerate((*names, *_ONE_BYTE)):
        try:
            text = raw[:_SAMPLE].decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        yield len(_COMMON.findall(text)), -rank, name
