"""How well pairs of headlines are told apart: agree, disagree, other, on a part of ANS, label by label.

./run bench statements                     the lexical model on dev
./run bench statements --part test
./run bench statements --semantic          the model with embeddings (needs the extra [semantic])
"""

import argparse
import csv
from pathlib import Path

from riwaya.statements import judge
from riwaya.statements.model import LABELS

ANS = Path(__file__).parent / "ans"


def scored(part: str, *, is_semantic: bool) -> dict[str, tuple[int, int, int]]:
    """Return for each label: right, proposed, annotated."""
    counts = {label: [0, 0, 0] for label in LABELS}
    with (ANS / f"{part}.csv").open(encoding="utf8", newline="") as rows:
        for row in csv.DictReader(rows):
            label = judge(row["s1"], row["s2"], is_semantic=is_semantic).label
            counts[label][0] += label == row["stance"]
            counts[label][1] += 1
            counts[row["stance"]][2] += 1
    return {label: (right, said, gold) for label, (right, said, gold) in counts.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--semantic", action="store_true")
    chosen = parser.parse_args()
    table = scored(chosen.part, is_semantic=chosen.semantic)
    print(f"ANS {chosen.part}, {'semantic' if chosen.semantic else 'lexical'} model")
    print(f"{'':10}{'pairs':>7}{'precision':>11}{'recall':>9}{'F1':>8}")
    scores = []
    for label, (right, said, gold) in table.items():
        scores.append(2 * right / max(said + gold, 1))
        print(f"{label:10}{gold:7}{right / max(said, 1):11.3f}{right / max(gold, 1):9.3f}{scores[-1]:8.3f}")
    print(f"{'macro-F1':35}{sum(scores) / len(scores):10.3f}")
    total = sum(gold for _, _, gold in table.values())
    print(f"{'accuracy':35}{sum(right for right, _, _ in table.values()) / total:10.3f}")


if __name__ == "__main__":
    main()
