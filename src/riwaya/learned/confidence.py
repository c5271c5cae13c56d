"""How sure each record is: the probability that a careful annotator has the same."""

from dataclasses import replace

from riwaya.learned.logistic import Reason, load
from riwaya.learned.record_features import KINDS, claim_features, event_features, quantity_features, time_features
from riwaya.model import Attribution, Event, Quantity, Reading, Time

MODEL = "confidence"
_CLAIM, _EVENT, _TIME, _QUANTITY = KINDS


def weigh(reading: Reading) -> Reading:
    """Return the reading with a probability on each claim, event, time and quantity."""
    return replace(
        reading,
        attributions=tuple(
            replace(claim, probability=_probability(_CLAIM, features))
            for claim, features in zip(reading.attributions, claim_features(reading), strict=True)
        ),
        events=tuple(
            replace(event, probability=_probability(_EVENT, features))
            for event, features in zip(reading.events, event_features(reading), strict=True)
        ),
        times=tuple(replace(time, probability=_probability(_TIME, time_features(time))) for time in reading.times),
        quantities=tuple(
            replace(quantity, probability=_probability(_QUANTITY, quantity_features(quantity))) for quantity in reading.quantities
        ),
    )


def reasons(reading: Reading, record: Attribution | Event | Time | Quantity) -> list[Reason]:
    """Return what speaks for and against a record of the reading, strongest first."""
    if isinstance(record, Attribution):
        kind, features = _CLAIM, claim_features(reading)[reading.attributions.index(record)]
    elif isinstance(record, Event):
        kind, features = _EVENT, event_features(reading)[reading.events.index(record)]
    elif isinstance(record, Time):
        kind, features = _TIME, time_features(record)
    else:
        kind, features = _QUANTITY, quantity_features(record)
    return load(MODEL).reasons(features, kind)


def _probability(kind: str, features: list[str]) -> float:
    return round(load(MODEL).probability(features, kind), 2)
