"""Authors told without a colon, or two at a time: «سجّلتها في المرسى رنا الصالح», «تحقيق: رنا الصالح وسالم الحداد»."""

import re

from riwaya.documents.frontmatter import given_names, is_in, is_place, key, telling_verbs, words
from riwaya.documents.persons import POST, is_person, may_be_name

_OBJECT = re.compile(r"\w{2,}(?:ها|ه|هم)")  # «دوّنتها», «حاوره»
_WORD = re.compile(r"[^\s\d«»\"“”،()–—|/-]+")  # with its vowel signs
_OF_KIND = re.compile(r"(?P<label>[^\W\d_]+)\s*[–—-]\s*(?P<name>[^–—:/|،,().«»\"؟?!-]{5,40})$")
_TOLD = re.compile(r"(?P<name>[^:–—|/،.«»\"]{5,40})\s(?:يكتب|تكتب)(?:\s(?:ل|عن\s)[^:]{2,40})?\s*(?::|\.{2,}|…)")
_LONGEST_NAME = 4  # words
_SHORTEST = 3  # words of a formula with a name
_SHORTEST_KIND = 3  # letters of «لموقع», which is no part of a name
_FURTHEST = 3  # words of a place between the formula and the name


def are_persons(parts: list[str]) -> bool:
    """Return whether folded words are a person's name, or two persons' with «و» between."""
    if is_person(parts):
        return True
    for at, part in enumerate(parts[1:], 1):
        if part.startswith("و") and part[1:] in given_names() and len(parts) - at <= _LONGEST_NAME:
            one, other = parts[:at], [part[1:], *parts[at + 1 :]]
            return (is_person(one) or may_be_name(one)) and (is_person(other) or len(other) == 1)
    return False


LONGEST_LABEL = 3  # words
_OF_PLACE = (["من"], ["رساله"])  # «من عدن: …», «رسالة عدن: …»
_LABEL_REST = re.compile(
    r"(?:و\w+|مصوره?|مطوله?|الصفحه|الملف|التقرير|المقابله|الحوار|الحلقه|النص|الماده|خاصه?|\w+يه?|\w+يا|لل\w+|ب\w+|اليوم|معه|معها|معهم)"
    r"(?: (?:و\w+|لل\w+|ب\w+))?"
)


def label_of_author(said: list[str]) -> str:
    """Return the label of bylines in the words before a colon («ريبورتاج», «حاورته في عدن» without the place), "" for none."""
    is_kind = len(said) > 1 and said[0] in words("kind_word") and said[1] in words("byline_sure")
    parts = said[1:] if is_kind else said
    sizes = (n for n in range(min(LONGEST_LABEL, len(parts)), 0, -1) if is_in("byline_label", " ".join(parts[:n])))
    size = next(sizes, 0)
    rest = " ".join(parts[size:])
    is_placed = (rest.startswith(("في ", "من ")) and is_place(rest[3:])) or (parts[:1] in _OF_PLACE and is_place(rest))
    is_rest = not rest or _LABEL_REST.fullmatch(rest) is not None or is_placed or rest.startswith(("عبر ", "هاتفيا", "بواسطه "))
    return " ".join(parts[:size]) if is_rest else ""


def tells_author(said: str, name: str) -> bool:
    """Return whether a colon between two phrases, as `key` gives them, parts a label of bylines from who wrote.

    «إعداد وتقديم: رنا الصالح», «محرر الشؤون المحلية: سالم الحداد».
    """
    before, parts = said.split(), name.split()
    if not before or len(parts) > _LONGEST_NAME + 1:
        return False
    is_post = len(before) <= LONGEST_LABEL and POST.match(before[0]) is not None
    label = label_of_author(before)
    is_named = are_persons(parts) or ((is_post or is_in("byline_sure", label)) and may_be_name(parts))
    return is_named and (is_post or bool(label))


def read_signless(first_word: str, text: str, offset: int) -> tuple[int, int] | None:
    """Return where the name stands in «سجّلتها في المرسى رنا الصالح لموقع «المرفأ»», else None.

    Args:
        first_word: the line's first word, as `frontmatter.key` gives it.
        text: a line.
        offset: where it begins in its document.
    """
    if re.search(r"[:؟?!.]", text):
        return None
    found = list(_WORD.finditer(text))
    forms = [key(match.group()) for match in found]
    first = _after_formula(first_word, forms)
    joined = None if first else _after_joined(forms)
    if joined:
        name = forms[joined:]
        is_named = is_person(name) or may_be_name(name)
        return (offset + found[joined].start(), offset + found[-1].end()) if is_named else None
    if not first or len(forms) < _SHORTEST:
        return None
    if forms[first] in ("في", "من"):
        places = (n for n in range(_FURTHEST, 0, -1) if is_place(" ".join(forms[first + 1 : first + 1 + n])))
        first = first + 1 + next(places, 1)
    behind = next(
        (
            at
            for at in range(first + 1, len(forms))
            if (forms[at][0] == "ل" and len(forms[at]) > _SHORTEST_KIND) or text[found[at - 1].end() : found[at].start()].strip()
        ),
        len(forms),
    )
    for last in range(min(first + _LONGEST_NAME, behind), first + 1, -1):
        if is_person(forms[first:last]):
            return offset + found[first].start(), offset + found[last - 1].end()
    return None


def _after_joined(forms: list[str]) -> int | None:
    """Return where the name begins in «حكاها سالم الحداد وكتبتها رنا الصالح»: who wrote down what another tells; else None."""
    if not forms or _OBJECT.fullmatch(forms[0]) is None or len(forms) > _LONGEST_JOINED:
        return None
    wrote = (at for at, form in enumerate(forms[1:], 1) if form[:1] == "و" and _OBJECT.fullmatch(form[1:]))
    return next((at + 1 for at in wrote if is_in("byline_sure", forms[at][1:])), None)


_LONGEST_JOINED = 9  # words


def _after_formula(first_word: str, forms: list[str]) -> int:
    """Return how many words the formula has («حاورها», «أجرت الحوار»); 0 when a line opens with none."""
    if is_in("byline_sure", first_word) and _OBJECT.fullmatch(first_word):
        return 1
    is_told = len(forms) > _SHORTEST and forms[1].startswith("ال") and is_in("byline_sure", " ".join(forms[:2]))
    return 2 if is_told else 0


_SENDERS = re.compile(
    r"(?:[^:–—|/،.؟!«»\"]{2,30}\s*[–—|/-]\s*)?(?:من\s+)?(?:مراسل|مبعوث|موفد|مندوب)(?:نا|تنا|ة|ها|تها|ه|ته)?(?:\s+[«\"“][^«»\"“”]{2,40}[»\"”])?(?:\s+الخاصة?)?\s+(?=\S+\s+\S)"
)


def read_sent(text: str, offset: int) -> tuple[int, int] | None:
    """Return where the name stands in «من مراسلتنا في المرسى رنا الصالح», without a sign before the name; else None."""
    text = text.rstrip(" :")
    match = _SENDERS.match(text)
    if match is None or re.search(r"[:؟?!.،–—|/]", text[match.end() :]):
        return None
    found = list(_WORD.finditer(text, match.end()))
    forms = [key(one.group()) for one in found]
    first = 0
    if forms and forms[0] in ("في", "الي", "لدي", "من"):
        first = next((1 + n for n in range(_FURTHEST, 0, -1) if is_place(" ".join(forms[1 : 1 + n]))), len(forms))
    name = forms[first:]
    is_named = 1 < len(name) <= _LONGEST_NAME and name[0] in given_names() and is_person(name)
    return (offset + found[first].start(), offset + found[-1].end()) if is_named else None


def read_of_kind(first_word: str, text: str, offset: int) -> tuple[int, int] | None:
    """Return where the name stands in «بورتريه – هند الحداد»: what the text is, a dash, a person's name; else None."""
    match = _OF_KIND.match(text) if is_in("byline_of_kind", first_word) else None
    if match is None:
        return None
    parts = key(match.group("name")).split()
    is_named = parts[:1] and parts[0] in given_names() and is_person(parts) and telling_verbs().isdisjoint(parts)
    return (offset + match.start("name"), offset + match.end("name")) if is_named else None


_MARKS = frozenset('«"“')
_OF_OUTLET = re.compile(
    r"(?:^|[–—|/،(-]\s*)(?:من\s+)?(?:مراسلة?|مبعوثة?|موفدة?|مندوبة?|محررة?)\s+[«\"“](?P<outlet>[^«»\"“”]{2,40})[»\"”]\s*[:،–—-]?\s*"
    r"(?P<name>[^–—:/|،,().«»\"]{5,40}?)\s*[):]*$"
)


def read_of_outlet(text: str, offset: int) -> tuple[int, int] | None:
    """Return where the name stands in «المرسى – مراسل «المرفأ» سالم الحداد», else None."""
    match = _OF_OUTLET.search(text) if not _MARKS.isdisjoint(text) else None
    parts = key(match.group("name")).split() if match else []
    is_named = match is not None and len(parts) <= _LONGEST_NAME and (is_person(parts) or may_be_name(parts))
    return (offset + match.start("name"), offset + match.end("name")) if match and is_named else None


_OF_STAFF = re.compile(
    r"(?:^|[^:]{2,40}[:–—|/،-]\s*)(?:مراسلة?|مبعوثة?|موفدة?|مندوبة?)\s+(?:الصحيفة|الجريدة|الموقع|المجلة|الوكالة|القناة|الشبكة|المنصة)"
    r"(?:\s+الخاصة?)?(?P<sign>\s*[:،–—/-]\s*|\s+)(?P<name>[^–—:/|،,().«»\"]{5,40})$"
)


def read_of_staff(text: str, offset: int) -> tuple[int, int] | None:
    """Return where the name stands in «المرسى: مبعوثة الصحيفة، إخلاص الحداد», «المرسى – مراسل الجريدة سالم الحداد», else None."""
    match = _OF_STAFF.match(text)
    parts = key(match.group("name")).split() if match else []
    is_apart = match is not None and not match.group("sign").isspace()
    is_named = match is not None and len(parts) <= _LONGEST_NAME and (is_person(parts) or (is_apart and may_be_name(parts)))
    return (offset + match.start("name"), offset + match.end("name")) if match and is_named else None


_FOR_OUTLET = re.compile(
    r"(?P<formula>[^\W\d_][^\s:«»\"“”]*)\s+(?:خصيصاً\s+)?لـ?\s*[«\"“](?P<outlet>[^«»\"“”]{2,40})[»\"”](?:\s+(?:من|في)\s+[^:«»\"]{2,30}?)?\s*[:–—/-]\s*"
    r"(?P<name>[^–—:/|،,().«»\"]{5,40})$"
)


_WRITTEN_FOR = re.compile(
    r"(?P<formula>[^\W\d_]+)(?:\s*[:/–-])?\s+(?P<name>[^:–—|/،,().«»\"“”]{5,40}?)(?:\s*،)?(?:\s+(?:من|في)\s+[^:«»\"“”]{2,30}?)?"
    r"\s+(?:خصيصاً\s+|حصرياً\s+)?لـ?\s?(?:(?P<kind>[^\W\d_]{3,10})\s+)?[«\"“](?P<inner>[^«»\"“”]{2,40})[»\"”]\s*[:.]?$"
)


def _written_for(text: str) -> "tuple[re.Match[str], tuple[int, int]] | None":
    """Return the parts and the outlet's stretch of «كتبت رنا الصالح من المرسى لصحيفة «المرفأ»:», else None."""
    match = _WRITTEN_FOR.match(text)
    if match is None:
        return None
    kind = key(match.group("kind") or "")
    is_typed = is_in("outlet_type", kind) or is_in("issuer", kind)
    if kind and not is_typed:
        return None
    return match, (match.start("kind"), match.end("inner") + 1) if is_typed else match.span("inner")


def read_for_outlet(text: str, offset: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return where author and outlet stand, else None.

    «كتبها لـ«المرفأ» من المرسى: سالم الحداد», «كتبت رنا الصالح من المرسى لصحيفة «المرفأ»:».
    """
    match = _FOR_OUTLET.match(text) if not _MARKS.isdisjoint(text) else None
    at_outlet = match.span("outlet") if match else (0, 0)
    if match is None and not _MARKS.isdisjoint(text):
        match, at_outlet = _written_for(text) or (None, at_outlet)
    formula = key(match.group("formula")) if match else ""
    parts = key(match.group("name")).split() if match else []
    is_written = is_in("byline_sure", formula) or is_in("byline_verb", formula) or is_in("byline_label", formula)
    if match is None or not is_written or not (is_person(parts) or may_be_name(parts)):
        return None
    return (offset + match.start("name"), offset + match.end("name")), (offset + at_outlet[0], offset + at_outlet[1])


def read_in_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the author's name stands in a headline «سالم الحداد يكتب: …», else None."""
    match = _TOLD.match(text, start, end)
    parts = key(match.group("name")).split() if match else []
    return match.span("name") if match and is_person(parts) else None


def split_person(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return where a headline ends and where the name stands in «عنوان | سالم الحداد», «عنوان / سالم الحداد»; else None."""
    match = re.compile(r"\s*(?:[|]|\s[–—/-])\s*(?P<name>(?:[دأم]\.\s*)*[^|:–—/،.«»\"؟?!-]{5,40})\s*$").search(text, start, end)
    parts = key(match.group("name")).split() if match else []
    is_titled = bool(parts) and is_in("title_of_person", parts[0])
    is_named = bool(parts) and (is_titled or parts[0] in given_names()) and len(parts) <= _LONGEST_NAME and is_person(parts)
    is_headed = match is not None and len(key(text[start : match.start()]).split()) > 2
    return (match.start(), match.span("name")) if match and is_named and is_headed else None


def is_unnamed_author(parts: list[str]) -> bool:
    """Return whether a line says what somebody is who wants no name («ناشط من أبناء الحي - طلب عدم نشر اسمه»)."""
    is_someone = bool(parts) and parts[0] in words("profession")
    return is_someone and not {"اسمه", "اسمها", "هويته", "هويتها", "اسماءهم"}.isdisjoint(parts[2:])


_INITIAL = "[\u0621-\u064a]"
_ONE = rf"(?:[A-Z][\w'’-]+|[A-Z]\.|{_INITIAL}\s?\.|(?!{_INITIAL}\b)[\u0600-\u06ff]+\.?)"  # a word of a name, or an initial
_WHO = rf"{_ONE}(?:\s{_ONE}){{0,3}}(?:\s?{_INITIAL}(?=$))?"
_BETWEEN = r"\s?(?:/|،|&)\s?|\s+و\s?"
_MADE_AT = re.compile(r"(?P<place>[^:|«»\"]{2,30}?)\s*[:–—ـ|/-]\s*")
_NAMES = re.compile(
    rf"\s*(?P<sign>[:–—-]?)\s*(?P<who>{_WHO}(?:(?:{_BETWEEN}){_WHO})*)\s*[*:]*\s*(?:[–—-]\s*(?:تصوير|صور|عدسة)\b.*)?$"
)


def read_by_maker(text: str, offset: int) -> tuple[int, int] | None:
    """Return where the names stand behind a word for who made the text, however they are written, else None.

    «كتبت دوللي ن. بشارة», «تقرير – سالم ح. / ريم ن.», «بواسطة Hala Kuzbari», «عدن: موفدنا الخاص سالم الحداد».
    """
    placed = _MADE_AT.match(text)
    before = key(placed.group("place")) if placed else ""
    starts = [0, placed.end()] if placed and (is_place(before) or is_in("wire", before)) else [0]
    for start in starts:
        found = list(_WORD.finditer(text, start))
        sizes = (n for n in range(min(_LONGEST_MAKER, len(found) - 1), 0, -1) if is_in("byline_maker", _said(text, found, n)))
        size = next(sizes, 0)
        match = _NAMES.match(text, found[size - 1].end()) if size else None
        if match and not match.group("sign") and is_in("byline_verb_noun", _said(text, found, size)):
            continue  # «تقرير سنوي موجز»
        if match and all(_is_written_name(key(one).split()) for one in re.split(_BETWEEN, match.group("who"))):
            return offset + match.start("who"), offset + match.end("who")
    return None


_LONGEST_MAKER = 4  # words


def _said(text: str, found: "list[re.Match[str]]", size: int) -> str:
    return key(text[found[0].start() : found[size - 1].end()])


def _is_written_name(parts: list[str]) -> bool:
    """Return whether words may be one person's name: known or not, with initials or in Latin letters."""
    long = [p for p in parts if len(p) > 1]
    if not 2 <= len(parts) <= _LONGEST_NAME + 1 or not long:
        return False
    return is_person(parts) or may_be_name(parts) or (len(long) < len(parts) and (len(long) == 1 or may_be_name(long)))
