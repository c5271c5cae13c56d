"""The matrix in a terminal: a few origins side by side, many beneath each question, never wider than the screen."""

from hypothesis import given
from hypothesis import strategies as st

from riwaya.reports.matrix import matrix
from riwaya.reports.terminal import cells


def episode(origins, words):
    """Return an episode in which every origin answers one question in the same words."""
    names = [f"o{number}" for number in range(1, origins + 1)]
    answer = {"words": words, "value": words, "is_denied": False, "spans": [{"document": "a.txt"}, {"document": "b.txt"}]}
    row = {"question": "guarantor", "of": "", "en": "who guaranteed", "judgement": "contradicts", "comparisons": ["x1"]}
    columns = [{"id": id, "name": words, "documents": ["a.txt"], "echoes": ["b.txt"]} for id in names]
    cells = [{"origin": id, "answers": [answer, {**answer, "is_denied": True}]} for id in names]
    return {"id": "E1", "label": "ضمانة", "matrix": {"origins": columns, "rows": [{**row, "cells": cells}]}}


COMPARED = {"x1": {"relation": "denial", "decision": {"action": "accept", "author": "Amal"}}}


def test_a_few_origins_stand_side_by_side():
    """Three columns on the line below the question, with how it was judged and by whom."""
    lines = matrix(episode(3, "قطر"), COMPARED).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("who guaranteed"))

    assert lines[at] == "who guaranteed   they part (denial) accepted by \u2068Amal\u2069"
    assert lines[at + 1].split() == ["o1", "o2", "o3"]
    assert lines[at + 2].count("قطر") == 3


def test_many_origins_stand_beneath_the_question():
    """Each on a line of its own, what it denies marked."""
    lines = matrix(episode(5, "قطر"), COMPARED).splitlines()

    assert sum(line.startswith(f"  o{number}   \u2067قطر") for line in lines for number in range(1, 6)) == 5
    assert sum("not  \u2067قطر" in line for line in lines) == 5


def test_of_many_documents_those_that_fit_are_named():
    """A wire that fifty papers print takes one line, the others counted."""
    told = episode(5, "قطر")
    told["matrix"]["origins"][0]["echoes"] = [f"paper-{number}.txt" for number in range(50)]
    [line] = [line for line in matrix(told, COMPARED).splitlines() if "paper-0" in line]

    assert line.endswith("+46")
    assert cells(line) <= 80


@given(st.integers(1, 6), st.text(alphabet="ابتثج دذرز«»().،", min_size=1, max_size=200).filter(str.strip))
def test_no_line_of_answers_is_wider_than_the_screen(origins, words):
    """However long the words are."""
    shown = matrix(episode(origins, words), COMPARED).partition("who guaranteed")[2]

    assert all(cells(line) <= 80 for line in shown.splitlines())
