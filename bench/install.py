"""`./run bench install [--write]`: the built wheel in clean environments of each Python, without a compiler, and what it weighs.

Each Python from 3.11 on that is found (or that RIWAYA_PYTHONS names, with blanks between) gets an environment with the wheel
and the extra `web`, and there reads, adds, compares and opens the workbench. The first one then tells what each extra adds. The
exit code is 1 when something does not work, or the wheel or the whole is larger than it may be.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "bench"))

from results import keep, kept, put  # noqa: E402

from riwaya.equipment import EXTRAS  # noqa: E402

MEGABYTE = 1024 * 1024
LARGEST_WHEEL, LARGEST_WHOLE = 25, 250  # MB
SERVING = "web"  # the extra that `riwaya serve` needs
NAMES = ("python3.11", "python3.12", "python3.13", "python3.14")
_PYENV = Path.home() / ".pyenv" / "versions"
_WORKS = [
    ("read", "article.txt", "--json"),
    ("demo", "sample.riwaya"),
    ("add", "own.riwaya", "article.txt"),
    ("compare", "own.riwaya", "--json"),
    ("verify", "own.riwaya"),
    ("doctor",),
]
_SERVES = "from riwaya.web.app import create_app; from riwaya.web.settings import Settings; create_app(Settings('own.riwaya'))"
_ARTICLE = "نقلت صحيفة الأفق عن قائد ميداني قوله إن الهدنة صمدت. ونفى المجلس المحلي ذلك.\n"
# Al-Ufuq newspaper quoted a field commander as saying that the truce held. The local council denied that.


class Failed(Exception):
    """A command that did not end well, with what it said last."""


def main() -> int:
    """Measure, keep, and return whether everything works and is small enough."""
    parser = argparse.ArgumentParser(prog="./run bench install", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the figures into docs/install.md")
    writes = parser.parse_args().write
    with tempfile.TemporaryDirectory() as folder:
        wheel = built(Path(folder))
        found = {"wheel": megabytes(wheel), "pythons": {}, "extras": {}}
        pythons = list(all_pythons())
        for version, python in pythons:
            found["pythons"][version] = tried(python, wheel, Path(folder) / version)
            print(version, found["pythons"][version], flush=True)
        found["extras"] = dict(weighed(pythons[0][1], wheel, Path(folder)))
    keep("install", found)
    if writes:
        write_page()
    print(json.dumps(found, indent=1))
    return int(not is_good(found))


def built(folder: Path) -> Path:
    """Return the wheel, built in a folder from the files as they are."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    [wheel] = folder.glob("*.whl")
    return wheel


def all_pythons() -> Iterator[tuple[str, str]]:
    """Yield each Python from 3.11 on, the oldest first: its version and its path."""
    named = os.environ.get("RIWAYA_PYTHONS", "").split()
    of_pyenv = [str(path / "bin" / "python3") for path in sorted(_PYENV.glob("3.1[1-9].*"))]
    seen = set[str]()
    for name in named or [*NAMES, *of_pyenv]:
        path = shutil.which(name)
        try:
            version = run(path, "-c", "import platform; print(platform.python_version())").strip() if path else ""
        except Failed:
            continue
        if path and version.rpartition(".")[0] not in seen:
            seen.add(version.rpartition(".")[0])
            yield version, path


def tried(python: str, wheel: Path, folder: Path) -> dict[str, Any]:
    """Return how large an environment with the wheel is, and with what serves, after everything has been done in it once."""
    inside = environment(python, folder)
    before = size(folder)
    installed(inside, f"{wheel}")
    reading = size(folder) - before
    installed(inside, f"{wheel}[{SERVING}]")
    serving = size(folder) - before
    work = folder / "work"
    work.mkdir()
    (work / "article.txt").write_text(_ARTICLE, "utf8")
    for command in _WORKS:
        run(inside / "riwaya", *command, cwd=work)
    run(inside / "python", "-c", _SERVES, cwd=work)
    return {"reading": round(reading, 1), "serving": round(serving, 1)}


def weighed(python: str, wheel: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """Yield each extra with the MB that it adds to an environment without any."""
    for extra in EXTRAS:
        place = folder / extra
        inside = environment(python, place)
        installed(inside, f"{wheel}")
        before = size(place)
        installed(inside, f"{wheel}[{extra}]")
        yield extra, round(size(place) - before, 1)
        shutil.rmtree(place)


def environment(python: str, folder: Path) -> Path:
    """Make an environment and return the folder of its programs."""
    run(python, "-m", "venv", str(folder))
    return folder / "bin"


def installed(inside: Path, what: str) -> None:
    """Install a wheel with all it needs; a package that would have to be compiled is refused, and no compiler is there."""
    command = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", what)
    run(inside / "python", *command, env=os.environ | {"CC": "false", "CXX": "false"})


def run(*command: Any, **options: Any) -> str:
    """Return what a command prints."""
    environment = {**options.pop("env", os.environ), "PYTHONPATH": ""}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what pip compiles counts
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf8", env=environment, **options)
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise Failed(f"{' '.join(map(str, command))}: exit {done.returncode}: {said[-1] if said else 'nothing said'}")
    return done.stdout


def size(folder: Path) -> float:
    """Return the MB of all files below a folder."""
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / MEGABYTE, 1)


def megabytes(path: Path) -> float:
    """Return the MB of a file."""
    return round(path.stat().st_size / MEGABYTE, 1)


def is_good(found: dict[str, Any]) -> bool:
    """Return whether everything is as small as it has to be."""
    whole = max(sizes["serving"] for sizes in found["pythons"].values())
    return bool(found["wheel"] <= LARGEST_WHEEL and whole <= LARGEST_WHOLE)


def write_page() -> None:
    """Write what was kept into docs/install.md."""
    from card.table import as_table

    found = kept("install")
    rows = [
        [f"Python {version}", f"{one['reading']:.0f} MB", f"{one['serving']:.0f} MB"] for version, one in found["pythons"].items()
    ]
    lightest = sorted(found["extras"].items(), key=lambda item: item[1])
    extras = [[f"`{extra}`", f"{added:.0f} MB", EXTRAS[extra][1]] for extra, added in lightest]
    blocks = {
        "wheel": f"The wheel has {found['wheel']:.1f} MB. Installed, with all it needs and without `pip` itself:\n\n"
        + as_table([["", "read, add, compare", "with the workbench"], *rows]),
        "extras": as_table([["extra", "weighs", "adds"], *extras]),
    }
    put(ROOT / "docs" / "install.md", blocks)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(f"bench: {failed}")
