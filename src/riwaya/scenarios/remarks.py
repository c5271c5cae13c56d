"""What is kept of a document besides its episodes: what it says of likeness, who criticises in it, who leads whom.

Remarks are plain JSON, like scenes; most documents have none but the bounds of their parts.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.corroboration.sections import Section, sections
from riwaya.corroboration.telling import Telling
from riwaya.scenarios.acts import sentence
from riwaya.scenarios.criticism import criticisms
from riwaya.scenarios.likeness import compares, likenesses
from riwaya.scenarios.scene import Shelf, entities
from riwaya.scenarios.sides import leads
from riwaya.scenarios.stretches import stretches
from riwaya.scenarios.towns import towns
from riwaya.scenarios.values import Likeness, Passage

Remarks = Mapping[str, Any]
_FAR = 60  # characters from the words of likeness to the place that they are about
_SEATED = re.compile(r"[»\")\s]*\s(?:في|ب)\s*(?P<town>(?:\S+\s+)?\S+)")
_IN, _REACH = re.compile(r"(?:في|ب|بمدينة|مدينة|بلدة)\s*$"), 12


def remarks_of(telling: Telling) -> dict[str, Any] | None:
    """Return the remarks of a document; None for one that makes none."""
    return telling.once("remarks", _remarks_of)


def _remarks_of(telling: Telling) -> dict[str, Any] | None:
    shelf = Shelf()
    said = [_likeness(telling, one, shelf) for one in likenesses(telling)]
    against = [
        {
            "entity": one.entity,
            "at": shelf.kept(one.passage),
            "clause": shelf.kept(one.clause),
            "end": one.end,
            "places": list(_towns(telling, one.passage.end, one.end)),
        }
        for one in criticisms(telling)
    ]
    led = sorted(set(leads(telling)))
    if not (said or against or led):
        return None
    return {
        "key": telling.key,
        "order": list(telling.order),
        "sections": [[part.start, part.end, part.place] for part in parts_of(telling)],
        "likenesses": said,
        "criticisms": against,
        "led": [list(pair) for pair in led],
        "documents": shelf.documents(),
    }


def parts_of(telling: Telling) -> list[Section]:
    """Return the parts of a document on happenings of their own: numbered ones, in a text that compares those led by a place."""
    numbered = sections(telling.text)
    if numbered or not compares(telling.text):
        return numbered
    return stretches(telling)


def _likeness(telling: Telling, likeness: Likeness, shelf: Shelf) -> dict[str, Any]:
    """Return a likeness with what tells which episodes it is about: the places and the names in it and around it."""
    at = likeness.passage.start
    line = [telling.text.rfind("\n", 0, at) + 1, _or_end(telling.text.find("\n", at), telling.text)]
    start, end = sentence(telling.text, at)
    old = likeness.old
    elsewhere = None if old else _elsewhere(telling, likeness.passage)
    return {
        "kind": likeness.kind,
        "rule": likeness.rule,
        "voice": list(likeness.voice),
        "role": likeness.role,
        "at": shelf.kept(likeness.passage),
        "clause": shelf.kept(likeness.clause or likeness.passage),
        "new": _name(telling, likeness.new, shelf),
        "old": _name(telling, old or elsewhere, shelf),
        "line": line,
        "places": list(_towns(telling, start, end)),
        "old_places": list(_towns(telling, old.start, min(sentence(telling.text, old.start)[1], old.start + _FAR)))
        if old
        else [],
        "elsewhere": elsewhere is not None,
    } | ({"old_places": list(_towns(telling, elsewhere.start, elsewhere.end))} if elsewhere else {})


def _or_end(at: int, text: str) -> int:
    return at if at >= 0 else len(text)


def _name(telling: Telling, passage: Passage | None, shelf: Shelf) -> dict[str, Any] | None:
    if passage is None:
        return None
    at = (passage.start, passage.end)
    known = (m["entity"] for m in telling.record["mentions"] if m["kind"] == "place" and (m["start"], m["end"]) == at)
    unread = (town.place for town in towns(telling) if (town.start, town.end) == at)
    return {
        "at": shelf.kept(passage),
        "entities": entities(telling, *at),
        "place": next(known, None) or next(unread, None),
        "seat": _seat(telling, passage.end),
    }


def _seat(telling: Telling, at: int) -> str | None:
    """Return the place that a name is told with: «الشيخ في بيجي كان النائب في تلعفر»."""
    found = _SEATED.match(telling.text, at)
    return next((town.place for town in towns(telling) if found and found.start("town") <= town.start < found.end()), None)


def _towns(telling: Telling, start: int, end: int) -> Iterator[str]:
    """Yield the places smaller than a country that are named in a stretch."""
    return (town.place for town in towns(telling) if start <= town.start < end)


def _elsewhere(telling: Telling, passage: Passage) -> Passage | None:
    """Return the place that a sentence goes on to name: «تكرر السيناريو نفسه في ريف حلب»."""
    end = min(sentence(telling.text, passage.end)[1], passage.end + _FAR)
    for town in (town for town in towns(telling) if passage.end <= town.start < end):
        if _IN.search(telling.text[town.start - _REACH : town.start]):
            text = telling.text[town.start : town.end]
            return Passage(passage.document, town.start, town.end, text, passage.claim, passage.published, passage.key)
    return None
