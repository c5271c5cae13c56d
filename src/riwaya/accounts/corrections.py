"""Names that a text puts in the place of others («عفرين وليس إدلب»), set against the texts that give those others."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from riwaya.accounts.account import Account, Question, questions
from riwaya.accounts.comparison import Comparison, side
from riwaya.arabic.stems import key
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.places import is_same
from riwaya.corroboration.telling import Record, Telling
from riwaya.grouping.episode import Episode, role_in_episode

_NOT = re.compile(
    r"[»\"”)]*\s*[،,]?\s+(?:و?(?:ليس|ليست|لا|مو|مش|مهو)|بدلا\s+من|بدلاً\s+من)\s+(?:(?:إلى|الى|في|من|على|عن)\s+)?[«\"“(]*"
)
_RATHER = re.compile(
    r"(?:(?<!\w)(?:هو|هي|هم|كان|كانت|بل)\s+)(?P<right>[^،,.؛:\n]{3,70}?)\s+و?(?:ليس|ليست|ليسوا|لا|مش|مو)\s+(?P<wrong>[^،,.؛:\n]{3,40})"
)
_KINDS = frozenset({"place", "actor", "person", "organisation"})
_ASKED = frozenset({"mediator", "guarantor", "sponsor", "origin", "destination", "place"})


class Correction(NamedTuple):
    """A name that is right, one that is wrong, and who says so."""

    telling: Telling
    right: Record
    wrong: Record
    claim: str | None


def corrected(episode: Episode) -> list[Comparison]:
    """Return where one text gives a name that another says is the wrong one."""
    fillers = _fillers(episode)
    found = []
    for telling in episode.tellings():
        for one in _corrections(telling):
            for question, accounts in _told(one, fillers).items():
                found.append(_comparison(one, question, accounts))
    return found


def _corrections(telling: Telling) -> Iterator[Correction]:
    named = sorted((one for one in telling.record["mentions"] if one["kind"] in _KINDS), key=lambda one: int(one["start"]))
    for right, wrong in pairwise(named):
        if right["kind"] == wrong["kind"] and _NOT.fullmatch(telling.text, right["end"], wrong["start"]):
            claim = telling.claim_of(right["start"], wrong["end"])
            yield Correction(telling, right, wrong, claim["id"] if claim else None)
    for found in _RATHER.finditer(telling.text):
        spans = [_span(found, part) for part in ("right", "wrong")]
        claim = telling.claim_of(spans[0]["start"], spans[1]["end"])
        yield Correction(telling, spans[0], spans[1], claim["id"] if claim else None)


def _span(found: re.Match[str], part: str) -> Record:
    return {"start": found.start(part), "end": found.end(part), "text": found[part], "entity": None}


def _fillers(episode: Episode) -> list[tuple[Account, str | None]]:
    """Return the fillers that could be corrected, with their entities."""
    found = []
    for told in episode.told():
        for role, filler in told.event["roles"].items():
            word = role_in_episode(told.event["type"], role)
            if word in _ASKED and told.event["polarity"] == "positive":
                value = str(filler["entity"] or key(filler["text"]))
                account = Account(Question(word), value, told.telling, filler["start"], filler["end"], told.claim)
                found.append((account, filler["entity"]))
    return found


def _told(one: Correction, fillers: Sequence[tuple[Account, str | None]]) -> Mapping[Question, list[Account]]:
    """Return who gives the wrong name, by the question that it answers."""
    found: dict[Question, list[Account]] = defaultdict(list)
    wrong = one.wrong["entity"]
    for account, entity in fillers:
        is_wrong = bool(wrong and entity and is_same(wrong, entity)) or _is_named(one.wrong, account)
        if is_wrong and account.telling.key != one.telling.key:
            found[account.question].append(account)
    return found


def _is_named(wrong: Record, account: Account) -> bool:
    """Return whether a name told to be wrong is one that a text gives: in the same words, or in its first («الأعيان»)."""
    said, given = key(wrong["text"]).split(), key(account.words).split()
    return said == given or bool(said and wrong["entity"] is None and said[0] in given[:1] and set(said) <= set(given))


def _comparison(one: Correction, question: Question, accounts: Sequence[Account]) -> Comparison:
    start, end = one.right["start"], one.wrong["end"]
    said = Account(question, key(one.right["text"]), one.telling, start, end, one.claim)
    sides = (side(accounts[0].words, accounts), side(said.words, [said]))
    features = (Feature("one is told to be wrong", -1.3, f"«{said.words}»"),)
    return Comparison(
        question, f"{questions()[question.word]['en']}: {said.words}", "filler", Judgement.CONTRADICTS, sides, features
    )
