"""Console blocks in documentation: run, compared with what the page shows, or written anew.

`python -m tests.console README.md docs/*.md` puts what the commands print now in place of what the pages show. Every block stands
for itself, run from the root of the repository, but on a page marked with `IN_ONE_FOLDER` all are run one after another in one
empty folder.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_INVISIBLE = re.compile("[\u2066-\u2069]")
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_ANYTHING = "..."
IN_ONE_FOLDER = "<!-- commands: one after another in one empty folder -->"


def differences_in_one_folder(blocks: Iterable[str]) -> Iterator[str]:
    """Yield the differences of all blocks of a page, run in one folder that is empty at first."""
    with tempfile.TemporaryDirectory() as folder:
        for block in blocks:
            yield from differences(block, Path(folder))


def differences(block: str, folder: Path = ROOT) -> Iterator[str]:
    """Yield for each command of a block that prints something else what it prints; «...» stands for anything."""
    for command, expected in commands(block):
        printed, expected = _visible(printed_by(command, folder)), _visible(expected)
        if not re.fullmatch(re.escape(expected).replace(re.escape(_ANYTHING), ".*"), printed, re.DOTALL):
            yield f"$ {command}\nprinted\n{printed}\nnot\n{expected}\n"


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command, with its lines that begin with «> », and the output shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.split("\n")
        first = next((at for at, line in enumerate(lines[1:], 1) if not line.startswith(">")), len(lines))
        yield "\n".join([lines[0], *(line[2:] for line in lines[1:first])]), _tidy("\n".join(lines[first:]))


def printed_by(command: str, folder: Path = ROOT) -> str:
    """Return what a command prints, without blanks at the ends of lines."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": "80"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf8")
    return _tidy(done.stdout + done.stderr)


def _tidy(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines())


def _visible(output: str) -> str:
    return _INVISIBLE.sub("", output)


def renewed(page: str) -> str:
    """Return a page with what its commands print now; what a page shows with «...» stays."""
    with tempfile.TemporaryDirectory() as empty:
        folder = Path(empty) if IN_ONE_FOLDER in page else ROOT
        return _BLOCK.sub(lambda block: "".join(_renewed(block[0], folder)), page)


def _renewed(block: str, folder: Path) -> Iterator[str]:
    for command, shown in commands(block):
        printed = printed_by(command, folder)
        told = shown if _ANYTHING in shown else printed
        lines = re.sub("\n(?=.)", "\n> ", command).replace("\n\n", "\n>\n")
        yield f"$ {lines}\n{told}\n" if told else f"$ {lines}\n"


if __name__ == "__main__":
    for page in map(Path, sys.argv[1:]):
        page.write_text(renewed(page.read_text("utf8")), "utf8")
