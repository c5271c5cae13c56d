"""Two nouns that stand side by side taken apart: subject and object, what is struck and with what."""

from riwaya.arabic.number_words import number_word
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, is_listed, is_masculine, is_pair, words_of
from riwaya.events.clauses import bounds_count, takes_up_place
from riwaya.events.nouns.genitives import (
    ends_free,
    is_closed,
    is_glued,
    is_joined,
    is_plain_accusative,
    is_theirs,
    is_with,
    starts_noun,
    takes_no_part,
)
from riwaya.events.nouns.heads import Phrase, counts, head_classes, opens_with_place
from riwaya.events.nouns.prepositions import BESIDE, BY_HAND
from riwaya.events.triggers import find as find_trigger
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    CLOSING,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NUMBER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    SIGN,
    VERB,
    is_noun,
)

_OF_MAKE = {"الصنع", "المنشا", "الاصل", "الجنسيه", "الهويه", "التسليح", "المدي", "الدفع", "العيار", "التوجيه", "السكان", "الحركه"}
_STRIKERS = {"force", "fighter", "vehicle", "fire"}
_STRUCK = {"aid", "people", "captive", "force", "fighter", "vehicle"}
_ALL = {
    "العديد",
    "الكثير",
    "المزيد",
    "العشرات",
    "المئات",
    "كافه",
    "جميع",
    "بعض",
    "ساير",
    "معظم",
    "غالبيه",
    "احد",
    "احدي",
}  # «طالب المنسق | كافة الأطراف»
_ALONE = {"وحده", "وحدها", "وحدهم", "وحدهما"}
_CALLED = {"العاصمه", "المدينه", "البلده", "القريه", "الجاره", "الضاحيه", "المحافظه"}  # «العاصمة دمشق»
_IN_PLACE_NAMES = {"ابو", "ابي", "ابا", "ام", "بن", "بني", "ال"}  # «مدينة الرهد أبو دكنة»


def second_noun(syntax: Syntax, first: int, end: int) -> int:
    """Return where, inside what looks like one phrase, a second noun begins (subject, then object); else its end."""
    if end == first + 1:
        return end
    key = ("second noun", first, end)
    found: int | None = syntax.memo.get(key)
    if found is None:
        found = syntax.memo[key] = _find_second_noun(syntax, first, end)
    return found


_ABOUT = {"قرابه", "زهاء", "حوالي", "نحو", "اكثر", "اقل", "ازيد"}


def _is_about_a_number(syntax: Syntax, at: int) -> bool:
    """Return whether a word opens a number that is not exact: «وزعت مؤسسة خيرية | أكثر من 800 بطانية»."""
    number = at + 1 + (syntax.form(at + 1) == "من")
    return counts(syntax, number) and (number > at + 1) == (syntax.forms[at] in ("اكثر", "اقل", "ازيد"))


_UNMANNED = ("المسيره", "مسيره", "مسيرتين", "مسيرتان")
_HOW_MANY = ("عددهم", "عددهن", "عددها")


def _is_unmanned(syntax: Syntax, at: int) -> bool:
    """Return whether the word tells of aircraft that nobody flies them: «بالطائرات | المسيّرة»."""
    return syntax.forms[at] in _UNMANNED and syntax.core(at - 1).removeprefix("ب").removeprefix("ل").removeprefix(
        "ال"
    ) in words_of("aircraft")


def _find_second_noun(syntax: Syntax, first: int, end: int) -> int:
    forms, every, name_ends, adverbial = syntax.forms, syntax.tags, syntax.name_ends, words_of("adverbial")
    at = max(first + 1, name_ends.get(first, 0))
    while at < end:
        form, tags = forms[at], every[at]
        if (
            is_glued(syntax, at)
            or is_with(syntax, at)
            or form in BESIDE
            or form in BY_HAND
            or is_plain_accusative(syntax, first, at)
            or (form in adverbial and not tags & CONJUNCTION)
            or (form.endswith(_HOW_MANY) and syntax.core(at) in _HOW_MANY)
            or form == "وقع"
            or (form in _ALL and (every[at - 1] & DEFINITE or _is_past_quality(syntax, first, at)))
            or (form in _SEVERAL and _are_several(syntax, at))
            or (form in _ABOUT and _is_about_a_number(syntax, at))
            or (form in ("تنقل", "ينقل") and "vehicle" in head_classes(syntax, Phrase("", first, at)))
        ):
            return at
        is_unmanned = _is_unmanned(syntax, at)
        if not is_unmanned and (_is_apart(syntax, first, at) or takes_up_place(syntax, at)):
            return at
        if is_unmanned or _is_epithet(syntax, first, at):
            at += 1
            continue
        if at in name_ends and not tags & CONJUNCTION and not is_joined(syntax, at):
            if _names_another(syntax, first, at):
                return at
            at = max(at + 1, name_ends[at])
            continue
        if tags & (DEMONSTRATIVE | CONJUNCTION) and _opens_another(syntax, first, at):
            return at
        if ends_free(syntax, at - 1) and not tags & (CONJUNCTION | PREFIXED) and takes_no_part(syntax, at):
            return at
        if not tags & (CONJUNCTION | PREFIXED | DEFINITE) and _counts_apart(syntax, first, at):
            return at
        if tags & (CONJUNCTION | OPENING | CLOSING | SIGN | PREPOSITION | PREFIXED | DEMONSTRATIVE) or form == "و":
            at += 1
            continue
        if (is_closed(syntax, first, at) or _enters(syntax, at)) and starts_noun(syntax, at):
            return at
        at += 1
    return end


_SEVERAL = ("عده", "بضع", "بضعه")


def _are_several(syntax: Syntax, at: int) -> bool:
    """Return whether «several» stands before what it counts, which no noun before it takes: «قصفت طائرات | عدة مواقع»."""
    if at + 1 >= len(syntax.tags):
        return False
    counted = VERB | PREPOSITION | PREFIXED | CONJUNCTION | DEFINITE | SIGN | OPENING | CLOSING
    is_described = syntax.form(at + 1) in words_of("attached")  # «مواقع عدة تابعة للجيش»
    return is_noun(syntax.form(at + 1)) and not syntax.has(at + 1, counted) and not is_described


def _is_past_quality(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an adjective ends the noun before: «استهدفت طائرات حربية | جميع الجسور»."""
    form = syntax.core(at - 1)
    return at - 1 > first and (form in words_of("qualities") or form in words_of("describing") or form in adjectives())


def _is_epithet(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a word only describes: «عبوة محلية | الصنع», «146 عسكرياً | روسياً», which is no state."""
    if syntax.words[at].raw.endswith(("اً", "ًا")) and syntax.forms[at] in adjectives():
        return True
    return at > first + 1 and syntax.forms[at] in _OF_MAKE and not syntax.tags[at - 1] & DEFINITE


def _opens_another(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a demonstrative past an adjective, or a joined event or number, begins another phrase."""
    if syntax.has(at, CONJUNCTION):
        return _names_event(syntax, at) or _counts_more(syntax, first, at)
    return syntax.has(at + 1, DEFINITE) and _is_past_epithet(syntax, first, at)


def _is_past_epithet(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an adjective in ي ends the noun before, which no genitive can follow: «نفى متحدث عسكري | هذه الأنباء»."""
    word = syntax.words[at - 1]
    return at > first + 1 and word.form.endswith(("ي", "يه", "يون", "يين")) and not classes_of(word)


def _enters(syntax: Syntax, at: int) -> bool:
    """Return whether a place stands right after somebody's fighters: «دخول مقاتليها | المدينة»."""
    who = classes_of(syntax.words[at - 1])
    return bool(who & {"fighter", "people"}) and is_theirs(syntax, at - 1) and opens_with_place(syntax, at)


def _heads_place(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a phrase is about a place, in which a person's name after it has no part: «في رأس بيروت | الأستاذ لوك»."""
    classes = head_classes(syntax, Phrase("", first, at))
    return bool(classes & PLACES) and not classes & (ACTORS | PEOPLE) and syntax.form(at) not in _IN_PLACE_NAMES


def _names_another(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a name is no part of the noun before it: a place or body after the article, a person after a force."""
    mention = syntax.names[at]
    if ends_free(syntax, at - 1) and not is_glued(syntax, at):
        return True  # «اقتحم مسلحون | سجن البيضاء»
    is_apart = mention.kind in ("place", "actor", "organisation") or _heads_place(syntax, first, at)
    is_apart = is_apart or (mention.kind == "person" and _heads_force(syntax, first, at))
    is_called = mention.kind == "place" and syntax.form(at - 1) in _CALLED
    is_past = is_closed(syntax, first, at) or (at > first + 1 and _is_past_adjective(syntax, first, at))
    return is_apart and is_past and not is_called


def _heads_force(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a phrase is about a force or a body, whom no person's name completes: «اعتقلت القوات | سامي الخليل»."""
    classes = head_classes(syntax, Phrase("", first, at))
    is_body = bool(classes & {"force", "body", "actor"}) and not classes & (PEOPLE | {"person", "official"})
    return is_body and syntax.has(at - 1, DEFINITE | CLOSING) and at - 1 not in syntax.names  # «اعتقال «الفصيل» | قائد …»


def _counts_time(syntax: Syntax, at: int) -> bool:
    """Return whether a number in figures tells how long, which no noun before it can be: «حوصرت ليننغراد | 872 يوماً»."""
    return at + 1 < len(syntax.tags) and "duration" in classes_of(syntax.words[at + 1])


def _counts_apart(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a count, of people, goods or time, stands apart from the noun before it."""
    if at > first and number_word(syntax.words[at]) is not None and _counts_time(syntax, at):
        return bool(head_classes(syntax, Phrase("", first, at)) & (PEOPLE | {"official", "person"}))  # «بسجن نائب | عشرة أشهر»
    if _are_aboard(syntax, first, at):
        return True
    if syntax.has(at, NUMBER) and (is_theirs(syntax, at - 1) or _counts_time(syntax, at)):
        return True
    if at == first + 2 and syntax.has(first, NUMBER) and syntax.has(at, NUMBER) and _counts_time(syntax, first):
        return True  # «سيتبادلان خلال 48 ساعة | 12 موقوفاً»
    return at > first + 1 and _is_past_adjective(syntax, first, at)


def _are_aboard(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether counted people stand right after vehicles that carry them: «نقلت سيارات إسعاف | 23 جريحاً»."""
    if at + 1 >= len(syntax.tags) or not (syntax.has(at, NUMBER) or number_word(syntax.words[at]) is not None):
        return False
    are_people = bool(classes_of(syntax.words[at + 1]) & PEOPLE)
    return are_people and not syntax.has(at - 1, DEFINITE) and head_classes(syntax, Phrase("", first, at)) == {"vehicle"}


def _is_past_adjective(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether another noun stands after an adjective: «سفينة فرنسية | 180 شخصاً», «قوة أمنية | منزل المطلوب»."""
    word, before, form = syntax.words[at], syntax.words[at - 1], syntax.core(at - 1)
    is_plain = form in words_of("armed") or form in words_of("describing")
    if not (is_plain or form.endswith(("يه", "ي", "يتين"))) or at + 1 >= len(syntax.tags):
        return False
    adjective = form.removesuffix("تين") + "ه" if form.endswith("تين") else form
    if syntax.has(at - 1, CONJUNCTION) and classes_of(before) & {"force", "arms"}:
        return False  # «الطيران ومدفعية | الجيش»
    if classes_of(before) and adjective not in words_of("qualities"):
        return False  # «مقاتلي | …»
    if syntax.has(at, NUMBER) or number_word(word) is not None:
        return bool(classes_of(syntax.words[at + 1]) & (PEOPLE | PLACES | {"aid", "fire", "vehicle"}))
    is_plain = is_plain or adjective in adjectives() or adjective in words_of("qualities")
    if not is_plain or (word.form.endswith(("يه", "ي")) and not is_listed(word)):
        return False
    classes = classes_of(word)
    if classes & PLACES:
        return bool(head_classes(syntax, Phrase("", first, at)) & _STRIKERS)
    return bool(classes & _STRUCK)


def _is_reached(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place stands after a number, its noun and an adjective: «عشرون شاحنة مغلقة | مخيم اليرموك»."""
    if _is_past_counted(syntax, first, at):
        return True
    if at < first + 3 or (not syntax.has(first, NUMBER | PREFIXED) and number_word(syntax.words[first]) is None):
        return False
    before = syntax.words[at - 1]
    is_adjective = before.text.endswith(("ة", "اً", "ا")) and not classes_of(before) and not syntax.has(at - 1, KNOWN_NOUN)
    is_adjective = is_adjective or "aid" in classes_of(before)  # «40 شاحنة مساعدات | معبر باب الهوى»
    return is_adjective and not syntax.has(at, PREFIXED | CONJUNCTION) and opens_with_place(syntax, at)


def _is_past_counted(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place stands right after a number and its noun, which takes no genitive: «46 مدنياً | المجمع»."""
    if at != first + 2 or not syntax.has(first, NUMBER) or syntax.has(at - 1, DEFINITE | PREFIXED | CONJUNCTION):
        return False
    is_counted = classes_of(syntax.words[at - 1]) & (PEOPLE | {"vehicle"}) and at - 1 not in syntax.names
    is_place = syntax.has(at, DEFINITE) or at in syntax.names
    return bool(is_counted) and is_place and not syntax.has(at, PREFIXED | CONJUNCTION) and opens_with_place(syntax, at)


def _is_apart(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place past what is counted, people past how long, or one man past a band stands apart."""
    if syntax.reads(at, ("ما", "لا")) or bounds_count(syntax, at) or _is_past_alone(syntax, first, at):
        return True  # «ألوية مسلحة | ما لا يقل عن ألفي شخص»
    if _is_reached(syntax, first, at) or _is_hit_by_drone(syntax, first, at) or _is_pair_apart(syntax, at):
        return True
    if at == first + 1:
        return _is_their_doing(syntax, at) or _is_past_duration(syntax, at) or _is_their_victim(syntax, at)
    return at == first + 2 and _are_carried(syntax, first, at)


def _is_their_doing(syntax: Syntax, at: int) -> bool:
    """Return whether an event stands after people who bring it about, no genitive of theirs: «يقود وجهاء | وساطة»."""
    who, what = syntax.words[at - 1], syntax.words[at]
    if (
        syntax.has(at - 1, DEFINITE | PREFIXED)
        or syntax.has(at, DEFINITE | CONJUNCTION | PREFIXED)
        or not syntax.has(at - 2, VERB)
    ):
        return False
    is_event = any(h.entry.shape in ("noun", "masdar") for h in find_trigger(what)) and what.text.endswith("ة")
    return is_event and not classes_of(what) and bool(classes_of(who) & PEOPLE)


def _is_past_alone(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a word stands after «alone», which no genitive follows: «تتسلم الشرطة وحدها | التلة»."""
    return at - 1 > first and syntax.form(at - 1) in _ALONE and not syntax.has(at, CONJUNCTION | PREFIXED)


def _is_hit_by_drone(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether what is struck stands after a drone or bomber, who take no genitive: «أصابت مسيّرة | بناية سكنية»."""
    is_drone = syntax.core(at - 1).removeprefix("ال") in words_of("lone_strikers")
    if not is_drone or not syntax.has(first - 1, VERB) or syntax.has(at, CONJUNCTION | PREFIXED):
        return False
    return bool(classes_of(syntax.words[at]) & (PLACES | {"vehicle", "people", "fire"}))


def _is_pair_apart(syntax: Syntax, at: int) -> bool:
    """Return whether two people stand right after a noun with the article, no part of it: «اعتقل جنود الاحتلال | فتيين»."""
    if syntax.has(at, DEFINITE | PREFIXED) or at in syntax.names or not syntax.has(at - 1, DEFINITE):
        return False
    return is_pair(syntax.words[at]) and syntax.forms[at].endswith("ين") and not syntax.forms[at].startswith("و")


def _are_carried(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether people stand right after counted vehicles that carry them: «أقلّت ثماني حافلات | مقاتلي التنظيم»."""
    if at + 1 >= len(syntax.tags) or not counts(syntax, first) or syntax.has(at, CONJUNCTION | PREFIXED):
        return False
    if "vehicle" not in classes_of(syntax.words[at - 1]) or syntax.has(at - 1, DEFINITE) or syntax.form(at)[:2] == "لل":
        return False
    are_people = bool(classes_of(syntax.words[at]) & PEOPLE)
    return are_people and (syntax.has(at, DEFINITE) or syntax.has(at + 1, DEFINITE) or at + 1 in syntax.names)


def _is_their_victim(syntax: Syntax, at: int) -> bool:
    """Return whether one man stands right after a band, no genitive of it: «اختطفت عصابة | رجل أعمال»."""
    first = at - 1
    if first in syntax.names or at in syntax.names or not syntax.has(first - 1, VERB | MAYBE_VERB):
        return False
    band, man = syntax.words[first], syntax.words[at]
    is_band = band.text.endswith("ة") and "force" in classes_of(band)
    return is_band and is_masculine(man) and bool(classes_of(man) & PEOPLE) and not syntax.has(at, DEFINITE | CONJUNCTION)


def _is_past_duration(syntax: Syntax, at: int) -> bool:
    """Return whether people stand right after how long it lasted: «تحتجز منذ عامين | طبيبين»."""
    if "duration" not in classes_of(syntax.words[at - 1]):
        return False
    return bool(classes_of(syntax.words[at]) & PEOPLE) and not syntax.has(at, DEFINITE | CONJUNCTION)


def _counts_more(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a joined number begins another phrase: «لدى قسد | و97 من عناصرها»."""
    return syntax.form(at) == "و" and counts(syntax, at + 1) and not any(counts(syntax, i) for i in range(first, at))


def _names_event(syntax: Syntax, at: int) -> bool:
    """Return whether a joined word names an event, which opens a phrase of its own («برعاية … وضمانة …»), or another deed."""
    if syntax.has(at, MASDAR) and not classes_of(syntax.words[at]):
        return not syntax.has(at, DEFINITE) or any(end == at for end in map(syntax.name_ends.get, range(max(0, at - 5), at)))
    if syntax.words[at].is_damma_first and not syntax.has(at, KNOWN_NOUN | DEFINITE):
        return True  # «مفرق الصور | وأُعطبت»
    hits = [(h.entry.shape, h.split) for h in find_trigger(syntax.words[at])]
    return any(shape in ("masdar", "noun") and not s.has_article and "و" in s.proclitics for shape, s in hits) or any(
        shape == "verb" and "س" in s.proclitics for shape, s in hits
    )
