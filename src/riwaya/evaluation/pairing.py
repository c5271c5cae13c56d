"""Which annotation each record of a reading is: one to one, best overlap first."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from riwaya.evaluation.gold import GoldClaim, GoldEvent, GoldLink, GoldMeasure
from riwaya.evaluation.words import overlap, stems
from riwaya.model import Attribution, Event, Link, Quantity, Time

_SAME_WORDS = 0.5
_SAME_TRIGGER = 0.4
_SAME_NAME = 0.99


class _Annotation(Protocol):
    @property
    def is_core(self) -> bool: ...


G = TypeVar("G", bound=_Annotation)
F = TypeVar("F")


class Pairing(NamedTuple, Generic[G, F]):
    """What was paired; `debatable` holds what was found where an annotation is not core, which counts neither way."""

    pairs: list[tuple[G, F]]
    missed: list[G]
    extra: list[F]
    debatable: list[F]


def pair_claims(golds: Sequence[GoldClaim], found: Sequence[Attribution]) -> Pairing[GoldClaim, Attribution]:
    """Pair claims: a word of the cue and half of the content."""
    return _pair(golds, found, _claims_alike, _SAME_WORDS)


def pair_events(golds: Sequence[GoldEvent], found: Sequence[Event]) -> Pairing[GoldEvent, Event]:
    """Pair events: the type and two fifths of the trigger."""
    return _pair(golds, found, _events_alike, _SAME_TRIGGER)


def pair_times(golds: Sequence[GoldMeasure], found: Sequence[Time]) -> Pairing[GoldMeasure, Time]:
    """Pair times: half of the words."""
    return _pair(golds, found, _texts_alike, _SAME_WORDS)


def pair_quantities(golds: Sequence[GoldMeasure], found: Sequence[Quantity]) -> Pairing[GoldMeasure, Quantity]:
    """Pair quantities: half of the words."""
    return _pair(golds, found, _texts_alike, _SAME_WORDS)


def is_same_source(gold: GoldLink, found: Link) -> bool:
    """Return whether two links name the same source: half of the words, or the canonical name."""
    if overlap(gold.text, found.span.text) >= _SAME_WORDS:
        return True
    return gold.name is not None and overlap(gold.name, found.name or "") >= _SAME_NAME


def is_same_chain(gold: Sequence[GoldLink], found: Sequence[Link]) -> bool:
    """Return whether two chains name the same sources in the same order."""
    return len(gold) == len(found) and all(map(is_same_source, gold, found))


def is_filled(event: Event, role: str, words: str) -> bool:
    """Return whether a role of the event holds half of these words."""
    filler = event.roles.get(role)
    return filler is not None and overlap(words, filler.span.text) >= _SAME_WORDS


def _pair(golds: Sequence[G], found: Sequence[F], alike: Callable[[G, F], float], floor: float) -> Pairing[G, F]:
    ranked = [
        (likeness, i, j)
        for i, gold in enumerate(golds)
        for j, item in enumerate(found)
        if (likeness := alike(gold, item)) >= floor
    ]
    ranked.sort(key=lambda candidate: -candidate[0])
    match_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in match_of and j not in taken:
            match_of[i] = j
            taken.add(j)
    return Pairing(
        [(golds[i], found[j]) for i, j in match_of.items() if golds[i].is_core],
        [gold for i, gold in enumerate(golds) if i not in match_of and gold.is_core],
        [item for j, item in enumerate(found) if j not in taken],
        [found[j] for i, j in match_of.items() if not golds[i].is_core],
    )


def _claims_alike(gold: GoldClaim, found: Attribution) -> float:
    cue = stems(gold.cue)
    # A colon as cue has no words: then the content alone decides.
    if cue and not set(cue) & set(stems(found.cue.text)):
        return 0.0
    return overlap(gold.content, found.content.text)


def _events_alike(gold: GoldEvent, found: Event) -> float:
    return overlap(gold.trigger, found.trigger.text) if gold.type == found.type else 0.0


def _texts_alike(gold: GoldMeasure, found: Time | Quantity) -> float:
    return overlap(gold.text, found.span.text)
