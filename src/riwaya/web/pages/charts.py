"""The charts of the first page, as data that its script draws."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from riwaya.labels import plain
from riwaya.pictures import charts
from riwaya.web import rendering
from riwaya.web.rights import AtDesk

router = APIRouter(include_in_schema=False)


@router.get("/charts/timeline.json")
def show_timeline(request: Request, desk: AtDesk) -> Response:
    """Send the timeline of the latest episodes."""
    language = rendering.language_of(request)
    titles = {name: plain.say_plainly(language, f"chart.{name}") for name in ("disputed", "told", "episode")}

    def draw() -> Any:
        found = charts.happened(desk.latest())
        return charts.timeline(found, language, titles) if found else None

    return JSONResponse(desk.found(("timeline", language), draw))


@router.get("/charts/map.json")
def show_map(request: Request, desk: AtDesk) -> Response:
    """Send the map of the latest episodes."""
    language = rendering.language_of(request)
    titles = {name: plain.say_plainly(language, f"chart.{name}") for name in ("place", "origin", "destination", "episodes")}
    titles["outlines"] = rendering.static("map/countries.json")

    def draw() -> Any:
        found, routes = charts.spots(desk.latest())
        return charts.world(found, routes, language, titles) if found else None

    return JSONResponse(desk.found(("map", language), draw))
