"""What in some documents deserves a look first: records that the machine is least sure of, by rules that seldom fire."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

Record = Mapping[str, Any]
_DOUBTFUL = 0.7  # records more probable than this wait for no look, unless their rule is rare
_RARE = 2  # a rule that fired so seldom among the documents looked at
_RARE_COSTS = 0.15
_AROUND = 140  # characters shown on either side


class Doubt(NamedTuple):
    """A record that deserves a look.

    Attributes:
        document: the number of its document.
        kind: claim or event.
        record: the contract's record of it.
        is_rare: whether its rule seldom fires.
        before, words, after: the text around it.
    """

    document: int
    kind: str
    record: Record
    is_rare: bool
    before: str
    words: str
    after: str

    @property
    def weight(self) -> float:
        """How sure one can be of it; the lowest comes first."""
        probability = self.record["probability"]
        return (0.5 if probability is None else float(probability)) - (_RARE_COSTS if self.is_rare else 0)


def doubts(records: Iterable[tuple[int, Record]]) -> list[Doubt]:
    """Return what deserves a look in some documents, what matters most first; what somebody has decided is left out."""
    held = list(records)
    rules = Counter(one["rule"] for _, record in held for one in (*record["claims"], *record["events"]))
    found = [doubt for number, record in held for doubt in _of(number, record, rules)]
    return sorted(found, key=lambda doubt: doubt.weight)


def _of(number: int, record: Record, rules: Mapping[str, int]) -> Iterator[Doubt]:
    text = record["document"]["text"]
    for kind, name, anchor in (("claim", "claims", "content"), ("event", "events", "trigger")):
        for one in record[name]:
            if "decision" in one:
                continue
            is_rare = rules[one["rule"]] <= _RARE
            start, end = _extent(one, anchor)
            around = text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
            doubt = Doubt(number, kind, one, is_rare, *around)
            if doubt.weight < _DOUBTFUL:
                yield doubt


def _extent(record: Record, anchor: str) -> tuple[int, int]:
    spans = [record[anchor], *([record["cue"]] if "cue" in record else [])]
    return min(span["start"] for span in spans), max(span["end"] for span in spans)
