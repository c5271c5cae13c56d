"""What the shell completes, asked as the shell asks."""

import os
import subprocess

import pytest

from tests.command import COMMAND, SOURCE


def completed(words):
    """Return what bash is offered for a command line that ends in its last word."""
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), "_RIWAYA_COMPLETE": "bash_complete"}
    environment = {**os.environ, **asked, "PYTHONPATH": str(SOURCE), "RIWAYA_READERS": os.devnull}
    done = subprocess.run(COMMAND, env=environment, capture_output=True, encoding="utf8", timeout=60)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("riwaya rea", ["plain,read"]),
        ("riwaya read ", ["file,"]),
        ("riwaya add inv", ["file,inv"]),
        ("riwaya read a.txt --reader b", ["plain,built-in"]),
        ("riwaya decide CASE 12 c3 acc", ["plain,accept"]),
    ],
)
def test_the_shell_completes(words, expected):
    """Commands, files, readers and choices; the script that asks comes from click."""
    assert completed(words) == expected
