"""A real Ray cluster of two nodes on this machine; a worker and then a whole node are killed while it reads."""

import os
import subprocess
import sys
import time

import pytest

pytest.importorskip("daft", reason="needs the extra [cluster]; `./run test cluster` installs it")
pytest.importorskip("ray", reason="needs the extra [cluster]; `./run test cluster` installs it")

from riwaya.cluster import Engine, compare, read
from tests.cluster.test_cluster import FOUND, READ, write
from tests.cluster.world import DEADLY, as_lines, contents, environment, texts

pytestmark = pytest.mark.filterwarnings("ignore")
_SECONDS = 240


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """A head that does no work and two nodes with one core each, which can be killed."""
    from ray.cluster_utils import Cluster

    for name, value in {**environment(tmp_path), "RAY_USAGE_STATS_ENABLED": "0", "DAFT_PROGRESS_BAR": "0"}.items():
        monkeypatch.setenv(name, value)
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    made.doomed = made.add_node(num_cpus=1)
    yield made
    made.shutdown()


def riwaya(*arguments):
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "cluster", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def workers():
    """Return the processes in which the cluster does its orders."""
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout.splitlines()
    return [int(line.split()[0]) for line in listed if "ray::" in line and "UDF" in line]


def wait_for(out, blocks, command):
    notes = out / "notes" / "read_block"
    until = time.monotonic() + _SECONDS
    while (len(os.listdir(notes)) if notes.exists() else 0) < blocks:
        assert command.poll() is None, command.communicate()
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_killed_worker_and_a_lost_node_lose_nothing_and_double_nothing(cluster, tmp_path):
    """With one worker killed, then a node, and a text that kills its reader, the tables are those of an undisturbed machine."""
    path = write(tmp_path / "news.jsonl", as_lines([*texts(), DEADLY]))
    out, here = tmp_path / "out", tmp_path / "here"
    command = riwaya("read", path, out, "--block", 2, "--address", cluster.address)

    wait_for(out, 1, command)
    killed = workers()[0]
    os.kill(killed, 9)
    wait_for(out, 3, command)
    cluster.remove_node(cluster.doomed, allow_graceful=False)
    told, error = command.communicate(timeout=_SECONDS)

    # Ray tells of its dead on standard output, too, before and after
    assert f"{len(texts())} documents, 0 more of the same bytes, 1 quarantined" in told, error
    compared = riwaya("compare", out, "--address", cluster.address)
    told, error = compared.communicate(timeout=_SECONDS)
    assert compared.returncode == 0, error
    read(Engine(), str(path), str(here), block=2)
    compare(Engine(), str(here))
    assert contents(out, *READ, *FOUND, "echoes") == contents(here, *READ, *FOUND, "echoes")
