"""Whether those who are moved were just taken, so that it is the same arrest: led on, or brought to where they are held."""

from riwaya.events.classes import words_of
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax


def is_kept_on(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether those just arrested are moved on to be held: «أوقفوا تسعة …، ونُقل الباقون إلى مقر اللواء»."""
    arguments = draft.arguments
    if draft.sense.type != "evacuate" or "نقل" not in syntax.core(arguments.first):
        return False
    if not any(d.sense.type == "detain" and d.sentence == draft.sentence for d in drafts):
        return False
    towards = (p for p in arguments.others if p.preposition in ("الي", "ل"))
    return any(syntax.core(p.first).removeprefix("ال") in words_of("held_in") for p in towards)


def leads_on(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether captives just taken are only led on, and give where to: «خطفوا سبعة عمال واقتادوهم إلى الجبل»."""
    arguments = draft.arguments
    if not drafts or draft.sense.type != "detain" or drafts[-1].sense.type != "detain" or drafts[-1].sentence != draft.sentence:
        return False
    form = syntax.form(arguments.first)
    is_led = "قتاد" in form or "قتيد" in form
    are_they = bool(arguments.pronoun) or (arguments.is_passive and not arguments.bare)
    if not is_led or not are_they or draft.polarity != drafts[-1].polarity:
        return False
    for role in ("destination", "vehicle"):
        if role in draft.roles:
            drafts[-1].roles.setdefault(role, draft.roles[role])
    return True
