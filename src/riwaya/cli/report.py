"""`riwaya report`: a dossier of an episode, a scenario or the whole case, to print and to hand on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from riwaya.cli.case import CASE
from riwaya.cli.striking import REDACT
from riwaya.errors import MissingExtra

_NEEDED = ("altair", "babel", "docx", "typst", "vl_convert")  # what the extra brings


@contextmanager
def _extra() -> Iterator[None]:
    """Say how dossiers are installed where something of theirs is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name in _NEEDED:
            raise MissingExtra(f"dossiers need {error.name}; install it with: pip install 'riwaya[report]'") from error
        raise


@click.command()
@CASE
@click.option("--episode", metavar="E", help="An episode by its id in `riwaya compare`, such as E3.")
@click.option("--scenario", metavar="S", help="Episodes side by side (E1,E5), one and its like (E1), or a known name.")
@click.option(
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path),
    help="The file: .html, .pdf, .docx, or .zip with the originals.",
)
@click.option("--language", type=click.Choice(["ar", "en"]), default="en", show_default=True, help="The dossier's own words.")
@REDACT
def report(case: str, episode: str | None, scenario: str | None, out: Path, language: str, redact: tuple[str, ...]) -> None:
    """Write a dossier of CASE whose every statement tells its document, place, hash and day of collection."""
    from riwaya.cli.case import opened
    from riwaya.cli.striking import names_in

    with _extra():
        from riwaya.dossiers import build, checked, write

        checked(out)
        with opened(case) as found:
            names = names_in(redact, found)
            made = build(found, episode=episode, scenario=scenario, language=language, names=sorted(names))
            write(made, found, out)
    struck = f", {len(names):,} names struck out" if redact else ""
    click.echo(f"{out}: {len(made.dossier.notes):,} notes to {len(made.sources.cited):,} documents{struck}")
