"""Who may do what: everybody logged in may read; to change anything takes a right and the session's form token."""

import hmac
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from riwaya.web.desk import Desk
from riwaya.web.sessions import Visitor

FORM_FIELD = "form_token"
FORM_HEADER = "x-form-token"
_SAFE = ("GET", "HEAD", "OPTIONS")
_ANYBODY = ("/login", "/logout")  # what no role is needed for
_OWNERS = ("/people",)


async def check_change(request: Request) -> None:
    """Let through only who has the right; a change only with the token of the session's own forms."""
    is_change, visitor = request.method not in _SAFE, request.state.visitor
    if request.url.path == "/login" or (visitor is None and not is_change):
        return  # a login has no session yet: its origin was checked
    if visitor is None:
        raise HTTPException(401)
    if not desk_of(request).settings.is_local and not await run_in_threadpool(desk_of(request).confirms, visitor):
        raise HTTPException(401)
    role = _needed(request.url.path, is_change=is_change)
    if not visitor.may(role):
        raise HTTPException(403, f"this takes the role {role}; you have {visitor.role}")
    if not is_change:
        return
    if not hmac.compare_digest((await _token_of(request)).encode(), visitor.form_token.encode()):
        raise HTTPException(403, "the form is not of this session; open the page again and send it once more")


def _needed(path: str, *, is_change: bool) -> str:
    if path.startswith(_OWNERS):
        return "owner"
    return "reviewer" if is_change and path not in _ANYBODY else "reader"


async def _token_of(request: Request) -> str:
    sent = request.headers.get(FORM_HEADER)
    if sent is None and request.headers.get("content-type", "").startswith(("application/x-www-form-urlencoded", "multipart/")):
        sent = (await request.form()).get(FORM_FIELD)  # type: ignore[assignment]
    return sent if isinstance(sent, str) else ""


def desk_of(request: Request) -> Desk:
    """Return the desk of this workbench."""
    found: Desk = request.app.state.desk
    return found


def visitor_of(request: Request) -> Visitor:
    """Return who asks; only behind the guard."""
    visitor: Visitor | None = request.state.visitor
    if visitor is None:
        raise HTTPException(401)
    return visitor


AtDesk = Annotated[Desk, Depends(desk_of)]
Who = Annotated[Visitor, Depends(visitor_of)]
