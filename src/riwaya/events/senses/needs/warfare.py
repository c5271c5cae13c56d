"""Which words of war tell of fighting: a war that is waged, an operation that killed, an ambush and no checkpoint."""

from riwaya.events.classes import ACTORS, PLACES, words_of
from riwaya.events.nouns.heads import counts
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.clause import names_fighters
from riwaya.events.senses.needs.journeys import is_aboard
from riwaya.events.senses.needs.near import ahead, behind, has_phrase, since, takes, until
from riwaya.events.triggers import Form
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMMA, COMPLEMENTISER, CONJUNCTION, DEFINITE, NEGATION, RELATIVE, STOP, VERB

_WAGED_WITHIN = 17  # tokens between «يخوض» and «حرباً»
_USED_WITHIN = 18  # tokens between «نزاع» and «أسلحة»
_DEADLY_WITHIN = 6  # tokens between «العملية» and «القضاء»
_DEAD_WITHIN = 14  # tokens between «مقتل» and «في عملية»
_DEAD_OR_HURT = {"قتيل", "جريح", "قتلي", "جرحي", "شهيد", "مصاب"}
_FIRE_WITHIN = 12  # tokens between «قتل» and «في غارات»
_AMID = {"في", "خلال", "جراء", "اثر", "نتيجه", "بسبب", "بعد", "عقب"}
_STRUCK_WITHIN = 4  # tokens between «هاجم» and «كمين»
_USED = ("استخدم", "استعمل", "تستخدم", "تستعمل", "يستخدم", "تخلل")
_ARMED_WITHIN = 3  # tokens between «نزاع» and «مسلح»
_ARREST_WITHIN = 26  # tokens between «داهمت» and «اعتقلت»
_MANAGED_WITHIN = 7  # tokens between «تمكن» and «من قتل»
_JOY_WITHIN = 8  # tokens after «إطلاق نار»
_CAMPAIGN_WITHIN = 5  # tokens between «شن» and «حملة»
_FOES = PLACES | {"force", "fighter", "actor"}
_PEACEFUL = {"evacuate", "aid", "exchange", "release", "airlift", "visit", "withdraw"}


def is_fought(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a war is one that somebody wages («يخوض الجيش حرباً») or that parties fight («النزاع بين …»)."""
    if has_phrase(syntax, arguments, ("بين",), ACTORS):
        return True
    if syntax.has(arguments.first, DEFINITE):
        return _is_waged_by(syntax, arguments.last)
    near = since(syntax, arguments, _WAGED_WITHIN, STOP | COLON)
    return any(syntax.form(i).removeprefix("و") in words_of("waging") for i in near)


def _is_waged_by(syntax: Syntax, at: int) -> bool:
    """Return whether a relative clause opens at the token that says who wages a war: «الحرب | التي أعلنها التنظيم»."""
    verb = syntax.form(at + 1)
    return syntax.has(at, RELATIVE) and verb.endswith("ها") and verb.removesuffix("ها") in words_of("waging")


def is_armed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a conflict is one in which arms are used: «نزاع عشائري مسلح», «النزاع … واستخدمت فيه أسلحة»."""
    near = until(syntax, arguments, _USED_WITHIN)
    used = next((i for i in near if syntax.core(i).startswith(_USED)), near.stop)
    told = (*near[:_ARMED_WITHIN], *range(used, near.stop))
    return not syntax.has(arguments.first, DEFINITE) and any(syntax.core(i) in words_of("arms_used") for i in told)


def is_deadly(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an operation is told to have killed: «أسفرت العملية عن القضاء على …», «قُتل ستة في عملية للجيش»."""
    before = arguments.first - 1
    while counts(syntax, before):
        before -= 1  # «قُتل ستة خلال | 15 عملية»
    if syntax.form(before) in ("في", "خلال", "اثناء", "جراء") and _tells_of_dead(syntax, before + 1):
        return True
    if not syntax.has(arguments.first, DEFINITE):
        return False
    near = range(max(0, arguments.first - 2), min(arguments.last + _DEADLY_WITHIN, len(syntax.tags)))
    forms = [syntax.form(i) for i in near if not syntax.has(i, STOP)]
    return any(f in words_of("yielding") for f in forms) and any(f in words_of("deadly") for f in forms)


def _tells_of_dead(syntax: Syntax, at: int) -> bool:
    """Return whether the clause before the token tells of dead or wounded."""
    for i in range(at - 2, max(-1, at - _DEAD_WITHIN), -1):
        if syntax.has(i, STOP | COLON | COMMA | RELATIVE):
            return False
        if syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("casualties"):
            return True
    return False


def is_no_checkpoint(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «كمين» is an ambush and not, as in Egypt, a checkpoint that somebody attacks."""
    at = arguments.first
    near = behind(arguments, _STRUCK_WITHIN)
    if any(syntax.form(i) in words_of("striking") for i in near):
        return False
    before = syntax.form(at - 1).removeprefix("و")
    if before == "الي" and not syntax.has(at, DEFINITE):
        return True  # «استدرجوا الدورية إلى كمين»
    return before not in ("علي", "الي", "امام", "نحو", "قرب") and before not in words_of("manning")  # «على كمين», «قوة الكمين»


def is_beyond_arrest(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a raid is more than the way to an arrest or to other fire: not «داهمت الشرطة القرية واعتقلت ثلاثة»."""
    if is_deadly(syntax, arguments):
        return True
    if _is_within_arrest(syntax, arguments):
        return False
    near = until(syntax, arguments, _ARREST_WITHIN, STOP | COLON)
    if any(syntax.core(i) in words_of("casualties") for i in near):
        return True
    return not any(_tells_seizure(syntax, i, h.entry) for i in near for h in find_triggers(syntax.words[i]))


def _is_within_arrest(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a raid is where the arrest took place that is told before: «توقيف أربعة مطلوبين في مداهمة»."""
    if syntax.form(arguments.first - 1) not in ("في", "خلال", "اثناء"):
        return False
    near = since(syntax, arguments, _DEAD_WITHIN, STOP | COLON)
    return any(h.entry.sense.type == "detain" for i in near for h in find_triggers(syntax.words[i]))


def _tells_seizure(syntax: Syntax, at: int, form: Form) -> bool:
    """Return whether a trigger tells of an arrest as the next thing done: «واعتقلت», «وتوقيف»."""
    return form.sense.type == "detain" and (form.shape == "verb" or (form.shape == "masdar" and syntax.has(at, CONJUNCTION)))


def is_managed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a killing is told as what somebody managed to do: «تمكن المقاتلون من قتل جنديين», «قام بقتل …»."""
    at = arguments.first
    if arguments.object is None or arguments.object.first != arguments.last:
        return False
    if syntax.form(at - 1) not in ("من", "في", "علي", "الي"):
        return False
    near = range(max(0, at - _MANAGED_WITHIN), at - 1)
    return any(syntax.core(i) in words_of("managing") for i in near) and not any(syntax.has(i, STOP | COLON) for i in near)


def is_for_show(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether shots are fired for joy, or an attack is one of words: «إطلاق نار تبين أنه ابتهاج», «قصفاً كلامياً»."""
    if any(syntax.form(i).removeprefix("ال") in words_of("of_words") for i in range(arguments.last, arguments.last + 2)):
        return True
    return any(syntax.form(i) in words_of("joy") for i in until(syntax, arguments, _JOY_WITHIN, STOP | COMMA))


def is_bodily(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is attacked and not only scolded: not «هاجم الوزير المعارضة في خطابه», «هاجمه بشدة»."""
    near = range(arguments.last, min(arguments.last + _JOY_WITHIN, arguments.stop))
    return not any(syntax.form(at).removesuffix("ه").removesuffix("ها") in words_of("scolding") for at in near)


def is_by_no_fire(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether killing is told by itself and not with the attack that did it.

    Not «قُتلت طفلة مع أمها جراء غارات», «ستة قُتلوا وسبعة أُصيبوا في هجوم».
    """
    for at in ahead(syntax, arguments, _FIRE_WITHIN):
        if syntax.has(at, COMMA | STOP | COLON | RELATIVE | COMPLEMENTISER):
            return True
        if syntax.has(at, VERB) and syntax.form(at).removeprefix("و") not in words_of("casualties"):
            return True
        if is_attack(syntax, at) and (syntax.form(at - 1) in _AMID or syntax.form(at)[:1] == "ب"):
            return False
    return True


def is_attack(syntax: Syntax, at: int) -> bool:
    """Return whether the noun at the token may be one of an attack."""
    return any(h.entry.sense.type == "attack" and h.entry.shape != "verb" for h in find_triggers(syntax.words[at]))


def is_dealt_with(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an army deals with fighters or with fire: «تعاملت القوات مع عناصر مسلحة»."""
    return has_phrase(syntax, arguments, ("مع",), {"fighter", "fire"})


def is_without_casualties(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what falls is a town and no people: not «سقط آلاف المدنيين بين قتيل وجريح ومعتقل»."""
    near = range(arguments.last, min(arguments.last + _FIRE_WITHIN, len(syntax.tags) - 1))
    return not any(syntax.form(i) == "بين" and syntax.form(i + 1) in _DEAD_OR_HURT for i in near)


def is_campaign(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a campaign is one of arms: waged («شن حملة»), or called military."""
    against = ("علي", "ضد") if arguments.pronoun else ("ضد",)
    if has_phrase(syntax, arguments, against, _FOES):
        return True  # «حملتها على العاصمة», «عملية ضد موقع للجيش»
    if syntax.form(arguments.last).removeprefix("ال") in ("عسكريه", "جويه", "بريه", "قصف"):
        return True
    if any(syntax.form(i) in ("شنها", "شنتها", "تشنها", "يشنها") for i in ahead(syntax, arguments, _CAMPAIGN_WITHIN)):
        return True
    return any(syntax.form(i).removeprefix("و") in words_of("waging") for i in behind(arguments, _CAMPAIGN_WITHIN))


def is_of_fire(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what stops is fighting and no operation of another kind: not «توقفت عملية إجلاء …»."""
    what = arguments.subject or arguments.object
    if what is None or syntax.core(what.first).removeprefix("ال") not in ("عمليه", "عمليات", "اعمال"):
        return True
    return not any(h.entry.sense.type in _PEACEFUL for h in find_triggers(syntax.words[what.first + 1]))


def is_confrontation(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a confrontation takes place and is no facing of something: not «تقدم بطيء في مواجهة مقاومة شرسة»."""
    form = syntax.core(arguments.first)
    if form != "لمواجهه" and (form != "مواجهه" or syntax.core(arguments.first - 1) not in ("في", "الي")):
        return True
    return takes(arguments, "مع", "بين")


def is_of_fending_off(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who fight off fight off somebody or something, and no attack that is itself told: «تصدوا لهجوم»."""
    return not any(p.preposition == "ل" and is_attack(syntax, p.first) for p in arguments.others)


def is_under_fire(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what somebody is exposed to is an attack, whatever counts it: «تعرضت لثلاثة مقذوفات», «لعدة غارات»."""
    struck = [p for p in arguments.others if p.preposition == "ل"]
    if any(syntax.core(p.first) in words_of("beatings") for p in struck):
        return False
    return any(is_attack(syntax, i) for p in struck for i in range(p.first, min(p.last, p.first + 4)))


def is_spared(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a negated clause assures somebody of not being touched: «بألا يتعرضوا لأبناء الوادي»."""
    near = ahead(syntax, arguments, 2)
    is_harm = any("ضر" in syntax.form(i)[-5:] or is_attack(syntax, i) for i in near)  # «لم تتعرض لأي ضرر»
    return syntax.has(arguments.first - 1, NEGATION) and syntax.form(arguments.last)[:1] == "ل" and not is_harm


def is_afoot(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether fighters who enter a place are named and are not brought there: not «دخل المقاتلون إدلب في حافلات»."""
    return names_fighters(syntax, arguments) and not is_aboard(syntax, arguments) and not arguments.is_relative
