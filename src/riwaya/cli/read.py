"""`riwaya read`: articles in, accounts out."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import click

from riwaya.cli.case import PATHS
from riwaya.cli.endings import fault, one_line
from riwaya.cli.reading import READER, announce, dropped
from riwaya.cli.sources import STDIN, documents_in
from riwaya.errors import DocumentUnreadable, LexiconError, ReaderError, ReaderUnavailable
from riwaya.model import Reading
from riwaya.readers.reader import BUILT_IN, OWN

_MANY = 20  # documents from which on a progress bar is worth its line
_AHEAD = 16  # files under way for each process, so that a long one keeps nobody waiting
_WORTH_PROCESSES = 256 * 1024  # bytes; starting processes takes as long as reading about this much


class Outcome(NamedTuple):
    """What is printed for one document: its report, or the line that says why there is none; what there is to know of it."""

    report: str | None
    problem: str | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one document and renders it; frozen, so that it can travel to a worker process."""

    is_json: bool
    shows_rules: bool
    width: int
    has_colour: bool
    reader: str

    def __call__(self, path: str) -> Outcome:
        try:
            return self._outcome(path)
        except (LexiconError, ReaderUnavailable):
            raise  # no document's fault: the next would fail alike
        except DocumentUnreadable as error:
            return Outcome(None, one_line(str(error)))
        except ReaderError as error:
            return Outcome(None, one_line(f"{path}: {error}"))
        except Exception as error:
            return Outcome(None, one_line(f"{path}: {fault(error)}"))

    def _outcome(self, path: str) -> Outcome:
        reading = self._reading(path)
        by = reading.read_by
        note = dropped(path, by.dropped) if by else ""
        return Outcome(self._report(reading), None, note)

    def _reading(self, path: str) -> Reading:
        from riwaya import pipeline, readers
        from riwaya.documents import readers as documents

        if self.reader != BUILT_IN:
            is_given = path == STDIN
            document = documents.read_bytes(sys.stdin.buffer.read(), STDIN) if is_given else documents.read_path(path)
            return readers.reader(self.reader).read(document)
        if path == STDIN:
            return pipeline.read_bytes(sys.stdin.buffer.read(), STDIN)
        return pipeline.read_path(path)

    def _report(self, reading: Reading) -> str:
        from riwaya import reports

        if self.is_json:
            return reports.as_printed_line(reading)
        return reports.as_plain(reading, width=self.width, has_colour=self.has_colour, shows_rules=self.shows_rules) + "\n"


@click.command()
@PATHS
@click.option("--json", "is_json", is_flag=True, help="Print one JSON object per document, one per line.")
@click.option("--why", is_flag=True, help="Name the rule behind every record (in JSON it is always there).")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Use N processes on many files (default: all cores).")
@READER
def read(paths: tuple[str, ...], is_json: bool, why: bool, jobs: int | None, reader: str) -> int:
    """Read articles and print every account with its chain of sources.

    PATH is a file (plain text or HTML), a folder, searched for .txt, .html, .htm and .md files, or - for standard
    input.
    """
    from riwaya.cli.crew import Crew, cores  # here, because it brings in multiprocessing

    announce(reader)
    documents = list(documents_in(paths))
    processes = jobs or (cores() if reader in OWN and _is_worth_processes(documents) else 1)
    code = 0
    # Closing what is left of the work stops the workers when the report's reader has gone away.
    with (
        Crew(_reader(is_json, why, reader), _lost, processes, _AHEAD) as crew,
        closing(crew.work(documents)) as work,
        _progress(work, len(documents)) as outcomes,
    ):
        for outcome in outcomes:
            if outcome.report is not None:
                sys.stdout.write(outcome.report + "\n")
            if outcome.note:
                click.echo(f"riwaya: {outcome.note}", err=True)
            if outcome.problem is not None:
                code = 1
                click.echo(f"riwaya: {outcome.problem}", err=True)
    return code


def _is_worth_processes(documents: Sequence[str]) -> bool:
    return STDIN not in documents and sum(map(_size, documents)) >= _WORTH_PROCESSES


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except (OSError, ValueError):
        return 0


def _reader(is_json: bool, why: bool, reader: str) -> _Reader:
    import shutil

    has_colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return _Reader(is_json, why, shutil.get_terminal_size().columns, has_colour, reader)


def _lost(path: str) -> Outcome:
    return Outcome(None, one_line(f"{path}: reading it killed the process, perhaps for want of memory; split the file"))


@contextmanager
def _progress(work: Iterator[Outcome], total: int) -> Iterator[Iterable[Outcome]]:
    """Give the outcomes back, with a bar on standard error where somebody can see it and the report goes elsewhere."""
    if total < _MANY or not sys.stderr.isatty() or sys.stdout.isatty():
        yield work
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Our standard output stays ours: rich would send it where the bar is.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("reading", total=total)

        def counted() -> Iterator[Outcome]:
            for outcome in work:
                yield outcome
                bar.advance(task)

        yield counted()
