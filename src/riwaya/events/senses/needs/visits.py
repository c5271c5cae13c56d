"""What tells that officials come to a place: somebody is said to pay them, to receive them, to bring them."""

from itertools import takewhile

from riwaya.events.classes import PLACES, words_of
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, classes_at, head_noun, since, until
from riwaya.phrases import Syntax
from riwaya.phrases.tags import STOP

_VISITORS = {"official", "body", "organisation"}
_HELD_WITHIN = 18  # tokens between a visit and the word for who is held
_WITHIN = 9  # tokens between a verb and the visit, or after an arrival
_LEADING = {"تقوده", "تقودها", "قادته", "قادتها", "تشمل", "شملت", "ستقوده", "ستشمل"}
_LEADING_WITHIN = 4  # tokens between «جولة» and «تقوده»
_LED_WITHIN = 7  # tokens between «جولة» and the first country


def is_paid(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a visit is what officials pay, begin or put off: «أدى وفد وزاري زيارة إلى عائلات الضحايا»."""
    near = since(syntax, arguments, _WITHIN)
    pays = next((i for i in reversed(near) if syntax.core(i).removeprefix("س") in words_of("paying")), None)
    return pays is not None and any("official" in classes_at(syntax, i) for i in range(pays, near.stop))


def is_by_official(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a noun says whose visit it is: «زيارة مرتقبة للمبعوث», «زيارة وفد أمني»."""
    named = [p for p in (arguments.subject, arguments.object) if p is not None and p.first <= arguments.last + 1]
    named += [p for p in arguments.others if p.preposition == "ل"]
    return any("official" in head_classes(syntax, p) for p in named)


def is_of_kin(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether families or lawyers visit those held: «السماح لعائلتين بزيارة ابنيهما الأسيرين»."""
    first = arguments.first
    own = (p for p in (arguments.subject, arguments.object) if p is not None)
    near = [p.first for p in own] + [first - 1]
    if not any(_bare(syntax, i) in words_of("families") for i in near):
        return False
    about = range(max(0, first - _HELD_WITHIN), min(first + _HELD_WITHIN, len(syntax.tags)))
    return any(classes_at(syntax, i) & {"captive", "prison"} for i in about)


def _bare(syntax: Syntax, at: int) -> str:
    """Return the folded word without ل and its article."""
    return syntax.core(at).removeprefix("ل").removeprefix("ال")


def is_there_to_see(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who come look at something or meet somebody there: «حلت دورية عاينت آثار القصف»."""
    return any(syntax.core(i) in words_of("seeing") for i in until(syntax, arguments, _WITHIN))


def brings_official(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an aircraft has an official or a delegation on board: «حطت طائرة تقل المبعوث»."""
    near = range(arguments.last, min(arguments.last + 2 * _WITHIN, len(syntax.tags) - 1))
    carrying = [i for i in takewhile(lambda i: not syntax.has(i, STOP), near) if syntax.form(i) in words_of("carrying")]
    return any(classes_at(syntax, j) & _VISITORS for i in carrying for j in (i + 1, i + 2))


def takes_somebody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a tour is told by where it takes somebody: «جولة تقوده إلى ثلاث دول»."""
    if not any(syntax.form(i) in _LEADING for i in ahead(syntax, arguments, _LEADING_WITHIN)):
        return False
    where = PLACES | {"body"}  # «ثلاث دول»
    return any(where & classes_at(syntax, i) or i in syntax.names for i in ahead(syntax, arguments, _LED_WITHIN))


def is_envoy(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an envoy is who comes back: «يعود المبعوث إلى العاصمة», while others come home."""
    who = arguments.subject
    return who is not None and head_noun(syntax, who) in words_of("envoys")
