"""A case file on each database that Riwaya knows."""

import pytest

from riwaya.casefile import open_casefile


@pytest.fixture
def casefile(case_name):
    """Give a new, empty case file."""
    with open_casefile(case_name, is_new=True) as opened:
        yield opened
