"""Whether people who go are taken out or let go under an arrangement, or only go their own way, which is no event.

The words do not decide it, the company does: a vehicle, an escort, somebody who lets them go or vouches for them, a bargain told
before. Fighters, captives and people told by their number are taken to leave under one.
"""

from itertools import takewhile

from riwaya.events.classes import ACTORS, classes_of, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments, Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, STOP

_BARGAINS = {"agree", "ceasefire", "negotiate", "guarantee", "besiege", "evacuate", "exchange", "sponsor", "surrender_position"}
_BY = {"برعايه", "بضمانه", "بوساطه", "باشراف"}
_OF_THEIR_OWN = {"people", "person"}
_BARRED_WITHIN = 8  # tokens between «يمنعون» and «الخروج»
_WITHIN = 14  # tokens on either side of the verb


def goes_alone(syntax: Syntax, draft: Draft, told: set[str]) -> bool:
    """Return whether people leave of themselves: «رحل الجيران عن الحي». `told` are the types told so far."""
    arguments = draft.arguments
    is_own_way = arguments.subject is None or draft.sense.frame.get("subject") == "subject"
    if draft.sense.type == "evacuate" and is_own_way and _is_everyday(syntax, arguments):
        return not is_arranged(syntax, arguments)
    if draft.sense.type != "evacuate" or draft.sense.frame.get("subject") != "subject" or arguments.shape == "participle":
        return False
    if not told & _BARGAINS and (_is_barred(syntax, arguments.first) or _sails(syntax, arguments)):
        return True
    if arguments.subject is None or arguments.is_we or told & _BARGAINS:
        return False
    classes = head_classes(syntax, arguments.subject)
    return bool(classes) and classes <= _OF_THEIR_OWN and not is_arranged(syntax, arguments)


def _is_everyday(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who were at prayer, at school or in a meeting come out: «يخرج المصلون من المسجد»."""
    if not any(root in syntax.core(arguments.first) for root in ("خرج", "خروج", "غادر")):
        return False  # «أُخليت المدرسة»
    left = (*arguments.bare, *(p for p in arguments.others if p.preposition == "من"))
    return any(syntax.core(p.first).removeprefix("ال") in words_of("everyday") for p in left)


def _is_barred(syntax: Syntax, at: int) -> bool:
    """Return whether people are only kept from leaving: «يمنعون العوائل من الخروج»."""
    near = range(max(0, at - _BARRED_WITHIN), at - 1)
    return syntax.form(at - 1) == "من" and any(
        syntax.core(i).lstrip("يتن").startswith("منع") or syntax.core(i)[:4] == "لمنع" for i in near
    )


def _sails(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a ship goes its way, of which nobody is told to be on board: «كل سفينة تتجه إلى الميناء»."""
    ship = arguments.subject
    if ship is None or head_classes(syntax, ship) & {"people", "captive", "fighter"}:
        return False
    is_ship = any(syntax.core(i).removeprefix("ال") in words_of("vessels") for i in range(ship.first, ship.last))
    near = range(ship.first, min(arguments.last + _WITHIN, len(syntax.tags)))
    return is_ship and not any(classes_of(syntax.text.tokens[i].word) & {"people", "captive"} for i in near)


def is_agreed_to(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «الخروج» is what somebody with arms agrees to, is told or wants to do: «وافقوا على إلقاء السلاح والخروج»."""
    first = arguments.first
    before = takewhile(lambda i: not syntax.has(i, STOP | COMPLEMENTISER), range(first - 1, max(-1, first - _WITHIN - 1), -1))
    near = list(before)
    is_willed = any(syntax.core(at) in words_of("consenting") for at in near)
    return is_willed and any(classes_of(syntax.text.tokens[at].word) & {"fighter", "force", "people"} for at in near)


def is_arranged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the sentence tells of a vehicle, an escort, a leave or a bargain by which people go."""
    if any(_carries(syntax, p) for p in (*arguments.others, *arguments.bare)):
        return True
    first, last = arguments.first, arguments.last
    before, after = range(first - 1, max(-1, first - _WITHIN - 1), -1), range(last, min(last + _WITHIN, len(syntax.tags)))
    return any(_tells(syntax, at) for near in (before, after) for at in takewhile(lambda i: not syntax.has(i, STOP), near))


def _carries(syntax: Syntax, phrase: Phrase) -> bool:
    classes = head_classes(syntax, phrase)
    return "vehicle" in classes or (phrase.preposition in _BY and bool(classes & ACTORS))


def _tells(syntax: Syntax, at: int) -> bool:
    form = syntax.core(at)
    bare = form.removeprefix("ب").removeprefix("ل").removeprefix("ل").removeprefix("ال")
    return form in words_of("arranged") or bare in words_of("arranged") or bare.removesuffix("ات") + "ه" in words_of("arranged")
