"""Clauses: what one voice says between two marks, whether it negates it, and the words by which clauses are compared.

Words meet by what stays of them without long vowels (تسليم, سلّم) and by their kin in `kin_words.yaml` (لم يتضرر, أصيب).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from riwaya.arabic.stems import places, stem
from riwaya.episodes.passages import ABOUT, Passage, bare_stems, is_called_false, passage_at
from riwaya.lexicon.load import entries

_MARK = re.compile(
    r"[،,.؛;:؟?!\n–—]+\s*|\s-\s|(?<!\w)(?:بينما|فيما|لكنه?|لكنها|غير أن|إلا أن|بيد أن|بل)(?!\w)"
    r"|\s(?=و(?:لم|لن|ليس|ليست|لا|ما)\s)"
)
_NEGATION = re.compile(
    r"(?<!\w)[وف]?(?P<word>لم|لن|ليس|ليست|ليسوا|لا|ما|مش|مو|ماكو|مفيش|مافي|من دون|بدون|دون|بلا|عدم)\s+"
    r"(?:في\s+|فيها?\s+|فيهو\s+)?(?=\w)"
)
_UNTOLD = re.compile(
    r"^(?:[يتن]?(?:صدر|علق|رد|تسن[ىّ]?|تمكن|حدد|سم[ِّ]?ّ?|ذكر|كشف|وضح|تبين|تضح|عرف|تأكد|ؤكد|نف|ستبعد|كتف|كف|خف|زال|زل|علم|دع|نكر|جب)\w{0,4}"
    r"|سيما|بد|شك|بأس|يتجاوز|تتجاوز|يتجاوزون|يزيد|تزيد|يقل|تقل|يتعدى|تتعدى|يتعدون|إله|يزال|تزال|زال|زالت|زالوا|بعد|قبل|حاجة|سوى"
    r"|[يت]?(?:قال|ذكر|نشر|تداول|تردد|روج|أورد|ورد|وصف|زعم|أعلن|علن|شيع|شاع|سمى|حدث|تناقل|بث)\w{0,3}"
    r"|قيل|أشيع|جرى|يجري|حصل|سمي|نسب|راج|إذا|بين|أثير)(?!\w)"
)
_WEAK = frozenset({"دون", "بدون", "بلا", "من دون", "عدم"})  # negate a noun alone
_PREDICATE = 2  # words after a negation that say what is not so
_LEAST = 3  # letters of a word that tells something


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
    """

    passage: Passage
    words: frozenset[Word]
    predicate: frozenset[Word]


def clauses(listed: Iterable[Passage]) -> Iterator[Clause]:
    """Yield the clauses of passages, each once for each voice, in order."""
    seen: set[tuple[str, int, int]] = set()
    for one in listed:
        for start, end in _stretches(one):
            if (one.voice[1], start, end) not in seen:
                seen.add((one.voice[1], start, end))
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
        said = [word for word in _words(text) if word.bare not in _talk()]
        return Clause(passage_at(one, start, end, is_denial=True), frozenset(said), frozenset(said[:_PREDICATE]))
    negated = next((found for found in _NEGATION.finditer(text) if not _UNTOLD.match(text[found.end() :])), None)
    predicate, after = frozenset[Word](), list[Word]()
    if negated is not None or one.is_denial:
        about = None if negated else ABOUT.search(text)
        after = list(_words(text[negated.end() if negated else about.end() if about else 0 :]))
        predicate = frozenset(after[: 1 if negated and negated["word"] in _WEAK else _PREDICATE])
    told = passage_at(one, start, end, is_denial=bool(predicate))
    said = after if predicate and not negated else list(_words(text))  # «ما تروجه قنوات عن قبول الوساطة»: from «عن» on
    return Clause(told, frozenset(said), predicate)


def met(one: Clause, other: Clause) -> frozenset[Word]:
    """Return the words of a clause that stand in another, or whose kin does."""
    return frozenset(word for word in one.words if any(word.can_be(there) for there in other.words))


def says(predicate: frozenset[Word], other: Clause) -> bool:
    """Return whether what is negated in one is told in another."""
    return any(word.can_be(there) for word in predicate for there in other.words)


def _words(text: str) -> Iterator[Word]:
    stems = (place.stem for place in places(text))
    return (_word(one) for one in stems if len(one) >= _LEAST and (one not in bare_stems() or one in _kin()))


@lru_cache(maxsize=50_000)
def _word(stemmed: str) -> Word:
    first = stemmed[1:] if stemmed[0] in "يتن" and len(stemmed) > _LEAST else stemmed
    bare = first[0] + "".join(letter for letter in first[1:] if letter not in "اوي")
    return Word(bare if len(bare) >= _LEAST else first, _kin().get(stemmed, frozenset()) | _kin().get(first, frozenset()))


@cache
def _talk() -> frozenset[str]:
    """Return words for talk and for its being untrue, which tell nothing of what the talk is about."""
    judged = [form for entry in entries("falsehoods") if entry["kind"] == "judgement" for form in entry["forms"]]
    heads = "كلام حديث خبر أخبار أنباء إشاعة شائعات حكي رواية ادعاءات مزاعم نشرته نشرت قيل يقال تردد تداولته بعض المواقع الصفحات"
    return frozenset(word.bare for text in (*judged, heads) for word in _words(text))


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries("kin_words"):
        for form in entry["forms"]:
            found.setdefault(stem(form), set()).add(entry["kin"])
    return {word: frozenset(kin) for word, kin in found.items()}
