"""`./run bench compare`: how long comparing takes and how much memory, and what a hundred more documents cost.

Cases of several sizes are filled with made records (bench/made.py), since reading them is not under test. Each is compared as
`riwaya compare` does it, with a process for each core, printed as JSON, and compared again once a hundred more have come in.
Seconds of the processor and megabytes are those of all its processes together, at their most.
"""

import argparse
import compileall
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import made
import results

import riwaya
from riwaya.casefile import open_casefile
from riwaya.cases import comparing, printing
from riwaya.cases.making import done
from riwaya.cli.crew import Crew, cores

_BATCH = 500
_MORE = 100
_OFTEN = 0.1  # seconds between looks at the processes


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench compare", description=__doc__)
    arguments.add_argument("--documents", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="sizes of the cases")
    arguments.add_argument("--case", help="a postgresql:// URL of an empty database, for one size (default: SQLite)")
    arguments.add_argument("--write", action="store_true", help="keep the figures in bench/results")
    arguments.add_argument("--step", nargs=2, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.step:
        return step(*chosen.step)
    found = []
    with tempfile.TemporaryDirectory() as place:
        for number in chosen.documents:
            found.append(measure(chosen.case or str(Path(place) / f"{number}.riwaya"), number))
    if len(found) > 1:
        print(f"time grows with the documents to the power of {exponent(found, 'compared_cpu'):.2f}")
    if chosen.write:
        results.keep("compare", {**results.kept("compare"), **{str(row["documents"]): row for row in found}})
        results.write_compare()
    return 0


def measure(case: str, number: int) -> dict[str, float]:
    """Fill a case, compare it, print it, add a hundred documents and compare again; return the seconds and megabytes."""
    world = made.World(number + _MORE)
    fill(case, world, 0, number)
    row: dict[str, float] = {"documents": number}
    for name in ("compared", "printed"):
        row[name], row[f"{name}_cpu"], row[f"{name}_mb"] = stepped(name, case)
    fill(case, world, number, number + _MORE)
    row["more"], row["more_cpu"], row["more_mb"] = stepped("compared", case)
    print(
        f"{number:>9,} documents: compared in {row['compared']:,.1f} s ({row['compared_cpu']:,.1f} s of one core) with "
        f"{row['compared_mb']:,.0f} MB, printed in {row['printed']:,.1f} s with {row['printed_mb']:,.0f} MB; "
        f"{_MORE} more in {row['more']:,.1f} s ({row['more_cpu']:,.1f} s)",
        flush=True,
    )
    return row


def fill(case: str, world: made.World, first: int, last: int) -> None:
    """Put documents of a world into a case."""
    with open_casefile(case, is_new=True) as casefile:
        for at in range(first, last, _BATCH):
            casefile.keep(world.arrivals(at, min(last, at + _BATCH)), "bench")


def stepped(name: str, case: str) -> tuple[float, float, float]:
    """Return the seconds, those of the processor and the megabytes that a step takes in a process of its own."""
    return watched([sys.executable, __file__, "--step", name, case])


def watched(command: Sequence[str]) -> tuple[float, float, float]:
    """Return how many seconds a command takes, of the clock and of the processor, and its megabytes, all under it counted.

    It runs as what is installed does: its modules are compiled to byte code before, once.

    Raises:
        SystemExit: it failed.
    """
    compileall.compile_dir(Path(riwaya.__file__).parent, quiet=1)
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began, seconds, memory = time.perf_counter(), dict[int, float](), 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True, env=surroundings) as process:
        while process.poll() is None:
            found = at_work(process.pid)
            seconds |= {one: processor for one, processor, _ in found}
            memory = max(memory, sum(held for *_, held in found))
            time.sleep(_OFTEN)
    if process.returncode:
        raise SystemExit(f"bench: {' '.join(command[1:])} ended with {process.returncode}")
    return time.perf_counter() - began, sum(seconds.values()), memory


def at_work(session: int) -> list[tuple[int, float, float]]:
    """Return the processes of a session as Linux lists them: number, seconds of the processor, megabytes."""
    found = []
    for number in filter(str.isdecimal, os.listdir("/proc")):
        try:
            fields = Path("/proc", number, "stat").read_text("utf8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[3]) == session:
            ticks, pages = int(fields[11]) + int(fields[12]), int(fields[21])
            held = pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
            found.append((int(number), ticks / os.sysconf("SC_CLK_TCK"), held))
    return found


def step(name: str, case: str) -> int:
    """Compare a case, or print what was found in it."""
    with open_casefile(case) as casefile, Crew(done, lost=done, jobs=cores()) as crew:
        found = comparing.findings(casefile, crew)
        if name == "printed":
            with open("/dev/null", "w", encoding="utf8") as nowhere:
                nowhere.writelines(printing.pieces(found, ()))
    return 0


def exponent(rows: list[dict[str, float]], field: str) -> float:
    """Return the slope of the line that fits the logarithms best."""
    points = [(math.log(row["documents"]), math.log(row[field])) for row in rows]
    middle = [sum(axis) / len(points) for axis in zip(*points, strict=True)]
    slope = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return slope / sum((x - middle[0]) ** 2 for x, _ in points)


if __name__ == "__main__":
    sys.exit(main())
