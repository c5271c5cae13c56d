"""Where the clause around a trigger begins and ends, and which forms are verbs in it."""

from typing import cast

from riwaya.arabic.particles import WITH_PRONOUN
from riwaya.events.classes import classes_of, words_of
from riwaya.events.governors import effects_at
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import describes_by_verb
from riwaya.phrases.tags import (
    ADVERB,
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
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
)

_LONGEST = 45  # tokens on either side of a trigger
_INSERTED = {"وهو", "وهي", "وهم", "وهما", "وفق", "وفقا", "بحسب", "حسب", "حسبما", "طبقا", "نقلا", "مساء", "صباح"}
_TAKEN_WITH = {"في", "الي", "علي", "عن", "من", "دون", "مع"}  # what a verb takes its matter with, past an insertion
_WALLS = STOP | COLON | COMPLEMENTISER | RELATIVE
_VERBAL = VERB | AUXILIARY | MAYBE_VERB
_FINITE = VERB | DEFINITE  # of these a finite verb has the first alone
_BEFORE_VERB = {"قد", "لقد", "سوف", "لم", "لن", "لا", "ما", "ولم", "ولن", "ولا", "وقد"}
_THEN = "ثم"
_INSERTION = 16  # tokens between two commas
_BELIEVED = {"يعتقد", "يشتبه", "يرجح", "يشك", "يظن", "قيل", "يقال", "يزعم", "تردد"}
_COPULA_WITHIN = 5  # tokens before its predicate
_EACH = {"كل", "كلا", "كلتا"}
NO_GENITIVE = COMMA | STOP | SIGN | PREPOSITION | PREFIXED | CONJUNCTION | VERB | TIME | OPENING | CLOSING | ADVERB
_ACCORDING = {"حسب", "حسبما", "وفق", "وفقا", "طبقا", "كما", "ما", "نقلا"}
_JOINED = {"وقد", "ولقد", "ولم", "ولن"}
_LISTED_WITHIN = 24  # tokens between «طالب» and what goes on with the list
_WILLED_WITHIN = 6  # tokens between «استبعد» and «أن»
_WILLED = {"asked", "planned", "possible", "negative"}
_WHO = {"من", "ممن", "عمن", "فمن", "ومن"}
_SO_CALLED = {
    "يسمي",
    "تسمي",
    "يسمونه",
    "تسميه",
    "يسميه",
    "يدعي",
    "يعرف",
    "تعرف",
    "سمي",
    "سماه",
    "سمته",
    "اسماه",
    "اسمته",
    "وصفه",
    "وصفته",
}
_PRONOUNS = {"هو", "هي", "هم", "هما"}


_OF_NO_NOUN = COMMA | PREPOSITION | PREFIXED | TIME | SIGN
_TURNS = _WALLS | OPENER | AUXILIARY | VERB | MAYBE_VERB | OPENING | CLOSING | COMMA  # what may end a clause before it


def left_bound(syntax: Syntax, at: int, first: int) -> int:
    """Return where the clause of the word at `at` begins, at least `first`."""
    i = at
    forms, every = syntax.forms, syntax.tags
    while i > first and (forms[i - 1] in _BEFORE_VERB or every[i - 1] & ADVERB):
        if forms[i - 1] == _THEN or (forms[i - 1] == "ما" and forms[i] == "لم"):
            return i  # «لن تجلس الحركة مع الحكومة ما | لم ينسحب الجيش»
        i -= 1
        if forms[i] in _JOINED:
            return i  # «…، وقد سلّموا أنفسهم»
    seen_noun = False
    floor = max(first, at - _LONGEST)
    while i > floor:
        tags = every[i - 1]
        if i < at and not tags & _TURNS and forms[i - 1] != _THEN:
            seen_noun = seen_noun or not tags & _OF_NO_NOUN
            i -= 1
            continue
        if (
            tags & (_WALLS | AUXILIARY)
            or (tags & OPENER and not is_quality(syntax, i - 1))
            or (tags & VERB and not tags & DEFINITE and not belongs(syntax, i - 1))
        ):
            is_parted = tags & AUXILIARY and every[at] & CONJUNCTION and every[at] & VERB and every[at - 1] & COMMA
            return at if is_parted else i  # «… كانت في طريقها إلى المدينة، | وقتلت سائقيها»
        if (tags & OPENING and not _is_name_mark(syntax, i - 1)) or (i == at and is_who(syntax, i - 1)):
            return i
        if forms[i - 1] == _THEN:
            return i
        if tags & COMMA and not seen_noun and (opening := _opening_of(syntax, i - 1, floor)):
            i = opening  # «شنّت طائرات، لم تُعرف هويتها، غارة»
            continue
        if (tags & COMMA and seen_noun) or (tags & MAYBE_VERB and _opens_clause(syntax, i - 1, first)):
            return i
        if tags & CLOSING and (quotation := syntax.quotation_at.get(i - 1)) and quotation.opening >= floor:
            i, seen_noun = quotation.opening, True
            continue
        seen_noun = seen_noun or not tags & _OF_NO_NOUN
        i -= 1
    return i


def is_quality(syntax: Syntax, at: int) -> bool:
    """Return whether «غير» stands before an adjective, and no «غير أن» that opens a clause: «مفاوضات غير مباشرة بين …»."""
    return syntax.forms[at] in ("غير", "وغير") and not syntax.has(at + 1, COMPLEMENTISER)


def is_who(syntax: Syntax, at: int) -> bool:
    """Return whether the token is من before a verb: who («من أُطلقوا») and not from."""
    return syntax.form(at) in _WHO and is_finite(syntax, at + 1)


def _opens_clause(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether a form that may be a verb begins its sentence or clause, where it is one («شنّ الجيش هجوماً»)."""
    if at == first or syntax.has(at, CONJUNCTION) or syntax.has(at - 1, COMMA | STOP | OPENER | AUXILIARY | COLON):
        return True
    is_after_noun = syntax.has(at - 1, DEFINITE | POSSESSED) or _ends_name(syntax, at)
    return is_after_noun and syntax.forms[at] == "شن"  # «الطيران الحربي | شنّ غارتين»


def _is_name_mark(syntax: Syntax, opening: int) -> bool:
    return syntax.closing(opening) - opening <= 6


_ENDING = _WALLS | OPENER | _VERBAL | VERB | OPENING | CLOSING | COMMA  # what may end a clause after it
_ENDING_WORDS = _PRONOUNS | {"الا"}


def right_bound(syntax: Syntax, at: int, last: int) -> int:
    """Return where the clause after the word at `at` ends, at most `last`."""
    i = at + 1
    forms, every = syntax.forms, syntax.tags
    ceiling = min(last, at + _LONGEST, len(every))
    while i < ceiling:
        tags = every[i]
        if not tags & _ENDING and forms[i] not in _ENDING_WORDS:
            i += 1
            continue
        if (tags & VERB or forms[i] == "الا") and (past := _past_aside(syntax, at, i)):
            i = past
            continue
        if (
            tags & _WALLS
            or forms[i] in _PRONOUNS
            or (tags & OPENER and not tags & PREPOSITION and not bounds_count(syntax, i) and not is_quality(syntax, i))
        ):
            if passed := 2 if is_so_called(syntax, i) else rest_of(syntax, i):
                i += passed
                continue
            return i
        if tags & _VERBAL and _has_verb(syntax, i):
            return i
        if tags & CLOSING and (quotation := syntax.quotation_at.get(i)) and quotation.opening < at:
            if i > at + 1 or quotation.opening != at - 1:
                return i
            i += 1  # «أخلت» stands in marks by itself
            continue
        past_it = _past_sign(syntax, i, ceiling)
        if past_it is None:
            return i
        i = past_it + 1
    return ceiling


def _past_sign(syntax: Syntax, at: int, ceiling: int) -> int | None:
    """Return where that ends which a mark or a comma opens, the token itself where none does; None where the clause ends."""
    tags = syntax.tags[at]
    if tags & OPENING:
        closing = syntax.closing(at)
        is_clause = syntax.has(at + 1, VERB | AUXILIARY) and not syntax.has(at + 1, DEFINITE)
        return None if closing > at + 10 or closing == at or is_clause else closing
    if not tags & COMMA:
        return at
    past_it = _past_insertion(syntax, at, ceiling)
    if past_it is None and (syntax.form(at) == "؛" or _new_clause(syntax, at + 1, ceiling)):
        return None
    return past_it or at


def _has_verb(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of another clause stands at the token."""
    tags = syntax.tags[at]
    if tags & (VERB | AUXILIARY) and not tags & DEFINITE:
        return (not syntax.has(at - 1, PREPOSITION) or syntax.forms[at - 1] == "حتي") and not belongs(syntax, at)
    return bool(tags & MAYBE_VERB and tags & POSSESSED) and describes_by_verb(syntax, at)


def _past_aside(syntax: Syntax, verb: int, at: int) -> int:
    """Return where one reads on past what parts a verb from its nouns; 0 where nothing does.

    «هاجم مسلحون يُعتقد أنهم | من الجماعة قرية …», «لم تصل إلى الإقليم إلا | قافلتان».
    """
    if syntax.has(at, VERB) and syntax.forms[at] in _BELIEVED and (said := _complementiser_after(syntax, at)):
        return said + 1
    return at + 1 if syntax.forms[at] == "الا" and _is_all_but(syntax, verb, at) else 0


def _is_all_but(syntax: Syntax, verb: int, at: int) -> bool:
    """Return whether «إلا» leaves out of a denial who did it: «لم تصل إلى الإقليم إلا قافلتان»."""
    denied = syntax.has(verb - 1, NEGATION) and at - verb <= _COPULA_WITHIN + 2
    return (
        denied and not syntax.has(at - 1, COMMA) and not syntax.has(at + 1, PREPOSITION | COMPLEMENTISER | TIME | VERB | OPENER)
    )


def _complementiser_after(syntax: Syntax, verb: int) -> int:
    """Return the «أنهم» that follows a verb of believing, «في» or «بـ» before it passed over; 0 without one."""
    return next((i for i in (verb + 1, verb + 2) if is_said_of(syntax, i)), 0)


def belongs(syntax: Syntax, at: int) -> bool:
    """Return whether «تابع» only tells whose the noun before it is: «رتل تابع للقوات»."""
    return (
        syntax.forms[at] in ("تابع", "تابعه") and syntax.form(at + 1)[:1] == "ل" and not syntax.has(at - 1, COMMA | STOP | OPENER)
    )


def _past_insertion(syntax: Syntax, comma: int, last: int) -> int | None:
    """Return the comma that closes what one opens and what has a verb of its own: «الطائرات، التي لم تُعرف هويتها، غارة».

    None where nothing is set off, or where a new clause follows it and no noun that the verb before waits for.
    """
    first = comma + 1
    if first >= last:
        return None
    is_said = syntax.has(first, RELATIVE | NEGATION) and not syntax.has(first, CONJUNCTION)
    is_said = is_said or (is_finite(syntax, first) and syntax.forms[first].endswith(("ها", "هم", "ته")))  # «، رافقتها عربات،»
    if not (is_said or syntax.form(first) in words_of("inserted")):
        return None
    for i in range(first + 1, min(first + _INSERTION, last - 1)):
        if syntax.has(i, STOP | COLON):
            return None
        if syntax.has(i, COMMA):
            after = syntax.tags[i + 1]
            opens = after & (_WALLS | OPENER | AUXILIARY | VERB | CONJUNCTION) and not after & DEFINITE
            opens = opens or (after & MAYBE_VERB and may_be_verb(syntax, i + 1))
            return None if opens or syntax.form(i + 1) in _PRONOUNS | words_of("inserted") else i
    return None


def inserted(syntax: Syntax, first: int, last: int) -> list[range]:
    """Return the tokens of what two commas set off inside a clause, the commas among them."""
    found: list[range] = []
    at = first
    while at < last:
        if syntax.tags[at] & COMMA and (closing := _past_insertion(syntax, at, last + 1)):
            found.append(range(at, closing + 1))
            at = closing
        at += 1
    return found


def _opening_of(syntax: Syntax, comma: int, first: int) -> int:
    """Return the comma that opens what the one at `comma` closes; 0 where nothing with a verb of its own is set off."""
    for i in range(comma - 2, max(first, comma - _INSERTION) - 1, -1):
        if syntax.has(i, STOP | COLON):
            return 0
        if syntax.has(i, COMMA):
            return i if _past_insertion(syntax, i, comma + 2) == comma else 0
    return 0


def is_so_called(syntax: Syntax, at: int) -> bool:
    """Return whether «ما يسمى» stands at the token, before what is meant."""
    return syntax.form(at) == "ما" and syntax.form(at + 1) in _SO_CALLED


def rest_of(syntax: Syntax, at: int) -> int:
    """Return how many words lead to that of which the rest is meant: «سحب ما تبقى من | مقاتليها»; 0 for none."""
    is_rest = syntax.forms[at] == "ما" and syntax.form(at + 1) in ("تبقي", "بقي") and syntax.form(at + 2) == "من"
    return 3 if is_rest and at + 3 < len(syntax.tags) else 0


def bounds_count(syntax: Syntax, at: int) -> bool:
    """Return whether «ما» only bounds a number: «خروج ما بين 800 إلى 1000 مقاتل», «ما مجموعه 120 عائلة»."""
    return syntax.form(at) == "ما" and syntax.form(at + 1) in ("بين", "مجموعه", "يقارب", "يقرب", "يزيد", "يناهز", "يفوق", "يربو")


def _new_clause(syntax: Syntax, at: int, last: int) -> bool:
    """Return whether what follows a comma is another clause: a conjunction with a noun, or a participle of speech."""
    if at >= last:
        return True
    tags, form = syntax.tags[at], syntax.form(at)
    if tags & CONJUNCTION and not tags & (PREPOSITION | PREFIXED | TIME):
        return form[1:2] != "ب"
    text = syntax.text.tokens[at].word.text
    return len(form) > 4 and text.endswith(("ا", "اً")) and form[:1] == "م" and not tags & (TIME | NUMBER | DEFINITE)


def leading(syntax: Syntax, at: int, last: int) -> int:
    """Return how many words only lead to the noun that is meant: «مقتل 14 شخصاً», «كل من روسيا وأوكرانيا»; 0 for none."""
    form = syntax.form(at)
    if form in _EACH and syntax.form(at + 1) == "من" and at + 2 < last:
        return 2 if at + 2 in syntax.names or syntax.has(at + 2, DEFINITE) else 0
    if is_so_called(syntax, at) and at + 2 < last:
        return 2 + syntax.has(at + 2, OPENING)  # «على ما يسمى "أمير الحسبة"»
    is_fate = form.removeprefix("ب") in words_of("fates") and at + 1 < last
    return 1 if is_fate and not syntax.has(at + 1, NO_GENITIVE) else 0


def takes_up_place(syntax: Syntax, at: int) -> bool:
    """Return whether «فيها» and the like belong to the clause and not to a participle: «نقاط التفتيش | فيها», «المعترف بها»."""
    if not syntax.tags[at] & ADVERB or syntax.forms[at][:2] not in ("في", "عن", "من"):
        return False
    return syntax.forms[at] in WITH_PRONOUN and syntax.form(at - 1)[2:3] != "م"


def past_adjective(syntax: Syntax, at: int) -> int:
    """Return where one looks on after a prison or a ring, past its adjective: «في السجون العراقية», «الطوق الأمني عن …»."""
    form = syntax.form(at)
    is_its = form[:2] == "ال" and syntax.has(at - 1, DEFINITE | PREFIXED)
    is_told = form[2:] in words_of("of_prisons") or form[2:] in words_of("qualities") or form[2:] in words_of("describing")
    return at + 1 if is_its and (form[2:] in adjectives() or is_told) else at


def copula_before(syntax: Syntax, at: int) -> int | None:
    """Return where stands the verb «to be» or «not to be» whose subject ends right before a predicate: «لن تكون روسيا ضامناً»."""
    for i in range(at - 1, max(0, at - _COPULA_WITHIN) - 1, -1):
        if syntax.form(i).removeprefix("و") in words_of("copulas"):
            return i
        if not (i in syntax.names or i + 1 in syntax.name_ends.values() or syntax.has(i, DEFINITE) or syntax.form(i) == "طرفا"):
            return None
    return None


def is_finite(syntax: Syntax, at: int) -> bool:
    """Return whether the token is a verb for certain."""
    try:
        return at >= 0 and syntax.tags[at] & _FINITE == VERB
    except IndexError:
        return False


def may_be_verb(syntax: Syntax, at: int) -> bool:
    """Return whether a form spelled like a noun stands where a verb does (قصف: «وقصف الجيش», «الجيش قصف»)."""
    known: dict[int, bool] = syntax.memo.setdefault("may be verb", {})
    found = known.get(at)
    if found is None:
        found = known[at] = _may_be_verb(syntax, at)
    return found


def _may_be_verb(syntax: Syntax, at: int) -> bool:
    before = at - 1
    if syntax.forms[at] in ("اكثر", "اقل") and syntax.form(at + 1) == "من":
        return False  # «أكثر من ثمانين صاروخاً»
    if _takes_next(syntax, at) or (syntax.tags[at] & POSSESSED and describes_by_verb(syntax, at)):
        return True
    if before < 0 or syntax.has(at, DEFINITE | PREFIXED) or syntax.text.tokens[at].word.raw.endswith(("اً", "ًا", "ةً")):
        return before < 0
    if syntax.text.tokens[at].word.raw.endswith(("اً", "ًا")):
        return False
    if _opens_line(syntax, at) or _is_to_be(syntax, before) or syntax.form(before - 1) in words_of("nearly"):
        return True
    if syntax.has(before, OPENER) or syntax.text.tokens[at].word.is_damma_first:
        return True
    if syntax.has(before, COMMA) and syntax.has(at, CONJUNCTION) and syntax.has(at, MASDAR) and _is_in_list(syntax, before):
        return False
    if syntax.has(before, PREPOSITION | VERB | PREFIXED) and not syntax.has(before, COMMA):
        return False
    if syntax.form(before) in _BEFORE_VERB or syntax.has(before, COMMA | STOP | OPENER | RELATIVE | AUXILIARY | COLON | TIME):
        return True
    if _takes_clause(syntax, at + 1) or is_said_of(syntax, before):
        return True
    if not syntax.has(before, DEFINITE | CLOSING | POSSESSED) and not _ends_name(syntax, at):
        return False
    start = left_bound(syntax, at, max(0, at - 12))
    is_governed = syntax.has(start - 1, VERB) or (syntax.has(start - 1, MAYBE_VERB) and may_be_verb(syntax, start - 1))
    return not is_governed  # else the noun before is that verb's subject, this one its object


def _takes_next(syntax: Syntax, at: int) -> bool:
    """Return whether what follows makes a verb: «سيارات إسعاف تنقل 23 مصاباً», «شيخ قبلي توسط بين الجانبين»."""
    is_mediating = syntax.forms[at] == "توسط" and syntax.form(at + 1) == "بين" and not syntax.has(at - 1, PREPOSITION | VERB)
    if syntax.forms[at] in ("وصل", "وصلا") and not syntax.has(at - 1, PREPOSITION | VERB):
        return syntax.has(at + 1, TIME | PREPOSITION)  # «وفد من ثلاثة ضباط وصل الخميس»
    return is_mediating or (syntax.forms[at] == "تنقل" and syntax.has(at + 1, NUMBER))


def _is_in_list(syntax: Syntax, comma: int) -> bool:
    """Return whether what is asked, planned or provided for goes on past a comma: «طالب بوقف القصف، | وسحب القوات»."""
    for i in range(comma - 1, max(-1, comma - _LISTED_WITHIN), -1):
        if syntax.has(i, STOP | COLON | COMPLEMENTISER | RELATIVE | OPENER):
            return False
        if syntax.has(i, VERB) and not syntax.has(i, DEFINITE):
            return bool(effects_at(syntax, i) & {"asked", "planned"}) or syntax.core(i) in words_of("providing")
    return False


def _opens_line(syntax: Syntax, at: int) -> bool:
    """Return whether the token begins a line, as after a headline that no stop ends."""
    before, token = syntax.text.tokens[at - 1], syntax.text.tokens[at]
    return "\n" in syntax.text.document.text[before.end : token.start]


def _is_to_be(syntax: Syntax, at: int) -> bool:
    """Return whether «أن» after what plans, asks or forbids takes a verb and no noun: «يُفترض أن تدخل الشاحنات»."""
    if syntax.form(at) != "ان" or not syntax.has(at, COMPLEMENTISER):
        return False
    before = syntax.form(at - 1)
    willer = next((i for i in range(at - 1, max(0, at - _WILLED_WITHIN), -1) if is_finite(syntax, i)), at - 1)
    willed = effects_at(syntax, willer) & _WILLED  # «استبعد الباحث أن توقف موسكو …»
    return (
        bool(willed)
        or before in ("علي", "قبل", "بعد", "دون", "الي")
        or any(before in words_of(name) for name in ("expected", "possible", "necessary"))
    )


def is_said_of(syntax: Syntax, at: int) -> bool:
    """Return whether the token is أن with a pronoun, whose clause goes on about somebody named before («أنها أخلت …»)."""
    return syntax.has(at, COMPLEMENTISER) and syntax.form(at).removeprefix("و").removeprefix("ب") != "ان"


def _takes_clause(syntax: Syntax, after: int) -> bool:
    """Return whether what follows only a verb can take: a clause of its own («كفل ألا …»), a pronoun («خرج منها …»)."""
    return syntax.has(after, COMPLEMENTISER) or syntax.form(after) == "الا" or syntax.form(after) in WITH_PRONOUN


def _ends_name(syntax: Syntax, at: int) -> bool:
    return any(syntax.name_ends.get(i) == at for i in range(max(0, at - 5), at))


def before_insertion(syntax: Syntax, comma: int, first: int) -> int | None:
    """Return the comma before what two set off inside a clause: «رفضت الإدارة، بحسب محاميه، إطلاق سراحه»; None when none do.

    Args:
        comma: the comma that closes it, after which the clause goes on with what its verb takes.
    """
    key = ("insertion", comma)
    if key not in syntax.memo:
        syntax.memo[key] = _before_insertion(syntax, comma, first)
    return cast("int | None", syntax.memo[key])


def _before_insertion(syntax: Syntax, comma: int, first: int) -> int | None:
    if not _goes_on(syntax, comma + 1):
        return None
    opening = next((i for i in range(comma - 1, max(first, comma - _INSERTION) - 1, -1) if _parts(syntax, i)), first)
    if opening <= first or not syntax.has(opening, COMMA) or opening == comma - 1:
        return None
    begins = opening + 1
    is_set_off = syntax.has(begins, TIME | PREPOSITION | RELATIVE | PREFIXED | ADVERB) or syntax.form(begins) in _INSERTED
    if is_set_off or begins in syntax.names:
        return opening
    is_noun = not syntax.has(begins, CONJUNCTION | OPENER | VERB | NEGATION | AUXILIARY)
    return opening if is_noun and not any(is_finite(syntax, i) for i in range(begins, comma)) else None


def _parts(syntax: Syntax, at: int) -> bool:
    return syntax.has(at, COMMA | STOP | COLON)


def _goes_on(syntax: Syntax, at: int) -> bool:
    """Return whether a clause goes on at the token with what its verb takes: a noun, or one after a preposition."""
    if at >= len(syntax.tags) or syntax.has(at, CONJUNCTION | OPENER | RELATIVE | AUXILIARY | COMPLEMENTISER | ADVERB | TIME):
        return False
    if syntax.has(at, PREPOSITION):
        return syntax.form(at) in _TAKEN_WITH
    is_saying = (
        syntax.form(at)[:1] == "م" and syntax.form(at).endswith(("ين", "ون", "ه")) and syntax.has(at + 1, PREFIXED | ADVERB)
    )
    return not is_finite(syntax, at) and not is_saying and not _new_clause(syntax, at, len(syntax.tags))


def is_across_comma(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether one comma that none follows parts a phrase from its verb; two set off what stands between them.

    A comma after how long it took or when parts nothing: «تبادل الطرفان على مدى يومين، مئة أسير», «وصل أمس، وزير …».
    """
    if syntax.has(first - 1, COMMA):
        is_when = first > at + 2 and all(syntax.has(i, TIME) for i in range(at + 1, first - 1)) and syntax.has(first, KNOWN_NOUN)
        is_other = syntax.has(first, DEFINITE | CONJUNCTION) or syntax.form(first) in _ACCORDING
        is_when = is_when or (syntax.has(first - 2, TIME) and not is_other)
        if is_when or "duration" in classes_of(syntax.text.tokens[first - 2].word):
            return False
    return sum(1 for i in range(at + 1, first) if syntax.has(i, COMMA)) % 2 == 1
