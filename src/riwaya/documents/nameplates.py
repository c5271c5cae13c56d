"""A line that is nothing but the outlet's name, in a head that says nowhere else who publishes.

Such a name may be any words («مدارات الشرق», «هسبلوس»). What tells it from a headline is what stands about it: it is
short and without a verb, the day stands beside it, the article names it again, or its words are those of outlets.
"""

import re
import unicodedata

from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import (
    fighters,
    is_function_word,
    is_in,
    is_outlet,
    is_place,
    is_surely_place,
    key,
    telling_verbs,
    words,
)
from riwaya.documents.furniture import VIEWS
from riwaya.documents.lines import Line
from riwaya.model import ZoneKind

_LONGEST = 5  # words
_SENTENCE = re.compile(r"[:؟?!…,،؛]|\s[–—|-]\s|\.\.|\.\s|\.$")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:نت|كوم|أورج|com|net|org|info|news|tv|ps|iq|ye|sy)$", re.IGNORECASE)
_LATIN_LETTERS = re.compile(r"\s*[-–|(]?\s*[A-Z](?:\.?[A-Z]){1,5}\.?\)?$")
_FRONT = (ZoneKind.MASTHEAD, ZoneKind.BYLINE)
_ENOUGH = 4
_AGAIN = 3  # points for a name that stands in the article again
_NEEDED_AGAINST = 6  # points against an outlet that stands in its place already


def take_nameplate(draft: Draft, candidates: list[int], lead: int | None) -> list[int]:
    """Take the outlet from the line that is most likely its name; return the other lines."""
    is_page = bool(candidates) and candidates == _shown(draft)[:1] and draft.facts.outlet is None
    is_lone_page = is_page and (_is_framed_page(draft) or _is_pictured(draft.lines[candidates[0]]))
    is_lone_page = is_lone_page or (is_page and (_is_over_openness(draft) or _is_post_page(draft)))
    is_lone_page = is_lone_page or (is_page and (_is_account(draft, candidates[0]) or _is_over_section(draft)))
    if draft.facts.is_outlet_certain or not (len(candidates) > 1 or is_lone_page):
        return candidates
    scored = [(_points(draft, at, candidates, lead), -at) for at in candidates]
    points, at = max(scored)
    at = -at
    if points < (_ENOUGH if draft.facts.outlet is None else _NEEDED_AGAINST):
        return candidates
    draft.facts.outlet, draft.kinds[at] = _first_part(draft.lines[at]), ZoneKind.MASTHEAD
    return [one for one in candidates if one != at]


_TAGGED = re.compile(r"[^\w#@]*[#@]")
_FEW = 6  # lines


def _shown(draft: Draft) -> list[int]:
    """Return the first lines but for those of tags and addresses («#عاجل», «@wadinow»), which pages print over their names."""
    return [at for at, line in enumerate(draft.lines[:_FEW]) if not _TAGGED.match(line.text)]


def _is_framed_page(draft: Draft) -> bool:
    """Return whether a channel's name stands between two pictures over the day, or over the day and a count of its views.

    Beside a tag one picture is enough.
    """
    shown = _shown(draft)
    is_dated = len(shown) > 1 and draft.kinds[shown[1]] is ZoneKind.MASTHEAD
    is_counted = len(shown) > _COUNTED and VIEWS.fullmatch(draft.lines[shown[_COUNTED]].text) is not None
    is_tagged = bool(shown) and shown[0] > 0 and is_name_like(draft.lines[shown[0]])
    return is_dated and (draft.lines[shown[0]].is_framed or is_counted or is_tagged)


_COUNTED = 2  # lines over the count: the name and the day
_APART = re.compile(r"\s+[–—|-]\s+|\s*\|\s*|\s+[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def _first_part(line: Line) -> tuple[int, int]:
    """Return where the name stands in «الخط الساخن | بث مكتوب», «حارة الدمج 📍 المخيم»: before the sign."""
    start, end = bare(line)
    exclusive = re.compile(r"(?:خاص|خاصة|حصري)\s+(?=\w)").match(line.text, start - line.start)
    start = line.start + exclusive.end() if exclusive else start  # «خاص المرفأ»
    sign = _APART.search(line.text, start - line.start, end - line.start)
    return (start, line.start + sign.start()) if sign and sign.start() > start - line.start else (start, end)


def _is_pictured(line: Line) -> bool:
    """Return whether a line has a picture between its words («حارة الدمج 📍 المخيم»)."""
    start, end = bare(line)
    return any(unicodedata.category(sign) == "So" for sign in line.text[start - line.start : end - line.start])


def _is_two_parts(line: Line) -> bool:
    """Return whether a line is two short names with a sign between, as the first line of a page often is."""
    parts = [part for part in _APART.split(line.text.strip()) if part.strip()]
    verbs = telling_verbs()
    return (
        len(parts) == 2
        and ":" not in line.text
        and all(len(part.split()) <= 3 and verbs.isdisjoint(key(part).split()) and not _SENTENCE.search(part) for part in parts)
    )


def leave_known_name(draft: Draft, candidates: list[int]) -> list[int]:
    """Return the lines without those that are the outlet's name again, known already from a publication line."""
    if draft.facts.outlet is None:
        return candidates
    known = key(draft.text[slice(*draft.facts.outlet)])
    again = [at for at in candidates if draft.lines[at].key == known and len(candidates) > 1]
    for at in again:
        draft.kinds[at] = ZoneKind.MASTHEAD
    return [at for at in candidates if at not in again]


def is_name_like(line: Line) -> bool:
    """Return whether a line may be a name: few words, none of them a verb or particle, and no sign of a sentence."""
    letters = _LATIN_LETTERS.search(line.text)
    if letters and letters.start() > 2:  # «شبكة أخبار الوادي W.N.N»
        return is_name_like(Line(line.start, line.start + letters.start(), line.text[: letters.start()], line.after_blank))
    parts = line.key.split()
    if _DOMAIN.fullmatch(line.text.strip()):
        return True
    if parts and parts[0] in ("لن", "لم", "ليس"):
        return False  # ««لن نرحل»»
    if not 1 <= len(parts) <= _LONGEST or _SENTENCE.search(line.text) or is_surely_place(line.key) or line.is_item:
        return False
    verbs = telling_verbs()
    return (
        not any(p in verbs for p in (parts[:-1] if len(parts) > 1 and is_place(parts[-1]) else parts))  # «صدى تعز»
        and not any(p.isdigit() for p in parts[:-1])
        and not any(is_function_word(p) for p in parts[1:])
    )


def _points(draft: Draft, at: int, candidates: list[int], lead: int | None) -> int:
    line = draft.lines[at]
    others = [draft.lines[one] for one in candidates if one != at]
    is_plated = _is_beside_platform(draft, at) or (at == 0 and _is_over_openness(draft))
    is_pair = at == 0 and _is_two_parts(line)
    is_alone = lead is None or not others
    if not (is_name_like(line) or is_plated or is_pair) or not (is_alone or any(o.size > line.size for o in others)):
        return 0
    if draft.facts.byline and line.key == key(draft.text[slice(*draft.facts.byline)]):
        return 0  # the author's name once more
    if _names_fighters(line) and not draft.is_statement:
        return 0  # who is in the picture
    parts = line.key.split() or [""]
    if _states(parts):
        return 0
    is_worded = (
        is_outlet(line.key) or parts[0] in words("outlet_opener") or parts[0] in words("outlet_type") or _has_outlet_word(parts)
    )
    beside = [one for one in (at - 1, at + 1) if 0 <= one < len(draft.lines)]
    is_dated = draft.facts.published is not None and any(draft.kinds[one] in _FRONT for one in beside)
    is_last = lead is not None and not draft.open_lines(at + 1, lead)
    is_short = line.size <= 3
    is_over_trail = at == 0 and is_short and len(draft.lines) > 1 and draft.kinds[1] is ZoneKind.MASTHEAD
    return (
        2 * is_worded
        + 2 * is_dated
        + (at == 0)
        + is_last
        + is_short
        + 2 * (is_over_trail and not is_dated)
        + 3 * (is_plated or is_pair)
        + _AGAIN * _stands_again(draft, at)
        + 2 * _is_marked(line)
        + _is_latin(line)
    )


def _states(parts: list[str]) -> bool:
    """Return whether words say something of something and name nobody, as a slogan does: «كلمة الحق أمانة»."""
    last = parts[-1]
    is_open = last.isalpha() and not last.isascii() and not last.startswith(("ال", "لل", "بال")) and last.endswith("ه")
    return len(parts) > 2 and parts[-2].startswith("ال") and is_open and not (_has_outlet_word([last]) or is_place(last))


def _names_fighters(line: Line) -> bool:
    """Return whether a line is the name of an armed group, or its first words («جماعة نصرة الإسلام»)."""
    parts = line.key.split()
    return line.key in fighters() or (len(parts) > 1 and any(name.startswith(line.key + " ") for name in fighters()))


def _is_beside_platform(draft: Draft, at: int) -> bool:
    """Return whether the first line of a post stands over the line that names its platform."""
    shown = _shown(draft)
    below = draft.lines[shown[1]].key.split() if len(shown) > 1 else []
    is_front = at == shown[0] and len(shown) > 1 and draft.kinds[shown[1]] is ZoneKind.MASTHEAD if shown else False
    return is_front and draft.lines[at].size <= _LONGEST + 1 and any(is_in("platform", p) for p in below)


def _is_account(draft: Draft, at: int) -> bool:
    """Return whether a line stands over its address and the platform («سالم الحداد», «@salem», «3 مايو 2022 · تويتر»)."""
    below = draft.lines[at + 1] if at + 1 < len(draft.lines) else None
    return below is not None and _TAGGED.match(below.text) is not None and "@" in below.text and _is_beside_platform(draft, at)


def _is_over_openness(draft: Draft) -> bool:
    """Return whether the first line stands over the day and «عام» of a page's post («٨ يونيو ٢٠٢٤ · عام»)."""
    below = draft.lines[1] if len(draft.lines) > 1 else None
    is_front = below is not None and draft.kinds[1] is ZoneKind.MASTHEAD and draft.lines[0].size <= _LONGEST + 1
    return is_front and below is not None and "·" in below.text and any(is_in("openness", p) for p in below.key.split())


def _is_over_section(draft: Draft) -> bool:
    """Return whether the first line is a name with a word of outlets in it, over a section («الوادي الآن», «أخبار الأقاليم»)."""
    parts = draft.lines[0].key.split()
    is_over = len(draft.lines) > 1 and draft.kinds[1] is ZoneKind.MASTHEAD and draft.lines[1].size <= _LONGEST
    return is_over and len(parts) > 1 and is_name_like(draft.lines[0]) and _has_outlet_word(parts[-1:])


def _is_post_page(draft: Draft) -> bool:
    """Return whether a lone first line without an author is a page's name by its first word («صوت شباب الوادي»)."""
    first = draft.lines[0].key.partition(" ")[0]
    if is_outlet(draft.lines[0].key):
        return True
    is_opener = first in words("outlet_opener") or first in words("outlet_type") or first in words("issuer")
    return draft.facts.byline is None and is_opener and is_name_like(draft.lines[0])


def _has_outlet_word(parts: list[str]) -> bool:
    return any(is_in("outlet_word", p) or is_in("outlet_word_weak", p) or p.isascii() for p in parts)


def _is_latin(line: Line) -> bool:
    """Return whether two words of the line are written in capitals of another script («The Harbour Post بالعربية»)."""
    return sum(word[0].isascii() and word[0].isupper() for word in line.text.split()) > 1


def _is_marked(line: Line) -> bool:
    text = line.text.strip()
    return (text[0] in '«"“' and text[-1] in '»"”') or _DOMAIN.fullmatch(text) is not None


def _stands_again(draft: Draft, at: int) -> bool:
    """Return whether the name stands in another line of the article too, with a preposition before it or not."""
    name = draft.lines[at].key
    if len(name) < 5 or name in telling_verbs():
        return False
    pattern = re.compile(rf"(?:^| )[ولبف]*{re.escape(name)}(?: |$)")
    return any(pattern.search(line.key) for one, line in enumerate(draft.lines) if one != at)


def _ends_name(sign: str) -> bool:
    """Return whether a name may end with a sign: a letter or its vowel, a mark, a stop."""
    return sign.isalnum() or unicodedata.combining(sign) > 0 or sign in '»")”!؟?.:…،,'


def bare(line: Line) -> tuple[int, int]:
    """Return where a line's words are, without pictures and the marks round them."""
    start, end = line.start, line.end
    while end > start and not _ends_name(line.text[end - 1 - line.start]):
        end -= 1
    while start < end and not (line.text[start - line.start].isalnum() or line.text[start - line.start] in '«"(“'):
        start += 1
    text = line.text[start - line.start : end - line.start]
    is_quoted = len(text) > 2 and text[0] in '«"“' and text[-1] in '»"”'
    return (start + 1, end - 1) if is_quoted else (start, end)
