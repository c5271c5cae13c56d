"""The names in a document and whom they mean: one name taken for another, here or in the whole case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from riwaya.casefile.store import Stored
from riwaya.errors import CaseError
from riwaya.web import rendering
from riwaya.web.bounds import Number
from riwaya.web.rights import AtDesk, Who

router = APIRouter(include_in_schema=False)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class NamesPage:
    """The names of a document.

    Attributes:
        document: the document.
        names: its names in the order of the text, each spelling of an entity once.
        entities: the entities among them, by id, with their names.
    """

    document: Stored
    names: Sequence[Mapping[str, Any]]
    entities: Mapping[str, str]


@router.get("/documents/{number}/names")
def show_names(request: Request, desk: AtDesk, number: Number) -> Response:
    """Show the names of a document."""
    mentions = desk.case.record(number)["mentions"]
    once = {(one["text"], one["entity"], one["kind"]): one for one in reversed(mentions)}
    entities = {one["entity"]: one["name"] or one["text"] for one in mentions if one["entity"]}
    names = sorted(once.values(), key=lambda one: one["start"])
    return rendering.page(request, "names.html", NamesPage(desk.case.document(number), names, entities))


@router.post("/documents/{number}/names/{start}")
def take_for(
    desk: AtDesk, who: Who, number: Number, start: Number, into: Annotated[str, Form()], where: Annotated[str, Form()] = "here"
) -> Response:
    """Take a name for another entity: here, or its entity in the whole case."""
    meant = into.strip()[:_LONGEST]
    if not meant:
        raise CaseError("no name given; say whom it means")
    mention = next((one for one in desk.case.machine_record(number)["mentions"] if one["start"] == start), None)
    if where == "everywhere" and mention is not None and mention["entity"]:
        decision = desk.case.merge(mention["entity"], meant, author=who.name)
    else:
        decision = desk.case.split(number, start, meant, author=who.name)
    return RedirectResponse(f"/documents/{number}/names?decided={decision}", 303)
