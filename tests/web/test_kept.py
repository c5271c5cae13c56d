"""Answers kept while the case stays: worked out once, and what may be a little old."""

from riwaya.web.kept import Kept, KeptSome, Notes


class Work:
    """Counts how often it is asked to work something out."""

    def __init__(self):
        self.times = 0

    def __call__(self, *_):
        self.times += 1
        return self.times


def test_an_answer_is_worked_out_once_for_a_state():
    """It is given again until the case changes."""
    work = Work()
    kept = Kept(work)

    assert [kept.at(1), kept.at(1), kept.at(2)] == [1, 1, 2]


def test_whoever_is_patient_is_given_an_older_answer(monkeypatch):
    """What took a second to work out is good for twenty more, whatever changed; then it is worked out again."""
    clock = iter([0.0, 1.0, 15.0, 25.0, 25.0, 25.0, 26.0])
    monkeypatch.setattr("riwaya.web.kept.time.monotonic", lambda: next(clock))
    kept = Kept(Work())

    assert [kept.at(state, is_patient=True) for state in (1, 2, 3)] == [1, 1, 2]


def test_questions_have_answers_of_their_own():
    """Only those asked last are kept."""
    work = Work()
    kept = KeptSome(work)

    assert [kept.at(key, 1) for key in (*range(40), 39, 0)] == [*range(1, 41), 40, 41]


def test_a_note_is_written_once_for_a_state():
    """Whoever asks by the same name gets it, until the case changes."""
    notes, one, other = Notes(), Work(), Work()

    assert [notes.at("disputes", 1, one), notes.at("disputes", 1, other), notes.at("places", 1, other)] == [1, 1, 1]
    assert (notes.at("disputes", 2, one), one.times, other.times) == (2, 2, 1)
