"""`./run bench quality`: how well Riwaya reads each part of the corpus, and beside it how well two annotators agree.

The figures are those of `riwaya evaluate`. With --write they go into the README.
"""

import argparse
import re
import sys
from pathlib import Path

import yaml

from riwaya import pipeline
from riwaya.evaluation import TASKS, Scores, load_gold, score

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
README = ROOT / "README.md"
PARTS = ("train", "dev", "test")
_BLOCK = re.compile(r"(?<=<!-- scores: begin -->\n).*?(?=<!-- scores: end -->)", re.DOTALL)


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench quality", description=__doc__)
    arguments.add_argument("--write", action="store_true", help="put the table into the README")
    chosen = arguments.parse_args()
    table = as_table({part: scores_of(numbers) for part, numbers in parts().items()})
    print(table, end="")
    if chosen.write:
        page = README.read_text("utf8")
        if not _BLOCK.search(page):
            print(
                "bench: the README has no block between the marks <!-- scores: begin --> and <!-- scores: end -->",
                file=sys.stderr,
            )
            return 1
        README.write_text(_BLOCK.sub(lambda _: table, page), "utf8")
    return 0


def parts() -> dict[str, list[str]]:
    """Return the numbers of the articles of each part of the corpus."""
    splits: dict[str, list[str]] = yaml.safe_load((CORPUS / "splits.yaml").read_text("utf8"))
    return {part: splits[part] for part in PARTS}


def scores_of(numbers: list[str]) -> Scores:
    """Return the scores over some articles."""
    scores = Scores()
    for number in numbers:
        text = CORPUS / "articles" / f"{number}.txt"
        score(load_gold(text.with_suffix(".gold.json")), pipeline.read_path(text), scores)
    return scores


def as_table(scores: dict[str, Scores]) -> str:
    """Return F1 by task and part; where both sides must have the item already, the share that is right."""
    rows = [("task", *scores, "items in test")]
    for task in TASKS:
        tallies = [scores[part].tasks[task] for part in scores]
        rows.append((task, *(f"{tally.figures.f1:.3f}" for tally in tallies), f"{tallies[-1].gold:,}"))
    ruler = ("---", *("---:" for _ in rows[0][1:]))
    return "".join(f"| {' | '.join(row)} |\n" for row in (rows[0], ruler, *rows[1:]))


if __name__ == "__main__":
    sys.exit(main())
