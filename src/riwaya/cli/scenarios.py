"""`riwaya scenarios` and `riwaya align`: the same play with other parties, listed and laid side by side."""

import json
import sys

import click

from riwaya.cli.case import CASE, JSON


@click.command("scenarios")
@CASE
@click.option("--all", "is_all", is_flag=True, help="Show pairs that fall short of one scenario, too.")
@JSON
def list_scenarios(case: str, is_all: bool, is_json: bool) -> None:
    """List episodes of one scenario, with the parts of each score, what the texts themselves say of likeness, and precedents."""
    from riwaya.cli.case import opened
    from riwaya.scenarios import scenarios_record

    with opened(case) as found:
        record = scenarios_record(found.scenarios())
    if is_json:
        click.echo(json.dumps(record, ensure_ascii=False))
        return
    from riwaya.reports.scenarios import scenarios

    click.echo(scenarios(record, has_colour=sys.stdout.isatty(), is_all=is_all))


@click.command()
@CASE
@click.argument("first", metavar="EPISODE")
@click.argument("second", metavar="EPISODE")
@JSON
def align(case: str, first: str, second: str, is_json: bool) -> None:
    """Lay two episodes side by side: roles with who fills them, what both share, what one alone has, whose parts are mirrored."""
    from riwaya.cli.case import opened
    from riwaya.scenarios import alignment_record

    with opened(case) as found:
        record = alignment_record(found.align(first, second))
    if is_json:
        click.echo(json.dumps(record, ensure_ascii=False))
        return
    from riwaya.reports.scenarios import alignment

    click.echo(alignment(record, has_colour=sys.stdout.isatty()))
