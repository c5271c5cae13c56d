"""Who wrote it: by a formula («كتب:», «بقلم»), by standing alone with a given name, or as initials at the end."""

import re

from riwaya.documents.frontmatter import is_function_word, is_in, key, saying_verbs, words
from riwaya.documents.lines import Line
from riwaya.documents.pieces import is_person

_LONGEST = 6  # words of a name
_LETTER = "[\u0621-\u064a]"
_GROUP = rf"{_LETTER}{{1,3}}(?:\s?[.\s]\s?{_LETTER}{{1,3}}){{1,2}}\.?"
_INITIALS = re.compile(rf"\(?\s*({_GROUP})\s*\)?(?:\s*[/\\–-]\s*{_GROUP})*(?P<rest>.*)$", re.DOTALL)
_ONE_LETTER = re.compile(rf"{_LETTER}{{1,2}}(?:\s?[.\s]\s?{_LETTER}{{1,2}}){{1,2}}\.?")
_VERBS = re.compile(r"\(?(?P<verb>[^\W\d_]+)\s*(?P<colon>[:–—-]?)\s*(?P<name>\S.*)$", re.DOTALL)
_SENT = re.compile(r"(?:من\s+)?(?:مراسل|مبعوث|موفد)\w*[^:]{0,60}:\s*(?P<name>.+)$")
_TAIL = re.compile(r"\s*[/|\\–—-]\s*(?P<clause>[^/|\\]{4,80})$")
_NOTE = re.compile(r"[*•\s]*(?P<name>[^–—،,*|/-]{4,60}?)\s*[–—،,|/-]\s*(?P<what>.+)$")
_DIGIT = re.compile(r"\d")


def read_byline(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a byline («كتبت: رنا الصالح», «سالم الحداد – كاتب يمني»), else None."""
    if line.size > 14 or line.has_stop:
        return None
    return _by_verb(line.text, line.start) or _by_profession(line) or _by_correspondent(line)


def read_name(line: Line) -> tuple[int, int] | None:
    """Return where the name stands in a line that holds nothing but a person's name, else None."""
    parts = line.key.split()
    if line.has_stop or not is_person(parts) or ":" in line.text or any(is_in("section", p) for p in parts[1:]):
        return None
    return line.start, line.end


def is_unnamed_byline(line: Line) -> bool:
    """Return whether a line says who wrote it without a name («كتب مراسل الشؤون العسكرية», «إعداد قسم الأخبار»)."""
    first = line.key.partition(" ")[0]
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
    match = _INITIALS.match(line.text)
    if match is None or line.size > 12:
        return None
    rest = match.group("rest").strip(" .–-/()")
    first = match.group(1)
    if len(rest.split()) > 6 or is_in("agency_letters", key(first)) or not _ONE_LETTER.fullmatch(first):
        return None
    start = line.start + match.start(1)
    return start, start + len(first.rstrip(". "))


def is_agency_tag(line: Line) -> bool:
    """Return whether a line holds nothing but agencies, in brackets or not («(رويترز، أ ف ب)»)."""
    parts = [key(part) for part in re.split(r"[،,/()\-–|]", line.text)]
    named = [p for p in parts if p]
    return bool(named) and all(is_in("agency_letters", p) or is_in("wire", p) for p in named)


def _by_verb(text: str, offset: int) -> tuple[int, int] | None:
    match = _VERBS.match(text)
    if match is None:
        return None
    verb, name = key(match.group("verb")), match.group("name")
    if not is_in("byline_verb", verb) or _DIGIT.search(name):
        return None
    cut = re.search(r"\s*[–—|/،,*():\n-]|\s{3,}|\s+لل\w+", name)
    name = name[: cut.start()] if cut else name
    parts = key(name).split()
    while parts and parts[0] in words("title_of_person"):
        parts = parts[1:]
    is_named = is_person(parts) or bool(match.group("colon")) or verb in _SURE
    is_name = 1 <= len(parts) <= _LONGEST and not any(is_function_word(p) or p in saying_verbs() for p in parts)
    if not is_named or not is_name or (is_in("byline_verb_other", verb) and not is_person(parts)):
        return None
    start = offset + match.start("name")
    return start, start + len(name.rstrip())


_SURE = frozenset(("بقلم", "by"))


def _by_profession(line: Line) -> tuple[int, int] | None:
    """Read «سالم الحداد – كاتب وباحث يمني» and «* كاتب من السودان», whose name stands elsewhere."""
    match = _NOTE.match(line.text)
    if match is None:
        return None
    what, name = key(match.group("what")).split(), key(match.group("name")).split()
    if not what or what[0] not in words("profession") or not 2 <= len(name) <= 5:
        return None
    if any(is_function_word(p) or p in words("profession") for p in name):
        return None
    start = line.start + match.start("name")
    return start, line.start + match.end("name")


def _by_correspondent(line: Line) -> tuple[int, int] | None:
    """Read «من مبعوثنا إلى الميناء: سالم الحداد»."""
    match = _SENT.match(line.text)
    if match is None or not is_person(key(match.group("name")).split()):
        return None
    return line.start + match.start("name"), line.end


def is_author_note(line: Line) -> bool:
    """Return whether a line only says what its author is («* كاتب وباحث من السودان»)."""
    parts = line.key.split()
    return 1 <= len(parts) <= 14 and parts[0] in words("profession") and line.text[0] in "*•(-–"
