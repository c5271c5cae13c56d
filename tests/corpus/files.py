"""The corpus on disk, for the tests about it."""

import json
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
ARTICLES = CORPUS / "articles"


@cache
def text_of(number):
    """Return the text of an article."""
    return (ARTICLES / f"{number}.txt").read_text("utf8")


def annotations(folder):
    """Return the annotation files of the gold (`articles`), of the second annotator or of the `first` where the gold moved."""
    return sorted((CORPUS / folder).glob("*.gold.json"))


@cache
def annotated(path):
    """Return one annotation file as it is written."""
    return json.loads(path.read_text("utf8"))


@cache
def grid():
    """Return the entries of the grid."""
    return yaml.safe_load((CORPUS / "grid.yaml").read_text("utf8"))


@cache
def parts():
    """Return the numbers of the articles of each part."""
    return yaml.safe_load((CORPUS / "splits.yaml").read_text("utf8"))
