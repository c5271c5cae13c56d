"""Episodes that are the same play with other parties: found by structure, laid side by side, never by names."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.episodes import compare, stage
from riwaya.scenarios import alignment_record
from riwaya.scenarios.align import align
from tests.scenarios.conftest import ESSAY, TRUCE, quick_record_of, record_of


@pytest.fixture(scope="module")
def staged(records):
    """Give the episodes of the texts as structures."""
    return stage(records)


def of(staged, place):
    return next(play for play in staged.plays if play.place == place)


def test_two_departures_are_one_scenario_and_a_truce_is_none(staged):
    """Zabadani and Daraya are paired; the truce of Taiz, with a sponsor and vehicles too, is not."""
    same = {(pair.first.place, pair.second.place) for pair in staged.pairs() if pair.is_same}

    assert same == {("الزبداني", "داريا")}


def test_a_role_told_only_by_comparison_is_filled_and_marked(staged):
    """Qatar is Daraya's sponsor because it took Russia's place; Zabadani's sponsor the text gives itself."""
    told = {place: [(f.value, f.stated) for f in of(staged, place).roles["sponsor"]] for place in ("الزبداني", "داريا")}

    assert told == {"الزبداني": [("روسيا", None)], "داريا": [("قطر", "likeness")]}


def test_the_same_number_is_that_of_the_other_episode(staged):
    """«العدد نفسه» is 200, an invariant of the two."""
    pair = staged.align(of(staged, "الزبداني"), of(staged, "داريا"))
    [row] = [row for row in pair.rows if row.role == "headcount"]

    assert (row.kind, row.shared) == ("invariant", ("200",))


def test_what_the_text_leaves_out_stays_empty(staged):
    """Nobody is said to have guaranteed the way out of Zabadani."""
    assert "guarantor" not in of(staged, "الزبداني").roles


def test_who_criticised_one_deal_and_sponsors_the_other_is_a_mirror(staged):
    """Qatar had criticised the deal of Zabadani."""
    [mirror] = staged.align(of(staged, "الزبداني"), of(staged, "داريا")).mirrors

    assert (mirror.name, mirror.roles) == ("قطر", ("sponsor",))
    assert "انتقدت" in mirror.criticism.text
    assert "حلت قطر محل روسيا" in mirror.holdings[0].text


def test_every_passage_is_what_stands_in_its_text(records, staged):
    """Evidence indexes the texts."""
    texts = {record["document"]["source"]: record["document"]["text"] for record in records}
    passages = [p for play in staged.plays for fillers in play.roles.values() for filler in fillers for p in filler.evidence]

    assert passages
    assert [p for p in passages if texts[p.document][p.start : p.end] != p.text] == []


def test_aligning_is_symmetric(staged):
    """The score and its parts are the same from both sides, and the rows are the same rows turned round."""
    for one in staged.plays:
        for other in staged.plays:
            there, back = align(one, other), align(other, one)

            assert (there.score, [part.value for part in there.parts]) == (back.score, [part.value for part in back.parts])
            assert [(r.role, r.first, r.second, r.shared) for r in there.rows] == [
                (r.role, r.second, r.first, r.shared) for r in back.rows
            ]


# Parties of the essay and others of the same grammar.
_OTHERS = st.permutations(["روسيا", "تركيا", "إيران", "مصر", "قطر"])


@settings(max_examples=12, deadline=None)
@given(names=_OTHERS)
def test_renaming_the_parties_changes_no_score(names):
    """Who sponsors never counts, only that somebody does; read without the encoder, to which names are words like others."""
    swapped = dict(zip(("روسيا", "قطر"), names, strict=False))
    text = re.sub("روسيا|قطر", lambda found: swapped[found.group()], ESSAY)

    def score(essay):
        told = stage([quick_record_of("essay.txt", essay)])
        pair = align(of(told, "الزبداني"), of(told, "داريا"))
        return [(part.name, part.value) for part in pair.parts]

    assert score(text) == score(ESSAY)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(2)))
def test_the_order_of_documents_changes_nothing(records, order):
    """Whatever comes first, the pairs are the same to the byte."""

    def told(listed):
        return json.dumps([alignment_record(pair) for pair in stage(listed).pairs()])

    assert told([records[at] for at in order]) == told(records)


def test_comparing_lists_the_pairs(records):
    """The contract's fields, with those that both share listed apart."""
    [pair] = compare(records)["scenarios"]

    assert pair["same"]
    assert pair["substitutions"]["sponsor"] == ["روسيا", "قطر"]
    assert "vehicle" in pair["invariants"]


def test_a_siege_and_its_truce_are_one_structure():
    """The siege is a step of the truce's play, told to have come before it."""
    [play] = stage([record_of("truce.txt", TRUCE)]).plays

    assert play.family == "truce"
    assert {"siege", "guarantee", "relief"} <= play.kinds()
    assert ("siege", "deal") in play.before


def test_an_essay_without_days_is_joined_to_the_episode_it_recalls():
    """«في تعز حاصر الحوثيون … فجاءت هدنة بضمانة كويتية» is the truce that an agency dated; the adjective is the state."""
    # Two truces: in Taiz the Houthis besieged, and a truce came under a Kuwaiti guarantee...
    essay = (
        "فصلية «الميزان» – 15 كانون الثاني 2020\nهدنتان\nنبيل سالم\n"
        "في تعز حاصر الحوثيون المدينة ثم جاءت هدنة بضمانة كويتية ودخلت عشر شاحنات إغاثة. "
    )
    told = stage([record_of("truce.txt", TRUCE), record_of("essay.txt", essay)])
    [play] = [play for play in told.plays if play.family == "truce"]

    assert set(play.documents) == {"truce.txt", "essay.txt"}
    assert [filler.name for filler in play.roles["guarantor"]] == ["kw"]
