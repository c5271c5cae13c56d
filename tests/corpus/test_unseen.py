"""The dev and test parts stay unseen: nothing that the reader is made of quotes them."""

import re
from functools import cache

import pytest

from riwaya.arabic.letters import fold
from tests.corpus.files import CORPUS, ROOT, annotated, parts, text_of

RUN = 6  # words in a row that two texts hardly share by chance
_WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a\u066e-\u06d3\d]+")
MADE_OF = sorted(
    path
    for folder in ("src/riwaya", "tests", "docs", "scripts")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".yaml", ".md", ".txt", ".json", ".tsv"}
)


def runs(text):
    """Return every run of six Arabic words of a text, folded, wherever its lines break."""
    words = _WORD.findall(fold(text))
    return {" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@cache
def unseen():
    """Return the runs of all articles of the parts, and of the short sets of dev, that nobody reads who writes rules."""
    sets = [path for path in (CORPUS / "crossdoc" / "short").glob("*.json") if annotated(path)["part"] == "dev"]
    short = (text for path in sets for text in path.parent.glob(f"{path.stem}-*.txt"))
    articles = (runs(text_of(number)) for part in ("dev", "test") for number in parts()[part])
    return frozenset().union(*articles, *(runs(text.read_text("utf8")) for text in short))


def test_a_quoted_sentence_would_be_found():
    """Vowels, tatweel and line breaks hide nothing."""
    number = parts()["test"][0]
    words = _WORD.findall(text_of(number))

    assert runs("\n".join(words[20 : 20 + RUN])) <= runs(text_of(number))
    assert runs("وقـال مديرُ المستشفى إن\nالجرحى بخير") == runs("وقال مدير المستشفى إن الجرحى بخير")  # the wounded are well


@pytest.mark.parametrize("path", MADE_OF, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_quotes_what_is_unseen(path):
    """No six words in a row of a dev or test article stand in lexicon, rules, samples, tests or documentation."""
    assert sorted(runs(path.read_text("utf8")) & unseen()) == []
