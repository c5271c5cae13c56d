"""The gist of a document: all that finding its echoes and its episodes needs, small enough to keep for every document."""

import hashlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeAlias

from riwaya.arabic.stems import stem
from riwaya.corroboration.days import Days
from riwaya.corroboration.names import TELLING, is_city, is_looked_up, is_of_many, is_place, weight_of
from riwaya.corroboration.places import anchors, is_same

UNDATED = 10**7  # the day of what has none: after all others
_LEAST = 3  # letters of a word by which an outlet may be named
_BODIES = frozenset(
    stem(word)
    for word in (
        *("وزارة", "هيئة", "مركز", "مرصد", "بوابة", "نشرة", "مدونة", "صفحة"),
        *("حساب", "تجمع", "مكتب", "منظمة", "مؤسسة", "دار", "اتحاد", "مجلس"),
    )
)  # no name by themselves
Order: TypeAlias = tuple[int, str, int]


class Naming(NamedTuple):
    """A claim that has what it tells from an outlet."""

    outlet: str
    claim: str


@dataclass(frozen=True)
class Happening:
    """Events of one document that are one happening there.

    Attributes:
        document, number: the document's key, and which of its happenings this is, from 0.
        published: the days the document was published on.
        events: the ids of its events.
        place: an id of the gazetteer, or "~" and the name of a place it does not know.
        days: when it was.
        types: the types of its events.
        parties: who takes part: entities, and the names of those who have none.
        counts: what is counted in its events: the value and the unit.
        is_disaster: whether a flood, an earthquake or the like brought it about, as the words around half of its events tell.
        is_placed: whether its place is told of most of its events, not only of what stands around them.
        names: what its document names, wherever.
        is_recalled: whether its document only looks back to it, as an essay does to what it compares with.
        words: those of its sentences that few reports have.
    """

    document: str
    number: int
    published: Days | None
    events: tuple[str, ...]
    place: str | None
    days: Days | None
    is_planned: bool
    is_force: bool
    types: frozenset[str]
    parties: frozenset[str]
    counts: frozenset[tuple[float, str]]
    is_disaster: bool
    is_placed: bool
    names: frozenset[str]
    is_recalled: bool = False
    words: frozenset[str] = frozenset()

    @property
    def order(self) -> Order:
        """Where it stands when happenings are listed: by the day of publication, the document, its place there."""
        return (self.published.last if self.published else UNDATED, self.document, self.number)

    @property
    def is_head(self) -> bool:
        """Whether it is what the head of its document tells by its words alone, beside what its events tell."""
        return self.number > 0 and not self.events

    def is_another(self, other: "Happening") -> bool:
        """Return whether it is surely another than one of its document: of another kind, or force elsewhere or on another day."""
        if self.is_force and other.is_force:
            is_of_one_day = not (self.days and other.days) or self.days.gap(other.days) == 0
            return not (is_of_one_day and self.place and other.place and is_same(self.place, other.place))
        return self.types.isdisjoint(other.types)

    @cached_property
    def marks(self) -> "array[int]":
        """What it is looked up by: its place and the names around it, alone and with each kind, party and number."""
        return array("Q", sorted(_marks(self)))

    @property
    def at(self) -> int:
        """The day by which it is looked up: when it was, else when it was published."""
        days = self.days or self.published
        return days.first if days else UNDATED


@dataclass(frozen=True)
class Gist:
    """A document's gist: its key (the hash of its bytes), its source, its outlet as names are compared, its day, its content."""

    key: str
    source: str
    outlet: str | None
    published: Days | None
    happenings: tuple[Happening, ...]
    prints: Sequence[int]
    namings: tuple[Naming, ...]

    @property
    def day(self) -> int:
        """The day it was published."""
        return self.published.last if self.published else UNDATED

    @property
    def order(self) -> Order:
        """Where it stands when documents are listed: by day, then by hash."""
        return (self.day, self.key, 0)

    @property
    def names(self) -> frozenset[str]:
        """What it names; each of its happenings has it."""
        return self.happenings[0].names

    @cached_property
    def shared(self) -> frozenset[int]:
        """The marks of its happenings: what it may have in common with others."""
        return frozenset(found for happening in self.happenings for found in happening.marks)

    @cached_property
    def listed(self) -> "tuple[tuple[Entry, array[int]], ...]":
        """What stands in the lists of which marks, these in order: itself by its prints and by outlets, then its happenings."""
        own = Entry(self.day, self.key, 0)  # one for all lists: a large case has millions of lines
        marks = (own, array("Q", self.prints)), (own, array("Q", sorted(outlet_marks(self))))
        return *marks, *((Entry(one.at, self.key, one.number), one.marks) for one in self.happenings)

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            "source": self.source,
            "outlet": self.outlet,
            "published": self.published,
            "prints": list(self.prints),
            "namings": self.namings,
            "happenings": [
                [
                    *(h.events, h.place, h.is_placed, h.days, h.is_planned, h.is_force, h.is_disaster, h.is_recalled),
                    *(sorted(h.types), sorted(h.parties), sorted(h.counts), sorted(h.words)),
                ]
                for h in self.happenings
            ],
            "names": sorted(self.names),
        }


def from_json(key: str, kept: dict[str, Any]) -> Gist:
    """Return the gist that was kept of a document."""
    published = Days(*kept["published"]) if kept["published"] else None
    names = frozenset(kept["names"])
    happenings = tuple(_happening(key, published, names, number, *one) for number, one in enumerate(kept["happenings"]))
    namings = tuple(Naming(*naming) for naming in kept["namings"])
    return Gist(key, kept["source"], kept["outlet"], published, happenings, array("I", kept["prints"]), namings)


def _happening(key: str, published: Days | None, names: frozenset[str], number: int, *kept: Any) -> Happening:
    """Return a happening that was kept in its gist."""
    events, place, is_placed, days, is_planned, is_force, is_disaster, is_recalled, types, parties, counts, words = kept
    return Happening(
        document=key,
        number=number,
        published=published,
        events=tuple(events),
        place=place,
        days=Days(*days) if days else None,
        is_planned=is_planned,
        is_force=is_force,
        types=frozenset(types),
        parties=frozenset(parties),
        counts=frozenset((value, unit) for value, unit in counts),
        is_disaster=is_disaster,
        is_placed=is_placed,
        names=names,
        is_recalled=is_recalled,
        words=frozenset(words),
    )


# Marks: what documents and happenings are looked up by. Prints are marks as they are; the others lie beyond them.


@lru_cache(maxsize=500_000)
def mark(*words: object) -> int:
    """Return the mark for a kind and a value, such as ("outlet", name): a number of 63 bits beyond those of the prints."""
    said = "|".join(map(str, words)).encode()
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "big") >> 1 | 1 << 33


class Entry(NamedTuple):
    """A line of the list of a mark: the day, the document, and which happening in it (0 for the document itself)."""

    day: int
    document: str
    number: int


def entries_of(gist: Gist) -> Iterator[tuple[int, Entry]]:
    """Yield the lines by which a document and its happenings are looked up, each with its mark."""
    return ((mark, entry) for entry, marks in gist.listed for mark in marks)


def outlet_marks(gist: Gist) -> list[int]:
    """Return what a document is looked up by beside its prints: its outlet and those it names, each with what it is about."""
    about = topics(gist)
    own = [mark("outlet", name, topic) for name in names_of(gist.outlet) for topic in about] if gist.outlet else []
    named = {name for naming in gist.namings for name in names_of(naming.outlet)}
    return own + sorted({mark("names", name, topic) for name in named for topic in about})


@lru_cache(maxsize=20_000)
def names_of(outlet: str) -> tuple[str, ...]:
    """Return by what an outlet may be named: its name as names are compared, and the first word of it that tells it apart."""
    words = [word for word in outlet.split() if len(word) >= _LEAST and word not in _BODIES]
    return tuple(dict.fromkeys((outlet, *words[:1])))


def topics(gist: Gist) -> list[str]:
    """Return what a document is about: its places and what these are part of, the towns it names, its parties.

    Of a document that has none of them, "".
    """
    found = {anchor for happening in gist.happenings if happening.place for anchor in anchors(happening.place)}
    found |= {name for name in gist.names if is_place(name) and (weight_of(name) >= TELLING or is_city(name))}
    return sorted(found.union(*(happening.parties for happening in gist.happenings)) or {""})


def _is_telling(name: str) -> bool:
    """Return whether happenings are looked up by a name, if only with their kind."""
    return is_looked_up(name) or is_city(name) or is_of_many(name)


def _marks(happening: Happening) -> set[int]:
    sort = f"{happening.is_force:d}{happening.is_planned:d}"
    said = [("party", party) for party in happening.parties] + [("count", f"{v:g} {u}") for v, u in happening.counts]
    found = {mark(*one, sort) for one in said}
    said += [("type", type_) for type_ in happening.types]
    for name in filter(_is_telling, happening.names if happening.types else ()):
        found |= {mark("name", name, sort)} if is_looked_up(name) else set()
        found |= {mark("name", name, "type", type_, sort) for type_ in happening.types}
    for place in anchors(happening.place) if happening.place else ():
        found |= {mark("place", place, sort), *(mark("place", place, *one, sort) for one in said)}
    return found
