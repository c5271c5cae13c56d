"""What a head has not said by its forms, taken from its lines that are no title: an outlet in marks, a day, who issues.

«دوّنها: سالم الحداد – «المرفأ»», «سجّلتها رنا الصالح لموقع «المرفأ»», «جولة «المرفأ» في الصحف – 9 شباط 2020».
"""

import re

from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import is_in, key, opens, saying_verbs, telling_verbs, words
from riwaya.documents.letterheads import is_issuer
from riwaya.documents.lines import Line
from riwaya.documents.masthead import first_day, read_publication_line
from riwaya.model import ZoneKind

_TYPED = re.compile(
    r"(?:^|[\s:،(–—|/-])(?P<by>[لبـ]?)(?P<name>(?P<kind>[^\W\d_]{3,10})\s+[«\"“](?P<inner>[^«»\"“”]{2,40})[»\"”](?:\s+لل\w+(?:\s+(?:و?ال|ل)\w+){0,3})?)"
)
_MARKED = re.compile(
    r"(?:^|[،,–—|/-]\s*|(?:من|عن|لـ?|جولة|ترجمة|ترجمات|تحرير|مراسلة?|مراسلو|محرر|تنشرها|ينشرها|تنشره|ينشره)\s*)[«\"“](?P<name>[^«»\"“”]{2,40})[»\"”](?!\s*:)"
)
_WHOLE = re.compile('[«"“][^«»"“”]{2,30}[»"”]')
_TOLD_BY = frozenset(("ترويها", "يرويها", "يرويه", "ترويه", "رواها", "روتها", "رواه", "روته", "يحكيها", "تحكيها"))
_FRONT = (ZoneKind.MASTHEAD, ZoneKind.BYLINE)
_LONGEST = 14  # words of a line that names the outlet in passing
_LONGEST_NAME = 4  # words in marks
_NEAREST = 3  # lines from the body's beginning
_LONGEST_ISSUER = 7  # words


def take_unsaid(draft: Draft, body: int) -> None:
    """Take outlet and day from lines of the head that are no title, when no form has given them."""
    facts = draft.facts
    if facts.outlet and facts.byline and key(draft.text[slice(*facts.outlet)]) == key(draft.text[slice(*facts.byline)]):
        facts.outlet = None  # the author's name, printed twice
    is_open = facts.published is None or facts.outlet is None
    head = [at for at in range(min(body, len(draft.lines))) if _may_say(draft, at)] if is_open else []
    for at in head:
        line = draft.lines[at]
        day = first_day(draft.text, line.start, line.end)
        facts.published = facts.published or day
        is_front = draft.kinds[at] in _FRONT or day is not None or line.key.partition(" ")[0] in _TOLD_BY
        is_front = is_front or _is_plate(draft, at) or _RUBRIC.match(line.text) is not None
        if facts.outlet is None and is_front:
            facts.outlet = _typed(line) or _marked(line)
        if facts.outlet is None and at - 1 == draft.title_line:
            facts.outlet = _of_body(line)
    for at in range(body, min(body + _NEAREST, len(draft.lines))):  # «المرسى - «المرفأ»:» under a deck that reads as prose
        line = draft.lines[at]
        is_likely = line.text.endswith((":", "|")) or (line.size <= _LONGEST_NAME + 1 and "/" in line.text)
        masthead = read_publication_line(draft.text, line.start, line.end) if is_likely else None
        if (
            draft.kinds[at] is ZoneKind.BODY
            and at not in draft.cuts
            and masthead is not None
            and (masthead.outlet or masthead.byline)
        ):
            facts.take(masthead)
            draft.kinds[at] = ZoneKind.MASTHEAD
    if facts.outlet is None:
        facts.outlet = next((found for at in head if (found := _issuer(draft, at))), None)
        facts.outlet = facts.outlet or _of_itself(draft, body) or _of_way(draft, body) or _of_title(draft, body)
        facts.outlet = (
            facts.outlet
            or _of_rights(draft, body)
            or _of_last_lines(draft, body)
            or _of_foot(draft, body)
            or _of_staff(draft, body)
        )


_RESERVED = r"(?:(?:جميع|كل|كافة)\s+)?(?:ال)?حقوق(?:\s+(?:النشر|الطبع|الملكية|النشر والطبع))?\s+محفوظة(?:\s+(?:©|20\d\d))*"
_RIGHTS = re.compile(
    rf"{_RESERVED}\s*(?:(?:لدى|لصالح)\s+|[:–—|-]\s*|لـ?\s*)?(?P<after>[^\d©|–—:]{{3,50}}?)?\s*(?:©|20\d\d|[|–—.-]|$)"
)
_SIGN_OF_RIGHTS = re.compile(r"(?:©|\(c\))\s*(?:20\d\d)?\s*(?P<after>[^\d©|–—:]{3,50}?)\s*(?:20\d\d|[|–—.-]|$)", re.IGNORECASE)


def _of_rights(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where the name stands in «© المرفأ 2024 – جميع الحقوق محفوظة», «جميع الحقوق محفوظة لموقع المرفأ» at the foot."""
    for line in draft.lines[body + 1 :]:
        match = _SIGN_OF_RIGHTS.match(line.text) or _RIGHTS.match(line.text) if "محفوظة" in line.text else None
        name = key(match.group("after") or "") if match else ""
        parts = name.split()
        is_name = 0 < len(parts) <= _LONGEST_NAME + 1 and "محفوظه" not in parts and telling_verbs().isdisjoint(parts)
        if match is not None and is_name and not (is_in("wire", name) or is_in("agency_letters", name)):
            begin = line.start + match.start("after")
            return begin + (match.group("after")[0] == "ل" and is_in("outlet_type", parts[0][1:])), line.start + match.end(
                "after"
            )
    return None


_SIGN_ALONE = re.compile(
    r"(?:©|\(c\))\s*(?:20\d\d\s*)?(?P<name>(?P<kind>[^\W\d_]+)\s[^\d©|–—:.]{2,40}?)\s*(?:20\d\d)?\.?$", re.IGNORECASE
)
_PUBLISHED_IN = re.compile(
    r"[*(•\s]*(?:سبق نشره?ا?|نُ?شرت?|يُ?نشر|تُ?نشر)\s+(?:(?:هذا المقال|هذه المادة|المقال|المادة)\s+)?"
    r"(?:(?:أولاً|أولا|أصلاً|أصلا|سابقاً|سابقا)\s+)?(?:في|على)\s+"
    r"(?:(?P<name>[^\d:،«»()|–—.\"“”]{3,40}?)\s*[،,–—-]\s*(?:العدد|عدد)\s"
    r"|(?:[^\W\d_]+\s)?[«\"“](?P<inner>[^«»\"“”]{2,40})[»\"”])"
)


def _of_last_lines(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where the name stands under the text: «© إذاعة المرفأ», «* نُشر في منبر المرفأ، العدد 12», «نشر أولاً في «المرفأ»»."""
    for line in draft.lines[body + 1 :]:
        signed = _SIGN_ALONE.match(line.text)
        if signed and is_in("outlet_type", key(signed.group("kind"))):
            return line.start + signed.start("name"), line.start + signed.end("name")
        issued = _PUBLISHED_IN.match(line.text) if line.size <= _LONGEST else None
        if issued and issued.group("name") and len(key(issued.group("name")).split()) <= _LONGEST_NAME:
            return line.start + issued.start("name"), line.start + issued.end("name")
        if issued and issued.group("inner"):
            return _typed(line) or (line.start + issued.start("inner"), line.start + issued.end("inner"))
    return None


_SOURCE = re.compile(r"(?:ال)?مصدر(?:\s+الخبر)?\s*[:|/–-]\s*[«\"“]?(?P<name>[^:|–—/«»\"“”()]{3,40}?)[»\"”]?\.?$")


def _of_foot(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where the name stands in «المصدر: جريدة الميناء», or in «المصدر: المرفأ» where somebody speaks to it in the text."""
    for line in draft.lines[body + 1 :]:
        match = _SOURCE.match(line.text) if opens(line.spelled, "opens_source") else None
        told = (key(one.group("name")) for other in draft.lines[body:] for one in _TO.finditer(other.text)) if match else ()
        named = key(match.group("name")) if match else ""
        is_typed = is_in("outlet_type", named.partition(" ")[0]) and " " in named and not is_in("wire", named.partition(" ")[0])
        if match and (named in told or is_typed):
            return line.start + match.start("name"), line.start + match.end("name")
    return None


_STAFF = re.compile(
    r"(?:[^\W\d_]+\s*[:–/-]\s*)?(?:مراسلو|محررو|مندوبو|موفدو)\s+"
    r"(?P<name>(?!ال(?:موقع|صحيفة|جريدة|شبكة|قناة|وكالة|مجلة|منصة|نشرة)\b)[^\W\d_]+(?:\s[^\W\d_]+){0,3})$"
)


def _of_staff(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where the name stands in «تغطية: مراسلو المرفأ» before the body."""
    matches = (
        (line, _STAFF.match(line.text)) for line in draft.lines[:body] if "و" in line.text and line.size <= _LONGEST_NAME + 2
    )
    return next(((line.start + m.start("name"), line.start + m.end("name")) for line, m in matches if m), None)


_WAY = re.compile(r"\s*[»›>|/]\s*")
_TO = re.compile('ل[ـ]?\\s?[«"“(](?P<name>[^«»"“”()]{2,40})[»"”)]')


def _of_way(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where a name stands on the way through the site to which somebody speaks in the text («الرئيسية » قلعة الوادي»)."""
    ways = [line for line in draft.lines[:body] if opens(line.spelled, "opens_navigation")]
    if not ways:
        return None
    told = {key(match.group("name")) for line in draft.lines[body:] for match in _TO.finditer(line.text)}
    for line in ways:
        for part in _WAY.split(line.text):
            if key(part) in told and not is_in("section", key(part)):
                begin = line.start + line.text.rindex(part)
                return begin, begin + len(part)
    return None


_ISSUED_BY = re.compile(
    r"(?P<what>[^\W\d_]+)(?:\s+(?:صحفي|صحافي|إعلامي|مشترك|عاجل|هام|مهم))?(?:\s+صادرة?)?\s+(?:من|عن)\s+(?P<body>[^:،؛؟!.|–—«»\"]{4,80}?)"
    r"(?:\s+(?:حول|بشأن|بخصوص|بمناسبة|تعليقاً|ردًا|رداً|ردا|إثر|عقب|بعد|إلى|تجاه|على خلفية)\s.*)?$"
)


def _of_title(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where the body stands in a title such as «بيان من هيئة الوادي حول القصف», which the text then speaks of."""
    if draft.title and (found := _for_body(draft.text, *draft.title)):
        return found
    match = _ISSUED_BY.match(draft.text, *draft.title) if draft.title and draft.is_statement else None
    name = key(match.group("body")) if match else ""
    told = " ".join(line.key for line in draft.lines[body : body + _NEAREST])
    is_body = len(name.split()) > 1 and is_in("issuer", name.partition(" ")[0]) and telling_verbs().isdisjoint(name.split())
    return match.span("body") if match is not None and is_body and name in told else None


_FOR_BODY = re.compile(
    r"(?P<what>[^\W\d_]+)(?:\s+[^\W\d_]+)?\s+لـ?\s?[«\"“](?P<name>(?P<kind>[^\W\d_]+)\s+[^«»\"“”]{2,40})[»\"”]"
)


def _for_body(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the body stands in a title such as «تقرير موجز لـ«مركز السجل» عن المحتجزين», else None."""
    match = _FOR_BODY.match(text, start, end)
    is_report = match is not None and key(match.group("what")) in words("report")
    is_body = match is not None and any(is_in(name, key(match.group("kind"))) for name in ("outlet_type", "issuer"))
    return match.span("name") if match is not None and is_report and is_body else None


_LEARNT = re.compile('(?:^|\\s)و?علمت\\s+[«"“](?P<name>[^«»"“”]{2,40})[»"”]')


def _of_itself(draft: Draft, body: int) -> tuple[int, int] | None:
    """Return where a paper names itself in the body: «علمت «الميناء» أن …», which is said of no other."""
    for line in draft.lines[body:]:
        match = _LEARNT.search(line.text) if "علمت" in line.text else None
        if match and len(match.group("name").split()) <= _LONGEST_NAME:
            return line.start + match.start("name"), line.start + match.end("name")
    return None


def _may_say(draft: Draft, at: int) -> bool:
    kinds = (*_FRONT, ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.BOILERPLATE, None)
    line = draft.lines[at]
    if draft.kinds[at] is ZoneKind.BOILERPLATE and _RUBRIC.match(line.text) is None:
        return False
    return at != draft.title_line and draft.kinds[at] in kinds and not line.is_prose and line.size <= _LONGEST


_RUBRIC = re.compile(r"(?:ملف|سلسلة|زاوية|قضية|تحقيق)[^|]{0,30}\s\|\s")  # «ملف: ما بعد الحرب | جريدة «الميناء»»
_FROM_BODY = re.compile(r"(?P<what>[^\W\d_]+)(?:\s+[^\W\d_]+)?\s+ل(?P<name>(?P<kind>[^\W\d_]+)\s+[^:،؛؟!.|–—]{3,50})$")


def _of_body(line: Line) -> tuple[int, int] | None:
    """Return where the body stands in «تقرير لمرصد الضفة للحريات», right under the title."""
    match = _FROM_BODY.match(line.text)
    is_report = match is not None and key(match.group("what")) in words("report")
    if match is None or not is_report or not telling_verbs().isdisjoint(line.key.split()):
        return None
    is_kind = any(is_in(name, key(match.group("kind"))) for name in ("outlet_type", "issuer"))
    return (line.start + match.start("name"), line.start + match.end("name")) if is_kind else None


def _is_plate(draft: Draft, at: int) -> bool:
    """Return whether a line is nothing but a name in marks, beside a line of the front matter («السبت 3 مايو» over «المرفأ»)."""
    beside = (one for one in (at - 1, at + 1) if 0 <= one < len(draft.lines))
    return _WHOLE.fullmatch(draft.lines[at].text) is not None and any(draft.kinds[one] is ZoneKind.MASTHEAD for one in beside)


def _typed(line: Line) -> tuple[int, int] | None:
    """Return where an outlet with the word for its kind and marks stands in a line."""
    for match in _TYPED.finditer(line.text):
        kind = key(match.group("kind"))
        if is_in("desk", kind) and not is_in("outlet_type", kind):
            return line.start + match.start("inner"), line.start + match.end("inner")  # «حوار: فريق «المرفأ»»
        if any(is_in(name, kind) for name in ("outlet_type", "account_type", "issuer")):
            return line.start + match.start("name"), line.start + match.end("name")
        if kind[:1] in ("ل", "ب") and is_in("outlet_type", kind[1:]):
            return line.start + match.start("name") + 1, line.start + match.end("name")
    return None


def _marked(line: Line) -> tuple[int, int] | None:
    """Return where a name in marks stands that nothing but an outlet would have there."""
    for match in _MARKED.finditer(line.text):
        parts = key(match.group("name")).split()
        is_name = 0 < len(parts) <= _LONGEST_NAME and telling_verbs().isdisjoint(parts) and saying_verbs().isdisjoint(parts)
        if is_name:
            return line.start + match.start("name"), line.start + match.end("name")
    return None


def _issuer(draft: Draft, at: int) -> tuple[int, int] | None:
    """Return where the body stands that drew up what the title names, beside the day («محضر …» over «لجنة تقصي الحقائق»)."""
    line, lines = draft.lines[at], draft.lines
    title = draft.text[slice(*draft.title)] if draft.title else ""
    is_document = key(title).partition(" ")[0] in words("report") | words("statement")
    beside = [lines[one] for one in (at - 1, at + 1) if 0 <= one < len(lines) and one != draft.title_line]
    is_dated = any(first_day(draft.text, one.start, one.end) for one in beside if one.size <= _LONGEST)
    is_dated = is_dated or (0 <= draft.title_line == at - 1 and first_day(title, 0, len(title)) is not None)
    return (line.start, line.end) if is_document and is_dated and is_issuer(line, _LONGEST_ISSUER) else None
