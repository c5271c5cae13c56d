"""Other names in the same role, other days of the same act."""

import pytest

from riwaya.episodes import compare
from tests.episodes.conftest import record_of

HEAD = {"a": "وكالة السهل | 3 أيار 2019\nخروج من الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد الخروج\n\n"}
# "200 fighters left Zabadani for Idlib yesterday, ..." / "200 fighters left Zabadani for Idlib the day before yesterday, ..."
ONE, OTHER = "خرج 200 مقاتل أمس من الزبداني إلى {}{}.", "خرج 200 مقاتل أول أمس من الزبداني إلى {}{}."


def compared(one, other):
    return compare([record_of("a.txt", HEAD["a"] + one), record_of("b.txt", HEAD["b"] + other)])


def fillers(found, key="contradictions"):
    return {
        one["question"]: [side["value"] for side in one["sides"]] for one in found[key] if one["relation"] in ("filler", "days")
    }


def test_two_guarantors_that_neither_text_shares_part():
    """Qatar guaranteed, says the one; Turkey, says the other."""
    found = compared(ONE.format("إدلب", " بضمانة قطر"), OTHER.format("إدلب", " بضمانة تركيا"))

    assert fillers(found) == {"guarantor": ["قطر", "تركيا"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("إدلب", ""), ("محافظة إدلب", "")),  # the town, the governorate
        (("إدلب", " برعاية روسيا"), ("إدلب", " برعاية الشرطة العسكرية الروسية")),  # Russia, its military police
    ],
)
def test_names_that_can_be_one_do_not_part(one, other):
    """A place and what it is part of, a state and its body."""
    assert fillers(compared(ONE.format(*one), OTHER.format(*other))) == {}


def test_two_towns_far_apart_as_the_end_of_one_way_part():
    """To Idlib, says the one; to Jarabulus, says the other."""
    assert fillers(compared(ONE.format("إدلب", ""), OTHER.format("جرابلس", ""))) == {"destination": ["إدلب", "جرابلس"]}


def test_a_day_between_is_unsure_two_are_not():
    """They left on the second, on the first: it may be the night; on the second and the 30th of April: not."""
    day = "خرج 200 مقاتل {} من الزبداني إلى إدلب."
    near, far = compared(day.format("أمس"), day.format("في 1 أيار")), compared(day.format("أمس"), day.format("في 30 نيسان"))

    assert fillers(near) == {}
    assert list(fillers(near, "agreements")) == ["time.evacuate"]
    assert list(fillers(far)) == ["time.evacuate"]


def test_a_name_put_in_the_place_of_another_is_set_against_who_gives_that():
    """To Idlib, says the one; «Jarabulus and not Idlib», says the other."""
    # "The way led to Jarabulus and not to Idlib, according to a driver."
    found = compared(ONE.format("إدلب", ""), "خرج 200 مقاتل أول أمس من الزبداني. والوجهة جرابلس وليس إدلب بحسب سائق.")
    [corrected] = [one for one in found["contradictions"] if one["relation"] == "filler"]

    assert corrected["about"] == "to where: جرابلس وليس إدلب"
    assert [side["documents"] for side in corrected["sides"]] == [["a.txt"], ["b.txt"]]
