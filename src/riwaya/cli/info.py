"""`riwaya info`: what is in a case."""

import json

import click

from riwaya.cli.case import CASE, JSON


@click.command()
@CASE
@JSON
def info(case: str, is_json: bool) -> None:
    """Tell how much a case holds."""
    import riwaya
    from riwaya.cli.case import opened

    with opened(case) as found:
        counts = {**found.info(), "version": riwaya.__version__}
    if is_json:
        click.echo(json.dumps(counts))
        return
    for name, count in counts.items():
        click.echo(f"{name:<10} {count:,}" if isinstance(count, int) else f"{name:<10} {count}")
