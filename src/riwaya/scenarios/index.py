"""Episodes looked up by what they are made of: one beside a hundred thousand without aligning each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.values import Play

_MOST = 20
_LOOKED_AT = 60  # episodes aligned for each search


def signature(play: Play) -> int:
    """Return what an episode is made of as bits: its steps, then the roles that it fills."""
    bits = 0
    for at, kind in enumerate(step_kinds()):
        bits |= (kind in play.kinds()) << at
    for at, role in enumerate(roles(), len(step_kinds())):
        bits |= (role in play.roles) << at
    return bits


class Index:
    """Episodes by signature."""

    def __init__(self, plays: Iterable[Play]) -> None:
        self._plays: dict[int, list[Play]] = defaultdict(list)
        for play in plays:
            self._plays[signature(play)].append(play)

    def near(self, play: Play) -> list[Play]:
        """Return the episodes whose steps and roles are most those of another, which is left out."""
        mine = signature(play)
        found: list[Play] = []
        for _, near in sorted((-likeness(mine, other), other) for other in self._plays if other & mine & _core()):
            found += (other for other in self._plays[near] if other.id != play.id)
            if len(found) >= _LOOKED_AT:
                break
        return found[:_LOOKED_AT]


def likeness(one: int, other: int) -> float:
    """Return how much two signatures have in common, by the weights of steps and roles."""
    both, either = one & other, one | other
    return (_weight(both & _steps()) / _weight(either & _steps())) + _weight(both & ~_steps()) / max(
        0.1, _weight(either & ~_steps())
    ) / 2


@cache
def _steps() -> int:
    return (1 << len(step_kinds())) - 1


@cache
def _core() -> int:
    return sum(kind.is_core << at for at, kind in enumerate(step_kinds().values()))


@cache
def _weights() -> tuple[tuple[float, ...], ...]:
    """The weights of each byte of a signature, for all its values."""
    single = [kind.weight for kind in step_kinds().values()] + [role.weight for role in roles().values()]
    single += [0.0] * (-len(single) % 8)
    return tuple(
        tuple(sum(weight for at, weight in enumerate(single[start : start + 8]) if value >> at & 1) for value in range(256))
        for start in range(0, len(single), 8)
    )


def _weight(bits: int) -> float:
    return sum(table[byte] for table, byte in zip(_weights(), _bytes(bits), strict=True))


def _bytes(bits: int) -> Iterator[int]:
    return iter(bits.to_bytes(len(_weights()), "little"))
