"""Files are taken apart in a process of their own, within limits that the kernel keeps.

A nursery process is started once, with everything imported and no file ever read in it. For each file it forks a parser,
which sets its own limits, takes the file apart and writes frames. A parser that crashes, loops or eats memory ends alone:
this process reads how it ended and goes on. Each file meets a fresh parser, so a file that takes one over learns nothing
of the next. Short running text needs none (`riwaya.formats.running`).

Where processes cannot be forked (Windows) each file starts an interpreter: slower, and without limits on memory.
"""

import atexit
import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Protocol

from riwaya.formats import limits
from riwaya.formats.frames import Broken, Frame, Frames

MEMORY_RAN_OUT = 77  # the code a parser ends with then

_LUMP = 1 << 18
_COMMAND = (sys.executable, "-P", "-m", "riwaya.formats.worker")  # -P: a json.py where the user stands is not imported
_CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")
_SIGNS = {
    "SIGXCPU": f"took more than {limits.SECONDS} seconds of processor time",
    "SIGKILL": "was stopped, perhaps because memory ran out",
}


class Died(Exception):
    """The parser ended before its work was done; the message says how."""


class _Job(Protocol):
    """A parser at work, whose frames come from the file descriptor `output`."""

    output: int

    def kill(self) -> None:
        """End it and all that it started."""

    def close(self) -> int:
        """Return its exit code once it has ended, negative for a signal."""


def run(file: BinaryIO, name: str, columns: Mapping[str, str], after: int = 0) -> Iterator[Frame]:
    """Yield what the file holds, leaving out the first `after` things.

    Raises:
        Died: the parser crashed, looped, asked for too much or said nothing for too long.
    """
    order = json.dumps({"name": name[-2048:], "columns": dict(columns), "after": after}).encode()
    job: _Job = _NURSERY.job(file, order) if _CAN_FORK else _Started(file, order)
    ended = False
    code = 0
    try:
        yield from _frames(job.output)
        ended = True
    except Broken as error:
        raise Died("told nonsense") from error
    finally:
        if not ended:
            job.kill()
        code = job.close()
    if code:
        raise Died(_in_words(code))


def _frames(output: int) -> Iterator[Frame]:
    frames = Frames()
    while True:
        if not _is_ready(output):
            raise Died(f"said nothing for {limits.SECONDS_WAITING} seconds")
        lump = os.read(output, _LUMP)
        if not lump:
            return
        yield from frames.take(lump)


def _is_ready(output: int) -> bool:
    if not hasattr(select, "poll"):
        return True  # Windows cannot wait for a pipe
    waiting = select.poll()
    waiting.register(output, select.POLLIN | select.POLLHUP)
    return bool(waiting.poll(limits.SECONDS_WAITING * 1000))


def _in_words(code: int) -> str:
    if code == MEMORY_RAN_OUT:
        return f"asked for more than {limits.MEMORY // limits.MEGABYTE} MB of memory"
    if code > 0:
        return f"ended with code {code}"
    name = signal.Signals(-code).name
    return _SIGNS.get(name, f"crashed ({name})")


class _Nursery:
    """The process that forks parsers, started when the first is wanted."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._line: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def job(self, file: BinaryIO, order: bytes) -> "_Forked":
        """Return a parser at work on the file."""
        output, output_there = os.pipe()
        status, status_there = os.pipe()
        try:
            self._send(order, [file.fileno(), output_there, status_there])
        finally:
            os.close(output_there)
            os.close(status_there)
        return _Forked(output, status)

    def _send(self, order: bytes, files: list[int]) -> None:
        with self._lock:
            if self._owner != os.getpid():  # a fork of this process has no nursery of its own yet
                self._start()
            assert self._line
            try:
                socket.send_fds(self._line, [order], files)
            except OSError:  # the nursery was ended by someone
                self._start()
                socket.send_fds(self._line, [order], files)

    def _start(self) -> None:
        if self._owner == os.getpid():
            self.end()
        here, there = socket.socketpair()
        self._process = subprocess.Popen(_COMMAND, stdin=there.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        there.close()
        self._line, self._owner = here, os.getpid()

    def end(self) -> None:
        """Let the nursery go; it ends when nobody holds the line."""
        if self._owner != os.getpid() or not self._line or not self._process:
            return
        self._line.close()
        self._process.wait()
        self._line, self._process, self._owner = None, None, 0


class _Forked:
    """A parser that the nursery forked; the nursery tells its number, and how it ended."""

    def __init__(self, output: int, status: int) -> None:
        self.output = output
        self._status = status
        self._told = b""

    def kill(self) -> None:
        while b"\n" not in self._told and (more := os.read(self._status, 64)):
            self._told += more
        with contextlib.suppress(OSError, ValueError):
            os.killpg(int(self._told.split(b"\n")[0]), signal.SIGKILL)

    def close(self) -> int:
        os.close(self.output)
        while more := os.read(self._status, 64):
            self._told += more
        os.close(self._status)
        lines = self._told.split()
        return int(lines[1]) if len(lines) > 1 else -int(signal.SIGKILL)


class _Started:
    """A parser in an interpreter of its own."""

    def __init__(self, file: BinaryIO, order: bytes) -> None:
        file.seek(0)
        command = (*_COMMAND, order.decode())
        self._process = subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._process.stdout
        self._stdout = self._process.stdout
        self.output = self._stdout.fileno()

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> int:
        self._stdout.close()
        return self._process.wait()


_NURSERY = _Nursery()
atexit.register(_NURSERY.end)
