"""All that was done to the case, the last first."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from riwaya.casefile.ledger import Entry
from riwaya.web import rendering
from riwaya.web.bounds import Before, Number
from riwaya.web.exporting import exported
from riwaya.web.paging import page_of
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_ON_A_PAGE = 100
_EXPORTED = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of the log for reading.

    Attributes:
        number, at, actor, action, hash: as in the log.
        about: what it was done to, in few words.
    """

    number: Number
    at: str
    actor: str
    action: str
    hash: str
    about: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log.

    Attributes:
        entries: those of this page, the last first.
        older: the number to ask the next page before; None on the last.
        is_first: whether this is the first page.
    """

    entries: Sequence[Line]
    older: int | None
    is_first: bool


@router.get("/log")
def show_log(request: Request, desk: AtDesk, before: Before = None) -> Response:
    """Show the log."""
    found, older = page_of(desk.case.casefile.lately, _ON_A_PAGE, before, lambda entry: entry.number)
    return rendering.page(request, "log.html", LogPage([_line(one) for one in found], older, before is None))


@router.get("/log.{format}")
def export_log(desk: AtDesk, format: str) -> Response:
    """Give the log as a file."""
    columns = ("number", "at", "actor", "action", "subject", "previous", "hash")
    rows = ({name: getattr(one, name) for name in columns} for one in desk.case.casefile.lately(_EXPORTED))
    return exported(format, "log", columns, rows)


def _line(entry: Entry) -> Line:
    subject = json.loads(entry.subject)
    said = (
        subject.get("source")
        or subject.get("quote")
        or subject.get("reason")
        or subject.get("document")
        or subject.get("name")
        or ""
    )
    by = subject.get("reader")
    about = f"{said} · {by['name']}" if by else str(said)
    return Line(entry.number, entry.at, entry.actor, entry.action, entry.hash, about[:200])
