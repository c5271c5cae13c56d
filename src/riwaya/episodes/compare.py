"""A case compared: episodes, echoes, what is told independently, where accounts part. The same for any order of documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from riwaya.corroboration.echoes import find_echoes
from riwaya.corroboration.telling import Record, Telling, telling
from riwaya.episodes.episode import Episode, Told, add_once, nouns
from riwaya.episodes.facts import answered, denied
from riwaya.episodes.figures import Figure, differing, figures_of
from riwaya.episodes.group import group
from riwaya.episodes.happenings import happenings
from riwaya.episodes.origins import Origins
from riwaya.episodes.scenarios import scenarios


def compare(records: Iterable[Record]) -> dict[str, Any]:
    """Return what a case comes to, as `riwaya compare --json` prints it, from the contract's records of its documents."""
    tellings = sorted(map(telling, records), key=lambda one: one.order)
    echoes = find_echoes(tellings)
    found = [one for each in tellings for one in happenings(each)]
    episodes = [Episode(f"E{n}", tuple(members)) for n, members in enumerate(group(found, echoes), 1)]
    return {
        "episodes": [episode.record() for episode in episodes],
        "echoes": [{"copy": e.copy.source, "origin": e.origin.source, "why": e.why} for e in echoes],
        "corroborations": _corroborations(episodes, Origins(tellings, echoes)),
        "contradictions": _contradictions(tellings, episodes),
        "scenarios": scenarios(episodes),
    }


def _contradictions(tellings: Sequence[Telling], episodes: Sequence[Episode]) -> list[dict[str, Any]]:
    told_in: dict[str, list[Episode]] = defaultdict(list)
    for episode in episodes:
        for one in episode.tellings():
            told_in[one.key].append(episode)
    figures: dict[str, list[Figure]] = defaultdict(list)
    for one in tellings:
        for episode, figure in figures_of(one, told_in[one.key]):
            figures[episode.id].append(figure)
    found: list[dict[str, Any]] = []
    denying: dict[str, set[str]] = defaultdict(set)
    for episode in episodes:
        found += [{**record, "episode": episode.id} for record in differing(figures[episode.id])]
        for record, against in denied(episode):
            found.append({**record, "episode": episode.id})
            for told in against:
                denying[told.telling.key].add(told.voice[1])
    for one in tellings:
        mine = told_in[one.key]
        found += [{**record, "episode": mine[0].id if mine else None} for record in answered(one, mine, denying[one.key])]
    return found


def _corroborations(episodes: Sequence[Episode], origins: Origins) -> list[dict[str, Any]]:
    found = []
    for episode in episodes:
        by_type: dict[str, list[Told]] = defaultdict(list)
        for told in episode.told():
            if told.event["polarity"] == "positive" and told.event["modality"] == "actual":
                by_type[told.event["type"]].append(told)
        for type_, listed in sorted(by_type.items()):
            documents: list[str] = []
            for told in listed:
                add_once(documents, told.telling.source)
            if len(documents) > 1:
                count = origins.count(listed)
                value = nouns().get(type_, type_)
                about = episode.label()
                found.append(
                    {"about": about, "value": value, "documents": documents, "independent_origins": count, "episode": episode.id}
                )
    return found
