"""A document as passages: what one voice says in one place, and whether it tells that something is so or that it is not."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import CONJUNCTIONS, DEMONSTRATIVES, NEGATIONS, PREPOSITIONS, RELATIVES
from riwaya.arabic.stems import places
from riwaya.corroboration.telling import Record, Telling
from riwaya.episodes.accounts import stretch
from riwaya.episodes.episode import Told, voice_of
from riwaya.episodes.happenings import SPEECH
from riwaya.lexicon.load import entries

_SENTENCE = re.compile(r"[^.؟?!؛\n]+(?:\.(?=\d)[^.؟?!؛\n]+)*")
_WITHOUT = re.compile(r"(?<!\w)(?:و?(?:ب?دون|بلا|من\s+غير|من\s+دون|بغير))\s+(?:أي\s+)?$")
_BARE = PREPOSITIONS | RELATIVES | DEMONSTRATIVES | CONJUNCTIONS | NEGATIONS | {"قال", "كان", "يكون", "تكون", "وجود", "اي"}
_NEGATED = re.compile(r"(?:\W*\w+\W+){0,3}?[وف]?(?:لم|لا|لن|ليس|ليست|ما|مش|مو|ماكو|مفيش)\s")
_ANAPHOR = re.compile(
    r"^(?:ب|ل)?(?:ذلك|ذاك|هذا|هذه|هذي|تلك|الأمر|الامر|الادعاء|الإدعاء|الادعاءات|الاتهام|الاتهامات|النفي|الكلام|المزاعم|الخبر|الرواية"
    r"|الأنباء|الأرقام|الإعلان|جملة|هالحكي|هالشي|هالكلام|هيچ|صحة)(?!\w)(?:\s+\S+){0,3}\W*$"
    r"|^(?:ذلك|هذا|هذه|بأنه|بأنها|بأنهم|بانه|بانها)(?!\w)"
    r"|^\w{3,}(?:ه|ها|هم|هما|هن)(?:\s+\S+){0,2}\W*$"
)
_SHORT = 6  # words of a judgement on what somebody else said
_SHORTEST = 12  # characters of a sentence that says something
_SAYS_NOTHING = frozenset({"asks", "doubts"})


class Passage(NamedTuple):
    """What one voice says in one place.

    Attributes:
        claim: the claim whose content it is; None for the author's own sentence.
        stems: the words it is compared by.
        events: the events told in it.
        is_denial: whether it says that something is not so.
    """

    telling: Telling
    claim: str | None
    start: int
    end: int
    stems: frozenset[str]
    events: tuple[Told, ...]
    is_denial: bool

    @property
    def voice(self) -> tuple[str, str]:
        """Whose word it is: the document, and in it the author or the source."""
        return self.telling.key, voice_of(self.telling, self.claim)

    @property
    def text(self) -> str:
        """Its words."""
        return self.telling.text[self.start : self.end]

    @property
    def record(self) -> Record | None:
        """The claim's record."""
        return self.telling.claims.get(self.claim or "")

    @property
    def is_whole(self) -> bool:
        """Whether it is all that a claim says, and no part of it."""
        record = self.record
        return record is not None and (record["content"]["start"], record["content"]["end"]) == (self.start, self.end)

    @property
    def points_back(self) -> bool:
        """Whether it is all about what was said before it, and says little of its own: «ذلك», «هذه الأنباء», «بأنه هراء»."""
        is_fronted = self.record is not None and self.is_whole and self.end <= self.record["cue"]["start"]
        return is_fronted or bool(_ANAPHOR.match(self.text)) or is_judged_false(self.text)

    @property
    def order(self) -> tuple[tuple[int, str], int, int, str]:
        """Where it stands when passages are listed."""
        return self.telling.order, self.start, self.end, self.claim or ""


def passages(telling: Telling) -> list[Passage]:
    """Return the passages of a document in the order of its text; a denial inside a longer one is a passage of its own."""
    return sorted((*_of_claims(telling), *_of_author(telling)), key=lambda one: one.order)


def _of_claims(telling: Telling) -> Iterator[Passage]:
    for claim in telling.claims.values():
        told = _told(telling, claim["id"])
        if claim["stance"] in _SAYS_NOTHING:
            continue
        content = claim["content"]
        is_denial = claim["stance"] == "denies" or is_judged_false(content["text"])
        told = _denied(content["text"], told) if is_denial else told
        yield _passage(telling, claim["id"], content["start"], content["end"], told, is_denial=is_denial)
        if not is_denial:
            yield from _denials(telling, claim["id"], told)
        if _invented().search(fold(claim["cue"]["text"])):  # the author's word on what the claim tells
            yield _passage(telling, None, claim["cue"]["start"], content["end"], told, is_denial=True)


def is_judged_false(content: str) -> bool:
    """Return whether all that a source says of another's statement is that it is untrue: «بأنه هراء»."""
    return len(content.split()) <= _SHORT and bool(_false().search(fold(content)))


@cache
def _false() -> re.Pattern[str]:
    """Return what finds a word that calls a statement untrue."""
    forms = sorted({fold(form) for form in _forms("judgement")}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:و|ف)?(?:ب|ك)?(?:{'|'.join(map(re.escape, forms))})(?!\w)")


@cache
def _invented() -> re.Pattern[str]:
    """Return what finds a verb by which somebody is said to have made something up."""
    return re.compile(rf"^[وف]?ي?ت?(?:{'|'.join(fold(form) for form in _forms('invention'))})(?:ت|وا|ون)?$")


def _forms(kind: str) -> list[str]:
    return [form for entry in entries("falsehoods") if entry["kind"] == kind for form in entry["forms"]]


def _denied(content: str, told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return what a denial says did not happen; its positive events only where they are what «نفى» is said of."""
    negative = tuple(one for one in told if one.event["polarity"] == "negative")
    return negative if negative or _NEGATED.match(content) else told


def _of_author(telling: Telling) -> Iterator[Passage]:
    """Yield the sentences in which nobody else speaks; of others what the author tells between the words of sources."""
    told = _told(telling, "author")
    title = str(telling.record["document"]["title"] or "")
    parts = [claim[part] for claim in telling.claims.values() for part in ("cue", "content")]
    for found in _SENTENCE.finditer(telling.text):
        start, end = found.start() + len(found.group()) - len(found.group().lstrip()), found.end()
        inside = tuple(one for one in told if start <= one.event["trigger"]["start"] < end)
        if end - start < _SHORTEST or (found.group().strip() in title and not inside):
            continue
        if not any(part["start"] < end and start < part["end"] for part in parts):
            yield _passage(telling, None, start, end, inside)
        else:
            yield from (_passage(telling, None, *stretch(one), (one,)) for one in inside if one.event["polarity"] == "positive")
    yield from _denials(telling, None, told)


def _denials(telling: Telling, claim: str | None, told: tuple[Told, ...]) -> Iterator[Passage]:
    for one in told:
        if one.event["polarity"] == "negative" and not _is_circumstance(one):
            yield _passage(telling, claim, *stretch(one), (one,), is_denial=True)


def _told(telling: Telling, by: str) -> tuple[Told, ...]:
    """Return what a voice tells as having happened or not happened."""
    return tuple(
        Told(telling, event)
        for event in telling.record["events"]
        if event["asserted_by"] == by and event["modality"] == "actual" and event["type"] not in SPEECH
    )


def _passage(
    telling: Telling, claim: str | None, start: int, end: int, told: tuple[Told, ...], *, is_denial: bool = False
) -> Passage:
    return Passage(telling, claim, start, end, stems_of(telling.text[start:end]), told, is_denial)


def stems_of(text: str) -> frozenset[str]:
    """Return the words that tell what a text is about, as stems."""
    return frozenset(one.stem for one in places(text) if len(one.stem) > 2 and one.stem not in _BARE)


def _is_circumstance(told: Told) -> bool:
    """Return whether an event is only told not to have come along: «آلت دون قتال» denies no fight."""
    return bool(_WITHOUT.search(told.telling.text[: told.event["trigger"]["start"]][-12:]))
