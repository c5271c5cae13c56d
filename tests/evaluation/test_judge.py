"""Which records of a reading are right."""

from dataclasses import replace

from riwaya.evaluation.judge import judge
from tests.builders import make_reading
from tests.evaluation.test_score import make_gold


def test_what_equals_the_gold_is_right():
    """Each record of a perfect reading is right."""
    verdicts = judge(make_gold(), make_reading())

    assert all(all(kind) for kind in verdicts)


def test_a_claim_with_another_stance_is_wrong():
    """Who is said to deny has not merely said."""
    reading = make_reading()
    first, second = reading.attributions
    reading = replace(reading, attributions=(first, replace(second, stance="asserts")))

    assert judge(make_gold(), reading).claims == [True, False]


def test_a_claim_without_the_relay_is_wrong():
    """A chain counts as a whole."""
    reading = make_reading()
    first, second = reading.attributions
    reading = replace(reading, attributions=(replace(first, chain=first.chain[:1]), second))

    assert judge(make_gold(), reading).claims == [False, True]


def test_what_annotators_may_differ_about_is_neither():
    """A record found where the annotation is debatable gets no verdict."""
    gold = make_gold()
    gold = replace(gold, times=tuple(replace(time, is_core=False) for time in gold.times))

    assert judge(gold, make_reading()).times == [None]
