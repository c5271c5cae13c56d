"""Statement against statement: what is proposed, and the words that say why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.statements import judge, may_part
from riwaya.statements.words import root, statement

MIXED = "القوات انسحبت لم من المطار إلى المدينة 20 مقاتلا فتحت أغلقت الطريق روسيا تركيا منع سمح"
WORDS = st.lists(st.sampled_from(MIXED.split()), max_size=9)


def shown(opinion, first, second):
    """Return the reasons with their words in place of offsets."""
    return [
        (one.kind, first[slice(*one.first)] if one.first else None, second[slice(*one.second)] if one.second else None)
        for one in opinion.reasons
    ]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        # the road between the two towns is open / has been closed for a week
        ("الطريق بين المدينتين مفتوح", "الطريق بين المدينتين مغلق منذ أسبوع", ("opposites", "مفتوح", "مغلق")),
        # the council allowed / prevented the entry of the convoy
        ("المجلس سمح بدخول القافلة إلى البلدة", "المجلس منع دخول القافلة إلى البلدة", ("opposites", "سمح", "منع")),
        # Russia / Turkey guaranteed the fighters' safety
        ("روسيا ضمنت سلامة المقاتلين", "تركيا ضمنت سلامة المقاتلين", ("other state", "روسيا", "تركيا")),
        # the forces withdrew / did not withdraw from the airport
        ("القوات انسحبت من المطار مساء أمس", "القوات لم تنسحب من المطار", ("negated", None, "لم")),
    ],
    ids=["opposites", "allowing", "states", "negation"],
)
def test_statements_that_exclude_each_other_say_why(first, second, reason):
    """The words that clash stand beside what both statements say."""
    opinion = judge(first, second)

    assert opinion.label == "disagree"
    assert reason in shown(opinion, first, second)


def test_the_same_in_other_words_agrees():
    """A withdrawal told as a verb and as a noun is one."""
    # The armed group withdrew from the airport on Friday / withdrawal of the armed group from the airport on Friday
    opinion = judge("الفصيل المسلح انسحب من المطار يوم الجمعة", "انسحاب الفصيل المسلح من المطار يوم الجمعة")

    assert opinion.label == "agree"
    assert opinion.reasons == ()


def test_a_negated_word_is_not_the_opposite_of_its_contrary():
    """«Without opening the gates» and «left the gates locked» exclude nothing."""
    opinion = judge("الحراس غادروا من دون أن يفتحوا الأبواب", "الحراس تركوا الأبواب موصدة")

    assert opinion.reasons == ()


def test_statements_about_other_things_are_other():
    """A museum's paintings have nothing to do with a strike in the ports."""
    assert judge("نصف لوحات المتحف مزورة", "إضراب يشل أهم موانئ البلاد").label == "other"


@pytest.mark.parametrize("words", ["ارتفاع يرتفع مرتفع", "انخفاض ينخفض", "استمرار مستمرة", "قتلى مقتل"])
def test_forms_of_a_word_share_their_consonants(words):
    """Rise, rises, risen: one root."""
    assert len({root(word) for word in words.split()}) == 1


@given(WORDS, WORDS)
def test_which_statement_comes_first_makes_no_difference(first, second):
    """The probabilities are symmetric."""
    one, other = judge(" ".join(first), " ".join(second)), judge(" ".join(second), " ".join(first))

    assert one.probabilities == pytest.approx(other.probabilities, abs=1e-6)


@given(WORDS, WORDS)
def test_what_cannot_part_has_no_reasons(first, second):
    """Statements that are not aligned, because none of their words can exclude another, would come to no reason but a number."""
    one, other = " ".join(first), " ".join(second)

    assert may_part(one, other) or {reason.kind for reason in judge(one, other).reasons} <= {"other number"}


@given(st.text(max_size=60))
def test_any_text_is_a_statement(text):
    """Terms stand where they say they do."""
    assert all(0 <= term.start < term.end <= len(text) for term in statement(text).terms)


def test_at_least_negates_nothing():
    """A number that is bounded from below («ما لا يقل عن», no fewer than) is not denied by its «لا»."""
    assert not statement("قُتل ما لا يقل عن عشرة مدنيين").signals("negation")
