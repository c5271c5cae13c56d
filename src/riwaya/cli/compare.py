"""`riwaya compare`: what the documents of a case tell together."""

import json
import sys

import click

from riwaya.cli.case import CASE, JSON


@click.command()
@CASE
@click.option("--all", "is_all", is_flag=True, help="Show episodes that one document tells and nobody disputes, too.")
@JSON
def compare(case: str, is_all: bool, is_json: bool) -> None:
    """Tell what happened as all documents have it: who tells it, who only echoes, where accounts part."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        record = found.compare()
    if is_json:
        click.echo(json.dumps(record, ensure_ascii=False))
        return
    from riwaya.reports.comparison import comparison

    click.echo(comparison(record, has_colour=sys.stdout.isatty(), is_all=is_all))
