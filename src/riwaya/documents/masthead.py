"""The publication line: outlet, place, date and issue, in whatever order and with whatever signs between them.

«عدن – صوت الميناء – الخميس 7 سبتمبر 2023», «مجلة المرفأ / 2 آذار 2020 / العدد 97», «| المرفأ – وكالات». A line is cut
at its dates and signs; every piece is then something the lexicon knows, a name by its shape, or prose. A line with
prose in it is no publication line. A name that nobody knows is the outlet by its position: beside the platform, after
the place, or second of two.

The same at the beginning of a paragraph is a dateline: see `riwaya.documents.datelines`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise, zip_longest
from unicodedata import combining

from riwaya.arabic.words import Token, tokenise
from riwaya.dates import CalendarDate
from riwaya.documents.frontmatter import (
    given_names,
    is_in,
    is_outlet,
    is_place,
    is_surely_place,
    key,
    saying_verbs,
    telling_verbs,
    weekdays,
    words,
)
from riwaya.documents.persons import may_be_name
from riwaya.documents.pieces import CLOSING, LONGEST_NAME, OPENING, Piece, describes, pieces_of
from riwaya.documents.printed import printed_dates

_ISSUED = re.compile(r"(?:صدر|صدرت|ح[ُ]?رر|ح[ُ]?ررت|نُ?شر|نُ?شرت|حررناه|حرر)\s+(?:في|فى|ب)[^.:]{2,40}$")
_ORDINAL = re.compile(  # «أولاً: ملخص»
    r"(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|أخير)ا?ً?ا?\s*[:–-]"
)
_LONGEST_LINE = 45  # tokens


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a publication line or dateline says. Outlet and byline are stretches of the text.

    Attributes:
        is_outlet_certain: the outlet is known, typed or quoted, and not merely in its place.
        is_labelled: the line says that its day is that of publication: «نشر في 3 مايو 2020».
    """

    start: int
    end: int
    outlet: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    published: date | None = None
    time: str | None = None
    is_outlet_certain: bool = False
    is_update: bool = False
    is_labelled: bool = False

    @property
    def says_anything(self) -> bool:
        """Return whether it names an outlet, an author or a day."""
        return bool(self.outlet or self.byline or self.published)


def read_publication_line(
    text: str, start: int, end: int, before_body: bool = False, is_over_title: bool = False
) -> Masthead | None:
    """Return what a line says if it is a publication line, else None.

    Args:
        before_body: the next line is prose; then a place and a name («عدن – عين الجنوب») are enough.
        is_over_title: the first line, over one that may be the title; then a day and a sign more are enough.
    """
    if end - start > 400 or text[end - 1] in "!؟?":
        return None
    inside = _PUBLISHED_IN.match(text, start, end)
    if inside and ends_with_day(text, start, end) and _names_outlet(key(inside.group("name")).split()):
        return Masthead(
            start, end, inside.span("name"), published=first_day(text, start, end), is_outlet_certain=True, is_labelled=True
        )
    if _ISSUED.match(text, start, end) and ends_with_day(text, start, end):  # «صدرت في الحديدة بتاريخ 30/11/2020»
        named = next((p for p in _parts_of(text, start, end)[0] if p.kind in ("known", "outlet", "quoted")), None)
        outlet = _trimmed(text, named) if named else None  # «نُشر في «المرفأ» بتاريخ …»
        return Masthead(
            start, end, outlet, published=first_day(text, start, end), is_outlet_certain=outlet is not None, is_labelled=True
        )
    if _ORDINAL.match(text, start, end):
        return None
    pieces, dates = _parts_of(text, start, end, is_over_title)
    if not _is_publication(text, pieces, before_body):
        return None
    if (
        _is_said(text, pieces)
        or _is_doubtful_place(text, pieces)
        or _is_labelled_title(text, pieces)
        or _is_of_deed(text, pieces)
        or _says_of_thing(text, pieces)
    ):
        return None
    return masthead_of(text, start, end, pieces, dates)


_PUBLISHED_IN = re.compile(
    r"نُ?شرت?\s+(?:في|فى|على|ب)\s+(?P<name>[^\W\d_][^\d:«»()|–—]{2,40}?)\s+(?:يوم|بتاريخ|في|فى)\s+(?:ال\w+\s+)?[\d٠-٩][^:]{5,30}$"
)


def _names_outlet(parts: Sequence[str]) -> bool:
    """Return whether the words between «نُشر في» and the day are a name, and not where on the site or in what town."""
    phrase = " ".join(parts)
    if len(parts) == 1 and parts[0].removeprefix("ال") in ("موقع", "صفحه", "جريده", "مجله", "صحيفه", "عدد"):
        return False
    is_other = any(is_in(name, phrase) for name in ("published_word", "section")) or is_in("issue_word", parts[0])
    return not (is_place(phrase) or is_other) and len(parts) <= LONGEST_NAME and not any(is_in("clock_word", p) for p in parts)


def _parts_of(text: str, start: int, end: int, is_over_title: bool = False) -> tuple[Sequence[Piece], Sequence[CalendarDate]]:
    """Return pieces and dates of a line, no pieces of prose."""
    parts = _parts(text, start, end, False)
    return _parts(text, start, end, True) if is_over_title and parts[1] else parts


@lru_cache(maxsize=16)
def _parts(text: str, start: int, end: int, is_over_title: bool) -> tuple[Sequence[Piece], Sequence[CalendarDate]]:
    """Return pieces and dates, the pieces of a line over the title when it is one; kept for what is asked about twice."""
    tokens = _tokens_of(text, start, end)
    if not tokens or len(tokens) > _LONGEST_LINE:
        return (), ()
    dates = [d for d in _dates_in(text, start, end) if d.year or not _is_named(tokens, d)]
    is_dated = bool(dates) and dates[-1].last == len(tokens)
    return _without_prose(text, pieces_of(text, tokens, dates), is_dated, is_over_title), dates


@lru_cache(maxsize=16)
def _tokens_of(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(tokenise(text, start, end))


@lru_cache(maxsize=16)
def _dates_in(text: str, start: int, end: int) -> tuple[CalendarDate, ...]:
    return tuple(printed_dates(text, _tokens_of(text, start, end)))


def _is_named(tokens: Sequence[Token], found: CalendarDate) -> bool:
    """Return whether a month or a day of a month is part of a name, in marks («سبتمبر الجديد») or by a word of outlets."""
    before = tokens[found.first - 1].word if found.first else None
    after = tokens[found.last].word if found.last < len(tokens) else None
    is_marked = (before is not None and before.raw[0] in OPENING) or (after is not None and after.raw[0] in CLOSING)
    is_worded = (before is not None and is_in("outlet_type", before.form)) or (
        after is not None and is_in("outlet_word", after.form)
    )
    return is_marked or is_worded  # «سبتمبر نيوز», «صحيفة تشرين»


def _without_prose(text: str, pieces: Iterable[Piece], is_dated: bool, is_over_title: bool) -> list[Piece]:
    """Return the pieces of a line, none as soon as one is prose.

    The first may be prose, for a page's name is any words; and what stands between an outlet's name and a closing date
    is a rubric in whatever words («مجلة «المرفأ» – ملف: ما بعد الحرب – آذار 2021»).
    """
    pieces = _with_bracketed(text, pieces)
    if is_over_title:
        return _dated(text, _with_columns(text, pieces))
    read: list[Piece] = []
    kinds: list[str] = []
    for piece in pieces:
        read.append(piece)
        if piece.kind != "blank":
            kind = piece.kind
            if kind == "prose" and is_dated and _opens_with_outlet(text, read):
                kind = "rubric"
                read[-1] = piece._replace(kind=kind)
            kinds.append(kind)
            is_named = kinds[0] != "prose" or kinds[1:2] in ([], ["platform"], ["section"])
            if not is_named or "prose" in kinds[1:]:
                return []
    return read


def _with_bracketed(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, a name in brackets that opens the line as one in marks («(صباح الدلتا) – أسبوعية مستقلة – …»)."""
    is_first = True
    for piece in pieces:
        is_named = is_first and piece.kind in ("name", "person", "prose") and text[piece.start - 1 : piece.start] == "("
        is_closed = is_named and _CLOSED.match(text, piece.end) and len(text[piece.start : piece.end].split()) <= LONGEST_NAME
        yield piece._replace(kind="quoted") if is_closed else piece
        is_first = False


def _with_columns(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces, a column's name in marks behind the word for it as a section («زاوية «حبر على ماء»»)."""
    read = list(pieces)
    for at in range(1, len(read) - 1):
        word, name = read[at : at + 2]
        is_column = name.kind == "quoted" and name.start - word.end <= _TO_MARKED
        if is_column and is_in("kicker", key(text[word.start : word.end])):
            read[at : at + 2] = [word._replace(kind="section"), name._replace(kind="section")]
    return read


_TO_MARKED = 2  # characters: a blank and the mark
_CLOSED = re.compile(r"\s*\)\s*[–—|/-]")
_LONGEST_RUBRIC = 6  # words
_LONGEST_BODY = 10  # words of the name of a body or its office
_SIGNS_OF_HEAD = frozenset(("outlet", "known", "quoted", "issuer", "byline", "platform", "issue", "agency", "section", "update"))


def _dated(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a line over the title with a day of its own, short prose in it as a name or a rubric.

    «مراسلون بلا ضفاف – زاوية «حكاية» – 6 نيسان 2019», «عاجل من المرسى | شبكة «الميناء» | 3 مايو 2020»; none for a headline.
    """
    kinds = [p.kind for p in pieces if p.kind != "blank"]
    if "prose" not in kinds:
        return pieces
    is_labelled = any(p.kind == "name" and _calls_text(key(text[p.start : p.end]).split()) for p in pieces)
    if "date" not in kinds or len(kinds) < 3 or (_SIGNS_OF_HEAD.isdisjoint(kinds) and not is_labelled):
        return []
    is_named = not {"outlet", "known", "quoted"}.isdisjoint(kinds)
    read: list[Piece] = []
    for piece in pieces:
        parts = key(text[piece.start : piece.end]).split() if piece.kind == "prose" else []
        is_told = not (telling_verbs().isdisjoint(parts) and saying_verbs().isdisjoint(parts))
        is_body = not read and bool(parts) and (parts[0] in words("issuer") or parts[0] in words("outlet_type"))
        if len(parts) > (_LONGEST_BODY if is_body else _LONGEST_RUBRIC) or (
            is_told and not (read and _opens_with_outlet(text, [*read, piece]))
        ):
            return []
        is_first = bool(parts) and not read and not is_named
        is_label = piece.kind == "name" and _calls_text(key(text[piece.start : piece.end]).split())
        kind = "rubric" if is_label or (parts and not is_first) else "name" if parts else piece.kind
        read.append(piece._replace(kind=kind))
    return read


def _calls_text(parts: Sequence[str]) -> bool:
    """Return whether words only call a text by its kind («بيان صحفي»)."""
    is_kind = bool(parts) and (parts[0] in words("statement") or parts[0] in words("report"))
    return is_kind and len(parts) > 1 and all(p in words("kind_word") for p in parts[1:])


def _opens_with_outlet(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether a line opens with an outlet's name and a dash or bar; after a colon the outlet only says something."""
    first = 1 if pieces[0].kind == "section" and len(pieces) > _BEHIND_SECTION else 0  # «أخبار «المرفأ» | سلم وأمن | 3 مايو 2020»
    is_named = len(pieces) > first + 1 and pieces[first].kind in ("outlet", "quoted")
    return is_named and ":" not in text[pieces[first].end : pieces[first + 1].start]


_BEHIND_SECTION = 2  # pieces: the section, the outlet, and what follows


def _is_said(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether a line is a headline of two parts, who and what he said («الشاهد: «رأيت كل شيء»»)."""
    pairs = [(a, b) for a, b in pairwise(pieces) if ":" in text[a.end : b.start]]
    if not pairs or any(p.kind in ("date", "issue", "platform") for p in pieces):
        return False
    return any(_tells(text, one, other) for one, other in pairs)


def _tells(text: str, one: Piece, other: Piece) -> bool:
    """Return whether what stands before a colon is who speaks, or what the text is about, and not where or for whom."""
    is_who = one.kind in ("known", "outlet", "issuer", "name", "quoted", "person")
    is_pair = is_who and (other.kind in ("quoted", "name") or (other.kind == "person" and one.kind == "name"))
    is_long = other.kind == "issuer" and len(text[other.start : other.end].split()) > _LONGEST_BEFORE_AUTHOR + 1
    is_pair = is_pair or (is_who and is_long)  # «خاص بـ«الميناء»: لجنة محلية تتسلم القائمة»
    is_kind = one.kind == "name" and other.kind == "section"  # «أسرى مرضى: ورقة حقائق»
    is_quoted = other.kind == "quoted" and len(text[other.start : other.end].split()) > 2  # «الصحف العبرية: «لن نعود …»»
    is_subject = one.kind == "section" and (other.kind in ("place", "name") or is_quoted)  # «تقرير موجز: المرسى، إقليم الساحل»
    return is_pair or is_kind or (is_subject and " " in text[one.start : one.end])


def _is_labelled_title(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether a line is a rubric and then more words than a name has («مباشر | اقتحام المخيم لحظة بلحظة»)."""
    is_rubric = [p.kind for p in pieces] == ["section", "name"]
    return is_rubric and len(text[pieces[1].start : pieces[1].end].split()) > 2


def _is_of_deed(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether a line is a headline of names alone, opened by what happened («اتفاق المرسى – الوادي»)."""
    first = key(text[pieces[0].start : pieces[0].end])
    if is_in("opens_title", first) and [p.kind for p in pieces[1:]] == ["quoted"]:
        return True  # «هدنة «حتى إشعار آخر»»
    opener = any(is_in("opens_title", " ".join(first.split()[:n])) for n in (1, 2))
    if [p.kind for p in pieces] == ["name", "quoted"] and pieces[0].end + 2 == pieces[1].start and _is_told_place(first):
        return True  # «المرسى تنتظر «القافلة الثانية»»
    return opener and " " in first and pieces[0].kind == "name" and {p.kind for p in pieces} <= {"name", "place", "blank"}


def _is_told_place(phrase: str) -> bool:
    """Return whether words are a place and what it does, by the shape of the verb («المرسى تنتظر»)."""
    place, _, verb = phrase.rpartition(" ")
    return (
        is_place(place)
        and len(verb) > _SHORTEST_PRESENT
        and verb[0] in "يت"
        and not (is_place(verb) or is_in("outlet_word", verb))
    )


_SHORTEST_PRESENT = 3  # letters


def _says_of_thing(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether after a place and a colon it is said what a thing is, which names none («المرسى: الحرب طويلة ومكلفة»)."""
    if [p.kind for p in pieces] != ["place", "name"] or ":" not in text[pieces[0].end : pieces[1].start]:
        return False
    name = key(text[pieces[1].start : pieces[1].end]).split()
    is_worded = any(is_in("outlet_word", word) or is_in("outlet_type", word) for word in name)
    return len(name) > 1 and name[0].startswith("ال") and not name[-1].startswith("ال") and not is_worded


def _is_doubtful_place(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether a line holds one name alone, of a place that is an ordinary word besides (الهدنة، الحراك)."""
    if len(pieces) != 1 or pieces[0].kind != "place":
        return False
    phrase = key(text[pieces[0].start : pieces[0].end])
    return is_place(phrase) and not is_surely_place(phrase)


def read_outlet(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where an outlet's name stands when a stretch holds nothing else, else None."""
    tokens = _tokens_of(text, start, end)
    pieces = list(pieces_of(text, tokens, ())) if 0 < len(tokens) <= LONGEST_NAME + 2 else []
    is_name = len(pieces) == 1 and pieces[0].kind in ("known", "outlet", "quoted", "weak", "agency", "name")
    return (pieces[0].start, pieces[0].end) if is_name else None


_LABEL = re.compile(r"(?P<label>[^\W\d_]+(?: [^\W\d_]+){0,2})\s*:\s*(?P<name>[^:|–—/\n]{3,60})$")


def read_label(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the outlet's name stands in a line that says so («صفحة: أهل الوادي», «Forwarded from: …»), else None."""
    match = _LABEL.match(text, start, end)
    if match is None or not is_in("outlet_label", key(match.group("label"))):
        return None
    parts = key(match.group("name")).split()
    is_name = 1 <= len(parts) <= LONGEST_NAME and telling_verbs().isdisjoint(parts)
    is_name = is_name and not (parts[0] in ("اخبار", "الاخبار") and is_in("section", " ".join(parts)))  # «الأخبار: أخبار وطنية»
    name = match.group("name").strip()
    if is_name and len(name) > 2 and name[0] in OPENING and name[-1] in CLOSING:
        return match.start("name") + 1, match.start("name") + len(name) - 1
    return match.span("name") if is_name else None


_DESCRIBED = re.compile(
    r"(?:أرشيف\s+)?(?P<name>[^:(){}،|؟!؛«»\"]{3,40}?)\s*(?:[:(،|]|\.\.|\s[–—-]\s)\s*(?P<what>[^:(){}؟!«»\"]{5,50}?)\s*\)?$"
)
_HANDLE = re.compile(r"@[\w.]+\s*[|–—\s-]\s*(?P<name>[^@|:\n]{4,40})$")
_CEASED = ("توقفت", "متوقفة", "متوقفه")
_SITUATED = ("تصدر", "يصدر", "تبث", "يبث", "في", "من", "عن", "ومقرها", "مقرها")


def read_described(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the outlet's name stands in a line that tells what it is, else None.

    «صوت الوادي (إذاعة محلية – المرسى)», «يوميات الوادي: صحيفة تصدر في المرسى», «صحيفة المرفأ.. يومية شاملة», «@wadi | الوادي».
    """
    handle = _HANDLE.match(text, start, end)
    if handle is not None:
        return handle.span("name")
    match = _DESCRIBED.match(text, start, end)
    if match is None:
        return None
    name, what = key(match.group("name")).split(), key(match.group("what")).split()
    is_name = 0 < len(name) <= LONGEST_NAME and telling_verbs().isdisjoint(name)
    is_kind = what[0] in words("outlet_type") and (len(what) > 1 or "(" in text[start:end])
    told = [w for w in what[1:] if not describes(w)]
    is_told = (
        not told
        or told[0] in _SITUATED
        or told[0].startswith("لل")
        or "–" in match.group("what")
        or (len(what) == 2 and "(" in text[start:end])
    )
    return match.span("name") if is_name and ((is_kind and is_told) or what[0] in _CEASED) else None


def read_typed_outlet(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the name of an outlet stands when a stretch holds it alone, by the word for its kind and in marks."""
    tokens = _tokens_of(text, start, end)
    pieces = list(pieces_of(text, tokens, ())) if 0 < len(tokens) <= LONGEST_NAME + 4 else []
    is_typed = len(pieces) == 1 and pieces[0].kind == "outlet" and re.search(r"[«\"“(]", text[start:end]) is not None
    return (pieces[0].start, pieces[0].end) if is_typed else None


def first_day(text: str, start: int, end: int) -> date | None:
    """Return the first whole day printed in a stretch."""
    return _published(_dates_in(text, start, end))[0]


def day_at(text: str, start: int, end: int) -> bool:
    """Return whether a whole day is the first thing in a stretch."""
    return any(d.date is not None and d.first == 0 for d in _dates_in(text, start, end))


def last_day(text: str, start: int, end: int) -> date | None:
    """Return the last whole day printed in a stretch that holds nothing else but names of days and hours."""
    dates, tokens = _dates_in(text, start, end), _tokens_of(text, start, end)
    within = {at for d in dates for at in range(d.first, d.last)}
    others = [t.word.form for at, t in enumerate(tokens) if at not in within and t.word.kind == "word"]
    days = [d.date for d in dates if d.date]
    return (
        days[-1] if days and all(is_in("clock_word", w) or w in weekdays() or w in ("و", "الي", "من") for w in others) else None
    )


def ends_with_day(text: str, start: int, end: int) -> bool:
    """Return whether a whole day is the last thing in a stretch."""
    dates = _dates_in(text, start, end)
    return any(d.date is not None and d.last == len(_tokens_of(text, start, end)) for d in dates)


_PAIRS = (
    ["name", "person"],
    ["name", "section"],
    ["person", "section"],
    ["section", "weak"],
    ["byline", "name"],
    ["byline", "section"],
    ["person", "weak"],
)


_OF_LAND = re.compile(r"[»”\"]\s+ال\w{3,}[يةه]\s*$", re.MULTILINE)
_LONGEST_BEFORE_AUTHOR = 2  # words of a name over nothing but its author; a longer one is a headline


def _is_long(text: str, name: Piece) -> bool:
    parts = key(text[name.start : name.end]).split()
    return len(parts) > _LONGEST_BEFORE_AUTHOR and not any(is_in(c, parts[0]) for c in ("outlet_opener", "outlet_type", "issuer"))


def _is_publication(text: str, pieces: Sequence[Piece], before_body: bool) -> bool:
    """Return whether the pieces make a publication line."""
    kinds = [p.kind for p in pieces if p.kind != "blank"]
    is_of_page = kinds[1:2] == ["platform"] or kinds[1:3] == ["section", "platform"]
    if kinds[:1] == ["prose"] and is_of_page:  # a page's name may be any words
        kinds = ["name", *kinds[1:]]
    if not kinds or "prose" in kinds or kinds.count("name") + kinds.count("person") > 2:
        return False
    if "broadcast" in kinds:
        return True
    unknown = [k for k in kinds if k in ("name", "person", "weak")]
    if {"date", "issue", "platform"} & set(kinds):
        return True
    if "part_date" in kinds:
        return len(kinds) > 1 or before_body
    if not unknown:
        if kinds == ["quoted"] and before_body and _OF_LAND.match(text, pieces[0].end):
            return True  # ««الميناء» الليبية» over the title
        return bool(
            {"known", "outlet", "agency", "stamp", "update", "wire", "section", "place", "byline", "translator"} & set(kinds)
        ) or (bool({"quoted", "issuer"} & set(kinds)) and len(kinds) > 1)
    if {"wire", "agency", "known", "outlet", "quoted"} & set(kinds) and len(kinds) > 1:
        return True
    if set(unknown) == {"person"} and "place" in kinds:
        return True
    if before_body and kinds == ["name", "name"] and _is_opener_at_bar(text, pieces):
        return True
    if before_body and sorted(kinds) in _PAIRS:
        return kinds != ["name", "person"] or not _is_long(text, pieces[0])
    return "place" in kinds and len(kinds) <= 3 and (before_body or "weak" in kinds)


def _is_opener_at_bar(text: str, pieces: Sequence[Piece]) -> bool:
    """Return whether two names stand beside a bar, the first an outlet's by its first word («صوت المرفأ | كوكس بازار»)."""
    first, last = pieces[0], pieces[-1]
    is_barred = re.fullmatch(r"\s*\|\s*", text[first.end : last.start]) is not None
    name = key(text[first.start : first.end]).split()
    is_opener = len(name) > 1 and is_in("outlet_opener", name[0])
    return is_barred and is_opener and len(key(text[last.start : last.end]).split()) <= _LONGEST_BEFORE_AUTHOR


def masthead_of(text: str, start: int, end: int, pieces: Sequence[Piece], dates: Sequence[CalendarDate]) -> Masthead:
    """Return what pieces and dates say together."""
    pieces = _placed(text, pieces)
    outlet, is_certain = _outlet(text, [p for p in pieces if not _is_bureau(text, p, pieces)])
    if outlet is not None and _PICTURED.match(text, start) and _takes_pictures(text, outlet):
        outlet, is_certain = None, False
    day, time = _published(dates, _updated(pieces))
    byline = next((p for p in pieces if p.kind in ("byline", "person") and p is not outlet), None)
    if outlet is not None and not is_certain and byline is None and _writes_from(text, pieces, outlet):
        byline, outlet = outlet, None  # «الرباط: سعيدة الكامل»
    if byline is not None and byline.kind == "byline" and _is_named_outlet(text, byline):
        name = _name_in(text, byline)  # «كتب: المصري اليوم»
        byline, outlet = None, outlet or Piece("known", *name)
    if byline is None and is_certain and _has_place(pieces):
        byline = next((p for p in pieces if p.kind == "name" and p is not outlet and _may_write(text, p)), None)
    return Masthead(
        start,
        end,
        _trimmed(text, outlet) if outlet else None,
        _with_second(text, _name_in(text, byline), byline, pieces) if byline else None,
        day,
        time if day else None,
        is_certain,
        any(p.kind == "update" for p in pieces),
        _DAY_LABEL.match(text, start) is not None,
    )


_DAY_LABEL = re.compile(r"\s*(?:نُ?شرت?\s+(?:في|فى|بتاريخ|يوم)|تاريخ\s+النشر|تم\s+(?:النشر|نشره))\b")


_PICTURED = re.compile(r"\W*(?:ال)?(?:صورة|صور|تصوير|عدسة|بعدسة|مصور|مصدر الصورة)\s*[:/|–-]")


def _takes_pictures(text: str, piece: Piece) -> bool:
    """Return whether a piece is an agency, whose name under a picture says whence that is: «تصوير: سالم الحداد – رويترز»."""
    name = key(text[piece.start : piece.end])
    return piece.kind in ("agency", "known") or is_outlet(name) or name.startswith("وكاله ")


def _placed(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, an outlet's name that is a place's too (القدس) as a place beside another outlet or an author."""
    names = {p.kind for p in pieces}
    placed: list[Piece] = []
    for piece, after in zip_longest(pieces, pieces[1:]):
        is_said = after is not None and after.kind in ("person", "byline") and ":" in text[piece.end : after.start]
        is_other = bool(names & {"outlet", "quoted", "weak"}) or is_said
        if piece.kind == "section" and text[piece.end - 1].isdigit():
            piece = piece._replace(kind="name")  # «البوابة 24»
        is_other = is_other or (not placed and after is not None and _is_name_behind(text, piece, after))
        is_town = piece.kind == "known" and is_other and is_place(key(text[piece.start : piece.end]))
        placed.append(piece._replace(kind="place") if is_town else piece)
    return placed


def _is_bureau(text: str, piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Return whether a piece is a desk («قسم الأخبار») or a bureau beside its outlet in marks («مكتب الجنوب – «المرفأ»»)."""
    first = key(text[piece.start : piece.end]).partition(" ")[0]
    beside = any(p.kind in ("quoted", "known") for p in pieces)
    return first in ("قسم", "القسم") or (piece.kind == "outlet" and first == "مكتب" and beside)


def _writes_from(text: str, pieces: Sequence[Piece], name: Piece) -> bool:
    """Return whether a line is a place, a colon and what can be a person's name and is no outlet's by its first word."""
    parts = key(text[name.start : name.end]).split()
    is_pair = [p.kind for p in pieces if p.kind != "blank"] == ["place", "name"]
    is_free = len(parts) > 1 and not is_in("outlet_opener", parts[0]) and not (is_place(parts[-1]) or describes(parts[-1]))
    is_free = is_free and may_be_name(parts)
    is_given = len(parts) == 2 and parts[1] in given_names()  # «يريفان – نيللي مرقس»
    return is_pair and is_free and (":" in text[pieces[0].end : name.start] or is_given)


def _may_write(text: str, piece: Piece) -> bool:
    """Return whether a name that nobody knows may be a person's beside a place and an outlet («عدن – زهر الحاج – «الميناء»»)."""
    parts = key(text[piece.start : piece.end]).split()
    is_kind = parts[0] in words("statement") and parts[0] not in given_names()  # «محضر جلسة»
    return may_be_name(parts) and not (is_kind or describes(parts[-1]))


def _is_name_behind(text: str, piece: Piece, after: Piece) -> bool:
    """Return whether a name stands behind a dash that follows a piece: «فلسطين – البوابة 24», «القدس – دار الأيام»."""
    is_named = after.kind in ("name", "issuer") or (after.kind == "section" and text[after.end - 1].isdigit())
    return is_named and re.fullmatch(r"\s*[–—|/-]\s*", text[piece.end : after.start]) is not None


_EPISODE = re.compile(r"(?:ال)?(?:حلقة|جزء|فصل)\b")


def _outlet(text: str, pieces: Sequence[Piece]) -> tuple[Piece | None, bool]:
    """Return the piece that is the outlet and whether that is certain; an agency only when no other name is there."""
    unknown = next((p for p in pieces if p.kind in ("name", "weak")), None)
    found = next((p for p in pieces if p.kind in ("known", "outlet", "quoted")), None)
    if found is not None and is_in("account_type", key(text[found.start : found.end]).partition(" ")[0]):
        sent = (p for p in pieces if p.kind in ("known", "outlet") and p is not found)
        found = next(sent, found)  # «برنامج «على الضفة» – إذاعة الميناء»
    if found is not None and found.kind == "quoted" and pieces[0].kind == "name" and pieces[0].end + 2 == found.start:
        return found, False  # «زاوية «حبر على ماء»» is a column of some paper
    if found is not None and found.kind == "quoted" and any(_EPISODE.match(text, p.start, p.end) for p in pieces):
        return found, False  # «حكايات الوادي» | الحلقة ٧
    if found and unknown is pieces[0] and found.kind == "outlet" and _only_describes(text, found):
        return unknown, True  # «عين الوادي | مجلة نصف شهرية»
    if found and unknown is pieces[0] and _FROM.search(text, unknown.end, found.start):
        return unknown, False  # «المرفأ بالعربية – ترجمة – عن «لو كورييه»»
    found = found or next((p for p in pieces if p.kind == "issuer"), None)
    if found and unknown and found.kind == "known" and unknown.start < found.start and _has_place(pieces):
        return unknown, False  # the known one is the agency that the paper's story is from
    found = found or next((p for p in pieces if p.kind == "weak" and not _is_news_of(text, p, pieces)), None)
    if found:
        is_land = (
            found.kind == "known" and is_place(key(text[found.start : found.end])) and any(p.kind == "section" for p in pieces)
        )
        return found, not is_land  # «3 أيار 2021 | محلي | فلسطين»
    names = [p for p in pieces if p.kind == "name"]
    if not names and _is_numbered(pieces):
        return pieces[0], False  # «الرأي - العدد 8812 - 23 مارس 2022»
    if pieces and pieces[0].kind == "prose":
        return pieces[0], False
    if not names:
        agency = _agency(pieces)
        translator = next((p for p in pieces if p.kind == "translator"), None)
        return agency or translator, agency is not None
    if len(names) == 1 or _has_place(pieces) or any(p.kind == "platform" for p in pieces):
        return names[0], False
    return names[0 if is_in("outlet_opener", key(text[names[0].start : names[0].end]).partition(" ")[0]) else 1], False


def _is_news_of(text: str, piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Return whether a piece is a section behind the paper's name («شرفة الوادي – أخبار الجنوب»)."""
    return pieces[0].kind == "name" and key(text[piece.start : piece.end]).startswith("اخبار ")


def _agency(pieces: Sequence[Piece]) -> Piece | None:
    """Return the piece that is an agency, beside a place also by its letters alone («المرسى – و م أ»)."""
    kinds = ("agency", "letters") if _has_place(pieces) else ("agency",)
    return next((p for kind in kinds for p in pieces if p.kind == kind), None)


def _only_describes(text: str, piece: Piece) -> bool:
    """Return whether a piece is a word for a kind of outlet and adjectives alone («صحيفة يومية مستقلة», «مجلة نصف شهرية»)."""
    first, *rest = key(text[piece.start : piece.end]).split()
    rest = [w.removeprefix("و") for w in rest if w not in ("نصف", "شبه", "غير", "شامله")]
    return first in words("outlet_type") and bool(rest) and all(describes(w) or is_in("openness", w) for w in rest)


_FROM = re.compile(r"\s(?:نقلا\s|نقلاً\s)?عن\s*[«\"“]?$")


def _is_numbered(pieces: Sequence[Piece]) -> bool:
    """Return whether a section, or a place before another, opens a line with issue and day: then it is a paper's name.

    «الرأي – العدد 12 – 3 مايو 2020», «الجهراء | الكويت، الأحد 3 مايو 2020 – العدد 12».
    """
    kinds = [p.kind for p in pieces if p.kind != "blank"]
    return (kinds[:1] == ["section"] or kinds[:2] == ["place", "place"]) and {"issue", "date"} <= set(kinds)


def _has_place(pieces: Sequence[Piece]) -> bool:
    return any(p.kind == "place" for p in pieces)


def _updated(pieces: Sequence[Piece]) -> set[int]:
    """Return which days of a line, counted from the first, are those of an update: «آخر تحديث: 4 مايو – نشر: 3 مايو»."""
    said = [p.kind for p in pieces if p.kind in ("date", "update")]
    return {said[: at + 1].count("date") for at, kind in enumerate(said[:-1]) if kind == "update" and said[at + 1] == "date"}


def _published(dates: Sequence[CalendarDate], updated: Set[int] = frozenset()) -> tuple[date | None, str | None]:
    days = [d for d in dates if d.day]
    whole = [d for at, d in enumerate(days) if d.date and at not in updated] or [d for d in days if d.date]
    return (whole[0].date, whole[0].time) if whole else (None, None)


_FIRST_WORD = re.compile(r"\W*(\w+)\s+(?=\w)")


def _has_preposition(text: str, start: int, end: int) -> bool:
    """Return whether the «ب» that a name begins with belongs to «خاص»: «خاص بنبض الوادي», but «خاص بلادي نيوز»."""
    word = key(text[start:end]).partition(" ")[0]
    return word.startswith("ب") and (is_in("outlet_opener", word[1:]) or is_in("outlet_type", word[1:]))


def _trimmed(text: str, piece: Piece) -> tuple[int, int]:
    """Return where the outlet's name is, without the pictures that pages put beside it and without «خاص» before it."""
    start, end = piece.start, piece.end
    first = _FIRST_WORD.match(text, start, end)
    if first and is_in("wire", key(first.group(1))) and key(first.group(1)).startswith("خاص"):
        start = first.end()
        start += _has_preposition(text, start, end)
    while start < end and not (text[start].isalnum() or text[start] in OPENING):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in CLOSING or combining(text[end - 1])):
        end -= 1
    issue = _ISSUE_BEHIND.search(text, start, end)
    return start, issue.start() if issue else end


_ISSUE_BEHIND = re.compile(r"\s+(?:العدد|عدد|السنة)$")  # «المرفأ العدد (12)»


def _with_second(text: str, name: tuple[int, int], byline: Piece, pieces: Sequence[Piece]) -> tuple[int, int]:
    """Return where the authors' names stand behind a formula, a second behind a comma too («تحرير: رنا الصالح، سالم الحداد»)."""
    after = next((p for p in pieces if p.start >= byline.end), None)
    is_list = byline.kind == "byline" and after is not None and after.kind == "person"
    is_list = is_list and after is not None and re.fullmatch(r"\s*[،,]\s*", text[byline.end : after.start]) is not None
    return (name[0], after.end) if is_list and after is not None else name


def _is_named_outlet(text: str, byline: Piece) -> bool:
    """Return whether who «wrote» is an outlet by its full name; letters of an agency stay those of whoever prepared it."""
    name = key(text[slice(*_name_in(text, byline))])
    return is_outlet(name) and not is_in("agency_letters", name)


def _name_in(text: str, piece: Piece) -> tuple[int, int]:
    """Return where the name is: after the verb and colon of «كتب: سالم الحداد»."""
    start = piece.start
    colon = text.rfind(":", start, piece.end) if piece.kind == "byline" else -1
    if colon >= 0:
        start = colon + 1 + len(text[colon + 1 : piece.end]) - len(text[colon + 1 : piece.end].lstrip())
    elif piece.kind == "byline":
        start += re.match(r"\W*\w+\s*[:/–-]?\s*", text[piece.start : piece.end]).end()  # type: ignore[union-attr]
    return start, piece.end
