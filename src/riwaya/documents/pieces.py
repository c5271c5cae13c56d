"""The pieces of a publication line: cut at dates and signs, each something the lexicon knows, a name by shape, or prose."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.words import Token
from riwaya.dates import CalendarDate
from riwaya.documents import frontmatter
from riwaya.documents.authors import tells_author
from riwaya.documents.frontmatter import is_function_word, is_in, is_outlet, is_place, key
from riwaya.documents.persons import is_nameable, is_person, may_be_name

_SIGNS = frozenset("ـ–—-−|/\\•·:،,()[]؛;※●~><→←*+")
_ARROWS = frozenset("»›>‹<")  # on the way through a site, with a blank on either side; else they close a quotation
_BREAK = re.compile(r"[_\t\n]|\s{3,}")
LONGEST_NAME = 5  # words
_INITIALS = re.compile("[\u0621-\u064a]{1,2}\\s?[.]\\s?[\u0621-\u064a]{1,2}[.]?")
_ABBREVIATED = re.compile(
    "[\u0621-\u064a](?:(?:\\s?\\.\\s?|\\s)[\u0621-\u064a]){2,3}\\.?"
)  # «م.و.ن», an agency in front of its name
_SHORT_FIRST = re.compile("[\u0621-\u064a]\\s?\\.\\s?(?:(?:بن|ولد|أبو|بو|آيت|عبد)\\s)?[\u0621-\u064a]{3,}")  # «م. بن عيسى»
_SHORT_DESK = re.compile(r"ق\s?[./]\s?")  # القسم
_BEFORE_DAY = frozenset(("في", "فى", "بتاريخ", "يوم", "ليوم", "بيوم", "لتاريخ", "الصادر", "الصادره", "الموافق"))
_ISSUED = frozenset(("صادر", "صادره", "الصادر", "الصادره", "تصدر", "يصدر", "صدر", "صدرت", "نقلا"))
_PRINTED = frozenset(("نشر", "نشرت", "منشور", "منشوره"))
_LONGEST_TYPE = 3  # words before a name in marks («غرفة عمليات «فجر الوادي»»)
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
    ("stamp", "openness"),
    ("stamp", "whole_noise"),
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
    is_dated = any(d.date for d in dates)
    for found in (*dates, None):
        last = found.first if found else len(tokens)
        last -= _has_colon(tokens, last) if found else 0
        while found and last > at and tokens[last - 1].word.form in _BEFORE_DAY:
            last -= 1
        last -= found is not None and last == at + 1 and tokens[at].word.form == "اليوم"  # «اليوم السابع من آذار 2011»
        parts = (_page(text, _piece(text, tokens[a:b]), a > 0) for a, b in _cuts(text, tokens, at, last))
        parts = (_counter(text, part) if is_dated and part.kind == "prose" else part for part in parts)
        yield from _with_authors(text, parts)
        if found:
            kind = "date" if found.day else "part_date"
            yield Piece(kind, tokens[found.first].start, tokens[found.last - 1].end)
            at = found.last


def _has_colon(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a colon stands between «بتاريخ» and the day at the token."""
    return at > 1 and tokens[at - 1].word.raw == ":" and tokens[at - 2].word.form in _BEFORE_DAY


def _with_authors(text: str, parts: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the parts, a label of bylines and the name behind its colon as one («إعداد وتقديم: رنا الصالح»)."""
    before: Piece | None = None
    for part in parts:
        if before is not None and part.kind in _MAY_WRITE and ":" in text[before.end : part.start]:
            said = key(text[before.start : before.end])
            is_author = before.kind in _MAY_LABEL and tells_author(said, key(text[part.start : part.end]))
            if is_author or is_in("translation", said.partition(" ")[0]):
                before = Piece("byline" if is_author else "wire", before.start, part.end)
                continue
        if before is not None:
            yield before
        before = part
    if before is not None:
        yield before


_MAY_LABEL = frozenset(("name", "prose", "section"))
_MAY_WRITE = frozenset(("name", "person", "prose"))


def _page(text: str, piece: Piece, is_behind: bool) -> Piece:
    """Return «صفحة الأسواق» behind the paper's name as a section of it, and not as a page of its own."""
    parts = key(text[piece.start : piece.end]).split() if is_behind and piece.kind == "outlet" else []
    is_section = len(parts) == 2 and parts[0] == "صفحه" and parts[1].startswith("ال")
    return piece._replace(kind="section") if is_section else piece


_WIDEST_SECTION = 3  # words


def _is_wide_section(phrase: str) -> bool:
    """Return whether words are a part of a paper and of what it tells: «قضايا عربية ودولية», «شؤون محلية»."""
    first, *rest = phrase.split()
    is_headed = is_in("section", first) or first in ("شوون", "احداث", "متابعات", "مستجدات")
    return 0 < len(rest) < _WIDEST_SECTION and is_headed and all(is_in("section", p.removeprefix("و")) for p in rest)


def _counter(text: str, piece: Piece) -> Piece:
    """Return a few words with a number in them, on a line with a date, as a counter («3.2K views», «12 تعليقاً»)."""
    parts = key(text[piece.start : piece.end]).split()
    is_few = 1 < len(parts) <= 3 and any(p[0].isdigit() for p in parts)
    return piece._replace(kind="stamp") if is_few and frontmatter.saying_verbs().isdisjoint(parts) else piece


def _cuts(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    for at in range(first, last):
        if _is_sign(tokens, begin, at, last):
            if begin < at:
                yield begin, at
            begin = at + 1
        elif begin < at and _begins_piece(text, tokens, begin, at):
            yield begin, at
            begin = at
    if begin < last:
        yield begin, last


def _is_sign(tokens: Sequence[Token], begin: int, at: int, last: int) -> bool:
    """Return whether a token parts two pieces; «على» does before a platform, the colon of «كتب: فلان» does not."""
    word = tokens[at].word
    first = tokens[begin].word.form
    if word.form in ("علي", "عبر"):
        beside = [t.word.form for t in tokens[at + 1 : at + 3]]
        return any(is_in("platform", " ".join(beside[:n])) for n in range(1, len(beside) + 1))
    if word.raw in _ARROWS and 0 < at < last - 1:
        return tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    if word.kind != "punct" or not (word.raw[0] in _SIGNS or _is_picture(word.raw)) or word.raw in ("((", "))"):
        return False
    if word.raw in "()" and _is_mark(tokens, begin, at, last):
        return False
    if word.raw == "-" and begin < at < last - 1 and is_in("outlet_word", tokens[at + 1].word.form):
        return tokens[at - 1].end < tokens[at].start or tokens[at].end < tokens[at + 1].start  # «ضفة-برس» is one name
    if word.raw == ":":
        return not ((begin == at - 1 and is_in("byline_verb", first)) or (at - begin <= 2 and is_in("translation", first)))
    return not (word.raw[0] in "/–-" and begin == at - 1 and _only_writes(first))


def _is_mark(tokens: Sequence[Token], begin: int, at: int, last: int) -> bool:
    """Return whether a bracket stands for a mark, behind the word for a kind of outlet: «صحيفة (المرفأ)»."""
    opening = (
        at if tokens[at].word.raw == "(" else next((i for i in range(at - 1, begin, -1) if tokens[i].word.raw == "("), begin)
    )
    closing = next((i for i in range(opening + 2, min(opening + LONGEST_NAME + 2, last)) if tokens[i].word.raw == ")"), 0)
    inside = tokens[opening + 1 : closing]
    is_kind = opening == begin + 1 and tokens[begin].word.form in frontmatter.words("outlet_type")
    return (
        is_kind
        and bool(closing)
        and all(t.word.kind == "word" for t in inside)
        and not is_place(" ".join(t.word.form for t in inside))
    )


def _is_picture(sign: str) -> bool:
    """Return whether a sign is one of the pictures that channels put between the parts of a line."""
    return unicodedata.category(sign[0]) == "So"


def _only_writes(word: str) -> bool:
    """Return whether a word says who wrote and nothing else («كتب/ فلان»), as «تقرير» and «ترجمة» do not."""
    return is_in("byline_verb", word) and not (is_in("byline_verb_noun", word) or is_in("byline_verb_other", word))


def _begins_piece(text: str, tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Return whether an underscore, a wide space or an opening quote (but for «مجلة «المرفأ»») parts two tokens."""
    if _BREAK.search(text, tokens[at - 1].end, tokens[at].start):
        return True
    from_whom = tokens[at - 2].word.form in ("عن", "من") and (begin == at - 2 or tokens[begin].word.form in _ISSUED)
    of_whom = begin in (at - 1, at - 2) and (begin == at - 1 or is_in("report", tokens[begin].word.form))
    kind, first = tokens[at - 1].word.form, tokens[begin].word.form
    is_type = (from_whom and _names_kind(kind)) or (of_whom and _names_kind(kind.removeprefix("ل")))
    of_issue = at - begin <= _LONGEST_TYPE + 1 and is_in("report", first) and _names_kind(kind)  # «نشرة المساء من راديو «…»»
    of_issue = of_issue or (at - begin > 1 and tokens[at - 2].word.form in _SENT_OUT and _names_kind(kind))
    is_type = is_type or of_issue or (tokens[at - 2].word.raw == ":" and begin < at - 1 and _names_kind(kind))
    is_type = is_type or (at - begin <= LONGEST_NAME and (_names_kind(first) or (first in _PRINTED and _names_kind(kind))))
    return tokens[at].word.raw in ("«", "“", "((") and not is_type


def _piece(text: str, tokens: Sequence[Token]) -> Piece:
    start, end = tokens[0].start, tokens[-1].end
    exclusive = _EXCLUSIVE.match(text, start, end)
    start = exclusive.end() if exclusive else start
    doubled = _DOUBLED.match(text, start, end)
    start = doubled.end() if doubled else start
    passed = _PASSED_ON.match(text, start, end)
    start = passed.end() if passed and is_in("outlet_type", key(passed.group("kind"))) else start
    sent = _SENT_BY.match(text, start, end)
    is_of_outlet = sent is not None and is_in("outlet_type", key(sent.group("kind"))) and not _BEAT.search(text, start, end)
    start = sent.end() if sent and is_of_outlet else start
    raw = text[start:end]
    is_quoted = raw[0] in OPENING and raw[-1] in CLOSING
    if is_quoted and raw.count("»") + raw.count("”") <= 1:
        width = 2 if raw.startswith("((") and raw.endswith("))") else 1
        return Piece(_kind(text[start + width : end - width], is_quoted), start + width, end - width)
    translator = _TRANSLATOR.match(raw)
    if translator:
        name = _piece(text, [t for t in tokens if t.start >= start + translator.end()])
        return name._replace(kind="translator") if name.kind == "outlet" else Piece("wire", start, end)
    marked = _marked(raw) if raw[-1] in CLOSING or not OPENING.isdisjoint(raw) else None
    if marked:
        return Piece(marked[0], start + marked[1], start + marked[2])
    frequency = _FREQUENCY.search(raw)
    is_tuned = frequency is not None and frequency.end() == len(raw) and is_in("outlet_type", key(raw).partition(" ")[0])
    if frequency and is_tuned:  # «إذاعة المرفأ 92.5»
        raw = raw[: frequency.start()].rstrip()
    return Piece(_kind(raw, is_quoted), start, start + len(raw))


_MARKED = re.compile(
    r"(?P<before>[^«\"“()]*?)[\s:]*(?:[«\"“]|\(\(?)(?P<name>[^«\"“»”()]+)(?P<close>[»\"”]|\)\)?)(?P<after>[^«\"“»”()]*)$"
)
_EXCLUSIVE = re.compile(r"(?:خاص|خاصة|حصري|حصريا|حصرياً)\s+[بل]ـ?\s*(?=[\w«\"“(]{2})(?!نا\b)")  # «خاص بـ شبكة المرفأ»
_DOUBLED = re.compile(r"\(\(\s*(?:خاص|خاصة|متابعات|حصري|متابعة خاصة)\s*\)\)\s*(?=\S)")  # «((خاص)) سالم الحداد»
_PASSED_ON = re.compile(
    r"(?:(?:نُ?شرت?|منشورة?)\s+(?:على|في|عبر)|من|عن|نقلا?ً? عن)\s+(?=(?P<kind>صفحة|قناة|موقع|صحيفة|جريدة|وكالة|مجلة|منصة|شبكة)\s)"
)
_SENT_BY = re.compile(r"(?:مراسلة?|مندوبة?|موفدة?|مبعوثة?)\s+(?=(?P<kind>[^\W\d_]+)\s+[^\W\d_])")  # «مراسل جريدة المرفأ»
_BEAT = re.compile(r"\s(?:لشؤون|للشؤون|في|لدى)\s")  # «مراسلة بوابة المرفأ لشؤون الساحل», what somebody is
_TRANSLATOR = re.compile(r"(?:ال)?ترجمة(?:\s+(?:خاصة|و\w+))?\s*:\s*(?=(?:مركز|معهد|وكالة|موقع|شبكة|صحيفة|مؤسسة|منصة|وحدة|قسم)\s)")
_FREQUENCY = re.compile(r"(?:إف إم|اف ام|أف أم|FM)?\s*[\d٠-٩]{2,3}[.,٫][\d٠-٩](?:\s*(?:إف إم|اف ام|أف أم|FM))?")
_ADJECTIVE = re.compile(r"ال\w+(?:ي|يه|تقله?|امله?|امعه?|حره?)$")


_STAFFS = frozenset(("هييه تحرير", "هيئه تحرير", "اسره تحرير", "فريق تحرير", "ادارة تحرير", "اداره تحرير", "محررو", "مراسلو"))


def kind_of_name(raw: str) -> str:
    """Return what kind of piece a name is that stands alone."""
    marked = _marked(raw)
    return marked[0] if marked else _kind(raw)


def _names_kind(word: str) -> bool:
    """Return whether a folded word before a name in marks says what kind of outlet or body it is."""
    return is_in("outlet_type", word) or is_in("issuer", word) or is_in("account_type", word)


def _marked(raw: str) -> tuple[str, int, int] | None:
    """Return kind, begin and end of an outlet whose name stands in marks, with words before or behind them.

    The word for its kind belongs to the name, and so does a purpose behind the marks (منظمة «سند» لحقوق الإنسان); an
    adjective of country or period does not («المرفأ» اللبنانية), nor does a rubric before it (ترجمات «المرفأ»).
    """
    match = _MARKED.match(raw)
    if match is None or len(match.group("name").split()) > LONGEST_NAME:
        return None
    before, after = key(match.group("before")).split(), key(match.group("after")).split()
    opening = len(match.group("before")) - len(match.group("before").lstrip())
    of_whom = next((at for at in (1, 2) if before[at - 1 : at] in (["عن"], ["من"])), 0)
    if 0 < of_whom < len(before) and (
        of_whom == 1 or before[0] in _ISSUED or before[0] == "نقلا"
    ):  # «عن صحيفة «المرفأ»», «صادرة عن مركز «المرفأ»»
        opening, before = _WORDS[of_whom].match(raw).end(), before[of_whom:]  # type: ignore[union-attr]
    if after and _FREQUENCY.fullmatch(match.group("after").strip()):
        after = []  # «إذاعة «المرفأ» 92.5»
    is_followed = bool(after)
    after = [] if _is_apart(after) else after
    if not after and len(before) <= len(_OF_NEWS) and set(before) <= _OF_NEWS:
        return "quoted", match.start("name"), match.end("name")  # «أخبار «المرفأ»», ««المرفأ» والوكالات»
    is_bare = all(map(_ADJECTIVE.match, after)) and not any(is_in("outlet_word", w) for w in after)
    is_purpose = not is_bare and len(after) <= LONGEST_NAME and all(w.startswith(("ل", "ال", "و")) for w in after)
    if before and before[0][0] == "ل" and _names_kind(before[0][1:]):  # «لوكالة «سند»»
        opening, before = raw.index("ل") + 1, [before[0][1:], *before[1:]]
    sent = _words_of_issue(before)
    opening, before = (_WORDS[sent].match(raw).end(), before[sent:]) if sent else (opening, before)  # type: ignore[union-attr]
    if before[:1] in (["نشره"], ["النشره"]) and before[1:2] in (["اخبار"], ["الاخبار"]) and len(before) > 2:
        opening, before = re.match(r"\s*\S+\s+", raw).end(), before[1:]  # type: ignore[union-attr]
        before[0] = "نشره"  # «نشرة أخبار قناة «المرفأ»»
    if len(before) > 1 and before[0] in frontmatter.words("report") and _names_kind(before[1].removeprefix("ل")):
        opening = re.compile(r"\s*\S+\s+ل?").match(raw, opening).end()  # type: ignore[union-attr]  # «تقرير لمنظمة «سند»»
        before = [before[1].removeprefix("ل"), *before[2:]]
    if " ".join(before) in _STAFFS and not after:
        return "known", match.start("name"), match.end("name")  # «هيئة تحرير «المرفأ»»
    is_typed = 1 <= len(before) <= LONGEST_NAME and _names_kind(before[0]) and all(map(is_nameable, before))
    if is_typed and (is_bare or is_purpose):
        return "outlet", opening, match.end("close") if is_bare else len(raw.rstrip())
    is_told = not [word for word in after[1:2] if not (describes(word) or word in _SITUATED)]
    if not before and after and after[0] in frontmatter.words("outlet_type") and is_told:
        return "quoted", match.start("name"), match.end("name")  # ««المرفأ» صحيفة يومية مستقلة»
    is_rubric = bool(before) and (is_in("wire", " ".join(before)) or is_in("translation", before[0]))
    if is_bare and ((not before and is_followed) or (is_rubric and len(before) <= 2)):
        return "quoted", match.start("name"), match.end("name")
    return None


_HOURS = (["مساء"], ["صباح"], ["فجر"], ["ظهر"], ["ليله"], ["عصر"], ["نهار"], ["يوم"])
_OF_NEWS = frozenset(("اخبار", "الاخبار", "عناوين"))
_SITUATED = ("تصدر", "يصدر", "تبث", "يبث")


def _is_apart(after: list[str]) -> bool:
    """Return whether words behind a name in marks are no part of it: «المرفأ» خاص, «المرفأ» عدن, «المرفأ» العدد التاسع."""
    is_issue = bool(after) and after[0] in frontmatter.words("issue_word") and len(after) <= _LONGEST_TYPE
    is_issue = is_issue or after in _HOURS
    phrase = " ".join(after)
    return is_issue or is_in("wire", phrase) or is_in("wire", phrase.removeprefix("و")) or is_place(phrase)


_SENT_OUT = ("بثته", "بثه", "تبثه", "نشرته", "نشره", "اذاعته", "اذاعه", "اوردته", "اورده", "كتبته")
_WORDS = [re.compile(rf"\s*(?:\S+\s+){{{count}}}") for count in range(LONGEST_NAME + 1)]


def _words_of_issue(before: list[str]) -> int:
    """Return how many words of an issue stand before the word for the kind of outlet («نشرة المساء من راديو «المرفأ»»)."""
    at = next((at for at, word in enumerate(before[:LONGEST_NAME]) if at and _names_kind(word)), 0)
    told = _broadcast().union(frontmatter.words("report"), ("من", "علي", "عبر", "في", "نص", "كما"), _SENT_OUT)
    return at if told.issuperset(before[:at]) else 0


def _may_be_marked(phrase: str) -> bool:
    """Return whether words in marks may be a name: few, no rubric, and no sentence («لن نرحل»)."""
    is_short = len(phrase.split()) <= LONGEST_NAME and phrase.partition(" ")[0] not in _SENTENCE_WORDS
    return is_short and not (is_in("wire", phrase) or is_in("platform", phrase))


_SENTENCE_WORDS = frozenset(
    ("لن", "لم", "ليس", "ليست", "كيف", "لماذا", "متي", "هل", "انا", "نحن", "كنا", "كنت", "اين")
)  # in no name
_PRESS = re.compile(
    r"(?:(?:من|في|جوله (?:في|علي)|قراءه في) )?(?:ال)?(?:صحافه|صحف|اعلام)(?: \w+(?:يه|ي))?(?: (?:اليوم|والعالميه|والدوليه))?"
)


def _kind(raw: str, is_quoted: bool = False) -> str:
    """Return what a piece is.

    blank, stamp (a clock time or counter), update, wire (وكالات), agency, letters (of an agency that nobody knows), platform,
    section, issue, byline, person, place, broadcast (its name), known (an outlet of the list), outlet (one by its type word),
    quoted, weak (looks like an outlet), name (may be one) or prose.
    """
    phrase = key(raw)
    if not phrase:
        return "blank"
    if raw.endswith("لـ"):  # «خاص لـ«الميناء»», but «مصدر لـ«الميناء»: …»
        return "wire" if is_in("wire", key(raw[:-2])) else "prose"
    if is_quoted and _may_be_marked(phrase):
        return "quoted"
    for kind, name in _KINDS:
        if is_in(name, phrase):
            return kind
    if is_in("office", phrase):
        return "section"
    first, _, rest = phrase.partition(" ")
    if first in ("قناه", "صفحه", "حساب", "مجموعه") and (is_in("platform", rest) or is_in("openness", rest)):
        return "platform"
    if is_in("platform", first) and rest and rest.replace(" ", "").isascii():  # «تلغرام @almarsa»
        return "platform"
    if _PRESS.fullmatch(phrase) or _is_wide_section(phrase) or (rest == "والعالم" and is_place(first)):
        return "section"  # «سوريا والعالم»
    if (first == "اخبار" and is_place(rest)) or (first in _LIVE and rest[:3] in ("من ", "في ") and is_place(rest[3:])):
        return "section"  # «أخبار المرسى», «عاجل من المرسى»
    if is_outlet(phrase):
        return "known"
    parts = phrase.split()
    return _letters_kind(raw) or _counted_kind(parts) or _place_kind(parts) or _named_kind(raw, parts)


_CLOCK_AT = re.compile(r"\d{1,2}\s?(?:am|pm)\s[A-Z]{3,4}", re.IGNORECASE)  # of «3:10pm GMT»
_AMATEURS = frozenset(
    ("طالب", "طالبه", "متطوع", "متطوعه", "متدرب", "متدربه", "مشارك", "مشاركه", "كاتب", "كاتبه", "صحافيه", "صحفيه")
)


def _letters_kind(raw: str) -> str:
    """Return the kind of initials (ا.ن), of what their owner is and of a part of an address (almarsa_now), or ""."""
    if _SHORT_DESK.match(raw) and is_in("section", key(raw).partition(" ")[2]):
        return "wire"  # «ق. دولي»
    if _INITIALS.fullmatch(raw) or _SHORT_FIRST.fullmatch(raw):
        return "person"
    if _ABBREVIATED.fullmatch(raw):
        return "letters"
    if key(raw).partition(" ")[0] in _AMATEURS and len(raw.split()) <= _LONGEST_TYPE + 1:
        return "wire"  # «س. ب (طالبة صحافة)»
    return "stamp" if (raw.isascii() and raw.islower()) or _CLOCK_AT.fullmatch(raw) else ""


def _counted_kind(parts: list[str]) -> str:
    """Return the kind of a piece that counts or stamps (العدد 97، منذ 3 أيام، 4381 قراءة، 08:00 صباحا), or ""."""
    plain = [p for p in parts if not p.isdigit()]
    joined = " ".join(plain)
    if parts[0] in frontmatter.words("issue_word") or _ISSUE.match(parts[0]):
        return "issue" if len(parts) <= 3 or frontmatter.words("issue_word").issuperset(plain) else ""
    if not plain or _PAGE.fullmatch(joined) or _OF_PAGE.fullmatch(" ".join(parts)):
        return "stamp" if len(parts) <= 4 else ""
    if parts[0] in frontmatter.words("report") and "رقم" in parts and len(parts) <= 5:
        return "issue"
    if len(parts) == 2 and parts[0].isdigit() and parts[1] in _AGO_UNITS:  # «٤ ساعات», over a post
        return "stamp"
    if parts[0] in _SEASONS and len(parts) == 2 and parts[1].isdigit():
        return "part_date"
    if not {"بتوقيت", "بالتوقيت"}.isdisjoint(parts[:3]) and len(parts) <= 5:
        return "stamp"
    if parts[0] == "اليوم" and 1 < len(parts) <= 5 and parts[1].isdigit():  # «اليوم 122 للحرب»
        return "stamp"
    if _PERIOD.match(" ".join(parts)):
        return "stamp"
    if is_in("updated_word", joined):
        return "update"
    if any(is_in(name, joined) for name in ("published_word", "clock_word", "counter_word")):
        return "stamp"
    ago = plain[1:] if len(plain) > 1 and is_in("published_word", plain[0]) else plain
    if ago[0] in frontmatter.words("ago_word") and len(parts) <= 5:
        return "stamp"  # «نُشر قبل ساعتين»
    return "stamp" if _stamps().issuperset(plain) else ""


_AGO_UNITS = frozenset(
    ("ساعه", "ساعات", "دقيقه", "دقايق", "ثانيه", "ثواني", "يوم", "ايام", "اسبوع", "اسابيع", "شهر", "اشهر", "س", "د", "ي")
)
_SEASONS = ("ربيع", "صيف", "خريف", "شتاء", "الربيع", "الصيف", "الخريف", "الشتاء")
_PAGE = re.compile(r"ص ?\d+")
_OF_PAGE = re.compile(r"(?:ص|صفحه|الصفحه|صفحات|الصفحات)(?: \d+){1,2}")
_PERIOD = re.compile(
    r"(?:(?:عن|يغطي|تغطي|خلال) )?(?:(?:الفتره|للفتره|المده|للمده|الاسبوع) )?من (?:\w+ ){0,2}\d{1,2}(?: \w+){0,2} الي$"
)


@cache
def _stamps() -> frozenset[str]:
    listed = (phrase.split() for name in ("published", "counter") for phrase in frontmatter.words(f"{name}_word"))
    return frozenset(frontmatter.weekdays()).union(frontmatter.words("clock_word"), *listed)


_SIDES = frozenset(
    ("شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "ريف", "محيط", "وسط", "ضواحي", "اطراف", "مدينه", "محافظه")
)


def _place_kind(parts: list[str]) -> str:
    if parts[-1] == "في" and len(parts) > 1:
        parts = parts[:-1]
    phrase = " ".join(parts)
    if parts[0] in frontmatter.words("state") and len(parts) <= 4 and all(map(is_nameable, parts)):
        return "place"
    if parts[0] in _SIDES and len(parts) > 1 and is_place(" ".join(parts[1:])):
        return "place"
    if is_place(phrase) or (parts[-1] in ("المحتله", "المحتل") and is_place(" ".join(parts[:-1]))):
        return "place"
    if len(parts) == 2 and parts[1][0] == "و" and is_place(parts[0]) and is_place(parts[1][1:]):
        return "place"  # «إيران وإسرائيل»
    return ""


def _is_rubric(parts: list[str]) -> bool:
    """Return whether words say who translated, or what kind of report it is («ترجمة: وحدة الشؤون …», «تقرير ميداني موجز»)."""
    if parts[0] in frontmatter.words("translation"):
        return len(parts) <= _LONGEST_RUBRIC and not is_person(parts[1:]) and frontmatter.saying_verbs().isdisjoint(parts)
    is_report = parts[0] in frontmatter.words("report") and not is_in("heading", parts[0])
    is_report = is_report and frontmatter.words("outlet_word").isdisjoint(parts[1:])  # «حصاد نيوز»
    return is_report and len(parts) <= 4 and all(map(is_nameable, parts)) and not is_person(parts[1:])


@cache
def _broadcast() -> frozenset[str]:
    return frontmatter.words("broadcast").union(frontmatter.words("clock_word"))


_LONGEST_RUBRIC = 10  # words
_LIVE = frozenset(("عاجل", "مباشر", "مباشره", "تغطيه"))


def _worded_kind(parts: list[str]) -> str:
    """Return the kind of a name with a word of outlets in it."""
    if parts[0] == "صفحه" and len(parts) == 2 and parts[1].startswith("ال"):  # «صفحة الأسواق», but «صفحة أهل الحي»
        return "section" if is_in("section", parts[1]) or is_in("section", parts[1][2:]) else "outlet"
    if parts[0] in ("اخبار", "الاخبار"):  # «أخبار الحوادث» is a section of most papers
        return "weak"
    is_described = parts[0] in frontmatter.words("outlet_type") and all(describes(p) and _agrees(p, parts[0]) for p in parts[1:])
    return "section" if is_described or len(parts) == 1 else "outlet"


_DESCRIBES = re.compile(r"(?!ال)(?:\w{3,}(?:يه|ي|قله|امعه)|\w{1,3}امله|جامعه|حره|مصوره)")  # «جريدة أسبوعية مستقلة» names no paper


def describes(word: str) -> bool:
    """Return whether a folded word is an adjective without the article (أسبوعية, مستقلة), which no name ends with."""
    return _DESCRIBES.fullmatch(word) is not None


_IN_TYPED = frozenset(("وسط", "شمال", "جنوب", "شرق", "غرب", "بلا"))


def _is_typed(parts: Sequence[str]) -> bool:
    """Return whether a word for a kind of outlet opens what no other name holds: «صحيفة وسط المرسى», «وكالة خبر»."""
    first, *rest = parts
    is_first = first in frontmatter.words("outlet_type") and 1 <= len(rest) <= LONGEST_NAME - 1
    looser = rest[1:] if first.endswith("ه") and rest and not is_function_word(rest[0]) else rest
    return is_first and all(is_nameable(p) or p in _IN_TYPED or p.isdigit() for p in looser)


_LONGEST_WORDED = 3  # words of a name with a word of outlets in it, whatever its first word is
_STOP = re.compile(r"[؟?!…]|(?<![دأم])\.|(?<=\w[دأم])\.")  # but «د.سالم الحداد»
_SHORTEST_OF_MEN = 5  # letters: «موقع إخباري», but «موقع عاصي»


def _agrees(adjective: str, kind: str) -> bool:
    """Return whether an adjective may be said of a word for a kind of outlet: «جريدة يومية», but «جريدة عاصي»."""
    is_feminine = kind.endswith("ه")
    return is_feminine == adjective.endswith("ه") and (is_feminine or len(adjective) >= _SHORTEST_OF_MEN)


_AND_EDITED = frozenset(("وتحرير", "واعداد", "وصياغه", "وكتابه", "وتلخيص", "وتعليق", "وتقديم"))
_VERB_SIGN = re.compile(r"\w+\s*[:/–-]")


def _may_end_name(parts: Sequence[str]) -> bool:
    """Return whether the number behind some words may belong to a name: «وطن نيوز 24», «صحراء 24»."""
    is_worded = len(parts) > 2 and not frontmatter.words("outlet_word").isdisjoint(parts)
    is_short = len(parts) == 2 and len(parts[1]) in (1, 2) and len(parts[0]) > 3 and is_nameable(parts[0])
    return is_worded or (is_short and not is_place(parts[0]))


def _may_name(parts: list[str]) -> bool:
    """Return whether words can be a name: all that names hold, a person's, or an outlet's by its words («شمال برس»)."""
    is_worded = len(parts) <= _LONGEST_WORDED and not frontmatter.words("outlet_word").isdisjoint(parts[1:])
    return all(map(is_nameable, parts[1:] if is_worded else parts)) or _is_typed(parts) or is_person(parts)


def _written_kind(raw: str, parts: list[str]) -> str:
    """Return the kind of a piece that opens with a word of bylines: byline, wire (a desk, a kind of translation) or prose."""
    is_kind = parts[0] in frontmatter.words("translation") and not frontmatter.words("kind_word").isdisjoint(parts[1:])
    is_kind = is_kind or parts[0] in frontmatter.words("translation")  # who made the Arabic of it has not written it
    if parts[1] in frontmatter.words("desk") or is_kind or (parts[0] == "تصوير" and is_person(parts[1:])):
        return "wire"
    is_author = parts[0] not in frontmatter.words("byline_verb_other")
    inner = parts[2:-1] if is_in("byline_sure", parts[0]) else []  # «كتب: مصعب دفع السيد»
    is_named = _VERB_SIGN.match(raw) is not None and is_author and all(is_nameable(p) for p in parts[1:] if p not in inner)
    is_named = is_named or (parts[0] == "بقلم" and may_be_name(parts[1:]))
    return "byline" if is_named or is_person(parts[1:]) else "prose"


def _named_kind(raw: str, parts: list[str]) -> str:
    if parts[0] == "من" and len(parts) > 1:  # «القاهرة - من سالم الحداد», «عدن – من مراسلنا»
        is_desk = is_in("wire", " ".join(parts[1:])) or (parts[1] in frontmatter.words("desk") and len(parts) <= 4)
        return "byline" if is_person(parts[1:]) else "wire" if is_desk else "prose"
    if parts[0] in ("نشره", "النشره") and 2 <= len(parts) <= 4 and ":" not in raw and _broadcast().issuperset(parts[1:]):
        return "broadcast"
    if len(parts) > _LONGEST_TYPE and is_in("translation", parts[0]) and parts[1] in _AND_EDITED and is_person(parts[2:]):
        return "byline"  # «ترجمة وتحرير: رنا الصالح»
    if _is_rubric(parts):
        return "wire" if parts[0] in frontmatter.words("translation") else "section"
    if parts[0] in frontmatter.words("byline_verb") and 2 <= len(parts) <= 6:
        return _written_kind(raw, parts)
    if len(parts) > 1 and parts[-1].isdigit() and _may_end_name(parts):
        parts = parts[:-1]
    if len(parts) > LONGEST_NAME or not _may_name(parts) or _STOP.search(raw):
        return "prose"
    if parts[0] in frontmatter.words("outlet_type") or not frontmatter.words("outlet_word").isdisjoint(parts):
        return _worded_kind(parts)
    if is_person(parts):
        return "person"
    if parts[0] in frontmatter.words("issuer") and len(parts) > 1:
        return "issuer"
    if any(p.startswith("و") and p[1:] in frontmatter.saying_verbs() for p in parts):
        return "prose"
    return "name" if frontmatter.words("outlet_word_weak").isdisjoint(parts) else "weak"
