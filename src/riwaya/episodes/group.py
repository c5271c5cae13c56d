"""Happenings of many documents joined into episodes, the likeliest pairs first, whatever the order they came in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from riwaya.corroboration.echoes import Echo
from riwaya.corroboration.judgement import Feature, score_of
from riwaya.episodes.happenings import Happening
from riwaya.episodes.whereabouts import is_same

_ENOUGH = 3.0
_NEXT = 8  # neighbours in a list of those that share a mark: with joining in chains, enough for all
_DAY, _DAYS_APART, _WEEK, _SEASON = 1, 3, 7, 60
_RARE = 12  # happenings that share a name or a number before it says nothing


def group(happenings: Sequence[Happening], echoes: Sequence[Echo]) -> list[list[Happening]]:
    """Return the happenings as episodes, each in the order of its tellings."""
    ordered = sorted(happenings, key=lambda one: one.order)
    named = {frozenset((echo.copy.key, echo.origin.key)) for echo in echoes}
    scored = sorted(
        (-score_of(compare_pair(ordered[a], ordered[b], named)), a, b) for a, b in sorted(set(_candidates(ordered, named)))
    )
    members = {number: [number] for number in range(len(ordered))}
    group_of = {number: number for number in members}
    for negative, a, b in scored:
        one, other = group_of[a], group_of[b]
        if -negative < _ENOUGH or one == other or not _may_join(ordered, members[one], members[other]):
            continue
        one, other = min(one, other), max(one, other)
        for number in members[other]:
            group_of[number] = one
        members[one] += members.pop(other)
    return [[ordered[number] for number in sorted(numbers)] for _, numbers in sorted(members.items())]


def compare_pair(one: Happening, other: Happening, named: set[frozenset[str]]) -> list[Feature]:
    """Return what speaks for two happenings being one and what against, as a table."""
    if one.is_force != other.is_force or one.is_planned != other.is_planned or one.telling.key == other.telling.key:
        return []
    table = [_place(one, other), _time(one, other)]
    if any(feature.score <= -9 for feature in table):
        return table
    kinds, parties, counts = one.types & other.types, one.parties & other.parties, one.counts & other.counts
    table.append(Feature("kind", 1.0 if kinds else 0.0, "، ".join(sorted(kinds))))
    table.append(Feature("parties", min(1.0, 0.5 * len(parties)), "، ".join(sorted(parties))))
    table.append(Feature("numbers", min(1.0, 0.5 * len(counts)), "، ".join(f"{v:g} {u}" for v, u in sorted(counts))))
    if frozenset((one.telling.key, other.telling.key)) in named:
        table.append(Feature("echo", 1.0, other.telling.source))
    return table


def _place(one: Happening, other: Happening) -> Feature:
    if one.place is None or other.place is None:
        return Feature("place", 0.0, "")
    if one.place.startswith("~") != other.place.startswith("~"):
        return Feature("place", 0.0, "")
    return Feature("place", 2.0 if is_same(one.place, other.place) else -9.0, f"{one.place} {other.place}")


def _time(one: Happening, other: Happening) -> Feature:
    if one.days and other.days:
        gap = one.days.gap(other.days)
        return Feature("time", 1.0 if gap <= _DAY else 0.0 if gap <= _DAYS_APART else -9.0, f"{gap} days apart")
    if one.days or other.days:
        return _time_told(one, other) if one.days else _time_told(other, one)
    if one.telling.published and other.telling.published:
        gap = one.telling.published.gap(other.telling.published)
        return Feature("time", 0.5 if gap <= _WEEK else 0.0 if gap <= _SEASON else -1.0, f"published {gap} days apart")
    return Feature("time", 0.0, "")


def _time_told(dated: Happening, other: Happening) -> Feature:
    """Compare a happening with its days to one that only has the day it was published on."""
    if dated.days is None or other.telling.published is None:
        return Feature("time", 0.0, "")
    if dated.days.first > other.telling.published.last + _DAY:
        return Feature("time", -9.0, "after the other was published")
    gap = dated.days.gap(other.telling.published)
    return Feature("time", 0.5 if gap <= _WEEK else 0.0, f"told {gap} days after")


def _may_join(ordered: Sequence[Happening], these: Sequence[int], those: Sequence[int]) -> bool:
    """Return whether no two of them lie apart."""
    for one in islice(these, _NEXT):
        for other in islice(those, _NEXT):
            a, b = ordered[one], ordered[other]
            if _place(a, b).score <= -9 or (a.days and b.days and _time(a, b).score <= -9):
                return False
    return True


def _candidates(ordered: Sequence[Happening], named: set[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield pairs worth comparing: those that share a place in a stretch of time, a rare name or number, or an echo."""
    lists: dict[tuple[str, object], list[int]] = defaultdict(list)
    for number, one in enumerate(ordered):
        for mark in _marks(one):
            lists[mark].append(number)
    for (kind, _), numbers in lists.items():
        if kind == "place" or len(numbers) <= _RARE:
            for at, number in enumerate(numbers):
                yield from ((number, other) for other in numbers[at + 1 : at + 1 + _NEXT])
    by_telling: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(ordered):
        by_telling[one.telling.key].append(number)
    for pair in sorted(map(sorted, named)):
        yield from (tuple(sorted((a, b))) for a in by_telling[pair[0]] for b in by_telling[pair[-1]])  # type: ignore[misc]


def _marks(one: Happening) -> Iterator[tuple[str, object]]:
    if one.place:
        yield "place", (one.place, one.is_force, one.is_planned)
    for party in one.parties:
        yield "party", party
    for count in one.counts:
        yield "count", count
