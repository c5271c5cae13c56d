"""How sure each record is: the probability that a careful annotator has the same.

What a record looks like is weighed feature by feature; where the encoder was asked, what it says joins that as one more witness.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from riwaya.learned.record_features import Features, bare_features, features_of, named, records_of
from riwaya.model import Attribution, Event, Quantity, Reading, Time, changed
from riwaya.weights.logistic import Binary, Reason, load, share

MODEL = "confidence"
IN_CONTEXT = " in context"  # what the label of a kind ends with that weighs what the encoder says too
ALONE, TOLD = "alone", "told"  # the log-odds of the features, and those of the encoder
_SUREST = 8.0  # log-odds of the encoder beyond which it is no surer
R = TypeVar("R", Attribution, Event, Time, Quantity)


def weigh(reading: Reading) -> Reading:
    """Return the reading with a probability on each claim, event, time and quantity."""
    features = bare_features(reading)
    return changed(
        reading,
        attributions=_weighed("claim", reading.attributions, features),
        events=_weighed("event", reading.events, features),
        times=_weighed("time", reading.times, features),
        quantities=_weighed("quantity", reading.quantities, features),
    )


def _weighed(kind: str, records: Sequence[R], features: Mapping[str, Iterable[Features]]) -> tuple[R, ...]:
    model = _model(kind)
    return tuple(
        changed(record, probability=round(share(_joined(kind, model.odds(names), witness(record))), 2))
        for record, names in zip(records, features[kind], strict=True)
    )


def witness(record: Attribution | Event | Time | Quantity) -> float | None:
    """Return what the encoder says of a record, as log-odds that are bounded; None where it was not asked."""
    told = record.in_context if isinstance(record, Attribution | Event) else None
    return None if told is None else max(-_SUREST, min(_SUREST, told))


def _joined(kind: str, odds: float, told: float | None) -> float:
    """Return the log-odds of a record from those of its features and those of the encoder."""
    if told is None:
        return odds
    in_context = _in_context(kind)
    return in_context.bias + in_context.weights[ALONE] * odds + in_context.weights[TOLD] * told


@cache
def _model(kind: str) -> Binary:
    """Return what the model weighs of a kind of record, whose features are told apart already."""
    return load(MODEL).only(kind, named(kind))


@cache
def _in_context(kind: str) -> Binary:
    """Return how far the features of a kind of record weigh, and what the encoder says."""
    return load(MODEL).only(kind + IN_CONTEXT, "")


class Reasons:
    """What speaks for and against the records of a reading."""

    def __init__(self, reading: Reading) -> None:
        features = features_of(reading)
        self._features: dict[int, tuple[str, Features]] = {}
        for kind, records in records_of(reading).items():
            for record, names in zip(records, features[kind], strict=True):
                self._features[id(record)] = kind, names

    def of(self, record: Attribution | Event | Time | Quantity) -> list[Reason]:
        """Return what moves the probability of a record of this reading, strongest first."""
        kind, names = self._features[id(record)]
        found = load(MODEL).reasons(names, kind)
        told = witness(record)
        if told is None:
            return found
        in_context = _in_context(kind)
        weighed = [Reason(one.feature, one.weight * in_context.weights[ALONE]) for one in found]
        weighed.append(Reason(f"{named(kind)}in context={told:.0f}", told * in_context.weights[TOLD]))
        return sorted(weighed, key=lambda reason: (-abs(reason.weight), reason.feature))[: len(found)]
