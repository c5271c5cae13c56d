"""Dossiers of the workbench: an episode, or two side by side, as a file to print and to hand on."""

from threading import Lock

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from riwaya.dossiers import build
from riwaya.dossiers.write import WRITERS
from riwaya.errors import CaseError
from riwaya.web import rendering
from riwaya.web.desk import Desk
from riwaya.web.pages.episodes import found_in
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)
_KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
_turn = Lock()  # one at a time: each takes seconds of the processor


@router.get("/episodes/{id}/dossier.{format}")
def give_episode(request: Request, desk: AtDesk, id: str, format: str, told_in: str | None = None) -> Response:
    """Give the dossier of an episode."""
    _, episode = found_in(desk, id, told_in)
    return _given(request, desk, format, f"episode-{episode['key']}", episode=episode["key"])


@router.get("/scenarios/{first}/{second}/dossier.{format}")
def give_scenario(request: Request, desk: AtDesk, first: str, second: str, format: str) -> Response:
    """Give the dossier of two episodes side by side."""
    return _given(request, desk, format, f"scenario-{first}-{second}", scenario=f"{first},{second}")


def _given(request: Request, desk: Desk, format: str, name: str, **wanted: str) -> Response:
    if format not in _KINDS:
        raise HTTPException(404)
    if desk.is_large() and not desk.case.is_compared():
        raise CaseError("the case is large and has not been compared yet; ask for the dossier again in a little while")
    with _turn:
        made = build(desk.case, language=rendering.language_of(request), **wanted)
        content = WRITERS[f".{format}"](made.dossier)
    plain = "".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign == "-"))
    headers = {"Content-Disposition": f'attachment; filename="{plain}.{format}"'}
    return Response(content, media_type=_KINDS[format], headers=headers)
