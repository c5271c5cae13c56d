"""What stands before every page: the right host and origin, somebody logged in, bounds on size, headers that bind the browser."""

from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from riwaya.web.desk import Desk

OPEN = ("/static/", "/login", "/enter", "/language/")  # what is answered before anybody has logged in
UPLOAD = "/uploads"
_SAFE = ("GET", "HEAD", "OPTIONS")
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_FAULT = "Something happened that Riwaya did not foresee; the terminal in which it runs says where. Nothing was lost.\n"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "private, no-cache",
}


class Guard:
    """Answers what may not pass itself and hands on the rest, with the visitor in `request.state.visitor`."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        bounded = _Bounded(receive, self._limit(scope))
        sending = _Headed(send)
        try:
            await (refusal or self._app)(scope, bounded, sending)
        except Exception as error:  # nobody foresaw it: one line for whoever serves, a page for whoever asked
            self._desk.complain(scope["path"], error)
            if not sending.has_begun:
                await PlainTextResponse(_FAULT, 500)(scope, bounded, sending)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, method = Headers(scope=scope), scope["method"]
        if headers.get("host", "").lower() not in self._desk.settings.hosts:
            return PlainTextResponse(f"This workbench answers at {self._desk.settings.url} alone; open it there.", 421)
        if method not in _SAFE and not self._comes_from_here(headers):
            return PlainTextResponse("This change was asked for by another site; nothing was done.", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._limit(scope):
            return PlainTextResponse(f"More than {self._limit(scope):,} bytes; send less at a time.", 413)
        secret = HTTPConnection(scope).cookies.get(self._desk.cookie, "")
        visitor = self._desk.sessions.find(secret) if secret else None
        scope.setdefault("state", {})["visitor"] = visitor
        if visitor is None and not scope["path"].startswith(OPEN):
            return _ask_to_log_in(scope)
        return None

    def _comes_from_here(self, headers: Headers) -> bool:
        """Return whether the browser says that one of our own pages asks for this; what is no browser says nothing."""
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = headers.get("origin")
        if origin is None:
            referrer = urlsplit(headers.get("referer", ""))
            origin = f"{referrer.scheme}://{referrer.netloc}" if referrer.netloc else None
        return origin is None or origin.lower() in self._desk.settings.origins

    def _limit(self, scope: Scope) -> int:
        is_upload = scope["path"].startswith(UPLOAD)
        return self._desk.settings.upload_limit if is_upload else self._desk.settings.form_limit


class _Bounded:
    """Reads a request's body and stops where it grows past its limit, whatever its length was said to be."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._left = limit

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413)
        return message


def _ask_to_log_in(scope: Scope) -> Response:
    if scope["path"].startswith("/api/"):
        return JSONResponse({"error": "log in first"}, 401)
    if scope["method"] not in _SAFE:
        return PlainTextResponse("Your session has ended; nothing was done. Log in and send it again.", 401)
    asked = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
    return RedirectResponse(f"/login?next={quote(asked, safe='')}", 303)


class _Headed:
    """Sends an answer with the headers that bind the browser."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.has_begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)
