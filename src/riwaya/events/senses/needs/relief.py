"""Whether it is relief that is brought: what vehicles carry, what is sent on, what somebody is given."""

from riwaya.events.classes import PLACES, words_of
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, classes_at, has_phrase, since
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, STOP, VERB

_LADEN_WITHIN = 16  # tokens between «سفينة» and «محملة بالدقيق», between «المساعدات» and «تستهدف»
_BATCH_WITHIN = 6  # tokens of «الدفعة الأولى من قافلة المساعدات»
_NEXT_WITHIN = 3  # tokens after a shipment
_DELIVERED_WITHIN = 30  # tokens between «شاحنات» and «تسليمها»
_CAMPAIGNS = {"الحمله", "البرنامج", "المشروع", "المبادره", "الدوره", "الورشه"}
_JABS = {"باللقاح", "بلقاح", "باللقاحات", "بالتطعيم", "بالتلقيح", "بالمساعدات", "بالدعم", "بالتوعيه"}


def tells_relief(syntax: Syntax, at: int) -> bool:
    """Return whether the word at a token is one of relief."""
    return "aid" in classes_at(syntax, at) or syntax.form(at) in words_of("relief")


def is_relief_batch(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a batch is one of relief: «الدفعة الأولى من قافلة المساعدات»."""
    moved = arguments.subject
    near = range(0) if moved is None else range(moved.first, min(moved.first + _BATCH_WITHIN, len(syntax.tags)))
    return any(tells_relief(syntax, i) for i in near)


def is_no_relief_batch(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a batch is none of relief: «الدفعة الأولى من المهجرين»."""
    return not is_relief_batch(syntax, arguments)


def is_laden(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether relief is told of near vehicles: «أرسلت سفينة محملة بالدقيق», «ثلاث طائرات مساعدات»."""
    near = ahead(syntax, arguments, _LADEN_WITHIN)
    return not arguments.is_relative and any(tells_relief(syntax, i) for i in near)


def is_with_aid(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told with what goods: «مدّت المدينة أهالي القرى بالمولدات»."""
    return has_phrase(syntax, arguments, ("ب",), {"aid"})


def is_pushed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether something is sent on, which stands after ب: «دفع الهلال الأحمر بقافلة», «دفع بثلاثين شاحنة»."""
    return has_phrase(syntax, arguments, ("ب",), {"vehicle", "aid", "group"})


def is_unmoved(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a shipment is told by its noun alone and no verb says that it comes: not «أول شحنة مساعدات تصل …»."""
    near = ahead(syntax, arguments, _NEXT_WITHIN)
    return not any(syntax.has(i, VERB) and find_triggers(syntax.words[i]) for i in near)


def is_told_apart(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a clause of its own tells what vehicles carry, and none describes them: «وكانت السفينة حملت دقيقاً»."""
    return not arguments.is_relative


def are_turned_back(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether lorries are sent back from where they wanted to pass: «أعيدت الشاحنات من الحاجز»."""
    if not (arguments.is_passive or arguments.is_plural):
        return False
    off = (p for p in arguments.others if p.preposition == "من")
    return any(head_classes(syntax, p) & PLACES or syntax.form(p.first).startswith("هنا") for p in off)


def is_hostile(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what targets somebody is no relief: «المساعدات التي تستهدف 280 ألف شخص»."""
    if syntax.form(arguments.last) in _CAMPAIGNS or any(syntax.form(i) in _JABS for i in ahead(syntax, arguments, _LADEN_WITHIN)):
        return False  # «استهدفت الحملة 20 ألف طفل باللقاح»
    near = since(syntax, arguments, _LADEN_WITHIN, STOP | COMPLEMENTISER)
    if not any(tells_relief(syntax, i) or syntax.form(i) in words_of("benefits") for i in near):
        return True
    return any("fire" in classes_at(syntax, i) and "aid" not in classes_at(syntax, i) for i in near)


def comes_in(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether vehicles or relief are told of before in the sentence, which a place is not: «شاحنات … قبل تسليمها»."""
    return any(classes_at(syntax, i) & {"vehicle", "aid"} for i in since(syntax, arguments, _DELIVERED_WITHIN))


def is_flown(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a pronoun stands for an aircraft told of before in the sentence: «تحطمت طائرة قال إن الجيش أسقطها»."""
    return bool(arguments.pronoun) and comes_in(syntax, arguments)
