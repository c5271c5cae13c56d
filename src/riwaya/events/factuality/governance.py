"""What the words before an event do to it: the verb or noun that governs it and how it is negated itself."""

from riwaya.arabic.number_words import number_word
from riwaya.events.classes import ACTORS, PEOPLE, classes_of, words_of
from riwaya.events.clauses import before_insertion, left_bound, may_be_verb
from riwaya.events.governors import effects_at, noun_effects_at, takes_in
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    VERB,
    verbs,
)

VERB_NEGATIONS = {
    "لم",
    "لن",
    "لا",
    "ما",
    "ليس",
    "ليست",
    "ليسوا",
    "مش",
    "مو",
    "ماهو",
    "ولم",
    "ولن",
    "ولا",
    "وما",
    "فلم",
    "فلا",
    "فلن",
    "فما",
    "موش",
}
_FUTURE = {"سوف", "رح", "راح", "حا", "غادي"}
_FARTHEST = 14
_GOING_ON = {"استمرار", "تواصل", "تجدد", "تصاعد", "احتدام", "اشتداد", "اندلاع", "تزايد"}
_AFTER = {"عقب", "اثر", "جراء", "غداه", "رغم", "منذ", "نتيجه", "بسبب"}  # what stands after them is a fact
_HOW_MUCH = {"كثافه", "شده", "استمرار", "تواصل", "تجدد", "عنف", "تصاعد", "وقوع", "اندلاع", "اشتداد"}
_FACT_AFTER = {"negative", "asked", "possible"}  # what does not reach past «بعد»: «رفض المغادرة بعد خطف زميله»
_DURING = {"خلال", "اثناء", "وسط", "ابان"}
_FULFILLED = {"تنفيذ", "خرق", "تطبيق", "مشاركه", "تقديم", "رد"}  # before the article, what is done with a thing that is there
_TO_DO = (
    "لتامين",
    "لتسهيل",
    "لاجراء",
    "لاتمام",
    "لعقد",
    "لابرام",
    "لتوقيع",
    "لشن",
    "لفرض",
    "لتنفيذ",
    "لبدء",
    "لاستيناف",
    "لانجاز",
    "لخوض",
)
_ALL_BUT_WITHIN = 7
_REPLIES = {"رد", "ردا", "للرد", "يرد", "سيرد", "سترد", "ترد", "ردت", "ردوا", "احتجاجا"}
_LIGHT = frozenset({"light"})
_PRESSED_WITHIN = 6  # tokens between «الضغط» and what for
_PUT_OFF = {"اجلت", "اجل", "اجلوا", "اجلا"}  # spelled like taking people out
_APT_WITHIN = 5  # tokens between «من شأن» and «أن»
_PROVIDED_WITHIN = 45  # tokens between «ينص» and «على»
_AIMED_AT = {"اجل", "بهدف", "بغيه", "بغرض", "بقصد", "لاجل"}
_SPOKEN_OF = {"عن", "حول", "بشان", "علي", "بخصوص", "ازاء"}
_OWNED_WITHIN = 6  # tokens between «استعداد» and what for
_LACKING_WITHIN = 4  # tokens between «لم» and «أدلة»
_SINCE_WITHIN = 5  # tokens between «بعد» and «من» in «بعد أسبوعين من القصف»


def effects_before(syntax: Syntax, at: int, first: int) -> frozenset[str]:
    """Return what the words before «أن» do to the clause after it."""
    if syntax.form(at) in ("وان", "وبان") and (told := _that_before(syntax, at, first)) is not None:
        return effects_before(syntax, told, first)  # «من المقرر أن تصل القافلة وأن توزع حمولتها»
    before = at - 1
    word = syntax.form(before)
    if word in words_of("expected"):
        return frozenset({"planned"})
    if word in words_of("possible"):
        return frozenset({"possible"})
    if word in words_of("necessary"):
        is_denied = syntax.form(before - 1).removeprefix("و").startswith(("ليس", "لسنا", "لا"))
        return frozenset({"asked", "negative"} if is_denied else {"asked"})  # «ليس المطلوب أن يقتحم …»
    if word in ("اما", "واما", "فاما") and syntax.text.tokens[before].word.text.lstrip("وف").startswith("إ"):
        return frozenset({"possible"})  # «إما أن تفرض سلطتها وإما أن …»
    if word == "علي":
        return frozenset({"planned"})  # «على أن تنسحب …»
    if word in ("قبل", "بعد", "منذ"):
        return frozenset()
    if word in ("دون", "بدون") or (word == "غير" and syntax.form(before - 1) == "من"):
        return frozenset({"negative"})
    if _is_due_from(syntax, at, first):
        return frozenset({"asked"})
    if _is_apt(syntax, at, first):
        return frozenset({"possible"})
    if found := noun_effects_at(syntax, before):
        return found
    return governing(syntax, at, first)


def _that_before(syntax: Syntax, at: int, first: int) -> int | None:
    """Return the «أن» that «وأن» goes on with; None without one in its sentence."""
    near = range(at - 1, max(first, at - _PROVIDED_WITHIN) - 1, -1)
    stop = next((i for i in near if syntax.has(i, STOP | COLON)), first - 1)
    return next((i for i in range(at - 1, stop, -1) if syntax.form(i) in ("ان", "بان") and syntax.has(i, COMPLEMENTISER)), None)


def governing(syntax: Syntax, at: int, first: int) -> frozenset[str]:
    """Return the effects of the nearest verb before the token, of a governing noun if one stands nearer."""
    at = _round_of(syntax, at)
    if syntax.form(at - 1).removeprefix("ب") in words_of("unknowns") or is_background(syntax, at):
        return frozenset()  # «كشف مصير المخطوفين»
    if syntax.has(at, DEFINITE) and _is_changed(syntax, at):
        return frozenset()
    found = _reaching(syntax, at, first)
    if found and is_during(syntax, at):
        return frozenset() if "negative" in found else found - _FACT_AFTER  # «لن ترد خلال | المفاوضات»
    if not found or not is_after(syntax, at):
        return found
    return found - _FACT_AFTER - ({"planned"} if _is_past(syntax, at, first) else frozenset())


def _is_changed(syntax: Syntax, at: int) -> bool:
    """Return whether something is to be done to what is there already: «حاولوا تغيير الاتفاق», «طالب بإدانة الهجوم»."""
    before = syntax.form(at - 1).removeprefix("و")
    return (before if before in words_of("changing") else before[1:]) in words_of("changing")


def _is_past(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the verb before the token is certainly a past: «اتفقتا على هدنة بعد محادثات»."""
    near = range(at - 1, max(first, at - _FARTHEST) - 1, -1)
    verb = next((i for i in near if syntax.has(i, VERB) and not syntax.has(i, AUXILIARY)), None)
    if verb is None or syntax.has(verb - 1, AUXILIARY | NEGATION | COMPLEMENTISER) or syntax.form(verb - 1) in _FUTURE:
        return False
    tenses = {h.entry.tense for h in verbs().find(syntax.text.tokens[verb].word)}
    return tenses == {"past"}


def is_after(syntax: Syntax, at: int) -> bool:
    """Return whether what stands at the token has begun before what is told: «بعد خطف زميله», «منذ سريان الهدنة»."""
    before = at - 1 - (syntax.form(at - 1) in words_of("begun"))
    word = syntax.form(before).removeprefix("و")
    return word == "بعد" or (before < at - 1 and word in ("منذ", "عقب"))


def is_during(syntax: Syntax, at: int) -> bool:
    """Return whether what stands at the token is a known thing amid which another is told: «خلال المحادثات»."""
    return syntax.has(at, DEFINITE) and syntax.form(at - 1).removeprefix("و") in _DURING


def _round_of(syntax: Syntax, at: int) -> int:
    """Return the token of «جولة» where it stands before the talks at `at`: «عقد جولة جديدة من المفاوضات»."""
    if syntax.form(at - 1) != "من":
        return at
    return next((i for i in range(at - 2, max(0, at - 5), -1) if syntax.form(i).removeprefix("ال") in words_of("rounds")), at)


def _reaching(syntax: Syntax, at: int, first: int) -> frozenset[str]:
    i, floor = at - 1, max(first, at - _FARTHEST)
    head = at  # where the clause goes on after what was passed over
    while i >= floor:
        if syntax.has(i, CLOSING) and (opened := _opened(syntax, i)) is not None:
            i = opened - 1  # «متهما «أطرافا لا تريد المصالحة» بإطلاق النار»: what is quoted governs nothing outside
            continue
        if syntax.has(i, COMMA) and (opening := before_insertion(syntax, i, first)) is not None:
            head, floor = i + 1, max(first, floor - (i - opening) - 1)
            i = opening - 1
            continue
        if syntax.has(i, COMMA) and _is_listed(syntax, i + 1):
            floor = max(first, min(floor, i - _FARTHEST))
            i -= 1
            continue
        if syntax.has(i, STOP | COLON | RELATIVE | COMMA) or (syntax.has(i, COMPLEMENTISER) and i < at - 1):
            return frozenset()
        told = _over(syntax, i, at, first)
        if told is not None:
            is_within = head < at and syntax.form(head) == "في" and not takes_in(syntax, i)
            return frozenset() if is_within else told
        i -= 1
    return frozenset()


def _opened(syntax: Syntax, closing: int) -> int | None:
    """Return where the quotation of several words that closes at the token opens; None where none does."""
    quotation = syntax.quotation_around(closing - 1)
    return quotation.opening if quotation is not None and quotation.closing == closing > quotation.opening + 2 else None


def _is_listed(syntax: Syntax, at: int) -> bool:
    """Return whether a verbal noun goes on with a list past a comma: «طالب بفتح المعابر، ووقف القصف، والإفراج عن …»."""
    if not syntax.has(at, CONJUNCTION) or syntax.has(at, VERB) or not syntax.has(at, MASDAR):
        return False
    return syntax.form(at)[:1] == "و" and not (syntax.has(at, MAYBE_VERB) and may_be_verb(syntax, at))


def _over(syntax: Syntax, i: int, at: int, first: int) -> frozenset[str] | None:
    """Return what the word at `i` does to the noun at `at`; None when it governs nothing."""
    if "tied" in effects_at(syntax, i) | noun_effects_at(syntax, i):
        return frozenset({"asked" if syntax.form(at)[:1] == "ب" else "possible"})  # «ربط الإفراج بالانسحاب»
    if (told := _of_verb(syntax, i, at, first)) is not None:
        return told
    if syntax.form(at)[:1] == "ل" and at - i < _PRESSED_WITHIN and "ضغط" in syntax.form(i):
        return frozenset({"asked"})  # «الضغط على الفصيل لإطلاق …»
    nouns = noun_effects_at(syntax, i)
    if nouns and _governs(syntax, i, at):
        return _of_noun(syntax, i, at, first, nouns)
    if syntax.form(i) in words_of("expected"):
        return frozenset({"planned"})
    if syntax.form(i).removeprefix("ال") in words_of("evidence_of") and _is_lacking(syntax, i, first):
        return frozenset({"negative"})
    if syntax.form(i) == "صحه" and syntax.has(i - 1, NEGATION):
        return frozenset({"negative"})  # «لا صحة لأنباء عن انسحاب …»
    return None


def _is_lacking(syntax: Syntax, noun: int, first: int) -> bool:
    """Return whether there is no evidence of something: «ليس هناك دليل على …», «لم تتوفر أدلة على …»."""
    if syntax.form(noun + 1) != "علي":
        return False
    return any(
        syntax.form(i).removeprefix("و") in ("لا", "ليس", "ليست", "لم", "دون", "بدون", "غياب")
        for i in range(max(first, noun - _LACKING_WITHIN), noun)
    )


def _of_verb(syntax: Syntax, verb: int, at: int, first: int) -> frozenset[str] | None:
    """Return what a verb does to the noun at `at`; None when none stands there."""
    if syntax.core(verb) in words_of("occurring"):
        return _of_occurring(syntax, verb, at, first)
    if verb == at - 1 and syntax.core(verb) in _PUT_OFF and syntax.core(at).removeprefix("ال") in words_of("put_off"):
        return frozenset({"planned"})  # «أُجلت زيارة الوزير»
    may_be = syntax.has(verb, MAYBE_VERB) and syntax.form(verb - 1) not in words_of("expected") and may_be_verb(syntax, verb)
    if syntax.has(verb, AUXILIARY | DEFINITE | PREPOSITION) or (not may_be and syntax.has(verb, MASDAR)):
        return None
    if syntax.core(verb) in ("قضي", "قضت") and _are_dead(syntax, verb + 1):
        return None  # «قضى تسعة مدنيين في غارة»
    found = effects_at(syntax, verb)
    if not (found and (may_be or not syntax.has(verb, KNOWN_NOUN))) and not syntax.has(verb, VERB):
        return None
    if found == {"planned"} and (
        _is_explained(syntax, verb)
        or _is_amid(syntax, verb, at)
        or _is_made_possible(syntax, verb)
        or _comprised(syntax, verb, at)
    ):
        return _LIGHT
    if syntax.form(verb - 1) in ("بما", "وبما", "مما") and syntax.core(verb) in words_of("containing"):
        return _LIGHT  # «صعّد هجماته، بما يشمل اغتيال قادة»
    if found == {"planned"} and syntax.form(verb - 1) in ("قد", "ربما") and syntax.form(verb)[:1] in "يتن":
        return frozenset({"possible"})  # «قد يُسمح لهم بالمغادرة»
    if _is_without(syntax, verb):
        return frozenset({"asked"})
    if "light" in found and _is_there_all_the_same(syntax, verb, at):
        return frozenset()
    return _outer(syntax, verb, first, found) or _negated(syntax, verb, found)


def _is_there_all_the_same(syntax: Syntax, verb: int, at: int) -> bool:
    """Return whether what a denied verb says leaves the deed a fact: it came to nothing, nobody answered it or spoke of it.

    «لم تتوصل المحادثات إلى نتيجة», «لم ترد القوات على الهجوم», «لم تعلن أي جهة مسؤوليتها عن الهجوم»; not «لم تعلن الهدنة».
    """
    if syntax.form(verb - 1) not in VERB_NEGATIONS:
        return False
    if verb == at - 1:
        return syntax.has(at, DEFINITE) and not syntax.has(at, PREFIXED) and syntax.core(verb) in words_of("arriving_at")
    if syntax.form(at - 1) == "علي" and syntax.core(verb) in words_of("answering"):
        return True
    if syntax.form(at - 1) not in _SPOKEN_OF:
        return False
    return any(syntax.core(i).removeprefix("ال") in words_of("words_on") for i in range(verb + 1, at - 1))


def _is_without(syntax: Syntax, verb: int) -> bool:
    """Return whether a deal is refused because it lacks something, which is asked by that: «أي اتفاق لا يتضمن انسحاباً»."""
    if syntax.form(verb - 1) not in ("لا", "لم") or syntax.core(verb) not in words_of("providing"):
        return False
    deal = syntax.form(verb - 2).removeprefix("ب").removeprefix("ل").removesuffix("ا")
    return deal in words_of("agreed") | words_of("proposals") or syntax.form(verb - 3).removeprefix("ب") == "اي"


def _are_dead(syntax: Syntax, at: int) -> bool:
    """Return whether people stand right after «قضى», which then is «died» and provides for nothing."""
    if at >= len(syntax.tags):
        return False
    word = syntax.text.tokens[at].word
    return (
        bool(classes_of(word) & (PEOPLE | {"number", "victim"}) and not classes_of(word) & {"official"})
        or number_word(word) is not None
    )


def _is_amid(syntax: Syntax, verb: int, at: int) -> bool:
    """Return whether a noun is where a thing was agreed on or what comprised people: «اتفقا في محادثات», «شملتهم الصفقة»."""
    if syntax.form(at - 1) in ("في", "خلال", "اثناء"):
        return syntax.core(verb).startswith(("اتفق", "توافق", "وافق"))
    return (
        verb == at - 1
        and syntax.form(verb).endswith(("هم", "ها", "هن"))
        and syntax.form(verb)[:4] in ("شملت", "تشمل", "يشمل", "ضمته")
    )


def _comprised(syntax: Syntax, verb: int, at: int) -> bool:
    """Return whether a deed is what comprised people and not what a deal comprises: «شملت المرحلة الأولى من عملية التبادل 70»."""
    if syntax.core(verb) not in words_of("containing"):
        return False
    if syntax.form(verb).removeprefix("و")[:1] in ("ي", "ت"):
        return syntax.form(at - 1) in ("في", "خلال", "بعد")  # «منطقة تشمل العاصمة دُمّرت في | معارك»
    between = (syntax.form(i).removeprefix("ال") for i in range(verb + 1, at))
    return all(form in words_of("stages") for form in between)


def _is_made_possible(syntax: Syntax, verb: int) -> bool:
    """Return whether a truce or a deal let it happen, which no leave given by somebody did: «هدنة سمحت بإجلاء 180 شخصاً»."""
    if syntax.form(verb).removeprefix("و") not in ("سمح", "سمحت", "اتاح", "اتاحت", "مكن", "مكنت") or syntax.has(
        verb - 1, NEGATION
    ):
        return False
    begin = left_bound(syntax, verb, max(0, verb - _FARTHEST))
    lets = [h for i in (begin, verb + 1) if i != verb for h in find_triggers(syntax.text.tokens[i].word)]
    return any(h.entry.sense.type in ("ceasefire", "agree") for h in lets)


def _is_explained(syntax: Syntax, verb: int) -> bool:
    """Return whether why something was decided is told or asked, so that it was done: «لماذا قرر الانسحاب؟»."""
    return syntax.form(verb - 1) in ("لماذا", "ليش") or syntax.form(verb + 1) in ("لاسباب", "بسبب")


def _of_occurring(syntax: Syntax, verb: int, at: int, first: int) -> frozenset[str]:
    """Return what a verb that only says that something is done says of the deed right after it: «لم يتم إجلاء …».

    «ما جرى» is what was done; past another deed it says nothing («سيتم إطلاقهم ضمن اتفاق …»).
    """
    if any(syntax.has(i, MASDAR | POSSESSED) for i in range(verb + 1, at)):
        return frozenset()
    if syntax.form(verb - 1) in ("ما", "وما", "بما", "مما"):
        return _LIGHT
    if syntax.form(verb - 1) == "لم" and syntax.form(verb - 2) in ("ما", "اذا", "ان"):
        return frozenset({"possible"})  # «ما لم يتم الإفراج عنهم»
    return _outer(syntax, verb, first, _LIGHT) or _negated(syntax, verb, _LIGHT)


def _of_noun(syntax: Syntax, noun: int, at: int, first: int, found: frozenset[str]) -> frozenset[str]:
    """Return what a noun passes on: an empty one what governs it, one of hindering what it is negated or planned by."""
    is_denied = syntax.has(noun - 1, NEGATION) or syntax.form(noun - 1).removeprefix("ب") in ("عدم", "دون", "بدون", "بلا")
    if "opposed" in found:
        return frozenset({"possible" if is_denied else "negative"})
    if found == {"light"}:
        return _through(syntax, noun, at, first)
    if found == {"possible"} and noun > first and syntax.form(noun).removeprefix("ال").startswith("محاول"):
        return frozenset({"negative"}) if "negative" in governing(syntax, noun, first) else found  # «فشلت محاولة …»
    if syntax.form(noun).removeprefix("و") in ("استعداد", "باستعداد") and _is_party(syntax, noun + 1):
        return frozenset({"possible"})  # «أكد استعداد الحركة للدخول في هدنة»; who says so of himself promises it
    if is_denied and found == {"planned"} and syntax.form(noun) in words_of("intents"):
        return found | {"negative"}  # «لا نية لمهاجمة …»
    if found == {"planned"} and syntax.form(noun - 1).removeprefix("و").removeprefix("ب").removeprefix("ل") == "عدم":
        return frozenset({"negative"})  # «اتهمه بعدم الالتزام بإخلاء …»
    if found == {"asked"} and noun > first and "قناع" in syntax.form(noun) and "negative" in governing(syntax, noun, first):
        return frozenset({"negative"})  # «عجزت عن إقناعهم بالانسحاب»
    if found == {"negative"} and noun > first:
        outer = governing(syntax, noun, first) - {"light", "told", "hits"}
        return outer - {"negative"} if "negative" in outer else outer | found  # «فشل في منع الهجوم»: it came
    return found


def _through(syntax: Syntax, noun: int, at: int, first: int) -> frozenset[str]:
    """Return what is done to an event that an empty verbal noun takes: «رفض توقيع اتفاق», «لإجراء صفقة»."""
    form = syntax.form(noun).removeprefix("و")
    is_there = syntax.has(at, DEFINITE) and form.removeprefix("ب").removeprefix("ل") in _FULFILLED
    if is_there or noun <= first:
        return frozenset({"light"})
    if syntax.form(noun - 1) in _AIMED_AT:
        return frozenset({"planned"})  # «من أجل بدء مفاوضات»
    if syntax.form(noun - 1).removeprefix("و").removeprefix("ب") in ("دون", "عدم", "بلا"):
        return governing(syntax, noun - 1, first) - {"light", "told", "hits"} ^ {"negative"}  # «حالت الخلافات دون التوصل إلى …»
    outer = governing(syntax, noun, first)
    if not outer - {"light", "told", "hits"} and form.startswith(_TO_DO):
        return frozenset({"planned"})
    return outer or frozenset({"light"})


def is_provided(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether a deal far before the noun provides for it: «ينص الاتفاق، الذي وقعه الطرفان …، على خروج القوات»."""
    if syntax.form(at - 1) != "علي":
        return False
    for i in range(at - 2, max(first, at - _PROVIDED_WITHIN) - 1, -1):
        if syntax.has(i, STOP | COLON):
            return False
        if syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("provides_for"):
            return not any(syntax.form(j) == "علي" for j in range(i + 1, at - 1))
    return False


def _is_due_from(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the clause is what somebody is told to do: «على القيادة أن تفرج عن …», at the head of a sentence."""
    for i in range(at - 1, max(first, at - _FARTHEST) - 1, -1):
        if syntax.form(i).removeprefix("و").removeprefix("ف") == "علي":
            before = i - 1
            return i == first or syntax.has(before, STOP | COLON | COMMA | SIGN | COMPLEMENTISER | OPENING)
        if syntax.has(i, STOP | COLON | COMMA | VERB | COMPLEMENTISER):
            return False
    return False


def _is_apt(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the clause is what something may bring about: «من شأنها أن …», «من شأن الاتفاق أن …»."""
    near = range(max(first + 1, at - _APT_WITHIN), at)
    return any(syntax.form(i)[:3] == "شان" and syntax.form(i - 1).removeprefix("و") == "من" for i in near)


def is_background(syntax: Syntax, at: int) -> bool:
    """Return whether what stands at the token is a fact amid which another is told: «عقب اشتباكات», «بعد أيام من القصف».

    So is what people are known by: «المسؤولين عن قصف السوق», «المدانين في تفجيرات», «ضحايا الهجوم».
    """
    if _is_theirs(syntax, at) or is_replied_to(syntax, at):
        return True
    before = syntax.form(at - 1).removeprefix("و").removeprefix("ب")
    if before in _GOING_ON and syntax.form(at - 2).removeprefix("و") in ("مع", "وسط", "ظل"):
        return True  # «مع استمرار المعارك»
    if before in _AFTER or syntax.form(at - 1) in _AFTER or (syntax.form(at - 2) in _AFTER and before in _HOW_MUCH):
        return True
    return before == "من" and any(syntax.form(i).removeprefix("و") == "بعد" for i in range(at - _SINCE_WITHIN, at - 1))


def _is_theirs(syntax: Syntax, at: int) -> bool:
    """Return whether the word before, past one preposition, names people by the deed: who did it, who suffered it."""
    before = at - 1 - (syntax.form(at - 1) in ("عن", "في", "من", "خلال"))
    form = syntax.form(before)
    if before == at - 1 and not syntax.has(at, PREFIXED):
        return form.removeprefix("و") in words_of("victims_of")
    return form in words_of("known_by")


def is_replied_to(syntax: Syntax, at: int) -> bool:
    """Return whether it is what somebody is to answer, which happened: «توعد بالرد على الهجوم»."""
    if syntax.form(at - 1) != "علي":
        return False
    near = (syntax.form(i) for i in range(at - 2, at - 5, -1))  # «ترد الجماعة على الضربات»
    replies = (form.removeprefix("و").removeprefix("ب").removeprefix("ل").removeprefix("ال") for form in near)
    return any(reply in _REPLIES for reply in replies)


def _outer(syntax: Syntax, at: int, first: int, found: frozenset[str]) -> frozenset[str]:
    """Return what an empty verb passes on to what it takes: «ستشهد المرحلة الإفراج …», «يُتوقع أن تبدأ إجلاء …»."""
    if not found or found - {"light", "hits", "told"}:
        return frozenset()
    form, before = syntax.form(at).removeprefix("و").removeprefix("ف"), syntax.form(at - 1)
    if (form[:1] == "س" and form[1:2] in ("ي", "ت", "ن") and len(form) > 3) or before in _FUTURE:
        return frozenset({"planned"})
    if before == "قد" and (form[:1] == "ي" or (form[:1] == "ت" and _is_present(syntax, at))):
        return frozenset({"possible"})
    if (
        "light" in found
        and syntax.has(at - 1, COMPLEMENTISER)
        and syntax.form(at - 1) in ("ان", "بان")
        and form[:1] in ("ي", "ت")
    ):
        return effects_before(syntax, at - 1, first) - {"light"}
    return frozenset()


def _is_present(syntax: Syntax, at: int) -> bool:
    """Return whether a form can be no past: «قد تضطر القوات», not «قد تمكن الجيش»."""
    return all(h.entry.tense != "past" for h in verbs().find(syntax.text.tokens[at].word))


def _negated(syntax: Syntax, at: int, found: frozenset[str]) -> frozenset[str]:
    """Return the effects of a verb that may itself be negated: «لم تشن هجوماً» is negative, «لم يرفض» nothing."""
    if syntax.form(at - 1) not in VERB_NEGATIONS or _is_which(syntax, at):
        return _plainly(found)
    if "negative" in found:
        return frozenset()
    if "opposed" in found:
        return frozenset({"possible"})  # «لا تمانع إجراء …»
    if "hesitant" in found:  # «لن تتوانى عن …»; not «ما تردد عن», what was rumoured
        is_done = syntax.form(at - 1).removeprefix("و") in ("ما", "لم")  # «لم يتردد في قصف المشفى»
        return frozenset() if is_done else frozenset({"planned"})
    if found & {"light", "told"}:
        if (verb := syntax.core(at)) in words_of("resulting") or verb in words_of("outlasting") or _is_all_but(syntax, at):
            return frozenset()  # «لم يسفر الهجوم عن …», «لم يصمد الاتفاق»: it came
        return frozenset({"negative", "planned"} if syntax.form(at - 1) in ("لن", "ولن", "فلن") else {"negative"})
    return found | {"negative"} if found & {"asked", "planned"} else found  # «لم يطلب إخلاء …»


def is_often(syntax: Syntax, at: int) -> bool:
    """Return whether «ما» belongs to an adverb: «غالباً ما توسطت», «سرعان ما انهارت»."""
    return syntax.form(at) == "ما" and syntax.form(at - 1) in words_of("often")


def _is_which(syntax: Syntax, verb: int) -> bool:
    """Return whether «ما» before a verb is «which», or of «غالباً ما»: «اتفاق وُقّع، ما سمح بعودة الهدوء»."""
    if is_often(syntax, verb - 1):
        return True
    return syntax.form(verb - 1) == "ما" and syntax.core(verb) in words_of("allowing") | words_of("resulting")


def _is_all_but(syntax: Syntax, at: int) -> bool:
    """Return whether what is negated is so of everything else: «لم يُسمع سوى رصاص متفرق»."""
    ahead = range(at + 1, min(at + _ALL_BUT_WITHIN, len(syntax.tags)))
    return any(syntax.form(i) in ("سوي", "الا", "غير") for i in ahead)


def _plainly(found: frozenset[str]) -> frozenset[str]:
    """Return what verbs of objecting do where nothing negates them; hesitating then does nothing («ترددت أنباء عن …»)."""
    return frozenset("negative" if effect == "opposed" else effect for effect in found) - {"hesitant"}


def _governs(syntax: Syntax, noun: int, at: int) -> bool:
    """Return whether a noun takes what stands at `at`: in construct, by a preposition, past its owner («رفض الحكومة إجراء …»)."""
    between = range(noun + 1, at)
    if len(between) <= _OWNED_WITHIN and _is_of_owner(syntax, noun, at):
        return True
    parties = sum(_is_party(syntax, i) for i in between)
    others = (i for i in between if not _is_party(syntax, i))
    if len(between) > (4 if parties else 2):
        return False
    return all(syntax.has(i, PREPOSITION | NEGATION) or syntax.form(i) in ("اي", "الي") for i in others)


def _is_of_owner(syntax: Syntax, noun: int, at: int) -> bool:
    """Return whether only whose readiness it is stands before what for: «استعداد المقاتلين المحاصرين في الحي | للخروج».

    Past a first thing that they are ready for too: «استعدادهم لإلقاء السلاح | والمغادرة».
    """
    if "ستعداد" not in syntax.form(noun):
        return False
    is_joined = syntax.has(at, CONJUNCTION) and any(syntax.form(i)[:1] == "ل" for i in range(noun + 1, at))
    if not is_joined and syntax.form(at)[:1] != "ل":
        return False
    return all(
        syntax.has(i, DEFINITE | PREPOSITION | POSSESSED | MASDAR) or i in syntax.names or syntax.form(i)[:1] == "ل"
        for i in range(noun + 1, at)
    )


def _is_party(syntax: Syntax, at: int) -> bool:
    """Return whether the token is of somebody who acts, by name or by a noun with the article."""
    mention = syntax.names.get(at)
    if mention is not None:
        return mention.kind in ("actor", "organisation", "person", "office")
    return syntax.has(at, DEFINITE) and bool(classes_of(syntax.text.tokens[at].word) & ACTORS)
