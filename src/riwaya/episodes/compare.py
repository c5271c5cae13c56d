"""A case compared: episodes, echoes, what is told independently, where accounts part. The same for any order of documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from riwaya.corroboration.echoes import find_echoes
from riwaya.corroboration.judgement import Judgement
from riwaya.corroboration.telling import Record, telling
from riwaya.episodes.agreement import agreement
from riwaya.episodes.episode import Episode, Told, add_once, nouns
from riwaya.episodes.group import group
from riwaya.episodes.happenings import happenings
from riwaya.episodes.matrix import matrix
from riwaya.episodes.origins import Origins
from riwaya.episodes.scenarios import scenarios


def compare(records: Iterable[Record]) -> dict[str, Any]:
    """Return what a case comes to, as `riwaya compare --json` prints it, from the contract's records of its documents."""
    tellings = sorted(map(telling, records), key=lambda one: one.order)
    echoes = find_echoes(tellings)
    found = [one for each in tellings for one in happenings(each)]
    episodes = [Episode(f"E{n}", tuple(members)) for n, members in enumerate(group(found, echoes), 1)]
    origins = Origins(tellings, echoes)
    agreements, apart = agreement(tellings, episodes)
    found_in = [(each.episode.id, one) for each in agreements for one in each.comparisons] + [(None, one) for one in apart]
    compared = list({one.id: one.record(episode) for episode, one in reversed(found_in)}.values())[::-1]
    return {
        "episodes": [{**each.episode.record(), "matrix": matrix(each, origins)} for each in agreements],
        "echoes": [{"copy": e.copy.source, "origin": e.origin.source, "why": e.why} for e in echoes],
        "corroborations": _corroborations(episodes, origins),
        "contradictions": [one for one in compared if one["judgement"] == Judgement.CONTRADICTS.value],
        "agreements": [one for one in compared if one["judgement"] != Judgement.CONTRADICTS.value],
        "scenarios": scenarios(episodes),
    }


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
