"""Logistic regression over named features: sparse, readable, deterministic, and nothing but additions at run time."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from struct import Struct
from typing import NamedTuple

_LARGEST = 30.0  # log-odds beyond which a probability is 0 or 1 in print
_UNIT = 1000  # weights have three digits
_WIDTH = 32  # bits of a label in a packed model
_ZERO = 1 << (_WIDTH - 1)  # so that no sum is negative


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
        return share(self.log_odds(features)[self.labels.index(label)])

    def only(self, label: str, prefix: str) -> "Binary":
        """Return what tells one label, of the features that begin with a prefix, without it."""
        place = self.labels.index(label)
        weights = {f.removeprefix(prefix): dict(pairs) for f, pairs in self.weights.items() if f.startswith(prefix)}
        return Binary(self.bias[place], {f: pairs[place] for f, pairs in weights.items() if place in pairs})

    def reasons(self, features: Iterable[str], label: str, most: int = 3) -> list[Reason]:
        """Return the features that move the log-odds of a label most, strongest first."""
        place = self.labels.index(label)
        found = [Reason(f, weight) for f in features for at, weight in self.weights.get(f, ()) if at == place]
        return sorted(found, key=lambda reason: (-abs(reason.weight), reason.feature))[:most]


class Binary(NamedTuple):
    """The log-odds of one label before any feature, and what each feature adds to them."""

    bias: float
    weights: Mapping[str, float]

    def odds(self, features: Iterable[str]) -> float:
        """Return the log-odds of the label."""
        odds, known = self.bias, self.weights
        for feature in features:
            if feature in known:
                odds += known[feature]
        return odds


def share(odds: float) -> float:
    """Return the probability that has these log-odds."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, odds))))


class Packed:
    """A model whose labels stand side by side in one integer, so that features are added for all of them at one stroke."""

    def __init__(self, model: Logistic) -> None:
        self.labels = model.labels
        self._weights = {feature: sum(_at(place, weight) for place, weight in w) for feature, w in model.weights.items()}
        self._bias = sum(_at(place, bias) + (_ZERO << (_WIDTH * place)) for place, bias in enumerate(model.bias))
        self._fields = Struct(f"<{len(self.labels)}I")

    def effect(self, features: Iterable[str]) -> int:
        """Return what features that come together add."""
        return sum(self._weights.get(feature, 0) for feature in features)

    def log_odds(self, effects: Iterable[int]) -> list[float]:
        """Return the log-odds of each label once all effects are added."""
        return [(field - _ZERO) / _UNIT for field in self._added(effects)]

    def above(self, floor: float, groups: Iterable[Iterable[int]]) -> list[Sequence[float]]:
        """Return the log-odds for each group of effects; nothing for one that comes above the floor nowhere, as most do."""
        least = round(floor * _UNIT) + _ZERO
        added = map(self._added, groups)
        return [[(field - _ZERO) / _UNIT for field in fields] if max(fields) > least else () for fields in added]

    def _added(self, effects: Iterable[int]) -> tuple[int, ...]:
        return self._fields.unpack(sum(effects, self._bias).to_bytes(self._fields.size, "little"))


def _at(place: int, weight: float) -> int:
    return round(weight * _UNIT) << (_WIDTH * place)


@cache
def load(name: str) -> Logistic:
    """Return the trained model of this name; raises FileNotFoundError when the package holds none."""
    return parse((files("riwaya.weights") / f"{name}.json").read_text("utf8"))


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
