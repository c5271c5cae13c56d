"""A process that reads one document after the other and may die of any.

It takes drafts from its standard input and gives their records to its standard output, and ends when nobody asks any more.
"""

import io
import os
import pickle
import resource
import signal
import sys
from dataclasses import replace
from typing import Any, BinaryIO, NamedTuple

from riwaya import pipeline, reports
from riwaya.errors import DocumentUnreadable
from riwaya.formats.drafts import finished
from riwaya.formats.found import Draft, Given
from riwaya.garbage import collect_seldom

MEMORY = 4 * 1024**3  # bytes of address space
SECONDS = 60  # of processor time for a document, and one more for so many bytes of it:
BYTES = 4_000


class Asked(NamedTuple):
    """A draft to be read: the id of its document, and where it came from."""

    draft: Draft
    id: str
    source: str


class Told(NamedTuple):
    """What became of it: the contract's record, or the reason why there is none."""

    record: str | None
    reason: str


def main() -> None:
    """Read documents until the input ends."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the records
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while (one := _next(asked)) is not None:
        pickle.dump(_told(one), told)
        told.flush()


def _next(asked: BinaryIO) -> Asked | None:
    try:
        return pickle.load(asked)  # type: ignore[no-any-return]
    except EOFError:
        return None


def _told(one: Asked) -> Told:
    _allow(SECONDS + len(one.draft.original or b"") // BYTES)
    try:
        return Told(_read(one), "")
    except DocumentUnreadable as error:
        return Told(None, str(error).removeprefix(": "))
    except MemoryError:
        return Told(None, f"reading it took more than {MEMORY >> 30} GB of memory; split it")
    except Exception as error:
        return Told(None, f"reading it failed ({type(error).__name__}: {error}); please report it")


def _read(one: Asked) -> str:
    document = finished(one.draft, Given(io.BytesIO(), 0, one.source))
    return reports.as_json_line(pipeline.read(replace(document, id=one.id, source=one.source)))


def _allow(seconds: int) -> None:
    """Allow so many seconds of processor time from now on."""
    used: Any = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))
