"""What one episode comes to: its record, what is corroborated in it and where its accounts agree and part.

A part depends on its own documents, on what they repeat and on what else they tell, on nothing else in the case, so that it
can be kept.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya.corroboration.echoes import Echo
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.judgement import Judgement
from riwaya.corroboration.telling import Telling
from riwaya.episodes.agreement import agreement
from riwaya.episodes.episode import Episode, Told, nouns
from riwaya.episodes.matrix import matrix
from riwaya.episodes.origins import Origins
from riwaya.episodes.proposals import proposals
from riwaya.episodes.tracing import traced
from riwaya.scenarios import remarks_of, scene_of

ID = "E\0"  # stands for the number of the episode, which is known once all are

Record = dict[str, Any]


@dataclass(frozen=True)
class Members:
    """The happenings of an episode and all that is known of their documents.

    Attributes:
        happenings: in order; one without events stands for a document that tells nothing.
        tellings: of their documents, by key.
        own: all happenings of each document, with how many other documents tell the same.
        sources: what each document repeats.
        root_of: gives the telling from which passages of a document come in the end.
    """

    happenings: Sequence[Happening]
    tellings: Mapping[str, Telling]
    own: Mapping[str, Sequence[tuple[Happening, int]]]
    sources: Mapping[str, Sequence[Echo]]
    root_of: Callable[[str], Telling]


def part_of(members: Members) -> Record:
    """Return what an episode comes to as JSON has it; its own id stands there as `ID`."""
    episode = Episode(ID, tuple(members.happenings), members.tellings)
    origins = Origins(episode, members.sources, members.root_of)
    found = agreement(episode, {key: _own(key, members) for key in members.tellings})
    is_episode = any(one.events for one in members.happenings)
    compared = list({one.id: one.record(ID if is_episode else None, origins) for one in reversed(found.comparisons)}.values())[
        ::-1
    ]
    return {
        "episode": {**episode.record(), **traced(episode, origins, members.sources), "matrix": matrix(found, origins)}
        if is_episode
        else None,
        "corroborations": list(_corroborations(episode, origins)),
        "contradictions": [one for one in compared if one["judgement"] == Judgement.CONTRADICTS.value],
        "agreements": [one for one in compared if one["judgement"] != Judgement.CONTRADICTS.value],
        "proposals": proposals(episode, compared) if is_episode else [],
        "plot": _plot(episode) if is_episode else None,
        "remarks": [made for key in members.tellings if (made := remarks_of(members.tellings[key])) is not None],
    }


def _plot(episode: Episode) -> Record | None:
    """Return what an episode is made of, as it is kept until all episodes of a case are set side by side."""
    places = [one.place for one in episode.happenings if one.place]
    return scene_of(episode.told(), places, episode.days(), is_planned=all(one.is_planned for one in episode.happenings))


def _own(key: str, members: Members) -> list[Episode]:
    """Return all episodes of a document as far as it tells them itself."""
    here = {one.number for one in members.happenings if one.document == key}
    telling = {key: members.tellings[key]}
    return [Episode(ID if one.number in here else f"{one.number}", (one,), telling, others) for one, others in members.own[key]]


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
