"""The outlet on the first line of a head, over the day or the title: told, in marks or brackets, before a place or a section.

«صوت الوادي (إذاعة محلية)», «[ راصد الجزيرة ]», «شهود بلا حدود – كمبالا», «شمس المرسى ◂ عربي ودولي».
"""

import re

from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import is_in, is_place, is_surely_place, key, telling_verbs, words
from riwaya.documents.letterheads import is_report
from riwaya.documents.lines import Line
from riwaya.documents.masthead import first_day, read_described, read_outlet, read_publication_line, read_typed_outlet
from riwaya.documents.persons import is_person
from riwaya.documents.pieces import describes, kind_of_name

_IN_BRACKETS = re.compile(r"[\[【〔{~*=|•⁅]+\s*(?P<name>[^\[\]【】〔〕{}~*=|:؟?!.،]{4,40}?)\s*[\]】〕}~*=|•⁆]+")
_AT_PLACE = re.compile(r"(?P<name>[^–—|/:؟?!.،«»\"()]{4,50}?)\s+[–—|/-]\s+(?P<place>[^–—|/:؟?!.«»\"()]{3,30})$")
_OPENS_MARKS = re.compile('[«"“]')
_TRAIL = re.compile(r"\s*[»›>‹<◄◀►▶▸←→◂▹◃▷⟵⟶❯❮]\s*")
_LONGEST_NAME = 5  # words
_LONGEST_PART = 4  # words of a section on the way to an article
_HOME = ("الرييسيه", "الصفحه الرييسيه", "home")


def read_plate(draft: Draft, line: Line, at: int) -> tuple[int, int] | None:
    """Return where the outlet's name stands in the first line of a head that is nothing but its plate; else None."""
    if at != next(iter(draft.open_lines()), at) or at + 1 >= len(draft.lines):
        return None
    if (named := read_on_air(line) or _slashed(draft, line, at)) is not None:
        return named
    translated = _TRANSLATED.match(line.text)
    if translated:
        return line.start + translated.start("name"), line.start + translated.end("name")
    if _TRANSLATIONS.match(line.text) and _is_site_of_translations(draft, line, at):
        return line.start, line.end
    told_from = _from_place(draft, line, at)
    if told_from:
        return told_from
    relayed = _relayed(draft, line, at)
    if relayed:
        return relayed
    rubric = _over_rubric(draft, line, at)
    if rubric:
        return rubric
    if _is_name_over_day(draft, line, at):
        return line.start, line.end
    below = draft.lines[at + 1]
    if tells_kind_of_paper(below) and _may_be_name(line.text):
        return line.start, line.end
    dated = read_publication_line(draft.text, below.start, below.end)
    is_dated = dated is not None and dated.published is not None
    if not is_dated and first_day(draft.text, below.start, below.end) is None:
        return None
    typed = read_typed_outlet(draft.text, line.start, line.end) if is_report(line) else None
    told = typed or read_described(draft.text, line.start, line.end) or _bracketed(line)
    return told or (_marked(draft, line) or _before_place(line) if is_dated else None)


_ON_AIR = re.compile(
    r"(?:هنا|هذه|هذا|معكم|نحييكم من|يأتيكم من|إليكم من|استمعتم إلى)\s+"
    r"(?P<name>(?P<kind>[^\W\d_]+)\s+(?:[«\"“][^«\"“»”]{2,40}[»\"”]|[^«\"“»”،:؟!.–—|-]{2,40}?))"
    r"(?:\s+(?:من|في)\s+[^\W\d_]+(?:\s[^\W\d_]+)?)?(?:\s*[،,:.–—|-].{0,60})?$"
)


def read_on_air(line: Line) -> tuple[int, int] | None:
    """Return where the station's name stands in the words with which it goes on the air («هنا إذاعة «المرفأ» من عدن، الموجز»)."""
    match = _ON_AIR.match(line.text) if line.size <= _LONGEST_ON_AIR else None
    is_station = match is not None and is_in("outlet_type", key(match.group("kind")))
    if match is None or not is_station or not telling_verbs().isdisjoint(line.key.split()):
        return None
    return line.start + match.start("name"), line.start + match.end("name")


_LONGEST_ON_AIR = 14  # words


def tells_kind_of_paper(line: Line) -> bool:
    """Return whether a line only tells what a paper is («جريدة يومية سياسية شاملة تصدر من المرسى»)."""
    parts = line.key.split()
    is_kind = len(parts) > 1 and parts[0] in words("outlet_type") and parts[1].removesuffix("ه") in _APPEARS
    adjectives = next(
        (n for n, p in enumerate(parts[2:], 2) if not (describes(p) or p in words("openness") or p == "شامله")), None
    )
    return is_kind and not line.has_stop and (adjectives is None or parts[adjectives] in _ISSUED)


_APPEARS = (
    "يومي",
    "اسبوعي",
    "شهري",
    "فصلي",
    "دوري",
    "سنوي",
    "نصف",
    "شبه",
    "سياسي",
    "مستقل",
    "شامل",
    "جامع",
    "اخباري",
    "الكتروني",
    "ثقافي",
    "حر",
)
_ISSUED = ("تصدر", "يصدر", "تصدرها", "يصدرها", "تبث", "يبث", "تعني", "يعني", "مقرها", "مقره")
_SLASHED = re.compile(r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,3})\s*[/|ـ–—:-]+$")


def _slashed(draft: Draft, line: Line, at: int) -> tuple[int, int] | None:
    """Read «الوادي الأول/» over the body: a name and a stroke at the end of its line."""
    below = draft.lines[at + 1]
    is_opener = line.text.endswith(":") and is_in("outlet_opener", line.key.partition(" ")[0]) and line.size > 1
    match = _SLASHED.match(line.text) if below.is_prose or (is_opener and below.size > _SHORTEST_BELOW) else None
    name = key(match.group("name")) if match else ""
    if (
        match is None
        or (line.text.endswith(":") and not is_opener)
        or is_place(name)
        or is_in("section", name)
        or is_in("wire", name)
        or is_person(name.split())
    ):
        return None
    is_named = telling_verbs().isdisjoint(name.split()) and name.split()[0] not in words("kind_word") | words("report")
    return (line.start + match.start("name"), line.start + match.end("name")) if is_named else None


_RELAYED = re.compile(r".{3,60}?\s(?:من|على|عن|عبر)\s(?P<name>(?P<kind>[^\W\d_]+)\s+[«\"“][^«\"“»”]{2,40}[»\"”])$")


def _relayed(draft: Draft, line: Line, at: int) -> tuple[int, int] | None:
    """Read «بوست منقول من صفحة «أهل الوادي»», «حلقة خاصة من برنامج «جسر» على قناة «المرفأ»» over the day."""
    match = _RELAYED.match(line.text) if is_in("opens_relay", line.key.partition(" ")[0]) else None
    if match is None or not is_in("outlet_type", key(match.group("kind"))):
        return None
    if not any(first_day(draft.text, one.start, one.end) for one in draft.lines[at + 1 : at + 4]):
        return None
    return line.start + match.start("name"), line.start + match.end("name")


_TRANSLATED = re.compile(r"ترجمات?ه?ة?\s+[«\"“](?P<name>[^«\"“»”]{2,40})[»\"”]\s+(?:عن|من|ل)\s")  # «ترجمة «المرفأ» عن «…»»
_TRANSLATIONS = re.compile(r"ترجمات\s+[^\W\d_]{3,}(?:\s[^\W\d_]{3,})?$")
_FROM_PLACE = re.compile(r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3}) من (?P<place>[^\W\d_]+(?:\s[^\W\d_]+)?)\s*:?$")


def _from_place(draft: Draft, line: Line, at: int) -> tuple[int, int] | None:
    """Read «العمق الساحلي من المرسى» over the title: an outlet by the shape of its name, and where it writes from."""
    match = _FROM_PLACE.match(line.text)
    below = draft.lines[at + 1]
    if match is None or below.is_prose or below.size <= _SHORTEST_BELOW or not is_surely_place(key(match.group("place"))):
        return None
    name = key(match.group("name")).split()
    is_shaped = (
        name[0] in words("outlet_opener") or any(is_in("outlet_word", p) for p in name) or all(p[:2] == "ال" for p in name)
    )
    is_other = any(p in words("kind_word") or p in words("section") or p in words("report") for p in name) or is_person(name)
    return (
        (line.start, line.start + match.end("name")) if is_shaped and not is_other and _may_be_name(match.group("name")) else None
    )


_AT_RUBRIC = re.compile(r"(?P<name>[^–—|/:؟?!.،«»\"()]{4,60}?)\s+[–—|-]\s+(?P<what>[^–—|/:؟?!.،«»\"()]{3,30})$")
_OF_RUBRICS = ("kind_word", "report", "statement", "section")


def _is_site_of_translations(draft: Draft, line: Line, at: int) -> bool:
    """Return whether a first line «ترجمات المرفأ» names who translates, over the title, and not from what («ترجمات عبرية»)."""
    rest = line.key.split()[1:]
    is_kind = any(p in words("kind_word") or is_in("wire", p) or is_in("openness", p) or describes(p) for p in rest)
    below = draft.lines[at + 1]
    return not (is_kind or below.is_prose or below.is_item) and below.size > _SHORTEST_BELOW and not is_place(" ".join(rest))


_SHORTEST_BELOW = 3  # words of the title under it


def _is_headed(draft: Draft, at: int) -> bool:
    """Return whether the day stands right under a line and a headline only then."""
    below = draft.lines[at + 1 : at + 3]
    is_dated = len(below) > 1 and first_day(draft.text, below[0].start, below[0].end) is not None
    return is_dated and not below[1].is_prose and below[1].size > 2 and not below[1].is_item


_BARE = re.compile(r"[^\W_]+(?:\s[^\W_]+){1,3}$")


def _is_name_over_day(draft: Draft, line: Line, at: int) -> bool:
    """Return whether a first line is a bare name over the day and a longer title: «بردى الآن», «الشارع السياسي», «تهامة 24»."""
    if _BARE.match(line.text) is None or not _is_headed(draft, at) or draft.lines[at + 2].size <= line.size:
        return False
    parts = line.key.split()
    is_flavoured = any(is_in(name, p) for p in parts for name in ("outlet_word", "outlet_word_weak", "outlet_opener"))
    is_numbered = parts[-1].isdigit() and len(parts) == _PAIR
    is_other = any(p in words(name) for p in parts for name in ("report", "kind_word", "statement", "section", "desk"))
    if is_other or is_person(parts) or is_surely_place(line.key) or not telling_verbs().isdisjoint(parts):
        return False
    return is_flavoured or is_numbered or (kind_of_name(line.text) == "name" and _is_shaped(parts))


_PAIR = 2


def _is_shaped(parts: list[str]) -> bool:
    """Return whether two words are shaped like a paper's name: «الشارع السياسي», «الطيف العراقي»."""
    return len(parts) == _PAIR and all(p.startswith("ال") for p in parts)


def _over_rubric(draft: Draft, line: Line, at: int) -> tuple[int, int] | None:
    """Read «أطباء الوادي – نشرة إعلامية», «شهود بلا حدود – تقرير خاص»: who issues, and a kind of text in two words."""
    match = _AT_RUBRIC.match(line.text)
    if match is None:
        return None
    what, is_headed = key(match.group("what")).split(), _is_headed(draft, at)
    is_rubric = bool(what) and (what[0] in words("report") or what[0] in words("statement"))
    is_rubric = is_rubric or (len(what) > 1 and what[0] in words("desk") and is_headed)
    is_rubric = is_rubric and (
        is_headed if len(what) == 1 else what[0] in words("desk") or any(what[1] in words(name) for name in _OF_RUBRICS)
    )
    is_rubric = is_rubric and len(what) <= 2
    if not is_rubric or not _may_be_name(match.group("name")):
        return None
    return line.start + match.start("name"), line.start + match.end("name")


def _bracketed(line: Line) -> tuple[int, int] | None:
    """Read «[ راصد الجزيرة ]» and «** صوت الوادي **»."""
    match = _IN_BRACKETS.fullmatch(line.text)
    if match is None or re.search(r"\s[–—-]\s", match.group("name")) or not _may_be_name(match.group("name")):
        return None
    return line.start + match.start("name"), line.start + match.end("name")


def _marked(draft: Draft, line: Line) -> tuple[int, int] | None:
    """Read a name in marks with what it is behind it («المرفأ» صحيفة يومية مستقلة)."""
    found = read_outlet(draft.text, line.start, line.end) if _OPENS_MARKS.search(line.text) else None
    return found if found is not None and line.text[-1] not in ".؟!:" else None


def _before_place(line: Line) -> tuple[int, int] | None:
    """Read «شهود بلا حدود – كمبالا», whatever the name, where the second part is surely a place and the first none."""
    match = _AT_PLACE.match(line.text)
    if match is None or is_surely_place(key(match.group("name"))) or not is_surely_place(key(match.group("place"))):
        return None
    is_name = _may_be_name(match.group("name")) and not is_in("section", key(match.group("name")))
    return (line.start + match.start("name"), line.start + match.end("name")) if is_name else None


def _may_be_name(name: str) -> bool:
    parts = key(name).split()
    if not parts or parts[0] in words("report") or parts[0] in words("kind_word") or any(p.isdigit() for p in parts):
        return False
    is_kind = all(p in words("kind_word") or p in words("section") for p in parts)
    is_other = is_in("wire", " ".join(parts)) or is_in("platform", " ".join(parts))
    return 1 < len(parts) <= _LONGEST_NAME and telling_verbs().isdisjoint(parts) and not (is_kind or is_other)


def read_trail(draft: Draft, line: Line, at: int) -> tuple[int, int] | None:
    """Read «شمس المرسى ◂ عربي ودولي»: the outlet at the head of the way to the article, sections behind it."""
    signs = list(_TRAIL.finditer(line.text))
    if at != next(iter(draft.open_lines()), at) or not signs or signs[0].start() == 0:
        return None
    first, *rest = [key(part) for part in _TRAIL.split(line.text)]
    is_way = bool(rest) and all(len(p.split()) <= _LONGEST_PART for p in rest) and any(is_in("section", p) for p in rest)
    if not is_way or first in _HOME or is_in("section", first) or not _may_be_name(first):
        return None
    return line.start, line.start + signs[0].start()
