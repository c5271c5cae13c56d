"""Reading many documents at once: order, patience and what a dying worker does not take with it."""

import gc
import os
import time
from functools import partial
from pathlib import Path

import pytest

from riwaya.cli.crew import Crew

DOCUMENTS = [f"{number:02}" for number in range(12)]


def work(document):
    """Take longest for the first documents, so that later ones are done before."""
    time.sleep(0.02 if document < "04" else 0)
    return f"read {document}"


def die_on(fatal, document):
    """End the whole process on some documents, as the kernel does when memory runs out."""
    if document in fatal:
        os._exit(9)
    return f"read {document}"


def leave_a_trace(folder, document):
    (Path(folder) / document).touch()
    return document


def between_collections(document):
    return gc.get_threshold()[0]


def lost(document):
    return f"lost {document}"


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_keep_the_order_of_the_documents(jobs):
    """However many processes, the order is the one on the command line."""
    assert list(Crew(work, lost, jobs).work(DOCUMENTS)) == [f"read {document}" for document in DOCUMENTS]


@pytest.mark.parametrize("fatal", [{"00"}, {"05"}, {"03", "11"}], ids=["the first", "one amid", "two"])
def test_a_document_that_kills_its_worker_is_lost_alone(fatal):
    """The others are all read, in order."""
    results = list(Crew(partial(die_on, fatal), lost, 2).work(DOCUMENTS))

    assert results == [f"{'lost' if document in fatal else 'read'} {document}" for document in DOCUMENTS]


def test_only_a_few_documents_are_under_way(tmp_path):
    """A reader who stops early has not had everything read."""
    documents = [f"{number:03}" for number in range(100)]
    work = Crew(partial(leave_a_trace, str(tmp_path)), lost, 2).work(documents)

    assert next(work) == "000"
    work.close()
    assert len(list(tmp_path.iterdir())) <= 8


def test_workers_look_for_garbage_as_seldom_as_the_command():
    """Each process begins anew with what Python takes for granted, which made reading a third slower."""
    assert set(Crew(between_collections, lost, 2).work(DOCUMENTS)) == {50_000}
