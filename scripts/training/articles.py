"""Annotated articles with what is read in them before the models that are trained on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from riwaya import pipeline
from riwaya.documents import readers
from riwaya.encoder import Contexts
from riwaya.evaluation import Gold, load_gold
from riwaya.model import Reading
from riwaya.phrases import Syntax


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its number, its annotations, and what is read in it with no role settled and nothing weighed."""

    number: str
    gold: Gold
    reading: Reading
    syntax: Syntax
    contexts: Contexts | None


def read_articles(folder: Path, numbers: Iterable[str]) -> list[Article]:
    """Read some articles of the corpus by rules, the model of cues and the encoder."""
    found = []
    for number in numbers:
        text = folder / "articles" / f"{number}.txt"
        records = pipeline.read_records(readers.read_path(str(text)))
        found.append(Article(number, load_gold(text.with_suffix(".gold.json")), *records))
    return found


def read_syntax(folder: Path, numbers: Iterable[str]) -> list[tuple[Gold, Syntax]]:
    """Return the annotations of some articles of the corpus with their syntax, from which nothing has been read yet."""
    texts = [folder / "articles" / f"{number}.txt" for number in numbers]
    return [(load_gold(t.with_suffix(".gold.json")), pipeline.syntax_of(readers.read_path(str(t)))[0]) for t in texts]
