"""Count the corpus and measure how well its annotators agree.

python scripts/corpus_card.py             print the tables
python scripts/corpus_card.py --write     put them into corpus/README.md
python scripts/corpus_card.py --check     exit 1 when corpus/README.md shows others
"""

import argparse
import re
import sys
from pathlib import Path

from card.agreement import agreement, numbers_annotated_twice
from card.composition import shares, sizes, values
from card.files import CORPUS, part_of
from card.table import as_table

TARGET = CORPUS / "README.md"
_SINGLE = {"stance", "first source", "origin", "whole chain", "whole chain, 2+ links", "time value", "quantity value"}
_SHARED = _SINGLE | {"polarity+modality", "author or source"}


def composition() -> str:
    """Return the tables of what the corpus is made of."""
    fields = ("subject", "war", "kind", "press", "dialect")
    tables = [sizes(), *(shares(field) for field in fields)]
    tables += [values("stance", "attributions", "stance"), values("event type", "events", "type")]
    return "\n".join(map(as_table, tables))


def agreement_table() -> str:
    """Return the table of agreement with a line that says over how much it was measured."""
    numbers = numbers_annotated_twice()
    if not numbers:
        return "No article is annotated twice yet.\n"
    figures, counted = agreement(numbers)
    parts = part_of()
    spread = ", ".join(f"{sum(parts[number] == part for number in numbers)} {part}" for part in ("train", "dev", "test"))
    rows = [["task", "P", "R", "F1", "items"]]
    for task, (precision, recall, f1) in figures.items():
        shown = ["", "", f"{f1:.3f}"] if task in _SHARED else [f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"]
        rows.append([task, *shown, f"{counted.tasks[task].gold:,}"])
    return f"{len(numbers)} articles annotated twice ({spread}).\n\n" + as_table(rows)


def card(page: str) -> str:
    """Return the page with both blocks made anew."""
    for name, block in (("composition", composition()), ("agreement", agreement_table())):
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        if begin not in page or end not in page:
            raise SystemExit(f"{TARGET} has no block {begin.strip()} … {end}")
        page = re.sub(f"(?<={re.escape(begin)}).*?(?={re.escape(end)})", lambda _, block=block: block, page, flags=re.DOTALL)  # type: ignore[misc]
    return page


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--write", action="store_true", help="put the tables into corpus/README.md")
    action.add_argument("--check", action="store_true", help="exit 1 when corpus/README.md shows others")
    arguments = parser.parse_args()
    if not (arguments.write or arguments.check):
        print(composition(), agreement_table(), sep="\n", end="")
        return 0
    page = TARGET.read_text("utf8")
    renewed = card(page)
    if arguments.write:
        Path(TARGET).write_text(renewed, "utf8")
    elif renewed != page:
        print(f"{TARGET} is out of date: python scripts/corpus_card.py --write", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
