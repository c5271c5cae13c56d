"""The house in order: what the code says about itself is true."""

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import riwaya
from riwaya import errors
from riwaya.cli import riwaya as commands
from riwaya.lexicon.load import parse
from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, ROLES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "riwaya"
PACKAGES = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))
LEXICONS = sorted(SOURCE.rglob("lexicon/**/*.yaml"))


def drawn(kind, depth=0):
    """Yield the tree of a class and its subclasses as (depth, name), in alphabetical order."""
    yield depth, kind.__name__
    for child in sorted(kind.__subclasses__(), key=lambda child: child.__name__):
        yield from drawn(child, depth + 1)


def test_the_error_tree_is_drawn_as_it_grows():
    """`errors.py` opens with the tree of its classes."""
    lines = re.findall(r"^ {4}([│ ├└─]*)(\w+)\b", errors.__doc__, re.MULTILINE)

    assert [(len(branch) // 4, name) for branch, name in lines] == list(drawn(errors.RiwayaError))


def test_every_error_ends_a_command_somehow():
    """The table of exit codes knows every error."""
    assert set(errors.EXIT_CODES) == {getattr(errors, name) for _, name in drawn(errors.RiwayaError)}


def test_public_names_are_sorted_and_there():
    """`from riwaya import NAME` works for every name the package offers."""
    assert riwaya.__all__ == sorted(riwaya.__all__)
    assert [name for name in riwaya.__all__ if not hasattr(riwaya, name)] == []


def modules():
    return [found.name for found in pkgutil.walk_packages(riwaya.__path__, "riwaya.")]


@pytest.mark.parametrize("name", modules())
def test_every_module_says_what_it_is(name):
    """Each module opens with a docstring, and each public function and class in it has one."""
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("riwaya"):
            raise
        pytest.skip(f"needs {error.name}, of an extra that is not in this environment")
    own = [
        thing
        for thing_name, thing in vars(module).items()
        if not thing_name.startswith("_") and (inspect.isfunction(thing) or inspect.isclass(thing)) and thing.__module__ == name
    ]

    assert module.__doc__
    assert [thing.__name__ for thing in own if not thing.__doc__] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_on_the_map(package):
    """docs/architecture.md has a line for each package."""
    assert f"`{package}/`" in (ROOT / "docs" / "architecture.md").read_text("utf8")


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_lexicon_is_a_list_of_entries(lexicon):
    """Each YAML file parses into mappings."""
    entries = parse(lexicon.stem, lexicon.read_bytes())

    assert isinstance(entries, list)
    assert [entry for entry in entries if not isinstance(entry, dict)] == []


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_lexicon_says_what_it_holds(lexicon):
    """Each YAML file opens with a comment for whoever adds to it."""
    assert lexicon.read_text("utf8").startswith("#")


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_every_command_is_in_the_readme(command):
    """A command that the README does not show is not found."""
    assert f"riwaya {command}" in (ROOT / "README.md").read_text("utf8")


@pytest.mark.parametrize("word", [*STANCES, *SOURCE_KINDS, *EVENT_TYPES, *ROLES])
def test_every_word_of_the_contract_is_documented(word):
    """docs/output.md explains each value that a closed field may take."""
    assert f"`{word}`" in (ROOT / "docs" / "output.md").read_text("utf8")


def test_nothing_reaches_outside_the_repository():
    """The program neither reads nor names what stands beside its repository."""
    reaching = [path for path in SOURCE.rglob("*.py") if "shared/" in path.read_text("utf8")]

    assert reaching == []


def test_no_import_hides_from_the_layers():
    """Imports for types alone would point upward unseen, so they are few and known: the public face."""
    guarded = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if any(
            isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
            for node in ast.walk(ast.parse(path.read_text("utf8")))
        )
    ]

    assert guarded == ["__init__.py"]


def test_no_list_is_made_to_look_for_a_word_in_it():
    """`x in (*WORDS, "y")` makes a list each time, and mypyc cannot compile it: the words get a name."""
    making = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf8")))
        if isinstance(node, ast.Compare)
        and any(isinstance(item, ast.Starred) for right in node.comparators for item in getattr(right, "elts", ()))
    ]

    assert making == []


@pytest.mark.parametrize("lock", ["demo", "web", "dev"])
def test_locks_name_no_registry(lock):
    """Anyone's package index serves: the locks hold versions and hashes alone."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf8")

    assert "--hash=sha256:" in text
    assert "://" not in text
