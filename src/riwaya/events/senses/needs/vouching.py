"""Whether words spelled like vouching vouch: «ضمن» is «within» more often than «guaranteed», «تضمن» may be «comprised»."""

from riwaya.events.classes import ACTORS, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import classes_at
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import ADVERB, CLOSING, COMPLEMENTISER, CONJUNCTION, DEFINITE, MASDAR, OPENING, PREFIXED, RELATIVE, VERB

_WITHIN = {"ضمن", "ضمنه", "ضمنها", "ضمنهم", "ضمنهن", "ضمنهما"}
_LAW_WITHIN = 9  # tokens between «العهد» and «الذي يكفل»
_TAKEN_WITHIN = 4  # tokens between a deal and who vouched for it
_DONE = {"قد", "وقد", "لقد", "هو", "وهو", "الذي"}
_TO_THEM = {"لهم", "له", "لها", "لهن", "لهما", "لنا", "لكم", "لي", "لك"}
_PURPOSE = {"بهدف", "لاجل", "اجل", "بغيه", "بغرض", "لغرض", "سبيل", "قصد", "بقصد", "الي", "لجهه"}


def vouches(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a form of «ضمن» says that somebody guarantees, and no text comprises and nothing lies within."""
    at = arguments.first
    if arguments.shape != "verb":
        return not _ensures(syntax, at) and not _secures(syntax, arguments)
    form = syntax.form(at).removeprefix("و").removeprefix("ف")
    if _takes_deal_up(syntax, arguments):
        return True
    if form in _WITHIN:
        return _he_vouched(syntax, arguments)
    if _is_of_deal(syntax, at) or _is_by_law(syntax, at):
        return False
    return not _comprises(syntax, arguments, form)


def _ensures(syntax: Syntax, at: int) -> bool:
    """Return whether a verbal noun only tells what something is to bring about: «لضمان سلامتهم», «بهدف ضمان …»."""
    return syntax.form(at)[:2] == "لض" or syntax.form(at - 1) in _PURPOSE


def _secures(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a joined verbal noun only tells a further aim: «لتأمين الإفراج عنهم وضمان سلامتهم»."""
    is_aim = syntax.has(arguments.first, CONJUNCTION) and syntax.form(arguments.last) in words_of("guaranteed")
    return is_aim and syntax.form(arguments.first).startswith("وضمان") and not syntax.form(arguments.first).startswith("وضمانه")


def _is_of_deal(syntax: Syntax, at: int) -> bool:
    """Return whether a clause only tells what a deal or a way of doing is to bring: «الصفقة على أن تضمن …», «بما يضمن …»."""
    before = at - 1
    if syntax.form(before) in words_of("so_that"):
        return True
    if syntax.has(before, COMPLEMENTISER):
        before -= 1 + (syntax.form(before - 1) == "علي")
    return "deal" in classes_at(syntax, before)


def _is_by_law(syntax: Syntax, at: int) -> bool:
    """Return whether a relative clause tells what a law grants: «العهد الدولي الخاص بالحقوق المدنية، الذي | يكفل الحق في …»."""
    if not syntax.has(at - 1, RELATIVE):
        return False
    near = range(max(0, at - _LAW_WITHIN), at - 1)
    return any(syntax.core(i).removeprefix("ب").removeprefix("ال") in words_of("laws") for i in near)


def _takes_deal_up(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a pronoun stands for the deal that somebody named after the verb vouches for: «اتفاق ضمنته روسيا»."""
    at, after = arguments.first, arguments.last
    is_of_any = syntax.form(after) in ("اي", "ايه")
    if arguments.pronoun not in ("ه", "ها") or not (is_of_any or _past_actor(syntax, after) > after):
        return False
    near = range(max(0, at - _TAKEN_WITHIN), at)
    return any("deal" in classes_at(syntax, i) for i in near)


def _comprises(syntax: Syntax, arguments: Arguments, form: str) -> bool:
    """Return whether it is a text that holds or brings something: «الاتفاق الذي تضمن …», «يضمن الاتفاق خروج …»."""
    subject = arguments.subject
    if subject is None:
        return form == "تضمن" and not _is_said_to_them(syntax, arguments)
    classes = head_classes(syntax, subject)
    if classes & {"deal", "words"} and not classes & ACTORS:
        return True
    if form != "تضمن":
        return False
    if syntax.form(arguments.first - 1).removeprefix("و") == "الذي":
        return True  # «البيان الذي تضمن …»: she who guarantees is no «الذي»
    if classes & ACTORS:
        return False
    return _is_deed(syntax, subject) or not (classes & {"place"} or subject.first in syntax.names)


def _is_deed(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase begins with a deed: a verbal noun or a trigger."""
    return syntax.has(phrase.first, MASDAR) or bool(find_triggers(syntax.words[phrase.first]))


def _is_said_to_them(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it follows to whom or what is vouched: «ضمن لهم», «ضمن أن …»."""
    after = arguments.last
    return syntax.form(after) in _TO_THEM or syntax.has(after, COMPLEMENTISER) or syntax.form(after) == "الا"


def _he_vouched(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «ضمن» is the verb: «ضمن لهم ألا …», «أن الأردن ضمن سلامة الطريق», not «ضمن قائمة»."""
    if _is_said_to_them(syntax, arguments) or syntax.form(arguments.first - 1) in _DONE:
        return True
    after = _past_actor(syntax, _past_signs(syntax, arguments.last))
    is_told_of = after > _past_signs(syntax, arguments.last) or _has_own_subject(syntax, arguments)
    if not is_told_of:
        return False
    if syntax.form(arguments.first).removeprefix("و") != "ضمن":
        return True  # «الشيخ ضمنهم»
    return syntax.form(after) in words_of("guaranteed") or _are_people(syntax, after, arguments)


def _past_signs(syntax: Syntax, at: int) -> int:
    """Return the first token from there on that is no mark of quotation and no adverb."""
    while at < len(syntax.tags) - 1 and syntax.has(at, OPENING | CLOSING | ADVERB):
        at += 1
    return at


def _past_actor(syntax: Syntax, at: int) -> int:
    """Return the token after the named or definite party at the token; the token itself without one."""
    if at in syntax.name_ends and syntax.names[at].kind in ("place", "actor", "organisation", "person"):
        return _past_signs(syntax, syntax.name_ends[at])
    if at < len(syntax.tags) - 1 and syntax.has(at, DEFINITE) and classes_at(syntax, at) & ACTORS:
        return _past_signs(syntax, at + 1)
    return at


def _has_own_subject(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a party stands right before that no other verb has for its subject."""
    subject = arguments.subject
    if subject is None or subject.last != arguments.first or subject.preposition:
        return False
    is_party = subject.first in syntax.names or bool(head_classes(syntax, subject) & ACTORS)
    return is_party and not syntax.has(subject.first - 1, VERB)


def _are_people(syntax: Syntax, at: int, arguments: Arguments) -> bool:
    """Return whether people stand there for whom somebody may vouch: «ضمن السائقين», not «ضمن الجرحى»."""
    if at != arguments.last or not syntax.has(at, DEFINITE) or syntax.has(at, PREFIXED):
        return False
    form = syntax.form(at)
    return "people" in classes_at(syntax, at) and form not in words_of("among_whom")
