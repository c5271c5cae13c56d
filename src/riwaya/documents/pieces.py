"""The pieces of a publication line: cut at dates and signs, each something the lexicon knows, a name by shape, or prose."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.words import Token
from riwaya.dates import CalendarDate
from riwaya.documents import frontmatter
from riwaya.documents.frontmatter import is_function_word, is_in, is_outlet, is_place, key

_SIGNS = frozenset("ـ–—-−|/\\•·:،,()[]؛;※●~><→←*+")
_BREAK = re.compile(r"[_\t\n]|\s{3,}")
LONGEST_NAME = 5  # words
_ISSUE = re.compile(r"العدد\d+$")
_KINDS = (
    ("wire", "wire"),
    ("agency", "agency_letters"),
    ("platform", "platform"),
    ("section", "section"),
    ("stamp", "clock_word"),
    ("stamp", "published_word"),
    ("update", "updated_word"),
    ("stamp", "counter_word"),
)
OPENING, CLOSING = frozenset('«"“‘([❝‹'), frozenset('»"”’)]❞›')


class Piece(NamedTuple):
    """A part of a publication line, and what it is: see `_kind`."""

    kind: str
    start: int
    end: int


def pieces_of(text: str, tokens: Sequence[Token], dates: Sequence[CalendarDate]) -> Iterator[Piece]:
    """Yield the parts between dates and signs, each with its kind."""
    at = 0
    for found in (*dates, None):
        last = found.first if found else len(tokens)
        yield from (_piece(text, tokens[a:b]) for a, b in _cuts(text, tokens, at, last))
        if found:
            kind = "date" if found.day else "part_date"
            yield Piece(kind, tokens[found.first].start, tokens[found.last - 1].end)
            at = found.last


def _cuts(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    for at in range(first, last):
        if _is_sign(tokens, begin, at):
            if begin < at:
                yield begin, at
            begin = at + 1
        elif begin < at and _begins_piece(text, tokens, begin, at):
            yield begin, at
            begin = at
    if begin < last:
        yield begin, last


def _is_sign(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Return whether a token parts two pieces; «على» does before a platform, the colon of «كتب: فلان» does not."""
    word = tokens[at].word
    if word.form in ("علي", "عبر"):
        return at + 1 < len(tokens) and is_in("platform", tokens[at + 1].word.form)
    if word.kind != "punct" or word.raw[0] not in _SIGNS or word.raw in ("((", "))"):
        return False
    return not (word.raw == ":" and begin == at - 1 and is_in("byline_verb", tokens[begin].word.form))


def _begins_piece(text: str, tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Return whether an underscore, a wide space or an opening quote (but for «مجلة «المرفأ»») parts two tokens."""
    if _BREAK.search(text, tokens[at - 1].end, tokens[at].start):
        return True
    is_type = begin == at - 1 and is_in("outlet_type", tokens[begin].word.form)
    return tokens[at].word.raw in ("«", "“", "((") and not is_type


def _piece(text: str, tokens: Sequence[Token]) -> Piece:
    start, end = tokens[0].start, tokens[-1].end
    raw = text[start:end]
    is_quoted = raw[0] in OPENING and raw[-1] in CLOSING
    if is_quoted and raw.count("»") + raw.count("”") <= 1:
        width = 2 if raw.startswith("((") and raw.endswith("))") else 1
        start, end = start + width, end - width
    return Piece(_kind(text[start:end], is_quoted), start, end)


def _kind(raw: str, is_quoted: bool = False) -> str:
    """Return what a piece is.

    blank, stamp (a clock time or counter), update, wire (وكالات), agency, platform, section, issue, byline, person,
    place, known (an outlet of the list), outlet (one by its type word), quoted, weak (looks like an outlet), name (may
    be one) or prose.
    """
    phrase = key(raw)
    if not phrase:
        return "blank"
    if is_quoted and len(phrase.split()) <= LONGEST_NAME and not (is_in("wire", phrase) or is_in("platform", phrase)):
        return "quoted"
    for kind, name in _KINDS:
        if is_in(name, phrase):
            return kind
    if phrase.split()[0] in ("قناه", "صفحه", "حساب", "مجموعه") and is_in("platform", phrase.partition(" ")[2]):
        return "platform"
    if is_outlet(phrase):
        return "known"
    parts = phrase.split()
    return _counted_kind(parts) or _place_kind(parts) or _named_kind(raw, parts)


def _counted_kind(parts: list[str]) -> str:
    """Return the kind of a piece that counts or stamps (العدد 97، منذ 3 أيام، 4381 قراءة، 08:00 صباحا), or ""."""
    plain = [p for p in parts if not p.isdigit()]
    joined = " ".join(plain)
    if parts[0] in frontmatter.words("issue_word") or _ISSUE.match(parts[0]):
        return "issue" if len(parts) <= 3 else ""
    if not plain:
        return "stamp" if len(parts) <= 4 else ""
    if is_in("updated_word", joined):
        return "update"
    if any(is_in(name, joined) for name in ("published_word", "clock_word", "counter_word")):
        return "stamp"
    if plain[0] in frontmatter.words("ago_word") and len(parts) <= 4:
        return "stamp"
    return "stamp" if _stamps().issuperset(plain) else ""


@cache
def _stamps() -> frozenset[str]:
    listed = (frontmatter.words(f"{name}_word") for name in ("published", "clock", "counter"))
    return frontmatter.weekdays().union(*listed)


def _place_kind(parts: list[str]) -> str:
    if parts[-1] == "في" and len(parts) > 1:
        parts = parts[:-1]
    phrase = " ".join(parts)
    if parts[0] in frontmatter.words("state") and len(parts) <= 4 and all(map(_is_nameable, parts)):
        return "place"
    if is_place(phrase) or (parts[-1] in ("المحتله", "المحتل") and is_place(" ".join(parts[:-1]))):
        return "place"
    return ""


def _named_kind(raw: str, parts: list[str]) -> str:
    if parts[0] == "من" and len(parts) > 1:  # «القاهرة - من سالم الحداد», «عدن – من مراسلنا»
        return "byline" if is_person(parts[1:]) else "wire" if is_in("wire", " ".join(parts[1:])) else "prose"
    if parts[0] in frontmatter.words("byline_verb") and 2 <= len(parts) <= 6:
        is_author = parts[0] not in frontmatter.words("byline_verb_other")
        is_named = ":" in raw and is_author and all(map(_is_nameable, parts[1:]))
        return "byline" if is_named or is_person(parts[1:]) else "prose"
    if len(parts) > LONGEST_NAME or not all(map(_is_nameable, parts)) or re.search(r"[؟?!.…]", raw):
        return "prose"
    if parts[0] in frontmatter.words("outlet_type") or not frontmatter.words("outlet_word").isdisjoint(parts):
        return "outlet" if len(parts) > 1 else "section"
    if is_person(parts):
        return "person"
    if any(p.startswith("و") and p[1:] in frontmatter.saying_verbs() for p in parts):
        return "prose"
    return "name" if frontmatter.words("outlet_word_weak").isdisjoint(parts) else "weak"


def is_person(parts: list[str]) -> bool:
    """Return whether folded words are a person's name: two to five, the first a given name or title."""
    while parts and parts[0] in frontmatter.words("title_of_person"):
        parts = parts[1:]
    return 2 <= len(parts) <= 5 and parts[0] in frontmatter.given_names() and all(map(_is_nameable, parts))


def _is_nameable(word: str) -> bool:
    return not is_function_word(word) and word not in frontmatter.saying_verbs() and not word.isdigit()
