"""Where accounts agree and part: chain first, then origin, then what they say. One list of comparisons for each episode."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from riwaya.accounts.account import Account, accounts
from riwaya.accounts.brokers import brokers
from riwaya.accounts.clauses import Clause, clauses
from riwaya.accounts.comparison import Comparison
from riwaya.accounts.contradictions import contradicted
from riwaya.accounts.contraries import contraries
from riwaya.accounts.corrections import corrected
from riwaya.accounts.counting import compared, without_numbers
from riwaya.accounts.denials import is_overlap
from riwaya.accounts.doers import done_by
from riwaya.accounts.figures import figures_told
from riwaya.accounts.fillers import parted
from riwaya.accounts.library import Library
from riwaya.accounts.manners import taken_or_given
from riwaya.accounts.negations import Tellers, joined, negated
from riwaya.accounts.passages import Passage, passages
from riwaya.accounts.rebuttals import Rebuttal
from riwaya.accounts.routes import routes
from riwaya.accounts.singles import singles
from riwaya.accounts.unhurt import unhurt
from riwaya.corroboration.judgement import Judgement
from riwaya.grouping.episode import Episode

_NEAR = 7  # days between two happenings of a document that can be one matter


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
    placed = figures_told(episode, own)
    texts = {telling.key: passages(telling) for telling in episode.tellings()}
    acts = {(told.telling.key, told.event["id"]) for told in episode.told()}
    library = Library((one for listed in texts.values() for one in listed), acts)
    homes = {key: _Homes(listed) for key, listed in own.items()}
    denials = [one for key, listed in texts.items() for one in listed if one.is_denial and homes[key].are(one, episode)]
    given = accounts(episode, (one.figure.account() for one in placed if one.own.id == episode.id))
    here = [one.figure for one in placed if one.is_in(episode)]
    counted = compared(here, (one.figure for one in placed))
    said = contradicted(denials, library)
    mine, tellers = _negating(episode, homes)
    set_right = corrected(episode)
    told = (one.passage for one in tellers.every if homes[one.passage.telling.key].are(one.passage, episode))
    spared = list(unhurt(told, here))
    said = [*joined(said, mine, tellers), *_without(set_right, negated(mine, tellers, [*said, *spared]))]
    listed = [one for those in texts.values() for one in those]
    own_listed = [one for one in listed if homes[one.telling.key].are(one, episode)]
    said = [*without_numbers(said, counted), *spared, *taken_or_given(own_listed, listed)]
    asked = {one.question.of for one in counted if one.judgement is Judgement.CONTRADICTS}
    counted += [one for one in singles(own_listed) if one.question.of not in asked]
    said += contraries(episode.tellings(), own_listed, [*counted, *said])
    named = parted(episode, brokers(own_listed))
    named += [] if any(one.question.word == "agent" for one in named) else done_by(episode)
    ends = {one.question.word for one in named}
    named += [one for one in routes(episode.tellings()) if one.question.word not in ends]
    return Agreement(episode, given, [*counted, *said, *named, *set_right])


def rebutted(episode: Episode, own: Mapping[str, Sequence[Episode]]) -> Iterator[Rebuttal]:
    """Yield what is negated of one episode, beside all that may tell it; `own` as for `agreement`."""
    mine, tellers = _negating(episode, {key: _Homes(listed) for key, listed in own.items()})
    return (found for one in mine for found in tellers.rebuttals(one))


def _negating(episode: Episode, homes: Mapping[str, "_Homes"]) -> tuple[list[Clause], Tellers]:
    """Return the clauses that negate something of an episode, and those of its documents that may tell it."""
    every = [one for telling in episode.tellings() for one in clauses(telling)]
    mine = [one for one in every if one.predicate and homes[one.passage.telling.key].are(one.passage, episode)]
    return mine, Tellers(every)


def _without(set_right: Iterable[Comparison], found: Iterable[Comparison]) -> Iterator[Comparison]:
    """Yield contradictions, but for those of which what is negated is a name told to be the wrong one."""
    wrong = [account for one in set_right for account in one.sides[-1].accounts]
    return (one for one in found if not any(is_overlap(account, other) for account in one.sides[-1].accounts for other in wrong))


class _Homes:
    """To which of the episodes of a document its passages belong."""

    def __init__(self, own: Sequence[Episode]) -> None:
        told = [(one.event["id"], episode) for episode in own for one in episode.told()]
        self._by_act = dict(reversed(told))
        counts = Counter(episode.id for _, episode in told)
        self._main = max(own, key=lambda episode: (episode.is_shared, counts[episode.id]))
        self._most = max(own, key=lambda episode: (episode.others, counts[episode.id]))

    def are(self, one: Passage, episode: Episode) -> bool:
        """Return whether a passage is compared in an episode: where its acts belong, or the document chiefly does.

        What belongs to an episode that nobody else tells is compared with what the document is chiefly about. What belongs to
        one that fewer tell than another of about the same days is compared there as well: texts cut one matter into happenings
        in their own ways.
        """
        mine = next((self._by_act[told.event["id"]] for told in one.events if told.event["id"] in self._by_act), None)
        home = mine if mine is not None and mine.is_shared else self._main
        return episode.id == home.id or (
            episode.id == self._most.id and home.others < self._most.others and _are_near(home, self._most)
        )


def _are_near(one: Episode, other: Episode) -> bool:
    days = one.days(), other.days()
    return not (days[0] and days[1]) or days[0].gap(days[1]) <= _NEAR
