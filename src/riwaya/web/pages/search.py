"""Finding documents: words in any form, filters by what was read in them, passages that fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from riwaya.cases.searching import Hit, Results
from riwaya.errors import CaseError
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES
from riwaya.web import rendering
from riwaya.web.desk import Desk
from riwaya.web.exporting import exported
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_ON_A_PAGE = 20
_EXPORTED = 10_000
FILTERS = ("outlet", "source", "party", "place", "type", "stance")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a visitor asks for; empty where they ask for nothing.

    Attributes:
        words: words that all must be there.
        outlet, source, party, place, type, stance: values of the filters.
        since, until: days of publication.
    """

    words: str = ""
    outlet: str = ""
    source: str = ""
    party: str = ""
    place: str = ""
    type: str = ""
    stance: str = ""
    since: str = ""
    until: str = ""

    def given(self) -> Mapping[str, str]:
        """Return what was asked for, by name."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name).strip())}


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search shows.

    Attributes:
        asked: what was asked for.
        is_asked: whether anything was.
        is_filtered: whether more than words was asked for.
        hits: the documents of this page, best first.
        total: how many there are.
        after: how many come before this page.
        before_query, next_query: the addresses of the pages beside this one; None at the ends.
        query: the query string of the whole search.
        types, stances: the values that their filters take.
        problem: why it cannot be searched for; None when it can.
    """

    asked: Asked
    is_asked: bool
    is_filtered: bool
    hits: Sequence[Hit]
    total: int
    after: int
    before_query: str | None
    next_query: str | None
    query: str
    types: Sequence[str]
    stances: Sequence[str]
    problem: str | None


@router.get("/search")
def search(
    request: Request, desk: AtDesk, asked: Annotated[Asked, Depends()], after: Annotated[int, Query(ge=0)] = 0
) -> Response:
    """Search."""
    given, problem, found = asked.given(), None, Results((), 0)
    if given:
        try:
            found = find(desk, given, _ON_A_PAGE, after)
        except CaseError as error:
            problem = str(error)
    shown = SearchPage(
        asked,
        bool(given),
        bool(given.keys() - {"words"}),
        found.hits,
        found.total,
        after,
        _query(given, max(0, after - _ON_A_PAGE)) if after else None,
        _query(given, after + _ON_A_PAGE) if after + _ON_A_PAGE < found.total else None,
        urlencode(given),
        EVENT_TYPES,
        STANCES,
        problem,
    )
    return rendering.page(request, "search.html", shown)


@router.get("/search.{format}")
def export_search(desk: AtDesk, asked: Annotated[Asked, Depends()], format: str) -> Response:
    """Give what a search finds as a file."""
    given = asked.given()
    columns = ("document", "title", "outlet", "published", "source", "sha256", "passages")
    found = find(desk, given, _EXPORTED, 0) if given else Results((), 0)
    return exported(format, "search", columns, map(_row, found.hits))


def _row(hit: Hit) -> Mapping[str, object]:
    document = hit.document
    passages = " … ".join(passage.text for passage in hit.passages)
    return {"document": document.id, "passages": passages} | {
        name: getattr(document, name) for name in ("title", "outlet", "published", "source", "sha256")
    }


def find(desk: Desk, given: Mapping[str, str], most: int, after: int) -> Results:
    """Return what a search finds."""
    filters = {name: given[name] for name in FILTERS if name in given}
    return desk.case.search(
        given.get("words", ""), since=given.get("since"), until=given.get("until"), most=most, after=after, **filters
    )


def _query(given: Mapping[str, str], after: int) -> str:
    return "/search?" + urlencode({**given, **({"after": str(after)} if after else {})})
