"""`riwaya doctor`: what this machine has that Riwaya can use, and what the rest would add."""

import json
import platform
from dataclasses import asdict

import click

from riwaya.cli.case import isolate
from riwaya.cli.endings import one_line

_HEADS = {"program": "Programs", "font": "Fonts", "extra": "Extras", "reader": "Other readers"}


@click.command()
@click.option("--json", "is_json", is_flag=True, help="Print one JSON object.")
def doctor(is_json: bool) -> None:
    """Tell which programs, fonts, extras and readers are there, and what each that is not would add.

    Nothing of this is needed to read, add and compare texts.
    """
    import riwaya
    from riwaya.equipment import parts

    about = {"version": riwaya.__version__, "python": platform.python_version(), "platform": platform.platform(terse=True)}
    found = list(parts())
    if is_json:
        click.echo(json.dumps({**about, "parts": [asdict(part) for part in found]}, ensure_ascii=False, indent=2))
        return
    click.echo(f"riwaya {about['version']} · Python {about['python']} · {about['platform']}")
    shown = None
    for part in found:
        if part.kind != shown:
            shown = part.kind
            click.echo(f"\n{_HEADS[shown]}")
        click.echo(f"  {'✓' if part.found else '–'} {part.name:<15} {part.adds}")
        click.echo(f"    {'':<15} {isolate(one_line(part.found)) if part.found else 'to have it: ' + one_line(part.how)}")
