"""What a number counts: the noun after it or before it, and what befell those counted."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.numerals import Numeral, inner_start
from riwaya.arabic.particles import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    COMPLEMENTISERS,
    CONJUNCTIONS,
    DEMONSTRATIVES,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
)
from riwaya.arabic.words import Split, Token, Word
from riwaya.documents.frontmatter import weekdays
from riwaya.mentions.lexical import word_class
from riwaya.mentions.units import Noun, counted_nouns, fates

CLOSED = ADVERBS | AUXILIARIES | CLAUSE_OPENERS | COMPLEMENTISERS | CONJUNCTIONS | DEMONSTRATIVES | NEGATIONS
CLOSED |= PREPOSITIONS | RELATIVES
_OPENING_MARKS = ("«", "“", '"', "(", "((", "‘", "„", "”", "»", "<")
_CLOSING_MARKS = ("»", "”", '"', ")", "))", "’", "“", "«", ">")
PARTITIVE = frozenset(map(fold, ("منهم", "منها", "منهن", "منهما", "منا")))
_FROM = frozenset({"من"})
_AMONG = ("بين", "مابين")
_REACH_OF_NUMBER = 9  # tokens between «عدد» and the number
_NUMBER_OF = frozenset(glued + "عدد" for glued in ("", "و", "ف", "ب", "ل"))
_DAY = frozenset(map(fold, ("يوم", "ليلة")))
_ON_THEM = frozenset(map(fold, ("بهم", "بهن", "عليهم", "عليهن", "لهم", "عنهم", "فيهم")))  # «خمسة من المحكوم عليهم»
_CURRENCY_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "₪": "shekels"}
_REACH_BEFORE = 6  # tokens back in which a verb tells what befell the counted
_REACH_AFTER = 4
_BACK = 3  # words between a definite noun and its number: «الجنود الأميركيين الثلاثة»
_UNKNOWN = Noun("", "", "many")
PRONOUN = Noun("", "person", "many")  # «أربعة منهم»: what was counted last
_KIN = frozenset({"ذوي"})  # relatives only with a pronoun: «ذويهم», but «ذوي الأحكام»


class Counted(NamedTuple):
    """The counted noun: its tokens and offsets, and what stands after it in the number («ساعتين ونصف»)."""

    noun: Noun
    first: int
    last: int
    start: int
    end: int
    more: float = 0


def counted_after(tokens: Sequence[Token], numeral: Numeral, stop: int) -> Counted | None:
    """Return the noun that the numeral counts, when it follows."""
    if numeral.kind == "percent":
        return None
    sign = _currency(tokens, numeral, stop)
    at = numeral.last
    if sign or at >= stop:
        return sign
    if _is_said_again(tokens, numeral, at, stop):
        return _following(tokens, numeral, at + 3, stop)
    if tokens[at].word.raw in _OPENING_MARKS and at + 2 < stop:
        return _quoted(tokens, numeral, at)
    if tokens[at].word.raw == ")" and at + 1 < stop and numeral.first and tokens[numeral.first - 1].word.raw == "(":
        return _after_brackets(tokens, numeral, stop)
    if tokens[at].word.form in PARTITIVE:
        return Counted(PRONOUN, at, at + 1, tokens[at].start, tokens[at].end)
    if tokens[at].word.form in _FROM:
        return _partitive(tokens, at, stop)
    if tokens[at].word.form == "ممن" and at + 1 < stop and tokens[at + 1].word.kind == "word" and not numeral.is_digits:
        return Counted(PRONOUN, at, at + 2, tokens[at].start, tokens[at + 1].end)  # «ثلاثة ممن عرفوا صاحبه»
    if tokens[at].word.form in _AMONG and at + 2 < stop and tokens[at + 1].word.form in word_class("struck"):
        return _parted(tokens, at)
    return _following(tokens, numeral, at, stop)


def _is_said_again(tokens: Sequence[Token], numeral: Numeral, at: int, stop: int) -> bool:
    """Return whether figures in brackets say a number in words again before its noun: «ثلاثة (03) مهربين»."""
    if at + 3 >= stop or numeral.is_digits or tokens[at].word.raw != "(" or tokens[at + 2].word.raw != ")":
        return False
    figures = tokens[at + 1].word.form
    return figures.isdigit() and int(figures) == numeral.value


def _after_brackets(tokens: Sequence[Token], numeral: Numeral, stop: int) -> Counted | None:
    """Return the noun behind a number in brackets of its own, «(158) عائلة»; the brackets belong to the number."""
    found = _following(tokens, numeral, numeral.last + 1, stop)
    if found is None or found.noun is _UNKNOWN:
        return None
    return found._replace(first=numeral.first - 1, start=tokens[numeral.first - 1].start)


def _parted(tokens: Sequence[Token], at: int) -> Counted | None:
    """Return those counted by what befell them: «سبعة بين قتيل وجريح»."""
    other = tokens[at + 2].word.form
    if other[:1] != "و" or other[1:] not in word_class("struck"):
        return None
    return Counted(PRONOUN, at, at + 3, tokens[at].start, tokens[at + 2].end)


def counted_before(tokens: Sequence[Token], numeral: Numeral, start: int) -> Counted | None:
    """Return the noun that the numeral counts, when it stands before: «الأطراف الثلاثة», «مهندسين اثنين»."""
    if numeral.is_digits and not numeral.is_definite:
        return None
    if not numeral.is_definite:
        return _indefinite_before(tokens, numeral, start)
    return _definite_before(tokens, numeral, start)


def before_brackets(tokens: Sequence[Token], numeral: Numeral, start: int) -> Counted | None:
    """Return the noun before one or two in brackets with a nought: «القضاء على إرهابيين (02)», «حجز بندقية (01)»."""
    at = numeral.first - 2
    digits = tokens[numeral.first].word.form
    if at < start or digits not in ("01", "02") or numeral.last >= len(tokens):
        return None
    if tokens[at + 1].word.raw != "(" or tokens[numeral.last].word.raw != ")":
        return None
    hit = _plain_hit(tokens[at].word, ("one",) if numeral.value == 1 else ("two", "many"))
    if hit is None:
        return None
    noun, split = hit
    return Counted(noun, at, numeral.last + 1, inner_start(tokens[at], split), tokens[numeral.last].end)


def _definite_before(tokens: Sequence[Token], numeral: Numeral, start: int) -> Counted | None:
    """Return the noun before a number with the article, across adjectives and genitives: «أسرى الفصيل الخمسة»."""
    found = None
    for at in range(numeral.first - 1, max(start, numeral.first - 1 - _BACK) - 1, -1):
        word = tokens[at].word
        if word.kind != "word" or word.form in CLOSED:
            break
        is_next = at == numeral.first - 1
        definite = next((s for s in word.splits if s.has_article), None)
        hits = [
            h for h in counted_nouns().find(word) if h.entry.number == "many" and not h.entry.then and h.split.stem not in _KIN
        ]
        hit = next((h for h in hits if h.split.has_article or not is_next or h.split.enclitic), None)
        if hit:
            found = at, hit.entry, hit.split
        elif is_next and not definite:
            break
        elif is_next and definite and 3 <= numeral.value <= 10 and word.form.endswith(("ات", "ون", "ين")):
            found = at, _UNKNOWN, definite
        if hit and not hit.split.has_article:
            break
    if found is None:
        return None
    at, noun, split = found
    return Counted(noun, at, numeral.last, inner_start(tokens[at], split), numeral.end)


def numbered(tokens: Sequence[Token], first: int, start: int) -> Noun | None:
    """Return the noun whose number is told: «عدد العائلات النازحة بلغ 700»; None where no «عدد» leads to the number."""
    for at in range(first - 2, max(start, first - _REACH_OF_NUMBER) - 1, -1):
        word = tokens[at].word
        if word.kind == "number" or (word.kind == "punct" and word.raw not in _OPENING_MARKS + _CLOSING_MARKS):
            return None
        if word.form in _NUMBER_OF:
            many = [entry for entry, _ in counted_nouns().find(tokens[at + 1].word) if entry.number == "many" and not entry.then]
            return max(many, key=lambda entry: entry.is_fate, default=None)  # أسراها are prisoners before families
    return None


def fate_near(tokens: Sequence[Token], first: int, last: int, start: int, stop: int) -> str | None:
    """Return what befell those counted in tokens `first` to `last`, by the words close by in the same clause."""
    known = fates()
    for at in range(first - 1, max(start, first - _REACH_BEFORE) - 1, -1):
        word = tokens[at].word
        if word.kind == "punct" and word.raw in ("،", ",", "؛", ".", ":"):
            break
        found = known.get(word.form) or known.get(word.form[1:] if word.form[:1] in "وفبل" else "")
        if found:
            return found
        if at < first - 1 and word.kind == "word" and word.form.startswith("و") and len(word.form) > 3:
            break  # something else is told from here on
    for at in range(last, min(stop, last + _REACH_AFTER)):
        word = tokens[at].word
        if word.kind in ("punct", "number"):
            break
        if at > last and word.form[:1] == "و":
            break
        found = known.get(word.form)
        if found:
            return found
    return None


def _following(tokens: Sequence[Token], numeral: Numeral, at: int, stop: int) -> Counted | None:
    token = tokens[at]
    word = token.word
    if word.kind != "word":
        return None
    next_form = tokens[at + 1].word.form if at + 1 < stop else ""
    is_share = numeral.kind == "fraction"
    for entry, split in counted_nouns().find(word):
        if split.enclitic or entry.number not in ("one", "many"):
            continue
        if split.proclitics and not (split.proclitics == ("ال",) and (is_share or numeral.is_definite)):
            continue
        if numeral.is_definite and entry.number == "one" and 3 <= numeral.value <= 10:
            continue  # «احتُجز الأربعة ليلة كاملة»
        if entry.then and next_form not in (entry.then, "ال" + entry.then):
            continue
        if entry.kind == "time" and _names_a_day(word, next_form):
            continue
        last = at + 2 if entry.then else at + 1
        last += numeral.value > 10 and entry.number == "one" and _is_beside(tokens, last, entry, stop)
        return _with_half(tokens, Counted(entry, at, last, token.start, tokens[last - 1].end), stop)
    if is_share and any((s.has_article and s.proclitics == ("ال",)) or _is_owned(word, s) for s in word.splits):
        return Counted(_UNKNOWN, at, at + 1, token.start, token.end)
    if is_share and next_form.startswith("ال") and next_form not in CLOSED and _is_bare(word):
        return Counted(_UNKNOWN, at, at + 2, token.start, tokens[at + 1].end)  # «ثلثي مساحة البلاد»
    if not is_share and not numeral.is_definite and not numeral.is_weak and _looks_counted(word, numeral):
        return Counted(_UNKNOWN, at, at + 1, token.start, token.end)
    return None


def _is_beside(tokens: Sequence[Token], at: int, noun: Noun, stop: int) -> bool:
    """Return whether a second noun of the same number stands at a token: «41 مريضاً وجريحاً», not «11 دبابة ومخزناً»."""
    text = tokens[at].word.text if at < stop else ""
    if not text.endswith(("ا", "ة")):
        return False
    hits = (h for h in counted_nouns().find(tokens[at].word) if h.split.proclitics == ("و",) and not h.split.enclitic)
    others = [h.entry for h in hits if h.entry.number == "one" and not h.entry.then and h.entry.kind != "time"]
    are_persons = noun.kind == "person" and text.endswith("ا")  # but «36 شخصاً وإصابة 150»
    return any(other.unit == noun.unit or (are_persons and other.kind == "person") for other in others)


def _is_bare(word: Word) -> bool:
    """Return whether a word is a noun without anything before it, as the first of a construct is."""
    is_glued = any(_is_glued(s) for s in word.splits if not s.enclitic)
    return len(word.form) > 2 and word.form not in CLOSED and not is_glued and not word.form.startswith("ال")


def _names_a_day(word: Word, next_form: str) -> bool:
    """Return whether «يوم» with the word after it tells when: «ثماني عشرة يوم الثلاثاء»."""
    return word.form in _DAY and next_form in _days()


@cache
def _days() -> frozenset[str]:
    return frozenset(weekdays()) | frozenset(map(fold, ("أمس", "غد")))


def _is_owned(word: Word, split: Split) -> bool:
    """Return whether a noun of some length has a pronoun: «ثلث وقودها», not «نصف خالية»."""
    is_free = split.enclitic not in ("", "ي") and not split.proclitics and not word.text.endswith("ة")
    return is_free and len(split.stem) > 3 and split.stem not in CLOSED


def _looks_counted(word: Word, numeral: Numeral) -> bool:
    """Return whether an unknown word is in the form that its number asks for."""
    form = word.form
    if form in CLOSED or len(form) < 3 or form in fates() or number_word(word):
        return False
    if any(s.has_article or (not s.enclitic and _is_glued(s)) for s in word.splits):
        return False
    if numeral.value > 10:
        return word.text.endswith(("ة", "ا"))
    return word.text.endswith(("ات", "ة", "ين")) and not form.endswith("وا")


def is_closed(word: Word) -> bool:
    """Return whether the word is grammar: a particle, a preposition or one with its pronoun (بينهم)."""
    return word.form in CLOSED or any(s.enclitic and not s.proclitics and s.stem in PREPOSITIONS for s in word.splits)


def _is_glued(split: Split) -> bool:
    """Return whether the split takes off a conjunction, or a preposition before a known noun (بحالة)."""
    return split.proclitics[:1] == ("و",) or (bool(split.preposition) and split.stem in counted_nouns())


def _with_half(tokens: Sequence[Token], counted: Counted, stop: int) -> Counted:
    """Take «ونصف» and «وربع» after the noun into it: «ثلاث سنوات ونصف السنة»."""
    at = counted.last
    if at >= stop or counted.noun.kind not in ("time", "measure", "money"):
        return counted
    found = number_word(tokens[at].word)
    if found is None or found.part.kind != "fraction" or found.split.proclitics != ("و",) or found.split.enclitic:
        return counted
    last = at + 1
    if last < stop and any(h.entry.unit == counted.noun.unit for h in counted_nouns().find(tokens[last].word)):
        last += 1
    return counted._replace(last=last, end=tokens[last - 1].end, more=found.part.value)


def _quoted(tokens: Sequence[Token], numeral: Numeral, at: int) -> Counted | None:
    """Return the noun in marks: «120 ((إرهابياً))»; the closing mark belongs to it when it follows at once."""
    inner = _following(tokens, numeral, at + 1, len(tokens))
    if inner is None or inner.noun is _UNKNOWN:
        return None
    closing = inner.last
    if closing < len(tokens) and tokens[closing].word.raw in _CLOSING_MARKS:
        return inner._replace(first=at, start=tokens[at].start, last=closing + 1, end=tokens[closing].end)
    return inner if tokens[at].word.raw not in ("(", "«") else None


def _partitive(tokens: Sequence[Token], at: int, stop: int) -> Counted | None:
    """Return the noun after «من»: «ثلاثة من أسراه», «أربعة من كبار الضباط», «سبعة من المنشقين»."""
    noun_at = at + 1
    if noun_at < stop and tokens[noun_at].word.form in word_class("chosen") and noun_at + 1 < stop:
        noun_at += 1
    if noun_at >= stop or number_word(tokens[noun_at].word):
        return None
    side = _of_side(tokens, at, stop)
    if side:
        return side
    possible = [
        entry
        for entry, split in counted_nouns().find(tokens[noun_at].word)
        if split.proclitics in ((), ("ال",))
        and (
            split.has_article
            or split.enclitic
            or noun_at > at + 1
            or _is_definite(tokens, noun_at + 1, stop)
            or (entry.kind == "person" and _is_owner(tokens, noun_at + 1, stop))
        )
        and (entry.number, entry.then) == ("many", "")
        and (split.enclitic or split.stem not in _KIN)
        and entry.kind in ("person", "thing", "group")
    ]
    if not possible:
        return _members(tokens, at, stop)
    entry = max(possible, key=lambda e: (e.is_fate, e.kind == "person"))  # أسراه are prisoners before families
    return Counted(entry, at, noun_at + 1, tokens[at].start, tokens[noun_at].end)


_LONGEST_QUOTED = 5  # tokens


def _closing_mark(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return where a mark closes soon after a token; 0 where none does."""
    near = range(at + 1, min(stop, at + 1 + _LONGEST_QUOTED))
    return next((n for n in near if tokens[n].word.raw in _CLOSING_MARKS), 0)


_EACH = frozenset(map(fold, ("كل", "كلا", "كلتا")))
_SIDES = frozenset(map(fold, ("طرف", "جانب", "جهة", "فريق")))


def _of_side(tokens: Sequence[Token], at: int, stop: int) -> Counted | None:
    """Return those whom one side of a deal gives or gets: «80 من كل طرف», «12 من الجانب الآخر»."""
    head = tokens[at + 1].word.form
    last = at + 2 if head in _EACH else at + 1 if head[:2] == "ال" and head[2:] in _SIDES else 0
    if not last or last >= stop:
        return None
    is_side = tokens[last].word.form.removeprefix("ال") in _SIDES or tokens[last].word.form in ("الطرفين", "الجانبين")
    last += last + 1 < stop and tokens[last + 1].word.form in ("الاخر", "الاخري", "الثاني", "المقابل", "الاول")
    return Counted(PRONOUN, at, last + 1, tokens[at].start, tokens[last].end) if is_side else None


def _members(tokens: Sequence[Token], at: int, stop: int) -> Counted | None:
    """Return the persons after «من» that no list names: members of a body («أفراد الحامية») or a definite plural (المنشقين)."""
    head = tokens[at + 1].word
    if head.form in word_class("members") and at + 2 < stop and tokens[at + 2].word.raw in _OPENING_MARKS:
        return Counted(PRONOUN, at, at + 2, tokens[at].start, tokens[at + 1].end)  # «ثلاثة من قادة «الفجر»»
    if (
        head.form in word_class("members")
        and at + 2 < stop
        and tokens[at + 2].word.kind == "word"
        and (tokens[at + 2].word.form not in CLOSED or tokens[at + 2].word.form in DEMONSTRATIVES)
    ):
        last = at + 3 + (tokens[at + 2].word.form in DEMONSTRATIVES and at + 3 < stop)
        return Counted(PRONOUN, at, last, tokens[at].start, tokens[last - 1].end)
    if head.raw in _OPENING_MARKS and (closing := _closing_mark(tokens, at + 2, stop)):
        return Counted(PRONOUN, at, closing + 1, tokens[at].start, tokens[closing].end)  # «43 من «جيش الوادي»»
    if head.form == "الجنسيه" and at + 2 < stop and tokens[at + 2].word.form.startswith("ال"):
        return Counted(PRONOUN, at, at + 3, tokens[at].start, tokens[at + 2].end)  # «اثنان من الجنسية المالية»
    if head.form in word_class("armed men"):
        return Counted(PRONOUN, at, at + 2, tokens[at].start, tokens[at + 1].end)
    if head.form in word_class("armed bodies"):
        is_described = at + 2 < stop and tokens[at + 2].word.form.startswith("ال") and tokens[at + 2].word.form not in CLOSED
        last = at + 2 + is_described  # «أربعة من الحرس الثوري»
        return Counted(PRONOUN, at, last, tokens[at].start, tokens[last - 1].end)
    if _is_definite(tokens, at + 1, stop) and at + 2 < stop and tokens[at + 2].word.form in _ON_THEM:
        return Counted(PRONOUN, at, at + 3, tokens[at].start, tokens[at + 2].end)
    if head.form.endswith("ين") and len(head.form) > 6 and head.form.startswith("ال"):
        return Counted(PRONOUN, at, at + 2, tokens[at].start, tokens[at + 1].end)
    is_construct = head.form.endswith("ي") and len(head.form) > 4 and _is_owner(tokens, at + 2, stop)
    if is_construct and not is_closed(head) and not head.form.startswith("ال"):
        return Counted(PRONOUN, at, at + 3, tokens[at].start, tokens[at + 2].end)
    return None


def _is_owner(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Return whether a noun in construct can belong to the word at a position: «مسلحي جماعة», «موظفي منظمة شريكة»."""
    return at < stop and tokens[at].word.kind == "word" and not is_closed(tokens[at].word) and len(tokens[at].word.form) > 2


def _is_definite(tokens: Sequence[Token], at: int, stop: int) -> bool:
    return at < stop and tokens[at].word.form.startswith("ال")


def _currency(tokens: Sequence[Token], numeral: Numeral, stop: int) -> Counted | None:
    for at in (numeral.last, numeral.first - 1):
        if 0 <= at < stop and tokens[at].word.raw in _CURRENCY_SIGNS and numeral.is_digits:
            noun = Noun(_CURRENCY_SIGNS[tokens[at].word.raw], "money", "one")
            return Counted(noun, at, at + 1, tokens[at].start, tokens[at].end)
    return None


def _indefinite_before(tokens: Sequence[Token], numeral: Numeral, start: int) -> Counted | None:
    """Return the noun before an agreeing number word: a dual before اثنين, a plural before ثلاثة."""
    at = numeral.first - 1
    if at < start or numeral.last - numeral.first > 1 or tokens[at].word.kind != "word":
        return None
    if tokens[numeral.first].word.form[:1] in "وبلف" and tokens[numeral.first].start != numeral.start:
        return None
    word = tokens[at].word
    if numeral.value == 2:
        hit = _plain_hit(word, ("two", "many"))
        if hit is None and word.form.endswith(("ين", "ان")) and word.form not in CLOSED:
            hit = _UNKNOWN, Split((), word.form, "")
    elif 3 <= numeral.value <= 10:
        hit = _plain_hit(word, ("many",))
    else:
        return None
    if hit is None:
        return None
    noun, split = hit
    return Counted(noun, at, numeral.last, inner_start(tokens[at], split), numeral.end)


def _plain_hit(word: Word, numbers: tuple[str, ...]) -> tuple[Noun, Split] | None:
    for entry, split in counted_nouns().find(word):
        if entry.number in numbers and not split.enclitic and not split.has_article and not entry.then:
            return entry, split
    return None
