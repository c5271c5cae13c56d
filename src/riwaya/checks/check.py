"""All checks on a document, and on what documents tell together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

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
        if one["relation"] == "growth":
            spans = [span for side in one["sides"] for span in side["spans"]]
            told = " → ".join(side["value"].partition(" («")[0] for side in one["sides"])
            yield Finding("growth", "growth", {"values": told}, tuple(spans))
