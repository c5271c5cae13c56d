"""Scenarios: pairs of episodes with one play, what texts say of likeness, and two episodes side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from riwaya.errors import NotInCase
from riwaya.scenarios import Stage
from riwaya.scenarios.values import Play
from riwaya.scenarios.whole import WORTH
from riwaya.web import rendering
from riwaya.web.bounds import Page
from riwaya.web.desk import Desk
from riwaya.web.exporting import exported
from riwaya.web.pages.episodes import weaver_at
from riwaya.web.rights import AtDesk
from riwaya.web.staging import (
    Facing,
    Pair,
    Remark,
    Role,
    Share,
    Staging,
    Term,
    Title,
    Tread,
    pair_of,
    plays_of,
    step_term,
    title_of,
)

router = APIRouter(include_in_schema=False)
_ON_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class ScenariosPage:
    """The pairs.

    Attributes:
        pairs: those of this page, likeliest first.
        total: how many there are.
        of: the episode whose like is asked for; None when all are listed.
        remarks: what the texts say of likeness.
        page: which page this is, from 1.
        pages: how many there are.
        is_large: whether the case is too large to list all pairs while somebody waits.
    """

    pairs: Sequence[Pair]
    total: int
    of: Title | None
    remarks: Sequence[Remark]
    page: int
    pages: int
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class ScenarioPage:
    """Two episodes side by side.

    Attributes:
        pair: what they have in common, in short.
        roles: role by role.
        first: the steps of the first, in order.
        second: the steps of the second.
        swapped: pairs of steps that come in the opposite order.
        stated: what the texts say of these two.
        mirrors: who stands against one and within the other.
        shares: where the score comes from.
    """

    pair: Pair
    roles: Sequence[Role]
    first: Sequence[Tread]
    second: Sequence[Tread]
    swapped: Sequence[tuple[Term, Term]]
    stated: Sequence[Remark]
    mirrors: Sequence[Facing]
    shares: Sequence[Share]


@router.get("/scenarios")
def list_scenarios(request: Request, desk: AtDesk, of: str | None = None, told_in: str | None = None, page: Page = 1) -> Response:
    """List the pairs, all or those of one episode; of a large case, those of one episode alone."""
    if desk.is_large():
        shown = ScenariosPage([], 0, None, [], 1, 1, is_large=True) if of is None else _like(desk, of, told_in)
        return rendering.page(request, "scenarios.html", shown)
    found = desk.scenarios()
    plays = plays_of(found)
    wanted = None if of is None else _play(plays, of).id
    pairs = [one for one in found.pairs if wanted is None or wanted in (one.first.id, one.second.id)]
    pages = max(1, -(-len(pairs) // _ON_A_PAGE))
    page = min(page, pages)
    said = [one for one in found.likenesses if wanted is None or wanted in one.plays]
    shown = ScenariosPage(
        [pair_of(one) for one in pairs[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]],
        len(pairs),
        None if wanted is None else title_of(plays[wanted]),
        _staging(desk).remarks(said, plays) if page == 1 else [],
        page,
        pages,
    )
    return rendering.page(request, "scenarios.html", shown)


def _like(desk: Desk, of: str, told_in: str | None) -> ScenariosPage:
    """Return what is most like one episode of a large case, without a look at the whole of it."""
    id = desk.case.episode_of(of, told_in) if told_in else of
    if id is None:
        raise NotInCase(f"{of}: the case has no such episode")

    def look() -> ScenariosPage:
        stage = desk.case.stage_beside(id)
        play = plays_of(stage).get(id)
        if play is None:
            return ScenariosPage([], 0, None, [], 1, 1)
        pairs = [one for one in stage.like(play) if one.is_same or one.score >= WORTH][:_ON_A_PAGE]
        return ScenariosPage([pair_of(one) for one in pairs], len(pairs), title_of(play), [], 1, 1, is_large=True)

    return desk.found(("like", id), look)


@router.get("/scenarios/{first}/{second}")
def show_scenario(request: Request, desk: AtDesk, first: str, second: str) -> Response:
    """Show two episodes side by side."""
    stage, plays = _staged(desk, first, second)
    if _play(plays, first) is _play(plays, second):
        return RedirectResponse(f"/scenarios?of={plays[first].id}", 303)  # two ids of one: there is nothing to set beside it
    found = stage.align(_play(plays, first), _play(plays, second))
    staging, (both, _, _) = _staging(desk), found.steps
    shown = ScenarioPage(
        pair=pair_of(found),
        roles=staging.roles(found.rows),
        first=staging.steps(found.first, both),
        second=staging.steps(found.second, both),
        swapped=[(step_term(one), step_term(other)) for one, other in found.swapped_order],
        stated=staging.remarks(found.stated, plays),
        mirrors=staging.mirrors(found.mirrors, plays),
        shares=staging.shares(found),
    )
    return rendering.page(request, "scenario.html", shown)


@router.get("/scenarios/{first}/{second}/roles.{format}")
def export_scenario(desk: AtDesk, first: str, second: str, format: str) -> Response:
    """Give the roles of two episodes side by side as a file."""
    stage, plays = _staged(desk, first, second)
    found = stage.align(_play(plays, first), _play(plays, second))
    rows = (
        {"role": row.role, "kind": row.kind}
        | {side: [one.value for one in fillers] for side, fillers in (("first", row.first), ("second", row.second))}
        for row in found.rows
    )
    return exported(format, f"scenario-{found.first.id}-{found.second.id}", ("role", "kind", "first", "second"), rows)


def _staged(desk: Desk, first: str, second: str) -> tuple[Stage, dict[str, Play]]:
    """Return a stage on which two episodes are, of a large case with little besides, and its plays by their ids."""
    if not desk.is_large():
        return desk.stage(), plays_of(desk.scenarios())
    stage = desk.case.stage_with(first, second)
    return stage, plays_of(stage)


def _play(plays: dict[str, Play], id: str) -> Play:
    if id not in plays:
        raise NotInCase(f"{id}: no episode of the case with the steps of a scenario")
    return plays[id]


def _staging(desk: Desk) -> Staging:
    return Staging(weaver_at(desk)[0])
