"""The publication line: outlet, place, date and issue, in whatever order and with whatever signs between them.

«عدن – صوت الميناء – الخميس 7 سبتمبر 2023», «مجلة المرفأ / 2 آذار 2020 / العدد 97», «| المرفأ – وكالات». A line is cut
at its dates and signs; every piece is then something the lexicon knows, a name by its shape, or prose. A line with
prose in it is no publication line. A name that nobody knows is the outlet by its position: beside the platform, after
the place, or second of two.

The same at the beginning of a paragraph is a dateline: see `riwaya.documents.datelines`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from riwaya.arabic.words import Token, tokenise
from riwaya.dates import CalendarDate
from riwaya.documents import frontmatter
from riwaya.documents.frontmatter import is_function_word, is_in, is_outlet, is_place, key
from riwaya.documents.printed import printed_dates

_SIGNS = frozenset("–—-−|/\\•·:،,()[]؛;※●~><→←*+")
_BREAK = re.compile(r"[ـ_\t\n]|\s{3,}")
_OPENING, _CLOSING = frozenset('«"“‘([❝‹'), frozenset('»"”’)]❞›')
_LONGEST_LINE = 45  # tokens
_LONGEST_NAME = 5  # words


class Piece(NamedTuple):
    """A part of a publication line, and what it is: see `_kind`."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a publication line or dateline says. Outlet and byline are stretches of the text.

    Attributes:
        is_outlet_certain: the outlet is known, typed or quoted, and not merely in its place.
    """

    start: int
    end: int
    outlet: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    published: date | None = None
    time: str | None = None
    is_outlet_certain: bool = False
    is_update: bool = False

    @property
    def says_anything(self) -> bool:
        """Return whether it names an outlet, an author or a day."""
        return bool(self.outlet or self.byline or self.published)


def read_publication_line(text: str, start: int, end: int, before_body: bool = False) -> Masthead | None:
    """Return what a line says if it is a publication line, else None.

    Args:
        before_body: the next line is prose; then a place and a name («عدن – عين الجنوب») are enough.
    """
    if end - start > 400:
        return None
    tokens = list(tokenise(text, start, end))
    if not tokens or len(tokens) > _LONGEST_LINE:
        return None
    dates = printed_dates(text, tokens)
    pieces = list(_pieces(text, tokens, dates))
    return masthead_of(text, start, end, pieces, dates) if _is_publication(pieces, before_body) else None


def read_outlet(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where an outlet's name stands when a stretch holds nothing else, else None."""
    tokens = list(tokenise(text, start, end))
    pieces = list(_pieces(text, tokens, ())) if 0 < len(tokens) <= _LONGEST_NAME + 2 else []
    is_name = len(pieces) == 1 and pieces[0].kind in ("outlet", "quoted", "weak", "agency", "name")
    return (pieces[0].start, pieces[0].end) if is_name else None


def _pieces(text: str, tokens: Sequence[Token], dates: Sequence[CalendarDate]) -> Iterator[Piece]:
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
    if word.kind != "punct" or word.raw[0] not in _SIGNS or len(word.raw) > 1:
        return False
    return not (word.raw == ":" and begin == at - 1 and is_in("byline_verb", tokens[begin].word.form))


def _begins_piece(text: str, tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Return whether a dash of tatweel, a wide space or an opening quote (but for «مجلة «المرفأ»») parts two tokens."""
    if _BREAK.search(text, tokens[at - 1].end, tokens[at].start):
        return True
    is_type = begin == at - 1 and is_in("outlet_type", tokens[begin].word.form)
    return tokens[at].word.raw in ("«", "“", "((") and not is_type


def _piece(text: str, tokens: Sequence[Token]) -> Piece:
    start, end = tokens[0].start, tokens[-1].end
    raw = text[start:end]
    is_quoted = raw[0] in _OPENING and raw[-1] in _CLOSING
    if is_quoted and raw.count("»") + raw.count("”") <= 1:
        width = 2 if raw.startswith("((") and raw.endswith("))") else 1
        start, end = start + width, end - width
    return Piece(_kind(text[start:end], is_quoted), start, end)


def _kind(raw: str, is_quoted: bool = False) -> str:
    """Return what a piece is.

    blank, stamp (a clock time or counter), update, wire (وكالات), agency, platform, section, issue, byline, person,
    place, outlet (known or typed), quoted, weak (looks like an outlet), name (may be one) or prose.
    """
    phrase = key(raw)
    if not phrase:
        return "blank"
    if is_quoted and len(phrase.split()) <= _LONGEST_NAME and not (is_in("wire", phrase) or is_in("platform", phrase)):
        return "quoted"
    for kind, name in _KINDS:
        if is_in(name, phrase):
            return kind
    if phrase.split()[0] in ("قناه", "صفحه", "حساب", "مجموعه") and is_in("platform", phrase.partition(" ")[2]):
        return "platform"
    if is_outlet(phrase):
        return "outlet"
    parts = phrase.split()
    return _counted_kind(parts) or _place_kind(parts) or _named_kind(raw, parts)


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


_ISSUE = re.compile(r"العدد\d+$")


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
    if len(parts) > _LONGEST_NAME or not all(map(_is_nameable, parts)) or re.search(r"[؟?!.…]", raw):
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
    return 2 <= len(parts) <= 5 and parts[0] in frontmatter.words("given_name") and all(map(_is_nameable, parts))


def _is_nameable(word: str) -> bool:
    return not is_function_word(word) and word not in frontmatter.saying_verbs() and not word.isdigit()


def _is_publication(pieces: Sequence[Piece], before_body: bool) -> bool:
    """Return whether the pieces make a publication line."""
    kinds = [p.kind for p in pieces if p.kind != "blank"]
    if kinds[:1] == ["prose"] and "platform" in kinds[1:2]:  # a page's name may be any words
        kinds = ["name", *kinds[1:]]
    if not kinds or "prose" in kinds or kinds.count("name") + kinds.count("person") > 2:
        return False
    unknown = [k for k in kinds if k in ("name", "person", "weak")]
    if {"date", "issue", "platform"} & set(kinds):
        return True
    if "part_date" in kinds:
        return len(kinds) > 1 or before_body
    if not unknown:
        return bool({"outlet", "agency", "stamp", "update", "wire", "section", "place", "byline"} & set(kinds)) or (
            "quoted" in kinds and len(kinds) > 1
        )
    if {"wire", "agency", "outlet"} & set(kinds) and len(kinds) > 1:
        return True
    if unknown == ["person"] and "place" in kinds:
        return True
    return "place" in kinds and len(kinds) <= 3 and (before_body or "weak" in kinds)


def masthead_of(text: str, start: int, end: int, pieces: Sequence[Piece], dates: Sequence[CalendarDate]) -> Masthead:
    """Return what pieces and dates say together."""
    outlet, is_certain = _outlet(pieces)
    day, time = _published(dates)
    byline = next((p for p in pieces if p.kind in ("byline", "person") and p is not outlet), None)
    return Masthead(
        start,
        end,
        _trimmed(text, outlet) if outlet else None,
        _name_in(text, byline) if byline else None,
        day,
        time if day else None,
        is_certain,
        any(p.kind == "update" for p in pieces),
    )


def _outlet(pieces: Sequence[Piece]) -> tuple[Piece | None, bool]:
    """Return the piece that is the outlet and whether that is certain; an agency only when no other name is there."""
    unknown = next((p for p in pieces if p.kind in ("name", "weak")), None)
    found = next((p for p in pieces if p.kind in ("outlet", "quoted")), None)
    if found and unknown and found.kind == "outlet" and unknown.start < found.start and _has_place(pieces):
        return unknown, False  # the known one is the agency that the paper's story is from
    found = found or next((p for p in pieces if p.kind == "weak"), None)
    if found:
        return found, True
    names = [p for p in pieces if p.kind == "name"]
    if pieces and pieces[0].kind == "prose":
        return pieces[0], False
    if not names:
        agency = next((p for p in pieces if p.kind == "agency"), None)
        return agency, agency is not None
    if len(names) == 1 or _has_place(pieces) or any(p.kind == "platform" for p in pieces):
        return names[0], False
    return names[1], False


def _has_place(pieces: Sequence[Piece]) -> bool:
    return any(p.kind == "place" for p in pieces)


def _published(dates: Sequence[CalendarDate]) -> tuple[date | None, str | None]:
    whole = [d for d in dates if d.date]
    return (whole[0].date, whole[0].time) if whole else (None, None)


def _trimmed(text: str, piece: Piece) -> tuple[int, int]:
    """Return where the outlet's name is, without the pictures that pages put beside it."""
    start, end = piece.start, piece.end
    while start < end and not (text[start].isalnum() or text[start] in _OPENING):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in _CLOSING):
        end -= 1
    return start, end


def _name_in(text: str, piece: Piece) -> tuple[int, int]:
    """Return where the name is: after the verb and colon of «كتب: سالم الحداد»."""
    start = piece.start
    if piece.kind == "byline":
        start += re.match(r"\w+\s*:?\s*", text[piece.start : piece.end]).end()  # type: ignore[union-attr]
    return start, piece.end
