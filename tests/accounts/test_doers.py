"""Who did one deed, by accusations and claims of responsibility."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of


def doers(one, other):
    """Return the sides of who did it, of two texts of one day."""
    texts = {"a": f"وكالة السهل | 3 أيار 2019\nتفجير\n\n{one}", "b": f"يومية النهر | 3 أيار 2019\nبعد التفجير\n\n{other}"}
    found = compare([record_of(f"{name}.txt", text) for name, text in texts.items()])["contradictions"]
    return [[side["value"] for side in one["sides"]] for one in found if one["question"].startswith("agent")]


# "The governor accused al-Shabaab of carrying out the bombing that struck the Rawda mosque in Beledweyne on Thursday."
ACCUSED = "اتهم محافظ الإقليم حركة الشباب بتنفيذ التفجير الذي استهدف مسجد الروضة في بلدوين الخميس."


def test_who_claims_a_deed_stands_against_whom_another_is_accused_of_it():
    """One governor accuses a movement, another group claims the deed."""
    # "The Islamic State claimed responsibility for the bombing that struck the Rawda mosque in Beledweyne on Thursday."
    claimed = "أعلن تنظيم الدولة مسؤوليته عن التفجير الذي استهدف مسجد الروضة في بلدوين الخميس."

    [sides] = doers(ACCUSED, claimed)
    assert {"حركة الشباب", "تنظيم الدولة"} == set(sides)


@pytest.mark.parametrize(
    "other",
    [
        # "Nobody has claimed responsibility for the bombing that struck the Rawda mosque in Beledweyne on Thursday."
        "لم تعلن أي جهة مسؤوليتها عن التفجير الذي استهدف مسجد الروضة في بلدوين الخميس.",
        # "Unknown armed men struck the Rawda mosque in Beledweyne on Thursday."
        "استهدف مسلحون مجهولون مسجد الروضة في بلدوين الخميس بتفجير.",
        # "Al-Shabaab claimed responsibility for the bombing that struck the Rawda mosque in Beledweyne on Thursday."
        "أعلنت حركة الشباب مسؤوليتها عن التفجير الذي استهدف مسجد الروضة في بلدوين الخميس.",
        # "The Islamic State claimed responsibility for the shelling of an airport in Kismayo on Thursday."
        "أعلن تنظيم الدولة مسؤوليته عن قصف مطار كيسمايو ليل الأربعاء. وأصيب رجل في تفجير مسجد الروضة في بلدوين الخميس.",
    ],
    ids=["nobody", "unknown", "the same", "another deed"],
)
def test_nobody_unknown_or_the_same_is_no_other(other):
    """Where nobody, nobody known or the same is named, or for another deed, accounts do not part."""
    assert doers(ACCUSED, other) == []


def test_two_accusers_in_one_sentence_part():
    """An accusation is the word of who makes it, not of the paper that tells both.

    "A source in Sanaa accused al-Qaeda of killing the aid worker in Taiz, while a leader of the resistance put the responsibility
    on the Houthis."
    """
    both = (
        "اتهم مصدر في صنعاء تنظيم القاعدة باغتيال موظف الإغاثة سليم حداد في تعز، "
        "بينما حمّل قيادي في المقاومة جماعة الحوثي المسؤولية عن اغتيال موظف الإغاثة."
    )

    [sides] = doers(both, "اغتال مسلحون مجهولون موظف الإغاثة سليم حداد في تعز السبت.")
    assert {"تنظيم القاعدة", "جماعة الحوثي"} == set(sides)


@pytest.mark.parametrize(
    "other",
    [
        # "The bombing struck the Rawda mosque in Beledweyne on Thursday; the mayor made the Islamic State responsible."
        "وقع التفجير الذي استهدف مسجد الروضة في بلدوين الخميس، وحمّل رئيس البلدية تنظيم الدولة المسؤولية.",
        # "A witness said that fighters of the Islamic State were those who bombed the Rawda mosque in Beledweyne on Thursday."
        "قال شاهد إن مسلحي تنظيم الدولة هم من فجروا مسجد الروضة في بلدوين الخميس.",
    ],
    ids=["made responsible", "they who did it"],
)
def test_who_is_made_responsible_or_singled_out_stands_against_another(other):
    """«He laid the responsibility on …», «they are the ones who …»."""
    [sides] = doers(ACCUSED, other)
    assert "حركة الشباب" in sides
    assert any("تنظيم الدولة" in one for one in sides)
