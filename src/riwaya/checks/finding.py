"""A finding: something in a text that a reader may want to look at, with its arithmetic and the words that show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya import labels
from riwaya.explanations.prose import Bounds, Prose


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        kind: weekday, sum, distance, direction, spelling, growth, headline name, headline claim, headline figure, count or
            duration.
        reading: the label that tells it, without its `finding.`.
        values: what the label's places are filled with; of a word that has labels itself (`unit.days`), its key.
        spans: the words, as the contract has spans; across documents each names its `document`.
    """

    kind: str
    reading: str
    values: Mapping[str, str]
    spans: tuple[Mapping[str, Any], ...]

    def tell(self, language: str) -> str:
        """Return what stands there and what does not fit it, in one line with the arithmetic."""
        filled = {name: labels.pattern(value, language) if labels.has(value) else value for name, value in self.values.items()}
        return labels.pattern(f"finding.{self.reading}", language).format_map(filled)

    @property
    def told(self) -> str:
        """The line in English."""
        return self.tell("en")

    def record(self) -> dict[str, Any]:
        """Return the finding as JSON has it."""
        return {"kind": self.kind, "told": self.told, "told_ar": self.tell("ar"), "spans": [dict(span) for span in self.spans]}


def placed(prose: Prose, *spans: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Return stretches of a text, given as records with start and end, in the order of the text, each once."""
    shown: list[Bounds] = sorted((span["start"], span["end"]) for span in spans)
    return tuple(prose.span(bounds) for bounds in dict.fromkeys(shown))


def plain(number: float) -> str:
    """Return a number as people write it."""
    return f"{number:g}" if number < 1_000_000 and number != int(number) else f"{int(number):,}"


def listed(numbers: Sequence[float], sign: str = " + ") -> str:
    """Return numbers with a sign between them."""
    return sign.join(map(plain, numbers))
