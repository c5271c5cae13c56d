"""Triggers that no rule reads are read where they are likely, and events of rules are dropped where they are unlikely."""

from datetime import date

import pytest

from riwaya import pipeline
from riwaya.documents.sentences import Sentence
from riwaya.events import find_events
from riwaya.events.likely import LIKELY, UNLIKELY, TriggerOdds
from riwaya.model import Document, Zone, ZoneKind
from riwaya.phrases import Syntax


def syntax_of(text: str) -> Syntax:
    """Return the syntax of a text that is all body."""
    zones = (Zone(ZoneKind.BODY, 0, len(text)),)
    return pipeline.syntax_of(Document("0" * 64, "case", text, zones, published=date(2021, 3, 3)))[0]


class Fixed(TriggerOdds):
    """Odds that are fixed for some words of a text, and even for whatever else a word may name."""

    def __init__(self, syntax: Syntax, odds: dict[str, dict[str, float]]) -> None:
        super().__init__(syntax)
        self._forms, self._odds = syntax.forms, odds

    def of(self, at: int, sentence: Sentence) -> dict[str, float]:
        """Return the odds fixed for the word."""
        return self._odds.get(self._forms[at], dict.fromkeys(super().of(at, sentence), 0.0))


@pytest.mark.parametrize(("odds", "events"), [(UNLIKELY - 0.1, []), (UNLIKELY + 0.1, ["capture"])])
def test_what_is_most_unlikely_is_dropped(odds: float, events: list[str]) -> None:
    """An event of a rule goes where its words are unlikely to name one: "the army took the town"."""
    syntax = syntax_of("سيطر الجيش على البلدة أمس.")
    found = find_events(syntax, weighed=Fixed(syntax, {"سيطر": {"capture": odds}}))
    assert [event.type for event in found] == events


def test_what_no_rule_reads_is_read_where_it_is_likely() -> None:
    """A likely trigger is read whatever stands beside it, with the roles of its frame: "the price fell back"."""
    syntax = syntax_of("تراجع السعر أمس.")
    assert find_events(syntax) == ()
    found = find_events(syntax, weighed=Fixed(syntax, {"تراجع": {"withdraw": LIKELY + 0.1}}))
    assert [(event.type, event.rule) for event in found] == [("withdraw", "events.withdraw.likely.verb")]


def test_only_words_of_the_lexicon_are_weighed() -> None:
    """A word names only the types that the lexicon gives it, and most name none: "the council, the army withdrew"."""
    syntax = syntax_of("انسحب الجيش من المجلس.")
    odds, sentence = TriggerOdds(syntax), next(iter(syntax.text.sentences_in(ZoneKind.BODY)))
    assert list(odds.of(0, sentence)) == ["withdraw"]
    assert odds.of(1, sentence) == {}
