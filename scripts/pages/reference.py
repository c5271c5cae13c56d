"""The reference, generated from what it is about: commands, public names, schema, lexicon."""

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

import riwaya
from riwaya.cli import riwaya as command_line
from riwaya.lexicon.load import parse
from riwaya.reports.schema import comparison_schema, schema

_LEXICON = Path(riwaya.__file__).parent / "lexicon"


def commands() -> str:
    """Return the page of all commands and their options."""
    whole = click.Context(command_line, info_name="riwaya")
    return "# Commands\n\n`riwaya COMMAND --help` prints the same.\n\n" + "\n".join(_commands(command_line, whole))


def _commands(group: click.Group, above: click.Context) -> Iterator[str]:
    """Yield the lines on each command of a group, those that are groups followed by their own."""
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=above)
        usage = command.get_usage(context).removeprefix("Usage: ").replace("\n", " ")
        yield f"## {context.command_path}\n\n{inspect.cleandoc(command.help or '')}\n\n```text\n{' '.join(usage.split())}\n```\n"
        yield "| option | what it does |\n|---|---|"
        yield from (f"| `{name}` | {told.replace('|', chr(92) + '|')} |" for name, told in _options(command, context))
        yield ""
        if isinstance(command, click.Group):
            yield from _commands(command, context)


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    return (record for option in command.get_params(context) if (record := option.get_help_record(context)))


def python() -> str:
    """Return the page of all public names, which mkdocstrings fills in."""
    names = [name for name in riwaya.__all__ if name not in ("open", "read", "read_bytes", "read_path", "as_record")]
    functions = ("riwaya.pipeline.read_path", "riwaya.pipeline.read_bytes", "riwaya.pipeline.read", "riwaya.cases.open_case")
    told = [*functions, "riwaya.reports.as_record", "riwaya.cases.Case", "riwaya.readers.Reader"]
    told += [f"riwaya.{name}" for name in names if name != "Case"]
    return "# Python\n\n`from riwaya import NAME`; `riwaya.open` is `open_case`.\n\n" + "".join(
        f"::: {name}\n\n" for name in told
    )


def schemas() -> str:
    """Return the page of the fields that records and comparisons have."""
    head = "# Schema\n\n`riwaya schema` and `riwaya schema --compare` print these as JSON Schema.\n\n"
    return head + "\n".join([*_schema("A document", schema()), *_schema("A comparison", comparison_schema())])


def _schema(title: str, whole: dict[str, Any]) -> Iterator[str]:
    yield f"## {title}\n"
    for name, record in whole["$defs"].items():
        yield f"### {name}\n\n{record['description'].strip().splitlines()[0]}\n"
        yield "| field | type | what it holds |\n|---|---|---|"
        required = record["required"]
        for field, kind in record["properties"].items():
            yield f"| `{field}`{'' if field in required else ' (may be absent)'} | {_type(kind)} | {_told(kind)} |"
        yield ""


def _type(kind: dict[str, Any]) -> str:
    if "$ref" in kind:
        name = kind["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in kind:
        return " or ".join(_type(choice) for choice in kind["anyOf"])
    if kind["type"] == "array":
        return f"list of {_type(kind['items'])}"
    if kind["type"] == "object":
        return f"object of {_type(kind['additionalProperties'])}"
    return str(kind["type"])


def _told(kind: dict[str, Any]) -> str:
    values = kind.get("enum") or kind.get("propertyNames", {}).get("enum", ())
    listed = ", ".join(f"`{value}`" for value in values)
    return ": ".join(part for part in (kind.get("description", "").replace("|", "\\|"), listed) if part)


def lexicon() -> str:
    """Return the page of the word lists: what each holds, by its own opening comment, and how much."""
    lines = ["# Lexicon\n", "The words Riwaya knows, one file each in `src/riwaya/lexicon/`; each opens with how to add to it.\n"]
    total = 0
    for path in sorted(_LEXICON.rglob("*.yaml")):
        entries = parse(path.stem, path.read_bytes())
        total += len(entries)
        lines.append(
            f"## {path.relative_to(_LEXICON).as_posix()}\n\n{len(entries):,} entries.\n\n```yaml\n{_opening(path)}\n```\n"
        )
    lines.insert(2, f"All together have {total:,} entries; the gazetteer made from `places/` and GeoNames is beside them.\n")
    return "\n".join(lines)


def _opening(path: Path) -> str:
    """Return the comment that a file opens with."""
    lines = path.read_text("utf8").splitlines()
    end = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[:end])


REFERENCE: dict[str, Callable[[], str]] = {
    "reference/commands.md": commands,
    "reference/python.md": python,
    "reference/schema.md": schemas,
    "reference/lexicon.md": lexicon,
}
