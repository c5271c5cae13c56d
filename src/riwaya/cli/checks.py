"""`riwaya checks`: what in articles is worth a look."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from riwaya.cli.case import JSON, completed_by_files

_SQLITE = b"SQLite format 3\0"


@click.command("checks")
@click.argument("paths", nargs=-1, required=True, metavar="CASE|PATH...", shell_complete=completed_by_files)
@JSON
def list_checks(paths: tuple[str, ...], is_json: bool) -> int:
    """Show what in articles, or in the documents of a case, does not fit itself: weekdays, sums, distances, spellings, figures of
    the headline and of the body. Facts about the text, each with its arithmetic; never verdicts.
    """
    records: list[dict[str, Any]] = []
    code = 0
    for path in paths:
        if _is_case(path):
            records += _of_case(path)
        else:
            found, failed = _of_files(path)
            records += found
            code = max(code, failed)
    if is_json:
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
        return code
    from riwaya.reports.checks import checks

    click.echo(checks(records, has_colour=sys.stdout.isatty()))
    return code


def _is_case(path: str) -> bool:
    if path.startswith("postgresql:"):
        return True
    try:
        with Path(path).open("rb") as opened:
            return opened.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _of_case(path: str) -> Iterator[dict[str, Any]]:
    from riwaya.cli.case import opened

    with opened(path) as case:
        yield from case.checks()


def _of_files(path: str) -> tuple[list[dict[str, Any]], int]:
    """Return what stands out in the files of a path, and the exit code; what cannot be read is told on stderr."""
    from riwaya import pipeline
    from riwaya.checks import check
    from riwaya.cli.endings import one_line
    from riwaya.cli.sources import documents_in
    from riwaya.errors import DocumentUnreadable
    from riwaya.reports.contract import as_record

    records, code = [], 0
    for document in documents_in((path,)):
        try:
            record = as_record(pipeline.read_path(str(document)))
        except DocumentUnreadable as error:
            click.echo(one_line(str(error)), err=True)
            code = 1
            continue
        records.append({"document": record["document"]["source"], "findings": [one.record() for one in check(record)]})
    return records, code
