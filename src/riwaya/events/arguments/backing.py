"""Who stands behind a deal: sponsors, guarantors and mediators, as events of their own and as roles of what they back."""

from riwaya.events.scene import Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMPLEMENTISER, PREFIXED

_ROLE_OF = {"sponsor": "sponsor", "guarantee": "guarantor", "negotiate": "mediator"}
_BACKED = {
    "agree",
    "exchange",
    "evacuate",
    "release",
    "ceasefire",
    "withdraw",
    "negotiate",
    "aid",
    "airlift",
    "surrender_position",
}
_CLAUSE_WITHIN = 6  # tokens
_NEAR = 8  # events away
_BACKERS = ("sponsor", "guarantor", "mediator")
_BROUGHT = {"aid", "besiege"}
_DEALS = {"agree", "exchange", "ceasefire"}


def attach(syntax: Syntax, drafts: list[Draft]) -> list[Draft]:
    """Return the events of a sentence with backers written into what they back.

    A mediation or a guarantee told only in passing («بوساطة الشيوخ», «بضمانة المشايخ») is a role and no event of its own.
    """
    kept: list[Draft] = []
    for place, draft in enumerate(drafts):
        role = _ROLE_OF.get(draft.sense.type)
        backer = draft.roles.get("mediator" if draft.sense.type == "negotiate" else "agent")
        if role is None or (draft.sense.type == "negotiate" and "mediator" not in draft.sense.frame.values()):
            kept.append(draft)
            continue
        backed = _backed(syntax, drafts, place, draft)
        if backed is not None and backer is not None and draft.polarity == "positive" and _is_one_voice(syntax, backed, draft):
            backed.roles.setdefault(role, backer)
            if draft.modality == "actual" and syntax.form(draft.arguments.first)[:1] == "ب":
                draft.modality = backed.modality  # «ستجري المحادثات برعاية …»
        if draft.sense.type == "sponsor" and "شرف" in syntax.form(draft.arguments.first):
            continue  # «أشرفت اللجنة على التبادل»: a role, no sponsoring of its own
        if backed is not None and _in_passing(syntax, draft) and (draft.sense.type == "negotiate" or _only_gives(draft)):
            continue
        kept.append(draft)
    _leave_to_deal(kept)
    return kept


def _only_gives(draft: Draft) -> bool:
    """Return whether a guarantee has nothing but its giver, and nobody disputes it («بضمانة المشايخ»)."""
    return draft.sense.type == "guarantee" and draft.polarity == "positive" and draft.roles.keys() <= {"agent", "time"}


def _leave_to_deal(drafts: list[Draft]) -> None:
    """Take from what a deal brings the backers who stand behind the deal itself: «اتفقا على هدنة تسمح بدخول … برعاية …»."""
    backers = {(role, d.roles[role]) for d in drafts if d.sense.type == "agree" for role in _BACKERS if role in d.roles}
    for draft in drafts:
        if draft.sense.type in _BROUGHT:
            for role, backer in backers:
                if draft.roles.get(role) == backer:
                    del draft.roles[role]


def _backed(syntax: Syntax, drafts: list[Draft], place: int, draft: Draft) -> Draft | None:
    """Return what is backed: the deal in the backer's own clause («رعى التفاهم»), else the last one before it."""
    if draft.arguments.shape == "verb":
        own = next(
            (
                d
                for d in drafts[place + 1 : place + _NEAR]
                if d.arguments.first < draft.arguments.stop and d.sense.type in _BACKED
            ),
            None,
        )
        if own is not None:
            return own
        if not draft.arguments.pronoun and (draft.arguments.object is not None or _takes_clause(syntax, draft)):
            return None
    earlier = [d for d in drafts[max(0, place - _NEAR) : place] if d.sense.type in _BACKED]
    deals = [d for d in earlier if d.sense.type in _DEALS]
    if draft.arguments.shape != "verb" and deals:
        return deals[-1]
    if earlier:
        return earlier[-1]
    return next((d for d in drafts[place + 1 : place + _NEAR] if d.sense.type in _BACKED), None)


def _takes_clause(syntax: Syntax, draft: Draft) -> bool:
    """Return whether what is guaranteed is a clause of its own: «كفل ألا يُطلق أحد النار»."""
    after = range(draft.arguments.last, draft.arguments.last + _CLAUSE_WITHIN)
    return any(syntax.has(i, COMPLEMENTISER) or syntax.form(i) == "الا" for i in after)


def _is_one_voice(syntax: Syntax, one: Draft, other: Draft) -> bool:
    """Return whether no statement begins between two events: what the author tells is not told by whom he quotes."""
    if other.arguments.shape != "verb" and other.sense.type != "negotiate":
        return True
    first, last = sorted((one.arguments.first, other.arguments.first))
    return not any(syntax.has(i, COMPLEMENTISER | COLON) for i in range(first, last))


def _in_passing(syntax: Syntax, draft: Draft) -> bool:
    at = draft.arguments.first
    if draft.arguments.shape == "verb":
        return False
    return syntax.has(at, PREFIXED) or syntax.form(at)[:1] == "ب"
