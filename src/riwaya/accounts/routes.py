"""Where a ship, a convoy or a flight was bound, and where it came from, told by no act: «في طريقها من ينبع إلى مومباسا»."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riwaya.accounts.account import Account, Question, questions
from riwaya.accounts.around import words_around
from riwaya.accounts.comparison import Comparison, side, sides_by
from riwaya.accounts.fillers import can_be_one
from riwaya.accounts.passages import passages
from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.telling import Telling
from riwaya.corroboration.wording import sentence_at
from riwaya.lexicon import gazetteer

_HEAD = r"(?:(?:ميناء|مرفا|مطار|مدينه|بلده|قاعده|معبر|ساحل|سواحل)\s+)?$"
_TO = re.compile(
    rf"(?:(?:متجه|متوجه|مبحر|مبحره|متجهه|متوجهه)\w{{0,2}}|في\s+طريق\w{{0,3}})\s+(?:من\s+(?:\S+\s+){{1,3}})?(?:الي|نحو|صوب)\s+{_HEAD}"
    rf"|(?<!\w)[وف]?(?:ان\s+)?(?:وجه|وجهه|وجهت|مقصد|مقصده|مقصدها)(?:ها|ه|هم)?\s+(?:\S+\s+){{0,3}}?(?:كانت|كان|هي|هو)?\s*{_HEAD}"
)
_FROM = re.compile(
    rf"(?:قادم|اتي|وافد|ابحر|ابحرت|اقلع|اقلعت|انطلق|انطلقت)\w{{0,2}}\s+من\s+{_HEAD}"
    rf"|(?:(?:متجه|متوجه)\w{{0,2}}|في\s+طريق\w{{0,3}})\s+من\s+{_HEAD}"
)
_MEANS = {
    means: re.compile(rf"(?<!\w)[وفبل]?(?:ال|لل)?(?:{words})(?!\w)")
    for means, words in (
        ("sea", "ناقله|ناقلات|سفينه|سفن|باخره|بواخر|مركب|مراكب|زورق|زوارق|يخت|عباره|قارب|قوارب"),
        ("road", "قافله|قوافل|شاحنه|شاحنات|حافله|حافلات|رتل|ارتال|سياره|سيارات|موكب|صهريج|صهاريج"),
        ("air", "طايره|طايرات|رحله|مروحيه|مروحيات"),
    )
}
_BEFORE = 60  # characters before a place in which it is told to be an end of a way
_ALIKE = 2  # words around two answers in common that tell who was on the way


class _End(NamedTuple):
    account: Account
    words: frozenset[str]
    by: str  # by what means: "sea", "road", "air"; "" where its sentence does not tell


def routes(tellings: Sequence[Telling]) -> Iterator[Comparison]:
    """Yield ends of a way on which documents part."""
    ends = [one for telling in tellings for one in telling.once("ends", _ends)]
    for word in ("origin", "destination"):
        listed = [one for one in ends if one.account.question.word == word]
        pairs = [(one, other) for at, one in enumerate(listed) for other in listed[at + 1 :] if _part(one, other)]
        if pairs:
            yield _comparison([one for one in listed if any(one in pair for pair in pairs)])


def _ends(telling: Telling) -> tuple[_End, ...]:
    """Return the places that a document tells to be ends of a way."""
    return tuple(_end(telling, mention, word) for mention in telling.record["mentions"] for word in _asked(telling, mention))


def _asked(telling: Telling, mention: dict[str, object]) -> Iterator[str]:
    start = int(str(mention["start"]))
    before = fold(telling.text[max(0, start - _BEFORE) : start])
    if mention["kind"] == "place" and "\n" not in before.rpartition(" ")[0][-_BEFORE // 2 :]:
        if _TO.search(before):
            yield "destination"
        elif _FROM.search(before):
            yield "origin"


def _end(telling: Telling, mention: dict[str, object], word: str) -> _End:
    start, end = int(str(mention["start"])), int(str(mention["end"]))
    claim = next((one.claim for one in passages(telling) if one.claim and one.start <= start < one.end), None)
    value = str(mention["entity"] or key(telling.text[start:end]))
    account = Account(Question(word), value, telling, start, end, claim)
    return _End(account, words_around(telling, start, end), _means(telling.text, start))


def _means(text: str, at: int) -> str:
    """Return by what a way is gone, by the nearest word for it before an end of it."""
    said = fold(text[sentence_at(text, at)[0] : at])
    found = [(found.start(), means) for means, words in _MEANS.items() for found in words.finditer(said)]
    return max(found)[1] if found else ""


def _part(one: _End, other: _End) -> bool:
    """Return whether two places are ends of one way that cannot both be it."""
    is_likely = one.by == other.by or not (one.by and other.by)
    if one.account.voice == other.account.voice or not is_likely:
        return False
    if len(one.words & other.words) < _ALIKE + (one.by != other.by):
        return False
    known = gazetteer.by_id()
    if one.account.value in known and other.account.value in known:
        return not can_be_one(one.account, other.account)
    return set(key(one.account.words).split()).isdisjoint(key(other.account.words).split())


def _comparison(listed: Sequence[_End]) -> Comparison:
    accounts = sorted((one.account for one in listed), key=lambda one: one.order)
    sides = sides_by(accounts, lambda one, other: one.value == other.value)
    asked = sides[0][0].question
    shown = f"«{sides[0][0].words}» / «{sides[1][0].words}»"
    answers = tuple(side(told[0].words, told) for told in sides)
    about = f"{questions()[asked.word]['en']}: {sides[0][0].words}"
    return Comparison(asked, about, "filler", Judgement.CONTRADICTS, answers, (Feature("names others", -1.0, shown),))
