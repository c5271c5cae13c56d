"""Hypotheses: explanations, motives and alternatives that a text puts forward, and the questions it asks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.explanations.prose import Bounds, Prose
from riwaya.lexicon.load import entries

_MARK = re.compile(r"(?:\.\.)?[؟?]")
_STOPS = ".!?؟…"
_LEADING = re.compile(r"^\s*[وف]?")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Something supposed.

    Attributes:
        kind: explanation, motive, alternative or question.
        cue: the words that put it forward.
        exclusive: whether it is told to be the only one.
        hedged: whether it is left open.
        group: for alternatives, which belong together: the number of the pair; None for others.
    """

    kind: str
    cue: Bounds
    bounds: Bounds
    is_exclusive: bool = False
    is_hedged: bool = False
    group: int | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    pattern: re.Pattern[str]
    is_exclusive: bool
    is_hedged: bool
    is_whole: bool


def hypotheses(prose: Prose) -> list[Hypothesis]:
    """Return the hypotheses of a text in order; one that stands within another's words is that other's."""
    found = sorted((*_supposed(prose), *_asked(prose)), key=lambda one: (one.bounds[0], -one.bounds[1]))
    kept: list[Hypothesis] = []
    for one in found:
        if not kept or one.bounds[0] >= kept[-1].bounds[1]:
            kept.append(one)
    return kept


def _supposed(prose: Prose) -> Iterator[Hypothesis]:
    taken: list[Bounds] = []
    for entry in _entries():
        for found in entry.pattern.finditer(prose.folded):
            cue = prose.original(*found.span())
            bounds = _supposition(prose, cue[1])
            if bounds and not any(cue[0] < end and start < cue[1] for start, end in taken):
                taken.append(cue)
                bounds = (cue[0], bounds[1]) if entry.is_whole else bounds
                yield Hypothesis(entry.kind, cue, bounds, entry.is_exclusive, entry.is_hedged)


def _supposition(prose: Prose, at: int) -> Bounds | None:
    """Return what a cue puts forward: the clause after it, at least three words."""
    bounds = prose.clause_after(prose.past_complementiser(at))
    return bounds if bounds and len(prose.text[slice(*bounds)].split()) > 2 else None


def _asked(prose: Prose) -> Iterator[Hypothesis]:
    """Yield questions for a cause, and what is offered as one thing or the other: «هل ... أم ...؟»."""
    pairs = 0
    for paragraph in re.finditer(r"[^\n]+", prose.text):
        asked = list(_questions(prose, *paragraph.span()))
        for at, bounds in enumerate(asked):
            words = fold(prose.text[slice(*bounds)]).split()
            first = _LEADING.sub("", words[0], count=1)
            if _opens(words, _causes()):
                yield Hypothesis("question", bounds, bounds)
            elif _is_answered(prose, bounds[1]):
                whole = (asked[at - 1][0], bounds[1]) if at and first in ("او", "ام") else bounds
                yield Hypothesis("question", whole, whole)
            elif first == "هل":
                parts = _alternatives(prose, bounds, asked[at + 1 : at + 2])
                pairs += len(parts) > 1
                yield from (Hypothesis("alternative", part, part, group=pairs) for part in parts if len(parts) > 1)


def _questions(prose: Prose, start: int, end: int) -> Iterator[Bounds]:
    """Yield the questions of a paragraph, without the marks at their ends."""
    begin = start
    for mark in _MARK.finditer(prose.text, start, end):
        stops = [prose.text.rfind(stop, begin, mark.start()) for stop in _STOPS]
        if bounds := prose.trimmed(max(begin, max(stops) + 1), mark.start()):
            yield bounds
        begin = mark.end()


_ANSWER = re.compile(r"[^\w\n]{0,9}\n?\s*و?(?:الجواب|الإجابة|الاجابة)(?!\w)")


def _is_answered(prose: Prose, at: int) -> bool:
    return _ANSWER.match(prose.text, at) is not None


def _alternatives(prose: Prose, bounds: Bounds, after: Sequence[Bounds]) -> list[Bounds]:
    """Return what a question offers: the parts of «هل A أم B؟», or of «هل A؟ أم B؟»."""
    inner = re.search(r"[،,]?\s+أم\s+", prose.text[bounds[0] : bounds[1]])
    if inner:
        cut = bounds[0] + inner.start()
        return [part for part in (prose.trimmed(bounds[0], cut), prose.trimmed(cut, bounds[1])) if part]
    if after and re.match(r"أم\s", prose.text[slice(*after[0])]):
        return [bounds, after[0]]
    return [bounds]


def _opens(words: Sequence[str], openings: frozenset[str]) -> bool:
    for count in (1, 2, 3):
        opening = " ".join(words[:count])
        if opening in openings or _LEADING.sub("", opening, count=1) in openings:
            return True
    return False


@cache
def _causes() -> frozenset[str]:
    return frozenset(
        fold(word) for entry in entries("hypothesis_words") if entry["kind"] == "question" for word in entry["words"]
    )


@cache
def _entries() -> tuple[_Entry, ...]:
    """Return the cues of suppositions, the longest first."""
    found = [
        (
            word,
            _Entry(
                entry["kind"],
                _pattern(word),
                entry.get("exclusive", False),
                entry.get("hedged", False),
                entry.get("whole", False),
            ),
        )
        for entry in entries("hypothesis_words")
        if entry.get("mark") != "question"
        for word in entry["words"]
    ]
    return tuple(entry for _, entry in sorted(found, key=lambda pair: -len(pair[0])))


def _pattern(word: str) -> re.Pattern[str]:
    parts = [r"(?:\S+\s+){1,12}?" if part == "..." else re.escape(fold(part)) + r"\s+" for part in word.split()]
    return re.compile(r"(?<!\w)[وف]?" + "".join(parts))


def record(prose: Prose, one: Hypothesis, id: str) -> dict[str, Any]:
    """Return a hypothesis as JSON has it."""
    return {
        "id": id,
        "kind": one.kind,
        **prose.span(one.bounds),
        "cue": prose.span(one.cue),
        "exclusive": one.is_exclusive,
        "hedged": one.is_hedged,
        "alternatives": one.group,
        "asserted_by": prose.asserted_by(*one.bounds),
    }
