"""What one episode comes to: its record, what is corroborated in it and where its accounts agree and part.

A part depends on its own documents, on what they repeat and on what else they tell, on nothing else in the case, so that it
can be kept.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya.accounts.agreement import agreement
from riwaya.accounts.matrix import matrix
from riwaya.accounts.origins import Origins
from riwaya.corroboration.echoes import Echo
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.judgement import Judgement
from riwaya.corroboration.telling import Telling
from riwaya.episodes.proposals import proposals
from riwaya.episodes.tracing import traced
from riwaya.grouping.episode import Episode, Told, nouns, written
from riwaya.grouping.leads import is_in_passing, is_of_head
from riwaya.scenarios import remarks_of, scene_of

ID = "E\0"  # stands for the number of the episode, which is known once all are

Record = dict[str, Any]


@dataclass(frozen=True)
class Members:
    """The happenings of an episode and all that is known of their documents, but for the documents themselves.

    Attributes:
        happenings: in order; one without events stands for a document that tells nothing.
        own: all happenings of each document, with how many other documents tell the same.
        sources: what each document repeats.
        roots: the document from which passages of another come in the end, by the key of that; those without are their own.
    """

    happenings: Sequence[Happening]
    own: Mapping[str, Sequence[tuple[Happening, int]]]
    sources: Mapping[str, Sequence[Echo]]
    roots: Mapping[str, str]

    def documents(self) -> list[str]:
        """Return the keys of all documents that the episode may be told from: its own, and those that these repeat."""
        repeated = (echo.origin for echoes in self.sources.values() for echo in echoes)
        return list(dict.fromkeys((*(one.document for one in self.happenings), *repeated, *self.roots.values())))


def root_of(key: str, sources: Callable[[str], Sequence[Echo]]) -> str:
    """Return the document from which passages of another come in the end.

    Args:
        sources: gives what a document repeats.
    """
    seen = {key}
    while origins := [echo.origin for echo in sources(key) if echo.kind == "copied" and echo.origin not in seen]:
        key = origins[0]
        seen.add(key)
    return key


def told(members: Members, telling: Callable[[str], Telling]) -> tuple[Episode, dict[str, list[Episode]]]:
    """Return an episode, and of each of its documents all that it tells, this one among them."""
    tellings = {one.document: telling(one.document) for one in members.happenings}
    own = {key: _own(key, members, one) for key, one in tellings.items()}
    return Episode(ID, tuple(members.happenings), tellings), own


def part_of(members: Members, telling: Callable[[str], Telling]) -> Record:
    """Return what an episode comes to as JSON has it; its own id stands there as `ID`.

    Args:
        telling: gives the telling of each of its documents.
    """
    episode, own = told(members, telling)
    tellings = episode.tellings_by_key
    origins = Origins(episode, members.sources, lambda key: telling(members.roots.get(key, key)))
    found = agreement(episode, own)
    is_episode = len(members.happenings) > 1 or any(one.events for one in members.happenings)
    compared = list({one.id: one.record(ID if is_episode else None, origins) for one in reversed(found.comparisons)}.values())[
        ::-1
    ]
    return {
        "episode": {
            **episode.record(),
            **_tellers(members, tellings),
            **traced(episode, origins, members.sources),
            "matrix": matrix(found, origins),
        }
        if is_episode
        else None,
        "corroborations": list(_corroborations(episode, origins)),
        "contradictions": [one for one in compared if one["judgement"] == Judgement.CONTRADICTS.value],
        "agreements": [one for one in compared if one["judgement"] != Judgement.CONTRADICTS.value],
        "proposals": proposals(episode, compared) if is_episode else [],
        "plot": _plot(episode) if any(episode.told()) else None,
        "remarks": [made for key in tellings if (made := remarks_of(tellings[key])) is not None],
    }


def _tellers(members: Members, tellings: Mapping[str, Telling]) -> dict[str, list[str]]:
    """Return the documents that tell an episode, and apart from them those that do so in passing, being about another."""
    passing = [key for key in tellings if _is_in_passing(tellings[key], members)]
    if len(passing) == len(tellings):
        passing = []
    told = {"documents": [one.source for key, one in tellings.items() if key not in passing]}
    return {**told, "in_passing": [tellings[key].source for key in passing]}


def _is_in_passing(telling: Telling, members: Members) -> bool:
    """Return whether a document tells an episode in one sentence, and in its head another that others tell, too."""
    own = members.own[telling.key]
    here = {one.number for one in members.happenings if one.document == telling.key}
    mine = [one for one, _ in own if one.number in here]
    heads = [one for one, others in own if others and one.number not in here and is_of_head(telling, one)]
    is_about_another = any(all(map(head.is_another, mine)) for head in heads)
    return is_about_another and all(is_in_passing(telling, one) for one in mine)


def _plot(episode: Episode) -> Record | None:
    """Return what an episode is made of, as it is kept until all episodes of a case are set side by side."""
    places = [one.place for one in episode.happenings if one.place]
    likened = [one.document for one in episode.happenings if not one.events]
    is_planned = all(one.is_planned for one in episode.happenings)
    names = {place: written(episode, place) for place in set(places)}
    return scene_of(episode.told(), places, episode.days(), likened, names, is_planned=is_planned)


def _own(key: str, members: Members, telling: Telling) -> list[Episode]:
    """Return all episodes of a document as far as it tells them itself."""
    here = {one.number for one in members.happenings if one.document == key}
    return [
        Episode(ID if one.number in here else f"{one.number}", (one,), {key: telling}, others) for one, others in members.own[key]
    ]


def _corroborations(episode: Episode, origins: Origins) -> Iterator[Record]:
    by_type: dict[str, list[Told]] = defaultdict(list)
    for told in episode.told():
        if told.event["polarity"] == "positive" and told.event["modality"] == "actual":
            by_type[told.event["type"]].append(told)
    about = episode.label() if by_type else ""
    for type_, listed in sorted(by_type.items()):
        documents = list(dict.fromkeys(told.telling.source for told in listed))
        if len(documents) > 1:
            counted = {"documents": documents, "independent_origins": origins.count(listed)}
            yield {"about": about, "value": nouns().get(type_, type_), **counted, "episode": ID}
