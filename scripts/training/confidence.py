"""The model of confidence: trained on one part of the corpus, calibrated with another by Platt scaling (Platt 1999)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from riwaya.evaluation.gold import Gold
from riwaya.evaluation.judge import judge
from riwaya.learned.confidence import ALONE, IN_CONTEXT, TOLD, witness
from riwaya.learned.record_features import KINDS, Features, features_of, records_of
from riwaya.model import Reading
from riwaya.weights.logistic import Logistic
from training.fitting import Fitter, assemble

_STRENGTH = 0.05
_STEADINESS = 0.5  # how far calibration may bend the odds of a few hundred records


class Judged(NamedTuple):
    """Records of one kind that have a verdict: their features, what the encoder says of them if asked, and the verdicts."""

    features: list[Features]
    told: list[float | None]
    answers: list[bool]


def train_confidence(trained: Sequence[tuple[Gold, Reading]], held: Sequence[tuple[Gold, Reading]]) -> Logistic:
    """Return the model of confidence, fitted to the first articles and calibrated on those held out alone.

    Rules know much of the first articles by heart, so how often they are right there says little of what a user reads; what the
    encoder says of them says nothing, since it was trained on them, and is weighed on those held out alone.
    """
    fits = {}
    known, unread = _judged(trained), _judged(held)
    for kind in KINDS:
        fitter = Fitter(known[kind].features, _STRENGTH, is_sparse=False)
        bias, weights = fitter.fit(known[kind].answers)
        named = dict(zip(fitter.names, map(float, weights), strict=True))
        held_out = unread[kind]
        odds = [bias + sum(named.get(name, 0.0) for name in set(row)) for row in held_out.features]
        (slope,), shift = _calibration([[one] for one in odds], held_out.answers)
        fits[kind] = slope * bias + shift, {name: slope * weight for name, weight in named.items()}
        asked = [  # times are not, nor are events that a cue alone tells
            ([slope * one + shift, told], answer)
            for one, told, answer in zip(odds, held_out.told, held_out.answers, strict=True)
            if told is not None
        ]
        if asked:
            (alone, told), shift = _calibration([row for row, _ in asked], [answer for _, answer in asked])
            fits[kind + IN_CONTEXT] = shift, {ALONE: alone, TOLD: told}
    return assemble(fits)


def _calibration(odds: list[list[float]], answers: list[bool]) -> tuple[list[float], float]:
    """Return slopes and shift of log-odds that fit what turned out right."""
    if len(set(answers)) < 2:
        return [1.0, *(0.0 for _ in odds[0][1:])], 0.0
    model = LogisticRegression(C=_STEADINESS, solver="lbfgs").fit(np.array(odds), np.array(answers))
    return [float(slope) for slope in model.coef_[0]], float(model.intercept_[0])


def _judged(read: Sequence[tuple[Gold, Reading]]) -> dict[str, Judged]:
    """Return the records that have a verdict, by kind."""
    found = {kind: Judged([], [], []) for kind in KINDS}
    for gold, reading in read:
        features = features_of(reading)
        for (kind, records), verdicts in zip(records_of(reading).items(), judge(gold, reading), strict=True):
            for names, record, verdict in zip(features[kind], records, verdicts, strict=True):
                if verdict is not None:
                    found[kind].features.append(names)
                    found[kind].told.append(witness(record))
                    found[kind].answers.append(verdict)
    return found
