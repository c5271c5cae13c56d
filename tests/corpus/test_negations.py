"""The pairs of clauses that readers judged: their words stand in the texts of their sets."""

import json
from collections import Counter

from tests.corpus.files import CORPUS

FOLDER = CORPUS / "crossdoc"
SETS = {path.stem: path for path in FOLDER.rglob("*.json")}


def pairs():
    """Return the pairs, in the order of the file."""
    return [json.loads(line) for line in (FOLDER / "negations.jsonl").read_text("utf8").splitlines()]


def text_of(name, document):
    """Return the text of a document of a set, beside the set or among the articles."""
    folders = (SETS[name].parent, CORPUS / "articles")
    files = [folder / f"{document}{ending}" for folder in folders for ending in (".txt", ".rewrite.txt")]
    return next(file for file in files if file.exists()).read_text("utf8")


def test_the_words_of_a_pair_stand_where_it_says():
    for pair in pairs():
        for one in (pair["negated"], pair["told"]):
            assert text_of(pair["set"], one["document"])[one["start"] : one["end"]] == one["words"], pair


def test_a_pair_is_judged_once_and_every_set_has_some():
    places = Counter(
        (pair["set"], *(pair[side][key] for side in ("negated", "told") for key in ("document", "start", "end")))
        for pair in pairs()
    )
    assert set(places.values()) == {1}
    assert {pair["set"] for pair in pairs()} == set(SETS)
    assert {pair["is_told"] for pair in pairs()} == {True, False, None}
