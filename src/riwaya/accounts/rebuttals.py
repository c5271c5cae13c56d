"""Whether a clause tells what another negates: what they have in common and what not, weighed by a small model.

The model (`weights/negations.json`, made by `./run train`) has learnt from `corpus/crossdoc/negations.jsonl`, of the train sets,
which clauses of an episode a careful reader sets against each other as «it was so» and «it was not so».
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from riwaya.accounts.clauses import Clause, Word, met, word_of
from riwaya.accounts.denials import is_overlap, line
from riwaya.corroboration.judgement import Feature
from riwaya.corroboration.wording import ordinary_stems
from riwaya.weights.logistic import Binary, load

MODEL, LABEL = "negations", "told"
ENOUGH = 0.0  # once `LEAST` is taken off
LEAST = -0.8  # log-odds from which a clause is taken to tell what another negates
_ORDINARY = 0.3  # of a word that tells something: what one counts that many reports have
_NEAR = 150  # characters between two clauses of one text that stand close together
_COMMON, _TELLING = (2, 3, 4), (1, 2, 3)
_OF_NEGATED = (0.34, 0.6)  # of the words of what is negated
_OF_BEST = (0.5, 0.7, 0.85, 1.0)  # of what the clause that has most in common has
_OTHERS = (3, 6, 12, 25)
_DONE = frozenset(  # what is done to people, so that «nobody» answers who tells it, of whomever
    ["harm", "hurt", "taken", "freed", "executed", "tortured", "turned back", "entered", "looted"]
)
_SHORT, _LONG = (3, 5, 8), (4, 7, 12)  # words of what is negated, of what tells it
_FAR = (400, 800, 1200)  # characters of a text, which goes on to other matters


class Rebuttal(NamedTuple):
    """A negated clause, one of another voice that may tell what it negates, the words in which they meet, and what is weighed."""

    negated: Clause
    told: Clause
    words: frozenset[Word]
    signs: Sequence[str]

    @property
    def odds(self) -> float:
        """The log-odds of the one telling what the other negates, above those that are enough."""
        return _model().odds(self.signs) - LEAST

    def table(self) -> list[Feature]:
        """Return what the signs add to the log-odds, each with the words in which the clauses meet."""
        shown = "، ".join(sorted(word.bare for word in self.words)) or line(self.negated.passage.text)
        bias, weights = _model()
        known = ((sign, weights[sign]) for sign in self.signs if sign in weights)
        return [Feature(sign, weight, shown) for sign, weight in (("of any two clauses", round(bias - LEAST, 3)), *known)]


def rebuttals(one: Clause, near: Iterable[Clause]) -> list[Rebuttal]:
    """Return a negated clause beside each of those that may tell what it negates, with what is weighed of them."""
    pairs = [(other, met(one, other)) for other in near if _are_two(one, other) and _is_of_whom(one, other)]
    worths = [_worth(words) for _, words in pairs]
    most = max(worths, default=0.0)
    shares = (worth / most if most else 0.0 for worth in worths) if len(pairs) > 1 else (None,) * len(pairs)
    return [
        Rebuttal(one, other, words, list(_signs(one, other, words, share, len(pairs))))
        for (other, words), share in zip(pairs, shares, strict=True)
    ]


def _are_two(one: Clause, other: Clause) -> bool:
    """Return whether two clauses are of two voices, and none is part of the other: «بمنع دخول المساعدات»."""
    if one.passage.telling.key != other.passage.telling.key:
        return True
    return other.passage.voice != one.passage.voice and not is_overlap(other.passage, one.passage)


def _is_of_whom(one: Clause, other: Clause) -> bool:
    """Return whether a clause speaks of who is said to have had no part in a matter, where another says that of somebody."""
    return not one.no_part or any(map(other.tells, one.no_part | one.speaker))


def _worth(words: Iterable[Word]) -> float:
    return sum(_ORDINARY if word.bare in _ordinary() else 1.0 for word in words)


def _signs(one: Clause, other: Clause, words: frozenset[Word], share: float | None, others: int) -> Iterator[str]:
    """Yield what is weighed.

    Args:
        share: what the words are worth beside those of the clause that has most in common; None for one clause alone.
        others: how many those clauses are.
    """
    telling = sum(word.bare not in _ordinary() for word in words)
    yield from _up("words in common", len(words), _COMMON)
    yield from _up("telling words in common", telling, _TELLING)
    yield from _up("of the words that are negated", len(words) / max(1, len(one.words)), _OF_NEGATED)
    if share is not None:
        yield from _up("of what any has in common", share, _OF_BEST)
    yield from _up("clauses that may tell it", others, _OTHERS)
    yield from _up("words negated", len(one.words), _SHORT)
    yield from _up("words told", len(other.words), _LONG)
    yield from _of_predicate(one, other)
    yield from _of_places(one, other)
    yield from _of_acts(one, other)


def _up(name: str, value: float, steps: Iterable[float]) -> Iterator[str]:
    yield from (f"{name}: {step:g}" for step in steps if value >= step)


def _of_predicate(one: Clause, other: Clause) -> Iterator[str]:
    """Yield which of the words right after the negation the other tells, and of what kin; and those it goes on about."""
    said = [word for word in one.predicate if other.tells(word)]
    beside = (one.words | one.before | one.speaker) - one.predicate
    yield from _up("words right after the negation", len(said), (1, 2))
    yield from sorted({f"of kin: {kin}" for word in said for kin in word.kin & other.kins})
    yield from _up("words before it", sum(map(other.tells, one.before)), (1, 2))
    yield from _up("who says so", sum(map(other.tells, one.speaker)), (1, 2))
    if one.is_of_nobody:
        yield "done to nobody" if any(word.kin & other.kins & _DONE for word in said) else "nobody"
    elif beside and not any(map(other.tells, beside)):
        yield "nothing else of it told"
        if said and not any(word.bare in other.bares for word in said):
            yield "nothing else of it told, and that by its kin"
    if one.no_part:
        yield "no part in it"


def _of_places(one: Clause, other: Clause) -> Iterator[str]:
    """Yield where the clauses stand, and in whose words."""
    mine, theirs = one.passage, other.passage
    if mine.claim is None:
        yield "the author negates"
    if theirs.claim is None:
        yield "the author tells"
    yield from _up("negated after characters", mine.start, _FAR)
    yield from _up("told after characters", theirs.start, _FAR)
    if mine.telling.key == theirs.telling.key:
        yield "in one text"
        if abs(mine.start - theirs.start) < _NEAR:
            yield "near each other"
        if theirs.start > mine.start:
            yield "told after it"


def _of_acts(one: Clause, other: Clause) -> Iterator[str]:
    """Yield whether both speak of an act of one kind."""
    mine, theirs = ({told.event["type"]: told for told in clause.passage.events} for clause in (one, other))
    if any(told.is_denied for told in other.passage.events):
        yield "denies an act as well"
    if mine.keys() & theirs.keys():
        yield "acts of one kind"
        if any(not theirs[kind].is_denied for kind in mine.keys() & theirs.keys()):
            yield "told to have been"
    elif mine and theirs:
        yield "acts of two kinds"


@cache
def _model() -> Binary:
    return load(MODEL).only(LABEL, "")


@cache
def _ordinary() -> frozenset[str]:
    """Return words that many reports have, as clauses have them."""
    return frozenset(word.bare for word in map(word_of, ordinary_stems()) if word)
