"""Statement against statement: how likely they agree or exclude each other, and the words that say so. A proposal, no verdict."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from riwaya.statements.alignment import Alignment, Pair, align
from riwaya.statements.features import beside, features
from riwaya.statements.model import load
from riwaya.statements.semantic import semantic_features
from riwaya.statements.words import Statement, Term, poles, statement


class Reason(NamedTuple):
    """What speaks for a proposal: its kind and the words of each statement that show it, as (start, end) in that statement."""

    kind: str
    first: tuple[int, int] | None
    second: tuple[int, int] | None


@dataclass(frozen=True)
class Opinion:
    """What the model makes of two statements.

    Attributes:
        shared: how many words both say, forms of one root not counted: «القتلى» are not «القتال».
        share: how much of the statement that says less these are, 0 to 1.
        reasons: the words by which the two exclude each other; none when only a likeness was measured.
        weigh: gives the probabilities.
    """

    shared: int
    share: float
    reasons: tuple[Reason, ...]
    weigh: Callable[[], Mapping[str, float]] = field(repr=False, compare=False)

    @cached_property
    def probabilities(self) -> Mapping[str, float]:
        """Those of agree, disagree and other; weighed when they are asked for, as most pairs say too little in common."""
        return self.weigh()

    @property
    def label(self) -> str:
        """The likeliest of agree, disagree and other."""
        return max(self.probabilities, key=lambda label: (self.probabilities[label], label))


@lru_cache(maxsize=4096)
def judge(first: str, second: str, *, is_semantic: bool = False) -> Opinion:
    """Return the opinion of the lexical model on two statements, or of the semantic one; their order makes no difference.

    Asked for the probabilities of the semantic model, it raises MissingExtra without the extra `[semantic]`.
    """
    if first > second:  # words that come twice are aligned from the left; one order for both makes that the same
        opinion = judge(second, first, is_semantic=is_semantic)
        turned = tuple(Reason(kind, b, a) for kind, a, b in opinion.reasons)
        return replace(opinion, reasons=turned, weigh=lambda: opinion.probabilities)
    aligned = align(statement(first), statement(second))
    weigh = partial(_by_meaning if is_semantic else _by_words, first, second)
    shared = sum(pair.how not in ("root", "pole") for pair in aligned.pairs)
    least = min(len(aligned.first.content), len(aligned.second.content))
    return Opinion(shared, shared / max(least, 1), tuple(reasons(aligned)), weigh)


def may_part(first: str, second: str) -> bool:
    """Return whether two statements have words by which they may exclude each other, numbers aside, told without aligning."""
    one, other = statement(first), statement(second)
    if any(bool(one.signals(kind)) != bool(other.signals(kind)) for kind in _TURNING):
        return True
    mine, others = one.senses, other.senses
    if any(len(mine[kind] | others[kind]) > 1 for kind in ("state", "name") if kind in mine and kind in others):
        return True
    against = {(group, "other" if pole == "one" else "one") for group, pole in mine.get("pole", ())}
    return not against.isdisjoint(others.get("pole", ()))


def _by_words(first: str, second: str) -> Mapping[str, float]:
    return load("lexical").probabilities(features(align(statement(first), statement(second))))


def _by_meaning(first: str, second: str) -> Mapping[str, float]:
    aligned = align(statement(first), statement(second))
    return load("semantic").probabilities(features(aligned) | semantic_features(aligned))


def reasons(aligned: Alignment) -> list[Reason]:
    """Return the words by which two statements exclude each other, in the order of the first.

    Only where they stand beside something that both say: «الأبواب موصدة» and «فتحوا الأبواب», not any word with an opposite.
    """
    found = [_clash(aligned, pair) for pair in aligned.clashes if _is_telling(aligned, pair)]
    for kind in _TURNING:
        found += _one_sided(aligned, kind)
    return sorted(dict.fromkeys(found), key=lambda one: (one.first or (10**6, 0), one.second or (10**6, 0), one.kind))


_KINDS = {"pole": "opposites", "state": "other state", "name": "other name", "number": "other number"}
_TURNING = {"negation": "negated", "lack": "lacking", "reversal": "turned round"}
_COUNTED = frozenset({"measures of time", "magnitudes"})  # «ساعة» and «يومين» are compared as figures are


def _is_telling(aligned: Alignment, pair: Pair) -> bool:
    names = aligned.first.terms[pair.first].of("name") if pair.how == "name" else ()
    if any(group in _COUNTED for group, _ in names):
        return False
    if pair.how == "pole" and not _is_opposed(aligned, pair):
        return False
    met = {(one.first, one.second) for one in aligned.pairs}
    return any((i, j) in met for i in beside(aligned.first, pair.first) for j in beside(aligned.second, pair.second))


def _is_opposed(aligned: Alignment, pair: Pair) -> bool:
    """Return whether two words are opposites by their spelling, and not one of them negated: «لم يفتحوا» and «أغلقوا»."""
    a, b = aligned.first.terms[pair.first], aligned.second.terms[pair.second]
    against = {(group, "other" if pole == "one" else "one") for group, pole in poles(a.form)}
    return bool(against & poles(b.form)) and _is_negated(aligned.first, pair.first) == _is_negated(aligned.second, pair.second)


def _is_negated(said: Statement, at: int) -> bool:
    turning = {id(term) for kind in ("negation", "lack") for term in said.signals(kind)}
    return any(id(term) in turning for term in said.terms[max(0, at - 2) : at])


def _clash(aligned: Alignment, pair: Pair) -> Reason:
    a, b = aligned.first.terms[pair.first], aligned.second.terms[pair.second]
    return Reason(_KINDS[pair.how], (a.start, a.end), (b.start, b.end))


def _one_sided(aligned: Alignment, kind: str) -> list[Reason]:
    """Return the words of a signal that one statement has and the other has not, where what they turn is said by both."""
    if bool(aligned.first.signals(kind)) == bool(aligned.second.signals(kind)):
        return []
    mine, others = _turned(aligned.first, aligned.left, kind), _turned(aligned.second, aligned.right, kind)
    sure = [pair for pair in aligned.pairs if kind == "negation" or pair.how not in ("root", "pole")]  # «قتال» is no «مقاتل»
    met = [{pair.first for pair in sure}, {pair.second for pair in sure}]
    found = [Reason(_TURNING[kind], (t.start, t.end), None) for t, place in mine if place in met[0]]
    return found + [Reason(_TURNING[kind], None, (t.start, t.end)) for t, place in others if place in met[1]]


def _turned(said: Statement, alone: Sequence[int], kind: str) -> list[tuple[Term, int]]:
    """Return the words of a signal that one statement alone has, each with the place of the word of content after it."""
    found = []
    for term in said.signals(kind):
        at = said.terms.index(term)
        is_alone = term.is_empty or at in alone
        if is_alone and at + 1 < len(said.terms) and said.terms[at + 1].form not in _NO_NEGATION:
            found.append((term, next((i for i in range(at + 1, len(said.terms)) if not said.terms[i].is_empty), -1)))
    return found


_NO_NEGATION = frozenset({"ان", "انه", "انها", "انهم"})  # «غير أن» is but
