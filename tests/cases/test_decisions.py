"""What people decide: shown before what the machine read, kept apart from it, and never lost."""

import json

import pytest

from riwaya.casefile import deciding
from riwaya.cases.overlay import overlaid
from riwaya.errors import CaseError


@pytest.fixture
def document(case):
    """Name the article in which a commander speaks through a newspaper."""
    return next(d.id for d in case.documents() if d.source.endswith("ufuq.txt"))


def claim(case, document, number=0):
    return case.record(document)["claims"][number]


def test_a_correction_shows_and_the_machine_s_reading_stays(case, document):
    """After a correction the claim has the new stance; the old one stands beside it, with who changed it and why."""
    case.decide(document, "c1", "correct", {"stance": "alleges"}, author="Amal", reason="hearsay")
    shown = claim(case, document)

    assert (shown["stance"], shown["machine"]) == ("alleges", {"stance": "asserts"})
    assert (shown["decision"]["author"], shown["decision"]["reason"]) == ("Amal", "hearsay")
    assert json.loads(case.casefile.record(document))["claims"][0]["stance"] == "asserts"


def test_a_rejected_claim_is_no_longer_among_the_claims(case, document):
    """It can still be seen in the document's record, marked."""
    before = len(list(case.claims()))
    case.decide(document, "c1", "reject")

    assert len(list(case.claims())) == before - 1
    assert claim(case, document)["decision"]["action"] == "reject"


def test_an_undone_decision_shows_no_more_and_stays_in_the_history(case, document):
    """Undo takes the effect, not the record of it."""
    number = case.decide(document, "c1", "reject")
    case.undo(number)

    assert "decision" not in claim(case, document)
    assert list(case.decisions()) == []
    assert [made.is_undone for made in case.decisions(undone=True)] == [True]
    assert [entry.action for entry in case.history()][-2:] == ["decide", "undo"]
    with pytest.raises(CaseError, match="is undone already"):
        case.undo(number)


def test_a_role_can_be_set_and_taken_away(case, document):
    """The words of a role are a stretch of the text."""
    record = case.record(document)
    number = next(n for n, event in enumerate(record["events"], 1) if event["type"] == "withdraw")
    at = record["document"]["text"].index("قائد ميداني")
    case.decide(document, f"e{number}", "correct", {"roles": {"agent": {"start": at, "end": at + 11}, "subject": None}})
    roles = case.record(document)["events"][number - 1]["roles"]

    assert roles["agent"]["text"] == "قائد ميداني"
    assert "subject" not in roles


def test_what_the_machine_missed_can_be_added(case, document):
    """An added claim stands among the others and names its decision as its rule."""
    text = case.record(document)["document"]["text"]
    at = text.index("حافلات تغادر")
    span = {"start": at, "end": at + 12}
    number = case.add_record(document, "claim", {"cue": span, "content": span, "stance": "asserts"}, author="Amal")
    added = case.record(document)["claims"][-1]

    assert (added["id"], added["rule"], added["content"]["text"]) == (f"d{number}", "decision.add", "حافلات تغادر")


def test_merging_two_entities_renames_them_everywhere(case, document):
    """After a merger every mention, source and role of the one bears the other's key."""
    entity = next(m["entity"] for m in case.record(document)["mentions"] if m["entity"])
    case.merge(entity, "case:one", name="الاسم الواحد")
    record = case.record(document)

    assert entity not in {m["entity"] for m in record["mentions"]}
    assert "case:one" in {m["entity"] for m in record["mentions"]}


def test_a_decision_outlives_a_reading_that_moved_its_words(case, document):
    """Another reading puts the record elsewhere in the list and the text: the decision finds it by its words."""
    case.decide(document, "c1", "correct", {"stance": "alleges"})
    [made] = case.decisions(document)
    record = json.loads(case.casefile.record(document))
    for part in ("cue", "content"):
        record["claims"][0][part]["start"] += 5
        record["claims"][0][part]["end"] += 5
    record["claims"].insert(0, {**record["claims"][0], "cue": {"start": 0, "end": 2, "text": "قا"}})

    shown, waiting = overlaid(record, [made])

    assert [c["stance"] for c in shown["claims"]][:2] == ["asserts", "alleges"]
    assert waiting == set()


def test_a_decision_that_fits_nothing_asks_for_a_look(case, document):
    """When a newer reading no longer has the record, the decision is listed and not lost."""
    number = case.decide(document, "c1", "correct", {"stance": "alleges"})
    record = json.loads(case.casefile.record(document))
    _, waiting = overlaid({**record, "claims": []}, case.decisions(document))
    deciding.flag(case.casefile, document, waiting)

    assert [made.id for made in case.decisions() if made.needs_look] == [number]


def test_reading_again_keeps_decisions(case, document):
    """The same Riwaya reads the same; what was decided still shows."""
    case.decide(document, "c1", "correct", {"stance": "alleges"})

    done = case.read_again()

    assert (done.read, done.changed, done.waiting) == (3, 0, 0)
    assert claim(case, document)["stance"] == "alleges"


@pytest.mark.parametrize(
    ("record", "action", "value", "words"),
    [
        ("c99", "accept", None, "c99: the document has no such claim"),
        ("x1", "accept", None, "x1: no record"),
        ("c1", "correct", None, "a correction needs fields"),
        ("c1", "accept", {"stance": "denies"}, "only a correction has them"),
        ("c1", "correct", {"stance": "shouts"}, "stance=shouts: not allowed"),
        ("c1", "correct", {"colour": "red"}, "colour: a claim has no such field"),
        ("c1", "correct", {"content": {"start": 5, "end": 9999}}, "not a stretch of the text"),
        ("e1", "correct", {"roles": {"villain": None}}, "villain: no such role"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(case, document, record, action, value, words):
    """Each refusal says what there is instead; nothing is kept."""
    with pytest.raises(CaseError, match=words):
        case.decide(document, record, action, value)

    assert list(case.decisions()) == []
    assert case.verify() is None


def test_a_changed_decision_is_found(case, document):
    """Decisions are held against the log as everything else is."""
    from sqlalchemy import text

    from riwaya.casefile.connecting import writing

    case.decide(document, "c1", "reject", author="Amal")
    with writing(case.casefile.engine, case.casefile.name) as connection:
        connection.execute(text("UPDATE decisions SET action = 'accept'"))

    assert case.verify() == "decision 1 was changed"
