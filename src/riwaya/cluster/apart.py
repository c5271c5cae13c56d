"""Documents read in processes of their own, which are kept for the next; one that a document kills takes nothing along."""

import atexit
import contextlib
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

from riwaya.cluster.child import Asked, Told

_COMMAND = (sys.executable, "-P", "-c", "from riwaya.cluster.child import main; main()")
_TRIES = 2  # a process may be killed by somebody else once


class _Child:
    """A process that reads."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def read(self, one: Asked) -> Told | int:
        """Return what became of a document; when it killed the process, the exit code."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            pickle.dump(one, self._process.stdin)
            self._process.stdin.flush()
            return pickle.load(self._process.stdout)  # type: ignore[no-any-return]
        except (OSError, EOFError, pickle.UnpicklingError):
            return self.end()

    def end(self) -> int:
        """End the process and return its exit code, negative for a signal."""
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        return self._process.wait()


class _Children:
    """The processes at hand: one for each thread that reads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[_Child] = []

    @contextlib.contextmanager
    def lent(self) -> Iterator[list[_Child]]:
        """Lend a process, in a list so that it can be changed for another."""
        with self._lock:
            held = [self._idle.pop() if self._idle else _Child()]
        yield held
        with self._lock:
            self._idle += held

    def end(self) -> None:
        """End them all."""
        while self._idle:
            self._idle.pop().end()


_CHILDREN = _Children()
atexit.register(_CHILDREN.end)


def read_apart(documents: Iterator[Asked]) -> Iterator[Told]:
    """Yield what became of documents, in order."""
    with _CHILDREN.lent() as held:
        for one in documents:
            yield _read(one, held)


def _read(one: Asked, held: list[_Child]) -> Told:
    ended = 0
    for _ in range(_TRIES):
        told = held[0].read(one)
        if isinstance(told, Told):
            return told
        ended, held[0] = told, _Child()
    return Told(None, f"reading it killed the process twice ({_in_words(ended)}); left out")


def _in_words(code: int) -> str:
    if code >= 0:
        return f"code {code}"
    name = signal.Signals(-code).name
    return {"SIGXCPU": "it took too long", "SIGKILL": "perhaps for want of memory"}.get(name, name)
