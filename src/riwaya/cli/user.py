"""`riwaya user`: who may work on a case from other machines."""

import sys
from typing import Any

import click

from riwaya.cli.case import CASE, opened
from riwaya.errors import CaseError, MissingExtra

_ROLES = ("reader", "reviewer", "owner")
_LONGEST = 60
_NAME = click.argument("name", metavar="NAME")


@click.group()
def user() -> None:
    """Say who may log in to the workbench of a case, and as what.

    A reader reads, a reviewer also decides and adds, an owner also says who may log in.
    """


@user.command()
@CASE
@_NAME
@click.option("--role", type=click.Choice(_ROLES), default="reader", show_default=True, help="What they may do.")
def add(case: str, name: str, role: str) -> None:
    """Let somebody log in, or give them another role and password.

    The password is asked for, or read from standard input where that is no terminal.
    """
    if not name.isprintable() or not 0 < len(name) <= _LONGEST:
        raise CaseError(f"a name has 1 to {_LONGEST} characters, all of them visible; choose another")
    people, passwords = _people(), _passwords()
    with opened(case) as found:
        kept = passwords.hashed(_asked())
        people.put(found.casefile, people.Person(name, role, kept))
    click.echo(f"{name} may log in as {role}")


@user.command("list")
@CASE
def list_users(case: str) -> None:
    """List who may log in."""
    with opened(case) as found:
        for person in _people().people(found.casefile):
            click.echo(f"{person.role:<10} {person.name}")


@user.command()
@CASE
@_NAME
def remove(case: str, name: str) -> None:
    """Let somebody log in no more; what they decided stays theirs."""
    with opened(case) as found:
        _people().drop(found.casefile, name)
    click.echo(f"{name} may log in no more")


def _asked() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")


def _people() -> Any:
    from riwaya.casefile import people

    return people


def _passwords() -> Any:
    try:
        from riwaya.web import passwords
    except ModuleNotFoundError as error:
        raise MissingExtra(f"accounts need {error.name}; install it with: pip install 'riwaya[web]'") from error
    return passwords
