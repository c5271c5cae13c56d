"""Who publishes in its own name: a body over the heading of what it issues, or named by «صادر عن»."""

import re
from datetime import date

from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import is_function_word, is_in, is_place, key, saying_verbs, telling_verbs, words
from riwaya.documents.lines import Line
from riwaya.documents.masthead import first_day
from riwaya.model import ZoneKind

_NUMBERED = re.compile(r"\b(?:رقم|العدد|الإصدار)\b|[(\[]\s*[\d٠-٩]{1,4}\s*[)\]]")
_DATED = re.compile(r"[^،,|–—-]*?\b(?:يوم|ليوم|لليوم|ل?[أإا]سبوع|لل[أإا]سبوع)\b[^،,|–—-]*[\d٠-٩]")
_OF_YEAR = re.compile(r"[–—|:-]\s*[^–—|:]+\s(?:20\d\d|٢٠[٠-٩]{2})$")
_ISSUED = re.compile(r"(?P<what>[^:،,.]{0,40}?)(?:(?:ال)?صادرة?|صدرت?)\s+عن\s+(?P<body>[^:،,|–—.]{4,90}?)\s*(?:[|–—-].{0,40})?$")
_IN_MARKS = re.compile(r"[«\"“(][^«»\"“”()]*[»\"”)]")
_LONGEST_BODY = 12  # words of a body's name
_LONGEST_LETTERHEAD = 9  # words
_TELLING = frozenset(
    ("علي", "عن", "ما", "ان", "الي", "الذي", "التي", "الذين", "بعد", "قبل", "حتي", "منذ", "لا", "لم", "لن")
)  # in no letterhead
# nouns of bodies' names that are verbs besides
_DEEDS = frozenset(("تقصي", "تحري", "تبادل", "تنسيق", "تحقيق", "تبني", "اسر", "رصد", "نقل", "نشر", "بث", "كشف", "دعوه", "شكوي"))
_LONGEST_STATEMENT = 7  # words of a heading such as «بيان مهم إلى الرأي العام»


def is_report(line: Line) -> bool:
    """Return whether a line heads what a body issues in numbers or by the day («إحاطة رقم 12», «حصيلة يوم الأحد 5 مايو»)."""
    if line.size > 20 or line.has_stop or line.key.partition(" ")[0] not in words("report") or line.says_something:
        return False
    is_of_month = line.size <= _LONGEST_STATEMENT and _OF_YEAR.search(line.text) is not None
    return is_of_month or _NUMBERED.search(line.text) is not None or _DATED.match(line.text) is not None


def read_by_day(line: Line) -> date | None:
    """Return the day of a line that only says which issue of a daily or weekly bulletin this is, without a number of it."""
    parts = [key(part) for part in re.split(r"\s[–—|-]\s|[،,|(]", line.text)]
    name = parts[0].split() if parts else []
    is_named = 2 <= len(name) <= 4 and name[0] in words("report") and all(p in words("broadcast") for p in name[1:])
    if not is_named or len(parts) < 2 or "رقم" in line.key.split() or line.size > 20:
        return None
    return first_day(line.text, 0, len(line.text))


_OUT = re.compile(r"(?:صدرت?|نُ?شرت?|تاريخ (?:النشر|الإصدار|الصدور))\s*(?:في|فى|بتاريخ|يوم|:)\s")


def issued_day(line: Line) -> date | None:
    """Return the day on which an issue came out: the one said to be that («صدرت في 10/9/2023»), else the first."""
    out = _OUT.search(line.text)
    day = first_day(line.text, out.end(), len(line.text)) if out else None
    return day or first_day(line.text, 0, len(line.text))


def names_report(line: Line) -> bool:
    """Return whether a line under a body's name calls what it issues by its kind, without a number («ملخص العمليات»)."""
    parts = line.key.split()
    is_named = bool(parts) and parts[0] in words("report") and len(parts) <= _LONGEST_STATEMENT
    return is_named and not re.search(r"[:،\d]", line.text) and telling_verbs().isdisjoint(parts)


_NUMBER_OR_DAY = re.compile(r"\s*(?:[(\[]\s*\d+\s*[)\]]|[–—-]?\s*[\d٠-٩]{1,4}[/.-][\d٠-٩]{1,2}[/.-][\d٠-٩]{2,4}\s?م?)$")


def is_statement(line: Line) -> bool:
    """Return whether a line is the heading of a statement without a number («بيان مهم», «نداء عاجل إلى الأطراف كافة»)."""
    text = _NUMBER_OR_DAY.sub("", line.text)
    parts = key(text).split()
    is_heading = bool(parts) and parts[0] in words("statement") and len(parts) <= _LONGEST_STATEMENT
    return is_heading and not re.search(r"[:.؟?!|–—/\d]", text) and telling_verbs().isdisjoint(parts)


def is_issuer(line: Line, longest: int = 5) -> bool:
    """Return whether a line is the letterhead of a body that publishes in its own name («رابطة أطباء الشمال»).

    Args:
        longest: how many words it may have.
    """
    parts = line.key.split()
    is_short = line.size <= longest and ":" not in line.text and not line.text.rstrip().endswith(("؟", "!"))
    is_told = any((p.startswith("ي") and not is_place(p)) or p in telling_verbs() for p in parts if p not in _DEEDS)
    return is_short and bool(parts) and parts[0] in words("issuer") and not is_told


def leave_letterhead(draft: Draft, above: list[int]) -> bool:
    """Read the lines above a report's heading as the body that issues it; return False when one is a headline instead.

    Of several, each part of the one before («دولة … / حكومة … / جهاز …»), the last that is a body is the issuer.
    """
    if not all(_is_letterhead(draft.lines[at]) for at in above):
        return False
    for at in reversed(above):
        line = draft.lines[at]
        parts = [m for m in re.finditer(r"(?:(?!\s-\s)[^–—|،(])+", line.text) if m.group().strip()]
        bodies = [m for m in parts if key(m.group()).partition(" ")[0] in words("issuer")]
        bodies = [m for m in bodies if not is_in("office", key(m.group()))]
        found = (bodies or [m for m in parts if not is_in("office", key(m.group()))] or parts)[0]
        is_part = (
            _MOTTO.fullmatch(line.text) is not None
            or is_in("office", key(found.group()))
            or key(found.group()).partition(" ")[0] in words("state")
        )
        if not draft.facts.is_outlet_certain and not is_part:
            draft.facts.outlet = stripped(draft.text, line.start + found.start(), line.start + found.end())
            draft.facts.is_outlet_certain = True
        draft.kinds[at] = ZoneKind.MASTHEAD
    return True


_MOTTO = re.compile(r"[^\W\d]+(?:\s*[-–—•*]\s*[^\W\d]+){1,4}")  # «وحدة - عمل - تقدم», under a state's name


_TO_PLACE = re.compile(r" الي \w+$")  # «مكتب المبعوث إلى ليبيا»


def _is_letterhead(line: Line) -> bool:
    if _MOTTO.fullmatch(line.text):
        return True
    is_short = ":" not in line.text and line.size <= _LONGEST_LETTERHEAD and not line.has_stop
    parts = _TO_PLACE.sub("", line.key).split()
    return is_short and telling_verbs().isdisjoint(parts) and _TELLING.isdisjoint(parts)


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def take_issuer(draft: Draft, line: Line, at: int) -> bool:
    """Take the outlet from «بيان صادر عن هيئة الإغاثة – صنعاء»; return whether the line says nothing else and is no title."""
    match = _ISSUED.match(line.text) if line.size <= 18 and not line.has_stop else None
    if match is None:
        return _take_sender(draft, line, at)
    what, body = key(match.group("what")).split(), key(_IN_MARKS.sub(" ", match.group("body"))).split()
    if any(w in saying_verbs() - _DEEDS or w.startswith("ي") for w in body) or len(body) > _LONGEST_BODY:
        return False
    if what and what[0] not in words("report"):
        return False
    name = match.group("body")
    is_marked = name[0] in '«"“' and name[-1] in '»"”' and sum(map(name.count, '«"“')) <= 2
    if draft.facts.outlet is None:
        start = line.start + match.start("body") + is_marked
        draft.facts.outlet, draft.facts.is_outlet_certain = (start, line.start + match.end("body") - is_marked), True
    return not what or any(kind is None for kind in draft.kinds[:at])


_SENDER = re.compile(r"من\s+(?P<body>[^:،,.؟!–—]{4,70}?)(?:\s+إلى\s.*)?$")


def _take_sender(draft: Draft, line: Line, at: int) -> bool:
    """Take the outlet from «من أهالي المرسى المحاصرين إلى العالم» under the heading of a statement."""
    match = _SENDER.match(line.text) if draft.facts.outlet is None and line.size <= _LONGEST_BODY else None
    body = key(match.group("body")).split() if match else []
    is_sender = len(body) > 1 and body[0] in words("issuer") and telling_verbs().isdisjoint(body)
    if match is None or not is_sender or not any(is_statement(above) for above in draft.lines[:at]):
        return False
    draft.facts.outlet, draft.facts.is_outlet_certain = (line.start + match.start("body"), line.start + match.end("body")), True
    return True


def signer(line: Line) -> tuple[int, int]:
    """Return where the body's name stands in a line that signs: behind its office in «المكتب الإعلامي – لواء الوادي»."""
    office = re.match(r"(?P<office>[^–—|/-]{3,40}?)\s*[–—|/-]\s*", line.text)
    return (
        (line.start + office.end(), line.end)
        if office and is_in("office", key(office.group("office")))
        else (line.start, line.end)
    )


def signs_body(line: Line) -> bool:
    """Return whether a line at the foot of a statement is the body that signs it («أهالي مدينة المرسى»)."""
    parts = line.key.split()
    is_short = 2 <= len(parts) <= _LONGEST_LETTERHEAD and not line.has_stop and ":" not in line.text
    is_plain = telling_verbs().isdisjoint(parts) and not any(is_function_word(p) for p in parts)
    return is_short and parts[0] in words("issuer") and is_plain and not is_in("office", line.key)
