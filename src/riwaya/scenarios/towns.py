"""The places that a text names, small enough to tell happenings apart by, with those that the reading does not know as places.

A village that the gazetteer lacks, or whose name is a common word, is a place where a text leads a sentence with it («في
بليلة، في نوفمبر …»), or looks back to it («تذكرت بليلة. هناك …»), and names it again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.corroboration.names import unknown_place
from riwaya.corroboration.places import is_fine
from riwaya.corroboration.telling import Telling
from riwaya.corroboration.unlisted import unlisted
from riwaya.lexicon import gazetteer
from riwaya.scenarios.words import alternatives, folded

_HEADS = alternatives("town head")
DEALS = alternatives("deal")
_NAME = rf"(?P<name>(?:(?:{_HEADS})\s+)?[\u0621-\u0652]{{3,}})(?!\w)"
_LEADS = re.compile(
    r"(?:^|[.!؟\n:،]\s+)(?:[^\s،.]+\s+){0,3}?[وف]?(?:أما\s+|اما\s+)?في\s+(?:مدينة\s+|بلدة\s+|قرية\s+|مخيم\s+)?"
    r"(?:[\u0621-\u0652]{3,}\s+و)?" + _NAME
)
_RECALLS = re.compile(
    r"(?:تذكرت|أتذكر|نتذكر|يتذكر|تتذكر|يذكر|نذكر|أذكر|يستحضر|أستحضر|نستحضر|نسي|ننسى|"
    r"المقارنة مع|بالمقارنة مع|مقارنة مع|"
    r"(?:يعيد|تعيد|أعاد|أعادت|يعود|تعود|يرد|ترد|يحيل|تحيل)(?:نا)?\s+(?:\S+\s+){0,4}?(?:إلى|الى))\s+"
    + rf"(?:(?:{DEALS})\s+)?"
    + _NAME
)
_DEALS = re.compile(rf"(?<!\w)[وفبلك]?(?:{DEALS})\s+" + _NAME)
_GOES_ON = re.compile(r"\s*[.،:]\s+(?:هناك|يومها|حينها|آنذاك)(?!\w)")
_TWICE = 2
_WORD = re.compile(r"[\u0621-\u0652]{3,}")
_SPELLINGS = {"ا": "[اأإآٱ]", "ه": "[هة]", "ي": "[يىئ]", "و": "[وؤ]", " ": r"\s+"}


class Town(NamedTuple):
    """A place that a text names: where, and its id, or "~" and the name of one that the gazetteer lacks."""

    start: int
    end: int
    place: str


def towns(telling: Telling) -> tuple[Town, ...]:
    """Return the places smaller than a country that a text names, in order."""
    return telling.once("towns", _towns)


def _towns(telling: Telling) -> tuple[Town, ...]:
    found = {town.start: town for town in (*(Town(*one) for one in unlisted(telling)), *_unread(telling), *_read(telling))}
    return tuple(found[start] for start in sorted(found))


def is_town(mention: Mapping[str, Any]) -> bool:
    """Return whether a mention is a place smaller than a country."""
    known = gazetteer.by_id().get(mention["entity"] or "")
    return mention["kind"] == "place" and known is not None and (known.kind in ("governorate", "region") or is_fine(known.id))


def _read(telling: Telling) -> Iterator[Town]:
    for mention in telling.record["mentions"]:
        if is_town(mention):
            yield Town(mention["start"], mention["end"], str(mention["entity"]))


def _unread(telling: Telling) -> Iterator[Town]:
    """Yield the names of places that the reading has not as such, wherever they stand."""
    text = telling.text
    ways = ((_LEADS, _known), (_RECALLS, _looked_at), (_DEALS, _is_a_town))
    found = {fold(m["name"]): is_enough(m) for way, is_enough in ways[::-1] for m in way.finditer(text)}
    found |= {name: False for name in _happened_at(telling) if name not in found}
    taken = [(m["start"], m["end"]) for part in ("mentions", "times") for m in telling.record[part]]
    taken += [(event["trigger"]["start"], event["trigger"]["end"]) for event in telling.record["events"]]
    plain = fold(text)
    for name in sorted(found.keys() - folded("no town")):
        enough = 1 if " " in name or found[name] else _TWICE
        if enough > 1 and plain.count(name) < enough:
            continue
        spans = [match.span("name") for match in _wherever(name).finditer(text)]
        free = [span for span in spans if not any(begin < span[1] and span[0] < stop for begin, stop in taken)]
        if len(free) >= enough:
            yield from (Town(start, end, _place(telling, text[start:end])) for start, end in free)


def _happened_at(telling: Telling) -> Iterator[str]:
    """Yield the single words that tell where something happened and are no known place: «طوّقت … في بليلة»."""
    for event in telling.record["events"]:
        for role in ("place", "origin"):
            filler = event["roles"].get(role)
            if filler is not None and filler["entity"] is None and _WORD.fullmatch(filler["text"]):
                yield fold(filler["text"])


def _known(match: re.Match[str]) -> bool:
    """Return whether one mention is enough for a name that a sentence leads with: it is in the gazetteer."""
    return fold(match["name"]) in gazetteer.by_form()


def _looked_at(match: re.Match[str]) -> bool:
    """Return whether one mention is enough for a name that is looked back to: it is known, or the text goes on «there»."""
    return _known(match) or _GOES_ON.match(match.string, match.end()) is not None


def _is_a_town(match: re.Match[str]) -> bool:
    """Return whether one mention is enough for the name of a deal: it is that of a town, and no common word."""
    name = fold(match["name"])
    return name not in gazetteer.ambiguous() and any(is_fine(place.id) for place in gazetteer.by_form().get(name, ()))


def _wherever(name: str) -> re.Pattern[str]:
    """Return the expression of a name, with an «and» or a preposition written before it or not."""
    letters = "".join(_SPELLINGS.get(letter, re.escape(letter)) + "[\\u064b-\\u0652]*" for letter in name)
    return re.compile(rf"(?<!\w)[وفبل]?(?P<name>{letters})(?!\w)")


def _place(telling: Telling, name: str) -> str:
    """Return the place of a name: that of the gazetteer in a country of the text, else the name itself."""
    countries = Counter(
        place.country for m in telling.record["mentions"] if (place := gazetteer.by_id().get(m["entity"] or "")) is not None
    )
    known = [place for place in gazetteer.by_form().get(fold(name), ()) if countries[place.country]]
    return max(known, key=lambda place: countries[place.country]).id if known else unknown_place(name)
