"""What the sentences of a step tell besides its parties: what carried them, which way, how, who went along, for how long."""

import re
from collections.abc import Iterator

from riwaya.arabic.words import TOKEN
from riwaya.corroboration.telling import Telling
from riwaya.scenarios.acts import Act, Filling, bare, counted, passage_of, sentence
from riwaya.scenarios.kinds import Feature, headed_by, is_one_of

_TOLD_NEAR = frozenset(
    {"departure", "airlift", "arrival", "exchange", "hand_over", "release", "protection", "guarantee", "relief", "truce"}
)
_MOVING = frozenset({"departure", "airlift", "arrival", "protection", "guarantee", "exchange"})
_CARRYING = _MOVING | {"relief", "truce"}
_FORCE = frozenset({"force"})
_TELLS = {"vehicle": _CARRYING, "route": _CARRYING, "companions": _MOVING, "weapon": _FORCE}
_ALONG = re.compile(
    r"(?:(?<!\w)و?(?:مع|معهم|معه|معها|برفقة|برفقتهم|بصحبة|بصحبتهم|يرافقهم|ترافقهم|بينهم|بينها|إضافة|اضافة|فضلا|فضلاً)(?!\w))[^.!؟\n]{0,30}$"
)
_LONE_AND = re.compile(r"^[وفك](?=ال|[\u0621-\u064a]{4})")
_REACH = 3  # words between a head and what must follow it
_SPANS_OF_TIME = frozenset({"days", "hours", "weeks", "months"})
_NEAR_TRUCE = 70


def surroundings(act: Act) -> Iterator[Filling]:
    """Yield what the sentence of an act tells about it."""
    telling = act.told.telling
    start, end = sentence(telling.text, act.start)
    if act.step.name in _TOLD_NEAR | _FORCE:
        for feature, at, stop in _found(telling.text, start, end):
            if feature.role == "companions" and not _goes_along(telling.text, start, at, feature):
                continue
            if act.step.name not in _TELLS.get(feature.role, _TOLD_NEAR):
                continue
            yield _filling(act, feature, at, stop)
    if act.step.name == "truce":
        yield from _durations(act, start, end)


def _found(text: str, start: int, end: int) -> Iterator[tuple[Feature, int, int]]:
    """Yield the features told in a stretch, each word once, by the most special sort that fits."""
    words = [
        (found.group(), found.start(), found.end()) for found in TOKEN.finditer(text, start, end) if found.lastgroup == "word"
    ]
    for at, (word, begin, stop) in enumerate(words):
        taken: set[str] = set()
        for feature in headed_by(word):
            if feature.role in taken:
                continue
            if not feature.followers:
                taken.add(feature.role)
                yield feature, begin, stop
                continue
            follower = next(
                (end for other, _, end in words[at + 1 : at + 1 + _REACH] if is_one_of(other, feature.followers)), None
            )
            if follower is not None:
                taken.add(feature.role)
                yield feature, begin, follower


def _goes_along(text: str, start: int, at: int, feature: Feature) -> bool:
    """Return whether people are told as going along with others, and not as those who leave."""
    return feature.sort == "hostages" or bool(_ALONG.search(text[start:at]))


def _filling(act: Act, feature: Feature, at: int, stop: int) -> Filling:
    telling = act.told.telling
    for quantity in telling.record["quantities"]:
        if feature.role in ("companions", "vehicle") and quantity["start"] <= at < quantity["end"]:
            at, stop = quantity["start"], quantity["end"]
    passage = passage_of(telling, at, stop, _claim_at(telling, at, stop))
    if feature.role not in ("companions", "vehicle"):
        return Filling(feature.role, _LONE_AND.sub("", bare(passage.text)), feature.sort, passage, feature.sort)
    value, number = counted(telling, passage)
    return Filling(feature.role, _LONE_AND.sub("", value), feature.sort + number, passage, feature.sort)


def _claim_at(telling: Telling, start: int, end: int) -> str | None:
    claim = telling.claim_of(start, end)
    return str(claim["id"]) if claim else None


def _durations(act: Act, start: int, end: int) -> Iterator[Filling]:
    telling = act.told.telling
    for quantity in telling.record["quantities"]:
        near = start <= quantity["start"] < end and abs(quantity["start"] - act.start) <= _NEAR_TRUCE
        if near and quantity["unit"] in _SPANS_OF_TIME:
            passage = passage_of(
                telling, quantity["start"], quantity["end"], _claim_at(telling, quantity["start"], quantity["end"])
            )
            name = f"{quantity['value']:g} {quantity['unit']}"
            yield Filling("duration", f"{quantity['value']:g} ({passage.text})", name, passage)
