"""Where gists are looked up by what they have in common: in memory here, in the database for a case."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol

from riwaya.corroboration.gist import Entry, Gist
from riwaya.corroboration.telling import Telling

FIRST, LAST = -(10**8), 10**8  # days before and after all others


_SLOTS = 1 << 26  # marks counted roughly: those that one document alone has need no list


class Register(Protocol):
    """Gists by their marks. Lists are in the order of days, then of keys, whatever order documents came in."""

    def near(
        self, marks: Collection[int], first: int = FIRST, last: int = LAST, most: int | None = None
    ) -> Mapping[int, Sequence[Entry]]:
        """Return the list of each mark between two days, at most so many of each; marks without any may be left out."""

    def gists(self, keys: Collection[str]) -> Mapping[str, Gist]:
        """Return the gists of documents."""

    def telling(self, key: str) -> Telling:
        """Return all that was read in a document."""


class Shelf:
    """A register in memory."""

    def __init__(self, gists: Iterable[Gist], telling: Callable[[str], Telling]) -> None:
        self._gists = {gist.key: gist for gist in gists}
        self.telling = telling
        self._lists: dict[int, list[Entry]] = {}
        often = self._often()
        for entry, marks in (found for gist in self._gists.values() for found in gist.listed):
            for mark in marks:
                if often[mark % _SLOTS] > 1:
                    self._lists.setdefault(mark, []).append(entry)
        for listed in self._lists.values():
            listed.sort()

    def _often(self) -> bytearray:
        """Return how often each mark stands there, up to twice."""
        counts = bytearray(_SLOTS)
        for gist in self._gists.values():
            for mark in (mark for _, marks in gist.listed for mark in marks):
                counts[mark % _SLOTS] = 2 if counts[mark % _SLOTS] else 1
            for mark in gist.listed[1][1]:
                counts[mark % _SLOTS] = 2  # outlets are looked up by others, too
        return counts

    def near(
        self, marks: Collection[int], first: int = FIRST, last: int = LAST, most: int | None = None
    ) -> Mapping[int, Sequence[Entry]]:
        """Return the list of each mark between two days, at most so many of each."""
        found = {}
        for mark in marks:
            listed = self._lists.get(mark, [])
            if (first, last) != (FIRST, LAST):
                listed = listed[bisect_left(listed, (first,)) : bisect_left(listed, (last + 1,))]
            found[mark] = listed if most is None else listed[:most]
        return found

    def gists(self, keys: Collection[str]) -> Mapping[str, Gist]:
        """Return the gists of documents, and all others: they are at hand."""
        return self._gists
