"""Happenings of many documents joined into episodes, the likeliest pairs first, whatever the order they came in.

Only happenings that hang together by pairs that score enough are looked at together, so that a new one moves no others.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple, TypeAlias

from riwaya.corroboration.days import Days
from riwaya.corroboration.gist import UNDATED, Entry, Happening
from riwaya.corroboration.places import UNKNOWN, is_near, is_same
from riwaya.corroboration.register import FIRST, LAST, Register
from riwaya.grouping.likelihood import DAY, DAYS_APART, ENOUGH, SEASON, likelihood

_SURE = 5.0  # a pair that may be one although its days lie apart
_LONGEST = 200  # days between the tellings of one happening
NEXT = 8  # neighbours in a list of those that share a mark: with joining in chains, enough for all
RARE = 40  # happenings in a list that one without a day is held against
_STRETCH = 64  # days of a list that are looked up at once
_AT_HAND = 100_000  # lists kept at hand

Member: TypeAlias = tuple[str, int]  # a happening: its document and its number there


class Edge(NamedTuple):
    """Two happenings that may be one, and how likely."""

    score: float
    one: Happening
    other: Happening

    @property
    def is_of_head(self) -> bool:
        """Whether one of them is what the head of a document tells beside its events: it follows others, and leads none."""
        return self.one.is_head or self.other.is_head


# Candidates


class Neighbours:
    """Finds the happenings worth comparing with one: near it in a list of those that share a mark, or told in an echo.

    Who is a neighbour of whom does not depend on which of the two is asked.
    """

    def __init__(self, register: Register, echoes: Callable[[str], Collection[str]]) -> None:
        self._register = register
        self._echoes = echoes
        self._short: dict[int, Sequence[Entry] | None] = {}
        self._by_date: dict[int, tuple[list[Entry], list[Entry]]] = {}
        self._stretches: dict[tuple[int, int], list[Entry]] = {}
        self._weeks: dict[tuple[int, int], list[Entry]] = {}

    def edges(self, one: Happening, done: Container[Member]) -> Iterator[Edge]:
        """Yield the pairs with a happening that score enough, but for those with happenings that were asked before."""
        linked = self._echoes(one.document)
        for other in self.of(one, linked):
            if (other.document, other.number) not in done:
                first, last = (one, other) if one.order < other.order else (other, one)
                score = likelihood(first, last, is_echo=other.document in linked)
                if score >= ENOUGH:
                    yield Edge(score, first, last)

    def of(self, one: Happening, linked: Collection[str] = ()) -> list[Happening]:
        """Return the happenings worth comparing with one, each once; of linked documents all."""
        found: dict[Member, None] = {}
        for listed in self._beside(one):
            for _, document, number in listed:
                found[document, number] = None
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
        marks = one.marks
        self._look_up(marks)
        self._fetch([mark for mark in marks if self._short[mark] is None], one.at // _STRETCH)
        for mark in marks:
            listed = self._short[mark]
            yield mark, self._around(mark, one.at // _STRETCH) if listed is None else self._parted(mark, listed)[0]

    def foresee(self, happenings: Sequence[Happening]) -> None:
        """Fetch together what will be asked of some happenings."""
        self._look_up(list(dict.fromkeys(mark for one in happenings for mark in one.marks)))

    def _beside(self, one: Happening) -> Iterator[Sequence[Entry]]:
        """Yield who stand beside a happening in the lists of its marks; in short lists also those without a day."""
        own = Entry(one.at, one.document, one.number)
        marks, number = one.marks, one.at // _STRETCH
        self._look_up(marks)
        if one.at != UNDATED:
            self._fetch([mark for mark in marks if self._short[mark] is None], number)
        for mark in marks:
            listed = self._short[mark]
            if listed is not None:
                dated, undated = self._parted(mark, listed)
                yield _next_to(own, dated)
                if one.at == UNDATED:
                    yield listed
                elif undated:
                    yield undated
            elif one.at != UNDATED:
                yield [entry for entry in _next_to(own, self._around(mark, number)) if abs(entry.day - own.day) <= SEASON]

    def _parted(self, mark: int, listed: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
        """Return those of the short list of a mark that have a day, and those without."""
        found = self._by_date.get(mark)
        if found is None:
            dated = [entry for entry in listed if entry.day != UNDATED]
            found = self._by_date[mark] = dated, [entry for entry in listed if entry.day == UNDATED]
        return found

    def _around(self, mark: int, number: int) -> list[Entry]:
        """Return those of the long list of a mark in a stretch and those beside it, which were fetched."""
        found = self._weeks.get((mark, number))
        if found is None:
            found = self._weeks[mark, number] = [entry for at in _with_next(number) for entry in self._stretches[mark, at]]
        return found

    def _look_up(self, marks: Sequence[int]) -> None:
        """Fetch the lists of marks; None stands for a long one."""
        if len(self._short) > _AT_HAND:
            for kept in (self._short, self._by_date, self._stretches, self._weeks):
                kept.clear()
        missing = [mark for mark in marks if mark not in self._short]
        lists = self._register.near(missing, FIRST, LAST, RARE + 1) if missing else {}
        for mark in missing:
            listed = lists.get(mark, ())
            self._short[mark] = listed if len(listed) <= RARE else None

    def _fetch(self, marks: Sequence[int], number: int) -> None:
        """Fetch a stretch of some long lists and those beside it."""
        numbers = _with_next(number)
        missing = [mark for mark in marks if any((mark, at) not in self._stretches for at in numbers)]
        if not missing:
            return
        lists = self._register.near(missing, numbers[0] * _STRETCH, numbers[-1] * _STRETCH + _STRETCH - 1)
        for mark in missing:
            self._stretches.update(((mark, at), []) for at in numbers)
            for entry in lists.get(mark, ()):
                self._stretches[mark, entry.day // _STRETCH].append(entry)


def _with_next(number: int) -> range:
    """Return the numbers of a stretch and of those beside it."""
    return range(number - 1, number + 2)


def _next_to(own: Entry, listed: list[Entry]) -> list[Entry]:
    """Return the nearest on either side in a list of dated happenings."""
    at = bisect_left(listed, own)
    after = at + 1 if at < len(listed) and listed[at] == own else at
    return listed[max(0, at - NEXT) : at] + listed[after : after + NEXT]


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
    listed_edges = list(edges)
    links = _links(listed_edges)
    for edge in sorted(listed_edges, key=lambda edge: (edge.is_of_head, -edge.score, edge.one.order, edge.other.order)):
        one, other = group_of[edge.one.document, edge.one.number], group_of[edge.other.document, edge.other.number]
        if one is not other and one.may_join(other, is_sure=edge.score >= _SURE) and _hang_together(one, other, links):
            large, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
            large.join(small)
            group_of.update(dict.fromkeys(((m.document, m.number) for m in small.members), large))
    groups = {id(found): found for found in group_of.values()}
    listed = [sorted(found.members, key=lambda one: one.order) for found in groups.values()]
    return sorted(listed, key=lambda found: found[0].order)


def _links(edges: Iterable[Edge]) -> dict[Member, set[Member]]:
    """Return with which others each happening makes a pair."""
    links: dict[Member, set[Member]] = {}
    for _, one, other in edges:
        links.setdefault((one.document, one.number), set()).add((other.document, other.number))
        links.setdefault((other.document, other.number), set()).add((one.document, one.number))
    return links


def _hang_together(one: "_Group", other: "_Group", links: Mapping[Member, Set[Member]]) -> bool:
    """Return whether two groups hang together by more than one happening, where each has more: that one may be of both.

    It is of both for sure where all of one of the groups make a pair with it.
    """
    if min(len(one.members), len(other.members)) == 1:
        return True
    reached, reaching = _reached(one, other, links), _reached(other, one, links)
    few = min(reached, reaching, key=len)
    is_by_several = sum(map(bool, few)) > 1 and len(set[Member]().union(*few)) > 1
    return is_by_several or all(reached) or all(reaching)


def _reached(one: "_Group", other: "_Group", links: Mapping[Member, Set[Member]]) -> list[Set[Member]]:
    """Return for each happening of a group with which of another's it makes a pair."""
    inside = {(member.document, member.number) for member in other.members}
    return [links[member.document, member.number] & inside for member in one.members]


class _Group:
    """An episode as it grows: no two of its happenings lie apart, and none are of one document."""

    def __init__(self, first: Happening) -> None:
        self.members = [first]
        self.documents = {first.document} if first.events else set[str]()  # a head without events may tell the same
        self.places = {first.place} if first.place and first.is_placed else set()
        self.days = (first.days, first.days)  # those that begin last and end first
        told = first.days or first.published
        self.told = (told, told)  # likewise, where a happening has no day of its own by when it was published

    def may_join(self, other: "_Group", *, is_sure: bool) -> bool:
        """Return whether all of one can be one with all of the other."""
        if not self.documents.isdisjoint(other.documents):
            return False
        most = DAY if self.members[0].is_force and not is_sure else DAYS_APART
        if _lie_apart(self.days, other.days, most) or _lie_apart(self.told, other.told, _LONGEST):
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
    return one.startswith(UNKNOWN) != other.startswith(UNKNOWN) or is_same(one, other) or is_near(one, other)
