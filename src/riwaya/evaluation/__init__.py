"""Readings scored against articles that people have annotated."""

from riwaya.evaluation.gold import Gold, gold_files, load_gold
from riwaya.evaluation.score import Miss, Scores, score
from riwaya.evaluation.tally import TASKS, Tally

__all__ = ["TASKS", "Gold", "Miss", "Scores", "Tally", "gold_files", "load_gold", "score"]
