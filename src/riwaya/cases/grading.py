"""How far people trust a source: the letters and digits of the Admiralty code, given by them alone and kept as decisions.

A letter grades the source, a digit what it tells. Riwaya itself never gives one.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from riwaya.casefile.deciding import Decision
from riwaya.errors import CaseError

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
KIND = "source"
NONE = "none"  # takes a grade back and leaves the source without one
_CODE = re.compile(r"([A-F])?([1-6])?")


class Grade(NamedTuple):
    """What somebody gave a source: a letter, a digit or both, when and why."""

    source: str
    reliability: str | None
    credibility: str | None
    decision: int
    author: str
    at: str
    reason: str | None

    @property
    def code(self) -> str:
        """The grade as it is written: B2, B or 2."""
        return f"{self.reliability or ''}{self.credibility or ''}"


def value_of(source: str, code: str) -> dict[str, Any]:
    """Return what a decision keeps of a grade.

    Raises:
        CaseError: the code is none.
    """
    if code.strip().lower() == NONE:
        return {"source": source, "reliability": None, "credibility": None}
    found = _CODE.fullmatch(code.strip().upper())
    if found is None or not found.group():
        raise CaseError(f"{code}: no grade; give a letter A-F, a digit 1-6 or both, as in B2, or {NONE!r} to leave it open")
    return {"source": source, "reliability": found[1], "credibility": found[2]}


def grades(decisions: Iterable[Decision]) -> Mapping[str, Grade]:
    """Return the grades that stand: the last that each source was given, by its id."""
    found: dict[str, Grade] = {}
    for one in decisions:
        if one.kind == "source":
            source, reliability, credibility = (one.value[field] for field in ("source", "reliability", "credibility"))
            found[source] = Grade(source, reliability, credibility, one.id, one.author, one.at, one.reason)
    return {source: grade for source, grade in found.items() if grade.code}
