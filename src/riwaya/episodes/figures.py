"""Where tellings of one episode give numbers for the same thing: which differ, which only round, grow or are bounded."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.numbers import Count, is_counted, judge, relation
from riwaya.corroboration.telling import Record, Telling
from riwaya.episodes.accounts import Account, Question
from riwaya.episodes.comparison import Comparison, side
from riwaya.episodes.episode import Episode, voice_of

_PART = re.compile(r"(?:بينهم|بينها|بينهن|منهم|منها|ضمنهم|فيهم)\s+(?:نحو\s+|حوالي\s+)?$")
_NOT = re.compile(r"(?<!\w)(?:لا|وليس|ليس|وليست|ليست|لا\s+نحو)\s+$")
_BEFORE = 24
_GROWS = frozenset({"killed", "wounded", "displaced", "missing", "bodies"})
_KIN = ({"evacuate", "withdraw", "airlift"}, {"release", "exchange"}, {"aid", "evacuate"})


class Figure(NamedTuple):
    """A count in a document: where its words stand, whose claim it is in, and the type of the event whose role it fills."""

    amount: Count
    start: int
    end: int
    telling: Telling
    claim: str | None
    type: str | None

    @property
    def text(self) -> str:
        """The count as it is written."""
        return self.telling.text[self.start : self.end]

    def account(self) -> Account:
        """Return the count as an answer to «how many»."""
        question = Question("number", self.amount.unit)
        return Account(question, f"{self.amount.value:g}", self.telling, self.start, self.end, self.claim)


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
        found.append((episode, Figure(count, quantity["start"], quantity["end"], telling, claim["id"] if claim else None, event)))
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


def compared(figures: Iterable[Figure]) -> list[Comparison]:
    """Return the figures of one episode set side by side, those that differ first."""
    listed = sorted(figures, key=lambda one: (one.telling.order, one.amount, one.claim or "", one.start))
    return [*_differing(listed), *_agreeing(listed)]


# Figures that differ


def _differing(listed: Sequence[Figure]) -> Iterator[Comparison]:
    joined: dict[Count, set[Count]] = defaultdict(set)
    for one, other in _pairs(listed):
        joined[one.amount].add(other.amount)
        joined[other.amount].add(one.amount)
    for counts in _components(joined):
        meant = [figure for figure in listed if any(figure.amount[:2] == count[:2] for count in counts)]
        yield _comparison(meant, "differs", Judgement.CONTRADICTS)


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


# Figures that agree


def _agreeing(listed: Sequence[Figure]) -> Iterator[Comparison]:
    """Yield the numbers that two voices have alike, and those that only seem to differ, each relation of a unit once."""
    found: dict[tuple[str, str], set[Figure]] = defaultdict(set)
    for a, one in enumerate(listed):
        for other in listed[a + 1 :]:
            if one.telling.key == other.telling.key or not _is_same_thing(one, other) or one.amount.unit != other.amount.unit:
                continue
            related = "growth" if _has_grown(one, other) and _is_one_toll(one, other) else relation(one.amount, other.amount)
            if related in ("rounding", "bounds", "growth"):
                found[one.amount.unit, related] |= {one, other}
    for (_, related), figures in sorted(found.items()):
        yield _comparison(sorted(figures, key=lambda one: (one.telling.order, one.start)), related, Judgement.SUPPORTS)


def _is_one_toll(one: Figure, other: Figure) -> bool:
    return judge(one.amount, other.amount) is Judgement.CONTRADICTS


def _comparison(figures: Sequence[Figure], related: str, judgement: Judgement) -> Comparison:
    sides: dict[float, list[Figure]] = {}
    for figure in figures:
        sides.setdefault(figure.amount.value, []).append(figure)
    unit = min(figure.amount.unit for figure in figures)
    score = 1.0 if judgement is Judgement.SUPPORTS else -1.0
    evidence = " / ".join(f"«{one[0].text}»" for one in sides.values())
    return Comparison(
        Question("number", unit),
        f"how many {unit}",
        related,
        judgement,
        tuple(side(f"{value:g} («{one[0].text}»)", (f.account() for f in one)) for value, one in sides.items()),
        (Feature(f"numbers {related}", score, evidence),),
    )
