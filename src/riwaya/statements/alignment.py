"""Two statements word beside word: what both say, what each says alone, and where one says the contrary of the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from riwaya.statements.words import Statement, Term

_ALIKE = 0.6


class Pair(NamedTuple):
    """A term of the first statement beside one of the second, and how they belong together."""

    first: int
    second: int
    how: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two statements aligned.

    Attributes:
        pairs: terms that say the same; each term stands in one pair at most.
        clashes: terms left over that exclude each other.
        left, right: content terms that stand in no pair.
    """

    first: Statement
    second: Statement
    pairs: tuple[Pair, ...]
    clashes: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


def _alike(a: Term, b: Term) -> float:
    """Return how alike two words are spelled: shares of letter pairs."""
    if min(len(a.stem), len(b.stem)) < 4:
        return 0.0
    x, y = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (a.stem, b.stem))
    return 2 * len(x & y) / (len(x) + len(y))


_STAGES: tuple[tuple[str, Callable[[Term, Term], bool]], ...] = (
    ("form", lambda a, b: a.form == b.form),
    ("stem", lambda a, b: a.stem == b.stem),
    ("number", lambda a, b: a.number is not None and a.number == b.number),
    ("state", lambda a, b: bool(a.of("state") & b.of("state"))),
    ("root", lambda a, b: len(a.root) > 2 and a.root == b.root and not _opposed(a, b)),
    ("same", lambda a, b: bool(a.of("same") & b.of("same"))),
    ("alike", lambda a, b: a.number is None and b.number is None and not _named_apart(a, b) and _alike(a, b) >= _ALIKE),
    ("pole", lambda a, b: bool(a.of("pole") & b.of("pole")) and not _opposed(a, b)),
)


def _opposed(a: Term, b: Term) -> bool:
    mine, others = a.of("pole"), b.of("pole")
    return any((group, "other" if pole == "one" else "one") in others for group, pole in mine) and not mine & others


def _named_apart(a: Term, b: Term) -> bool:
    """Return whether two terms are names of one kind, but not one name."""
    states, others = a.of("state"), b.of("state")
    if states and others and not states & others:
        return True
    mine, theirs = a.of("name"), b.of("name")
    return bool({g for g, _ in mine} & {g for g, _ in theirs}) and not mine & theirs


_CLASHES: tuple[tuple[str, Callable[[Term, Term], bool]], ...] = (
    ("state", lambda a, b: bool(a.of("state") and b.of("state")) and _named_apart(a, b)),
    ("name", lambda a, b: bool(a.of("name") and b.of("name")) and _named_apart(a, b)),
    ("number", lambda a, b: a.number is not None and b.number is not None),
    ("pole", _opposed),
)


def align(first: Statement, second: Statement) -> Alignment:
    """Return two statements aligned: nearest words first within each way of belonging together, surest way first."""
    free = [{i for i, t in enumerate(s.terms) if not t.is_empty} for s in (first, second)]
    pairs: list[Pair] = []
    for how, belongs in _STAGES:
        pairs += _matched(first, second, free, how, belongs)
    left, right = (tuple(sorted(rest)) for rest in free)
    clashes: list[Pair] = []
    for how, clash in _CLASHES:
        clashes += _matched(first, second, free, how, clash)
    return Alignment(first, second, tuple(sorted(pairs)), tuple(sorted(clashes)), left, right)


def _matched(
    first: Statement, second: Statement, free: list[set[int]], how: str, belongs: Callable[[Term, Term], bool]
) -> Iterator[Pair]:
    """Yield pairs of free terms and take them from those free."""
    lengths = max(len(first.terms), 1), max(len(second.terms), 1)
    found = [
        (abs(i / lengths[0] - j / lengths[1]), i, j) for i in free[0] for j in free[1] if belongs(first.terms[i], second.terms[j])
    ]
    for _, i, j in sorted(found):
        if i in free[0] and j in free[1]:
            free[0].discard(i)
            free[1].discard(j)
            yield Pair(i, j, how)
