"""Episodes looked up by what they are made of: one beside a hundred thousand without aligning each.

What an episode is made of is a number of some fifty bits, a bit for each kind of step and each role that is filled. Few of all
such numbers come up, so that each is weighed once however many episodes have it.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.scene import Scene
from riwaya.scenarios.values import Play

_WEIGHED = 2_000  # structures weighed after their bits were counted, which costs less
LOOKED_AT = 60  # episodes aligned for each search


def signature(play: Play) -> int:
    """Return what a play is made of as bits."""
    return _bits(play.kinds(), play.roles)


def signature_of(scene: Scene) -> int:
    """Return what a scene is made of as bits; where and when it was says nothing."""
    return _bits((act["step"] for act in scene["acts"]), (one["role"] for act in scene["acts"] for one in act["fills"]))


def _bits(steps: Iterable[str], filled: Iterable[str]) -> int:
    places = _places()
    bits = 0
    for name in (*steps, *filled):
        bits |= places.get(name, 0)
    return bits


class Index:
    """Plays by signature."""

    def __init__(self, plays: Iterable[Play]) -> None:
        self._plays: dict[int, list[Play]] = defaultdict(list)
        for play in plays:
            self._plays[signature(play)].append(play)

    def near(self, play: Play) -> list[Play]:
        """Return the plays whose steps and roles are most those of another, which is left out."""
        found: list[Play] = []
        for structure in nearest(signature(play), self._plays):
            found += (other for other in self._plays[structure] if other.id != play.id)
            if len(found) >= LOOKED_AT:
                break
        return found[:LOOKED_AT]


def nearest(mine: int, structures: Iterable[int]) -> list[int]:
    """Return structures that can be about the same, those that have most in common with one first."""
    steps, core = _masks()
    of_mine = _weight(mine & steps), _weight(mine & ~steps)
    wanted = mine & core
    able = [other for other in structures if other & wanted]
    if len(able) > _WEIGHED:
        able.sort(key=lambda other: ((other ^ mine).bit_count() - 2 * (other & mine).bit_count(), other))
    return sorted(able[:_WEIGHED], key=lambda other: (-_likeness(mine, other, *of_mine), other))


def _likeness(one: int, other: int, steps_of_one: float, roles_of_one: float) -> float:
    """Return how much two structures have in common, by the weights of steps and roles."""
    steps, _ = _masks()
    both_steps, both_roles = _weight(one & other & steps), _weight(one & other & ~steps)
    either_steps = steps_of_one + _weight(other & steps) - both_steps
    either_roles = roles_of_one + _weight(other & ~steps) - both_roles
    return both_steps / (either_steps or 1.0) + both_roles / (either_roles or 1.0) / 2


@cache
def _places() -> dict[str, int]:
    """The bit of each kind of step and of each role that weighs something."""
    weighty = [role.name for role in roles().values() if role.weight]
    return {name: 1 << at for at, name in enumerate((*step_kinds(), *weighty))}


@cache
def _masks() -> tuple[int, int]:
    """The bits of all steps, and of those that an episode can be about."""
    places = _places()
    return sum(places[name] for name in step_kinds()), sum(places[name] for name, kind in step_kinds().items() if kind.is_core)


@cache
def _weights() -> tuple[tuple[float, ...], ...]:
    """The weights of each byte of a structure, for all its values."""
    weights = [*(kind.weight for kind in step_kinds().values()), *(role.weight for role in roles().values() if role.weight)]
    weights += [0.0] * (-len(weights) % 8)
    return tuple(
        tuple(sum(weight for at, weight in enumerate(weights[start : start + 8]) if value >> at & 1) for value in range(256))
        for start in range(0, len(weights), 8)
    )


def _weight(bits: int) -> float:
    total = 0.0
    for table in _weights():
        total += table[bits & 255]
        bits >>= 8
    return total
