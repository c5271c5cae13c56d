"""The articles of the corpus with their annotations and what Riwaya reads in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from card.files import CORPUS, grid, part_of
from training.articles import Article, read_articles

from riwaya.evaluation import Scores, score
from riwaya.learned import settle_roles, weigh
from riwaya.model import Reading

PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Measured:
    """An article, what the whole reader makes of it, its part of the corpus and its entry in the grid."""

    article: Article
    reading: Reading
    part: str
    entry: dict[str, Any]


def articles() -> list[Measured]:
    """Read every article of the corpus."""
    parts, entries = part_of(), {entry["id"]: entry for entry in grid()}
    return [
        Measured(a, weigh(settle_roles(a.reading, a.syntax, a.contexts)), parts[a.number], entries[a.number])
        for a in read_articles(CORPUS, sorted(parts))
    ]


def scores_of(found: Iterable[Measured]) -> Scores:
    """Return the scores of the whole reader over some articles."""
    scores = Scores()
    for one in found:
        score(one.article.gold, one.reading, scores)
    return scores
