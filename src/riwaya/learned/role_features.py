"""What a model of roles is told about an event and a candidate: where it stands, what it is, and what the rules made of it.

Features that always come together are one group, spelled once and met again in the next candidate and the next article.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from riwaya.learned.candidates import Candidate
from riwaya.learned.surroundings import Surroundings
from riwaya.model import Event, Reading
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, VERB
from riwaya.weights.groups import Group, Row, Seen

T = TypeVar("T")
_MOST = 3  # verbs, commas and events told apart
_LONGEST = 6  # words told apart
_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 20, 30)
_BEYOND = 31
_STEP = [next((step for step in _STEPS if number <= step), 99) for number in range(_BEYOND + 1)]  # by number


class Groups(Generic[T]):
    """Every group met, with what `see` makes of its names: training takes the names, a model only what they weigh."""

    def __init__(self, see: Callable[[Group], T]) -> None:
        self.event = Seen(_event, see)
        self.ruleless = Seen(_ruleless, see)
        self.stand = Seen(_stand, see)
        self.manner = Seen(_manner, see)
        self.order = Seen(_order, see)
        self.before = Row(lambda word: see(_before(word)))
        self.size = Seen(_size, see)
        self.class_ = Seen(_class, see)
        self.name = Seen(_name, see)
        self.rule = Seen(_rule, see)
        self.next = Seen(_next, see)
        self.apart = Seen(_apart, see)
        self.told = Seen(_told, see)


class RoleFeatures(Generic[T]):
    """Names the features of the candidates of a text's events."""

    def __init__(self, reading: Reading, syntax: Syntax, groups: Groups[T]) -> None:
        self._syntax = syntax
        self._groups = groups
        self._around = Surroundings(reading, syntax)
        self._verbs = list(accumulate([tags & VERB != 0 for tags in syntax.tags], initial=0))
        self._commas = list(accumulate([tags & COMMA != 0 for tags in syntax.tags], initial=0))

    def of(self, event: Event, candidates: Sequence[Candidate]) -> list[list[T]]:
        """Return the features of each candidate of an event, in groups."""
        trigger = self._syntax.tokens_of(event.trigger)
        stands = sorted(c.first for c in candidates)
        given = tuple(sorted({role for c in candidates for role in c.by_rule}))
        shape = event.rule.rpartition(".")[2]
        opens = self._syntax.form(trigger[0])[:1]
        common = {side: self._groups.event[event.type, shape, given, opens, side] for side in ("before", "after")}
        ruleless = self._groups.ruleless[given,]
        told_in, tellers = self._around.told_in(trigger[0]), self._around.tellers(trigger[0])
        found = []
        for c in candidates:
            side = "after" if c.first >= trigger[1] else "before"
            features = self._own(event.type, shape, trigger, c, side, stands)
            tells = any(begin < c.last and c.first < end for begin, end in tellers) if tellers else False
            is_beside = told_in == self._around.told_in(c.first)
            features.append(self._groups.told[tells, is_beside, event.type, c.preposition, side])
            features.append(common[side])
            if not c.by_rule:
                features.append(ruleless)
            found.append(features)
        return found

    def _own(self, kind: str, shape: str, trigger: tuple[int, int], c: Candidate, side: str, stands: Sequence[int]) -> list[T]:
        begin, end = (trigger[1], c.first) if side == "after" else (c.last, trigger[0])
        verbs = commas = events = apart = distance = 0
        if begin < end:
            verbs, commas = self._verbs[end] - self._verbs[begin], self._commas[end] - self._commas[begin]
            verbs, commas = verbs if verbs < _MOST else _MOST, commas if commas < _MOST else _MOST
            events = self._around.before[end] - self._around.before[begin]
            events = events if events < _MOST else _MOST
            apart, distance = bisect_left(stands, end) - bisect_left(stands, begin), end - begin
            apart, distance = _STEP[apart if apart < _BEYOND else _BEYOND], _STEP[distance if distance < _BEYOND else _BEYOND]
        syntax, groups, preposition, size = self._syntax, self._groups, c.preposition, c.last - c.first
        features = [
            groups.stand[side, distance, apart, verbs, commas],
            groups.manner[kind, shape, preposition, side],
            groups.order[shape, apart, preposition, side],
            groups.before[syntax.forms[c.first - 1] if c.first else ""],
            groups.size[size if size < _LONGEST else _LONGEST, c.is_number and kind],
        ]
        for name in c.classes or ("none",):
            features.append(groups.class_[kind, shape, name, preposition, side, verbs])
        mention = syntax.names.get(c.first)
        if mention is not None:
            features.append(groups.name[kind, mention.kind, preposition])
        for role in c.by_rule:
            features.append(groups.rule[role, kind, shape, side, verbs, commas, distance])
        for role in c.next_to:
            features.append(groups.next[role,])
        is_nearer = self._around.nearest(c.first) < abs(trigger[0] - c.first)  # to another event
        features.append(groups.apart[side, events, is_nearer, preposition])
        return features


def _event(kind: str, shape: str, given: tuple[str, ...], opens: str, side: str) -> Group:
    return f"type={kind}", f"shape={shape}", f"given={','.join(given)}", f"opens={opens},{shape},{side}"


def _ruleless(given: tuple[str, ...]) -> Group:
    return "no rule", *(f"no rule,given={role}" for role in given)


def _stand(side: str, distance: int, apart: int, verbs: int, commas: int) -> Group:
    return f"distance={side}{distance}", f"phrases={side}{apart}", f"verbs={side}{verbs}", f"commas={side}{commas}"


def _manner(kind: str, shape: str, preposition: str, side: str) -> Group:
    how = f"{preposition},{side}"
    return f"prep={preposition}", f"shape,how={shape},{how}", f"type,how={kind},{how}", f"type,shape,how={kind},{shape},{how}"


def _order(shape: str, apart: int, preposition: str, side: str) -> Group:
    return (f"shape,phrases,how={shape},{apart},{preposition},{side}",)


def _before(word: str) -> Group:
    return (f"word before={word}",)


def _size(length: int, counts_for: str | bool) -> Group:
    return (f"length={length}", "number", f"number,type={counts_for}") if counts_for else (f"length={length}",)


def _class(kind: str, shape: str, name: str, preposition: str, side: str, verbs: int) -> Group:
    return (
        f"class={name}",
        f"type,class={kind},{name}",
        f"class,prep={name},{preposition}",
        f"type,class,how={kind},{name},{preposition},{side}",
        f"shape,class,side={shape},{name},{side}",
        f"type,class,verbs={kind},{name},{side}{verbs}",
    )


def _name(kind: str, mention: str, preposition: str) -> Group:
    return f"name={mention}", f"name,prep={mention},{preposition}", f"type,name={kind},{mention}"


def _rule(role: str, kind: str, shape: str, side: str, verbs: int, commas: int, distance: int) -> Group:
    return (
        f"rule,verbs={role},{side}{verbs}",
        f"rule,commas={role},{side}{commas}",
        f"rule,distance={role},{side}{distance}",
        f"rule={role}",
        f"type,rule={kind},{role}",
        f"rule,shape={role},{shape}",
    )


def _next(role: str) -> Group:
    return (f"next={role}",)


def _apart(side: str, events: int, is_nearer_to_another: bool, preposition: str) -> Group:
    return (
        f"events={side}{events}",
        f"nearer to another={side},{is_nearer_to_another}",
        f"events,prep={side}{events},{preposition}",
    )


def _told(tells: bool, is_together: bool, kind: str, preposition: str, side: str) -> Group:
    return (
        f"tells={tells}",
        f"together={is_together}",
        f"type,tells={kind},{tells}",
        f"together,how={is_together},{preposition},{side}",
    )
