"""A finding: something in a text that a reader may want to look at, with its arithmetic and the words that show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya.explanations.prose import Prose


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        kind: weekday, sum, distance, direction, spelling, growth, headline name, headline figure, count or duration.
        told: what stands there and what does not fit it, in one line with the arithmetic.
        spans: the words, as the contract has spans; across documents each names its `document`.
    """

    kind: str
    told: str
    spans: tuple[Mapping[str, Any], ...]

    def record(self) -> dict[str, Any]:
        """Return the finding as JSON has it."""
        return {"kind": self.kind, "told": self.told, "spans": [dict(span) for span in self.spans]}


def found(prose: Prose, kind: str, told: str, *spans: Mapping[str, Any]) -> Finding:
    """Return a finding on stretches of a text, given as records with start and end."""
    shown = sorted(((span["start"], span["end"]) for span in spans), key=lambda bounds: bounds[0])
    return Finding(kind, told, tuple(prose.span(bounds) for bounds in dict.fromkeys(shown)))


def plain(number: float) -> str:
    """Return a number as people write it."""
    return f"{number:g}" if number < 1_000_000 and number != int(number) else f"{int(number):,}"


def listed(numbers: Sequence[float], sign: str = " + ") -> str:
    """Return numbers with a sign between them."""
    return sign.join(map(plain, numbers))
