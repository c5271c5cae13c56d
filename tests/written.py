"""Code blocks of documentation that are not run: whether each is right in its own language."""

import json
import shlex
import tomllib
from collections.abc import Callable, Iterator

import click
import yaml

from riwaya.cli import riwaya

Faults = Callable[[str], Iterator[str]]


def faults_in_commands(block: str) -> Iterator[str]:
    """Yield what the parser says against each `riwaya` line of a shell block; nothing is run."""
    for line in block.splitlines():
        words = shlex.split(line, comments=True)
        if words[:1] != ["riwaya"] or "COMMAND" in words:
            continue
        try:
            _parse(words[1:])
        except click.UsageError as error:
            if "does not exist" in error.message:
                continue  # a file that the page does not have
            yield f"{line}\n{error.format_message()}\n"


def _parse(words: list[str]) -> None:
    """Let the parser take a command line, down to the last subcommand."""
    context: click.Context = riwaya.make_context("riwaya", list(words))
    while isinstance(context.command, click.Group):
        rest = [*context._protected_args, *context.args]
        name, command, rest = context.command.resolve_command(context, rest)
        assert command is not None
        context = command.make_context(name, rest, parent=context)


def _parsed_by(load: Callable[[str], object]) -> Faults:
    def faults(block: str) -> Iterator[str]:
        try:
            load(block)
        except (ValueError, yaml.YAMLError) as error:
            yield f"{block}\n{error}\n"

    return faults


FAULTS: dict[str, Faults] = {
    "sh": faults_in_commands,
    "toml": _parsed_by(tomllib.loads),
    "yaml": _parsed_by(yaml.safe_load),
    "json": _parsed_by(json.loads),
}
