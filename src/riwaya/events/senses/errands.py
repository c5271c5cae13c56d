"""Movements on one's own account, which are no evacuation and bring no aid: into the street, out of hospital, in one's car."""

from riwaya.events.classes import classes_of, words_of
from riwaya.events.nouns.genitives import ends_in_pronoun
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.events.scene import Arguments, Draft
from riwaya.events.senses.needs.near import ahead, head_noun
from riwaya.events.senses.needs.relief import tells_relief
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, CONJUNCTION, STOP, VERB

_ARRANGED = {"vehicle"}
_HOME_WITHIN = 5  # tokens after a verb of inspecting
_FLED_WITHIN = 8  # tokens after the verb
_TOWARDS = {"الي", "نحو", "صوب", "في", "ل", "باتجاه"}


def is_errand(syntax: Syntax, draft: Draft, told: set[str], now: set[str]) -> bool:
    """Return whether those who move do so for themselves, with no vehicle and no escort told."""
    arguments = draft.arguments
    if draft.sense.type == "visit":
        by_kin = arguments.subject is not None and head_noun(syntax, arguments.subject) in words_of("kin_visitors")
        return by_kin or _is_own_home(syntax, arguments) or _is_crew(syntax, draft) or _is_purpose(syntax, draft, now)
    if draft.sense.type == "aid" and _is_only_help(syntax, arguments):
        return True
    if draft.sense.type == "airlift" and draft.sense.frame.get("object") != "subject":
        return _is_of_travel(syntax, arguments) or _is_armed(syntax, arguments)
    if draft.sense.type not in ("evacuate", "aid") or arguments.shape == "participle" or arguments.is_passive:
        return False
    if _rides(syntax, arguments) or _is_a_car(syntax, arguments) or _is_of_travel(syntax, arguments):
        return True
    if draft.sense.type == "aid":
        return _is_armed(syntax, arguments) or ("aid" not in told and _is_idle_ship(syntax, arguments))
    if draft.sense.frame.get("object") == "subject":
        return False
    if any(_ARRANGED & head_classes(syntax, p) for p in (*arguments.others, *arguments.bare)):
        return False
    return (
        _goes_to(syntax, arguments, "crowd_places")
        or _leaves_home(syntax, arguments)
        or (("besiege" not in told) and _is_discharged(syntax, arguments))
        or _goes_to_fight(syntax, arguments)
        or _is_crowd(syntax, arguments.subject)
        or _flees(syntax, arguments)
    )


def _is_crew(syntax: Syntax, draft: Draft) -> bool:
    """Return whether crews only come to help: «توجهت فرق الدفاع المدني إلى المكان»."""
    who = draft.arguments.subject
    is_seeing = any(root in syntax.core(draft.arguments.first) for root in ("زار", "زور", "زيار", "فقد", "عاين"))
    if who is None or is_seeing:
        return False
    return syntax.core(who.first).removeprefix("ل").removeprefix("ال") in words_of("helpers")


def _is_purpose(syntax: Syntax, draft: Draft, now: set[str]) -> bool:
    """Return whether looking is only what a visit told before in the sentence is for: «يتوجه الوزير إلى المعبر لمعاينة …»."""
    at = draft.arguments.first
    is_joined = syntax.has(at, CONJUNCTION) or syntax.form(at)[:1] == "ل"
    return "visit" in now and draft.arguments.shape == "masdar" and is_joined


def _is_own_home(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people look after a house of their own: «لتفقد منازلهم», «يتفقد ما تبقى من منزله»."""
    near = ahead(syntax, arguments, _HOME_WITHIN)
    return any(ends_in_pronoun(syntax, i) and _stripped(syntax.form(i)) in words_of("homes") for i in near)


def _is_of_travel(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether vehicles of everyday move: «الحافلات السياحية»."""
    moved = arguments.subject
    if moved is None or "vehicle" not in head_classes(syntax, moved):
        return False
    return any(syntax.form(i).removeprefix("ال") in words_of("of_travel") for i in range(moved.first + 1, moved.last))


def _is_idle_ship(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether ships pass of which no load is told: «عبرت السفن المضيق»."""
    moved = arguments.subject
    if moved is None or head_noun(syntax, moved) not in words_of("ships"):
        return False
    near = range(moved.first, min(arguments.stop, arguments.first + 2 * _FLED_WITHIN))
    return not any(tells_relief(syntax, i) for i in near)


def _is_armed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what passes is of war or trade and brings no relief: «عبور طائرات عسكرية»."""
    moved = [p for p in (arguments.subject, arguments.object) if p is not None]
    words = [syntax.text.tokens[i].word for p in moved for i in range(p.first, p.last)]
    if any(syntax.form(p.first + 1) in words_of("weaponry") for p in moved if p.first + 1 < p.last):
        return True  # «شحنة أسلحة»
    return any(word.form.removeprefix("ال") in words_of("no_relief") for word in words) and not any(
        "aid" in classes_of(word) for word in words
    )


def _is_only_help(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody only was helped: «تلقى مساعدة من أحد الحراس», not «مساعدة غذائية»."""
    given = arguments.object
    if given is None or syntax.core(given.first).removeprefix("ال") != "مساعده":
        return False
    return not any(syntax.form(i).removeprefix("ال") in words_of("relief_help") for i in range(given.first, given.last + 1))


def _goes_to(syntax: Syntax, arguments: Arguments, places: str) -> bool:
    return any(
        p.preposition in _TOWARDS and p.first not in syntax.names and head_noun(syntax, p) in words_of(places)
        for p in arguments.others
    )


def _leaves_home(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people only come out of their houses, a mosque or a school, to nowhere that is told."""
    if any(p.preposition in _TOWARDS for p in arguments.others):
        return False
    return any(p.preposition == "من" and _home(syntax, p) in words_of("homes") for p in arguments.others)


def _home(syntax: Syntax, phrase: Phrase) -> str:
    return _stripped(head_noun(syntax, phrase))


def _stripped(form: str) -> str:
    """Return a noun without the pronoun that ends it."""
    return next((form[: -len(ending)] for ending in ("هم", "هن", "ها", "نا", "ه") if form.endswith(ending)), form)


def _is_discharged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether patients leave a hospital, for nowhere else that is told («غادر المصاب المستشفى»)."""
    if any(p.preposition in ("الي", "نحو", "باتجاه") for p in arguments.others) or arguments.pronoun not in ("", "ها", "ه"):
        return False
    from_where = (p for p in arguments.others if p.preposition in ("من", "عن"))
    nouns = [p for p in (arguments.subject, arguments.object, *from_where) if p is not None]
    return _names(syntax, nouns, "hospitals") and _names(syntax, nouns[:1], "patients")


def _names(syntax: Syntax, nouns: list[Phrase], words: str) -> bool:
    return any(syntax.form(i).removeprefix("ال") in words_of(words) for p in nouns for i in range(p.first, p.last))


def _rides(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is only told to ride a car or a motorcycle: «مسلحون يستقلون دراجات»."""
    return "ستقل" in syntax.form(arguments.first) and any(
        syntax.form(i).removeprefix("ال") in words_of("own_cars") for i in range(arguments.first + 1, arguments.stop)
    )


def _is_a_car(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is a single car that moves, with nobody in it who is told of."""
    moved = arguments.subject
    if moved is None:
        return False
    counted = moved.first + 1 < moved.last and counts(syntax, moved.first)  # «سبع سيارات بيضاء»
    if head_noun(syntax, moved._replace(first=moved.first + 1, cut=0) if counted else moved) not in words_of("own_cars"):
        return False
    words = [syntax.text.tokens[i].word for i in range(moved.first, arguments.stop)]
    carried = {"people", "captive", "aid", "fighter"}
    return not any(classes_of(word) & carried or word.form.removeprefix("ال") in words_of("for_people") for word in words)


def _goes_to_fight(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether fighters come out to attack, or are on their way to something else: «خرج مسلحون … وأطلقوا النار»."""
    for at in range(arguments.last, min(arguments.last + 2 * _FLED_WITHIN, len(syntax.tags) - 1)):
        if syntax.has(at, STOP):
            return False
        if syntax.form(at) == "في" and syntax.form(at + 1).startswith("طريقهم"):
            return True
        is_next = syntax.has(at, VERB) and syntax.has(at, CONJUNCTION)
        if is_next and any(h.entry.sense.type == "attack" for h in find_triggers(syntax.text.tokens[at].word)):
            return arguments.subject is not None and "fighter" in head_classes(syntax, arguments.subject)
    return False


def _is_crowd(syntax: Syntax, subject: Phrase | None) -> bool:
    """Return whether those who go are a crowd of their own: «مئات المتظاهرين», «عشرات من المحتجين»."""
    if subject is None:
        return False
    last = subject.last + 2 if syntax.form(subject.last) == "من" else subject.last  # «الدفعة الثانية من الحجاج»
    first = range(subject.first, min(subject.first + 4, last))
    return any(syntax.form(i).removeprefix("لل").removeprefix("ال") in words_of("crowds") for i in first)


def _flees(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people run for their lives: «مذعورين», «خوفاً من القصف»."""
    for at in range(arguments.last, min(arguments.last + _FLED_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA | VERB):
            return False
        if syntax.form(at) in words_of("in_fear"):
            return True
    return False
