"""Comparisons scored against annotated links: what counts as found, and that our figures are those of the reference scorer."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from riwaya import cli
from riwaya.errors import GoldError
from riwaya.evaluation import LINK_TASKS, LinkScores, load_links, score_links, text_files

SHARED = Path(__file__).parents[2].parent / "shared"

# Two outlets tell a truce, a third repeats the first and a fourth tells something else; 02 counts otherwise than 01 and
# denies the guarantor. An essay, 05, finds in it the shape of an older truce.
SET = {
    "episodes": {"truce": {"documents": ["01", "02", "03"]}, "swap": {"documents": ["06"]}},
    "minor_episodes": {"old-truce": {"members": [["05", "P2"]]}, "new-truce": {"members": [["05", "P1"]]}},
    "distractors": ["04"],
    "echoes": [{"copy": "03", "origin": "01"}, {"copy": "05", "origin": "01", "partial": True}],
    "contradictions": [
        {"about": "trucks", "documents": ["01", "02"], "values": [14, 6], "also_echoed_by": ["03"]},
        {"about": "wounded", "documents": ["01", "02"], "values": [3, 5], "soft": True},
        {"about": "who guarantees it", "documents": ["01", "02"], "values": ["the elders", "nobody"]},
    ],
    "same_scenario": [
        {
            "episodes": ["old-truce", "new-truce"],
            "substitutions": {"mediator": ["الشيوخ", "البلدية"], "place": ["السهل", "الجبل"]},
        }
    ],
    "not_same": [["truce", "swap"]],
}
FOUND = {
    "episodes": [
        {"id": "E1", "documents": ["01.txt", "02.txt", "03.txt", "05.txt"]},
        {"id": "E2", "documents": ["05.txt"]},
        {"id": "E3", "documents": ["06.txt"]},
    ],
    "echoes": [{"copy": "03.txt", "origin": "01.txt", "why": "names it"}],
    "contradictions": [
        {"about": "headcount", "sides": [{"value": "14", "documents": ["01.txt"]}, {"value": "6", "documents": ["02.txt"]}]},
        {
            "about": "guarantor",
            "sides": [{"value": "الشيوخ", "documents": ["01.txt"]}, {"value": "لا أحد", "documents": ["02.txt"]}],
        },
    ],
    "scenarios": [
        {
            "episodes": ["E1", "E2"],
            "same": True,
            "substitutions": {"mediator": ["الشيوخ", "البلدية"], "place": ["الجبل", "السهل"]},
        }
    ],
}


@pytest.fixture
def gold(tmp_path):
    """Return the links of the set above, or of one with other fields."""

    def load(**fields):
        path = tmp_path / "set.json"
        path.write_text(json.dumps(SET | fields), "utf8")
        return load_links(path)

    return load


def figures_of(gold, found):
    """Return precision and recall of every task, rounded."""
    scores = LinkScores()
    score_links(gold, found, scores)
    return {task: tuple(round(x, 2) for x in tally.figures[:2]) for task, tally in scores.tasks.items()}


def test_a_perfect_comparison_misses_nothing(gold):
    """A soft contradiction and a partial echo may be missing."""
    assert score_links(gold(), FOUND, LinkScores()) == []
    assert {figures[1] for figures in figures_of(gold(), FOUND).values()} == {1.0}


def test_nothing_found_is_nothing_right(gold):
    """An empty comparison has no precision and no recall."""
    empty = {"episodes": [], "echoes": [], "contradictions": [], "scenarios": []}

    assert set(figures_of(gold(), empty).values()) == {(0.0, 0.0)}


def test_an_article_of_another_matter_must_stay_outside(gold):
    """Joining a distractor to three articles makes three wrong pairs beside the three right ones."""
    found = FOUND | {"episodes": [{"id": "E1", "documents": ["01.txt", "02.txt", "03.txt", "04.txt"]}]}

    assert figures_of(gold(), found)["episodes: documents together"] == (0.5, 1.0)


def test_a_document_that_only_mentions_an_episode_may_be_in_it_or_not(gold):
    """The essay counts neither way: no annotator says what it is about."""
    found = FOUND | {"episodes": [{"id": "E1", "documents": ["01.txt", "02.txt", "03.txt"]}]}

    assert figures_of(gold(), found)["episodes: documents together"] == (1.0, 1.0)


def test_a_partial_echo_is_right_and_no_duty(gold):
    """Found, it is no error; an echo that nobody annotated is one."""
    partial = [*FOUND["echoes"], {"copy": "05.txt", "origin": "01.txt"}]

    assert figures_of(gold(), FOUND | {"echoes": partial})["echoes"] == (1.0, 1.0)
    assert figures_of(gold(), FOUND | {"echoes": [*partial, {"copy": "02.txt", "origin": "04.txt"}]})["echoes"] == (0.5, 1.0)


def test_numbers_match_by_their_values(gold):
    """Fourteen against seven is not the disagreement of fourteen against six."""
    sides = [{"value": "14", "documents": ["01.txt"]}, {"value": "7", "documents": ["02.txt"]}]

    assert figures_of(gold(), FOUND | {"contradictions": [{"about": "x", "sides": sides}]})["contradictions in numbers"] == (0, 0)


def test_a_soft_contradiction_is_right_when_it_is_found(gold):
    """It adds to what is right, not to what must be found."""
    soft = {"about": "wounded", "sides": [{"value": "3", "documents": ["01.txt"]}, {"value": "5", "documents": ["02.txt"]}]}
    figures = figures_of(gold(), FOUND | {"contradictions": [*FOUND["contradictions"], soft]})

    assert figures["contradictions in numbers"] == (1.0, 1.0)


def test_saying_one_disagreement_twice_is_no_error(gold):
    """The second wording hits nothing and harms nothing."""
    figures = figures_of(gold(), FOUND | {"contradictions": [*FOUND["contradictions"], *FOUND["contradictions"]]})

    assert figures["contradictions in facts"] == (1.0, 1.0)


def test_a_scenario_between_two_of_one_text_needs_half_of_the_roles(gold):
    """An essay has many pairs of episodes; the roles tell that the right two are meant."""
    bare = [{"episodes": ["E1", "E2"], "same": True, "substitutions": {}}]

    assert figures_of(gold(), FOUND | {"scenarios": bare})["same scenario"] == (0.0, 0.0)


def test_episodes_told_apart_must_not_be_called_alike(gold):
    """A truce is no exchange, however many of its words the other text has."""
    alike = [*FOUND["scenarios"], {"episodes": ["E3", "E1"], "same": True, "substitutions": {}}]

    assert figures_of(gold(), FOUND | {"scenarios": alike})["same scenario"] == (0.5, 1.0)


def test_what_is_right_of_one_pair_of_a_text_is_not_wrong_of_another(gold):
    """An essay tells a third episode in passing, which no found one stands for alone: the right pair is no claim about it."""
    minor = SET["minor_episodes"] | {"third": {"members": [["05", "P3"]]}}
    apart = gold(minor_episodes=minor, not_same=[["third", "new-truce"], ["third", "old-truce"]])

    assert figures_of(apart, FOUND)["same scenario"] == (1.0, 1.0)


def test_what_went_wrong_is_listed(gold):
    """Each miss names the documents and what they part on."""
    misses = score_links(gold(), FOUND | {"contradictions": [], "echoes": []}, LinkScores())

    assert [miss.fault for miss in misses] == ["missed echo", "missed numbers", "missed facts"]
    assert misses[1].gold == "01 + 02: trucks: ('14', '6')"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"echoes": [{"copy": "03"}]}, "lacks the field 'origin'"),
        ({"episodes": []}, "is malformed"),
        ({"not_same": [["truce"]]}, "is malformed"),
    ],
    ids=["no origin", "no table", "no pair"],
)
def test_a_broken_set_is_refused_in_one_line(gold, fields, says):
    """The message names the file and what is amiss in it."""
    with pytest.raises(GoldError, match=rf"set\.json {says}"):
        gold(**fields)


def test_texts_stand_beside_the_set_or_in_the_folder_of_articles(tmp_path, gold):
    """Both layouts serve; a text that is in neither is named."""
    (tmp_path / "sets").mkdir()
    (tmp_path / "articles").mkdir()
    path = tmp_path / "sets" / "set.json"
    for folder, name in (("sets", "01"), ("sets", "02"), ("articles", "03"), ("articles", "04"), ("articles", "05")):
        (tmp_path / folder / f"{name}.txt").write_text("نص", "utf8")
    with pytest.raises(GoldError, match="names 06"):
        text_files(path, gold())
    (tmp_path / "articles" / "06.txt").write_text("نص", "utf8")

    assert [text.parent.name for text in text_files(path, gold())] == ["sets", "sets", *["articles"] * 4]


def test_the_command_compares_the_documents_of_a_set(tmp_path, capsys):
    """Two reports of one shelling and a market report: `riwaya evaluate` makes a case of them and prints the tasks."""
    texts = {
        "01": "السهل – وكالة الضفة – 3 آذار 2021\nقال مصدر محلي إن 14 شاحنة دخلت بلدة مضايا أمس.\n",
        "02": "السهل – موقع النهر – 3 آذار 2021\nقال ناشط إن ست شاحنات دخلت بلدة مضايا أمس.\n",
        "03": "السهل – مال – 4 آذار 2021\nارتفع سعر القمح في الأسواق.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf8")
    links = {"episodes": {"aid": {"documents": ["01", "02"]}}, "distractors": ["03"], "echoes": [], "contradictions": []}
    (tmp_path / "set.json").write_text(json.dumps(links), "utf8")

    assert cli.run(["evaluate", str(tmp_path / "set.json"), "--json"]) == 0
    assert [*json.loads(capsys.readouterr().out)] == [*LINK_TASKS]
    assert cli.run(["evaluate", str(tmp_path / "set.json"), "--misses"]) == 0
    assert "episodes: documents together" in capsys.readouterr().out


@pytest.mark.skipif(not (SHARED / "score_compare.py").exists(), reason="the reference scorer is not here")
@pytest.mark.parametrize("seed", range(6))
def test_our_figures_are_those_of_the_reference_scorer(tmp_path, gold, seed):
    """Comparisons spoilt at random score the same to the last digit in either program."""
    chance = random.Random(seed)
    spoilt = {key: [item for item in items * 2 if chance.random() < 0.6] for key, items in FOUND.items()}
    spoilt["episodes"] = [episode | {"documents": chance.sample(episode["documents"], 1)} for episode in FOUND["episodes"]]
    (tmp_path / "out.json").write_text(json.dumps(spoilt), "utf8")
    scores = LinkScores()
    score_links(gold(), spoilt, scores)
    command = [sys.executable, SHARED / "score_compare.py", tmp_path / "out.json", tmp_path / "set.json", "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    ours = [tally.figures for tally in scores.tasks.values()]
    assert [figures[:2] for figures in ours[:-1]] == [(task["p"], task["r"]) for task in [*told.values()][:-1]]
    assert ours[-1].recall == told["roles swapped: recall"]["r"]
