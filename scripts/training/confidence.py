"""The model of confidence: trained on one part of the corpus, calibrated with another by Platt scaling (Platt 1999)."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from riwaya.evaluation.gold import Gold
from riwaya.evaluation.judge import judge
from riwaya.learned.record_features import KINDS, Features, features_of
from riwaya.model import Reading
from riwaya.weights.logistic import Logistic
from training.fitting import Fitter, assemble

_STRENGTH = 0.05
_STEADINESS = 0.5  # how far calibration may bend the odds of a few hundred records

Judged = tuple[list[Features], list[bool]]


def train_confidence(trained: Sequence[tuple[Gold, Reading]], held: Sequence[tuple[Gold, Reading]]) -> Logistic:
    """Return the model of confidence, fitted to the first articles and calibrated on those held out alone.

    Rules know much of the first articles by heart, so how often they are right there says little of what a user reads.
    """
    fits = {}
    known, unread = _judged(trained), _judged(held)
    for kind in KINDS:
        features, answers = known[kind]
        fitter = Fitter(features, _STRENGTH, is_sparse=False)
        bias, weights = fitter.fit(answers)
        named = dict(zip(fitter.names, map(float, weights), strict=True))
        slope, shift = _calibration(named, bias, unread[kind])
        fits[kind] = slope * bias + shift, {name: slope * weight for name, weight in named.items()}
    return assemble(fits)


def _calibration(weights: dict[str, float], bias: float, held: Judged) -> tuple[float, float]:
    """Return slope and shift of the log-odds that fit what turned out right."""
    features, answers = held
    if len(set(answers)) < 2:
        return 1.0, 0.0
    odds = [[bias + sum(weights.get(name, 0.0) for name in set(row))] for row in features]
    model = LogisticRegression(C=_STEADINESS, solver="lbfgs").fit(np.array(odds), np.array(answers))
    return float(model.coef_[0][0]), float(model.intercept_[0])


def _judged(read: Sequence[tuple[Gold, Reading]]) -> dict[str, Judged]:
    """Return the features of all records that have a verdict, and the verdicts, by kind."""
    found: dict[str, Judged] = {kind: ([], []) for kind in KINDS}
    for gold, reading in read:
        for (kind, rows), verdicts in zip(features_of(reading).items(), judge(gold, reading), strict=True):
            for names, verdict in zip(rows, verdicts, strict=True):
                if verdict is not None:
                    found[kind][0].append(names)
                    found[kind][1].append(verdict)
    return found
