"""Scenarios with a name: read, written, fitted to episodes, found again by structure."""

import pytest

from riwaya.episodes import stage
from riwaya.errors import LexiconError
from riwaya.scenarios.index import Index, nearest, signature
from riwaya.scenarios.named import cases_of, library, of_family, parsed, scenario, written


@pytest.fixture(scope="module")
def plays(records):
    """Give the episodes of the texts as structures, by place."""
    return {play.place: play for play in stage(records).plays}


@pytest.mark.parametrize("named", library().values(), ids=lambda named: named.name)
def test_a_scenario_written_and_read_is_the_same(named):
    """YAML loses nothing."""
    assert parsed(written(named), "file.yaml") == named


def test_a_truce_under_siege_fits_its_scenario_best(plays):
    """The truce of Taiz is a case of siege-and-truce, with its duration; the departures are none."""
    [fit] = cases_of(scenario("siege-and-truce"), plays.values())

    assert fit.play.place == "تعز"
    assert [filler.name for filler in fit.roles["duration"]] == ["5 days"]
    assert fit.missing_steps == ()


def test_what_a_family_shares_finds_its_members(plays):
    """The scenario of the two departures fits both, and the truce not at all."""
    family = of_family("buses", [plays["الزبداني"], plays["داريا"]])
    found = cases_of(parsed(written(family), "buses.yaml"), plays.values())

    assert {fit.play.place for fit in found} == {"الزبداني", "داريا"}
    assert {role.name for role in family.roles if role.sort} == {"vehicle"}


def test_the_nearest_structure_is_its_own(plays):
    """Nothing has more in common with an episode than itself; the search leaves it out."""
    structures = {signature(play): place for place, play in plays.items()}
    own = signature(plays["الزبداني"])

    assert [structures[near] for near in nearest(own, structures)] == ["الزبداني", "داريا"]
    assert [near.place for near in Index(plays.values()).near(plays["الزبداني"])] == ["داريا"]


BROKEN = {
    "steps: [": "x.yaml:1: not YAML; mend that line",
    "- a": "x.yaml: no scenario; it begins with «scenario: NAME», then about, steps and roles",
    "scenario: a\nabout: [dance]": "x.yaml: «about» names the steps it is about, of siege, force",
    "scenario: a\nabout: [truce]\nroles: [{role: clown}]": "x.yaml: roles: «clown» is no role; it is one of besieger",
}


@pytest.mark.parametrize("text", BROKEN, ids=["yaml", "list", "about", "role"])
def test_a_broken_file_is_told_in_one_line(text):
    """What is wrong, where, and what would be right."""
    with pytest.raises(LexiconError) as told:
        parsed(text, "x.yaml")

    assert str(told.value).startswith(BROKEN[text])
    assert "\n" not in str(told.value)
