"""Where accounts agree and part: chain first, then origin, then what they say. One list of comparisons for each episode."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from riwaya.corroboration.telling import Telling
from riwaya.episodes.accounts import Account, accounts
from riwaya.episodes.answers import answered
from riwaya.episodes.comparison import Comparison
from riwaya.episodes.counting import compared
from riwaya.episodes.episode import Episode
from riwaya.episodes.facts import denied
from riwaya.episodes.figures import Figure, figures_of


@dataclass
class Agreement:
    """What voices answer about one episode, and how their answers compare."""

    episode: Episode
    accounts: list[Account]
    comparisons: list[Comparison] = field(default_factory=list)


def agreement(tellings: Sequence[Telling], episodes: Sequence[Episode]) -> tuple[list[Agreement], list[Comparison]]:
    """Return the agreement on each episode, and the comparisons that belong to none.

    Args:
        tellings: all documents that tell one of the episodes, and those that tell none.
    """
    told_in = _told_in(episodes)
    own, near = _figures(tellings, told_in)
    found: dict[str, Agreement] = {}
    denying: dict[str, set[str]] = defaultdict(set)
    for episode in episodes:
        counts = (figure.account() for figure in own[episode.id])
        one = found[episode.id] = Agreement(episode, accounts(episode, counts), compared(near[episode.id]))
        for comparison, against in denied(episode):
            one.comparisons.append(comparison)
            for told in against:
                denying[told.telling.key].add(told.voice[1])
    apart: list[Comparison] = []
    for telling in tellings:
        mine_in = told_in.get(telling.key, [])
        for comparison in answered(telling, mine_in, denying[telling.key]):
            (found[mine_in[0].id].comparisons if mine_in else apart).append(comparison)
    return list(found.values()), apart


def _told_in(episodes: Sequence[Episode]) -> dict[str, list[Episode]]:
    found: dict[str, list[Episode]] = defaultdict(list)
    for episode in episodes:
        for telling in episode.tellings():
            found[telling.key].append(episode)
    return found


def _figures(
    tellings: Sequence[Telling], told_in: Mapping[str, list[Episode]]
) -> tuple[Mapping[str, list[Figure]], Mapping[str, list[Figure]]]:
    """Return by episode the figures that belong to it, and those to compare in it: also of documents chiefly about it."""
    own: dict[str, list[Figure]] = defaultdict(list)
    near: dict[str, list[Figure]] = defaultdict(list)
    for telling in tellings:
        for placed in figures_of(telling, told_in.get(telling.key, [])):
            own[placed.own.id].append(placed.figure)
            near[placed.compared_in.id].append(placed.figure)
    return own, near
