"""Distances and directions that a text gives, against the gazetteer: straight lines, in kilometres."""

import re
from collections.abc import Iterator
from math import atan2, cos, degrees, radians, sin

from riwaya.arabic.letters import fold
from riwaya.checks.finding import Finding, placed, plain
from riwaya.checks.page import Page, Record
from riwaya.checks.words import bearings
from riwaya.lexicon.gazetteer import Place, by_form, by_id, choose, distance_km, within

_POINTS = frozenset({"city", "town", "village", "camp", "base", "airport", "crossing", "port", "governorate"})
_FAR = 80  # characters from the place to its distance
_LEAST_KM = 15  # nearer places have no one point to measure from
_SHORT, _LONG, _SLACK = 0.7, 1.6, 12.0  # a road may be longer than the line, hardly shorter
_TURN = 80  # degrees between the direction told and the line's
_SIDE = r"(?:شمال|جنوب|شرق|غرب)ي?"
_TO = re.compile(
    rf"^\W*(?:(?P<direction>(?:الي ال)?{_SIDE}(?:\s+(?:ال)?{_SIDE})?)(?:\s+من)?|عن|من|الي)?\s*(?:مدينه|بلده|قريه)?\W*$"
)
_DIRECTED = re.compile(r"(?:ال)?(?:شمال|جنوب|شرق|غرب)ي?\s+(?:(?:ال)?(?:شرق|غرب)ي?\s+)?")
_BREAK = re.compile(r"[.؛\n!؟]")


def distances(page: Page) -> Iterator[Finding]:
    """Yield distances between two known places that are far from the line between them, and directions far off."""
    places = [m for m in page.record["mentions"] if m["kind"] == "place" and m["entity"] in by_id()]
    for quantity in page.record["quantities"]:
        if quantity["unit"] != "km" or quantity["modifier"] not in ("exact", "approx"):
            continue
        pair = _ends(page, quantity, places)
        if pair:
            yield from _judged(page, quantity, *pair)


def _ends(page: Page, quantity: Record, places: list[Record]) -> tuple[Record, Record, str | None] | None:
    """Return the place whose distance it is, the place it is measured from, and the direction told."""
    after = next((m for m in places if m["start"] >= quantity["end"]), None)
    before = [m for m in places if m["end"] <= quantity["start"] and quantity["start"] - m["end"] <= _FAR]
    if after is None or not before:
        return None
    lead = _DIRECTED.match(fold(after["text"])) if len(fold(after["text"])) == len(after["text"]) else None
    begin = after["start"] + (lead.end() if lead else 0)
    joined = _TO.match(fold(page.text[quantity["end"] : begin]))
    here = before[-1]
    if lead and (after := _named(page, begin, after["end"], here)) is None:
        return None
    gap = page.text[here["end"] : quantity["start"]]
    if joined is None or _BREAK.search(gap) or re.search(r"\sو", gap) or here["entity"] == after["entity"]:
        return None
    direction = joined.group("direction")
    return here, after, " ".join(direction.replace("الي ال", "").split()) if direction else None


def _named(page: Page, start: int, end: int, near: Record) -> Record | None:
    """Return the place behind a direction that was read as part of a name («شرق حلب»), in the country of another place."""
    known = [one for one in by_form().get(fold(page.text[start:end]), ()) if _is_point(one)]
    place = choose(known, [by_id()[near["entity"]].country])
    return {**page.span((start, end)), "entity": place.id} if place else None


def _judged(page: Page, quantity: Record, here: Record, there: Record, direction: str | None) -> Iterator[Finding]:
    one, other = by_id()[here["entity"]], by_id()[there["entity"]]
    if not (_is_point(one) and _is_point(other)) or within(one, other) or within(other, one):
        return
    line = distance_km(one, other)
    if line < _LEAST_KM and quantity["value"] < _LEAST_KM:
        return
    told, names = quantity["value"], {"from": there["text"], "to": here["text"]}
    spans = placed(page, here, quantity, there)
    if not line * _SHORT - _SLACK <= told <= line * _LONG + _SLACK:
        yield Finding("distance", "distance", names | {"told": plain(told), "line": f"{line:.0f}"}, spans)
    bearing = bearings().get(direction or "")
    if bearing is not None and line >= _LEAST_KM:
        real = _bearing(other, one)
        turn = abs((real - bearing + 180) % 360 - 180)
        if turn > _TURN:
            turned = {"told": str(bearing), "real": f"{real:.0f}", "off": f"{turn:.0f}"}
            yield Finding("direction", "direction", names | turned, spans)


def _is_point(place: Place) -> bool:
    return place.kind in _POINTS and not place.approximate


def _bearing(start: Place, end: Place) -> float:
    """Return the direction from one place to another, in degrees from north."""
    south, north = radians(start.latitude), radians(end.latitude)
    across = radians(end.longitude - start.longitude)
    return degrees(atan2(sin(across) * cos(north), cos(south) * sin(north) - sin(south) * cos(north) * cos(across))) % 360
