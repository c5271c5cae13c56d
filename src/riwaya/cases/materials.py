"""What a comparison is made from: readings as decided, work cut in pieces, and rows as the case keeps them."""

import json
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar, cast

from riwaya.casefile.comparing import Comparing, Found, Line, name_of
from riwaya.casefile.packing import pack, unpack
from riwaya.cases.listing import lines_of
from riwaya.cases.making import Crew, Echoes, Packed, Parts
from riwaya.cases.overlay import Standing
from riwaya.corroboration.echoes import Echo, Suspects
from riwaya.corroboration.gist import Gist
from riwaya.corroboration.telling import Telling
from riwaya.episodes.part import Members

S = TypeVar("S", Suspects, Members)
_AT_HAND = 600  # readings kept at hand
FEW = 300  # documents that are compared sooner than other processes are ready to help
PIECE = 40  # documents in a piece of work


class Tellings:
    """The tellings of documents, those asked for last kept at hand."""

    def __init__(self, load: Callable[[str], Telling]) -> None:
        self._load = load
        self._at_hand: OrderedDict[str, Telling] = OrderedDict()

    def __call__(self, key: str) -> Telling:
        found = self._at_hand.get(key)
        if found is None:
            found = self._at_hand[key] = self._load(key)
            if len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        else:
            self._at_hand.move_to_end(key)
        return found

    def forget(self) -> None:
        """Let go of all."""
        self._at_hand.clear()


class Readings:
    """The packed records of documents, people's decisions applied."""

    def __init__(self, kept: Comparing, decided: Standing) -> None:
        self._kept = kept
        self._decided = decided

    def of(self, documents: Collection[int]) -> dict[int, bytes]:
        """Return the records of some documents, in their order."""
        return {document: self._as_decided(document, packed) for document, packed in self._kept.records(documents).items()}

    def _as_decided(self, document: int, packed: bytes) -> bytes:
        if not self._decided.is_about(document):
            return packed
        record = self._decided.over(document, json.loads(unpack(packed)))
        return pack(json.dumps(record, ensure_ascii=False).encode())


def made(
    groups: Iterable[Members], crew: Crew, readings: Readings, numbers: Callable[[Collection[str]], Sequence[int]]
) -> Iterator[Packed]:
    """Yield parts from what they are made of, in order.

    Args:
        numbers: gives the numbers of documents by their keys.
    """

    pieces = (Parts(some, packed) for some, packed in _with_records(groups, readings, numbers))
    yield from cast(Iterable[Packed], chain.from_iterable(crew.work(pieces)))


def repeats(
    suspects: Iterable[Suspects], crew: Crew, readings: Readings, numbers: Callable[[Collection[str]], Sequence[int]]
) -> Iterator[list[Echo]]:
    """Yield what documents repeat of what they may repeat, in order; `numbers` as above."""
    pieces = (Echoes(some, packed) for some, packed in _with_records(suspects, readings, numbers))
    yield from cast(Iterable[list[Echo]], chain.from_iterable(crew.work(pieces)))


def _with_records(
    listed: Iterable[S], readings: Readings, numbers: Callable[[Collection[str]], Sequence[int]]
) -> Iterator[tuple[list[S], dict[str, bytes]]]:
    """Yield what is told from documents, some at a time, with the packed records of these by key."""

    def records(keys: Collection[str]) -> dict[str, bytes]:
        numbered = dict(zip(numbers(keys), keys, strict=True))
        return {numbered[document]: packed for document, packed in readings.of(list(numbered)).items()}

    waiting, keys = list[S](), dict[str, None]()
    for one in listed:
        waiting.append(one)
        keys.update(dict.fromkeys(one.documents()))
        if len(keys) >= PIECE or len(waiting) >= _AT_HAND:
            yield waiting, records(list(keys))
            waiting, keys = [], {}
    if waiting:
        yield waiting, records(list(keys))


def found_of(part: Packed, ids: Mapping[str, int]) -> Found:
    """Return a part as the case keeps it."""
    (first, number), *_ = part.members
    members = [(ids[key], at) for key, at in part.members]
    return Found(part.day, name_of(first), number, part.is_episode, part.packed, members, part.structure)


def chunks(documents: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """Yield documents some at a time."""
    for at in range(0, len(documents), size):
        yield documents[at : at + size]


def rows_of(gists: Mapping[str, Gist], ids: Mapping[str, int]) -> dict[int, tuple[int, str, str]]:
    """Return gists as the case keeps them, by the numbers of their documents."""
    return {ids[key]: (gist.day, gist.source, json.dumps(gist.as_json(), ensure_ascii=False)) for key, gist in gists.items()}


def gist_lines(gist: Gist, ids: Mapping[str, int]) -> set[Line]:
    """Return the lines of the lists in which a document stands."""
    return set(lines_of([gist], ids))


def echoes_of(sources: Mapping[str, Iterable[Echo]], ids: Mapping[str, int]) -> dict[int, dict[int, str]]:
    """Return echoes as the case keeps them, by the numbers of the copies and of the origins."""
    return {
        ids[key]: {ids[echo.origin]: json.dumps(echo.as_json(), ensure_ascii=False) for echo in found}
        for key, found in sources.items()
    }
