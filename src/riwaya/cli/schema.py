"""`riwaya schema`: the contract as JSON Schema."""

import json

import click


@click.command()
@click.option("--compare", "is_comparison", is_flag=True, help="The schema of what `riwaya compare --json` prints.")
def schema(is_comparison: bool) -> None:
    """Print the JSON Schema of one line of `riwaya read --json`."""
    from riwaya.reports.schema import comparison_schema
    from riwaya.reports.schema import schema as contract_schema

    click.echo(json.dumps(comparison_schema() if is_comparison else contract_schema(), ensure_ascii=False, indent=2))
