"""`--reader`: who reads, and what its user has to know."""

from collections.abc import Mapping

import click

from riwaya.errors import ReaderUnavailable
from riwaya.readers.reader import BUILT_IN, OWN


def _names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the readers that there are, for the shell to complete."""
    from riwaya.readers import names

    try:
        return [name for name in names() if name.startswith(incomplete)]
    except ReaderUnavailable:
        return list(OWN)


READER = click.option(
    "--reader",
    metavar="NAME",
    default=BUILT_IN,
    show_default=True,
    shell_complete=_names,
    help="Who reads: quick, the built-in reader without its encoder, or a chat endpoint that you have configured; "
    "`riwaya doctor` names them.",
)


def announce(name: str) -> None:
    """Refuse a reader that is not there before anything is read, and say when texts leave this machine."""
    if name in OWN:
        return
    from riwaya.readers import reader
    from riwaya.readers.settings import configured

    reader(name)
    endpoint = configured()[name]
    if not endpoint.is_here:
        click.echo(f"riwaya: texts are sent to {endpoint.host}", err=True)


def dropped(name: str, counts: Mapping[str, int]) -> str:
    """Return the line that tells what of a reader's answers was dropped; empty when nothing was."""
    reasons = ", ".join(f"{count:,} {reason}" for reason, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    return f"{name}: {sum(counts.values()):,} dropped ({reasons})" if counts else ""
