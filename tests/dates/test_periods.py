"""Stretches of calendar time and their parts."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.dates import periods
from riwaya.dates.periods import Period

DAYS = st.dates(date(1950, 1, 1), date(2060, 1, 1))
PARTS = [periods.early, periods.middle, periods.middle_third, periods.late, periods.end]


@pytest.mark.parametrize("part", PARTS, ids=lambda p: p.__name__)
@given(DAYS)
def test_a_part_lies_in_its_whole(part: Callable[[Period], Period], day: date) -> None:
    """The beginning, middle and end of any period lie inside it."""
    wholes = [periods.week(day), periods.month(day.year, day.month), periods.year(day.year), periods.season(day.year, 12)]

    assert all(whole.start <= part(whole).start <= part(whole).end <= whole.end for whole in wholes)


@given(DAYS)
def test_a_week_runs_from_sunday_to_saturday(day: date) -> None:
    """The week of a day holds the day, begins on a Sunday and ends on a Saturday."""
    week = periods.week(day)

    assert (week.start.weekday(), week.end.weekday(), week.start <= day <= week.end) == (6, 5, True)


def test_the_parts_of_a_month() -> None:
    """Beginning is the first ten days, middle the 15th, late from the 21st, end from the 25th or, as a deadline, the last."""
    month = periods.month(2019, 2)
    found = [p(month).edtf for p in PARTS] + [periods.end(month, is_deadline=True).edtf]

    assert found == [
        "2019-02-01/2019-02-10",
        "2019-02-15",
        "2019-02-11/2019-02-20",
        "2019-02-21/2019-02-28",
        "2019-02-25/2019-02-28",
        "2019-02-28",
    ]


def test_winter_runs_into_the_next_year() -> None:
    """The winter of 2013 is December to February."""
    assert periods.season(2013, 12).edtf == "2013-12/2014-02"
