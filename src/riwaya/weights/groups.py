"""Features that always come together are one group, spelled once and met again in the next word and the next article."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from riwaya.remembering import Made

T = TypeVar("T")
Group = tuple[str, ...]
_KEPT = 50_000  # groups of each kind


class Seen(Made[tuple[object, ...], T]):
    """What is made of each group of one kind, by what its features are named after.

    Args:
        spell: names the features of a group.
        see: what is made of the names: training takes them as they are, a model only what they weigh.
    """

    def __init__(self, spell: Callable[..., Group], see: Callable[[Group], T]) -> None:
        super().__init__(lambda key: see(spell(*key)), _KEPT)


class Row(Made[str, T]):
    """What is made of the words that stand so far from a word of one kind; looked up by a word alone, which is soon done."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__(make, _KEPT)


class Rows(dict[str, tuple[Row[T], ...]]):
    """The rows of each step, by the kind of word that the steps begin at.

    Args:
        steps: how far away, a row for each.
        spell: names the features of a step, of the word there and of the kind of word.
        see: as for `Seen`.
    """

    def __init__(self, steps: Sequence[int], spell: Callable[[int, str, str], Group], see: Callable[[Group], T]) -> None:
        self._steps, self._spell, self._see = steps, spell, see

    def __missing__(self, kind: str) -> tuple[Row[T], ...]:
        made = self[kind] = tuple(Row(partial(self._made, step, kind)) for step in self._steps)
        return made

    def _made(self, step: int, kind: str, word: str) -> T:
        return self._see(self._spell(step, word, kind))
