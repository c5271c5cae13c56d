"""The command line as a process of its own, for tests of what only processes do: end, be killed, wait for one another."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src"
COMMAND = (sys.executable, "-c", "from riwaya.cli import main; main()")


def start(*arguments, **options):
    """Start `riwaya` with these arguments and return the process."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, **options)


def run(*arguments, **options):
    """Run `riwaya` to its end and return its exit code, what it printed, and what it said on standard error."""
    process = start(*arguments, **options)
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err
