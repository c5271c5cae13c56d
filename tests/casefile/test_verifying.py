"""Nothing in a case can be changed behind its back."""

import tracemalloc

import pytest
from sqlalchemy import text

from riwaya.casefile import open_casefile
from riwaya.casefile.connecting import writing
from riwaya.casefile.keeping import Met
from riwaya.casefile.verifying import verify
from tests.casefile.arrivals import make_arrival


@pytest.fixture
def filled(casefile):
    casefile.keep([make_arrival(), make_arrival(source="b.txt"), make_arrival(b"another", "c.txt")])
    casefile.keep_container(b"an archive", "d.zip")
    return casefile


def test_an_untouched_case_holds(filled):
    """What Riwaya wrote, Riwaya finds in order."""
    assert verify(filled) is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE stretches SET packed = :bytes WHERE number = 0", "was changed"),
        ("DELETE FROM stretches WHERE number = 0", "was changed"),
        ("UPDATE originals SET size = 8 WHERE size = 7", "was changed"),
        ("UPDATE log SET actor = 'somebody' WHERE number = 2", "log entry 2 (add"),
        ("UPDATE log SET at = '2001-01-01' WHERE number = 3", "log entry 3 (see"),
        ("DELETE FROM log WHERE number = 3", "log entry 3 is missing"),
        ("UPDATE documents SET title = 'Another' WHERE id = 1", "what is noted of document 1 was changed"),
        ("UPDATE documents SET published = NULL WHERE id = 2", "what is noted of document 2 was changed"),
        ("UPDATE readings SET packed = :bytes WHERE document = 2", "the reading of document 2 was changed"),
        ("UPDATE sightings SET source = 'elsewhere' WHERE id = 2", "a sighting of document 1 was changed"),
        ("DELETE FROM sightings WHERE id = 2", "is missing"),
        ("DELETE FROM readings WHERE document = 2", "is missing"),
    ],
    ids=lambda value: value.partition(" WHERE")[0][:40],
)
def test_a_change_is_found_and_named(filled, change, fault):
    """Any changed byte, whichever table it is in, is the first thing that does not hold."""
    with writing(filled.engine, filled.name) as connection:
        connection.execute(text(change), {"bytes": b"forged"} if ":bytes" in change else {})

    found = verify(filled)

    assert found is not None
    assert fault in found


def test_a_forged_entry_at_the_end_is_found(filled):
    """An entry that was not bound to the one before does not hold."""
    with writing(filled.engine, filled.name) as connection:
        forged = "INSERT INTO log VALUES (6, '2026-01-01', 'me', 'add', '{}', :previous, :hash)"
        connection.execute(text(forged), {"previous": "0" * 64, "hash": "1" * 64})

    assert verify(filled) == "log entry 6 (add, 2026-01-01) was changed"


def peak_of(casefile):
    """Return how much memory a verification takes at its height."""
    tracemalloc.start()
    try:
        assert verify(casefile) is None
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_case(tmp_path):
    """Three times as many documents are verified in the memory of the first."""
    with open_casefile(str(tmp_path / "case.riwaya"), is_new=True) as casefile:
        casefile.keep(make_arrival(b"%d" % number, f"{number}.txt") for number in range(300))
        small = peak_of(casefile)
        casefile.keep(make_arrival(b"%d" % number, f"{number}.txt") for number in range(300, 900))

        assert peak_of(casefile) < 1.5 * small


def test_a_document_said_to_be_known_must_be(casefile):
    """Met again is only what was met before."""
    with pytest.raises(LookupError):
        casefile.keep([Met("0" * 64, "a.txt", "", None)])
