"""Where tellings of one episode give different numbers for the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from riwaya.corroboration.judgement import Judgement
from riwaya.corroboration.numbers import Count, is_counted, judge
from riwaya.corroboration.telling import Record, Telling
from riwaya.episodes.episode import Episode, add_once, voice_of

_PART = re.compile(r"(?:بينهم|بينها|بينهن|منهم|منها|ضمنهم|فيهم)\s+(?:نحو\s+|حوالي\s+)?$")
_NOT = re.compile(r"(?<!\w)(?:لا|وليس|ليس|وليست|ليست|لا\s+نحو)\s+$")
_BEFORE = 24
_GROWS = frozenset({"killed", "wounded", "displaced", "missing", "bodies"})
_KIN = ({"evacuate", "withdraw", "airlift"}, {"release", "exchange"}, {"aid", "evacuate"})


class Figure(NamedTuple):
    """A count in a document, with the event it belongs to and who gives it."""

    amount: Count
    text: str
    telling: Telling
    claim: str | None
    type: str | None


def figures_of(telling: Telling, episodes: Sequence[Episode]) -> list[tuple[Episode, Figure]]:
    """Return the counts of a document, each with the episode it belongs to."""
    mine = [(episode, told.event) for episode in episodes for told in episode.told() if told.telling.key == telling.key]
    found = []
    for quantity in telling.record["quantities"]:
        if not is_counted(quantity["unit"]) or _is_aside(telling.text, quantity):
            continue
        owner = _owner(quantity, mine, telling.text)
        if owner is None:
            continue
        episode, event = owner
        claim = telling.claim_of(quantity["start"], quantity["end"])
        count = Count(quantity["value"], quantity["unit"], quantity["modifier"])
        found.append((episode, Figure(count, quantity["text"], telling, claim["id"] if claim else None, event)))
    return found


def _is_aside(text: str, quantity: Record) -> bool:
    """Return whether a number is part of another («بينهم ثلاثة مدنيين») or told to be wrong («لا عشر»)."""
    before = text[max(0, quantity["start"] - _BEFORE) : quantity["start"]]
    return bool(_PART.search(before) or _NOT.search(before))


def _owner(quantity: Record, mine: Sequence[tuple[Episode, Record]], text: str) -> tuple[Episode, str | None] | None:
    """Return the episode of a number and the type of the event whose role it fills, if it does."""
    for episode, event in mine:
        for filler in event["roles"].values():
            if filler["start"] <= quantity["start"] < filler["end"]:
                return episode, str(event["type"])
    if not mine:
        return None
    line = text.count("\n", 0, quantity["start"])
    near = [
        (abs(event["trigger"]["start"] - quantity["start"]), number)
        for number, (_, event) in enumerate(mine)
        if text.count("\n", 0, event["trigger"]["start"]) == line
    ]
    if near:
        return mine[min(near)[1]][0], None
    counts: dict[str, int] = defaultdict(int)
    for episode, _ in mine:
        counts[episode.id] += 1
    best = max(counts, key=lambda id: (counts[id], -int(id[1:])))
    return next(episode for episode, _ in mine if episode.id == best), None


def differing(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """Return the contradictions between the figures of one episode, as the contract has them."""
    listed = sorted(figures, key=lambda one: (one.telling.order, one.amount, one.claim or ""))
    joined: dict[Count, set[Count]] = defaultdict(set)
    for one, other in _pairs(listed):
        joined[one.amount].add(other.amount)
        joined[other.amount].add(one.amount)
    return [_contradiction(sorted(counts), listed) for counts in _components(joined)]


def _pairs(listed: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Return pairs that contradict each other: of two documents with several numbers each, those nearest to each other."""
    best: dict[tuple[str, str, str], tuple[float, int, int]] = {}
    values = {(one.telling.key, one.amount.value) for one in listed}
    for a, one in enumerate(listed):
        for b, other in enumerate(listed[a + 1 :], a + 1):
            if not _is_same_thing(one, other) or judge(one.amount, other.amount) is not Judgement.CONTRADICTS:
                continue
            is_within = one.telling.key == other.telling.key
            shared = {(one.telling.key, other.amount.value), (other.telling.key, one.amount.value)} & values
            if (shared and not is_within) or _has_grown(one, other):
                continue
            ratio = max(one.amount.value, other.amount.value) / min(one.amount.value, other.amount.value)
            pair = (one.telling.key, other.telling.key, one.amount.unit)
            best[pair] = min(best.get(pair, (ratio, a, b)), (ratio, a, b))
    return [(listed[a], listed[b]) for _, a, b in sorted(best.values())]


def _is_same_thing(one: Figure, other: Figure) -> bool:
    if one.telling.key == other.telling.key:
        is_other_voice = voice_of(one.telling, one.claim) != voice_of(other.telling, other.claim)
        return is_other_voice and one.type is not None and one.type == other.type
    if one.type is None or other.type is None or one.type == other.type:
        return True
    return any({one.type, other.type} <= kin for kin in _KIN)


def _has_grown(one: Figure, other: Figure) -> bool:
    """Return whether the later telling has the higher toll: what grows is no contradiction."""
    early, late = sorted((one, other), key=lambda figure: figure.telling.order)
    is_later = early.telling.published != late.telling.published
    return one.amount.unit in _GROWS and is_later and late.amount.value > early.amount.value


def _components(joined: dict[Count, set[Count]]) -> list[set[Count]]:
    left, found = set(joined), []
    while left:
        reached, waiting = set(), [min(left)]
        while waiting:
            count = waiting.pop()
            if count not in reached:
                reached.add(count)
                waiting.extend(joined[count])
        left -= reached
        found.append(reached)
    return found


def _contradiction(counts: Sequence[Count], listed: Sequence[Figure]) -> dict[str, Any]:
    sides: dict[float, dict[str, Any]] = {}
    for figure in listed:
        if figure.amount in counts or any(figure.amount[:2] == count[:2] for count in counts):
            side = sides.setdefault(
                figure.amount.value, {"value": f"{figure.amount.value:g} («{figure.text}»)", "documents": [], "claims": []}
            )
            add_once(side["documents"], figure.telling.source)
            if figure.claim:
                add_once(side["claims"], f"{figure.telling.source}#{figure.claim}")
    unit = min(count.unit for count in counts)
    return {"about": f"how many {unit}", "sides": list(sides.values())}
