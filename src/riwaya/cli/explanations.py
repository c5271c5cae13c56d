"""`riwaya explanations` and `riwaya weigh`: what documents offer as evidence and as explanation, and people's say on it."""

import json
import sys

import click

from riwaya.cli.case import CASE, JSON
from riwaya.cli.decide import AUTHOR, REASON


@click.command("explanations")
@CASE
@click.argument("document", required=False)
@click.option("--all", "is_all", is_flag=True, help="Show evidence that bears on no hypothesis, too.")
@JSON
def list_explanations(case: str, document: str | None, is_all: bool, is_json: bool) -> None:
    """Show what DOCUMENT, or every document, tells as evidence for what, which explanations it offers, and how the two
    bear on each other.
    """
    from riwaya.cli.case import opened
    from riwaya.reports.explanations import explanations, joined

    with opened(case) as found:
        records = list(found.explanations(document))
    if is_json:
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
        return
    click.echo(joined([explanations(record, has_colour=sys.stdout.isatty(), is_all=is_all) for record in records]))


@click.command()
@CASE
@click.argument("document")
@click.argument("hypothesis")
@click.argument("evidence")
@click.argument("bearing", type=click.Choice(["consistent", "inconsistent", "neutral"]))
@AUTHOR
@REASON
def weigh(case: str, document: str, hypothesis: str, evidence: str, bearing: str, author: str | None, reason: str | None) -> None:
    """Say how EVIDENCE bears on HYPOTHESIS in a DOCUMENT; both ids as `riwaya explanations` has them."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        click.echo(f"decision {found.weigh(document, hypothesis, evidence, bearing, author=author, reason=reason)}")
