"""The sources of the case: who is cited, who relays whom, and one source with the grade that people give it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from riwaya.casefile.store import Stored
from riwaya.cases.grading import CREDIBILITY, NONE, RELIABILITY, Grade
from riwaya.errors import NotInCase
from riwaya.sources import Network
from riwaya.sources.network import Relay, Source
from riwaya.web import addresses, rendering
from riwaya.web.desk import MANY, Desk
from riwaya.web.drawing import Drawing, drawing
from riwaya.web.exporting import exported
from riwaya.web.matrix import Dispute, Place
from riwaya.web.pages.episodes import Entry, entry, one_teller, weaver_at
from riwaya.web.rights import AtDesk, Who

router = APIRouter(include_in_schema=False)
_LISTED = 15  # of each sort of source, until one asks for all
_SAID = 40


@dataclass(frozen=True, slots=True)
class Name:
    """A source as it is named on a page: its name is None when it has none, and the kind stands for it."""

    id: str
    name: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """A source in the list, with the code of its grade; None when nobody gave one."""

    source: Source
    grade: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Sources of one sort.

    Attributes:
        key: outlets, people or unnamed.
        rows: the first of them.
        left_out: how many more there are.
    """

    key: str
    rows: Sequence[Row]
    left_out: int


@dataclass(frozen=True, slots=True)
class Common:
    """A common link: the source, the episode, and through which publishers it is told."""

    source: Name
    episode: Entry
    publishers: Sequence[Name]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """The list of sources.

    Attributes:
        total: how many there are.
        groups: outlets, persons and bodies, the unnamed.
        graph: who relays whom.
        names: the sources in the graph, by their ids.
        common: where the ways of several outlets meet.
        looked: how many documents were looked through, where those are not all.
    """

    total: int
    groups: Sequence[Group]
    graph: Drawing
    names: Mapping[str, Name]
    common: Sequence[Common]
    looked: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """A source that relays or is relayed, and in how many accounts."""

    source: Name
    claims: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source.

    Attributes:
        source: it.
        grade: what it was given; None until somebody gives one.
        relays: whom it hands on.
        relayed: who hands it on.
        said: what stands on its authority, the first accounts.
        documents: documents of its own.
        first: episodes that it told before others.
        disputes: disagreements it is a party to.
        reliability: the letters of the code.
        credibility: its digits.
    """

    source: Source
    grade: Grade | None
    relays: Sequence[Link]
    relayed: Sequence[Link]
    said: Sequence[Place]
    documents: Sequence[Stored]
    first: Sequence[Entry]
    disputes: Sequence[Dispute]
    reliability: Sequence[str]
    credibility: Sequence[str]


@router.get("/sources")
def list_sources(request: Request, desk: AtDesk, every: str = "") -> Response:
    """List the sources, all of one sort on demand."""
    network, grades = desk.network(), desk.case.grades()
    names = _names(network)
    return rendering.page(
        request,
        "sources.html",
        SourcesPage(
            total=len(network["sources"]),
            groups=[*_groups(network["sources"], grades, every)],
            graph=drawing(network),
            names=names,
            common=[*_common(network, desk.surveyed(), names)],
            looked=MANY if desk.is_large() else None,
        ),
    )


@router.get("/sources.{format}")
def export_sources(desk: AtDesk, format: str) -> Response:
    """Give the sources as a file, with the grades that people gave."""
    grades = desk.case.grades()
    columns = ("id", "name", "kind", "grade", "published", "documents", "claims", "first", "denied", "denies", "disputed")
    rows = ({**one, "grade": grades[one["id"]].code if one["id"] in grades else None} for one in desk.network()["sources"])
    return exported(format, "sources", columns, rows)


@router.get("/sources/{id:path}")
def show_source(request: Request, desk: AtDesk, id: str) -> Response:
    """Show one source."""
    return rendering.page(request, "source.html", _source_page(desk, _find(desk, id)))


@router.post("/sources/{id:path}")
def give_grade(
    desk: AtDesk,
    visitor: Who,
    id: str,
    reliability: Annotated[str, Form()] = "",
    credibility: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
) -> Response:
    """Keep the visitor's grade of a source."""
    _find(desk, id)
    desk.case.grade(id, f"{reliability}{credibility}" or NONE, author=visitor.name, reason=reason.strip() or None)
    return RedirectResponse(addresses.source(id), 303)


def _find(desk: Desk, id: str) -> Source:
    found = next((one for one in desk.network()["sources"] if one["id"] == id), None)
    if found is None:
        raise NotInCase(f"{id}: no source of the case has this id")
    return found


def _names(network: Network) -> Mapping[str, Name]:
    return {one["id"]: Name(one["id"], one["name"], one["kind"]) for one in network["sources"]}


def _groups(sources: Iterable[Source], grades: Mapping[str, Grade], every: str) -> Iterator[Group]:
    sorted_out: dict[str, list[Source]] = {"outlets": [], "people": [], "unnamed": []}
    for one in sources:
        is_outlet = one["kind"] == "outlet" or bool(one["published"])
        sorted_out["unnamed" if one["name"] is None else "outlets" if is_outlet else "people"].append(one)
    for key, listed in sorted_out.items():
        shown = listed if key == every else listed[:_LISTED]
        rows = [Row(one, grades[one["id"]].code if one["id"] in grades else None) for one in shown]
        yield Group(key, rows, len(listed) - len(shown))


def _common(network: Network, comparison: Mapping[str, Any], names: Mapping[str, Name]) -> Iterator[Common]:
    episodes = {one["id"]: one for one in comparison["episodes"]}
    for link in sorted(network["common_links"], key=lambda link: -len(link["publishers"])):
        publishers = [names[id] for id in link["publishers"] if id != link["source"]]
        if link["episode"] in episodes:  # the latest may have moved on since the network was drawn
            yield Common(names[link["source"]], _listed(episodes[link["episode"]]), publishers)


def _source_page(desk: Desk, source: Source) -> SourcePage:
    network, comparison = desk.network(), desk.surveyed()
    names = _names(network)
    weaver, document_of = weaver_at(desk)
    ids = desk.hashes()
    episodes = {one["id"]: one for one in comparison["episodes"]}
    disputes = {one["id"]: one for one in comparison["contradictions"]}
    return SourcePage(
        source=source,
        grade=desk.case.grades().get(source["id"]),
        relays=_links(network["relays"], names, lambda one: one["of"] if one["source"] == source["id"] else None),
        relayed=_links(network["relays"], names, lambda one: one["source"] if one["of"] == source["id"] else None),
        said=[*_said(desk, source, ids)],
        documents=[document_of(ids[name]) for name in source["published"] if name in ids],
        first=[_listed(episodes[id]) for id in source["first"] if id in episodes],
        disputes=[weaver.dispute(disputes[id]) for id in source["disputed"] if id in disputes],
        reliability=[*RELIABILITY],
        credibility=[*CREDIBILITY],
    )


def _listed(episode: Mapping[str, Any]) -> Entry:
    return entry(episode, {}, one_teller(episode))


def _links(relays: Iterable[Relay], names: Mapping[str, Name], other: Any) -> list[Link]:
    found = [Link(names[id], len(relay["claims"])) for relay in relays if (id := other(relay)) is not None]
    return sorted(found, key=lambda link: -link.claims)


def _said(desk: Desk, source: Source, ids: Mapping[str, str]) -> Iterator[Place]:
    for name in source["claims"][:_SAID]:
        document, _, claim = name.rpartition("#")
        record = desk.case.record(ids[document])
        found = next(one for one in record["claims"] if one["id"] == claim)
        content, chain = found["content"], tuple(link["text"] for link in found["chain"])
        yield Place(
            content["text"], desk.case.document(ids[document]), content["start"], content["end"], claim, chain, is_echo=False
        )
