"""Keeping a case's comparison up to date beside the pages: they show what was found last and do not wait."""

import threading
from collections.abc import Callable

_PAUSE = 1.0  # seconds between two looks whether the case has changed


class Renewer:
    """Compares again whenever the case has changed, in a thread of its own.

    Attributes:
        done: the state that was compared last; -1 before the first time.

    Args:
        state: returns a number that is another after every change.
        renew: brings the comparison up to date.
    """

    def __init__(self, state: Callable[[], int], renew: Callable[[], object]) -> None:
        self._state = state
        self._renew = renew
        self._stopped = threading.Event()
        self._turn = threading.Lock()
        self.done = -1
        self._thread = threading.Thread(target=self._run, name="renewing", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop as soon as what is under way is done."""
        self._stopped.set()

    def catch_up(self) -> None:
        """Return when all that was done so far has been compared."""
        with self._turn:
            now = self._state()
            if now != self.done:
                self._renew()
                self.done = now

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self.catch_up()
            except Exception:  # the next look may find the case free again; a page tells what is wrong with it
                self._stopped.wait(10 * _PAUSE)
            self._stopped.wait(_PAUSE)
