"""The processes behind `riwaya.formats.cell`: the nursery and its parsers.

    nursery   imports everything once, then forks a parser for each order that comes down its line, tells its number, and
              when it has ended ends all that it started and tells how it ended
    parser    limits itself, takes the file apart, writes frames, ends

Run with an order as argument it is a parser at once, with the file as its standard input.
"""

import contextlib
import gc
import importlib
import io
import json
import os
import select
import signal
import socket
import sys
from importlib import resources
from typing import Any, BinaryIO

from riwaya.documents.readers import read_text
from riwaya.errors import DocumentUnreadable
from riwaya.formats import kinds, limits
from riwaya.formats.cell import MEMORY_RAN_OUT
from riwaya.formats.drafts import finished
from riwaya.formats.found import Draft, Found, Given, Member, Problem, Unreadable
from riwaya.formats.frames import Begun, Done, Frame, Packed, Refused, Resting, encode
from riwaya.garbage import collect_seldom

with contextlib.suppress(ImportError):  # Windows has none
    import resource

_LIBRARIES = (
    "defusedxml.ElementTree", "email.parser", "encodings.cp437", "encodings.utf_16_le", "encodings.utf_8_sig",
    "pypdfium2", "riwaya.documents.pages",
)  # fmt: skip


def main() -> None:
    """Serve as a nursery, or take one file apart when told which way as an argument."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gave the order
    if len(sys.argv) > 1:
        if "resource" in globals():
            _limit(limits.SECONDS)
        _parse(json.loads(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
    else:
        _serve(socket.socket(fileno=0))


def _serve(line: socket.socket) -> None:
    _warm()
    wakened, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    parsers: dict[int, int] = {}  # their numbers, and where their ends are told
    while True:
        ready, _, _ = select.select([line.fileno(), wakened], [], [])
        if wakened in ready:
            os.read(wakened, 4096)
            _bury(parsers)
        if line.fileno() in ready and not _take_order(line, parsers, (wakened, wake)):
            return


def _take_order(line: socket.socket, parsers: dict[int, int], wakers: tuple[int, int]) -> bool:
    """Fork a parser for the next order; return whether there was one."""
    order, files, _, _ = socket.recv_fds(line, 65536, 3)
    if not order:
        return False
    file, output, status = files
    parser = os.fork()
    if parser == 0:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        line.close()
        for other in (status, *parsers.values(), *wakers):
            os.close(other)
        os.setpgid(0, 0)
        _limit(limits.SECONDS)
        with open(file, "rb") as given, open(output, "wb") as told:
            _parse(json.loads(order), given, told)
        os._exit(0)
    with contextlib.suppress(OSError):
        os.setpgid(parser, parser)
    os.close(file)
    os.close(output)
    parsers[parser] = status
    _write(status, parser)
    return True


def _bury(parsers: dict[int, int]) -> None:
    """Tell how those parsers ended that have, and end what they started, while their number is still their own."""
    for parser, status in list(parsers.items()):
        if os.waitid(os.P_PID, parser, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            continue
        with contextlib.suppress(OSError):
            os.killpg(parser, signal.SIGKILL)
        _, ending = os.waitpid(parser, 0)
        _write(status, os.waitstatus_to_exitcode(ending))
        os.close(status)
        del parsers[parser]


def _write(status: int, number: int) -> None:
    with contextlib.suppress(BrokenPipeError):
        os.write(status, f"{number}\n".encode())


def _warm() -> None:
    """Load all libraries and read all word lists, so that no parser has to: the package's sample articles need them all."""
    for name in _LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for sample in resources.files("riwaya.samples").iterdir():
        if sample.name.endswith(".txt"):
            text = sample.read_text("utf-8")
            read_text(text, "", "")
            read_text(f"<html><body><p>{text}</p></body></html>", "", "")
    gc.freeze()  # a parser that collects garbage need not look at any of this, nor copy it


def _limit(seconds: int) -> None:
    """Set the limits of this process and of what it starts; it may write to pipes, but no file."""
    for kind, amount in (
        (resource.RLIMIT_AS, limits.MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no limit on address space
            resource.setrlimit(kind, (amount, amount))
    _rest(seconds)


def _rest(seconds: int) -> None:
    """Allow so many seconds of processor time from now on."""
    if "resource" not in globals():
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


class _Teller:
    """Writes frames, and leaves out the things that were told in an earlier attempt."""

    def __init__(self, output: BinaryIO, after: int) -> None:
        self._output = output
        self._after = after
        self._count = 0

    def is_old(self) -> bool:
        """Return whether the next thing was told before; it counts as told now."""
        self._count += 1
        return self._count <= self._after

    def is_silent(self) -> bool:
        """Return whether nothing was found, now or in an earlier attempt."""
        return not self._count

    def tell(self, frame: Frame) -> None:
        """Write a frame, and begin to count the time anew."""
        self._output.write(encode(frame))
        self._output.flush()
        _rest(limits.SECONDS)

    def rest(self, seconds: int) -> None:
        """Say that the work goes on, and allow it so many seconds more."""
        self.tell(Resting())
        _rest(seconds)


def _parse(order: dict[str, Any], file: BinaryIO, output: BinaryIO) -> None:
    teller = _Teller(output, order["after"])
    try:
        given = Given(_seekable(file), _size(file), order["name"], order["columns"], teller.rest)
        for found in kinds.reader_of(given)(given):
            _tell(found, given, teller)
        if teller.is_silent():
            raise Unreadable("there is nothing in it to read; check that it was saved whole")
    except MemoryError:
        os._exit(MEMORY_RAN_OUT)
    except BrokenPipeError:
        os._exit(0)
    except Unreadable as error:
        teller.tell(Refused("", str(error)))
    except Exception as error:  # a file can make a parser fail in any way, and all of them are refusals
        teller.tell(Refused("", _failed(error)))


def _failed(error: Exception) -> str:
    return f"the parser failed ({type(error).__name__}); the file is damaged, so save or download it again"


def _tell(found: Found, given: Given, teller: _Teller) -> None:
    if teller.is_old():
        return
    teller.tell(Begun(found.locator))
    match found:
        case Problem():
            teller.tell(Refused(found.locator, found.reason))
        case Member():
            teller.tell(Packed(found.locator, found.raw))
        case Draft():
            try:
                document = finished(found, given)
            except DocumentUnreadable as error:
                teller.tell(Refused(found.locator, str(error).removeprefix(": ")))
                return
            except MemoryError:
                raise
            except Exception as error:  # as in `_parse`
                teller.tell(Refused(found.locator, _failed(error)))
                return
            facts = found.facts
            teller.tell(Done(found.locator, found.format, document, found.original, facts.forwarded_from, facts.url))


def _seekable(file: BinaryIO) -> BinaryIO:
    if file.seekable():
        file.seek(0)
        return file
    return io.BytesIO(file.read(limits.RECORDS))


def _size(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size


if __name__ == "__main__":
    main()
