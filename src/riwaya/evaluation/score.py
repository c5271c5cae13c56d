"""One reading compared with its annotations.

Items are paired one to one, best overlap first. An annotation that is not core counts neither when it is found nor when
it is missed, but something found in its place is spent on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from riwaya.evaluation.gold import METADATA, Gold, GoldEvent, GoldLink, GoldMeasure
from riwaya.evaluation.pairing import (
    F,
    G,
    Pairing,
    is_filled,
    is_same_chain,
    is_same_source,
    pair_claims,
    pair_events,
    pair_quantities,
    pair_times,
)
from riwaya.evaluation.tally import TASKS, Tally
from riwaya.evaluation.words import overlap
from riwaya.model import Attribution, Event, Link, Quantity, Reading, Time, told_once

_SAME_METADATA = 0.8


class Miss(NamedTuple):
    """Something that went wrong: what kind of fault, what the gold has, what the reading has."""

    fault: str
    gold: str
    found: str


@dataclass(slots=True)
class Scores:
    """The tallies of all tasks over any number of documents."""

    documents: int = 0
    tasks: dict[str, Tally] = field(default_factory=lambda: {task: Tally() for task in TASKS})


def score(gold: Gold, reading: Reading | None, scores: Scores) -> list[Miss]:
    """Add one document to the scores and return what went wrong in it; None is a document that could not be read."""
    scores.documents += 1
    misses: list[Miss] = []
    _score_claims(gold, reading.attributions if reading else (), scores.tasks, misses)
    _score_times(gold, told_once(reading.times) if reading else (), scores.tasks, misses)
    _score_quantities(gold, told_once(reading.quantities) if reading else (), scores.tasks, misses)
    _score_events(gold, reading.events if reading else (), scores.tasks, misses)
    _score_metadata(gold, reading, scores.tasks["metadata"])
    return misses


def _count(tally: Tally, pairing: Pairing[G, F]) -> None:
    tally.add(len(pairing.pairs), len(pairing.pairs) + len(pairing.missed), len(pairing.pairs) + len(pairing.extra))


def _score_claims(gold: Gold, found: Sequence[Attribution], tasks: dict[str, Tally], misses: list[Miss]) -> None:
    pairing = pair_claims(gold.claims, found)
    _count(tasks["attribution"], pairing)
    misses += [Miss("missed claim", claim.cue, claim.content) for claim in pairing.missed]
    misses += [Miss("extra claim", claim.cue.text, claim.content.text) for claim in pairing.extra]
    for ours, theirs in pairing.pairs:
        _score_chain(ours.chain, theirs.chain, tasks, misses)
        tasks["stance"].check(ours.stance == theirs.stance)
        if ours.stance != theirs.stance:
            misses.append(Miss("stance", f"{ours.stance}: {ours.content}", theirs.stance))


def _score_chain(gold: Sequence[GoldLink], found: Sequence[Link], tasks: dict[str, Tally], misses: list[Miss]) -> None:
    both_empty = not gold and not found
    both_filled = bool(gold) and bool(found)
    tasks["first source"].check(both_empty or (both_filled and is_same_source(gold[0], found[0])))
    tasks["origin"].check(both_empty or (both_filled and is_same_source(gold[-1], found[-1])))
    is_whole = is_same_chain(gold, found)
    tasks["whole chain"].check(is_whole)
    if len(gold) > 1:
        tasks["whole chain, 2+ links"].check(is_whole)
    if not is_whole:
        theirs = " ← ".join(link.span.text for link in found)
        misses.append(Miss("chain", " ← ".join(link.text for link in gold), theirs))


def _score_times(gold: Gold, found: Sequence[Time], tasks: dict[str, Tally], misses: list[Miss]) -> None:
    pairing = pair_times(gold.times, found)
    _count(tasks["times"], pairing)
    for ours, theirs in pairing.pairs:
        tasks["time value"].check(ours.value == theirs.value)
        if ours.value != theirs.value:
            misses.append(Miss("time value", ours.text, f"{theirs.value}, not {ours.value}"))
    _miss_measures("times", pairing, misses)


def _score_quantities(gold: Gold, found: Sequence[Quantity], tasks: dict[str, Tally], misses: list[Miss]) -> None:
    pairing = pair_quantities(gold.quantities, found)
    _count(tasks["quantities"], pairing)
    for ours, theirs in pairing.pairs:
        is_right = ours.value == theirs.value
        tasks["quantity value"].check(is_right)
        if not is_right:
            misses.append(Miss("quantity value", ours.text, f"{theirs.value:g}, not {ours.value}"))
    _miss_measures("quantities", pairing, misses)


def _miss_measures(kind: str, pairing: Pairing[GoldMeasure, F], misses: list[Miss]) -> None:
    misses += [Miss(f"missed {kind}", gold.text, str(gold.value)) for gold in pairing.missed]
    for item in pairing.extra:
        if isinstance(item, Time | Quantity):
            misses.append(Miss(f"extra {kind}", item.span.text, str(item.value)))


def _score_events(gold: Gold, found: Sequence[Event], tasks: dict[str, Tally], misses: list[Miss]) -> None:
    pairing = pair_events(gold.events, found)
    _count(tasks["events"], pairing)
    misses += [Miss("missed event", event.type, event.trigger) for event in pairing.missed]
    misses += [Miss("extra event", event.type, event.trigger.text) for event in pairing.extra]
    for ours, theirs in pairing.pairs:
        right = [role for role, words in ours.roles.items() if is_filled(theirs, role, words)]
        tasks["roles"].add(len(right), len(ours.roles), len(theirs.roles))
        is_same_mood = (ours.polarity, ours.modality) == (theirs.polarity, theirs.modality)
        tasks["polarity+modality"].check(is_same_mood)
        tasks["author or source"].check(ours.is_by_author == (theirs.asserted_by is None))
        misses += _event_misses(ours, theirs, right, is_same_mood)


def _event_misses(ours: GoldEvent, theirs: Event, right: Sequence[str], is_same_mood: bool) -> list[Miss]:
    name = f"{ours.type} «{ours.trigger}»"
    misses = []
    for role in sorted((ours.roles.keys() | theirs.roles.keys()) - set(right)):
        filler = theirs.roles.get(role)
        misses.append(Miss("role", f"{name} {role}: {ours.roles.get(role, '—')}", filler.span.text if filler else "—"))
    if not is_same_mood:
        gold, found = f"{name} {ours.polarity} {ours.modality}", f"{theirs.polarity} {theirs.modality}"
        misses.append(Miss("polarity+modality", gold, found))
    if ours.is_by_author != (theirs.asserted_by is None):
        told = ("a source", "the author")
        misses.append(Miss("teller", f"{name} {told[ours.is_by_author]}", told[theirs.asserted_by is None]))
    return misses


def _score_metadata(gold: Gold, reading: Reading | None, tally: Tally) -> None:
    for name in METADATA:
        if name not in gold.metadata:
            continue
        found = _metadata(reading, name)
        expected = gold.metadata[name]
        is_right = found == expected if name == "published" else overlap(expected, found) >= _SAME_METADATA
        tally.add(int(is_right), 1, 1 if found else 0)


def _metadata(reading: Reading | None, name: str) -> str:
    value = getattr(reading.document, name) if reading else None
    return "" if value is None else str(value)
