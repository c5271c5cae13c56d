"""The models of `riwaya.statements`, trained on the train part of ANS: what one headline is to another."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from riwaya.statements.alignment import Alignment, align
from riwaya.statements.features import features
from riwaya.statements.model import LABELS, serialise
from riwaya.statements.semantic import semantic_features
from riwaya.statements.words import statement

ANS = Path(__file__).resolve().parents[2] / "bench" / "ans"
_RARE = 3  # a word left over in fewer pairs is left out
_DIGITS = 4
_STRENGTH = 0.1
_DIMENSIONS = re.compile(r"(?:apart|product) \d+$")
_SLIGHT = 0.1  # dimensions of embeddings are many, so each is let count less

Features = dict[str, float]


def pairs(part: str) -> list[tuple[str, str, str]]:
    """Return the pairs of a part of ANS as (first, second, label)."""
    with (ANS / f"{part}.csv").open(encoding="utf8", newline="") as lines:
        return [(row["s1"], row["s2"], row["stance"]) for row in csv.DictReader(lines)]


def train_statements(name: str) -> str:
    """Return the model `lexical` or `semantic` as JSON."""
    rows, labels = [], []
    for first, second, label in pairs("train"):
        rows.append(_of(name)(align(*map(statement, sorted((first, second))))))
        labels.append(LABELS.index(label))
    names = _kept(rows)
    values = np.array([[row.get(feature, 0.0) for feature in names] for row in rows])
    means, spreads = values.mean(0), np.array([_spread(feature, column) for feature, column in zip(names, values.T, strict=True)])
    model = LogisticRegression(C=_STRENGTH, solver="newton-cholesky", max_iter=200, tol=1e-10).fit(
        (values - means) / spreads, labels
    )
    weights = model.coef_ / spreads
    bias = model.intercept_ - weights @ means
    table = {
        feature: [*(round(float(w), _DIGITS) for w in weights[:, at]), round(float(means[at]), _DIGITS)]
        for at, feature in enumerate(names)
    }
    return serialise([round(float(one), _DIGITS) for one in bias], table)


def _of(name: str) -> Callable[[Alignment], Features]:
    if name == "lexical":
        return features
    return lambda aligned: {**features(aligned), **semantic_features(aligned)}


def _kept(rows: list[Features]) -> list[str]:
    """Return the features that are seen often enough."""
    counts = Counter(name for row in rows for name, value in row.items() if value)
    return sorted(name for name, count in counts.items() if count >= _RARE)


def _spread(name: str, column: np.ndarray) -> float:
    if name.startswith("left: "):
        return 1.0
    return max(float(column.std()), 1e-6) / (_SLIGHT if _DIMENSIONS.match(name) else 1.0)
