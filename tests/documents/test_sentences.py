"""A document divided into sentences and quotations."""

import pytest

from riwaya.documents.sentences import divide
from riwaya.model import Document, Zone, ZoneKind


def divided(text, *, wrapped=False):
    return divide(Document("id", "s", text, (Zone(ZoneKind.BODY, 0, len(text), wrapped),)))


def sentences(text, **how):
    found = divided(text, **how)
    return [found.span(s.first, s.last).text for s in found.sentences]


# "We did not negotiate," the officer said. The delegation left.
SAID, LEFT = "قال الضابط: «لم نفاوض. لن نفاوض».", "غادر الوفد."


@pytest.mark.parametrize("break_", [" ", "\n", "\r\n", "\r"], ids=["space", "\\n", "\\r\\n", "\\r"])
def test_a_sentence_ends_at_its_stop_or_line(break_):
    """A stop inside a quotation does not end the sentence that holds it."""
    assert sentences(f"{SAID}{break_}{LEFT}") == [SAID, LEFT]


def test_a_wrapped_line_does_not_end_a_sentence():
    """In a zone whose line breaks only wrap, a sentence goes on."""
    assert sentences("غادر الوفد\nالمدينة فجرا. وصمت\nالقصف.", wrapped=True) == [
        "غادر الوفد\nالمدينة فجرا.",
        "وصمت\nالقصف.",
    ]


def test_abbreviations_and_dots_do_not_end_a_sentence_early():
    """«د. سالم» is one person and «أ.ف.ب» one agency."""
    assert sentences("قال د. سالم لوكالة أ.ف.ب إن الوفد غادر. صمت القصف.") == [
        "قال د. سالم لوكالة أ.ف.ب إن الوفد غادر.",
        "صمت القصف.",
    ]


MARKS = {
    "guillemets": ("قال «نعم» ومضى", ["«نعم»"]),
    "reversed guillemets": ("قال »نعم« ومضى", ["»نعم«"]),
    "curly": ("قال “نعم” ومضى", ["“نعم”"]),
    "straight": ('قال "نعم" ومضى', ['"نعم"']),
    "double brackets": ("قال ((نعم)) ومضى", ["((نعم))"]),
    "straight in straight": ('قال "رجال "الفجر" غادروا" ومضى', ['"رجال "الفجر" غادروا"', '"الفجر"']),
    "straight glued": ('سمى "هذا"و"ذاك" ومضى "هو"', ['"هذا"', '"ذاك"', '"هو"']),
    "nested": ("قال «سمعت “نعم” منه» ومضى", ["«سمعت “نعم” منه»", "“نعم”"]),
    "glued to the verb": ("وأشار” نعم ومضى”.", ["” نعم ومضى”"]),
    "unclosed": ("قال «نعم ومضى", ["«نعم ومضى"]),
}


@pytest.mark.parametrize("case", MARKS.values(), ids=MARKS)
def test_quotations_are_paired_by_their_marks(case):
    """Every style of marks, reversed, nested and unclosed ones included."""
    text, expected = case
    found = divided(text)
    last = len(found.tokens)

    assert [found.span(q.opening, min(q.closing + 1, last)).text for q in found.quotations] == expected


def test_ten_thousand_nested_quotations_are_read_in_one_go():
    """Deeper nesting than any writer means is read as plain signs."""
    assert len(divided("«قال " * 10_000).quotations) == 8
