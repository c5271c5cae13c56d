"""All checks on a document, and on what documents tell together."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from riwaya import labels
from riwaya.checks.claims import headline_events
from riwaya.checks.dates import durations, weekdays
from riwaya.checks.distances import distances
from riwaya.checks.figures import announced, headline_figures, sums
from riwaya.checks.finding import Finding
from riwaya.checks.names import headline_names, spellings
from riwaya.checks.page import Page, Record

_CHECKS: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    weekdays,
    durations,
    sums,
    announced,
    distances,
    spellings,
    headline_names,
    headline_events,
    headline_figures,
)


def check(record: Record) -> list[Finding]:
    """Return what a document's record, as the contract has it, is worth a look for, in the order of the text."""
    page = Page(record)
    return sorted((one for each in _CHECKS for one in each(page)), key=lambda one: (one.spans[0]["start"], one.kind))


def growing(comparison: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield figures that grow from one document to the next, of a comparison as `riwaya compare --json` prints it."""
    for one in comparison["agreements"]:
        sides = _rising(one["sides"]) if one["relation"] == "growth" else []
        if len(sides) > 1:
            counted = f"counted.{one['question'].partition('.')[2].replace(' ', '-')}"
            values = {"about": counted if labels.has(counted) else one["about"], "values": " → ".join(map(_figure, sides))}
            yield Finding("growth", "growth", values, tuple(span for side in sides for span in side["spans"]))


def _rising(sides: Sequence[Record]) -> list[Record]:
    """Return those of the sides, in their order, that are each higher than all before."""
    rising: list[Record] = []
    for side in sides:
        if not rising or _number(side) > _number(rising[-1]):
            rising.append(side)
    return rising


def _figure(side: Record) -> str:
    """Return the number of a side without its words: «12» of «12 («12 شخصاً»)»."""
    return str(side["value"]).partition(" («")[0]


def _number(side: Record) -> float:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", _figure(side))
    return float(found[0].replace(",", "")) if found else 0.0
