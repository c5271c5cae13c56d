"""The little models: sums of named weights, written down and read back without loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.weights.logistic import Logistic, Packed, load, parse, serialise

NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8)
WEIGHTS = st.floats(-20, 20).map(lambda weight: round(weight, 3))


@st.composite
def models(draw):
    labels = tuple(draw(st.lists(NAMES, min_size=1, max_size=3, unique=True)))
    places = st.lists(st.tuples(st.integers(0, len(labels) - 1), WEIGHTS), min_size=1, max_size=3).map(tuple)
    bias = tuple(draw(st.lists(WEIGHTS, min_size=len(labels), max_size=len(labels))))
    return Logistic(labels, bias, draw(st.dictionaries(NAMES, places, max_size=5)))


@given(models())
def test_a_model_is_read_back_as_it_was_written(model):
    """Writing a model down and reading it gives the same model."""
    assert parse(serialise(model)) == model


@given(models(), st.lists(NAMES, max_size=8))
def test_a_probability_is_one(model, features):
    """Whatever the features, each label has a probability between 0 and 1."""
    assert all(0 <= model.probability(features, label) <= 1 for label in model.labels)


def test_a_feature_that_training_never_saw_says_nothing():
    """Unknown features leave the bias as it is."""
    model = Logistic(("right",), (0.0,), {"rule=known": ((0, 2.0),)})

    assert model.probability(["rule=new"], "right") == 0.5


def test_the_strongest_reason_comes_first():
    """Reasons are ranked by how far they move the odds, whichever way."""
    model = Logistic(("right",), (0.0,), {"a": ((0, 0.5),), "b": ((0, -2.0),), "c": ((0, 1.0),)})

    assert [reason.feature for reason in model.reasons(["a", "b", "c"], "right", most=2)] == ["b", "c"]


@pytest.mark.parametrize("name", ["roles", "confidence"])
def test_the_models_in_the_package_are_in_their_written_form(name):
    """A model file is what `./run train` writes: features in order, nothing else."""
    model = load(name)

    assert parse(serialise(model)) == model
    assert list(model.weights) == sorted(model.weights)


@given(models(), st.lists(st.lists(NAMES, max_size=4), max_size=4))
def test_a_packed_model_gives_the_same_odds(model, groups):
    """Labels side by side in one integer add up to what they add up to one by one."""
    packed = Packed(model)
    told = packed.log_odds(packed.effect(group) for group in groups)

    assert told == pytest.approx(model.log_odds([name for group in groups for name in group]))


@given(models(), st.lists(st.lists(NAMES, max_size=4), max_size=4), st.floats(-2, 2))
def test_what_lies_below_the_floor_everywhere_is_not_told(model, groups, floor):
    """Above it all labels have their odds."""
    packed = Packed(model)
    effects = [[packed.effect(group)] for group in groups]
    odds = [packed.log_odds(one) for one in effects]

    assert packed.above(round(floor, 3), effects) == [row if max(row) > round(floor, 3) else () for row in odds]
