"""`./run bench crossdoc`: the comparison of documents scored on the sets in corpus/crossdoc, part by part.

Of the sets of train `--misses` lists what was missed; those of dev are scored unread.
"""

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

SETS = Path(__file__).resolve().parents[1] / "corpus" / "crossdoc"
COMMAND = (sys.executable, "-c", "from riwaya.cli import main; main()", "evaluate")


def parts() -> dict[str, list[Path]]:
    """Return the sets of each part."""
    sets: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(SETS.glob("**/*.json")):
        sets[json.loads(path.read_text("utf8"))["part"]].append(path)
    return sets


def main() -> None:
    """Score each part and print its table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="list what was missed or too much in the sets of train")
    chosen = parser.parse_args()
    for part, sets in sorted(parts().items()):
        print(f"\n{part}: {', '.join(path.stem for path in sets)}", flush=True)
        options = ["--misses"] if chosen.misses and part == "train" else []
        subprocess.run([*COMMAND, *map(str, sets), *options], check=True)


if __name__ == "__main__":
    main()
