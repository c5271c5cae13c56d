"""The episodes of the case, and one with its matrix: what each origin answers to each question, and where accounts part."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response
from markupsafe import Markup

from riwaya.casefile.store import Stored
from riwaya.errors import NotInCase
from riwaya.grouping.episode import nouns
from riwaya.web import addresses, rendering, wording
from riwaya.web.bounds import Page
from riwaya.web.desk import Desk
from riwaya.web.exporting import exported
from riwaya.web.matrix import Dispute, Line, Origin, Weaver
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_ON_A_PAGE = 50
_WINDOW = 50  # of the latest, in a large case
_NUMBERED = re.compile(r"E\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """One episode in a list.

    Attributes:
        id: its id in the comparison.
        address: where its page is, for as long as its earliest telling is in the case.
        label: its heading, in Arabic.
        kind: the kind of event in it; None where it has none.
        rest: the heading without it.
        date: when, in EDTF; None where no text tells.
        place: where; None where no text tells.
        documents: how many documents tell it.
        origins: how many origins they have it from.
        disputes: in how many questions accounts part.
    """

    id: str
    address: str
    label: str
    kind: str | None
    rest: str
    date: str | None
    place: str | None
    documents: int
    origins: int
    disputes: int


@dataclass(frozen=True, slots=True)
class EpisodesPage:
    """The list.

    Attributes:
        episodes: those of this page, most told first.
        total: how many there are in all, told by several or not; None in a large case.
        several: how many two documents or more tell; None in a large case.
        is_all: whether those that one document tells are listed, too.
        page: which page this is, from 1.
        pages: how many there are; None in a large case.
        has_more: whether there is a page after this one.
    """

    episodes: Sequence[Entry]
    total: int | None
    several: int | None
    is_all: bool
    page: int
    pages: int | None
    has_more: bool


@dataclass(frozen=True, slots=True)
class EpisodePage:
    """One episode.

    Attributes:
        episode: its entry.
        origins: the columns of the matrix.
        lines: the questions that two origins or more answer, or of which one is disputed.
        single: the questions that one origin alone answers.
        disputes: where accounts part.
        alike: episodes of the same shape.
        query: what finds the episode again without looking through the whole case.
        like: the query of the page of what is like it, in a large case; there a small one has a list.
        tables: the matrix of the lines and that of the single ones, drawn.
    """

    episode: Entry
    origins: Sequence[Origin]
    lines: Sequence[Line]
    single: Sequence[Line]
    disputes: Sequence[Dispute]
    alike: Sequence[Entry]
    query: str
    like: str = ""
    tables: Mapping[str, Markup] = field(default_factory=dict)


@router.get("/episodes")
def list_episodes(request: Request, desk: AtDesk, page: Page = 1, every: bool = False) -> Response:
    """List the episodes: most told first, in a large case the latest first."""
    shown = _latest(desk, page, every) if desk.is_large() else _most_told(desk, page, every)
    return rendering.page(request, "episodes.html", shown)


def _most_told(desk: Desk, page: int, every: bool) -> EpisodesPage:
    comparison = desk.comparison()
    disputes = _disputes_by_episode(comparison)
    entries = [entry(one, disputes) for one in comparison["episodes"]]
    several = [one for one in entries if one.documents > 1]
    listed = sorted(entries if every else several, key=lambda one: (-one.documents, -one.disputes, one.date or "~"))
    pages = max(1, -(-len(listed) // _ON_A_PAGE))
    page = min(page, pages)
    shown = listed[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]
    return EpisodesPage(shown, len(entries), len(several), every, page, pages, page < pages)


def _latest(desk: Desk, page: int, every: bool) -> EpisodesPage:
    def look() -> tuple[Sequence[Entry], bool]:
        comparison = desk.case.compare_latest(_WINDOW, (page - 1) * _WINDOW)
        disputes = _disputes_by_episode(comparison)
        return [entry(one, disputes, one_teller(one)) for one in comparison["episodes"]], comparison["looked"] == _WINDOW

    entries, has_more = desk.found(("episodes", page), look)
    return EpisodesPage([one for one in entries if every or one.documents > 1], None, None, every, page, None, has_more)


@router.get("/episodes/{id}")
def show_episode(request: Request, desk: AtDesk, id: str, told_in: str | None = None) -> Response:
    """Show one episode with its matrix; `told_in` is the hash of a document that tells it."""

    language = rendering.language_of(request)

    def look() -> EpisodePage:
        shown = _episode_page(desk, *found_in(desk, id, told_in))
        caption = wording.say(language, "episode.caption")
        rows = {"lines": shown.lines, "single": shown.single}
        drawn = {
            name: rendering.fragment(request, "_matrix.html", "matrix", of, shown.origins, caption) for name, of in rows.items()
        }
        return replace(shown, tables=drawn)

    name = ("episode", id, told_in, language)
    return rendering.page(request, "episode.html", desk.found(name, look) if desk.is_large() else look())


@router.get("/episodes/{id}/matrix.{format}")
def export_matrix(desk: AtDesk, id: str, format: str, told_in: str | None = None) -> Response:
    """Give the matrix as a file, a row for each place at which a question is answered."""
    _, episode = found_in(desk, id, told_in)
    names = {one["id"]: one["name"] for one in episode["matrix"]["origins"]}
    columns = ("question", "judgement", "origin", "words", "is_denied", "is_echo", "document", "start", "end", "claim")
    rows = (
        {"question": row["question"], "judgement": row["judgement"], "origin": names[cell["origin"]]}
        | {"is_denied": answer["is_denied"], "words": span["text"]}
        | {name: span[name] for name in ("is_echo", "document", "start", "end", "claim")}
        for row in episode["matrix"]["rows"]
        for cell in row["cells"]
        for answer in cell["answers"]
        for span in answer["spans"]
    )
    return exported(format, f"episode-{episode['key']}", columns, rows)


def found_in(desk: Desk, id: str, told_in: str | None) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the episode with an id or key, and the comparison that it stands in."""
    comparison, is_numbered = _told_with(desk, id, told_in)
    found = next((one for one in comparison["episodes"] if id in (one["key"], one["id"]) or is_numbered), None)
    if found is None:
        raise NotInCase(f"{id}: the case has no such episode")
    return comparison, found


def _told_with(desk: Desk, id: str, told_in: str | None) -> tuple[Mapping[str, Any], bool]:
    """Return a comparison that an episode stands in, and whether it is the only one there."""
    if not desk.is_large():
        return desk.comparison(), False
    if _NUMBERED.fullmatch(id):
        return desk.case.compare_numbered(id), True
    return (desk.case.compare_about(told_in) if told_in else desk.latest()), False


def one_teller(episode: Mapping[str, Any]) -> str | None:
    """Return the hash of a document that tells an episode."""
    return next((span["document_id"] for span in _spans(episode["matrix"])), None)


def _episode_page(desk: Desk, comparison: Mapping[str, Any], episode: Mapping[str, Any]) -> EpisodePage:
    weaver, document_of = weaver_at(desk, {span["document_id"] for span in _spans(episode["matrix"])})
    records = {one["id"]: one for one in comparison["contradictions"] if one["episode"] == episode["id"]}
    teller = one_teller(episode) if desk.is_large() else None
    matrix, counts = episode["matrix"], _disputes_by_episode(comparison)
    by_name = {span["document"]: span["document_id"] for span in _spans(matrix)}
    columns = [_origin(column, by_name, document_of) for column in matrix["origins"]]
    ids = [column["id"] for column in matrix["origins"]]
    lines = [weaver.line(row, ids, records) for row in matrix["rows"]]
    is_single = [sum(map(bool, line.cells)) < 2 and line.judgement != "contradicts" for line in lines]
    return EpisodePage(
        episode=entry(episode, counts, teller),
        origins=columns,
        lines=[line for line, single in zip(lines, is_single, strict=True) if not single],
        single=[line for line, single in zip(lines, is_single, strict=True) if single],
        disputes=[weaver.dispute(record) for record in records.values()],
        alike=[*_alike(comparison, episode["id"], counts)],
        query=f"told_in={teller}" if teller else "",
        like=urlencode({"of": episode["key"], "told_in": teller}) if teller else "",
    )


def weaver_at(desk: Desk, foreseen: Collection[str] = ()) -> tuple[Weaver, Any]:
    """Return a weaver over the documents of the case, and what gives a document by its hash.

    Args:
        foreseen: hashes of documents that will be needed, which are fetched at once.
    """
    known = desk.case.casefile.named(foreseen) if foreseen else {}
    records = dict(desk.case.records_of([one.id for one in known.values()])) if known else {}

    @cache
    def document_of(sha256: str) -> Stored:
        return known[sha256] if sha256 in known else desk.case.document(sha256)

    @cache
    def chains_of(sha256: str) -> dict[str, tuple[str, ...]]:
        record = records[known[sha256].id] if sha256 in known else desk.case.record(sha256)
        return {claim["id"]: tuple(link["text"] for link in claim["chain"]) for claim in record["claims"]}

    return Weaver(document_of, lambda sha256, claim: chains_of(sha256).get(claim, ())), document_of


def _origin(column: Mapping[str, Any], by_name: Mapping[str, str], document_of: Any) -> Origin:
    def stored(names: Sequence[str]) -> list[Stored]:
        return [document_of(by_name[name]) for name in names if name in by_name]

    return Origin(column["name"], column["kind"], stored(column["documents"]), stored(column["echoes"]))


def _spans(matrix: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    cells = (cell for row in matrix["rows"] for cell in row["cells"])
    yield from (span for cell in cells for answer in cell["answers"] for span in answer["spans"])


def _disputes_by_episode(comparison: Mapping[str, Any]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for one in comparison["contradictions"]:
        found[one["episode"]] = found.get(one["episode"], 0) + 1
    return found


def entry(episode: Mapping[str, Any], disputes: Mapping[str, int], document: str | None = None) -> Entry:
    """Return an episode of the comparison as it stands in a list.

    Args:
        disputes: how often accounts part, by the ids of episodes.
        document: the hash of one that tells it, by which it is found without looking through the whole case.
    """
    # The day stands beside the heading, in the visitor's own way of writing.
    label: str = episode["label"].removesuffix(f" · {episode['date']}")
    what, _, rest = label.partition(" · ")
    kind = next((kind for kind, noun in nouns().items() if noun == what), None)
    return Entry(
        id=episode["id"],
        address=addresses.episode(episode["key"], document),
        label=label,
        kind=kind,
        rest=rest,
        date=episode["date"],
        place=episode["place"],
        documents=len(episode["documents"]),
        origins=len(episode["matrix"]["origins"]),
        disputes=disputes.get(episode["id"], 0),
    )


def _alike(comparison: Mapping[str, Any], id: str, disputes: Mapping[str, int]) -> Iterator[Entry]:
    by_id = {one["id"]: one for one in comparison["episodes"]}
    for pair in comparison["scenarios"]:
        if pair["same"] and id in pair["episodes"]:
            yield entry(by_id[next(one for one in pair["episodes"] if one != id)], disputes)
