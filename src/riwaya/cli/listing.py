"""`riwaya list`: the documents of a case."""

import json

import click

from riwaya.cli.case import CASE, JSON


@click.command("list")
@CASE
@JSON
def list_documents(case: str, is_json: bool) -> None:
    """List the documents of a case in the order they came: number, day, outlet, title."""
    from riwaya.cli.case import line_of, opened

    with opened(case) as found:
        for document in found.documents():
            click.echo(json.dumps(document._asdict(), ensure_ascii=False) if is_json else line_of(document))
