"""Triggers that no rule reads, where a model finds a type likely; and events of rules that it finds unlikely.

The model (`riwaya.weights`, `triggers.json`) weighs every type that a word may name by its form and its surroundings. It was
trained on annotated articles and knows nothing of the rules, so the two err in different places.
"""

from functools import cache

from riwaya.documents.sentences import Sentence
from riwaya.events.trigger_features import Groups, TriggerFeatures
from riwaya.phrases import Syntax
from riwaya.weights.logistic import Packed, load

MODEL = "triggers"
ANY = "any"  # the label of what speaks for an event of whatever type; the others are types
HARDLY_EVER = -2.5  # log-odds of a word by itself below which it is weighed only where a rule reads it, which saves time
LIKELY = 0.9  # the log-odds above which a word names an event that no rule reads (a probability of .7)
UNLIKELY = -3.0  # and below which what a rule reads there is dropped (.05)


class TriggerOdds:
    """How likely the words of a text are to name events."""

    def __init__(self, syntax: Syntax) -> None:
        self._packed, groups = _model()
        self._features = TriggerFeatures(syntax, groups)

    def of(self, at: int, sentence: Sentence) -> dict[str, float]:
        """Return the log-odds of each type that a word may name."""
        types = self._features.types(at)
        return self._of_types(types, self._features.of(at, sentence)) if types else {}

    def may_be_likely(self, at: int) -> bool:
        """Return whether the word may name a likely event, as those that hardly ever name one anywhere do not."""
        types = self._features.types(at)
        return bool(types) and max(self._of_types(types, [self._features.own(at)]).values()) > HARDLY_EVER

    def _of_types(self, types: tuple[str, ...], effects: list[int]) -> dict[str, float]:
        odds = self._packed.log_odds_of((ANY, *types), effects)
        return {kind: odds[ANY] + odds.get(kind, 0.0) for kind in types}


@cache
def _model() -> tuple[Packed, Groups[int]]:
    packed = Packed(load(MODEL))
    return packed, Groups(packed.effect)


def likeliest(odds: dict[str, float]) -> str | None:
    """Return the type that is likely enough to be read though no rule reads it; None where none is."""
    best = max(odds, key=lambda kind: odds[kind], default=None)
    return best if best is not None and odds[best] > LIKELY else None


def is_unlikely(odds: float) -> bool:
    """Return whether what a rule reads is none, by the log-odds of its type."""
    return odds < UNLIKELY
