"""What one voice tells and another says is not so, clause against clause, where no verb of denial says it: «لم يحضره ضابط».

Stricter than for denials: what is negated must be told in the other clause, by its own word or by its kin, with more in common.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple, TypeAlias

from riwaya.accounts.account import Account, Question
from riwaya.accounts.clauses import Clause, Word, met, says
from riwaya.accounts.comparison import Comparison, Side, side
from riwaya.accounts.denials import is_overlap, line, unnumbered
from riwaya.corroboration.judgement import Feature, Judgement

_SHARE, _LEAST, _SHORTEST = 0.6, 2, 3  # of the words of what is negated; words in common; words that tell
_SAME = 0.6  # of the words of two negated clauses that say the same is not so
_COMMON = 0.34  # of the clauses of an episode: a word that stands in more of them tells none apart
_MOST = 400  # clauses that are compared: the earliest
_DONE = frozenset(  # what is done to people, so that «nobody» answers who tells it, of whomever
    ["harm", "hurt", "taken", "freed", "executed", "tortured", "turned back", "entered", "looted"]
)
_PARTS = frozenset(["present", "mediated", "guaranteed", "accompanied"])  # that somebody has in a matter
_DENYING = 1  # which of the two sides of a denial denies


class _Pair(NamedTuple):
    """A negated clause, and one that tells what it negates."""

    negated: Clause
    told: Clause
    words: frozenset[Word]


Group: TypeAlias = list[_Pair]


class Tellers:
    """The clauses of the documents of an episode that tell something, found by the words of others; ordered when first asked."""

    def __init__(self, every: Sequence[Clause]) -> None:
        self._every = every

    def of(self, one: Clause) -> Iterator[_Pair]:
        """Yield who tells what a clause negates."""
        return _told(one, self._near(one), self._common)

    def _near(self, one: Clause) -> list[Clause]:
        """Return the clauses that may tell what one negates."""
        names = {name for word in one.predicate | one.no_part for name in (word.bare, *word.kin)}
        return [self._telling[at] for at in sorted({at for name in names for at in self._index.get(name, ())})]

    @cached_property
    def _telling(self) -> list[Clause]:
        return [one for one in self._every if not one.predicate and len(one.words) >= _SHORTEST][:_MOST]

    @cached_property
    def _common(self) -> frozenset[Word]:
        seen = Counter(word for one in self._telling for word in one.words)
        return frozenset(word for word, count in seen.items() if count > max(3, _COMMON * len(self._telling)))

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
    return [_comparison(group) for group in _groups(pair for one in asked for pair in tellers.of(one))]


def joined(known: Sequence[Comparison], mine: Sequence[Clause], tellers: Tellers) -> list[Comparison]:
    """Return contradictions with those of other documents who tell what is denied, and who say as well that it is not so."""

    def more(own: Clause) -> Iterator[Clause]:
        return (pair.told for pair in tellers.of(own))

    return [_joined(one, mine[:_MOST], more) if one.relation in ("denial", "answer") else one for one in known]


def _told(one: Clause, told: Iterable[Clause], common: frozenset[Word]) -> Iterator[_Pair]:
    """Yield who tells what a clause negates."""
    for other in told:
        is_own = other.passage.telling.key == one.passage.telling.key
        if is_own and (other.passage.voice == one.passage.voice or is_overlap(other.passage, one.passage)):
            continue  # «بمنع دخول المساعدات»: one clause is part of the other
        words = met(one, other)
        if _is_told(one, other, words, common):
            yield _Pair(one, other, words)


def _is_told(one: Clause, other: Clause, words: frozenset[Word], common: frozenset[Word]) -> bool:
    """Return whether words that meet tell that one clause tells what another negates.

    Where somebody speaks of his own («لم نرافق القافلة»), so do the words by which he is called.
    """
    if len(words) >= _LEAST and len(words) >= _SHARE * len(one.words):
        beside = words - one.predicate - common
        return bool(beside) or (one.predicate <= words and not words <= common)
    if one.before and says(one.predicate, other):
        told = [word for word in one.before - common if other.tells(word)]
        if len(told) >= _LEAST or (told and any(word.bare in other.bares for word in one.predicate)):
            return True
    if one.no_part and other.kins & _PARTS and any(map(other.tells, one.no_part - common)):
        return other.passage.telling.key != one.passage.telling.key
    if one.is_of_nobody and any(word.kin & _DONE and other.tells(word) for word in one.predicate):
        return True
    return len(list(filter(other.tells, one.speaker))) >= _LEAST and says(one.predicate, other)


def _is_known(one: Clause, known: Iterable[Comparison]) -> bool:
    return any(is_overlap(one.passage, account) for comparison in known for part in comparison.sides for account in part.accounts)


def _groups(pairs: Iterable[_Pair]) -> list[Group]:
    """Return pairs in groups of one matter: those that negate the same, or of which one tells what the other does."""
    groups: list[Group] = []
    for pair in pairs:
        near = [group for group in groups if any(_is_one_matter(pair, other) for other in group)]
        groups = [group for group in groups if group not in near] + [[*(one for group in near for one in group), pair]]
    return groups


def _is_one_matter(one: _Pair, other: _Pair) -> bool:
    return one.negated == other.negated or _says_same(one.negated, other.negated)


def _says_same(one: Clause, other: Clause) -> bool:
    """Return whether two clauses say of the same that it is not so."""
    if not says(one.predicate, other):
        return False
    words = met(one, other)
    return len(words) >= _LEAST and len(words) >= _SAME * min(len(one.words), len(other.words))


def _comparison(group: Group) -> Comparison:
    asked = Question("denied")
    told = dict.fromkeys(_account(asked, pair.told) for pair in sorted(group, key=lambda pair: -len(pair.words)))
    denying = dict.fromkeys(_account(asked, pair.negated) for pair in group)
    first = next(iter(told))
    features = dict.fromkeys(
        Feature("told in one, negated in the other", -1.0, "، ".join(sorted(word.bare for word in pair.words))) for pair in group
    )
    sides = (side(line(first.words), told), side(f"نفي: {unnumbered(next(iter(denying)).words)}", denying))
    is_within = len({account.telling.key for part in sides for account in part.accounts}) == 1
    relation = "answer" if is_within else "denial"
    return Comparison(asked, line(first.words), relation, Judgement.CONTRADICTS, sides, tuple(features))


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
