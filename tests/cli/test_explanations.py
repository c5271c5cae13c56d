"""`riwaya explanations` and `riwaya weigh` as a user meets them."""

import json

import pytest

from riwaya import cli

# Agents have been among them for years; the leaders' transfer by plane confirms it.
TEXT = (
    "بريد الوادي | 14 تشرين الأول 2017\nأسئلة الانسحاب\n\n"
    "تسلل عملاء إلى صفوف الفصيل منذ سنوات. وهذا ما يؤكده نقل القادة بالطائرات.\n"
)


@pytest.fixture
def case(tmp_path, capsys):
    """Make a case of one article."""
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    name = str(tmp_path / "case.riwaya")
    assert cli.run(["add", name, str(tmp_path / "a.txt")]) == 0
    capsys.readouterr()
    return name


def cell(case, capsys):
    """Return the one cell of the one matrix."""
    assert cli.run(["explanations", case, "--json"]) == 0
    [row] = json.loads(capsys.readouterr().out)["matrix"]["rows"]
    return row["cells"][0]


def test_weighing_is_a_decision_that_can_be_undone(case, capsys):
    """The cell changes, the log keeps who said so, and undoing brings the machine's back."""
    assert cli.run(["weigh", case, "1", "h1", "e1", "inconsistent", "--author", "Rim", "--reason", "seen"]) == 0
    capsys.readouterr()

    assert (cell(case, capsys)["bearing"], cell(case, capsys)["decision"]["author"]) == ("inconsistent", "Rim")
    assert cli.run(["undo", case, "1"]) == 0
    capsys.readouterr()
    assert cell(case, capsys)["bearing"] == "consistent"


def test_the_view_shows_both_ends_and_the_matrix(case, capsys):
    """Claim, evidence, and a plus where they meet."""
    assert cli.run(["explanations", case]) == 0
    shown = capsys.readouterr().out

    assert "يؤكده" in shown
    assert "e1      +" in shown


@pytest.mark.parametrize("ids", [("h9", "e1"), ("h1", "e9")])
def test_what_is_not_there_is_told_in_one_line(case, capsys, ids):
    """An id that the document lacks names the command that lists them."""
    assert cli.run(["weigh", case, "1", *ids, "neutral"]) == 1
    assert "riwaya explanations CASE DOCUMENT --all" in capsys.readouterr().err
