"""Documentation is executed: Python blocks run, and what `$ riwaya ...` prints is what the page shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

from sybil import Document, Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent
_INVISIBLE = re.compile("[\u2066-\u2069]")


def run_console(example: Example) -> str | None:
    """Return what differs when the commands of a console block are run; lines of «...» stand for any lines."""
    for command, expected in _commands(example.parsed):
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=ROOT,
            env=os.environ | {"PATH": path, "COLUMNS": "80"},
            capture_output=True,
            encoding="utf8",
        )
        printed = _INVISIBLE.sub("", done.stdout + done.stderr)
        if not re.fullmatch(_pattern(expected), _trimmed(printed), re.DOTALL):
            return f"$ {command}\nprinted\n{printed}\nnot\n{expected}"
    return None


def _commands(block: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [
        (command, _trimmed(_INVISIBLE.sub("", output))) for command, _, output in (p.partition("\n") for p in parts)
    ]


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def _pattern(expected: str) -> str:
    return re.escape(expected).replace(r"\.\.\.", ".*")


def _console_parser(document: Document):  # type: ignore[no-untyped-def]
    return CodeBlockParser(language="console", evaluator=run_console)(document)


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), _console_parser], patterns=["README.md", "docs/*.md"]
).pytest()
