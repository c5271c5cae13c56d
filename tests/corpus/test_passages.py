"""The passages that the encoder learns from beside the articles: what is annotated stands in them, and none is of dev or test."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, ROLES

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FILES = sorted((CORPUS / "passages").glob("*.jsonl"))


def passages(path: Path) -> list[dict[str, Any]]:
    """Return the passages of a file."""
    return [json.loads(line) for line in path.read_text("utf8").splitlines()]


def quoted(passage: dict[str, Any]) -> Iterator[str]:
    """Yield all words that annotations quote from a passage."""
    for claim in passage["attributions"]:
        yield from (claim["cue"], claim["content"], *(link["text"] for link in claim["chain"]))
    for event in passage["events"]:
        yield from (event["trigger"], *event["roles"].values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_annotated_stands_in_the_passage(path: Path) -> None:
    """Every quoted word is the passage's own, character for character."""
    strange = [(one["id"], words) for one in passages(path) for words in quoted(one) if words not in one["text"]]
    assert strange == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_annotations_use_the_words_of_the_contract(path: Path) -> None:
    """Types, roles, stances and kinds of sources are those of the articles."""
    for one in passages(path):
        assert {event["type"] for event in one["events"]} <= set(EVENT_TYPES)
        assert {role for event in one["events"] for role in event["roles"]} <= set(ROLES)
        assert {claim["stance"] for claim in one["attributions"]} <= set(STANCES)
        assert {link["kind"] for claim in one["attributions"] for link in claim["chain"]} <= set(SOURCE_KINDS)


def test_no_passage_is_taken_from_an_article() -> None:
    """Nothing that is scored is learnt from: no passage stands in an article, nor shares its opening words."""
    articles = "\n".join(path.read_text("utf8") for path in sorted((CORPUS / "articles").glob("*.txt")))
    texts = [one["text"] for path in FILES for one in passages(path)]
    assert [text for text in texts if " ".join(text.split()[:8]) in articles] == []
    assert len(set(texts)) == len(texts)
