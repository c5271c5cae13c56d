"""Numbers that count nothing: dates, clock times, ages, names that end in a number, list markers, how long ago."""

import re
from collections.abc import Sequence
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.numerals import ARTICLES, Numeral
from riwaya.arabic.particles import THAT_NOT
from riwaya.arabic.words import CONJUNCTIONS, PREPOSITIONS, Token, Word
from riwaya.lexicon.load import entries
from riwaya.mentions.units import Noun

FIRST_YEAR, LAST_YEAR = 1900, 2100
_MONTH_KINDS = frozenset({"month", "weak_month", "hijri", "weak_hijri"})
_AGO = frozenset({"قبل", "وقبل", "فقبل"})
_DASHES = frozenset("-–—‐_")
_MARKS = ("-", "–", ".", ")", ":", "/", "")  # after the number that opens a line
_GLUED = frozenset({"و", "ف", "ب", "ل", "ك", "وب", "ول", "فب"}) | ARTICLES
_AGED = frozenset(fold(w) for w in ("البالغ", "البالغة", "يبلغ", "تبلغ", "بالغ"))
_REACHED = frozenset(fold(w + e) for w in ("جاوز", "تجاوز", "ناهز", "قارب", "بلغ", "أتم", "دخل") for e in ("", "ت"))
_OF_SOMEBODY = frozenset(fold(w) for w in ("قد", "وقد", "الذي", "التي", "ممن"))
_TERMS = frozenset(fold(w) for w in ("المدة", "مدة", "الفترة", "فترة", "المهلة", "مهلة", "العقوبة", "عقوبة", "الخبرة", "خبرة"))
_LEAST_AGE, _GREATEST_AGE = 4, 110
_IT_IS = frozenset(fold(w) for w in ("أن", "إن", "يكون", "كان", "بلغ", "يبلغ", "أصبح", "صار", "بات", "وأن", "بأن"))
_NUMBERED = 100  # the least number of a formation that has a name as well: «لواء حرمون 810»
_FORMATIONS = frozenset(fold(w) for w in ("لواء", "اللواء", "كتيبة", "فرقة", "فوج", "وحدة", "سرية", "سرب", "فيلق"))
_ARMS = frozenset(fold(w) for w in ("مشاة", "مدرع", "مدرعات", "مدفعية", "صاعقة", "مظلات", "مغاوير", "دبابات"))  # «اللواء 54 مشاة»
_MODELS = frozenset(fold(w) for w in ("طراز", "موديل", "نوع", "قناة", "القناة", "إذاعة"))
_RAIN = frozenset(fold(w) for w in ("مطر", "المطر", "أمطار", "الأمطار", "هطول", "تساقطات", "مياه", "منسوب"))
_ENGLISH = frozenset((
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
))  # fmt: skip
_HOUR_AND_MINUTE = re.compile(r"[0-2]?\d[,.،][0-5]\d")
_KEYCAP = ("\ufe0f", "\u20e3")  # after the digit of 1️⃣
_NAMED = frozenset(
    map(fold, (
        "قناة", "القناة", "إذاعة", "راديو", "موقع", "وكالة", "صحيفة", "شبكة", "منصة", "برنامج", "عملية", "معركة", "صاروخ",
        "صواريخ", "مسيرة", "طائرة", "منظومة", "مناورة", "مناورات", "قافلة", "حملة", "لواء", "فوج", "كتيبة", "وحدة", "سفينة",
    ))
)  # fmt: skip
_QUOTES = ("«", "»", '"', "“", "”", "'", "‘", "’")
_ORDINALS = frozenset(
    fold(word + ending)
    for word in ("ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي", "واحد")
    for ending in ("", "ة")
)


@cache
def words_of(name: str, flag: str = "") -> frozenset[str]:
    """Return the folded words of a class of `lexicon/numbers.yaml`, those with the flag or those without any."""
    flags = ("hard", "near", "after", "before")
    found: set[str] = set()
    for entry in entries("numbers"):
        set_flag = next((f for f in flags if entry.get(f)), "")
        if entry["class"] == name and set_flag == flag:
            found.update(fold(word) for word in entry["words"])
    return frozenset(found | {dual for word in found for dual in _duals(word)} if name == "label" else found)


def _duals(word: str) -> tuple[str, str]:
    """Return the dual of a folded word: the names of two articles, two divisions («القرارين 2254 و1701»)."""
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    return stem + "ان", stem + "ين"


@cache
def months() -> frozenset[str]:
    """Return the first words of all month names, folded."""
    return frozenset(
        form
        for entry in entries("calendar")
        if entry["kind"] in _MONTH_KINDS
        for form in (fold(str(text).split()[0]) for text in entry["forms"])
        if not form.isdigit()
    )


def bare(word: Word) -> str:
    """Return the folded word without one conjunction and one preposition that are only glued to it."""
    form = word.form
    for conjunction in CONJUNCTIONS[1:]:
        if form.startswith(conjunction) and len(form) > 3:
            form = form[1:]
            break
    return form[1:] if form[:1] in PREPOSITIONS and len(form) > 3 else form


class Surroundings:
    """The tokens round one number: what stands before its first token and after its last, within one sentence."""

    def __init__(self, tokens: Sequence[Token], start: int, stop: int, numeral: Numeral) -> None:
        self.tokens = tokens
        self.start = start
        self.stop = stop
        self.numeral = numeral

    def before(self, steps: int = 1) -> str:
        """Return the folded form that many tokens before the number; "" beyond the sentence."""
        at = self.numeral.first - steps
        return self.tokens[at].word.form if at >= self.start else ""

    def after(self, steps: int = 1) -> str:
        """Return the folded form that many tokens after the number; "" beyond the sentence."""
        at = self.numeral.last + steps - 1
        return self.tokens[at].word.form if at < self.stop else ""

    def before_matches(self, words: frozenset[str], steps: int = 1) -> bool:
        """Return whether the word that many tokens before is one of these, clitics aside."""
        at = self.numeral.first - steps
        if at < self.start:
            return False
        word = self.tokens[at].word
        return word.form in words or (word.kind == "word" and bare(word) in words) or word.form[1:] in words

    def is_year_like(self) -> bool:
        """Return whether the number could be a year: four plain digits, or number words of such a value."""
        value = self.numeral.value
        if not FIRST_YEAR <= value <= LAST_YEAR or self.numeral.kind != "exact" or self.numeral.scale > 1_000:
            return False
        if not self.numeral.is_digits:
            return self.before_matches(words_of("year"))
        return self.numeral.last - self.numeral.first == 1


def is_uncounted(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the number counts nothing, given the known noun after it."""
    return any(test(here, noun) for test in _TESTS)


def is_ago(here: Surroundings, before: int, after: int, noun: Noun | None) -> bool:
    """Return whether a duration says how long ago: «قبل نحو شهرين», but not «قبل يومين من الحفل»."""
    if noun is None or noun.kind != "time" or before <= here.start:
        return False
    follows = here.tokens[after].word.form if after < here.stop else ""
    if here.tokens[before - 1].word.form not in _AGO or is_term(here.tokens, before - 1, here.start):
        return False
    return follows not in ("من", "علي", "فقط من")


_REACH_OF_TERM = 16  # tokens
_NEVER_BEFORE = frozenset(("لن", "ولن", "فلن", "استبعد", "استبعدت", "يستبعد", "تستبعد", "مستبعدا", "مستبعده"))


def is_term(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Return whether «قبل» at a token is said of what is to come: «ألا يدخلوا قبل ستة أشهر», «استبعد عودتهم قبل شهرين»."""
    before = [t.word for t in tokens[max(start, at - _REACH_OF_TERM) : at]]
    return any(word.form in _NEVER_BEFORE or word.text.removeprefix("و") in THAT_NOT for word in before)


def is_relative(here: Surroundings, after: int, noun: Noun | None) -> bool:
    """Return whether a duration is placed in time by its adjective: «الأيام العشرة الماضية»."""
    if noun is None or noun.kind != "time" or after >= here.stop:
        return False
    return here.tokens[after].word.form in words_of("relative")


def _is_ordinal_tail(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the word ends an ordinal: السادسة عشرة, الخامس والعشرين, الحادي والعشرون."""
    at = here.numeral.first - 1
    if here.numeral.is_digits or at < here.start:
        return False
    found = number_word(here.tokens[here.numeral.first].word)
    if found is None or found.part.kind not in ("ten", "tens") or (found.part.kind == "ten") != (not found.split.proclitics):
        return False
    word = here.tokens[at].word
    return any(split.stem in _ORDINALS and not split.enclitic for split in word.splits)


def _is_date(here: Surroundings, noun: Noun | None) -> bool:
    value, known = here.numeral.value, months()
    if here.after() in known and value <= 31 and (here.numeral.is_digits or value <= 31):
        return True
    if here.after() in ("-", "/", "من", "،") and here.after(2) in known and value <= 31 and noun is None:
        return True
    if noun is None and here.after() == "من" and here.after(2) in ("الشهر", "شهر", "الجاري", "هذا") and value <= 31:
        return True
    if noun is None and value <= 31 and here.after() in words_of("day", "after"):
        return True
    if noun is None and here.before() in known and (value <= 31 or here.is_year_like()):
        return True
    if noun is None and value <= 31 and (here.before().lower() in _ENGLISH or here.after().lower() in _ENGLISH):
        return True  # «August 11, 2025»
    is_day = here.numeral.is_digits and value <= 31 and here.numeral.scale == 1
    return noun is None and is_day and here.before_matches(words_of("day"))


def _is_year(here: Surroundings, noun: Noun | None) -> bool:
    after = here.after()
    if after in ("ه", "هجريه", "هجري", "ميلاديه", "ميلادي") or (after == "م" and 1_300 <= here.numeral.value <= LAST_YEAR):
        return here.numeral.is_digits
    if here.before() == "العدد" and here.before(2) in _IT_IS:
        return False
    if here.is_year_like() and (noun is None or here.before_matches(words_of("year")) or here.before() == "منذ"):
        return True
    return noun is None and here.numeral.is_digits and here.before_matches(words_of("year")) and here.numeral.scale == 1


def _is_clock(here: Surroundings, noun: Noun | None) -> bool:
    if noun is None and here.numeral.is_digits and _is_with_zone(here):
        return True
    if here.after() == "بتوقيت" or (noun is not None and noun.unit == "minutes" and _is_behind_hour(here)):
        return True
    if here.numeral.value > 24:
        is_minute = noun is not None and noun.unit == "minutes" and here.before() == "و"
        return is_minute and here.before_matches(words_of("clock", "before"), 3)
    if here.before_matches(words_of("clock", "before")):
        return True
    return noun is None and here.numeral.is_digits and here.after() in words_of("clock", "after")


def _is_with_zone(here: Surroundings) -> bool:
    """Return whether digits with a comma are an hour, by its zone or another's: «20,20 (17,20 ت غ)»."""
    digits = "".join(token.word.raw for token in here.tokens[here.numeral.first : here.numeral.last])
    if _HOUR_AND_MINUTE.fullmatch(digits) is None:
        return False
    if here.after() in ("ت", "بالتوقيت") or (here.after() == "(" and here.after(3) in ("ت", "بتوقيت", "بالتوقيت")):
        return True
    return here.before_matches(frozenset({"الساعتين", "الساعات"}))


@cache
def _hours() -> frozenset[str]:
    forms = (form for entry in entries("calendar") if entry["kind"] == "hour" for form in entry["forms"])
    return frozenset(folded for form in forms if (folded := fold(str(form).split()[0])).startswith("ال"))


def _is_behind_hour(here: Surroundings) -> bool:
    """Return whether minutes go on with an hour: «عند الرابعة وعشر دقائق»."""
    return here.before() in _hours() and here.tokens[here.numeral.first].word.form[:1] == "و"


def is_age(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the number tells how old somebody is."""
    if noun is not None and noun.unit not in ("years", "months", "weeks", "days", "decades"):
        return False
    if noun is None and here.before() in _REACHED and here.before(2) in _OF_SOMEBODY and here.numeral.is_definite:
        return True  # «وقد جاوزت السبعين»
    if noun is None and here.numeral.is_definite and _is_of_age(here):
        return True
    if any(here.before_matches(words_of("age"), steps) for steps in (1, 2)) or here.before_matches(words_of("age", "near")):
        return True
    if _ends_range(here) and any(here.before_matches(words_of("age"), steps) for steps in (3, 4, 5, 6)):
        return True
    if noun is None:
        return False
    if noun.unit == "years" and _is_beside_name(here):
        return True
    if here.before() in ("دون", "فوق") and noun.unit == "years":
        return True
    after = here.after(2), here.after(3)
    if after[0] == "من" and after[1] in ("العمر", "عمره", "عمرها", "عمرهم"):
        return True
    if here.before() in ("(", "[") and after[0] in (")", "]", "،", ","):
        return True
    if here.before() != "عن" or noun.unit != "years" or here.before_matches(frozenset({"يقل", "يزيد", "تقل"}), 2):
        return False
    return not (after[0] == "من" or after[0].startswith(_SPENT))  # «تحدثت عن سبع سنوات قضتها في الأسر»


_TENS = frozenset(range(20, 100, 10))
_OF_THEM = frozenset(
    fold(w)
    for w in (
        "هم",
        "هن",
        "هو",
        "هي",
        "من",
        "ومن",
        "ممن",
        "وممن",
        "الذين",
        "كل",
        "رجال",
        "الرجال",
        "الشبان",
        "شبان",
        "نساء",
        "النساء",
    )
)
_UNDER = frozenset(fold(w) for w in ("دون", "فوق", "تحت"))


def _is_of_age(here: Surroundings) -> bool:
    """Return whether tens with the article are years of life: «من هم دون الأربعين», «من تجاوزوا الخمسين»."""
    if here.numeral.is_digits or here.numeral.value not in _TENS:
        return False
    before = here.before()
    is_reached = before in _REACHED or before.removesuffix("وا") in _REACHED or before.removesuffix("ن") in _REACHED
    return (before in _UNDER or is_reached) and (here.before(2) in _OF_THEM or here.before(2) in _OF_SOMEBODY)


_SPENT = ("قض", "امض", "عاش", "دام", "استمر")  # folded beginnings of what was done with years


def _ends_range(here: Surroundings) -> bool:
    """Return whether the number is the upper end of a range: «أعمارهم بين 16 و23 عاماً»."""
    steps = next((steps for steps in (1, 2) if here.before(steps).isdigit()), 0)
    return bool(steps) and here.before(steps + 1) in ("بين", "من", "ما")


def _is_beside_name(here: Surroundings) -> bool:
    """Return whether years stand beside a name as an age: «سلمى، 30 عاماً، وهي معلمة», «شاباً يبلغ 20 عاماً»."""
    if here.before() in _AGED and here.numeral.value >= _LEAST_AGE:
        return not any(here.before_matches(_TERMS, steps) for steps in (2, 3))
    if here.before() in _QUOTES and here.after(2) in _QUOTES and here.before(2).isalpha():
        return _LEAST_AGE <= here.numeral.value <= _GREATEST_AGE  # «سالم الحداد «23 عاماً» من سكان المخيم»
    is_apart = here.before() in ("،", ",") and here.before(2) != "" and not here.before(2).isdigit()
    return is_apart and here.after(2) in ("،", ",", ".", ")", "؛", "") and _LEAST_AGE <= here.numeral.value <= _GREATEST_AGE


def _is_calibre(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the number is of a barrel: «هاون 120 ملم»; rain is measured so, too."""
    is_rain = any(here.before_matches(_RAIN, steps) for steps in range(1, 6))
    return noun is not None and noun.unit == "mm" and not is_rain


def _is_label(here: Surroundings, noun: Noun | None) -> bool:
    if here.before() == "العدد" and here.before(2) in _IT_IS:
        return False
    if here.before_matches(words_of("label", "hard")) and here.before(2) != "علي":
        return True
    if here.before() == "الامن" and here.before(2) == "مجلس" and here.before_matches(words_of("label", "hard"), 3):
        return True
    if here.before_matches(words_of("label")):
        return (noun is None and here.numeral.scale == 1) or here.after() in _ARMS
    if noun is None and here.numeral.is_digits and here.before_matches(_MODELS, 2):
        return True  # «صاروخ من طراز الوعد 3»
    return noun is None and here.numeral.is_digits and here.numeral.value >= _NUMBERED and here.before_matches(_FORMATIONS, 2)


def _is_code(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the digits are glued to something that makes them a name: إف-16, G20, #3, +963."""
    numeral, tokens = here.numeral, here.tokens
    if not numeral.is_digits:
        return False
    digits = tokens[numeral.last - 1].word.form if numeral.last - numeral.first == 1 else ""
    is_bracketed = (
        here.before() == "(" and here.after() == ")" and len(digits) == 2
    )  # «(03) مهربين», as Algerian communiqués write
    if (digits.startswith("0") and digits.isdigit() and len(digits) > 1 and not is_bracketed) or (
        len(digits) > 8 and digits.isdigit()
    ):
        return True
    last = numeral.last
    if last < here.stop and tokens[last].start == tokens[last - 1].end and tokens[last].word.kind == "latin":
        return True
    at = numeral.first - 1
    if at < here.start or tokens[at].end != tokens[numeral.first].start:
        return False
    word = tokens[at].word
    if word.kind in ("latin", "number"):
        return True
    if word.kind == "word":
        return word.form not in _GLUED and noun is None
    if word.raw in "#@+/=&":
        return True
    if word.raw not in _DASHES or at == here.start:
        return False
    if tokens[at - 1].word.kind == "latin":
        return True
    is_glued_dash = tokens[at - 1].end == tokens[at].start
    return is_glued_dash and tokens[at - 1].word.kind in ("word", "latin") and tokens[at - 1].word.form not in _GLUED


def _is_marker(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the digits number a list or a footnote: «1-», «(3)»."""
    numeral = here.numeral
    if not numeral.is_digits or noun is not None or numeral.kind != "exact":
        return False
    if numeral.first == here.start and numeral.value < 100 and here.after() in _MARKS and not here.after(2).isdigit():
        return True
    if here.after() in _KEYCAP:
        return True
    if here.before() == "(" and any(here.before(steps) in ("عدد", "العدد") for steps in (2, 3, 4)):
        return False  # «عدد القتلى (27)»
    is_quoted = here.before() in _QUOTES and here.after() in _QUOTES
    return is_quoted or _closes_name(here) or (here.before() in ("(", "[") and here.after() in (")", "]"))


def _closes_name(here: Surroundings) -> bool:
    """Return whether the digits close a short name in marks: «عملية "السهم الأزرق 2"»."""
    if here.after() not in _QUOTES or here.before() in _QUOTES:
        return False
    named = next((steps for steps in range(2, 5) if here.before(steps) in _QUOTES), 0)
    if named and here.before_matches(_NAMED, named + 1):
        return True  # «قناة «صحراء 24»», «عملية «كربلاء 5»»
    if not here.before().startswith("ال"):
        return False
    steps = next((steps for steps in range(2, 5) if here.before(steps) in _QUOTES), 0)
    return bool(steps) and all(here.before(step).startswith("ال") for step in range(1, steps - 1))


def _is_sum(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the digits belong to a formula or a score: 5+1, 3-1 without a noun."""
    return here.after() in ("+", "=", "×") or here.before() in ("+", "=", "×")


_TEXT_LEADS = frozenset(map(fold, ("ما", "هذا", "وهذا", "هنا", "وهنا", "يلي", "يأتي", "جاء", "وجاء", "التالي", "الآتي", "حرفيا")))
_PERIODIC = frozenset(fold(w + e) for w in ("الشهري", "السنوي", "الأسبوعي", "اليومي", "الفصلي") for e in ("", "ة"))


def _is_part_name(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether a fraction names a time, a match or one half of two: «نصف الليل», «ربع نهائي», «نصفه الثاني»."""
    if here.numeral.kind != "fraction":
        return False
    form = here.tokens[here.numeral.first].word.form
    is_named = here.before() in _TEXT_LEADS or here.after() == ":"
    is_text = form.endswith("نص") or (form in ("نصه", "نصها") and is_named)  # «نص البيان», «ما نصه», but «نص ساعة»
    if is_text and (noun is None or noun.kind not in ("time", "measure", "money")):
        return True
    return here.after() in _PERIODIC or here.after() in (
        "الليل",
        "النهار",
        "نهايي",
        "النهايي",
        "الاول",
        "الثاني",
        "الاخير",
        "الاعلي",
        "الاسفل",
    )


def _is_second_number_word(here: Surroundings, noun: Noun | None) -> bool:
    """Return whether the number is the Monday of «الاثنين» or an article's الألف."""
    numeral = here.numeral
    if numeral.is_digits or not numeral.is_definite:
        return False
    found = number_word(here.tokens[numeral.first].word)
    return found is not None and found.part.value == 2 and found.part.kind == "unit"


_TESTS = (
    _is_code,
    _is_ordinal_tail,
    _is_second_number_word,
    _is_date,
    _is_year,
    _is_clock,
    is_age,
    _is_calibre,
    _is_label,
    _is_marker,
    _is_sum,
    _is_part_name,
)
