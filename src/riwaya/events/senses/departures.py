"""Whether people who go are taken out or let go under an arrangement, or only go their own way, which is no event.

The words do not decide it, the company does, sign by sign: a vehicle, an escort, a way opened, somebody who lets them go, a
bargain, a batch. Fighters are taken to leave under one; captives who come out are set free, and crews only come to help.
"""

from itertools import takewhile

from riwaya.events.arguments.arrangements import about, is_arranged, is_peopled, plain
from riwaya.events.classes import PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.events.scene import Arguments, Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import STOP

_BARGAINS = {"agree", "ceasefire", "negotiate", "guarantee", "besiege", "evacuate", "exchange", "sponsor", "surrender_position"}
_OF_THEIR_OWN = {"people", "person"}
_PASSENGERS = {"people", "captive", "fighter"}
_FREED = {"release", "exchange", "detain"}
_BARRED_WITHIN = 8  # tokens between «يمنعون» and «الخروج»
_WITHIN = 14  # tokens on either side of the verb
_CALLED_WITHIN = 4  # tokens of a phrase in which a crew is named
_ROOT = 3  # letters by which a verb is known again
_ARRIVING = ("وصل", "وصول", "دخل", "دخول", "بلغ", "بلوغ", "طريق")


def goes_alone(syntax: Syntax, draft: Draft, told: set[str], now: set[str]) -> bool:
    """Return whether people leave of themselves: «رحل الجيران عن الحي».

    `told` are the types told so far, `now` those of the sentence.
    """
    arguments = draft.arguments
    if draft.sense.type != "evacuate":
        return False
    if _is_from_rubble(syntax, arguments) or _is_trip(syntax, draft) or _is_cleared(syntax, draft):
        return True
    is_own_way = arguments.subject is None or draft.sense.frame.get("subject") == "subject"
    if is_own_way and _is_everyday(syntax, arguments):
        return not is_arranged(syntax, arguments)
    if draft.sense.frame.get("subject") != "subject" or arguments.shape == "participle":
        return False
    if _is_empty(syntax, arguments) or _is_crew(syntax, arguments) or _is_barred(syntax, arguments.first):
        return True
    if ("evacuate" not in told and _only_comes(syntax, arguments)) or (not told & _BARGAINS and _sails(syntax, arguments)):
        return True
    if _is_advised(syntax, arguments):
        return True
    if "evacuate" in now and arguments.shape == "noun":
        return True  # «قافلة خرجت …، في طريقها إلى …»
    if "evacuate" in now or arguments.is_we or _is_counted_out(syntax, arguments):
        return False
    if arguments.shape != "verb" and (arguments.subject is None or told & _BARGAINS):
        return False
    classes = head_classes(syntax, arguments.subject) if arguments.subject is not None else frozenset()
    if "number" in classes and told & _BARGAINS:
        return False  # «غادر 2100 شخص», of whom a deal was told
    far = len(syntax.tags) if "number" in classes else _WITHIN  # how many go under a deal is told in long sentences
    return classes <= _OF_THEIR_OWN | {"number"} and not is_arranged(syntax, arguments, far)


def _is_advised(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a state only tells its citizens abroad to leave: «دعت مواطنيها إلى المغادرة»."""
    if arguments.shape == "verb":
        return False
    before = [plain(syntax, i) for i in range(max(0, arguments.first - _BARRED_WITHIN), arguments.first)]
    told = next((i for i, word in enumerate(before) if word in words_of("nationals")), None)
    return told is not None and any(word in words_of("advising") for word in before[:told])


def _is_from_rubble(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are brought out of ruins, which is rescue: «أخرجت الفرق ثلاثة أحياء من تحت الأنقاض»."""
    who = arguments.object or arguments.subject
    if who is not None and "fighter" in head_classes(syntax, who):
        return False  # «خرج من تحت أنقاض المصنع 117 جندياً»
    ahead = range(arguments.last, min(arguments.last + _WITHIN, len(syntax.tags)))
    return any(
        syntax.form(i).removeprefix("ال") in words_of("ruins") for i in takewhile(lambda i: not syntax.has(i, STOP), ahead)
    )


def _is_trip(syntax: Syntax, draft: Draft) -> bool:
    """Return whether those who move travel for pleasure, sport, prayer or protest: «أقلت العبّارة مئات السياح»."""
    moved = _moved(draft)
    if moved is None:
        return False
    near = range(moved.first, min(moved.last + _CALLED_WITHIN, len(syntax.tags)))
    if not any(plain(syntax, i) in words_of("travellers") for i in near):
        return False
    around = {plain(syntax, at) for at in about(syntax, draft.arguments)}
    return not any(around & words_of(name) for name in ("escorting", "ways_out", "let_go", "bargained", "shut_in"))


def _is_cleared(syntax: Syntax, draft: Draft) -> bool:
    """Return whether stalls or tenants are cleared away: «أخلت البلدية السوق من أصحاب البسطات»."""
    if "خل" not in syntax.core(draft.arguments.first):
        return False
    return any(plain(syntax, i) in words_of("cleared_of") for i in about(syntax, draft.arguments))


def _is_counted_out(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who went are counted: «عدد الذين رحلوا»."""
    near = {syntax.core(i).removeprefix("ل") for i in range(max(0, arguments.first - 2), arguments.first)}
    return "عدد" in near and "ترك" not in syntax.core(arguments.first)


def _is_empty(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether vehicles go with nobody in them, or ambulances come: «خرج الباصان فارغين», «تعذر وصول سيارات الإسعاف»."""
    moved = arguments.subject
    if moved is None or "vehicle" not in head_classes(syntax, moved) or head_classes(syntax, moved) & _PASSENGERS:
        return False
    ahead = takewhile(lambda i: not syntax.has(i, STOP), range(moved.first, min(arguments.last + _WITHIN, len(syntax.tags))))
    if any(plain(syntax, i) in words_of("empties") for i in ahead):
        return True
    is_ambulance = any(plain(syntax, i) == "اسعاف" for i in range(moved.first, moved.last))
    return is_ambulance and _is_coming(syntax, arguments.first) and not is_peopled(syntax, arguments)


def _only_comes(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether vehicles only come, with nobody told to be in them: «وصلت ثلاث حافلات»."""
    moved = arguments.subject
    if moved is None or "vehicle" not in (classes := head_classes(syntax, moved)) or classes & (_PASSENGERS | {"group"}):
        return False
    if any(p.preposition == "من" and head_classes(syntax, p) & PLACES for p in arguments.others):
        return False  # «بلغت 75 حافلة من البلدتين المنطقة»
    return _is_coming(syntax, arguments.first) and not is_peopled(syntax, arguments)


def _is_coming(syntax: Syntax, at: int) -> bool:
    return any(root in syntax.core(at) for root in _ARRIVING)


def _is_crew(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who come are a crew, a patrol or the press: «انتقلت إلى المكان عناصر الدرك», «وصول الصحافيين»."""
    who = arguments.subject
    if who is None:
        return False
    if any(plain(syntax, i) in words_of("crews") for i in range(who.first, min(who.last, who.first + _CALLED_WITHIN))):
        return True
    if not head_classes(syntax, who) & {"fighter", "vehicle"}:
        return False
    to = (p for p in arguments.others if p.preposition in ("الي", "ل", "نحو"))
    if any(plain(syntax, p.first) in words_of("scenes") for p in to):
        return True
    ahead = range(arguments.last, min(arguments.last + _WITHIN, len(syntax.tags)))
    own = takewhile(lambda i: not syntax.has(i, STOP), ahead)
    if "fighter" in head_classes(syntax, who) and any(plain(syntax, i) in words_of("fronts") for i in own):
        return True
    is_leader = not arguments.is_plural and plain(syntax, who.first) in words_of("leaders")
    return is_leader and not is_arranged(syntax, arguments)


def is_of_freed(syntax: Syntax, draft: Draft, drafts: list[Draft], told: set[str]) -> bool:
    """Return whether those who move are captives set free or moved, which is told otherwise: «أُطلق سراحهم ووصلوا إلى …»."""
    arguments = draft.arguments
    if draft.sense.type != "evacuate":
        return False
    moved = _moved(draft)
    if moved is not None and _holds_captives(syntax, arguments, moved):
        return True
    if moved is not None and "captive" in head_classes(syntax, moved):
        if "نقل" in syntax.core(arguments.first):
            return bool(told & {"release", "exchange"})
        return draft.sense.frame.get("subject") == "subject" and arguments.shape == "verb" and bool(told & _FREED)
    before = drafts[-1] if drafts and drafts[-1].sentence == draft.sentence else None
    if before is None or before.sense.type not in ("release", "exchange"):
        return False
    return _are_they(syntax, draft, before)


def _holds_captives(syntax: Syntax, arguments: Arguments, moved: Phrase) -> bool:
    """Return whether those in the vehicles that move are captives: «وصلت حافلتان تقلان 39 أسيراً»."""
    if "vehicle" not in head_classes(syntax, moved) or head_classes(syntax, moved) & PEOPLE - {"group"}:
        return False
    ahead = list(takewhile(lambda i: not syntax.has(i, STOP), range(moved.last, min(arguments.stop + _WITHIN, len(syntax.tags)))))
    carrying = next((i for i in ahead if syntax.form(i) in words_of("carrying")), None)
    return carrying is not None and any(
        "captive" in classes_of(syntax.text.tokens[i].word) for i in ahead if 0 < i - carrying < _CALLED_WITHIN
    )


def goes_on(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a departure is told again by the same verb, and give the first what it adds: «طلعت … طلعوا بالباصات»."""
    before = drafts[-1] if drafts and drafts[-1].sentence == draft.sentence else None
    if draft.sense.type != "evacuate" or before is None or before.sense.type != "evacuate":
        return False
    one, two = (syntax.core(d.arguments.first)[:_ROOT] for d in (before, draft))
    is_named = draft.arguments.shape == "masdar" and _moved(draft) is None and not draft.arguments.pronoun
    is_same = (draft.polarity, draft.modality) == (before.polarity, before.modality)
    if not (one == two or is_named) or not is_same or not _are_they(syntax, draft, before):
        return False
    for role, span in draft.roles.items():
        before.roles.setdefault(role, span)
    return True


def _are_they(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether nobody new moves: those told before, by a pronoun or by nothing."""
    moved, told = _moved(draft), _moved(before)
    if counts(syntax, draft.arguments.last):
        return False  # «وهنا خرج ثلاثة آلاف»
    if moved is None:
        return bool(draft.arguments.pronoun) or draft.arguments.shape != "participle"
    if told is not None and moved.first == told.first:
        return True
    return moved.last <= before.arguments.first


def _moved(draft: Draft) -> Phrase | None:
    """Return the phrase for who moves."""
    arguments = draft.arguments
    if arguments.is_passive or draft.sense.frame.get("object") == "subject":
        return arguments.object
    return arguments.subject or (arguments.object if arguments.shape != "verb" else None)


def _is_everyday(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who were at prayer, at school or in a meeting come out: «يخرج المصلون من المسجد»."""
    if not any(root in syntax.core(arguments.first) for root in ("خرج", "خروج", "غادر")):
        return False  # «أُخليت المدرسة»
    left = (*arguments.bare, *(p for p in arguments.others if p.preposition == "من"))
    return any(syntax.core(p.first).removeprefix("ال") in words_of("everyday") for p in left)


def _is_barred(syntax: Syntax, at: int) -> bool:
    """Return whether people are only kept from leaving: «يمنعون العوائل من الخروج», «ممنوعون من المغادرة»."""
    near = range(max(0, at - _BARRED_WITHIN), at - 1)
    return syntax.form(at - 1) == "من" and any(
        syntax.core(i).lstrip("يتن").startswith(("منع", "ممنوع")) or syntax.core(i)[:4] == "لمنع" for i in near
    )


def _sails(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a ship goes its way, of which nobody is told to be on board: «كل سفينة تتجه إلى الميناء»."""
    ship = arguments.subject
    if ship is None or head_classes(syntax, ship) & _PASSENGERS:
        return False
    is_ship = any(syntax.core(i).removeprefix("ال") in words_of("vessels") for i in range(ship.first, ship.last))
    near = range(ship.first, min(arguments.last + _WITHIN, len(syntax.tags)))
    return is_ship and not any(classes_of(syntax.text.tokens[i].word) & {"people", "captive"} for i in near)
