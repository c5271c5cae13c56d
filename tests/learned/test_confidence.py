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


def test_what_the_encoder_finds_likely_is_surer():
    """The same claim and the same event, with the encoder for them and against them; times do not ask it."""
    reading = pipeline.read_bytes("أعلنت وزارة الدفاع أن القوات انسحبت من البلدة أمس.".encode(), "a note")
    # "The Ministry of Defence announced that the forces withdrew from the town yesterday."

    def weighed(odds):
        told = {
            kind: tuple(replace(one, in_context=odds) for one in getattr(reading, kind)) for kind in ("attributions", "events")
        }
        return weigh(replace(reading, **told))

    likely, unlikely = weighed(6.0), weighed(-6.0)
    assert likely.attributions[0].probability > unlikely.attributions[0].probability
    assert likely.events[0].probability > unlikely.events[0].probability
    assert likely.times[0].probability == unlikely.times[0].probability


def test_a_reading_without_the_encoder_has_probabilities_of_its_own():
    """`--reader quick` asks no encoder, and its records are weighed by what they look like alone."""
    reading = pipeline.read_quickly(readers.read_path(str(SAMPLES[0])))

    assert {one.in_context for one in (*reading.attributions, *reading.events)} == {None}
    assert all(0 < record.probability <= 1 for record in records(reading))


def test_a_probability_gives_its_reasons():
    """What moved it is told in words: the rule, the cue, what stands around."""
    reading = pipeline.read_bytes("أعلنت وزارة الدفاع أن القوات انسحبت من البلدة.".encode(), "a note")
    # "The Ministry of Defence announced that the forces withdrew from the town."

    for record in records(reading):
        found = Reasons(reading).of(record)
        assert found
        assert [abs(r.weight) for r in found] == sorted((abs(r.weight) for r in found), reverse=True)
