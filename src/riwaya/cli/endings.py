"""How a command ends when it does not end well: every exception becomes an exit code and one line."""

import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import click

from riwaya.errors import EXIT_CODES, RiwayaError


class Ending(NamedTuple):
    """The exit code and the line that explains it; None when there is nobody to tell."""

    code: int
    message: str | None


def end_of(error: Exception) -> Ending:
    """Return how a command that raised this ends."""
    if isinstance(error, BrokenPipeError):
        _silence_stdout()
        return Ending(0, None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return Ending(2, f"no command given\n{error.format_message()}")
    if isinstance(error, click.UsageError):
        return Ending(2, _usage(error))
    if isinstance(error, click.Abort):
        return Ending(130, "interrupted")
    if isinstance(error, RiwayaError):
        return Ending(_code_of(error), one_line(str(error)))
    if isinstance(error, OSError):
        return Ending(1, one_line(f"{error.strerror or error}: {error.filename or 'standard output'}; free it and try again"))
    return Ending(1, fault(error))


def fault(error: BaseException) -> str:
    """Return one line about an error nobody foresaw, with the place in our code where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return one_line(f"internal fault ({type(error).__name__}: {error}{place}); please report it with the text that causes it")


def one_line(message: str) -> str:
    """Return a message on one line and without control characters, whatever a file's name holds."""
    return "".join(char if char.isprintable() else " " for char in " ".join(message.split()))


def _usage(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "riwaya"
    return one_line(f"{error.format_message().rstrip('.')}; see `{command} --help`")


def _code_of(error: RiwayaError) -> int:
    return next(EXIT_CODES[kind] for kind in type(error).__mro__ if kind in EXIT_CODES)


def _silence_stdout() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain when it flushes at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
