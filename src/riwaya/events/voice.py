"""Whether a verb is said of who does it or of whom it befalls."""

import re

from riwaya.events.triggers import Form
from riwaya.phrases import Syntax

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
