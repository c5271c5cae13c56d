"""The built wheel: small, whole, and working away from its repository. `./run bench install` tries it in clean environments."""

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024
ARTICLE = "نقلت صحيفة الأفق عن قائد ميداني قوله إن الهدنة صمدت. ونفى المجلس المحلي ذلك.\n"
# Al-Ufuq newspaper quoted a field commander as saying that the truce held. The local council denied that.


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel as a release is built."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_is_small_and_pure(wheel):
    """It fits every Python and machine, and stays far below 25 MB."""
    assert wheel.name.endswith("-py3-none-any.whl")
    assert wheel.stat().st_size < 25 * MEGABYTE


def test_the_citation_is_of_this_release():
    """CITATION.cff names the version and the licence that pyproject.toml has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf8"))

    assert (citation["version"], citation["license"]) == (project["version"], project["license"])


def test_the_wheel_holds_what_the_sources_hold(wheel):
    """Word lists, prompts, fonts, templates, licences: every file of the package, and nothing else."""
    source = ROOT / "src"
    ours = {
        path.relative_to(source).as_posix()
        for path in (source / "riwaya").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}

    assert {name for name in names if ".dist-info/" not in name} == ours
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} == {"LICENSE", "NOTICE"}


def test_the_wheel_works_alone(wheel, tmp_path):
    """Unpacked somewhere else, it reads, adds, compares and verifies."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    (tmp_path / "article.txt").write_text(ARTICLE, "utf8")

    def riwaya(*arguments):
        program = "import riwaya.cli; assert 'installed' in riwaya.__file__; riwaya.cli.main()"
        environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1"}
        command = [sys.executable, "-c", program, *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, encoding="utf8").stdout

    record = json.loads(riwaya("read", "article.txt", "--json"))
    riwaya("add", "case.riwaya", "article.txt")

    assert [claim["stance"] for claim in record["claims"]] == ["asserts", "denies"]
    assert json.loads(riwaya("compare", "case.riwaya", "--json"))["episodes"] is not None
    assert "everything holds" in riwaya("verify", "case.riwaya")
