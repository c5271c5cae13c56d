"""Where, in one document, a source answers what the one before it said: «ونفت ذلك», «وهو ما فنّده»."""

import re
from collections.abc import Iterator, Sequence, Set

from riwaya.arabic.stems import places
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.telling import Record, Telling
from riwaya.episodes.accounts import Account, Question, stretch
from riwaya.episodes.comparison import Comparison, side
from riwaya.episodes.episode import Episode, voice_of
from riwaya.episodes.facts import short

_ANAPHOR = re.compile(r"^(?:ذلك|هذا|هذه|تلك|الأمر|الامر|صحة|بأنه|بأنها|بأنهم|بال|ها?$)")
_CONTRAST = re.compile(r"(?:في\s+المقابل|بالمقابل|في\s+حين|غير\s+أن|غير\s+ان|لكن|بيد\s+أن|إلا\s+أن|بينما|فيما|ورداً\s+على)")
_NEGATED = re.compile(r"(?<!\w)[وف]?(?:لم|لا|ليس|ليست|لن|ما)\s+\w")
_FAR, _BACK = 220, 3
_SHARED_WORDS = 2


def answered(telling: Telling, episodes: Sequence[Episode], known: Set[str]) -> list[Comparison]:
    """Return where, in one document, a source denies what the one before it said.

    Args:
        known: those whose denials are told already.
    """
    claims = sorted(telling.claims.values(), key=lambda claim: (claim["cue"]["start"], claim["id"]))
    found = []
    for at, claim in enumerate(claims):
        if voice_of(telling, claim["id"]) in known:
            continue
        target = _answers(telling, claim, claims[max(0, at - _BACK) : at][::-1])
        if target is not None:
            found.append(_told_and_denied(telling, target, claim, episodes))
    return found


def _answers(telling: Telling, claim: Record, before: Sequence[Record]) -> Record | None:
    """Return the claim that another one answers."""
    others = [
        one for one in before if voice_of(telling, one["id"]) != voice_of(telling, claim["id"]) and one["stance"] != "denies"
    ]
    near = [one for one in others if claim["cue"]["start"] - one["content"]["end"] < _FAR]
    if not near:
        return None
    said = _stems(claim)
    between = telling.text[near[0]["content"]["end"] : claim["content"]["start"]]
    if claim["stance"] == "denies":
        is_close = "\n" not in between and "." not in between.strip(" .")
        if is_close or _ANAPHOR.match(claim["content"]["text"]):
            return near[0]
        return next((one for one in near if len(said & _stems(one)) >= _SHARED_WORDS), None)
    if claim["stance"] == "alleges" and _NEGATED.search(claim["content"]["text"]) and _CONTRAST.search(between):
        return next((one for one in near if _tells(telling, one)), None)
    return None


def _tells(telling: Telling, claim: Record) -> bool:
    """Return whether a claim tells that something happened."""
    return any(
        event["asserted_by"] == claim["id"] and (event["polarity"], event["modality"]) == ("positive", "actual")
        for event in telling.record["events"]
    )


def _stems(claim: Record) -> set[str]:
    return {place.stem for place in places(claim["content"]["text"]) if len(place.stem) > 2}


def _told_and_denied(telling: Telling, told: Record, denial: Record, episodes: Sequence[Episode]) -> Comparison:
    """Return the contradiction; other documents that tell the same stand beside the one denied."""
    question = Question("denied")
    one, other = (_account(question, telling, claim, is_denied=claim is denial) for claim in (told, denial))
    sides = (
        side(short(told["content"]["text"]), (one, *_told_elsewhere(telling, told, episodes))),
        side("نفي: " + short(denial["content"]["text"]), (other,)),
    )
    shown = f"«{denial['cue']['text']} {short(denial['content']['text'])}»"
    return Comparison(
        question,
        short(told["content"]["text"]),
        "answer",
        Judgement.CONTRADICTS,
        sides,
        (Feature("answers what was said before", -1.0, shown),),
    )


def _account(question: Question, telling: Telling, claim: Record, *, is_denied: bool) -> Account:
    content = claim["content"]
    return Account(question, claim["id"], telling, content["start"], content["end"], claim["id"], is_denied)


def _told_elsewhere(telling: Telling, told: Record, episodes: Sequence[Episode]) -> Iterator[Account]:
    kinds = {e["type"] for e in telling.record["events"] if e["asserted_by"] == told["id"] and e["polarity"] == "positive"}
    for episode in episodes:
        mine = [one for one in episode.told() if one.telling.key == telling.key and one.claim == told["id"]]
        for other in episode.told() if mine else ():
            if other.event["type"] in kinds and other.event["polarity"] == "positive" and other.telling.key != telling.key:
                type_ = other.event["type"]
                yield Account(Question("happened", type_), type_, other.telling, *stretch(other), other.claim)
