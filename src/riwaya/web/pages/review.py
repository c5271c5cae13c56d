"""What awaits a look: where accounts part, and what the machine is least sure of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from riwaya.casefile.store import Stored
from riwaya.web import rendering
from riwaya.web.bounds import Before
from riwaya.web.desk import Desk
from riwaya.web.doubts import Doubt
from riwaya.web.exporting import exported
from riwaya.web.pages.entering import within
from riwaya.web.rights import AtDesk, Who

router = APIRouter(include_in_schema=False)
_DISPUTES = 5  # on the first page
_EPISODES = 200  # looked through for disputes at a time, the latest first
_ON_A_PAGE = 25
_WINDOW = 60  # documents looked through at a time, those that came last first


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The queue.

    Attributes:
        disputes: contradictions of the latest episodes that nobody has judged, the sharpest first.
        disputed: how many those episodes have.
        doubts: records that deserve a look, the least sure first.
        doubted: how many the documents looked through have.
        looked: how many documents were looked through.
        documents: the documents that these stand in, by number.
        by_hash: the documents that the disputes stand in, by SHA-256.
        older: the number of the document to look on before; None when there are no more.
        is_first: whether the last documents were looked through.
    """

    disputes: Sequence[Mapping[str, Any]]
    disputed: int
    doubts: Sequence[Doubt]
    doubted: int
    looked: int
    documents: Mapping[int, Stored]
    by_hash: Mapping[str, Stored]
    older: int | None
    is_first: bool


@dataclass(frozen=True, slots=True)
class DisputesPage:
    """The contradictions of some episodes, the latest first, that nobody has judged.

    Attributes:
        disputes: the sharpest first.
        by_hash: the documents that they stand in, by SHA-256.
        after: how many episodes come before this page.
        next: how many come before the next page; None on the last.
    """

    disputes: Sequence[Mapping[str, Any]]
    by_hash: Mapping[str, Stored]
    after: int
    next: int | None


@router.get("/review")
def show_review(request: Request, desk: AtDesk, before: Before = None) -> Response:
    """Show what awaits a look."""
    window = desk.case.newest(_WINDOW, before)
    found = desk.doubts(tuple(one.id for one in window))
    disputes = open_disputes(desk, 0)[0] if before is None else []
    shown = disputes[:_DISPUTES]
    context = ReviewPage(
        shown,
        len(disputes),
        found[:_ON_A_PAGE],
        len(found),
        len(window),
        {one.id: one for one in window},
        _documents(desk, shown),
        window[-1].id if len(window) == _WINDOW else None,
        before is None,
    )
    return rendering.page(request, "review.html", context)


@router.get("/review/disputes")
def show_disputes(request: Request, desk: AtDesk, after: Annotated[int, Query(ge=0, le=10**9)] = 0) -> Response:
    """Show the disputes of some episodes."""
    disputes, is_last = open_disputes(desk, after)
    context = DisputesPage(disputes, _documents(desk, disputes), after, None if is_last else after + _EPISODES)
    return rendering.page(request, "disputes.html", context)


@router.get("/review/disputes.{format}")
def export_disputes(desk: AtDesk, format: str, after: Annotated[int, Query(ge=0, le=10**9)] = 0) -> Response:
    """Give the disputes of a page as a file, each side a row."""
    columns = ("dispute", "about", "relation", "side", "value", "documents", "claims")
    rows = (
        {"dispute": one["id"], "about": one["about"], "relation": one["relation"], "side": number}
        | {name: side[name] for name in ("value", "documents", "claims")}
        for one in open_disputes(desk, after)[0]
        for number, side in enumerate(one["sides"], 1)
    )
    return exported(format, "disputes", columns, rows)


@router.post("/disputes/{id}")
def judge(desk: AtDesk, who: Who, id: str, action: Annotated[str, Form()], next: Annotated[str, Form()] = "/review") -> Response:
    """Say of a contradiction that the sides cannot both hold, or that they may."""
    decision = desk.case.judge(id, action, author=who.name)
    sign = "&" if "?" in next else "?"
    return RedirectResponse(f"{within(next)}{sign}decided={decision}", 303)


def open_disputes(desk: Desk, after: int) -> tuple[list[Mapping[str, Any]], bool]:
    """Return the contradictions of some episodes that nobody has judged, the sharpest first, and whether these are the last."""

    def look() -> tuple[list[Mapping[str, Any]], bool]:
        latest = desk.case.compare_latest(_EPISODES, after)
        found = [one for one in latest["contradictions"] if "decision" not in one]
        return sorted(found, key=lambda one: one["score"]), latest["looked"] < _EPISODES

    return desk.found(("disputes", after), look)


def _documents(desk: Desk, disputes: Sequence[Mapping[str, Any]]) -> Mapping[str, Stored]:
    names = {span["document_id"] for dispute in disputes for side in dispute["sides"] for span in side["spans"]}
    return desk.case.casefile.named(names)
