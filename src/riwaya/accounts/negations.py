"""What one voice tells and another says is not so, clause against clause, where no verb of denial says it: «لم يحضره ضابط».

What is negated must be told in the other clause, by its own word or by its kin; whether it is the same thing is weighed by what
else they have in common (`rebuttals.py`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeAlias

from riwaya.accounts.account import Account, Question
from riwaya.accounts.clauses import Clause, met, says
from riwaya.accounts.comparison import Comparison, Side, side
from riwaya.accounts.denials import is_overlap, line, unnumbered
from riwaya.accounts.rebuttals import ENOUGH, Rebuttal, rebuttals
from riwaya.corroboration.judgement import Judgement

_LEAST, _SHORTEST = 2, 3  # words in common; words that tell
_SAME = 0.6  # of the words of two negated clauses that say the same is not so
_MOST = 400  # clauses that are compared: the earliest
_DENYING = 1  # which of the two sides of a denial denies
Group: TypeAlias = list[Rebuttal]


class Tellers:
    """The clauses of the documents of an episode that tell something, found by the words of others; ordered when first asked."""

    def __init__(self, every: Sequence[Clause]) -> None:
        self.every = every

    def of(self, one: Clause) -> Iterator[Rebuttal]:
        """Yield who tells what a clause negates."""
        return (found for found in self.rebuttals(one) if found.odds >= ENOUGH)

    def rebuttals(self, one: Clause) -> list[Rebuttal]:
        """Return a negated clause beside those that may tell what it negates."""
        return rebuttals(one, self._near(one))

    def _near(self, one: Clause) -> list[Clause]:
        """Return the clauses that may tell what one negates."""
        names = {name for word in one.predicate | one.no_part for name in (word.bare, *word.kin)}
        return [self._telling[at] for at in sorted({at for name in names for at in self._index.get(name, ())})]

    @cached_property
    def _telling(self) -> list[Clause]:
        return [one for one in self.every if not one.predicate and len(one.words) >= _SHORTEST][:_MOST]

    @cached_property
    def _index(self) -> Mapping[str, Sequence[int]]:
        """Which clauses have a word, or one of its kin."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._telling):
            for name in one.bares | one.kins:
                found[name].append(at)
        return found


def negated(mine: Sequence[Clause], tellers: Tellers, known: Sequence[Comparison]) -> list[Comparison]:
    """Return what clauses negate that others tell.

    Args:
        mine: the negated clauses that are of the episode.
        tellers: the clauses of all its documents.
        known: the contradictions that denials make; what they hold makes none again.
    """
    asked = [one for one in mine if not _is_known(one, known)][:_MOST]
    return [_comparison(group) for group in _groups(found for one in asked for found in tellers.of(one))]


def joined(known: Sequence[Comparison], mine: Sequence[Clause], tellers: Tellers) -> list[Comparison]:
    """Return contradictions with those of other documents who tell what is denied, and who say as well that it is not so."""

    def more(own: Clause) -> Iterator[Clause]:
        return (one.told for one in tellers.of(own))

    return [_joined(one, mine[:_MOST], more) if one.relation in ("denial", "answer") else one for one in known]


def _is_known(one: Clause, known: Iterable[Comparison]) -> bool:
    return any(is_overlap(one.passage, account) for comparison in known for part in comparison.sides for account in part.accounts)


def _groups(found: Iterable[Rebuttal]) -> list[Group]:
    """Return rebuttals in groups of one matter: those that negate the same, or of which one tells what the other does."""
    groups: list[Group] = []
    for one in found:
        near = [group for group in groups if any(_is_one_matter(one.negated, other.negated) for other in group)]
        groups = [group for group in groups if group not in near] + [[*(other for group in near for other in group), one]]
    return groups


def _is_one_matter(one: Clause, other: Clause) -> bool:
    return one == other or _says_same(one, other)


def _says_same(one: Clause, other: Clause) -> bool:
    """Return whether two clauses say of the same that it is not so."""
    if not says(one.predicate, other):
        return False
    words = met(one, other)
    return len(words) >= _LEAST and len(words) >= _SAME * min(len(one.words), len(other.words))


def _comparison(group: Group) -> Comparison:
    asked = Question("denied")
    ranked = sorted(group, key=lambda one: -one.odds)
    told = dict.fromkeys(_account(asked, one.told) for one in ranked)
    denying = dict.fromkeys(_account(asked, one.negated) for one in ranked)
    first = next(iter(told))
    sides = (side(line(first.words), told), side(f"نفي: {unnumbered(next(iter(denying)).words)}", denying))
    is_within = len({account.telling.key for part in sides for account in part.accounts}) == 1
    relation = "answer" if is_within else "denial"
    return Comparison(asked, line(first.words), relation, Judgement.CONTRADICTS, sides, tuple(ranked[0].table()))


def _joined(one: Comparison, denying: Sequence[Clause], more: Callable[[Clause], Iterable[Clause]]) -> Comparison:
    own = [clause for clause in denying if any(is_overlap(clause.passage, account) for account in one.sides[_DENYING].accounts)]
    there = {account.telling.key for part in one.sides for account in part.accounts}
    as_well = [clause for clause in denying if any(_says_same(clause, mine) or _says_same(mine, clause) for mine in own)]
    telling = [clause for mine in own for clause in more(mine)]
    added = [
        [_account(one.question, clause) for clause in found if clause.passage.telling.key not in there]
        for found in (telling, as_well)
    ]
    if not any(added):
        return one
    sides = tuple(_with(part, added[at]) for at, part in enumerate(one.sides))
    return replace(one, relation="denial", sides=sides)


def _with(part: Side, added: Iterable[Account]) -> Side:
    return side(part.value, [*part.accounts, *added])


def _account(asked: Question, one: Clause) -> Account:
    passage = one.passage
    value = passage.claim or "author"
    return Account(asked, value, passage.telling, passage.start, passage.end, passage.claim, bool(one.predicate))
