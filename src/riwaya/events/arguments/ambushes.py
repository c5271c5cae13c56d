"""Who lies in ambush and who walks into it: «أوقعوا قوة في كمين», «وقعت الدورية في كمين»."""

from riwaya.events.arguments.subjects import pronoun_of, said_subject, unsaid_subject
from riwaya.events.clauses import left_bound, right_bound
from riwaya.events.nouns.heads import Phrase
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import VERB

_LAYING = {"اوقع", "اوقعت", "اوقعوا", "يوقع", "توقع", "استدرج", "استدرجت", "استدرجوا", "يستدرج", "تستدرج", "ايقاع"}
_FALLING = {"وقع", "وقعت", "وقعوا", "يقع", "سقط", "سقطت", "سقطوا", "تعرض", "تعرضت", "تعرضوا"}
_AMBUSHES = ("كمين", "كمائن", "كماين", "مكمن")


def of_ambush(syntax: Syntax, found: Arguments, first: int) -> tuple[Phrase | None, Phrase | None] | None:
    """Return who laid an ambush and who fell into it, by the verb that leads into it; None where none does."""
    at = found.first
    if syntax.form(at - 1) not in ("في", "الي") or not syntax.form(at).removeprefix("ال").startswith(_AMBUSHES):
        return None
    verb = left_bound(syntax, at, first) - 1
    if verb < first or not syntax.has(verb, VERB):
        return None
    if syntax.core(verb) in _FALLING:
        return None, said_subject(syntax, verb, first)
    if syntax.core(verb) not in _LAYING:
        return None
    bare = [p for p in phrases(syntax, verb + 1, right_bound(syntax, verb, at)) if not p.preposition]
    if len(bare) > 1:
        return bare[0], bare[1]  # «استدرجت الجماعة دورية إلى كمين»
    layer = unsaid_subject(syntax, verb, first, pronoun_of(syntax, verb))
    return layer, bare[0] if bare else None
