"""`riwaya demo`: the sample case."""

import json
from importlib.resources import files

import pytest

from riwaya.cases import open_case
from tests import command

ARTICLES = sorted((files("riwaya") / "samples" / "case").iterdir(), key=str)
MARK = "نموذج من صنع «رواية»: الجهات والأشخاص والوقائع من نسج الخيال."


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Make the sample case once; give its path and what the command printed."""
    case = tmp_path_factory.mktemp("demo") / "sample.riwaya"
    code, out, _ = command.run("demo", case)
    assert code == 0
    return case, out


def test_the_sample_case_is_made_and_a_matrix_shown(shown):
    """Twenty documents are added, and the episode told by most is shown."""
    case, out = shown

    assert out.startswith(f"20 sample articles in {case} tell ")
    assert "who guaranteed" in out
    with open_case(case, create=False) as opened:
        assert len(list(opened.documents())) == 20


def test_a_second_time_adds_nothing(shown):
    """The same command shows the same case."""
    case, out = shown

    assert command.run("demo", case)[1] == out


def test_copies_are_echoes_and_the_exchanged_parties_one_scenario(shown):
    """The daily and the relay echo the wire; the two evacuations are one plot with the parties exchanged."""
    record = json.loads(command.run("compare", shown[0], "--json")[1])

    echoes = {(echo["copy"], echo["origin"]) for echo in record["echoes"]}
    assert {("rankus-mizan.txt", "rankus-nibras.txt"), ("rankus-asda.txt", "rankus-nibras.txt")} <= echoes
    labels = {episode["id"]: episode["label"] for episode in record["episodes"]}
    pairs = [" ".join(labels[id] for id in scenario["episodes"]) for scenario in record["scenarios"]]
    assert any("رنكوس" in pair and "قمحانة" in pair for pair in pairs)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_each_article_says_that_it_is_a_sample(article):
    """Its last line, so that no copy of it can be taken for news; and it is no longer than 200 words."""
    text = article.read_text("utf8")

    assert text.rstrip().splitlines()[-1] == MARK
    assert 80 <= len(text.split()) <= 200
