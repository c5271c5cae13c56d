"""A text that tells several happenings one after another keeps them apart."""

from riwaya.corroboration.sections import sections
from riwaya.episodes import compare
from tests.episodes.conftest import record_of

# Three examples: Deir al-Tin in March 2018, Kafr Zayt in May, Marj al-Sultan in July; each with its buses. Then a conclusion.
THREE = """مجلة الميزان / 2 آب 2019

ثلاث قوافل متشابهة
المثال الأول: في 12 آذار 2018 خرج 200 مقاتل من الزبداني الى إدلب في حافلات.
المثال الثاني: في 20 أيار 2018 خرج 300 مقاتل من داريا الى جرابلس في حافلات. وكان الخروج بضمانة روسيا.
المثال الثالث: في 9 تموز 2018 خرج 150 مقاتلا من درعا الى إدلب.
هكذا خرج المقاتلون كل مرة."""


def test_numbered_parts_are_found_with_their_ends():
    """The last part ends where those before it would: with its paragraph."""
    found = [THREE[start:end] for start, end, *_ in sections(THREE)]

    assert [part.split(":")[0] for part in found] == ["المثال الأول", "المثال الثاني", "المثال الثالث"]
    assert "هكذا" not in found[-1]


def test_points_of_a_statement_are_no_parts():
    """«أولاً: تنفي الوزارة …» numbers what one body says, not what happened at several places."""
    # First: the ministry flatly denies what was ascribed to it. Second: it calls on the media to be careful.
    text = "أولاً: تنفي الوزارة نفياً قاطعاً ما نُسب إليها أمس.\nثانياً: تدعو الوزارة وسائل الإعلام إلى توخي الدقة في النقل."

    assert sections(text) == []


def test_what_a_part_tells_without_a_place_is_of_that_part():
    """Each part is an episode with its own day, and the Russian guarantee is that of the second."""
    episodes = {episode["place"]: episode for episode in compare([record_of("mizan.txt", THREE)])["episodes"]}

    assert [episodes[place]["date"] for place in ("الزبداني", "داريا", "درعا")] == ["2018-03-12", "2018-05-20", "2018-07-09"]
    assert [place for place, episode in episodes.items() if "guarantor" in episode["roles"]] == ["داريا"]
