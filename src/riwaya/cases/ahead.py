"""Files are taken apart while those before them are read: a thread waits for the parsers, so that nobody else does."""

import queue
import threading
from collections.abc import Iterator
from typing import TypeVar

from riwaya.formats import Container

T = TypeVar("T")
_MOST = 100  # things made before anyone asked: two batches, few enough to hold little
_OFTEN = 0.1  # seconds between two looks whether anybody still listens


class _End:
    """What comes after the last thing: the error that ended them, if one did."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


class _Stopped(Exception):
    """Nobody listens any more."""


def ahead(things: Iterator[T]) -> Iterator[T]:
    """Yield things in their order while the next ones are made.

    A container is waited for, because its bytes last only until the next thing is made.
    """
    made: queue.Queue[T | _End] = queue.Queue(_MOST)
    is_stopped, is_used = threading.Event(), threading.Event()
    threading.Thread(target=_make, args=(things, made, is_stopped, is_used), daemon=True).start()
    try:
        while not isinstance(thing := made.get(), _End):
            yield thing
            if isinstance(thing, Container):
                is_used.set()
        if thing.error:
            raise thing.error
    finally:
        is_stopped.set()


def _make(things: Iterator[T], made: "queue.Queue[T | _End]", is_stopped: threading.Event, is_used: threading.Event) -> None:
    end = _End(None)
    try:
        for thing in things:
            is_used.clear()
            _put(thing, made, is_stopped)
            while isinstance(thing, Container) and not is_used.wait(_OFTEN):
                if is_stopped.is_set():
                    raise _Stopped
    except _Stopped:
        return
    except BaseException as error:
        end = _End(error)
    try:
        _put(end, made, is_stopped)
    except _Stopped:
        return


def _put(thing: T, made: "queue.Queue[T]", is_stopped: threading.Event) -> None:
    while not is_stopped.is_set():
        try:
            made.put(thing, timeout=_OFTEN)
            return
        except queue.Full:
            continue
    raise _Stopped
