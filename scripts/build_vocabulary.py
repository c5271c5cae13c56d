"""Build src/riwaya/lexicon/vocabulary.txt: the stems of words that news uses, by which a name that no list has is told.

    python scripts/build_vocabulary.py            write the file
    python scripts/build_vocabulary.py --check    exit 1 when the file is not what this script makes

They are taken from the train part of the corpus, where several articles have them, and where they come often from the headlines
of ANS.
"""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from card.files import CORPUS, splits

from riwaya.arabic.stems import stems

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "riwaya" / "lexicon" / "vocabulary.txt"
_AGAIN = 3  # articles: a name that no list has stands in one
_OFTEN = 3  # headlines: a name stands in one or two
_LEAST = 4  # letters of a stem that may be a name


def vocabulary() -> str:
    """Return the stems, one a line, in order."""
    texts = [(CORPUS / "articles" / f"{number}.txt").read_text("utf8") for number in splits()["train"]]
    with (ROOT / "bench" / "ans" / "train.csv").open(encoding="utf8", newline="") as lines:
        headlines = {row[side] for row in csv.DictReader(lines) for side in ("s1", "s2")}
    often = Counter(word for headline in headlines for word in set(stems(headline)))
    articles = Counter(word for text in texts for word in set(stems(text)))
    known = {word for word, count in articles.items() if count >= _AGAIN} | {
        word for word, count in often.items() if count >= _OFTEN
    }
    return "".join(f"{word}\n" for word in sorted(known) if len(word) >= _LEAST and word.isalpha())


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file is another")
    is_check = parser.parse_args().check
    made = vocabulary()
    if is_check and TARGET.read_text("utf8") != made:
        print(f"{TARGET} is out of date: python scripts/build_vocabulary.py", file=sys.stderr)
        return 1
    if not is_check:
        TARGET.write_text(made, "utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
