"""`riwaya verify`: whether a case is as it was left."""

import click

from riwaya.cli.case import CASE


@click.command()
@CASE
def verify(case: str) -> int:
    """Hash every original, reading, decision and log entry again and name the first that does not hold."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        fault = found.verify()
        if fault is None:
            counts = found.info()
            click.echo(f"{case}: everything holds ({counts['documents']:,} documents, {counts['decisions']:,} decisions)")
            return 0
    click.echo(f"riwaya: {case}: {fault}; restore the case from a copy that holds", err=True)
    return 1
