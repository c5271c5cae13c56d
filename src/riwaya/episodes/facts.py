"""Where one account tells what another denies: the same kind of event told to have happened and not to have happened."""

import re
from collections.abc import Sequence, Set
from typing import Any

from riwaya.arabic.stems import places
from riwaya.corroboration.telling import Record, Telling
from riwaya.episodes.episode import Episode, Told, add_once, nouns, voice_of

_WITHOUT = re.compile(r"(?<!\w)(?:و?(?:ب?دون|بلا|من\s+غير|من\s+دون|بغير))\s+(?:أي\s+)?$")
_ANAPHOR = re.compile(r"^(?:ذلك|هذا|هذه|تلك|الأمر|الامر|صحة|بأنه|بأنها|بأنهم|بال|ها?$)")
_CONTRAST = re.compile(r"(?:في\s+المقابل|بالمقابل|في\s+حين|غير\s+أن|غير\s+ان|لكن|بيد\s+أن|إلا\s+أن|بينما|فيما|ورداً\s+على)")
_NEGATED = re.compile(r"(?<!\w)[وف]?(?:لم|لا|ليس|ليست|لن|ما)\s+\w")
_FAR, _BACK = 220, 3
_SHARED_WORDS = 2
_SHOWN = 90


def denied(episode: Episode) -> list[tuple[dict[str, Any], list[Told]]]:
    """Return the contradictions of one episode's events as the contract has them, each with the denials in it."""
    found = []
    by_type: dict[str, list[Told]] = {}
    for told in episode.told():
        if told.event["modality"] == "actual" and not _is_circumstance(told):
            by_type.setdefault(told.event["type"], []).append(told)
    for type_, listed in sorted(by_type.items()):
        against = [told for told in listed if told.event["polarity"] == "negative"]
        pairs = [(a, b) for b in against for a in listed if a.event["polarity"] == "positive" and _meet(a, b)]
        if pairs:
            sides = [_unique([a for a, _ in pairs]), _unique([b for _, b in pairs])]
            about = f"{nouns().get(type_, type_)}: {_filler(sides[0])}".rstrip(": ")
            record = {"about": about, "sides": [_side(sides[0], ""), _side(sides[1], "نفي: ")]}
            found.append((record, sides[1]))
    return found


def _meet(told: Told, denial: Told) -> bool:
    """Return whether a denial is of what is told: other voices, and fillers that can be one."""
    if told.voice == denial.voice:
        return False
    for role, filler in denial.event["roles"].items():
        other = told.event["roles"].get(role)
        if other and other["entity"] and filler["entity"] and other["entity"] != filler["entity"]:
            return False
    return told.event["type"] not in ("attack", "capture") or None is not _agents(told) == _agents(denial)


def _agents(told: Told) -> str | None:
    filler = told.event["roles"].get("agent")
    return filler["entity"] if filler else None


def _is_circumstance(told: Told) -> bool:
    """Return whether an event is only told not to have come along: «آلت دون قتال» denies no fight."""
    return bool(_WITHOUT.search(told.telling.text[: told.event["trigger"]["start"]][-12:]))


def _unique(listed: Sequence[Told]) -> list[Told]:
    return list({(told.telling.key, told.event["id"]): told for told in listed}.values())


def _filler(listed: Sequence[Told]) -> str:
    roles = ("agent", "guarantor", "sponsor", "subject", "vehicle")
    return next((told.event["roles"][role]["text"] for role in roles for told in listed if role in told.event["roles"]), "")


def _side(listed: Sequence[Told], before: str) -> dict[str, Any]:
    first = listed[0]
    claim = first.telling.claims.get(first.claim or "")
    text = claim["content"]["text"] if claim else " ".join((first.event["trigger"]["text"], _filler([first])))
    side: dict[str, Any] = {"value": before + short(text), "documents": [], "claims": []}
    for told in listed:
        add_once(side["documents"], told.telling.source)
        if told.claim:
            add_once(side["claims"], f"{told.telling.source}#{told.claim}")
    return side


def short(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"


# Claim against claim within one document


def answered(telling: Telling, episodes: Sequence[Episode], known: Set[str]) -> list[dict[str, Any]]:
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


def _told_and_denied(telling: Telling, told: Record, denial: Record, episodes: Sequence[Episode]) -> dict[str, Any]:
    """Return the contradiction; other documents that tell the same stand beside the one denied."""
    sides = [
        {"value": short(told["content"]["text"]), "documents": [telling.source], "claims": [f"{telling.source}#{told['id']}"]},
        {
            "value": "نفي: " + short(denial["content"]["text"]),
            "documents": [telling.source],
            "claims": [f"{telling.source}#{denial['id']}"],
        },
    ]
    kinds = {e["type"] for e in telling.record["events"] if e["asserted_by"] == told["id"] and e["polarity"] == "positive"}
    for episode in episodes:
        mine = [one for one in episode.told() if one.telling.key == telling.key and one.claim == told["id"]]
        for other in episode.told() if mine else ():
            if other.event["type"] in kinds and other.event["polarity"] == "positive" and other.telling.key != telling.key:
                add_once(sides[0]["documents"], other.telling.source)  # type: ignore[arg-type]
                if other.claim:
                    add_once(sides[0]["claims"], f"{other.telling.source}#{other.claim}")  # type: ignore[arg-type]
    return {"about": short(told["content"]["text"]), "sides": sides}
