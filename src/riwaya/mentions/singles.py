"""Quantities without a numeral: duals (حاجزين), spans of one (خلال أسبوع), and «العدد نفسه»."""

import re
from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.numerals import inner_start
from riwaya.arabic.particles import NEGATIONS
from riwaya.arabic.words import Split, Token, Word
from riwaya.documents.frontmatter import is_place
from riwaya.documents.unstick import is_known
from riwaya.lexicon.load import entries
from riwaya.mentions.bounds import Bound
from riwaya.mentions.counted import CLOSED, PARTITIVE, PRONOUN
from riwaya.mentions.uncounted import months, words_of
from riwaya.mentions.units import Noun, counted_nouns, fates
from riwaya.remembering import remembered

_WHOLE = frozenset(fold(w) for w in ["كامل", "كاملة", "كاملا", "بأكمله", "بكامله", "بكاملها", "بأكملها"])
_BARE_SPANS = frozenset(fold(w) for w in ["أسبوعا", "شهرا", "عاما", "عقدا", "قرنا"])
_CONTINUES = frozenset(fold(w) for w in ["من", "على", "في", "قبل", "حتى", "عن", "و", "كان", "دون", "بين", "كل"])
_IN = ("في", "فى")
_LASTING = frozenset(fold(w) for w in ("لمدة", "مدتها", "مدته", "ومدتها", "استغرق", "استغرقت", "دام", "دامت", "استمر", "استمرت"))
_DUAL_MARK = re.compile("(?:\u064e\u0651?[يى]\u0652?|ي\u0652)(?P<n>ن\u0650?)?$")  # written vowels tell «مواطنَين» from «مواطنين»
_NO_NOUN = Noun("", "", "")
_ONE = frozenset(("واحد", "واحده", "واحدا"))  # folded
_NOT_ONE = frozenset(map(fold, (
    "وقت", "صوت", "صف", "رقم", "عدد", "جانب", "طرف", "سؤال", "واحد", "رجل", "مكان", "آن", "لسان", "قلب", "يد",
    "جسد", "شعب", "وطن", "سقف", "اتجاه", "خندق", "مستوى", "نهج", "منوال", "نسق", "شيء", "حال", "أسرة", "دولة", "سلة", "كتلة",
    "عملة", "كل", "أب", "أم", "دم", "دين", "بلد", "نفس", "منهم", "نمط", "رأي", "جنس", "نوع", "حبر", "وسيط", "مصدر", "شاهد",
)))  # fmt: skip
_REACH_OF_NOT = 3  # tokens
_UNKNOWN_THING = Noun("", "thing", "one")
_SPOKEN = frozenset(
    map(fold, ("ع", "عال", "عالصبح", "بس", "هون", "هني", "مين", "شو", "يعني", "اللي", "إلي", "باش", "دي", "ده", "يا"))
)
_COLLOQUIAL_ONE = "وحده"  # folded; before a genitive it is a unit («قائد وحدة المدفعية»)


class Single(NamedTuple):
    """One word, or two, that counts by itself; `value` is 1, 1.5, 2 or 2.5, or 0 for «العدد نفسه»."""

    at: int
    last: int
    start: int
    end: int
    value: float
    noun: Noun
    is_definite: bool = False
    is_same: bool = False
    is_one: bool = False


class _Known(NamedTuple):
    noun: Noun
    split: Split


_NONE = _Known(_NO_NOUN, Split((), "", ""))


def find(tokens: Sequence[Token], first: int, last: int, told: Set[str] = frozenset()) -> list[Single]:
    """Return the words among the tokens `first` to `last` (exclusive) that may count without a numeral.

    Args:
        told: persons of whom the text tells two in the nominative elsewhere (مجند for «مجندان»), which tells «مجندين» a dual.
    """
    found: list[Single] = []
    for at in [at for at, token in enumerate(tokens[first:last], first) if _may_count(token.word)]:
        form = tokens[at].word.form
        if at > first and (form in _ONE or (form == _COLLOQUIAL_ONE and _is_colloquial_one(tokens, at, last))):
            single = _one(tokens, at, first, last)
            if single:
                found.append(single)
            continue
        known = _know(tokens[at].word)
        if known is _NONE:
            single = _two(tokens, at, last) if at + 1 < last else None
            single = single or _told_as_two(tokens, at, last, told)
        else:
            single = _same(tokens, at, last) if known.noun is _NO_NOUN else _single(tokens, at, last, known)
        if single:
            found.append(single)
    return found


def _two(tokens: Sequence[Token], at: int, stop: int) -> Single | None:
    """Return two that their company tells: «سائقين خطفوهما», «جوازي سفر», «عاملا إغاثة»."""
    token, following = tokens[at], tokens[at + 1]
    form, after = token.word.form, following.word.form
    if form[-2:] == "ين" and _is_of_two(tokens, at, stop):
        entry, split = next(h for h in counted_nouns().find(token.word) if h.entry.number == "many")
        return Single(at, at + 1, inner_start(token, split), token.end, 2.0, entry._replace(number="two"))
    if form in words_of("paired_of_names") and (named := _of_names(tokens, at, stop)):
        return Single(at, named, token.start, tokens[named - 1].end, 2.0, _UNKNOWN_THING._replace(number="two"))
    if form in words_of("paired") and after in words_of("of_paired"):
        return Single(at, at + 2, token.start, following.end, 2.0, _UNKNOWN_THING._replace(number="two"))
    if form in _SERVANTS and after in _SERVICES:
        return Single(at, at + 2, token.start, following.end, 2.0, _PAIR._replace(unit="people"))
    return None


_NOT_OF_TWO = frozenset(("من", "بين", "عدد", "مييات", "عشرات", "الاف", "جميع", "كل", "بعض", "عن", "احد", "كبار", "جثث"))


def _told_as_two(tokens: Sequence[Token], at: int, stop: int, told: Set[str]) -> Single | None:
    """Return persons in ين, not after a number, whom the text calls two elsewhere: «استشهاد مجندين», with «مجندان» below."""
    word = tokens[at].word
    if not told or not _may_be_two(word):
        return None
    entry, split = next(h for h in counted_nouns().find(word) if h.entry.number == "many")
    before = tokens[at - 1].word if at else None
    is_led = before is not None and (_is_number(before) or before.form in _NOT_OF_TWO)
    after = tokens[at + 1].word.form if at + 1 < stop else ""
    if split.stem[:-2] not in told or is_led or after.endswith(("ين", "ون")):
        return None
    return Single(at, at + 1, inner_start(tokens[at], split), tokens[at].end, 2.0, entry._replace(number="two"))


def told_as_two(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the stems of words in ان, as two persons are told in the nominative («قُتل مجندان»)."""
    ends = (
        t.word.form for t in tokens if t.word.kind == "word" and t.word.form[-2:] == "ان" and len(t.word.form) > _SHORTEST_OF_TWO
    )
    return frozenset(form[1:-2] if form[0] == "و" else form[:-2] for form in ends)


_SHORTEST_OF_TWO = 5  # letters


def _of_names(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return where the first of two places ends in «زعيمي مالي والنيجر», «وزيرا خارجية مالي والنيجر»; 0 where none are."""
    first = at + 1 + (at + 1 < stop and tokens[at + 1].word.form in words_of("offices_of"))
    for last in range(first + 1, min(stop, first + _LONGEST_NAMED)):
        joined = tokens[last].word.form
        if joined[:1] == "و" and len(joined) > _SHORTEST_JOINED and is_place(joined[1:]):
            return last if is_place(" ".join(t.word.form for t in tokens[first:last])) else 0
    return 0


@remembered
def _may_count(word: Word) -> bool:
    is_paired = word.form in words_of("paired") or word.form in words_of("paired_of_names")
    return _know(word) is not _NONE or word.form in _COUNTING or is_paired or _may_be_two(word)


@remembered
def _may_be_two(word: Word) -> bool:
    """Return whether a word is persons in ين, whose plural is spelled like the dual («سائقين»)."""
    if word.kind != "word" or word.form[-2:] != "ين":
        return False
    hits = counted_nouns().find(word)
    return any(
        h.entry.number == "many" and h.entry.kind == "person" and not (h.split.enclitic or h.split.has_article) for h in hits
    )


_OF_TWO = re.compile(r"\w{3,}هما$|[يت]\w{2,}ان$|كانا$|كانتا$")


def _is_of_two(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Return whether the words right behind persons in ين say of two of them («سائقين خطفوهما», «شرطيين كانا يحرسان»)."""
    after = [t.word for t in tokens[at + 1 : min(stop, at + 1 + _REACH_OF_TWO)]]
    end = next((n for n, word in enumerate(after) if word.kind != "word" or word.form in CLOSED), len(after))
    is_plain = not (at and _is_number(tokens[at - 1].word)) and _may_be_two(tokens[at].word)
    return is_plain and any(_OF_TWO.fullmatch(word.form) for word in after[:end])


_REACH_OF_TWO = 2  # tokens


@remembered
def _know(word: Word) -> _Known:
    if word.kind != "word":
        return _NONE
    hits = counted_nouns().find(word)
    if (mark := _DUAL_MARK.search(word.raw)) and (marked := _marked_dual(word, bool(mark["n"]))):
        return marked
    whole = [h for h in hits if not h.split.proclitics and not h.split.enclitic]
    for entry, split in hits:
        if (
            split.enclitic
            or entry.then
            or split.preposition == "ك"
            or (split.proclitics and any(h.entry.number in ("one", "many") for h in whole))
        ):
            continue
        is_span = entry.number == "one" and entry.kind in ("time", "measure") and len(split.stem) > 2
        may_be_definite = split.proclitics == ("ال",) and entry.unit in _OF_COUNTED_TIME
        if is_span and (may_be_definite or split.proclitics[-1:] in ((), ("و",), ("ف",), ("ل",), ("ب",))):
            return _Known(entry, split)
        if entry.number == "two" or (entry.number == "construct" and not split.has_article):
            return _Known(entry, split)
    pair = next((split for split in word.splits if not split.has_article and _is_pair(split)), None)
    if pair and not word.text.endswith(("ة", "ء")):
        return _Known(_PAIR, pair)
    is_same = any(split.stem in _same_heads() for split in word.splits)
    return _Known(_NO_NOUN, Split((), word.form, "")) if is_same else _NONE


# persons before a pronoun, of whom ا tells two (راكباها); ي is that of a sound plural too (سائقيها)
_NEAR_ONES = frozenset(map(fold, (
    "زميل", "شقيق", "ابن", "طفل", "صديق", "رفيق", "ضابط", "جندي", "راكب", "شريك", "أسير", "سجين", "ولد", "مرافق", "سائق",
    "حارس", "مساعد", "نائب", "قائد", "معاون", "ابنت", "شقيقت", "طفلت", "زميلت", "صديقت", "زوجت", "بنت",
)))  # fmt: skip
# persons whose plural is broken, so that ي before a pronoun tells two as well (طفليها, ابنتيه)
_BROKEN = frozenset(map(fold, (
    "طفل", "ابن", "نجل", "شقيق", "زميل", "صديق", "رفيق", "شريك", "حفيد", "أسير", "ضابط", "أخو", "أخت", "ولد", "ابنت", "بنت",
    "طفلت", "شقيقت", "زميلت", "صديقت", "حفيدت", "زوجت",
)))  # fmt: skip
# two of a service: «عاملا إغاثة», «عنصري استخبارات»; a sound plural would be spelled like the oblique dual
_SERVANTS = frozenset(map(fold, (
    "عاملا", "رجلا", "عنصرا", "ضابطا", "جنديا", "موظفا", "شرطيا", "حارسا", "سائقا", "مراسلا", "مصورا", "قائدا",
    "عضوا", "مهندسا", "طبيبا", "رجلي", "عنصري", "ضابطي", "عضوي", "قائدي", "طبيبي",
)))  # fmt: skip
_SERVICES = frozenset(map(fold, (
    "أمن", "شرطة", "استخبارات", "مخابرات", "إغاثة", "إسعاف", "إطفاء", "حدود", "حراسة", "مرور", "احتياط", "صف",
    "دين", "أعمال", "إنقاذ", "جيش", "جمارك", "سجن", "مطار", "صحة", "ارتباط", "حماية", "تحقيق", "دورية", "حاجز",
    "شاحنة", "حافلة", "قافلة", "برلمان", "مجلس", "لجنة", "كتيبة", "سرية", "فصيل", "فرقة", "لواء", "نفط",
    "كهرباء", "مياه",
)))  # fmt: skip
_COUNTING = _ONE | {_COLLOQUIAL_ONE} | _SERVANTS
_PAIR = Noun("relatives", "person", "two")


def _is_pair(split: Split) -> bool:
    """Return whether a noun before a pronoun is a dual: أخواها، راكباها، طفليها; not «أبنيه», as some type أبنية."""
    if split.enclitic in ("", "ي", "ن"):
        return False
    stem, end = split.stem[:-1], split.stem[-1:]
    if end == "ا":
        return stem in _NEAR_ONES or (stem == "اخو" and split.enclitic != "ه")  # «أخوه» is one
    is_and_hers = split.stem == "ولدي" and split.proclitics != ("و",)  # «ولديها» is more often «and she has»
    return end == "ي" and stem in _BROKEN and not is_and_hers and (stem, split.enclitic) != ("ابن", "ه")


def _marked_dual(word: Word, is_whole: bool) -> _Known | None:
    """Return the dual whose vowel is written, «مواطنَين», or in construct «عاملَي إغاثة»."""
    stem = word.splits[0].stem
    if stem in CLOSED or number_word(word) or len(stem) < 5:
        return None
    hits = [h for h in counted_nouns().find(word) if h.entry.number in ("many", "two") and not h.split.enclitic]
    if hits:
        return _Known(hits[0].entry._replace(number="two"), hits[0].split)
    if not is_whole:
        singles = [h for h in counted_nouns().find(word) if h.entry.number == "one" and h.split.enclitic == "ي"]
        return _Known(singles[0].entry._replace(number="construct", then=""), singles[0].split) if singles else None
    split = next((s for s in word.splits if s.has_article and not s.enclitic), word.splits[0])
    return _Known(Noun("", "person", "two"), split)


@cache
def _same_phrases() -> tuple[tuple[str, ...], ...]:
    phrases = [e["words"] for e in entries("numbers") if e["class"] == "same"]
    return tuple(tuple(fold(word) for word in phrase.split()) for listed in phrases for phrase in listed)


@cache
def _same_heads() -> frozenset[str]:
    """Return the words that open such a phrase, with and without their article."""
    heads = {phrase[0] for phrase in _same_phrases()}
    return frozenset(heads | {head[2:] for head in heads if head[:2] == "ال"})


def _same(tokens: Sequence[Token], at: int, stop: int) -> Single | None:
    if at + 1 >= stop:
        return None
    for split in tokens[at].word.splits:
        head = "ال" + split.stem if split.has_article else split.stem
        if not split.enclitic and (head, tokens[at + 1].word.form) in _same_phrases():
            start = inner_start(tokens[at], split)
            return Single(at, at + 2, start, tokens[at + 1].end, 0, _NO_NOUN, is_same=True)
    return None


def _one(tokens: Sequence[Token], at: int, first: int, stop: int) -> Single | None:
    """Return the singular before an agreeing «one»: «حافلة واحدة», «طريق واحد», «دون رصاصة واحدة».

    Not the idioms «في وقت واحد», «من جانب واحد».
    """
    word = tokens[at - 1].word
    if word.kind == "word" and _is_struck_of_them(tokens, at, first, stop):
        return Single(at, at + 2, tokens[at].start, tokens[at + 1].end, 1.0, PRONOUN, is_one=True)
    if word.kind != "word" or word.form in _ONE:
        return None
    hits = [h for h in counted_nouns().find(word) if h.entry.number == "one" and not h.split.enclitic and not h.entry.then]
    if pair := _pair_before(tokens, at, first):
        return Single(at - 2, at + 1, inner_start(tokens[at - 2], pair.split), tokens[at].end, 1.0, pair.noun, is_one=True)
    whole = None if hits else _construct_before(tokens, at, first)
    if whole:
        return Single(at - 2, at + 1, inner_start(tokens[at - 2], whole.split), tokens[at].end, 1.0, whole.noun, is_one=True)
    if word.form in _EXCEPT:
        return Single(at, at + 1, tokens[at].start, tokens[at].end, 1.0, _UNKNOWN_THING, is_one=True)  # «لم تعد إلا واحدة»
    noun, split = hits[0] if hits else (_UNKNOWN_THING, word.splits[0])
    if (
        split.has_article
        or (not hits and any(s.has_article and len(s.stem) > _SHORTEST_DEFINITE for s in word.splits))  # «والنتيجة واحدة»
        or any(s.stem in _NOT_ONE for s in ([split] if hits else word.splits))
        or (not hits and not _agrees(word, tokens[at].word))
    ):
        return None
    if at + 1 < stop and tokens[at + 1].word.form in _ONE:  # «واحداً واحداً»
        return None
    joined = number_word(tokens[at + 1].word) if at + 1 < stop else None
    if joined and joined.part.kind == "tens" and joined.split.proclitics[:1] == ("و",):  # «سلّمنا واحداً وثلاثين»
        return None
    if noun.unit == "days" and any(tokens[i].word.form in NEGATIONS for i in range(max(first, at - 1 - _REACH_OF_NOT), at - 1)):
        return None  # «لم يُغلق يوماً واحداً» is never
    is_part = at + 1 < stop and tokens[at + 1].word.form in ("من", "منهم", "منهن", "منها")
    if is_part and not (hits and _agrees(word, tokens[at].word)):  # «شاحنة واحدة من القافلة», but «كلمنا واحد من الجيران»
        return None
    return Single(at - 1, at + 1, inner_start(tokens[at - 1], split), tokens[at].end, 1.0, noun, is_one=True)


_SHORTEST_DEFINITE = 3  # letters: «آلية واحدة» has no article


def _is_struck_of_them(tokens: Sequence[Token], at: int, first: int, stop: int) -> bool:
    """Return whether one of those told before is counted by what befell it: «وأصيب واحد منهم», not «قال واحد منهم»."""
    is_part = at + 1 < stop and tokens[at + 1].word.form in PARTITIVE
    lead = tokens[at - 1].word.form
    return is_part and lead.removeprefix("و") in fates() and lead not in CLOSED


_EXCEPT = frozenset(("الا", "سوي"))
_TRAINS = frozenset(map(fold, ("قافلة", "دفعة", "دورية", "حزمة")))


def _construct_before(tokens: Sequence[Token], at: int, first: int) -> _Known | None:
    """Return the feminine noun before a genitive that counts nothing itself: «قافلة إغاثة واحدة»."""
    if at - 2 < first or tokens[at].word.form != "واحده" or not tokens[at - 2].word.text.endswith("ة"):
        return None
    word = tokens[at - 1].word
    if word.kind != "word" or word.form in CLOSED or word.form.startswith("ال"):
        return None
    hits = counted_nouns().find(tokens[at - 2].word)
    plain = (h for h in hits if h.entry.number == "one" and not (h.entry.then or h.split.enclitic or h.split.has_article))
    return next((_Known(*h) for h in plain if h.entry.kind in ("thing", "act") or h.split.stem in _TRAINS), None)


def _pair_before(tokens: Sequence[Token], at: int, first: int) -> _Known | None:
    """Return the noun of two words before «one»: «سيارة إسعاف واحدة»."""
    if at - 2 < first:
        return None
    hits = counted_nouns().find(tokens[at - 2].word)
    found = (h for h in hits if h.entry.number == "one" and h.entry.then == tokens[at - 1].word.form and not h.split.enclitic)
    return next((_Known(*h) for h in found if h.entry.kind == "thing" and not h.split.has_article), None)


def _is_colloquial_one(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Return whether the word is «one» of a feminine noun in speech («شغلة وحدة») and no unit («قائد وحدة الرصد»)."""
    if not tokens[at - 1].word.text.endswith("ة") and _pair_before(tokens, at, 0) is None:
        return False
    following = tokens[at + 1].word if at + 1 < stop else None
    return following is None or following.kind != "word" or following.form in CLOSED or following.form in _SPOKEN


def _agrees(noun: Word, one: Word) -> bool:
    """Return whether an unlisted word can be the indefinite noun of «one»: of its gender and case («درهما واحدا»)."""
    form, text = noun.form, noun.text
    if len(form) < 3 or form in CLOSED or number_word(noun) is not None or form.endswith(("وا", "ون", "ين", "ات")):
        return False
    if one.form == "واحده":
        return text.endswith("ة")
    return form.endswith("ا") and not text.endswith(("ة", "ى")) if one.form == "واحدا" else not text.endswith(("ة", "ا", "ى"))


def _single(tokens: Sequence[Token], at: int, stop: int, known: _Known) -> Single | None:
    noun, split = known
    token = tokens[at]
    if noun.number == "two" and at and tokens[at - 1].word.form in _IN and is_place(token.word.form):
        return None  # «مخبز في جسرين»
    value = 1.0 if noun.number == "one" else 2.0
    last, end = at + 1, token.end
    following = tokens[last].word if last < stop else None
    if noun.number == "construct":
        is_marked = split.stem.endswith("ا") or bool(_DUAL_MARK.search(token.word.raw))
        named = _named_pair(tokens, at, stop, noun)
        if named:
            return Single(at, named, inner_start(token, split), tokens[named - 1].end, value, noun)
        if following is None or not _is_genitive(following, noun, is_nominative=is_marked):
            return None
        last, end = at + 2, tokens[at + 1].end
        longer = (h.entry for h in counted_nouns().find(token.word) if h.entry.number == noun.number)
        noun = next((entry for entry in longer if entry.then == following.form), noun)
    half = number_word(following) if following else None
    if half and noun.number == "two" and half.part.value == 2 and not half.split.proclitics and not half.split.enclitic:
        return Single(at, at + 2, inner_start(token, split), tokens[at + 1].end, value, noun, split.has_article)
    if half and half.part.kind == "fraction" and half.split.proclitics == ("و",) and not half.split.enclitic:
        value += half.part.value
        last = at + 2
        last += last < stop and any(h.entry.unit == noun.unit for h in counted_nouns().find(tokens[last].word))
        end = tokens[last - 1].end  # «ساعتين ونصف الساعة»
    return Single(at, last, inner_start(token, split), end, value, noun, split.has_article)


_LONGEST_NAMED = 4  # tokens of the first name and its marks


def _named_pair(tokens: Sequence[Token], at: int, stop: int, noun: Noun) -> int:
    """Return where the first of two names ends in «بلدتي كفريا والفوعة», «جماعتي «الفجر» و«النصر»»; 0 where a dual has none."""
    if noun.kind not in ("place", "group"):
        return 0
    last = at + 1
    while last < min(stop, at + 1 + _LONGEST_NAMED):
        word = tokens[last].word
        is_joined = word.form in ("و", "وال") or (word.form[:1] == "و" and len(word.form) > _SHORTEST_JOINED)
        if is_joined and last > at + 1:
            return last if _names_two(tokens, at + 1, last, stop) else 0
        if (word.kind == "word" and word.form in CLOSED) or (word.kind == "punct" and word.raw not in '«»"“”'):
            return 0
        last += 1
    return 0


_SHORTEST_JOINED = 3  # letters of «و» and a name


def _names_two(tokens: Sequence[Token], first: int, last: int, stop: int) -> bool:
    """Return whether what stands up to «و», and what «و» joins, are two names and no adjectives («بلدتي الصغيرة والبعيدة»)."""
    one = tokens[first].word
    other = tokens[last].word.form[1:]
    other = tokens[last + 1].word.form if other in ("", "ال") and last + 1 < stop else other  # «قبيلتي آل سعد وآل راشد»
    if number_word(one) is not None or not other or other in CLOSED:
        return False
    is_described = one.text.endswith("ة") and one.form.startswith("ال") and other.startswith("ال") and other.endswith("ه")
    return not is_described or is_place(" ".join(t.word.form for t in tokens[first:last])) or is_place(other)


def _is_genitive(word: Word, noun: Noun, is_nominative: bool) -> bool:
    """Return whether the word can be the genitive that a dual in construct needs.

    «سيارتي» and «زوجتي» are «my car» and «my wife» too, so only things are read so, and persons only as «زوجتا». Before a
    definite genitive («بلدتي الفوعة وكفريا») only persons are counted: there the dual names places rather than counts them.
    """
    form = word.form
    if word.kind != "word" or len(form) < 3 or form in CLOSED or number_word(word) is not None:
        return False
    if any(s.enclitic == "هما" for s in word.splits) or (form[0] in "لب" and not is_known(form)):
        return False  # «أصابتا هدفيهما», «كلمتي لعمّتي»
    if noun.is_fate and noun.unit == "killed":
        return form not in ("الاولي", "الثانيه", "الاخيره", "الوحيده")  # «جثتي القتيلين», «ضحيتي الهجوم»
    if form.startswith(("ال", "وال", "بال", "لل")):
        return is_nominative and noun.kind == "person"
    return is_nominative or noun.kind in ("thing", "act", "measure", "money", "time")


def is_span_of_one(
    tokens: Sequence[Token], single: Single, begin: int, stop: int, before: Bound | None, after: Bound | None = None
) -> bool:
    """Return whether a singular noun of time or measure counts as one: «خلال أسبوع», «أكثر من ساعة», «شهراً كاملاً»."""
    if single.at > begin and _is_number(tokens[single.at - 1].word) and not tokens[single.at - 1].word.form.startswith("ال"):
        return False
    if _precedes_dual(tokens, single, stop) or _opens_range(tokens, single, begin, stop):
        return True
    following = tokens[single.last].word if single.last < stop else None
    if after and single.noun.kind == "time" and not single.is_definite:
        return True  # «ساعة تقريباً»
    if following is not None and not _may_follow(following, single.noun) and not (before and _is_joined(following)):
        return False
    if before:
        may_be_bounded = not single.is_definite or single.noun.unit in _OF_COUNTED_TIME
        return may_be_bounded and before.modifier in ("min", "max", "approx")
    return single.value > 1 or (single.noun.kind == "time" and _is_bare_span(tokens, single, begin, stop))


def _is_bare_span(tokens: Sequence[Token], single: Single, begin: int, stop: int) -> bool:
    """Return whether a noun of time without a bound says how long by what stands beside it: «خلال أسبوع», «شهراً كاملاً»."""
    token = tokens[single.at]
    following = tokens[single.last].word if single.last < stop else None
    if following is not None and following.form in _WHOLE:
        return True
    if token.word.form in _BARE_SPANS:
        return not _repeats(tokens, single, stop)
    lead = tokens[single.at - 1].word.form if single.at > begin else ""
    if token.start == single.start:
        if lead in _IN and (following is None or following.kind == "punct"):
            return single.noun.unit in ("weeks", "months", "years")  # «3000 شاحنة في أسبوع»
        lead = lead[1:] if lead[:1] in "وف" and lead[1:] in words_of("span") else lead
        is_span = lead in words_of("span") and not _is_repeated(tokens, single, begin)
        if is_span and lead in _LASTING and single.noun.unit in ("hours", "days", "minutes"):
            return True
    else:
        is_span = token.word.form[:1] == "ل" or token.word.form[1:2] == "ل"
    return is_span and single.noun.unit not in (
        "nights",
        "seasons",
        "minutes",
        "seconds",
        "generations",
        "hours",
        "days",
    )


_OF_COUNTED_TIME = ("hours", "weeks", "months", "years")  # with the article too: «قرابة الساعة»


def _is_joined(word: Word) -> bool:
    """Return whether «و» goes on with something else: «أكثر من ساعة وأدى إلى …»."""
    return word.kind == "word" and any(split.proclitics[:1] == ("و",) for split in word.splits)


def _precedes_dual(tokens: Sequence[Token], single: Single, stop: int) -> bool:
    """Return whether the noun is the lower end of a range: «يوم أو يومين», «يوماً أو اثنين»."""
    at = single.last + 1
    if at >= stop or tokens[single.last].word.form not in ("او", "الي", "-"):
        return False
    word = tokens[at].word
    known = _know(word)
    return word.form in _TWO or (known.noun.number == "two" and known.noun.unit == single.noun.unit)


_TWO = frozenset(map(fold, ("اثنين", "اثنان", "اثنتين", "اثنتان", "تنين", "اتنين", "ثنين", "ثنتين", "تنتين")))


def _opens_range(tokens: Sequence[Token], single: Single, begin: int, stop: int) -> bool:
    """Return whether the noun is the lower end in «بين شهر وأربعة أشهر», «بين أسبوع وأسبوعين»."""
    lead = tokens[single.at - 1].word.form if single.at > begin else ""
    if lead not in ("بين", "وبين") or single.last + 1 >= stop:
        return False
    other = tokens[single.last].word
    if other.form[:1] != "و":
        return False
    known = _know(other)
    half = number_word(tokens[single.last + 1].word)
    is_more = known.noun.number == "two" or (half is not None and half.part.kind == "fraction")  # «بين متر ومتر ونصف»
    if is_more and known.noun.unit == single.noun.unit:
        return True
    counted = counted_nouns().find(tokens[single.last + 1].word)
    return number_word(other) is not None and any(h.entry.unit == single.noun.unit for h in counted)


def _is_number(word: Word) -> bool:
    return word.kind == "number" or number_word(word) is not None


def _may_follow(word: Word, noun: Noun) -> bool:
    """Return whether the word after a noun of time leaves it a span, not a name for a certain hour, month or year."""
    form = word.form
    if word.kind == "number" or form in months() or form in ("واحد", "واحده", "واحدا"):
        return False
    if word.kind != "word" or form in _WHOLE or form in _CONTINUES or form in CLOSED:
        return form not in words_of("day")
    if form.startswith("ال") or form in words_of("relative") or form in words_of("clock", "after"):
        return False
    return noun.unit not in ("hours", "days", "nights", "minutes", "decades")  # «لعقد صفقة» is to make a deal


def _is_repeated(tokens: Sequence[Token], single: Single, begin: int) -> bool:
    """Return whether the noun has come before, as in «عاماً بعد عام»."""
    at = single.at - 2
    return at >= begin and any(h.entry.unit == single.noun.unit for h in counted_nouns().find(tokens[at].word))


def _repeats(tokens: Sequence[Token], single: Single, stop: int) -> bool:
    """Return whether the noun comes twice, as in «عاماً بعد عام»."""
    return single.last + 1 < stop and tokens[single.last].word.form in ("بعد", "تلو", "عن", "وراء")
