"""Names: one person in two spellings, and names that a headline has and the body has not."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from riwaya.arabic.letters import fold
from riwaya.checks.finding import Finding, placed
from riwaya.checks.page import Page, Record
from riwaya.lexicon.gazetteer import by_id, within

_LEAST = 5  # letters of a name that can be misspelled and still be the same
_APART = 2  # letters changed, added, left out or swapped
_TITLES = re.compile(r"^(?:ال)?(?:عبد|ابو|ابي|ام|بن|ابن|ال)$")


def spellings(page: Page) -> Iterator[Finding]:
    """Yield persons of one given name whose last names differ by a letter or two, and last names alone near a full one."""
    persons = [m for m in page.record["mentions"] if m["kind"] == "person"]
    seen: set[frozenset[str]] = set()
    for one, other in combinations(persons, 2):
        pair = _pair(_name(one), _name(other))
        if pair is None or pair in seen or _are_known_apart(one, other):
            continue
        seen.add(pair)
        yield Finding("spelling", "spelling", {"names": " / ".join(sorted(pair))}, placed(page, one, other))


def _name(mention: Record) -> list[str]:
    """Return the words of a name, folded: the last two, which are the person's own, where titles stand before them."""
    words = re.findall(r"\w+", fold(mention["text"]))
    return words[-2:]


def _pair(one: Sequence[str], other: Sequence[str]) -> frozenset[str] | None:
    """Return the two spellings of a last name; None when they are one, or two names."""
    if not one or not other or one[-1] == other[-1]:
        return None
    a, b = one[-1], other[-1]
    if min(len(a), len(b)) < _LEAST or a.removeprefix("ال") == b.removeprefix("ال"):
        return None
    is_named_alike = len(one) > 1 and len(other) > 1 and one[-2] == other[-2]
    is_alone = (len(one) == 1) != (len(other) == 1) and a.startswith("ال") and b.startswith("ال")
    if not (is_named_alike or is_alone) or _distance(a, b) > (_APART if len(a) > _LEAST + 1 else 1):
        return None
    return frozenset((a, b)) if a[:3] == b[:3] and a[-2:] == b[-2:] else None


def _are_known_apart(one: Record, other: Record) -> bool:
    return bool(one["entity"] and other["entity"])


def _distance(a: str, b: str) -> int:
    """Return the least number of letters changed, added, left out or swapped with their neighbour."""
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def headline_names(page: Page) -> Iterator[Finding]:
    """Yield places that a headline joins to another («في الموصل والرقة») when the body tells of the other alone."""
    body = list(page.under_headline("mentions"))
    places = [m for m in page.in_headline("mentions") if m["kind"] == "place" and m["entity"] in by_id()]
    for one, other in pairwise(places):
        if not re.fullmatch(r"\s*[،,]?\s*و(?:في\s+)?", page.text[one["end"] : other["start"]]):
            continue
        told = [_is_told(page, place, body) for place in (one, other)]
        if told.count(True) == 1:
            missing = other if told[0] else one
            yield Finding("headline name", "headline-name", {"name": missing["text"]}, placed(page, missing))


def _is_told(page: Page, one: Record, body: Sequence[Record]) -> bool:
    """Return whether the body has the name, the place, or a place in it or around it."""
    core = max(re.findall(r"\w+", fold(one["text"])), key=len).lstrip("وفبل").removeprefix("ال")
    if core[:4] in page.body:
        return True
    place = by_id()[one["entity"]]
    others = [by_id()[m["entity"]] for m in body if m["kind"] == "place" and m["entity"] in by_id()]
    return any(within(place, other) or within(other, place) for other in others)
