"""Accounts of one question set side by side: the sides, how they relate, and what made that judgement."""

import hashlib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from riwaya.accounts.account import Account, Question
from riwaya.accounts.origins import Origins
from riwaya.corroboration.judgement import Feature, Judgement, score_of
from riwaya.grouping.episode import add_once

T = TypeVar("T")
_TOLD = frozenset({"differs", "filler", "days"})  # relations of things told, not denied
_SIGNS = 10  # of a hash: enough for any case to tell its contradictions apart


@dataclass(frozen=True)
class Side:
    """What some voices say alike: how it is shown, and their accounts, in the order of the tellings."""

    value: str
    accounts: tuple[Account, ...]

    def record(self, origins: Origins) -> dict[str, Any]:
        """Return the side as the contract has it, with the independent origins behind it."""
        documents: list[str] = []
        claims: list[str] = []
        for one in self.accounts:
            add_once(documents, one.telling.source)
            if one.claim:
                add_once(claims, f"{one.telling.source}#{one.claim}")
        behind = {
            origin.id: origin.name for origin in (origins.behind(one.telling, one.claim, one.start) for one in self.accounts)
        }
        told = {"value": self.value, "documents": documents, "claims": claims, "origins": list(behind.values())}
        return {**told, "spans": [one.span() for one in self.accounts]}


@dataclass(frozen=True)
class Comparison:
    """Two sides or more of one question.

    Attributes:
        about: a heading.
        relation: in which way they agree or part: bounds, rounding, growth; differs, denial, answer, filler, days.
        features: what spoke for the judgement and against it, each with the words that show it.
    """

    question: Question
    about: str
    relation: str
    judgement: Judgement
    sides: tuple[Side, ...]
    features: tuple[Feature, ...]

    @cached_property
    def id(self) -> str:
        """A name that stays when documents come in any order: made of the first words of each side, and where they stand."""
        first = sorted((one.telling.key, one.start, one.end) for one in (min(s.accounts, key=_order) for s in self.sides))
        return "x" + hashlib.sha256(repr((self.question.id, first)).encode()).hexdigest()[:_SIGNS]

    def record(self, episode: str | None, origins: Origins) -> dict[str, Any]:
        """Return the comparison as the contract has it.

        Where one origin stands behind all sides and no text has two, a relay altered what it repeats.
        """
        behind = {origins.behind(one.telling, one.claim, one.start).id for side in self.sides for one in side.accounts}
        texts = [{one.telling.key for one in side.accounts} for side in self.sides]
        is_altered = self.relation in _TOLD and len(behind) == 1 and len(set.union(*texts)) == sum(map(len, texts)) > 1
        return {
            "id": self.id,
            "about": self.about,
            "question": self.question.id,
            "relation": "altered" if is_altered else self.relation,
            "judgement": self.judgement.value,
            "score": score_of(self.features),
            "features": [feature._asdict() for feature in self.features],
            "sides": [side.record(origins) for side in self.sides],
            "episode": episode,
        }


def side(value: str, accounts: Iterable[Account]) -> Side:
    """Return a side with its accounts in order, each once."""
    return Side(value, tuple(sorted(set(accounts), key=_order)))


def sides_by(accounts: Iterable[Account], is_one: Callable[[Account, Account], bool]) -> list[list[Account]]:
    """Return accounts put beside the first that answers the same, by what tells whether two answers can be one."""
    sides: list[list[Account]] = []
    for account in accounts:
        near = next((listed for listed in sides if is_one(listed[0], account)), None)
        if near is None:
            sides.append([account])
        else:
            near.append(account)
    return sides


def joined(pairs: Iterable[tuple[T, T]], name: Callable[[T], Hashable]) -> list[list[tuple[T, T]]]:
    """Return pairs in groups: those that share one, through whatever others, stand together.

    Args:
        name: what two have in common that are the same one.
    """
    groups: list[tuple[set[Hashable], list[tuple[T, T]]]] = []
    for pair in pairs:
        names = {name(one) for one in pair}
        near = [group for group in groups if group[0] & names]
        apart = [group for group in groups if not group[0] & names]
        groups = [*apart, (names.union(*(held for held, _ in near)), [*(one for _, held in near for one in held), pair])]
    return [group for _, group in groups]


def _order(one: Account) -> tuple[Any, ...]:
    return (*one.order, one.claim or "")
