"""The plain view, checked by what it says and by how wide it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.reports import as_plain
from riwaya.reports.terminal import cells, clean, wrap
from tests.builders import make_claim, make_document, make_event, make_link, make_quantity, make_reading, make_time

_ISOLATES = re.compile("[\u2066-\u2069]")


def bare(view):
    """Return the view without isolating marks."""
    return _ISOLATES.sub("", view)


def test_an_account_draws_its_chain():
    """«قال مدير المستشفى لصحيفة الأفق»: page, then newspaper, then director, then the stance."""
    view = bare(as_plain(make_reading()))

    assert "1  وكالة السهل → الأفق → مدير المستشفى الميداني asserts:" in view
    assert "2  وكالة السهل → المجلس المحلي denies:" in view


def test_a_quotation_is_shown_in_its_marks():
    """Exact words stand between « and »; a paraphrase does not."""
    view = bare(as_plain(make_reading()))

    assert "«المستشفى استقبل 12 جريحاً» ┃" in view
    assert "  انسحاب المقاتلين ┃" in view


def test_an_account_of_nobody_says_so():
    """«ذُكر أن» names no source."""
    view = bare(as_plain(make_reading(attributions=(make_claim(stance="alleges"),), events=())))

    assert "وكالة السهل → nobody named alleges:" in view


def test_notes_tell_hedges_target_and_carrying():
    """Everything known about an account can be seen."""
    claim = make_claim(
        chain=(make_link("المجلس المحلي", name="مجلس الوادي"),),
        stance="accuses",
        hedges=("إن",),
        target="المقاتلين",
        carried=True,
    )
    view = bare(as_plain(make_reading(attributions=(claim,), events=()), width=100))

    assert "official · as المجلس المحلي · cue قال · against المقاتلين · hedged إن · source named earlier" in view


def test_events_stand_by_type_with_roles_and_teller():
    """A denied withdrawal is marked as such and refers to the account that tells it."""
    view = bare(as_plain(make_reading()))

    assert "  withdraw\n     انسحاب · did not happen · subject المقاتلين · by account 2" in view


def test_measures_stand_with_their_values():
    """Times with EDTF, quantities with unit and bound, contradictions in words."""
    reading = make_reading(
        times=(make_time(conflict="14 May 2019 was a Tuesday"),),
        quantities=(make_quantity(modifier="min", value=1200.0),),
    )
    view = bare(as_plain(reading))

    assert re.search(r"2019-05-14 +14 أيار 2019 · conflict: 14 May 2019 was a Tuesday", view)
    assert re.search(r"≥ 1,200 wounded +12 جريحاً", view)


def test_rules_show_only_when_asked():
    """`--why` names the rule behind each record."""
    assert "rule test.claim" not in as_plain(make_reading())
    assert as_plain(make_reading(), shows_rules=True).count("rule test.") == 5


def test_colour_only_when_asked():
    """Without colour there is no escape sequence at all; with it the words are the same."""
    plain, painted = as_plain(make_reading()), as_plain(make_reading(), has_colour=True)

    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_terminal(width):
    """A long statement is wrapped to the terminal's cells."""
    text = "قال المتحدث إن " + "القافلة وصلت إلى المخيم بعد يومين من التأخير على الحاجز " * 9
    content = text.removeprefix("قال المتحدث إن ").strip()
    claim = make_claim("قال", content, text=text, chain=(make_link("المتحدث", text=text),))
    document = make_document(text, title=content)
    event = make_event("aid", "وصلت", text=text, roles={"subject": "القافلة", "destination": "المخيم"})
    reading = make_reading(document, attributions=(claim,), events=(event,), times=(), quantities=(), mentions=())

    assert max(map(cells, as_plain(reading, width=width).splitlines())) <= width


def test_isolates_are_balanced_on_every_line():
    """Each line opens and closes its own isolates, so that direction never leaks into the next."""
    for line in as_plain(make_reading()).splitlines():
        assert len(re.findall("[\u2066-\u2068]", line)) == line.count("\u2069")


def test_an_article_cannot_steer_the_terminal():
    """Escape sequences and direction overrides in an article are taken out."""
    title = "عنوان \x1b[2J\u202eمقلوب\u2069 \x07جديد"
    view = as_plain(make_reading(make_document(title=title)))

    assert "عنوان [2Jمقلوب جديد" in bare(view)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", view)


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_wrapping_keeps_every_sign_and_the_width(text, width):
    """Wrapping loses only blanks and never exceeds the width."""
    lines = wrap(clean(text), width)

    assert "".join("".join(lines).split()) == "".join(clean(text).split())
    assert all(cells(line) <= width for line in lines)


@pytest.mark.parametrize(("text", "expected"), [("سلام", 4), ("سَلامٌ", 4), ("漢字", 4), ("a\u2068b\u2069", 2), ("", 0)])
def test_cells_count_what_is_seen(text, expected):
    """Vowel marks and isolates take no cell, wide signs take two."""
    assert cells(text) == expected


def test_standard_input_is_called_by_name():
    """An article from a pipe has no file name to show."""
    view = bare(as_plain(make_reading(make_document(source="-", outlet=None))))

    assert "standard input → المجلس المحلي denies:" in view
