"""The numbered parts of a document that tells several happenings one after another: «المثال الأول», «المشهد الثاني».

Points of a statement are numbered too («أولاً: تنفي الوزارة …») and tell one happening; they count only as headings
(«أولاً: إنخل»).
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.corroboration.names import is_of_news, place_heads, unknown_place
from riwaya.corroboration.places import is_same
from riwaya.lexicon import gazetteer

_ORDINALS = (
    ("اول", "اولي"),
    ("ثاني", "ثانيه"),
    ("ثالث", "ثالثه"),
    ("رابع", "رابعه"),
    ("خامس", "خامسه"),
    ("سادس", "سادسه"),
    ("سابع", "سابعه"),
)
_NOUNS = (
    "مثال|مثل|مشهد|حاله|نموذج|صفقه|هدنه|قصه|حكايه|تجربه|واقعه|محطه|فصل|سيناريو|مره|حلقه|نسخه|جوله|روايه|شاهد|حادثه|"
    "اتفاق|تسويه|عمليه|موقعه|معركه|مرحله|صوره|سابقه|درس|مساله|حصار|اخلاء|تبادل|مقارنه|محور|باب|ورقه|لوحه"
)
_MARKS = r"[\s*•●▪\-–—.«\"(]*"
_HEAD = re.compile(
    rf"^{_MARKS}(?:(?:ال)?(?:{_NOUNS})\s+(?:ال)?(?P<noun>\w+)|(?P<adverb>\w+)ا|(?P<digit>\d)\s*[-–.)/:ـ])(?=[\s:،,.\-–)]|$)"
)
_IN_LINE = re.compile(rf"{_MARKS}[^\s:.–-]+\s*[:.–-]\s*(?P<heading>[\u0621-\u0652]+(?: [\u0621-\u0652]+){{0,2}})\s*[.:–-]\s")
_LONGEST_HEADING = 9  # words
_LONGEST_POINT = 6


_SENTENCE = re.compile(r"[.!؟]+[»\")]*\s+|\n+\s*")
_HEAD_REACH = 48  # characters from the beginning of a sentence to the place it leads with
_IN = re.compile(
    r"^(?:[وف]?(?:أما\s+|اما\s+)?في|(?:[^\s،,.]+\s+){0,3}[^\s،,.]+[،,]\s+في|[وف]?أما|[وف]?اما)\s+"
    r"(?:مدينة|بلدة|قرية|ناحية|مصفى|مخيم|حي|منطقة|جبهة|محافظة|ريف)?\s*(?:\w+\s+و)?$"
)
_HEADED = re.compile(r"^\s*[،,:]")


MAIN = ""  # the place that the whole text is about


class Section(NamedTuple):
    """A part on a happening of its own.

    Attributes:
        place: what it is on, where that is what makes it a part; None for a numbered one.
        is_recalled: whether the text looks back there to what happened before.
    """

    start: int
    end: int
    place: str | None = None
    is_recalled: bool = False


def sections(text: str) -> list[Section]:
    """Return the numbered parts of a text, in order; none when it numbers fewer than two."""
    lines = list(_lines(text))
    heads: list[int] = []
    for at, (_, line) in enumerate(lines):
        number = _number(line)
        if number == len(heads):
            heads.append(at)
        elif number == 0 and len(heads) == 1:
            heads = [at]
    if len(heads) < 2:
        return []
    longest = max(after - before for before, after in itertools.pairwise(heads))
    stop = next(
        (at for at in range(heads[-1] + 1, len(lines)) if at - heads[-1] >= longest or _is_heading(lines[at][1])), len(lines)
    )
    bounds = [*heads, stop]
    ends = [lines[at][0] if at < len(lines) else len(text) for at in bounds]
    places = [_strange_place(lines[at][1]) for at in heads]
    return [Section(start, end, place) for (start, end), place in zip(itertools.pairwise(ends), places, strict=True)]


def is_led_by(text: str, start: int, town: tuple[int, int, str]) -> bool:
    """Return whether a sentence that begins there leads with a place: «في تلعفر، …», «بعدها، في بيجي، …», «سرت، 6 يناير. …»."""
    begin, end, _ = town
    if begin - start >= _HEAD_REACH:
        return False
    return bool(_IN.match(text[start:begin]) or (start == begin and _HEADED.match(text[end:])))


def places_led(text: str, towns: Sequence[tuple[int, int, str]]) -> list[Section]:
    """Return the parts of a text that compares places: each begins with a sentence that leads with a place of its own.

    «في تلعفر، أواخر آب، …», «قبلها بعامين، في مصفى بيجي، …», «سرت، 6 يناير 2020. …»

    Args:
        towns: the places smaller than a country: where their names begin and end, and their ids.
    """
    heads: list[tuple[int, str]] = []
    for start in (0, *(found.end() for found in _SENTENCE.finditer(text))):
        town = next((town for town in towns if start <= town[0] < start + _HEAD_REACH), None)
        if town is None or not is_led_by(text, start, town):
            continue
        if not heads or not is_same(heads[-1][1], town[2]):
            heads.append((start, town[2]))
    if len({place for _, place in heads}) < 2:
        return []
    ends = [*(start for start, _ in heads), len(text)]
    return [Section(start, end) for start, end in itertools.pairwise(ends)]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not empty, each with where it begins."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def _number(line: str) -> int | None:
    """Return which number a line begins with, from 0; None when with none."""
    found = _HEAD.match(fold(line[:60]))
    if not found or (found["noun"] is None and len(line.split()) > _LONGEST_POINT and _heading(line) is None):
        return None
    if found["digit"]:
        return int(found["digit"]) - 1
    word = found["noun"] or found["adverb"]
    return next((number for number, forms in enumerate(_ORDINALS) if word in forms), None)


def _heading(line: str) -> list[str] | None:
    """Return the words of the place by which a numbered line is headed: «أولاً: مخيم الزهور. سقطت …»; None for any other."""
    found = _IN_LINE.match(line)
    words = found["heading"].split() if found else []
    return words if any(map(_is_of_a_place, words)) else None


def _is_of_a_place(word: str) -> bool:
    """Return whether a word names a place, or is one that no news uses."""
    return key(word) in place_heads() or fold(word) in gazetteer.by_form() or not is_of_news(key(word))


def _strange_place(line: str) -> str | None:
    """Return the place that heads a numbered line, where no list has it."""
    words = _heading(line) or []
    strange = words and not is_of_news(key(words[-1])) and fold(words[-1]) not in gazetteer.by_form()
    return unknown_place(" ".join(words)) if strange else None


def _is_heading(line: str) -> bool:
    return len(line.split()) <= _LONGEST_HEADING and line.rstrip()[-1:] not in (".", "!", "،")
