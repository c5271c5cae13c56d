"""The number words, in every gender, case, state and spelling, as folded forms with what they are worth.

They are a closed class of the grammar, so they stand here and not in the lexicon. The parts are put together by
`riwaya.arabic.numerals`.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.words import Split, Vocabulary, Word
from riwaya.remembering import remembered


class Part(NamedTuple):
    """A number word by its part in a number.

    Attributes:
        kind: one (only inside a number), unit, two (اثنا, only before عشر), ten, teen, tens, hundred, hundreds, scale,
            dual (ألفان), either (ألفا: an accusative 1,000 or a dual before its noun), many (آلاف), vague (مئات),
            fraction, share (أرباع, only after a number), few (بضعة), odd (نيف).
        value: what it is worth by itself.
        needs_company: whether the spelling is another word too (مية, ست, ألف) and counts only beside what it counts.
    """

    kind: str
    value: float
    needs_company: bool = False


SCALES = ("scale", "either", "many")  # the kinds that multiply the number before them
_UNITS = {
    1: "واحد واحدا واحدة أحد إحدى",
    2: "اثنان اثنين اثنتان اثنتين إثنان إثنين إثنتان إثنتين ثنتين اتنين تنين ثنين زوز",
    3: "ثلاثة ثلاث تلاتة تلات تلاته ثلاثا",
    4: "أربعة أربع أربعا",
    5: "خمسة خمس خمسا",
    6: "ستة",
    7: "سبعة سبع سبعا",
    8: "ثمانية ثماني ثمان ثمانيا تمانية تمان تمن تماني ثمانى",
    9: "تسعة تسع تسعا",
}
_TEENS = {
    11: "احدعش حداشر احداعش حدعشر احدعشر حداش",
    12: "اثنعش اطنعش اتناشر اثناعش طنعش اثناعشر اثنيعشر تنعش طناش اطناش",
    13: "تلتعش تلطعش تلتاشر ثلاثطعش ثلطعش تلاتاشر ثلاثةعشر ثلاثتعش ثلطاش تلطاش",
    14: "اربعتعش اربعطعش اربعتاشر اربعةعشر اربعطاش",
    15: "خمستعش خمسطعش خمستاشر خمسطاشر خمسةعشر خمسطاش",
    16: "ستعش سطعش ستاشر سطاشر ستةعشر ستطعش سطاش ستطاش",
    17: "سبعتعش سبعطعش سبعتاشر سبعطاشر سبعةعشر سبعطاش",
    18: "تمنتعش تمنطعش تمانتاشر تمنتاشر ثمنطعش ثمانيةعشر ثمنطاش تمنطاش",
    19: "تسعتعش تسعطعش تسعتاشر تسعةعشر تسعطاش",
}
_TENS = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين تلاتين",
    40: "أربعون أربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين تمانين",
    90: "تسعون تسعين",
}
_HUNDRED_STEMS = {
    300: "ثلاث ثلث تلات تلت",
    400: "أربع ربع",
    500: "خمس",
    600: "ست",
    700: "سبع",
    800: "ثمان ثمن ثماني تمان تمن",
    900: "تسع",
}
_HUNDRED = "مئة مائة"
_SCALES = {
    1_000: ("ألف", "آلاف آلافا تلاف ألوف"),
    1_000_000: ("مليون", "ملايين"),
    1_000_000_000: ("مليار", "مليارات"),
    1_000_000_000_000: ("تريليون", "تريليونات"),
}
_OTHER_SCALES = {1_000_000_000: "بليون بلايين", 1_000_000_000_000: "ترليون ترليونات", 12: "دزينة دزينات"}
_FRACTIONS = {0.5: "نصف نص نصفا", 1 / 3: "ثلث", 0.25: "ربع", 2 / 3: "ثلثا ثلثي ثلثين ثلثان"}
_VOWELLED = {"خُمس": 0.2, "سُدس": 1 / 6, "سُبع": 1 / 7, "ثُمن": 0.125, "تُسع": 1 / 9, "عُشر": 0.1}  # else they are five, six …
_SHARES = {1 / 3: "أثلاث", 0.25: "أرباع", 0.2: "أخماس", 1 / 6: "أسداس", 0.1: "أعشار"}
_VAGUE = {10: "عشرات", 100: "مئات مائات"}
# spellings that are, whole, some other word
_OTHER_WORDS = frozenset(map(fold, ["لست", "ولست", "فلست", "ألست", "كمية", "وكمية", "كميات", "وكميات"]))


@cache
def number_words() -> Vocabulary[Part]:
    """Return the number words by folded form."""
    forms: dict[str, list[Part]] = {}
    for words, part in _parts():
        for word in words.split():
            found = forms.setdefault(fold(word), [])
            if part not in found:
                found.append(part)
    return Vocabulary(forms)


class NumberWord(NamedTuple):
    """A word of the text as a part of a number, with the clitics it carries."""

    part: Part
    split: Split


@remembered
def number_word(word: Word) -> NumberWord | None:
    """Return what part of a number the word is; None when it is none."""
    if word.kind != "word" or (word.form in _OTHER_WORDS and not word.text.startswith("الست")):
        return None  # «النساء الست», but «ألست»
    if "\u064f" in word.raw and (share := _vowelled(word)):
        return share
    for part, split in number_words().find(word):
        if split.enclitic and not (part.kind in ("fraction", "share") and split.enclitic in ("ه", "ها", "هم", "هن", "هما", "نا")):
            continue
        if split.proclitics[-1:] == ("س",) or split.preposition == "ك":
            continue
        return NumberWord(part, split)
    return None


def _vowelled(word: Word) -> NumberWord | None:
    """Return the fraction that its damma tells from a number («عُشر», «خُمس»)."""
    for split in word.splits:
        name = next((name for name in _VOWELLED if fold(name) == split.stem and name in word.raw), None)
        if name:
            return NumberWord(Part("fraction", _VOWELLED[name]), split)
    return None


def _parts() -> Iterator[tuple[str, Part]]:
    yield _UNITS[1], Part("one", 1)
    for value, words in _UNITS.items():
        if value > 1:
            yield words, Part("unit", value)
    yield "ست ستا", Part("unit", 6, needs_company=True)
    yield "اثنا اثني اثنتا اثنتي إثنا إثني إثنتا إثنتي", Part("two", 2)
    yield "عشر عشرة عشرا", Part("ten", 10)
    for value, words in _TEENS.items():
        yield words, Part("teen", value)
    for value, words in _TENS.items():
        yield words, Part("tens", value)
    yield from _hundreds()
    for scale, (one, many) in _SCALES.items():
        yield one, Part("scale", scale, needs_company=scale == 1_000)
        yield one + "ان " + one + "ين " + one + "ي", Part("dual", scale)
        yield one + "ا", Part("either", scale)
        yield many, Part("many", scale)
    for scale, words in _OTHER_SCALES.items():
        yield words, Part("scale", scale)
    for worth, words in _FRACTIONS.items():
        yield words, Part("fraction", worth)
    for worth, words in _SHARES.items():
        yield words, Part("share", worth)
    for value, words in _VAGUE.items():
        yield words, Part("vague", value)
    yield "بضع بضعة", Part("few", 3)
    yield "نيف نيفا", Part("odd", 0)


def _hundreds() -> Iterator[tuple[str, Part]]:
    yield _HUNDRED + " مأة ميه", Part("hundred", 100)
    for stem in ("مئت", "مائت", "ميت"):
        yield " ".join(stem + ending for ending in ("ان", "ين", "ا", "ي")), Part("hundreds", 200)
    for value, stems in _HUNDRED_STEMS.items():
        for stem in stems.split():
            yield " ".join(stem + hundred for hundred in ("مئة", "مائة", "مية", "ماية", "مئه")), Part("hundreds", value)


def lacks_hamza(word: Word) -> bool:
    """Return whether a spelling of مئة or مئتين has no hamza seat: مية is water too, and ميتين the dead."""
    return "مي" in word.text and word.form.endswith(("ميه", "ميتين", "ميتان", "ميتا", "ميتي"))
