"""The first page: what is in the case, what is new, what awaits a look."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from riwaya.casefile.store import Stored
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES
from riwaya.pictures import charts
from riwaya.pictures.charts import Happened, Spot
from riwaya.web import rendering
from riwaya.web.pages.search import Asked
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
        disputed: how many disputes of the latest episodes await a verdict.
        happened: the episodes of the timeline, the latest first.
        places: the places of the map, the most named first.
        is_compared: whether the case has been compared, so that the charts have something to show.
        asked, is_filtered, types, stances: the empty search.
    """

    documents: int
    claims: int
    events: int
    decisions: int
    newest: Sequence[Stored]
    disputed: int
    happened: Sequence[Happened]
    places: Sequence[Spot]
    is_compared: bool
    asked: Asked
    is_filtered: bool = False
    types: Sequence[str] = EVENT_TYPES
    stances: Sequence[str] = STANCES


@router.get("/")
def show_case(request: Request, desk: AtDesk) -> Response:
    """Show the case."""

    def look() -> tuple[int, Sequence[Happened], Sequence[Spot], bool]:
        latest = desk.latest()
        disputed = sum("decision" not in one for one in latest["contradictions"])
        places = sorted(charts.spots(latest)[0], key=lambda spot: -spot.episodes)
        return disputed, charts.happened(latest), places, latest["looked"] > 0

    disputed, happened, places, is_compared = desk.found("case", look)
    counts = desk.counts()
    shown = CasePage(
        documents=counts["documents"],
        claims=counts["claims"],
        events=counts["events"],
        decisions=counts["decisions"],
        newest=desk.case.newest(_NEWEST),
        disputed=disputed,
        happened=happened,
        places=places,
        asked=Asked(),
        is_compared=is_compared,
    )
    return rendering.page(request, "case.html", shown)
