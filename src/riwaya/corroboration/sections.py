"""The numbered parts of a document that tells several happenings one after another: «المثال الأول», «المشهد الثاني».

Points of a statement are numbered too («أولاً: تنفي الوزارة …») and tell one happening; they count only as headings
(«أولاً: إنخل»).
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from riwaya.arabic.letters import fold

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
_LONGEST_HEADING = 9  # words
_LONGEST_POINT = 6


class Section(NamedTuple):
    """A numbered part: where it begins and where it ends."""

    start: int
    end: int


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
    if not found or (found["noun"] is None and len(line.split()) > _LONGEST_POINT):
        return None
    if found["digit"]:
        return int(found["digit"]) - 1
    word = found["noun"] or found["adverb"]
    return next((number for number, forms in enumerate(_ORDINALS) if word in forms), None)


def _is_heading(line: str) -> bool:
    return len(line.split()) <= _LONGEST_HEADING and line.rstrip()[-1:] not in (".", "!", "،")
