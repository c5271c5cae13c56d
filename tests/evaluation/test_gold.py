"""Annotations: which file belongs to which text, and what is said about broken ones."""

import json

import pytest

from riwaya.errors import GoldError
from riwaya.evaluation import gold_files, load_gold

COMPLETE = {
    "document": {"title": "عنوان", "byline": None},
    "attributions": [{"cue": "قال", "content": "كل شيء هادئ", "chain": [{"text": "سالم", "name": None}], "stance": "asserts"}],
    "times": [{"text": "أمس", "value": None, "core": False}],
    "quantities": [{"text": "مقاتلان", "value": 2}],
    "events": [
        {
            "type": "attack",
            "trigger": "قصف",
            "polarity": "positive",
            "modality": "actual",
            "roles": {},
            "asserted_by": "author",
        }
    ],
}


def write(path, content):
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf8")
    return path


@pytest.mark.parametrize(("text", "gold"), [("01.txt", "01.json"), ("01.txt", "01.gold.json"), ("7.rewrite.txt", "7.json")])
def test_a_text_finds_its_annotations(tmp_path, text, gold):
    """NN.txt and NN.rewrite.txt belong to NN.json and NN.gold.json; a text without any is left out."""
    write(tmp_path / "alone.txt", "نص")

    pair = (write(tmp_path / text, "نص"), write(tmp_path / gold, COMPLETE))

    assert list(gold_files(tmp_path)) == [pair]


def test_complete_annotations_load(tmp_path):
    """Every field finds its place; what is not marked is core."""
    gold = load_gold(write(tmp_path / "1.json", COMPLETE))

    assert gold.metadata == {"title": "عنوان"}
    assert gold.claims[0].chain[0].text == "سالم"
    assert (gold.times[0].is_core, gold.quantities[0].is_core) == (False, True)
    assert gold.events[0].is_by_author


def without(field, index=None, key=None):
    """Return the complete annotations less one field."""
    broken = json.loads(json.dumps(COMPLETE))
    if index is None:
        del broken[field]
    else:
        del broken[field][index][key]
    return broken


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(without("events"), "events is not a list", id="no list"),
        pytest.param(without("attributions", 0, "cue"), "attributions[0] lacks the field 'cue'", id="no cue"),
        pytest.param(without("quantities", 0, "value"), "quantities[0] lacks the field 'value'", id="no value"),
        pytest.param(without("document"), "document is malformed", id="no document"),
        pytest.param(COMPLETE | {"times": ["أمس"]}, "times[0] is malformed", id="not a record"),
        pytest.param([], "document is malformed", id="a list"),
        pytest.param("{", "is not readable JSON", id="not JSON"),
        pytest.param("[" * 100_000, "is not readable JSON", id="nested without end"),
    ],
)
def test_broken_annotations_are_refused_in_one_line(tmp_path, content, expected):
    """The message names the file and the field."""
    path = write(tmp_path / "1.json", content)

    with pytest.raises(GoldError) as refusal:
        load_gold(path)

    assert expected in str(refusal.value)
    assert str(path) in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_folder_without_gold_says_what_to_put_there(tmp_path):
    """An empty folder is a mistake, not a score of zero."""
    with pytest.raises(GoldError, match=r"put NN\.gold\.json or NN\.json beside each NN\.txt"):
        list(gold_files(tmp_path))


def test_a_missing_folder_is_named(tmp_path):
    """A wrong path is told as such."""
    with pytest.raises(GoldError, match="is not a folder"):
        list(gold_files(tmp_path / "nowhere"))
