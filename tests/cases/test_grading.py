"""Grades of sources: given by people, kept as decisions, never by Riwaya."""

import json

import pytest

from riwaya import cli
from riwaya.errors import CaseError


def id_of(case, name):
    """Return the id of a source."""
    return next(one["id"] for one in case.sources()["sources"] if one["name"] and name in one["name"])


AGENCY = "وكالة السهل"


def test_no_source_has_a_grade_until_somebody_gives_one(case):
    """Riwaya grades nobody."""
    assert case.sources()["sources"]
    assert case.grades() == {}


def test_the_last_grade_stands_and_undoing_brings_back_the_one_before(case):
    """Amal gives the Plain Agency B, then D4; both are in the log."""
    agency = id_of(case, AGENCY)
    case.grade(agency, "B", author="Amal")
    last = case.grade(agency, "d4", author="Amal", reason="two denials that fell")

    assert (case.grades()[agency].code, case.grades()[agency].reason) == ("D4", "two denials that fell")
    case.undo(last)
    assert case.grades()[agency].code == "B"
    assert [entry.action for entry in case.history()][-3:] == ["decide", "decide", "undo"]
    assert case.verify() is None


def test_a_grade_can_be_taken_back(case):
    """«none» leaves the source open again."""
    case.grade("outlet:x", "A1")
    case.grade("outlet:x", "none")

    assert case.grades() == {}


@pytest.mark.parametrize("code", ["", "G", "B7", "2B", "AA", "B 2"])
def test_what_is_no_grade_is_refused(case, code):
    """Letters A to F, digits 1 to 6, in this order."""
    with pytest.raises(CaseError, match="no grade"):
        case.grade("outlet:x", code)


def test_a_grade_changes_nothing_that_was_read(case):
    """Records, comparison and what awaits a look are as before."""
    before = [case.record(document.id) for document in case.documents()], case.compare()
    case.grade(id_of(case, AGENCY), "C3")

    assert ([case.record(document.id) for document in case.documents()], case.compare()) == before
    assert case.read_again().waiting == 0


def test_the_commands_list_and_grade(tmp_path, case, capsys):
    """`riwaya sources` shows the grade that `riwaya grade` has given; an unknown source is refused in one line."""
    path, agency = str(tmp_path / "case.riwaya"), id_of(case, AGENCY)
    assert cli.run(["grade", path, agency, "B2", "--author", "Amal"]) == 0
    capsys.readouterr()

    assert cli.run(["sources", path]) == 0
    assert [line[:2] for line in capsys.readouterr().out.splitlines() if agency in line] == ["B2"]
    assert cli.run(["sources", path, "--json"]) == 0
    assert {one["id"]: one["grade"] for one in json.loads(capsys.readouterr().out)["sources"]}[agency] == "B2"
    assert cli.run(["grade", path, "outlet:nobody", "B2"]) == 1
    assert "no source of the case has this id" in capsys.readouterr().err
