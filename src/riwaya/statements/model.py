"""A linear model of pairs of statements: agree, disagree or speak of other things. Read from JSON; additions are all it needs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

LABELS = ("agree", "disagree", "other")


@dataclass(frozen=True, slots=True)
class Model:
    """Multinomial logistic regression.

    Attributes:
        bias: the log-odds of each of `LABELS` before any feature.
        weights: by feature, what a unit of it adds to the log-odds of each label.
        usual: by feature, its mean in training; reasons are told against it.
    """

    bias: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]
    usual: Mapping[str, float]

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the probability of each label; features that training never saw say nothing."""
        odds = list(self.bias)
        for name, value in features.items():
            if value and name in self.weights:
                for place, weight in enumerate(self.weights[name]):
                    odds[place] += weight * value
        top = max(odds)
        shares = [exp(one - top) for one in odds]
        return {label: share / sum(shares) for label, share in zip(LABELS, shares, strict=True)}

    def pull(self, features: Mapping[str, float], name: str, label: str) -> float:
        """Return how far a feature moves the log-odds of a label from where they usually are."""
        if name not in self.weights:
            return 0.0
        return self.weights[name][LABELS.index(label)] * (features.get(name, 0.0) - self.usual.get(name, 0.0))


@cache
def load(name: str) -> Model:
    """Return a model that the package holds: `lexical` or `semantic`."""
    held = json.loads((files("riwaya.statements") / f"{name}.json").read_text("utf8"))
    return Model(
        tuple(held["bias"]),
        {feature: weights[:-1] for feature, weights in held["weights"].items()},
        {feature: weights[-1] for feature, weights in held["weights"].items()},
    )


def serialise(bias: Sequence[float], rows: Mapping[str, Sequence[float]]) -> str:
    """Return a model as JSON, a feature a line: its weights for each label, then its mean."""
    lines = ",\n".join(f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(list(row))}" for name, row in sorted(rows.items()))
    return f'{{"labels": {json.dumps(LABELS)},\n"bias": {json.dumps(list(bias))},\n"weights": {{\n{lines}\n}}}}\n'
