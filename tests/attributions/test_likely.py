"""Cues that no rule reads are read where they are likely, and what rules read is dropped where it is unlikely."""

from datetime import date

import pytest

from riwaya import pipeline
from riwaya.attributions import find_attributions
from riwaya.attributions.likely import UNLIKELY, CueOdds
from riwaya.model import Attribution, Document, Zone, ZoneKind
from riwaya.phrases import Syntax


def syntax_of(text: str) -> Syntax:
    """Return the syntax of a text that is all body."""
    zones = (Zone(ZoneKind.BODY, 0, len(text)),)
    return pipeline.syntax_of(Document("0" * 64, "case", text, zones, published=date(2021, 3, 3)))[0]


class Fixed(CueOdds):
    """Odds that are fixed for some words of a text, and even for all others."""

    def __init__(self, syntax: Syntax, odds: dict[str, float]) -> None:
        super().__init__(syntax)
        self._forms, self._odds = syntax.forms, odds

    def of(self, at: int) -> float | None:
        """Return the odds fixed for the word."""
        return self._odds.get(self._forms[at], 0.0)


def line(claim: Attribution) -> str:
    """Return a claim in one line."""
    return " | ".join((claim.cue.text, " > ".join(link.span.text for link in claim.chain), claim.content.text))


@pytest.mark.parametrize(("odds", "claims"), [(UNLIKELY - 0.1, 0), (UNLIKELY + 0.1, 1)])
def test_what_is_most_unlikely_is_dropped(odds: float, claims: int) -> None:
    """A report of a rule goes where no word of its cue is likely to be one: "the mayor said the road is open"."""
    syntax = syntax_of("قال رئيس البلدية زياد المرعبي إن الطريق مفتوح.")
    assert len(find_attributions(syntax, Fixed(syntax, {"قال": odds}))) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # "adding in dialect: people went home": in what tongue one speaks is nobody
        ('قال المحافظ إن الطرق سالكة، مضيفا بالدارجة: "الناس رجعوا لديارهم".', "مضيفا | المحافظ | الناس رجعوا لديارهم"),
    ],
)
def test_what_no_rule_reads_is_read_where_it_is_likely(text: str, claim: str) -> None:
    """A likely cue gets who speaks beside it or before it, and what follows its mark; its rule says that it is likely."""
    syntax = syntax_of(text)
    found = {line(c): c.rule for c in find_attributions(syntax, CueOdds(syntax))}
    assert claim in found
    assert ".likely." in found[claim]
    assert claim not in map(line, find_attributions(syntax))


def test_one_content_has_one_cue() -> None:
    """A likely cue takes no content that a cue as good has: "he confirmed that yesterday, then the spokesman added that"."""
    syntax = syntax_of("وأكد ذلك أمس، ثم زاد الناطق حسين المولى أن الطريق مفتوح.")
    found = find_attributions(syntax, Fixed(syntax, {"واكد": 5.0, "زاد": 1.0}))
    assert [line(c) for c in found] == ["زاد | الناطق حسين المولى | الطريق مفتوح"]


def test_only_words_of_the_lexicon_are_weighed() -> None:
    """A word that is no cue anywhere has no odds: "the council, the bridge"."""
    odds = CueOdds(syntax_of("المجلس البلدي والجسر القديم."))
    assert [odds.of(at) for at in range(4)] == [None] * 4
