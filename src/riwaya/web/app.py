"""The workbench as an ASGI application: its pages, its guard, and the table that turns errors into answers."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from anyio import to_thread
from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from riwaya.errors import CaseError, DocumentUnreadable, NotInCase, RiwayaError
from riwaya.web import rendering
from riwaya.web.desk import Desk
from riwaya.web.guard import Guard
from riwaya.web.pages import NAVIGATION, PAGES
from riwaya.web.rights import check_change
from riwaya.web.settings import Settings

STATUS: dict[type[RiwayaError], int] = {NotInCase: 404, CaseError: 422, DocumentUnreadable: 422, RiwayaError: 500}
_AT_ONCE = 2  # pages worked on at a time: the others wait their turn, for more threads only get into each other's way


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What somebody sees when a page cannot be shown.

    Attributes:
        status: the HTTP status; its label tells what it means.
        reason: what went wrong, in one line; None where the status says it all.
    """

    status: int
    reason: str | None


def create_app(settings: Settings, tell: Callable[[str], None] = lambda secret: None) -> FastAPI:
    """Return the workbench of a case.

    Args:
        settings: which case, served how.
        tell: is given the secret of each new one-time link.

    Raises:
        CaseError: the case cannot be opened.
    """
    desk = Desk(settings, tell)

    @asynccontextmanager
    async def closing(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = _AT_ONCE
        desk.open()
        yield
        desk.close()

    app = FastAPI(
        title="Riwaya",
        lifespan=closing,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        dependencies=[Depends(check_change)],
    )
    app.state.desk, app.state.navigation = desk, NAVIGATION
    app.mount("/static", StaticFiles(directory=rendering.STATIC), name="static")
    for router in PAGES:
        app.include_router(router)
    for kind in (RiwayaError, HTTPException, RequestValidationError):
        app.add_exception_handler(kind, answer_error)
    app.add_middleware(Guard, desk=desk)
    return app


async def answer_error(request: Request, error: Exception) -> Response:
    """Return the answer to an error: JSON under /api/, a page elsewhere."""
    status, reason = _told(error)
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": reason or str(status)}, status)
    return rendering.page(request, "error.html", ErrorPage(status, reason), status)


def _told(error: Any) -> tuple[int, str | None]:
    if isinstance(error, RiwayaError):
        return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), str(error)
    if isinstance(error, RequestValidationError):
        return 422, "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
    return error.status_code, error.detail if error.status_code in (403, 409, 422, 429) else None
