"""The gists and the parts of a comparison, made from readings as they are kept: work that other processes can share.

A piece of work holds all that it needs and goes by value, so that what comes out is the same wherever it is done.
"""

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from threading import Lock
from typing import NamedTuple, Protocol, TypeAlias

from riwaya.casefile.packing import pack, unpack
from riwaya.cases.overlay import standing
from riwaya.corroboration.echoes import Echo, Reader, Suspects
from riwaya.corroboration.gist import Gist
from riwaya.corroboration.telling import Telling, telling
from riwaya.episodes.part import Members, part_of
from riwaya.grouping.gists import gist_of
from riwaya.grouping.group import Member
from riwaya.scenarios.index import signature_of

_AT_HAND = 250  # tellings kept at hand in each process, with what was made of them


class Packed(NamedTuple):
    """A part made small: the day of its first happening, its happenings, whether it is an episode, its record packed, its
    structure as bits.
    """

    day: int
    members: tuple[Member, ...]
    is_episode: bool
    packed: bytes
    structure: int | None


class _Tellings:
    """The tellings asked for last; what was made of one goes with it, for the two hold each other and would stay for long."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[bytes, Telling] = OrderedDict()
        self._lock = Lock()

    def __call__(self, packed: bytes) -> Telling:
        """Return the telling of a record that was packed, without what somebody rejected."""
        with self._lock:
            found = self._kept.get(packed)
            if found is not None:
                self._kept.move_to_end(packed)
                return found
        made = telling(standing(json.loads(unpack(packed))))
        with self._lock:
            self._kept[packed] = made
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)[1].memo.clear()
        return made


telling_of = _Tellings(_AT_HAND)


class Gists(NamedTuple):
    """The making of gists from packed records."""

    packed: Sequence[bytes]

    def __call__(self) -> list[Gist]:
        """Return the gists, in order."""
        gists = [gist_of(telling_of(one)) for one in self.packed]
        for gist in gists:
            _ = gist.listed  # made where others make theirs; it goes along
        return gists


class Parts(NamedTuple):
    """The making of parts: what they are made of, and the packed records of all documents they are told from, by key."""

    groups: Sequence[Members]
    packed: Mapping[str, bytes]

    def __call__(self) -> list[Packed]:
        """Return the parts, in order."""
        return [self._part(found) for found in self.groups]

    def _part(self, found: Members) -> Packed:
        record = part_of(found, cache(lambda key: telling_of(self.packed[key])))
        members = tuple((one.document, one.number) for one in found.happenings)
        is_episode, scene = record["episode"] is not None, record["plot"]
        packed = pack(json.dumps(record, ensure_ascii=False).encode())
        return Packed(found.happenings[0].order[0], members, is_episode, packed, signature_of(scene) if scene else None)


class Echoes(NamedTuple):
    """The reading of documents beside what they may repeat: both, and the packed records of all of them, by key."""

    suspects: Sequence[Suspects]
    packed: Mapping[str, bytes]

    def __call__(self) -> list[list[Echo]]:
        """Return what each document repeats, in order."""
        reader = Reader(lambda key: telling_of(self.packed[key]))
        return [reader.echoes(one) for one in self.suspects]


Piece: TypeAlias = Gists | Echoes | Parts
Made: TypeAlias = list[Gist] | list[list[Echo]] | list[Packed]


def done(piece: Piece) -> Made:
    """Return what a piece of work comes to."""
    return piece()


class Crew(Protocol):
    """Whoever does pieces of work."""

    def work(self, pieces: Iterable[Piece], /) -> Iterator[Made]:
        """Yield what each piece of work comes to, in order."""

    def close(self) -> None:
        """Let go of what was needed for it."""


class Alone:
    """Does all work in this process."""

    def work(self, pieces: Iterable[Piece], /) -> Iterator[Made]:
        """Yield what each piece of work comes to, in order."""
        return map(done, pieces)

    def close(self) -> None:
        """Let go of nothing."""
