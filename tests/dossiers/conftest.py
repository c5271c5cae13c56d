"""The sample case, compared once, and one dossier of it."""

from importlib.resources import files

import pytest

from riwaya.cases import open_case
from riwaya.dossiers import build

SAMPLES = files("riwaya") / "samples" / "case"


@pytest.fixture(scope="session")
def case(tmp_path_factory):
    """Give the sample case with a claim that somebody corrected and a dispute that somebody judged."""
    folder = tmp_path_factory.mktemp("dossiers")
    with open_case(folder / "case.riwaya") as opened:
        opened.add(SAMPLES, collector="Amal")
        opened.decide(str(SAMPLES / "rankus-nibras.txt"), "c1", "accept", author="Amal", reason="heard it")
        opened.judge(opened.compare()["contradictions"][0]["id"], "reject", author="Nour")
        yield opened


@pytest.fixture(scope="session")
def made(case):
    """Give the dossier of the most told episode, in English."""
    return build(case, episode="E1")
