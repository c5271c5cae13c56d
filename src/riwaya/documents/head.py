"""The head of an article: what stands before the first line of prose is publication line, byline, title or headline."""

import re
from collections.abc import Iterator

from riwaya.documents import furniture
from riwaya.documents.bylines import (
    is_unnamed_byline,
    read_by_place,
    read_byline,
    read_initials,
    read_name,
    split_title,
)
from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import is_function_word, key, opens, saying_verbs, words
from riwaya.documents.lines import Line
from riwaya.documents.masthead import first_day, read_outlet, read_publication_line, read_typed_outlet
from riwaya.model import ZoneKind

_DECORATION = re.compile(r"[^\w(\[«\"“‘'.]*")
_TITLE_END = re.compile("[\\s/|–—_\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d-]+$")
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+|\s*\|\s*")
_TITLE_LABEL = re.compile(
    r"العنوان(?:\s+(?:الأصلي|الأصلى|بالعبرية|بالإنجليزية|بالفارسية|بالتركية))?\s*:\s*[«\"“]?(?P<title>[^«»\"“”\n]+)[»\"”]?$"
)
_LONGEST_DECK = 25  # words of a headline under the title
_MOST_CANDIDATES = 3  # more lines than this before the body are a list of headlines, one of them perhaps ours


def read_head(draft: Draft, known_title: str | None) -> int:
    """Read what stands before the body; return the line where the body begins."""
    lines = draft.lines
    open_lines = draft.open_lines()
    lead = next((at for at in open_lines if lines[at].is_prose and not _is_publication(draft, at)), None)
    candidates = list(_front_lines(draft, lead))
    _take_source(draft, lead)
    if lead is None and not (draft.facts.any or known_title):
        for at in candidates:
            draft.kinds[at] = ZoneKind.BODY
        return candidates[0] if candidates else 0
    title = _choose_title(draft, candidates, lead, known_title)
    if title is not None:
        _set_title(draft, title)
        candidates = [at for at in candidates if at != title]
    return _place_others(draft, candidates, title, lead)


def _take_source(draft: Draft, lead: int | None) -> None:
    """Take the outlet from a line «المصدر: شبكة الساحل» before the body; after it, such a line names the origin."""
    for at in range(lead or 0):
        line = draft.lines[at]
        if draft.facts.outlet is None and opens(line.spelled, "opens_source") and ":" in line.text:
            draft.facts.outlet = read_outlet(draft.text, line.start + line.text.index(":") + 1, line.end)


def _is_publication(draft: Draft, at: int) -> bool:
    line = draft.lines[at]
    return read_publication_line(draft.text, line.start, line.end) is not None


def _front_lines(draft: Draft, lead: int | None) -> Iterator[int]:
    """Yield the lines before the body that may be the title, after reading the others."""
    lines = draft.lines
    front = draft.open_lines(0, lead)
    for place, at in enumerate(front):
        line = lines[at]
        if lead is None and place > 2:  # a text without prose: only its first lines can be front matter
            yield at
            continue
        next_line = front[place + 1] if place + 1 < len(front) else lead
        draft.kinds[at] = _front_kind(draft, line, at, next_line is not None and next_line == lead)
        if draft.kinds[at] is None:
            yield at


def _front_kind(draft: Draft, line: Line, at: int, before_body: bool) -> ZoneKind | None:
    facts, text = draft.facts, draft.text
    byline = read_byline(line)
    if byline is None:
        if _is_report(line):
            _take_issuer(draft, line, at)
            return None
        if _take_issuer(draft, line, at):
            return ZoneKind.MASTHEAD
        masthead = read_publication_line(text, line.start, line.end, before_body)
        by_place = read_by_place(line) if facts.is_outlet_certain and facts.byline is None else None
        if masthead and by_place and masthead.byline is None:
            facts.byline = by_place
            return ZoneKind.MASTHEAD
        if masthead:
            facts.take(masthead)
            is_head = not masthead.says_anything and line.text.endswith(":")  # «ذي قار:» over a list
            return ZoneKind.HEADLINE if is_head else ZoneKind.MASTHEAD
        byline = (read_initials(line) or read_name(line)) if at else None
    if byline:
        facts.byline = facts.byline or byline
        return ZoneKind.BYLINE
    if is_unnamed_byline(line):
        return ZoneKind.BYLINE
    if line.text.startswith("*"):
        return ZoneKind.HEADLINE
    if furniture.is_caption(line) and at:
        return ZoneKind.CAPTION
    if line.size == 1 and facts.any and facts.outlet is None and line.key.isalpha():
        facts.outlet = (line.start, line.end)
        return ZoneKind.MASTHEAD
    return None


def _choose_title(draft: Draft, candidates: list[int], lead: int | None, known_title: str | None) -> int | None:
    lines = draft.lines
    candidates = [at for at in candidates if (lines[at].size > 1 or _is_cry(draft, at)) and not _addresses(lines[at])]
    report = next((at for at in candidates if _is_report(lines[at])), None)
    if report is not None and report in candidates[:2] and _leave_letterhead(draft, candidates[: candidates.index(report)]):
        return report
    if len(candidates) > 1 and not draft.facts.is_outlet_certain and _is_issuer(lines[candidates[0]]):
        first = candidates.pop(0)
        draft.facts.outlet, draft.kinds[first] = (lines[first].start, lines[first].end), ZoneKind.MASTHEAD
    elif len(candidates) > 1 and draft.facts.outlet is None and _is_page_name(draft, *candidates[:2]):
        first = candidates.pop(0)
        draft.facts.outlet, draft.kinds[first] = _without_pictures(lines[first]), ZoneKind.MASTHEAD
    if known_title:
        wanted = key(known_title)
        return next((at for at in draft.open_lines(0, lead) if lines[at].key == wanted), next(iter(candidates), None))
    if lead is None:
        return candidates[0] if len(candidates) > 1 else None
    keys = [line.key for line in lines]
    repeated = [at for at in candidates if lines[at].size >= 4 and sum(lines[at].key in k for k in keys) > 1]
    if repeated:
        return repeated[0]
    if len(candidates) <= _MOST_CANDIDATES:
        return candidates[0] if candidates else None
    return _closest(draft, candidates, lead)


def _is_issuer(line: Line) -> bool:
    """Return whether a line is the letterhead of a body that publishes in its own name («رابطة أطباء الشمال»)."""
    first = line.key.partition(" ")[0]
    is_short = line.size <= 5 and not line.text.rstrip().endswith(("؟", "!", ":"))
    return is_short and first in words("issuer") and not any(p.startswith("ي") for p in line.key.split())


def _addresses(line: Line) -> bool:
    """Return whether a line greets the readers, announces what follows or is a note: the text begins there, without a title."""
    if line.text[0] == "[" and line.text[-1] == "]":  # «[نص إذاعي]»
        return True
    if line.text.endswith(":") or opens(line.spelled, "opens_greeting"):
        return True
    return line.spelled.startswith("يا ") and line.text.endswith(("،", ","))


def _is_cry(draft: Draft, at: int) -> bool:
    """Return whether a line of one word is a post's title: a picture stands beside it and the outlet is known."""
    line = draft.lines[at]
    return draft.facts.outlet is not None and (line.start, line.end) != _without_pictures(line)


def _without_pictures(line: Line) -> tuple[int, int]:
    start, end = line.start, line.end
    while end > start and not (line.text[end - 1 - line.start].isalnum() or line.text[end - 1 - line.start] in '»")”!؟?.:…،,'):
        end -= 1
    while start < end and not (line.text[start - line.start].isalnum() or line.text[start - line.start] in '«"(“'):
        start += 1
    return start, end


_NUMBERED = re.compile(r"\bرقم\b|[(\[]\s*[\d٠-٩]{1,4}\s*[)\]]")
_DATED = re.compile(r"[^،,|–—-]*?\b(?:يوم|ليوم|لليوم|ل?[أإا]سبوع|لل[أإا]سبوع)\b[^،,|–—-]*[\d٠-٩]")


def _is_report(line: Line) -> bool:
    """Return whether a line heads what a body issues in numbers or by the day («إحاطة رقم 12», «حصيلة يوم الأحد 5 مايو»)."""
    if line.size > 20 or line.has_stop or line.key.partition(" ")[0] not in words("report") or line.says_something:
        return False
    return _NUMBERED.search(line.text) is not None or _DATED.match(line.text) is not None


def _leave_letterhead(draft: Draft, above: list[int]) -> bool:
    """Read the line above a report's heading as the body that issues it; return False when it is a headline instead."""
    for at in above:
        line = draft.lines[at]
        if ":" in line.text or line.size > 9 or line.has_stop or any(p in saying_verbs() for p in line.key.split()):
            return False
    for at in above:
        line = draft.lines[at]
        parts = [m for m in re.finditer(r"[^–—|]+", line.text) if m.group().strip()]
        bodies = [m for m in parts if key(m.group()).partition(" ")[0] in words("issuer")]
        found = (bodies or parts)[0]
        if not draft.facts.is_outlet_certain:
            draft.facts.outlet = _stripped(draft.text, line.start + found.start(), line.start + found.end())
            draft.facts.is_outlet_certain = True
        draft.kinds[at] = ZoneKind.MASTHEAD
    return True


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


_ISSUED = re.compile(r"(?P<what>[^:،,.]{0,40}?)(?:صادر|صادرة|صدر|صدرت)\s+عن\s+(?P<body>[^:،,|–—.]{4,90}?)\s*(?:[|–—-].{0,40})?$")
_IN_MARKS = re.compile(r"[«\"“(][^«»\"“”()]*[»\"”)]")
_LONGEST_BODY = 12  # words of a body's name


def _take_issuer(draft: Draft, line: Line, at: int) -> bool:
    """Take the outlet from «بيان صادر عن هيئة الإغاثة – صنعاء»; return whether the line says nothing else and is no title."""
    match = _ISSUED.match(line.text) if line.size <= 18 and not line.has_stop else None
    if match is None:
        return False
    what, body = key(match.group("what")).split(), key(_IN_MARKS.sub(" ", match.group("body"))).split()
    if any(w in saying_verbs() or w.startswith("ي") for w in body) or len(body) > _LONGEST_BODY:
        return False
    if what and what[0] not in words("report"):
        return False
    name = match.group("body")
    is_marked = name[0] in '«"“' and name[-1] in '»"”' and sum(map(name.count, '«"“')) <= 2
    if draft.facts.outlet is None:
        start = line.start + match.start("body") + is_marked
        draft.facts.outlet, draft.facts.is_outlet_certain = (start, line.start + match.end("body") - is_marked), True
    return not what or any(kind is None for kind in draft.kinds[:at])


def _is_page_name(draft: Draft, first: int, second: int) -> bool:
    """Return whether the first line is the outlet: a few words, the day right under it, and the headline only then."""
    line = draft.lines[first]
    parts = line.key.split()
    is_name = 1 < len(parts) <= 4 and not any(is_function_word(p) or p in saying_verbs() for p in parts)
    is_dated = draft.facts.published is not None and draft.kinds[first + 1] is ZoneKind.MASTHEAD
    return first == 0 and is_name and is_dated and second > first + 1 and not re.search(r"[.:؟!?…«\"]", line.text)


def _closest(draft: Draft, candidates: list[int], lead: int) -> int | None:
    """Return the headline that shares most words with the body's beginning; None when none shares two."""
    body = " ".join(draft.lines[at].key for at in draft.open_lines(lead)[:3])
    wanted = {w.removeprefix("ال") for w in body.split() if len(w) > 3}
    shared = [(len(wanted & {w.removeprefix("ال") for w in draft.lines[at].key.split()}), at) for at in candidates]
    most, at = max(shared, key=lambda found: (found[0], found[1]))
    return at if most >= 2 else None


def _set_title(draft: Draft, at: int) -> None:
    """Mark the title's line; what follows the title on it, a byline or the outlet, is read and cut off."""
    line, text, facts = draft.lines[at], draft.text, draft.facts
    start = line.start + _DECORATION.match(line.text).end()  # type: ignore[union-attr]
    end = line.end
    split = split_title(text, start, end)
    if split:
        end, facts.byline = split[0], facts.byline or split[1]
        draft.cuts[at] = (end, ZoneKind.TITLE, ZoneKind.BYLINE)
    else:
        label = _TITLE_LABEL.match(text, start, end)
        if label:
            start, end = label.start("title"), label.end("title")
        start = _after_outlet(draft, at, start, end)
        if _is_report(line):
            end = _heading_end(draft, start, end, at)
        for tail in _TITLE_TAIL.finditer(text, start, end):
            masthead = read_publication_line(text, tail.end(), end)
            is_told = masthead is not None and (masthead.is_outlet_certain or masthead.published is not None)
            if masthead and is_told and tail.start() > start:
                facts.take(masthead)
                end = tail.start()
                draft.cuts[at] = (end, ZoneKind.TITLE, ZoneKind.MASTHEAD)
                break
    end = start + len(_TITLE_END.sub("", text[start:end]))
    draft.title, draft.title_line, draft.kinds[at] = (start, end), at, ZoneKind.TITLE


def _after_outlet(draft: Draft, at: int, start: int, end: int) -> int:
    """Return where the title begins in «منظمة «سند» – عنوان»: behind the outlet, which is taken."""
    dash = re.compile(r"\s+[–—|-]\s+").search(draft.text, start, end)
    outlet = read_typed_outlet(draft.text, start, dash.start()) if dash else None
    if dash is None or outlet is None or len(draft.text[dash.end() : end].split()) < 3:
        return start
    if not draft.facts.is_outlet_certain:
        draft.facts.outlet, draft.facts.is_outlet_certain = outlet, True
    draft.cuts[at] = (dash.end(), ZoneKind.MASTHEAD, ZoneKind.TITLE)
    return dash.end()


def _heading_end(draft: Draft, start: int, end: int, at: int) -> int:
    """Return where a report's heading ends: before the first sign with more of the kind behind it; the day is taken."""
    sign = re.compile(r"(?:\s+[–—|-]\s+|\s*\|\s*)(?!رقم|[\d٠-٩(]+\s*$)").search(draft.text, start, end)
    facts = draft.facts
    if facts.published is None:
        facts.published = first_day(draft.text, start, end)
    if sign is None:
        return end
    draft.cuts[at] = (sign.start(), ZoneKind.TITLE, ZoneKind.MASTHEAD)
    return sign.start()


def _place_others(draft: Draft, candidates: list[int], title: int | None, lead: int | None) -> int:
    """Place the lines before the body that are not the title; return where the body begins."""
    lines, kinds = draft.lines, draft.kinds
    is_list = len(candidates) > _MOST_CANDIDATES
    begins = len(lines) if lead is None else lead
    for at in reversed(candidates):
        line = lines[at]
        if kinds[at] is not None:
            continue
        if (title is not None and at < title) or (is_list and lead is not None):
            kinds[at] = ZoneKind.BOILERPLATE
        elif _addresses(line):
            kinds[at] = ZoneKind.BODY
            begins = at
        elif lead is not None and draft.is_formal and line.size <= _LONGEST_DECK and not line.says_something:
            kinds[at] = ZoneKind.HEADLINE
        else:
            kinds[at] = ZoneKind.BODY
            begins = at
    return begins
