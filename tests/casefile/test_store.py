"""What goes into a case comes out again, byte for byte, and is never there twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.casefile import open_casefile
from riwaya.casefile.keeping import Kept
from riwaya.casefile.packing import name_of, pack, unpack
from riwaya.errors import CaseError
from tests.casefile.arrivals import make_arrival


@given(st.binary(max_size=2000))
def test_bytes_come_back_as_they_were(raw):
    """Compression loses nothing."""
    assert unpack(pack(raw)) == raw


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300))
def test_an_original_is_kept_byte_for_byte(casefile, raw):
    """Whatever the bytes, they come back under their SHA-256."""
    casefile.keep([make_arrival(raw)])

    assert casefile.original(name_of(raw)) == raw


def test_a_large_container_is_kept_in_stretches(casefile):
    """An archive of many megabytes comes back whole."""
    raw = bytes(range(256)) * 70_000

    assert casefile.original(casefile.keep_container(raw, "a.zip")) == raw


def test_a_document_given_twice_is_kept_once(casefile):
    """The same bytes from the same place change nothing."""
    assert casefile.keep([make_arrival()]) == [Kept(1, True, True)]
    assert casefile.keep([make_arrival()]) == [Kept(1, False, False)]
    assert casefile.counts()["documents"] == 1


def test_the_same_bytes_elsewhere_are_seen_again(casefile):
    """A copy under another name is the same document, met in two places."""
    casefile.keep([make_arrival(source="a.txt"), make_arrival(source="copies/b.txt")], "Amal")

    assert [(s.source, s.collector) for s in casefile.sightings_of(1)] == [("a.txt", "Amal"), ("copies/b.txt", "Amal")]


def test_a_batch_is_kept_whole_or_not_at_all(casefile):
    """When one of a batch cannot be kept, none of it is, and the log says nothing of it."""
    broken = make_arrival(b"another", facts={"no such fact": "x"}, source=None)

    with pytest.raises(CaseError):
        casefile.keep([make_arrival(), broken])
    assert casefile.counts()["documents"] == 0
    assert [entry.action for entry in casefile.history()] == ["make"]


def test_what_is_in_a_case_is_there_the_next_time(case_name):
    """Closing and opening again loses nothing."""
    with open_casefile(case_name, is_new=True) as first:
        first.keep([make_arrival()])
    with open_casefile(case_name) as second:
        [document] = second.documents()

        assert (document.title, document.outlet, document.published) == ("A truce", "The Plain", "2019-05-14")
        assert second.counts() == {"documents": 1, "claims": 2, "events": 3, "decisions": 0}


def test_a_newer_reading_takes_the_place_of_the_old(casefile):
    """Reading again changes the record and what the document is found by; the original stays."""
    from riwaya.casefile.index import Query

    casefile.keep([make_arrival(words="truce held")])
    casefile.read_again(1, make_arrival(record='{"claims": [1]}', words="truce broke", version="0.2.0"), "truce held")

    assert casefile.record(1) == '{"claims": [1]}'
    assert casefile.find(Query([[["broke"]]]), 10).documents == (1,)
    assert casefile.find(Query([[["held"]]]), 10).documents == ()
    assert casefile.original(name_of(b"a truce held")) == b"a truce held"


def test_a_document_is_named_by_number_hash_or_source(casefile):
    """Each of the three finds it; a name that fits nothing gives the next step."""
    casefile.keep([make_arrival()])
    name = name_of(b"a truce held")

    assert {casefile.find_document(given).id for given in ("1", name, name[:12], "a.txt")} == {1}
    with pytest.raises(CaseError) as refused:
        casefile.find_document("7")
    assert str(refused.value) == f"7: no such document in the case; `riwaya list {casefile.name}` gives their numbers"


def test_a_second_process_reads_while_one_writes(case_name):
    """A reader sees the last state that was finished, and does not wait."""
    from riwaya.casefile.connecting import writing
    from riwaya.casefile.ledger import append

    with open_casefile(case_name, is_new=True) as writer, open_casefile(case_name) as reader:
        writer.keep([make_arrival()])
        with writing(writer.engine, writer.name) as connection:
            append(connection, "Amal", "test", {})
            seen = [entry.action for entry in reader.history()]
        after = [entry.action for entry in reader.history()]

    assert seen == ["make", "add"]
    assert after == ["make", "add", "test"]
