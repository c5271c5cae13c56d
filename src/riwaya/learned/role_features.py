"""What a model of roles is told about an event and a candidate: where it stands, what it is, and what the rules made of it."""

from collections.abc import Sequence
from itertools import accumulate

from riwaya.learned.candidates import Candidate
from riwaya.model import Event
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, VERB

_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 20, 30)
_MOST = 3  # verbs and commas told apart


class RoleFeatures:
    """Names the features of the candidates of a text's events."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._verbs = list(accumulate((1 if tags & VERB else 0 for tags in syntax.tags), initial=0))
        self._commas = list(accumulate((1 if tags & COMMA else 0 for tags in syntax.tags), initial=0))

    def of(self, event: Event, candidates: Sequence[Candidate]) -> list[list[str]]:
        """Return the features of each candidate of an event."""
        first, last = self._syntax.tokens_of(event.trigger)
        stands = sorted(c.first for c in candidates)
        given = sorted({role for c in candidates for role in c.by_rule})
        shape = event.rule.rpartition(".")[2]
        common = [f"type={event.type}", f"shape={shape}", f"given={','.join(given)}"]
        return [
            [*common, *self._own(event.type, shape, (first, last), c, stands), *_by_rule(event.type, shape, c, given)]
            for c in candidates
        ]

    def _own(self, kind: str, shape: str, trigger: tuple[int, int], c: Candidate, stands: Sequence[int]) -> list[str]:
        first, last = trigger
        is_after = c.first >= last
        side = "after" if is_after else "before"
        begin, end = (last, c.first) if is_after else (c.last, first)
        verbs, commas = _between(self._verbs, begin, end), _between(self._commas, begin, end)
        apart = _step(sum(1 for at in stands if begin <= at < end))
        how = f"{c.preposition},{side}"
        syntax = self._syntax
        features = [
            f"prep={c.preposition}",
            f"distance={side}{_step(end - begin)}",
            f"phrases={side}{apart}",
            f"verbs={side}{verbs}",
            f"commas={side}{commas}",
            f"shape,how={shape},{how}",
            f"type,how={kind},{how}",
            f"type,shape,how={kind},{shape},{how}",
            f"shape,phrases,how={shape},{apart},{how}",
            f"word before={syntax.form(c.first - 1)}",
            f"length={min(c.last - c.first, 6)}",
            f"opens={syntax.form(first)[:1]},{shape},{side}",
        ]
        for name in c.classes or ("none",):
            features += (
                f"class={name}",
                f"type,class={kind},{name}",
                f"class,prep={name},{c.preposition}",
                f"type,class,how={kind},{name},{how}",
                f"shape,class,side={shape},{name},{side}",
                f"type,class,verbs={kind},{name},{side}{verbs}",
            )
        mention = syntax.names.get(c.first)
        if mention is not None:
            features += (f"name={mention.kind}", f"name,prep={mention.kind},{c.preposition}", f"type,name={kind},{mention.kind}")
        if c.is_number:
            features += ("number", f"number,type={kind}")
        for role in c.by_rule:
            features += (
                f"rule,verbs={role},{side}{verbs}",
                f"rule,commas={role},{side}{commas}",
                f"rule,distance={role},{side}{_step(end - begin)}",
            )
        return features


def _between(counts: Sequence[int], begin: int, end: int) -> int:
    return min(counts[end] - counts[begin], _MOST) if begin < end else 0


def _by_rule(kind: str, shape: str, c: Candidate, given: Sequence[str]) -> list[str]:
    features = [f"next={role}" for role in c.next_to]
    if not c.by_rule:
        return [*features, "no rule", *(f"no rule,given={role}" for role in given)]
    for role in c.by_rule:
        features += (f"rule={role}", f"type,rule={kind},{role}", f"rule,shape={role},{shape}")
    return features


def _step(number: int) -> int:
    for step in _STEPS:
        if number <= step:
            return step
    return 99
