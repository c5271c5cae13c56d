"""What a document offers as evidence and as explanation, and how they bear on each other, as JSON has it."""

from collections.abc import Iterable, Mapping
from typing import Any

from riwaya.explanations import hypotheses as supposing
from riwaya.explanations import relations as relating
from riwaya.explanations.circles import circles
from riwaya.explanations.competing import Piece, Supposed, cell, examined, pieces, weakest, weighed
from riwaya.explanations.prose import Prose, Record

_WIDEST, _LONGEST = 60, 200  # of a matrix: more nobody reads
Verdict = Mapping[str, Any]


def explain(record: Record, verdicts: Iterable[Verdict] = ()) -> dict[str, Any]:
    """Return the relations, the hypotheses and the matrix of a document.

    Args:
        record: the document as the contract has it.
        verdicts: what people decided on cells: `hypothesis` and `evidence` as (start, end), and `bearing`; the last one stands.
    """
    prose = Prose(record)
    links = relating.relations(prose)
    found = supposing.hypotheses(prose)
    shown = [supposing.record(prose, one, f"h{n}") for n, one in enumerate(found, 1)]
    columns = [Supposed(one["id"], (one["start"], one["end"])) for one in shown if one["kind"] != "question"][:_WIDEST]
    for bounds in examined(links, [one.bounds for one in columns])[: _WIDEST - len(columns)]:
        id = f"h{len(shown) + 1}"
        shown.append(_examined(prose, bounds, id))
        columns.append(Supposed(id, bounds))
    return {
        "document": record["document"]["source"],
        "relations": [relating.record(prose, link, f"r{n}") for n, link in enumerate(links, 1)],
        "hypotheses": shown,
        "matrix": _matrix(prose, columns, links, list(verdicts)),
        "circular": circles(prose, links),
    }


def _examined(prose: Prose, bounds: tuple[int, int], id: str) -> dict[str, Any]:
    fields = {"exclusive": False, "hedged": False, "alternatives": None, "asserted_by": prose.asserted_by(*bounds)}
    return {"id": id, "kind": "claim", **prose.span(bounds), "cue": None, **fields}


def _matrix(prose: Prose, columns: list[Supposed], links: list[relating.Link], verdicts: list[Verdict]) -> dict[str, Any]:
    evidence = pieces(prose, links, columns)[:_LONGEST]
    rows = [_row(prose, piece, columns, links, verdicts) for piece in evidence]
    heads = []
    for at, column in enumerate(columns):
        bearings = [(piece, row["cells"][at]["bearing"]) for piece, row in zip(evidence, rows, strict=True)]
        heads.append({"id": column.id, **weighed(bearings)})
    return {"hypotheses": heads, "rows": rows, "most_inconsistent": weakest(heads)}


def _row(
    prose: Prose, piece: Piece, columns: list[Supposed], links: list[relating.Link], verdicts: list[Verdict]
) -> dict[str, Any]:
    cells = []
    for column in columns:
        bearing, why = cell(prose, piece, column, links)
        one: dict[str, Any] = {"hypothesis": column.id, "bearing": bearing, "why": why}
        if verdict := _verdict(piece, column, verdicts):
            one |= {"bearing": verdict["bearing"], "machine": bearing, "decision": verdict.get("decision")}
        cells.append(one)
    return {
        "id": piece.id,
        **prose.span(piece.bounds),
        "sourcing": piece.sourcing.value,
        "weight": piece.sourcing.weight,
        "claim": piece.claim,
        "cells": cells,
    }


def _verdict(piece: Piece, column: Supposed, verdicts: list[Verdict]) -> Verdict | None:
    """Return the last verdict given on the words of a cell."""
    for one in reversed(verdicts):
        (a, b), (c, d) = one["evidence"], one["hypothesis"]
        if a < piece.bounds[1] and piece.bounds[0] < b and c < column.bounds[1] and column.bounds[0] < d:
            return one
    return None
