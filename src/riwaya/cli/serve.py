"""`riwaya serve`: the workbench in a browser."""

import click

from riwaya.cli.case import CASE
from riwaya.errors import MissingExtra


@click.command()
@CASE
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen; others need accounts.")
@click.option("--port", default=8321, show_default=True, type=click.IntRange(1, 65535), help="On which port.")
@click.option("--url", "address", metavar="URL", help="Under which URL people reach it, behind a server that speaks TLS.")
@click.option("--compare/--no-compare", "is_compared", default=True, help="Whether the comparison is kept up to date beside.")
def serve(case: str, host: str, port: int, address: str | None, is_compared: bool) -> None:
    """Open CASE in a browser: read, search, check and correct.

    It is reached from this machine alone and opened by the link printed. Any other address demands accounts
    (`riwaya user add`).
    """
    try:
        from riwaya.web.serving import serve as run
        from riwaya.web.settings import Settings
    except ModuleNotFoundError as error:
        raise MissingExtra(f"the workbench needs {error.name}; install it with: pip install 'riwaya[web]'") from error
    run(Settings(case, host, port, address, is_compared=is_compared), lambda line: click.echo(line, err=True))
