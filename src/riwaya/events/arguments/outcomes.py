"""What an attack did, told by a verb of its own that is no second attack: «قصف السوق فقتل عشرة», «غارة على الحي قتلت طفلين»."""

from riwaya.events.classes import words_of
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMMA, COMPLEMENTISER, CONJUNCTION, STOP, VERB

_COMMITTED_WITHIN = 5  # tokens between «ارتكبت» and «مجزرة»
_TOLD_ON_WITHIN = 12  # tokens between an attack's noun and the verb of what it did
_ROLES = ("headcount", "counterparty")


def is_outcome(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a verb of killing or destroying only goes on with the attack before it in its sentence."""
    at = draft.arguments.first
    if not drafts or draft.sense.type != "attack" or draft.arguments.shape != "verb":
        return False
    before = drafts[-1]
    if before.sense.type != "attack" or before.sentence != draft.sentence:
        return False
    is_fall = "itself" in before.sense.needs and syntax.core(at) in words_of("falling")
    deed = syntax.core(at).removesuffix(draft.arguments.pronoun)  # «أغار على المنزل ودمّره»
    if not is_fall and deed not in words_of("doing_harm"):
        return False
    gap = range(before.arguments.last, at)
    if any(syntax.has(i, STOP | COLON | COMPLEMENTISER) for i in gap):
        return False
    if syntax.has(at, CONJUNCTION):
        subject = draft.arguments.subject
        is_amid = before.arguments.shape == "verb" or syntax.form(before.arguments.first - 1) == "في"
        committed = range(max(draft.sentence, before.arguments.first - _COMMITTED_WITHIN), before.arguments.first)
        is_amid = is_amid or any(syntax.core(i) in words_of("committing") for i in committed)
        return is_amid and (subject is None or subject.first < at) and not any(syntax.has(i, COMMA) for i in gap)
    is_named = before.arguments.shape in ("noun", "masdar")
    is_told_on = all(syntax.form(i).endswith(("ها", "ه", "هم")) for i in gap if syntax.has(i, VERB))
    return is_named and len(gap) <= _TOLD_ON_WITHIN and is_told_on and not any(syntax.has(i, COMMA) for i in gap)


def give(outcome: Draft, attack: Draft) -> None:
    """Give an attack those whom the verb of its outcome tells."""
    for role in _ROLES:
        if role in outcome.roles:
            attack.roles.setdefault(role, outcome.roles[role])
