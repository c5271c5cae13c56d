"""Who is said to have done one deed: accused by one, claimed by another, told by a third. No names that can be one part.

What the texts name by acts alone is compared in `fillers.py`; here it is told by an accusation or a claim of responsibility.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riwaya.accounts.account import Account, Question
from riwaya.accounts.around import words_around
from riwaya.accounts.comparison import Comparison, joined, side, sides_by
from riwaya.accounts.denials import line
from riwaya.accounts.fillers import can_be_one
from riwaya.arabic.stems import key
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.telling import Record, Telling
from riwaya.corroboration.wording import sentence_at
from riwaya.grouping.episode import Episode

_ASKED = Question("agent", "attack")
_CLAIMS = re.compile(r"(?<!\w)[وف]?(?:[أا]علن|تبن)\w{0,3}(?!\w)")
_OF_DEED = re.compile(r"(?<!\w)(?:مسؤولي?|مسئولي?|مسؤلي)\w{0,3}\s+(?:عن|المباشرة\s+عن)|(?<=تبن)\w{0,3}\s")
_BLAMED = re.compile(
    r"(?<!\w)[وف]?(?:[إا]لى|على)?\s*(?:بال?(?:وقوف\s+وراء|مسؤولية|ضلوع|تورط|تنفيذ|هجوم|قصف|تفجير|استهداف|اغتيال|قتل|شن|إطلاق|اطلاق|ارتكاب)"
    r"|مسؤولية|المسؤولية|وراء|بتنفيذ|بشن|بقصف|بقتل|باستهداف|بتفجير|بإطلاق|باغتيال|بارتكاب|بالمسؤولية)"
)
_BURDENS = re.compile(r"(?<!\w)[وف]?[يت]?حم[ّ]?ل(?:ت|وا|ون)?(?!\w)")
_BURDEN = re.compile(r"(?<!\w)(?:كامل\s+)?(?:ال)?مسؤولية(?!\w)")
_THEY_WHO = re.compile(r"(?<!\w)(?:هم|هي|هو|أنهم|انهم|أنها)\s+(?:من|الذين|التي|الذي|اللذان)\s+$")
_NOBODY = re.compile(r"(?<!\w)(?:لم|لن|لا|أي|اي|أية)\s")
_UNTOLD = frozenset({"مجهول", "مسلح", "جه", "طرف", "مجموع", "مهاجم", "عنصر", "قوات", "طاير", "انتحار", "جنا", "اشخاص"})
_NO_NAME = re.compile(r"\W*(?:بين(?:هم|ها)|طرف[اي]|مسؤول\w*|مصدر|مصادر|جه[ةه]|جهات)(?!\w)")  # «طرفا النزاع»
_NAMED = frozenset({"actor", "organisation"})
_ALIKE = 2  # words around two answers in common that tell the deed
_SPAN = 240  # characters of a sentence in which a deed and its doer stand


class Doer(NamedTuple):
    """Who is said to have done a deed, and the words around it."""

    account: Account
    words: frozenset[str]
    is_act: bool = False


def done_by(episode: Episode) -> Iterator[Comparison]:
    """Yield whom one voice accuses, or who claims a deed, against whom another names for it."""
    doers = [one for telling in episode.tellings() for one in telling.once("doers", _doers)]
    acts = list(_acts(episode))
    pairs = [(one, other) for at, one in enumerate(doers) for other in (*doers[at + 1 :], *acts) if _part(one, other)]
    yield from map(_comparison, joined(pairs, lambda one: one.account))


def _part(one: Doer, other: Doer) -> bool:
    if one.account.voice == other.account.voice or can_be_one(one.account, other.account):
        return False
    if one.account.telling.key == other.account.telling.key and other.is_act:
        return False
    return len(one.words & other.words) >= _ALIKE


def _doers(telling: Telling) -> tuple[Doer, ...]:
    return (*_accused(telling), *_burdened(telling), *_claiming(telling), *_singled_out(telling))


def _accused(telling: Telling) -> Iterator[Doer]:
    """Yield who is accused of a deed: «اتهم المحافظ الحركة بتنفيذ التفجير»."""
    for event in telling.record["events"]:
        who = event["roles"].get("counterparty") if event["type"] == "accuse" and event["polarity"] == "positive" else None
        if who and _BLAMED.search(telling.text, who["end"], who["end"] + _SPAN // 4):
            at = event["trigger"]["start"]
            own = (claim["id"] for claim in telling.claims.values() if claim["cue"]["start"] <= at < claim["cue"]["end"])
            yield from _doer(telling, who, next(own, event["asserted_by"]))  # it is the word of who accuses


def _burdened(telling: Telling) -> Iterator[Doer]:
    """Yield who is made responsible: «حمّل قيادي في المقاومة الجماعة المسؤولية»: the last named before the word."""
    for found in _BURDENS.finditer(telling.text):
        start, end = sentence_at(telling.text, found.start())
        burden = _BURDEN.search(telling.text, found.end(), min(end, found.end() + _SPAN // 2))
        if burden is None or _NOBODY.search(telling.text[start : found.start()][-_SPAN // 12 :]):
            continue
        between = (one for one in telling.record["mentions"] if found.end() <= one["start"] and one["end"] <= burden.start())
        named = [one for one in between if one["kind"] in _NAMED]
        own = (claim["id"] for claim in telling.claims.values() if claim["cue"]["start"] <= found.start() < claim["cue"]["end"])
        for who in named[-1:]:
            yield from _doer(telling, who, next(own, "author"))


def _singled_out(telling: Telling) -> Iterator[Doer]:
    """Yield who is told to have done it, and nobody else: «مندسون هم من أطلقوا النار»."""
    for event in telling.record["events"]:
        at, who = event["trigger"]["start"], event["roles"].get("agent")
        is_done = event["type"] == "attack" and (event["polarity"], event["modality"]) == ("positive", "actual")
        if who and is_done and _THEY_WHO.search(telling.text[max(0, at - _SPAN // 8) : at]):
            yield from _doer(telling, who, event["asserted_by"])


def _claiming(telling: Telling) -> Iterator[Doer]:
    """Yield who claims a deed: «أعلن التنظيم مسؤوليته عن الهجوم», «تبنت الكتائب العملية»."""
    for found in _CLAIMS.finditer(telling.text):
        start, end = sentence_at(telling.text, found.start())
        if not _OF_DEED.search(telling.text, found.start(), end) or _NOBODY.search(
            telling.text[start : found.end() + _SPAN // 12]
        ):
            continue
        named = [one for one in telling.record["mentions"] if one["kind"] in _NAMED and start <= one["start"] < end]
        after = [one for one in named if 0 <= one["start"] - found.end() < _SPAN // 6]
        before = [one for one in named if 0 <= found.start() - one["end"] < _SPAN // 6]
        for who in (after[:1] or before[-1:])[:1]:
            yield from _doer(telling, who, "author")


def _acts(episode: Episode) -> Iterator[Doer]:
    for told in episode.told():
        event = told.event
        who = event["roles"].get("agent")
        if who and event["type"] == "attack" and (event["polarity"], event["modality"]) == ("positive", "actual"):
            yield from (one._replace(is_act=True) for one in _doer(told.telling, who, event["asserted_by"]))


def _doer(telling: Telling, who: Record, by: str) -> Iterator[Doer]:
    value = str(who["entity"] or key(who["text"]))
    words = set(value.split())
    is_bare = len(words) == 1 and who["text"].startswith("ال")  # «المكلف» alone names nobody
    if _NO_NAME.match(who["text"]):
        return
    if who["entity"] or not (is_bare or words <= _UNTOLD | {word for word in words if word[:4] in _UNTOLD}):
        claim = None if by == "author" else by
        account = Account(_ASKED, value, telling, who["start"], who["end"], claim)
        yield Doer(account, words_around(telling, who["start"], who["end"]))


def _comparison(group: Sequence[tuple[Doer, Doer]]) -> Comparison:
    sides = sides_by(sorted({one.account for pair in group for one in pair}, key=lambda one: one.order), can_be_one)
    one, other = group[0]
    shared = "، ".join(sorted(one.words & other.words)[:6])
    features = (
        Feature("names others", -1.0, f"«{one.account.words}» / «{other.account.words}»"),
        Feature("words around", 0.0, shared),
    )
    told = tuple(side(line(listed[0].words), listed) for listed in sides)
    return Comparison(_ASKED, f"who did it · {line(sides[0][0].words)}", "filler", Judgement.CONTRADICTS, told, features)
