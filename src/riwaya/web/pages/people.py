"""Who may log in, for owners: roles changed, accounts removed. New ones are made in a terminal, where passwords are typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from riwaya.casefile import people
from riwaya.casefile.people import Person
from riwaya.web import rendering
from riwaya.web.rights import AtDesk, Who
from riwaya.web.sessions import ROLES

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Who may log in.

    Attributes:
        people: everybody, by name.
        roles: the roles there are.
    """

    people: Sequence[Person]
    roles: Sequence[str]


@router.get("/people")
def show_people(request: Request, desk: AtDesk) -> Response:
    """Show who may log in."""
    return rendering.page(request, "people.html", PeoplePage(people.people(desk.case.casefile), ROLES))


@router.post("/people")
def change_person(desk: AtDesk, who: Who, name: Annotated[str, Form()], role: Annotated[str, Form()]) -> Response:
    """Give somebody another role, or none: then they may log in no more. The last owner stays."""
    known = people.people(desk.case.casefile)
    person = next((one for one in known if one.name == name), None)
    if person is None or (role and role not in ROLES):
        raise HTTPException(404)
    if person.role == "owner" and role != "owner" and sum(one.role == "owner" for one in known) == 1:
        raise HTTPException(409, "the last owner stays one")
    if role:
        people.put(desk.case.casefile, person._replace(role=role), who.name)
    else:
        people.drop(desk.case.casefile, name, who.name)
    desk.sessions.end_all_of(name)
    return RedirectResponse("/people", 303)
