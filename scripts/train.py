"""Train the models of `riwaya.learned` on the train part of the corpus and calibrate them on the dev part.

    ./run train              write src/riwaya/learned/*.json
    ./run train --check      exit 1 when the files are not what this script makes

The same corpus and the same rules give the same bytes.
"""

import argparse
import sys
from pathlib import Path

from card.files import CORPUS, splits
from training.articles import Article, read_articles
from training.confidence import train_confidence
from training.roles import train_roles

from riwaya.evaluation import Gold
from riwaya.learned.logistic import Logistic, serialise
from riwaya.learned.roles import settle_roles
from riwaya.model import Reading

TARGET = Path(__file__).resolve().parent.parent / "src" / "riwaya" / "learned"


def train() -> dict[str, Logistic]:
    """Return every model by its name."""
    parts = splits()
    trained, held = (read_articles(CORPUS, parts[part]) for part in ("train", "dev"))
    roles = train_roles(trained)
    confidence = train_confidence(_settled(trained, roles), _settled(held, roles))
    return {"roles": roles, "confidence": confidence}


def _settled(articles: list[Article], roles: Logistic) -> list[tuple[Gold, Reading]]:
    return [(article.gold, settle_roles(article.reading, article.syntax, roles)) for article in articles]


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the files are others")
    chosen = parser.parse_args()
    is_old = False
    for name, model in train().items():
        path = TARGET / f"{name}.json"
        text = serialise(model)
        if path.exists() and path.read_text("utf8") == text:
            continue
        is_old = True
        if chosen.check:
            print(f"{path} is out of date: ./run train", file=sys.stderr)
        else:
            path.write_text(text, "utf8")
            print(f"{path.name}: {len(model.weights):,} features, {len(text.encode()) / 1e6:.2f} MB")
    return int(is_old and chosen.check)


if __name__ == "__main__":
    sys.exit(main())
