"""`./run bench quality`: how well Riwaya reads each part of the corpus, and beside it how well two annotators agree.

The figures are those of `riwaya evaluate`. With --write they go into the README and into docs/quality.md, with the
breakdowns, the reliability of probabilities, the ablation, the learning curve and the worst cases.
"""

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "bench")]

from card.table import as_table  # noqa: E402
from results import put  # noqa: E402

from quality import ablation, breakdown, curve, measured, reliability, worst  # noqa: E402

MEASURED = ROOT / "src" / "riwaya" / "dossiers" / "measured.json"  # what dossiers tell of the rules
README, PAGE, DIAGRAM = ROOT / "README.md", ROOT / "docs" / "quality.md", ROOT / "docs" / "reliability.svg"


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench quality", description=__doc__)
    arguments.add_argument("--write", action="store_true", help="put the figures into README.md and docs/quality.md")
    chosen = arguments.parse_args()
    articles = measured.articles()
    scores = as_table(breakdown.by_part(articles))
    if not chosen.write:
        print(scores, end="")
        return 0
    put(README, {"scores": as_table(breakdown.by_part(articles, agreement=False))})
    put(
        PAGE,
        {
            "scores": scores,
            "constructions": as_table(breakdown.by_construction(articles)),
            "events": as_table(breakdown.by_event_type(articles)),
            **{field: as_table(breakdown.by_field(articles, field)) for field in ("kind", "war", "press")},
            "reliability": as_table(reliability.table(articles)),
            "ablation": as_table(ablation.table(articles)),
            "curve": as_table(curve.table(articles)),
            "worst": worst.listed(articles),
        },
    )
    reliability.draw(articles, DIAGRAM)
    told = {
        "scores": breakdown.by_part(articles),
        "constructions": breakdown.by_construction(articles),
        "events": breakdown.by_event_type(articles),
    }
    MEASURED.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", "utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
