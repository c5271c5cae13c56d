"""Answers that stay true while the case does not change; on demand also a little longer, where working them out takes long."""

import threading
import time
from collections.abc import Callable, Hashable
from typing import Any, Generic, NamedTuple, TypeVar

K = TypeVar("K")
T = TypeVar("T")

_MOST = 32
_PATIENCE = 20  # times as long as it took to work an answer out, it is good enough for whoever is patient


class _Answer(NamedTuple, Generic[T]):
    """An answer, the state of the case that it is true of, when it was given and how many seconds it took."""

    state: Hashable
    value: T
    given: float
    took: float

    def is_good(self, state: Hashable, is_patient: bool) -> bool:
        """Return whether it can be given again."""
        return self.state == state or (is_patient and time.monotonic() - self.given < _PATIENCE * self.took)


class Kept(Generic[T]):
    """An answer worked out once for each state of the case, by one thread while the others wait."""

    def __init__(self, work_out: Callable[[], T]) -> None:
        self._answers: KeptSome[None, T] = KeptSome(lambda _: work_out())

    def at(self, state: Hashable, *, is_patient: bool = False) -> T:
        """Return the answer for a state of the case; whoever is patient may be given one that is a little older."""
        return self._answers.at(None, state, is_patient=is_patient)


class KeptSome(Generic[K, T]):
    """Answers to the questions asked last, each worked out by one thread while the others wait."""

    def __init__(self, work_out: Callable[[K], T]) -> None:
        self._work_out = work_out
        self._lock = threading.Lock()
        self._answers: dict[K, _Answer[T]] = {}

    def at(self, key: K, state: Hashable, *, is_patient: bool = False) -> T:
        """Return the answer to a question for a state of the case; whoever is patient may be given one that is a little older."""
        found = self._answers.get(key)
        if found is not None and (found.is_good(state, is_patient) or (is_patient and self._lock.locked())):
            return found.value
        with self._lock:
            found = self._answers.get(key)
            if found is None or not found.is_good(state, is_patient):
                began = time.monotonic()
                value = self._work_out(key)
                now = time.monotonic()
                found = _Answer(state, value, now, now - began)
                others = [one for one in self._answers.items() if one[0] != key]
                self._answers = {**dict(others[-_MOST + 1 :]), key: found}
        return found.value


class Notes:
    """Answers of any sort by their names, the last ones asked for, each worked out once for each state of the case."""

    def __init__(self) -> None:
        self._answers: KeptSome[Hashable, Any] = KeptSome(lambda name: self._waiting.work_out())
        self._waiting = threading.local()

    def at(self, name: Hashable, state: Hashable, work_out: Callable[[], T]) -> T:
        """Return the answer of a name, for a state of the case; `work_out` gives it when it is not there yet."""
        self._waiting.work_out = work_out
        found: T = self._answers.at(name, state)
        return found
