"""Clauses: what one voice says between two marks, whether it negates it, and the words by which clauses are compared.

Words meet by what stays of them without long vowels (تسليم, سلّم) and by their kin in `kin_words.yaml` (لم يتضرر, أصيب).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from riwaya.accounts.passages import (
    ABOUT,
    KNOWLEDGE,
    Passage,
    bare_stems,
    is_by_cue,
    is_called_false,
    judgement_in,
    passage_at,
    passages,
)
from riwaya.arabic.letters import fold, strip
from riwaya.arabic.stems import stem, stems
from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries, forms_of

_MARK = re.compile(
    r"[،,.؛;:؟?!\n–—]+\s*|\s-\s|(?<!\w)(?:بينما|فيما|لكنه?|لكنها|غير أن|إلا أن|بيد أن|بل)(?!\w)"
    r"|\s(?=و(?:لم|لن|ليس|ليست|لا|ما)\s)"
)
_NEGATION = re.compile(
    r"(?<![\w\u064b-\u0652])[وف]?(?P<word>لم|لن|ليس|ليست|ليسوا|لا|ما|مش|مو|ماكو|مفيش|مافي|من دون|بدون|دون|بلا|عدم)\s+"
    r"(?:في\s+|فيها?\s+|فيهو\s+)?(?=\w)"
)
_UNTOLD = re.compile(
    r"^(?:[أا]ن\s+)?(?:[يتن]?(?:صدر|علق|رد|تسن[ىّ]?|تمكن|حدد|سم[ِّ]?ّ?|ذكر|كشف|وضح|تبين|تضح|عرف|تأكد|ؤكد|نف|ستبعد|كتف|كف|خف|زال|زل|علم|دع|نكر|جب|صمد|دم|ستمر|تواصل|نته|نهر)\w{0,4}"
    r"|سيما|بد|شك|بأس|حدود|أكثر|اكثر|غير|يتجاوز|تتجاوز|يتجاوزون|يزيد|تزيد|يقل|تقل|يتعدى|تتعدى|يتعدون|إله|يزال|تزال|زال|زالت|زالوا|بعد|قبل|حاجة|سوى"
    r"|[يت]?(?:قال|ذكر|نشر|تداول|تردد|روج|أورد|ورد|وصف|زعم|أعلن|علن|شيع|شاع|سمى|حدث|تناقل|بث)\w{0,3}"
    rf"|لد(?:ي|ينا|يهم|يه|يها)\s+(?:أي\s+)?{KNOWLEDGE}"
    r"|[يت]عد\s+(?:محل|موضع|مجرد|سر|سرا|خاف|خافي|ثمة|هناك)|قيل|أشيع|جرى|يجري|حصل|سمي|نسب|راج|إذا|بين|أثير|(?:[يت]كن\s+)?(?:ال)?مجرد)(?!\w)"
)
_WHAT = re.compile(  # «إن ما انفجر أسطوانة غاز», «وهو ما يتوافق مع …»
    r"(?<!\w)[وفبلك]?(?:[أإا]ن|هو|هي|كل|هذا|ذلك|بعد|قبل|مثل|حسب|وفق|على|في|من|عن|إلى|مع|عند|أول|آخر|أكثر|بحسب|بعض|غير|عكس|بخلاف|خلاف)\s+$"
)
_SO_THAT = re.compile(  # «…، ما أدى إلى مقتل», «ما يقارب أربعين»: no negation
    r"(?:[أا]د[ىت]|ي?ت?ؤد[يّ]|[أايت]سفر|تسبب|سبب|يعني|جعل|يجعل|دفع|اضطر|[أا]وقع|خلف|[أا]ثار|استدع[ىت]|رفع|يرفع|[أا]لحق|حدا|[أا]جبر|سمح|يسمح|منع|مكن|زاد|يزيد|شكل|يشكل|دعا|"
    r"ي(?:قارب|قرب|ناهز|ربو|نيف|فوق|عادل|وازي|قدر))\w{0,2}(?!\w)"
)
_UNTIL = re.compile(r"(?<!\w)(?:حتى|إلا|الا|قبل)(?!\w)")  # «لن تبدأ حتى تدخل الحافلات»: it will
_UNLESS = re.compile(r"(?<!\w)[وف]?ما\s+$")  # before a negation: «ما لم يُفرج عنهم», «ما لا يقل عن عشرة»
_OWN = re.compile(
    r"(?<!\w)[وف]?(?:لم|لن|لا|ما)\s+ن\w{3,}|(?<!\w)\w{3,}نا(?!\w)"
    r"|^\W*(?:[وف]?[بلأإا]?[أإا]ن\w?\s+)?(?:ال(?:منظمة|لجنة|هيئة|حركة|وزارة|شركة|جمعية|بعثة|قيادة|جماعة|حزب|فصيل|لواء|كتيبة|جيش|قوات|تنظيم)|"
    r"(?:رجال|قوات|عناصر|مقاتل|مقاتلي|جنود|بلاد|مسلحي|كتائب|وحدات)(?:ه|ها|هم))\s"
)
_ONE_ALONE = re.compile(r"\w+\s+(?:واحد|واحدة|وحيدة?)\W*")  # «ثلاث حافلات وليست حافلة واحدة»: only of how many
_NEAR = 24  # characters after a negation in which its verb stands
_NAMED = 120  # characters before what is said in which is told who says it
_NOBODY = re.compile(r"\w+\s+(?:أحد|أحدا|أحداً|احد|احدا|أي\s+(?:شخص|أحد|مدني|منهم))(?!\w)")
_NO_PART = re.compile(  # «لم يكن لها أي دور», «لم تكن طرفاً في اتفاق»
    r"(?<!\w)(?:(?:دور|علاقة|صلة|يد|شأن|دخل|مشاركة|ضلع)(?!\w)|(?:طرف|شريك|جزء)[اً]{0,2}\s+(?:\S+\s+)?(?:في|ب\w+|من)(?!\w))"
)
_PERSONS = re.compile(r"(?<=\w{3})(?:وا|ت|تا|ا)$")
_WEAK = frozenset({"دون", "بدون", "بلا", "من دون", "عدم"})  # negate a noun alone
_IS_NOT = frozenset({"ليس", "ليست"})
_PREDICATE = 2  # words after a negation that say what is not so
_LEAST = 3  # letters of a word that tells something
_OF_VERB = re.compile(r"(?<=\w{3})(?:وا|تا|نا|ت|ا|و)$")
_NONE: frozenset["Word"] = frozenset()
_NO_KIN: frozenset[str] = frozenset()


class Word(NamedTuple):
    """A word as clauses are compared: what stays of it without long vowels, and its kin."""

    bare: str
    kin: frozenset[str]

    def can_be(self, other: "Word") -> bool:
        """Return whether two words can tell one thing."""
        return self.bare == other.bare or not self.kin.isdisjoint(other.kin)


class Clause(NamedTuple):
    """A clause.

    Attributes:
        passage: its words and its voice.
        words: what they are compared by.
        predicate: those right after a negation, or the first of a denial; empty where it negates nothing.
        bares: what stays of its words without long vowels.
        kins: the kin of all its words.
        speaker: those by which is called who says so, where he speaks of his own: «لم نرافق», «قواتنا».
        is_of_nobody: whether it says that nobody was: «لم يحرروا أحداً».
        no_part: by which those are called who are said to have had no part in it: «الأمم المتحدة لم يكن لها أي دور».
        before: the words said right before a short one, which may go on about them: «كانت الكاميرات معطلة، ولم يرفعها أحد».
    """

    passage: Passage
    words: frozenset[Word]
    predicate: frozenset[Word]
    bares: frozenset[str]
    kins: frozenset[str]
    speaker: frozenset[Word] = frozenset()
    is_of_nobody: bool = False
    before: frozenset[Word] = frozenset()
    no_part: frozenset[Word] = frozenset()

    def tells(self, word: Word) -> bool:
        """Return whether one of its words can tell the same thing as a word."""
        return word.bare in self.bares or not self.kins.isdisjoint(word.kin)


def clauses(telling: Telling) -> Sequence[Clause]:
    """Return the clauses of a document's passages, each once for each voice, in order."""
    return telling.once("clauses", lambda telling: tuple(_clauses(passages(telling))))


def _clauses(listed: Iterable[Passage]) -> Iterator[Clause]:
    seen: set[tuple[str, int, int]] = set()
    for one in listed:
        voice = one.voice[1]
        for start, end in _stretches(one):
            if (voice, start, end) not in seen:
                seen.add((voice, start, end))
                yield _clause(one, start, end)


def _stretches(one: Passage) -> Iterator[tuple[int, int]]:
    at = one.start
    for found in _MARK.finditer(one.telling.text, one.start, one.end):
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if one.end > at:
        yield at, one.end


def _clause(one: Passage, start: int, end: int) -> Clause:
    text = one.telling.text[start:end]
    if one.is_denial and is_called_false(text):  # «وكلام تسليمه لجهة محايدة مش صحيح»: of what the talk is
        judged = judgement_in(text)
        about = ABOUT.search(text, 0, judged)
        said = [word for word in _words(text[about.end() if about else 0 : judged]) if word.bare not in _talk()]
        return _made(passage_at(one, start, end, is_denial=True), said, said[:_PREDICATE])
    negated = next((found for found in _NEGATION.finditer(text) if _negates(found, one.telling.text, start)), None)
    if negated is None and not (one.is_denial and (start == one.start or is_by_cue(one))):
        return _made(passage_at(one, start, end, is_denial=False), _between(one.telling, start, end), ())
    about = None if negated else ABOUT.search(text)
    after = list(_between(one.telling, start + (negated.end() if negated else about.end() if about else 0), end))
    is_of_being = bool(negated and _there().match(fold(text[negated.end() :])))
    looked_for = set(_words(text[negated.end() :].split()[0])) if negated and is_of_being else set()
    # «لم يعثر على ذخائر»: of what was not found, whoever looked for it
    after = after[1:] if after[:1] and after[0] in looked_for else after
    predicate = after[: 1 if negated and negated["word"] in _WEAK else _PREDICATE]
    told = passage_at(one, start, end, is_denial=bool(predicate))
    # «ما تروجه قنوات عن الوساطة»: from «عن» on
    kept = after if predicate and (not negated or is_of_being) else _between(one.telling, start, end)
    made = _made(told, kept, predicate, _speaker(one) if predicate and _OWN.search(text) else ())
    if predicate and len(made.words) <= _PREDICATE:
        made = made._replace(before=frozenset(_between(one.telling, max(one.start, start - _NAMED), start)))
    if negated and _NO_PART.search(text, negated.start()):
        named = frozenset(_between(one.telling, start, start + negated.start()))
        made = made._replace(no_part=named or frozenset(_speaker(one)))  # «قالت البعثة إنها لم تكن طرفاً في …»
    return made._replace(is_of_nobody=True) if negated and _NOBODY.match(text, negated.end()) else made


def _speaker(one: Passage) -> Iterator[Word]:
    """Yield the words by which is called who speaks: those before what he says, in its sentence."""
    record = one.record
    if record is not None:
        text, end = one.telling.text, record["content"]["start"]
        begin = max(text.rfind(mark, 0, end) for mark in (". ", "\n"))
        links = " ".join(link["text"] for link in record["chain"])
        yield from (word for word in _words(f"{text[max(begin + 1, end - _NAMED) : end]} {links}") if word.bare not in _titles())


@cache
def _titles() -> frozenset[str]:
    """Return words of those who speak for others and of their speaking, which tell nothing of whom they speak for."""
    words = "متحدث متحدثة ناطق ناطقة باسم مسؤول مصدر مدير قائد رئيس وزير قال قالت أكد أكدت أضاف أضافت ذكر ذكرت رسمي إعلامي عام"
    return frozenset(word.bare for word in _words(words))


def _made(passage: Passage, words: Iterable[Word], predicate: Iterable[Word], speaker: Iterable[Word] = ()) -> Clause:
    said = frozenset(words)
    kins = frozenset[str]().union(*(word.kin for word in said if word.kin))
    return Clause(passage, said, frozenset(predicate), frozenset(word.bare for word in said), kins, frozenset(speaker))


def _negates(found: re.Match[str], text: str, at: int) -> bool:
    """Return whether a word that can negate does so, in a clause that begins there in a text."""
    after, before = found.string[found.end() :], text[: at + found.start()][-_NEAR:]
    if found["word"] == "ما" and (_SO_THAT.match(strip(after)) or _WHAT.search(before) or _NEGATION.match(after)):
        return False  # «ما لا يقل عن عشرة», «ما لم يُفرج عنهم»: what is not, unless
    if _UNLESS.search(before) or (found["word"] == "لن" and _UNTIL.search(after)):
        return False
    if found["word"] in _IS_NOT and _ONE_ALONE.fullmatch(after):
        return False
    return not _UNTOLD.match(strip(after[:_NEAR]))


def met(one: Clause, other: Clause) -> frozenset[Word]:
    """Return the words of a clause that stand in another, or whose kin does."""
    if one.bares.isdisjoint(other.bares) and one.kins.isdisjoint(other.kins):
        return _NONE
    return frozenset(filter(other.tells, one.words))


def says(predicate: frozenset[Word], other: Clause) -> bool:
    """Return whether what is negated in one is told in another."""
    return any(map(other.tells, predicate))


def can_be_one_act(one: str, other: str) -> bool:
    """Return whether two words can tell one act: the same word in other persons, or kin («غادر», «خرجوا»)."""
    words, others = (list(_words(_PERSONS.sub("", fold(text).strip()))) for text in (one, other))
    return any(word.can_be(also) for word in words for also in others)


@cache
def kin_of(stemmed: str) -> frozenset[str]:
    """Return of which words a stem is the kin: «نهبت» and «استولت» tell of one thing."""
    word = word_of(stemmed)
    return word.kin if word else _NO_KIN


def _words(text: str) -> Iterator[Word]:
    return filter(None, map(word_of, stems(text)))


def _between(telling: Telling, start: int, end: int) -> Iterator[Word]:
    return filter(None, map(word_of, telling.stems(start, end)))


@lru_cache(maxsize=50_000)
def word_of(stemmed: str) -> Word | None:
    """Return a word of a stem; None where it tells nothing."""
    if len(stemmed) < _LEAST or stemmed in _least() or (stemmed in bare_stems() and stemmed not in _kin()):
        return None
    first = stemmed[1:] if stemmed[0] in "يتن" and len(stemmed) > _LEAST else stemmed
    bare = first[0] + "".join(letter for letter in first[1:] if letter not in "اوي")
    bare = bare.removesuffix("ت") if len(bare) > _LEAST else bare  # «صُدّقت», «لم تُصدّق»
    return Word(bare if len(bare) >= _LEAST else first, _kin_of(stemmed, first))


def _kin_of(stemmed: str, first: str) -> frozenset[str]:
    """Return the kin of a word: its own, and where it is a verb that of others of its forms: «يحترقوا», «احترق»."""
    known = _kin()
    verb = _OF_VERB.sub("", first) if first[-1] in "اوت" else first
    found = [known[form] for form in {stemmed, first, verb, f"ا{verb}"} if form in known]
    if stemmed is not first and verb is not first and (own := known.get(_OF_VERB.sub("", stemmed))):
        found.append(own)
    return found[0].union(*found[1:]) if found else _NO_KIN


@cache
def _least() -> frozenset[str]:
    """Return words by which a negation only says «none at all»: «قطعة سلاح واحدة»; and what a thing is left of."""
    return frozenset(map(stem, forms_of("falsehoods", "least")))


@cache
def _there() -> re.Pattern[str]:
    """Return what matches a verb by which something is said to be there or not: «لم يعثر على», «لم نجد», «لا يوجد»."""
    forms = sorted(set(map(fold, forms_of("falsehoods", "there"))), key=len)
    return re.compile(rf"(?:{'|'.join(reversed(forms))})(?:وا|ون|ت)?(?!\w)")


@cache
def _talk() -> frozenset[str]:
    """Return words for talk and for its being untrue, which tell nothing of what the talk is about."""
    heads = "كلام حديث خبر أخبار أنباء إشاعة شائعات حكي رواية ادعاءات مزاعم نشرته نشرت قيل يقال تردد تداولته بعض المواقع الصفحات"
    return frozenset(word.bare for text in (*forms_of("falsehoods", "judgement"), heads) for word in _words(text))


@cache
def _particles() -> frozenset[str]:
    """Return the stems of particles that are written like words of some kin: «إلى» like «آلي», «قبل» like «قَبِل»."""
    return frozenset(map(stem, ("إلى", "على", "قبل", "بعد", "مقابل", "خلف")))


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries("kin_words"):
        for form in entry["forms"]:
            found.setdefault(stem(form), set()).add(entry["kin"])
    for word in _particles():
        found.pop(word, None)
    return {word: frozenset(kin) for word, kin in found.items()}
