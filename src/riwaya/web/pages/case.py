"""The first page: what is in the case, what is new, what awaits a look."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from riwaya.casefile.store import Stored
from riwaya.web import rendering
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_NEWEST = 8


@dataclass(frozen=True, slots=True)
class CasePage:
    """What the first page shows.

    Attributes:
        documents: how many documents the case has.
        claims: how many accounts.
        events: how many events.
        decisions: how many decisions of people stand.
        newest: the documents that came last, the last one first.
    """

    documents: int
    claims: int
    events: int
    decisions: int
    newest: Sequence[Stored]


@router.get("/")
def show_case(request: Request, desk: AtDesk) -> Response:
    """Show the case."""
    return rendering.page(request, "case.html", CasePage(**desk.counts(), newest=desk.case.newest(_NEWEST)))
