"""The head of an article: what stands before the first line of prose is publication line, byline, title or headline."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from riwaya.documents import furniture
from riwaya.documents.authors import read_for_outlet
from riwaya.documents.bylines import (
    is_author_line,
    is_unnamed_byline,
    read_by_place,
    read_byline,
    read_first,
    read_initials,
    read_name,
    read_strange,
)
from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import given_names, is_function_word, is_in, is_place, key, opens, spelled, telling_verbs, words
from riwaya.documents.letterheads import is_issuer, is_report, is_statement, names_report, read_by_day, take_issuer
from riwaya.documents.lines import Line
from riwaya.documents.masthead import (
    Masthead,
    ends_with_day,
    first_day,
    read_label,
    read_outlet,
    read_publication_line,
)
from riwaya.documents.persons import is_person, may_be_name
from riwaya.documents.pieces import kind_of_name
from riwaya.documents.plates import read_on_air, read_plate, read_trail, tells_kind_of_paper
from riwaya.documents.titles import MOST_CANDIDATES, addresses, choose_title, heads_points, set_title
from riwaya.documents.unstick import is_known
from riwaya.model import ZoneKind

_LONGEST_DECK = 25  # words of a headline under the title
_SHORTEST_TITLE = 4  # words of a line that leaves its neighbours free to be publication lines
_SHORTEST_SECOND = 2  # words of a title right under the first line, where no line is longer
_LONGEST_ISSUER = 10  # words of a body's name over what it issues
_LONGEST_ADDRESSEE = 8  # words: «إلى الرأي العام المحلي والدولي»
_LONGEST_LABEL = 4  # words: «تقرير ميداني خاص»


def read_head(draft: Draft, known_title: str | None) -> int:
    """Read what stands before the body; return the line where the body begins."""
    lines = draft.lines
    open_lines = draft.open_lines()
    first = next(iter(open_lines), 0)
    prose = (
        at for at in open_lines if lines[at].is_prose and not (_is_publication(draft, at, at == first) or _is_deck(draft, at))
    )
    leads = list(islice(prose, 2))  # a line of prose further down leads nothing
    lead = next(iter(leads[_is_told_headline(draft, open_lines, leads) :]), None)
    candidates = list(_front_lines(draft, lead))
    if lead is None and not (draft.facts.any or known_title):
        for at in candidates:
            draft.kinds[at] = ZoneKind.BODY
        return candidates[0] if candidates else 0
    title = choose_title(draft, candidates, lead, known_title)
    _take_source(draft, lead)
    candidates = [at for at in candidates if draft.kinds[at] is None]
    if title is not None:
        set_title(draft, title)
        candidates = [at for at in candidates if at != title]
    _take_day(draft, candidates)
    candidates = _without_signer(draft, candidates)
    return _place_others(draft, candidates, title, lead)


_MOST_DECKS = 4  # lines
_LONGEST_POINT = 14  # words


def _is_deck(draft: Draft, at: int) -> bool:
    """Return whether a point under the title stands over the line with the day, which stands over the body only then."""
    line = draft.lines[at]
    if at == 0 or not _POINT.match(line.text) or line.has_stop or line.size > _LONGEST_POINT:
        return False
    below = next((one for one in draft.lines[at + 1 : at + 1 + _MOST_DECKS] if not _POINT.match(one.text)), None)
    masthead = read_publication_line(draft.text, below.start, below.end) if below and not below.is_prose else None
    return masthead is not None and masthead.published is not None


_POINT = re.compile(r"[•▪●■◆*-]\s*\w")
_LONGEST_FORMULA = 14  # words: «كتبت رنا الصالح من المرسى لصحيفة «المرفأ»:»
_LONGEST_TOLD = 14  # words of a headline that opens with what is spelled like a verb of saying


def _is_told_headline(draft: Draft, open_lines: Sequence[int], leads: Sequence[int]) -> bool:
    """Return whether the first line, which opens as a lead does, is the headline of prose that it stands apart from.

    «أعلنت البلاد الحداد بعد الهجوم», «حسم معركة الوادي... المرسى الهدف التالي» end with no stop, while what is below does.
    """
    if len(leads) < 2 or leads[0] != open_lines[0]:
        return False
    line, below, body = draft.lines[leads[0]], draft.lines[open_lines[1]], draft.lines[leads[1]]
    is_open = line.starts_with_saying and not line.ends_sentence and line.size <= _LONGEST_TOLD
    is_apart = is_open and below.after_blank and leads[1] in open_lines[1:3] and not re.search(r"[،:]", line.text)
    return is_apart and body.has_stop and body.size > line.size and _THAT.isdisjoint(line.key.split())


_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"))


def _without_signer(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines without the body that issues the statement, named under its heading."""
    if not draft.is_statement or draft.facts.outlet is not None or not candidates:
        return candidates
    first = draft.lines[candidates[0]]
    if not is_issuer(first, _LONGEST_SIGNER) or is_statement(first):
        return candidates
    draft.facts.outlet, draft.facts.is_outlet_certain = (first.start, first.end), True
    draft.kinds[candidates[0]] = ZoneKind.MASTHEAD
    return candidates[1:]


_LONGEST_SIGNER = 7  # words
_NEXT_LABEL = re.compile(r"\s*[|–—]\s*\S+\s*:")  # «المصدر: شبكة الساحل | التاريخ: …»


def _take_source(draft: Draft, lead: int | None) -> None:
    """Take the outlet from a line «المصدر: شبكة الساحل» before the body; after it, such a line names the origin."""
    facts = draft.facts
    for at in range(lead or 0):
        line = draft.lines[at]
        if opens(line.spelled, "opens_source") and ":" in line.text:
            if facts.outlet is None or _is_of_translator(draft):
                sign = _NEXT_LABEL.search(line.text)
                end = line.start + sign.start() if sign else line.end
                _take_named(draft, line.start + line.text.index(":") + 1, end)
            facts.published = facts.published or first_day(draft.text, line.start, line.end)
        elif draft.kinds[at] is ZoneKind.BOILERPLATE and opens(line.spelled, "opens_release", "opens_navigation"):
            facts.published = facts.published or first_day(draft.text, line.start, line.end)


def _take_named(draft: Draft, start: int, end: int) -> None:
    """Take the outlet that «المصدر:» names, or place and author («المصدر: عدن ــ سالم الحداد»)."""
    draft.facts.outlet = read_outlet(draft.text, start, end)
    masthead = read_publication_line(draft.text, start, end, True) if draft.facts.outlet is None else None
    if masthead is not None:
        draft.facts.take(masthead)


def _is_of_translator(draft: Draft) -> bool:
    """Return whether the outlet so far is who translated the text: «ترجمة: مركز المرسى»."""
    if draft.facts.outlet is None or draft.facts.is_outlet_certain:
        return False
    before = draft.text[: draft.facts.outlet[0]].rpartition("\n")[2]
    return is_in("translation", key(before))


def _take_day(draft: Draft, candidates: Sequence[int]) -> None:
    """Take outlet and day from a line before the body that is something else besides, when no publication line gave them."""
    for at in candidates:
        line = draft.lines[at]
        masthead = read_publication_line(draft.text, line.start, line.end, True) if is_report(line) else None
        if masthead:
            draft.facts.take(masthead)
        elif draft.facts.published is None and not line.is_prose:
            draft.facts.published = first_day(draft.text, line.start, line.end)


def _is_publication(draft: Draft, at: int, is_first: bool = False) -> bool:
    line = draft.lines[at]
    if line.size <= _LONGEST_FORMULA and (_is_formula(draft, line) or (is_first and read_on_air(line))):
        return True
    is_over_title = is_first and at + 1 < len(draft.lines) and not draft.lines[at + 1].is_prose
    return read_publication_line(draft.text, line.start, line.end, is_over_title=is_over_title) is not None


def _is_formula(draft: Draft, line: Line) -> bool:
    """Return whether a line that opens like prose is who wrote it: «كتب – سالم الحداد من المرسى: نشر في 2-6-2015»."""
    is_written = line.key.partition(" ")[0] in words("byline_verb")
    if not is_written:
        return False
    is_dated = read_byline(line) is not None and ends_with_day(draft.text, line.start, line.end)
    return is_dated or read_for_outlet(line.text, 0) is not None


def _front_lines(draft: Draft, lead: int | None) -> Iterator[int]:
    """Yield the lines before the body that may be the title, after reading the others."""
    lines = draft.lines
    front = draft.open_lines(0, lead)
    nearest = front[: None if lead is not None else 3]
    titles = [at for at in nearest if _may_be_title(draft, at)]
    if lead is not None and (not titles or (titles == nearest[:1] and _is_plain_head(draft, lines[nearest[0]]))):
        titles += [at for at in nearest[1:2] if _may_be_title(draft, at, _SHORTEST_SECOND)]
    for place, at in enumerate(front):
        line = lines[at]
        if lead is None and place > 2:  # a text without prose: only its first lines can be front matter
            yield at
            continue
        next_line = front[place + 1] if place + 1 < len(front) else lead
        before_body = next_line is not None and next_line == lead
        is_over_title = place == 0 and any(one > at for one in front[1:3] if _may_be_title(draft, one, _SHORTEST_SECOND))
        is_free = before_body or any(one != at for one in titles)
        is_at_site = _take_author_at_site(draft, line)
        if _take_exported(draft, line) or _take_translated(draft, line, at):
            draft.kinds[at] = ZoneKind.MASTHEAD
            continue
        draft.kinds[at] = ZoneKind.BYLINE if is_at_site else _front_kind(draft, line, at, is_free, is_over_title)
        if draft.kinds[at] is None:
            yield at


def _is_plain_head(draft: Draft, line: Line) -> bool:
    """Return whether a first line is place, outlet and author over a title («عدن – صوت الميناء – سالم الحداد»)."""
    masthead = read_publication_line(draft.text, line.start, line.end, True)
    return masthead is not None and masthead.outlet is not None and masthead.byline is not None


def _may_be_title(draft: Draft, at: int, shortest: int = _SHORTEST_TITLE) -> bool:
    line = draft.lines[at]
    return line.size >= shortest and not line.is_item and not _is_publication(draft, at) and read_byline(line) is None


def _front_kind(draft: Draft, line: Line, at: int, is_free: bool, is_over_title: bool) -> ZoneKind | None:
    """Return what a line is; None for one that may be the title.

    Args:
        is_free: the title is another line or there is none, so that a place and a name are enough for a publication line.
        is_over_title: it is the first, and the title may stand under it.
    """
    facts = draft.facts
    if _makes_the_paper(draft, at) or _takes_doubled(draft, at):
        return ZoneKind.BOILERPLATE
    label = read_label(draft.text, line.start, line.end) or read_plate(draft, line, at)
    if label:
        if not facts.is_outlet_certain:  # else it is the channel from which this one has passed the post on
            facts.outlet, facts.is_outlet_certain = label, True
        return ZoneKind.MASTHEAD
    heads_trail = read_trail(draft, line, at)
    if heads_trail:
        facts.outlet = facts.outlet or heads_trail
        return ZoneKind.MASTHEAD
    byline = read_byline(line)
    if byline is None:
        kind = _masthead_kind(draft, line, at, is_free, is_over_title)
        if kind is not _OPEN:
            return kind
        byline = _unmarked_byline(draft, line, at, is_free)
    if byline:
        facts.byline = facts.byline or byline
        _take_rest(draft, line, byline)
        return ZoneKind.BYLINE
    if is_unnamed_byline(line) or (facts.byline and is_author_line(line)):
        return ZoneKind.BYLINE
    if line.text.startswith("*") or (at and opens(line.spelled, "opens_addressee") and line.size <= _LONGEST_ADDRESSEE):
        return ZoneKind.HEADLINE
    if furniture.is_caption(line) and (at or line.text[0] == "(" or (is_free and furniture.is_credited(line))):
        return ZoneKind.CAPTION
    is_lone = line.size == 1 and line.key.isalpha() and not (line.key in words("statement") or is_in("whole_noise", line.key))
    if is_lone and facts.any and facts.outlet is None:
        facts.outlet = (line.start, line.end)
        return ZoneKind.MASTHEAD
    return ZoneKind.MASTHEAD if is_free and (_is_label(draft, line) or _is_trail(line)) else None


def _unmarked_byline(draft: Draft, line: Line, at: int, is_free: bool) -> tuple[int, int] | None:
    """Return where a name stands that no formula tells: initials, a person's, a strange one beside the outlet's line."""
    if not at:
        return (read_first(line) or _over_title(draft, line)) if is_free else None
    if any(read_byline(one) is not None for one in draft.lines[at + 1 : at + 3] if one.size <= _LONGEST_SIGNER):
        return read_initials(line)  # the author is told by a formula
    is_beside = bool(draft.facts.outlet) or (at + 1 < len(draft.lines) and _is_publication(draft, at + 1))
    return read_initials(line) or read_name(line) or (read_strange(line) if is_free and is_beside else None)


def _over_title(draft: Draft, line: Line) -> tuple[int, int] | None:
    """Return where the author's name stands in a first line that holds nothing else, over a title or the body itself."""
    below = draft.lines[1] if len(draft.lines) > 1 else None
    parts = line.key.split()
    if below is None or not (1 < len(parts) < _SHORTEST_TITLE and parts[0] in given_names()) or is_place(line.key):
        return None
    is_title = below.is_prose or (below.size > _SHORTEST_SECOND and not (below.is_item or _is_publication(draft, 1)))
    return read_name(line) if is_title else None


def _makes_the_paper(draft: Draft, at: int) -> bool:
    """Return whether a line tells what the paper is or who makes it: under «رئيس التحرير», or over it, by another office."""
    line, lines = draft.lines[at], draft.lines
    if at == 1 and tells_kind_of_paper(line) and draft.kinds[0] is ZoneKind.MASTHEAD:
        return True
    if line.size > _LONGEST_LABEL:
        return False
    if at and (_is_office(lines[at - 1]) or _is_head_of_party(lines, at - 1)):
        return True
    return _is_head_of_party(lines, at)


def _is_head_of_party(lines: Sequence[Line], at: int) -> bool:
    """Return whether an office that is no paper's stands over a name and the next office: «رئيس حزب الوادي» in its paper."""
    line, is_led = lines[at], len(lines) > at + 2 and _is_office(lines[at + 2])
    return is_led and line.size <= _LONGEST_LABEL and line.key.startswith(("رييس ", "رئيس ", "امين "))


def _takes_doubled(draft: Draft, at: int) -> bool:
    """Return whether a line is printed twice, having taken it for the outlet's name where it has the word for one."""
    is_doubled, line = _is_printed_twice(draft, at), draft.lines[at]
    if is_doubled and draft.facts.outlet is None and not words("outlet_word").isdisjoint(line.key.split()):
        draft.facts.outlet = (line.start, line.end)  # beside its sign and under it
    return is_doubled


def _is_printed_twice(draft: Draft, at: int) -> bool:
    """Return whether a few words stand on two lines, one right under the other, as a picture's caption does."""
    line, parts = draft.lines[at], draft.lines[at].key.split()
    names = line.size <= _LONGEST_PICTURED and any(p in given_names() and not is_function_word(p) for p in parts)
    names = names and telling_verbs().isdisjoint(parts)
    is_short = (line.size <= _LONGEST_LABEL or names) and not re.search(r"[\d٠-٩:]", line.text)
    is_twice = at > 0 and is_short and sum(one.key == line.key for one in draft.lines[at - 1 : at + 2]) > 1
    return is_twice and not (_is_only_head(draft, line) and not names)


_SHORTEST_HEAD = 3  # words of a title printed twice, where no line before the body is longer


def _is_only_head(draft: Draft, line: Line) -> bool:
    """Return whether no other line before the body can be the title but one that is printed twice."""
    if line.size < _SHORTEST_HEAD or not words("outlet_word").isdisjoint(line.key.split()):
        return False
    lead = next((at for at, one in enumerate(draft.lines) if one.is_prose), 0)
    others = (at for at in range(lead) if draft.lines[at].size >= _SHORTEST_TITLE and draft.lines[at].key != line.key)
    return bool(lead) and all(_is_publication(draft, at, at == 0) for at in others)


def _is_office(line: Line) -> bool:
    """Return whether a line only says whose name stands under it, of those who make the paper."""
    return line.size <= _LONGEST_OFFICE and opens(line.spelled, "opens_imprint") and not re.search(r"[:،–—-]\s*\S", line.text)


_LONGEST_PICTURED = 7  # words of who is in a picture
_LONGEST_OFFICE = 6  # words: «رئيس مجلس الإدارة و رئيس التحرير»
_OPENS_MARKS = re.compile('[«"“]')


_OPEN = ZoneKind.BODY  # said of a line that no publication line was found in


def _masthead_kind(draft: Draft, line: Line, at: int, is_free: bool, is_over_title: bool) -> ZoneKind | None:
    """Return what a line without a byline's formula is, after taking what it says; `_OPEN` when it may be a name yet."""
    facts, text = draft.facts, draft.text
    by_day = read_by_day(line)
    if by_day is not None:
        facts.published = facts.published or by_day  # «الحصيلة اليومية – الإثنين 4 أيلول 2023 – العدد 881»
        return ZoneKind.MASTHEAD
    is_issued = names_report(line) and any(is_issuer(above, _LONGEST_ISSUER) for above in draft.lines[:at])
    named = read_publication_line(text, line.start, line.end) if is_report(line) else None
    if (
        named
        and named.outlet
        and named.is_outlet_certain
        and (named.published or is_free)
        and _OPENS_MARKS.search(text, *named.outlet)
    ):
        facts.take(named)  # «نشرة «المرفأ» – العدد 12 – 3 مايو 2020»
        return ZoneKind.MASTHEAD
    if is_report(line) or is_statement(line) or is_issued:
        take_issuer(draft, line, at)
        return None
    if _is_dated_issue(draft, line):
        take_issuer(draft, line, at)
        facts.published = facts.published or first_day(text, line.start, line.end)
        return ZoneKind.MASTHEAD
    if take_issuer(draft, line, at):
        return ZoneKind.MASTHEAD
    masthead = read_publication_line(text, line.start, line.end, is_free, is_over_title)
    by_place = read_by_place(line) if facts.is_outlet_certain and facts.byline is None else None
    if by_place and facts.outlet and key(text[slice(*by_place)]) == key(text[slice(*facts.outlet)]):
        return ZoneKind.MASTHEAD  # «خاص – صوت الجبل» under the outlet's name
    if masthead and by_place and masthead.byline is None:
        facts.byline = by_place
        return ZoneKind.MASTHEAD
    if masthead and _adds_nothing(draft, masthead) and is_free and _is_of_place(line):
        return None
    if masthead:
        facts.take(masthead)
        is_head = not masthead.says_anything and line.text.endswith(":")  # «ذي قار:» over a list
        return ZoneKind.HEADLINE if is_head else ZoneKind.MASTHEAD
    return _OPEN


_FROM_BODY = re.compile(
    r"[^\W\d_]+\s+(?:صحفي\s+|صحافي\s+|إعلامي\s+)?صادرة?\s+عن\s+[^:،–—|]+\s[–—|-]\s[^:–—|]+\s[–—|-]\s[^:–—|]+$"
)


def _is_dated_issue(draft: Draft, line: Line) -> bool:
    """Return whether a line gives body, place and day and is no heading («بيان صادر عن أهالي المرسى – عدن – 3 مايو 2020»)."""
    is_issue = line.key.partition(" ")[0] in words("statement") and _FROM_BODY.match(line.text) is not None
    return is_issue and ends_with_day(draft.text, line.start, line.end)


_SHORTEST_OF_PLACE = 4  # words


def _adds_nothing(draft: Draft, masthead: Masthead) -> bool:
    """Return whether outlet and day are known already and a line would add nothing that is sure."""
    is_told = draft.facts.is_outlet_certain and draft.facts.published is not None
    return is_told and not (masthead.byline or masthead.published or masthead.is_outlet_certain)


def _is_of_place(line: Line) -> bool:
    """Return whether a line is a headline without a verb, a place and what there was («المرسى – الوادي: هدنة العشاء الأخير»)."""
    before, colon, after = line.text.partition(":")
    return (
        bool(colon)
        and line.size >= _SHORTEST_OF_PLACE - 1
        and len(key(after).split()) > 1
        and is_place(key(re.split(r"\s[–—-]\s", before)[-1]))
    )


_BEFORE_AUTHOR = re.compile(r"\s*[–—|/،-]\s*(?:من\s+)?(?:[^\W\d_]+(?:\s*[:/]\s*|\s+))?(?:الخاصة?\s+)?$")
_FROM_AUTHOR = re.compile(r"(?P<site>[^:–—|/،.؟!«»\"]{3,30}?)\s*[–—|/-]\s*من\s+(?P<author>[^\W\d_]+(?:\s[^\W\d_]+){1,2})\s*:$")
_AT_SITE = re.compile(
    r"(?P<author>[^\W\d_]+(?:\s[^\W\d_]+){1,3})\s*[–—|/ـ-]\s*(?P<site>[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|news|tv|co|me|io|نت|كوم))$",
    re.IGNORECASE,
)


def _take_author_at_site(draft: Draft, line: Line) -> bool:
    """Take author and outlet from «سالم الحداد ـ wadi24.net»; return whether the line is that."""
    match = _AT_SITE.match(line.text) or _from_author(line)
    if match is None or not telling_verbs().isdisjoint(line.key.split()) or is_place(key(match.group("author"))):
        return False
    draft.facts.byline = draft.facts.byline or (line.start + match.start("author"), line.start + match.end("author"))
    draft.facts.outlet, draft.facts.is_outlet_certain = (line.start + match.start("site"), line.start + match.end("site")), True
    return True


_TRANSLATED = re.compile(
    r"(?P<name>[^\W\d_]+(?:[\s-][^\W\d_]+){1,3})\s*\*?\s*[–—|/-]\s*[«\"“(](?P<paper>[^«»\"“”()]{3,40})[»\"”)](?:\s*[،,–—|-]?\s*[\d٠-٩].{3,30})?$"
)
_NEAR = 3  # lines


def _take_translated(draft: Draft, line: Line, at: int) -> bool:
    """Take the author from «أليساندرو روسي – «لا فوتشه»» beside who made the Arabic of it; return whether the line is that."""
    match = _TRANSLATED.match(line.text)
    parts = key(match.group("name")).split() if match else []
    near = draft.lines[max(0, at - _NEAR) : at + _NEAR + 1]
    is_beside = any(one.key.partition(" ")[0] in words("translation") for one in near)
    if match is None or not is_beside or is_in("translation", parts[0]):
        return False
    first = parts[0][1:] if match.group("name")[0] in "أإ" else parts[0]  # «أليساندرو» has no article
    if not may_be_name([first, *parts[1:]]):
        return False
    facts = draft.facts
    facts.byline = line.start + match.start("name"), line.start + match.end("name")
    facts.outlet = facts.outlet or (line.start + match.start("paper"), line.start + match.end("paper"))
    facts.published = facts.published or first_day(draft.text, line.start + match.end("paper"), line.end)
    return True


_EXPORTED = re.compile(
    r"(?P<name>[^,،\[\]:]{3,50}?)\s*[,،]\s*\[\s*(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:20)?\d\d)[\s,،]+\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?\s*\]$"
)


def _take_exported(draft: Draft, line: Line) -> bool:
    """Take channel and day from «راصد الوادي, [07.08.19 21:15]», as messages are exported; return whether the line is that."""
    match = _EXPORTED.match(line.text)
    if match is None:
        return False
    try:
        day = date(2000 + int(match.group("year")) % 100, int(match.group("month")), int(match.group("day")))
    except ValueError:
        return False
    facts = draft.facts
    facts.published = facts.published or day
    if facts.outlet is None:
        facts.outlet, facts.is_outlet_certain = (line.start, line.start + match.end("name")), True
    return True


def _from_author(line: Line) -> "re.Match[str] | None":
    """Return the parts of «صوت الوادي – من رنغ سنكاوي:», an outlet and an author whom no list has; else None."""
    match = _FROM_AUTHOR.match(line.text)
    author = key(match.group("author")).split() if match else []
    is_named = may_be_name(author) and not (is_person(author) or author[0] in words("desk") or author[0].startswith("ال"))
    is_odd = is_named and not all(map(is_known, author)) and match is not None
    return match if is_odd and match is not None and not is_place(key(match.group("site"))) else None


def _take_rest(draft: Draft, line: Line, byline: tuple[int, int]) -> None:
    """Take outlet and day from what stands on a byline behind the name («رنا الصالح – خاص «الميناء» – 3 مايو 2020»)."""
    sign = re.compile(r"\s*[–—|/،,(-]").match(draft.text, byline[1], line.end)
    masthead = read_publication_line(draft.text, sign.start(), line.end, True) if sign else None
    if masthead:
        draft.facts.take(masthead)
    before = _BEFORE_AUTHOR.search(draft.text, line.start, byline[0])
    outlet = read_outlet(draft.text, line.start, before.start()) if before and before.start() > line.start else None
    kinds = ("outlet", "known", "name") if line.text.endswith(":") else ("outlet", "known")
    if outlet and draft.facts.outlet is None and kind_of_name(draft.text[slice(*outlet)]) in kinds:
        draft.facts.outlet = outlet  # «شبكة الوادي – مراسل: سالم الحداد», «الوادي – تقرير سالم الحداد:»
    if before and outlet is None and draft.facts.outlet is None and "|" in draft.text[line.start : before.start()]:
        placed = read_publication_line(draft.text, line.start, before.start(), True)  # «المرفأ | لبنان | كتب سالم الحداد»
        draft.facts.outlet = placed.outlet if placed else None
    carried = read_for_outlet(line.text, line.start)
    if carried and not draft.facts.is_outlet_certain:
        draft.facts.outlet, draft.facts.is_outlet_certain = carried[1], True
    draft.facts.published = draft.facts.published or first_day(draft.text, line.start, line.end)


def _is_label(draft: Draft, line: Line) -> bool:
    """Return whether a line only calls the text by its kind («تحقيق خاص», «تقرير ميداني مصور»), with a day or without."""
    sign = re.search(r"\s[–—|-]\s", line.text)
    is_dated = sign is not None and ends_with_day(draft.text, line.start, line.end)
    is_release = sign is not None and opens(spelled(line.text[sign.end() :]), "opens_release")  # «بيان صحفي | للنشر الفوري»
    parts = key(line.text[: sign.start()] if sign and (is_dated or is_release) else line.text).split()
    is_plain = len(parts) <= _LONGEST_LABEL and not re.search(r"[:؟?!]", line.text)
    kinds = ("kind_word", "section", *(("statement",) if is_release else ()))
    if not is_plain or not all(any(p in words(kind) for kind in kinds) for p in parts):
        return False
    if is_dated:
        draft.facts.published = draft.facts.published or first_day(draft.text, line.start, line.end)
    return True


_TRAIL = re.compile(r"\s*[»›>‹<◄◀►▶▸←→◂▹◃▷⟵⟶❯❮]\s*")


def _is_trail(line: Line) -> bool:
    """Return whether a line is the way to the article through the site («محافظات » حلب», «محليات ◄ ملف المخطوفين»)."""
    parts = [key(part) for part in _TRAIL.split(line.text) if key(part)]
    is_way = len(parts) > 1 and (is_in("section", parts[0]) or (len(parts) > 2 and any(is_in("section", p) for p in parts[1:])))
    return is_way and all(len(part.split()) <= _LONGEST_LABEL for part in parts)


def _place_others(draft: Draft, candidates: list[int], title: int | None, lead: int | None) -> int:
    """Place the lines before the body that are not the title; return where the body begins."""
    lines, kinds = draft.lines, draft.kinds
    is_list = len(candidates) > MOST_CANDIDATES
    begins = len(lines) if lead is None else lead
    for at in reversed(candidates):
        line = lines[at]
        if (title is not None and at < title) or (is_list and lead is not None):
            kinds[at] = ZoneKind.BOILERPLATE
        elif heads_points(line):
            kinds[at] = ZoneKind.HEADLINE
        elif addresses(line):
            kinds[at] = ZoneKind.BODY
            begins = at
        elif (
            lead is not None
            and draft.is_formal
            and line.size <= _LONGEST_DECK
            and not (line.says_something and not _is_over_masthead(draft, at, title, lead))
        ):
            kinds[at] = ZoneKind.HEADLINE
        else:
            kinds[at] = ZoneKind.BODY
            begins = at
    return begins


def _is_over_masthead(draft: Draft, at: int, title: int | None, lead: int) -> bool:
    """Return whether a line stands between the title and the publication line or byline over the body: so does no lead."""
    printed = (ZoneKind.MASTHEAD, ZoneKind.BYLINE)
    return title is not None and title < at and any(draft.kinds[i] in printed for i in range(at + 1, lead))
