"""A comparison of documents scored against the links that an annotator has set."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from riwaya.evaluation.links import GoldContradiction, GoldLinks, GoldScenario, stem
from riwaya.evaluation.score import Miss
from riwaya.evaluation.tally import Figures
from riwaya.evaluation.words import overlap

LINK_TASKS = (
    "episodes: documents together",
    "echoes",
    "contradictions in numbers",
    "contradictions in facts",
    "same scenario",
    "roles swapped",
)

RECALL_ALONE = frozenset({"roles swapped"})
"""Tasks that have a recall only: the gold does not say which further roles one could name."""

Comparison = Mapping[str, Any]
"""What `riwaya compare --json` prints."""

_HALF = 0.5


@dataclass(slots=True)
class LinkTally:
    """How many of the found are right and how many of the gold's are hit.

    The two differ: what the gold leaves open is right when found, and no fault when missed.
    """

    right: int = 0
    found: int = 0
    hit: int = 0
    gold: int = 0

    @property
    def figures(self) -> Figures:
        """Return the figures so far; zeros where nothing was counted."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.hit / self.gold if self.gold else 0.0
        both = precision + recall
        return Figures(precision, recall, 2 * precision * recall / both if both else 0.0)


@dataclass(slots=True)
class LinkScores:
    """The tallies of all sets scored so far."""

    sets: int = 0
    tasks: dict[str, LinkTally] = field(default_factory=lambda: {task: LinkTally() for task in LINK_TASKS})


def score_links(gold: GoldLinks, comparison: Comparison, scores: LinkScores) -> list[Miss]:
    """Add the comparison of one set to the scores, and return what was missed or too much."""
    scores.sets += 1
    misses = [
        *_score_pairs(scores.tasks["episodes: documents together"], "documents together", _together(gold, comparison)),
        *_score_pairs(scores.tasks["echoes"], "echo", _echoes(gold, comparison)),
    ]
    for task, is_kind, is_match in _KINDS:
        golds = [item for item in gold.contradictions if is_kind(item.values)]
        found = [item for item in comparison["contradictions"] if is_kind(_values(item))]
        misses += _score_contradictions(scores.tasks[task], task, golds, found, is_match)
    return [*misses, *_score_scenarios(gold, comparison, scores)]


def _together(gold: GoldLinks, comparison: Comparison) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    known = gold.compared
    told = [[name for name in _documents(item) if name in known] for item in comparison["episodes"]]
    return _pairs_of(gold.episodes.values()), _pairs_of(told)


def _echoes(gold: GoldLinks, comparison: Comparison) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Return echoes as pairs without direction: which came first is not always to be told from two texts."""
    full = {frozenset((echo.copy, echo.origin)) for echo in gold.echoes if not echo.is_partial}
    partial = {frozenset((echo.copy, echo.origin)) for echo in gold.echoes} - full
    return full, {frozenset((stem(item["copy"]), stem(item["origin"]))) for item in comparison["echoes"]} - partial


def _score_pairs(tally: LinkTally, what: str, sides: tuple[set[frozenset[str]], set[frozenset[str]]]) -> list[Miss]:
    golds, found = sides
    hit = len(golds & found)
    tally.right, tally.found, tally.hit, tally.gold = (
        tally.right + hit,
        tally.found + len(found),
        tally.hit + hit,
        tally.gold + len(golds),
    )
    missed = [Miss(f"missed {what}", " + ".join(sorted(pair)), "") for pair in golds - found]
    extra = [Miss(f"extra {what}", "", " + ".join(sorted(pair))) for pair in found - golds]
    return sorted([*missed, *extra])


def _score_contradictions(
    tally: LinkTally,
    task: str,
    golds: Sequence[GoldContradiction],
    found: Sequence[Mapping[str, Any]],
    is_match: "_Match",
) -> list[Miss]:
    """Pair one to one in order; what says a gold one once more is right, but hits nothing."""
    free, paired = list(found), []
    for gold in golds:
        match = next((item for item in free if is_match(gold, item)), None)
        if match is not None:
            free.remove(match)
            paired.append(gold)
    extra = [item for item in free if not any(is_match(gold, item) for gold in golds)]
    firm = [gold for gold in golds if not gold.is_soft]
    tally.right += len(found) - len(extra)
    tally.found += len(found)
    tally.hit += sum(gold in firm for gold in paired)
    tally.gold += len(firm)
    kind = task.removeprefix("contradictions in ")
    missed = [gold for gold in firm if gold not in paired]
    return [
        *(Miss(f"missed {kind}", f"{' + '.join(gold.documents)}: {gold.about}: {gold.values}", "") for gold in missed),
        *(Miss(f"extra {kind}", "", f"{' + '.join(sorted(_sides(item)))}: {item['about']}: {_values(item)}") for item in extra),
    ]


def _has_numbers(values: Sequence[str]) -> bool:
    return sum(bool(re.search(r"\d", value)) for value in values) >= 2


def _has_facts(values: Sequence[str]) -> bool:
    return not _has_numbers(values)


def _is_between(gold: GoldContradiction, found: Mapping[str, Any]) -> bool:
    """Facts match by the documents that disagree, for their wording is free."""
    return len(_sides(found) & {*gold.documents, *gold.echoed_by}) >= min(2, len(gold.documents))


def _has_same_numbers(gold: GoldContradiction, found: Mapping[str, Any]) -> bool:
    shared = sum(any(_is_same(value, other) for other in _values(found)) for value in gold.values)
    return _is_between(gold, found) and shared >= 2


_Match = Callable[[GoldContradiction, Mapping[str, Any]], bool]
_KINDS: tuple[tuple[str, Callable[[Sequence[str]], bool], _Match], ...] = (
    ("contradictions in numbers", _has_numbers, _has_same_numbers),
    ("contradictions in facts", _has_facts, _is_between),
)


def _score_scenarios(gold: GoldLinks, comparison: Comparison, scores: LinkScores) -> list[Miss]:
    places, claimed = _whereabouts(gold, comparison), [item for item in comparison["scenarios"] if item["same"]]
    pairs, roles = scores.tasks["same scenario"], scores.tasks["roles swapped"]
    misses, right = [], list[Mapping[str, Any]]()
    for scenario in (scenario for scenario in gold.scenarios if scenario.is_core):
        mine = _claims_of(scenario.episodes, claimed, places)
        swapped = [_swapped(scenario, item) for item in mine]
        filled, size = max(swapped, default=0), len(scenario.substitutions)
        # Two episodes of one text say little by being claimed at all: half of the roles must be right.
        is_found = bool(swapped) and (not set(scenario.episodes) & gold.passing.keys() or filled * 2 >= size)
        right += [item for item, count in zip(mine, swapped, strict=True) if is_found and count == filled]
        pairs.right += is_found
        pairs.found += is_found
        pairs.hit += is_found
        pairs.gold += 1
        roles.hit += filled
        roles.gold += size
        if not is_found:
            misses.append(Miss("missed scenario", " + ".join(scenario.episodes), f"{filled} of {size} roles"))
    # Which of the episodes that a text tells in passing is meant cannot be told: what is right of one is not wrong of another.
    doubtful = [item for item in claimed if item not in right]
    wrong = [pair for pair in gold.apart if _claims_of(pair, doubtful, places)]
    pairs.found += len(wrong)
    return [*misses, *(Miss("extra scenario", "", " + ".join(pair)) for pair in wrong)]


def _whereabouts(gold: GoldLinks, comparison: Comparison) -> dict[str, set[str]]:
    """Return which found episodes stand for each of the gold's: the best match, or all that a text tells in passing."""
    told = {item["id"]: set(_documents(item)) for item in comparison["episodes"]}
    places = {}
    for name, documents in gold.episodes.items():
        best = max(told, key=lambda id: len(told[id] & set(documents)), default=None)
        places[name] = {best} if best is not None and told[best] & set(documents) else set()
    for name, documents in gold.passing.items():
        places[name] = {id for id, tellers in told.items() if tellers & set(documents)}
    return places


def _claims_of(
    pair: tuple[str, str], claimed: Iterable[Mapping[str, Any]], places: Mapping[str, set[str]]
) -> list[Mapping[str, Any]]:
    """Return the found scenarios that join the episodes standing for these two, in either order."""
    ones, others = places[pair[0]], places[pair[1]]
    ways = {(one, other) for one in ones for other in others if one != other}
    ways |= {way[::-1] for way in ways}
    return [item for item in claimed if tuple(item["episodes"]) in ways]


def _swapped(scenario: GoldScenario, found: Mapping[str, Any]) -> int:
    fillers = [pair for pair in found.get("substitutions", {}).values() if all(pair)]
    return sum(
        any(_is_pair(pair, filler) or _is_pair(pair, filler[::-1]) for filler in fillers) for pair in scenario.substitutions
    )


def _is_pair(gold: Sequence[str], found: Sequence[object]) -> bool:
    return _is_same(gold[0], str(found[0])) and _is_same(gold[1], str(found[1]))


def _is_same(one: str, other: str) -> bool:
    """Compare values by their digits where either has some, else by half of their words."""
    ours, theirs = (set(re.findall(r"\d+", value)) for value in (one, other))
    return bool(ours & theirs) if ours or theirs else overlap(one, other) >= _HALF


def _values(item: Mapping[str, Any]) -> list[str]:
    return [str(side["value"]) for side in item["sides"]]


def _sides(item: Mapping[str, Any]) -> set[str]:
    return {stem(source) for side in item["sides"] for source in side["documents"]}


def _documents(item: Mapping[str, Any]) -> list[str]:
    return [stem(source) for source in item["documents"]]


def _pairs_of(groups: Iterable[Iterable[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)}
