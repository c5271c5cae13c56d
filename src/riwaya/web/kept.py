"""Answers that stay true while the case does not change."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")

_MOST = 32


class Kept(Generic[T]):
    """An answer worked out once for each state of the case, by one thread while the others wait."""

    def __init__(self, work_out: Callable[[], T]) -> None:
        self._work_out = work_out
        self._lock = threading.Lock()
        self._answer: tuple[int, T] | None = None

    def at(self, state: int) -> T:
        """Return the answer for a state of the case."""
        found = self._answer
        if found is not None and found[0] == state:
            return found[1]
        with self._lock:
            found = self._answer
            if found is None or found[0] != state:
                self._answer = found = (state, self._work_out())
        return found[1]


class KeptSome(Generic[K, T]):
    """Answers to the questions asked last, each worked out by one thread while the others wait."""

    def __init__(self, work_out: Callable[[K], T]) -> None:
        self._work_out = work_out
        self._lock = threading.Lock()
        self._answers: dict[K, T] = {}

    def at(self, key: K) -> T:
        """Return the answer to a question."""
        answers = self._answers
        if key in answers:
            return answers[key]
        with self._lock:
            if key not in self._answers:
                kept = list(self._answers.items())[-_MOST + 1 :]
                self._answers = {**dict(kept), key: self._work_out(key)}
            return self._answers[key]
