"""`./run bench compiled`: the stages of reading compiled ahead by mypyc, beside the same stages as they are.

mypyc turns typed Python into extension modules of the C interface, and needs no change to the source; a C compiler has to be
there when it is run, but not where the result is installed. The stages are compiled in a folder of their own (.bench-compiled,
some five minutes of one core), then both ways read the same articles in turns, and their records have to be the same.
"""

import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import results

ROOT = Path(__file__).parents[1]
PLACE = ROOT / ".bench-compiled"
PACKAGES = (
    "arabic", "weights", "model", "dates", "documents", "mentions", "phrases", "attributions", "events", "claims", "learned",
)  # fmt: skip
ROUNDS = 3
_SETUP = """
from glob import glob
from mypyc.build import mypycify
from setuptools import setup

files = [file for package in {packages!r} for file in sorted(glob(f"riwaya/{{package}}/**/*.py", recursive=True))]
options = ["--strict", "--ignore-missing-imports", "--no-warn-unused-ignores"]
setup(name="compiled", packages=[], ext_modules=mypycify([*options, *files], opt_level="2", multi_file=True))
"""
_READ = """
import hashlib, json, sys, time
sys.path.insert(0, {bench!r})
import corpus
from riwaya import pipeline, reports
from riwaya.garbage import collect_seldom

collect_seldom()
texts = [*corpus.articles({words}, {seed}), *corpus.varied_news({news}, {seed})]
raw, words = [text.encode() for text in texts], sum(map(corpus.count, texts))
began = time.process_time()
pipeline.read_bytes(raw[0], "warm-up")
start = time.process_time() - began
told, began = hashlib.sha256(), time.process_time()
for number, article in enumerate(raw):
    told.update(reports.as_json_line(pipeline.read_bytes(article, str(number))).encode())
seconds = time.process_time() - began
print(json.dumps({{"words_per_second": words / seconds, "lists": start, "records": told.hexdigest()}}))
"""


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench compiled", description=__doc__)
    arguments.add_argument("--words", type=int, default=30_000, help="words of the samples to read in each round")
    arguments.add_argument("--news", type=int, default=80, help="articles of the corpus to read in each round")
    arguments.add_argument("--write", action="store_true", help="keep the figures in bench/results")
    chosen = arguments.parse_args()
    compiled = built()
    if compiled is None:
        return 1
    found = measured(compiled, chosen.words, chosen.news)
    print(shown(found))
    if chosen.write:
        results.keep("compiled", found)
        import benchmarks_page

        benchmarks_page.write_compiled()
    return 0 if found["is_same"] else 1


def built() -> Path | None:
    """Return the folder that holds the package compiled as it stands now; None, and a word why, when it cannot be had."""
    source = ROOT / "src" / "riwaya"
    folder = PLACE / hashed(source)
    if not (folder / "done").exists():
        shutil.rmtree(PLACE, ignore_errors=True)
        shutil.copytree(source, folder / "riwaya", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        (folder / "setup.py").write_text(_SETUP.format(packages=PACKAGES), "utf8")
        print("bench: compiling into .bench-compiled", file=sys.stderr)
        began, command = time.perf_counter(), [sys.executable, "setup.py", "build_ext", "--inplace"]
        done = subprocess.run(command, cwd=folder, env=os.environ | {"PYTHONPATH": str(folder)}, capture_output=True, text=True)
        if done.returncode:
            told = [line for line in (done.stdout + done.stderr).splitlines() if "rror" in line]
            print("\n".join(["bench: mypyc could not compile it", *told[:20]]), file=sys.stderr)
            return None
        (folder / "done").write_text(f"{time.perf_counter() - began:.0f} seconds\n", "utf8")
    return folder


def hashed(source: Path) -> str:
    """Return a name for the code as it stands."""
    told = hashlib.sha256(_SETUP.encode())
    for path in sorted(path for package in PACKAGES for path in (source / package).rglob("*.py")):
        told.update(path.read_bytes())
    return told.hexdigest()[:12]


def measured(compiled: Path, words: int, news: int) -> dict[str, Any]:
    """Return the medians of both, read in turns, and whether their records are the same."""
    ways = {"as it is": ROOT / "src", "compiled": compiled}
    rounds: dict[str, list[dict[str, Any]]] = {name: [] for name in ways}
    for seed in range(ROUNDS):
        for name, place in ways.items():
            rounds[name].append(once(place, words, news, seed))
    figures = ("words_per_second", "lists")
    found: dict[str, Any] = {
        name: {figure: statistics.median(one[figure] for one in told) for figure in figures} for name, told in rounds.items()
    }
    records = [[one["records"] for one in told] for told in rounds.values()]
    found |= {"is_same": records[0] == records[1], "at": datetime.now(UTC).isoformat(timespec="seconds")}
    found["built"] = (compiled / "done").read_text("utf8").strip()
    return found | {"load": round(os.getloadavg()[0], 1), "megabytes": size(compiled / "riwaya") / 1e6}


def size(package: Path) -> int:
    return sum(path.stat().st_size for path in package.rglob("*.so"))


def once(place: Path, words: int, news: int, seed: int) -> dict[str, Any]:
    """Return what one process measures with the package that lies in a place."""
    code = _READ.format(bench=str(ROOT / "bench"), words=words, news=news, seed=seed)
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": str(place)}, check=True, capture_output=True, text=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def shown(found: dict[str, Any]) -> str:
    lines = [f"{'':<12}{'words per CPU-second':>22}{'word lists':>14}"]
    for name in ("as it is", "compiled"):
        lines.append(f"{name:<12}{found[name]['words_per_second']:>22,.0f}{found[name]['lists']:>12.2f} s")
    ratio = found["compiled"]["words_per_second"] / found["as it is"]["words_per_second"]
    told = "the same" if found["is_same"] else "NOT the same"
    lines.append(
        f"{ratio:.2f} times as fast; records {told}; {found['megabytes']:.0f} MB of extension modules; load {found['load']}"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
