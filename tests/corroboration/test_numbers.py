"""Counts compared with their bounds and their units."""

import pytest

from riwaya.corroboration.judgement import Judgement
from riwaya.corroboration.numbers import Count, judge, least_unit, relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Count(200, "fighters", "min"), Count(240, "fighters", "exact"), Judgement.SUPPORTS),  # «أكثر من 200» and 240
        (Count(250, "fighters", "approx"), Count(310, "fighters", "exact"), Judgement.CONTRADICTS),  # «نحو 250» and 310
        (Count(250, "fighters", "approx"), Count(255, "fighters", "exact"), Judgement.SUPPORTS),
        (Count(10, "trucks", "exact"), Count(8, "trucks", "exact"), Judgement.CONTRADICTS),
        (Count(10, "trucks", "exact"), Count(10, "fighters", "exact"), Judgement.NOT_COMPARED),
        (Count(4000, "civilians", "exact"), Count(12, "civilians", "exact"), Judgement.NOT_COMPARED),  # of something else
    ],
)
def test_counts_agree_within_what_their_words_allow(one, other, expected):
    """Bounds that meet support each other; counts far apart are of different things; the order does not matter."""
    assert judge(one, other) is expected
    assert judge(other, one) is expected


def test_judgements_that_disagree_are_unsure():
    """What was not compared says nothing; support beside contradiction is unsure, in either order."""
    supports, contradicts = Judgement.SUPPORTS, Judgement.CONTRADICTS

    assert supports + contradicts is contradicts + supports is Judgement.UNSURE
    assert supports + Judgement.NOT_COMPARED is supports
    assert Judgement.NOT_COMPARED + contradicts is contradicts


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Count(200, "fighters", "min"), Count(240, "fighters", "exact"), "bounds"),  # «أكثر من 200» and 240
        (Count(19, "people", "min"), Count(95_000, "people", "exact"), None),  # meets the bound, and counts something else
        (Count(300, "fighters", "exact"), Count(297, "fighters", "exact"), "rounding"),
        (Count(310, "fighters", "exact"), Count(297, "fighters", "exact"), None),
        (Count(180, "fighters", "exact"), Count(180, "fighters", "approx"), "same"),
    ],
)
def test_counts_that_agree_tell_how(one, other, expected):
    """By their bounds, by rounding, or because they are the same; the order does not matter."""
    assert relation(one, other) == relation(other, one) == expected


def test_days_and_nights_are_told_in_days():
    """Two units as long as each other are told in one, always the same: comparing twice gives the same bytes."""
    units = ("weeks", "nights", "days")

    assert {least_unit(order) for order in (units, units[::-1], units[1:], units[:0:-1])} == {"days"}
