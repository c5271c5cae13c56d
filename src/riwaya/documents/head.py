"""The head of an article: what stands before the first line of prose is publication line, byline, title or headline."""

import re
from collections.abc import Iterator

from riwaya.documents import furniture
from riwaya.documents.bylines import is_unnamed_byline, read_byline, read_name, split_title
from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import key, opens, words
from riwaya.documents.lines import Line
from riwaya.documents.masthead import read_outlet, read_publication_line
from riwaya.model import ZoneKind

_DECORATION = re.compile(r"[^\w(\[«\"“‘'.]*")
_TITLE_END = re.compile(r"[\s/|–—_-]+$")
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+|\s*\|\s*")
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
        masthead = read_publication_line(text, line.start, line.end, before_body)
        if masthead:
            facts.take(masthead)
            is_head = not masthead.says_anything and line.text.endswith(":")  # «ذي قار:» over a list
            return ZoneKind.HEADLINE if is_head else ZoneKind.MASTHEAD
        byline = read_name(line) if at else None
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
    candidates = [at for at in candidates if lines[at].size > 1]
    if len(candidates) > 1 and not draft.facts.is_outlet_certain and _is_issuer(lines[candidates[0]]):
        first = candidates.pop(0)
        draft.facts.outlet, draft.kinds[first] = (lines[first].start, lines[first].end), ZoneKind.MASTHEAD
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


def _place_others(draft: Draft, candidates: list[int], title: int | None, lead: int | None) -> int:
    """Place the lines before the body that are not the title; return where the body begins."""
    lines, kinds = draft.lines, draft.kinds
    is_list = len(candidates) > _MOST_CANDIDATES
    begins = len(lines) if lead is None else lead
    for at in reversed(candidates):
        line = lines[at]
        if (title is not None and at < title) or (is_list and lead is not None):
            kinds[at] = ZoneKind.BOILERPLATE
        elif lead is not None and draft.is_formal and line.size <= _LONGEST_DECK and not line.says_something:
            kinds[at] = ZoneKind.HEADLINE
        else:
            kinds[at] = ZoneKind.BODY
            begins = at
    return begins
