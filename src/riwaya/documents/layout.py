"""Which part of a text is what, and what its front matter says of it.

From the top: furniture is set aside, the first line of prose is where the body begins, and what stands before it is
publication line, byline, title or headline. From the bottom: initials, notes and sign-offs. Between: section heads,
captions, repeated titles. What a text does not say stays None: a text of prose alone has no title, and a date is taken
from a publication line or dateline, never from a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from riwaya.documents import furniture
from riwaya.documents.bylines import (
    is_agency_tag,
    is_author_note,
    is_unnamed_byline,
    read_byline,
    read_initials,
    read_name,
    split_title,
)
from riwaya.documents.datelines import read_dateline
from riwaya.documents.facts import Facts
from riwaya.documents.frontmatter import key, may_open_dateline, opens, words
from riwaya.documents.lines import Line, joined, lines_of
from riwaya.documents.masthead import read_outlet, read_publication_line
from riwaya.model import Zone, ZoneKind

_DECORATION = re.compile(r"[^\w(\[«\"“‘'.]*")
_TITLE_END = re.compile(r"[\s/|–—_-]+$")
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+|\s*\|\s*")
_MAY_DATE = re.compile(r"[–—−|/\\:ـ_(«\"\d-]")
_LONGEST_DECK = 25  # words of a headline under the title
_LONGEST_HEAD = 12  # words of a section head
_SHORTEST_BODY = 12  # words of a paragraph that a section head stands over
_MOST_CANDIDATES = 3  # more lines than this before the body are a list of headlines, one of them perhaps ours


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones of a text, in order, and what its front matter says; see `riwaya.model.Document`."""

    zones: tuple[Zone, ...]
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    published_at: str | None = None


def lay_out(text: str, title: str | None = None) -> Layout:
    """Return the layout of a text; `title` is the title when the page's own metadata has given it."""
    draft = _Draft(text, joined(list(lines_of(text))))
    draft.kinds = [furniture.kind_of(line) for line in draft.lines]
    _leave_lists(draft)
    body = _read_head(draft, title)
    _leave_repeats(draft)
    _read_tail(draft, body)
    _read_middle(draft, body)
    _read_datelines(draft)
    facts = draft.facts
    return Layout(
        tuple(_zones(draft)),
        text[slice(*draft.title)] if draft.title else None,
        facts.text(text, facts.byline),
        facts.text(text, facts.outlet),
        facts.published,
        facts.published_at,
    )


@dataclass
class _Draft:
    """A layout in the making: a kind for every line (None while it is open), and lines that are two things at once."""

    text: str
    lines: list[Line]
    kinds: list[ZoneKind | None] = field(default_factory=list)
    cuts: dict[int, tuple[int, ZoneKind, ZoneKind]] = field(default_factory=dict)  # where, what before, what after
    title: tuple[int, int] | None = None
    title_line: int = -1
    facts: Facts = field(default_factory=Facts)

    def open_lines(self, first: int = 0, last: int | None = None) -> list[int]:
        """Return the lines whose kind is not known yet."""
        stop = len(self.lines) if last is None else last
        return [at for at in range(first, stop) if self.kinds[at] is None]

    @property
    def is_formal(self) -> bool:
        """Return whether the text's paragraphs end with stops, so that a line without one says something."""
        kept = (None, ZoneKind.BODY)
        long = [line for at, line in enumerate(self.lines) if self.kinds[at] in kept and line.size > _LONGEST_HEAD]
        return sum(line.ends_sentence for line in long) >= 0.6 * len(long) if long else False


def _leave_lists(draft: _Draft) -> None:
    """Leave out readers' comments to the end, lists of other articles up to the next prose, and runs of tags."""
    lines, kinds = draft.lines, draft.kinds
    seen_prose, in_comments, in_list = False, False, False
    for at, line in enumerate(lines):
        seen_prose = seen_prose or line.is_prose
        in_comments = in_comments or (seen_prose and furniture.ends_article(line))
        in_list = not line.is_prose and (in_list or furniture.opens_list(line))
        if in_comments or (in_list and kinds[at] is None):
            kinds[at] = ZoneKind.BOILERPLATE
    run: list[int] = []
    for at in [*draft.open_lines(1), len(lines)]:
        if at < len(lines) and furniture.is_tag(lines[at]) and (not run or at == run[-1] + 1):
            run.append(at)
            continue
        if len(run) >= 4 and not any(read_publication_line(draft.text, lines[i].start, lines[i].end) for i in run):
            for i in run:
                kinds[i] = ZoneKind.BOILERPLATE
        run = [at] if at < len(lines) and furniture.is_tag(lines[at]) else []


def _read_head(draft: _Draft, known_title: str | None) -> int:
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


def _take_source(draft: _Draft, lead: int | None) -> None:
    """Take the outlet from a line «المصدر: شبكة الساحل» before the body; after it, such a line names the origin."""
    for at in range(lead or 0):
        line = draft.lines[at]
        if draft.facts.outlet is None and opens("opens_source", line.spelled) and ":" in line.text:
            draft.facts.outlet = read_outlet(draft.text, line.start + line.text.index(":") + 1, line.end)


def _is_publication(draft: _Draft, at: int) -> bool:
    line = draft.lines[at]
    return read_publication_line(draft.text, line.start, line.end) is not None


def _front_lines(draft: _Draft, lead: int | None) -> Iterator[int]:
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


def _front_kind(draft: _Draft, line: Line, at: int, before_body: bool) -> ZoneKind | None:
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


def _choose_title(draft: _Draft, candidates: list[int], lead: int | None, known_title: str | None) -> int | None:
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


def _closest(draft: _Draft, candidates: list[int], lead: int) -> int | None:
    """Return the headline that shares most words with the body's beginning; None when none shares two."""
    body = " ".join(draft.lines[at].key for at in draft.open_lines(lead)[:3])
    wanted = {w.removeprefix("ال") for w in body.split() if len(w) > 3}
    shared = [(len(wanted & {w.removeprefix("ال") for w in draft.lines[at].key.split()}), at) for at in candidates]
    most, at = max(shared, key=lambda found: (found[0], found[1]))
    return at if most >= 2 else None


def _set_title(draft: _Draft, at: int) -> None:
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


def _place_others(draft: _Draft, candidates: list[int], title: int | None, lead: int | None) -> int:
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


def _leave_repeats(draft: _Draft) -> None:
    """Leave out lines that say the title again, and take from them what the head did not say."""
    if draft.title is None:
        return
    title = draft.text[slice(*draft.title)]
    wanted = key(title)
    if len(wanted.split()) < 3:
        return
    for at, line in enumerate(draft.lines):
        if at == draft.title_line or wanted not in line.key:
            continue
        found = draft.text.find(title, line.start, line.end)
        if line.key != wanted and (found < 0 or not _stands_apart(draft.text[line.start : line.end], title)):
            continue
        draft.kinds[at] = ZoneKind.BOILERPLATE
        masthead = read_publication_line(draft.text, found + len(title), line.end) if found >= 0 else None
        if masthead:
            draft.facts.take(masthead)


def _stands_apart(line: str, title: str) -> bool:
    """Return whether signs or the line's ends stand on both sides of the title, which a sentence would not have."""
    before, _, after = line.partition(title)
    return before.rstrip()[-1:] in ("", *"/|–—-&»:*") and after.lstrip()[:1] in ("", *"/|–—-&«(")


def _read_tail(draft: _Draft, body: int) -> None:
    """Read the lines after the last paragraph, from the bottom up, until one that is none of them."""
    for at in reversed(draft.open_lines(body + 1)[-6:]):
        kind = _tail_kind(draft, at)
        if kind is None:
            return
        draft.kinds[at] = kind


def _tail_kind(draft: _Draft, at: int) -> ZoneKind | None:
    line, facts, text = draft.lines[at], draft.facts, draft.text
    initials = read_initials(line)
    if initials:
        facts.byline = facts.byline or initials
        return ZoneKind.FOOTER
    if is_agency_tag(line) or is_author_note(line) or furniture.is_slogan(line):
        return ZoneKind.FOOTER
    byline = read_byline(line) or read_name(line)
    if byline and not line.is_item:
        facts.byline = facts.byline or byline
        return ZoneKind.BYLINE
    if line.has_stop:
        return None
    masthead = read_publication_line(text, line.start, line.end)
    if masthead:
        facts.take(masthead)
        return ZoneKind.MASTHEAD
    is_aside = line.size <= 9 and draft.is_formal and not line.says_something and not line.is_item
    return ZoneKind.FOOTER if is_aside else None


def _read_middle(draft: _Draft, body: int) -> None:
    """Tell section heads and captions from paragraphs."""
    titles = [line.key for at, line in enumerate(draft.lines) if draft.kinds[at] in (ZoneKind.TITLE, ZoneKind.HEADLINE)]
    open_lines = draft.open_lines(body)
    is_formal = draft.is_formal
    for place, at in enumerate(open_lines):
        line = draft.lines[at]
        after = draft.lines[open_lines[place + 1]] if place + 1 < len(open_lines) else None
        if place and furniture.is_caption(line, titles):
            draft.kinds[at] = ZoneKind.CAPTION
        elif place and is_formal and after is not None and _is_section_head(line, after):
            draft.kinds[at] = ZoneKind.HEADLINE
        else:
            draft.kinds[at] = ZoneKind.BODY


def _is_section_head(line: Line, after: Line) -> bool:
    return (
        line.size <= _LONGEST_HEAD
        and after.size >= _SHORTEST_BODY
        and not (line.is_prose or line.is_item or line.says_something)
        and not line.text.endswith((",", "،", ":", "؛", "»", '"', "”"))
    )


def _read_datelines(draft: _Draft) -> None:
    is_lead = True
    for at, line in enumerate(draft.lines):
        if draft.kinds[at] is not ZoneKind.BODY:
            continue
        if _MAY_DATE.search(line.text[:60]) and (is_lead or may_open_dateline(line.key.partition(" ")[0])):
            dateline = read_dateline(draft.text, line.start, line.end, is_lead)
            if dateline:
                draft.facts.take(dateline)
                draft.cuts[at] = (dateline.end, ZoneKind.MASTHEAD, ZoneKind.BODY)
        is_lead = False


def _zones(draft: _Draft) -> Iterator[Zone]:
    for at, line in enumerate(draft.lines):
        if at in draft.cuts:
            cut, before, after = draft.cuts[at]
            yield _zone(draft.text, before, line.start, cut)
            yield _zone(draft.text, after, cut, line.end)
        else:
            yield _zone(draft.text, draft.kinds[at] or ZoneKind.BODY, line.start, line.end)


def _zone(text: str, kind: ZoneKind, start: int, end: int) -> Zone:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Zone(kind, start, end, is_wrapped=_has_break(text, start, end))


def _has_break(text: str, start: int, end: int) -> bool:
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0
