"""`./run bench durability` in small: a killed command loses nothing that it told was kept."""

import importlib.util
import os
import random
import signal
import time
from pathlib import Path

import pytest

from riwaya.casefile import open_casefile
from tests import command

BENCH = Path(__file__).parents[2] / "bench" / "durability.py"
LINUX = Path("/proc/self/stat")


@pytest.fixture
def bench(monkeypatch):
    """Load the bench as a module."""
    monkeypatch.setenv("PYTHONPATH", str(command.SOURCE))
    spec = importlib.util.spec_from_file_location("bench_durability", BENCH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nothing_told_is_lost_when_the_command_is_killed(bench, tmp_path):
    """Two hundred documents, four kills at random moments: after each the case holds, and in the end all are there."""
    bench.write_articles(tmp_path / "articles", 200, seed=4)

    found = bench.run(str(tmp_path / "case.riwaya"), tmp_path / "articles", 200, 4, random.Random(4))

    assert len(found) == 4
    assert found == sorted(found)


def test_a_killed_client_leaves_the_server_s_case_whole(bench, tmp_path, case_name):
    """The same with one kill on each database: PostgreSQL drops what was not finished, and the next client goes on."""
    bench.write_articles(tmp_path / "articles", 60, seed=5)

    assert bench.run(case_name, tmp_path / "articles", 60, 1, random.Random(5))


def test_a_loss_is_noticed(bench, tmp_path):
    """When a document is not there that was told kept, the bench says so."""
    bench.write_articles(tmp_path / "articles", 2, seed=6)
    case = str(tmp_path / "case.riwaya")
    command.run("add", case, tmp_path / "articles" / "000000.txt")

    with pytest.raises(AssertionError, match=r"000001\.txt: was kept, as the command told, and is not there"):
        bench.check(case, tmp_path / "articles", 2)


@pytest.mark.skipif(not LINUX.exists(), reason="looks for processes in /proc")
def test_a_killed_command_leaves_no_processes_behind(bench, tmp_path):
    """Its readers and parsers end with it."""
    bench.write_articles(tmp_path / "articles", 150, seed=7)
    process = command.start("add", "--jobs", "2", "--progress", tmp_path / "case.riwaya", tmp_path / "articles", process_group=0)
    assert process.stderr.readline() == "kept 50\n"

    os.kill(process.pid, signal.SIGKILL)
    process.communicate()

    until = time.monotonic() + 20
    while (left := members(process.pid)) and time.monotonic() < until:
        time.sleep(0.1)
    assert left == []


def members(group):
    """Return the processes of a group."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(stat.parent.name)
    return found


def test_acknowledged_documents_are_told_batch_by_batch(tmp_path, bench):
    """With --progress each batch is a line on standard error, terminal or not, once it is safely kept."""
    bench.write_articles(tmp_path / "articles", 60, seed=8)

    code, out, err = command.run("add", "--progress", tmp_path / "case.riwaya", tmp_path / "articles")

    assert (code, out) == (0, "60 new, 0 seen again elsewhere, 0 already there, 0 refused\n")
    assert err.splitlines()[:2] == ["kept 50", "kept 60"]
    with open_casefile(str(tmp_path / "case.riwaya")) as casefile:
        assert casefile.counts()["documents"] == 60
