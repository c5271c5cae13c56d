"""`./run bench day`: a day of news, a million words, read, added and compared, and what each step costs.

The day is made of the corpus's own articles, each told by several outlets with one word in seven replaced, so that much of it
is agency news in many versions, as on a real day. The bar is two minutes on two cores.
"""

import argparse
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import results
from compare import watched

import corpus
from riwaya.cli.crew import cores
from riwaya.readers import BUILT_IN

BAR = 120.0  # seconds on two cores


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench day", description=__doc__)
    arguments.add_argument("--words", type=int, default=1_000_000, help="how long the day is")
    arguments.add_argument("--reader", default=BUILT_IN, help="who reads: quick leaves the encoder out")
    arguments.add_argument("--write", action="store_true", help="keep the figures in bench/results")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        day = Path(place) / "day"
        found: dict[str, Any] = {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "cores": cores(),
            "reader": chosen.reader,
            **filled(day, chosen.words),
        }
        found |= {"python": platform.python_version(), "load": round(os.getloadavg()[0], 1)}
        case = str(Path(place) / "day.riwaya")
        found["add"] = timed("add", case, str(day), "--reader", chosen.reader)
        found["compare"] = timed("compare", case, "--json")
        found["case_mb"] = Path(case).stat().st_size / 1e6
    print(shown(found))
    if chosen.write:
        results.keep("day", found)
    return 0


def filled(day: Path, words: int) -> dict[str, int]:
    """Write a day's articles, a file for each, until they hold so many words."""
    day.mkdir()
    written = number = 0
    for number, text in enumerate(corpus.varied_news(words), 1):
        (day / f"{number:05}.txt").write_text(text, "utf8")
        written += corpus.count(text)
        if written >= words:
            break
    return {"articles": number, "words": written}


def timed(*arguments: str) -> dict[str, float]:
    """Return how long a command takes, by the clock and by the processor, itself and all under it, and its memory."""
    seconds, processor, memory = watched([sys.executable, "-c", "from riwaya.cli import main; main()", *arguments])
    return {"seconds": seconds, "processor": processor, "mb": memory}


def shown(found: dict[str, Any]) -> str:
    steps = [(name, found[name]) for name in ("add", "compare")]
    whole = sum(step["seconds"] for _, step in steps)
    spent = sum(step["processor"] for _, step in steps)
    lines = [f"{found['articles']:,} articles, {found['words']:,} words, {found['cores']} cores, load {found['load']}"]
    lines += [f"{name:<10}{step['seconds']:>8.1f} s {step['processor']:>8.1f} s of one core" for name, step in steps]
    lines.append(f"{'together':<10}{whole:>8.1f} s {spent:>8.1f} s of one core; the bar is {BAR:.0f} s")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
