"""Batches of documents: one is kept while the next is read, and what is kept is what it would be one after the other."""

import pytest

import riwaya
from riwaya.cases import adding
from riwaya.errors import ReaderUnavailable

DAY = [f"أعلن الجيش في اليوم {number} وقف النار." for number in range(1, 8)]  # "On day N the army announced a ceasefire."


@pytest.fixture
def day(tmp_path, monkeypatch):
    """Give a folder of a day's news, of which two documents make a batch."""
    monkeypatch.setattr(adding, "BATCH", 2)
    place = tmp_path / "day"
    place.mkdir()
    for number, text in enumerate(DAY):
        (place / f"{number}.txt").write_text(text, "utf8")
    return place


def test_a_batch_is_kept_while_the_next_is_read(tmp_path, day):
    """When the first batch is kept, the first document of the second has been read."""
    begun = []

    def read(documents):
        for document in documents:
            begun.append(document.id)
            yield adding.read_one(document)

    with riwaya.open(tmp_path / "case.riwaya") as case:
        coming = case.adding(day, read=read)

        assert (next(coming).new, len(begun)) == (2, 3)
        assert [added.new for added in coming] == [4, 6, 7, 7]


def test_the_log_tells_things_in_the_order_of_the_files(tmp_path, day):
    """A refusal stands after the documents before it, though these are kept later than they are read."""
    (day / "4.txt").write_bytes(b"")

    with riwaya.open(tmp_path / "case.riwaya") as case:
        case.add(day)

        assert [entry.action for entry in case.history()] == ["make", *["add"] * 4, "refuse", "add", "add"]


def test_a_copy_in_the_next_batch_is_met_again(tmp_path, day):
    """It is no document of its own, though the first was not kept yet when its turn came."""
    (day / "2.txt").write_text(DAY[0], "utf8")

    with riwaya.open(tmp_path / "case.riwaya") as case:
        added = case.add(day)

    assert (added.new, added.again) == (6, 1)


def test_what_was_read_before_a_fault_is_kept(tmp_path, day):
    """A reader that goes away in the second batch takes nothing of the first with it."""

    def read(documents):
        for document in documents:
            if document.text.startswith(DAY[2]):
                raise ReaderUnavailable("the model is gone")
            yield adding.read_one(document)

    with riwaya.open(tmp_path / "case.riwaya") as case:
        with pytest.raises(ReaderUnavailable):
            list(case.adding(day, read=read))

        assert case.info()["documents"] == 2
