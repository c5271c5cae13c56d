"""The corpus on disk: articles, annotations, the passes they were settled from, the grid and the parts."""

import json
from pathlib import Path
from typing import Any

import yaml

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PARTS = ("train", "dev", "test")


def articles() -> dict[str, Path]:
    """Return the text file of every article by its number."""
    return {path.stem: path for path in sorted((CORPUS / "articles").glob("*.txt"))}


def annotations(folder: str = "articles") -> dict[str, Path]:
    """Return the annotation files of a folder by number: the gold, the `second` annotator's, the `first`'s where gold moved."""
    return {path.name.removesuffix(".gold.json"): path for path in sorted((CORPUS / folder).glob("*.gold.json"))}


def annotated(path: Path) -> dict[str, Any]:
    """Return one annotation file as it is written."""
    content: dict[str, Any] = json.loads(path.read_text("utf8"))
    return content


def grid() -> list[dict[str, Any]]:
    """Return the entries of the grid, one for each article."""
    entries: list[dict[str, Any]] = yaml.safe_load((CORPUS / "grid.yaml").read_text("utf8"))
    return entries


def splits() -> dict[str, list[str]]:
    """Return the numbers of the articles of each part."""
    parts: dict[str, list[str]] = yaml.safe_load((CORPUS / "splits.yaml").read_text("utf8"))
    return parts


def part_of() -> dict[str, str]:
    """Return the part that each article belongs to."""
    return {number: part for part, numbers in splits().items() for number in numbers}


def crossdoc(part: str) -> list[Path]:
    """Return the sets for comparing documents of a part."""
    return [path for path in sorted((CORPUS / "crossdoc").glob("**/*.json")) if annotated(path)["part"] == part]
