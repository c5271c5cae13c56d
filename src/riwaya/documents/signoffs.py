"""The last lines of agencies' texts: who prepared and edited them, in brackets or in letters with strokes between."""

import re

from riwaya.documents.authors import are_persons
from riwaya.documents.frontmatter import given_names, is_in, is_outlet, is_place, key, words
from riwaya.documents.lines import Line
from riwaya.documents.persons import is_person, may_be_name

_LETTER = "[\u0621-\u064a]"
_LETTERS = rf"{_LETTER}{{1,4}}(?:[ -]{_LETTER}{{1,4}}){{0,3}}"
_STROKED = re.compile(
    rf"(?:\(?(?:ال)?نهاية\)?)?[\s=*_~–—-]*[(\[]?\s*(?P<who>{_LETTERS}(?:\s?[/\\]\s?{_LETTERS}){{1,4}})[\s)\]=*_~–—.-]*$"
)
_FEWEST_FREE = 3  # parts of which one may be longer than two letters
_LONGEST_SHORT = 3  # letters that are rather a name cut short than a place (بور)
_STROKE = re.compile(r"\s?[/\\]\s?")


def read_stroked(line: Line) -> tuple[int, int] | None:
    """Return where the letters of those who prepared a text stand in «نح/را/م ع», «بور/اب/ج ب», «أ م ر / ع ج ع»; else None."""
    match = _STROKED.match(line.text) if "/" in line.text or "\\" in line.text else None
    if match is None:
        return None
    parts = _STROKE.split(match.group("who"))
    is_short = [all(len(p) <= 2 for p in re.split("[ -]", part)) for part in parts]
    is_named = any(is_place(key(p)) or is_outlet(key(p)) or is_in("section", key(p)) for p in parts if len(p) > _LONGEST_SHORT)
    is_sure = all(is_short) or (any(is_short) and len(parts) >= _FEWEST_FREE)
    return (line.start + match.start("who"), line.start + match.end("who")) if is_sure and not is_named else None


_NAME = r"(?P<name>[^\s\d.،:؛!]+(?:\s[^\s\d.،:؛!]+){1,3}?)"
_ANNOUNCED = re.compile(
    r"(?:^|[\s،.])و?(?P<verb>[^\s\d.،:]+)\s+(?:(?:هذه?\s)?(?P<what>ال(?:نشرة|موجز|حلقة|برنامج|جولة|فقرة|أنباء|أخبار|عناوين))\s+)?"
    rf"(?P<whom>عليكم|عليكن|لكم|لكن|إليكم|على حضراتكم|لحضراتكم|على مسامعكم)?\s*:?\s*{_NAME}\s*(?:[.،؛!]|$)"
)
_WAS_WITH_YOU = re.compile(rf"(?:^|[\s،.])كان(?:ت)?\s+مع(?:كم|كن)\s*:?\s+{_NAME}\s*(?:[.،؛!]|$)")  # «كانت معكم رنا الصالح»
_READS = re.compile(
    r"(?:قرا|قرات|قدم|قدمت|اعد|اعدت|حرر|حررت|صاغ|صاغت|القي|القت|تلا|تلت|يقرا|تقرا|يقدم|تقدم|رافق|رافقت)(?:ه|ها|هما|كم)?"
)


def read_announcer(line: Line) -> tuple[int, int] | None:
    """Return where the name stands of who read a broadcast, in its last words («كنتم مع الموجز، قرأته عليكم رنا الصالح.»)."""
    if line.size > _LONGEST:
        return None
    with_you = _WAS_WITH_YOU.search(line.text)
    if with_you and is_person(key(with_you.group("name")).split()):
        return line.start + with_you.start("name"), line.start + with_you.end("name")
    for match in _ANNOUNCED.finditer(line.text):
        parts = key(match.group("name")).split()
        is_told = (match.group("what") or match.group("whom")) and _READS.fullmatch(key(match.group("verb")))
        if is_told and (is_person(parts) or (match.group("whom") and may_be_name(parts))):
            return line.start + match.start("name"), line.start + match.end("name")
    return None


_ENDED = re.compile(rf"[.\s]/?\s?[اإ]نتهى\s?[/\\.:]?\s?(?P<who>{_LETTER}{{1,2}}(?:\s?[. /\\]\s?{_LETTER}{{1,2}}){{0,2}})\.?$")


def read_ended(line: Line) -> tuple[int, int] | None:
    """Return where the letters stand of who prepared a text, behind the word that closes its last paragraph («. انتهى/ م.ح»)."""
    match = _ENDED.search(line.text) if "نتهى" in line.text[-_LONGEST_CLOSE:] and line.size > _SHORTEST_ENDED else None
    return (line.start + match.start("who"), line.start + match.end("who")) if match else None


_LONGEST_CLOSE = 20  # characters
_SHORTEST_ENDED = 5  # words
_LONGEST = 26  # words
_OPENS = re.compile(r"[(\[]\s*(?:و?(?:شارك|شاركت|ساهم|ساهمت|أسهم|أسهمت)\s|(?:ال)?تغطية|إعداد|اعداد|كتابة|تحرير|التحرير|ترجمة)")
_PARTS = re.compile(r"\s*[–—؛|]\s*|\s+-\s*|\s*-\s+|(?<=\w)\.\s+")
_FOR_WHOM = r"(?:\s+(?:للنشرة|للخدمة|للطبعة|للقسم|للوكالة)(?:\s+(?:ال|ب)\w+)*)?"
_WITH = r"(?:\s+و(?:تحرير|ترجمة|كتابة|متابعة|صياغة|تقديم|مراجعة|تدقيق))?"
_KINDS = ("(?:ال)?(?:تغطية|تقرير)", "(?:ال)?(?:إعداد|اعداد|كتابة|صياغة)", "(?:ال)?(?:تحرير|ترجمة)")
_MADE = [
    re.compile(rf"{kind}{_WITH}(?:\s+(?:صحفية|صحافية|إخبارية|ميدانية))?{_FOR_WHOM}\s*:?\s+(?P<name>[^:()]+?){_FOR_WHOM}\.?$")
    for kind in _KINDS
]


def read_team(line: Line) -> tuple[int, int] | None:
    """Return where the name stands of who covered what a text tells, else of who prepared or edited it, in a bracketed last line.

    «(تغطية من المرسى – إعداد رنا الصالح للنشرة العربية – تحرير سالم الحداد)», «(شارك في التغطية … - تحرير سالم الحداد)».
    """
    if line.size > _LONGEST or not (_OPENS.match(line.text) or _names_two_tasks(line.text)):
        return None
    inner = re.match(r"[(\[]?\s*(?P<inner>.+?)[\s)\].]*$", line.text)
    if inner is None:
        return None
    for made in _MADE:
        at = inner.start("inner")
        for part in _PARTS.split(inner.group("inner")):
            at = line.text.index(part, at)
            match = made.match(part)
            if match and _names_persons(key(match.group("name")).split()):
                return line.start + at + match.start("name"), line.start + at + match.end("name")
    return None


def _names_two_tasks(text: str) -> bool:
    """Return whether a line without brackets is nothing but tasks and who did them («تغطية: رنا الصالح. تحرير: سالم الحداد.»)."""
    parts = [part.rstrip(" .") for part in _PARTS.split(text.rstrip(" .")) if part.strip()]
    return len(parts) > 1 and all(any(made.match(part) for made in _MADE) for part in parts)


def _names_persons(parts: list[str]) -> bool:
    """Return whether words are one person's name or two, and no correspondents, desk or place."""
    if not parts or parts[0] in words("desk") or parts[0] in words("wire") or parts[0] in ("من", "في"):
        return False
    is_strange = may_be_name(parts) and not parts[0].startswith(("لل", "ال"))
    return is_person(parts) or are_persons(parts) or is_strange or (len(parts) == 1 and parts[0] in given_names())
