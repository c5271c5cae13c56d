"""What people decide on a record: accept, reject, correct, add, undo; and a record's page with its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData

from riwaya.casefile.deciding import Decision
from riwaya.casefile.store import Stored
from riwaya.cases.overlay import LISTS, anchor_of, kind_of
from riwaya.errors import CaseError
from riwaya.web import rendering
from riwaya.web.bounds import Before, Number, RecordId
from riwaya.web.exporting import exported
from riwaya.web.fields import correction
from riwaya.web.pages.entering import within
from riwaya.web.paging import page_of
from riwaya.web.rights import AtDesk, Who

router = APIRouter(include_in_schema=False)
_ON_A_PAGE = 50
_EXPORTED = 100_000
_LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class RecordPage:
    """One record with its history.

    Attributes:
        document: its document.
        kind: claim, event, time or quantity.
        id: its id in the document.
        record: as it stands, people's decisions applied.
        words: the words it hangs on.
        decisions: all decisions on it, the last first, those that were undone, too.
        permanent: an address that finds it after another reading, too.
    """

    document: Stored
    kind: str
    id: str
    record: Mapping[str, Any]
    words: str
    decisions: Sequence[Decision]
    permanent: str


@dataclass(frozen=True, slots=True)
class DecisionsPage:
    """What people have decided.

    Attributes:
        decisions: those of this page, the last first.
        documents: their documents, by number.
        older: the number to ask the next page before; None on the last.
        is_first: whether this is the first page.
        waiting: standing decisions that fit nothing in the present reading.
    """

    decisions: Sequence[Decision]
    documents: Mapping[int, Stored]
    older: int | None
    is_first: bool
    waiting: Sequence[Decision]


async def _form_of(request: Request) -> FormData:
    return await request.form()


Sent = Annotated[FormData, Depends(_form_of)]


@router.post("/documents/{number}/records")
def add_record(form: Sent, desk: AtDesk, who: Who, number: Number) -> Response:
    """Add a record that the machine missed."""
    kind = str(form.get("kind", ""))
    if kind not in LISTS:
        raise CaseError(f"{kind[:40]}: no record; there are {', '.join(LISTS)}")
    value = correction(kind, _lists(form))
    if kind in ("time", "quantity"):
        value |= value.pop("content", {})
    return _done(form, desk.case.add_record(number, kind, value, author=who.name, reason=_reason(form)), f"/documents/{number}")


@router.post("/documents/{number}/records/{id}")
def decide(form: Sent, desk: AtDesk, who: Who, number: Number, id: RecordId) -> Response:
    """Accept, reject or correct a record."""
    action = str(form.get("action", ""))
    value = None
    if action == "correct":
        kind = kind_of(id)
        record = desk.case.record(number)
        anchor_of(record, kind, id)
        value = correction(kind, _lists(form), record[LISTS[kind]][int(id[1:]) - 1])
    decision = desk.case.decide(number, id, action, value, author=who.name, reason=_reason(form))
    return _done(form, decision, f"/documents/{number}")


@router.post("/decisions/{decision}/undo")
def undo(desk: AtDesk, who: Who, decision: Number, next: Annotated[str, Form()] = "/decisions") -> Response:
    """Take a decision back."""
    desk.case.undo(decision, author=who.name)
    return RedirectResponse(within(next), 303)


@router.get("/documents/{number}/records/{id}")
def show_record(request: Request, desk: AtDesk, number: Number, id: RecordId) -> Response:
    """Show a record and its history."""
    document, record, kind = desk.case.document(number), desk.case.record(number), kind_of(id)
    anchor = anchor_of(desk.case.machine_record(number), kind, id)
    on_it = [
        decision
        for decision in desk.case.decisions(number, undone=True)
        if decision.kind == kind
        and decision.anchor
        and (decision.anchor.start, decision.anchor.nth) == (anchor.start, anchor.nth)
    ]
    shown = RecordPage(
        document,
        kind,
        id,
        record[LISTS[kind]][int(id[1:]) - 1],
        anchor.quote,
        on_it[::-1],
        f"/records/{document.sha256}/{kind}/{anchor.start}-{anchor.end}",
    )
    return rendering.page(request, "record.html", shown)


@router.get("/decisions")
def show_decisions(request: Request, desk: AtDesk, before: Before = None) -> Response:
    """Show what people have decided."""
    found, older = page_of(desk.case.newest_decisions, _ON_A_PAGE, before)
    waiting = desk.case.waiting_decisions(_ON_A_PAGE) if before is None else []
    numbers = {one.document for one in [*found, *waiting] if one.document is not None}
    documents = {one.id: one for one in desk.case.casefile.documents(sorted(numbers))}
    shown = DecisionsPage(found, documents, older, before is None, waiting)
    return rendering.page(request, "decisions.html", shown)


@router.get("/decisions.{format}")
def export_decisions(desk: AtDesk, format: str) -> Response:
    """Give the decisions as a file."""
    columns = ("id", "document", "kind", "action", "quote", "value", "author", "at", "reason", "is_undone", "needs_look")
    rows = (
        {name: getattr(one, name, None) for name in columns} | {"quote": one.anchor.quote if one.anchor else None}
        for one in desk.case.newest_decisions(_EXPORTED)
    )
    return exported(format, "decisions", columns, rows)


@router.get("/records/{sha256}/{kind}/{start}-{end}")
def find_record(desk: AtDesk, sha256: str, kind: str, start: Number, end: Number) -> Response:
    """Lead from the permanent address of a record to where it stands now."""
    document = desk.case.document(sha256)
    listed = desk.case.machine_record(document.id)[LISTS.get(kind, "claims")]
    anchored = {"claim": "cue", "event": "trigger"}.get(kind)
    for number, record in enumerate(listed, 1):
        span = record[anchored] if anchored else record
        if (span["start"], span["end"]) == (start, end):
            return RedirectResponse(f"/documents/{document.id}/records/{kind[0]}{number}", 303)
    return RedirectResponse(f"/documents/{document.id}", 303)


def _done(form: FormData, decision: Number, otherwise: str) -> Response:
    """Go on to the next page, which tells of the decision and lets it be undone."""
    address = within(str(form.get("next") or otherwise))
    address, _, anchor = address.partition("#")
    sign = "&" if "?" in address else "?"
    return RedirectResponse(f"{address}{sign}decided={decision}" + (f"#{anchor}" if anchor else ""), 303)


def _lists(form: FormData) -> Mapping[str, Sequence[str]]:
    return {name: [value for value in form.getlist(name) if isinstance(value, str)] for name in form}


def _reason(form: FormData) -> str | None:
    return str(form.get("reason", "")).strip()[:_LONGEST_REASON] or None
