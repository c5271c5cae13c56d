"""All documents of the case, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from riwaya.casefile.store import Stored
from riwaya.web import rendering
from riwaya.web.bounds import Before
from riwaya.web.exporting import exported
from riwaya.web.paging import page_of
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """A page of the list of documents.

    Attributes:
        documents: those of this page, the last that came first.
        total: how many the case has.
        older: the number to ask the next page before; None on the last.
        is_first: whether this is the first page.
        query: the query string of this page, for its export.
    """

    documents: Sequence[Stored]
    total: int
    older: int | None
    is_first: bool
    query: str


@router.get("/documents")
def list_documents(request: Request, desk: AtDesk, before: Before = None) -> Response:
    """List the documents."""
    found, older = page_of(desk.case.newest, _ON_A_PAGE, before)
    shown = DocumentsPage(found, desk.sums()["documents"], older, before is None, request.url.query)
    return rendering.page(request, "documents.html", shown)


@router.get("/documents.{format}")
def export_documents(desk: AtDesk, format: str, before: Before = None) -> Response:
    """Give the documents of a page as a file."""
    found = desk.case.newest(_ON_A_PAGE, before)
    return exported(format, "documents", Stored._fields, (one._asdict() for one in found))
