"""States of one thing that exclude each other, and states of two."""

import pytest

from riwaya.accounts.contraries import worth_trying
from riwaya.arabic.letters import fold
from riwaya.episodes import compare
from riwaya.lexicon.load import entries
from tests.comparing import record_of


def parted(one, other, days=("3 أيار 2019", "3 أيار 2019")):
    """Return which contradictions two texts make of states."""
    texts = {"a": f"وكالة السهل | {days[0]}\nفي الزبداني\n\n{one}", "b": f"يومية النهر | {days[1]}\nالزبداني اليوم\n\n{other}"}
    found = compare([record_of(f"{name}.txt", text) for name, text in texts.items()])["contradictions"]
    return [one for one in found if one["features"][0]["name"] == "states that exclude each other"]


SIDES = ("one", "other")
SHELLED = "قُصفت الزبداني الخميس. "  # Zabadani was shelled on Thursday


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "The shelling put the power station of the valley out of service" / "... works at half its force"
        ("وأخرج القصف محطة كهرباء الوادي عن الخدمة.", "وقال مهندس إن محطة كهرباء الوادي تعمل بنصف طاقتها."),
        # "The army took the old castle hill" / "the battalion still holds the old castle hill"
        ("وسيطر الجيش على تل القلعة القديمة.", "وقال قائد الكتيبة إنها ما زالت تسيطر على تل القلعة القديمة."),
        # "the commander Murad al-Qasimi was killed" / "the commander Murad al-Qasimi is alive"
        ("وقُتل القائد مراد القاسمي في القصف.", "وقال شقيقه إن القائد مراد القاسمي على قيد الحياة."),
        # "The fighters of the valley gave up all their arms before the buses" / "... mounted the buses with their rifles"
        ("وسلّم مقاتلو الوادي كل ما معهم، وقد سلموا أسلحتهم قبل صعود الحافلات.", "وصعد مقاتلو الوادي إلى الحافلات ببنادقهم."),
        # "The besiegers turned the ambulance of the clinic back" / "the ambulance of the clinic came in twice"
        ("وقال طبيب إن المحاصِرين ردوا سيارة إسعاف العيادة.", "وقال قائد إن سيارة إسعاف العيادة دخلت مرتين."),
        # "The gunmen are still on the roofs behind the mosque" / "The gunmen left the roofs behind the mosque"
        ("وقال ساكن إن المسلحين ما زالوا على الأسطح خلف الجامع.", "وقال قائد إن المسلحين أخلوا الأسطح خلف الجامع."),
    ],
    ids=["works", "held", "alive", "arms", "let in", "gone"],
)
def test_states_of_one_thing_part(one, other):
    """Out of service and at work, taken and held, dead and alive."""
    [found] = parted(SHELLED + one, SHELLED + other)

    assert [side["documents"] for side in found["sides"]] == [["b.txt"], ["a.txt"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two hills: that of the castle taken, that of the spring held
        ("وسيطر الجيش على تل القلعة القديمة.", "وقال قائد الكتيبة إنها ما زالت تسيطر على تل العين الشرقية."),
        # two men: a commander killed, a teacher alive
        ("وقُتل القائد مراد القاسمي في القصف.", "وقال شقيقه إن المعلم سعيد الطويل على قيد الحياة."),
        # "was not killed" is no "killed"
        ("وقال طبيب إن القائد مراد القاسمي لم يُقتل.", "وقال شقيقه إن القائد مراد القاسمي على قيد الحياة."),
    ],
    ids=["two hills", "two men", "negated"],
)
def test_states_of_two_things_do_not_part(one, other):
    """What was taken beside what was held is no dispute."""
    assert parted(SHELLED + one, SHELLED + other) == []


def test_a_hill_may_be_held_and_taken_a_week_later():
    """What passes is no dispute between texts of other days."""
    one = SHELLED + "وقال قائد الكتيبة إنها ما زالت تسيطر على تل القلعة القديمة."  # still holds
    other = SHELLED + "وسيطر الجيش على تل القلعة القديمة."  # took

    assert parted(one, other, ("3 أيار 2019", "10 أيار 2019")) == []


@pytest.mark.parametrize("before", ["", "و", "كان ", "«"], ids=["bare", "and", "was", "quoted"])
def test_every_state_of_the_lexicon_is_looked_for(before):
    """A text is searched for an axis only where it has a word that one of its states begins with; none of them is missed."""
    said = [
        (entry["axis"], name == "other", form) for entry in entries("contrary_states") for name in SIDES for form in entry[name]
    ]

    assert [form for axis, is_other, form in said if (axis, is_other) not in found_in(before + form)] == []


def found_in(text):
    """Return the axes that are tried on a text, and on which side."""
    return {(axis, is_other) for axis, is_other, pattern in worth_trying(text) if pattern.search(fold(text))}
