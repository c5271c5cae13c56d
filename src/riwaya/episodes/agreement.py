"""Where accounts agree and part: chain first, then origin, then what they say. One list of comparisons for each episode."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from riwaya.episodes.accounts import Account, accounts
from riwaya.episodes.comparison import Comparison
from riwaya.episodes.contradictions import contradicted
from riwaya.episodes.corrections import corrected
from riwaya.episodes.counting import compared
from riwaya.episodes.episode import Episode
from riwaya.episodes.figures import Figure, figures_of
from riwaya.episodes.fillers import parted
from riwaya.episodes.library import Library
from riwaya.episodes.passages import Passage, passages


@dataclass(frozen=True)
class Agreement:
    """What voices answer about one episode, and how their answers compare."""

    episode: Episode
    accounts: list[Account]
    comparisons: list[Comparison]


def agreement(episode: Episode, own: Mapping[str, Sequence[Episode]]) -> Agreement:
    """Return what voices answer about one episode, and how their answers compare.

    Args:
        own: for each of its documents, all episodes that it tells, this one among them, as far as that document tells them.
    """
    figures, near = _figures(episode, own)
    texts = {telling.key: passages(telling) for telling in episode.tellings()}
    acts = {(told.telling.key, told.event["id"]) for told in episode.told()}
    library = Library((one for listed in texts.values() for one in listed), acts)
    denials = [one for key, listed in texts.items() for one in _denials(listed, own[key], episode.id)]
    given = accounts(episode, (figure.account() for figure in figures))
    return Agreement(episode, given, [*compared(near), *contradicted(denials, library), *parted(episode), *corrected(episode)])


def _figures(episode: Episode, own: Mapping[str, Sequence[Episode]]) -> tuple[list[Figure], list[Figure]]:
    """Return the figures that belong to an episode, and those to compare in it: also of documents chiefly about it."""
    placed = [one for telling in episode.tellings() for one in figures_of(telling, own[telling.key])]
    mine = [one.figure for one in placed if one.own.id == episode.id]
    return mine, [one.figure for one in placed if one.compared_in.id == episode.id]


def _denials(listed: Sequence[Passage], own: Sequence[Episode], id: str) -> Iterator[Passage]:
    """Yield the denials of a document that are of one of its episodes: where their acts belong, or the document chiefly does.

    What belongs to an episode that nobody else tells is compared with what the document is chiefly about.
    """
    home = {told.event["id"]: episode for episode in own for told in episode.told()}
    told = Counter(episode.id for episode in home.values())
    main = max(own, key=lambda episode: (episode.is_shared, told[episode.id]), default=None)
    for one in listed:
        if one.is_denial and main is not None:
            mine = next((home[told.event["id"]] for told in one.events if told.event["id"] in home), main)
            if (mine if mine.is_shared else main).id == id:
                yield one
