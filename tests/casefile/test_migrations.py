"""A case made by any released version of the case file opens, holds and can be added to."""

import shutil
from pathlib import Path

import pytest

from riwaya.casefile import open_casefile
from riwaya.casefile.index import Query
from riwaya.casefile.migrations import VERSION
from riwaya.casefile.verifying import verify
from tests.casefile.arrivals import make_arrival

FILES = Path(__file__).with_name("files")


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_case_of_every_version_opens_holds_and_grows(tmp_path, version):
    """Its documents, decisions and log are there, and a new document beside them."""
    shutil.copy(FILES / f"version{version}.riwaya", tmp_path / "case.riwaya")

    with open_casefile(str(tmp_path / "case.riwaya")) as casefile:
        assert verify(casefile) is None
        assert casefile.counts() == {"documents": 2, "claims": 4, "events": 6, "decisions": 1}
        assert casefile.find(Query([[["truce"]]]), 10).documents == (1,)
        casefile.keep([make_arrival(b"another truce", "new.txt", words="truce")])

        assert casefile.find(Query([[["truce"]]]), 10).total == 2
        assert verify(casefile) is None
