"""What the reading of annotated articles is worth at least: floors that no change may go below."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from riwaya import DocumentUnreadable, read_path
from riwaya.evaluation import Scores, gold_files, load_gold, score

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
SAMPLES = Path(str(files("riwaya"))) / "samples"

GOLD_FLOORS = {
    "attribution": 0.86,
    "first source": 0.88,
    "origin": 0.86,
    "whole chain, 2+ links": 0.72,
    "stance": 0.87,
    "times": 0.93,
    "time value": 0.90,
    "quantities": 0.90,
    "quantity value": 0.95,
    "events": 0.72,
    "roles": 0.64,
    "polarity+modality": 0.86,
    "metadata": 0.95,
}
SAMPLE_FLOORS = {
    "attribution": 0.86,
    "first source": 0.88,
    "origin": 0.86,
    "stance": 0.87,
    "times": 0.93,
    "quantities": 0.90,
    "events": 0.72,
    "roles": 0.64,
    "polarity+modality": 0.86,
    "metadata": 0.95,
}


@cache
def figures(folder):
    """Return the F1 of each task over a folder of annotated articles."""
    scores = Scores()
    for text, gold in gold_files(folder):
        try:
            reading = read_path(text)
        except DocumentUnreadable:
            reading = None
        score(load_gold(gold), reading, scores)
    return {task: tally.figures.f1 for task, tally in scores.tasks.items()}


@pytest.mark.skipif(not GOLD.is_dir(), reason="the large gold set is not here: ../shared/gold stands beside the repository")
@pytest.mark.parametrize("task", GOLD_FLOORS)
def test_the_large_gold_set_is_read_as_well_as_ever(task):
    """Seed, development and episode articles together."""
    assert round(figures(GOLD)[task], 4) >= GOLD_FLOORS[task]


@pytest.mark.skipif(not any(SAMPLES.glob("*.txt")), reason="the package has no samples yet")
@pytest.mark.parametrize("task", SAMPLE_FLOORS)
def test_the_samples_are_read_as_well_as_ever(task):
    """The articles that ship with the package, with their own annotations."""
    assert round(figures(SAMPLES)[task], 4) >= SAMPLE_FLOORS[task]
