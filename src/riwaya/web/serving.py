"""Serving a workbench until somebody stops it."""

import socket
from collections.abc import Callable

import uvicorn

from riwaya.casefile.people import people
from riwaya.errors import CaseError
from riwaya.web.app import create_app
from riwaya.web.settings import Settings

_UNSAFE = (
    "this address can be reached from other machines and what is sent to it can be read on the way; "
    "put a server that speaks TLS in front and name its URL with --url https://NAME"
)


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Serve until interrupted; `say` is given what whoever started it should read.

    Raises:
        CaseError: the case cannot be opened, or the address is taken.
    """
    _check(settings)

    def tell(secret: str) -> None:
        say(f"another browser comes in by  {link(settings, secret)}")

    app = create_app(settings, tell)
    if not settings.is_local and not any(one.role == "owner" for one in people(app.state.desk.case.casefile)):
        add = f"riwaya user add {settings.case} NAME --role owner"
        raise CaseError(f"{settings.url}: other machines reach it only with an account; make one with `{add}`")
    if settings.is_local:
        say(f"open  {link(settings, app.state.desk.link.secret)}")
        say("the link opens one session; stop with Ctrl-C")
    else:
        say(f"open  {settings.url}/")
        if not settings.is_encrypted:
            say(f"warning: {_UNSAFE}")
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning", server_header=False, proxy_headers=False)


def link(settings: Settings, secret: str) -> str:
    """Return the one-time link."""
    return f"{settings.url}/enter?secret={secret}"


def _check(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise CaseError(f"{settings.host}:{settings.port}: cannot be listened on ({error.strerror}); try --port") from error
