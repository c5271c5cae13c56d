"""Happenings of many documents joined into episodes, the likeliest pairs first, whatever the order they came in.

Only happenings that hang together by pairs that score enough are looked at together, so that a new one moves no others.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from riwaya.arabic.stems import key
from riwaya.corroboration.days import Days
from riwaya.corroboration.gist import UNDATED, Entry, Happening, marks_of
from riwaya.corroboration.judgement import Feature, score_of
from riwaya.corroboration.names import names_of_place, weight_of
from riwaya.corroboration.places import UNKNOWN, is_same
from riwaya.corroboration.register import FIRST, LAST, Register

ENOUGH = 3.0
_NEVER = -9.0
_ANOTHER_SORT = -2.0  # a flood drove people out here, a siege there
_DAY, _DAYS_APART, _WEEK, _WEEKS, _SEASON, _LONGEST = 1, 3, 7, 21, 60, 200
NEXT = 8  # neighbours in a list of those that share a mark: with joining in chains, enough for all
RARE = 40  # happenings in a list that one without a day is held against
_STRETCH = 64  # days of a list that are looked up at once
_AT_HAND = 100_000  # lists kept at hand

_OF_CAPTIVES = frozenset({"detain", "release", "exchange"})
_FIT_MANY = frozenset(
    key(head)
    for head in (
        *(
            "جندي",
            "جنود",
            "مسلح",
            "مسلحون",
            "مسلحين",
            "عنصر",
            "عناصر",
            "مقاتل",
            "مقاتلون",
            "مدني",
            "مدنيون",
            "شخص",
            "أشخاص",
            "قوات",
        ),
        *(
            "أسير",
            "أسرى",
            "سجين",
            "سجناء",
            "معتقل",
            "معتقلون",
            "محتجز",
            "محتجزون",
            "رهينة",
            "رهائن",
            "مخطوف",
            "عدد",
            "طرف",
            "جهة",
        ),
        *("مجموعة", "جثة", "جثث", "شاب", "شبان", "رجل", "رجال", "امرأة", "نساء", "طفل", "أطفال", "مواطن", "قيادي", "ضابط"),
    )
)

Member: TypeAlias = tuple[str, int]  # a happening: its document and its number there


class Edge(NamedTuple):
    """Two happenings that may be one, and how likely."""

    score: float
    one: Happening
    other: Happening


def compare_pair(one: Happening, other: Happening, is_echo: bool) -> list[Feature]:
    """Return what speaks for two happenings being one and what against, as a table."""
    if not may_meet(one, other):
        return []
    table = [_place(one, other), _time(one, other)]
    if any(feature.score <= _NEVER for feature in table):
        return table
    kinds, counts = one.types & other.types, one.counts & other.counts
    table.append(Feature("kind", 1.0 if kinds else 0.0, "، ".join(sorted(kinds))))
    table.append(_parties(one, other))
    table.append(Feature("numbers", min(1.0, 0.5 * len(counts)), "، ".join(f"{v:g} {u}" for v, u in sorted(counts))))
    table.append(_names(one, other))
    if one.is_disaster != other.is_disaster:
        table.append(Feature("disaster", _ANOTHER_SORT, ""))
    if is_echo:
        table.append(Feature("echo", 1.0, other.document))
    return table


def may_meet(one: Happening, other: Happening) -> bool:
    """Return whether two happenings can be compared: of one sort, of two documents that do not only look back."""
    if one.is_force != other.is_force or one.is_planned != other.is_planned or one.document == other.document:
        return False
    return bool(one.events and other.events) and not (one.is_recalled or other.is_recalled)


def _place(one: Happening, other: Happening) -> Feature:
    if one.place is None or other.place is None:
        return Feature("place", 0.0, "")
    if not (one.is_placed and other.is_placed):
        return _inferred_place(one, other)
    if one.place.startswith(UNKNOWN) != other.place.startswith(UNKNOWN):
        return Feature("place", 0.0, "")
    return Feature("place", 2.0 if is_same(one.place, other.place) else _NEVER, f"{one.place} {other.place}")


def _inferred_place(one: Happening, other: Happening) -> Feature:
    """Compare places of which one at least is only that of the words around: the document may be about another that it names."""
    shown = f"{one.place} {other.place}"
    if one.place and other.place and is_same(one.place, other.place):
        return Feature("place", 1.5, shown)
    pairs = [(a.place, b.names) for a, b in ((one, other), (other, one)) if a.place and (a.is_placed or not b.is_placed)]
    return Feature("place", 1.0 if any(names_of_place(names, place) for place, names in pairs) else 0.0, shown)


def _names(one: Happening, other: Happening) -> Feature:
    """Compare what the documents name, but for the place that is compared already."""
    shared = one.names & other.names
    for place in (one.place, other.place):
        shared -= names_of_place(shared, place) if place else set()
    return Feature("names", min(2.0, sum(map(weight_of, shared))), "، ".join(sorted(shared)))


def _parties(one: Happening, other: Happening) -> Feature:
    """Compare who takes part: a bare noun («قوات») tells little, who was held or freed («الطبيبان الكوبيان») much."""
    shared = sorted(one.parties & other.parties)
    known = sum(party.isascii() or " " in party for party in shared)
    described = sum(_is_described(party) for party in shared) if one.types & other.types & _OF_CAPTIVES else 0
    return Feature("parties", min(1.0, 0.5 * (known + described) + 0.1 * (len(shared) - known)), "، ".join(shared))


def _is_described(party: str) -> bool:
    """Return whether a party is told by what they are, in words that fit few: not «جنود النظام»."""
    head, _, rest = party.partition(" ")
    return bool(rest) and not party.isascii() and head not in _FIT_MANY and not head.isdigit()


def _time(one: Happening, other: Happening) -> Feature:
    if one.days and other.days:
        gap = one.days.gap(other.days)
        is_vague = max(days.last - days.first for days in (one.days, other.days)) > _SEASON
        near = 0.3 if is_vague else 1.0
        return Feature("time", near if gap <= _DAY else 0.0 if gap <= _DAYS_APART else _NEVER, f"{gap} days apart")
    if one.days or other.days:
        return _time_told(one, other) if one.days else _time_told(other, one)
    if one.published and other.published:
        gap = one.published.gap(other.published)
        return Feature("time", 0.5 if gap <= _WEEK else 0.0 if gap <= _SEASON else -3.0, f"published {gap} days apart")
    return Feature("time", -0.5, "")


def _time_told(dated: Happening, other: Happening) -> Feature:
    """Compare a happening with its days to one that only has the day it was published on."""
    if dated.days is None or other.published is None:
        return Feature("time", -0.5, "")
    if dated.days.first > other.published.last + _DAY:
        return Feature("time", _NEVER, "after the other was published")
    gap = dated.days.gap(other.published)
    score = 0.5 if gap <= _WEEK else 0.0 if gap <= _WEEKS else -1.0 if gap <= _SEASON else -3.0
    return Feature("time", score, f"told {gap} days after")


# Candidates


class Neighbours:
    """Finds the happenings worth comparing with one: near it in a list of those that share a mark, or told in an echo.

    Who is a neighbour of whom does not depend on which of the two is asked.
    """

    def __init__(self, register: Register, echoes: Callable[[str], Collection[str]]) -> None:
        self._register = register
        self._echoes = echoes
        self._short: dict[int, Sequence[Entry] | None] = {}
        self._stretches: dict[tuple[int, int], list[Entry]] = {}

    def edges(self, one: Happening, done: Container[Member]) -> Iterator[Edge]:
        """Yield the pairs with a happening that score enough, but for those with happenings that were asked before."""
        linked = self._echoes(one.document)
        for other in self.of(one, linked):
            if (other.document, other.number) not in done and may_meet(one, other):
                first, last = (one, other) if one.order < other.order else (other, one)
                score = score_of(compare_pair(first, last, other.document in linked))
                if score >= ENOUGH:
                    yield Edge(score, first, last)

    def of(self, one: Happening, linked: Collection[str] = ()) -> list[Happening]:
        """Return the happenings worth comparing with one, each once; of linked documents all."""
        found: dict[Member, None] = {}
        for entry in self._beside(one):
            found[entry.document, entry.number] = None
        known = self._register.gists({*linked, *(document for document, _ in found)})
        for document in linked:
            found.update(((document, number), None) for number in range(len(known[document].happenings)))
        return [known[document].happenings[number] for document, number in found if document != one.document]

    def short(self, marks: Sequence[int]) -> dict[int, Sequence[Entry] | None]:
        """Return the lists of marks; None stands for a long one."""
        self._look_up(marks)
        return {mark: self._short[mark] for mark in marks}

    def dated(self, one: Happening) -> Iterator[tuple[int, Sequence[Entry]]]:
        """Yield the dated happenings of the list of each mark of one that has a day; of long lists, those of the weeks around."""
        marks = marks_of(one)
        self._look_up(marks)
        numbers = range(one.at // _STRETCH - 1, one.at // _STRETCH + 2)
        self._fetch([mark for mark in marks if self._short[mark] is None], numbers)
        for mark in marks:
            listed = self._short[mark]
            if listed is None:
                yield mark, [entry for number in numbers for entry in self._stretches[mark, number]]
            else:
                yield mark, [entry for entry in listed if entry.day != UNDATED]

    def foresee(self, happenings: Sequence[Happening]) -> None:
        """Fetch together what will be asked of some happenings."""
        self._look_up(list(dict.fromkeys(mark for one in happenings for mark in marks_of(one))))

    def _beside(self, one: Happening) -> Iterator[Entry]:
        """Yield who stands beside a happening in the lists of its marks; in short lists also those without a day."""
        own = Entry(one.at, one.document, one.number)
        marks = marks_of(one)
        self._look_up(marks)
        numbers = range(one.at // _STRETCH - 1, one.at // _STRETCH + 2)
        if one.at != UNDATED:
            self._fetch([mark for mark in marks if self._short[mark] is None], numbers)
        for mark in marks:
            listed = self._short[mark]
            if listed is None and one.at != UNDATED:
                listed = [entry for number in numbers for entry in self._stretches[mark, number]]
                yield from (entry for entry in _next_to(own, listed) if abs(entry.day - own.day) <= _SEASON)
            elif listed is not None:
                yield from _next_to(own, [entry for entry in listed if entry.day != UNDATED])
                yield from (entry for entry in listed if UNDATED in (entry.day, one.at))

    def _look_up(self, marks: Sequence[int]) -> None:
        """Fetch the lists of marks; None stands for a long one."""
        if len(self._short) > _AT_HAND:
            self._short.clear()
            self._stretches.clear()
        missing = [mark for mark in marks if mark not in self._short]
        lists = self._register.near(missing, FIRST, LAST, RARE + 1) if missing else {}
        for mark in missing:
            listed = lists.get(mark, ())
            self._short[mark] = listed if len(listed) <= RARE else None

    def _fetch(self, marks: Sequence[int], numbers: range) -> None:
        """Fetch some stretches of long lists that follow each other."""
        missing = [mark for mark in marks if any((mark, number) not in self._stretches for number in numbers)]
        if not missing:
            return
        lists = self._register.near(missing, numbers[0] * _STRETCH, numbers[-1] * _STRETCH + _STRETCH - 1)
        for mark in missing:
            self._stretches.update(((mark, number), []) for number in numbers)
            for entry in lists.get(mark, ()):
                self._stretches[mark, entry.day // _STRETCH].append(entry)


def _next_to(own: Entry, listed: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the nearest on either side in a list of dated happenings."""
    at = bisect_left(listed, own)
    after = at + 1 if at < len(listed) and listed[at] == own else at
    yield from (*listed[max(0, at - NEXT) : at], *listed[after : after + NEXT])


# Episodes


def components(seeds: Iterable[Happening], neighbours: Neighbours) -> Iterator[tuple[list[Happening], list[Edge]]]:
    """Yield the happenings that hang together with the seeds, with the pairs that hold them together."""
    done: set[Member] = set()
    for seed in seeds:
        if (seed.document, seed.number) in done:
            continue
        members, edges, waiting = list[Happening](), list[Edge](), {(seed.document, seed.number): seed}
        while waiting:
            name, one = waiting.popitem()
            done.add(name)
            members.append(one)
            for edge in neighbours.edges(one, done):
                edges.append(edge)
                other = edge.other if edge.one is one else edge.one
                waiting[other.document, other.number] = other
        yield sorted(members, key=lambda one: one.order), edges


def group(members: Sequence[Happening], edges: Iterable[Edge]) -> list[list[Happening]]:
    """Return happenings that hang together as episodes, each in the order of its tellings."""
    group_of = {(one.document, one.number): _Group(one) for one in members}
    for edge in sorted(edges, key=lambda edge: (-edge.score, edge.one.order, edge.other.order)):
        one, other = group_of[edge.one.document, edge.one.number], group_of[edge.other.document, edge.other.number]
        if one is not other and one.may_join(other):
            large, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
            large.join(small)
            group_of.update(dict.fromkeys(((m.document, m.number) for m in small.members), large))
    groups = {id(found): found for found in group_of.values()}
    listed = [sorted(found.members, key=lambda one: one.order) for found in groups.values()]
    return sorted(listed, key=lambda found: found[0].order)


class _Group:
    """An episode as it grows: no two of its happenings lie apart, and none are of one document."""

    def __init__(self, first: Happening) -> None:
        self.members = [first]
        self.documents = {first.document}
        self.places = {first.place} if first.place and first.is_placed else set()
        self.days = (first.days, first.days)  # those that begin last and end first
        told = first.days or first.published
        self.told = (told, told)  # likewise, where a happening has no day of its own by when it was published

    def may_join(self, other: "_Group") -> bool:
        """Return whether all of one can be one with all of the other."""
        if not self.documents.isdisjoint(other.documents):
            return False
        if _lie_apart(self.days, other.days, _DAYS_APART) or _lie_apart(self.told, other.told, _LONGEST):
            return False
        return all(_may_be_one(one, place) for one in self.places for place in other.places)

    def join(self, other: "_Group") -> None:
        """Take the other's happenings in."""
        self.members += other.members
        self.documents |= other.documents
        self.places |= other.places
        self.days = _ends_of((*self.days, *other.days))
        self.told = _ends_of((*self.told, *other.told))


_Ends: TypeAlias = tuple[Days | None, Days | None]


def _ends_of(listed: Iterable[Days | None]) -> _Ends:
    """Return the days that begin last and those that end first."""
    known = [days for days in listed if days]
    return (max(known), min(known, key=lambda days: days.last)) if known else (None, None)


def _lie_apart(one: _Ends, other: _Ends, most: int) -> bool:
    """Return whether days of one lie further from days of the other than they may."""
    (begun, ended), (began, ends) = one, other
    return bool(begun and ended and began and ends and max(begun.first - ends.last, began.first - ended.last) > most)


def _may_be_one(one: str, other: str) -> bool:
    return one.startswith(UNKNOWN) != other.startswith(UNKNOWN) or is_same(one, other)
