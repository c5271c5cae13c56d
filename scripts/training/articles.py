"""Annotated articles with what the rules read in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from riwaya import pipeline
from riwaya.documents import readers
from riwaya.evaluation import Gold, load_gold
from riwaya.model import Reading
from riwaya.phrases import Syntax


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its number, its annotations, and what the rules alone read."""

    number: str
    gold: Gold
    reading: Reading
    syntax: Syntax


def read_articles(folder: Path, numbers: Iterable[str]) -> list[Article]:
    """Read some articles of the corpus, by rules alone."""
    found = []
    for number in numbers:
        text = folder / "articles" / f"{number}.txt"
        reading, syntax = pipeline.read_by_rules(readers.read_path(str(text)))
        found.append(Article(number, load_gold(text.with_suffix(".gold.json")), reading, syntax))
    return found
