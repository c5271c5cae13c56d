"""Scores of scenarios are sums that do not hang on the order in which roles come."""

from itertools import islice, permutations

from riwaya.scenarios.align import _worth
from riwaya.scenarios.kinds import roles


def test_the_worth_of_roles_is_the_same_in_any_order():
    """Sets give their members in an order of chance, and plain sums of fractions differ by it."""
    names = [role for role, known in roles().items() if known.weight]

    assert len({_worth(listed) for listed in islice(permutations(names), 0, 40_000, 997)}) == 1
