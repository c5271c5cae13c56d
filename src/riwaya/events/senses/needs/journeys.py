"""What tells that people are taken out or come through: what they ride, who bids them, that they were shut in."""

from riwaya.events.classes import words_of
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import TOWARDS, ahead, around, classes_at, classes_in, takes
from riwaya.events.senses.needs.places import has_place
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import OPENING

_BUT = {"سوي", "الا", "عدا", "غير"}  # «لم يصل منها سوى شاحنتين»
_BATCH_WITHIN = 16  # tokens between «وصل» and «الدفعة»
_LEFT_WITHIN = 16  # tokens between «ممر» and «خروج»
_NEXT_WITHIN = 3  # tokens after a notice


def is_aboard(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people go in a vehicle: «دخلوا في حافلات», not «لم يصل منها سوى شاحنتين»."""
    return any("vehicle" in head_classes(syntax, p) and p.preposition not in _BUT for p in arguments.others)


def is_boarding(_: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody boards, and no vehicle is only described by who sits in it: «سيارة يستقلها ضابط»."""
    return not arguments.pronoun and not arguments.is_relative


def is_after_leaving(_: Syntax, arguments: Arguments) -> bool:
    """Return whether those who arrive are no newcomers of the clause («ناجين وصلوا إلى المخيم»)."""
    return arguments.is_plural and not arguments.is_relative


def are_on_their_way(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is on the way somewhere: «في طريقه إلى المكان»."""
    if "force" in classes_in(syntax, arguments.subject):
        return False  # «آليات كانت في طريقها إلى الجبهة»
    is_on_way = bool(arguments.pronoun) and syntax.form(arguments.first - 1) in ("في", "وفي")
    return is_on_way and syntax.form(arguments.last) in TOWARDS


def were_besieged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who arrive were shut in: «يصل المدنيون المحاصرون إلى …»."""
    who = arguments.subject
    if who is None or not has_place(syntax, arguments):
        return False
    words = [syntax.form(i) for i in range(who.first, who.last + 3)]
    return any("محاصر" in word or "عالق" in word for word in words)


def is_in_batches(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people come in a batch of those taken out: «وصل 2800 شخص ضمن الدفعة الأولى»."""
    near = around(syntax, arguments, _BATCH_WITHIN)
    return any(syntax.core(i).removeprefix("ب").removeprefix("ال") in ("دفعه", "دفعات", "قافله") for i in near)


def is_of_people(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a convoy is called by those in it: «قافلة المهجرين»."""
    moved = arguments.subject
    called = range(0) if moved is None else range(moved.first + 1, moved.last)
    return any(classes_at(syntax, i) & {"people", "captive", "fighter"} for i in called)


def is_of_order(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a noun of motion is what an order is of: «أمر التراجع», «أوامر الانسحاب»."""
    return syntax.form(arguments.first - 1).removeprefix("و").removeprefix("ب") in words_of("notices")


def is_ordered(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are told to leave by orders, or by a noun that says whom: «دعوة إلى إخلاء لسكان الحي»."""
    before = arguments.first - 1
    before -= syntax.has(before, OPENING)  # «أوامر «إخلاء» …»
    notice = syntax.form(before).removeprefix("و").removeprefix("ب").removeprefix("ال")
    is_told = arguments.subject is not None or arguments.object is not None or takes(arguments, "من")
    if notice in words_of("orders_out") and is_told:
        return True
    named = (p for p in arguments.others if p.preposition == "ل")
    return notice in words_of("notices") and any(p.first <= arguments.last + _NEXT_WITHIN for p in named)


def is_way_alone(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a way out is told by itself, no leaving by it: «فتح ممر إنساني», not «فتح ممر لخروج المدنيين»."""
    near = ahead(syntax, arguments, _LEFT_WITHIN)
    return not any(h.entry.sense.type in ("evacuate", "withdraw") for i in near for h in find_triggers(syntax.words[i]))
