"""Hedges: the words by which a writer keeps distance from an account, or a source leaves it open or insists."""

from functools import cache

from riwaya.arabic.letters import fold
from riwaya.attributions.passage import Passage, Report
from riwaya.lexicon.load import entries
from riwaya.model import Span


@cache
def _phrases() -> dict[str, dict[str, list[list[str]]]]:
    """Return the hedges of `lexicon/hedges.yaml` by their first two folded words ("" for no second), longest first."""
    found: dict[str, dict[str, list[list[str]]]] = {}
    listed = [fold(entry["hedge"]).split() for entry in entries("hedges")]
    for words in sorted(listed, key=len, reverse=True):
        found.setdefault(words[0], {}).setdefault("".join(words[1:2]), []).append(words)
    return found


def hedges_of(passage: Passage, report: Report) -> tuple[Span, ...]:
    """Return the hedges in the content of a report and between its cue and its content."""
    assert report.content is not None
    syntax = passage.syntax
    first, last = report.content
    begin = min(first, report.cue[1]) if report.cue[1] <= first else first
    listed = _phrases()
    if listed.keys().isdisjoint(syntax.forms[begin:last]):
        return ()
    found = []
    free = begin
    for at in [at for at in range(begin, last) if syntax.forms[at] in listed]:
        length = _longest(listed[syntax.forms[at]], syntax.forms, at, last) if at >= free else 0
        if length:
            found.append(syntax.span(at, at + length))
            free = at + length
    return tuple(found)


def _longest(listed: dict[str, list[list[str]]], forms: list[str], at: int, last: int) -> int:
    """Return how many words the longest of the listed hedges has that stands at the place, before `last`; 0 for none."""
    longer = listed.get(forms[at + 1], ()) if at + 1 < last else ()
    lengths = (len(words) for words in longer if at + len(words) <= last and forms[at : at + len(words)] == words)
    return next(lengths, 1 if "" in listed else 0)
