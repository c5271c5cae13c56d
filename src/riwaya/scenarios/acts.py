"""The events of an episode as steps: which step each tells, and who fills which role of the scenario in it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.corroboration.telling import Record, Telling
from riwaya.lexicon import gazetteer
from riwaya.scenarios.kinds import StepKind, features, has_one_of, roles, step_kinds, step_of
from riwaya.scenarios.values import Passage
from riwaya.scenarios.words import stems

_SHARED_ROLES = {"mediator": "mediator", "guarantor": "guarantor", "sponsor": "sponsor"}
_SAME_NUMBER = re.compile(r"نفس|ذات|عين")
_PAUSED_AFTER = re.compile(r"^[^.!؟\n]{0,60}?(?:يتوقف|توقف|تتوقف|توقفت|هدأ|هدأت|عُلّق|علق|انقطع|خفت|تراجع)")
_PAUSED_BEFORE = re.compile(r"(?:وقف|توقف|توقّف|إيقاف|ايقاف|تعليق|تجميد|توقفت|تخفيف|أوقفت|اوقفت|أوقف|اوقف|علّقت)\s+(?:ال)?\S{0,8}$")
_LEST = re.compile(r"(?:لكي|كي|حتى|لئلا)\s*(?:لا)?\s*\S*\s*(?:ل)?$")
_WITHOUT = re.compile(r"(?:دون|بلا|غير)\s+(?:أي\s+|اي\s+)?$")
_FOR_THE = re.compile(r"^لل(?=\w{2})")  # «كان للجيش»
_BACK = 30
_END = re.compile(r"[.!؟\n]\s|\.\.|\n")
_LONGEST, _QUOTED = 1500, 260
_FAR = 90
_AS_FOR = re.compile(r"(?:أما|اما)\s+(?P<name>(?:[^\s،.؛:]+\s+){0,4}[^\s،.؛:]+)\s+[ف]$")
_TOLD_OF = frozenset({"sponsorship", "guarantee", "protection", "talks"})
_RELATIVE = re.compile(r"(?:التي|الذي|الذين|اللذان|اللتان)\s+(?:\S+\s+(?:و)?){0,3}$")
_ATTACKED = re.compile(r"^[وف]?ي?ت?هاجم")
_PRONOUN = re.compile(r"(?:ها|ه|هما)$")
_A_DEAL = re.compile(r"(?<!\w)[وفبل]?(?:ال|لل)?(?:صفقه|صفقات|اتفاق|اتفاقيه|تسويه|هدنه|تفاهم|قرار|خطه|مبادره|تصريح|بيان)(?!\w)")
_OVER_A_DEAL = re.compile(
    r"^[^.]*?(?:علي|بسبب|لانها|لانه|جراء|بشان|ازاء|في|لابرام|لعقد|لتوقيع)\s+(?:ال)?(?:صفقه|صفقات|اتفاق|اتفاقيه|تسويه|هدنه|تفاهم|قرار)(?!\w)"
)
_HELD_BY = re.compile(
    r"[^.؛!؟\n]{0,80}?(?:يمسك بها|تمسك بها|يسيطر عليها|تسيطر عليها|"
    r"سيطر عليها|سيطرت عليها|يتحصن فيها|تتحصن فيها|تحت سيطرة|لسيطرة|في قبضة)\s+"
)
_COPULA = re.compile(r"(?:هي|هم|هو)\s*$")
_TYPES_OF_FORCE = ("attack",)


class Told(Protocol):
    """An event as one document tells it."""

    @property
    def telling(self) -> Telling:
        """The document."""

    @property
    def event(self) -> Record:
        """The contract's record of the event."""

    @property
    def claim(self) -> str | None:
        """The claim that tells it; None when the author does."""


class Act(NamedTuple):
    """An event as a step of a scenario."""

    told: Told
    step: StepKind

    @property
    def start(self) -> int:
        """Where its trigger stands."""
        return int(self.told.event["trigger"]["start"])


class Filling(NamedTuple):
    """A role of the scenario filled by an event: the value as written, the name it is compared by, and where."""

    role: str
    value: str
    name: str
    passage: Passage
    sort: str | None = None


def acts(told: Told) -> Act | None:
    """Return the step that an event tells; None when it is denied, only asked for, or tells none."""
    event = told.event
    before = told.telling.text[max(0, event["trigger"]["start"] - _BACK) : event["trigger"]["start"]]
    if event["polarity"] == "negative":
        name = _restraint(told, before)
        return Act(told, step_kinds()[name]) if name else None
    if event["modality"] not in ("actual", "planned"):
        return None
    if is_criticism(told):
        return None
    if event["type"] in _TYPES_OF_FORCE and _is_paused(told, before):
        return Act(told, step_kinds()["held_fire"])
    step = step_of(event["type"], event["trigger"]["text"])
    return Act(told, step) if step else None


def is_criticism(told: Told) -> bool:
    """Return whether an attack is one of words: «هاجمت الحكومة الصفقة»، «هاجم روسيا على صفقة …»."""
    event = told.event
    if event["type"] != "attack" or not _ATTACKED.match(fold(event["trigger"]["text"])):
        return False
    text, at = told.telling.text, event["trigger"]["start"]
    begin = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at), at - _FAR)
    before, after = fold(text[begin:at]), fold(text[event["trigger"]["end"] : at + _FAR].split("\n")[0])
    return bool(_OVER_A_DEAL.search(after) or (_PRONOUN.search(fold(event["trigger"]["text"])) and _A_DEAL.search(before)))


def _restraint(told: Told, before: str) -> str | None:
    """Return the step that fire not opened is: passage promised, or fire held; None for what merely did not happen."""
    if told.event["type"] not in _TYPES_OF_FORCE or _WITHOUT.search(before) or _LEST.search(before):
        return None
    claim = told.telling.claims.get(told.claim or "")
    if claim is not None and claim["stance"] == "promises":
        return "protection"
    return "held_fire" if told.event["modality"] == "asked" or claim is None or claim["stance"] == "asks" else None


def _is_paused(told: Told, before: str) -> bool:
    end = told.event["trigger"]["end"]
    return bool(_PAUSED_BEFORE.search(before) or _PAUSED_AFTER.match(told.telling.text[end : end + 80]))


def fillings(act: Act) -> Iterator[Filling]:
    """Yield the roles of the scenario that an act fills."""
    event = act.told.event
    agent = {"protection": "protector", "held_fire": "holds_fire"}.get(act.step.name)
    yield from (told for told in (_of_whom(act), _besieged(act)) if told is not None)
    fronted = _fronted(act)
    if fronted is not None:
        yield fronted
    for role, filler in event["roles"].items():
        if role == "agent" and fronted is not None:
            continue
        name = _SHARED_ROLES.get(role) or (agent if role == "agent" and agent else act.step.roles.get(role))
        if name is None or (role == "headcount" and not _is_of_subject(event["roles"])):
            continue
        if name == "negotiator" and role == "agent" and _is_between(event["roles"]):
            name = "mediator"
        filling = _filling(act, name, filler)
        if filling is not None:
            yield filling


def _of_whom(act: Act) -> Filling | None:
    """Return who sponsors or guarantees in a clause that tells of them: «أميركا التي باركت وسهلت وضمنت»."""
    role = act.step.roles.get("agent")
    if act.step.name not in _TOLD_OF:
        return None
    telling, trigger = act.told.telling, act.start
    found = _RELATIVE.search(telling.text[max(0, trigger - _FAR) : trigger])
    if not found or role is None:
        return None
    at = max(0, trigger - _FAR) + found.start()
    for mention in telling.record["mentions"]:
        if mention["kind"] in ("actor", "organisation", "person") and 0 <= at - mention["end"] <= 2:
            passage = passage_of(telling, mention["start"], mention["end"], act.told.claim)
            return Filling(role, bare(mention["text"]), str(mention["entity"] or key(mention["text"])), passage)
    return None


def _fronted(act: Act) -> Filling | None:
    """Return who is put before the verb: «أما الأمم المتحدة فرعت الهدنة»."""
    role = act.step.roles.get("agent")
    found = _AS_FOR.search(act.told.telling.text[max(0, act.start - _FAR) : act.start])
    if found is None or role is None:
        return None
    at = max(0, act.start - _FAR) + found.start("name")
    passage = passage_of(act.told.telling, at, at + len(found["name"]), act.told.claim)
    known = [m["entity"] for m in act.told.telling.record["mentions"] if m["start"] == at and m["entity"]]
    return Filling(role, bare(passage.text), str(known[0]) if known else key(passage.text), passage)


def _besieged(act: Act) -> Filling | None:
    """Return who is besieged where no verb has them as its object: «أحياء يمسك بها الجيش», «والقوات الحكومية هي المحاصَرة»."""
    if act.step.name != "siege":
        return None
    telling, end = act.told.telling, act.told.event["trigger"]["end"]
    holding = _HELD_BY.match(telling.text[end : end + 2 * _FAR])
    is_passive = "\u064e" in act.told.event["trigger"]["text"][-4:]
    copula = _COPULA.search(telling.text[max(0, act.start - _BACK) : act.start]) if is_passive else None
    for mention in telling.record["mentions"]:
        is_holder = holding is not None and 0 <= mention["start"] - (end + holding.end()) <= 1
        is_subject = copula is not None and 0 <= act.start - len(copula.group()) - mention["end"] <= 2
        if mention["kind"] in ("actor", "organisation") and (is_holder or is_subject):
            passage = passage_of(telling, mention["start"], mention["end"], act.told.claim)
            return Filling("besieged", bare(mention["text"]), str(mention["entity"] or key(mention["text"])), passage)
    return None


def _is_of_subject(found: Any) -> bool:
    """Return whether a number is that of those who are moved, and not of some they join."""
    number, subject = found["headcount"], found.get("subject")
    return subject is None or (subject["start"] <= number["start"] < subject["end"])


def _is_between(found: Any) -> bool:
    """Return whether somebody negotiates with both sides, as a mediator does: «فاوضوا الطرفين»."""
    other = found.get("counterparty")
    return other is not None and key(other["text"]) in stems("both")


def _filling(act: Act, role: str, filler: Any) -> Filling | None:
    kind = roles()[role].kind
    telling = act.told.telling
    passage = passage_of(telling, filler["start"], filler["end"], act.told.claim)
    value = " ".join(filler["text"].split())
    if kind == "count":
        return _count(telling, role, passage)
    if kind in ("party", "people") and not _is_somebody(act, filler):
        return None
    sort = next((feature.sort for feature in features() if feature.role == role and has_one_of(value, feature.heads)), None)
    if role == "vehicle":
        return _vehicle(telling, passage, sort) if sort else None
    return Filling(role, bare(value), str(filler["entity"] or key(value)), passage, sort)


def _vehicle(telling: Telling, passage: Passage, sort: str) -> Filling:
    """Return what carries them: vehicles of one sort and number are the same, whatever else is said of them."""
    value, number = counted(telling, passage)
    return Filling("vehicle", value, sort + number, passage, sort)


def counted(telling: Telling, passage: Passage) -> tuple[str, str]:
    """Return a wording with its number in digits, and the number apart: «عشر شاحنات» is «10 (عشر شاحنات)» and " 10"."""
    text = bare(passage.text)
    for quantity in telling.record["quantities"]:
        if passage.start <= quantity["start"] < passage.end:
            number = f"{quantity['value']:g}"
            return (text if number in text else f"{number} ({text})"), f" {number}"
    return text, ""


def _count(telling: Telling, role: str, passage: Passage) -> Filling | None:
    """Return how many, with the number in digits; None where the text counts nothing there."""
    for quantity in telling.record["quantities"]:
        if passage.start <= quantity["start"] < passage.end and not _SAME_NUMBER.search(quantity["text"]):
            number = f"{quantity['value']:g}"
            written = quantity["text"]
            return Filling(role, written if number in written else f"{number} («{written}»)", number, passage)
    return None


def _is_somebody(act: Act, filler: Any) -> bool:
    """Return whether a filler can be who it is said to be: no place, no clause, nobody left unnamed."""
    name = key(filler["text"])
    if not name or name.split()[0] in stems("nobody"):
        return False
    if filler["entity"] and filler["entity"] in gazetteer.by_id():
        return any(char.isdigit() for char in filler["text"]) or len(filler["text"].split()) > 2
    return not any(filler["start"] <= start < filler["end"] for start in triggers(act.told.telling))


@lru_cache(maxsize=64)
def _triggers(key_: str, events: tuple[int, ...]) -> frozenset[int]:
    del key_
    return frozenset(events)


def triggers(telling: Telling) -> frozenset[int]:
    """Return where the triggers of a document's events stand."""
    return _triggers(telling.key, tuple(event["trigger"]["start"] for event in telling.record["events"]))


def passage_of(telling: Telling, start: int, end: int, claim: str | None) -> Passage:
    """Return a stretch of a document as a passage."""
    published = telling.published.edtf() if telling.published else None
    return Passage(telling.source, start, end, telling.text[start:end], claim, published, telling.key)


def clause_of(telling: Telling, passage: Passage) -> Passage:
    """Return the sentence of a passage, cut where it is long."""
    start, end = sentence(telling.text, passage.start)
    start, end = max(start, passage.start - _QUOTED // 2), min(end, max(passage.end, passage.start + _QUOTED // 2))
    text = telling.text
    while 0 < start < passage.start and text[start - 1].isalpha():
        start += 1
    while passage.end < end < len(text) and text[end].isalpha():
        end -= 1
    return passage_of(telling, start, end, passage.claim)


@lru_cache(maxsize=4096)
def sentence(text: str, at: int) -> tuple[int, int]:
    """Return the bounds of the sentence that a place of a text is in."""
    start = 0
    for found in _END.finditer(text, max(0, at - _LONGEST), at):
        start = found.end()
    after = _END.search(text, at)
    return start if start or at < _LONGEST else at - _LONGEST, after.start() if after else len(text)


def bare(value: str) -> str:
    """Return a value without quotation marks and stray punctuation around names: «((داعش))» is «داعش»."""
    cleaned = re.sub(r"\(\(+|\)\)+|[«»\"“”]", "", value).strip(" ،,.؛:-–")
    return _FOR_THE.sub("ال", " ".join(cleaned.split())) or value
