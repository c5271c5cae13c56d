"""Charts drawn as SVG and PNG in this process, with our own fonts and without a network."""

import json
from functools import cache
from importlib import import_module
from importlib.resources import as_file, files
from typing import Any

from riwaya.errors import MissingExtra

FONT = "Noto Naskh Arabic"
_FONTS = files("riwaya.pictures") / "fonts"
_OUTLINES = files("riwaya") / "web" / "static" / "map" / "countries.json"
_HIGH = 330  # pixels of a map on paper
_NOWHERE: list[str] = []  # addresses that a chart may load from


def font_files() -> list[Any]:
    """Return the fonts that pictures and dossiers are set in, as TrueType."""
    return sorted((one for one in _FONTS.iterdir() if one.name.endswith(".ttf")), key=lambda one: one.name)


def as_svg(chart: dict[str, Any], width: int) -> str:
    """Return a chart in Vega-Lite as SVG of a width.

    Raises:
        MissingExtra: vl-convert is not installed.
    """
    sized = {**chart, "width": width, "config": {**chart.get("config", {}), "font": FONT}}
    drawn: str = _converter().vegalite_to_svg(json.dumps(sized), allowed_base_urls=_NOWHERE)
    return drawn


def as_png(svg: str, scale: float = 2.0) -> bytes:
    """Return a picture as PNG.

    Raises:
        MissingExtra: vl-convert is not installed.
    """
    drawn: bytes = _converter().svg_to_png(svg, scale=scale)
    return drawn


def holding_outlines(chart: dict[str, Any], width: int) -> dict[str, Any]:
    """Return a map that holds the outlines of countries itself, those parts alone that are seen at a width."""
    layers = [{**one, "data": {**one["data"], "values": _outlines()}} if "url" in one["data"] else one for one in chart["layer"]]
    for layer in layers:
        layer["data"].pop("url", None)
    seen = {**chart["projection"], "clipExtent": [[0, 0], [width, _HIGH]]}
    return {**chart, "layer": layers, "projection": seen, "height": _HIGH}


@cache
def _outlines() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_OUTLINES.read_text("utf8"))
    return found


@cache
def _converter() -> Any:
    try:
        converter = import_module("vl_convert")
    except ModuleNotFoundError as error:
        raise MissingExtra("pictures need vl-convert; install it with: pip install 'riwaya[report]'") from error
    with as_file(_FONTS) as folder:
        converter.register_font_directory(str(folder))
    return converter
