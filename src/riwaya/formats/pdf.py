"""PDF: its text read off by where pdfium says the letters stand, else by poppler; scanned pages by tesseract.

Of the words of a hard page in five fonts, printed by Chromium, 0.98-0.99 come back whole and in order this way, and
0.61-0.71 from poppler's pdftotext, which is asked only where the first way gives no text (measured November 2026).
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import replace
from functools import cache
from typing import Any

from riwaya.formats import limits, pictures
from riwaya.formats.found import Draft, Facts, Found, Given, Unreadable
from riwaya.formats.moments import NEVER, moment
from riwaya.formats.printed import ARABIC, cleaned, is_jumbled
from riwaya.formats.visual import Letter, read_page
from riwaya.formats.word import arabic

_FEWEST = 20  # letters of a page that has text; fewer are a stamp on a scan
_FEW_PAGES = 10  # that count singly
_DPI = 300  # what tesseract was trained on
_POINTS = 72  # in an inch
_BROWSER = re.compile("Mozilla|Chrom|Firefox|Safari|wkhtmltopdf", re.IGNORECASE)


def read(given: Given) -> Iterator[Found]:
    """Yield the draft of a PDF.

    A text whose letters are jumbled is tried by the next program, as one without text is.
    """
    raw = given.whole(limits.RECORDS)
    said = None
    for extract in (_by_pdfium, _by_poppler):
        said = extract(raw, given) or said
        if said and not is_jumbled(said[0]) and sum(map(str.isalpha, said[0])) >= _FEWEST:
            yield Draft(said[0], "plain", "pdf", facts=said[1])
            return
    if said is None:
        raise Unreadable("a damaged PDF; download it again, or print it to PDF anew")
    yield _scanned(raw, said, given)


def _by_poppler(raw: bytes, given: Given) -> tuple[str, Facts] | None:
    """Return what pdftotext and pdfinfo say; None where they are not installed or refuse the file."""
    if shutil.which("pdftotext") is None:
        return None
    text = _told("pdftotext", "-q", "-enc", "UTF-8", "-", "-", raw=raw)
    if text is None:
        return None
    info = _told("pdfinfo", "-isodates", "-enc", "UTF-8", "-", raw=raw) or ""
    pairs = (line.split(":", 1) for line in info.splitlines() if ":" in line)
    return cleaned(text), _facts({name: value.strip() for name, value in pairs})


def _told(*command: str, raw: bytes) -> str | None:
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=limits.SECONDS_WAITING, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


@cache
def _pdfium() -> Any:
    import pypdfium2  # here, because most files are no PDF
    import pypdfium2.raw

    return pypdfium2


def _by_pdfium(raw: bytes, given: Given) -> tuple[str, Facts] | None:
    pypdfium2 = _pdfium()
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("a PDF that asks for a password; save it without one") from error
        return None
    if len(document) > limits.PAGES_OF_TEXT:
        raise Unreadable(f"a PDF of more than {limits.PAGES_OF_TEXT:,} pages; split it")
    pages = []
    for number in range(len(document)):
        if number % _FEW_PAGES == 0:
            given.rest(limits.SECONDS)
        try:
            pages.append(_page_text(document[number].get_textpage()))
        except pypdfium2.PdfiumError:
            continue  # a page that cannot be loaded; the others can
    return cleaned("\n".join(pages)), _facts(document.get_metadata_dict())


def _page_text(page: Any) -> str:
    return read_page([_letter(page, at) for at in range(page.count_chars())])


def _letter(page: Any, at: int) -> Letter:
    pdfium = _pdfium().raw
    box, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    pdfium.FPDFText_GetLooseCharBox(page, at, byref(box))
    pdfium.FPDFText_GetCharOrigin(page, at, byref(x), byref(y))
    sign = chr(min(pdfium.FPDFText_GetUnicode(page, at), 0x10FFFF))
    return Letter(sign, box.left, box.right, x.value, y.value, abs(box.top - box.bottom))


def _facts(said: dict[str, Any]) -> Facts:
    """Return what the properties say; names in Latin letters are those of programs («Microsoft Word - doc1»).

    The day is left out when a browser made the file: then it is the day on which somebody printed the page.
    """
    day, when = NEVER if _BROWSER.search(said.get("Creator") or "") else moment(said.get("CreationDate"))
    return Facts(arabic(said.get("Title")), arabic(said.get("Author")), None, day, when)


def _scanned(raw: bytes, said: tuple[str, Facts], given: Given) -> Found:
    """Return the draft of what tesseract recognises on the pages; the file's day is that of the scan, so it is left out."""
    what = "a PDF whose letters are jumbled" if ARABIC.search(said[0]) else "a PDF of scanned pages without text"
    if pictures.tesseract() is None:
        raise Unreadable(f"{what}; {pictures.INSTALL}")
    pypdfium2 = _pdfium()
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"{what}, and damaged; download it again") from error
    if len(document) > limits.PAGES:
        raise Unreadable(f"{what}, more than {limits.PAGES} of them; split it")
    texts = []
    for number in range(len(document)):
        given.rest(limits.SECONDS_OCR)
        texts.append(pictures.recognised(_picture(document[number])))
    return Draft(cleaned("\n".join(texts)), "plain", "pdf-ocr", facts=replace(said[1], published=None, published_at=None))


def _picture(page: Any) -> bytes:
    """Return a page drawn in grey, in the plain format PGM that tesseract reads."""
    width, height = page.get_size()
    scale = min(_DPI / _POINTS, (limits.PIXELS / max(width * height, 1)) ** 0.5)
    drawn = page.render(scale=scale, grayscale=True)
    rows = memoryview(drawn.buffer).cast("B")
    lines = (rows[at : at + drawn.width] for at in range(0, drawn.stride * drawn.height, drawn.stride))
    return f"P5 {drawn.width} {drawn.height} 255\n".encode() + b"".join(lines)
