"""Which line of a head is the title, and what else stands on it: the outlet before it, a byline or the day behind it."""

import re
import unicodedata

from riwaya.documents.authors import read_in_title, split_person
from riwaya.documents.bylines import split_title
from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import fighters, is_function_word, is_in, is_place, key, opens, telling_verbs, words
from riwaya.documents.furniture import COUNT
from riwaya.documents.letterheads import is_issuer, is_report, is_statement, issued_day, leave_letterhead, names_report
from riwaya.documents.lines import Line
from riwaya.documents.masthead import first_day, last_day, read_outlet, read_publication_line, read_typed_outlet
from riwaya.documents.nameplates import bare, is_name_like, leave_known_name, take_nameplate
from riwaya.documents.pieces import kind_of_name
from riwaya.model import ZoneKind

MOST_CANDIDATES = 3  # more lines than this before the body are a list of headlines, one of them perhaps ours
_DECORATION = re.compile(r"[^\w(\[«\"“‘'.]*")
_TITLE_END = re.compile("[\\s/|–—_\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d-]+$")
_TITLE_TAIL = re.compile(r"\s+[|–—»›-]\s+|\s*\|\s*")
_TITLE_LABEL = re.compile(
    r"(?:العنوان(?:\s+(?:الأصلي|الأصلى|بالعبرية|بالإنجليزية|بالفارسية|بالتركية))?"
    r"|(?:عنوان|موضوع)\s+(?:الحلقة|المقال|المقالة|التقرير|الخبر|النص|المادة|الندوة|اللقاء|البرنامج|التحقيق|الحوار|الورقة|الدراسة|البيان))"
    r"\s*:\s*[«\"“]?(?P<title>[^«»\"“”\n]+)[»\"”]?$"
)
_MOST_OVER_HEADING = 6  # lines: a state, its motto, a ministry and its offices
_LONGEST_LETTERHEAD = 8  # words of a body's name over the line with place or day
_LONGEST_MOTTO = 5  # words
_LONGEST_KICKER = 4  # words
_LONGEST_POST_TITLE = 14  # words
_LONGEST_FRAMED = 5  # words of a name between pictures
_LONGEST_KIND = 2  # words that only call what is issued by its kind
_COLUMN = re.compile(
    r"\w+\s+[«\"“][^»\"”]+[»\"”]\s*(?::|$)|(?:ملف|سلسلة|الملف|السلسلة|زاوية|عمود|ركن|باب|نافذة|هوامش|دفتر|فسحة)(?:\s+\w+)?\s*:|.*\(\s*[\d٠-٩]+\s*(?:(?:من|/)\s*[\d٠-٩]+\s*)?\)$"
)
_OF_PAPER = re.compile(r"\w+\s+[«\"“](?P<name>[^»\"”]{2,40})[»\"”]\s*:?")
_CALLS = tuple(call + who for call in ("يا ", "يا") for who in ("جماعة", "جماعه", "ناس", "اخوان", "إخوان", "اهل", "أهل", "شباب"))
_DECK_SIGNS = "-–—*•▪●"


def choose_title(draft: Draft, candidates: list[int], lead: int | None, known_title: str | None) -> int | None:
    """Return the line that is the title, None for none; letterhead and nameplate are taken on the way."""
    lines = draft.lines
    candidates = _without_marks_of_page(draft, candidates, lead)
    greeting = next((at for at in candidates if addresses(lines[at])), None)
    is_post = greeting is not None and (lead is None or (opens(lines[greeting].spelled, "opens_piety") and not draft.is_formal))
    if greeting is not None and (is_post or lines[greeting].spelled.startswith(_CALLS)):
        candidates = candidates[: candidates.index(greeting) + 1]  # the post begins there
    issued = _issued(draft, [at for at in candidates if not addresses(lines[at])])
    if issued is not None:
        return None if _is_dated_kind(draft, issued) else issued
    candidates = take_nameplate(draft, leave_known_name(draft, candidates), lead)
    candidates = _without_issuer(draft, [at for at in candidates if not addresses(lines[at])])
    of_programme = [at for at in candidates if _OF_PROGRAMME.match(lines[at].text)]
    for at in of_programme:
        if is_in("opens_relay", lines[at].key.partition(" ")[0]):
            draft.kinds[at] = ZoneKind.MASTHEAD  # «مقتطف من برنامج «جسر»»
    candidates = [at for at in candidates if draft.kinds[at] is None]
    if known_title:
        wanted = key(known_title)
        return next((at for at in draft.open_lines(0, lead) if lines[at].key == wanted), next(iter(candidates), None))
    if lead is None:
        return _title_of_post(draft, _without_kicker(draft, candidates))
    keys = [line.key for line in lines if not line.is_prose]  # a caption's words may open the body
    repeated = [at for at in candidates if lines[at].size >= 4 and sum(lines[at].key in k for k in keys) > 1]
    if repeated:
        return repeated[0]
    candidates = _without_eyebrow(draft, _without_decks(draft, _without_motto(draft, _over_count(draft, candidates))))
    candidates = _without_kicker(draft, candidates)
    if len(candidates) == 1 and _is_tag(draft, candidates[0]):
        draft.kinds[candidates[0]] = ZoneKind.MASTHEAD
        return None
    if len(candidates) <= MOST_CANDIDATES:
        return candidates[0] if candidates else None
    return _closest(draft, candidates, lead)


def _without_marks_of_page(draft: Draft, candidates: list[int], lead: int | None) -> list[int]:
    """Return the lines before a post's items that are no mark of the page: a row of sites, a section, the author's name."""
    lines = draft.lines
    author = key(draft.text[slice(*draft.facts.byline)]) if draft.facts.byline else None
    items = next((at for at in candidates if _opens_items(draft, at, lead)), len(lines))
    candidates = [at for at in candidates if at < items]
    candidates = [at for at in candidates if (lines[at].size > 1 and lines[at].key != author) or _is_cry(draft, at)]
    candidates = [at for at in candidates if not heads_points(lines[at])]
    candidates = candidates[len(candidates) > 1 and _names_sites(lines[candidates[0]]) :]
    if len(candidates) > 1 and _says_twice(lines[candidates[0]]):
        draft.kinds[candidates[0]], candidates = ZoneKind.MASTHEAD, candidates[1:]
    for at in candidates[1:2]:
        if _NEWS_OF.fullmatch(lines[at].key):
            draft.kinds[at], candidates = ZoneKind.MASTHEAD, [one for one in candidates if one != at]
    return candidates


_NEWS_OF = re.compile(r"(?:ال)?اخبار ال\w+")  # «أخبار الحدود»


def _is_tag(draft: Draft, at: int) -> bool:
    """Return whether a line is what the text is filed under and no title: a group's name, a place's, a section's."""
    line = draft.lines[at]
    if _NEWS_OF.fullmatch(line.key):
        return True
    is_plain = line.size == 1 and (line.start, line.end) == bare(line) and line.text[-1].isalpha()
    return is_plain and (line.key in fighters() or is_place(line.key) or is_in("section", line.key))


def _over_count(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines from the title on where a count of views or comments right under it shows that the first is a slogan."""
    if len(candidates) < 2:
        return candidates
    first, title = candidates[:2]
    counted = [len(draft.lines) > at + 1 and COUNT.fullmatch(draft.lines[at + 1].text) is not None for at in (first, title)]
    if counted != [False, True] or title != first + 1:
        return candidates
    draft.kinds[first] = ZoneKind.MASTHEAD
    return candidates[1:]


_SHORTEST_ROW = 6  # words


def _names_sites(line: Line) -> bool:
    """Return whether a first line is a row of a site's parts, its name in Latin letters among them («… رياضة Sawt English»)."""
    parts = line.key.split()
    latin = [p for p in parts if p.isascii() and p.isalpha() and len(p) > 1]
    is_row = len(latin) > 1 and len(parts) >= _SHORTEST_ROW
    return is_row and telling_verbs().isdisjoint(parts) and not re.search(r"[:،؟]", line.text)


def _says_twice(line: Line) -> bool:
    """Return whether a line says the same words twice, as a picture's name and its caption run together."""
    half, rest = divmod(line.size, 2)
    parts = line.key.split()
    return not rest and half > 1 and parts[:half] == parts[half:]


def _opens_items(draft: Draft, at: int, lead: int | None) -> bool:
    """Return whether a line is the first of a post's items: right over the body, or over another where nothing is prose."""
    below = draft.lines[at + 1 : at + 3]
    is_list = len(below) > 1 and _is_pictured_item(*below)
    is_over = at + 1 == lead or (lead is None and bool(below)) or is_list
    return is_over and _is_pictured_item(draft.lines[at], below[0])


def _is_pictured_item(line: Line, after: Line) -> bool:
    """Return whether a line is the first of a post's items, each behind a picture («🔴 عاجل: …» over «🔸 …»)."""
    return (
        all(unicodedata.category(one.text[0]) == "So" and not one.is_framed for one in (line, after))
        and line.size > _LONGEST_FRAMED
    )


def _issued(draft: Draft, candidates: list[int]) -> int | None:
    """Return the heading of a report or statement, under the letterhead of the body that issues it; None when there is none."""
    lines = draft.lines
    first = next((at for at in candidates[:3] if is_issuer(lines[at], _LONGEST_LETTERHEAD + 2)), len(lines))
    heads = (
        at
        for at in candidates[:_MOST_OVER_HEADING]
        if is_report(lines[at]) or is_statement(lines[at]) or (at > first and names_report(lines[at]))
    )
    at = next(heads, None)
    if at is not None and candidates[0] == at and len(candidates) > 1 and _goes_on(draft.lines[candidates[1]]):
        return at
    if at is not None and (headed := _under_number(draft, at, candidates)) is not None:
        return headed
    is_first = at is not None and candidates[0] == at
    is_day_of_kind = is_first and at is not None and _is_kind_alone(lines[at]) and issued_day(lines[at]) is not None
    if at is None or (is_first and not is_report(draft.lines[at]) and not is_day_of_kind):
        return None
    below = candidates[candidates.index(at) + 1 :]
    if not leave_letterhead(draft, candidates[: candidates.index(at)]):
        return None
    is_over = _is_kind_alone(lines[at]) or (bool(below) and _is_issue(lines[at], lines[below[0]]))
    if below and is_over and lines[below[0]].size > 3 and not _goes_on(lines[below[0]]):
        draft.kinds[at] = ZoneKind.MASTHEAD  # «إحاطة صحفية» over the heading itself
        draft.facts.published = draft.facts.published or issued_day(lines[at])
        return below[0]
    return at


_ONLY_NUMBER = re.compile(r"[^\W\d_]+(?:\s+(?:صحفي|صحافي|إعلامي|عسكري|هام|مهم|عاجل))?\s+رقم\s*[(:]?\s*[\d٠-٩]+\s*\)?")
_SHORTEST_UNDER_NUMBER = 5  # words


def _under_number(draft: Draft, at: int, candidates: list[int]) -> int | None:
    """Return the headline right under «بيان رقم (17)», whose letterhead is left; None where the number itself is the heading."""
    below = at + 1
    if below not in candidates or not _ONLY_NUMBER.fullmatch(draft.lines[at].text) or draft.lines[below].ends_sentence:
        return None
    line = draft.lines[below]
    is_other = _goes_on(line) or addresses(line) or is_issuer(line, _LONGEST_LETTERHEAD + 2) or line.is_item
    if line.size < _SHORTEST_UNDER_NUMBER or is_other or line.spelled.startswith(("يا ", "ايها")) or line.text[-1] in "،,":
        return None
    if not leave_letterhead(draft, candidates[: candidates.index(at)]):
        return None
    draft.kinds[at] = ZoneKind.MASTHEAD
    return below


def _is_kind_alone(line: Line) -> bool:
    """Return whether a line only calls what is issued by its kind, day or none («إحاطة صحفية», «تقرير ميداني – 2020»)."""
    kind = key(_BEHIND_KIND.split(line.text)[0]).split()
    is_kind = len(kind) == _LONGEST_KIND and all(word.removeprefix("ال") in words("kind_word") for word in kind[1:])
    is_kind = is_kind or (len(kind) > 1 and is_in("section", " ".join(kind[1:])))  # «ورقة تقدير موقف»
    return is_kind and not {"رقم", "العدد"} & set(line.key.split()) and ":" not in line.text


_BEHIND_KIND = re.compile(r"\s[–—|-]\s|[\d٠-٩،,]|\s(?:صادرة?|صدرت?|حُ?ررت?|نُ?شرت?)\s+(?:في|بتاريخ|يوم)\b|\sبتاريخ\b")
_SHORTEST_HEADLINE = 7  # words of one without a colon


def _is_issue(line: Line, below: Line) -> bool:
    """Return whether a line only numbers and dates the issue, over a headline («نشرة رقم 4 | المرسى | 3 مايو 2020»)."""
    is_headline = below.size >= _SHORTEST_HEADLINE or (":" in below.text and below.size > _LONGEST_KICKER)
    return "|" in line.text and is_headline and not below.is_item and not below.text.endswith(":")


def _goes_on(line: Line) -> bool:
    """Return whether a line under a statement's heading says only from whom or to whom it is («من أهالي المرسى إلى …»)."""
    return not line.text.endswith(("؟", "!")) and line.key.partition(" ")[0] in (
        "من",
        "الي",
        "عن",
        "بين",
        "باسم",
        "صادر",
        "صادره",
        "بشان",
        "حول",
        "بخصوص",
        "موجه",
    )


def _without_issuer(draft: Draft, candidates: list[int]) -> list[int]:
    lines = draft.lines
    is_apart = candidates[:1] == [0] and len(lines) > 1 and draft.kinds[1] is ZoneKind.MASTHEAD
    longest = _LONGEST_LETTERHEAD if is_apart else 5
    if len(candidates) > 1 and not draft.facts.is_outlet_certain and is_issuer(lines[candidates[0]], longest):
        first, *rest = candidates
        draft.facts.outlet, draft.kinds[first] = (lines[first].start, lines[first].end), ZoneKind.MASTHEAD
        return rest
    if len(candidates) > 1 and draft.facts.outlet is None and _is_page_name(draft, *candidates[:2]):
        first, *rest = candidates
        draft.facts.outlet, draft.kinds[first] = bare(lines[first]), ZoneKind.MASTHEAD
        return rest
    return candidates


def _title_of_post(draft: Draft, candidates: list[int]) -> int | None:
    """Return the title of a text without prose: its first line, when it is shorter than what follows."""
    first = next(iter(candidates), None)
    if first is None or first == draft.open_lines()[-1]:
        return None
    line = draft.lines[first]
    below = [draft.lines[at].size for at in draft.open_lines(first + 1)]
    is_longest = line.size > _LONGEST_KICKER * 2 and line.size > max(below, default=0)  # the first sentence of a short post
    return first if line.size <= _LONGEST_POST_TITLE and not is_longest and not line.text.endswith(("،", ",")) else None


def _without_kicker(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines without a heading over the title («كلمة «الميناء»», «رسالة القاهرة»), known by its first word."""
    if len(candidates) < 2:
        return candidates
    line, after = (draft.lines[at] for at in candidates[:2])
    parts = line.key.split() or [""]
    if _COLUMN.match(line.text) and parts[0] in words("kicker"):  # «ملف «الميناء»: مدن على البحر», «سلسلة المدن (2 من 5)»
        marked = _OF_PAPER.match(line.text)
        if marked and draft.facts.outlet is None:
            draft.facts.outlet = line.start + marked.start("name"), line.start + marked.end("name")
        draft.kinds[candidates[0]] = ZoneKind.MASTHEAD
        return candidates[1:]
    is_short = len(parts) <= _LONGEST_KICKER and line.size <= after.size and not re.search(r"[:؟?!.]", line.text)
    is_kicker = parts[0] in words("kicker") or (parts[0] in words("statement") and len(parts) <= 2 and not is_issuer(after))
    is_kicker = is_kicker or (is_short and _is_pointed(after) and is_name_like(line) and len(candidates) == _WITH_KICKER)
    is_placed = len(parts) > 2 and parts[-2] in ("من", "في") and is_place(parts[-1])  # «مراسلة خاصة من المرسى»
    if not (is_short and is_kicker) or any(map(is_function_word, parts[:-2] if is_placed else parts)):
        return candidates
    draft.kinds[candidates[0]] = ZoneKind.MASTHEAD
    return candidates[1:]


_LONGEST_EYEBROW = 8  # words


def _without_eyebrow(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines without the circumstance that papers print over the headline («برعاية أممية», «بعد أسبوع من القصف»)."""
    if len(candidates) < 2:
        return candidates
    line, after = (draft.lines[at] for at in candidates[:2])
    parts = line.key.split()
    is_short = 1 < len(parts) <= min(_LONGEST_EYEBROW, after.size - 1) and after.size > _LONGEST_KICKER
    is_clause = opens(line.spelled, "opens_clause")
    is_open = is_short and (is_clause or opens(line.spelled, "opens_eyebrow")) and not re.search(r"[:؟?!.،…]", line.text)
    is_told = not is_clause and any(p in telling_verbs() or (p[0] == "ي" and len(p) > 3 and not is_place(p)) for p in parts)
    if not is_open or is_told or after.is_prose or after.is_item:
        return candidates
    draft.kinds[candidates[0]] = ZoneKind.HEADLINE
    return candidates[1:]


_WITH_KICKER = 2  # lines before the body: the heading over the title and the title
_POINTED = re.compile(r"\w\s?(?:\.\.|…|:)\s?\S")


def _is_pointed(line: Line) -> bool:
    """Return whether a line has signs that headlines have and decks have not («قصف في المرسى.. ونفي»)."""
    return line.size > _LONGEST_KICKER and _POINTED.search(line.text) is not None


_WORDS_APART = re.compile(r"[^\W\d]+(?:\s*[-–—•*|]\s*[^\W\d]+){2,4}")
_OF_PROGRAMME = re.compile(r"[^\W\d]+\s.{0,30}(?:برنامج|بودكاست|سلسلة|حلقة)\s+[«\"“][^»\"”]+[»\"”]$")


def _without_motto(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines without «صحيفة «المرسى» – بيت البحر»: the outlet and what it says of itself, over the title."""
    if len(candidates) < 2:
        return candidates
    line = draft.lines[candidates[0]]
    if _WORDS_APART.fullmatch(line.text):
        draft.kinds[candidates[0]] = ZoneKind.MASTHEAD  # «وقائع – مرفأ – ذاكرة», a paper's motto
        return candidates[1:]
    dash = re.search(r"\s+[–—|-]\s+", line.text)
    outlet = read_typed_outlet(draft.text, line.start, line.start + dash.start()) if dash else None
    motto = key(line.text[dash.end() :]).split() if dash else []
    if outlet is None or len(motto) > _LONGEST_MOTTO or ":" in line.text or not telling_verbs().isdisjoint(motto):
        return candidates
    if not draft.facts.is_outlet_certain:
        draft.facts.outlet, draft.facts.is_outlet_certain = outlet, True
    draft.kinds[candidates[0]] = ZoneKind.MASTHEAD
    return candidates[1:]


def _without_decks(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines without the points under the title, which open with a dash or star."""
    decks = [at for at in candidates[1:] if draft.lines[at].text[0] in _DECK_SIGNS]
    for at in decks:
        draft.kinds[at] = ZoneKind.HEADLINE
    return [at for at in candidates if at not in decks]


def heads_points(line: Line) -> bool:
    """Return whether a line stands over the points of a bulletin («أبرز النقاط»)."""
    return line.size <= _LONGEST_KICKER and is_in("whole_points", line.key)


def addresses(line: Line) -> bool:
    """Return whether a line greets the readers, announces what follows or is a note: the text begins there, without a title."""
    if line.text[0] + line.text[-1] in ("[]", "()"):  # «[نص إذاعي]», «(موسيقى المقدمة)», but «[بيان ختامي]»
        return line.key.partition(" ")[0] not in words("statement")
    if line.text.endswith(":") or opens(line.spelled, "opens_greeting", "opens_piety"):
        return True
    if line.spelled.startswith(_CALLS):
        return True
    return line.spelled.startswith("يا ") and (line.text.endswith(("،", ",")) or line.size > _LONGEST_POST_TITLE)


def _is_cry(draft: Draft, at: int) -> bool:
    """Return whether a line of one word may be a title or name: a post's beside a picture, a statement's, or an outlet's."""
    line = draft.lines[at]
    is_pictured = draft.facts.outlet is not None and (line.start, line.end) != bare(line)
    return is_pictured or line.key in words("statement") or (at == 0 and is_name_like(line))


def _is_page_name(draft: Draft, first: int, second: int) -> bool:
    """Return whether the first line is the outlet: a few words, the day right under it, and the headline only then."""
    line = draft.lines[first]
    is_dated = draft.facts.published is not None and draft.kinds[first + 1] is ZoneKind.MASTHEAD
    return first == 0 and line.size > 1 and is_name_like(line) and is_dated and second > first + 1


def _closest(draft: Draft, candidates: list[int], lead: int) -> int | None:
    """Return the headline that shares most words with the body's beginning; None when none shares two."""
    body = " ".join(draft.lines[at].key for at in draft.open_lines(lead)[:3])
    wanted = {w.removeprefix("ال") for w in body.split() if len(w) > 3}
    shared = [(len(wanted & {w.removeprefix("ال") for w in draft.lines[at].key.split()}), at) for at in candidates]
    most, at = max(shared, key=lambda found: (found[0], found[1]))
    return at if most >= 2 else None


_IN_TWO_BRACKETS = re.compile(r"(?:\(\(|\[\[)\s*(?P<title>[^()\[\]]+?)\s*(?:\)\)|\]\])")  # «((بيان توضيح))»
_STAMP = re.compile(r"date \d{4}-\d{2}-\d{2}\s+")  # what a crawler left before the page's first line


def set_title(draft: Draft, at: int) -> None:
    """Mark the title's line; what follows the title on it, a byline or the outlet, is read and cut off."""
    line, text, facts = draft.lines[at], draft.text, draft.facts
    start = line.start + _DECORATION.match(line.text).end()  # type: ignore[union-attr]
    bracketed = _IN_TWO_BRACKETS.fullmatch(text, start, line.end)
    start, end = bracketed.span("title") if bracketed else (start, line.end)
    stamp = _STAMP.match(text, start, line.end)
    if stamp:
        facts.published = facts.published or first_day(text, start, stamp.end())
        start = stamp.end()
        draft.cuts[at] = (start, ZoneKind.MASTHEAD, ZoneKind.TITLE)
    facts.byline = facts.byline or read_in_title(text, start, end)
    split = split_title(text, start, end) or (split_person(text, start, end) if facts.byline is None else None)
    if split:
        end, facts.byline = split[0], facts.byline or split[1]
        draft.cuts[at] = (end, ZoneKind.TITLE, ZoneKind.BYLINE)
    else:
        label = _TITLE_LABEL.match(text, start, end)
        if label:
            start, end = label.start("title"), label.end("title")
        start = _after_live(draft, at, _after_label(draft, at, _after_outlet(draft, at, start, end), end), end)
        if is_report(line):
            end = _heading_end(draft, start, end, at)
        for tail in _TITLE_TAIL.finditer(text, start, end):
            masthead = read_publication_line(text, tail.end(), end)
            if masthead is None and facts.outlet is None:
                facts.outlet = _marked_tail(text, start, tail.start(), tail.end(), end)
                facts.outlet = facts.outlet or _again_in_text(draft, start, tail.start(), tail.end(), end)
                if facts.outlet:
                    end = tail.start()
                    draft.cuts[at] = (end, ZoneKind.TITLE, ZoneKind.MASTHEAD)
                    break
            is_told = masthead is not None and (masthead.is_outlet_certain or masthead.published is not None)
            if masthead and is_told and tail.start() > start and not _is_open(text, start, tail.start()):
                facts.take(masthead)
                end = tail.start()
                draft.cuts[at] = (end, ZoneKind.TITLE, ZoneKind.MASTHEAD)
                break
    end = _before_days(draft, at, start, end)
    end = start + len(_TITLE_END.sub("", text[start:end]))
    draft.title, draft.title_line, draft.kinds[at] = (start, end), at, ZoneKind.TITLE


_DAYS = re.compile(r"\s*[(\[](?P<days>[^()\[\]]{6,60})[)\]]\s*$")


def _before_days(draft: Draft, at: int, start: int, end: int) -> int:
    """Return where a title ends that has the day or days in brackets behind it («… (الثلاثاء والأربعاء 4 و5 مايو 2021)»)."""
    match = _DAYS.search(draft.text, start, end)
    day = last_day(draft.text, match.start("days"), match.end("days")) if match else None
    if match is None or day is None or len(key(draft.text[start : match.start()]).split()) <= _LONGEST_KICKER:
        return end
    draft.facts.published = draft.facts.published or day
    draft.cuts[at] = (match.start(), ZoneKind.TITLE, ZoneKind.MASTHEAD)
    return match.start()


_IN_MARKS = re.compile('[«"“](?P<name>[^«»"“”]{2,30})[»"”]')


def _marked_tail(text: str, start: int, dash: int, after: int, end: int) -> tuple[int, int] | None:
    """Return where the name stands in «ستة قتلى في قصف المرسى – «الميناء»»: in marks, behind a dash and a whole headline."""
    match = _IN_MARKS.fullmatch(text, after, end)
    is_headed = len(key(text[start:dash]).split()) > _LONGEST_KICKER
    parts = key(match.group("name")).split() if match else []
    is_name = 0 < len(parts) <= _LONGEST_KIND and telling_verbs().isdisjoint(parts)
    return match.span("name") if match and is_headed and is_name else None


def _again_in_text(draft: Draft, start: int, dash: int, after: int, end: int) -> tuple[int, int] | None:
    """Return where a site's name stands in «ستة قتلى في قصف المرسى - ستاد الوادي»: behind a stroke, or named again below."""
    parts = key(draft.text[after:end]).split()
    is_headed = len(key(draft.text[start:dash]).split()) > _LONGEST_KICKER
    is_name = 1 <= len(parts) <= _LONGEST_SITE and telling_verbs().isdisjoint(parts) and not any(p.isdigit() for p in parts)
    is_name = is_name and not any(is_function_word(p) or p in words("kind_word") or is_in("section", p) for p in parts)
    if not (is_headed and is_name) or is_place(" ".join(parts)) or re.search(r"[:؟?!«\"“]", draft.text[after:end]):
        return None
    is_bar = "|" in draft.text[dash:after] and len(parts) > 1
    name = re.escape(" ".join(draft.text[after:end].split()))
    is_again = len(parts) > 1 and re.search(rf"(?<!\w){name}(?!\w)", draft.text[end:]) is not None
    return (after, end) if is_bar or is_again else None


_LONGEST_SITE = 3  # words
_EXCLUSIVE = re.compile(
    '(?:خاص|حصري|حصريا|حصرياً|انفراد)\\s*(?:[بل]ـ?\\s*)?[«"“](?P<name>[^«»"“”]{2,30})[»"”]\\s*[:|–—-]\\s*(?=\\S+\\s+\\S+\\s+\\S)'
)


def _after_outlet(draft: Draft, at: int, start: int, end: int) -> int:
    """Return where the title begins in «منظمة «سند» – عنوان»: behind the outlet, which is taken."""
    exclusive = _EXCLUSIVE.match(draft.text, start, end)
    if exclusive and not draft.facts.is_outlet_certain:
        draft.facts.outlet, draft.facts.is_outlet_certain = exclusive.span("name"), True
        draft.cuts[at] = (exclusive.end(), ZoneKind.MASTHEAD, ZoneKind.TITLE)
        return exclusive.end()
    dash = re.compile(r"\s+[–—|-]\s+").search(draft.text, start, end)
    outlet = read_typed_outlet(draft.text, start, dash.start()) if dash else None
    if dash is not None and outlet is None and "|" in dash.group():
        found = read_outlet(draft.text, start, dash.start())  # «بوابة الوادي | هدنة في المرسى …»
        outlet = found if found and kind_of_name(draft.text[slice(*found)]) == "outlet" else None
    if dash is None or outlet is None or len(draft.text[dash.end() : end].split()) < 3:
        return start
    if not draft.facts.is_outlet_certain:
        draft.facts.outlet, draft.facts.is_outlet_certain = outlet, True
    draft.cuts[at] = (dash.end(), ZoneKind.MASTHEAD, ZoneKind.TITLE)
    return dash.end()


_LABELLED = re.compile(r"(?P<label>[^\W\d_]+\s[^\W\d_]+)\s+[–—|-]\s+(?=\S+\s+\S+\s+\S)")


_LIVE = re.compile(r"(?P<label>[^\W\d_]+\s[^\W\d_]+)\s*(?:\||:|\s[–—-]\s)\s*(?=\S+\s+\S+)")


def _after_live(draft: Draft, at: int, start: int, end: int) -> int:
    """Return where the title begins in «تغطية مباشرة | خروج أهالي المرسى»: behind the words for following a thing as it goes."""
    match = _LIVE.match(draft.text, start, end)
    if match is None or not is_in("live_coverage", key(match.group("label"))):
        return start
    draft.cuts[at] = (match.end(), ZoneKind.MASTHEAD, ZoneKind.TITLE)
    return match.end()


def _after_label(draft: Draft, at: int, start: int, end: int) -> int:
    """Return where the title begins in «نشرة خاصة – عودة أهالي المرسى»: behind what a body calls the text by its kind."""
    match = _LABELLED.match(draft.text, start, end)
    if match is None or not _opens_with_kind(draft.lines[at]):
        return start
    draft.cuts[at] = (match.end(), ZoneKind.MASTHEAD, ZoneKind.TITLE)
    return match.end()


def _is_dated_kind(draft: Draft, at: int) -> bool:
    """Return whether a line only calls the text by its kind and dates it («تحديث ميداني - السبت 3 مايو 2020»), the day taken."""
    line = draft.lines[at]
    match = _LABELLED.match(line.text) if _opens_with_kind(line) else None
    day = last_day(draft.text, line.start + match.end(), line.end) if match else None
    if day is None:
        return False
    draft.facts.published, draft.kinds[at] = draft.facts.published or day, ZoneKind.MASTHEAD
    return True


def _opens_with_kind(line: Line) -> bool:
    """Return whether a line opens with the kind of what a body issues and an adjective («إيجاز صحفي», «تحديث ميداني»)."""
    first, second, *_ = [*line.key.split(), "", ""]
    return first in words("report") and second.removeprefix("ال") in words("kind_word")


def _is_open(text: str, start: int, end: int) -> bool:
    """Return whether a bracket opened in a stretch is not closed in it."""
    return text.count("(", start, end) > text.count(")", start, end)


def _heading_end(draft: Draft, start: int, end: int, at: int) -> int:
    """Return where a report's heading ends: before the first sign with more of the kind behind it; the day is taken."""
    sign = re.compile(r"(?:\s+[–—|-]\s+|\s*\|\s*)(?!رقم|العدد|الإصدار|[\d٠-٩(]+\s*$)").search(draft.text, start, end)
    facts = draft.facts
    if facts.published is None:
        facts.published = first_day(draft.text, start, end)
    if sign is None or _is_open(draft.text, start, sign.start()):
        return end
    draft.cuts[at] = (sign.start(), ZoneKind.TITLE, ZoneKind.MASTHEAD)
    return sign.start()
