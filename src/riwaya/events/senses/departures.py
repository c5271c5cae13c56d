"""Whether people who go are taken out or let go under an arrangement, or only go their own way, which is no event.

The words do not decide it, the company does, sign by sign: a vehicle, an escort, a way opened, somebody who lets them go, a
bargain, a batch. Fighters are taken to leave under one; captives who come out are set free, and crews only come to help.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.genitives import ends_in_pronoun
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.events.scene import Arguments, Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, STOP

_BARGAINS = {"agree", "ceasefire", "negotiate", "guarantee", "besiege", "evacuate", "exchange", "sponsor", "surrender_position"}
_BY = {"برعايه", "بضمانه", "بوساطه", "باشراف"}
_OF_THEIR_OWN = {"people", "person"}
_PASSENGERS = {"people", "captive", "fighter"}
_TOWARDS = {"الي", "نحو", "صوب", "باتجاه", "ل"}
_FREED = {"release", "exchange", "detain"}
_BARRED_WITHIN = 8  # tokens between «يمنعون» and «الخروج»
_WITHIN = 14  # tokens on either side of the verb
_CALLED_WITHIN = 4  # tokens of a phrase in which a crew is named
_ROOT = 3  # letters by which a verb is known again
_LED = 2  # what the signs must weigh
_ARRIVING = ("وصل", "وصول", "دخل", "دخول", "بلغ", "بلوغ", "طريق")


class Sign(NamedTuple):
    """A set of `lexicon/event_words.yaml` whose words near a departure weigh for an arrangement, or against it."""

    words: str
    weight: int


SIGNS = (
    Sign("escorting", 2),
    Sign("ways_out", 2),
    Sign("coaches", 2),
    Sign("let_go", 1),
    Sign("bargained", 1),
    Sign("in_batches", 1),
    Sign("shut_in", 1),
    Sign("in_fear", -2),
)


def is_led(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the signs of an arrangement outweigh those of flight: «مرّ عبر الممر الآمن ألف مدني بمعية الشرطة»."""
    near = {_plain(syntax, at) for at in _near(syntax, arguments)}
    return sum(sign.weight for sign in SIGNS if near & words_of(sign.words)) >= _LED


def is_peopled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are told to be in what leaves: «أبحرت سفينة وعلى متنها 600 شخص», «القافلة، وفيها جرحى»."""
    moved = arguments.subject
    first = moved.first if moved is not None else arguments.first
    near = range(first, min(max(arguments.last, first) + 2 * _WITHIN, len(syntax.tags)))
    own = takewhile(lambda i: not syntax.has(i, STOP), near)
    return any(classes_of(syntax.text.tokens[i].word) & _PASSENGERS for i in own)


def has_people_aboard(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a word of carrying says that people are in what passes: «مرت حافلات على متنها جرحى»."""
    near = range(arguments.last, min(arguments.last + 2 * _WITHIN, len(syntax.tags)))
    own = list(takewhile(lambda i: not syntax.has(i, STOP), near))
    carrying = next((i for i in own if syntax.form(i) in words_of("carrying")), None)
    ahead = (i for i in own if carrying is not None and 0 < i - carrying < _CALLED_WITHIN)
    return any(classes_of(syntax.text.tokens[i].word) & _PASSENGERS for i in ahead)


def is_from_camp(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people come out of a camp, which nobody leaves of himself: «وصول 168 عائلة من مخيم الهول»."""
    left = (p for p in arguments.others if p.preposition == "من")
    return any(_plain(syntax, p.first) in words_of("camps") for p in left)


def is_from_or_aboard(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those let in are told by where from or in what they come: «دخل 90 جريحاً بسيارات الإسعاف»."""
    is_aboard = any("vehicle" in head_classes(syntax, p) for p in arguments.others)
    return is_aboard or any(p.preposition == "من" and head_classes(syntax, p) & PLACES for p in arguments.others)


def is_of_hurt(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those let in are wounded or sick: «أُدخل 20 جريحاً إلى الأراضي التركية»."""
    who = arguments.object
    return who is not None and any(_plain(syntax, i) in words_of("patients") for i in range(who.first, who.last))


def is_of_staff(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a body brings out its own people: «سحبت السفارة دبلوماسييها», «سحبت المنظمة موظفيها»."""
    who = arguments.object
    return who is not None and _plain(syntax, who.first) in words_of("staff")


def is_escorted(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an escort or somebody in charge is named: «بإشراف الأمن العام»."""
    return any(_plain(syntax, at) in words_of("escorting") for at in _near(syntax, arguments))


def is_told_first(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb stands before its vehicle and does not describe it: «تقلّ باصات الوزارة العائلات»."""
    by = arguments.subject
    return by is not None and by.first >= arguments.last and not arguments.is_relative


def is_of_coaches(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is boarded carries many and is no ambulance: «ركوب الحافلات»."""
    ridden = [p for p in (arguments.object, arguments.subject) if p is not None]
    words = [_plain(syntax, i) for p in ridden for i in range(p.first, p.last)]
    is_bidden = any(_plain(syntax, i) in words_of("let_go") | words_of("own_will") for i in _near(syntax, arguments))
    return is_bidden and any(word in words_of("coaches") for word in words) and "اسعاف" not in words


def is_of_posts(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is vacated are posts of an armed force, of which nobody is taken out: «إخلاء ثلاثة كهوف»."""
    left = arguments.object or arguments.subject
    if left is None or any(p.preposition == "من" and head_classes(syntax, p) & PEOPLE for p in arguments.others):
        return False
    words = [_plain(syntax, i) for i in range(left.first, min(left.last, left.first + 2))]
    return any(word in words_of("posts") for word in words) and not head_classes(syntax, left) & (PEOPLE - {"fighter"})


def is_unpeopled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is vacated is a place and not people cleared from it: «أخلوا سوليدار», not «تخلي جنوده»."""
    left = arguments.object
    return left is not None and not head_classes(syntax, left) & (PEOPLE | ACTORS)


def is_sent_on(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those driven out are taken somewhere: «تهجير المقاتلين نحو الشمال», not «أُبعد عن عمله»."""
    if arguments.shape != "verb":
        return True
    return any(p.preposition in _TOWARDS for p in arguments.others) or is_led(syntax, arguments)


def is_no_crew(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no crew or council that clears a place: not «أخلت فرق الإطفاء البرج»."""
    who = arguments.subject
    words = [] if who is None else [_plain(syntax, i) for i in range(who.first, min(who.last, who.first + _CALLED_WITHIN))]
    return not any(word in words_of("crews") for word in words)


def is_of_army(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether soldiers leave as their army does: «غادر آخر جندي فرنسي», «رحل جنودها», not «مئة جندي خرجوا من المصنع»."""
    who = arguments.subject
    if who is None or is_led(syntax, arguments):
        return False
    words = [_plain(syntax, i) for i in range(who.first, min(who.last, who.first + 2))]
    is_soldier = any(word.startswith(("جندي", "جنود", "عسكري")) for word in words)
    return is_soldier and (words[0] == "اخر" or ends_in_pronoun(syntax, who.first))


def is_of_an_army(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is troops of a state that are to be brought out: «إخراج القوات الأجنبية من البلاد»."""
    led = arguments.object
    return led is not None and _plain(syntax, led.first) in ("قوات", "جيش", "جيوش", "قواعد")


def is_for_other(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a post is given up to somebody: «تخلت الميليشيا عن الحاجز لصالح الجيش»."""
    ahead = range(arguments.last, min(arguments.last + _WITHIN, len(syntax.tags)))
    return any(syntax.form(i) == "لصالح" for i in takewhile(lambda i: not syntax.has(i, STOP), ahead))


def is_of_running(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what passes to somebody is the running of a post: «انتقلت إدارة السجن إلى القوات»."""
    what = arguments.subject or arguments.object
    if what is None or _plain(syntax, what.first) not in words_of("running"):
        return False
    return any(classes_of(syntax.text.tokens[i].word) & (PLACES | {"prison"}) for i in range(what.first + 1, what.last))


def is_of_keys(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether keys that are handed over are those of a post: «سلّمت القوات مفاتيح القاعدة إلى الجيش»."""
    then = arguments.then
    ahead = range(then[1], min(then[1] + _CALLED_WITHIN, len(syntax.tags))) if then else range(0)
    return any(classes_of(syntax.text.tokens[i].word) & {"position"} for i in ahead)


def is_ones_own(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those brought out are the forces of who brings them out: «تعهد بإخراج ألويته من المدينة»."""
    led = arguments.object
    return led is not None and any(ends_in_pronoun(syntax, i) for i in range(led.first, min(led.first + 2, led.last)))


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
    before = [_plain(syntax, i) for i in range(max(0, arguments.first - _BARRED_WITHIN), arguments.first)]
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
    if not any(_plain(syntax, i) in words_of("travellers") for i in near):
        return False
    around = {_plain(syntax, at) for at in _near(syntax, draft.arguments)}
    return not any(around & words_of(name) for name in ("escorting", "ways_out", "let_go", "bargained", "shut_in"))


def _is_cleared(syntax: Syntax, draft: Draft) -> bool:
    """Return whether stalls or tenants are cleared away: «أخلت البلدية السوق من أصحاب البسطات»."""
    if "خل" not in syntax.core(draft.arguments.first):
        return False
    return any(_plain(syntax, i) in words_of("cleared_of") for i in _near(syntax, draft.arguments))


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
    if any(_plain(syntax, i) in words_of("empties") for i in ahead):
        return True
    is_ambulance = any(_plain(syntax, i) == "اسعاف" for i in range(moved.first, moved.last))
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
    if any(_plain(syntax, i) in words_of("crews") for i in range(who.first, min(who.last, who.first + _CALLED_WITHIN))):
        return True
    if not head_classes(syntax, who) & {"fighter", "vehicle"}:
        return False
    to = (p for p in arguments.others if p.preposition in ("الي", "ل", "نحو"))
    if any(_plain(syntax, p.first) in words_of("scenes") for p in to):
        return True
    ahead = range(arguments.last, min(arguments.last + _WITHIN, len(syntax.tags)))
    own = takewhile(lambda i: not syntax.has(i, STOP), ahead)
    if "fighter" in head_classes(syntax, who) and any(_plain(syntax, i) in words_of("fronts") for i in own):
        return True
    is_leader = not arguments.is_plural and _plain(syntax, who.first) in words_of("leaders")
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


def is_agreed_to(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «الخروج» is what somebody with arms agrees to, is told or wants to do: «وافقوا على إلقاء السلاح والخروج»."""
    first = arguments.first
    before = takewhile(lambda i: not syntax.has(i, STOP | COMPLEMENTISER), range(first - 1, max(-1, first - _WITHIN - 1), -1))
    near = list(before)
    is_willed = any(syntax.core(at) in words_of("consenting") for at in near)
    return is_willed and any(classes_of(syntax.text.tokens[at].word) & {"fighter", "force", "people"} for at in near)


def is_arranged(syntax: Syntax, arguments: Arguments, within: int = _WITHIN) -> bool:
    """Return whether the sentence tells of a vehicle, an escort, a leave or a bargain by which people go."""
    if any(_carries(syntax, p) for p in (*arguments.others, *arguments.bare)):
        return True
    return is_led(syntax, arguments) or any(_tells(syntax, at) for at in _near(syntax, arguments, within))


def _near(syntax: Syntax, arguments: Arguments, within: int = _WITHIN) -> Iterator[int]:
    """Yield the tokens about a trigger, as far as its sentence goes."""
    first, last = arguments.first, arguments.last
    for near in (range(first - 1, max(-1, first - within - 1), -1), range(last, min(last + within, len(syntax.tags)))):
        yield from takewhile(lambda i: not syntax.has(i, STOP), near)


def _carries(syntax: Syntax, phrase: Phrase) -> bool:
    classes = head_classes(syntax, phrase)
    return "vehicle" in classes or (phrase.preposition in _BY and bool(classes & ACTORS))


def _tells(syntax: Syntax, at: int) -> bool:
    form = syntax.core(at)
    bare = _plain(syntax, at)
    return form in words_of("arranged") or bare in words_of("arranged") or bare.removesuffix("ات") + "ه" in words_of("arranged")


def _plain(syntax: Syntax, at: int) -> str:
    """Return the folded word without its clitics and article: «بالحافلات» → حافلات."""
    return syntax.core(at).removeprefix("ب").removeprefix("ل").removeprefix("ل").removeprefix("ال")
