"""Which part of a text is what, and what its front matter says of it.

From the top: furniture is set aside, the first line of prose is where the body begins, and what stands before it is
publication line, byline, title or headline. From the bottom: initials, notes and sign-offs. Between: section heads,
captions, repeated titles. What a text does not say stays None: a text of prose alone has no title, and a date is taken
from a publication line or dateline, never from a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from riwaya.documents import furniture
from riwaya.documents.bylines import (
    is_agency_tag,
    is_author_line,
    is_author_note,
    read_byline,
    read_in_lead,
    read_initials,
    read_name,
    read_signature,
    untitled,
)
from riwaya.documents.datelines import read_dateline
from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import is_in, key, may_open_dateline, opens
from riwaya.documents.head import read_head
from riwaya.documents.letterheads import is_statement, signer, signs_body, take_issuer
from riwaya.documents.lines import Line, joined, lines_of
from riwaya.documents.masthead import ends_with_day, first_day, read_publication_line
from riwaya.documents.nameplates import is_name_like
from riwaya.documents.pieces import kind_of_name
from riwaya.documents.signoffs import read_announcer, read_ended, read_stroked, read_team
from riwaya.documents.stamps import settle_author, settle_day, take_stamp, take_today
from riwaya.documents.unsaid import take_unsaid
from riwaya.model import Zone, ZoneKind

_MAY_DATE = re.compile(r"[–—−|/\\:ـ_(«\"\d-]")
_BESIDE = re.compile(r"\s*(?:\||\s[–—-]\s|[،,])\s*")
_LONGEST_HEAD = 12  # words of a section head
_LONGEST_DATED = 14  # words of a line at the foot that ends with the day («حُرر في المرسى بتاريخ 3 مايو 2020»)
_SHORTEST_BODY = 12  # words of a paragraph that a section head stands over


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
    draft = Draft(text, joined(list(lines_of(text))))
    draft.kinds = [furniture.kind_of(line) for line in draft.lines]
    _leave_lists(draft)
    body = read_head(draft, title)
    _leave_repeats(draft)
    _read_tail(draft, body)
    _read_middle(draft, body)
    _read_datelines(draft)
    _take_day_beside(draft, body)
    take_unsaid(draft, body)
    take_stamp(draft)
    take_today(draft)
    settle_day(draft)
    settle_author(draft)
    facts = draft.facts
    return Layout(
        tuple(_zones(draft)),
        text[slice(*draft.title)] if draft.title else None,
        untitled(facts.text(text, facts.byline)),
        facts.text(text, facts.outlet),
        facts.published,
        facts.published_at,
    )


def _leave_lists(draft: Draft) -> None:
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
        is_letterhead = (
            not lines[run[-1]].is_prose and is_statement(lines[run[-1]]) if run else False
        )  # «بلاغ صحفي» under its bodies
        is_run = len(run) >= 4 and not is_letterhead
        if is_run and not any(read_publication_line(draft.text, lines[i].start, lines[i].end) for i in run):
            for i in run:
                kinds[i] = ZoneKind.BOILERPLATE
        run = [at] if at < len(lines) and furniture.is_tag(lines[at]) else []


def _leave_repeats(draft: Draft) -> None:
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
    return before.rstrip()[-1:] in "/|–—-&»:*" and after.lstrip()[:1] in "/|–—-&«("  # an empty one is in any


def _read_tail(draft: Draft, body: int) -> None:
    """Read the lines after the last paragraph, from the bottom up, until one that is none of them."""
    for at in reversed(draft.open_lines(body + 1)[-6:]):
        kind = _tail_kind(draft, at)
        if kind is None:
            break
        draft.kinds[at] = kind
    if draft.facts.published is None and not draft.is_formal:
        _read_foot_of_post(draft, body)


def _take_day_beside(draft: Draft, body: int) -> None:
    """Take the day that nothing else gave from a short line at head or foot that says more («العدد 502 / 5 أكتوبر 2014»)."""
    if draft.facts.published is not None:
        return
    feet = range(max(body + 1, len(draft.lines) - _LAST_OF_POST), len(draft.lines))
    for at in (*range(body), *reversed(feet)):
        line = draft.lines[at]
        if at == draft.title_line or line.size > _LONGEST_DATED or line.is_prose or line.says_something:
            continue
        is_told = ends_with_day(draft.text, line.start, line.end) or opens(line.spelled, "opens_posted")
        draft.facts.published = first_day(draft.text, line.start, line.end) if is_told else None
        if draft.facts.published is not None:
            return


_WROTE = ("كتب", "بقلم", "اعد", "تقرير", "تغطيه", "ترجمه")


def _is_before_editor(line: Line, known: tuple[int, int]) -> bool:
    """Return whether a line at the foot tells who wrote («كتب الخبر: رنا الصالح») over one that told who edited."""
    return line.end < known[0] and line.key.startswith(_WROTE) and ":" in line.text


_LAST_OF_POST = 4  # lines
_LONGEST_FOOT = 10  # words


def _read_foot_of_post(draft: Draft, body: int) -> None:
    """Take the day from the last short lines of a post («منشور 23 نوفمبر 2024 الساعة 8» over a prayer or the count of likes)."""
    told = (None, ZoneKind.BODY)
    posted = [at for at in range(body + 1, len(draft.lines)) if draft.kinds[at] in told][-_LAST_OF_POST:]
    for at in reversed(posted):
        line = draft.lines[at]
        if line.size > _LONGEST_FOOT:
            return
        masthead = read_publication_line(draft.text, line.start, line.end)
        if masthead is not None and masthead.published is not None:
            draft.facts.published, draft.facts.time = masthead.published, masthead.time
            draft.kinds[at] = ZoneKind.MASTHEAD
            return


def _tail_kind(draft: Draft, at: int) -> ZoneKind | None:
    line, facts, text = draft.lines[at], draft.facts, draft.text
    initials = read_stroked(line) or read_initials(line)
    if initials:
        facts.byline = facts.byline or initials
        return ZoneKind.FOOTER
    ended = read_ended(line)
    if ended:
        facts.byline = facts.byline or ended
        return None
    if is_agency_tag(line) or is_author_note(line) or is_author_line(line) or furniture.is_slogan(line):
        return ZoneKind.FOOTER
    name = None if kind_of_name(line.text) in ("outlet", "known") else read_name(line)  # «بيستون نيوز», though a man's name
    byline = (
        read_team(line)
        or read_announcer(line)
        or read_byline(line)
        or name
        or (read_signature(line) if draft.is_statement else None)
    )
    if byline and (not line.is_item or line.text.startswith("*")):
        facts.byline = byline if facts.byline is None or _is_before_editor(line, facts.byline) else facts.byline
        _take_beside(draft, line, byline)
        return ZoneKind.BYLINE
    if line.has_stop or is_in("citing", line.key.partition(" ")[0]):
        return None  # «وبحسب وكالة الأنباء المحلية» is prose cut off
    if draft.is_statement and facts.outlet is None and (signs_body(line) or take_issuer(draft, line, at)):
        facts.outlet = facts.outlet or signer(line)
        return ZoneKind.FOOTER
    masthead = read_publication_line(text, line.start, line.end)
    if masthead:
        facts.take(masthead)
        return ZoneKind.MASTHEAD
    if line.size <= _LONGEST_DATED and not line.says_something and ends_with_day(text, line.start, line.end):
        facts.published = facts.published or first_day(text, line.start, line.end)
        return ZoneKind.MASTHEAD
    if (
        facts.outlet is None
        and at == draft.open_lines()[-1]
        and is_name_like(line)
        and line.size > 1
        and draft.is_formal
        and line.text[0] not in "(["
    ):
        facts.outlet = (line.start, line.end)
        return ZoneKind.MASTHEAD
    is_aside = line.size <= 9 and draft.is_formal and not line.says_something and not line.is_item
    return ZoneKind.FOOTER if is_aside else None


def _take_beside(draft: Draft, line: Line, byline: tuple[int, int]) -> None:
    """Take outlet and day from what stands behind the name at the foot («أعدّه للنشر: سالم الحداد | شبكة «المرفأ»»)."""
    sign = _BESIDE.match(draft.text, byline[1], line.end)
    masthead = read_publication_line(draft.text, sign.end(), line.end) if sign else None
    if masthead and (masthead.is_outlet_certain or masthead.published):
        draft.facts.take(masthead)


def _read_middle(draft: Draft, body: int) -> None:
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


def _read_datelines(draft: Draft) -> None:
    is_lead = True
    for at, line in enumerate(draft.lines):
        if draft.kinds[at] is not ZoneKind.BODY:
            continue
        if is_lead and draft.facts.byline is None:
            draft.facts.byline = read_in_lead(line)
        if _MAY_DATE.search(line.text[:60]) and (is_lead or may_open_dateline(line.key.partition(" ")[0])):
            dateline = read_dateline(draft.text, line.start, line.end, is_lead)
            if dateline:
                if dateline.byline and _is_letters(draft.facts.text(draft.text, draft.facts.byline)):
                    draft.facts.byline = None  # the letters below are of the desk where the text of somebody named arrived
                draft.facts.take(dateline)
                draft.cuts[at] = (dateline.end, ZoneKind.MASTHEAD, ZoneKind.BODY)
        is_lead = False


def _is_letters(byline: str | None) -> bool:
    """Return whether a byline is nothing but initials («س.ح», «م ح / ع س»)."""
    return byline is not None and all(len(word) <= _LONGEST_LETTERS for word in key(byline).split())


_LONGEST_LETTERS = 2


def _zones(draft: Draft) -> Iterator[Zone]:
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
