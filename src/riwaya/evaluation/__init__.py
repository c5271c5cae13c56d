"""Readings scored against articles that people have annotated, comparisons against sets of them."""

from riwaya.evaluation.gold import Gold, gold_files, load_gold
from riwaya.evaluation.linking import LINK_TASKS, LinkScores, score_links
from riwaya.evaluation.links import GoldLinks, load_links, text_files
from riwaya.evaluation.score import Miss, Scores, score
from riwaya.evaluation.tally import TASKS, Tally

__all__ = [
    "LINK_TASKS",
    "TASKS",
    "Gold",
    "GoldLinks",
    "LinkScores",
    "Miss",
    "Scores",
    "Tally",
    "gold_files",
    "load_gold",
    "load_links",
    "score",
    "score_links",
    "text_files",
]
