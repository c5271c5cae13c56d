"""Logistic regression fitted by scikit-learn and written down sparsely; the same data give the same bytes."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from riwaya.weights.logistic import Logistic

RARE = 2  # a feature seen in fewer examples is left out
_DIGITS = 3  # of a weight
_SLIGHT = 0.02  # a smaller weight is left out


class Fitter:
    """Examples as a matrix, fitted once per label."""

    def __init__(self, features: Sequence[Collection[str]], strength: float, *, is_sparse: bool) -> None:
        counts = Counter(name for row in features for name in set(row))
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        self._place = {name: at for at, name in enumerate(self.names)}
        self._strength = strength
        self._l1_ratio = 1.0 if is_sparse else 0.0
        self._matrix = self._as_matrix(features)

    def fit(self, answers: Sequence[bool]) -> tuple[float, np.ndarray]:
        """Return the bias and the weight of each name."""
        model = LogisticRegression(C=self._strength, l1_ratio=self._l1_ratio, solver="liblinear", max_iter=1000, random_state=0)
        model.fit(self._matrix, np.array(answers))
        return float(model.intercept_[0]), model.coef_[0]

    def _as_matrix(self, features: Sequence[Collection[str]]) -> csr_matrix:
        columns, starts = [], [0]
        for row in features:
            columns += sorted({self._place[name] for name in row if name in self._place})
            starts.append(len(columns))
        shape = (len(features), len(self.names))
        return csr_matrix((np.ones(len(columns)), np.array(columns), np.array(starts)), shape=shape)


def fit_one(label: str, examples: Sequence[tuple[Collection[str], bool]], strength: float) -> Logistic:
    """Return the model of one label, with an L2 penalty, from examples and whether each has it."""
    fitter = Fitter([features for features, _ in examples], strength, is_sparse=False)
    bias, weights = fitter.fit([answer for _, answer in examples])
    return assemble({label: (bias, dict(zip(fitter.names, map(float, weights), strict=True)))})


def assemble(fits: dict[str, tuple[float, dict[str, float]]]) -> Logistic:
    """Return one model from the bias and the weights of each label."""
    labels = tuple(fits)
    weights: dict[str, list[tuple[int, float]]] = {}
    for place, (_, named) in enumerate(fits.values()):
        for name, weight in named.items():
            if abs(weight) >= _SLIGHT:
                weights.setdefault(name, []).append((place, round(weight, _DIGITS)))
    return Logistic(labels, tuple(round(bias, _DIGITS) for bias, _ in fits.values()), {n: tuple(w) for n, w in weights.items()})
