"""Which records of a reading are right: what the probability of a record is trained on and measured by.

A claim is right when the annotator has it with the same content, stance and whole chain; an event with the same type,
trigger, polarity and modality; a time or a quantity with the same value. None where the annotation is debatable.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from riwaya.evaluation import pairing
from riwaya.evaluation.gold import Gold
from riwaya.model import Reading, told_once

F = TypeVar("F")
Verdicts = list[bool | None]


class Judgement(NamedTuple):
    """A verdict for each record of a reading, in its order."""

    claims: Verdicts
    events: Verdicts
    times: Verdicts
    quantities: Verdicts


def judge(gold: Gold, reading: Reading) -> Judgement:
    """Return which records of a reading are right by its annotations."""
    return Judgement(
        _verdicts(
            reading.attributions,
            pairing.pair_claims(gold.claims, reading.attributions),
            lambda ours, theirs: ours.stance == theirs.stance and pairing.is_same_chain(ours.chain, theirs.chain),
        ),
        _verdicts(
            reading.events,
            pairing.pair_events(gold.events, reading.events),
            lambda ours, theirs: (ours.polarity, ours.modality) == (theirs.polarity, theirs.modality),
        ),
        _verdicts(reading.times, pairing.pair_times(gold.times, told_once(reading.times)), _has_same_value),
        _verdicts(reading.quantities, pairing.pair_quantities(gold.quantities, told_once(reading.quantities)), _has_same_value),
    )


def _has_same_value(ours: Any, theirs: Any) -> bool:
    return bool(ours.value == theirs.value)


def _verdicts(found: Sequence[F], paired: "pairing.Pairing[Any, F]", is_right: Callable[[Any, F], bool]) -> Verdicts:
    verdict_of: dict[int, bool | None] = {id(item): False for item in paired.extra}
    verdict_of |= {id(item): None for item in paired.debatable}
    verdict_of |= {id(theirs): is_right(ours, theirs) for ours, theirs in paired.pairs}
    return [verdict_of.get(id(item)) for item in found]  # None too for what is only told again
