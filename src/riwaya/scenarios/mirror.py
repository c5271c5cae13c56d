"""Mirror positions: who criticised, denied or threatened in one episode and sponsors, guarantees or negotiates the other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from riwaya.scenarios.sides import Sides
from riwaya.scenarios.values import Filler, Mirror, Passage, Play

_TRUSTED = ("sponsor", "guarantor", "protector", "negotiator", "mediator", "party")
Clauses = Mapping[tuple[str, int], Passage]


class Against(NamedTuple):
    """Who opposes an episode in words, and the sentence."""

    play: str
    entity: str
    passage: Passage


def mirrors(one: Play, other: Play, listed: Iterable[Against], sides: Sides, clauses: Clauses) -> list[Mirror]:
    """Return the mirror positions of two episodes, those of the critics of the first before those of the second.

    Args:
        clauses: the sentences in which fillers stand, by document and place.
    """
    found: dict[tuple[str, str], Mirror] = {}
    for against in listed:
        for critic_in, role_in in ((one, other), (other, one)):
            if against.play == critic_in.id and (critic_in.id, against.entity) not in found:
                mirror = _mirror(against, critic_in, role_in, sides, clauses)
                if mirror is not None:
                    found[critic_in.id, against.entity] = mirror
    order = {one.id: 0, other.id: 1}
    return sorted(found.values(), key=lambda mirror: (order[mirror.critic_in], mirror.criticism.order, mirror.name))


def _mirror(against: Against, critic_in: Play, role_in: Play, sides: Sides, clauses: Clauses) -> Mirror | None:
    held = [(role, filler, entity) for role, filler in _held(role_in) if (entity := _meeting(filler, against.entity, sides))]
    if not held:
        return None
    holdings = (filler.evidence[0] for _, filler, _ in held)
    return Mirror(
        held[0][1].value,
        critic_in.id,
        role_in.id,
        tuple(dict.fromkeys(role for role, _, _ in held)),
        against.passage,
        tuple(dict.fromkeys(clauses.get((holding.key, holding.start), holding) for holding in holdings)),
        sides.through(against.entity, held[0][2]),
    )


def _held(play: Play) -> Iterator[tuple[str, Filler]]:
    for role in _TRUSTED:
        for filler in play.roles.get(role, ()):
            yield role, filler


def _meeting(filler: Filler, entity: str, sides: Sides) -> str | None:
    """Return the party of a filler that stands for the same as another party; None when none does."""
    return next((own for own in sorted(filler.entities) if sides.of(own) & sides.of(entity)), None)
