"""Logistic regression over named features: sparse, readable, deterministic, and nothing but additions at run time."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_LARGEST = 30.0  # log-odds beyond which a probability is 0 or 1 in print


class Reason(NamedTuple):
    """A feature and by how much it moves the log-odds."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Logistic:
    """One binary classifier per label.

    Attributes:
        labels: what is told apart.
        bias: the log-odds of each label before any feature.
        weights: for each feature, (place of the label, what it adds to the log-odds).
    """

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    def log_odds(self, features: Iterable[str]) -> list[float]:
        """Return the log-odds of each label, in the order of `labels`; features that training never saw say nothing."""
        odds = list(self.bias)
        known = self.weights
        for feature in features:
            if feature in known:
                for place, weight in known[feature]:
                    odds[place] += weight
        return odds

    def probability(self, features: Iterable[str], label: str) -> float:
        """Return the probability of a label."""
        odds = self.log_odds(features)[self.labels.index(label)]
        return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, odds))))

    def reasons(self, features: Iterable[str], label: str, most: int = 3) -> list[Reason]:
        """Return the features that move the log-odds of a label most, strongest first."""
        place = self.labels.index(label)
        found = [Reason(f, weight) for f in features for at, weight in self.weights.get(f, ()) if at == place]
        return sorted(found, key=lambda reason: (-abs(reason.weight), reason.feature))[:most]


@cache
def load(name: str) -> Logistic:
    """Return the trained model of this name; raises FileNotFoundError when the package holds none."""
    return parse((files("riwaya.learned") / f"{name}.json").read_text("utf8"))


def parse(text: str) -> Logistic:
    """Return the model that `serialise` wrote."""
    held = json.loads(text)
    weights = {feature: tuple((place, weight) for place, weight in pairs) for feature, pairs in held["weights"].items()}
    return Logistic(tuple(held["labels"]), tuple(held["bias"]), weights)


def serialise(model: Logistic) -> str:
    """Return a model as JSON, a feature a line, in alphabetical order."""
    lines = (
        f"{json.dumps(feature, ensure_ascii=False)}: {json.dumps(pairs)}" for feature, pairs in sorted(model.weights.items())
    )
    body = ",\n".join(lines)
    return f'{{"labels": {json.dumps(model.labels)},\n"bias": {json.dumps(model.bias)},\n"weights": {{\n{body}\n}}}}\n'
