"""Whose neighbours are others once happenings come or go: of those that stood there before, very few.

In the list of a mark each happening has those next to it as neighbours. One that comes parts, on either side of it, pairs that
stood just near enough; one that goes lets them meet. A short list that grows long, or the other way round, is another list.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from riwaya.corroboration.gist import UNDATED, Entry, Happening
from riwaya.grouping.group import NEXT, Member, Neighbours

_Pair = tuple[Entry, Entry]


class Shifts:
    """The lists around some happenings as they are before these come or go, and what becomes of them."""

    def __init__(self) -> None:
        self._short: dict[int, Sequence[Entry] | None] = {}
        self._near: dict[tuple[int, Entry], set[_Pair]] = {}

    def before(self, neighbours: Neighbours, changing: Sequence[Happening]) -> None:
        """Note the lists around happenings that will come or go."""
        self._short, self._near = _looked_at(neighbours, changing)

    def after(self, neighbours: Neighbours, changing: Sequence[Happening]) -> tuple[set[Member], set[tuple[Member, Member]]]:
        """Return whose lists became others as a whole, and the pairs that became neighbours or are none any more."""
        short, near = _looked_at(neighbours, changing)
        turned = [mark for mark, listed in short.items() if (listed is None) != (self._short.get(mark, ()) is None)]
        whole = {
            (entry.document, entry.number) for mark in turned for entry in (*(short[mark] or ()), *(self._short.get(mark) or ()))
        }
        own = {(one.document, one.number) for one in changing}
        pairs = {
            ((one.document, one.number), (other.document, other.number))
            for place in near.keys() | self._near.keys()
            for one, other in near.get(place, set()) ^ self._near.get(place, set())
        }
        return whole, {pair for pair in pairs if own.isdisjoint(pair)}


def _looked_at(
    neighbours: Neighbours, changing: Iterable[Happening]
) -> tuple[dict[int, Sequence[Entry] | None], dict[tuple[int, Entry], set[_Pair]]]:
    """Return the short lists by their marks, None for long ones, and the pairs of neighbours around each happening."""
    short: dict[int, Sequence[Entry] | None] = {}
    near: dict[tuple[int, Entry], set[_Pair]] = {}
    for one in changing:
        own = Entry(one.at, one.document, one.number)
        short.update(neighbours.short(one.marks))
        if one.at != UNDATED:
            near.update(((mark, own), set(_around(own, listed))) for mark, listed in neighbours.dated(one))
    return short, near


def _around(own: Entry, listed: Sequence[Entry]) -> Iterator[_Pair]:
    """Yield the pairs of neighbours in a list of which one stands before a happening and the other after it."""
    at = bisect_left(listed, own)
    is_there = at < len(listed) and listed[at] == own
    for before in range(max(0, at - NEXT), at):
        for after in range(at + is_there, min(len(listed), before + NEXT + 1)):
            yield listed[before], listed[after]
