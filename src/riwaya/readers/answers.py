"""What a model answered, held to the text piece by piece: a record stands in it word for word, or is dropped and counted."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from riwaya.model import Span
from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, MODALITIES, ROLES
from riwaya.readers.anchoring import Anchors
from riwaya.readers.pieces import Piece

POLARITIES = ("positive", "negative")
_MOST = 300  # records of one answer; a model that gives more repeats itself
_NEAR = 600  # characters between the reporting words and what they report
_SOURCE = 6_000  # characters between the reporting words and a source named before or after them

NOT_THERE = "words that are not in the text"
TOO_FAR = "words too far from one another"
UNKNOWN = "a value that is none of the contract's"
MALFORMED = "a field of the wrong type"
REPEATED = "told twice"
TOO_MANY = "beyond what one answer may hold"


class Malformed(ValueError):
    """An answer that is no JSON object of the kind that was asked for."""


class _Dropped(Exception):
    """A record that is not kept; its only argument says why."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source in a chain: its words in the text and one of `SOURCE_KINDS`."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event as an answer gave it, all its words in the text."""

    type: str
    trigger: Span
    polarity: str
    modality: str
    roles: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Account:
    """An account as an answer gave it, all its words in the text; `sentence` is the one it was said to stand in."""

    sentence: Span
    cue: Span
    content: Span
    sources: tuple[Source, ...]
    stance: str
    direct_quote: bool
    hedges: tuple[Span, ...]
    target: Span | None
    events: tuple[Told, ...]


@dataclass(slots=True)
class Answer:
    """What of an answer stands in the text, and why how much was dropped."""

    accounts: list[Account] = field(default_factory=list)
    events: list[Told] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of an answer, for servers that hold a model to one."""
    words = {"type": "string"}
    roles = {"type": "object", "properties": dict.fromkeys(ROLES, words), "additionalProperties": False}
    event = _object(
        sentence={"type": "integer"},
        type={"enum": list(EVENT_TYPES)},
        trigger=words,
        polarity={"enum": list(POLARITIES)},
        modality={"enum": list(MODALITIES)},
        roles=roles,
    )
    account = _object(
        sentence={"type": "integer"},
        cue=words,
        content=words,
        sources={"type": "array", "items": _object(words=words, kind={"enum": list(SOURCE_KINDS)})},
        stance={"enum": list(STANCES)},
        direct_quote={"type": "boolean"},
        hedges={"type": "array", "items": words},
        target={"type": ["string", "null"]},
        events={"type": "array", "items": event},
    )
    return _object(accounts={"type": "array", "items": account}, events={"type": "array", "items": event})


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def parse(content: str) -> dict[str, Any]:
    """Return the JSON object in what a model wrote, whatever it wrote around it.

    Raises:
        Malformed: there is none with `accounts` in it.
    """
    _, _, behind = content.rpartition("</think>")
    start = behind.find("{")
    try:
        found, _ = json.JSONDecoder().raw_decode(behind[start:] if start >= 0 else "")
    except (ValueError, RecursionError) as error:
        raise Malformed("no JSON object") from error
    if not isinstance(found, dict) or not isinstance(found.get("accounts"), list):
        raise Malformed("no JSON object with accounts")
    return found


def held(given: Mapping[str, Any], piece: Piece, anchors: Anchors) -> Answer:
    """Return what of an answer stands in the text of the piece that was asked about."""
    return _Holder(piece, anchors).hold(given)


class _Holder:
    """Holds one answer to the text of one piece."""

    def __init__(self, piece: Piece, anchors: Anchors) -> None:
        self._piece = piece
        self._anchors = anchors
        self._answer = Answer()

    def hold(self, given: Mapping[str, Any]) -> Answer:
        for one in self._few(given["accounts"]):
            try:
                self._answer.accounts.append(self._account(_mapping(one)))
            except _Dropped as reason:
                self._answer.dropped[str(reason)] += 1
        self._answer.events.extend(self._events(given.get("events")))
        return self._answer

    def _few(self, given: object) -> list[Any]:
        """Return the items of a list, as many as an answer may hold; of anything else none."""
        if not isinstance(given, list):
            self._answer.dropped[MALFORMED] += given is not None
            return []
        if len(given) > _MOST:
            self._answer.dropped[TOO_MANY] += len(given) - _MOST
        return given[:_MOST]

    def _account(self, given: Mapping[str, Any]) -> Account:
        sentence = self._sentence(given)
        cue = self._words(given.get("cue"), sentence.start)
        content = self._words(given.get("content"), cue.end)
        if _distance(cue, content) > _NEAR:
            raise _Dropped(TOO_FAR)
        return Account(
            sentence=sentence,
            cue=cue,
            content=content,
            sources=tuple(self._source(_mapping(one), cue) for one in _list(given.get("sources"))),
            stance=_one_of(given.get("stance"), STANCES),
            direct_quote=given.get("direct_quote") is True,
            hedges=tuple(self._loose(_list(given.get("hedges")), content)),
            target=next(self._loose([given.get("target")], cue), None),
            events=tuple(self._events(given.get("events"), content)),
        )

    def _source(self, given: Mapping[str, Any], cue: Span) -> Source:
        span = self._words(given.get("words"), cue.start)
        if _distance(span, cue) > _SOURCE:
            raise _Dropped(TOO_FAR)
        return Source(span, _one_of(given.get("kind"), SOURCE_KINDS))

    def _events(self, given: object, content: Span | None = None) -> Iterator[Told]:
        """Yield the events that stand in the text; those of an account are looked for in its content."""
        for one in self._few(given):
            try:
                yield self._event(_mapping(one), content)
            except _Dropped as reason:
                self._answer.dropped[str(reason)] += 1

    def _event(self, given: Mapping[str, Any], content: Span | None) -> Told:
        near = content or self._sentence(given)
        trigger = self._words(given.get("trigger"), near.start)
        if content is not None and _distance(trigger, content) > _NEAR:
            raise _Dropped(TOO_FAR)
        kind = _one_of(given.get("type"), EVENT_TYPES)
        polarity, modality = _one_of(given.get("polarity"), POLARITIES), _one_of(given.get("modality"), MODALITIES)
        return Told(kind, trigger, polarity, modality, dict(self._roles(given.get("roles"), trigger)))

    def _roles(self, given: object, trigger: Span) -> Iterator[tuple[str, Span]]:
        for role, words in _mapping(given if given is not None else {}).items():
            if words is None or words == "":
                continue
            if role not in ROLES:
                self._answer.dropped[UNKNOWN] += 1
                continue
            for span in self._loose([words], trigger):
                yield role, span

    def _loose(self, given: list[Any], near: Span) -> Iterator[Span]:
        """Yield words that a record can do without, those that stand in the text near a place in it; the others are counted."""
        for words in given[:_MOST]:
            if words is None or words == "":
                continue
            try:
                span = self._words(words, near.start)
                if _distance(span, near) > _NEAR:
                    raise _Dropped(TOO_FAR)
                yield span
            except _Dropped as reason:
                self._answer.dropped[str(reason)] += 1

    def _sentence(self, given: Mapping[str, Any]) -> Span:
        number = given.get("sentence")
        if isinstance(number, bool) or not isinstance(number, int):
            raise _Dropped(MALFORMED)
        sentence = self._piece.sentence(number)
        if sentence is None:
            raise _Dropped(NOT_THERE)
        return sentence

    def _words(self, given: object, near: int) -> Span:
        if not isinstance(given, str):
            raise _Dropped(MALFORMED)
        span = self._anchors.find(given, near, self._piece.bounds)
        if span is None:
            raise _Dropped(NOT_THERE)
        return span


def _mapping(given: object) -> Mapping[str, Any]:
    if not isinstance(given, dict):
        raise _Dropped(MALFORMED)
    return given


def _list(given: object) -> list[Any]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise _Dropped(MALFORMED)
    return given


def _one_of(given: object, values: tuple[str, ...]) -> str:
    if not isinstance(given, str):
        raise _Dropped(MALFORMED)
    if given not in values:
        raise _Dropped(UNKNOWN)
    return given


def _distance(one: Span, other: Span) -> int:
    """Return how many characters lie between two spans; 0 when they touch."""
    return max(one.start, other.start) - min(one.end, other.end) if not one.meets(other) else 0
