"""Happenings grouped anew around those that changed, as far as that reaches: what comes out is what grouping all would give.

Joining goes by the likeliest pairs first, so that a group depends on the others only through the pairs between them that may not
join. Where the groups around come out as they were, nothing beyond them can have changed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from riwaya.corroboration.gist import Happening
from riwaya.grouping.group import Edge, Member, Neighbours, group

Old = Callable[[Collection[Member]], Mapping[Member, Sequence[Happening]]]


def regrouped(seeds: Iterable[Happening], neighbours: Neighbours, old: Old) -> tuple[list[Happening], list[list[Happening]]]:
    """Return the happenings that are grouped anew, in order, and their groups.

    Args:
        seeds: the happenings that changed, or whose neighbours did, with all that were in a group with them.
        old: gives the group in which each of some happenings was; those that were in none are left out.
    """
    reach = _Reach(neighbours, old)
    inside = {_name(one): one for one in seeds}
    while True:
        around = reach.around(inside)
        groups = group(list((inside | around).values()), reach.edges_among(inside | around))
        moved = [one for found in groups for one in found if _has_moved(found, around, reach)]
        if not moved:
            mine = [found for found in groups if _name(found[0]) in inside]
            return sorted(inside.values(), key=lambda one: one.order), mine
        inside |= {_name(one): one for one in reach.whole(moved)}


def _has_moved(found: Sequence[Happening], around: Mapping[Member, Happening], reach: "_Reach") -> bool:
    """Return whether a group has happenings that stand around and is not what it was."""
    names = [_name(one) for one in found]
    return any(name in around for name in names) and set(names) != reach.names_with(next(n for n in names if n in around))


class _Reach:
    """The pairs and the old groups of happenings, each looked up once."""

    def __init__(self, neighbours: Neighbours, old: Old) -> None:
        self._neighbours = neighbours
        self._old = old
        self._edges: dict[Member, list[Edge]] = {}
        self._groups: dict[Member, Sequence[Happening]] = {}

    def around(self, inside: Mapping[Member, Happening]) -> dict[Member, Happening]:
        """Return the groups with which happenings have pairs, without these themselves."""
        beside = {_name(one): one for edge in self._edges_of(inside.values()) for one in edge[1:] if _name(one) not in inside}
        return {_name(one): one for one in self.whole(beside.values())}

    def whole(self, happenings: Iterable[Happening]) -> list[Happening]:
        """Return all happenings of the groups that some were in."""
        named = {_name(one): one for one in happenings}
        missing = [name for name in named if name not in self._groups]
        found = self._old(missing) if missing else {}
        for name in missing:
            listed = found.get(name) or [named[name]]
            self._groups.update((_name(one), listed) for one in listed)
        return list({_name(one): one for name in named for one in self._groups[name]}.values())

    def names_with(self, name: Member) -> set[Member]:
        """Return the names of the happenings of the group in which one was."""
        return {_name(one) for one in self._groups[name]}

    def edges_among(self, happenings: Mapping[Member, Happening]) -> list[Edge]:
        """Return the pairs of which both happenings are among some."""
        return [edge for edge in self._edges_of(happenings.values()) if all(_name(one) in happenings for one in edge[1:])]

    def _edges_of(self, happenings: Iterable[Happening]) -> list[Edge]:
        """Return the pairs of happenings, each once."""
        listed = list(happenings)
        missing = [one for one in listed if _name(one) not in self._edges]
        self._neighbours.foresee(missing)
        self._edges.update((_name(one), list(self._neighbours.edges(one, ()))) for one in missing)
        found = {(_name(edge.one), _name(edge.other)): edge for one in listed for edge in self._edges[_name(one)]}
        return list(found.values())


def _name(one: Happening) -> Member:
    return one.document, one.number
