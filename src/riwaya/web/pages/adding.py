"""Adding files by dropping them on the page, and how far it has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, File, Request, UploadFile
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from riwaya.web import rendering
from riwaya.web.rights import AtDesk, Who

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class UploadPage:
    """What becomes of an upload.

    Attributes:
        files: the names of its files.
        kept: how many documents are safely kept so far.
        is_done: whether it has ended.
        summary: what the command said at the end.
        refused: why files were refused.
    """

    files: Sequence[str]
    kept: int
    is_done: bool
    summary: str
    refused: Sequence[str]


@router.post("/uploads")
def add_files(request: Request, desk: AtDesk, who: Who, files: Annotated[list[UploadFile], File()]) -> Response:
    """Take files in."""
    given = [(file.filename or "", file.file) for file in files if file.filename]
    if not given:
        raise HTTPException(422, "no file was sent; choose one")
    upload = desk.uploads.begin(given, who.name)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"address": f"/uploads/{upload.id}"}, 202)
    return RedirectResponse(f"/uploads/{upload.id}", 303)


@router.get("/uploads/{id}")
def show_upload(request: Request, desk: AtDesk, id: str) -> Response:
    """Show how far an upload has come, to a script as JSON."""
    upload = desk.uploads.find(id)
    if upload is None:
        raise HTTPException(404)
    shown = UploadPage(upload.files, upload.kept, upload.is_done, upload.summary, list(upload.refused))
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({name: getattr(shown, name) for name in ("files", "kept", "is_done", "summary", "refused")})
    return rendering.page(request, "upload.html", shown)
