"""Whether a verb is said of who does it or of whom it befalls."""

import re

from riwaya.events.classes import ACTORS, PEOPLE, PLACES
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.triggers import Form
from riwaya.phrases import Syntax

_CARRIED = {"people", "captive"}
_DONE_TO_PLACES = {"attack", "evacuate", "withdraw", "capture", "besiege"}
_LATE_DAMMA = re.compile(r"[وف]?[اإأٱ]\w{1,2}\u064f")  # the passives احتُجز and استُهدف, whose first letter bears none


def is_passive(syntax: Syntax, at: int, form: Form) -> bool:
    """Return whether the verb form at a token is a passive, as its letters or a written vowel tell."""
    if not form.inflections:
        return syntax.text.tokens[at].word.is_damma_first
    if _LATE_DAMMA.match(syntax.text.tokens[at].word.raw) and any(i.tense == "past" for i in form.inflections):
        return True
    voices = {i.voice for i in form.inflections}
    if voices == {"passive"}:
        return True
    if not syntax.text.tokens[at].word.is_damma_first or voices == {"active"}:
        return False
    # a ḍamma on the first letter of a present is a passive only of a three-letter verb or with a final á
    return form.is_short or any(i.tense == "past" for i in form.inflections) or _is_passive_present(syntax, at)


def _is_passive_present(syntax: Syntax, at: int) -> bool:
    """Return whether a present with a written ḍamma also writes the fatḥa of the passive, or stands before its preposition."""
    raw = syntax.text.tokens[at].word.raw
    return "\u064e" in raw or syntax.form(at + 1) in ("عن", "من", "الي", "في") or len(syntax.form(at)) <= 4


def read_as_passive(syntax: Syntax, found: Arguments, form: Form) -> None:
    """Take people without power who carry or hold nobody as carried or held: «البحارة سينقلون إلى الميناء»."""
    is_parted = bool(form.sense.then) and form.sense.type != "detain"  # «أودع المتهم السجن»
    if found.is_passive or found.object is not None or found.subject is None or found.pronoun or is_parted:
        return
    classes = head_classes(syntax, found.subject)
    can_be = any(i.voice != "active" for i in form.inflections) or (not form.inflections and form.sense.type == "detain")
    are_moved = classes & ACTORS == {"fighter"} and form.sense.type in ("evacuate", "airlift", "detain") and found.is_plural
    armed = classes & ACTORS and not are_moved
    if can_be and not found.bare and _is_emptied(classes, form):
        found.is_passive, found.object, found.subject = True, found.subject, None  # «17 قرية أخليت»
    if can_be and form.sense.frame.get("object") == "subject" and classes & (_CARRIED | {"fighter"}) and not armed:
        found.is_passive, found.object, found.subject = True, found.subject, None


def _is_emptied(classes: frozenset[str], form: Form) -> bool:
    """Return whether a place stands before a verb that only people or forces can do to it: «القرى أحرقت», «البلدة قصفت»."""
    return bool(classes & PLACES) and not classes & (ACTORS | PEOPLE) and form.sense.type in _DONE_TO_PLACES
