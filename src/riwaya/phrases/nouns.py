"""Noun phrases: from a head to where the phrase ends."""

import re
from functools import cache

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.particles import DESCRIBING_PREPOSITIONS, WITH_PRONOUN
from riwaya.lexicon.load import entries
from riwaya.phrases.syntax import Syntax
from riwaya.phrases.tags import (
    ADDRESSED,
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DASHES,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
    is_adverbial,
    is_masdar,
    is_noun,
    is_outlet_noun,
    is_tone,
    masdars,
)
from riwaya.remembering import remembered

_RELAYING = {"بلسان", "نقلا", "استنادا", "وفقا", "وفق", "حسب", "بحسب", "طبقا", "تبعا", "نسبه", "عطفا"}
_RELAYING |= {"بقوله", "بقولها", "بقولهم", "بالقول", "قايلا", "قايله", "قايلين"}
_NOT_DESCRIBING = {"المقابل", "الاثناء", "الوقت", "لسان"}
_NOT_DESCRIBING |= {head + p for head in ("جهت", "جانب", "ناحيت") for p in ("ه", "ها", "هم")}
_SAME = {f + p for f in ("نفس", "ذات", "عين") for p in ("ه", "ها", "هم", "هما", "هن")} | {"انفسهم", "المذكور", "المذكوره"}
_WHEREABOUTS = {"داخل", "خارج", "قرب", "وراء", "حول", "محيط"}
_TOLD = {"خبر", "نبا", "صوره", "صور", "استطلاع", "وثايقي", "مقال", "تقرير"}
_BY_PREPOSITION = {"موثوق", "معترف", "مشهود", "مسموح", "مرحب", "معمول", "مصرح", "منوط", "موكل"}  # with بها: «مصادر موثوق بها»
_POINTING = {"لذلك", "لهذا", "بذلك", "بهذا", "بهذه", "بما", "للمره", "لاول", "للتو"}  # tells for what or when, and is in no name
_POINTING |= {"ونحن", "وانا", "وانتم", "واحنا", "فنحن"}  # begins what we do: «هناك تهديدات | ونحن نتعامل معها»
_ONE_OF = {"احد", "احدي", "بعض", "كبار", "ابرز", "كبير"}
_WITH_THEM = {"لديه", "لديها", "لديهم", "لدينا"}
_ITS = {"له", "لها", "لهم", "لي", "لنا"}
_KIN = {
    "عم",
    "عمه",
    "خال",
    "خاله",
    "اخ",
    "اخت",
    "شقيق",
    "شقيقه",
    "ابن",
    "ابنه",
    "قريب",
    "قريبه",
    "جار",
    "جاره",
    "صديق",
    "صديقه",
    "زميل",
    "زميلا",
}
_KIN |= {"زميله", "اصدقاء", "زملاء", "اقارب", "جيران", "رفيق", "رفيقه", "مساعد", "صهر", "حفيد", "حفيده", "مقرب", "معاون", "شريك"}
_SHARES = {"كل", "كلا", "كلتا", "بعض", "جميع", "مختلف", "كافه", "ساير", "عموم", "معظم", "مجمل", "غالبيه"}
LONGEST = 16  # tokens in a noun phrase, names in quotation marks included
_ENDS = COMPLEMENTISER | RELATIVE | NEGATION | COLON | COMMA | STOP | CLOSING | TIME | VERB | OPENER | ADVERB | AUXILIARY


def noun_phrase(syntax: Syntax, first: int, stop: int, *, with_prepositions: bool = True) -> int:
    """Return the token after the noun phrase that begins at `first`, at most `stop`.

    A phrase takes its genitives, adjectives, names in marks, coordinated nouns and, unless told otherwise, the
    prepositional phrases that describe it; it ends before a verb, a clause, a comma, a time and an occasion («في تصريح»).
    """
    return noun_phrase_within(syntax, first, stop, with_prepositions=with_prepositions)[0]


def noun_phrase_within(syntax: Syntax, first: int, stop: int, *, with_prepositions: bool = False) -> tuple[int, int]:
    """Return the end of a noun phrase and the last token on which that depends, `stop` or beyond where that cut it short."""
    key = first if with_prepositions else ~first
    seen: dict[int, tuple[int, int]] = syntax.memo.setdefault("noun phrases", {})
    known = seen.get(key)
    if known is not None and known[1] < stop:
        return known
    longest = min(stop, first + LONGEST)
    end, reach = _read(syntax, first, longest, with_prepositions=with_prepositions)
    if reach < longest:
        seen[key] = end, reach  # it ends by itself, so it does under any other stop beyond there
    return end, reach


def _read(syntax: Syntax, first: int, stop: int, *, with_prepositions: bool) -> tuple[int, int]:
    """Return the end of the noun phrase and the last token that was looked at, `stop` where that cut it short."""
    at = first
    tags, forms, names = syntax.tags, syntax.forms, syntax.names
    while at < stop:
        here = tags[at]
        opens = forms[at] in (_PARTICLES if at > first else _LAID_HANDS_ON)
        if opens and (passed := _after_particle(syntax, at, stop)):
            at = passed
            continue
        if at > first and (
            (here & ADDRESSED and not _is_press_office(syntax, at) and forms[at - 1] not in _words_of("belonging"))
            or (at in names and _is_told_outlet(syntax, at))
        ):
            return at, at
        is_manner = at > first and forms[at] in _IN_MANNER and after_manner(syntax, at, at + 2)  # «وكالة الراية | بشكل قاطع»
        if at > first and (is_manner or forms[at] in _POINTING or (here & BRACKET and syntax.words[at].raw in DASHES)):
            return at, at
        if here & OPENING:
            if at > first and not here & BRACKET and _begins_speech(syntax, first, at):
                return at, at
            closing = syntax.closing(at)
            if closing >= stop or closing - at > 10 or closing == at:
                return at, min(closing, stop)
            at = closing + 1
        elif here & (_ENDS & ~VERB if at == first else _ENDS) and not _belongs_to_adjective(syntax, first, at):
            return _without_dangling(syntax, first, at), at
        elif here & PREPOSITION and not (at > first and _is_adjective_of_side(syntax, at)):
            is_called = forms[at] == "باسم" and _is_so_called(syntax, at + 1)
            if at == first or not with_prepositions or not (is_called or _describes(syntax, at, stop)):
                return at, at + 1
            at += 1 + (_is_by(syntax, at) or _is_on_side(syntax, at))
        elif at > first and (
            (here & PREFIXED and (not with_prepositions or is_occasion(syntax, at) or is_said_so(syntax, at)))
            or (not here & CONJUNCTION and not _is_of_side(syntax, at) and _begins_another(syntax, first, at))
        ):
            return at - (syntax.words[at - 1].text in _OF_MATTERS and at > first + 1), at
        else:
            at = min(stop, max(at + 1, syntax.name_ends.get(at, 0)))
    return _without_dangling(syntax, first, at), stop


_WITH_ADJECTIVE = ("بشكل", "بصوره", "بطريقه", "بنحو", "نحو")
_IN_MANNER = frozenset(
    (*("بشده", "بقوه", "بوضوح", "بحزم", "بصراحه", "بحده", "باصرار", "بالمطلق", "جمله", "علي"), *_WITH_ADJECTIVE[:-1])
)
_NO_MANNER = DEFINITE | PREPOSITION | PREFIXED | VERB | CONJUNCTION | COMMA | STOP | COMPLEMENTISER | NUMBER | POSSESSED | OPENING


def after_manner(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return the token after how something is done or said: «بشكل قاطع», «بشدة», «جملة وتفصيلاً»; None elsewhere."""
    form = syntax.form(at)
    if form not in _IN_MANNER or at + 1 >= len(syntax.tags):
        return None
    if form == "جمله":
        return at + 2 if syntax.form(at + 1) == "وتفصيلا" else None
    head = at + (form == "علي")
    if syntax.form(head) not in _WITH_ADJECTIVE:
        return at + 1 if head == at else None
    adjective = head + 1 + (syntax.form(head + 1) == "غير")
    if syntax.has(adjective, _NO_MANNER) or adjective in syntax.names:
        return None
    more = adjective + 1  # «بشكل قاطع ونهائي»
    joins = syntax.form(more)[:1] == "و" and syntax.has(more, CONJUNCTION) and not syntax.has(more, _NO_MANNER & ~CONJUNCTION)
    return more + bool(joins and more < stop and syntax.form(more).endswith(("ي", "يه")))


def _begins_speech(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether marks hold what is told and no name: «توعّد القائد نفسه | «الخلايا النائمة»», «أعلن الوزير | «هزيمة …»»."""
    tokens = syntax.text.tokens
    is_stuck = tokens[at].word.raw == '"' and tokens[at - 1].end == tokens[at].start and len(tokens[at - 1].word.form) > 2
    if is_stuck and tokens[at - 1].word.kind == "word" and syntax.closing(at) - at > _SHORTEST_ACT + 1:
        return True  # «وقال كوبو"سنعود إلى بيوتنا"»
    return syntax.forms[at - 1] in _SAME or is_how(syntax, at + 1) or _tells_act(syntax, first, at)


def _tells_act(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether marks after a person hold an act of a few words and no by-name: «قائد اللواء سامر | «استمرار القتال»»."""
    begins, closing = at + 1, syntax.closing(at)
    if closing - at <= _SHORTEST_ACT or syntax.has(begins, DEFINITE) or begins in syntax.names:
        return False
    of_whom = syntax.has(begins + 1, DEFINITE | POSSESSED) and syntax.words[begins].text.endswith("ة")
    is_act = syntax.has(begins, MASDAR) or of_whom or syntax.form(begins) in ("عدم", "اي")
    speaks = syntax.has(at - 1, DEFINITE) and syntax.core(at - 1).removeprefix("ال") in _offices()
    return is_act and (speaks or ends_person(syntax, first, at))


_SHORTEST_ACT = 2  # tokens from the opening mark to the closing one: «هزيمة المتمردين»


def _is_so_called(syntax: Syntax, at: int) -> bool:
    """Return whether «ما يعرف بـ», «ما يسمى» begins at the token, after a noun or preposition to which the name belongs."""
    is_called = syntax.forms[at] == "ما" and at + 3 < len(syntax.tags) and syntax.forms[at + 1] in _CALLED
    return is_called and bool(syntax.forms[at - 1] == "باسم" or syntax.has(at - 1, KNOWN_NOUN))


_CALLED = ("يعرف", "تعرف", "يسمي", "تسمي", "سمي", "عرف")


def is_how(syntax: Syntax, at: int) -> bool:
    """Return whether the first word in marks tells with ب how something was said: «أدانت البعثة | «بأشد العبارات»»."""
    return syntax.form(at) in _HOW or (syntax.form(at).startswith("ب") and syntax.has(at, PREFIXED) > 0)


_HOW = {"باشد", "باقسي", "باقوي", "باغلظ", "بالغ", "بكل", "باشنع"}


_OF_MATTERS = {"عن", "إلى", "الى", "على"}  # left hanging before what they are about: «السلطات في شرق البلاد عن | ذلك»


def is_said_so(syntax: Syntax, at: int) -> bool:
    """Return whether «بسخرية» stands at the token right before what is said: «ترد نصيرة | بسخرية: …»."""
    return syntax.has(at + 1, COLON | COMPLEMENTISER | OPENING) > 0 and is_tone(syntax.forms[at])


_OF_SIDES = {"شرقي", "غربي", "شمالي", "جنوبي"}


def _is_adjective_of_side(syntax: Syntax, at: int) -> bool:
    """Return whether a word of direction describes the noun before it: «دبلوماسي غربي، …», but «قرية غربي المدينة»."""
    after = at + 1
    ends = after >= len(syntax.tags) or syntax.has(after, _ENDS | PREPOSITION) or syntax.form(after) in _SAME
    return syntax.form(at) in _OF_SIDES and not syntax.has(at - 1, DEFINITE) and bool(ends)


def _is_of_side(syntax: Syntax, at: int) -> bool:
    """Return whether a word of direction before the token takes it: «بمحافظة ديالى شرقي | العراق»."""
    return syntax.forms[at - 1] in _OF_SIDES and bool(syntax.tags[at - 1] & PREPOSITION)


_LAID_HANDS_ON = ("الملقي", "والملقي", "ملقي")
_ON_WHOM = ("عليه", "عليها", "عليهم", "عليهما", "عليهن")
_PARTICLES = ("رقم", "غير", "بلا", "شبه", "ما", *_LAID_HANDS_ON)
_BODIES = ("منظمه", "جمعيه", "شبكه", "هييه", "موسسه", "حركه", "لجنه", "مبادره", "المنظمه", "نقابه")
_NO_ADJECTIVES = {"مره", "ذلك", "هذا", "هذه", "ان", "انه", "انها", "انهم", "واحد", "واحده"}


def _after_particle(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return the end of what a particle opens in a phrase: «رقم 88», «غير رسمي», «ما يسمى»; None where it opens a clause."""
    if syntax.forms[at] in _LAID_HANDS_ON:
        is_held = at + 2 < stop and syntax.forms[at + 1] == "القبض" and syntax.forms[at + 2] in _ON_WHOM
        return at + 3 if is_held else None  # «الملقى القبض عليهم»
    if syntax.forms[at] == "ما":
        return at + 2 + (syntax.forms[at + 2] == "ب") if _is_so_called(syntax, at) else None
    return _after_number(syntax, at, stop) or _after_not(syntax, at, stop)


def _after_not(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return the end of «غير رسمي», «شبه الرسمية», which describe the noun before; None where غير is another («غير أن»).

    So does «بلا حدود» in the name of a body: «منظمة أطباء بلا حدود».
    """
    is_named = syntax.form(at) == "بلا" and at > 1 and syntax.core(at - 2) in _BODIES
    if not (syntax.form(at) in ("غير", "شبه") or is_named) or at + 1 >= stop or syntax.words[at + 1].kind != "word":
        return None
    closed = syntax.has(at + 1, COMPLEMENTISER | RELATIVE | NEGATION | TIME | OPENING | CONJUNCTION)
    form = syntax.form(at + 1)
    return None if closed or form in _NO_ADJECTIVES or form in _words_of("entitled") else at + 2  # «مسؤول | غير مخول بالحديث»


def _after_number(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return the end of «رقم 88» or «رقم (3)» at `at`; None when no number follows."""
    here = at + 1 + syntax.has(at + 1, OPENING)
    if syntax.form(at) != "رقم" or here >= stop or not syntax.has(here, NUMBER):
        return None
    return here + 1 + syntax.has(here + 1, CLOSING)


def _is_told_outlet(syntax: Syntax, at: int) -> bool:
    """Return whether an outlet's name with ل stands at the token: «أحمد من سكان البلدة | للجزيرة»."""
    is_outlet = syntax.names[at].kind == "outlet" and syntax.form(at).startswith("ل")
    is_document = is_occasion(syntax, at - 1) or syntax.has(at - 1, MASDAR) or syntax.form(at - 1) in _TOLD
    return is_outlet and not is_document  # «تحقيق لبي بي سي» is one phrase


def _is_press_office(syntax: Syntax, at: int) -> bool:
    """Return whether a document is that of a body's press office: «بيان لإعلام الحشد», «بيان للإعلام الحربي»."""
    is_office = syntax.form(at) == "لاعلام" or (syntax.form(at) == "للاعلام" and syntax.form(at + 1) in _PRESS_OFFICES)
    return is_office and is_occasion(syntax, at - 1)


_PRESS_OFFICES = ("الحربي", "العسكري", "الامني", "المركزي")


def _belongs_to_adjective(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an adverb belongs to the phrase: «مصدراً قريباً من الإدارة», «الحكومة المعترف بها دولياً»."""
    if at > first and syntax.form(at) in ("تابع", "تابعه") and syntax.form(at + 1)[:1] == "ل":
        return True  # «مركز تابع لوزارة الصحة», spelled like the verb
    if at > first and syntax.has(at, POSSESSED) and syntax.form(at - 1) in _ONE_OF:
        return not syntax.has(at, ADVERB)  # «أحد قادته», spelled like "led him"
    if at == first or not syntax.has(at, ADVERB):
        return False
    if syntax.form(at) == "خاصه" and syntax.words[at - 1].text.endswith("ة") and not syntax.has(at - 1, DEFINITE):
        return True  # «قناة خاصة»
    if syntax.form(at) in _ITS and syntax.form(at - 1) in _KIN and not syntax.has(at - 1, DEFINITE):
        return True  # «ابن عم له»
    if syntax.form(at) in _WITH_THEM and syntax.form(at - 1) in _people():
        return True  # «متطوعين لديها»
    if syntax.form(at) in WITH_PRONOUN:  # «الحكومة المعترف بها», «التابعة لها»
        return syntax.has(at - 1, DEFINITE) or syntax.form(at - 1).removesuffix("ه") in _BY_PREPOSITION
    if syntax.form(at - 1) in WITH_PRONOUN:
        return True
    return syntax.form(at).endswith("ا") and syntax.words[at - 1].raw.endswith(("اً", "ًا"))


_REPRESENTED = ("ممثله", "ممثلا", "متمثله", "متمثلا", "ممثلين", "متمثلين")


def is_represented(syntax: Syntax, at: int) -> bool:
    """Return whether it is told here who stands for a body: «الحكومة | ممثلةً بوزير دفاعها»."""
    return syntax.form(at) in _REPRESENTED and syntax.form(at + 1)[:1] == "ب"


def _begins_another(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the noun at `at` cannot belong to the phrase that began at `first`."""
    here, form = syntax.tags[at], syntax.forms[at]
    if (at > first + 1 and syntax.forms[at - 1] in _SAME) or (form in _REPRESENTED and is_represented(syntax, at)):
        return True  # «نفى المتحدث ذاته | أداء أي فدية», «زعمت الحكومة | ممثلة بوزير دفاعها أن»
    named = syntax.names.get(at)
    is_held = here & PREFIXED and form.startswith("ب") and is_bound(syntax, at - 1)  # «المرتبطة | بتنظيم القاعدة»
    if is_held or (named is not None and named.kind == "person" and not here & CONJUNCTION):
        return False  # whose office stands before
    if (begins := _after_name(syntax, first, at)) is not None:
        return begins
    if (
        (form in _ANY_OR_THAT and _is_any_or_that(syntax, at))
        or ((here & POSSESSED or form in _OTHER) and _opens_its_own(syntax, first, at))
        or (not here & (CONJUNCTION | DEFINITE) and _counts_another(syntax, first, at))
        or (here & NUMBER and _follows_place(syntax, first, at))
        or (here & ~(DEFINITE | CONJUNCTION) and _is_what_was_published(syntax, first, at))
    ):
        return True
    if (
        (form in _RELAYING and not _is_office_of_speaking(syntax, at))
        or (here & MAYBE_VERB and _acts_as_verb(syntax, at))
        or (form in _words_of("aside") and _is_wish(syntax, at))
    ):
        return True  # «أفادت الإذاعة | نقلاً عن»
    if here & DEFINITE:
        if _begins_definite(syntax, first, at):
            return True
    elif here & MASDAR and _ends_in_adjective(syntax, first, at):
        return True
    if _is_accusative(syntax, at) and not _is_accusative(syntax, at - 1) and not _is_accusative(syntax, first):
        # «راديو محلياً» is one phrase, «المليشيا | حصاراً» is none
        is_declined = at > first + 1 or syntax.has(first, DEFINITE | POSSESSED) or syntax.form(first)[-1:] not in "ويا"
        if syntax.has(at - 1, CLOSING):
            return is_declined  # «”الراية24“ | مشترطاً»
        is_counted = any(syntax.has(i, NUMBER) for i in range(first, at)) or number_word(syntax.words[at - 1])
        return is_declined and not is_counted  # «ناشطون | صوراً», but «عشرون شخصاً», «خمسة عشر شاباً»
    if not here & DEFINITE and _may_start(syntax, at) and _is_complete(syntax, first, at):
        return True  # «يتهم اللواء | كلاً من الكتيبتين», «على حسابه | سيارتين»
    return named is not None and _follows_name(syntax, first, at)


def _after_name(syntax: Syntax, first: int, at: int) -> bool | None:
    """Return whether a word right after a name begins another phrase or goes on with it; None where it does not tell."""
    here, form = syntax.tags[at], syntax.forms[at]
    if here & CONJUNCTION:
        return False if form in _offices() and ends_person(syntax, first, at) else None
    if form == "شيخ" and ends_person(syntax, first, at) and not syntax.has(at + 1, DEFINITE):
        return False  # «عبد القادر شيخ نور»
    is_marked = form == "ب" and bool(syntax.has(at + 1, OPENING))
    if (is_marked or form in _people()) and ends_person(syntax, first, at):
        return True  # «دعا الرئيس سامر الخطيب | أعضاء الحلف إلى», «ندد سامر الخطيب | بـ«صمت الوزارة»»
    if (form in _offices() or _is_followed_by_age(syntax, at)) and ends_person(syntax, first, at):
        return False  # «سامر الخطيب وزير الداخلية», «عبد الله شكر (35 عاماً)»
    if not form.endswith("ين") or len(form) <= _SHORTEST_PLURAL or here & (DEFINITE | NUMBER) or at in syntax.names:
        return None
    lands = (b for b, end in _names_from(syntax, first, at) if end == at and syntax.names[b].kind in ("place", "actor"))
    return True if next(lands, None) is not None else None  # «اتهمت الهند | متطرفين باكستانيين»


_SHORTEST_PLURAL = 5  # letters of a plural in ين, which دين and أمين are none of


def _is_followed_by_age(syntax: Syntax, at: int) -> bool:
    """Return whether brackets with a number follow, so that the word is the last of a name: «عبد الله | شكر (35 عاماً)»."""
    return bool(syntax.has(at + 1, BRACKET) and syntax.has(at + 1, OPENING) and syntax.has(at + 2, NUMBER))


def is_bound(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective takes the ب after it: «حركة الشباب المرتبطة | بتنظيم القاعدة», «الملقب بأبي سالم»."""
    form = syntax.form(at).removeprefix("ال")
    return form.removesuffix("ه").removesuffix("ون").removesuffix("ين") in _words_of("bound")


def _may_start(syntax: Syntax, at: int) -> bool:
    """Return whether an indefinite word can begin a phrase of its own once the one before it is complete."""
    form = syntax.forms[at]
    if syntax.tags[at] & (MASDAR | KNOWN_NOUN | POSSESSED | DEMONSTRATIVE) or form in _SHARES:
        return True
    if form.endswith("ات") and form[:-2] in masdars():
        return True  # «وصف المسؤول | تهديدات إيران»
    is_dual = form.endswith("تين") and at not in syntax.names
    return is_dual or is_adverbial(syntax.words[at]) or _is_object_of_many(syntax, at)


def _is_office_of_speaking(syntax: Syntax, at: int) -> bool:
    """Return whether «بلسان» belongs to an office: «المتحدث بلسان الجيش»."""
    return syntax.form(at) == "بلسان" and syntax.form(at - 1).removeprefix("ال").startswith(("متحدث", "ناطق"))


def _is_wish(syntax: Syntax, at: int) -> bool:
    """Return whether a word aside tells that the source wishes to stay unnamed: «ضابط | طلب عدم ذكر اسمه»."""
    hides = _words_of("nameless") | _words_of("anonymity")
    return any(syntax.form(i) in hides for i in range(at + 1, at + 4))


def _counts_another(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a number word counts something new after a noun: «اقتادت دورية | ثلاثة شبان», not «نحو ثلاثة شبان»."""
    number = number_word(syntax.words[at])
    if number is None or number.part.value < 3 or number.split.proclitics:
        return False
    before = syntax.words[at - 1]
    is_noun_closed = syntax.has(at - 1, DEFINITE | CLOSING) or (syntax.has(at - 1, KNOWN_NOUN) and before.text.endswith("ة"))
    if not is_noun_closed or syntax.core(first - 1) == "عدد":
        return False  # «محامي ثلاثة محتجزين» is one phrase
    return number_word(before) is None and syntax.form(first) not in _EITHER and before.form not in ("رقم", "عدد")


_NUMBERED = frozenset(
    (
        *("اللواء", "الفرقه", "الكتيبه", "الفوج", "القوه", "السريه", "الوحده", "السرب", "الفيلق", "القناه"),
        *("المنطقه", "المحور", "القطاع", "المجموعه", "الطريق", "المخيم", "الجناح", "البلوك", "المربع", "الشارع"),
        *("الماده", "البند", "الفقره", "الرقم", "رقم", "العدد"),
    )
)  # after these a number is their own: «الفرقة 25 مهام خاصة», «القناة 12 عبرية»


def counts_afresh(syntax: Syntax, at: int) -> bool:
    """Return whether digits after a definite noun count what follows them: «قيادة الأسطول | 29 رهينة»."""
    after = at + 1
    is_own = at - 1 in syntax.names or syntax.form(at - 1) in _NUMBERED
    if not syntax.has(at, NUMBER) or not syntax.has(at - 1, DEFINITE) or is_own or after >= len(syntax.tags):
        return False
    if syntax.has(after, _NO_MANNER) or after in syntax.names or syntax.form(after) in _YEARS:
        return False
    return len(syntax.form(after)) > _SHORTEST_COUNTED


_YEARS = ("عاما", "سنه", "عام")  # of somebody's age
_SHORTEST_COUNTED = 2  # letters of what is counted


def _follows_place(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place's name ends before a number, which counts something else: «استهدفت إسرائيل | 130 مؤسسة»."""
    if at + 1 < len(syntax.tags) and len(syntax.form(at)) == 1 and syntax.has(at + 1, PREPOSITION | COMMA | COMPLEMENTISER):
        return False  # «المحكمة الابتدائية بصفاقس 1»
    return any(end == at and syntax.names[begin].kind == "place" for begin, end in _names_from(syntax, first, at))


_OTHER = {"الاخر", "الاخري"}
_EITHER = {"كل", "كلا", "كلتا", "احدهما", "احداهما", "وكل"}


def _opens_its_own(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the word belongs to none before: «جماعات مسلحة | رفضها», «كل طرف | الآخر»."""
    form = syntax.form(at)
    if form in _OTHER and syntax.form(first) in _EITHER:
        return True
    if at < first + 2 or not syntax.has(at, POSSESSED) or syntax.has(at, CONJUNCTION) or not syntax.has(at - 2, KNOWN_NOUN):
        return False
    closed = POSSESSED | MASDAR | PREPOSITION | DEFINITE
    is_plain = syntax.form(at - 1).endswith(("ه", "ون", "ين")) and not syntax.has(at - 1, closed)
    return is_plain and any(s.enclitic and s.stem in masdars() for s in syntax.words[at].splits)


_ANY_OR_THAT = {"اي", "ايه", "ذلك", "هذا", "هذه", "تلك"}


def _is_any_or_that(syntax: Syntax, at: int) -> bool:
    """Return whether one of these words stands by itself: «لم ينقل التلفزيون | أي خبر», «نفى مصدر آخر | ذلك»."""
    if syntax.form(at) in ("اي", "ايه"):
        return not syntax.has(at - 1, PREPOSITION | NEGATION) and syntax.form(at - 1) not in ("و", "او")
    return syntax.has(at + 1, ~DEFINITE) and not syntax.has(at + 1, DEFINITE)


def _is_accusative(syntax: Syntax, at: int) -> bool:
    """Return whether a noun carries a written tanwīn, as what is done or told does and who does it does not."""
    return syntax.words[at].raw.endswith(("اً", "ًا", "ةً")) and not syntax.tags[at] & CONJUNCTION


@cache
def _offices() -> frozenset[str]:
    """Return the nouns of those who hold an office: وزير، محافظ."""
    listed = [e for e in entries("sources") if e["kind"] == "official"]
    return frozenset(form for e in listed for form in decline(e["noun"], e.get("plurals", ())))


@cache
def _people() -> frozenset[str]:
    """Return the plurals of whoever speaks: أعضاء، سكان."""
    return frozenset(fold(plural) for e in entries("sources") if e["kind"] != "document" for plural in e.get("plurals", ()))


@cache
def _speakers() -> frozenset[str]:
    """Return the nouns in the singular of whoever speaks: ناطق، مكتب، بيان."""
    return frozenset(fold(e["noun"]) for e in entries("sources"))


@cache
def _documents() -> frozenset[str]:
    """Return the nouns of what speaks as a text or picture: وثيقة، بيان."""
    listed = [e for e in entries("sources") if e["kind"] == "document"]
    return frozenset(form for e in listed for form in decline(e["noun"], e.get("plurals", ())))


def ends_person(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the name of a person that begins at `first` or later ends at the token: «وبرأي لينا قرداحي | ، أستاذة»."""
    return any(end == at and syntax.names[begin].kind == "person" for begin, end in _names_from(syntax, first, at))


_ACTS = {"العثور", "القبض", "الوصول", "الحصول", "السماح", "الشروع", "القضاء", "التوصل", "الموافقه"}  # with their preposition
_OVER_WHAT = {"مكلف", "مكلفين", "معني", "معنيين", "مختص", "مختصين", "خاص", "متعلق"}


def _begins_definite(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a noun with the article begins something new: «رحب السفير | بالاتفاق», «تتهم الهيئة | المسلحين»."""
    form = syntax.form(at)
    ends = syntax.has(at - 1, DEFINITE | POSSESSED | CLOSING) or syntax.form(at - 1).startswith("لل")
    if form in _ACTS and syntax.has(at + 1, PREPOSITION) and (ends or syntax.form(at - 1).endswith(("ها", "هم"))):
        return True  # «أكد المحافظ للإذاعة | العثور على مقبرة»
    if form.startswith("لل") and syntax.core(first) in _documents():
        return False  # «وثيقة داخلية للشركة»
    if form.startswith("لل") and syntax.form(at - 1) in _words_of("belonging"):
        return False  # «وسائل إعلام موالية للجماعة»
    if syntax.form(at - 1).startswith("لل") and is_noun(syntax.form(at - 1)[1:]):
        return False  # «تقرير للجنة التحقيق»: ل with لجنة, which has no article
    if form.startswith("بال") and syntax.form(at - 1).removeprefix("ال").removesuffix("ه") in _OVER_WHAT:
        return False  # «الوزير المكلف بالعلاقة مع مجلس النواب»
    if form.startswith("بال") and form[3:] in masdars():
        return True
    if form.startswith("ال") and (
        _is_thing_after_person(syntax, first, at)
        or _is_masculine_after_feminine(syntax, at)
        or (syntax.form(at - 1) in _OF_SOURCES and at - 1 > first)
        or _follows_plural_of_people(syntax, at)
    ):
        return True
    if form[2:] in masdars() and not (ends and form[2:] in _ACTING) and _is_complete(syntax, first, at):
        return True
    return _is_others_plural(syntax, at) or _is_many_after_one(syntax, at) or _ends_in_adjective(syntax, first, at)


# said of sources, with no genitive: «قدّرت مصادر ملاحية متطابقة | الأضرار»
_OF_SOURCES = frozenset(
    f"{adjective}{ending}"
    for adjective in ("متطابق", "مطلع", "موثوق", "متقاطع", "مستقل", "عليم", "رفيع", "متابع", "محايد")
    for ending in ("", "ه")
)

# participles spelled like verbal nouns, said of forces: «القوة المهاجمة»
_ACTING = frozenset(("مهاجمه", "محاصره", "محاربه", "مقاتله", "مداهمه", "مسانده", "مدافعه", "مرابطه", "معاديه", "محاذيه"))


def _is_thing_after_person(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a person's name is over and a thing follows it: «وصف النائب، سامي الهادي | الاحتفالات», no office."""
    bare = syntax.form(at)[2:]
    named = next((b for b, end in _names_from(syntax, first, at) if end == at and syntax.names[b].kind == "person"), None)
    is_whole = named is not None and len((syntax.names[named].name or "").split()) > 1  # «العميد عصام | الجمل» is his name
    if not is_whole or bare in _offices():
        return False
    is_many = bare.endswith("ات") and (bare[:-2] in masdars() or is_noun(bare[:-2] + "ه"))
    is_thing = is_noun(bare) and (bare not in _speakers() or bare in _documents())  # «انتقد المشير سالم حمدان | القرار»
    return is_many or is_masdar(bare) or bare in occasions() or is_thing


_ACTIVE = re.compile(r"(?:م\w{3,}|\wا\w{2,}|\w{2,}ي)ون")  # متظاهرون, ناشطون, حقوقيون


def _follows_plural_of_people(syntax: Syntax, at: int) -> bool:
    """Return whether an indefinite plural in ون stands before, which takes no genitive: «أغلق محتجون | الطريق»."""
    before = syntax.form(at - 1)
    is_open = not syntax.has(at - 1, DEFINITE | TIME | NUMBER) and at - 1 not in syntax.names and at not in syntax.names
    return (
        is_open and before.endswith("ون") and _ACTIVE.fullmatch(before) is not None and number_word(syntax.words[at - 1]) is None
    )


def _is_what_was_published(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a text or picture follows those who made it known: «نشر ناشطون | مقطع فيديو», «منصات محلية | صورا»."""
    form, before = syntax.form(at), syntax.form(at - 1)
    if before.endswith("ون") and _ACTIVE.fullmatch(before) and not syntax.has(at - 1, DEFINITE):
        return form in _documents()
    is_described = form.endswith("ا") and at > first + 1 and before.endswith(("ه", "ي")) and not syntax.form(first).endswith("ا")
    return is_described and not {form, form[:-1]}.isdisjoint(_documents())


def _is_masculine_after_feminine(syntax: Syntax, at: int) -> bool:
    """Return whether a known noun with the article cannot describe the feminine one before it: «انتقدت النقابة | القرار»."""
    before, text = syntax.words[at - 1].text, syntax.words[at].text
    is_feminine = before.startswith("ال") and before.endswith("ة") and at not in syntax.names and at - 1 not in syntax.names
    return is_feminine and text[-1:] not in "ةىاءيه" and not text.endswith(("ات", "ين", "ون")) and is_noun(syntax.form(at))


def _is_object_of_many(syntax: Syntax, at: int) -> bool:
    """Return whether things follow people, of whom they cannot be a part: «ردد المحتجون | شعارات»."""
    before, form = syntax.form(at - 1), syntax.form(at)
    if not form.endswith("ات"):
        return False
    is_many = syntax.has(at - 1, DEFINITE) and before.endswith("ون") and at not in syntax.names
    return is_many and len(form) > 4 and not syntax.has(at, CONJUNCTION | DEFINITE)


def _is_by(syntax: Syntax, at: int) -> bool:
    """Return whether «من قبل» tells who appointed or pays the one before it: «الحاكم المعين من قبل موسكو»."""
    return syntax.form(at) == "من" and syntax.form(at + 1) in ("قبل", "طرف", "جانب") and bool(syntax.has(at - 1, DEFINITE))


_SIDES = ("شرق", "غرب", "شمال", "جنوب", "وسط")


def _is_on_side(syntax: Syntax, at: int) -> bool:
    """Return whether a side of the country tells which body is meant: «السلطات في شرق البلاد», «قائد في جنوب لبنان»."""
    return syntax.form(at) == "في" and syntax.form(at + 1) in _SIDES and bool(syntax.tags[at + 1] & PREPOSITION)


def _is_of_command(syntax: Syntax, at: int) -> bool:
    """Return whether who stands before serves at a command: «مستشار | بقيادة المنطقة», not «وفد | بقيادة الشيخ»."""
    return syntax.form(at) == "بقياده" and syntax.core(at - 1) in _offices()


def _describes(syntax: Syntax, at: int, stop: int) -> bool:
    """Return whether the preposition at `at` opens a phrase that belongs to the noun before it."""
    is_describing = syntax.form(at) in DESCRIBING_PREPOSITIONS or _is_allied(syntax, at) or _is_of_command(syntax, at)
    if not is_describing or at + 1 >= stop:
        return False
    if syntax.form(at) == "من" and (syntax.form(at + 1) in _words_of("naming") or syntax.form(at + 1) in _VANTAGE):
        return False  # «حمّل الناطق | من أسماهم «المرتزقة»», «قال سالم | من واقع تجربته إن»
    if _is_by(syntax, at) or _is_on_side(syntax, at):
        return at + 2 < stop and not syntax.has(at + 2, _ENDS)
    if syntax.has(at + 1, DEMONSTRATIVE) and (syntax.form(at) == "علي" or syntax.form(at + 1) in ("ذلك", "هذا")):
        return False  # «لا يستبعد الخبير مع ذلك | اندلاع مواجهات», «لم يعلق الجيش | على هذه الاتهامات»
    if syntax.form(at + 1) in _NOT_DESCRIBING:  # «على لسان», «الجيش من جهته»
        return False
    if syntax.form(at) == "في" and (is_aired(syntax, at + 1) or _is_news(syntax, at + 1)):
        return False
    if syntax.form(at) in ("علي", "عبر") and _is_outlet(syntax, at + 1) and not _is_outlet(syntax, at - 1):
        return False  # «قال الوزير على قناة X»
    following = syntax.tags[at + 1]
    is_spread = syntax.form(at - 1).removesuffix("ه") in ("متداول", "منشور")  # «مقاطع متداولة على الإنترنت»
    is_spread = is_spread or syntax.core(at - 1) in _documents()  # «بيان على موقعه»
    is_spread = is_spread or syntax.core(at - 1) in _words_of("channel")  # «قناة على «تليجرام»»
    where = at + 1 + bool(following & OPENING)
    if syntax.form(at) in ("علي", "عبر", "في") and syntax.form(where) in _platforms() and not is_spread:
        return False  # «قال الجيش على إكس إنه», «على "إكس"»
    if syntax.form(at) == "علي" and following & MASDAR:
        return False  # «ما يدل، بحسب الصحيفة، على وجود تفاوض»
    if (
        syntax.form(at) == "من"
        and syntax.form(at + 1) in _WHEREABOUTS
        and at + 2 < stop
        and not syntax.has(at + 2, _ENDS | PREPOSITION)
    ):
        return True  # «مصدر من داخل النادي»
    if following & (COMPLEMENTISER | RELATIVE | TIME | NEGATION | VERB | PREPOSITION):
        return False
    is_latest = syntax.form(at + 1) in _LATEST and at + 2 < len(syntax.tags)  # «مكتب التنسيق | في آخر تقرير له»
    return not is_occasion(syntax, at + 1 + is_latest)


def is_aired(syntax: Syntax, at: int) -> bool:
    """Return whether what one speaks in stands at a token: «في | بودكاست «X»»; «برنامج الأغذية العالمي» is a body."""
    named = syntax.names.get(at)
    is_body = named is not None and named.entity is not None and named.kind != "outlet"
    return syntax.form(at) in _words_of("aired") and not is_body


def _is_news(syntax: Syntax, at: int) -> bool:
    """Return whether an item of news is told as where an outlet said it: «أفادت القناة في | خبر عاجل بأن»."""
    return syntax.form(at) in _NEWS and syntax.form(at + 1) in _NEWS_OF_KIND


_NEWS = ("خبر", "نبا", "شريط", "اخبار")
_NEWS_OF_KIND = ("عاجل", "عاجله", "مقتضب", "سابق", "لاحق", "منفصل", "مفصل", "اخر", "اخباري")
_VANTAGE = ("واقع", "منطلق", "باب", "منظور", "وحي", "زاويه")
_ALLIED = ("متحالف", "متعاون", "متعاطف", "متعاقد", "متضامن", "متواطي")
_LATEST = ("اخر", "احدث", "اول", "ثاني", "ثالث")


def _is_allied(syntax: Syntax, at: int) -> bool:
    """Return whether «مع» tells with whom somebody is allied: «الحركات المتحالفة | مع الجيش»."""
    return syntax.form(at) == "مع" and syntax.form(at - 1).removeprefix("ال").startswith(_ALLIED)


@remembered
def _words_of(kind: str) -> frozenset[str]:
    """Return the folded words of a class of the words round a report."""
    return frozenset(fold(w) for e in entries("speech") if e["class"] == kind for w in e["words"])


@cache
def _platforms() -> frozenset[str]:
    """Return the folded names of the places of the network where anybody may write."""
    return _words_of("platform") - {"تواصل", "التواصل", "للتواصل"}


def _is_outlet(syntax: Syntax, at: int) -> bool:
    named = syntax.names.get(at)
    core = syntax.form(at).removeprefix("ال")
    return (named is not None and named.kind == "outlet") or (is_outlet_noun(core) and core not in ("موقع", "منصه", "برنامج"))


@cache
def occasions() -> frozenset[str]:
    """Return the nouns that tell how, where or when something was said: «في تصريح»، «خلال مؤتمر», with their pronouns."""
    listed = [e for e in entries("nouns") if e["class"] == "occasion"]
    forms = {form for e in listed for form in decline(e["noun"], e.get("plurals", ()))}
    linked = {form[:-1] + "ت" if form.endswith("ه") else form for form in forms}
    return frozenset(forms | {form + pronoun for form in linked for pronoun in ("ه", "ها", "هم", "ي")})


def is_occasion(syntax: Syntax, at: int) -> bool:
    """Return whether the noun at `at`, with or without a glued preposition, names an occasion of speech."""
    form = syntax.form(at)
    return form in occasions() or (form[:1] in "بل" and form[1:] in occasions())


def _acts_as_verb(syntax: Syntax, at: int) -> bool:
    """Return whether a form spelled like a noun is a verb here: after a definite noun, before a noun or a preposition."""
    return (bool(syntax.tags[at - 1] & (DEFINITE | CLOSING)) and not syntax.tags[at] & DEFINITE) or (
        bool(syntax.tags[at] & POSSESSED) and describes_by_verb(syntax, at)
    )


def describes_by_verb(syntax: Syntax, at: int) -> bool:
    """Return whether a form with a pronoun tells who did it to the indefinite noun before it: «كمين | نصبه مسلحون»."""
    if not syntax.has(at, POSSESSED) or not syntax.has(at, MAYBE_VERB) or not syntax.forms[at].endswith(("ه", "ها")):
        return False
    is_noun = syntax.has(at - 1, KNOWN_NOUN | PREFIXED) and not syntax.has(at - 1, DEFINITE | POSSESSED)
    return is_noun and at + 1 < len(syntax.tags) and syntax.forms[at + 1].endswith("ون") and syntax.has(at + 1, KNOWN_NOUN)


def _is_others_plural(syntax: Syntax, at: int) -> bool:
    """Return whether a plural in ين cannot describe the feminine noun before it: «تتهم الهيئة | المسلحين»."""
    before = syntax.words[at - 1].text
    is_feminine = bool(syntax.tags[at - 1] & DEFINITE) and before.endswith("ة") and not syntax.tags[at - 2] & KNOWN_NOUN
    return is_feminine and syntax.words[at].text.endswith("ين") and syntax.form(at).startswith("ال")


def _is_many_after_one(syntax: Syntax, at: int) -> bool:
    """Return whether a plural in ات cannot describe the one man or thing before it: «دعا البيان | المجتمعات إلى»."""
    form, before = syntax.form(at), syntax.form(at - 1)
    if not (form.startswith("ال") and form.endswith("ات") and before.startswith("ال")) or before.endswith(("ه", "ات", "ي", "ا")):
        return False
    is_free = at not in syntax.names and at - 1 not in syntax.names and not syntax.has(at - 1, PREFIXED)
    return is_free and (before[2:] in _speakers() or is_noun(form[2:-2]) or is_noun(form[2:-2] + "ه"))


_ONE_OF = {"احد", "احدي", "بعض", "معظم", "غالبيه", "جميع", "كل", "كبار", "ابرز", "سايق", "عشرات", "مييات"}


def _ends_in_adjective(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an indefinite noun and its adjective stand before `at` (مصدر أمني)."""
    before = syntax.words[at - 1]
    is_other = before.form in _ANOTHER  # «مصدر أمني آخر | حصول الهجوم»
    is_adjective = before.text.endswith(("ي", "ية", "ى")) and len(before.text) > 3 and before.text != "إحدى"
    if at < first + 2 or not (is_other or is_adjective):
        return False
    if before.kind != "word" or syntax.tags[at - 1] & (DEFINITE | CONJUNCTION | PREFIXED) or syntax.has(first, DEFINITE):
        return False
    is_counted = at == first + 2 and syntax.core(first) in _ONE_OF  # «أحد مرتادي السوق»
    if not is_other and (is_counted or _takes_genitive(syntax, at - 1)):
        return False
    return not any(end >= at for _, end in _names_from(syntax, first, at))


_ANOTHER = ("اخر", "اخري", "اخرون", "اخرين")
_IN_YA = {"اهالي", "محامي", "قاضي", "ضواحي", "نواحي", "اراضي", "ذوي", "مباني", "اقاصي", "مشفي", "مستشفي"}
_IN_YA |= {"بلديه", "قريه", "ناحيه", "ضاحيه", "سريه", "ولايه", "خليه", "جمعيه", "كليه", "مديريه", "قنصليه", "حاميه"}
_IN_YA |= {"مفوضيه", "مندوبيه", "مرجعيه", "قايمقاميه", "تنسيقيه", "ابرشيه", "مطرانيه", "اكاديميه", "جاليه"}


def _takes_genitive(syntax: Syntax, at: int) -> bool:
    """Return whether a noun in ي is none of origin but awaits its genitive: «أهالي الحي», «مقاتلي الفصيل»."""
    form = syntax.core(at)
    return form in _IN_YA or (bool(syntax.has(at, KNOWN_NOUN)) and is_noun(form[:-1]))


def _names_from(syntax: Syntax, first: int, at: int) -> list[tuple[int, int]]:
    return [(f, syntax.name_ends[f]) for f in range(first, at) if f in syntax.name_ends]


_DEPARTMENTS = ("اداره", "مكتب", "دايره", "قسم", "مديريه", "شعبه", "مصلحه", "وحده", "لجنه", "قطاع", "مصدر", "مسوول", "خليه")


_ROOMS = ("غرفه", "لجنه", "لجان", "مجلس", "منصه", "تنسيقيه")
_COMMANDS = ("القياده", "المجلس", "الجناح", "الذراع", "المكتب", "الهييه", "الاداره", "الاعلام")


def _follows_name(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a name ends right before `at`: two names side by side are two phrases (اتهم الجيش الحوثيين)."""
    if syntax.has(at, CONJUNCTION) or syntax.names[at].kind == "person" or syntax.form(at).startswith("لل"):
        return False  # «القيادة العامة للقوات المسلحة» is one
    if syntax.form(at)[:1] == "ل" and is_noun(syntax.form(at)[1:]) and syntax.names[at].kind != "outlet":
        return False  # so is «المجلس المحلي لمدينة عفرين»
    if syntax.form(at).startswith("ب") and syntax.names[at].kind == "place" and syntax.is_glued(at):
        return False  # «المحكمة الابتدائية بصفاقس»
    if syntax.names[at].kind == "place" and syntax.core(first) in _ROOMS and not syntax.has(first, DEFINITE):
        return False  # «غرفة طوارئ الفاشر»
    if syntax.form(at)[:1] == "ل" and syntax.names[at].kind == "actor" and syntax.core(first) in _COMMANDS:
        return False  # «القيادة العامة لقسد»
    if syntax.form(at).startswith("ب") and syntax.core(first) in _DEPARTMENTS and syntax.is_glued(at):
        return False  # so is «إدارة الإعلام بوزارة الدفاع»
    return any(end == at for _, end in _names_from(syntax, first, at))


def _is_complete(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the phrase up to `at` can stand alone, so that a verbal noun after it begins something else."""
    before = syntax.tags[at - 1]
    names = _names_from(syntax, first, at)
    inside_name = any(start < at < end for start, end in names)
    ends_name = any(end == at for _, end in names)
    return not inside_name and (bool(before & (DEFINITE | CLOSING | POSSESSED)) or ends_name)


def _without_dangling(syntax: Syntax, first: int, at: int) -> int:
    """Return the end without a preposition or an opening bracket left hanging."""
    while at > first + 1 and syntax.tags[at - 1] & (PREPOSITION | BRACKET) and not syntax.tags[at - 1] & CLOSING:
        if _is_adjective_of_side(syntax, at - 1):
            break
        at -= 1
    return at
