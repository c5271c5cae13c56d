"""The phrases of a stretch of text: nouns with their prepositions, two nouns side by side taken apart."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias, cast

from riwaya.arabic.number_words import number_word
from riwaya.arabic.particles import WITH_PRONOUN
from riwaya.arabic.words import Word
from riwaya.events.classes import (
    ACTORS,
    MEASURE,
    PEOPLE,
    PLACES,
    classes_of,
    classes_of_mention,
    glued_preposition,
    is_listed,
    is_masculine,
    is_of_nation,
    words_of,
)
from riwaya.events.clauses import NO_GENITIVE, leading, may_be_verb, takes_up_place
from riwaya.events.triggers import find as find_trigger
from riwaya.mentions.lexical import adjectives
from riwaya.model import Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import noun_phrase_within
from riwaya.phrases.tags import (
    ADVERB,
    BRACKET,
    CLOSING,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
    is_masdar,
)

_OF_THEM = {
    head + pronoun
    for head in ("بين", "ضمن", "من", "اغلب", "معظم", "غالبيت", "بعض", "جميع", "كل", "نصف")
    for pronoun in ("هم", "ها", "هن")
}
_BEFORE_PRESENT = {"لم", "لن", "ولم", "ولن", "سوف", "وسوف"}
_BESIDE = {"بالقرب", "بجوار", "بمحاذاه", "بموازاه", "بمحيط", "بضواحي", "باطراف", "بمشارف"}
_ON_THE_DAY = {"غداه", "عشيه", "ابان", "فور", "لحظه", "اثر", "صبيحه"}
_OF_MAKE = {"الصنع", "المنشا", "الاصل", "الجنسيه", "الهويه", "التسليح", "المدي", "الدفع", "العيار", "التوجيه", "السكان", "الحركه"}
_NO_CLASS: frozenset[str] = frozenset()
_OF_THINGS = frozenset({"arms", "commerce", "culture", "nature", "sport", "words"})
_ASIDE = 5  # tokens between marks around «من حيث المبدأ»
_FOLLOWERS = ("نفس", "ذات", "كل", "جميع", "معا", "غير", "ايضا", "كاف", "عين", "سو", "وحد")


class Phrase(NamedTuple):
    """A noun phrase with the preposition before it ("" for none); `cut` letters of its first word are not its own."""

    preposition: str
    first: int
    last: int
    cut: int = 0


def span_of(syntax: Syntax, phrase: Phrase) -> Span:
    """Return the words of a phrase without the prepositions and conjunctions glued to its first word."""
    span = syntax.span(phrase.first, phrase.last)
    return Span(span.start + phrase.cut, span.end, span.text[phrase.cut :])


def head_classes(syntax: Syntax, phrase: Phrase) -> frozenset[str]:
    """Return the classes of the noun that a phrase is about: after measures and numbers, the first that is known."""
    key = (phrase.first, phrase.last)
    found = syntax.memo.get(key)
    if found is None:
        found = syntax.memo[key] = _head_classes(syntax, phrase)
    return cast("frozenset[str]", found)


def _head_classes(syntax: Syntax, phrase: Phrase) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for at in range(phrase.first, min(phrase.last, phrase.first + 6)):
        mention, word, tags = syntax.names.get(at), syntax.text.tokens[at].word, syntax.tags[at]
        if mention is not None:
            own = classes_of(word) - (PEOPLE | {MEASURE} if mention.kind == "place" else {MEASURE})  # «عمّان»
            own -= _OF_THINGS if mention.kind == "actor" else _NO_CLASS  # «جهاز دعم الاستقرار»
            of_kind = _NO_CLASS if own & {"fighter", "people"} else classes_of_mention(mention.kind)
            return found | of_kind | own  # «مقاتلو الحركة» are people, «الحركة» is a force
        if tags & (DEMONSTRATIVE | SIGN | OPENING | CLOSING | PREPOSITION | NUMBER):
            found |= {"number"} if tags & NUMBER else frozenset()
            continue
        classes = classes_of(word)
        if classes - {MEASURE} == {"group"} and at + 1 < phrase.last:
            if syntax.form(at + 1) in words_of("armed"):
                return found | {"group", "force"}  # «مجموعة مسلحة»
            if syntax.form(at + 1) == "من" and at + 2 < phrase.last:
                found |= classes  # «دفعة من الرهائن» are hostages
                continue
        if not classes and number_word(word) is not None:
            found |= {"number"}
            continue
        if not classes and is_of_nation(word.form, "number" in found):
            return found | {"people"}  # «1181 كويتياً»
        if classes - {MEASURE, "number"}:
            return found | (classes - {MEASURE})
        if not classes and at > phrase.first + 1 and not tags & DEFINITE:
            break
    is_those = found == {"number"} and phrase.last - phrase.first == 1 and syntax.has(phrase.first, DEFINITE)
    return found | {"people"} if is_those else found  # «الأربعة»


def is_accusative(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether the ending of its noun shows that a phrase is no subject: «مسلحاً», «المهاجمين»."""
    if phrase.preposition or phrase.first in syntax.names:
        return False
    word = syntax.text.tokens[phrase.first].word
    if word.raw.endswith(("اً", "ًا")):
        return True
    return word.text.endswith("ين") and bool(classes_of(word) & (PEOPLE | ACTORS)) and "number" not in classes_of(word)


def opens_with_place(syntax: Syntax, at: int) -> bool:
    """Return whether a place, a name or a noun like مدينة, stands at the token."""
    mention = syntax.names.get(at)
    if mention is not None:
        return mention.kind == "place"
    return bool(classes_of(syntax.text.tokens[at].word) & PLACES) if at < len(syntax.tags) else False


def phrases(syntax: Syntax, first: int, last: int) -> Iterator[Phrase]:
    """Yield the phrases of a stretch in order, times left out; two nouns side by side are taken apart."""
    seen = cast("dict[tuple[int, bool], _Step]", syntax.memo.setdefault("phrases", {}))
    at, last = first, min(last, len(syntax.tags))
    while at < last:
        key = at, at == first
        step = seen.get(key)
        if step is None or step[2] >= last:
            step = _step(syntax, at, first, last)
            if step[2] < last:
                seen[key] = step  # the end of the stretch decided nothing, so it does not in any longer one
        phrase, at, _ = step
        if phrase is not None:
            yield phrase


_Step: TypeAlias = tuple[Phrase | None, int, int]  # a plain one, for there is one for every word and more


def _step(syntax: Syntax, at: int, first: int, last: int) -> _Step:
    """Return what stands at a token of a stretch: a phrase or None, where to look on, the last token on which that depends."""
    among = at + (syntax.forms[at] == "من" and at + 1 < last)  # «من بينهم»
    if syntax.forms[among] in _OF_THEM and first < at and among < last - 1 and not syntax.has(at - 1, VERB):
        # not right after a verb: «خرج منها المقاتلون»
        begin = among + 1 + (syntax.form(among + 1) == "من")  # «بينهم سيدة», «معظمهم من النساء»
        return None, max(among + 1, noun_phrase(syntax, begin, last, with_prepositions=False)), last
    if syntax.forms[at] == "علي" and syntax.form(at + 1) in words_of("fixed"):
        return None, at + 2, at + 2  # «على الأقل», «على التوالي»
    if _is_no_noun(syntax, at, first):
        is_any = syntax.forms[at] == "اي" and syntax.form(at + 1) == "من"  # «أي من المحاصرين»
        return None, at + 1 + is_any, at + 1 + is_any
    preposition, start, cut = _preposition(syntax, at, last)
    if start >= last or (syntax.has(start, TIME) and start not in syntax.names):
        return None, max(start, at + 1), start + 2
    if passed := leading(syntax, start, last):  # «مقتل 14 شخصاً»: fourteen people
        preposition, start, cut = preposition if passed > 1 else "", start + passed, 0
    end, reach = _end(syntax, start, last)
    if end <= start:
        return None, start + 1, max(reach, start + 2)
    return Phrase(preposition, start, end, cut), end, max(reach, start + 2)


def _is_no_noun(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether no phrase begins at the token: a sign, a time, a verb, an adverb, «بينهم»."""
    tags = syntax.tags[at]
    if tags & OPENING:
        is_aside = syntax.has(at + 1, PREPOSITION) and at + 1 not in syntax.names and syntax.closing(at) - at <= _ASIDE
        return is_aside or _begins_clause(syntax, at + 1)
    if at in syntax.names:
        return False
    if tags & ADVERB and MEASURE in classes_of(syntax.text.tokens[at].word):
        return False  # عدداً من …
    if tags & ADVERB and tags & PREPOSITION and syntax.form(at + 1) not in WITH_PRONOUN and syntax.has(at + 1, DEFINITE | MASDAR):
        return False  # «بعد التحقيق»
    if tags & (TIME | COMMA | SIGN | CLOSING | STOP | ADVERB | NEGATION) or (tags & VERB and not tags & DEFINITE):
        return True
    if tags & MAYBE_VERB and may_be_verb(syntax, at):
        return not classes_of(syntax.text.tokens[at].word) & (ACTORS | PEOPLE)  # وفد is a delegation
    if tags & NUMBER and syntax.has(at + 1, SIGN) and (at == first or syntax.has(at - 1, STOP | SIGN | COMMA | CLOSING)):
        return True  # «٢- أُخرج …»: the number of a point
    form = syntax.forms[at]
    if form in ("القاضي", "القاضيه") and syntax.form(at + 1)[:1] == "ب" and syntax.has(at + 1, PREFIXED):
        return True  # «قراره القاضي برفع الحصار»
    if at > first and form[:1] in "ناتي" and syntax.forms[at - 1] in _BEFORE_PRESENT:
        return True  # «ولن نتفاوض», a form that is not tagged as a verb
    return form in words_of("no_nouns") or form in _OF_THEM or form in words_of("adverbial")


def _preposition(syntax: Syntax, at: int, last: int) -> tuple[str, int, int]:
    """Return the preposition at a token ("" for none), where its noun stands and how many glued letters to cut."""
    form, tags = syntax.form(at), syntax.tags[at]
    mention = syntax.names.get(at)
    if mention is not None:
        cut = mention.span.start - syntax.text.tokens[at].start
        if cut <= 0 and not (tags & DEFINITE and form.removeprefix("و")[:2] in ("لل", "با", "كا")):
            return "", at, 0
        if cut <= 0:
            return _before_article(at, form)
        letters = form[:cut].removeprefix("و").removeprefix("ف")
        return letters[:1] if letters[:1] in ("ب", "ل", "ك") else "", at, cut
    bare = form[1:] if tags & CONJUNCTION else form
    if bare == "ع" and at + 1 < last:
        return "علي", at + 1, 0  # as it is spoken
    if bare in ("ل", "ب", "ك") or (at + 1 < last and (form in _SOURCES or bare in _BY_HAND)):
        return _BY_HAND.get(bare, form if form in _SOURCES else bare), at + 1, 0  # «وفق الهلال», «بأيدي المسلحين»
    if bare == "بحق" and at + 1 < last:
        return "ضد", at + 1, 0  # «الاعتقالات بحق الصحفيين»
    if bare in _BESIDE and at + 1 < last:
        return "قرب", at + (2 if syntax.form(at + 1) == "من" else 1), 0
    if tags & PREPOSITION:
        return _free(syntax, at, bare, last)
    if bare in _ON_THE_DAY and at + 1 < last and not syntax.has(at + 1, NO_GENITIVE):
        return bare, at + 1, 0  # «غداة توقيع الاتفاق انسحبت القوات»
    glue = 1 if tags & CONJUNCTION else 0
    if tags & PREFIXED or bare[:1] == glued_preposition(syntax.text.tokens[at].word) != "":
        return bare[:1], at, glue + 1
    if tags & DEFINITE and bare[:1] in ("ب", "ك", "ل"):
        return _before_article(at, form)
    return "", at, glue if at == 0 or not syntax.has(at - 1, TIME) else 0


def _before_article(at: int, form: str) -> tuple[str, int, int]:
    """Return the preposition glued before the article: بالحافلات, للقوات (whose own letter of the article is lost)."""
    bare = form.removeprefix("و")
    is_doubled = bare.startswith("لل") and bare[1:] not in words_of("with_lam")  # «للجنة» lost no letter of its noun
    return bare[:1], at, len(form) - len(bare) + (2 if is_doubled else 1)


_STRIKERS = {"force", "fighter", "vehicle", "fire"}
_STRUCK = {"aid", "people", "captive", "force", "fighter", "vehicle"}
_CALLED = {"العاصمه", "المدينه", "البلده", "القريه", "الجاره", "الضاحيه", "المحافظه"}  # «العاصمة دمشق»
_IN_PLACE_NAMES = {"ابو", "ابي", "ابا", "ام", "بن", "بني", "ال"}  # «مدينة الرهد أبو دكنة»
_ARMED = {"fighter", "official", "captive"}
_SIDES = {"شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "وسط"}
_JOINING = {"علي", "من", "عن", "الي", "في"}
_SOURCES = {"وفق", "بحسب", "حسب"}
_BY_HAND = {"بيد": "بيد", "بايدي": "بيد"}
_GRASPS = {"قبضه", "يد", "ايدي", "سيطره", "براثن"}
_JOINT_AFTER_FROM = {"قبل", "جانب", "طرف", "خلال"}
_JOINT = {"اتجاه": "الي", "متن": "في", "يد": "بيد", "ايدي": "بيد", "قبل": "بيد", "جانب": "بيد", "طرف": "بيد", "خلال": "خلال"}
_JOINT |= {"حق": "ضد"}


def counts(syntax: Syntax, at: int) -> bool:
    """Return whether the token is a number or says how many (عشرات)."""
    if at >= len(syntax.tags):
        return False
    word = syntax.text.tokens[at].word
    return syntax.has(at, NUMBER) or MEASURE in classes_of(word) or number_word(word) is not None


def _free(syntax: Syntax, at: int, form: str, last: int) -> tuple[str, int, int]:
    """Return the same for a preposition that stands by itself, or for two that make one («على متن»، «من داخل»)."""
    following = syntax.form(at + 1)
    if form in ("بين", "مابين") and (high := _upper_bound(syntax, at)):
        return "", high, 0  # «بين 800 و1000 مقاتل»
    if form == "نحو" and counts(syntax, at + 1):
        return "", at + 1, 0  # «نحو 40 شخصاً»: about forty
    if form in ("الي", "الى") and following == "جانب":
        return "بجانب", at + 2, 0
    if form == "عن" and following == "طريق" and at + 1 not in syntax.names:
        return "بوساطه", at + 2, 0
    if form in ("بوساطه", "برعايه", "بضمانه", "بواسطه") and following == "من":
        return form, at + 2, 0
    if form not in _JOINING or at + 2 >= last:
        return form, at + 1, 0
    if form == "من" and following in _GRASPS and head_classes(syntax, Phrase("", at + 2, at + 3)) & ACTORS:
        return form, at + 2, 0  # «استعاد البلدة من قبضة الحركة»
    if following in _JOINT and (form == "من" or following not in _JOINT_AFTER_FROM):
        return _JOINT[following], at + 2, 0
    is_double = syntax.has(at + 1, PREPOSITION) and at + 1 not in syntax.names and form != "علي"
    if is_double and form == "في":
        inner = at + 2
        while inner < last and syntax.form(inner) in _SIDES and inner not in syntax.names:
            inner += 1  # «في جنوب شرق البلاد»
        return form, inner, 0
    if is_double or following in ("خارج", "داخل"):
        return ("خارج" if following == "خارج" else form), at + 2, 0
    return form, at + 1, 0


def _upper_bound(syntax: Syntax, at: int) -> int | None:
    """Return where the second number of a range in figures stands, whose noun follows it: «بين 800 إلى 1000 مقاتل»."""
    if not syntax.has(at + 1, NUMBER):
        return None
    high = next((i for i in (at + 2, at + 3) if syntax.has(i, NUMBER)), 0)
    return high if high and high + 1 < len(syntax.tags) and not syntax.has(high + 1, VERB | STOP | COMMA) else None


def _end(syntax: Syntax, start: int, last: int) -> tuple[int, int]:
    """Return where the phrase ends that begins at a token, and the last token on which that depends."""
    if syntax.has(start, ADVERB):
        return _with_part(syntax, start, start + 1, last)
    end, reach = noun_phrase_within(syntax, start, last)
    named = syntax.name_ends.get(start, 0)
    if named > end:
        end, reach = min(last, named), max(reach, named)
    end = _before_quoted_clause(syntax, start, end)
    while start < end < last and syntax.has(end, DEFINITE) and not syntax.has(end, PREFIXED) and _describes_people(syntax, end):
        end, reach = end + 1, max(reach, end + 1)  # «رعاياها الخمسة | الموجودين …»
    end, reach_of_part = _with_part(syntax, start, _second_noun(syntax, start, end), last)
    return end, max(reach, reach_of_part)


def _before_quoted_clause(syntax: Syntax, first: int, end: int) -> int:
    """Return where a phrase ends before marks that hold more than a name: «الوساطة «ستتواصل حتى …»», «السرداب «»."""
    tags = syntax.tags
    for at in range(first + 1, end):
        if tags[at] & (OPENING | BRACKET) != OPENING:
            continue
        closing, inner = syntax.closing(at), at + 1
        if closing == at or closing > end or inner in syntax.names:
            return end if inner in syntax.names else at
        if _begins_clause(syntax, inner):
            return at
    return end


def _begins_clause(syntax: Syntax, at: int) -> bool:
    """Return whether words in marks are a clause or an adjunct and no name: «ستتواصل …», «قبل نهاية السنة»."""
    if syntax.has(at, ADVERB | DEFINITE) or at in syntax.names:
        return False
    if syntax.form(at) in ("لما", "مما", "حيث", "كما"):
        return True
    return syntax.has(at, VERB | PREPOSITION | NEGATION | COMPLEMENTISER) and syntax.form(at) != "من"


def _second_noun(syntax: Syntax, first: int, end: int) -> int:
    """Return where, inside what looks like one phrase, a second noun begins (subject, then object); else its end."""
    if end == first + 1:
        return end
    key = ("second noun", first, end)
    found = syntax.memo.get(key)
    if found is None:
        found = syntax.memo[key] = _find_second_noun(syntax, first, end)
    return cast("int", found)


def _find_second_noun(syntax: Syntax, first: int, end: int) -> int:
    at = max(first + 1, syntax.name_ends.get(first, 0))
    while at < end:
        if (
            _is_glued(syntax, at)
            or _is_with(syntax, at)
            or syntax.form(at) in _BESIDE
            or syntax.form(at) in _BY_HAND
            or _is_plain_accusative(syntax, first, at)
            or (syntax.form(at) in words_of("adverbial") and not syntax.has(at, CONJUNCTION))
        ):
            return at
        if _is_apart(syntax, first, at) or takes_up_place(syntax, at):
            return at
        if at > first + 1 and syntax.form(at) in _OF_MAKE and not syntax.has(at - 1, DEFINITE):
            at += 1  # «عبوة محلية الصنع»
            continue
        if at in syntax.name_ends and not syntax.has(at, CONJUNCTION) and not _is_joined(syntax, at):
            if _names_another(syntax, first, at):
                return at
            at = max(at + 1, syntax.name_ends[at])
            continue
        tags = syntax.tags[at]
        if tags & CONJUNCTION and (_names_event(syntax, at) or _counts_more(syntax, first, at)):
            return at
        if _ends_free(syntax, at - 1) and not tags & (CONJUNCTION | PREFIXED) and _takes_no_part(syntax, at):
            return at
        if not tags & (CONJUNCTION | PREFIXED | DEFINITE) and _counts_apart(syntax, first, at):
            return at
        if tags & (CONJUNCTION | OPENING | CLOSING | SIGN | PREPOSITION | PREFIXED | DEMONSTRATIVE) or syntax.form(at) == "و":
            at += 1
            continue
        if _is_closed(syntax, first, at) and _starts_noun(syntax, at):
            return at
        at += 1
    return end


def _heads_place(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a phrase is about a place, in which a person's name after it has no part: «في رأس بيروت | الأستاذ لوك»."""
    classes = head_classes(syntax, Phrase("", first, at))
    return bool(classes & PLACES) and not classes & (ACTORS | PEOPLE) and syntax.form(at) not in _IN_PLACE_NAMES


def _names_another(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a name is no part of the noun before it: a place or body after the article, a person after a force."""
    mention = syntax.names[at]
    if _ends_free(syntax, at - 1) and not _is_glued(syntax, at):
        return True  # «اقتحم مسلحون | سجن البيضاء»
    is_apart = mention.kind in ("place", "actor", "organisation") or _heads_place(syntax, first, at)
    is_apart = is_apart or (mention.kind == "person" and _heads_force(syntax, first, at))
    is_called = mention.kind == "place" and syntax.form(at - 1) in _CALLED
    is_past = _is_closed(syntax, first, at) or (at > first + 1 and _is_past_adjective(syntax, first, at))
    return is_apart and is_past and not is_called


def _heads_force(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a phrase is about a force or a body, whom no person's name completes: «اعتقلت القوات | سامي الخليل»."""
    classes = head_classes(syntax, Phrase("", first, at))
    is_body = bool(classes & {"force", "body", "actor"}) and not classes & (PEOPLE | {"person", "official"})
    return is_body and syntax.has(at - 1, DEFINITE | CLOSING) and at - 1 not in syntax.names  # «اعتقال «الفصيل» | قائد …»


def _counts_time(syntax: Syntax, at: int) -> bool:
    """Return whether a number in figures tells how long, which no noun before it can be: «حوصرت ليننغراد | 872 يوماً»."""
    return at + 1 < len(syntax.tags) and "duration" in classes_of(syntax.text.tokens[at + 1].word)


def _counts_apart(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a count, of people, goods or time, stands apart from the noun before it."""
    if syntax.has(at, NUMBER) and (_is_theirs(syntax, at - 1) or _counts_time(syntax, at)):
        return True
    return at > first + 1 and _is_past_adjective(syntax, first, at)


def _is_past_adjective(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether another noun stands after an adjective: «سفينة فرنسية | 180 شخصاً», «قوة أمنية | منزل المطلوب»."""
    word, before = syntax.text.tokens[at].word, syntax.text.tokens[at - 1].word
    is_plain = before.form in words_of("armed") or before.form in words_of("describing")
    if not (is_plain or before.form.endswith(("يه", "ي", "يتين"))) or at + 1 >= len(syntax.tags):
        return False
    adjective = before.form.removesuffix("تين") + "ه" if before.form.endswith("تين") else before.form
    if classes_of(before) and adjective not in words_of("qualities"):
        return False  # «مقاتلي | …»
    if syntax.has(at, NUMBER) or number_word(word) is not None:
        return bool(classes_of(syntax.text.tokens[at + 1].word) & (PEOPLE | PLACES | {"aid", "fire", "vehicle"}))
    is_plain = is_plain or adjective in adjectives() or adjective in words_of("qualities")
    if not is_plain or (word.form.endswith(("يه", "ي")) and not is_listed(word)):
        return False
    classes = classes_of(word)
    if classes & PLACES:
        return bool(head_classes(syntax, Phrase("", first, at)) & _STRIKERS)
    return bool(classes & _STRUCK)


def _ends_free(syntax: Syntax, at: int) -> bool:
    """Return whether a plural keeps its ن, so that no genitive follows: «خطف مسلحون | ثلاثة مهندسين»."""
    word = syntax.text.tokens[at].word
    return word.form.endswith("ون") and bool(classes_of(word) & (PEOPLE | ACTORS))


def _takes_no_part(syntax: Syntax, at: int) -> bool:
    """Return whether a word after a plural in ون is no adjective of it: a number, or a known noun («مسلحون | حاجزاً»)."""
    if counts(syntax, at) or (syntax.has(at, DEFINITE) and not syntax.has(at - 1, DEFINITE)):
        return True  # «حاول مسلحون | التسلل»
    word = syntax.text.tokens[at].word
    is_noun = bool(classes_of(word) - {MEASURE}) or syntax.has(at, KNOWN_NOUN)
    if word.form.endswith(("ون", "ين")):
        is_noun = bool(find_trigger(word)) and not classes_of(word) & (PEOPLE | ACTORS)  # «هاجم مسلحون | كمين الجورة»
    return is_noun and not syntax.has(at, DEFINITE | OPENING | CLOSING | SIGN | PREPOSITION)


def _is_theirs(syntax: Syntax, at: int) -> bool:
    """Return whether a known noun carries a pronoun, after which no genitive comes: «قتل مقاتلوها | 19 مدنياً»."""
    word = syntax.text.tokens[at].word
    return word.form.endswith(("ها", "هم", "ه")) and not word.text.endswith("ة") and bool(classes_of(word))


def _is_reached(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place stands after a number, its noun and an adjective: «عشرون شاحنة مغلقة | مخيم اليرموك»."""
    if _is_past_counted(syntax, first, at):
        return True
    if at < first + 3 or (not syntax.has(first, NUMBER | PREFIXED) and number_word(syntax.text.tokens[first].word) is None):
        return False
    before = syntax.text.tokens[at - 1].word
    is_adjective = before.text.endswith(("ة", "اً", "ا")) and not classes_of(before) and not syntax.has(at - 1, KNOWN_NOUN)
    is_adjective = is_adjective or "aid" in classes_of(before)  # «40 شاحنة مساعدات | معبر باب الهوى»
    return is_adjective and not syntax.has(at, PREFIXED | CONJUNCTION) and opens_with_place(syntax, at)


def _is_past_counted(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place stands right after a number and its noun, which takes no genitive: «46 مدنياً | المجمع»."""
    if at != first + 2 or not syntax.has(first, NUMBER) or syntax.has(at - 1, DEFINITE | PREFIXED | CONJUNCTION):
        return False
    is_counted = classes_of(syntax.text.tokens[at - 1].word) & (PEOPLE | {"vehicle"}) and at - 1 not in syntax.names
    is_place = syntax.has(at, DEFINITE) or at in syntax.names
    return bool(is_counted) and is_place and not syntax.has(at, PREFIXED | CONJUNCTION) and opens_with_place(syntax, at)


def _is_apart(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a place past what is counted, people past how long, or one man past a band stands apart."""
    return _is_reached(syntax, first, at) or _is_past_duration(syntax, first, at) or _is_their_victim(syntax, first, at)


def _is_their_victim(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether one man stands right after a band, no genitive of it: «اختطفت عصابة | رجل أعمال»."""
    if at != first + 1 or first in syntax.names or at in syntax.names or not syntax.has(first - 1, VERB | MAYBE_VERB):
        return False
    band, man = syntax.text.tokens[first].word, syntax.text.tokens[at].word
    is_band = band.text.endswith("ة") and "force" in classes_of(band)
    return is_band and is_masculine(man) and bool(classes_of(man) & PEOPLE) and not syntax.has(at, DEFINITE | CONJUNCTION)


def _is_past_duration(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether people stand right after how long it lasted: «تحتجز منذ عامين | طبيبين»."""
    if at != first + 1 or "duration" not in classes_of(syntax.text.tokens[first].word):
        return False
    return bool(classes_of(syntax.text.tokens[at].word) & PEOPLE) and not syntax.has(at, DEFINITE | CONJUNCTION)


def _is_plain_accusative(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the alif of an indefinite noun makes it an object and no genitive: «بصاروخ | منزلاً», not «16 جندياً»."""
    word = syntax.text.tokens[at].word
    if not word.text.endswith(("ا", "اً", "ًا")) or word.text.endswith(("يا", "ها", "نا", "اا")) or len(word.form) < 4:
        return False
    if (
        syntax.has(at, CONJUNCTION | DEFINITE | TIME)
        or syntax.has(at - 1, OPENING)
        or not classes_of(word) & (PLACES | PEOPLE | ACTORS | {"vehicle", "aid"})
    ):
        return False
    before = syntax.text.tokens[at - 1].word
    if "aid" in classes_of(word) and not counts(syntax, at - 1):
        return True  # «22 ألف شخص | حصصاً»
    return not any(counts(syntax, i) for i in range(first, at)) and not before.raw.endswith(("ا", "اً", "ًا"))


def _is_glued(syntax: Syntax, at: int) -> bool:
    """Return whether a preposition is glued to the noun or the name at the token: a phrase of its own."""
    mention = syntax.names.get(at)
    if mention is not None:
        glue = syntax.text.tokens[at].word.form[: mention.span.start - syntax.text.tokens[at].start]
        return glue.removeprefix("و") in ("ب", "ل")
    return not syntax.has(at, CONJUNCTION) and bool(glued_preposition(syntax.text.tokens[at].word))


def _is_with(syntax: Syntax, at: int) -> bool:
    """Return whether ب stands before the article, which opens a phrase of its own: «تعهدت الحركة | بالعمل على …»."""
    if not syntax.tags[at] & DEFINITE or at in syntax.names:
        return False
    word, form = syntax.text.tokens[at].word, syntax.forms[at]
    to_place = form[:2] == "لل" and (bool(classes_of(word) & PLACES) or is_masdar(form[2:]))
    if not to_place and form[:3] != "بال":  # «الجرحى | للمشافي», «غادروا | للعلاج»
        return False
    if syntax.text.tokens[at - 1].word.raw.endswith(("اً", "ًا")):
        return True
    return syntax.has(at - 1, DEFINITE) or any(syntax.name_ends.get(i) == at for i in range(max(0, at - 5), at))


def _counts_more(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a joined number begins another phrase: «لدى قسد | و97 من عناصرها»."""
    return syntax.form(at) == "و" and counts(syntax, at + 1) and not any(counts(syntax, i) for i in range(first, at))


def _names_event(syntax: Syntax, at: int) -> bool:
    """Return whether a joined word names an event, which opens a phrase of its own («برعاية … وضمانة …»), or another deed."""
    if syntax.has(at, MASDAR) and not classes_of(syntax.text.tokens[at].word):
        return not syntax.has(at, DEFINITE) or any(end == at for end in map(syntax.name_ends.get, range(max(0, at - 5), at)))
    if syntax.text.tokens[at].word.is_damma_first and not syntax.has(at, KNOWN_NOUN | DEFINITE):
        return True  # «مفرق الصور | وأُعطبت»
    hits = [(h.entry.shape, h.split) for h in find_trigger(syntax.text.tokens[at].word)]
    return any(shape in ("masdar", "noun") and not s.has_article and "و" in s.proclitics for shape, s in hits) or any(
        shape == "verb" and "س" in s.proclitics for shape, s in hits
    )


def _is_joined(syntax: Syntax, at: int) -> bool:
    """Return whether a و standing by itself, before marks, joins the name to what precedes («أ» و«ب»)."""
    before = at - 2 if syntax.has(at - 1, OPENING) else at - 1
    return syntax.form(before) in ("و", "ول", "وب")


def _is_closed(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the noun before `at` takes no genitive: it carries the article or ends a name."""
    before = syntax.tags[at - 1]
    if syntax.text.tokens[at - 1].word.raw.endswith(("اً", "ًا")):
        return True
    if before & (DEFINITE | CLOSING) and not syntax.has(at - 1, CONJUNCTION | PREFIXED):
        return True
    if at - 1 == first and at in syntax.names and syntax.has(first - 1, PREPOSITION):
        return is_unknown(syntax, first)  # «مجلس في هجين | قوات سوريا الديمقراطية»
    return any(syntax.name_ends.get(i) == at for i in range(max(first, at - 5), at))


def is_unknown(syntax: Syntax, at: int) -> bool:
    """Return whether no lexicon knows the word, as of an unlisted place."""
    word = syntax.text.tokens[at].word
    if word.kind != "word" or syntax.form(at) in words_of("no_nouns"):
        return False
    return not classes_of(word) and not syntax.has(at, KNOWN_NOUN | MASDAR | POSSESSED | OPENING)


def _starts_noun(syntax: Syntax, at: int) -> bool:
    form = syntax.form(at)
    if form.startswith(_FOLLOWERS) and any(form.startswith(f) and len(form) <= len(f) + 3 for f in _FOLLOWERS):
        return False
    if syntax.has(at, NUMBER) or form in ("العام", "العامه"):
        return syntax.has(at, NUMBER | TIME)  # «الأمين العام»
    classes = classes_of(syntax.text.tokens[at].word)
    if syntax.has(at, DEFINITE) and _describes_people(syntax, at):
        return False
    if syntax.has(at, DEFINITE):
        is_relational = form.endswith(("ي", "يه")) and not syntax.text.tokens[at].word.text.endswith("ى")  # not الأسرى
        is_relational = is_relational and form not in words_of("no_adjective") and not _is_man_after_feminine(syntax, at, classes)
        return bool(classes - {MEASURE}) and not is_relational
    return not form.endswith(("ا", "يا")) or bool(classes)


def _is_man_after_feminine(syntax: Syntax, at: int, classes: frozenset[str]) -> bool:
    """Return whether a noun in ي names a man and cannot describe the feminine before it: «سلّمت القبيلة | الجندي»."""
    before = syntax.text.tokens[at - 1].word.text
    if not before.endswith("ة") or not syntax.has(at - 2, VERB | MAYBE_VERB):
        return False  # «مجلس الرقة المدني»
    return syntax.form(at).endswith("ي") and bool(classes & PEOPLE) and is_listed(syntax.text.tokens[at].word)


def _describes_people(syntax: Syntax, at: int) -> bool:
    """Return whether a plural in ين describes the people before it: «الأسرى العراقيين الراغبين في العودة»."""
    tokens, before = syntax.text.tokens, at - 1
    if not syntax.form(at).endswith(("ين", "اجانب")):
        return False
    while before > 0 and syntax.has(before, DEFINITE) and _only_describes(tokens[before].word):
        before -= 1  # «رعاياها الخمسة الموجودين»
    own, described = classes_of(tokens[at].word), classes_of(tokens[before].word)
    if own & _ARMED and not own & described & {"captive"}:
        return "captive" in own and bool(described & PEOPLE) and not syntax.has(before - 1, VERB | MAYBE_VERB)
    is_nominative = tokens[before].word.form.endswith("ون") or is_masculine(tokens[before].word)  # «القاضي | المتهمين»
    is_definite = syntax.has(before, DEFINITE | POSSESSED) or _is_theirs(syntax, before)
    return bool(described & PEOPLE) and not is_nominative and is_definite


def _only_describes(word: Word) -> bool:
    """Return whether an articled word after people describes them and names nobody listed: a number, «العراقيين»."""
    return number_word(word) is not None or (word.form.endswith(("ين", "يه")) and not is_listed(word))


def _with_part(syntax: Syntax, start: int, end: int, last: int) -> tuple[int, int]:
    """Return the end with «من …» where it tells of whom a number or group is («مقاتلين من الفصائل»), and on what it depends."""
    after = end + 1
    if after >= last or syntax.form(end) not in ("من", "مع") or syntax.has(end - 1, DEFINITE) or end - start > 6:
        return end, after
    if syntax.has(after, TIME | RELATIVE | COMPLEMENTISER) or opens_with_place(syntax, after):
        return end, after
    if syntax.form(after) in ("الطرفين", "الجانبين", "الفريقين"):
        return end, after  # «مبادلة 250 موقوفاً من الطرفين»: they exchange
    if syntax.form(end) == "مع":
        return end, after
    mention = syntax.names.get(after)
    known = classes_of_mention(mention.kind) if mention else classes_of(syntax.text.tokens[after].word)
    in_marks = syntax.has(after, OPENING)
    if in_marks:
        closing = syntax.closing(after)
        return closing + 1 if after < closing < last else end, max(after, closing)
    is_share = counts(syntax, start) and syntax.has(after, DEFINITE) and not syntax.has(end - 1, DEFINITE)
    is_kin = syntax.form(after) in ("ال", "بني", "قبيله", "قبايل", "عشاير", "عشيره")
    if not known - {MEASURE} and not counts(syntax, after) and not is_kin and not is_share:
        return end, after
    whole, reach = noun_phrase_within(syntax, after, last)
    return _second_noun(syntax, after, whole), reach
