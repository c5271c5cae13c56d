"""The words that name an event: a verb or noun, both where shells fall, without what is glued before them."""

from riwaya.events.classes import words_of
from riwaya.events.nouns.heads import counts
from riwaya.events.scene import Draft
from riwaya.events.senses.needs.warfare import is_attack
from riwaya.model import Span
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, CONJUNCTION, PREFIXED, STOP

_FALLS_BEFORE = 11  # tokens between «سقطت» and «قذائف», a time among them
_FALLS_AFTER = 3  # tokens between «القذائف» and «تسقط»


def trigger_of(syntax: Syntax, draft: Draft) -> Span:
    """Return the words that name an event."""
    return _trigger(syntax, *(_by_fall(syntax, draft) or _named_by(syntax, draft)))


def is_told_by_verb(syntax: Syntax, draft: Draft) -> bool:
    """Return whether a bomb stands right before the verb that tells of it: «عبوة لاصقة | انفجرت»."""
    if "fall" not in draft.sense.needs:
        return False
    near = range(draft.arguments.last, min(draft.arguments.last + _FALLS_AFTER, len(syntax.tags)))
    return any(syntax.core(at) in words_of("going_off") for at in near)


def suffered_at(syntax: Syntax, draft: Draft) -> int | None:
    """Return the noun of the attack that somebody is exposed to: «تعرضت لثلاث | غارات», «لم تتعرض لأي | هجوم»."""
    struck = (p for p in draft.arguments.others if p.preposition == "ل")
    return next((i for p in struck for i in range(p.first, min(p.last, p.first + 4)) if is_attack(syntax, i)), None)


def _named_by(syntax: Syntax, draft: Draft) -> tuple[int, int]:
    """Return the tokens that name the event: of «تعرض الحي لقصف» and «بسطت القوات سيطرتها» the last."""
    arguments, then = draft.arguments, draft.arguments.then
    given = arguments.object
    is_given = draft.sense.type == "aid" and any(root in syntax.core(arguments.first) for root in ("قدم", "قديم"))
    if is_given and given is not None and syntax.core(given.first).removeprefix("ال").startswith(("مساعد", "معون", "اغاث")):
        return given.first, given.first + 1  # «قدّم الشركاء | مساعدات نقدية»
    if draft.sense.type == "visit" and then and syntax.form(then[1] - 1) == "زياره":
        return then[1] - 1, then[1]  # «يصل المبعوث المدينة في | زيارة»
    if "under_fire" in draft.sense.needs and (suffered := suffered_at(syntax, draft)) is not None:
        return suffered, suffered + 1
    is_apart = draft.sense.type == "capture" and then is not None and then[0] > arguments.last and then[1] - then[0] == 1
    if not then or not (draft.sense.is_named_after or is_apart):
        return arguments.first, arguments.last
    return then[0] + (syntax.form(then[0]) == "الي"), then[1]  # «تعرضت إلى | هجوم»


def _trigger(syntax: Syntax, first: int, last: int) -> Span:
    """Return the words of a trigger without the و or ف glued to the first."""
    span = syntax.span(first, last)
    raw = syntax.text.tokens[first].word.raw
    if raw[:2] in ("بو", "لو") and syntax.has(first, PREFIXED):
        return Span(span.start + 1, span.end, span.text[1:])  # «بوصول المساعدات»
    if syntax.has(first, CONJUNCTION) and len(raw) > 2:
        cut = 2 if raw[1:2] in "\u064e\u064f\u0650\u0651" else 1
        return Span(span.start + cut, span.end, span.text[cut:])
    return span


def _by_fall(syntax: Syntax, draft: Draft) -> tuple[int, int] | None:
    """Return the verb by which shells fall, with the shells where they stand next to it: «سقطت قذيفة», «سقطت … خمس قذائف»."""
    if "fall" not in draft.sense.needs:
        return None
    first, last = draft.arguments.first, draft.arguments.last
    for at in range(first - 1, max(-1, first - _FALLS_BEFORE - 1), -1):
        if syntax.has(at, STOP | COMMA):
            break
        if syntax.core(at) in words_of("coming_down"):
            return (at, last) if at == first - 1 else (at, at + 1)
        if not counts(syntax, at) and at == first - 1:
            break
    for at in range(last, min(last + _FALLS_AFTER, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA):
            return None
        if syntax.core(at) in words_of("coming_down"):
            return (first, at + 1) if at == last else (at, at + 1)
    return None
