"""Where one account tells what another denies: the same kind of event told to have happened and not to have happened."""

import re
from collections.abc import Sequence

from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.episodes.accounts import Account, Question, stretch
from riwaya.episodes.comparison import Comparison, side
from riwaya.episodes.episode import Episode, Told, nouns

_WITHOUT = re.compile(r"(?<!\w)(?:و?(?:ب?دون|بلا|من\s+غير|من\s+دون|بغير))\s+(?:أي\s+)?$")
_SHOWN = 90


def denied(episode: Episode) -> list[tuple[Comparison, list[Told]]]:
    """Return where one voice tells what another denies, by kind of event, each with the denials in it."""
    found = []
    by_type: dict[str, list[Told]] = {}
    for told in episode.told():
        if told.event["modality"] == "actual" and not _is_circumstance(told):
            by_type.setdefault(told.event["type"], []).append(told)
    for type_, listed in sorted(by_type.items()):
        against = [told for told in listed if told.event["polarity"] == "negative"]
        pairs = [(a, b) for b in against for a in listed if a.event["polarity"] == "positive" and _meet(a, b)]
        if pairs:
            telling, denying = _unique([a for a, _ in pairs]), _unique([b for _, b in pairs])
            sides = (
                side(_shown(telling[0], ""), map(_account, telling)),
                side(_shown(denying[0], "نفي: "), map(_account, denying)),
            )
            about = f"{nouns().get(type_, type_)}: {_filler(telling)}".rstrip(": ")
            features = (Feature("told and denied", -1.0, f"«{sides[0].accounts[0].words}» / «{sides[1].accounts[0].words}»"),)
            question = Question("happened", type_)
            found.append((Comparison(question, about, "denial", Judgement.CONTRADICTS, sides, features), denying))
    return found


def _account(told: Told) -> Account:
    type_ = told.event["type"]
    is_denied = told.event["polarity"] == "negative"
    return Account(Question("happened", type_), type_, told.telling, *stretch(told), told.claim, is_denied)


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


def _shown(told: Told, before: str) -> str:
    claim = told.telling.claims.get(told.claim or "")
    return before + short(claim["content"]["text"] if claim else " ".join((told.event["trigger"]["text"], _filler([told]))))


def short(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"
