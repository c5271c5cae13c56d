"""The short sets for comparing documents: their texts stand beside them, and what they say stands in the texts."""

import pytest

from tests.corpus.files import CORPUS, annotated

SETS = sorted((CORPUS / "crossdoc" / "short").glob("*.json"))


def sets(function):
    """Run a test once for each set."""
    return pytest.mark.parametrize("path", SETS, ids=[path.stem for path in SETS])(function)


def text_of(path, name):
    """Return the text of a document of a set."""
    return (path.parent / f"{name}.txt").read_text("utf8")


@sets
def test_a_short_set_has_its_texts_beside_it(path):
    """Each text tells an episode or is a distractor, and no other text lies there."""
    gold = annotated(path)
    told = [*gold["episodes"].values(), *gold["minor_episodes"].values()]
    members = {document for episode in told for document, _ in episode["members"]}

    assert gold["part"] in ("train", "dev")
    assert sorted(members | set(gold["distractors"])) == gold["articles"]
    assert sorted(file.stem for file in path.parent.glob(f"{path.stem}-*.txt")) == gold["articles"]


@sets
def test_what_a_short_set_says_stands_in_its_texts(path):
    """Words are copied character for character, and each value has some."""
    gold = annotated(path)
    for link in gold["contradictions"]:
        assert {str(item["value"]) for item in link["says"]} == {str(value) for value in link["values"]}, link["about"]
        assert sorted({item["document"] for item in link["says"]}) == sorted(link["documents"]), link["about"]
        assert all(item["words"] in text_of(path, item["document"]) for item in link["says"]), link["about"]
    for echo in gold["echoes"]:
        pairs = [(echo["copy"], mine, echo["origin"], theirs) for mine, theirs in echo["words"]]
        assert all(mine in text_of(path, copy) and theirs in text_of(path, origin) for copy, mine, origin, theirs in pairs)


@sets
def test_scenarios_of_a_short_set_join_its_episodes(path):
    """A pair is same or not same, and each substitution has two fillers."""
    gold = annotated(path)
    known = {*gold["episodes"], *gold["minor_episodes"]}
    pairs = [pair["episodes"] for pair in gold["same_scenario"]] + gold["not_same"]

    assert all(set(pair) <= known for pair in pairs)
    assert all(len(fillers) == 2 for pair in gold["same_scenario"] for fillers in pair["substitutions"].values())
