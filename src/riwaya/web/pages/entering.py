"""Coming in and going out: the one-time link, the log-in, the language."""

import math
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from riwaya import labels
from riwaya.casefile import people
from riwaya.web import passwords, rendering
from riwaya.web.desk import Desk
from riwaya.web.rights import AtDesk
from riwaya.web.sessions import LONGEST

router = APIRouter(include_in_schema=False)
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class LoginPage:
    """The page on which one logs in.

    Attributes:
        is_local: whether the one-time link is the way in, and no password.
        next: the page to go on to.
        problem: the key of the label that tells what was wrong with the last try; None on the first.
        wait: how many seconds to wait before the next try.
    """

    is_local: bool
    next: str
    problem: str | None = None
    wait: int = 0


@router.get("/enter")
def enter(request: Request, desk: AtDesk, secret: str = "", next: str = "/") -> Response:
    """Begin a session for whoever has the one-time link."""
    if not desk.settings.is_local or not desk.link.take(secret):
        shown = LoginPage(desk.settings.is_local, within(next), "login.link-used" if desk.settings.is_local else None)
        return rendering.page(request, "login.html", shown, 403)
    return _begin(desk, desk.owner, "owner", next)


@router.get("/login")
def login(request: Request, desk: AtDesk, next: str = "/") -> Response:
    """Show how to come in."""
    return rendering.page(request, "login.html", LoginPage(desk.settings.is_local, within(next)))


@router.post("/login")
def log_in(
    request: Request,
    desk: AtDesk,
    name: Annotated[str, Form()],
    password: Annotated[str, Form()],
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Begin a session for whoever knows a password; who guesses has to wait."""
    keys = (f"name {name}", f"address {request.client.host if request.client else ''}")
    wait = math.ceil(max(map(desk.brake.wait, keys)))
    if wait:
        return rendering.page(request, "login.html", LoginPage(desk.settings.is_local, within(next), "login.wait", wait), 429)
    person = people.find(desk.case.casefile, name)
    if not passwords.fits(password, person.hash if person else None) or person is None:
        for key in keys:
            desk.brake.fail(key)
        return rendering.page(request, "login.html", LoginPage(desk.settings.is_local, within(next), "login.wrong"), 403)
    for key in keys:
        desk.brake.forget(key)
    return _begin(desk, person.name, person.role, next)


@router.post("/logout")
def logout(request: Request, desk: AtDesk) -> Response:
    """End the session."""
    desk.sessions.end(request.cookies.get(desk.cookie, ""))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(desk.cookie)
    return answer


@router.get("/language/{language}")
def choose_language(desk: AtDesk, language: str, next: str = "/") -> Response:
    """Change the interface's language and go back to the page."""
    if language not in labels.LANGUAGES:
        raise HTTPException(404)
    answer = RedirectResponse(within(next), 303)
    answer.set_cookie(rendering.LANGUAGE, language, _YEAR, httponly=True, samesite="lax", secure=desk.settings.is_encrypted)
    return answer


def _begin(desk: Desk, name: str, role: str, next: str) -> Response:
    answer = RedirectResponse(within(next), 303)
    secret = desk.sessions.begin(name, role)
    answer.set_cookie(desk.cookie, secret, int(LONGEST), httponly=True, samesite="lax", secure=desk.settings.is_encrypted)
    return answer


def within(next: str) -> str:
    """Return an address of this workbench: the given one, or the first page where that leads elsewhere."""
    is_own = next.startswith("/") and not next.startswith(("//", "/\\")) and next.isprintable()
    return next if is_own else "/"
