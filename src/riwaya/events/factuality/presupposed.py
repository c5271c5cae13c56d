"""Events that a noun only names and that nothing tells: whoever knows of them, what they are headed by, what is said of them."""

from riwaya.events.classes import words_of
from riwaya.events.nouns.heads import counts
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMMA, CONJUNCTION, DEFINITE, MAYBE_VERB, PREPOSITION, SIGN, STOP, VERB

_FREED = {"release", "exchange"}
_FREED_WITHIN = 6  # tokens between a release and those it frees
_SAID_WITHIN = 3  # tokens between «أدان» and the attack


def only_names(syntax: Syntax, draft: Draft, told: set[str]) -> bool:
    """Return whether a noun that brings no role only names an event that others tell or nobody does."""
    arguments = draft.arguments
    if arguments.shape not in ("noun", "masdar") or draft.polarity != "positive":
        return False
    if draft.sense.type in told and _comes_amid(syntax, draft):
        return True
    if "agree" in told and _is_what_was_agreed(syntax, draft):
        return True
    if draft.sense.type == "negotiate" and not draft.roles.keys() - {"mediator"} and _is_furthered(syntax, arguments.first):
        return True
    if draft.roles:
        return False
    at = arguments.first
    if _is_rubric(syntax, at, arguments.last, draft.sentence):
        return True
    if draft.sense.type == "negotiate":
        return arguments.pronoun == "نا" or _is_known_to_source(syntax, at, draft.sentence)  # «لم ترد على اتصالاتنا»
    if draft.sense.type in ("ceasefire", "agree"):
        return _before(syntax, at) in words_of("presupposing")
    return draft.sense.type == "attack" and "attack" in told and _is_judged(syntax, at, draft.sentence)


def _comes_amid(syntax: Syntax, draft: Draft) -> bool:
    """Return whether an event told before is only set beside another: «يأتي هذا القصف بعد …», «ويأتي تبادل الأسرى وسط …».

    What the clause goes on to tell is of the other event; where or by whom it was done makes it an event of its own.
    """
    at = draft.arguments.first
    is_this = syntax.form(at - 1) in ("هذا", "هذه", "ذلك", "تلك")
    if not is_this and draft.roles.keys() & {"agent", "place", "counterparty", "origin", "destination"}:
        return False
    is_known = syntax.has(at, DEFINITE) or is_this or syntax.has(at + 1, DEFINITE)
    return bool(is_known) and syntax.core(at - 1 - is_this) in words_of("coming")


def _is_what_was_agreed(syntax: Syntax, draft: Draft) -> bool:
    """Return whether it only takes up what a deal told before is about: «الالتزام بما تم الاتفاق عليه»."""
    at, last = draft.arguments.first, draft.arguments.last
    is_what = syntax.form(at - 2).removeprefix("ب") in ("ما", "وما", "مما") and syntax.form(at - 1) in words_of("occurring")
    return draft.sense.type == "agree" and is_what and syntax.form(last) == "عليه" and not draft.roles.keys() - {"place"}


def _is_furthered(syntax: Syntax, at: int) -> bool:
    """Return whether talks are only what something is done by or for: «عبر الوساطات», «إنجاح جهود الوساطة»."""
    is_known = syntax.has(at, DEFINITE) or syntax.has(at + 1, DEFINITE)
    return bool(is_known) and (syntax.form(at - 1) == "عبر" or _before(syntax, at) in words_of("furthering"))


def _before(syntax: Syntax, at: int) -> str:
    """Return the word before a noun, past a preposition: «الإشراف على الهدنة»."""
    before = at - 1 - (syntax.has(at - 1, PREPOSITION) and syntax.form(at - 1) not in ("مع", "تحت"))
    form = syntax.form(before).removeprefix("و")
    return form.removeprefix("ب").removeprefix("ال") if len(form) > 4 else form


def _is_rubric(syntax: Syntax, at: int, last: int, first: int) -> bool:
    """Return whether the noun alone is the heading of an entry: «• الغارات: قال ضابط …»."""
    opens = at == first or all(syntax.has(i, SIGN) or not syntax.form(i).isalpha() for i in range(first, at))
    return opens and last == at + 1 and syntax.has(at, DEFINITE) and syntax.has(last, COLON)


def _is_known_to_source(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether talks only say whence a source knows, or open a paragraph: «مطلع على المحادثات», «على خط الوساطة»."""
    before = syntax.form(at - 1)
    if before in words_of("headed_by"):
        return at - 2 <= first + 1 and syntax.form(at - 2).removeprefix("و") in ("علي", "في")
    glued = syntax.form(at)[:2] == "لل"
    known = at - 1 if glued else at - 2
    if (glued or before in ("علي", "من", "في", "عن")) and syntax.form(known) in words_of("knowing"):
        return True
    return before in words_of("accompanying")


def _is_judged(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether an attack told before is only dated from or judged: «عشية الهجوم», «أدان القصف», «تحقيق في الهجوم»."""
    if not syntax.has(at, DEFINITE):
        return False
    before = _before(syntax, at)
    if before in words_of("dating_from") | words_of("inquiring"):
        return True
    for i in range(at - 1, max(first, at - 1 - _SAID_WITHIN) - 1, -1):
        if syntax.has(i, VERB | MAYBE_VERB):
            return syntax.core(i) in words_of("judging")
        if syntax.has(i, COMMA | STOP | COLON):
            return False
    return False


def only_counts(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether captives that are counted are told of for something else: «تبادل 11 معتقلاً», «41 مخطوفاً حُرروا».

    Whoever is said to be there or to be held somewhere by somebody is held.
    """
    arguments = draft.arguments
    at = arguments.first
    if draft.sense.type != "detain" or arguments.shape != "participle" or not counts(syntax, at - 1) or "agent" in draft.roles:
        return False
    start = at - 1
    while start > draft.sentence and (counts(syntax, start - 1) or syntax.form(start - 1) in words_of("about_a_number")):
        start -= 1
    if drafts and drafts[-1].sense.type in _FREED and 0 <= start - drafts[-1].arguments.last <= _FREED_WITHIN:
        return not any(syntax.has(i, STOP | COMMA | VERB) for i in range(drafts[-1].arguments.last, start))
    if syntax.form(start - 1).removeprefix("ب") in words_of("unknowns") | words_of("told_of_captives"):
        return True
    after = arguments.last
    return syntax.has(after, VERB) and not syntax.has(after, CONJUNCTION | COMMA) and syntax.form(after)[:2] != "كا"
