"""What in the documents is worth a look: what does not fit itself or the map, document by document, each with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from riwaya.casefile.store import Stored
from riwaya.checks import Finding, growing
from riwaya.labels import LANGUAGES
from riwaya.web import rendering
from riwaya.web.bounds import Before
from riwaya.web.desk import Desk
from riwaya.web.exporting import exported
from riwaya.web.matrix import Place
from riwaya.web.pages.episodes import weaver_at
from riwaya.web.paging import page_of
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_LOOKED_THROUGH = 50  # documents of one page of the list: what stands out in them is worked out when it is asked for


@dataclass(frozen=True, slots=True)
class Noticed:
    """One finding.

    Attributes:
        kind: what is compared, as its label is named.
        told: the line with the arithmetic, by language.
        places: the words it is about.
    """

    kind: str
    told: Mapping[str, str]
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Checked:
    """A document in which something stands out, and what."""

    document: Stored
    findings: Sequence[Noticed]


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """What stands out.

    Attributes:
        found: the documents looked through in which something does, the last that came first.
        together: figures that grow from document to document, told on the first page.
        older: the number to ask the next page before; None on the last.
        is_first: whether this is the first page.
        query: the query string of this page, for its export.
    """

    found: Sequence[Checked]
    together: Sequence[Noticed]
    older: int | None
    is_first: bool
    query: str


@router.get("/checks")
def list_checks(request: Request, desk: AtDesk, before: Before = None) -> Response:
    """List what stands out in the documents of a page, and in all together."""
    looked, older = page_of(desk.case.newest, _LOOKED_THROUGH, before)
    shown = {document.id: document for document in looked}
    found = [
        Checked(shown[number], [_noticed(one, [_place(span, shown[number]) for span in one.spans]) for one in findings])
        for number, findings in desk.checked(tuple(shown)).items()
        if findings
    ]
    together = _together(desk) if before is None else []
    return rendering.page(request, "checks.html", ChecksPage(found, together, older, before is None, request.url.query))


@router.get("/checks.{format}")
def export_checks(desk: AtDesk, format: str, before: Before = None) -> Response:
    """Give what stands out in the documents of a page as a file, a row for each finding."""
    listed = {document.id: document.source for document in desk.case.newest(_LOOKED_THROUGH, before)}
    rows = (
        {"document": listed[number], "words": " | ".join(span["text"] for span in one.spans), **one.record()}
        for number, findings in desk.checked(tuple(listed)).items()
        for one in findings
    )
    return exported(format, "checks", ("document", "kind", "told", "told_ar", "words"), rows)


def _together(desk: Desk) -> Sequence[Noticed]:
    """Return the figures that grow in the retelling; in a large case, in the latest episodes."""
    place = weaver_at(desk)[0].place
    return [_noticed(one, [place(span) for span in one.spans]) for one in growing(desk.surveyed())]


def _noticed(one: Finding, places: Sequence[Place]) -> Noticed:
    return Noticed(one.kind.replace(" ", "-"), {language: one.tell(language) for language in LANGUAGES}, places)


def _place(span: Mapping[str, Any], document: Stored) -> Place:
    return Place(span["text"], document, span["start"], span["end"], None, (), is_echo=False)
