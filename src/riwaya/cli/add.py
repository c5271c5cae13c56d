"""`riwaya add`: documents into a case."""

import os
from collections.abc import Sequence
from typing import Any

import click

from riwaya.cli.case import CASE, PATHS
from riwaya.cli.reading import READER, announce, dropped

_STORES = ("s3://", "gs://", "abfs://", "hdfs://")
_SHOWN = 20  # refusals told one by one; the rest are counted, and all are in the log of the case


@click.command()
@CASE
@PATHS
@click.option("--collector", metavar="NAME", help="Who gathered them (default: the name you are logged in by).")
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=NAME", help="Which column of tables holds what, such as text=body."
)
@READER
@click.option("--where", metavar="CONDITION", help="Of a folder that `riwaya cluster read` wrote, what fits this SQL condition.")
@click.option("--progress", is_flag=True, help="Tell on standard error how many documents are safely kept, batch by batch.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Use N processes (default: all cores).")
def add(
    case: str,
    paths: tuple[str, ...],
    collector: str | None,
    columns: tuple[str, ...],
    reader: str,
    where: str | None,
    progress: bool,
    jobs: int | None,
) -> int:
    """Take documents into a case, read them and keep them byte for byte.

    CASE is a file, made when it is not there yet, or a postgresql:// URL. PATH is a file of any format that Riwaya
    knows, or a folder of them. What the case has already is only noted as seen again; after an interruption the same
    command takes up where it stopped.
    """
    import sys
    from functools import partial

    from riwaya.cases import open_case
    from riwaya.cases.adding import BATCH, Added, read_one
    from riwaya.cli.crew import Crew, cores
    from riwaya.readers.reader import OWN

    if where is not None or any(map(_is_cluster, paths)):
        return _add_slice(case, paths, where, collector)
    added, named = Added(), mapping(columns)
    announce(reader)
    processes = jobs or (cores() if reader in OWN else 1)
    with open_case(case) as opened, Crew(partial(read_one, name=reader), _lost, processes, BATCH) as crew:
        for added in opened.adding(*paths, collector=collector, read=crew.work, columns=named):
            if progress:
                click.echo(f"kept {added.new + added.again + added.unchanged}", err=True)
            elif sys.stderr.isatty():
                click.echo(f"\rkept {added.new:,} new, {added.again + added.unchanged:,} known", err=True, nl=False)
    if sys.stderr.isatty() and not progress:
        click.echo(err=True)
    for reason in added.refused[:_SHOWN]:
        click.echo(f"riwaya: {reason}", err=True)
    if len(added.refused) > _SHOWN:
        click.echo(f"riwaya: and {len(added.refused) - _SHOWN:,} more refused; `riwaya history {case}` has them all", err=True)
    if added.dropped:
        click.echo(f"riwaya: {dropped(reader, added.dropped)}", err=True)
    click.echo(_summary(added))
    return 1 if added.refused else 0


def _is_cluster(path: str) -> bool:
    """Return whether a path may be a folder that a cluster wrote, without loading what that takes."""
    return path.startswith(_STORES) or os.path.exists(os.path.join(path, "riwaya-cluster.json"))


def _add_slice(case: str, paths: Sequence[str], where: str | None, collector: str | None) -> int:
    """Take documents that were read on a cluster into a case, as they were read."""
    from riwaya.cases import open_case
    from riwaya.cases.adding import Added, keep
    from riwaya.cluster.slicing import arrivals

    added = Added()
    with open_case(case) as opened:
        for batch in (batch for path in paths for batch in arrivals(path, where)):
            keep(opened.casefile, batch, added, collector)
    click.echo(_summary(added))
    return 0


def mapping(columns: Sequence[str]) -> dict[str, str]:
    """Return the columns that were named, by what they hold."""
    from riwaya.formats.records import FIELDS

    found = {}
    for column in columns:
        field, sign, name = column.partition("=")
        if not sign or not name or field not in FIELDS:
            raise click.UsageError(f"--column {column}: not FIELD=NAME with one of {', '.join(FIELDS)}")
        found[field] = name
    return found


def _summary(added: Any) -> str:
    parts = [f"{added.new:,} new", f"{added.again:,} seen again elsewhere", f"{added.unchanged:,} already there"]
    return ", ".join([*parts, f"{len(added.refused):,} refused"])


def _lost(_: Any) -> None:
    return None
