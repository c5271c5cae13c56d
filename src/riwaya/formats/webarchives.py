"""WARC and WACZ: the pages that a crawler or recorder kept, each with its address and the time of its capture."""

from collections.abc import Generator, Iterator
from typing import IO, BinaryIO, NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from riwaya.formats import limits
from riwaya.formats.archives import opened, plain_name
from riwaya.formats.found import Draft, Facts, Found, Given, Problem, Unreadable
from riwaya.formats.moments import moment

_PAGES = ("text/html", "application/xhtml+xml")
_MANY = 1000  # records that count singly


def is_archive_in_wacz(name: str) -> bool:
    """Return whether a member of a zip file is one of the web archives in a WACZ."""
    return name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))


def read(given: Given) -> Iterator[Found]:
    """Yield a draft for each HTML page in a WARC, plain or compressed record by record."""
    given.file.seek(0)
    count = yield from _pages(given, given.file, "")
    if not count:
        raise Unreadable("a web archive without a page that loaded; record the pages again")


def read_wacz(given: Given) -> Iterator[Found]:
    """Yield a draft for each HTML page in the web archives of a WACZ."""
    archive = opened(given)
    count = 0
    for member in sorted(filter(is_archive_in_wacz, archive.namelist())):
        with archive.open(member) as stream:
            count += yield from _pages(given, stream, f"{plain_name(member)}, ")
    if not count:
        raise Unreadable("a web archive without a page that loaded; record the pages again")


def _pages(given: Given, stream: IO[bytes] | BinaryIO, before: str) -> Generator[Found, None, int]:
    """Yield the pages of one WARC and return how many; what comes after a damaged record cannot be found."""
    count = 0
    for kept in pages(stream, before):
        if kept.number % _MANY == 0:
            given.rest(limits.SECONDS)
        if kept.found is not None:
            count += 1
            yield kept.found
    return count


class Kept(NamedTuple):
    """A record of a WARC: which one, from 1, where in the file it begins, and its page; None where it holds none."""

    number: int
    at: int
    found: Draft | Problem | None


def pages(stream: IO[bytes] | BinaryIO, before: str = "", after: int = 0) -> Iterator[Kept]:
    """Yield the records of a WARC that may be pages, from where the stream stands, so many records into the file."""
    kinds = WarcRecordType.response | WarcRecordType.resource
    number = after
    try:
        for number, record in enumerate(ArchiveIterator(stream, record_types=kinds, auto_decode="all"), after + 1):
            found = _page(record, f"{before}record {number}") if _is_page(record) else None
            yield Kept(number, record.stream_pos, found)
    except (OSError, ValueError, RuntimeError, EOFError) as error:
        reason = f"the web archive is damaged from here on ({type(error).__name__}); fetch it anew"
        yield Kept(number + 1, -1, Problem(f"{before}record {number + 1}", reason))


def _is_page(record: WarcRecord) -> bool:
    """Return whether a record is a page that the site gave, and not an error, a redirect or a picture."""
    if record.record_type == WarcRecordType.resource:
        return (record.headers.get("Content-Type") or "").lower().startswith(_PAGES)
    http = record.http_headers
    return http is not None and http.status_code == 200 and (record.http_content_type or "").lower() in _PAGES


def _page(record: WarcRecord, locator: str) -> Draft | Problem:
    address = record.headers.get("WARC-Target-URI") or ""
    locator = f"{locator}: {plain_name(address)}" if address else locator
    body = record.reader.read(limits.DOCUMENT + 1)
    if len(body) > limits.DOCUMENT:
        return Problem(locator, f"a page of more than {limits.DOCUMENT // limits.MEGABYTE} MB; left out")
    day, when = moment(record.headers.get("WARC-Date"))
    facts = Facts(url=address.strip("<>") or None, published=day, published_at=when)
    return Draft(body, "any", "warc", locator, body, facts)
