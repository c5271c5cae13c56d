"""Rows as frames of pandas and polars, where they are installed."""

import sys

import pytest

from riwaya.errors import CaseError


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_claims_become_a_frame(case, library):
    """One row for each claim, with its source and stance."""
    pytest.importorskip(library)

    frame = case.claims().to_frame(library)

    assert len(frame) == len(list(case.claims()))
    assert {"document", "chain", "stance", "content"} <= set(frame.columns)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named(case, library, monkeypatch):
    """The refusal says what to install."""
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(CaseError) as refused:
        case.documents().to_frame(library)

    assert str(refused.value) == f"frames need {library}; install it with: pip install 'riwaya[frames]'"
