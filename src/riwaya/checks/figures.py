"""Figures against each other: totals and their parts, headlines and bodies, things announced and things listed."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from riwaya.arabic.letters import fold
from riwaya.checks.finding import Finding, listed, placed, plain
from riwaya.checks.page import Page, Record
from riwaya.checks.words import listed_nouns, words
from riwaya.lexicon.load import entries

_FAR = 60  # characters between parts of one sum
_NEARER = re.compile(r"(?<!\w)(?:مع|ضد|بين|علي|من|الي)\s+(?:ال)?\w{3,}ين(?!\w)")  # «مع مسلحين»: «منهم» may be of these
_ORDINALS = ("الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر")
_MOST_ADDED = 4
_CASUALTIES = frozenset({"killed", "wounded", "casualties", "missing", "detainees", "hostages", "displaced"})
_MEASURES = frozenset({"km", "m", "days", "hours", "years", "months", "weeks", "minutes", "percent", "times", "decades", None})


def sums(page: Page) -> Iterator[Finding]:
    """Yield totals that the figures told as theirs in the same sentence do not make."""
    for start, end in page.sentences:
        inside = [q for q in page.record["quantities"] if start <= q["start"] and q["end"] <= end]
        exact = [q for q in inside if q["modifier"] == "exact" and q["unit"] not in _MEASURES]
        yield from _totals(page, exact)
        yield from _parts(page, exact)


def _totals(page: Page, exact: Sequence[Record]) -> Iterator[Finding]:
    """Yield «5 قتلى في ... و7 قتلى في ...، بمجموع 13 قتيلاً»: figures before a total, of its unit, that come to another."""
    for at, total in enumerate(exact):
        before = [one for one in exact[:at] if _are_alike(one, total)]
        lead = fold(page.text[before[-1]["end"] if before else total["start"] : total["start"]])
        if len(before) < 2 or not words("total").search(lead):
            continue
        values = [one["value"] for one in before]
        if sum(values) != total["value"]:
            yield Finding("sum", "total", _made(values, total), placed(page, *before, total))


def _parts(page: Page, exact: Sequence[Record]) -> Iterator[Finding]:
    """Yield a part larger than its whole, or parts that make all of it and come to another number."""
    for whole, after in pairwise(exact):
        between = fold(page.text[whole["end"] : after["start"]])
        if len(between) > _FAR or re.search(r"[.؛\n]", between):
            continue
        if not _are_alike(whole, after) or _NEARER.search(between):
            continue
        if words("parts").search(between) and after["value"] > whole["value"]:
            numbers = {"part": plain(after["value"]), "whole": plain(whole["value"])}
            yield Finding("sum", "part", numbers, placed(page, whole, after))
        elif re.fullmatch(r"[\s،,]*(?:" + words("exhaustive").pattern + r")[\s:]*", between):
            parts = _row(page, exact[exact.index(after) :])
            values = [one["value"] for one in parts]
            if len(parts) > 1 and sum(values) != whole["value"]:
                yield Finding("sum", "parts", _made(values, whole), placed(page, whole, *parts))


def _made(values: Sequence[float], told: Record) -> dict[str, str]:
    """Return what figures come to beside what is told of them."""
    return {"sum": listed(values), "made": plain(sum(values)), "told": plain(told["value"])}


def _are_alike(one: Record, other: Record) -> bool:
    """Return whether two figures count the same thing, or persons both: «20 شخصاً» and «5 نساء»."""
    return one["unit"] == other["unit"] or bool(one["unit"] in persons() and other["unit"] in persons())


@cache
def persons() -> frozenset[str]:
    """Return the units that count persons."""
    return frozenset(entry["unit"] for entry in entries("units") if entry.get("kind") == "person")


def _row(page: Page, exact: Sequence[Record]) -> list[Record]:
    """Return figures that stand joined by و: «5 نساء و15 رجلاً»."""
    row = [exact[0]]
    for one in exact[1:]:
        between = fold(page.text[row[-1]["end"] : one["start"]])
        if not re.fullmatch(r"(?:\s+\w+){0,2}[\s،,]*و?\s*", between):
            break
        row.append(one)
    return row


def headline_figures(page: Page) -> Iterator[Finding]:
    """Yield counts of casualties and the like in a headline that the body tells otherwise, alone or added up."""
    body = list(page.under_headline("quantities"))
    for one in page.in_headline("quantities"):
        if one["modifier"] != "exact" or one["unit"] not in _CASUALTIES:
            continue
        same = [q for q in body if q["unit"] == one["unit"]]
        values = [q["value"] for q in body if _are_alike(q, one)]
        reached = any(sum(some) == one["value"] for size in range(1, _MOST_ADDED) for some in combinations(values[:8], size))
        if same and not reached and _is_nowhere(page, one):
            there = listed(sorted({q["value"] for q in same}), ", ")
            told = {"told": plain(one["value"]), "unit": f"unit.{one['unit']}", "body": there}
            yield Finding("headline figure", "headline-figure", told, placed(page, one, *same[:4]))


def _is_nowhere(page: Page, one: Record) -> bool:
    """Return whether no number of the body is the one of the headline, whatever it counts, in digits or in words."""
    return one["value"] not in page.numbers and not re.search(rf"(?<!\d){int(one['value'])}(?!\d)", page.body)


def announced(page: Page) -> Iterator[Finding]:
    """Yield «ثلاثة أمثلة» where the examples are then counted through to another number: «المثال الأول ... المثال الرابع»."""
    for quantity in page.record["quantities"]:
        noun = next((n for n in fold(quantity["text"]).split() if n in listed_nouns()), None)
        if noun is None or quantity["modifier"] != "exact":
            continue
        singular = listed_nouns()[noun]
        after = page.folded
        places = [re.search(rf"(?<!\w)[وف]?ال{singular}ه?\s+{ordinal}[هي]?(?!\w)", after) for ordinal in _ordinals(singular)]
        count = next((n for n, place in enumerate(places) if place is None), len(places))
        if count > 1 and count != quantity["value"] and places[0] and page.original(*places[0].span())[0] > quantity["start"]:
            told = {"told": plain(quantity["value"]), "counted": str(count)}
            spans = [dict(zip(("start", "end"), page.original(*place.span()), strict=True)) for place in places[:count] if place]
            yield Finding("count", "count", told, placed(page, quantity, *spans))


def _ordinals(singular: str) -> Sequence[str]:
    """Return the ordinals as they agree with a noun, folded: «الأول», «الأولى»."""
    if singular.endswith("ه"):
        return ("الاولي", *(f"{one}ه" for one in _ORDINALS[1:]))
    return _ORDINALS
