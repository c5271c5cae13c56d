"""From the phrases around a trigger to the roles that its frame opens."""

from collections.abc import Iterator

from riwaya.events.arguments import fitting
from riwaya.events.arguments.anaphora import antecedent
from riwaya.events.arguments.circumstances import MOVES, count_and_carry, date
from riwaya.events.arguments.doers import drives_at, is_bomb, is_doers, is_fired_from, source_of_fire, struck, wages, whose_fire
from riwaya.events.arguments.fitting import (
    coordinates,
    fits_place,
    is_deed,
    is_glued,
    is_harmed,
    is_named,
    is_thing,
    may_act,
    names_deed,
    only_measures,
    stands_between,
    tells_side,
)
from riwaya.events.arguments.moves import settle_movers
from riwaya.events.arguments.raids import raided
from riwaya.events.arguments.venues import place_in_front, take_front, venue
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.clauses import is_finite, right_bound
from riwaya.events.nouns.heads import Phrase, counts, head_classes, span_of
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.nouns.prepositions import SIDES, before_sides
from riwaya.events.scene import Arguments, Draft, Scene
from riwaya.model import Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import (
    ADDRESSED,
    BRACKET,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    NUMBER,
    OPENING,
    PREFIXED,
    RELATIVE,
    STOP,
)

_AS_TO = {"نحو", "صوب", "باتجاه", "تجاه", "حتي"}
_AS_IN = {"داخل", "قرب", "عند", "وسط", "حول", "فوق", "خلف", "بين", "عبر", "امام", "فى", "بجانب", "ضمن"}
_AS_IN |= {"شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي"}
_WHEREABOUTS = {"في", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "قرب", "وسط", "داخل"}
_LOCATING = _WHEREABOUTS | {"ب", "علي"}
_BACKGROUNDS = {"خلفيه", "خلفيات", "اساس", "ضوء", "وقع", "هامش", "صعيد", "مدار", "مدي", "غرار", "اثر", "امتداد", "عجل", "الرغم"}
_BORDERS = ("الحدود", "حدود", "حدودها", "حدوده", "الحدوديه", "الحدودي", "تماس", "التماس")
_BACKERS = {
    "برعايه": "sponsor",
    "بوساطه": "mediator",
    "بواسطه": "mediator",
    "بضمانه": "guarantor",
    "بضمان": "guarantor",
}
_ALWAYS_PLACES = {"قرب", "عند", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "داخل", "خلف", "بجانب"}
_PLACE_ROLES = {"origin", "destination", "place"}
_BACKING = {"sponsor", "guarantee", "accuse", "deny", "admit", "promise", "evacuate", "airlift", "visit", "aid"}
_BROUGHT_ABOUT = {"agree", "release", "exchange", "ceasefire", "evacuate", "negotiate", "withdraw"}
_HOLDING = {"position", "prison"}
_BOTH = {"الجانبين", "الطرفين", "الفريقين"}
_SELVES = {"نفسه", "نفسها", "انفسهم", "نفسيهما"}
_STRUCK_BY = {"attack", "besiege", "detain", "capture"}
_BACKS_WITHIN = 3  # tokens between a guarantee and the state that gives it
_AFTERTHOUGHTS = {"بعد", "عقب", "رغم", "تعليقا", "ردا", "بسبب", "بحسب", "وفق", "وفقا", "حسب"}
_SIDE_WITHIN = 10  # tokens between the names of one side and «من جهة»
_CLAUSE_WITHIN = 12  # tokens of a clause about one side
_SIDES_OF_WAR = frozenset({"force", "fighter", "body", "actor"})
_LOADED_WITHIN = 9  # tokens between vehicles and what they carry
_APPENDED_WITHIN = 24  # tokens after a clause, in which what it adds begins and ends
_TIMELESS = {"accuse", "deny", "admit", "promise"}


def fill(scene: Scene, draft: Draft) -> None:
    """Fill the roles of an event from its arguments."""
    syntax, arguments, frame = scene.syntax, draft.arguments, draft.sense.frame
    chosen: dict[str, Phrase] = {}
    if held_at := venue(syntax, draft):
        chosen["place"] = held_at
        arguments.subject = None if arguments.subject is held_at else arguments.subject
        arguments.object = None if arguments.object is held_at else arguments.object
    _take_giver(syntax, chosen, draft)
    if arguments.subject is not None and stands_between(draft):
        chosen["mediator"] = arguments.subject
    elif arguments.subject is not None and "subject" in frame:
        _take_actor(syntax, chosen, frame["subject"], arguments.subject, frame.get("pair", ""), draft)
    if arguments.object is not None and "object" in frame and not _is_joined_to_freed(syntax, draft):
        _take_object(syntax, chosen, frame["object"], _without_giver(syntax, chosen, arguments.object, draft), draft)
    before = _place_beside(syntax, draft)
    for phrase in _own(syntax, arguments):
        if not _is_idle(syntax, before, phrase, draft) and (before is None or not _only_locates(syntax, before, phrase, draft)):
            _take_prepositional(syntax, chosen, phrase, draft)
        before = phrase
    if source := source_of_fire(syntax, draft):
        chosen.setdefault(whose_fire(syntax, source), source)
    _take_striker(syntax, chosen, draft)
    _take_shooter(syntax, chosen, draft)
    _take_load(syntax, chosen, draft)
    _take_appended(syntax, chosen, draft)
    _take_owner(syntax, chosen, draft)
    _take_holder(syntax, chosen, draft)
    if "place" not in chosen and draft.sense.type not in _BACKING - {"visit", "aid"} and (front := place_in_front(syntax, draft)):
        take_front(chosen, front, draft)
    _take_raid(syntax, chosen, draft)
    _take_home(syntax, chosen, draft)
    settle_movers(syntax, draft, chosen)
    for role, phrase in chosen.items():
        draft.roles[role] = _trimmed(scene, phrase)
    count_and_carry(scene, draft, chosen)
    if draft.sense.type in _TIMELESS or (draft.sense.type in ("sponsor", "guarantee") and arguments.shape != "verb"):
        draft.roles.pop("place", None)  # where and when are those of what is sponsored
    else:
        date(scene, draft)


def _take_giver(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Take who gets a promise or guarantee, and who gives it."""
    if draft.arguments.receiver is not None and draft.sense.type in ("promise", "guarantee"):
        chosen["counterparty"] = draft.arguments.receiver
    if giver := _guarantor(syntax, draft):
        chosen["agent"], draft.arguments.subject = giver, None


def _take_raid(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    if "place" not in chosen and (there := raided(syntax, draft)):
        chosen["place"] = there


def _guarantor(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return who gives what somebody got or did not get: «لعدم الحصول على ضمانات | من الجانب الآخر», «ضمانات خطية من اللجنة»."""
    arguments = draft.arguments
    if draft.sense.type != "guarantee" or arguments.shape not in ("noun", "masdar") or arguments.pronoun:
        return None
    near = (p for p in arguments.others if p.preposition == "من" and p.first - arguments.last <= _BACKS_WITHIN + 1)
    return next((p for p in near if head_classes(syntax, p) & (ACTORS | PEOPLE)), None)


def _is_joined_to_freed(syntax: Syntax, draft: Draft) -> bool:
    """Return whether what looks like an object is joined to whom «عن» names: «أفرجت عن 135 أسيراً | ومختطفاً»."""
    arguments = draft.arguments
    is_joined = arguments.object is not None and syntax.has(arguments.object.first, CONJUNCTION)
    return is_joined and draft.sense.frame.get("عن") == "subject" and any(p.preposition == "عن" for p in arguments.others)


def _own(syntax: Syntax, arguments: Arguments) -> Iterator[Phrase]:
    """Yield the phrases after a preposition, none of what was done in return, nor whom somebody spoke to.

    «أُفرج عنه مقابل إخلاء سبيل موقوفين في سجن المدينة», «قال أحد المفرج عنهم لـ«النيلين»».
    """
    for phrase in arguments.others:
        if any(syntax.form(i) in ("مقابل", "نظير") for i in range(arguments.last, phrase.first - 1)):
            return
        is_addressed = syntax.has(phrase.first - 1, ADDRESSED) or syntax.has(phrase.first, ADDRESSED)
        is_of_another = phrase.preposition == "عن" and phrase.first - 2 >= arguments.last and names_deed(syntax, phrase.first - 2)
        if not is_addressed and not is_of_another and not tells_side(syntax, phrase):
            yield phrase


def _place_beside(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return the place that stands as subject or object right before the first preposition: «دخلت بلدة … بريف …»."""
    others = draft.arguments.others
    bare = [p for p in (draft.arguments.subject, draft.arguments.object) if p is not None]
    if not others:
        return None
    return next((p for p in bare if 0 <= others[0].first - p.last <= 1), None)


def _is_idle(syntax: Syntax, before: Phrase | None, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase has no part of its own: «على الحدود مع تشاد», «على خلفية …», «قصف مخيم للنازحين»."""
    if phrase.preposition == "مع":
        return syntax.form(phrase.first - 2).endswith(_BORDERS)
    if phrase.preposition == "علي":
        return syntax.form(phrase.first) in _BACKGROUNDS
    if phrase.preposition == "من" and syntax.form(phrase.first) in ("اجل", "تلقاء", "شان", "نوعه", "نوعها"):
        return True  # «من أجل إطلاقهم», «من تلقاء نفسه»
    is_next = before is not None and 0 <= phrase.first - before.last <= 1 and draft.sense.type in MOVES | {"attack"}
    return phrase.preposition == "ل" and is_next and before is not None and bool(head_classes(syntax, before) & PLACES)


def _only_locates(syntax: Syntax, before: Phrase, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase right after a place only tells where that is («بلدة … في ريف …», «… جنوب المدينة»)."""
    at = before_sides(syntax, phrase.first) if phrase.preposition in SIDES else phrase.first
    is_apart = at - before.last > (at == phrase.first) or "vehicle" in head_classes(syntax, phrase)
    is_framed = phrase.preposition == "علي" and "علي" in draft.sense.frame
    if phrase.preposition not in _LOCATING or is_framed or is_apart:
        return False
    return bool(head_classes(syntax, before) & PLACES)


def _take_actor(syntax: Syntax, chosen: dict[str, Phrase], role: str, phrase: Phrase, pair: str, draft: Draft) -> None:
    classes = head_classes(syntax, phrase)
    are_people = bool(classes & (ACTORS | PEOPLE)) and not classes & PLACES and draft.sense.type == "attack"
    if role in _PLACE_ROLES and (are_people or not fits_place(syntax, phrase, strict=False)):
        _take_befallen(syntax, chosen, role, phrase, draft)
        return
    if (
        role == "agent"
        and draft.sense.type not in ("sponsor", "guarantee")
        and classes & PLACES
        and not classes & ACTORS
        and draft.arguments.shape in ("noun", "masdar")
        and (phrase.last > draft.arguments.first or draft.arguments.pronoun)  # else a state: «أبرمت كابول اتفاقاً»
    ):
        chosen.setdefault("destination" if draft.sense.type == "visit" else "place", phrase)
        return
    if role == "agent" and "vehicle" in classes and not classes & (ACTORS | PEOPLE):
        if draft.sense.frame.get("object") == "subject" and draft.sense.type in MOVES:
            chosen.setdefault("vehicle", phrase)  # «نقلت ثلاث مروحيات الجرحى»
        elif draft.sense.type in _STRUCK_BY:
            acts = draft.arguments.shape == "verb" or wages(syntax, draft.arguments.governor)  # «شنت طائرات غارة»
            chosen.setdefault("agent" if acts else "vehicle", phrase)  # «طائرة مسيّرة هاجمت …»
        return
    if role == "agent" and is_deed(syntax, phrase, classes):
        return  # «بعد عدوان استمر يوماً حاصرت خلاله …», «طالبت بانسحاب القوات ورفع الحصار»
    if (role == "agent" and (is_thing(syntax, phrase) or is_glued(syntax, phrase))) or only_measures(syntax, phrase):
        return
    is_noun = draft.arguments.shape in ("noun", "masdar")
    is_known = not fitting.is_vouched_for(syntax, phrase, draft) and (
        classes or is_named(syntax, phrase) or _is_adjective(syntax, phrase)
    )
    if role == "agent" and is_noun and not is_known:
        return
    if pair:
        one, two = coordinates(syntax, phrase)
        if two is not None:
            chosen[role] = one
            chosen.setdefault(pair, two)
            return
    chosen.setdefault(role, phrase)


def _role_of_actor(draft: Draft) -> str:
    """Return the role of people where a place was looked for: «وقع الميناء في يد المتمردين», «حاصرت القوات المدنيين»."""
    if draft.sense.frame.get("subject") == "place" and draft.sense.type == "capture":
        return "agent"
    return "subject" if draft.sense.type == "besiege" else "counterparty"


def _take_befallen(syntax: Syntax, chosen: dict[str, Phrase], role: str, phrase: Phrase, draft: Draft) -> None:
    """Take people where a place was looked for: «تعرضت القافلة لإطلاق نار», «تلقى السكان حصصاً»."""
    if role == "place" and draft.sense.type == "attack":
        _take_object(syntax, chosen, role, phrase, draft)
    elif role == "destination" and draft.sense.type == "aid":
        chosen.setdefault("counterparty", phrase)


def _is_adjective(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is an adjective that tells whose something is: «رعاية روسية»."""
    return phrase.last - phrase.first == 1 and syntax.form(phrase.first).endswith(("ي", "يه"))


def _take_object(syntax: Syntax, chosen: dict[str, Phrase], role: str, phrase: Phrase, draft: Draft) -> None:
    classes = head_classes(syntax, phrase)
    is_actor = bool(classes & (ACTORS | PEOPLE)) and not classes & PLACES
    if _is_nobody(syntax, phrase, role, classes):
        return
    if syntax.form(phrase.first) in _SELVES or (draft.sense.type == "attack" and is_bomb(syntax, phrase)):
        return  # «فجّر نفسه», «تفجير سيارة مفخخة»
    if role == "place" and classes & {"vehicle"} and draft.sense.type == "attack":
        role = "counterparty"
    if role == "counterparty" and classes & PLACES and not classes & ACTORS:
        role = "destination" if draft.sense.type == "aid" else "place"
    elif role == "place" and is_actor:
        role = _role_of_actor(draft)
    is_struck = draft.sense.type == "attack" and bool(classes & {"vehicle", "aid"})
    if role in ("agent", "counterparty") and is_thing(syntax, phrase) and not (is_struck and role == "counterparty"):
        return
    if role == "subject" and draft.sense.type == "evacuate" and classes & PLACES and not classes & (PEOPLE | ACTORS):
        role = "origin"  # «إخلاء المستشفى»
    if role in _PLACE_ROLES and not is_actor and not fits_place(syntax, phrase, strict=False):
        return
    if role == "weapon" or (role == "place" and syntax.core(phrase.first).removeprefix("ال").startswith("سيطر")):
        return  # «استعاد السيطرة على البلدة»
    if role == "agent" and draft.arguments.shape != "verb":
        one, two = coordinates(syntax, phrase)
        if two is not None:
            chosen.setdefault("agent", one)
            chosen.setdefault("counterparty", two)
            return
    chosen.setdefault(role, phrase)


def _without_giver(syntax: Syntax, chosen: dict[str, Phrase], phrase: Phrase, draft: Draft) -> Phrase:
    """Take the force after «من» that whom somebody takes over come from: «تسلم الوسيط رهينتين من الحركة»."""
    if draft.sense.frame.get("من") != "agent" or "object" not in draft.sense.frame or draft.sense.type == "attack":
        return phrase
    at = next((i for i in range(phrase.first + 1, phrase.last - 1) if syntax.form(i) == "من"), 0)
    giver = Phrase("", at + 1, phrase.last)
    if not at or not head_classes(syntax, giver) & {"force", "actor"}:
        return phrase
    chosen.setdefault("agent", giver)
    return phrase._replace(last=at)


def _take_prepositional(syntax: Syntax, chosen: dict[str, Phrase], phrase: Phrase, draft: Draft) -> None:
    preposition, frame = phrase.preposition, draft.sense.frame
    if preposition in _BACKERS or _goes_between(syntax, phrase, draft):
        _take_backer(syntax, chosen, phrase, draft)
        return
    if preposition in ("ب", "من", "بعد", "عقب", "اثر") and _brings_about(syntax, chosen, phrase, draft):
        return
    key = "الي" if preposition in _AS_TO and preposition not in frame else preposition
    key = "في" if key in _AS_IN and key not in frame and frame.get("في") != "agent" else key  # not «سقوطها … أمام …»
    classes = head_classes(syntax, phrase)
    if party := "agent" if is_doers(syntax, phrase, draft) else struck(syntax, phrase, draft):
        chosen.setdefault(party, phrase)
        return
    if _carries(syntax, key, phrase, draft):
        chosen.setdefault("vehicle", phrase)
        return
    role = "origin" if is_fired_from(syntax, phrase, draft) else _role_after(key, classes, draft)
    if preposition == "بين" and role == "agent":
        _take_pair(syntax, chosen, phrase, draft, classes)
    elif role in _PLACE_ROLES:
        _take_place(syntax, chosen, role, phrase, draft)
    elif role == "subject":
        chosen.setdefault(role, phrase)
    elif role == "counterparty" and draft.sense.type == "attack" and classes & PLACES and not classes & (ACTORS | PEOPLE):
        chosen.setdefault("place", phrase)  # «هجوم ضد مركز عسكري»
    elif role in ("agent", "counterparty", "mediator"):
        if _is_party(syntax, role, phrase, draft):
            chosen.setdefault(role, phrase)
    elif (
        key in ("في", "ب", "علي")
        and not role
        and not _in_remark(syntax, phrase, draft)
        and not is_harmed(syntax, phrase.first)
        and fits_place(syntax, phrase, strict=preposition not in _ALWAYS_PLACES)
    ):
        chosen.setdefault("place", phrase)


def _carries(syntax: Syntax, key: str, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase tells in or on what people move or strike: «في حافلات», «هجوم بسيارة مفخخة»."""
    classes = head_classes(syntax, phrase)
    if key not in ("في", "ب", "علي", "الي", "عبر") or not classes & {"vehicle"}:
        return False
    return draft.sense.type in MOVES or (draft.sense.type == "attack" and drives_at(syntax, phrase, classes))


def _goes_between(syntax: Syntax, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase tells through whom the sides dealt: «تبادل جثامين عبر الهلال الأحمر», not «عبر المعبر»."""
    classes = head_classes(syntax, phrase)
    if phrase.preposition != "عبر":
        return False
    is_somebody = bool(classes & {"official", "body", "person", "actor"}) and not classes & (PLACES | {"vehicle", "outlet"})
    return is_somebody and draft.sense.type in _BROUGHT_ABOUT - {"evacuate", "withdraw"}


def _take_backer(syntax: Syntax, chosen: dict[str, Phrase], phrase: Phrase, draft: Draft) -> None:
    """Take who mediates, sponsors or guarantees, save where a quality alone is told: «بوساطة محلية»."""
    is_quality = phrase.last - phrase.first == 1 and syntax.form(phrase.first) in words_of("qualities")
    if draft.sense.type not in ("sponsor", "guarantee") and not is_quality:
        chosen.setdefault(_BACKERS.get(phrase.preposition, "mediator"), phrase)


def _in_remark(syntax: Syntax, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase stands in brackets opened after the trigger: «(خلافاً لما ورد في بعض المواقع)»."""
    opened = (i for i in range(draft.arguments.last, phrase.first) if syntax.has(i, BRACKET) and syntax.has(i, OPENING))
    return any(syntax.closing(i) >= phrase.last for i in opened)


def _is_party(syntax: Syntax, role: str, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase after its preposition can be who acts or the other side; a state may back («بضمانة من تشاد»)."""
    classes = head_classes(syntax, phrase)
    is_state = phrase.first in syntax.names and phrase.first - draft.arguments.last <= _BACKS_WITHIN
    if is_state and phrase.preposition == "من" and draft.sense.type in ("sponsor", "guarantee"):
        return True
    is_deed = syntax.has(phrase.first, MASDAR) and not classes & ACTORS  # تحالف and تنظيم are bodies
    if is_state and phrase.preposition == "ل" and role == "counterparty" and draft.sense.type in ("promise", "guarantee"):
        return True  # «ضمنتا لبيروت انسحاب القوات»
    if role == "mediator" and syntax.form(phrase.first) in _BOTH:
        return False  # «وساطة في تبادل 24 أسيراً من الجانبين»
    if is_thing(syntax, phrase) or is_deed or not may_act(classes) or syntax.form(phrase.first) == "اي":
        return False
    return role != "agent" or bool(classes & (ACTORS | PEOPLE)) or (phrase.preposition != "من" and not classes)


def _role_after(key: str, classes: frozenset[str], draft: Draft) -> str:
    """Return the role of a phrase by its preposition; people after من are who left («أُخليت العيادة من 19 مريضاً»)."""
    role = draft.sense.frame.get(key, "")
    if key == "ل" and draft.arguments.shape == "verb" and draft.sense.frame.get("ب") == "weapon":
        return ""  # «استهدفت طائرات تابعة لقوات الحكومة السوق»
    if role == "destination" and key == "ل" and draft.sense.type == "visit" and classes & {"person", "official"}:
        return "agent"  # «آخر زيارة للوزير إلى العاصمة»
    gives = draft.sense.type == "release" and "عبر" in draft.sense.frame
    if role == "destination" and gives and classes & ACTORS and not classes & PLACES:
        return "counterparty"  # «سلمت الحركة الرهائن إلى الصليب الأحمر»
    if key == "ل" and draft.sense.type == "airlift" and "aid" in classes:
        return "subject"  # «إنزال لمساعدات طبية»
    if draft.sense.type not in MOVES or classes & PLACES or not classes & (PEOPLE | {"captive"}):
        return role
    if key == "ل" and role == "destination":
        return "subject"  # «عملية إجلاء للمرضى»
    return "subject" if key == "من" and role == "origin" and not classes & ACTORS else role


def _brings_about(syntax: Syntax, chosen: dict[str, Phrase], phrase: Phrase, draft: Draft) -> bool:
    """Take who brought a deal or a release about: «بجهود الشيخ …», «بتدخل من الأعيان»."""
    if draft.sense.type not in _BROUGHT_ABOUT:
        return False
    first = phrase.first
    if phrase.preposition == "من":
        if syntax.form(first - 2) not in words_of("efforts") or "mediator" in chosen:
            return False
        chosen["mediator"] = phrase
        return True
    if "ب" + syntax.form(first).removeprefix("ب") not in words_of("efforts"):
        return False
    if phrase.last > first + 1:
        chosen.setdefault("mediator", Phrase("", first + 1, phrase.last))
    return True


def _take_pair(syntax: Syntax, chosen: dict[str, Phrase], phrase: Phrase, draft: Draft, classes: frozenset[str]) -> None:
    if draft.sense.type == "attack" and classes & PLACES and not classes & ACTORS and phrase.first not in syntax.names:
        chosen.setdefault("place", phrase)  # «سقوط قذائف بين المنازل»
        return
    if "agent" in chosen or is_thing(syntax, phrase):
        return
    one, two = _sides(syntax, phrase) or _taken_up_side(syntax, phrase, draft) or coordinates(syntax, phrase)
    chosen["agent"] = one
    two = two or _side_past_clause(syntax, phrase)
    if two is not None:
        chosen.setdefault("counterparty", two)


def _side_past_clause(syntax: Syntax, phrase: Phrase) -> Phrase | None:
    """Return the other side behind a clause that tells of the first: «بين الميليشيا التي يقودها الشيخ | وقوات التحالف»."""
    if phrase.last >= len(syntax.tags) or not (syntax.has(phrase.last, RELATIVE) or is_finite(syntax, phrase.last)):
        return None
    for at in range(phrase.last + 1, min(phrase.last + _CLAUSE_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA | COMPLEMENTISER):
            return None
        if syntax.has(at, CONJUNCTION) and syntax.form(at)[:1] == "و" and classes_of(syntax.text.tokens[at].word) & _SIDES_OF_WAR:
            return Phrase("", at, noun_phrase(syntax, at, at + _CLAUSE_WITHIN), 1)
    return None


def _sides(syntax: Syntax, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """Return the sides told apart by «من جهة»: «بين الجيش والحركة من جهة، والدعم السريع من الجهة الأخرى»."""
    for at in range(phrase.last, min(phrase.last + _SIDE_WITHIN, len(syntax.tags) - 2)):
        if syntax.has(at, STOP):
            return None
        if syntax.form(at) == "من" and syntax.form(at + 1) in ("جهه", "جانب", "طرف"):
            begin = at + 3 if syntax.has(at + 2, COMMA) else at + 2
            other = next(phrases(syntax, begin, begin + 8), None)
            is_between = syntax.form(begin) == "وبين"  # «بين الأمن من جهة، وبين العشائر من جهة أخرى»
            joined = other is not None and other.first == begin + is_between and (is_between or syntax.has(begin, CONJUNCTION))
            return (phrase, other._replace(preposition="")) if other is not None and joined else None
    return None


def _taken_up_side(syntax: Syntax, phrase: Phrase, draft: Draft) -> tuple[Phrase, Phrase] | None:
    """Return the sides of «بينها وبين الحزب»: who the pronoun stands for, and the other."""
    pronoun = syntax.form(phrase.first - 2).removeprefix("بين")
    if syntax.form(phrase.first - 1) != "وبين" or not syntax.form(phrase.first - 2).startswith("بين") or not pronoun:
        return None
    one = antecedent(syntax, pronoun, draft.arguments.first, draft.sentence, ACTORS | PEOPLE, but=phrase)
    return (one, phrase._replace(preposition="")) if one is not None else None


def _is_struck_country(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is the name of a country and not of a body called a state: «الهجوم على لبنان»."""
    return fitting.is_country(syntax, phrase) and not classes_of(syntax.text.tokens[phrase.first].word)


def _take_place(syntax: Syntax, chosen: dict[str, Phrase], role: str, phrase: Phrase, draft: Draft) -> None:
    classes = head_classes(syntax, phrase)
    is_target = bool(classes & {"vehicle"}) and draft.sense.type == "attack"
    if draft.sense.type == "attack" and role == "place" and _is_struck_country(syntax, phrase):
        chosen.setdefault(role, phrase)  # «الهجوم على لبنان»
        return
    if (classes & (ACTORS | PEOPLE) or is_target) and not classes & PLACES:
        if draft.sense.type in ("attack", "capture"):
            chosen.setdefault("counterparty", phrase)
        elif draft.sense.type == "besiege":
            chosen.setdefault("subject", phrase)
        return
    if fits_place(syntax, phrase, strict=phrase.preposition in ("في", "ب", "عبر", "ل")):
        chosen.setdefault(role, phrase)


def _trimmed(scene: Scene, phrase: Phrase) -> Span:
    """Return the words of a phrase, with the bound of a number before it («نحو 40 ألف شخص»)."""
    phrase = phrase._replace(last=_before_remark(scene.syntax, phrase))
    located = scene.quantities.get(phrase.first)
    if located is not None and located[1] < phrase.first and phrase.first - located[1] <= 3:
        phrase = Phrase(phrase.preposition, located[1], phrase.last)
    return span_of(scene.syntax, phrase)


def _before_remark(syntax: Syntax, phrase: Phrase) -> int:
    """Return the end of a phrase without a remark in brackets, «9 أشخاص (لا عائلات معهم)», and without a mark that only opens."""
    if syntax.closing(phrase.last - 1) >= phrase.last > phrase.first + 1:
        return phrase.last - 1
    for at in range(phrase.first + 1, phrase.last):
        closing = syntax.closing(at)
        if syntax.has(at, BRACKET) and closing == phrase.last - 1 and (closing - at > 3 or syntax.has(closing - 1, NUMBER)):
            return at
    return phrase.last


def _take_appended(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Read what is added to a clause with وذلك: «تبادلت القوات الجثامين، وذلك عند الجسر»."""
    first = draft.arguments.stop
    for at in range(first, min(first + _APPENDED_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMPLEMENTISER) or (at > first and is_finite(syntax, at)):
            return
        if syntax.form(at) == "وذلك" and syntax.form(at + 1) in _AFTERTHOUGHTS:
            return
        if syntax.form(at) == "وذلك":
            stop = right_bound(syntax, at, at + _APPENDED_WITHIN)
            for phrase in phrases(syntax, at + 1, stop):
                if phrase.preposition:
                    _take_prepositional(syntax, chosen, phrase, draft)
            return


def _take_striker(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Take whose the fire is that does it: «استهدف | قصف للجيش القرية», «أصابت قذيفة للمتمردين المنزل»."""
    fire = draft.arguments.subject
    if draft.sense.type != "attack" or draft.arguments.shape != "verb" or "agent" in chosen or fire is None:
        return
    if not (is_deed(syntax, fire, head_classes(syntax, fire)) or "fire" in head_classes(syntax, fire)):
        return
    hit = draft.arguments.object  # «استهدف قصف | مقراً لمسلحين»: theirs is the seat
    after = [p for p in draft.arguments.others if 0 <= p.first - fire.last <= 1 and (hit is None or hit.first != fire.last)]
    near = (*phrases(syntax, fire.first + 1, fire.last), *after)
    owner = next((p for p in near if p.preposition == "ل"), None)
    if owner is not None and head_classes(syntax, owner) & {"force", "actor", "fighter"}:
        chosen["agent"] = owner


def _is_nobody(syntax: Syntax, phrase: Phrase, role: str, classes: frozenset[str]) -> bool:
    """Return whether a phrase only counts, or tells for how long: «احتجزه مسلحون | قرابة خمس ساعات»."""
    if role == "subject" and classes == {"duration"}:
        return True
    return only_measures(syntax, phrase) and syntax.core(phrase.first).removeprefix("ال") in ("عدد", "اعداد")


def _take_home(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Read on in who is held where «من» tells where they are from: «اعتقال سيدة | من بلدة كذا», no place of the arrest."""
    held = chosen.get("subject")
    if draft.sense.type != "detain" or held is None or held.last >= len(syntax.tags) or syntax.form(held.last) != "من":
        return
    home = next((p for p in draft.arguments.others if p.preposition == "من" and p.first == held.last + 1), None)
    if home is None or syntax.core(home.first) not in words_of("home_of") or not head_classes(syntax, held) & PEOPLE:
        return
    if draft.arguments.shape == "participle" and head_classes(syntax, home) & PLACES and not head_classes(syntax, home) & PEOPLE:
        return
    chosen["subject"] = held._replace(last=home.last)
    if chosen.get("place") == home:
        where = _WHEREABOUTS | {"علي", "عند"}
        others = (p for p in draft.arguments.others if p.first > home.first and p.preposition in where)
        chosen["place"] = next((p for p in others if fits_place(syntax, p, strict=True)), home)


def _take_shooter(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Take whose the fire is by which it was done: «استهداف نقطة … بنيران | قناص», «قُصف الحي بقذائف | الدبابات»."""
    if draft.sense.type != "attack" or "agent" in chosen:
        return
    for fire in (p for p in draft.arguments.others if p.preposition == "ب"):
        kind = classes_of(syntax.text.tokens[fire.first].word)
        if "fire" not in kind or "vehicle" in kind or "force" in kind or fire.last - fire.first < 2:
            continue
        owner = Phrase("", fire.first + 1, fire.last)
        if head_classes(syntax, owner) & {"force", "fighter", "actor"} and classes_of(syntax.text.tokens[owner.first].word):
            chosen["agent"] = owner
            return


def _take_owner(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Take whose the lorries or aircraft are as who sends them: «طائرة للجيش», «رحلة تابعة للأمم المتحدة»."""
    if draft.sense.type not in ("aid", "airlift") or "agent" in chosen:
        return
    carried = chosen.get("vehicle") or chosen.get("subject")
    at = (
        _before_owner(syntax, draft.arguments.last) if carried is None else _before_owner(syntax, carried.first + 1, carried.last)
    )
    if at is None:
        return
    owner = next(phrases(syntax, at, min(at + 8, len(syntax.tags))), None)
    if owner is None or owner.first - at > 1 or owner.preposition not in ("ل", "من") or not _gives(syntax, owner):
        return
    if owner.preposition == "ل" or syntax.form(at - 1) in words_of("belonging"):
        chosen["agent"] = owner


def _take_holder(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Take whose checkpoint or prison it is as who holds: «توقيف شابين على حاجز للجيش», «في سجن تابع للكتيبة»."""
    place = chosen.get("place")
    if draft.sense.type != "detain" or "agent" in chosen or place is None or not head_classes(syntax, place) & _HOLDING:
        return
    at = _before_owner(syntax, place.first + 1, place.last)
    owner = next(phrases(syntax, at, min(at + 6, len(syntax.tags))), None) if at is not None else None
    if at is None or owner is None or owner.first - at > 1 or owner.preposition != "ل":
        return
    if head_classes(syntax, owner) & {"force", "actor"}:
        chosen["agent"] = owner


def _before_owner(syntax: Syntax, first: int, last: int | None = None) -> int | None:
    """Return where the phrase that tells whose begins: after تابعة and the like, else at the end of what is carried."""
    told = next((i + 1 for i in range(first, (last or first) + 1) if syntax.form(i) in words_of("belonging")), None)
    inside = (i for i in range(first, last or first) if syntax.form(i)[:1] == "ل" and syntax.has(i, DEFINITE | PREFIXED))
    return told if told is not None else next(inside, last)


def _gives(syntax: Syntax, phrase: Phrase) -> bool:
    classes = head_classes(syntax, phrase)
    return bool(classes & (ACTORS | PEOPLE)) or is_named(syntax, phrase)


def _take_load(syntax: Syntax, chosen: dict[str, Phrase], draft: Draft) -> None:
    """Read on after vehicles that carry somebody or something: «وصلت سبع حافلات تقلّ مقاتلين إلى المدينة»."""
    if draft.sense.type not in MOVES - {"release"}:
        return  # «82 تلميذة من مجموعة تضم 200 فتاة» carry nobody
    subject = chosen.get("subject")
    carrier = subject or chosen.get("vehicle")
    if carrier is not None and (inside := _loaded_in(syntax, carrier)):
        carrier = carrier._replace(last=inside)  # «25 شاحنة | محملة بالأغذية»
        subject = carrier if subject is not None else None
        chosen["subject" if subject is not None else "vehicle"] = carrier
    end = carrier.last if carrier is not None else draft.arguments.last
    at = _carries_at(syntax, end)
    if at is None or (carrier is None and draft.arguments.shape != "noun"):
        return
    if at > end and (carrier is None or "vehicle" not in head_classes(syntax, carrier)):
        return
    stop = right_bound(syntax, at, at + 40)
    load = list(phrases(syntax, at + 1, min(stop, len(syntax.tags))))
    if load and not load[0].preposition and "vehicle" in head_classes(syntax, load[0]):
        chosen["vehicle"] = load[0]  # «قافلة مساعدات تضم 40 صهريجاً»
        for phrase in (p for p in load[1:] if p.preposition in _AS_TO | {"من", "الي"}):
            _take_prepositional(syntax, chosen, phrase, draft)
        return
    if subject is not None:
        chosen["vehicle"] = chosen.pop("subject")
    if syntax.form(at + 1) == "ما" and (number := next((i for i in range(at + 2, at + 7) if counts(syntax, i)), 0)):
        load = [Phrase("", number, noun_phrase(syntax, number, number + 4, with_prepositions=False))]  # «ما لا يقل عن …»
    for phrase in load:
        if phrase.preposition == "ب" and phrase.first <= at + 2:
            chosen.setdefault("subject", phrase)  # «محملة بالدقيق»
        elif phrase.preposition:
            _take_prepositional(syntax, chosen, phrase, draft)
        else:
            chosen.setdefault("subject", phrase)
    draft.arguments.stop = max(draft.arguments.stop, stop)


def _loaded_in(syntax: Syntax, carrier: Phrase) -> int | None:
    """Return where, inside a phrase of vehicles, what they carry begins to be told."""
    if "vehicle" not in head_classes(syntax, carrier):
        return None
    return next((i for i in range(carrier.first + 1, carrier.last) if syntax.form(i) in words_of("carrying")), None)


def _carries_at(syntax: Syntax, end: int) -> int | None:
    """Return where vehicles that end at `end` are said to carry: right there, or before the next stop: «وعلى متنها …»."""
    for at in range(end, min(end + _LOADED_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMPLEMENTISER):
            return None
        if syntax.form(at) in words_of("carrying"):
            return at
    return None
