"""The card of the corpus shows what the corpus holds, and agreement is measured the same from both sides."""

import subprocess
import sys

import pytest

from riwaya.evaluation import load_gold
from tests.corpus.files import CORPUS, ROOT, annotations, grid, text_of

COMPLETE = len(annotations("articles")) == len(grid())


@pytest.fixture
def card(monkeypatch):
    """Return the module that measures agreement, as the script imports it."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from card import agreement

    return agreement


def test_an_annotator_agrees_with_himself(card, monkeypatch):
    """Annotations compared with themselves give 1 in every task that has items, debatable ones or not."""
    alone = {"001": CORPUS / "articles" / "001.gold.json"}
    monkeypatch.setattr(card, "passes", lambda: (alone, alone))
    figures, counted = card.agreement(["001"])

    assert counted.tasks["attribution"].gold > 0
    assert {figure.f1 for task, figure in figures.items() if counted.tasks[task].gold} == {1.0}


def test_who_is_first_does_not_matter(card, monkeypatch):
    """Swapping the annotators swaps precision and recall."""
    number = annotations("second")[0].name[:3]
    one, _ = card.agreement([number])
    first, second = card.passes()
    monkeypatch.setattr(card, "passes", lambda: (second, first))
    other, _ = card.agreement([number])

    assert {task: (figure.recall, figure.precision) for task, figure in other.items()} == {
        task: (figure.precision, figure.recall) for task, figure in one.items()
    }


def test_agreement_is_of_the_passes_before_they_were_settled(card):
    """Where the gold moved, the first pass is the file in `first`; it is kept only for what has a second."""
    first, second = card.passes()
    kept = {path.name[:3]: path for path in annotations("first")}

    assert kept.keys() <= second.keys()
    assert {number: first[number] for number in kept} == kept
    assert {first[number].parent.name for number in first.keys() - kept.keys()} == {"articles"}


def test_annotations_become_a_reading_word_for_word(card):
    """Spans index the text, and nothing is left out."""
    gold, text = load_gold(CORPUS / "articles" / "001.gold.json"), text_of("001")
    reading = card.as_reading(gold, text)

    assert [claim.content.text for claim in reading.attributions] == [claim.content for claim in gold.claims]
    assert all(text[event.trigger.start : event.trigger.end] == event.trigger.text for event in reading.events)


@pytest.mark.skipif(not COMPLETE, reason="the corpus is still being annotated")
def test_the_card_is_up_to_date():
    """Whoever changes an annotation writes the tables again: python scripts/corpus_card.py --write."""
    done = subprocess.run([sys.executable, "scripts/corpus_card.py", "--check"], cwd=ROOT, capture_output=True, encoding="utf8")

    assert (done.returncode, done.stderr) == (0, "")
