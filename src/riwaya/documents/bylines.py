"""Who wrote it: by a formula («كتب:», «بقلم»), by standing alone with a given name, or as initials at the end."""

import re

from riwaya.documents.authors import (
    LONGEST_LABEL,
    are_persons,
    is_unnamed_author,
    label_of_author,
    read_by_maker,
    read_for_outlet,
    read_of_kind,
    read_of_outlet,
    read_of_staff,
    read_sent,
    read_signless,
)
from riwaya.documents.frontmatter import given_names, is_function_word, is_in, is_place, key, saying_verbs, words
from riwaya.documents.lines import Line
from riwaya.documents.persons import POST, follows_particle, is_person, may_be_name
from riwaya.documents.unstick import is_known

_LONGEST = 6  # words of a name
_LONGEST_SHORTENED = 5  # words of «ليلى ن.», «ليلى ن. وسالم ح.»
_LETTER = "[\u0621-\u064a]"
_GROUP = rf"{_LETTER}{{1,3}}(?:\s?[.\s]\s?{_LETTER}{{1,3}}){{1,2}}\.?"
_INITIALS = re.compile(rf"[(\[]?\s*({_GROUP})\s*[)\]]?(?:\s*[/\\–-]\s*{_GROUP})*(?P<rest>.*)$", re.DOTALL)
_PLAIN = rf"{_LETTER}{{1,2}}\s{_LETTER}{{1,2}}"
_TOGETHER = re.compile(  # «م.ش/ر.ح», «م ح / س ع»: both, where no blank parts them or none has stops
    rf"(?:{_GROUP}(?:(?:[/\\]|\s?//\s?){_GROUP})+|{_PLAIN}(?:\s?[/\\]\s?{_PLAIN})+)(?=\s*[)\]]?\s*(?:\([^()]*\)\s*)?$)"
)
_ONE_LETTER = re.compile(rf"{_LETTER}{{1,2}}(?:\s?[.\s]\s?{_LETTER}{{1,2}}){{1,2}}\.?")
_VERBS = re.compile(r"\(?(?P<verb>[^\W\d_]+)(?:/ة|\(ة\))?\s*(?P<colon>[:/–—ـ-]?)\s*(?P<name>\S.*)$", re.DOTALL)
_SENT = re.compile(r"(?:من\s+)?(?:مراسل|مبعوث|موفد|مندوب)\w*[^:]{0,60}:\s*(?P<name>.+)$")
_TAIL = re.compile(r"\s*(?:[/|\\–—-]|\.{2,}|…)\s*(?P<clause>[^/|\\]{4,80})$")
_NOTE = re.compile(r"[*•\s]*(?P<name>[^–—،,*|/-]{4,60}?)\s*[–—،,|/-]\s*(?P<what>.+)$")
_CLOSING_SIGN = re.compile(
    r"(?:[=*_~#\sـ–—/|-]{0,20}(?:(?:انتهى|إنتهى)\s?\d{0,3})?(?:\*{1,3}\d{1,6}\*{1,3})?[=*_~\s–—/|.:-]{0,20}(?=[(\[\u0621-\u064a]))?"
)
_AFTER_DESK = re.compile(r"(?:[^:/|]{2,30}:\s*)?(?P<desk>[^:/|]{3,20}?)\s*/\s*")  # «المرفأ: القسم الدولي / م.ت»
_SHORTENED = re.compile(
    rf"\(?\s*(?P<name>{_LETTER}{{1,2}}\s?\.\s?(?P<last>{_LETTER}{{3,}}))(?:\s*[/–-]\s*{_LETTER}{{1,2}}\s?\.\s?{_LETTER}+)*\s*\)?\s*$"
)
_AT_PLACE = re.compile(r"(?P<place>[^–—ـ:/|،-]{2,40}?)\s*[–—ـ/|،-]\s*(?P<name>[^–—:/|،,().«»\"-]{5,40})$")
_BEFORE_PLACE = re.compile(r"(?P<name>[^–—:/|،,().«»\"-]{5,40}?)\s*[–—ـ/|،-]\s*(?P<place>[^–—ـ:/|،()-]{2,40})$")
_SIGNED = re.compile(
    r"(?P<office>[^:،,«»\"]{4,60}?)\s*[:–—-]\s*(?P<name>[^:،,–—«»\"-]{5,50}?)\s*(?:[–—،,-]\s*(?P<post>[^:–—«»\"]{4,50}))?$"
)
_LETTERS_IN_LEAD = re.compile(rf"\(\s*(?P<who>{_LETTER}{{1,2}}\s?\.\s?{_LETTER}{{1,2}}\.?)\s*\)\s*[–—-]\s")  # «(ص. ح) – خفّض …»
_IN_LEAD = re.compile(r"(?:كتب|كتبت)\s+(?P<who>[^:،,.«»\"]{5,60})\s*:\s")
_PREPARED = re.compile(
    r"\(?\s*(?:إعداد|(?:تحرير|المحرر|محرر)(?=\s*:))\s*:?\s*(?P<name>[^:–—،,()«»\"-]{3,40}?)(?:\s+(?P<for>لل\w+[^–—:()]*))?\s*(?:[)–—-]|$)"
)
_LABEL = re.compile(
    r"(?P<label>[^:–—/|]{2,24}?)(?:\s*[/+]\s*(?:تصوير|صور|فيديو))?(?:\s+(?:في|من)\s+[^:–—/|]{2,24}?)?\s*(?P<sign>[:/–—-])\s*"
    r"(?P<name>[^–—،,*|/():]{4,60}?)\s*\**\s*(?P<after>[–—،|/(-].*)?$"
)
_DIGIT = re.compile(r"\d")


def read_byline(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a byline («كتبت: رنا الصالح», «سالم الحداد – كاتب يمني»), else None."""
    if line.size > 14:
        return None
    if line.has_stop:
        named = _prepared(line) or (_shortened_last(line) if line.size <= _LONGEST_SHORTENED else None)
        return named or read_by_maker(line.text, line.start)
    first = line.key.partition(" ")[0]
    named = _prepared(line) or _labelled(line) or _by_later(line) or _by_verb(line.text, line.start)
    return (
        named
        or _shortened_last(line)
        or _in_part(line)
        or _by_post(line)
        or _by_whom(line)
        or _hyphenated(line)
        or _by_profession(line)
        or _by_correspondent(line)
        or read_signless(first, line.text, line.start)
        or read_of_kind(first, line.text, line.start)
        or read_of_outlet(line.text, line.start)
        or read_of_staff(line.text, line.start)
        or (read_for_outlet(line.text, line.start) or (None,))[0]
        or read_by_maker(line.text, line.start)
    )


def read_name(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a line that holds nothing but a person's name, else None."""
    parts = line.key.split()
    told = next((at for at, part in enumerate(parts) if at > 1 and part in words("profession")), None)
    if told and is_person(parts[:told]) and not line.has_stop:  # «ليلى المهداوي صحافية لبنانية»
        named = re.match(rf"\W*(?P<name>\w+(?:\s+\w+){{{told - 1}}})", line.text)
        return (line.start + named.start("name"), line.start + named.end("name")) if named else None
    beside = _AT_LAND.match(line.text)
    if beside and is_place(key(beside.group("place"))) and is_person(key(beside.group("name")).split()):
        return line.start + beside.start("name"), line.start + beside.end("name")
    placed = next((at for at, part in enumerate(parts) if at > 1 and part in ("من", "في")), None)
    if placed and is_person(parts[:placed]) and is_place(" ".join(parts[placed + 1 :])) and ":" not in line.text:
        named = re.match(rf"\W*(?P<name>\w+(?:\s+\w+){{{placed - 1}}})\s", line.text)  # «سالم الحداد من المرسى»
        return (line.start + named.start("name"), line.start + named.end("name")) if named and not line.has_stop else None
    counted = re.match(r"\d+\s*\|\s*", line.text)  # «0|سالم الحداد», with the number of comments
    if counted and is_person(parts[1:]) and not line.has_stop:
        return line.start + counted.end(), line.end
    is_item = line.is_item and not line.text.startswith("*")  # «*سالم الحداد» under the title
    if line.has_stop or is_item or not is_person(parts) or ":" in line.text or any(is_in("section", p) for p in parts[1:]):
        return None
    start = line.start + len(_PICTURES.match(line.text).group())  # type: ignore[union-attr]
    return start, line.start + len(line.text.rstrip("* "))


_AT_LAND = re.compile(r"(?P<name>[^–—|/:-]{4,40}?)\s+[–—|/-]\s+(?P<place>[^–—|/:،.-]{2,30})$")  # «سالم ح. – المرسى»


def read_first(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a head's first line, over the title: only with a degree before it («د. منال الزبير»)."""
    degree = _DEGREE.match(line.text)
    return read_name(line) if degree and line.size <= _LONGEST else None


def read_strange(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a line of words that the lexicon knows as given names or not at all, else None.

    «رنج سنكاوي», «آختين أسعد»: so a foreign author's name stands alone under the title.
    """
    parts = line.key.split()
    if parts[-1:] and (is_in("outlet_word", parts[-1]) or is_in("outlet_word_weak", parts[-1])):
        return None  # «زنبق العربية»
    if not (2 <= len(parts) <= 3 and may_be_name(parts)) or line.is_item or re.search(r"[^\w\s-]", line.text):
        return None
    strange = [p for p in (parts[0], parts[-1]) if p not in given_names()]
    odd = [p for p in strange if not (is_known(p) or p.startswith("ال") or p.isascii())]
    is_strange = bool(odd) and (len(odd) == len(strange) or (odd[0] == parts[0] and parts[-1].startswith("ال")))
    return (line.start, line.end) if is_strange else None


def is_unnamed_byline(line: Line) -> bool:
    """Return whether a line says who wrote it without a name («كتب مراسل الشؤون العسكرية», «إعداد قسم الأخبار»)."""
    first, _, rest = line.key.partition(" ")
    if is_unnamed_author(line.key.split()) or (first in _PICTURED and line.size <= _LONGEST and ":" in line.text):
        return True
    if first in words("byline_verb") and rest.partition(" ")[0] in words("desk") and ":" in line.text and line.size <= 6:
        return True
    return first in words("byline_verb") and 2 <= line.size <= 5 and not line.has_stop and first not in words("byline_verb_noun")


def split_title(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return where a title ends and where the name stands in «عنوان / كتب فلان»; None when no byline follows it."""
    tail = _TAIL.search(text, start, end)
    if tail is None or tail.start() <= start:
        return None
    name = _by_verb(tail.group("clause"), tail.start("clause"))
    return (tail.start(), name) if name else None


def read_initials(line: Line) -> tuple[int, int] | None:
    """Return where the first initials stand in a closing line («(ه. ب) – صحيفة», «ح.ك/ م.د»); None when it is none."""
    opening = len(_CLOSING_SIGN.match(line.text).group())  # type: ignore[union-attr]
    desk = _AFTER_DESK.match(line.text) if line.size <= _LONGEST else None
    opening = desk.end() if desk and is_in("section", key(desk.group("desk"))) else opening
    short = _SHORTENED.match(line.text, opening)
    if short and not _is_desk(short.group("name"), key(short.group("last"))):
        return line.start + opening, line.start + short.end("name")
    match = _INITIALS.match(line.text, opening)
    if match is None or line.size > 12:
        return None
    rest = match.group("rest").strip(" .–-/()[]")
    first = match.group(1)
    together = _TOGETHER.match(line.text, match.start(1))
    if len(rest.split()) > 6 or is_in("agency_letters", key(first)) or not _ONE_LETTER.fullmatch(first):
        return None
    start = line.start + match.start(1)
    return start, start + len((together.group() if together else first).rstrip(". "))


def _is_desk(name: str, last: str) -> bool:
    """Return whether a shortened name is that of a desk: «ق. دولي» is القسم الدولي."""
    return is_in("section", last) or (name.startswith("ق") and last.endswith(("ي", "يه")))


def read_by_place(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in «عدن – زهر الحاج» under the line that named the outlet already, else None.

    Any two or three words that could be a name are one there, after a place or «خاص».
    """
    match = _AT_PLACE.match(line.text)
    turned = _BEFORE_PLACE.match(line.text)
    if turned and is_place(key(turned.group("place"))):
        match = turned
    if match is None:
        return None
    before, name = key(match.group("place")), key(match.group("name"))
    parts = name.split()
    is_before = is_place(before) or is_in("wire", before) or (POST.match(before) is not None and len(before.split()) <= 4)
    is_free = not any(is_in("wire", p) or is_in("outlet_word", p) or is_in("outlet_word_weak", p) for p in (name, *parts))
    if not is_before or not is_free or not may_be_name(parts):
        return None
    return line.start + match.start("name"), line.start + match.end("name")


def read_signature(line: Line) -> tuple[int, int] | None:
    """Return where the name stands under a statement, after the office («الأمين العام: الحاج سالم الحداد»), else None."""
    match = _SIGNED.match(line.text)
    if match is None or line.size > 14:
        return None
    office = key(match.group("office")).split()
    if is_person(office) and key(match.group("name")).split()[0].removeprefix("ال") in words("profession"):
        return line.start + match.start("office"), line.start + match.end("office")  # «سالم الحداد – الناطق باسم الهيئة»
    office = office[1:] if office[:1] == ["عن"] else office
    if not office or any(is_function_word(p) or (p in saying_verbs() and p not in words("profession")) for p in office):
        return None
    found = list(re.finditer(r"\S+", match.group("name")))
    while found and not is_person([key(m.group()) for m in found]) and len(found) > 2:
        found = found[1:]  # «عن المكتب: الكاتب العام سالم الحداد»
    if not is_person([key(m.group()) for m in found]):
        return None
    start = line.start + match.start("name")
    return start + found[0].start(), start + found[-1].end()


def read_in_lead(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a first sentence that begins «كتب المحلل العسكري سالم الحداد:», else None."""
    letters = _LETTERS_IN_LEAD.match(line.text)
    if letters and not is_in("agency_letters", key(letters.group("who"))):
        return line.start + letters.start("who"), line.start + letters.end("who")
    match = _IN_LEAD.match(line.text)
    if match is None:
        return None
    found = list(re.finditer(r"\S+", match.group("who")))
    while found and (found[0].group().startswith("ال") or is_in("title_of_person", key(found[0].group()))):
        found = found[1:]
    if not 2 <= len(found) <= 4 or not may_be_name([key(m.group()) for m in found]):
        return None
    start = line.start + match.start("who")
    return start + found[0].start(), start + found[-1].end()


_DEGREE = re.compile(
    r"(?:[دأام]\s?[./]\s*|(?:الدكتور|الدكتورة|دكتور|دكتورة|البروفيسور|البروفسور|الأستاذ|الأستاذة|المهندس|الباحث|الباحثة|الكاتب|الكاتبة"
    r"|الصحفي|الصحفية|الصحافي|الصحافية|الإعلامي|الإعلامية|الزميل|الزميلة)(?:\s+(?:والباحث|والباحثة|والصحفي|والصحافي|والكاتب))?\s+)+"
)


def untitled(name: str | None) -> str | None:
    """Return a name without the degrees before it and «ووكالات», «بتاريخ» behind it; initials stay whole."""
    name = _BESIDES.sub("", name) if name else name
    degree = _DEGREE.match(name) if name else None
    rest = key(name[degree.end() :]).split() if name and degree else []
    if name is None or degree is None or not may_be_name(rest) or min(map(len, rest)) == 1:
        return name
    return name[degree.end() :]


_BESIDES = re.compile(r"(?<=\w)(?:\s*[-–+،,]\s*|\s+)(?:و?(?:ال)?وكالات|و?متابعات|بتاريخ)$")


def is_agency_tag(line: Line) -> bool:
    """Return whether a line holds nothing but agencies, in brackets or not («(رويترز، أ ف ب)»)."""
    parts = [key(part) for part in re.split(r"[،,/()\-–|]", line.text)]
    named = [p for p in parts if p]
    return bool(named) and all(is_in("agency_letters", p) or is_in("wire", p) for p in named)


_EDITORS = ("رييس التحرير", "رييسه التحرير", "مدير التحرير", "مديره التحرير", "كاتب الافتتاحيه")


def _by_verb(text: str, offset: int) -> tuple[int, int] | None:
    match = _VERBS.match(text)
    if match is None or not is_in("byline_verb", key(match.group("verb"))):
        return None
    verb, start = key(match.group("verb")), match.start("name")
    if verb in _PICTURED:
        return None
    if text[start] in '«"“' and text.rstrip()[-1] in '»"”':
        return None  # «حوار – «المرفأ»»
    abbreviated = _ABBREVIATED.match(text, start)
    start = abbreviated.end() if abbreviated else start  # «إعداد: أ, سالم الحداد»
    name = text[start:]
    cut = re.search(r"\s*[–—|/،,*():\n]|\s+-|-\s|\s{3,}|\s+لل\w+|\s+On\b|\s+(?:في|من)\s", name)
    name = name[: cut.start()] if cut else name
    is_cut = cut is not None and cut.group().strip() in ("في", "من")
    if _DIGIT.search(name) or (is_cut and not is_person(key(name).split())):
        return None
    besides = _BESIDES_MADE.match(name) if verb in _MADE else None
    if besides:  # «إعداد وتحرير رنا الصالح»
        start, name = start + besides.end(), name[besides.end() :]
    parts = key(name).split()
    while parts and parts[0] in words("title_of_person"):
        parts = parts[1:]
    is_named = are_persons(parts) or bool(match.group("colon")) or verb in _SURE
    if parts and (parts[0] in words("desk") or POST.match(parts[0]) or " ".join(parts[:2]) in _EDITORS):
        return None
    if "عدم" in parts or parts[-1:] in (["اسمه"], ["اسمها"], ["هويته"], ["هويتها"]):
        return None  # «بقلم معلمة طلبت عدم ذكر اسمها»
    is_formula = verb in _SURE or bool(match.group("colon"))
    rest = parts[1:-1] if is_formula else []  # «بقلم غيداء ساق الله», «كتب: محمود عزت الشرقاوي»
    is_name = 1 <= len(parts) <= _LONGEST and not any(
        (is_function_word(p) or (p in saying_verbs() and p not in given_names()))
        and not (p in rest or follows_particle(parts, n))
        for n, p in enumerate(parts)
    )
    if not is_named or not is_name or (is_in("byline_verb_other", verb) and not are_persons(parts)):
        return None
    start += offset
    end = start + len(name.rstrip())
    while (first := re.match(r"\S+\s+", text[start - offset : end - offset])) and is_in("title_of_person", key(first.group())):
        start += first.end()  # «بقلم : د. سالم الحداد»
    return start, end


_PICTURES = re.compile(r"[^\w(«\"]*")
_LATER = re.compile(r"(?P<what>(?:بقلم\s*/\s*)?[^:–—|/]{2,30}?)\s*(?:بقلم\b\s*:?|:)\s*(?P<name>[^–—،,*|/():]{4,50}?)\s*$")


def _by_later(line: Line) -> tuple[int, int] | None:
    """Read «قصة صحفية بقلم: سالم الحداد» and «بقلم مواطن صحفي: أبو سالم»: the formula is not the first word."""
    match = _LATER.match(line.text)
    if match is None:
        return None
    is_formula = "بقلم" in key(line.text[: match.start("name")]).split()
    parts = key(match.group("name")).split()
    is_name = are_persons(parts) or may_be_name(parts)
    is_short = len(key(match.group("what")).split()) <= LONGEST_LABEL and ".." not in match.group("what")
    return (line.start + match.start("name"), line.start + match.end("name")) if is_formula and is_name and is_short else None


_BY_WHOM = re.compile(
    r"(?:مرسلة?|أُ?رسلت?|نُ?شرت?|منشورة?|كُ?تبت?|مكتوبة?|أضيفت?|أضافه?ا?|تم النشر)\s+(?:بواسطة|من قبل|من طرف)\s*:?\s*"
    r"(?P<name>[^–—:|/،,().«»\"\d]{4,40}?)(?:\s+(?:في|بتاريخ|يوم)\s+(?:ال\w+\s*[،,]?\s*)?[\d٠-٩].*)?$"
)


def _by_whom(line: Line) -> tuple[int, int] | None:
    """Read «مرسلة بواسطة سالم الحداد في 9:15 م», as blogs sign."""
    match = _BY_WHOM.match(line.text)
    parts = key(match.group("name")).split() if match else []
    is_named = match is not None and (is_person(parts) or may_be_name(parts))
    return (line.start + match.start("name"), line.start + match.end("name")) if match and is_named else None


_PARTS = re.compile(r"[^–—|،,]+")
_POSTED = re.compile(r"(?P<post>[^:–—|،,«»\"]{4,40}?)\s*:\s*(?P<name>[^:–—|،,«»\"؟?!.]{5,40})$")
_SHORT_FIRST = re.compile(
    rf"(?P<name>{_LETTER}\s?\.\s?(?:(?:بن|ولد|أبو|بو|آيت|عبد)\s)?{_LETTER}{{3,}})\s*(?:[/|–—-]\s*(?P<rest>.+))?$"
)


def _in_part(line: Line) -> tuple[int, int] | None:
    """Read «ترويها: أم سالم – حررتها: رنا الصالح»: the formula opens a later part of the line."""
    parts = [] if _DIGIT.search(line.text) else list(_PARTS.finditer(line.text))[1:]
    for part in parts:
        words_of = part.group().strip()
        at = line.start + part.start() + part.group().index(words_of) if words_of else 0
        found = (_labelled(Line(at, at + len(words_of), words_of)) or _by_verb(words_of, at)) if words_of else None
        if found:
            return found
    return None


_LONGEST_STRANGE = 3  # words of a name that no list has


def _by_post(line: Line) -> tuple[int, int] | None:
    """Read «المراسل العسكري: سالم الحداد» and «س. الحداد / مكتب الجنوب»."""
    match = _POSTED.match(line.text)
    if match:
        post, name = key(match.group("post")).split(), key(match.group("name")).split()
        is_post = bool(post) and post[0].removeprefix("ال") in words("profession") and len(post) <= 3
        is_name = is_person(name) or (len(name) <= _LONGEST_STRANGE and may_be_name(name))
        return (line.start + match.start("name"), line.end) if is_post and is_name else None
    short = _SHORT_FIRST.match(line.text)
    if short is None or _is_desk(short.group("name"), key(short.group("name")).split()[-1]):
        return None
    rest = key(short.group("rest") or "")
    is_free = not rest or is_place(rest) or is_in("wire", rest) or rest.split()[0] in words("desk")
    return (line.start, line.start + short.end("name")) if is_free else None


_SHORT_LAST = re.compile(rf"(?P<name>{_LETTER}{{3,}}\s{_LETTER}\s?\.(?:\s?[،/]?\s?و?{_LETTER}{{3,}}\s{_LETTER}\s?\.)?)\s*$")


def _shortened_last(line: Line) -> tuple[int, int] | None:
    """Read «سنية ق.», a given name and the first letter of the family's."""
    match = _SHORT_LAST.match(line.text)
    is_name = match is not None and line.key.split()[0] in given_names()
    return (line.start + match.start("name"), line.start + match.end("name")) if match is not None and is_name else None


_HYPHENATED = re.compile(r"\w[\w ]*\w-\w[\w ]*\w$")


def _hyphenated(line: Line) -> tuple[int, int] | None:
    """Read «لمى خوري-حداد», a person's name with two family names."""
    parts = line.key.split()
    is_name = _HYPHENATED.fullmatch(line.text) and is_person(parts) and not is_place(parts[-1]) and not is_in("wire", parts[-1])
    return (line.start, line.end) if is_name and len(line.text.partition("-")[0].split()) > 1 else None


def _prepared(line: Line) -> tuple[int, int] | None:
    """Read «(إعداد زهر الحاج للنشرة العربية – تحرير سالم الحداد)» and «إعداد: س. ح.»."""
    match = _PREPARED.match(line.text)
    if match is None:
        return None
    name, for_whom = match.group("name").rstrip(), match.group("for")
    if _ONE_LETTER.fullmatch(name) or (for_whom and may_be_name(key(name).split())):
        return line.start + match.start("name"), line.start + match.start("name") + len(name.rstrip(". "))
    return None


def _labelled(line: Line) -> tuple[int, int] | None:
    """Read «أجرت الحوار في عدن: رنا الصالح» and «ريبورتاج: سالم الحداد – المرسى»: what it is, a colon, a person."""
    match = _LABEL.match(line.text)
    if match is None:
        return None
    said = key(match.group("label")).split()
    label = label_of_author(said)
    if not label:
        return None
    if match.group("sign") not in ":/" and not is_in("byline_sure", label):
        return None
    parts = key(match.group("name")).split()
    after = [key(part) for part in re.split(r"[–—/|،()-]", match.group("after") or "") if key(part)]
    is_sure = is_in("byline_sure", label) or (match.group("sign") == ":" and not after and _is_strange(parts))
    if not are_persons(parts) and not (is_sure and may_be_name(parts)):
        return None
    if len(after) > 2 and not _DIGIT.search(match.group("after")):
        return None
    is_list = bool(after) and match.group("after").lstrip()[0] == "،" and all(is_person(one.split()) for one in after)
    return line.start + match.start("name"), line.end if is_list else line.start + match.end("name")


def _is_strange(parts: list[str]) -> bool:
    """Return whether two or three words end with one that the lexicon does not know, as a family's name does."""
    return (
        1 < len(parts) <= _LONGEST_STRANGE
        and not is_known(parts[-1])
        and not parts[-1].isascii()
        and not parts[0].startswith("ال")
    )


_SURE = frozenset(("بقلم", "by"))
_ABBREVIATED = re.compile(r"(?:[دأام]\s?[.,/،]\s*)+")
_MADE = frozenset(("اعداد", "كتابه", "صياغه", "جمع"))
_BESIDES_MADE = re.compile(r"و(?:تحرير|ترجمة|كتابة|صياغة|تقديم|متابعة|تصوير|مراجعة)\s+(?=\S+\s+\S)")
_PICTURED = frozenset(("تصوير", "صور", "عدسه"))  # who took the pictures is no author


_STARRED = re.compile(
    r"[*•⁕]+\s*(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){1,3}?)\s+(?P<what>[^\W\d_]+)(?:\s.*)?$"
)  # «* سالم الحداد كاتب يمني»


def _by_profession(line: Line) -> tuple[int, int] | None:
    """Read «سالم الحداد – كاتب وباحث يمني» and «* كاتب من السودان», whose name stands elsewhere."""
    starred = _STARRED.match(line.text)
    if starred and key(starred.group("what")) in words("profession") and may_be_name(key(starred.group("name")).split()):
        return line.start + starred.start("name"), line.start + starred.end("name")
    match = _NOTE.match(line.text)
    if match is None:
        return None
    what, name = key(match.group("what")).split(), key(match.group("name")).split()
    if not what or what[0] not in words("profession") or not 2 <= len(name) <= 5 or "(" in match.group("name"):
        return None
    is_body = any(is_in(c, name[0]) for c in ("outlet_type", "issuer"))
    if is_body or any(is_function_word(p) or p in words("profession") for p in name):
        return None
    start = line.start + match.start("name")
    return start, line.start + match.end("name")


def _by_correspondent(line: Line) -> tuple[int, int] | None:
    """Read «من مبعوثنا إلى الميناء: سالم الحداد»."""
    match = _SENT.match(line.text)
    parts = key(match.group("name")).split() if match else []
    if match is None or not (is_person(parts) or may_be_name(parts)):
        return read_sent(line.text, line.start)
    return line.start + match.start("name"), line.end


def is_author_line(line: Line) -> bool:
    """Return whether a line under a byline says what the author is («أستاذ التاريخ بجامعة المرسى»)."""
    parts = line.key.split()
    return (
        1 <= len(parts) <= 10
        and parts[0].removeprefix("ال") in words("profession")
        and not line.has_stop
        and ":" not in line.text
    )


def is_author_note(line: Line) -> bool:
    """Return whether a line only says what its author is («* كاتب وباحث من السودان»)."""
    parts = line.key.split()
    return 1 <= len(parts) <= 14 and parts[0] in words("profession") and line.text[0] in "*•(-–"
