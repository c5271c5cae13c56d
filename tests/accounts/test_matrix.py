"""The matrix of an episode: questions, origins, exact words."""

import pytest

from riwaya.episodes import compare


@pytest.fixture(scope="module")
def told(records):
    """Give the matrix of the evacuation that three articles tell."""
    return next(e["matrix"] for e in compare(records)["episodes"] if "wadi.txt" in e["documents"])


def row_of(matrix, question):
    return next(row for row in matrix["rows"] if row["question"] == question)


def test_an_echo_is_folded_beneath_its_origin(told):
    """Barid al-Wadi has the word of a commander whom nobody names; the paper that takes it from there adds no origin."""
    wadi = next(origin for origin in told["origins"] if "wadi.txt" in origin["documents"])

    assert wadi["echoes"] == ["nahr.txt"]
    assert not any("nahr.txt" in origin["documents"] for origin in told["origins"])


def test_cells_have_the_exact_words_and_where_they_stand(told, records):
    """Whoever reads a cell can go to the words in the text."""
    texts = {record["document"]["source"]: record["document"]["text"] for record in records}
    answers = [answer for row in told["rows"] for cell in row["cells"] for answer in cell["answers"]]

    for span in (span for answer in answers for span in answer["spans"]):
        assert texts[span["document"]][span["start"] : span["end"]] == span["text"]


def test_a_row_tells_whether_its_origins_agree(told):
    """They agree where from and part on how many; who guaranteed is told by one and denied by the other."""
    assert row_of(told, "origin")["judgement"] == "supports"
    assert row_of(told, "number.fighters")["judgement"] == "contradicts"
    assert {answer["is_denied"] for cell in row_of(told, "guarantor")["cells"] for answer in cell["answers"]} == {True, False}


def test_questions_come_in_one_order(told):
    """What happened comes first, what is denied last."""
    asked = [row["question"].partition(".")[0] for row in told["rows"]]

    assert asked[0] == "happened"
    assert asked[-1] == "denied"


def test_the_key_of_an_episode_stays_when_other_documents_come(records):
    """Its number moves with what stands before it; its key is made of its earliest telling."""
    alone = {e["key"]: e["id"] for e in compare([one for one in records if one["document"]["source"] == "sahl.txt"])["episodes"]}
    among = {e["key"]: e["id"] for e in compare(records[1:2] + records[3:])["episodes"]}

    assert set(alone) < set(among)
    assert alone != {key: among[key] for key in alone}
