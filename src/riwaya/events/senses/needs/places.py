"""Where somebody goes, and what place is held, left, ringed or given back."""

from riwaya.events.classes import ACTORS, PEOPLE, PLACES, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.clause import takes_them
from riwaya.events.senses.needs.near import TOWARDS, ahead, around, behind, classes_at, classes_in, has_phrase, phrases, takes
from riwaya.events.senses.needs.relief import comes_in
from riwaya.phrases import Syntax
from riwaya.phrases.tags import MASDAR, PREPOSITION, VERB

_LAID_WITHIN = 5  # tokens between «فرضوا» and «الطوق»
_TOLD_WITHIN = 16  # tokens between «الاتفاق» and «تنسحب منه»


def has_place(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a place or a way towards something is told."""
    return any(_is_placed(syntax, p) for p in phrases(arguments))


def goes_to_place(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told to what place somebody goes."""
    return has_phrase(syntax, arguments, TOWARDS, PLACES)


def is_from_place(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told from what place somebody comes."""
    return has_phrase(syntax, arguments, ("من", "عن"), PLACES)


def is_moved(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb says from where or where to; a verbal noun need not."""
    return arguments.shape != "verb" or any(_is_placed(syntax, p) for p in phrases(arguments) if p.preposition != "ل")


def _is_placed(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is about a place or leads towards something."""
    return bool(head_classes(syntax, phrase) & PLACES) or phrase.preposition in TOWARDS


def returns_to_base(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether forces go back to where they are stationed or belong («عادت القوات إلى ثكناتها», «… إلى مدينتهم»)."""
    if has_phrase(syntax, arguments, TOWARDS, {"position"}):
        return True
    towards = (p for p in arguments.others if p.preposition in TOWARDS)
    return any(syntax.form(p.first).endswith(("هم", "ها")) and head_classes(syntax, p) & PLACES for p in towards)


def has_way_home(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are brought from or to a place that is told: «أعادت السفارة رعاياها من ليبيا»."""
    return has_phrase(syntax, arguments, TOWARDS | {"من"}, PLACES)


def is_to_somebody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a place is given back to somebody: «إعادة المنطقة إلى أذربيجان»."""
    if has_phrase(syntax, arguments, ("الي", "ل"), ACTORS):
        return True
    named = (p for p in arguments.others if p.preposition in ("الي", "ل") and p.first in syntax.names)
    return any("place" in head_classes(syntax, p) for p in named)


def hands_place_over(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is handed over by a pronoun is a place and not a recording or a letter."""
    if takes_them(syntax, arguments) or (arguments.is_passive and arguments.is_plural):
        return False  # «سلمتهم إلى اللجنة»
    classes = classes_in(syntax, arguments.object)
    if arguments.pronoun == "ها":
        return not (classes & {"aid", "arms", "words"} or comes_in(syntax, arguments))  # «مواد غذائية جرى تسليمها»
    return not arguments.pronoun or bool(classes & PLACES)


def leaves_ground(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is left is ground and not a session, a race or a deal («الانسحاب من الحكومة»)."""
    if any(p is not None and head_classes(syntax, p) == {"official"} for p in (arguments.subject, *arguments.bare[:1])):
        return False  # «انسحب الوفد احتجاجاً»
    if syntax.form(arguments.last) in ("منه", "منها") and _speaks_of_deal(syntax, arguments):
        return False  # «وُقّع الاتفاق قبل أن تنسحب منه الحركة»
    clause = range(arguments.last, arguments.stop - 1)
    left = (i + 1 for i in clause if syntax.form(i) in ("من", "عن"))
    return not any(syntax.form(i) in words_of("no_ground") for i in left)


def _speaks_of_deal(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the deal or place named last before a verb is a deal."""
    before = (i for i in reversed(behind(arguments, _TOLD_WITHIN)) if not syntax.has(i, VERB))
    told = (classes_at(syntax, i) & (PLACES | {"deal"}) for i in before)
    return "deal" in next((classes for classes in told if classes), frozenset())


def leaves_place(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether one leaves a place: not «خروج المستشفيات عن الخدمة», «خرجت عن السيطرة»."""
    off = next((p for p in arguments.others if p.preposition == "عن"), None)
    return off is None or any(syntax.has(i, PREPOSITION | MASDAR) for i in range(arguments.last, off.first - 1))


def is_vacated(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a place is left and not cleared of somebody («أخلت القوات الحي من سكانه»)."""
    return arguments.shape == "verb" and not takes(arguments, "من")


def is_emptied_of_people(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a place is emptied of people: «أُفرغت المدينة من مقاتليها», not «أفرغت السفينة حمولتها»."""
    return has_phrase(syntax, arguments, ("من",), PEOPLE)


def grips_place(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is held in hand is a place: «يمسكون بثلاثة أرباع الأحياء», not «يمسك بزمام الأمور»."""
    held = (i for p in arguments.others if p.preposition == "ب" for i in range(p.first, p.last))
    return any(classes_at(syntax, i) & PLACES for i in held)


def is_upon(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether control is taken of something, by على; a سيطرة without it is a checkpoint in Iraq."""
    near = {syntax.form(i) for i in ahead(syntax, arguments, 2)}
    return bool(near & {"عليها", "عليه", "عليهما"}) or takes(arguments, "علي")


def is_laid(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a ring is laid round a place: «الطوق الذي فرضوه على …», «فرضت طوقاً»."""
    near = around(syntax, arguments, _LAID_WITHIN)
    return any(syntax.form(i).removeprefix("و")[:3] in ("فرض", "يفر", "تفر", "ضرب") for i in near)


def is_no_scene(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no mere spot that is cordoned off: «طوقت الشرطة مكان الحادث»."""
    return not any(syntax.form(p.first) in ("المكان", "مكان", "موقع", "الموقع") for p in arguments.bare)
