"""Join what is written by hand with what GeoNames knows: coordinates, population, part and whole."""

from collections import Counter, defaultdict
from dataclasses import replace

from gazetteer.geonames import latin
from gazetteer.row import Row, kilometres
from riwaya.arabic.letters import fold

SETTLEMENTS = {"city", "town", "village", "camp", "neighbourhood"}
MERGE_KM = 40
SEARCH_KM = 450


def join(hand: list[Row], cities: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the hand-made rows, with what GeoNames knows of them, and the cities that are left."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for city in cities:
        for name in {*map(fold, city.forms), *city.names}:
            by_name[city.country, name].append(city)
    ids: dict[str, str] = {}
    joined: dict[str, Row] = {}
    taken: set[str] = set()
    for written in hand:
        row = replace(written, parent=ids.get(written.parent, written.parent))
        above = joined.get(row.parent)
        match = _match(row, above, by_name, taken)
        made = _located(row, above, match)
        if made is None:
            raise SystemExit(f"places/: {row.en} needs `at:`, for nothing above it has coordinates")
        if match and made.id == match.id:
            taken.add(match.id)
        ids[written.id] = made.id
        if made.id in joined:
            raise SystemExit(f"places/: {row.en} and {joined[made.id].en} are both {made.id}")
        joined[made.id] = made
    return list(joined.values()), [c for c in cities if c.id not in taken]


def _match(row: Row, above: Row | None, by_name: dict[tuple[str, str], list[Row]], taken: set[str]) -> Row | None:
    """Return the city of GeoNames that an entry speaks of: one of its names, where it is or near what it is part of."""
    if row.kind not in SETTLEMENTS and (row.at or row.kind != "governorate"):
        return None
    centre, reach = row.at, MERGE_KM
    if centre is None and above is not None and above.kind not in ("country", "region"):
        centre, reach = above.at, SEARCH_KM
    for name in (*map(fold, row.forms), latin(row.en)):
        named = [c for c in by_name.get((row.country, name), ()) if c.id not in taken or row.kind == "governorate"]
        away = {c.id: kilometres(c.at, centre) if centre and c.at else 0.0 for c in named}
        near = [c for c in named if away[c.id] <= reach]
        if near:
            return max(near, key=lambda c: (c.population // 5000, -away[c.id], c.id))
    return None


def _located(row: Row, above: Row | None, city: Row | None) -> Row | None:
    if city and row.kind == "governorate":
        return replace(row, at=city.at, approximate=True)
    if city:
        return replace(
            row,
            id=city.id,
            at=city.at,
            population=row.population or city.population,
            names=city.names,
            admin=city.admin,
        )
    if row.at:
        return row
    return replace(row, at=above.at, approximate=True) if above and above.at else None


def settle(hand: list[Row], cities: list[Row]) -> list[Row]:
    """Return all rows with parents and without doubles, in order of weight."""
    governorates = _governorates(hand)
    countries = {row.country: row.id for row in hand if row.kind == "country"}
    kept: list[Row] = list(hand)
    near: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in hand:
        for form in row.forms:
            near[row.country, fold(form)].append(row)
    for city in sorted(cities, key=lambda c: (-c.population, c.id)):
        if not city.forms:
            continue
        key = (city.country, fold(city.forms[0]))
        if any(r.at and city.at and kilometres(r.at, city.at) <= 15 and r.kind in SETTLEMENTS for r in near[key]):
            continue
        near[key].append(city)
        kept.append(replace(city, parent=governorates.get(city.admin) or countries.get(city.country, "")))
    return sorted(kept, key=lambda r: (-r.weight, not r.hand, r.id))


def _governorates(hand: list[Row]) -> dict[str, str]:
    """Return the governorate of each GeoNames division, by the vote of the places that are in both sources."""
    rows = {row.id: row for row in hand}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in hand:
        above = row
        while above.parent in rows and above.kind != "governorate":
            above = rows[above.parent]
        if row.admin and above.kind == "governorate":
            votes[row.admin][above.id] += 1
    return {admin: max(sorted(count), key=count.__getitem__) for admin, count in votes.items()}
