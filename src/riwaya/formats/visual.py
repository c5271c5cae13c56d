"""The text of a printed page, read off from where its letters stand.

Programs that take the text out of a PDF guess the order of Arabic letters from the order in which they were drawn, and
guess wrong: pdfium reverses half of the words of a page printed by Chromium («ىسرملا» for «المرسى»), poppler moves blanks
and stops («،بعد»), both trip over brackets, numbers and vowel signs. Where the letters stand is certain. So each line is
read from the right, and what is read from the left in Arabic (numbers, Latin words) is turned around again, as the
Unicode rules for text of two directions have it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from statistics import median

_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_NUMBER = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_SAME = 0.02  # points: letters drawn as one sign share their origin
_LINE = 0.3  # of a letter's height: letters that stand so near in height are in one line
_USUAL = 0.2  # of a letter's height: the gap between words where a line has only one
_FEW = 0.4  # of the usual gap between words: a narrower one is within a word
_AROUND_SIGNS = 0.5  # of that gap: a narrower one is the room that a bracket or stop has of its own
_TANWIN = "\u064b\u064c\u064d"  # stands at the end of a word and nowhere else
_ITS_SEATS = ("ا", "لا", "ى")  # that carry «ً» at the end of a word, so that no word begins with them
_BRACKETS = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_OPENING, _CLOSING = "([{«<", ")]}»>"

# what goes from left to right in a line of Arabic, as it is met when the line is read from the right: a number with its
# points; Latin words with whatever stands between them, and a number that touches them
_DIGITS = f"{_NUMBER}+(?:[.,:/٫٬]{_NUMBER}+)*"
_LEFTWARD = re.compile(
    f"(?:(?:{_LATIN.pattern}|{_NUMBER})[^\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufefc]*)?{_LATIN.pattern}(?:{_DIGITS})?|{_DIGITS}"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a page and where it stands, in points: its sides, and the origin and height of its line."""

    sign: str
    left: float
    right: float
    x: float
    y: float
    height: float


@dataclass(slots=True)
class _Sign:
    """What was drawn at once: a letter, or several joined («لا»), and the marks over and under them."""

    letters: str
    left: float
    right: float
    x: float
    height: float
    word: int  # the same for all that the file has between two blanks
    marks: list[str] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def read_page(letters: Sequence[Letter]) -> str:
    """Return the text of a page; lines end where the letters given end them with a line feed."""
    return _with_brackets("\n".join(_read_line(line) for line in _lines(letters)))


def _lines(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the lines, those put together again that stand at one height one after the other."""
    current: list[Letter] = []
    height: tuple[float, float] | None = None
    for stretch in _stretches(letters):
        here = _height(stretch)
        if current and here and height and abs(here[0] - height[0]) > _LINE * max(here[1], height[1]):
            yield current
            current, height = [], None
        current += stretch
        height = height or here
    if current:
        yield current


def _stretches(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    stretch: list[Letter] = []
    for letter in letters:
        if letter.sign in "\r\n":
            if stretch:
                yield [*stretch, replace(letter, sign=" ")]
            stretch = []
        else:
            stretch.append(letter)
    if stretch:
        yield stretch


def _height(stretch: list[Letter]) -> tuple[float, float] | None:
    """Return at what height a stretch stands and how high its letters are; None when it has none that tell."""
    found = [letter for letter in stretch if not letter.sign.isspace() and not _is_mark(letter.sign)]
    if not found:
        return None
    return median(letter.y for letter in found), max(letter.height for letter in found)


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign) == "Mn"


def _read_line(line: list[Letter]) -> str:
    text = "".join(letter.sign for letter in line)
    if len(_ARABIC.findall(text)) <= len(_LATIN.findall(text)):
        return text
    signs = sorted(_signs(line), key=lambda sign: -sign.x)
    parts = [_letters(sign) for sign in signs]
    for at in reversed(_blanks(signs)):
        parts.insert(at, " ")
    return _LEFTWARD.sub(lambda match: match.group()[::-1], "".join(parts))


def _letters(sign: _Sign) -> str:
    return sign.letters + "".join(sign.marks)


def _signs(line: list[Letter]) -> list[_Sign]:
    """Return what was drawn, each mark with the letter under it; several letters drawn as one are put in order."""
    groups = list(_groups(line))
    words = list(accumulate(group[0].sign.isspace() for group in groups))
    signs = [
        _Sign(_ordered(group, _neighbours(groups, at)), *_sides(group), group[0].x, group[0].height, words[at])
        for at, group in enumerate(groups)
        if not group[0].sign.isspace() and not _is_mark(group[0].sign)
    ]
    for group in groups:
        if _is_mark(group[0].sign) and signs:
            middle = (group[0].left + group[0].right) / 2
            under = min(signs, key=lambda sign: (max(sign.left - middle, middle - sign.right, 0), abs(sign.middle - middle)))
            under.marks += [letter.sign for letter in group]
    return signs


def _groups(line: list[Letter]) -> Iterator[list[Letter]]:
    group: list[Letter] = []
    for letter in line:
        if group and (
            abs(letter.x - group[0].x) > _SAME or letter.sign.isspace() or _is_mark(letter.sign) or group[0].sign == " "
        ):
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _sides(group: list[Letter]) -> tuple[float, float]:
    return min(letter.left for letter in group), max(letter.right for letter in group)


def _neighbours(groups: list[list[Letter]], at: int) -> Iterator[float]:
    """Yield how far rightward the file goes from the sign before to this one, and on to the next, within a word."""
    for before, after in ((at - 1, at), (at, at + 1)):
        if 0 <= before and after < len(groups) and all(_ARABIC.match(groups[i][0].sign) for i in (before, after)):
            yield groups[after][0].x - groups[before][0].x


def _ordered(group: list[Letter], steps: Iterator[float]) -> str:
    """Return letters drawn as one in their order; the file has them in the order in which it has their word."""
    text = "".join(letter.sign for letter in group)
    if len(group) == 1:
        return text
    if text[-1] == "ل" and text[0] in "اأإآ":
        return text[::-1]  # joined to one sign it can only be «لا», though some files have it the other way round
    return text[::-1] if sum(steps) > 0 and text[0] != "ل" else text


def _blanks(signs: list[_Sign]) -> list[int]:
    """Return before which signs a blank stands.

    Between letters one stands where the file has one, and a gap besides: a letter with a mark may be torn out of its word.
    Brackets, stops and numbers the file has on the wrong side of it, so there the gap alone tells. Some files lose the blank
    after «لاً», or have one before it; there the letters tell.
    """
    gaps = [before.left - after.right for before, after in pairwise(signs)]
    words = [gap for gap, (before, after) in zip(gaps, pairwise(signs), strict=True) if _is_between_words(before, after)]
    usual = median(words) if words else _USUAL * median(sign.height for sign in signs) if signs else 0
    found = []
    for at, (before, after) in enumerate(pairwise(signs)):
        of_letters = bool(_ARABIC.match(before.letters) and _ARABIC.match(after.letters))
        if gaps[at] <= (_FEW if of_letters else _AROUND_SIGNS) * usual:
            continue
        if not of_letters or ((before.word != after.word or _ends(before, after)) and not _is_seat(after)):
            found.append(at + 1)
    return found


def _ends(before: _Sign, after: _Sign) -> bool:
    """Return whether a word ends between two letters by its tanwin, which may stand on the letter before a last alif."""
    is_within = before.letters not in _ITS_SEATS and before.letters != "ة" and after.letters in ("ا", "ى")
    return any(mark in _TANWIN for mark in before.marks) and not is_within


def _is_seat(sign: _Sign) -> bool:
    return sign.letters in _ITS_SEATS and _TANWIN[0] in sign.marks


def _is_between_words(before: _Sign, after: _Sign) -> bool:
    return before.word != after.word and bool(_ARABIC.match(before.letters) and _ARABIC.match(after.letters))


def _with_brackets(text: str) -> str:
    """Return the text with each bracket turned to the side where its word stands.

    Some programs write the bracket that is meant, some the one that is drawn, and pdfium now this and now that.
    """
    letters = list(text)
    for at, sign in enumerate(letters):
        if sign not in _OPENING + _CLOSING:
            continue
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        opens = before.isspace() and not after.isspace()
        closes = not before.isspace() and not after.isalnum()
        if (opens and sign in _CLOSING) or (closes and sign in _OPENING):
            letters[at] = sign.translate(_BRACKETS)
    return "".join(letters)
