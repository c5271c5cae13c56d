"""The sources of a case and the ways by which what they say comes to its documents.

A way leads from a document's publisher through each link of a chain to the origin. Where the ways of several publishers meet
in one episode stands a common link: what comes through it is told once, however often it is printed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypedDict

from riwaya.corroboration.telling import Record, Telling, telling
from riwaya.sources.voices import Voice, chain_of, publisher_of

_ANSWERED = ("denial", "answer")  # relations of a comparison whose first side is told and whose second denies it


class Source(TypedDict):
    """One source of the case.

    `published` are documents of its own, `documents` those that cite it, `claims` what stands on its authority; `first` are
    episodes that it published before anybody else; `denied`, `denies` and `disputed` are ids of comparisons.
    """

    id: str
    name: str | None
    kind: str
    published: list[str]
    documents: list[str]
    claims: list[str]
    stances: dict[str, int]
    first: list[str]
    denied: list[str]
    denies: list[str]
    disputed: list[str]


class Relay(TypedDict):
    """One source hands on another: `claims` where it does."""

    source: str
    of: str
    claims: list[str]


class CommonLink(TypedDict):
    """A source through which several publishers have what they tell of an episode."""

    episode: str
    source: str
    publishers: list[str]
    claims: list[str]


class Network(TypedDict):
    """All of it."""

    sources: list[Source]
    relays: list[Relay]
    common_links: list[CommonLink]


Ordered = dict[str, None]
"""Values in the order they were met, each once."""


@dataclass
class _Entry:
    """A source while it is gathered."""

    voice: Voice
    names: Counter[str] = field(default_factory=Counter)
    published: Ordered = field(default_factory=dict)
    documents: Ordered = field(default_factory=dict)
    claims: Ordered = field(default_factory=dict)
    stances: Counter[str] = field(default_factory=Counter)
    first: Ordered = field(default_factory=dict)
    denied: Ordered = field(default_factory=dict)
    denies: Ordered = field(default_factory=dict)
    disputed: Ordered = field(default_factory=dict)

    def source(self) -> Source:
        # Of the ways in which a source is named the commonest is shown.
        name = min(self.names, key=lambda name: (-self.names[name], len(name), name), default=None)
        return Source(
            id=self.voice.id,
            name=name,
            kind=self.voice.kind,
            published=[*self.published],
            documents=[*self.documents],
            claims=[*self.claims],
            stances=dict(self.stances),
            first=[*self.first],
            denied=[*self.denied],
            denies=[*self.denies],
            disputed=[*self.disputed],
        )


class _Gathering:
    """The sources of the tellings, and the way of each claim from its publisher to its origin."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self.entries: dict[str, _Entry] = {}
        self.ways: dict[str, list[str]] = {}
        self.relays: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.publishers: dict[str, str] = {}
        self.days: dict[str, str | None] = {}
        self._outlets = {one.outlet for one in tellings if one.outlet}
        for one in tellings:
            self._gather(one)

    def _gather(self, one: Telling) -> None:
        publisher = publisher_of(one)
        self.publishers[one.source], self.days[one.source] = publisher.id, one.record["document"]["published"]
        self._entry(publisher).published[one.source] = None
        for claim in one.claims.values():
            chain = chain_of(claim, self._outlets)
            # An outlet that quotes what was told to itself is no relay of itself.
            way = [publisher, *(chain[1:] if chain and chain[0].id == publisher.id else chain)]
            self._follow(way, f"{one.source}#{claim['id']}", one.source, claim["stance"])

    def _follow(self, way: Sequence[Voice], claim: str, document: str, stance: str) -> None:
        self.ways[claim] = [voice.id for voice in way]
        for voice in way[1:]:
            self._entry(voice).documents[document] = None
        origin = self._entry(way[-1])
        origin.claims[claim] = None
        origin.stances[stance] += 1
        for near, far in pairwise(way):
            self.relays[near.id, far.id].append(claim)

    def _entry(self, voice: Voice) -> _Entry:
        entry = self.entries.setdefault(voice.id, _Entry(voice))
        if voice.name:
            entry.names[voice.name] += 1
        return entry

    def speakers(self, spans: Iterable[Mapping[str, Any]]) -> Ordered:
        """Return who says what stands on one side: the origin of a claim, the publisher of what nobody else is given for."""
        known = [span for span in spans if span["document"] in self.publishers]
        return {(self.ways.get(span["claim"] or "") or [self.publishers[span["document"]]])[-1]: None for span in known}


def network(records: Iterable[Record], comparison: Mapping[str, Any]) -> Network:
    """Return the sources of a case.

    Args:
        records: the contract's records of its documents.
        comparison: what comparing gave; documents of it that are not among the records are passed over.
    """
    gathered = _Gathering(sorted(map(telling, records), key=lambda one: one.order))
    for episode in comparison["episodes"]:
        _note_first(episode, gathered)
    for contradiction in comparison["contradictions"]:
        _note_dispute(contradiction, gathered)
    return Network(
        sources=sorted((entry.source() for entry in gathered.entries.values()), key=_weight),
        relays=[Relay(source=one, of=other, claims=claims) for (one, other), claims in sorted(gathered.relays.items())],
        common_links=[link for episode in comparison["episodes"] for link in _common_links(episode, gathered)],
    )


def _weight(source: Source) -> tuple[Any, ...]:
    cited = len(source["published"]) + len(source["documents"])
    return (source["name"] is None, -cited, -len(source["claims"]), source["id"])


def _note_first(episode: Mapping[str, Any], gathered: _Gathering) -> None:
    """Note who published an episode a day or more before all others; a tie has no first."""
    days: dict[str, str] = {}
    for document in (one for one in episode["documents"] if one in gathered.publishers):
        publisher, day = gathered.publishers[document], gathered.days[document]
        if day:
            days[publisher] = min(day, days.get(publisher, day))
    earliest = [publisher for publisher, day in days.items() if day == min(days.values())]
    if len(days) > 1 and len(earliest) == 1:
        gathered.entries[earliest[0]].first[episode["id"]] = None


def _note_dispute(contradiction: Mapping[str, Any], gathered: _Gathering) -> None:
    """Note who stands on which side; nobody is against themselves."""
    sides = [gathered.speakers(side["spans"]) for side in contradiction["sides"]]
    for at, side in enumerate(sides):
        others = {speaker for number, other in enumerate(sides) if number != at for speaker in other}
        for entry in (gathered.entries[speaker] for speaker in side if others - side.keys()):
            entry.disputed[contradiction["id"]] = None
            if contradiction["relation"] in _ANSWERED:
                (entry.denies if at else entry.denied)[contradiction["id"]] = None


def _common_links(episode: Mapping[str, Any], gathered: _Gathering) -> Iterator[CommonLink]:
    through: dict[str, Ordered] = defaultdict(dict)
    for claim in _claims_in(episode):
        for source in gathered.ways.get(claim, ()):
            through[source][claim] = None
    for source, claims in sorted(through.items()):
        publishers = {gathered.publishers[claim.rpartition("#")[0]]: None for claim in claims}
        if len(publishers) > 1 and gathered.entries[source].names:
            yield CommonLink(episode=episode["id"], source=source, publishers=[*publishers], claims=[*claims])


def _claims_in(episode: Mapping[str, Any]) -> Ordered:
    cells = (cell for row in episode["matrix"]["rows"] for cell in row["cells"])
    spans = (span for cell in cells for answer in cell["answers"] for span in answer["spans"])
    return {span["claim"]: None for span in spans if span["claim"]}
