"""What is weighed of a clause that negates something and one that may tell it."""

import pytest

from riwaya.episodes.compare import rebutted
from tests.comparing import record_of

# "The residents said that the army besieged the quarter for nine days and that elders mediated." - "A spokesman said that there
# was no siege. The mission said that it had no part in any talks."
TEXTS = (
    "اتفق الطرفان الخميس على هدنة في الزبداني. وقال سكان إن الجيش حاصر الحي تسعة أيام، وإن شيوخاً توسطوا في المحادثات.",
    "اتفق الطرفان الخميس على هدنة في الزبداني. وقال ناطق إن الحي لم يكن محاصراً. وقالت البعثة إنها لم تكن طرفاً في المحادثات.",
)


@pytest.fixture(scope="module")
def found():
    """The clauses that negate something in one episode, beside those that may tell it."""
    return list(rebutted([record_of(f"{at}.txt", f"الجمعة 5 يناير 2024\n\n{text}") for at, text in enumerate(TEXTS)]))


def test_the_table_adds_up_to_the_odds(found):
    assert found
    for one in found:
        assert sum(feature.score for feature in one.table()) == pytest.approx(one.odds, abs=0.01)
        assert all(feature.evidence for feature in one.table())


def test_a_clause_answers_no_other_of_its_own_voice(found):
    assert all(one.negated.passage.voice != one.told.passage.voice for one in found)


def test_the_siege_is_told_by_who_tells_it(found):
    """«لم يكن محاصراً» is set against «حاصر الحي»."""
    best = max((one for one in found if "محاصر" in one.negated.passage.text), key=lambda one: one.odds)
    assert "حاصر الحي" in best.told.passage.text


def test_who_had_no_part_in_talks_is_met_by_none_who_only_tells_of_them(found):
    """«البعثة لم تكن طرفاً»: that elders mediated says nothing of the mission."""
    assert not [one for one in found if "طرفاً" in one.negated.passage.text and "شيوخ" in one.told.passage.text]
