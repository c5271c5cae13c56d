"""`riwaya add`: documents into a case."""

from typing import Any

import click

_SHOWN = 20  # refusals told one by one; the rest are counted, and all are in the log of the case


@click.command()
@click.argument("case", metavar="CASE")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--collector", metavar="NAME", help="Who gathered them (default: the name you are logged in by).")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Use N processes (default: all cores).")
def add(case: str, paths: tuple[str, ...], collector: str | None, jobs: int | None) -> int:
    """Take documents into a case, read them and keep them byte for byte.

    CASE is a file, made when it is not there yet, or a postgresql:// URL. PATH is a file of any format that Riwaya
    knows, or a folder of them. What the case has already is only noted as seen again; after an interruption the same
    command takes up where it stopped.
    """
    import sys

    from riwaya.cases import open_case
    from riwaya.cases.adding import Added, read_one
    from riwaya.cli.crew import Crew, cores

    added = Added()
    with open_case(case) as opened, Crew(read_one, _lost, jobs or cores()) as crew:
        for added in opened.adding(*paths, collector=collector, read=crew.work):
            if sys.stderr.isatty():
                click.echo(f"\rkept {added.new:,} new, {added.again + added.unchanged:,} known", err=True, nl=False)
    if sys.stderr.isatty():
        click.echo(err=True)
    for reason in added.refused[:_SHOWN]:
        click.echo(f"riwaya: {reason}", err=True)
    if len(added.refused) > _SHOWN:
        click.echo(f"riwaya: and {len(added.refused) - _SHOWN:,} more refused; `riwaya history {case}` has them all", err=True)
    click.echo(_summary(added))
    return 1 if added.refused else 0


def _summary(added: Any) -> str:
    parts = [f"{added.new:,} new", f"{added.again:,} seen again elsewhere", f"{added.unchanged:,} already there"]
    return ", ".join([*parts, f"{len(added.refused):,} refused"])


def _lost(_: Any) -> None:
    return None
