"""A document as it was published, with what was read in it, and one account of it with all that belongs to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from markupsafe import Markup

from riwaya.casefile.store import Sighting, Stored
from riwaya.errors import NotInCase
from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, ROLES
from riwaya.web import rendering
from riwaya.web.bounds import Number
from riwaya.web.desk import Desk
from riwaya.web.exporting import exported
from riwaya.web.marking import HERE, LAYERS, Mark, marked, marks_of
from riwaya.web.related import Other, Teller, of_document
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Account:
    """One account, with what belongs to it.

    Attributes:
        record: the claim as the contract has it, people's decisions applied.
        number: its place among the document's accounts, from 1.
        events: the events that it tells.
        others: other accounts of the same thing, the most telling first.
        documents: the documents those stand in, by SHA-256.
        before, after: the ids of the accounts beside it; None at the ends.
    """

    record: Record
    number: Number
    events: Sequence[Record]
    others: Sequence[Other]
    documents: Mapping[str, Stored]
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What the page of a document shows.

    Attributes:
        document: what the case knows of it.
        body: its text with marks.
        record: the contract's record of it, people's decisions applied.
        accounts: its accounts, in the order of the text.
        account: the one that was chosen; None when none was.
        chosen_event: the event that was chosen instead; None when none was.
        layers: the kinds of marks that can be switched.
        sightings: where it was met.
        is_shown: whether a browser can show the original, or only save it.
        stances, kinds, types, roles: the values that the forms of a correction offer.
    """

    document: Stored
    body: Markup
    record: Record
    accounts: Sequence[Record]
    account: Account | None
    chosen_event: Record | None
    layers: Sequence[str]
    sightings: Sequence[Sighting]
    is_shown: bool
    stances: Sequence[str] = STANCES
    kinds: Sequence[str] = SOURCE_KINDS
    types: Sequence[str] = EVENT_TYPES
    roles: Sequence[str] = ROLES


@router.get("/documents/{number}")
def show_article(
    request: Request,
    desk: AtDesk,
    number: Number,
    account: str | None = None,
    event: str | None = None,
    start: int = 0,
    end: int = 0,
) -> Response:
    """Show a document, on demand with one of its accounts or events, with the words from `start` to `end` made to stand out."""
    document = desk.case.document(number)
    record = desk.case.record(number)
    accounts = sorted(record["claims"], key=lambda claim: (claim["cue"]["start"], claim["content"]["start"]))
    chosen = None if account is None else chosen_of(desk, document, record, accounts, account)
    marks = marks_of(record, f"/documents/{number}", chosen.record if chosen else None)
    marks += [Mark(start, end, HERE)] if 0 <= start < end <= len(record["document"]["text"]) else []
    shown = ArticlePage(
        document,
        marked(record["document"]["text"], marks),
        record,
        accounts,
        chosen,
        None if event is None else _event(record, event),
        LAYERS,
        desk.case.sightings(number),
        document.format in SHOWN,
    )
    return rendering.page(request, "article.html", shown)


def _event(record: Record, id: str) -> Record:
    for event in record["events"]:
        if event["id"] == id:
            found: Record = event
            return found
    raise NotInCase(f"{id}: the document has no such event")


def chosen_of(desk: Desk, document: Stored, record: Record, accounts: Sequence[Record], id: str) -> Account:
    """Return the account with an id; raises NotInCase when the document has none such."""
    ids = [claim["id"] for claim in accounts]
    if id not in ids:
        raise NotInCase(f"{id}: the document has no such account")
    at = ids.index(id)
    others = desk.related(document.id).others(Teller(document.sha256, id))
    return Account(
        accounts[at],
        at + 1,
        [event for event in record["events"] if event["asserted_by"] == id],
        others,
        desk.case.casefile.named(of_document(others)),
        ids[at - 1] if at else None,
        ids[at + 1] if at + 1 < len(ids) else None,
    )


_COLUMNS = (
    "id",
    "chain",
    "stance",
    "content",
    "cue",
    "hedges",
    "direct_quote",
    "start",
    "end",
    "probability",
    "rule",
    "decision",
)


@router.get("/documents/{number}/accounts.{format}")
def export_accounts(desk: AtDesk, number: Number, format: str) -> Response:
    """Give the accounts of a document as a file."""
    return exported(format, f"accounts-{number}", _COLUMNS, map(_row, desk.case.record(number)["claims"]))


def _row(claim: Record) -> Record:
    span = {"content": claim["content"]["text"], "start": claim["content"]["start"], "end": claim["content"]["end"]}
    chain = " → ".join(link["text"] for link in claim["chain"])
    hedges = "، ".join(hedge["text"] for hedge in claim["hedges"])
    decision = claim.get("decision", {}).get("action")
    return {**claim, **span, "chain": chain, "hedges": hedges, "cue": claim["cue"]["text"], "decision": decision}


# What an original is sent as, by the format it was read from; anything else is sent to be saved.
SHOWN: Mapping[str, str] = {"text": "text/plain; charset=utf-8", "html": "text/html", "image-ocr": "image/png"}
_SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@router.get("/documents/{number}/original")
def show_original(desk: AtDesk, number: Number) -> Response:
    """Send the bytes that a document was read from, in a box of their own: no script, no other request, no origin."""
    document = desk.case.document(number)
    kind = SHOWN.get(document.format, "application/octet-stream")
    headers = {"Content-Security-Policy": _SANDBOX, "Content-Disposition": "inline"}
    if document.format not in SHOWN:
        headers["Content-Disposition"] = f'attachment; filename="{document.sha256[:16]}.{_ending(document)}"'
    return Response(desk.case.original(number), media_type=kind, headers=headers)


def _ending(document: Stored) -> str:
    ending = (document.locator or document.source).rpartition(".")[2].lower()
    return ending if ending.isascii() and ending.isalnum() and len(ending) < 9 else "bin"
