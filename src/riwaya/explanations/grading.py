"""How well a stretch of a text is sourced: on the word of somebody named, of somebody unnamed, or of nobody."""

from enum import Enum

from riwaya.explanations.prose import Bounds, Prose, Record


class Sourcing(Enum):
    """Whose word stands behind something told; each is worth half of the one before."""

    NAMED = "named"
    UNNAMED = "anonymous"
    NONE = "none"

    @property
    def weight(self) -> float:
        """What it counts in a matrix."""
        return {Sourcing.NAMED: 1.0, Sourcing.UNNAMED: 0.5, Sourcing.NONE: 0.25}[self]


def sourcing(prose: Prose, bounds: Bounds) -> tuple[Sourcing, str | None]:
    """Return how well a stretch is sourced and the claim that says so: one that holds it, or one whose source stands in it."""
    start, end = bounds
    holding = [c for c in prose.claims if c["content"]["start"] <= start and end <= c["content"]["end"]]
    named_in = [c for c in prose.claims if any(start <= link["start"] and link["end"] <= end for link in c["chain"])]
    for claim in sorted(holding, key=lambda c: c["content"]["end"] - c["content"]["start"]) or named_in:
        return of_claim(claim), str(claim["id"])
    return Sourcing.NONE, None


def of_claim(claim: Record) -> Sourcing:
    """Return how well a claim is sourced: named when its origin, the last link of its chain, has a name."""
    if not claim["chain"]:
        return Sourcing.NONE
    origin = claim["chain"][-1]
    is_named = origin["kind"] != "anonymous" and (origin["entity"] or (origin["name"] and origin["kind"] in _NAMED))
    return Sourcing.NAMED if is_named else Sourcing.UNNAMED


_NAMED = frozenset({"person", "organisation", "outlet", "state", "document"})
