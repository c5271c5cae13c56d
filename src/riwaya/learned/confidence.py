"""How sure each record is: the probability that a careful annotator has the same."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from riwaya.learned.record_features import Features, bare_features, features_of, named
from riwaya.model import Attribution, Event, Quantity, Reading, Time, changed
from riwaya.weights.logistic import Binary, Reason, load

MODEL = "confidence"
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
        changed(record, probability=round(model.probability(names), 2))
        for record, names in zip(records, features[kind], strict=True)
    )


@cache
def _model(kind: str) -> Binary:
    """Return what the model weighs of a kind of record, whose features are told apart already."""
    return load(MODEL).only(kind, named(kind))


class Reasons:
    """What speaks for and against the records of a reading."""

    def __init__(self, reading: Reading) -> None:
        features = features_of(reading)
        self._features: dict[int, tuple[str, Features]] = {}
        for kind, records in (
            ("claim", reading.attributions),
            ("event", reading.events),
            ("time", reading.times),
            ("quantity", reading.quantities),
        ):
            for record, names in zip(records, features[kind], strict=True):
                self._features[id(record)] = kind, names

    def of(self, record: Attribution | Event | Time | Quantity) -> list[Reason]:
        """Return what moves the probability of a record of this reading, strongest first."""
        kind, names = self._features[id(record)]
        return load(MODEL).reasons(names, kind)
