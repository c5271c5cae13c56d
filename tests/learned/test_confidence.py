"""How sure a record is: a probability on each, and what it rests on."""

from dataclasses import replace
from pathlib import Path

import pytest

from riwaya import pipeline
from riwaya.documents import readers
from riwaya.learned import Reasons, settle_roles, weigh

SAMPLES = sorted((Path(pipeline.__file__).parent / "samples").glob("*.txt"))


def records(reading):
    return [*reading.attributions, *reading.events, *reading.times, *reading.quantities]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_weighing_adds_a_probability_and_nothing_else(path):
    """Every record has a probability from 0 to 1; taken away again, the reading is as it was."""
    unweighed = settle_roles(*pipeline.read_records(readers.read_path(str(path))))
    weighed = weigh(unweighed)

    assert all(record.probability is None for record in records(unweighed))
    assert all(0 <= record.probability <= 1 for record in records(weighed))
    assert [replace(record, probability=None) for record in records(weighed)] == records(unweighed)


def test_a_plain_statement_is_surer_than_a_hearsay():
    """«أعلنت وزارة الدفاع أن …» is read more surely than a claim hung on an unclear «هناك من يعتقد»."""
    plain = pipeline.read_bytes("أعلنت وزارة الدفاع أن القوات انسحبت من البلدة.".encode(), "a note")
    # "The Ministry of Defence announced that the forces withdrew from the town."
    unclear = pipeline.read_bytes("وهناك من يعتقد أن القوات انسحبت من البلدة.".encode(), "a note")
    # "And there are those who believe that the forces withdrew from the town."

    assert plain.attributions[0].probability > unclear.attributions[0].probability


def test_a_probability_gives_its_reasons():
    """What moved it is told in words: the rule, the cue, what stands around."""
    reading = pipeline.read_bytes("أعلنت وزارة الدفاع أن القوات انسحبت من البلدة.".encode(), "a note")
    # "The Ministry of Defence announced that the forces withdrew from the town."

    for record in records(reading):
        found = Reasons(reading).of(record)
        assert found
        assert [abs(r.weight) for r in found] == sorted((abs(r.weight) for r in found), reverse=True)
