"""Which words of war tell of fighting: a war that is waged, an operation that killed, an ambush and no checkpoint."""

from riwaya.events.classes import ACTORS, classes_of, is_pair, is_thing_pair, words_of
from riwaya.events.nouns.heads import counts, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.triggers import Form
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMMA, COMPLEMENTISER, CONJUNCTION, DEFINITE, RELATIVE, STOP, VERB

_WAGED_WITHIN = 18  # tokens between «يخوض» and «حرباً»
_DEADLY_WITHIN = 6  # tokens between «العملية» and «القضاء»
_DEAD_WITHIN = 14  # tokens between «مقتل» and «في عملية»
_PAIR_WITHIN = 9  # tokens between «صاروخين» and «أطلقتهما»
_DEAD_OR_HURT = {"قتيل", "جريح", "قتلي", "جرحي", "شهيد", "مصاب"}
_FIRE_WITHIN = 12  # tokens between «قتل» and «في غارات»
_AMID = {"في", "خلال", "جراء", "اثر", "نتيجه", "بسبب", "بعد", "عقب"}
_STRUCK_WITHIN = 4  # tokens between «هاجم» and «كمين»
_USED = ("استخدم", "استعمل", "تستخدم", "تستعمل", "يستخدم", "تخلل")
_ARMED_WITHIN = 3  # tokens between «نزاع» and «مسلح»
_ARREST_WITHIN = 26  # tokens between «داهمت» and «اعتقلت»
_REMNANT_WITHIN = 6  # tokens between «لغم» and «مخلفات»
_MANAGED_WITHIN = 7  # tokens between «تمكن» and «من قتل»
_JOY_WITHIN = 8  # tokens after «إطلاق نار»


def is_fought(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a war is one that somebody wages («يخوض الجيش حرباً») or that parties fight («النزاع بين …»)."""
    if any(p.preposition == "بين" and head_classes(syntax, p) & ACTORS for p in arguments.others):
        return True
    if syntax.has(arguments.first, DEFINITE):
        return _is_waged_by(syntax, arguments.last)
    for at in range(arguments.first - 1, max(-1, arguments.first - _WAGED_WITHIN), -1):
        if syntax.has(at, STOP | COLON):
            return False
        if syntax.form(at).removeprefix("و") in words_of("waging"):
            return True
    return False


def _is_waged_by(syntax: Syntax, at: int) -> bool:
    """Return whether a relative clause opens at the token that says who wages a war: «الحرب | التي أعلنها التنظيم»."""
    verb = syntax.form(at + 1)
    return syntax.has(at, RELATIVE) and verb.endswith("ها") and verb.removesuffix("ها") in words_of("waging")


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
    near = range(max(0, at - _STRUCK_WITHIN), at)
    if any(syntax.form(i) in words_of("striking") for i in near):
        return False
    before = syntax.form(at - 1).removeprefix("و")
    if before == "الي" and not syntax.has(at, DEFINITE):
        return True  # «استدرجوا الدورية إلى كمين»
    return before not in ("علي", "الي", "امام", "نحو", "قرب") and before not in words_of("manning")  # «على كمين», «قوة الكمين»


def is_armed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a conflict is one in which arms are used: «نزاع عشائري مسلح», «النزاع … واستخدمت فيه أسلحة»."""
    near = range(arguments.last, min(arguments.last + _WAGED_WITHIN, len(syntax.tags)))
    stop = next((i for i in near if syntax.has(i, STOP)), near.stop)
    used = next((i for i in range(arguments.last, stop) if syntax.core(i).startswith(_USED)), stop)
    told = (*range(arguments.last, min(arguments.last + _ARMED_WITHIN, stop)), *range(used, stop))
    return not syntax.has(arguments.first, DEFINITE) and any(syntax.core(i) in words_of("arms_used") for i in told)


def is_wounding(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb says who wounds and not, spelled nearly so, who is wounded: «أصاب», not «أصيب»."""
    return syntax.core(arguments.first).startswith(("اصاب", "يصيب", "تصيب"))


def is_beyond_arrest(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a raid is more than the way to an arrest or to other fire: not «داهمت الشرطة القرية واعتقلت ثلاثة»."""
    if is_deadly(syntax, arguments):
        return True
    if syntax.form(arguments.first - 1) in ("في", "خلال", "اثناء"):
        near = range(max(0, arguments.first - _DEAD_WITHIN), arguments.first - 1)
        first = next((i + 1 for i in reversed(near) if syntax.has(i, STOP | COLON)), near.start)
        if any(h.entry.sense.type == "detain" for i in range(first, near.stop) for h in find_triggers(syntax.words[i])):
            return False  # «توقيف أربعة مطلوبين في مداهمة»
    is_told = False
    for at in range(arguments.last, min(arguments.last + _ARREST_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COLON):
            break
        if syntax.core(at) in words_of("casualties"):
            return True
        is_told = is_told or any(_tells_seizure(syntax, at, h.entry) for h in find_triggers(syntax.words[at]))
    return not is_told


def _tells_seizure(syntax: Syntax, at: int, form: Form) -> bool:
    return form.sense.type == "detain" and (form.shape == "verb" or (form.shape == "masdar" and syntax.has(at, CONJUNCTION)))


def is_no_remnant(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether nobody's old mine or shell is told: not «لغم من مخلفات الحرب»."""
    near = range(arguments.last, min(arguments.last + _REMNANT_WITHIN, len(syntax.tags)))
    return not any(syntax.core(i).removeprefix("ال") in words_of("remnants") for i in near)


def is_by_mine(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a mine that goes off hurt somebody: «قُتل عنصران بانفجار لغم»."""
    if syntax.core(arguments.last).removeprefix("ال") not in words_of("mines"):
        return False
    near = range(max(0, arguments.first - _DEAD_WITHIN), arguments.first)
    first = next((i + 1 for i in reversed(near) if syntax.has(i, STOP)), near.start)
    return any(syntax.core(i).removeprefix("ف") in words_of("casualties") for i in range(first, arguments.first))


def is_mine_that_hurt(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a mine is said to have gone off and to have hurt somebody: «انفجر لغم بسيارة ما أدى إلى مقتل …»."""
    gone_off = arguments.subject or arguments.object
    if gone_off is None or syntax.core(gone_off.first).removeprefix("ال") not in words_of("mines"):
        return False
    near = range(arguments.last, min(arguments.last + _ARREST_WITHIN, len(syntax.tags)))
    stop = next((i for i in near if syntax.has(i, STOP)), near.stop)
    return any(syntax.core(i).removeprefix("ل") in words_of("casualties") for i in range(arguments.last, stop))


def is_unchanged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell changing are of a raid: «أغار», «يغير على», not «لم يغيّر شيئاً»."""
    at = arguments.first
    if not arguments.is_present:
        return True
    return "\u0651" not in syntax.words[at].raw and any(p.preposition in ("علي", "فوق") for p in arguments.others)


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
    for at in range(arguments.last, min(arguments.last + _JOY_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA):
            return False
        if syntax.form(at) in words_of("joy"):
            return True
    return False


def is_launched(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether shells or rockets are said to be launched, and not only described by it («رصاصة أُطلقت من بعيد»)."""
    is_after = arguments.object is not None and arguments.object.first > arguments.first
    return not arguments.is_relative and (is_after or syntax.form(arguments.first - 1) in ("قد", "وقد"))


def is_launched_it(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody launched the shells named right before: «أن القذائف أطلقها مسلحون»."""
    before = arguments.first - 1
    if arguments.pronoun in ("ها", "هما") and arguments.object is not None and "fire" in head_classes(syntax, arguments.object):
        return True  # «طائرات مسيّرة أطلقتها الجماعة»
    if arguments.pronoun == "هما" and _is_pair_of_fire(syntax, before - syntax.has(before, COMMA)):
        return True  # «صاروخين، أطلقتهما الجماعة»
    is_fire = arguments.pronoun == "ها" and "fire" in classes_of(syntax.text.tokens[before].word)
    return is_fire and syntax.has(before, DEFINITE) and not syntax.has(before - 1, VERB)


def _is_pair_of_fire(syntax: Syntax, at: int) -> bool:
    """Return whether the last pair named before the token is of rockets or the like: «صاروخين باليستيين فوق البحر»."""
    words = (syntax.text.tokens[i].word for i in range(at, max(-1, at - _PAIR_WITHIN), -1))
    pair = next((word for word in words if is_thing_pair(word) or is_pair(word)), None)
    return pair is not None and "fire" in classes_of(pair)


def did_some_fall(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether some of the shells told of fell somewhere: «القذائف التي سقط عدد منها في …»."""
    after = arguments.last
    if not syntax.has(arguments.first - 1, RELATIVE) or syntax.form(after + 1) not in ("منها", "منهما"):
        return False
    near = range(max(0, arguments.first - 4), arguments.first - 1)
    return any("fire" in classes_of(syntax.text.tokens[i].word) for i in near)


def is_bodily(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is attacked and not only scolded: not «هاجم الوزير المعارضة في خطابه», «هاجمه بشدة»."""
    near = range(arguments.last, min(arguments.last + _JOY_WITHIN, arguments.stop))
    return not any(syntax.form(at).removesuffix("ه").removesuffix("ها") in words_of("scolding") for at in near)


def is_by_no_fire(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether killing is told by itself and not with the attack that did it.

    Not «قُتلت طفلة مع أمها جراء غارات», «ستة قُتلوا وسبعة أُصيبوا في هجوم».
    """
    for at in range(arguments.last, min(arguments.last + _FIRE_WITHIN, len(syntax.tags))):
        if syntax.has(at, COMMA | STOP | COLON | RELATIVE | COMPLEMENTISER):
            return True
        if syntax.has(at, VERB) and syntax.form(at).removeprefix("و") not in words_of("casualties"):
            return True
        if is_attack(syntax, at) and (syntax.form(at - 1) in _AMID or syntax.form(at)[:1] == "ب"):
            return False
    return True


def is_attack(syntax: Syntax, at: int) -> bool:
    """Return whether the noun at the token may be one of an attack."""
    return any(h.entry.sense.type == "attack" and h.entry.shape != "verb" for h in find_triggers(syntax.text.tokens[at].word))


def is_dealt_with(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an army deals with fighters or with fire: «تعاملت القوات مع عناصر مسلحة»."""
    return any(p.preposition == "مع" and head_classes(syntax, p) & {"fighter", "fire"} for p in arguments.others)


def is_without_casualties(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what falls is a town and no people: not «سقط آلاف المدنيين بين قتيل وجريح ومعتقل»."""
    near = range(arguments.last, min(arguments.last + _FIRE_WITHIN, len(syntax.tags) - 1))
    return not any(syntax.form(i) == "بين" and syntax.form(i + 1) in _DEAD_OR_HURT for i in near)
