"""`./run bench scale`: what reading and comparing past one machine cost, job by job, at several sizes, and how that grows.

Reading is timed on articles varied from the corpus's own: each costs what it costs, however many there are, so a few thousand do.
Comparing is timed on made records (bench/made.py), whose reading is not under test. Both are done by `riwaya cluster` as it is,
on Daft's runner for one machine; what is told are seconds of one core, bytes written, and lines shuffled.
"""

import argparse
import json
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made
import results
import scale_page

import corpus

_BLOCK = 256


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench scale", description=__doc__)
    arguments.add_argument("--read", type=int, default=10_000, help="articles to read")
    arguments.add_argument("--documents", type=int, nargs="+", default=[1_000, 10_000], help="sizes of what is compared")
    arguments.add_argument("--write", action="store_true", help="keep the figures in bench/results")
    arguments.add_argument("--again", action="store_true", help="only write docs/scale.md from what was kept")
    arguments.add_argument("--step", nargs=3, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.step:
        return step(chosen.step[0], *map(Path, chosen.step[1:]))
    found: dict[str, Any] = {**results.kept("scale")}
    if chosen.again:
        scale_page.write(found)
        return 0
    if chosen.read:
        found["read"] = measured("read", articles, chosen.read)
        print(told_of_reading(found["read"]), flush=True)
    for number in chosen.documents:
        found.setdefault("compared", {})[str(number)] = row = measured("compare", records, number)
        print(told_of_comparing(number, row), flush=True)
        if chosen.write:
            results.keep("scale", found)
    print(f"comparing grows with the documents to the power of {scale_page.growth(found['compared']):.2f}")
    if chosen.write:
        results.keep("scale", found)
        scale_page.write(found)
    return 0


def measured(name: str, fill: Any, number: int) -> dict[str, Any]:
    """Return what a step on so many documents comes to, taken in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        source, out = Path(place) / "in.jsonl", Path(place) / "out"
        size = fill(source, out, number)
        command = [sys.executable, __file__, "--step", name, str(source), str(out)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        told = done.stdout.splitlines()[-1:]
        if not told:
            raise SystemExit(f"bench: {name} on {number:,} documents ended with {done.returncode} before it was done")
        ended = {"ended_with": done.returncode} if done.returncode else {}  # the engine can fall at its own end
        return {**size, **json.loads(told[0]), **ended, "load": round(os.getloadavg()[0], 1)}


def articles(source: Path, out: Path, number: int) -> dict[str, Any]:
    """Write so many varied articles of the corpus that may be read, as JSON lines."""
    listed = list(corpus.varied_news(number))
    rows = ({"text": text, "date": f"2017-{1 + at % 12:02}-{1 + at % 28:02}"} for at, text in enumerate(listed))
    source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf8")
    return {"documents": number, "words": sum(map(corpus.count, listed)), "bytes_in": source.stat().st_size}


def records(source: Path, out: Path, number: int) -> dict[str, Any]:
    """Write the table of documents of a made world, as if it had been read."""
    import pyarrow as pa

    from riwaya.cluster.rows import SCHEMAS, document_row
    from riwaya.cluster.storage import Place
    from riwaya.cluster.versions import code

    place, world = Place(str(out)), made.World(number)
    blocks = range(math.ceil(number / _BLOCK))
    for block in blocks:
        arrivals = world.arrivals(block * _BLOCK, min(number, (block + 1) * _BLOCK))
        rows = [document_row(json.loads(one.record), {"source": one.source, "original": one.original}) for one in arrivals]
        place.write_table(f"documents/{block:08}.parquet", pa.Table.from_pylist(rows, SCHEMAS["documents"]))
        place.write_json(f"notes/read_block/{block:08}.json", {"documents": len(rows)})
    place.write("blocks.jsonl", b"".join(b'{"block": %d}\n' % block for block in blocks))
    place.write_json("riwaya-cluster.json", {"code": code(), "riwaya": "made"})
    return {"documents": number, "bytes_documents": weight(out / "documents")}


def step(name: str, source: Path, out: Path) -> int:
    """Read or compare, and print what each job cost."""
    from riwaya.cluster import Engine, compare, engine, read

    jobs: dict[str, dict[str, float]] = {}
    do = engine.Engine.do

    def timed(self: Any, place: Any, job: Any, orders: Any) -> Any:
        wall, cpu = time.perf_counter(), processor()
        notes = do(self, place, job, orders)
        jobs[job.__name__] = {"wall": time.perf_counter() - wall, "cpu": processor() - cpu}
        return notes

    engine.Engine.do = timed  # type: ignore[method-assign]
    if name == "read":
        read(Engine(), str(source), str(out))
    else:
        compare(Engine(), str(out))
        jobs["lines"] = {"lines": sum(json.loads(note.read_text())["lines"] for note in (out / "notes/gists").iterdir())}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    folders = {path.name: weight(path) for path in [*out.iterdir(), *(out / "work").glob("*")] if path.is_dir()}
    print(json.dumps({"jobs": jobs, "bytes": folders, "peak_mb": peak}), flush=True)
    shutil.rmtree(out)
    return 0


def processor() -> float:
    """Return the seconds of the processor that this process and all those under it have used, the living ones, too."""
    own = os.times()
    ticks = os.sysconf("SC_CLK_TCK")
    return own.user + own.system + own.children_user + own.children_system + sum(_living(os.getpid())) / ticks


def _living(parent: int) -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text("utf8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[1]) == parent:
            yield int(fields[11]) + int(fields[12]) + int(fields[13]) + int(fields[14])


def weight(folder: Path) -> int:
    """Return the bytes of all files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def told_of_reading(row: dict[str, Any]) -> str:
    cpu = sum(job["cpu"] for job in row["jobs"].values())
    kilobytes = sum(row["bytes"].values()) / row["documents"] / 1000
    return (
        f"{row['documents']:>9,} articles of {row['words'] / row['documents']:.0f} words read in {cpu:,.0f} s of one core, "
        f"{row['words'] / cpu:,.0f} words a second; {kilobytes:.1f} kB written for each"
    )


def told_of_comparing(number: int, row: dict[str, Any]) -> str:
    jobs = {name: job["cpu"] for name, job in row["jobs"].items() if "cpu" in job}
    dear = sorted(jobs, key=lambda name: -jobs[name])[:4]
    shown = ", ".join(f"{name} {jobs[name]:,.0f}" for name in dear)
    lines = row["jobs"]["lines"]["lines"]
    return f"{number:>9,} documents compared in {sum(jobs.values()):,.0f} s of one core ({shown}); {lines:,} lines shuffled"


if __name__ == "__main__":
    sys.exit(main())
