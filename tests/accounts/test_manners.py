"""How a place changed hands: taken, as one tells it, given up without a fight, as another does."""

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = "وكالة السهل | 3 أيار 2019\nالميادين تتبدل\n\n"


def manners(text):
    """Return the contradictions about how a place was taken."""
    return [one for one in compare([record_of("a.txt", HEAD + text)])["contradictions"] if one["question"] == "happened.capture"]


def test_a_town_taken_and_given_up_without_a_fight_is_a_contradiction():
    """Who says that his men took it and who says that it was handed over differ, though neither denies anything."""
    # "The army announced that it took the town of Mayadin. An activist said ISIS handed Mayadin to the regime without fighting."
    [found] = manners(
        "أعلنت قوات النظام السوري أنها سيطرت على مدينة الميادين. وقال ناشط إن تنظيم الدولة قرر تسليم الميادين للنظام بدون قتال."
    )

    assert "الميادين" in found["sides"][0]["spans"][0]["text"]
    assert found["sides"][1]["spans"][0]["text"].endswith("بدون قتال")


def test_a_town_given_up_after_fighting_is_no_contradiction():
    """To hand over is not yet not to have fought."""
    # "The army announced that it took the town of Mayadin. An activist said ISIS handed Mayadin to the regime."
    assert not manners(
        "أعلنت قوات النظام السوري أنها سيطرت على مدينة الميادين. وقال ناشط إن تنظيم الدولة قرر تسليم الميادين للنظام."
    )
