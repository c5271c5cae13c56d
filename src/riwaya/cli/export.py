"""`riwaya export`: a case as other tools take it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from riwaya.cli.case import CASE
from riwaya.cli.striking import REDACT


def _listed(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from riwaya.exports import FORMATS

        for name, format in FORMATS.items():
            click.echo(f"{name:<14} {format.about}")
        context.exit()


@click.command()
@CASE
@click.option("--format", "format", required=True, metavar="FORMAT", help="One of those that --formats lists.")
@click.option("-o", "out", required=True, type=click.Path(path_type=Path), help="The file or folder to write.")
@REDACT
@click.option("--formats", is_flag=True, is_eager=True, expose_value=False, callback=_listed, help="List the formats.")
def export(case: str, format: str, out: Path, redact: tuple[str, ...]) -> None:
    """Write CASE in a FORMAT of other tools, with names struck out wherever they stand."""
    from riwaya.cas import is_gold, write_gold
    from riwaya.cli.case import opened
    from riwaya.cli.striking import names_in
    from riwaya.exports import Holdings, Redaction
    from riwaya.exports import export as write

    if format == "cas" and is_gold(Path(case)):
        write_gold(Path(case), out)
        click.echo(f"{out}: written as {format}")
        return
    with opened(case) as found:
        names = names_in(redact, found)
        holdings = Holdings(lambda: _documents(found), found.compare, Redaction(names))
        write(holdings, format, out)
    click.echo(f"{out}: written as {format}" + (f", {len(names):,} names struck out" if redact else ""))


def _documents(case: Any) -> Iterator[Any]:
    from riwaya.exports import Held

    for stored, record in case.records():
        yield Held(stored._asdict(), record, [met._asdict() for met in case.sightings(stored.id)])
