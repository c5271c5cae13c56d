"""Many documents read at once by as many processes as there are cores, and handed back in order.

A worker that dies (out of memory, a fault in a native library) breaks the whole pool of the standard library. Here the
documents that were under way are then read again one by one: the one that kills its worker again is reported, the
others are done, and a new pool goes on with the rest.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from types import TracebackType
from typing import Generic, Self, TypeVar

from riwaya.garbage import collect_seldom

D = TypeVar("D")
T = TypeVar("T")

_AHEAD = 4  # documents under way per worker: enough to keep all busy, few enough to hold little


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew(Generic[D, T]):
    """Does one job for each document, in processes where that pays; they stay for the next work until `close`.

    Args:
        job: takes a document or its path; it travels to the workers, so it can be pickled. What it raises ends the work.
        lost: the result for a document that killed its worker.
        jobs: how many processes; with one, the work is done in this process.
        ahead: how many documents may be under way for each process.
    """

    def __init__(self, job: Callable[[D], T], lost: Callable[[D], T], jobs: int, ahead: int = _AHEAD) -> None:
        self._job = job
        self._lost = lost
        self._jobs = jobs
        self._ahead = ahead
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Send the processes away."""
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def work(self, documents: Iterable[D]) -> Generator[T, None, None]:
        """Yield the result for each document, in their order; what is left undone when this is closed is dropped.

        Documents are asked for one by one, as hands are free.
        """
        waiting = _Queue(documents)
        if self._jobs < 2 or not waiting.has(2):
            yield from map(self._job, waiting.rest())
            return
        while waiting.has(1):
            yield from self._with_pool(waiting)

    def _with_pool(self, waiting: "_Queue[D]") -> Iterator[T]:
        """Yield results until all are done or the pool breaks; what was under way is then done singly."""
        under_way: deque[tuple[D, Future[T]]] = deque()
        pool = self._pool = self._pool or _pool(self._jobs)
        is_done = False
        try:
            while waiting.has(1) or under_way:
                try:
                    while len(under_way) < self._jobs * self._ahead and waiting.has(1):
                        under_way.append((waiting.first, pool.submit(self._job, waiting.first)))
                        waiting.drop()
                    result = under_way[0][1].result()
                except BrokenProcessPool:
                    break
                under_way.popleft()
                yield result
            is_done = not under_way
        finally:
            if not is_done:
                self.close()
        yield from self._singly(under_way)

    def _singly(self, under_way: deque[tuple[D, Future[T]]]) -> Iterator[T]:
        """Yield what was done before a pool broke and do the rest one at a time, so that each death has one cause."""
        pool: ProcessPoolExecutor | None = None
        for document, future in under_way:
            if _is_done(future):
                yield future.result()
                continue
            pool = pool or _pool(1)
            try:
                result = pool.submit(self._job, document).result()
            except BrokenProcessPool:
                pool, result = None, self._lost(document)
            yield result
        if pool:
            pool.shutdown()


class _Queue(Generic[D]):
    """Documents that wait, of which only those next in turn are known."""

    def __init__(self, documents: Iterable[D]) -> None:
        self._coming = iter(documents)
        self._next: deque[D] = deque()

    def has(self, number: int) -> bool:
        """Return whether there are at least so many."""
        self._next.extend(islice(self._coming, max(0, number - len(self._next))))
        return len(self._next) >= number

    @property
    def first(self) -> D:
        """The one whose turn it is."""
        return self._next[0]

    def drop(self) -> None:
        """Let the next have its turn."""
        self._next.popleft()

    def rest(self) -> Iterator[D]:
        """Yield all that wait."""
        return chain(self._next, self._coming)


def _pool(size: int) -> ProcessPoolExecutor:
    # Not plain forking, though it starts sooner: a fork beside running threads can hang.
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    return ProcessPoolExecutor(size, mp_context=context, initializer=_settle_in)


def _settle_in() -> None:
    """Leave Ctrl-C to the main process: it stops handing out documents, and the workers end with it, however it ends."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the main process, which may have been killed, and end this one: nobody awaits its work."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _is_done(future: Future[T]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
