"""Features that always come together are one group, spelled once and met again in the next word and the next article."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
Group = tuple[str, ...]
_KEPT = 50_000  # groups of each kind


class Seen(dict[tuple[object, ...], T]):
    """What is made of each group of one kind, by what its features are named after.

    Args:
        spell: names the features of a group.
        see: what is made of the names: training takes them as they are, a model only what they weigh.
    """

    def __init__(self, spell: Callable[..., Group], see: Callable[[Group], T]) -> None:
        self._spell, self._see = spell, see

    def __missing__(self, key: tuple[object, ...]) -> T:
        if len(self) >= _KEPT:
            self.clear()
        made = self[key] = self._see(self._spell(*key))
        return made
