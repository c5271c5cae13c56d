"""Which movements of people are evacuations: not those of passers-by, of captives led about or of lorries still empty."""

from dataclasses import replace

from riwaya.events.arguments.arrangements import is_led
from riwaya.events.arguments.subjects import relative_head, said_subject
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Arguments, Draft
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, STOP

_TAKERS = {"force", "body", "organisation", "official"}
_SENT = {"evacuate", "aid", "airlift"}
_PROVIDED_WITHIN = 4  # tokens between «سفينة» and «استأجرتها»
_CUSTODY = {"release", "detain"}
_MOVED = {"evacuate", "airlift", "release", "exchange", "detain", "attack", "withdraw"}
_ARRANGED_WITHIN = 9  # tokens between «سهّلت» and «خروج»
_HURT_WITHIN = 16  # tokens between «أصيب» and «نُقل»
_TAKEN_WITHIN = 10  # tokens between «نُقلوا» and «المستشفى»
_PURPOSE_WITHIN = 18  # tokens between lorries under way and whom they are to fetch


def read_as_release(syntax: Syntax, draft: Draft, told: set[str]) -> None:
    """Take those who come out, where captives were told of and nobody was moved, as set free («خرجوا في اليوم ذاته»)."""
    arguments = draft.arguments
    if draft.sense.type != "evacuate" or "evacuate" in told or not told & _CUSTODY or arguments.shape != "verb":
        return
    if _comes_out(syntax, arguments.first) and not _is_placed(syntax, arguments):
        draft.sense = replace(draft.sense, type="release")


def _comes_out(syntax: Syntax, at: int) -> bool:
    return any(root in syntax.form(at) for root in ("خرج", "طلع"))


def is_no_release(syntax: Syntax, draft: Draft, told: set[str]) -> bool:
    """Return whether people are handed over who were not held («تم تسليمهم إلى ممثلي المنظمة»), or to a court."""
    arguments = draft.arguments
    form = syntax.form(arguments.first)
    if draft.sense.type != "release" or not ("سلم" in form or "سليم" in form):
        return False
    if any(syntax.form(p.first).removeprefix("ال") in words_of("justice") for p in arguments.others):
        return True  # «سلمت الشرطة المتهم إلى القضاء»
    if arguments.object is not None and _holds(syntax, [arguments.object], "wanted"):
        return True  # «تسليم ثلاثة مطلوبين»
    if told & (_CUSTODY | {"exchange"}):
        return False
    if arguments.pronoun not in ("هم", "هن", "هما") and not (arguments.is_passive and arguments.is_plural):
        return False
    return arguments.object is None or not head_classes(syntax, arguments.object) & {"captive", "fighter"}


def settle_movers(syntax: Syntax, draft: Draft, chosen: dict[str, Phrase]) -> None:
    """Set right who moves and who moves them: «رفض السكان إخلاء منازلهم», «سهّلت قطر خروج الأسر», «العالقين في البلدة»."""
    kind = draft.sense.type
    agent = chosen.get("agent")
    if agent is not None and "subject" not in chosen and (kind == "withdraw" or _vacates(syntax, draft, agent)):
        chosen["subject"] = chosen.pop("agent")  # «أعادت قواته تموضعها»
    if kind in _SENT and "agent" not in chosen and (provider := _provider(syntax, draft, chosen)):
        chosen["agent"] = provider
    if kind == "aid" and "agent" not in chosen and (gate := _let_by(syntax, draft)):
        chosen["agent"] = gate
    if kind != "evacuate":
        return
    if "subject" not in chosen and draft.arguments.shape == "masdar" and (willing := _willing(syntax, draft)):
        chosen["subject"] = willing
    if "origin" not in chosen and (emptied := _emptied(syntax, draft, chosen)):
        chosen["origin"] = emptied
    place = chosen.get("place")
    is_in = place is not None and place.preposition in ("في", "داخل", "ب", "لدي") and "origin" not in chosen
    if place is not None and is_in and syntax.form(place.first - 2).removeprefix("ال") in words_of("stuck"):
        chosen["origin"] = chosen.pop("place")
    if "agent" not in chosen and "subject" in chosen and (helper := _arranged_by(syntax, draft)):
        chosen["agent"] = helper


def _provider(syntax: Syntax, draft: Draft, chosen: dict[str, Phrase]) -> Phrase | None:
    """Return who sent or hired what carries: «سفينة استأجرتها المنظمة», «قافلة نظمها الهلال الأحمر»."""
    for role in ("vehicle", "subject"):
        carrier = chosen.get(role)
        if carrier is None or not head_classes(syntax, carrier) & {"vehicle", "group", "aid"}:
            continue
        ahead = range(carrier.first + 1, min(carrier.last + _PROVIDED_WITHIN, len(syntax.tags) - 1))
        verb = next((i for i in ahead if syntax.form(i) in words_of("hiring")), None)
        if verb is None or any(syntax.has(i, STOP) for i in range(carrier.first, verb)):
            continue
        found = next(iter(phrases(syntax, verb + 1, min(verb + _PROVIDED_WITHIN + 2, len(syntax.tags)))), None)
        if found is not None and not found.preposition and found.first == verb + 1 and head_classes(syntax, found) & ACTORS:
            return found
    return None


def _let_by(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return who lets relief in: «سمحت السلطات بمرور 34 شاحنة»."""
    arguments = draft.arguments
    if arguments.shape != "masdar":
        return None
    for verb in range(arguments.first - 1, max(draft.sentence - 1, arguments.first - _ARRANGED_WITHIN), -1):
        if syntax.has(verb, STOP | COMPLEMENTISER):
            return None
        if syntax.core(verb) in words_of("letting"):
            found = said_subject(syntax, verb, draft.sentence)
            return found if found is not None and not found.preposition and head_classes(syntax, found) & ACTORS else None
    return None


def _willing(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return who will or will not leave: «أربعة من السكان رفضوا المغادرة»."""
    first = draft.arguments.first
    verb = next((i for i in (first - 1, first - 2) if syntax.core(i) in words_of("own_will")), None)
    if verb is None:
        return None
    near = phrases(syntax, max(draft.sentence, verb - _ARRANGED_WITHIN), verb)
    found = said_subject(syntax, verb, draft.sentence) or next((p for p in near if p.last == verb), None)
    return found if found is not None and head_classes(syntax, found) & (PEOPLE | {"number"}) else None


def _emptied(syntax: Syntax, draft: Draft, chosen: dict[str, Phrase]) -> Phrase | None:
    """Return the place whose people were moved, which a clause describes: «البلدة التي أُخلي سكانها»."""
    moved = chosen.get("subject")
    if moved is None or syntax.core(moved.first) not in words_of("its_people"):
        return None
    arguments = draft.arguments
    head = relative_head(syntax, arguments.first, arguments.start, draft.sentence, takes_up=True)
    return head if head is not None and head_classes(syntax, head) & PLACES else None


def _vacates(syntax: Syntax, draft: Draft, agent: Phrase) -> bool:
    """Return whether people leave a place of their own: «رفض السكان إخلاء منازلهم», «أمر الجيش الأهالي بالإخلاء»."""
    classes = head_classes(syntax, agent)
    is_emptied = "خل" in syntax.form(draft.arguments.first)
    return draft.sense.type == "evacuate" and is_emptied and bool(classes & PEOPLE) and not classes & (ACTORS - {"fighter"})


def _arranged_by(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return who makes it possible for others to leave: «أمّن الجيش خروج الأهالي»."""
    arguments = draft.arguments
    for verb in range(arguments.first - 1, max(draft.sentence - 1, arguments.first - _ARRANGED_WITHIN), -1):
        if syntax.has(verb, STOP | COMPLEMENTISER):
            return None
        if {syntax.core(verb), syntax.core(verb)[1:]} & words_of("arranging"):  # «سنؤمّن»
            found = said_subject(syntax, verb, draft.sentence) if arguments.shape != "verb" else None
            acts = found is not None and not found.preposition and bool(head_classes(syntax, found) & ACTORS)
            return found if acts and found is not None and found.last <= arguments.first else None
    return None


def is_no_evacuation(syntax: Syntax, draft: Draft, now: set[str]) -> bool:
    """Return whether a verb of motion moves nobody out: «وصلنا من المرصد أن …», «الخاطفون ينقلونهم», «شاحنات اتجهت لتنقل …».

    `now` are the types told before in the sentence.
    """
    arguments = draft.arguments
    if draft.sense.type != "evacuate":
        return False
    moved = [p for p in (arguments.subject, arguments.object) if p is not None]
    is_coming = "وصل" in syntax.form(arguments.first) and _holds(syntax, moved, "soldiers")
    if is_coming or _holds(syntax, moved, "reinforcements"):
        return True  # «وصول رتل تعزيزات», «وصلت طلائع ثلاثة آلاف جندي»
    if "نقل" in syntax.form(arguments.first) and any(p.preposition == "عن" for p in arguments.others):
        return True  # «ونقل الضابط عن نظيره …»
    if (
        arguments.shape == "verb"
        and "نقل" in syntax.form(arguments.first)
        and syntax.form(arguments.last) in words_of("relaying")
    ):
        return True  # «نقلت المعلومات وصول تعزيزات»
    if _is_hospitalised(syntax, arguments):
        return True
    if arguments.shape != "verb":
        return arguments.pronoun == "ه" and "توجه" in syntax.form(arguments.first)  # «أثناء توجهه إلى جريح»
    if draft.sense.frame.get("object") == "subject":
        return _only_carries_them(syntax, arguments) and (bool(now & _MOVED) or not _is_brought(syntax, arguments))
    if arguments.is_we and not _is_placed(syntax, arguments):
        return True
    return _is_to_fetch(syntax, arguments)


def _is_hospitalised(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the wounded are taken to hospital from nowhere that is told: «نقلت فرق الإسعاف المصابين إلى المستشفى»."""
    who = arguments.object
    is_them = bool(arguments.pronoun) or (arguments.is_passive and not arguments.bare)
    if "نقل" not in syntax.form(arguments.first) or (who is None and not is_them):
        return False
    by = arguments.subject
    if by is not None and not arguments.is_passive and not _holds(syntax, [by], "ambulances"):
        return False
    if any(p.preposition == "من" for p in arguments.others):
        return False
    hurt = [who] if who is not None else []
    if is_them:
        hurt.append(Phrase("", max(0, arguments.first - _HURT_WITHIN), arguments.first))  # «أصيبوا بجروح نُقلوا على إثرها إلى …»
    return _holds(syntax, hurt, "wounded") and _holds(syntax, [_ahead(syntax, arguments)], "hospitals")


def _ahead(syntax: Syntax, arguments: Arguments) -> Phrase:
    """Return what follows a trigger in its sentence, as far as where somebody is taken may stand."""
    last = arguments.last
    while last < min(arguments.last + _TAKEN_WITHIN, len(syntax.tags)) and not syntax.has(last, STOP):
        last += 1
    return Phrase("", arguments.last, last)


def _holds(syntax: Syntax, phrases: list[Phrase], words: str) -> bool:
    return any(syntax.form(i).removeprefix("ال") in words_of(words) for p in phrases for i in range(p.first, p.last))


def _only_carries_them(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb carries people named by a pronoun alone, who were told of before («ونقلهم إلى …», «نُقلوا»)."""
    if "نقل" not in syntax.form(arguments.first):
        return False
    who = arguments.object
    named = who is not None and who.first >= arguments.start and "captive" not in head_classes(syntax, who)  # «المدنيون نُقلوا»
    return bool(arguments.pronoun) or (arguments.is_passive and arguments.is_plural and not arguments.bare and not named)


def _is_brought(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told in what, or with what escort, they were taken somewhere: «نقلتهم حافلات إلى الحدود»."""
    by, who = arguments.subject, arguments.object
    if who is not None and "captive" in head_classes(syntax, who):
        return False
    is_force = by is not None and not arguments.is_passive and bool(head_classes(syntax, by) & _TAKERS)
    if by is not None and not arguments.is_passive and not is_force and "vehicle" not in head_classes(syntax, by):
        return False
    if is_force:
        return any(p.preposition == "من" and head_classes(syntax, p) & PLACES for p in arguments.others)
    is_aboard = by is not None or any("vehicle" in head_classes(syntax, p) for p in arguments.others) or is_led(syntax, arguments)
    return is_aboard and any(p.preposition in ("الي", "ل", "نحو") for p in arguments.others)


def _is_placed(syntax: Syntax, arguments: Arguments) -> bool:
    classes = (head_classes(syntax, p) for p in (*arguments.others, *arguments.bare))
    return any(c & (PLACES | {"vehicle"}) and not c & {"commerce", "prison"} for c in classes)


def _is_to_fetch(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether vehicles set out only to take people: «شاحنات وصلت كي تُخرج المدنيين»."""
    moved = arguments.subject
    if moved is None or "vehicle" not in head_classes(syntax, moved) or head_classes(syntax, moved) & PEOPLE:
        return False
    for at in range(arguments.last, min(arguments.last + _PURPOSE_WITHIN, len(syntax.tags) - 1)):
        if syntax.has(at, STOP):
            return False
        purpose = at + 1 if syntax.form(at) in ("كي", "لكي", "بهدف", "لغرض", "تمهيدا") else at
        if (purpose > at or syntax.form(at)[:1] == "ل") and _takes_people(syntax, purpose):
            return True
    return False


def _takes_people(syntax: Syntax, at: int) -> bool:
    return any(h.entry.sense.type == "evacuate" for h in find_triggers(syntax.text.tokens[at].word))
