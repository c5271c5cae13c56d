"""An episode by itself is what it is in the whole comparison, whether the case keeps what was found or not."""

from importlib.resources import files

import pytest

import riwaya
from riwaya.cases import comparing

SAMPLES = files("riwaya") / "samples" / "case"
NAMES = ("rankus-nibras", "rankus-asda", "rankus-barada", "rankus-mizan", "rahad-nibras", "rahad-mizan", "buses-opinion")


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Give a case of articles of which some repeat each other, with a dispute that somebody judged."""
    with riwaya.open(tmp_path_factory.mktemp("alone") / "case.riwaya") as opened:
        opened.add(*(SAMPLES / f"{name}.txt" for name in NAMES))
        opened.judge(opened.compare()["contradictions"][0]["id"], "reject", author="Nour")
        yield opened


@pytest.fixture(params=["kept", "not kept"])
def asked(request, case, monkeypatch):
    """Give the case; once as if what was found could not be kept in it."""
    if request.param == "not kept":
        monkeypatch.setattr(comparing, "_renewed", lambda casefile, crew: None)
    return case


def test_an_episode_alone_is_what_it_is_in_the_whole(asked):
    """By its id and by its key: its record, its disputes with people's verdicts, its documents, who repeats whom."""
    whole = asked.compare()
    sources = {one.sha256: one.source.rpartition("/")[2] for one in asked.documents()}

    for episode in whole["episodes"]:
        found = asked.episode(episode["key"])

        assert found == asked.episode(episode["id"])
        assert found.record == episode
        disputes = [one for one in whole["contradictions"] if one["episode"] == episode["id"]]
        assert {one["id"] for one in disputes} <= {one["id"] for one in found.contradictions}
        named = [*episode["documents"], *episode.get("in_passing", ())]  # those that tell it, and those that touch on it
        assert [sources[sha256] for sha256 in found.documents] == named
        echoes = [one for one in whole["echoes"] if {one["copy"], one["origin"]} <= set(named)]
        assert [one.record for one in found.echoes] == echoes
        assert all((sources[one.copy], sources[one.origin]) == (one.record["copy"], one.record["origin"]) for one in found.echoes)


def test_there_is_none_of_another_name(asked):
    """Nor is a number too high one."""
    assert asked.episode("E999") is None
    assert asked.episode("no key") is None


def test_episodes_one_by_one_are_those_of_the_whole(asked):
    """With their contradictions, in order."""
    whole = asked.compare()
    listed = list(asked.episodes())

    assert [one.record for one in listed] == whole["episodes"]
    assert [dispute for one in listed for dispute in one.contradictions] == whole["contradictions"]
