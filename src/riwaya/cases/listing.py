"""The lines of the lists in which the documents of a case stand, in the order in which the case keeps them."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from riwaya.casefile.comparing import Line, name_of
from riwaya.corroboration.gist import Gist

_BOUNDS = (0, 1 << 33, 1 << 61, 1 << 62, 3 << 61, 1 << 63)  # prints lie below the first, other marks evenly beyond
_RANK = 32  # bits of the place of what stands in a list
_LAST = (1 << _RANK) - 1


def lines_of(gists: Collection[Gist], ids: Mapping[str, int]) -> Iterator[Line]:
    """Yield the lines of all lists in their order, each once.

    A case has a hundred and more for each document. They are put in order as numbers, the mark before the rank of what stands
    in its list, and those of some marks at a time.
    """
    listed = ((entry, marks, name_of(gist.key), ids[gist.key]) for gist in gists for entry, marks in gist.listed)
    told = sorted(((entry.day, name, entry.number, id), marks) for entry, marks, name, id in listed)
    for first, last in pairwise(_BOUNDS):
        found = {
            mark << _RANK | rank
            for rank, (_, marks) in enumerate(told)
            for mark in marks[bisect_left(marks, first) : bisect_left(marks, last)]
        }
        for one in sorted(found):
            yield Line(one >> _RANK, *told[one & _LAST][0])
