"""`riwaya scenarios` and `riwaya align` as a user meets them."""

import json

import pytest

from riwaya import cli
from riwaya.cases import open_case
from tests.scenarios.conftest import ESSAY, TRUCE


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Give the path of a case with an essay of two departures and the report of a truce."""
    folder = tmp_path_factory.mktemp("scenarios")
    for name, text in (("essay.txt", ESSAY), ("truce.txt", TRUCE)):
        (folder / name).write_text(text, "utf8")
    path = folder / "case.riwaya"
    assert cli.run(["add", str(path), str(folder / "essay.txt"), str(folder / "truce.txt"), "--jobs", "1"]) == 0
    return str(path)


def printed(capsys, *arguments, code=0):
    capsys.readouterr()
    assert cli.run(list(arguments)) == code
    return capsys.readouterr()


def at(case, place):
    """Return the id of the episode of a place."""
    with open_case(case) as opened:
        return next(play.id for play in opened.scenarios().plays if play.place == place)


def test_pairs_come_with_the_parts_of_their_score(case, capsys):
    """The two departures, with what the score is made of."""
    shown = printed(capsys, "scenarios", case).out

    assert shown.index("الزبداني") < shown.index("داريا") < shown.index("one scenario")
    assert "steps" in shown
    assert "1 pairs of one scenario" in shown


def test_json_has_pairs_families_and_what_texts_say(case, capsys):
    """One object; each place in a text with its offsets."""
    told = json.loads(printed(capsys, "scenarios", case, "--json").out)

    assert set(told) == {"episodes", "pairs", "families", "likenesses", "precedents"}
    substitution = next(one for one in told["likenesses"] if one["kind"] == "substitution")
    assert ESSAY[substitution["new"]["start"] : substitution["new"]["end"]] == substitution["new"]["text"] == "قطر"


def test_aligning_shows_who_stands_for_whom(case, capsys):
    """Russia against Qatar, marked as told by comparison, and the mirror of who had criticised."""
    one, other = at(case, "الزبداني"), at(case, "داريا")
    shown = printed(capsys, "align", case, one, other).out

    assert "≠ sponsor        \u2068روسيا\u2069  |  \u2068قطر\u2069~" in shown
    assert "mirror" in shown
    told = json.loads(printed(capsys, "align", case, one, other, "--json").out)
    assert {row["role"] for row in told["rows"] if row["kind"] == "invariant"} >= {"vehicle", "headcount"}
    assert told["mirrors"][0]["roles"] == ["sponsor"]


def test_like_finds_the_other_departure_first(case, capsys):
    """The nearest by structure, whoever takes part; searching twice finds the same."""
    shown = printed(capsys, "scenarios", case, "--like", at(case, "الزبداني"), "--json").out

    assert json.loads(shown)[0]["labels"][1].startswith("خروج · داريا")
    assert printed(capsys, "scenarios", case, "--like", at(case, "الزبداني"), "--json").out == shown


def test_a_family_saved_is_found_again(case, capsys, tmp_path):
    """What two episodes share is written as YAML, and finds both."""
    path = str(tmp_path / "buses.yaml")
    printed(capsys, "scenarios", case, "--save", path, "--of", at(case, "الزبداني"), "--of", at(case, "داريا"))
    fits = json.loads(printed(capsys, "scenarios", case, "--find", path, "--json").out)

    assert [fit["label"].split(" · ")[1] for fit in fits] == ["الزبداني", "داريا"]
    assert "not told" not in printed(capsys, "scenarios", case, "--find", path).out.split("داريا")[0]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--like", "E99"], 1, "E99: no episode with the steps of a scenario"),
        (["--like", "nonsense"], 1, "nonsense: no episode"),
        (["--find", "nonsense"], 2, "nonsense: neither a YAML file nor a scenario known by name"),
        (["--save", "x.yaml"], 2, "--save and --of go together"),
    ],
    ids=["no episode", "no id", "no scenario", "no family"],
)
def test_what_is_not_there_is_told_in_one_line(case, capsys, arguments, code, told):
    """With the next step, and no traceback."""
    error = printed(capsys, "scenarios", case, *arguments, code=code).err

    assert told in error
    assert error.count("\n") == 1


def test_a_case_without_episodes_says_so(tmp_path, capsys):
    """Nothing to list is no error."""
    (tmp_path / "a.txt").write_text("وكالة السهل | 3 أيار 2019\nطقس\n\nالجو غائم.", "utf8")
    path = str(tmp_path / "empty.riwaya")
    printed(capsys, "add", path, str(tmp_path / "a.txt"), "--jobs", "1")

    assert "0 pairs of one scenario" in printed(capsys, "scenarios", path).out
