"""Page furniture: lines that are no part of the article, known by how they begin or by what they are made of."""

import re
from collections.abc import Sequence

from riwaya.documents.frontmatter import is_in, key, opens, spelled, words
from riwaya.documents.lines import Line
from riwaya.model import ZoneKind

_LONGEST = 25  # words: a longer line that happens to begin like furniture is prose
_LONGEST_CAPTION = 30
_SHORT_NOTE = 14
_FEW = 3
_TICKER = re.compile(r"\S(?:\s{3,}|\s[&|»]\s)\S")
_GAP = re.compile(r"\s[\s&|»]\s")
_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_CREDIT = re.compile(r"[(\[–-]\s*([^()\[\]–-]{2,40})[)\]]?\s*\.?$")
_NAVIGATION = re.compile(r"[!؟?.…]\s*&\s")
_LONGEST_ROW = 100  # characters
_BESIDE = re.compile(r"\s*[|/]\s*|\s{2,}")
VIEWS = re.compile(r"\W*\d[\d.,]*\s?[KkMm]\W*")  # «👁 12.4K»
COUNT = re.compile(r"\W*\d{1,6}\W*")  # «50», of views or comments
_HASHTAGS = re.compile(r"[^\w#]*(?:#\s?\w+[^\w#]*)+")
_SYMBOL = re.compile(r"(?=.*\d)[A-Z]{1,8}[0-9]*(?:[/.-][A-Z0-9]+(?:\([^)]*\))?)+")  # of a document: «S/2011/549»
_CLOCK = re.compile(
    r"ب?توقيت\s+\w+(?:\s\w+)?\s+[\d٠-٩]{1,2}:[\d٠-٩]{2}\s*[صم]?|[\d٠-٩]{1,2}\s?دقا?ئ?ق(?:ة|ه)?"
    r"|(?:(?:مدة|زمن|زمان|وقت)\s+ال)?قراءة\s*:?\s*(?:في\s+)?(?:[\d٠-٩]{1,2}\s*)?(?:دقيقة|دقيقتين|دقيقتان|دقائق|د|ثانية|ثوان)\b.*"
    r"|[(\[]?(?:ال)?(?:تفاصيل|تتمة|بقية|تكملة)\s*(?:في\s+)?(?:ال)?ص(?:فحة)?\.?\s*[\d٠-٩]{1,3}[)\]]?"
)  # «توقيت عدن 08:05 ص», «مدة القراءة: 4 دقائق», «(التتمة ص 10)»
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAYLIKE = re.compile(rf"(?:19|20)\d\d|\d{{1,2}}[/.-]\d{{1,2}}|{_MONTH}[a-z]*\.? \d|\d {_MONTH}")
_NUMBERED = re.compile(
    r"(?:(?:رقم|رمز|كود|معرف) (?:الخبر|المقال|الماده|التقرير|الموضوع|النشره)|(?:الخبر|المقال|الماده) رقم)\s*[:#/-]?\s*\d+"
)
_FOOTERS = ("opens_read_also", "opens_source", "opens_rights")
_BOILERPLATE = ("opens_imprint", "opens_comments", "opens_navigation", "opens_share")
_TICKER_HEADS = 4  # this many headlines in one line make it a ticker ...
_TICKER_WORDS = 12  # ... when it has as many words: fewer are the parts of a publication line


def kind_of(line: Line) -> ZoneKind | None:
    """Return FOOTER or BOILERPLATE for a line that is furniture wherever it stands, else None."""
    if line.size <= _LONGEST and opens(line.spelled, *_FOOTERS):
        return ZoneKind.FOOTER
    if line.size <= _LONGEST and opens(line.spelled, *_BOILERPLATE):
        return ZoneKind.BOILERPLATE
    if _is_verse(line):
        return ZoneKind.BOILERPLATE
    if line.size <= _SHORT_NOTE // 2 and not line.has_stop and opens(line.spelled, "opens_release"):
        return ZoneKind.BOILERPLATE
    is_number = line.size <= _FEW and _NUMBERED.fullmatch(line.spelled)
    if is_number or _SYMBOL.fullmatch(line.text) or _CLOCK.fullmatch(line.text):
        return ZoneKind.BOILERPLATE
    if not line.key or is_in("whole_noise", line.key) or not _ARABIC.search(line.text):
        return ZoneKind.BOILERPLATE if not _is_masthead_like(line) else None
    if _is_ticker(line) or _is_row_of_buttons(line):
        return ZoneKind.BOILERPLATE
    if _HASHTAGS.fullmatch(line.text):
        return ZoneKind.BOILERPLATE
    if _NAVIGATION.search(line.text[:300]):
        return ZoneKind.BOILERPLATE
    return None


_VERSE = re.compile(
    r"[^\w(﴿{«]*[﴿{].*[﴾}][^\w]*(?:\[[^\]]*\]|\([^)]*\)|[^\W\d_]+(?:\s[^\W\d_]+)?\s*:?\s*[\d٠-٩]*)?\W*|\W*﴾.*﴿\W*"
)
_VOWELS = re.compile("[\u064b-\u0652]")
_VOWELLED = 0.4  # vowel signs for a letter


def _is_verse(line: Line) -> bool:
    """Return whether a line is a verse of the Quran over or under the text («قال تعالى: …», «﴿ … ﴾»), its vowels written."""
    if line.size > _LONGEST:
        return False
    if opens(line.spelled, "opens_verse"):
        return True
    if line.text.lstrip(' "«(•*')[:1] not in "﴿﴾{(" or not line.text:
        return False
    letters = len(_ARABIC.findall(line.text))
    is_vowelled = letters > 0 and len(_VOWELS.findall(line.text)) >= _VOWELLED * letters
    return is_vowelled or (_VERSE.fullmatch(line.text) is not None and "﴿" in line.text)


def _is_ticker(line: Line) -> bool:
    """Return whether a line is a row of headlines; a publication line has as many signs and fewer words."""
    text = line.text[:2000]
    if not _GAP.search(text):
        return False  # most lines, told sooner than by looking for what stands on both sides of a gap
    is_row = len(_TICKER.findall(text)) >= _TICKER_HEADS and not line.has_stop
    return is_row and sum(word.isalpha() for word in text.split()) >= _TICKER_WORDS


def _is_row_of_buttons(line: Line) -> bool:
    """Return whether a line is several of the words that pages have for their readers («طباعة | مشاركة | حجم الخط»)."""
    if len(line.text) > _LONGEST_ROW:
        return False
    if (
        line.size > _FEW
        and not _DAYLIKE.search(line.text)
        and all(part.isdigit() or is_in("whole_noise", part) or is_in("counter_word", part) for part in line.key.split())
    ):
        return True  # «0 تعليق ارسل طباعة»
    if not _BESIDE.search(line.text):
        return False
    parts = [part for part in _BESIDE.split(line.text) if key(part)]
    return len(parts) > 1 and all(is_in("whole_noise", key(part)) or opens(spelled(part), "opens_share") for part in parts)


def _is_masthead_like(line: Line) -> bool:
    """Return whether a line without Arabic may still date or name: it has digits, or is an agency's name."""
    counts = not words("counter_word").isdisjoint(line.key.split()) and line.size <= _FEW  # «12.4K subscribers»
    counts = counts or VIEWS.fullmatch(line.text) is not None
    is_long = line.size > _FEW and _DAYLIKE.search(line.text) is None  # «Wadinet   Latest update 08:02 Tunis»
    return (any(c.isdigit() for c in line.text) and not counts and not is_long) or is_in("agency_letters", line.key)


def ends_article(line: Line) -> bool:
    """Return whether a line opens readers' comments: whatever follows is not the article."""
    return line.size <= _SHORT_NOTE and (opens(line.spelled, "opens_comments") or line.key in ("التعليقات", "تعليقات"))


def opens_list(line: Line) -> bool:
    """Return whether a line heads a list of other articles («مقالات ذات صلة») and says nothing itself."""
    return line.size <= 4 and opens(line.spelled, "opens_read_also")


def is_caption(line: Line, titles: Sequence[str] = ()) -> bool:
    """Return whether a line is a picture's caption: by its opening, its credit, or as a headline said over again."""
    if line.has_stop or line.size > _LONGEST_CAPTION:
        return False
    if opens(line.spelled, "opens_caption"):
        return True
    if _CREDITED.search(line.text):
        return True
    credit = _CREDIT.search(line.text[-60:])
    if credit and any(is_in("caption_credit", key(part)) for part in re.split(r"[-–،,/]", credit.group(1))):
        return True
    return any(overlap(line.key, title) >= 0.7 for title in titles)


_CREDITED = re.compile(
    r"\((?:ال)?(?:صورة\s+(?:من|[أا]رشيف\w*|تعبيرية|توضيحية)|[أا]رشيف\w*|تعبيرية|توضيحية)\b[^()]*\)$"
)  # «… (صورة من الأرشيف)»
_ARCHIVE = re.compile("ارشيف|تعبيري|توضيحي")


def is_credited(line: Line) -> bool:
    """Return whether a caption says where the picture is from or that it is an old one: no headline does both."""
    if _CREDITED.search(line.text):
        return True
    return line.spelled.startswith(("صوره", "لقطه")) and (_ARCHIVE.search(line.spelled) is not None or line.text.endswith(")"))


def overlap(one: str, other: str) -> float:
    """Return which share of the words of two phrases they have in common, the shorter counting."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) / min(len(a), len(b)) if min(len(a), len(b)) >= 3 else float(a == b)


def is_tag(line: Line) -> bool:
    """Return whether a line may be one of a list of tags."""
    return line.size <= 3 and not line.has_stop


def is_slogan(line: Line) -> bool:
    """Return whether a line at the end of an article is a cheer or a sign-off."""
    return line.size <= _SHORT_NOTE and (opens(line.spelled, "opens_slogan") or line.key in words("whole_noise"))
