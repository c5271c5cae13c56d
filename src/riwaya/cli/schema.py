"""`riwaya schema`: the contract as JSON Schema."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of one line of `riwaya read --json`."""
    from riwaya.reports.schema import schema as contract_schema

    click.echo(json.dumps(contract_schema(), ensure_ascii=False, indent=2))
