"""Console blocks in documentation: run, compared with what the page shows, or written anew.

`python -m tests.console README.md docs/*.md` puts what the commands print now in place of what the pages show.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_INVISIBLE = re.compile("[\u2066-\u2069]")
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_ANYTHING = "..."


def differences(block: str) -> Iterator[str]:
    """Yield for each command of a block that prints something else what it prints; «...» stands for anything."""
    for command, expected in commands(block):
        printed, expected = _visible(printed_by(command)), _visible(expected)
        if not re.fullmatch(re.escape(expected).replace(re.escape(_ANYTHING), ".*"), printed, re.DOTALL):
            yield f"$ {command}\nprinted\n{printed}\nnot\n{expected}\n"


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command and the output shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, _tidy(output)


def printed_by(command: str) -> str:
    """Return what a command prints, without blanks at the ends of lines."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": "80"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, encoding="utf8")
    return _tidy(done.stdout + done.stderr)


def _tidy(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines())


def _visible(output: str) -> str:
    return _INVISIBLE.sub("", output)


def _renewed(block: re.Match[str]) -> str:
    return "".join(
        f"$ {command}\n{shown if _ANYTHING in shown else printed_by(command)}\n" for command, shown in commands(block[0])
    )


if __name__ == "__main__":
    for page in map(Path, sys.argv[1:]):
        page.write_text(_BLOCK.sub(_renewed, page.read_text("utf8")), "utf8")
