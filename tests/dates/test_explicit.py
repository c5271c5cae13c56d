"""Dates that a text writes out, in every calendar of the region."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.words import tokenise
from riwaya.dates import CalendarDate, find_dates, hijri_to_gregorian


def dates(text: str) -> list[CalendarDate]:
    tokens = list(tokenise(text, 0, len(text)))
    return find_dates(tokens, 0, len(tokens))


def words(text: str, found: CalendarDate) -> str:
    tokens = list(tokenise(text, 0, len(text)))
    return text[tokens[found.first].start : tokens[found.last - 1].end]


MONTHS = {
    "levant": [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ],
    "egypt": ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    "egypt-typos": ["ينايير", "فبراير", "مارس", "إبريل", "مايو", "يونيه", "يوليه", "اغسطس", "سبتمر", "اكتوبر", "نوفنبر", "دسمبر"],
    "tunisia": ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    "morocco": ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
    "libya-old": [
        "أي النار",
        "النوار",
        "الربيع",
        "الطير",
        "الماء",
        "الصيف",
        "ناصر",
        "هانيبال",
        "الفاتح",
        "التمور",
        "الحرث",
        "الكانون",
    ],
}


@pytest.mark.parametrize(
    ("name", "number"),
    [pytest.param(n, i, id=f"{system}-{i}") for system, names in MONTHS.items() for i, n in enumerate(names, 1)],
)
def test_a_month_is_read_in_every_system(name: str, number: int) -> None:
    """A day, a month name of any country and a year are a date."""
    [found] = dates(f"وقع الحادث في 12 {name} 2016 قرب المعبر")

    assert found.edtf == f"2016-{number:02}-12"


WRITTEN = {
    "weekday": ("الخميس 7 سبتمبر 2023", "2023-09-07"),
    "weekday-comma": ("السبت، 3 أوت 2019", "2019-08-03"),
    "weekday-bracket": ("الثلاثاء (26 شباط/ فبراير 2019)", "2019-02-26"),
    "comma-before-year": ("14 أبريل، 2017", "2017-04-14"),
    "abbreviated": ("17 ك2 2014", "2014-01-17"),
    "abbreviated-glued": ("3 ت1/أكتوبر 2017", "2017-10-03"),
    "pair-slash": ("11 كانون الأول/ديسمبر 2019", "2019-12-11"),
    "pair-brackets": ("14 نوفمبر (تشرين الثاني) 2023", "2023-11-14"),
    "pair-dash": ("آب - أغسطس 2014", "2014-08"),
    "ordinal": ("العاشر من كانون الأول 2019", "2019-12-10"),
    "ordinal-long": ("الحادي والعشرين من شهر آب 2013", "2013-08-21"),
    "first": ("فاتح ماي 2011", "2011-05-01"),
    "of-month": ("15 من شهر يناير 2020", "2020-01-15"),
    "article": ("الـ24 من فبراير/شباط 2022", "2022-02-24"),
    "year-word": ("3 نيسان من عام 2015", "2015-04-03"),
    "slashes": ("6/9/2023", "2023-09-06"),
    "dashes": ("22-10-2022", "2022-10-22"),
    "year-first": ("2019/02/19", "2019-02-19"),
    "stops": ("2016.08.25", "2016-08-25"),
    "short-year": ("بتاريخ 03/04/21", "2021-04-03"),
    "month-first": ("6/23/2019", "2019-06-23"),
    "arabic-indic": ("٢٦ فبراير ٢٠١٩", "2019-02-26"),
    "persian": ("۲۶ فبراير ۲۰۱۹", "2019-02-26"),
    "glued-to-word": ("٢٦ فبراير ٢٠١٩أعلن", "2019-02-26"),
    "christian-mark": ("12 ديسمبر 2019م", "2019-12-12"),
    "hijri": ("28 ربيع الآخر 1445هـ", "2023-11-12"),
    "hijri-numbers": ("1445/4/28هـ", "2023-11-12"),
    "hijri-month": ("شعبان 1444هـ", "2023-02-21/2023-03-22"),
    "hijri-equals": ("15 ربيع الآخر 1441هـ الموافق 12 ديسمبر 2019م", "2019-12-12"),
    "hijri-slash": ("22 رمضان 1439هـ / 6 يونيو 2018م", "2018-06-06"),
    "hijri-last": ("17 أغسطس 2021 الموافق لـ 9 محرم 1443", "2021-08-17"),
    "weekday-equals": ("الثلاثاء الموافق 17 أغسطس 2021", "2021-08-17"),
    "month": ("تشرين الثاني 2014", "2014-11"),
    "month-number": ("2023-05", "2023-05"),
    "year": ("عام 2016", "2016"),
    "clock": ("الأربعاء 6/9/2023 – 21:10", "2023-09-06T21:10"),
    "clock-pm": ("22-10-2022 – 6:05 م", "2022-10-22T18:05"),
    "clock-words": ("الساعة الخامسة والنصف مساء 5 ماي 2020", "2020-05-05T17:30"),
    "clock-iso": ("2023-09-06T21:10:00", "2023-09-06T21:10"),
    "no-year": ("الأول من مايو", None),
}


@pytest.mark.parametrize(("text", "edtf"), WRITTEN.values(), ids=WRITTEN.keys())
def test_a_date_is_read_whole(text: str, edtf: str | None) -> None:
    """A date is one expression, from its weekday to its year or hour, and says nothing against itself."""
    [found] = dates(f"نشر {text} . انتهى")

    assert (found.edtf, found.conflict) == (edtf, None)


CONFLICTS = {
    "weekday": ("السبت 6 سبتمبر 2023", "2023-09-06", "2023-09-06 is a Wednesday, not a Saturday"),
    "no-such-day": ("31 أيلول 2020", None, "the month has no day 31"),
    "months": ("3 تشرين الأول/نوفمبر 2014", "2014-10-03", "two month names that are not one month"),
    "hijri": ("1 رمضان 1439هـ الموافق 6 يونيو 2018م", "2018-06-06", "the Hijri date is 2018-05-16, not 2018-06-06"),
}


@pytest.mark.parametrize(("text", "edtf", "conflict"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_a_contradiction_is_flagged_not_mended(text: str, edtf: str | None, conflict: str) -> None:
    """A date that contradicts itself keeps the value of its numbers and says what is wrong."""
    [found] = dates(text)

    assert (found.edtf, found.conflict) == (edtf, conflict)


NONE = {
    "fraction": "صوّت 3/4 الأعضاء",
    "father": "قبل أب العائلة العرض",  # the father of the family accepted
    "verb": "مارس الوفد ضغوطا",  # the delegation put on pressure
    "name": "التقى رجب الوزير",
    "number": "القرار 2254",
    "score": "فاز الفريق 2-1",
    "surname": "زارت تيريزا ماي القاعدة",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_a_lookalike_is_no_date(text: str) -> None:
    """Words and numbers that only look like parts of a date are left alone."""
    assert dates(text) == []


def test_a_hijri_month_may_begin_a_day_apart() -> None:
    """The weekday settles a Hijri date, since the new moon is sighted a day apart from country to country."""
    [found] = dates("الاثنين 28 ربيع الآخر 1445هـ")

    assert (found.edtf, found.conflict) == ("2023-11-13", None)


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_hijri_and_gregorian_agree(day: date) -> None:
    """A Hijri day converts to the Gregorian day it was made from, and the next to the next."""
    from hijridate import Gregorian

    hijri = Gregorian(day.year, day.month, day.day).to_hijri()

    assert hijri_to_gregorian(hijri.year, hijri.month, hijri.day) == day


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(list(MONTHS.values())[:5]))
def test_a_date_comes_back_as_it_was_written(day: date, names: list[str]) -> None:
    """Writing a day out and reading it gives the day, in every month system."""
    text = f"{day.day} {names[day.month - 1]} {day.year}"
    [found] = dates(f"في {text} ،")

    assert (found.date, words(f"في {text} ،", found)) == (day, text)


@given(st.text(alphabet="0123456789/-.: ١٢٣مهـ،()", max_size=40))
def test_numbers_and_signs_never_break_it(text: str) -> None:
    """Any jumble of digits and signs is read without an error, and every date lies in its tokens, in order."""
    found = dates(text)

    assert all(a.last <= b.first for a, b in itertools.pairwise(found))


def test_the_day_after_is_the_day_after() -> None:
    """Consecutive days of a month keep their order: «30 أيار» and «31 أيار»."""
    first, second = dates("30 أيار 2020 ثم 31 أيار 2020")

    assert first.date
    assert second.date == first.date + timedelta(1)
