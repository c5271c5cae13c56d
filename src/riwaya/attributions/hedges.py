"""Hedges: the words by which a writer keeps distance from an account, or a source leaves it open or insists."""

from functools import cache

from riwaya.arabic.letters import fold
from riwaya.attributions.passage import Passage, Report
from riwaya.lexicon.load import entries
from riwaya.model import Span


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the hedges of `lexicon/hedges.yaml` by their first folded word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries("hedges"):
        words = tuple(fold(entry["hedge"]).split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(listed, key=len, reverse=True)) for first, listed in found.items()}


def hedges_of(passage: Passage, report: Report) -> tuple[Span, ...]:
    """Return the hedges in the content of a report and between its cue and its content."""
    assert report.content is not None
    syntax = passage.syntax
    first, last = report.content
    begin = min(first, report.cue[1]) if report.cue[1] <= first else first
    listed = _phrases()
    found = []
    at = begin
    while at < last:
        here = listed.get(syntax.forms[at])
        words = next((w for w in here if at + len(w) <= last and syntax.reads(at, w)), None) if here else None
        if words is not None:
            found.append(syntax.span(at, at + len(words)))
        at += len(words) if words else 1
    return tuple(found)
