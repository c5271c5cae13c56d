"""Where the content of a report begins: أن, a colon, a quotation, a preposition, or a noun after the source."""

from functools import cache
from typing import NamedTuple

from riwaya.arabic.inflection import decline
from riwaya.arabic.particles import DESCRIBING_PREPOSITIONS, THAT_NOT
from riwaya.attributions.cues import SAYING, Cue, cue_forms, phrases
from riwaya.attributions.passage import Passage
from riwaya.attributions.sources.phrases import source_noun
from riwaya.attributions.wording import is_among, words_of
from riwaya.lexicon.load import entries
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import is_how, is_occasion, is_said_so, occasions
from riwaya.phrases.tags import (
    ADDRESSED,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    TIME,
    VERB,
    masdars,
)
from riwaya.phrases.tags import is_masdar as masdar_by_form

_AWAY = frozenset(("بعيدا", "بعيده", "بدلا", "بداية", "بدايه", "بخاصه", "بيد", "بغض", "بغيه", "بدون", "بعيدين", "بعيدة"))
_ON_BEHALF = frozenset(("باسم", "باسمه", "باسمها", "باسمهم", "باسمهما", "باسمنا"))  # «ناطق باسمه»
_LONGEST_TITLED = 10  # tokens from a title to the last word of the name
_NAME_IN_MARKS = 7  # tokens, marks included; a longer quotation after a verb of saying is speech


class Marker(NamedTuple):
    """Where content begins and by what: `kind` is that, colon, quote, a preposition or noun."""

    kind: str
    at: int
    start: int


def marker_at(passage: Passage, cue: Cue, at: int) -> Marker | None:
    """Return the marker of the cue's content at a token; None when the token is no marker of it."""
    syntax = passage.syntax
    tags = syntax.tags[at]
    if tags & COMPLEMENTISER and not _joins(syntax, at) and not _is_adverbial_clause(syntax, cue, at):
        return Marker("that", at, _after_complementiser(syntax, at))
    if syntax.text.tokens[at].word.text in THAT_NOT and "that" in cue.takes and not tags & CONJUNCTION:
        return Marker("that", at, at)  # أن لا in one word
    if syntax.form(at) in words_of("asked") and is_among(cue.id, "wondering"):
        return Marker("that", at, at)  # «روت كيف خرجوا», «يشرح لماذا تأخرت»
    if syntax.forms[at] in ("لان", "لانه", "لانها", "لانهم") and is_among(cue.id, "regretting"):
        return Marker("that", at, at + (syntax.form(at) == "لان"))  # «يأسف المجلس لأن أحداً لم يحاسب»
    if tags & COLON:
        start = _after_complementiser(syntax, at + 1) if syntax.has(at + 1, COMPLEMENTISER) else at + 1
        return Marker("colon", at, start) if cue.takes & {"quote", "speech", "that"} and not _is_clock(syntax, at) else None
    if tags & OPENING and not tags & BRACKET and (in_marks := _glued(passage, cue, at + 1)) is not None:
        return Marker(in_marks.kind, at, at)  # «اتهمت الحركة الجيش | "بتجاوز" الخط»
    if tags & OPENING and not tags & BRACKET:
        is_told = (
            "quote" in cue.takes
            and not (is_how(syntax, at + 1) and syntax.closing(at) - at < 5)
            and syntax.core(at - 1) not in words_of("naming")
        )  # «ندد بما سماه «صمتاً»»
        return Marker("quote", at, at) if is_told and is_speech(passage, at) else None
    if tags & OPENING and tags & BRACKET and cue.takes >= {"quote", "speech"} and _is_bracketed_speech(passage, at):
        return Marker("quote", at, at)
    if tags & PREFIXED and is_said_so(syntax, at):
        return None
    if tags & PREPOSITION and syntax.form(at) in cue.prepositions and syntax.form(at) != cue.addressee:
        return _prepositional(passage, cue, at)
    return _glued(passage, cue, at)


_SHORTEST_SPEECH = 5  # tokens of speech in brackets, them included; fewer are an aside


def _is_bracketed_speech(passage: Passage, at: int) -> bool:
    """Return whether brackets hold what was said, as older papers print it: «وأردف (اتفقنا على تسليم الجناة)»."""
    syntax, closing = passage.syntax, passage.syntax.closing(at)
    if syntax.text.tokens[at].word.raw not in ("(", "[", "((") or syntax.has(at + 1, RELATIVE):
        return False
    if closing - at + 1 < _SHORTEST_SPEECH or not any(syntax.has(i, VERB | COMPLEMENTISER) for i in range(at + 1, closing)):
        return False
    after = closing + 1
    return after >= passage.last or bool(syntax.has(after, COMMA | CONJUNCTION))


def _is_adverbial_clause(syntax: Syntax, cue: Cue, at: int) -> bool:
    """Return whether «قبل أن», «دون أن» or «إلى أن» begins here, which tells when or how and not what."""
    form = syntax.form(at - 1)
    if form in _BEFORE_OTHER_THAT or (form.lstrip("وف")[1:] in _KNOWING and syntax.has(at + 1, AUXILIARY)):
        return True  # «سبق أن», «علماً بأن», «لا يعرف إن كان»
    return form in ("قبل", "بعد", "دون", "بدون", "منذ", "حتي", "غير", "مع", "رغم") or (
        form in ("الي", "علي", "من", "في", "عن")
        and form not in cue.prepositions
        and ("that" not in cue.takes or (form == "علي" and cue.relay))  # «نُقلوا إلى المشفى، على أن يعودوا»
    )


_BEFORE_OTHER_THAT = ("سبق", "يسبق", "لبث", "كاد", "كادت", "اوشك", "اوشكت", "علما")
_KNOWING = ("عرف", "دري", "علم", "تذكر")


def _joins(syntax: Syntax, at: int) -> bool:
    """Return whether the complementiser only adds to a content already begun («وأن …»)."""
    return bool(syntax.tags[at] & CONJUNCTION)


def _after_complementiser(syntax: Syntax, at: int) -> int:
    """Return the first token of the content: a complementiser with a pronoun (أنه) is part of it."""
    core = syntax.form(at).removeprefix("ب")
    return at + 1 if core in ("ان", "انو", "لي", "اللي", "للي") else at


def _is_clock(syntax: Syntax, at: int) -> bool:
    return syntax.has(at - 1, NUMBER) and syntax.has(at + 1, NUMBER)


def is_speech(passage: Passage, at: int) -> bool:
    """Return whether the quotation opened at `at` holds speech and not a name in marks («كتيبة البرج» أن)."""
    syntax = passage.syntax
    closing = syntax.closing(at)
    if closing - at + 1 > _NAME_IN_MARKS or closing >= passage.last:
        return True
    after = closing + 1
    if _names_person(syntax, at):
        return False
    if opens_with_verb(syntax, at) and not syntax.has(after, COMPLEMENTISER | COLON):
        return True  # «قالت المتحدثة "ليس لدينا معلومات" عن الرهائن»
    tells_yet = syntax.has(after, COMMA) and syntax.has(after + 1, COMPLEMENTISER) and not syntax.has(after + 1, CONJUNCTION)
    if tells_yet and (syntax.has(at - 1, COMMA) or names_noun(syntax, at)):
        return False  # «المحلل في الصحيفة، "سامر الحلو"، أن», «الناشط الإعلامي "سامر الحلو"، أن»
    return after >= passage.last or not (
        syntax.has(after, COMPLEMENTISER | COLON | PREPOSITION | TIME | ADDRESSED) or at in syntax.names or at + 1 in syntax.names
    )


_LONGEST_NAME = 3  # words


def names_noun(syntax: Syntax, at: int) -> bool:
    """Return whether marks hold a name and no speech: a few words and no clause or act, right after a noun or a preposition."""
    if not syntax.has(at, OPENING):
        return False
    first, closing, before = at + 1, syntax.closing(at), at - 1
    if not first < closing <= at + _LONGEST_NAME + 1 or syntax.has(before, COMMA | COLON | VERB | TIME):
        return False
    if syntax.has(first, MASDAR | PREFIXED) or any(
        syntax.has(i, VERB | NEGATION | COMPLEMENTISER) for i in range(first, closing)
    ):
        return False
    if any(syntax.text.tokens[i].word.raw.endswith(("اً", "ًا", "ةً")) for i in range(first, closing)):
        return False  # «وصف القرار «باطلاً»»
    return bool(syntax.has(before, PREPOSITION | DEFINITE | KNOWN_NOUN | PREFIXED) or before in syntax.names)


def _names_person(syntax: Syntax, at: int) -> bool:
    """Return whether marks hold the name of who is called by his office before them: «قال الشرطي «سامر عدن» لوكالة X إن»."""
    closing = syntax.closing(at)
    if not at + 1 < closing <= at + _LONGEST_NAME + 1 or not is_first_name(syntax.text.tokens[at + 1].word):
        return False
    noun = source_noun(syntax, at - 1)
    holds = any(syntax.has(i, NEGATION | COMPLEMENTISER | PREPOSITION) for i in range(at + 1, closing))
    return noun is not None and noun.entry.kind != "document" and not holds


def opens_with_verb(syntax: Syntax, at: int) -> bool:
    """Return whether marks after a speaker begin as a sentence does, and hold more than a word: «لن ننسحب», «نحن باقون»."""
    before, first = at - 1, at + 1
    if syntax.closing(at) - at < 3 or syntax.has(at, BRACKET) or _names_person(syntax, at):
        return False
    if syntax.has(first, COMPLEMENTISER) or syntax.form(first) in ("نحن", "انا"):
        return not syntax.has(before, KNOWN_NOUN) or bool(syntax.has(before, DEFINITE))  # not «حركة "إنا باقون"»
    begins = range(first, min(at + 4, syntax.closing(at)))  # «إسرائيل لن تنسحب»
    if not any(syntax.has(i, NEGATION | VERB) and not syntax.has(i, DEFINITE | CONJUNCTION) for i in begins):
        return False
    ends_name = any(syntax.name_ends.get(i) == at and syntax.names[i].kind == "person" for i in range(at - 5, at))
    return ends_name or bool(syntax.has(before, DEFINITE | CLOSING))  # not «حملة "لن ننسى"»


def _can_tell(syntax: Syntax, at: int) -> bool:
    """Return whether one begins here from whom a thing is heard: «عن مصدر», «عن أحد المحررين»."""
    return source_noun(syntax, at) is not None or syntax.core(at) in words_of("partitive")


def _prepositional(passage: Passage, cue: Cue, at: int) -> Marker | None:
    syntax = passage.syntax
    after = at + 1
    if is_among(cue.id, "any_noun") and syntax.form(after) in ("ذلك", "هذا") and syntax.form(after + 1).startswith("ب"):
        return None  # «مستدلاً على ذلك | بسحب الأسلحة»
    if (
        after >= passage.last
        or _is_ali(syntax, at)
        or _is_platform(syntax, after)
        or syntax.form(after) == "لسان"  # «شدد الجيش على لسان ناطقه على أن»
        or syntax.has(after, TIME)
        or _is_occasion_of(syntax, cue, at)
        or (cue.id == "أفاد" and syntax.form(at) == "عن" and _can_tell(syntax, after))  # «أفاد الموقع عن شاهد أن»
    ):
        return None
    if syntax.form(after) in words_of("following") and syntax.has(after + 1, COLON):
        return Marker("colon", after + 1, after + 2)  # «تؤكد الوزارة على الآتي: …»
    if syntax.form(after) in words_of("saying_noun") and syntax.has(after + 1, COMPLEMENTISER):
        return Marker("that", at, _after_complementiser(syntax, after + 1))  # «وخلص الناطق إلى القول إن»
    if not syntax.has(after, COMPLEMENTISER) and not has_object(cue, syntax, after):
        return None
    if syntax.has(after, COMPLEMENTISER):
        return Marker("that", at, _after_complementiser(syntax, after))
    return Marker(syntax.form(at), at, at + 1 if syntax.form(at) != "في" else at)


def _is_ali(syntax: Syntax, at: int) -> bool:
    """Return whether علي is part of a person's name here and not the preposition, as which it is spelt too."""
    if syntax.form(at) != "علي":
        return False
    if not syntax.text.tokens[at].word.text.endswith("ي"):  # «سامر على حاجم», as Egypt spells it
        closed = (
            DEFINITE | MASDAR | KNOWN_NOUN | VERB | COMPLEMENTISER | POSSESSED | OPENING | NUMBER | DEMONSTRATIVE | PREPOSITION
        )
        return is_first_name(syntax.text.tokens[at - 1].word) and not syntax.has(at + 1, closed) and syntax.has(at + 2, COMMA) > 0
    return any(
        syntax.name_ends.get(i, 0) > at and syntax.names[i].kind == "person" for i in range(max(0, at - _LONGEST_TITLED), at)
    )


def _is_platform(syntax: Syntax, at: int) -> bool:
    """Return whether a place of the network stands at the token, in marks or not: «على حسابه على «إكس»»."""
    return bool({syntax.form(at), syntax.form(at + 1)} & words_of("platform")) and bool(
        syntax.has(at, OPENING) or syntax.form(at) in words_of("platform")
    )


def _is_occasion_of(syntax: Syntax, cue: Cue, at: int) -> bool:
    """Return whether the preposition tells where something was said, and not what: «قال في بيان», «شكك، في حديث لـX، في»."""
    if not is_occasion(syntax, at + 1) or syntax.form(at) in ("الي", "عن"):
        return False
    if cue.stance == "doubts" and syntax.form(at) == "في":
        return (
            bool(syntax.has(at - 1, COMMA)) and "في" in syntax.forms[at + 2 : at + _FARTHEST_MATTER]
        )  # «شكك، أمس، | في إعلان الجيش»
    return cue.stance not in ("denies", "doubts") or bool(syntax.has(at - 1, COMMA))


_FARTHEST_MATTER = 14  # tokens from an occasion between commas to what is doubted


def _glued(passage: Passage, cue: Cue, at: int) -> Marker | None:
    """Return the marker of a content introduced by ب or ل glued to its first noun («بالإفراج», «بإطلاق»)."""
    syntax = passage.syntax
    form = syntax.form(at)
    if form[:1] not in ("ب", "ل"):
        return None
    if cue.id == "وصف" and _is_called_later(passage, at):
        return None  # «وصف الاتهامات لبلاده | باستهداف المشافي بأنها مفبركة»
    if form == "ب" and "ب" in cue.prepositions and syntax.has(at + 1, OPENING | NUMBER):  # بـ«…»
        return Marker("ب", at, at)
    is_charge = (
        cue.stance in ("accuses", "denies", "admits", "asks", "promises") and form in _CHARGED and syntax.form(at + 1) != "من"
    )  # «اتهم الوزير الجوار | بدعم المتمردين»
    if (
        (syntax.has(at, VERB | KNOWN_NOUN | PREPOSITION) and not is_charge)
        or syntax.has(at, OPENER)
        or (at in syntax.names and form[1:] not in masdars())
    ):
        return None
    if (form.startswith("ب") and _is_own_ba(form)) or syntax.form(at) in ("باي", "باية"):
        return None  # «سلّم المقاتلون | بنادقهم», «لم تُبلغ | بأي موعد»
    if form.startswith(_NATIONS) and len(form) > _SHORTEST_NATION:
        return None  # «اتهمت الحكومة متطرفين | باكستانيين بـ»
    if form in _AWAY or form in DESCRIBING_PREPOSITIONS or form in _ON_BEHALF or form in phrases() or form in SAYING:
        return None  # «باسم», «بحسب»
    for preposition in ("ب", "ل"):
        is_short = len(form) == 3 and (form[1:] not in masdars() or form in ("بعد", "بدل", "بحق", "لما", "لكن"))
        if preposition in cue.prepositions and form.startswith(preposition) and len(form) > 2 and not is_short:
            rest = form[1:].removeprefix("ال") if preposition == "ب" else form[1:].removeprefix("ل")
            is_wanted = cue.stance in ("promises", "asks") and preposition == "ب" and not syntax.has(at, DEFINITE)
            if (rest in occasions() and rest not in masdars() and not is_wanted) or (
                rest in places() and not _takes_any_act(cue)
            ):
                continue  # «قال ببيان», «أمين الفرع بريف دمشق»
            is_act = _is_act(rest, syntax.text.tokens[at].word.text)
            if _is_object(cue, rest) and (
                is_act or (preposition == "ب" and (_takes_any_act(cue) or is_among(cue.id, "any_noun")))
            ):
                return Marker(preposition, at, at)
    return None


def _is_own_ba(form: str) -> bool:
    """Return whether a noun with its pronoun begins with ب itself: «بنادقهم», «بلدتها»."""
    for pronoun in ("هما", "هم", "هن", "ها", "ه", "نا"):
        stem = form.removesuffix(pronoun)
        if stem != form:
            whole = stem[:-1] + {"ت": "ه", "ي": "ء"}.get(stem[-1:], stem[-1:])
            return stem in words_of("own_ba") or whole in words_of("own_ba")
    return False


_NATIONS = (
    "باكستان",
    "بريطان",
    "بلجيك",
    "برازيل",
    "بولند",
    "بلغار",
    "بحرين",
    "بنغلادش",
    "بورم",
    "بيلاروس",
    "بورون",
    "بوليف",
    "بوسن",
)
_SHORTEST_NATION = 6  # letters of an adjective of origin
_CHARGED = (
    "بدعم",
    "بمساعده",
    "بمشاركه",
    "بقياده",
    "بتمويل",
    "برعايه",
    "باشراف",
    "بوساطه",
    "بالتعاون",
    "بالتنسيق",
)  # spelt like «with the help of»


def _is_called_later(passage: Passage, at: int) -> bool:
    """Return whether what a thing is called comes with «بأنه» later in the clause."""
    syntax = passage.syntax
    ends = (i for i in range(at + 1, min(passage.last, at + 12)) if syntax.has(i, COMPLEMENTISER | COMMA | VERB))
    return syntax.form(next(ends, at)) in ("بانه", "بانها", "بانهم", "بانهما")


def _takes_any_act(cue: Cue) -> bool:
    """Return whether what follows the cue's ب is an act, whatever its form: «تعهد بدفع», «طالب الشركة بزيارة»."""
    return cue.addressee == "object" or cue.stance in ("promises", "accuses", "asks")


def _is_act(noun: str, text: str) -> bool:
    """Return whether a noun glued to ب can be what somebody did or will do: a verbal noun, or one with its pronoun."""
    return masdar_by_form(noun) or noun in ("ما", "عدم") or text.endswith(("ه", "ها", "هم"))


def past_carrier(passage: Passage, marker: Marker) -> Marker:
    """Return the marker moved past a noun that only carries the content: «تناقلت أنباء عن | اتفاق», «بثت تحقيقاً عن»."""
    syntax = passage.syntax
    if marker.kind == "noun" and syntax.form(marker.at) == "ما":
        return marker  # «كذّب ما نشرته القناة عن …»: the whole of it is denied
    is_ascribed = marker.kind == "noun" and syntax.form(marker.at) in ("ذلك", "هذا") and syntax.form(marker.at + 1) == "الي"
    if is_ascribed and syntax.has(marker.at + 2, COMPLEMENTISER):
        return Marker("that", marker.at + 2, _after_complementiser(syntax, marker.at + 2))  # «وعزا الخبير ذلك إلى أن»
    if syntax.form(marker.start) == "حد" and syntax.form(marker.start + 1) in words_of("saying_noun"):
        at = marker.start + 2  # «يذهب بعضهم إلى حد القول إن»
        return Marker("that", at, _after_complementiser(syntax, at)) if syntax.has(at, COMPLEMENTISER) else marker
    if marker.kind != "noun" or syntax.form(marker.at).removeprefix("ال") not in carriers():
        return marker
    for here in range(marker.at + 1, min(passage.last, marker.at + 5)):
        says = syntax.has(here, VERB) and syntax.has(here + 1, COMPLEMENTISER)
        if says and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[here].word)):
            return marker  # «نشرت المجموعة شريطاً قالت إنه»: another verb says it
        if syntax.has(here - 1, DEFINITE) and not syntax.has(here, DEFINITE) and is_participle(syntax, here):
            return marker  # «نفت الوزارة الخبر | مؤكدة أن»
        if syntax.has(here, COMPLEMENTISER):
            return Marker("that", here, _after_complementiser(syntax, here))
        if syntax.form(here) == "عن" and syntax.has(here + 1, COMPLEMENTISER):
            return Marker("that", here + 1, _after_complementiser(syntax, here + 1))
        if syntax.form(here) in ("عن", "حول", "بشان", "مفادها", "مفاده"):
            return Marker("noun", here, here + 1)
    return marker


@cache
def carriers() -> frozenset[str]:
    """Return the nouns that carry a report without being it: أنباء، معلومات، تقرير."""
    listed = [e for e in entries("nouns") if e.get("carrier")]
    return frozenset(form for e in listed for form in decline(e["noun"], e.get("plurals", ())))


@cache
def places() -> frozenset[str]:
    """Return the nouns that places are called by: ريف، محافظة، مدينة."""
    return frozenset(form for e in entries("nouns") if e["class"] == "place" for form in decline(e["noun"], e.get("plurals", ())))


@cache
def measures() -> frozenset[str]:
    """Return the nouns of what is counted or told: عدد، حصيلة، موعد."""
    listed = [e for e in entries("nouns") if e["class"] == "measure"]
    return frozenset(form for e in listed for form in decline(e["noun"], e.get("plurals", ())))


def can_be_object(cue: Cue, syntax: Syntax, at: int) -> bool:
    """Return whether the noun may be what the cue reports: a cue may take a few nouns only («طرح سؤالاً», «حمّل مسؤولية»)."""
    if "noun" not in cue.takes:
        return False
    return has_object(cue, syntax, at)


def has_object(cue: Cue, syntax: Syntax, at: int, form: str = "") -> bool:
    """Return whether the noun is one of those that the cue needs, when it needs any («ألقى اللوم على»)."""
    head = at + 1 if syntax.has(at, DEMONSTRATIVE) and cue.objects else at  # «رفض هذه الاتهامات»
    return _is_object(cue, (form or syntax.form(head)).removeprefix("ال"))


def _is_object(cue: Cue, form: str) -> bool:
    if not cue.objects or form in cue.objects:
        return True
    stems = (o[:-1] if o.endswith("ه") else o for o in cue.objects)
    return any(form.startswith(s) and (len(s) > _SHORT_STEM or form[len(s) :] in _AFTER_SHORT) for s in stems)


_SHORT_STEM = 3  # letters of a noun with which other words may begin: «وزراء» is no form of وزر
_AFTER_SHORT = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ي", "ا", "ات", "تهم", "ته", "تها", "ين", "ان")


def is_noun_content(syntax: Syntax, at: int) -> bool:
    """Return whether a verbal noun that can be reported begins at the token (مقتل، وجود، السيطرة)."""
    if syntax.form(at) == "اعلام" and syntax.core(at - 1) == "وسايل":
        return False
    if syntax.has(at, MASDAR) or syntax.form(at) in measures() or syntax.form(at) in ("سرعه", "ضروره"):
        return True
    if syntax.has(at, POSSESSED) and any(
        s.enclitic and (s.stem in masdars() or s.stem in occasions()) for s in syntax.text.tokens[at].word.splits
    ):
        return True
    form = syntax.form(at)
    if form in _ACTS and (syntax.has(at + 1, PREPOSITION) or syntax.form(at + 1)[:1] == "ب"):
        return True
    return form in ("اي", "ان") or (form.startswith("ال") and masdar_by_form(form[2:]))


_ACTS = {"العثور", "القبض", "الوصول", "الحصول", "السماح", "الشروع", "البدء", "القضاء", "الدخول", "الخروج"}  # «| العثور على»


def is_owned_act(syntax: Syntax, at: int) -> bool:
    """Return whether a verbal noun with its pronoun stands at the token: «مطالبتهم», «رفضه», «استعداده»."""
    if not syntax.has(at, POSSESSED) or syntax.has(at, CONJUNCTION):
        return False
    splits = syntax.text.tokens[at].word.splits
    return any(s.enclitic in ("ه", "ها", "هم", "هما") and {s.stem, s.stem.removesuffix("ت") + "ه"} & masdars() for s in splits)


def is_participle(syntax: Syntax, at: int) -> bool:
    """Return whether a reporting participle stands at the token (مشيرا، مضيفة)."""
    if not 0 <= at < len(syntax.tags) or is_seat(syntax, at):
        return False
    hits = cue_forms(syntax.text.tokens[at].word)
    return any(h.entry.shape == "participle" and not h.split.has_article and not h.split.enclitic for h in hits)


def _describes_place(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective with tanwīn stands at the token: «مقراً | أمنياً», where «مقراً بـ» admits."""
    form = syntax.form(at)
    return (
        len(form) > 4
        and form.endswith("ا")
        and not syntax.has(at, CONJUNCTION | MASDAR | KNOWN_NOUN | POSSESSED | COMPLEMENTISER)
    )


def is_seat(syntax: Syntax, at: int) -> bool:
    """Return whether the form names where a body has its seat: «اتخذ من لندن مقراً له», «، ومقره القاهرة،»."""
    form = syntax.form(at).removeprefix("و")
    is_place = syntax.form(at + 1) in ("له", "لها", "لهم") or _describes_place(syntax, at + 1)
    return (form == "مقرا" and is_place) or (form == "مقره" and not syntax.form(at + 1).startswith("ب"))
