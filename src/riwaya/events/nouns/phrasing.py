"""The phrases of a stretch of text: nouns with their prepositions, two nouns side by side taken apart."""

from collections.abc import Iterator
from typing import TypeAlias

from riwaya.arabic.particles import WITH_PRONOUN
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, classes_of, classes_of_mention, words_of
from riwaya.events.clauses import leading, may_be_verb, rest_of
from riwaya.events.governors import noun_effects_at
from riwaya.events.nouns.cutting import second_noun
from riwaya.events.nouns.genitives import describes_people
from riwaya.events.nouns.heads import BY_HUNDRED, HUNDREDTHS, Phrase, counts, head_classes, opens_with_place
from riwaya.events.nouns.prepositions import past_sides, preposition_at
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import noun_phrase_within
from riwaya.phrases.tags import (
    ADDRESSED,
    ADVERB,
    BRACKET,
    CLOSING,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
    is_masdar,
    is_noun,
    verbs,
)

_OF_THEM = {
    head + pronoun
    for head in ("بين", "ضمن", "من", "اغلب", "معظم", "غالبيت", "بعض", "جميع", "كل", "نصف")
    for pronoun in ("هم", "ها", "هن")
}
_ACCORDING = {"وفقا", "طبقا", "تبعا", "خلافا", "نظرا"}
_BACKED = {"بوساطه", "برعايه", "بضمانه", "بضمان"}
_BEFORE_PRESENT = {"لم", "لن", "ولم", "ولن", "سوف", "وسوف"}
_NAMED_WITHIN = 4  # tokens between marks around the name of a place
_ASIDE = 5  # tokens between marks around «من حيث المبدأ»


def phrases(syntax: Syntax, first: int, last: int) -> Iterator[Phrase]:
    """Yield the phrases of a stretch in order, times left out; two nouns side by side are taken apart."""
    seen: dict[int, _Step] = syntax.memo.setdefault("phrases", {})
    cut: dict[tuple[int, int], _Step] = syntax.memo.setdefault("phrases cut short", {})
    at, last = first, min(last, len(syntax.tags))
    while at < last:
        key = at if at > first else ~at  # what opens a stretch is read otherwise
        step = seen.get(key)
        if step is None or step[2] >= last:
            step = cut.get((key, last)) or _step(syntax, at, first, last)
            if step[2] < last:
                seen[key] = step  # the end of the stretch decided nothing, so it does not in any longer one
            else:
                cut[key, last] = step
        phrase, at, _ = step
        if phrase is not None:
            yield phrase


_COUNTED_FROM = {"قبل", "بعد", "خلال", "اثناء", "منذ", "عقب", "اثر", "رغم"}
_Step: TypeAlias = tuple[Phrase | None, int, int]  # a plain one, for there is one for every word and more


def _step(syntax: Syntax, at: int, first: int, last: int) -> _Step:
    """Return what stands at a token of a stretch: a phrase or None, where to look on, the last token on which that depends."""
    if passed := rest_of(syntax, at):
        at += passed
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
    preposition, start, cut = preposition_at(syntax, at, last)
    if preposition == "ل" and syntax.form(at - 1) in _ACCORDING:
        return None, noun_phrase(syntax, start, last, with_prepositions=False), last  # «وفقاً للقانون»
    if preposition in _BACKED and start < last and syntax.has(start, VERB):
        start += 1  # «بوساطة قادها | زعماء القبائل»
    if start >= last or (syntax.has(start, TIME) and start not in syntax.names):
        return None, max(start, at + 1), start + 2
    if preposition in _COUNTED_FROM and syntax.forms[start] == "ذلك" and not syntax.has(start + 1, DEFINITE):
        return None, start + 1, start + 2  # «أخرجت الوحدات قبل ذلك | 8 عائلات»
    if passed := leading(syntax, start, last):  # «مقتل 14 شخصاً»: fourteen people
        preposition, start, cut = preposition if passed > 1 else "", start + passed, 0
    end, reach = _end(syntax, start, last)
    if preposition in _BACKED and end < last and syntax.has(end, CONJUNCTION):
        states = {syntax.forms[end - 1], syntax.core(end)}
        end += states <= adjectives().keys()  # «بوساطة قطرية | وتركية»
    if end <= start:
        return None, start + 1, max(reach, start + 2)
    return Phrase(preposition, start, end, cut), end + _is_unfinished(syntax, end), max(reach, start + 2)


def _is_no_noun(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether no phrase begins at the token: a sign, a time, a verb, an adverb, «بينهم»."""
    tags = syntax.tags[at]
    if tags & OPENING:
        is_aside = syntax.has(at + 1, PREPOSITION) and at + 1 not in syntax.names and syntax.closing(at) - at <= _ASIDE
        return is_aside or _begins_clause(syntax, at + 1)
    if at in syntax.names:
        return False
    if tags & ADVERB and MEASURE in classes_of(syntax.words[at]):
        return False  # عدداً من …
    if tags & ADVERB and tags & PREPOSITION and syntax.form(at + 1) not in WITH_PRONOUN and syntax.has(at + 1, DEFINITE | MASDAR):
        return False  # «بعد التحقيق»
    if tags & (TIME | COMMA | SIGN | CLOSING | STOP | ADVERB | NEGATION) or (tags & VERB and not tags & DEFINITE):
        return True
    if tags & MAYBE_VERB and may_be_verb(syntax, at):
        return not classes_of(syntax.words[at]) & (ACTORS | PEOPLE)  # وفد is a delegation
    if tags & NUMBER and syntax.has(at + 1, SIGN) and (at == first or syntax.has(at - 1, STOP | SIGN | COMMA | CLOSING)):
        return True  # «٢- أُخرج …»: the number of a point
    form = syntax.forms[at]
    if (
        form.startswith("القاضي")
        and form in ("القاضي", "القاضيه")
        and syntax.form(at + 1)[:1] == "ب"
        and syntax.has(at + 1, PREFIXED)
    ):
        return True  # «قراره القاضي برفع الحصار»
    if syntax.words[at].raw.endswith(("اً", "ًا")) and "asked" in noun_effects_at(syntax, at):
        return True  # «مطالباً | كافة الأطراف»
    if form == "و" or (form == "وقع" and syntax.form(at - 1) != "علي") or (form[:1] in _BEFORE_DEED and _is_to_do(syntax, at)):
        return True  # «اشتباك وقع أمس», «و 13 من مساعديه»
    if at > first and form[:1] in "ناتي" and syntax.forms[at - 1] in _BEFORE_PRESENT:
        return True  # «ولن نتفاوض», a form that is not tagged as a verb
    return form in words_of("no_nouns") or form in _OF_THEM or form in words_of("adverbial")


_BEFORE_DEED = frozenset("لوف")  # the first letters of «ليبلغ», «وليبلغ»


def _is_to_do(syntax: Syntax, at: int) -> bool:
    """Return whether a word is a present after ل: «ليبلغ مجموع الأسرى», «لترتفع الحصيلة»."""
    core = syntax.core(at)
    if core[:2] not in ("لي", "لت") or at in syntax.names or syntax.has(at, KNOWN_NOUN | MASDAR | DEFINITE):
        return False
    is_present = any(i.tense != "past" for i in verbs().entries.get(core[1:], ()))
    return is_present and not classes_of(syntax.words[at]) and not is_masdar(core[1:])


def _end(syntax: Syntax, start: int, last: int) -> tuple[int, int]:
    """Return where the phrase ends that begins at a token, and the last token on which that depends."""
    tags, forms = syntax.tags, syntax.forms
    if tags[start] & ADVERB:
        return _with_part(syntax, start, start + 1, last)
    if (inner := past_sides(syntax, start, last)) > start:
        return _end(syntax, inner, last)
    begin = _past_number_in_marks(syntax, start, last) if tags[start] & OPENING else start
    end, reach = noun_phrase_within(syntax, begin, last)
    named = syntax.name_ends.get(start, 0)
    if named > end:
        end, reach = min(last, named), max(reach, named)
    end = _before_quoted_clause(syntax, start, end)
    while start < end < last and tags[end] & (DEFINITE | PREFIXED) == DEFINITE and describes_people(syntax, end):
        end, reach = end + 1, max(reach, end + 1)  # «رعاياها الخمسة | الموجودين …»
    end = second_noun(syntax, begin, end)
    if start < end < last - 1 and forms[end] == "ال" and tags[end + 1] & NUMBER and tags[end - 1] & DEFINITE:
        end, reach = end + 2, max(reach, end + 2)  # «الرهائن الأحياء | الـ20»
    while end > start + 1 and tags[end - 1] & ADVERB and forms[end - 1] in WITH_PRONOUN:
        end -= 1  # «دخول الأغذية والأدوية | إليها»
    end = _at_unfinished(syntax, start, _past_name(syntax, start, end, last), last)
    end = _past_share(syntax, start, end, last)
    end += start < end < last and _is_freed(syntax, end)
    end, reach_of_part = _with_part(syntax, start, end, last)
    return end, max(reach, reach_of_part)


def _is_freed(syntax: Syntax, at: int) -> bool:
    """Return whether a pronoun completes the participle before it, which says nothing without it: «المفرج | عنهم»."""
    told = syntax.core(at - 1).removeprefix("ال")
    return told == "مفرج" and syntax.has(at - 1, DEFINITE) and syntax.form(at) in ("عنه", "عنها", "عنهم", "عنهما")


def _past_share(syntax: Syntax, start: int, end: int, last: int) -> int:
    """Return the end of a number past «in the hundred», before that of which it is a share: «80 في المئة | من القوات»."""
    if end != start + 1 or end >= last:
        return end
    is_in = syntax.forms[end] == "في" and syntax.form(end + 1) in HUNDREDTHS and end + 2 < last
    is_share = is_in or syntax.forms[end] in BY_HUNDRED
    return end + (2 if is_in else 1) if is_share and counts(syntax, start) else end


def _at_unfinished(syntax: Syntax, start: int, end: int, last: int) -> int:
    """Return the end of a phrase without a participle that says nothing by itself: «القرية | الواقعة في …».

    One noun alone is told by whom it belongs to: «المليشيات المدعومة من أنقرة |», «مسجد تابع للوقف |».
    """
    at = end - 1
    if at <= start or not _is_unfinished(syntax, at):
        return end
    form, is_glued = syntax.form(at).removeprefix("ال"), not syntax.has(end, PREPOSITION)
    if start in syntax.names or syntax.form(start) in words_of("unfinished"):
        return at
    if at - start > 1 and (
        form not in words_of("attached") or not head_classes(syntax, Phrase("", start, at)) & (ACTORS | PEOPLE)
    ):
        return at
    is_own = form in words_of("attached") or not syntax.has(start, DEFINITE)  # «غابة قريبة من القرية»
    is_whose = is_own and (is_glued or syntax.form(end) in ("من", "ل", "ب", "الي", "علي"))
    begin = end if is_glued else end + 1
    if not is_whose or begin >= last:
        return at
    whole = noun_phrase(syntax, begin, last, with_prepositions=False)
    return max(at, second_noun(syntax, begin, whole))


_COMPLETES = PREPOSITION | PREFIXED | ADDRESSED | DEFINITE


def _is_unfinished(syntax: Syntax, at: int) -> bool:
    """Return whether a participle stands at the token that says nothing without what its preposition brings."""
    after = at + 1
    if after >= len(syntax.tags) or not syntax.tags[after] & _COMPLETES or at in syntax.names:
        return False
    if not syntax.tags[after] & PREPOSITION and syntax.forms[after][:1] not in "بل":
        return False
    form = syntax.forms[at].removeprefix("ال")
    return form in words_of("attached") or form in words_of("unfinished")


def _past_name(syntax: Syntax, start: int, end: int, last: int) -> int:
    """Return the end of a place with its name in marks, whatever else that is spelled like: «قرية | "عد بابكر"»."""
    is_marked = end == start + 1 and end < last and syntax.has(end, OPENING) and not syntax.has(start, DEFINITE)
    if not is_marked or not classes_of(syntax.words[start]) & PLACES:
        return end
    closing = syntax.closing(end)
    is_name = end < closing <= min(end + _NAMED_WITHIN, last - 1) and not syntax.has(end + 1, PREPOSITION)
    is_clause = any(syntax.has(i, COMMA | COMPLEMENTISER | NEGATION) for i in range(end + 1, closing))
    return closing + 1 if is_name and not is_clause else end


def _past_number_in_marks(syntax: Syntax, at: int, last: int) -> int:
    """Return where the noun stands that a number in the marks here counts: «وصلت (158) عائلة»; the token itself without one."""
    is_counted = at + 3 < last and syntax.tags[at + 1] & NUMBER and syntax.tags[at + 2] & CLOSING
    return at + 3 if is_counted and is_noun(syntax.forms[at + 3]) else at


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


_OPENS_PART = ("من", "مع", "دون", "بدون")


def _with_part(syntax: Syntax, start: int, end: int, last: int) -> tuple[int, int]:
    """Return the end with «من …» where it tells of whom a number or group is («مقاتلين من الفصائل»), and on what it depends."""
    after, opens = end + 1, syntax.form(end)
    if opens not in _OPENS_PART:
        return end, after
    unmanned = end + (opens == "من")  # «طائرات من دون طيار»
    if unmanned + 1 < last and syntax.form(unmanned) in ("دون", "بدون") and syntax.form(unmanned + 1) == "طيار":
        end = unmanned + 2
        return end + (end < last and syntax.core(end).startswith("مفخخ")), end + 1
    is_some = end == start + 1 and MEASURE in classes_of(syntax.words[start])  # «المئات من السكان»
    is_more = end > start + 1 and syntax.has(end - 1, CONJUNCTION) and syntax.core(end - 1).startswith("عدد")
    is_some = is_some or is_more or syntax.form(end - 1) in HUNDREDTHS | BY_HUNDRED  # «المعسكر وعدد من الأحياء»
    if after >= last or opens not in ("من", "مع") or end - start > 6:
        return end, after
    if syntax.has(end - 1, DEFINITE) and not is_some:
        return end, after
    if syntax.has(after, TIME | RELATIVE | COMPLEMENTISER) or (opens_with_place(syntax, after) and not is_more):
        return end, after
    if syntax.forms[after].removeprefix("ال") in words_of("custody"):
        return end, after  # «أُعيد 248 عسكرياً | من الأسر»
    if syntax.form(after) in ("الطرفين", "الجانبين", "الفريقين"):
        return end, after  # «مبادلة 250 موقوفاً من الطرفين»: they exchange
    if opens == "مع":
        return end, after
    mention = syntax.names.get(after)
    known = classes_of_mention(mention.kind) if mention else classes_of(syntax.words[after])
    in_marks = syntax.has(after, OPENING)
    if in_marks:
        closing = syntax.closing(after)
        return closing + 1 if after < closing < last else end, max(after, closing)
    is_share = counts(syntax, start) and syntax.has(after, DEFINITE) and not syntax.has(end - 1, DEFINITE)
    is_kin = syntax.form(after) in ("ال", "بني", "قبيله", "قبايل", "عشاير", "عشيره")
    if not known - {MEASURE} and not counts(syntax, after) and not is_kin and not is_share:
        return end, after
    whole, reach = noun_phrase_within(syntax, after, last)
    return second_noun(syntax, after, whole), reach
