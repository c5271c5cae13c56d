"""What documents give as evidence and as explanation: which do, and one with its matrix, edited in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from riwaya.casefile.store import Stored
from riwaya.web import rendering
from riwaya.web.bounds import Before, Number
from riwaya.web.exporting import exported
from riwaya.web.paging import page_of
from riwaya.web.rights import AtDesk, Who

router = APIRouter(include_in_schema=False)
_LOOKED_THROUGH = 25  # documents of one page of the list: what they explain is worked out when it is asked for
_LONGEST_REASON = 2000

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Explaining:
    """A document that explains something, and how much of it."""

    document: Stored
    hypotheses: int
    evidence: int
    circles: int


@dataclass(frozen=True, slots=True)
class ExplanationsPage:
    """Documents that give evidence or explanations.

    Attributes:
        found: those among the documents looked through, the last that came first.
        older: the number to ask the next page before; None on the last.
        is_first: whether this is the first page.
    """

    found: Sequence[Explaining]
    older: int | None
    is_first: bool


@dataclass(frozen=True, slots=True)
class ExplanationPage:
    """One document's evidence and explanations.

    Attributes:
        document: it.
        columns: the hypotheses of the matrix, each as the record has it, with what stands for and against it.
        rows: the evidence, each with its cells by the ids of hypotheses.
        most: the ids of the hypotheses that most stands against.
        others: hypotheses that no evidence bears on.
        relations: what is given as evidence for what.
        circular: support that says less than what rests on it.
        bearings: what a cell can be.
    """

    document: Stored
    columns: Sequence[Record]
    rows: Sequence[Record]
    most: Sequence[str]
    others: Sequence[Record]
    relations: Sequence[Record]
    circular: Sequence[Record]
    bearings: Sequence[str]


@router.get("/explanations")
def list_explanations(request: Request, desk: AtDesk, before: Before = None) -> Response:
    """List the documents that explain something."""
    looked, older = page_of(desk.case.newest, _LOOKED_THROUGH, before)
    shown = {document.id: document for document in looked}
    found = [
        Explaining(shown[told["id"]], len(told["hypotheses"]), len(told["matrix"]["rows"]), len(told["circular"]))
        for told in desk.explained(tuple(shown))
        if told["hypotheses"] or told["relations"]
    ]
    return rendering.page(request, "explanations.html", ExplanationsPage(found, older, before is None))


@router.get("/explanations/{number}")
def show_explanation(request: Request, desk: AtDesk, number: Number) -> Response:
    """Show what one document gives as evidence and as explanation."""
    document = desk.case.document(number)
    [told] = desk.case.explanations(document.id)
    return rendering.page(request, "explanation.html", explanation_page(document, told))


@router.get("/explanations/{number}/matrix.{format}")
def export_matrix(desk: AtDesk, number: Number, format: str) -> Response:
    """Give the matrix of a document as a file, a row for each cell."""
    [told] = desk.case.explanations(number)
    supposed = {one["id"]: one["text"] for one in told["hypotheses"]}
    columns = ("evidence", "evidence_text", "sourcing", "hypothesis", "hypothesis_text", "bearing", "why", "machine", "decision")
    rows = (
        {"evidence": row["id"], "evidence_text": row["text"], "sourcing": row["sourcing"]}
        | {"hypothesis_text": supposed.get(cell["hypothesis"]), **cell}
        for row in told["matrix"]["rows"]
        for cell in row["cells"]
    )
    return exported(format, f"explanations-{number}", columns, rows)


@router.post("/explanations/{number}")
def weigh(
    desk: AtDesk,
    who: Who,
    number: Number,
    hypothesis: Annotated[str, Form()],
    evidence: Annotated[str, Form()],
    bearing: Annotated[str, Form()],
    reason: Annotated[str, Form()] = "",
) -> Response:
    """Keep how somebody sees one piece of evidence on one hypothesis."""
    why = reason.strip()[:_LONGEST_REASON] or None
    desk.case.weigh(number, hypothesis, evidence, bearing, author=who.name, reason=why)
    return RedirectResponse(f"/explanations/{number}#{evidence}-{hypothesis}", 303)


def explanation_page(document: Stored, told: Record) -> ExplanationPage:
    """Return the page of a document's record of explanations."""
    by_id = {one["id"]: one for one in told["hypotheses"]}
    matrix = told["matrix"]
    columns = [{**by_id[column["id"]], **column} for column in matrix["hypotheses"] if column["id"] in by_id]
    inside = {column["id"] for column in columns} if matrix["rows"] else set()
    return ExplanationPage(
        document=document,
        columns=columns,
        rows=[{**row, "cells": {cell["hypothesis"]: cell for cell in row["cells"]}} for row in matrix["rows"]],
        most=matrix["most_inconsistent"],
        others=[one for one in told["hypotheses"] if one["id"] not in inside],
        relations=told["relations"],
        circular=told["circular"],
        bearings=("consistent", "inconsistent", "neutral"),
    )
