"""The offline gazetteer: places of the region and of the powers that act in it, with coordinates.

`gazetteer.tsv` is built by `scripts/build_gazetteer.py` from GeoNames (CC BY 4.0, https://www.geonames.org) and from
`places/`. Rows stand in order of weight, so that of two places with one name the better known comes first.

A form may be an ordinary word as well (الباب is a town and a door). Such forms are in `ambiguous()`: take them for a
place only where the text says so (مدينة الباب، في الباب، وصلوا إلى الباب).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt
from types import MappingProxyType
from typing import NamedTuple

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.errors import LexiconError
from riwaya.lexicon.load import entries

KINDS = [
    "country",
    "region",
    "governorate",
    "district",
    "city",
    "town",
    "village",
    "camp",
    "neighbourhood",
    "island",
    "mountain",
    "valley",
    "desert",
    "river",
    "lake",
    "sea",
    "strait",
    "dam",
    "crossing",
    "airport",
    "base",
    "port",
    "road",
    "field",
    "site",
]
_EARTH_RADIUS_KM = 6371.0088
_AMBIGUOUS = "?"


class Place(NamedTuple):
    """A place.

    Attributes:
        id: "gn-<geonameid>", or country and name ("sy-eastern-ghouta") for a place that GeoNames' cities lack.
        ar: the canonical Arabic name.
        en: the English name.
        kind: one of `KINDS`.
        country: ISO 3166 code as GeoNames gives it; "" for seas and for regions of several countries.
        parent: the id of the place it is part of: district, governorate, region or country; "" when none is known.
        latitude: degrees north.
        longitude: degrees east.
        approximate: whether the coordinates are those of the surroundings.
        population: 0 when not known.
        forms: every spelling, the canonical one first.
        nisba: its adjective and noun of origin in the masculine singular, then broken plurals (روسي، روس).
    """

    id: str
    ar: str
    en: str
    kind: str
    country: str
    parent: str
    latitude: float
    longitude: float
    approximate: bool
    population: int
    forms: tuple[str, ...]
    nisba: tuple[str, ...]


@cache
def places() -> tuple[Place, ...]:
    """Return all places, the weightiest first."""
    return tuple(_place(row) for row in _rows())


@cache
def by_form() -> Mapping[str, tuple[Place, ...]]:
    """Return the places of every name, by folded spelling, words joined by one space; the weightiest place first."""
    found: dict[str, tuple[Place, ...]] = {}
    for place in places():
        for form in set(map(fold, place.forms)):
            found[form] = (*found[form], place) if form in found else (place,)
    return MappingProxyType(found)


@cache
def by_id() -> Mapping[str, Place]:
    """Return the places by id."""
    return MappingProxyType({place.id: place for place in places()})


@cache
def by_nisba() -> Mapping[str, tuple[Place, ...]]:
    """Return the places of every adjective of origin in all its forms (سوريون، السورية without its article), folded."""
    found: dict[str, tuple[Place, ...]] = {}
    for place in places():
        if place.nisba:
            for form in sorted(decline(place.nisba[0], place.nisba[1:], sound="mf")):
                found[form] = (*found.get(form, ()), place)
    return MappingProxyType(found)


@cache
def ambiguous() -> frozenset[str]:
    """Return the folded forms that are ordinary words or personal names too, or name only villages little known."""
    return frozenset(fold(form[1:]) for row in _rows() for form in row[FORMS].split("|") if form.startswith(_AMBIGUOUS))


@cache
def whole_words() -> frozenset[str]:
    """Return folded words that are never a proclitic and a place: «فسرت» is "she explained", not ف+سرت."""
    return frozenset(fold(word) for group in entries("place_words") for word in group.get("whole", "").split())


def ancestors(place: Place) -> Iterator[Place]:
    """Yield what the place is part of, the nearest first and the country last."""
    known, seen = by_id(), {place.id}
    while place.parent in known and place.parent not in seen:
        seen.add(place.parent)
        place = known[place.parent]
        yield place


def within(inner: Place, outer: Place) -> bool:
    """Return whether one place is, or is part of, the other: Manbij within Aleppo Governorate within Syria."""
    return inner.id == outer.id or any(above.id == outer.id for above in ancestors(inner))


def choose(candidates: Iterable[Place], countries: Iterable[str] = ()) -> Place | None:
    """Return the likeliest of the places with one name; None when there is none.

    Args:
        candidates: as `by_form` gives them, the weightiest first.
        countries: ISO codes of the countries that the text is about, the likeliest first.
    """
    order = {country: index for index, country in enumerate(countries)}
    return min(
        candidates,
        key=lambda place: 0 if place.kind == "country" else order.get(place.country, len(order)) + 1,
        default=None,
    )


def distance_km(one: Place, other: Place) -> float:
    """Return the great-circle distance."""
    south, north = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    chord = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(across / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


COLUMNS = (
    "id",
    "forms",
    "en",
    "kind",
    "country",
    "parent",
    "latitude",
    "longitude",
    "approximate",
    "population",
    "nisba",
)
FORMS = COLUMNS.index("forms")


@cache
def _rows() -> tuple[list[str], ...]:
    source = files("riwaya.lexicon") / "gazetteer.tsv"
    try:
        text = source.read_text("utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon/gazetteer.tsv cannot be read ({error}); run scripts/build_gazetteer.py") from error
    rows = tuple(line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    if not rows or any(len(row) != len(COLUMNS) for row in rows):
        raise LexiconError("lexicon/gazetteer.tsv is broken; run scripts/build_gazetteer.py")
    return rows


def _place(row: list[str]) -> Place:
    id_, marked, en, kind, country, parent, latitude, longitude, approximate, population, nisba = row
    forms = tuple(marked.replace(_AMBIGUOUS, "").split("|"))
    return Place(
        id_,
        forms[0],
        en,
        kind,
        country,
        parent,
        float(latitude),
        float(longitude),
        approximate == "1",
        int(population),
        forms,
        tuple(nisba.split("|")) if nisba else (),
    )
