"""Documents compared: what is one happening, who repeats whom, where accounts part."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.episodes import compare
from tests.comparing import record_of


def told_together(compared):
    return [set(episode["documents"]) for episode in compared["episodes"]]


def test_tellings_of_one_evacuation_are_one_episode(records):
    """Place, kind and days join three articles; the evacuation of the next town on the same day stays apart."""
    together = told_together(compare(records))

    assert {"wadi.txt", "sahl.txt", "nahr.txt"} in together
    assert {"tall.txt"} in together


def test_whoever_names_the_outlet_it_repeats_is_its_echo(records):
    """The echo shows the words that name the other."""
    [echo] = compare(records)["echoes"]

    assert (echo["copy"], echo["origin"]) == ("nahr.txt", "wadi.txt")
    assert "بريد الوادي" in echo["why"]


def test_echoes_count_once(records):
    """Three documents have the fighters leave, two of them with one origin."""
    counted = {c["value"]: c["independent_origins"] for c in compare(records)["corroborations"]}

    assert counted["إجلاء"] == 2


def test_numbers_that_differ_are_two_sides(records):
    """200 fighters against 120, each with who says so."""
    [numbers] = [c for c in compare(records)["contradictions"] if "fighters" in c["about"]]
    sides = {side["value"].split()[0]: side["documents"] for side in numbers["sides"]}

    assert sides == {"200": ["wadi.txt", "nahr.txt"], "120": ["sahl.txt"]}


def test_a_denial_stands_against_what_it_denies(records):
    """One side has Qatar guarantee, the other denies any guarantee."""
    [denial] = [c for c in compare(records)["contradictions"] if "ضمانة" in c["about"]]

    assert [side["documents"] for side in denial["sides"]] == [["wadi.txt", "nahr.txt"], ["sahl.txt"]]


def test_a_copied_passage_shows_who_had_it_first():
    """A text that stands in two papers, neither naming the other, is the earlier one's."""
    # "Buses stopped for long hours at the town's edge, waiting for the road to be cleared of mines and earth mounds..."
    passage = (
        "توقفت الحافلات ساعات طويلة عند طرف البلدة بانتظار فتح الطريق وإزالة الألغام والسواتر الترابية "
        "فيما وزع متطوعون الماء والخبز على العائلات التي أمضت ليلتها في العراء."
    )
    first = record_of("first.txt", f"وكالة السهل | 3 أيار 2019\nانتظار\n\n{passage}")
    copy = record_of("copy.txt", f"يومية النهر | 4 أيار 2019\nليلة في العراء\n\n{passage} ولم يصدر تعليق.")

    [echo] = compare([copy, first])["echoes"]

    assert (echo["copy"], echo["origin"]) == ("copy.txt", "first.txt")
    assert "توقفت الحافلات" in echo["why"]


@settings(max_examples=24, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)))
def test_the_order_of_documents_changes_nothing(records, order):
    """Whatever comes first, the result is the same to the byte."""
    assert json.dumps(compare([records[at] for at in order])) == json.dumps(compare(records))


def test_nothing_compared_is_nothing_told():
    """A case without documents has no episodes."""
    keys = ("episodes", "echoes", "corroborations", "contradictions", "agreements", "proposals", "scenarios")
    assert compare([]) == {key: [] for key in keys}


def test_two_episodes_with_one_plot_are_a_scenario():
    """Two towns, two wars, the same acts: who stands for whom is told for each role."""
    # "The mediator said fighters left Zabadani for Idlib after talks with the army; Russia sponsored, Qatar guaranteed."
    one = (
        "وكالة السهل | 14 تشرين الأول 2017\nخروج من الزبداني\n\nقال وسيط إن 200 مقاتل خرجوا أمس من الزبداني إلى إدلب "
        "بعد مفاوضات مع الجيش السوري برعاية روسيا وبضمانة قطر."
    )
    other = (
        "بريد الساحل | 20 كانون الثاني 2020\nخروج من نصاب\n\nقال وسيط إن 180 مقاتلاً خرجوا أمس من مدينة نصاب إلى أحور "
        "بعد مفاوضات مع القوات الحكومية برعاية السعودية وبضمانة الكويت."
    )

    [scenario] = compare([record_of("one.txt", one), record_of("other.txt", other)])["scenarios"]

    assert scenario["same"]
    assert scenario["substitutions"]["guarantor"] == ["قطر", "الكويت"]
    assert scenario["substitutions"]["place"] == ["الزبداني", "نصاب"]


def test_a_town_in_the_name_of_a_deal_places_what_is_told():
    """Neither text says that anything is in Darayya; the deal of Darayya makes them one episode."""
    # "The council announced that 300 fighters left under the Darayya deal." / "A source said 300 fighters left yesterday."
    one = record_of("one.txt", "وكالة السهل | 27 آب 2016\nخروج\n\nأعلن المجلس أن 300 مقاتل خرجوا بموجب اتفاق داريا.")
    other = record_of("other.txt", "بريد الساحل | 28 آب 2016\nخروج\n\nقال مصدر إن 300 مقاتل خرجوا أمس تنفيذاً لاتفاق داريا.")

    assert {"one.txt", "other.txt"} in told_together(compare([one, other]))
