"""`./run bench compare`: how long comparing takes and how much memory, and what a hundred more documents cost.

Cases of several sizes are filled with made records (bench/made.py), since reading them is not under test. Each is compared by a
process of its own, printed as JSON, and compared again once a hundred documents more have come in.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made
import results

from riwaya.casefile import open_casefile
from riwaya.cases import comparing

_BATCH = 500
_MORE = 100


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
        results.keep("compare", {str(row["documents"]): row for row in found})
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
    command = [sys.executable, __file__, "--step", name, case]
    seconds, processor, memory = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    )
    return seconds, processor, memory


def step(name: str, case: str) -> int:
    """Compare a case, or print what was found in it, and tell how long it took and how much memory."""
    began = time.perf_counter()
    with open_casefile(case) as casefile:
        found = comparing.findings(casefile)
        if name == "printed":
            with open("/dev/null", "w", encoding="utf8") as nowhere:
                json.dump(found.whole(), nowhere)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([time.perf_counter() - began, time.process_time(), memory]))
    return 0


def exponent(rows: list[dict[str, float]], field: str) -> float:
    """Return the slope of the line that fits the logarithms best."""
    points = [(math.log(row["documents"]), math.log(row[field])) for row in rows]
    middle = [sum(axis) / len(points) for axis in zip(*points, strict=True)]
    slope = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return slope / sum((x - middle[0]) ** 2 for x, _ in points)


if __name__ == "__main__":
    sys.exit(main())
