"""Two statements word beside word: what both say, what each says alone, and where one says the contrary of the other."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
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


@lru_cache(maxsize=20_000)
def _pairs(stem: str) -> frozenset[str]:
    return frozenset(stem[i : i + 2] for i in range(len(stem) - 1))


def _spelling(term: Term) -> frozenset[str]:
    """Return the pairs of letters by which a word may be spelled like another; none of a short one or a number."""
    return _pairs(term.stem) if len(term.stem) >= 4 and term.number is None else frozenset()


def _are_alike(a: Term, b: Term) -> bool:
    """Return whether two words are spelled alike, by the share of letter pairs, and are not two names of one kind."""
    x, y = _pairs(a.stem), _pairs(b.stem)
    return 2 * len(x & y) / (len(x) + len(y)) >= _ALIKE and not _named_apart(a, b)


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


def _always(_: Term, __: Term) -> bool:
    return True


class _Way(NamedTuple):
    """How two terms belong together: they share a key, and then what is asked of both holds."""

    how: str
    keys: Callable[[Term], Iterable[object]]
    belongs: Callable[[Term, Term], bool] = _always


def _senses(kind: str) -> Callable[[Term], Iterable[object]]:
    return lambda term: term.of(kind)


def _having(kind: str) -> Callable[[Term], Iterable[object]]:
    """Return the keys of terms that may clash with any other of a kind: one for all that are of it."""
    return lambda term: (kind,) if term.of(kind) else ()


_STAGES = (
    _Way("form", lambda term: (term.form,)),
    _Way("stem", lambda term: (term.stem,)),
    _Way("number", lambda term: () if term.number is None else (term.number,)),
    _Way("state", _senses("state")),
    _Way("root", lambda term: (term.root,) if len(term.root) > 2 else (), lambda a, b: not _opposed(a, b)),
    _Way("same", _senses("same")),
    _Way("alike", _spelling, _are_alike),
    _Way("pole", _senses("pole"), lambda a, b: not _opposed(a, b)),
)
_CLASHES = (
    _Way("state", _having("state"), _named_apart),
    _Way("name", _having("name"), _named_apart),
    _Way("number", lambda term: () if term.number is None else (True,)),
    _Way("pole", _having("pole"), _opposed),
)


def align(first: Statement, second: Statement) -> Alignment:
    """Return two statements aligned: nearest words first within each way of belonging together, surest way first."""
    free = [{i for i, t in enumerate(s.terms) if not t.is_empty} for s in (first, second)]
    pairs = [pair for way in _STAGES for pair in _matched(first, second, free, way)]
    left, right = (tuple(sorted(rest)) for rest in free)
    clashes = [pair for way in _CLASHES for pair in _matched(first, second, free, way)]
    return Alignment(first, second, tuple(sorted(pairs)), tuple(sorted(clashes)), left, right)


def _matched(first: Statement, second: Statement, free: list[set[int]], way: _Way) -> Iterator[Pair]:
    """Yield pairs of free terms and take them from those free."""
    holding: dict[object, list[int]] = {}
    for j in free[1]:
        for key in way.keys(second.terms[j]):
            holding.setdefault(key, []).append(j)
    if not holding:
        return
    met = {(i, j) for i in free[0] for key in way.keys(first.terms[i]) for j in holding.get(key, ())}
    lengths = max(len(first.terms), 1), max(len(second.terms), 1)
    found = [(abs(i / lengths[0] - j / lengths[1]), i, j) for i, j in met if way.belongs(first.terms[i], second.terms[j])]
    for _, i, j in sorted(found):
        if i in free[0] and j in free[1]:
            free[0].discard(i)
            free[1].discard(j)
            yield Pair(i, j, way.how)
