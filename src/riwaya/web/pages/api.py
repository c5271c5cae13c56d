"""The JSON side, for programs: what the pages show, and decisions. `/api/openapi.json` describes it."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from riwaya.casefile.store import Stored
from riwaya.errors import CaseError
from riwaya.web.bounds import Before, Number, RecordId
from riwaya.web.pages.search import Asked, find
from riwaya.web.rights import AtDesk, Who

router = APIRouter(prefix="/api", tags=["case"])
_MOST = 200


class Counts(BaseModel):
    """How much the case has."""

    documents: int
    claims: int
    events: int
    decisions: int


class DocumentLine(BaseModel):
    """A document without its text."""

    id: int
    sha256: str
    format: str
    source: str
    locator: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None


class Found(BaseModel):
    """A page of what a search found, best first."""

    total: int
    documents: list[DocumentLine]


class NewDecision(BaseModel):
    """A decision to be made: accept, reject, or correct with the fields of docs/cases.md."""

    action: Annotated[str, Field(max_length=20)]
    value: dict[str, Any] | None = None
    reason: Annotated[str | None, Field(max_length=2000)] = None


class Decided(BaseModel):
    """A decision that was kept."""

    decision: int


class Problem(BaseModel):
    """What went wrong, in one line."""

    error: str


_PROBLEMS: Mapping[int | str, dict[str, Any]] = {status: {"model": Problem} for status in (400, 401, 403, 404, 413, 422)}


@router.get("/case", responses={**_PROBLEMS})
def count(desk: AtDesk) -> Counts:
    """Tell how many documents, claims, events and decisions the case has."""
    return Counts(**desk.counts())


@router.get("/documents", responses={**_PROBLEMS})
def list_documents(desk: AtDesk, before: Before = None, most: Annotated[int, Query(ge=1, le=_MOST)] = 50) -> list[DocumentLine]:
    """List documents, the last that came first."""
    return [_line(one) for one in desk.case.newest(most, before)]


@router.get("/documents/{number}", responses={**_PROBLEMS})
def show_document(desk: AtDesk, number: Number) -> dict[str, Any]:
    """Give the record of a document as `riwaya read --json` has it, people's decisions applied."""
    return desk.case.record(number)


@router.get("/search", responses={**_PROBLEMS})
def search(
    desk: AtDesk,
    asked: Annotated[Asked, Depends()],
    after: Annotated[int, Query(ge=0, le=10**6)] = 0,
    most: Annotated[int, Query(ge=1, le=_MOST)] = 20,
) -> Found:
    """Find documents by words and filters."""
    found = find(desk, asked.given(), most, after)
    return Found(total=found.total, documents=[_line(hit.document) for hit in found.hits])


@router.post("/documents/{number}/records/{id}", responses={**_PROBLEMS})
def decide(desk: AtDesk, who: Who, number: Number, id: RecordId, decision: NewDecision) -> Decided:
    """Accept, reject or correct a record."""
    try:
        made = desk.case.decide(number, id, decision.action, decision.value, author=who.name, reason=decision.reason)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CaseError(f"the value of the correction is not as it should be ({error}); see docs/cases.md") from error
    return Decided(decision=made)


@router.post("/decisions/{decision}/undo", responses={**_PROBLEMS})
def undo(desk: AtDesk, who: Who, decision: Number) -> Decided:
    """Take a decision back."""
    desk.case.undo(decision, author=who.name)
    return Decided(decision=decision)


def _line(document: Stored) -> DocumentLine:
    return DocumentLine(**{name: getattr(document, name) for name in DocumentLine.model_fields})
