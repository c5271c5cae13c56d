"""The charts of the case as Vega-Lite, made with Altair: when things are told to have happened, and where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from importlib import import_module
from typing import Any, NamedTuple

from riwaya.lexicon.gazetteer import by_id

Record = Mapping[str, Any]
FONT = "Vazirmatn"
_INK, _SOFT, _ACCENT, _BAD, _LAND, _LINE = "#1c2433", "#5a6475", "#0f5f5c", "#a02a20", "#efe9dd", "#cfc6b4"
_MOST = 30  # episodes drawn
_ON_SCREEN = 1100  # pixels that the map of the workbench is wide
_ABOVE = -16  # pixels from the middle of a dot to its name
_SPARE = 1.6  # the part of the map around what is shown on it


class Happened(NamedTuple):
    """An episode on the timeline: from its first day to the day after its last, of a precision (day, month, year)."""

    id: str
    label: str
    start: str
    end: str
    precision: str
    documents: int
    disputed: bool


class Spot(NamedTuple):
    """A place on the map, and how many episodes name it in which role."""

    id: str
    ar: str
    en: str
    latitude: float
    longitude: float
    role: str
    episodes: int


class Route(NamedTuple):
    """A way from one place to another, and how many episodes tell it."""

    start: Spot
    end: Spot
    episodes: int


def happened(comparison: Record) -> list[Happened]:
    """Return the episodes that have a day, the latest first; those that several documents tell or that are disputed first."""
    disputed = {one["episode"] for one in comparison["contradictions"]}
    found = [one for episode in comparison["episodes"] if (one := _happened(episode, disputed))]
    weighty = sorted(found, key=lambda one: (one.disputed, one.documents), reverse=True)[:_MOST]
    return sorted(weighty, key=lambda one: one.start, reverse=True)


def _happened(episode: Record, disputed: set[str]) -> Happened | None:
    bounds = extent(episode["date"])
    if bounds is None:
        return None
    first, last, precision = bounds
    end = (last + timedelta(days=1)).isoformat()
    label = episode["label"].rpartition(" · ")[0] or episode["label"]
    number = len(episode["documents"])
    return Happened(episode["id"], label, first.isoformat(), end, precision, number, episode["id"] in disputed)


def extent(edtf: str | None) -> tuple[date, date, str] | None:
    """Return the first and last day that a date in EDTF may mean, and its precision; None for none."""
    if not edtf:
        return None
    start, _, end = edtf.partition("/")
    first, last = _bounds(start or end), _bounds(end or start)
    if first is None or last is None:
        return first or last
    coarse = max(first[2], last[2], key=("day", "month", "year").index)
    return first[0], last[1], coarse


def _bounds(edtf: str) -> tuple[date, date, str] | None:
    parts = edtf.partition("T")[0].rstrip("~?%").split("-")
    try:
        year, *rest = (int(part) for part in parts)
        if len(rest) >= 2:
            day = date(year, rest[0], rest[1])
            return day, day, "day"
        if rest:
            after = date(year + rest[0] // 12, rest[0] % 12 + 1, 1)
            return date(year, rest[0], 1), after - timedelta(days=1), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError:
        return None


def spots(comparison: Record) -> tuple[list[Spot], list[Route]]:
    """Return the places that the episodes name, and the ways between origins and destinations."""
    places: dict[tuple[str, str], int] = {}
    ways: dict[tuple[str, str], int] = {}
    for episode in comparison["episodes"]:
        by_role = {role: dict.fromkeys(_places(episode, role)) for role in ("place", "origin", "destination")}
        for role, ids in by_role.items():
            for id in ids:
                places[id, role] = places.get((id, role), 0) + 1
        for start in by_role["origin"]:
            for end in by_role["destination"]:
                if start != end:
                    ways[start, end] = ways.get((start, end), 0) + 1
    listed = [_spot(id, role, number) for (id, role), number in places.items()]
    routes = [Route(_spot(start, "origin", n), _spot(end, "destination", n), n) for (start, end), n in ways.items()]
    return listed, routes


def _places(episode: Record, question: str) -> Iterator[str]:
    known = by_id()
    for row in episode["matrix"]["rows"]:
        if row["question"].partition(".")[0] == question:
            for cell in row["cells"]:
                yield from (one["value"] for one in cell["answers"] if one["value"] in known and not one["is_denied"])


def _spot(id: str, role: str, number: int) -> Spot:
    place = by_id()[id]
    return Spot(id, place.ar, place.en, place.latitude, place.longitude, role, number)


def timeline(found: Sequence[Happened], language: str, titles: Mapping[str, str]) -> dict[str, Any]:
    """Return the timeline as Vega-Lite: a dot where the day is known, a bar as long as what is known, paler the less."""
    alt = _altair()

    rows = _with_sides(
        {**one._asdict(), "told": titles["disputed"] if one.disputed else titles["told"], "address": f"/episodes/{one.id}"}
        for one in found
    )
    is_rtl = language == "ar"
    x = alt.X(
        "start:T", title=None, scale=alt.Scale(reverse=is_rtl), axis=alt.Axis(format="%Y-%m-%d", labelFlush=True, tickCount=6)
    )
    y = alt.Y("id:N", sort=None, title=None, axis=None)
    colour = alt.Color(
        "told:N",
        title=None,
        scale=alt.Scale(domain=[titles["told"], titles["disputed"]], range=[_ACCENT, _BAD]),
        legend=alt.Legend(orient="top", symbolType="circle"),
    )
    opacity = alt.Opacity("precision:O", legend=None, scale=alt.Scale(domain=["day", "month", "year"], range=[0.95, 0.55, 0.3]))
    base = alt.Chart(alt.Data(values=rows)).encode(x=x, y=y, tooltip=[alt.Tooltip("label:N", title=titles["episode"])])
    bars = base.mark_bar(height=9, cornerRadius=4, minBandSize=9).encode(
        x2="end:T", color=colour, opacity=opacity, href="address:N"
    )
    dots = base.mark_circle(opacity=0.95).encode(
        color=colour, href="address:N", size=alt.Size("documents:Q", legend=None, scale=alt.Scale(range=[60, 320]))
    )
    words = [_named(base, side, is_right=is_rtl != (side == "after")) for side in sorted({row["side"] for row in rows})]
    return finished(alt.layer(bars, dots, *words), max(160, 26 * len(rows)))


def _with_sides(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows of the timeline with the side of its bar on which the name of each has room: after it, or, late, before it."""
    listed = [dict(row) for row in rows]
    if listed:
        first, last = min(row["start"] for row in listed), max(row["end"] for row in listed)
        middle = date.fromisoformat(first) + (date.fromisoformat(last) - date.fromisoformat(first)) / 2
        for row in listed:
            row["side"] = "after" if date.fromisoformat(row["end"]) <= middle or row["start"] == first else "before"
    return listed


def _named(base: Any, side: str, *, is_right: bool) -> Any:
    """Return the names of episodes that stand on one side of their bars, beyond the end that is nearer."""
    alt = _altair()
    shown = base.transform_filter(alt.datum.side == side)
    words = shown.mark_text(align="left" if is_right else "right", dx=14 if is_right else -14, fontSize=12, limit=260)
    return words.encode(x=alt.X("end:T" if side == "after" else "start:T"), text="label:N")


def world(
    found: Sequence[Spot], routes: Sequence[Route], language: str, titles: Mapping[str, str], width: int = _ON_SCREEN
) -> dict[str, Any]:
    """Return the map as Vega-Lite: places as dots with their names, ways between them as lines.

    Args:
        titles: its words, and under `outlines` the address of the outlines of countries.
        width: pixels that it will be wide, about; a narrower one shows as much land.
    """
    alt = _altair()

    centre, scale = _view(found, width)
    land = alt.Chart(alt.UrlData(url=titles["outlines"], format=alt.TopoDataFormat(type="topojson", feature="countries")))
    shapes = land.mark_geoshape(fill=_LAND, stroke=_LINE, strokeWidth=0.8)
    rows = [{**one._asdict(), "name": getattr(one, language), "part": titles[one.role]} for one in found]
    ways = [
        {"a": one.start.latitude, "b": one.start.longitude, "c": one.end.latitude, "d": one.end.longitude, "n": one.episodes}
        for one in routes
    ]
    lines = (
        alt.Chart(alt.Data(values=ways))
        .mark_rule(color=_BAD, opacity=0.55, strokeDash=[6, 4])
        .encode(
            latitude="a:Q",
            longitude="b:Q",
            latitude2="c:Q",
            longitude2="d:Q",
            strokeWidth=alt.StrokeWidth("n:Q", legend=None, scale=alt.Scale(range=[1.5, 4])),
        )
    )
    roles = [titles[role] for role in ("place", "origin", "destination")]
    most = max(4, *(one.episodes for one in found), 0)
    dots = (
        alt.Chart(alt.Data(values=rows))
        .mark_circle(stroke="#ffffff", strokeWidth=1)
        .encode(
            latitude="latitude:Q",
            longitude="longitude:Q",
            size=alt.Size("episodes:Q", legend=None, scale=alt.Scale(domain=[1, most], range=[70, 420])),
            color=alt.Color(
                "part:N",
                title=None,
                scale=alt.Scale(domain=roles, range=[_SOFT, _ACCENT, _BAD]),
                legend=alt.Legend(orient="top", symbolType="circle"),
            ),
            tooltip=[alt.Tooltip("name:N", title=titles["place"]), alt.Tooltip("episodes:Q", title=titles["episodes"])],
        )
    )
    named = alt.Chart(alt.Data(values=_apart(rows, scale))).encode(latitude="latitude:Q", longitude="longitude:Q", text="name:N")
    labels = [  # with a rim, so that they can be read on lines and dots
        named.mark_text(dy=_ABOVE, fontSize=12, fontWeight="bold", stroke=_LAND, strokeWidth=3, strokeJoin="round"),
        named.mark_text(dy=_ABOVE, fontSize=12, fontWeight="bold", color=_INK),
    ]
    chart = alt.layer(shapes, *([lines] if ways else []), dots, *labels).project(type="mercator", center=centre, scale=scale)
    return finished(chart, 440)


def _altair() -> Any:
    """Return the library, loaded only where a chart is drawn: it takes a second."""
    return import_module("altair")


def _apart(rows: Iterable[Mapping[str, Any]], scale: float) -> list[Mapping[str, Any]]:
    """Return the places to be named: the weightiest, each once, none so near another that their names would meet."""
    kept: list[Mapping[str, Any]] = []
    high, wide = 18 * 57.3 / scale, 90 * 57.3 / scale  # pixels in degrees
    for row in sorted(rows, key=lambda one: -one["episodes"]):
        near = (abs(row["latitude"] - one["latitude"]) < high and abs(row["longitude"] - one["longitude"]) < wide for one in kept)
        if len(kept) < 40 and not any(near):
            kept.append(row)
    return kept


def _view(found: Sequence[Spot], across: int) -> tuple[list[float], float]:
    """Return the centre of the map and its scale: the middle of what is shown, without the farthest tenth on each side."""
    longitudes, latitudes = sorted(one.longitude for one in found), sorted(one.latitude for one in found)
    cut = len(found) // 10
    west, east = longitudes[cut], longitudes[-1 - cut]
    south, north = latitudes[cut], latitudes[-1 - cut]
    width = max(3.0, (east - west) * _SPARE, (north - south) * _SPARE * 2)
    return [(west + east) / 2, (south + north) / 2], min(6000.0, 900 * 57.3 / width) * across / _ON_SCREEN


def finished(chart: Any, height: int) -> dict[str, Any]:
    """Return a chart of a height as Vega-Lite, in the style of the house."""
    sized = chart.properties(width="container", height=height, background="transparent")
    done: dict[str, Any] = (
        sized.configure(font=FONT)
        .configure_mark(aria=False)  # for who does not see it there is the list beneath
        .configure_view(stroke=None)
        .configure_axis(aria=False, labelColor=_SOFT, gridColor="#eee8dc", domainColor=_LINE, labelFontSize=12)
        .configure_legend(aria=False, labelFontSize=13, labelColor=_INK)
        .to_dict()
    )
    return done
