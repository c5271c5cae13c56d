"""Places of the gazetteer set side by side: whether two can be one, and by what others a place is looked up."""

from functools import lru_cache

from riwaya.lexicon import gazetteer

UNKNOWN = "~"  # before the name of a place that the gazetteer lacks
_COARSE = frozenset({"country", "region", "governorate", "sea", "river", "desert", "lake", "strait"})
_SETTLED = frozenset({"city", "town", "village", "camp"})
_NEAR_KM = 5.0
_AROUND_KM = 25.0
_KM_A_DEGREE = 111  # of latitude: so many at least


def is_fine(place: str) -> bool:
    """Return whether a place is small enough to tell two happenings apart by."""
    known = gazetteer.by_id().get(place)
    if known is None:
        return False
    above = gazetteer.by_id().get(known.parent)
    is_part_of_town = known.kind == "region" and above is not None and above.kind != "country"
    return known.kind not in _COARSE or is_part_of_town


@lru_cache(maxsize=200_000)
def is_same(one: str, other: str) -> bool:
    """Return whether two places can be one: the same, one part of the other, or a site hard by."""
    if one == other:
        return True
    known, also = gazetteer.by_id().get(one), gazetteer.by_id().get(other)
    if known is None or also is None:
        return False
    if other in _above(one) or one in _above(other):
        return True
    if known.kind == also.kind or abs(known.latitude - also.latitude) * _KM_A_DEGREE > _NEAR_KM:
        return False
    return gazetteer.distance_km(known, also) <= _NEAR_KM


@lru_cache(maxsize=50_000)
def _above(place: str) -> frozenset[str]:
    """Return what a place of the gazetteer is part of."""
    return frozenset(above.id for above in gazetteer.ancestors(gazetteer.by_id()[place]))


def is_site(place: str) -> bool:
    """Return whether a place is no settlement and small enough to lie in one or by it: a camp, a valley, a market."""
    known = gazetteer.by_id().get(place)
    return known is not None and known.kind not in _SETTLED and is_fine(place)


@lru_cache(maxsize=200_000)
def is_near(one: str, other: str) -> bool:
    """Return whether one of two places can be told by the other, by whoever names both: a valley by the town, no two towns."""
    known, also = gazetteer.by_id().get(one), gazetteer.by_id().get(other)
    if known is None or also is None or {known.kind, also.kind} <= _SETTLED:
        return False
    return gazetteer.distance_km(known, also) <= _AROUND_KM


@lru_cache(maxsize=50_000)
def anchors(place: str) -> tuple[str, ...]:
    """Return the places under which a place is looked up: itself, what it is part of, the settlement that it lies hard by."""
    known = gazetteer.by_id().get(place)
    if known is None:
        return (place,)
    found = [place, *(above.id for above in gazetteer.ancestors(known) if is_fine(above.id))]
    if known.kind not in _SETTLED:
        beside = [
            (gazetteer.distance_km(known, other), other.id)
            for other in gazetteer.places()
            if other.country == known.country and other.kind in _SETTLED and is_same(place, other.id)
        ]
        found += [id for _, id in sorted(beside)[:1] if id not in found]
    return tuple(found)


def name_of(place: str) -> str:
    """Return the Arabic name of a place."""
    known = gazetteer.by_id().get(place)
    return known.ar if known else place.removeprefix(UNKNOWN)
