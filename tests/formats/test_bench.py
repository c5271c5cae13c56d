"""`./run bench formats` in small: variants of every file are read or refused."""

import importlib.util
from pathlib import Path

import pytest

from tests.formats.builders import FILES

BENCH = Path(__file__).parents[2] / "bench" / "formats.py"


def bench():
    spec = importlib.util.spec_from_file_location("bench_formats", BENCH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.iterdir() if not path.name.startswith("scan")))
def test_no_variant_crashes_or_hangs(name):
    """Ten mutations of each file, the same each time."""
    counted = bench().batch((name, 4, 0, 10))

    assert counted["read"] + counted["refused"] == 10


def test_mutations_are_the_same_for_the_same_seed():
    """A crash that the bench finds can be looked at again."""
    import random

    raw = (FILES / "letter.eml").read_bytes()
    module = bench()

    assert module.mutated(raw, random.Random("4/letter.eml/7")) == module.mutated(raw, random.Random("4/letter.eml/7")) != raw
