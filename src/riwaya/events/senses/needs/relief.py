"""Whether it is relief that is brought: what vehicles carry, what is sent on, what somebody is given."""

from riwaya.events.classes import PLACES, classes_of, words_of
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, behind, classes_at
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, STOP, VERB

_LADEN_WITHIN = 16  # tokens between «سفينة» and «محملة بالدقيق», between «المساعدات» and «تستهدف»
_BATCH_WITHIN = 6  # tokens of «الدفعة الأولى من قافلة المساعدات»
_NEXT_WITHIN = 3  # tokens after a shipment
_DELIVERED_WITHIN = 30  # tokens between «شاحنات» and «تسليمها»
_CAMPAIGNS = {"الحمله", "البرنامج", "المشروع", "المبادره", "الدوره", "الورشه"}
_JABS = {"باللقاح", "بلقاح", "باللقاحات", "بالتطعيم", "بالتلقيح", "بالمساعدات", "بالدعم", "بالتوعيه"}


def is_relief_batch(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a batch is one of relief: «الدفعة الأولى من قافلة المساعدات»."""
    moved = arguments.subject
    near = range(0) if moved is None else range(moved.first, min(moved.first + _BATCH_WITHIN, len(syntax.tags)))
    return any("aid" in classes_at(syntax, i) or syntax.form(i) in words_of("relief") for i in near)


def is_no_relief_batch(syntax: Syntax, arguments: Arguments) -> bool:
    return not is_relief_batch(syntax, arguments)


def is_laden(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether relief is told of near vehicles: «أرسلت سفينة محملة بالدقيق», «ثلاث طائرات مساعدات»."""
    near = range(0) if arguments.is_relative else ahead(syntax, arguments, _LADEN_WITHIN)
    return any("aid" in classes_at(syntax, i) or syntax.form(i) in words_of("relief") for i in near)


def is_with_aid(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told with what goods: «مدّت المدينة أهالي القرى بالمولدات»."""
    return any(p.preposition == "ب" and "aid" in head_classes(syntax, p) for p in arguments.others)


def is_pushed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether something is sent on, which stands after ب: «دفع الهلال الأحمر بقافلة», «دفع بثلاثين شاحنة»."""
    sent = (p for p in arguments.others if p.preposition == "ب")
    return any(head_classes(syntax, p) & {"vehicle", "aid", "group"} for p in sent)


def is_unmoved(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a shipment is told by its noun alone and no verb says that it comes: not «أول شحنة مساعدات تصل …»."""
    near = ahead(syntax, arguments, _NEXT_WITHIN)
    return not any(syntax.has(i, VERB) and find_triggers(syntax.words[i]) for i in near)


def is_told_apart(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a clause of its own tells what vehicles carry, and none describes them: «وكانت السفينة حملت دقيقاً»."""
    return not arguments.is_relative


def are_turned_back(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether lorries are sent back from where they wanted to pass: «أعيدت الشاحنات من الحاجز»."""
    return (arguments.is_passive or arguments.is_plural) and any(
        p.preposition == "من" and (head_classes(syntax, p) & PLACES or syntax.form(p.first).startswith("هنا"))
        for p in arguments.others
    )


def is_hostile(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what targets somebody is no relief: «المساعدات التي تستهدف 280 ألف شخص»."""
    near = behind(arguments, _LADEN_WITHIN)
    before = range(next((i + 1 for i in reversed(near) if syntax.has(i, STOP | COMPLEMENTISER)), near.start), near.stop)
    words = [syntax.words[i] for i in before]
    if syntax.form(arguments.last) in _CAMPAIGNS or any(syntax.form(i) in _JABS for i in ahead(syntax, arguments, _LADEN_WITHIN)):
        return False  # «استهدفت الحملة 20 ألف طفل باللقاح»
    is_relief = any(
        "aid" in classes_of(word) or word.form in words_of("relief") or word.form in words_of("benefits") for word in words
    )
    return not is_relief or any("fire" in classes_of(word) and "aid" not in classes_of(word) for word in words)


def comes_in(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether vehicles or relief are told of before in the sentence, which a place is not: «شاحنات … قبل تسليمها»."""
    for at in reversed(behind(arguments, _DELIVERED_WITHIN)):
        if syntax.has(at, STOP):
            return False
        if classes_at(syntax, at) & {"vehicle", "aid"}:
            return True
    return False


def is_flown(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a pronoun stands for an aircraft told of before in the sentence: «تحطمت طائرة قال إن الجيش أسقطها»."""
    return bool(arguments.pronoun) and comes_in(syntax, arguments)
