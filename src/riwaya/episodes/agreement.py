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


def agreement(episode: Episode, own: Mapping[str, Sequence[Episode]]) -> Agreement:
    """Return what voices answer about one episode, and how their answers compare.

    Args:
        own: for each of its documents, all episodes that it tells, this one among them, as far as that document tells them.
    """
    figures, near = _figures(episode, own)
    found = Agreement(episode, accounts(episode, (figure.account() for figure in figures)), compared(near))
    denying: dict[str, set[str]] = defaultdict(set)
    for comparison, against in denied(episode):
        found.comparisons.append(comparison)
        for told in against:
            denying[told.telling.key].add(told.voice[1])
    for telling in episode.tellings():
        for comparison in answered(telling, [episode], denying[telling.key]):
            if _home(telling, own[telling.key], comparison) == episode.id:
                found.comparisons.append(comparison)
    return found


def _figures(episode: Episode, own: Mapping[str, Sequence[Episode]]) -> tuple[list[Figure], list[Figure]]:
    """Return the figures that belong to an episode, and those to compare in it: also of documents chiefly about it."""
    placed = [one for telling in episode.tellings() for one in figures_of(telling, own[telling.key])]
    mine = [one.figure for one in placed if one.own.id == episode.id]
    return mine, [one.figure for one in placed if one.compared_in.id == episode.id]


def _home(telling: Telling, own: Sequence[Episode], comparison: Comparison) -> str | None:
    """Return the episode of a dispute within a document: the one of an event that a claim of either side tells, or the first."""
    claims = [account.claim for side in comparison.sides for account in side.accounts if account.telling.key == telling.key]
    told = [
        (claims.index(one.claim), number)
        for number, episode in enumerate(own)
        for one in episode.told()
        if one.claim is not None and one.claim in claims
    ]
    return own[min(told, default=(0, 0))[1]].id if own else None
