"""What people decide on matrices of hypotheses: how one piece of evidence bears on one hypothesis, by their words."""

from collections.abc import Iterable, Mapping
from typing import Any

from riwaya.casefile.deciding import Decision
from riwaya.errors import CaseError
from riwaya.explanations.competing import CELLS

KIND = "bearing"


def value_of(explained: Mapping[str, Any], hypothesis: str, evidence: str, bearing: str) -> dict[str, Any]:
    """Return what a decision on a cell keeps: the words of both, where they stand, and the bearing.

    Raises:
        CaseError: there is no such hypothesis, evidence or bearing.
    """
    if bearing not in CELLS:
        raise CaseError(f"{bearing}: evidence can be {', '.join(CELLS)}")
    kept: dict[str, Any] = {"bearing": bearing}
    for name, listed, id in (
        ("hypothesis", explained["hypotheses"], hypothesis),
        ("evidence", explained["matrix"]["rows"], evidence),
    ):
        found = next((one for one in listed if one["id"] == id), None)
        if found is None:
            raise CaseError(f"{id}: the document has no such {name}; `riwaya explanations CASE DOCUMENT --all` lists them")
        kept[name] = {field: found[field] for field in ("start", "end", "text")}
    return {**kept, "about": f"{kept['evidence']['text']} / {kept['hypothesis']['text']}"}


def verdicts(decisions: Iterable[Decision], document: int) -> list[dict[str, Any]]:
    """Return the decisions on the cells of a document's matrix as `riwaya.explanations.explain` takes them."""
    return [
        {
            "hypothesis": (one.value["hypothesis"]["start"], one.value["hypothesis"]["end"]),
            "evidence": (one.value["evidence"]["start"], one.value["evidence"]["end"]),
            "bearing": one.value["bearing"],
            "decision": {"id": one.id, "author": one.author, "at": one.at, "reason": one.reason},
        }
        for one in decisions
        if one.kind == KIND and one.document == document
    ]
