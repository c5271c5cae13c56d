"""Whether there was one of something or several, where no plural tells."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = {"a": "وكالة السهل | 4 أيار 2019\nقصف على الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد القصف\n\n"}
# "Planes bombed Zabadani yesterday." - "The bombing of Zabadani on Friday went on until the evening."
RAID = {"a": "قصفت طائرات حربية الزبداني أمس الجمعة. ", "b": "قصف الطيران الحربي الزبداني الجمعة. "}


def counted(one, other):
    """Return the numbers on which two texts of one raid part, by what is counted."""
    records = [record_of(f"{name}.txt", HEAD[name] + RAID[name] + text) for name, text in zip("ab", (one, other), strict=True)]
    found = [one for one in compare(records)["contradictions"] if one["question"].startswith("number")]
    return {one["question"]: [side["value"].split()[0] for side in one["sides"]] for one in found}


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        # "The house was hit in a single strike" / "in two raids"
        ("وقال مصدر إن البيت أصيب في ضربة واحدة.", "وقال شاهد إن البيت أصيب في غارتين.", "number.strikes"),
        # "It was a house of one storey" / "it was of two storeys"
        ("وقال مصدر إن البيت من طابق واحد.", "وقال شاهد إن البيت من طبقتين.", "number.storeys"),
    ],
)
def test_one_and_two_of_a_thing_part(one, other, question):
    """«ضربة واحدة» counts as much as a number does, and so does a dual."""
    assert counted(one, other)[question] == ["1", "2"]


def test_a_text_that_tells_of_one_and_of_two_sides_with_nobody():
    """Whoever tells of two raids and of one more counts them apart."""
    # "The house was hit in a single strike." / "The house was hit in two raids, the mill in a single strike."
    assert not counted("وقال مصدر إن البيت أصيب في ضربة واحدة.", "وقال شاهد إن البيت أصيب في غارتين والمطحنة في ضربة واحدة.")
