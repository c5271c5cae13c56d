"""What the words before an event do to it: the verb or noun that governs it and how it is negated itself."""

from riwaya.events.classes import words_of
from riwaya.events.clauses import may_be_verb
from riwaya.events.governors import effects_at, noun_effects_at
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    COLON,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    OPENING,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    VERB,
)

VERB_NEGATIONS = {
    "لم",
    "لن",
    "لا",
    "ما",
    "ليس",
    "ليست",
    "ليسوا",
    "مش",
    "مو",
    "ماهو",
    "ولم",
    "ولن",
    "ولا",
    "وما",
    "فلم",
    "موش",
}
_FUTURE = {"سوف", "رح", "راح", "حا", "غادي"}
_FARTHEST = 14
_AFTER = {"عقب", "اثر", "جراء", "غداه", "رغم", "منذ", "نتيجه", "بسبب"}  # what stands after them is a fact
_SINCE_WITHIN = 5  # tokens between «بعد» and «من» in «بعد أسبوعين من القصف»


def effects_before(syntax: Syntax, at: int, first: int) -> frozenset[str]:
    """Return what the words before «أن» do to the clause after it."""
    before = at - 1
    word = syntax.form(before)
    if word in words_of("expected"):
        return frozenset({"planned"})
    if word in words_of("possible"):
        return frozenset({"possible"})
    if word in words_of("necessary"):
        return frozenset({"asked"})
    if word == "علي":
        return frozenset({"planned"})  # «على أن تنسحب …»
    if word in ("قبل", "بعد", "منذ"):
        return frozenset()
    if word in ("دون", "بدون"):
        return frozenset({"negative"})
    if _is_due_from(syntax, at, first):
        return frozenset({"asked"})
    if found := noun_effects_at(syntax, before):
        return found
    return governing(syntax, at, first)


def governing(syntax: Syntax, at: int, first: int) -> frozenset[str]:
    """Return the effects of the nearest verb before the token, of a governing noun if one stands nearer."""
    if syntax.form(at - 1).removeprefix("ب") in words_of("unknowns"):
        return frozenset()  # «كشف مصير المخطوفين»
    if _is_background(syntax, at):
        return frozenset()
    for i in range(at - 1, max(first, at - _FARTHEST) - 1, -1):
        if syntax.has(i, STOP | COLON | RELATIVE | COMMA) or (syntax.has(i, COMPLEMENTISER) and i < at - 1):
            return frozenset()
        may_be = syntax.has(i, MAYBE_VERB) and may_be_verb(syntax, i)
        if not syntax.has(i, AUXILIARY | DEFINITE | PREPOSITION) and (may_be or not syntax.has(i, MASDAR)):
            found = effects_at(syntax, i)
            is_verb = may_be or not syntax.has(i, KNOWN_NOUN)
            if (found and is_verb) or syntax.has(i, VERB):
                return _outer(syntax, i, first, found) or _negated(syntax, i, found)
        nouns = noun_effects_at(syntax, i)
        if nouns and _governs(syntax, i, at):
            return nouns
        if syntax.form(i) in words_of("expected"):
            return frozenset({"planned"})
    return frozenset()


def _is_due_from(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the clause is what somebody is told to do: «على القيادة أن تفرج عن …», at the head of a sentence."""
    for i in range(at - 1, max(first, at - _FARTHEST) - 1, -1):
        if syntax.form(i).removeprefix("و").removeprefix("ف") == "علي":
            before = i - 1
            return i == first or syntax.has(before, STOP | COLON | COMMA | SIGN | COMPLEMENTISER | OPENING)
        if syntax.has(i, STOP | COLON | COMMA | VERB | COMPLEMENTISER):
            return False
    return False


def _is_background(syntax: Syntax, at: int) -> bool:
    """Return whether what stands at the token is a fact amid which another is told: «عقب اشتباكات», «بعد أيام من القصف»."""
    before = syntax.form(at - 1).removeprefix("و").removeprefix("ب")
    if before in _AFTER or syntax.form(at - 1) in _AFTER:
        return True
    return before == "من" and any(syntax.form(i).removeprefix("و") == "بعد" for i in range(at - _SINCE_WITHIN, at - 1))


def _outer(syntax: Syntax, at: int, first: int, found: frozenset[str]) -> frozenset[str]:
    """Return what an empty verb passes on to what it takes: «ستشهد المرحلة الإفراج …», «يُتوقع أن تبدأ إجلاء …»."""
    if not found or found - {"light", "hits", "told"}:
        return frozenset()
    form, before = syntax.form(at).removeprefix("و").removeprefix("ف"), syntax.form(at - 1)
    if (form[:1] == "س" and form[1:2] in ("ي", "ت", "ن") and len(form) > 4) or before in _FUTURE:
        return frozenset({"planned"})
    if before == "قد" and form[:1] == "ي":
        return frozenset({"possible"})
    if (
        "light" in found
        and syntax.has(at - 1, COMPLEMENTISER)
        and syntax.form(at - 1) in ("ان", "بان")
        and form[:1] in ("ي", "ت")
    ):
        return effects_before(syntax, at - 1, first) - {"light"}
    return frozenset()


def _negated(syntax: Syntax, at: int, found: frozenset[str]) -> frozenset[str]:
    """Return the effects of a verb that may itself be negated: «لم تشن هجوماً» is negative, «لم يرفض» nothing."""
    if syntax.form(at - 1) not in VERB_NEGATIONS:
        return found
    if "negative" in found:
        return frozenset()
    if "light" in found:
        return frozenset({"negative"})
    return found | {"negative"} if found & {"asked", "planned"} else found  # «لم يطلب إخلاء …»


def _governs(syntax: Syntax, noun: int, at: int) -> bool:
    """Return whether a noun directly takes what stands at `at`: in construct or by one preposition."""
    between = range(noun + 1, at)
    return len(between) <= 2 and all(syntax.has(i, PREPOSITION | NEGATION) or syntax.form(i) in ("اي", "الي") for i in between)
