"""Numerals: every way Arabic writes a number, put together to one value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.digits import digits_value
from riwaya.arabic.numerals import Numeral, find_numerals
from riwaya.arabic.words import tokenise


def numerals(text: str) -> list[Numeral]:
    tokens = list(tokenise(text, 0, len(text)))
    return find_numerals(tokens, 0, len(tokens))


def read(text: str) -> list[tuple[str, float]]:
    return [(text[n.start : n.end], n.value) for n in numerals(text)]


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        pytest.param("٦٢ جملا", "٦٢", 62, id="Arabic-Indic digits"),
        pytest.param("۴۵ جملا", "۴۵", 45, id="Persian digits"),
        pytest.param("2,200 جمل", "2,200", 2_200, id="comma"),
        pytest.param("3،500 جمل", "3،500", 3_500, id="Arabic comma"),
        pytest.param("٣٬٥٠٠ جمل", "٣٬٥٠٠", 3_500, id="Arabic thousands sign"),
        pytest.param("7.800 جمل", "7.800", 7_800, id="stop before three digits"),
        pytest.param("12.500.000 جمل", "12.500.000", 12_500_000, id="two stops"),
        pytest.param("10 000 جمل", "10 000", 10_000, id="space"),
        pytest.param("12.5 جمل", "12.5", 12.5, id="decimal"),
        pytest.param("١٫٥ مليون", "١٫٥ مليون", 1_500_000, id="Arabic decimal sign"),
        pytest.param("1,5 مليون", "1,5 مليون", 1_500_000, id="comma decimal"),
        pytest.param("7.800 مليون", "7.800 مليون", 7_800_000, id="stop before a scale"),
        pytest.param("40ألف جمل", "40ألف", 40_000, id="no space before the scale"),
        pytest.param("ال24 ساعة", "ال24", 24, id="article"),
        pytest.param("بالـ300", "الـ300", 300, id="article with tatweel after a preposition"),
        pytest.param("ب670 جملا", "670", 670, id="glued preposition"),
        pytest.param("8000 آلاف جمل", "8000 آلاف", 8_000, id="thousands told twice"),
    ],
)
def test_digits(text: str, number: str, value: float) -> None:
    """Digits of three scripts are read with their separators and scales."""
    assert read(text) == [(number, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ثلاثة", 3),
        ("ثماني", 8),
        ("ثمانٍ", 8),
        ("اثنتين", 2),
        ("عشر", 10),
        ("أحد عشر", 11),
        ("إحدى عشرة", 11),
        ("اثنا عشر", 12),
        ("اثنتي عشرة", 12),
        ("تسع عشرة", 19),
        ("خمسطعش", 15),
        ("تمنتاشر", 18),
        ("واحد وعشرون", 21),
        ("إحدى وعشرين", 21),
        ("سبعة و عشرين", 27),
        ("الخمسة والعشرين", 25),
        ("مئة", 100),
        ("مائة", 100),
        ("مائتا", 200),
        ("مئتين", 200),
        ("ثلاثمئة", 300),
        ("ثلاثمائة", 300),
        ("ثلاث مائة", 300),
        ("ثمانمئة", 800),
        ("ثلاثمئة وخمسة وأربعين", 345),
        ("مئة و20", 120),
        ("ألف", 1_000),
        ("ألفين وخمسمئة", 2_500),
        ("ألف وتسعمئة وتسعة وتسعين", 1_999),
        ("أربعة آلاف و500", 4_500),
        ("خمسة وعشرين ألفاً", 25_000),
        ("مائة ألف", 100_000),
        ("مئتي ألف", 200_000),
        ("مئتان وعشرون ألفاً وثلاثمئة", 220_300),
        ("مليون و200 ألف", 1_200_000),
        ("مليونين ومئتين وخمسين ألف", 2_250_000),
        ("مليون ونصف المليون", 1_500_000),
        ("ثلاثة ملايين ونصف", 3_500_000),
        ("نصف مليون", 500_000),
        ("ثلاثة مليارات", 3_000_000_000),
        ("بليون", 1_000_000_000),
        ("ألف مليار", 1_000_000_000_000),
        ("نصف", 0.5),
        ("ثلثي", 2 / 3),
        ("ثلاثة أرباع", 0.75),
        ("عِشْرِينَ", 20),
        ("وَخمســـة", 5),
    ],
)
def test_words(words: str, value: float) -> None:
    """Number words are read in every gender, case, spelling and dialect."""
    assert [n.value for n in numerals(words)] == [pytest.approx(value)]


def test_conjunctions_and_prepositions_stay_outside() -> None:
    """A number begins after what is glued to it."""
    # "and with three shells, and for twenty days"
    assert read("وبثلاث قذائف ولعشرين يوما") == [("ثلاث", 3), ("عشرين", 20)]


def test_a_list_is_not_a_sum() -> None:
    """«و» adds only what is smaller than the last scale."""
    # "between a hundred and a hundred and fifty, then thirty and forty"
    assert [v for _, v in read("بين مئة ومئة وخمسين ثم ثلاثين وأربعين")] == [100, 150, 30, 40]


def test_alf_before_its_noun_is_a_dual() -> None:
    """«ألفا» is two thousand before what it counts and an accusative thousand elsewhere."""
    # "two thousand riders; and the second a thousand; eighteen thousand"
    assert [v for _, v in read("ألفا راكب، والثانية ألفا، 18 ألفا")] == [2_000, 1_000, 18_000]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("30%", "percent"),
        ("%30", "percent"),
        ("٣٠٪", "percent"),
        ("30 في المئة", "percent"),
        ("ثلاثين بالمائة", "percent"),
        ("عشرون ونيف", "more"),
        ("نيّف وعشرون", "more"),
        ("بضعة وعشرين", "more"),
        ("مئات", "vague"),
        ("عشرات الآلاف", "vague"),
        ("بضعة", "vague"),
        ("ثلث", "fraction"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """A numeral says whether it is exact, at least, vague, a fraction or a percentage."""
    assert [n.kind for n in numerals(text)] == [kind]


@pytest.mark.parametrize("text", ["12.10.2017", "6/9/2023", "10-12-2019", "21:10", "2017/02/19", "1.2.3", "9/11"])
def test_dates_and_clock_times_are_no_numerals(text: str) -> None:
    """Digits chained by stops, slashes, colons or two dashes are left out."""
    assert read(text) == []


@pytest.mark.parametrize("text", ["كمية من القمح", "لست أدري", "الواحدة", "أحد الحاضرين"])
def test_words_that_look_like_numbers(text: str) -> None:
    """Quantity, «I am not» and «one of» hold no numeral, though كمية looks like ك + مئة."""
    assert read(text) == []


@pytest.mark.parametrize("text", ["ست", "ألف", "مية"])
def test_ambiguous_spellings_are_weak(text: str) -> None:
    """Lady, to compose and water are spelled like numbers, which then need company."""
    assert [n.is_weak for n in numerals(text)] == [True]


@given(st.integers(0, 999_999_999))
def test_thousands_separators_change_nothing(number: int) -> None:
    """A number has one value with and without its separators."""
    assert digits_value(f"{number:,}") == digits_value(str(number)) == number


@given(st.text(alphabet="0123456789٣٤.,،٬٫/-:% وألفمئةتسعشرين٪نصф\n", max_size=60))
def test_spans_hold_their_tokens(text: str) -> None:
    """Whatever the text, numerals are in order, apart, finite, and lie inside it."""
    tokens = list(tokenise(text, 0, len(text)))
    end = 0
    for numeral in find_numerals(tokens, 0, len(tokens)):
        assert end <= numeral.first < numeral.last <= len(tokens)
        assert tokens[numeral.first].start <= numeral.start < numeral.end <= tokens[numeral.last - 1].end
        end = numeral.last
