"""Verdicts of people on contradictions: they outrank the comparison and outlast it."""

import pytest

import riwaya
from riwaya import cli
from riwaya.errors import CaseError
from tests.comparing import ARTICLES

# "The committee said that 200 fighters left Zabadani for Idlib on 13 October."
LATE = "صوت الغد | 20 تشرين الأول 2017\nحصيلة\n\nقالت اللجنة إن 200 مقاتل خرجوا يوم 13 تشرين الأول من الزبداني إلى إدلب."


@pytest.fixture
def disputed(tmp_path):
    """Give a case in which 200 fighters stand against 120."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, "utf8")
    with riwaya.open(tmp_path / "case.riwaya") as case:
        case.add(*(tmp_path / name for name in ARTICLES))
        yield case


def number(comparison, name="contradictions"):
    return next((one for one in comparison[name] if one["question"] == "number.fighters"), None)


def test_a_rejected_contradiction_is_none_and_both_judgements_stay(disputed):
    """It stands among the agreements, with who rejected it and what comparing had come to."""
    disputed.judge(number(disputed.compare())["id"], "reject", author="Amal", reason="two convoys")
    compared = disputed.compare()
    shown = number(compared, "agreements")
    [row] = [r for e in compared["episodes"] for r in e["matrix"]["rows"] if shown["id"] in r["comparisons"]]

    assert number(compared) is None
    assert (shown["judgement"], shown["machine"]["judgement"]) == ("unsure", "contradicts")
    assert (shown["decision"]["author"], shown["decision"]["reason"]) == ("Amal", "two convoys")
    assert row["judgement"] == "unsure"


def test_a_verdict_outlasts_what_comes_after_it(disputed, tmp_path):
    """A later document joins one of the sides; the verdict still stands, for the words it was given on are there."""
    disputed.judge(number(disputed.compare())["id"], "reject", author="Amal")
    (tmp_path / "late.txt").write_text(LATE, "utf8")
    disputed.add(tmp_path / "late.txt")
    shown = number(disputed.compare(), "agreements")

    assert shown["decision"]["author"] == "Amal"
    assert any("late.txt" in side["documents"] for side in shown["sides"])


def test_an_undone_verdict_leaves_the_comparison_as_it_was(disputed):
    """Undo takes the effect; the history keeps it."""
    before = disputed.compare()
    made = disputed.judge(number(before)["id"], "accept")
    disputed.undo(made)

    assert disputed.compare() == before


def test_the_last_verdict_counts(disputed):
    """Whoever changes their mind decides anew."""
    id = number(disputed.compare())["id"]
    disputed.judge(id, "reject")
    disputed.judge(id, "accept", author="Basma")

    assert number(disputed.compare())["decision"]["author"] == "Basma"


def test_there_is_no_verdict_on_what_is_not_there(disputed):
    """The message tells where the ids are."""
    with pytest.raises(CaseError, match="x0000000000: no such contradiction"):
        disputed.judge("x0000000000", "accept")


def test_the_command_takes_an_id_without_a_document(disputed, capsys):
    """`riwaya decide CASE x… reject`, and the verdict is shown where the contradiction is and among the decisions."""
    id = number(disputed.compare())["id"]
    case = disputed.casefile.name
    assert cli.run(["decide", case, id, "accept", "--author", "Amal", "--reason", "seen"]) == 0
    assert cli.run(["compare", case]) == 0
    assert cli.run(["decisions", case]) == 0
    shown = capsys.readouterr().out

    assert "accepted by \u2068Amal\u2069" in shown
    assert "how many fighters" in shown.splitlines()[-1]


def test_an_accepted_proposal_is_a_contradiction_of_statements(tmp_path):
    """The road is open, the road is closed: nobody's event, until somebody says that both cannot hold."""
    # "200 fighters left Zabadani for Idlib yesterday. The council / drivers said that the road is open / closed for trucks."
    left = "{} | 14 تشرين الأول 2017\nخروج\n\nخرج 200 مقاتل أمس من الزبداني إلى إدلب. "
    said = left + "وقال {} إن الطريق بين المدينتين {} أمام الشاحنات."
    (tmp_path / "a.txt").write_text(said.format("بريد الوادي", "المجلس المحلي", "مفتوح"), "utf8")
    (tmp_path / "b.txt").write_text(said.format("وكالة السهل", "سائقون", "مغلق"), "utf8")
    with riwaya.open(tmp_path / "case.riwaya") as case:
        case.add(tmp_path / "a.txt", tmp_path / "b.txt")
        [proposal] = case.compare()["proposals"]
        assert cli.run(["decide", case.casefile.name, proposal["id"], "accept"]) == 0
        compared = case.compare()

    [accepted] = [one for one in compared["contradictions"] if one["relation"] == "statement"]
    assert compared["proposals"] == []
    assert accepted["decision"]["action"] == "accept"
