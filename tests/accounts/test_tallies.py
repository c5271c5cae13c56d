"""What is weighed of two figures."""

import pytest

from riwaya.accounts.tallies import Tallies, certainly_two
from riwaya.episodes.compare import counted
from tests.comparing import record_of

# "Gunmen killed 14 soldiers at a checkpoint east of Zabadani on Thursday, the army said. The group spoke of 22 soldiers killed
# and three vehicles burnt." - "The hospital in Zabadani received nine bodies of soldiers on Thursday; 40 families fled."
TEXTS = (
    "قتل مسلحون 14 جندياً في هجوم على حاجز شرق الزبداني الخميس، بحسب الجيش. وتحدثت الجماعة عن مقتل 22 جندياً وإحراق 3 عربات.",
    "استقبل مستشفى الزبداني جثث تسعة جنود بعد هجوم الخميس على الحاجز، فيما نزحت 40 عائلة. ونفى الجيش خسارة أي عربة.",
)


@pytest.fixture(scope="module")
def figures():
    """The figures of one episode told by two documents."""
    records = [record_of(f"{at}.txt", f"الجمعة 5 يناير 2024\n\n{text}") for at, text in enumerate(TEXTS)]
    return max(counted(records), key=len)


def test_two_figures_weigh_the_same_in_either_order(figures):
    tallies = Tallies(figures)
    pairs = [(one, other) for one in figures for other in figures if tallies.signs(one, other)]
    assert pairs
    for one, other in pairs:
        assert sorted(tallies.signs(one, other)) == sorted(tallies.signs(other, one))
        assert certainly_two(one, other) == certainly_two(other, one)


def test_the_table_adds_up_to_the_odds_and_shows_the_words(figures):
    tallies = Tallies(figures)
    one, other = next((a, b) for a in figures for b in figures if a is not b and tallies.signs(a, b))
    signs = tallies.signs(one, other)
    table = tallies.table(one, other, signs)
    assert sum(feature.score for feature in table) == pytest.approx(tallies.odds(signs), abs=0.01)
    assert all(feature.evidence for feature in table)


def test_families_are_not_weighed_against_soldiers(figures):
    families = next(one for one in figures if one.amount.unit == "families")
    killed = next(one for one in figures if one.amount.unit == "killed")
    assert Tallies(figures).signs(families, killed) == []
