"""Two episodes side by side, by structure: steps, roles and the relations between them; names never count."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import fsum

from riwaya.scenarios.acts import bare
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.naming import known_as
from riwaya.scenarios.values import Alignment, Filler, Likeness, Part, Play, Row

_STEPS, _ROLES, _RELATIONS, _ORDER, _THINGS = 0.5, 0.25, 0.1, 0.05, 0.1
_SAME = 0.55
_STATED = 0.35  # enough where a text says that they are alike
_UNLIKE = 0.65  # wanted where a text says that they are not
_TOLD_APIECE, _APIECE = 2, 0.15  # substitutions that a text names one by one; enough then
_TOLD_TWICE, _TWICE = 2, 0.2  # that a text says in more than one way that they are alike; enough then
_ARRANGING = frozenset({"talks", "deal", "sponsorship", "guarantee", "protection", "surrender", "truce", "held_fire", "exchange"})
_ARRANGERS = frozenset({"negotiator", "mediator", "sponsor", "guarantor", "protector", "party"})
_ARRANGED = 3  # acts that arrange and those who do, at least one of each
_SAME_DAYS = 7
_CAST = 4  # roles in common, below which nobody can be said to stand in another's place
_LEAST = 4  # steps and roles in common, below which a score says nothing
_ABOUT = 0.5  # of the documents that must tell the step that both are about
_COMMON = "likeness.instead_of"  # one of the words that are too common to be counted
REMINDING = "likeness.brings_to_mind"
AS_TOLD = "as_told"
_THING_ROLES = ("vehicle", "route", "manner", "companions")
_WEIGHED = ("party", "people", "place", "thing", "count")


def align(first: Play, second: Play, stated: Sequence[Likeness] = ()) -> Alignment:
    """Return two episodes side by side. `align(b, a)` is the same with the sides changed.

    Args:
        stated: what the texts say of the likeness of these two; it is shown, moves the line of what counts as the same, and
            never the score.
    """
    parts = tuple(_parts(first, second))
    score = _score(parts)
    return Alignment(
        first,
        second,
        score,
        _is_same(first, second, score, stated),
        parts,
        tuple(_rows(first, second, stated)),
        _steps(first, second),
        _swapped(first, second),
        tuple(stated),
    )


def score_of(first: Play, second: Play) -> float:
    """Return the score of two episodes, without setting them side by side."""
    return _score(tuple(_parts(first, second)))


def _score(parts: Sequence[Part]) -> float:
    weights = sum(part.weight for part in parts)
    return round(sum(part.value * part.weight for part in parts) / weights, 3) if weights else 0.0


def _is_same(first: Play, second: Play, score: float, stated: Sequence[Likeness]) -> bool:
    kinds = {likeness.kind for likeness in stated}
    common = len(first.kinds() & second.kinds()) + len(_filled(first) & _filled(second))
    if sum(likeness.kind == "substitution" and likeness.rule != _COMMON for likeness in stated) >= _TOLD_APIECE:
        return score >= _APIECE and common >= _TOLD_APIECE  # who sets them side by side piece by piece says which play they are
    alike = {likeness.rule for likeness in stated if likeness.kind in ("same", "substitution") or likeness.rule == REMINDING} - {
        _COMMON
    }
    if len(alike) >= _TOLD_TWICE:
        return score >= (_STATED if "difference" in kinds else _TWICE) and common >= _TOLD_APIECE
    if common < (_TOLD_APIECE if kinds & {"same", "substitution"} and score >= _SAME else _LEAST):
        return False
    if kinds & {"substitution", "same", "shared"} or any(likeness.rule == REMINDING for likeness in stated):
        return score >= _STATED and (first.family == second.family or _share_what_they_are_about(first, second))
    if (
        len(_filled(first) & _filled(second)) < _CAST
        or not _are_brokered(first, second)
        or first.family != second.family
        or _may_be_one(first, second)
    ):
        return False
    return score >= (_UNLIKE if "difference" in kinds else _SAME) and _share_what_they_are_about(first, second)


def _may_be_one(first: Play, second: Play) -> bool:
    """Return whether no text that tells one leaves the other out, and no days hold them apart: they may be parts of one."""
    one, other = set(first.documents), set(second.documents)
    return (one <= other or other <= one) and not (first.days and second.days and first.days.gap(second.days) > _SAME_DAYS)


def _are_brokered(first: Play, second: Play) -> bool:
    """Return whether both are told as arranged, by acts or by those who arrange: people leave floods and front lines, too."""
    steps, filled = first.kinds() & second.kinds(), _filled(first) & _filled(second)
    arranged, arrangers = steps & _ARRANGING, filled & _ARRANGERS
    return bool(arranged and arrangers) and len(arranged) + len(arrangers) >= _ARRANGED


def _share_what_they_are_about(first: Play, second: Play) -> bool:
    """Return whether a step that one can be about is told by enough of both."""
    shares = ({step.kind: step.share for step in play.steps if step_kinds()[step.kind].is_core} for play in (first, second))
    one, other = shares
    return any(min(share, other.get(kind, 0.0)) >= _ABOUT or kind == first.family == second.family for kind, share in one.items())


# The parts of the score


def _parts(first: Play, second: Play) -> Iterator[Part]:
    yield _steps_in_common(first, second)
    yield _roles_in_common(first, second)
    for part in (_relations(first, second), _order(first, second), _things(first, second)):
        if part is not None:
            yield part


def _steps_in_common(first: Play, second: Play) -> Part:
    """What both consist of: each kind of step by its weight and by how many of the documents tell it."""
    one = {step.kind: _mass(step.kind, step.share) for step in first.steps}
    other = {step.kind: _mass(step.kind, step.share) for step in second.steps}
    kinds = one.keys() | other.keys()
    both = fsum(min(one.get(kind, 0.0), other.get(kind, 0.0)) for kind in kinds)  # the same in whatever order they come
    either = fsum(max(one.get(kind, 0.0), other.get(kind, 0.0)) for kind in kinds)
    shared = sorted(one.keys() & other.keys(), key=lambda kind: step_kinds()[kind].rank)
    return Part("steps", round(both / either, 3) if either else 0.0, _STEPS, " ".join(shared))


def _mass(kind: str, share: float) -> float:
    """What a step counts: few documents tell everything, so half of them tell nearly as much as all."""
    return float(step_kinds()[kind].weight * share**0.5)


def _roles_in_common(first: Play, second: Play) -> Part:
    one, other = _filled(first), _filled(second)
    both, apart = _worth(one & other), _worth(one ^ other)
    value = both / (both + apart / 2) if both else 0.0
    return Part("roles", round(value, 3), _ROLES, " ".join(sorted(one & other, key=lambda role: roles()[role].rank)))


def _filled(play: Play) -> frozenset[str]:
    return frozenset(role for role in play.roles if roles()[role].kind in _WEIGHED and roles()[role].weight)


def _worth(names: frozenset[str]) -> float:
    return fsum(roles()[role].weight for role in names)


def _relations(first: Play, second: Play) -> Part | None:
    """Whether the same roles are in one hand: a guarantor who is also the sponsor here, and there."""
    shared = sorted(role for role in _filled(first) & _filled(second) if roles()[role].kind == "party")
    pairs = list(combinations(shared, 2))
    if not pairs:
        return None
    agreeing = [pair for pair in pairs if _is_one_hand(first, pair) == _is_one_hand(second, pair)]
    joined = [f"{one}={other}" for one, other in agreeing if _is_one_hand(first, (one, other))]
    return Part("relations", round(len(agreeing) / len(pairs), 3), _RELATIONS, " ".join(joined))


def _is_one_hand(play: Play, pair: tuple[str, str]) -> bool:
    one, other = ({filler.name for filler in play.roles[role]} for role in pair)
    return bool(one & other)


def _order(first: Play, second: Play) -> Part | None:
    shared = first.kinds() & second.kinds()
    told = [pair for pair in first.before if set(pair) <= shared and (pair in second.before or pair[::-1] in second.before)]
    told = [pair for pair in told if pair[::-1] not in first.before]
    if not told:
        return None
    alike = [pair for pair in told if pair in second.before]
    return Part("order", round(len(alike) / len(told), 3), _ORDER, " ".join(f"{one}<{other}" for one, other in sorted(alike)))


def _swapped(first: Play, second: Play) -> tuple[tuple[str, str], ...]:
    """Return the pairs of steps that the texts tell in another order in the second, as the first has them."""
    return tuple(
        sorted(
            pair
            for pair in first.before
            if pair[::-1] in second.before and pair[::-1] not in first.before and pair not in second.before
        )
    )


def _things(first: Play, second: Play) -> Part | None:
    one, other = _sorts(first), _sorts(second)
    if not one or not other:
        return None
    return Part(
        "things", round(len(one & other) / len(one | other), 3), _THINGS, ", ".join(sorted(sort for _, sort in one & other))
    )


def _sorts(play: Play) -> frozenset[tuple[str, str]]:
    return frozenset((role, filler.sort) for role in _THING_ROLES for filler in play.roles.get(role, ()) if filler.sort)


# The table


def _steps(first: Play, second: Play) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    one, other = first.kinds(), second.kinds()
    mine = tuple(step.kind for step in first.steps if step.kind in other)
    return (
        mine,
        tuple(s.kind for s in first.steps if s.kind not in other),
        tuple(s.kind for s in second.steps if s.kind not in one),
    )


def _rows(first: Play, second: Play, stated: Sequence[Likeness]) -> Iterator[Row]:
    for role in roles():
        one, other = (_foremost(play, role, stated) for play in (first, second))
        if not one and not other:
            continue
        said = (_said(first, one, role, stated), _said(second, other, role, stated))
        if not one or not other:
            yield Row(role, "first" if one else "second", one, other, (), said)
            continue
        shared = tuple(sorted(_marks(role, one) & _marks(role, other)))
        kind = "invariant" if shared and _is_shared(role, one, other) else "substitution"
        yield Row(role, kind, one, other, shared, said)
    yield from _as_told(first, stated)


def _as_told(first: Play, stated: Sequence[Likeness]) -> Iterator[Row]:
    """Yield what a text puts in the place of what, where no role is named or known: «الوعد المكتوب محل الوعد الشفهي»."""
    for likeness in stated:
        if likeness.kind == "substitution" and likeness.role is None and likeness.new and likeness.old:
            new, old = (Filler(bare(one.text), bare(one.text), (one,), stated="likeness") for one in (likeness.new, likeness.old))
            one, other = (new, old) if likeness.plays[0] == first.id else (old, new)
            yield Row(AS_TOLD, "substitution", (one,), (other,), (), (one.value, other.value))


def _foremost(play: Play, role: str, stated: Sequence[Likeness]) -> tuple[Filler, ...]:
    """Return the fillers with those first that a likeness of the two names; of the parties to a deal, who has no role besides."""
    fillers = play.roles.get(role, ())
    if len(fillers) < 2:
        return tuple(fillers)
    spans = {(p.document, p.start) for likeness in stated if likeness.role == role for p in (likeness.new, likeness.old) if p}
    besides = {f.name for other in ("besieger", "mediator", "sponsor", "guarantor") for f in play.roles.get(other, ())}
    return tuple(
        sorted(
            fillers,
            key=lambda filler: (
                not any((p.document, p.start) in spans for p in filler.evidence),
                role == "party" and filler.name in besides,
            ),
        )
    )


def _said(play: Play, fillers: Sequence[Filler], role: str, stated: Sequence[Likeness]) -> str | None:
    """Return how a filler is best put: as a likeness of the two has it, else as most texts do.

    A people's name alone («الروس», «الدواعش») gives way to the party's own name where a text has it.
    """
    for likeness in stated:
        if likeness.role == role and likeness.kind == "substitution":
            for passage, id in zip((likeness.new, likeness.old), likeness.plays, strict=True):
                if passage is not None and id == play.id and fillers:
                    return _own_name(bare(passage.text), fillers[0])
    return fillers[0].value if fillers else None


def _own_name(wording: str, filler: Filler) -> str:
    if " " in wording:
        return wording
    return filler.party or next((name for entity in sorted(filler.entities) if (name := known_as(entity, [wording]))), wording)


def _marks(role: str, fillers: Sequence[Filler]) -> set[str]:
    """Return what fillers are compared by: the sort of things, the number of people, else their names."""
    if roles()[role].kind == "thing":
        return {filler.sort or filler.name for filler in fillers}
    return {filler.name for filler in fillers}


def _is_shared(role: str, one: Sequence[Filler], other: Sequence[Filler]) -> bool:
    """Return whether what two episodes share counts as one filler: for parties the first of both must be it."""
    return roles()[role].kind in ("thing", "count", "time") or one[0].name == other[0].name
