"""How sure each record is: the probability that a careful annotator has the same."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from riwaya.learned.logistic import Reason, load
from riwaya.learned.record_features import Features, features_of
from riwaya.model import Attribution, Event, Quantity, Reading, Time

MODEL = "confidence"
R = TypeVar("R", Attribution, Event, Time, Quantity)


def weigh(reading: Reading) -> Reading:
    """Return the reading with a probability on each claim, event, time and quantity."""
    features = features_of(reading)
    return replace(
        reading,
        attributions=_weighed("claim", reading.attributions, features),
        events=_weighed("event", reading.events, features),
        times=_weighed("time", reading.times, features),
        quantities=_weighed("quantity", reading.quantities, features),
    )


def _weighed(kind: str, records: Sequence[R], features: dict[str, list[Features]]) -> tuple[R, ...]:
    model = load(MODEL)
    return tuple(
        replace(record, probability=round(model.probability(names, kind), 2))
        for record, names in zip(records, features[kind], strict=True)
    )


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
