"""Hypotheses against evidence: what fits, what does not, what says nothing; the method of competing hypotheses (Heuer 1999)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya.explanations.grading import Sourcing, sourcing
from riwaya.explanations.prose import Bounds, Prose
from riwaya.explanations.relations import Link
from riwaya.statements import judge
from riwaya.statements.words import statement

CELLS = ("consistent", "inconsistent", "neutral")
_AGAINST = frozenset({"refutes", "contradicts"})
_COMMON = 2  # words that a claim must share with a hypothesis to be evidence on it
_SURE, _NEAR, _DENIED = 0.8, 0.4, 0.6
_EXAMINED = frozenset({"confirms", "supports", "refutes", "corroborates", "contradicts", "indicates", "admits", "explains"})


@dataclass(frozen=True, slots=True)
class Supposed:
    """A column: something supposed, by a hypothesis or as what evidence is given for."""

    id: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Piece:
    """A row: a piece of evidence and how well it is sourced; `claim` is the attribution it comes from."""

    id: str
    bounds: Bounds
    sourcing: Sourcing
    claim: str | None
    links: tuple[int, ...] = ()


def examined(links: Sequence[Link], supposed: Sequence[Bounds]) -> list[Bounds]:
    """Return what evidence is given for or against, that no hypothesis says already."""
    found: list[Bounds] = []
    for link in links:
        if link.relation in _EXAMINED and not any(_meet(link.claim, one) for one in (*supposed, *found)):
            found.append(link.claim)
    return found


def pieces(prose: Prose, links: Sequence[Link], supposed: Sequence[Supposed]) -> list[Piece]:
    """Return the evidence on some hypotheses: what the text gives as such, and claims about the same matter, in order."""
    bounds: dict[Bounds, list[int]] = {}
    for number, link in enumerate(links):
        if any(_meet(link.claim, one.bounds) for one in supposed):
            bounds.setdefault(link.evidence, []).append(number)
    for claim in prose.claims:
        place = claim["content"]["start"], claim["content"]["end"]
        is_known = any(_meet(place, other) for other in (*bounds, *(one.bounds for one in supposed)))
        if not is_known and any(_common(prose, place, one.bounds) >= _COMMON for one in supposed):
            bounds[place] = []
    found = []
    for number, (place, of_links) in enumerate(sorted(bounds.items()), 1):
        grade, claim_id = sourcing(prose, place)
        found.append(Piece(f"e{number}", place, grade, claim_id, tuple(of_links)))
    return found


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _common(prose: Prose, one: Bounds, other: Bounds) -> int:
    mine, others = ({t.root for t in statement(prose.text[slice(*b)]).content if len(t.root) > 2} for b in (one, other))
    return len(mine & others)


def cell(prose: Prose, piece: Piece, supposed: Supposed, links: Sequence[Link]) -> tuple[str, str]:
    """Return how a piece bears on a hypothesis, and by what: the text's own words, a denial, or a likeness in wording."""
    for number in piece.links:
        if _meet(links[number].claim, supposed.bounds):
            return ("inconsistent" if links[number].relation in _AGAINST else "consistent"), f"text: {links[number].relation}"
    stance = next((c["stance"] for c in prose.claims if c["id"] == piece.claim), "asserts")
    if _common(prose, piece.bounds, supposed.bounds) < _COMMON:
        return "neutral", "nothing in common"
    opinion = judge(prose.text[slice(*piece.bounds)], prose.text[slice(*supposed.bounds)])
    if stance == "denies" and opinion.share >= _DENIED and not opinion.reasons:
        return "inconsistent", "denied"
    is_near = opinion.shared >= _COMMON and opinion.share >= _NEAR
    if opinion.reasons and is_near and opinion.probabilities["disagree"] >= _SURE:
        return "inconsistent", "wording: " + ", ".join(sorted({reason.kind for reason in opinion.reasons}))
    if opinion.probabilities["agree"] >= _SURE and is_near:
        return "consistent", "wording"
    return "neutral", "no sign"


def weighed(rows: Iterable[tuple[Piece, str]]) -> dict[str, float]:
    """Return what stands for and against a hypothesis, each piece by how well it is sourced."""
    found = {"for": 0.0, "against": 0.0}
    for piece, bearing in rows:
        if bearing != "neutral":
            found["for" if bearing == "consistent" else "against"] += piece.sourcing.weight
    return found


def weakest(columns: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the hypotheses with most against them; none when nothing is against any."""
    most = max((column["against"] for column in columns), default=0)
    return [column["id"] for column in columns if column["against"] == most] if most else []
