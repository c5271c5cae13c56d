"""An account: what one voice answers to one question about an episode, in its own words.

The matrix shows accounts side by side and agreement compares them; both know them as they stand here.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.stems import key
from riwaya.corroboration.telling import Record, Telling
from riwaya.grouping.episode import Episode, Told, role_in_episode, voice_of
from riwaya.lexicon.load import entries

_MOST = 140  # characters of a passage that shows what happened
_ASKED_OF_KIND = frozenset({"agent", "counterparty", "subject"})


class Question(NamedTuple):
    """What is asked: a word of `questions.yaml`, and the type of event or the unit that it is asked of ("" for none)."""

    word: str
    of: str = ""

    @property
    def id(self) -> str:
        """The question as one word: "guarantor", "number.fighters"."""
        return f"{self.word}.{self.of}" if self.of else self.word

    @property
    def order(self) -> tuple[int, str]:
        """Where the question stands in the matrix."""
        return list(questions()).index(self.word), self.of


class Account(NamedTuple):
    """One voice's answer.

    Attributes:
        value: the answer as answers are compared: an entity, stems, a number, days.
        start, end: where its words stand in the text of the telling.
        claim: the claim it stands in; None when the author speaks.
        is_denied: whether the voice says that it is not so.
    """

    question: Question
    value: str
    telling: Telling
    start: int
    end: int
    claim: str | None
    is_denied: bool = False

    @property
    def words(self) -> str:
        """The exact words."""
        return self.telling.text[self.start : self.end]

    @property
    def voice(self) -> tuple[str, str]:
        """Whose word it is: the document, and in it the author or the source."""
        return self.telling.key, voice_of(self.telling, self.claim)

    @property
    def order(self) -> tuple[tuple[int, str], int, int, str]:
        """Where it stands when accounts are listed."""
        return self.telling.order, self.start, self.end, self.value

    def span(self) -> dict[str, Any]:
        """Return where the words stand, as the contract has it."""
        span: dict[str, Any] = {"document": self.telling.source, "document_id": self.telling.key}
        span |= {"start": self.start, "end": self.end, "text": self.words}
        return {**span, "claim": f"{self.telling.source}#{self.claim}" if self.claim else None}


@cache
def questions() -> Mapping[str, Record]:
    """Return the questions by their words, in the order of the matrix."""
    return {entry["question"]: entry for entry in entries("questions")}


def accounts(episode: Episode, counts: Iterable[Account]) -> list[Account]:
    """Return what all voices answer about an episode, in the order of the questions and then of the tellings.

    Args:
        counts: what they answer to «how many»: the figures that belong to the episode.
    """
    found = {account for told in episode.told() for account in _of_event(told)} | set(counts)
    return sorted(found, key=lambda one: (one.question.order, one.order, one.claim or "", one.is_denied))


def _of_event(told: Told) -> Iterator[Account]:
    if told.event["modality"] == "asked":
        return
    event, is_denied = told.event, told.is_denied
    roles = {role: filler for role, filler in event["roles"].items() if not is_denied or _is_said(told, filler)}
    start, end = _denied(told) if is_denied else stretch(told)
    backing = role_in_episode(event["type"], "agent")
    if backing == "agent" or "agent" not in roles:
        asked = Question("happened", event["type"]) if backing == "agent" else Question(backing)
        yield Account(asked, event["type"], told.telling, start, end, told.claim, is_denied)
    if is_denied:
        yield Account(Question("denied"), event["type"], told.telling, *_denial(told), told.claim, True)
    for role, filler in roles.items():
        question = _question(event["type"], role)
        if question is not None:
            value = (event["time"] if role == "time" else filler["entity"]) or key(filler["text"])
            yield Account(question, value, told.telling, filler["start"], filler["end"], told.claim, is_denied)


def _is_said(told: Told, filler: Record) -> bool:
    """Return whether a filler stands in what is said, and is not whoever says it: «نفى المجلس وجود ضمانة»."""
    claim = told.telling.claims.get(told.claim or "")
    return claim is None or claim["content"]["start"] <= filler["start"] < claim["content"]["end"]


def _question(type_: str, role: str) -> Question | None:
    word = role_in_episode(type_, role)
    if word == "headcount" or word not in questions():
        return None
    return Question(word, type_) if word in _ASKED_OF_KIND else Question(word)


def stretch(told: Told) -> tuple[int, int]:
    """Return the bounds of the words that tell an event: from its first filler to its last where that is a short passage.

    Whoever only says it stands outside: «نفى مصدر وجود ضامن».
    """
    trigger = told.event["trigger"]
    start, end = trigger["start"], trigger["end"]
    line_end = told.telling.text.find("\n", end)
    said = (filler for filler in told.event["roles"].values() if _is_said(told, filler))
    for filler in sorted(said, key=lambda one: abs(one["start"] - trigger["start"])):
        first, last = min(start, filler["start"]), max(end, filler["end"])
        if last - first <= _MOST and "\n" not in told.telling.text[first:last] and (line_end < 0 or last <= line_end):
            start, end = first, last
    return start, end


def _denied(told: Told) -> tuple[int, int]:
    """Return the bounds of what is denied: from the beginning of the claim on where that is a short passage («وجود أي ضامن»)."""
    claim = told.telling.claims.get(told.claim or "")
    start, end = stretch(told)
    if claim is None or claim["stance"] != "denies" or not 0 < end - claim["content"]["start"] <= _MOST:
        return start, end
    return min(claim["content"]["start"], start), end


def _denial(told: Told) -> tuple[int, int]:
    """Return the bounds of the words that deny: the claim's content from its cue on, else the event's own words."""
    claim = told.telling.claims.get(told.claim or "")
    start, end = stretch(told)
    if claim is None or claim["stance"] != "denies" or not 0 < end - claim["cue"]["start"] <= 2 * _MOST:
        return start, end
    return min(claim["cue"]["start"], start), end
