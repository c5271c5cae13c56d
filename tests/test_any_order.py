"""Whatever order words come in, a text is read: broken articles must not stop a folder."""

import random
from importlib.resources import files

import pytest

from riwaya import pipeline, reports

SAMPLES = sorted(file.read_text("utf8") for file in (files("riwaya") / "samples").iterdir() if file.name.endswith(".txt"))


@pytest.mark.parametrize("seed", range(40))
def test_a_sample_with_its_words_exchanged_is_read_to_the_end(seed: int) -> None:
    """Clauses cut off, cues without a source and sources without a cue are passed over; every span stays true to the text."""
    chance = random.Random(seed)
    words, others = chance.choice(SAMPLES).split(" "), chance.choice(SAMPLES).split(" ")
    for _ in range(len(words) // 3):
        words[chance.randrange(len(words))] = chance.choice(others)
    text = " ".join(words[chance.randrange(len(words) // 2) :])
    reading = pipeline.read_bytes(text.encode(), "exchanged")
    assert reports.as_json_line(reading)
    for claim in reading.attributions:
        assert reading.document.text[claim.content.start : claim.content.end] == claim.content.text
