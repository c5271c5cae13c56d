"""The lines of a document: where they stand, how they are spelled, and whether they read as prose."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from riwaya.arabic.letters import INVISIBLE, fold
from riwaya.arabic.particles import COMPLEMENTISERS, RELATIVES
from riwaya.documents import frontmatter

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = f"\\s{INVISIBLE}\u3164"
_EDGES = re.compile(f"[{_BLANK}]*(.*[^{_BLANK}])", re.DOTALL)
_FINAL_STOP = re.compile(r"[^.\s][.۔][\s»\"”’)\]}]*$")
_INNER_STOP = re.compile(r"[^\Wـ]{2}[»\"”)]?\.\s+[\w«\"“(]")
_BULLET = re.compile(r"[•▪●◾◼■◆♦▶►✅🔻🔸🔹]\ufe0f?\s*\w")
_ITEM = re.compile(r"(?:[-–—•▪●*]|[\d٠-٩]{1,2}\s?[-.)–]|[\u0621-\u064a]\s?[-)])\s*\w")
_BOOKS = re.compile(r"كتب (?!ال)\w{3,}يه ")  # «كتب مدرسية مقابل الخبز»
_MASDAR = re.compile(r"(?:رفض|طلب|رد|وعد|نفي|نقل|عرض|كشف|نشر|بث|زعم|ذكر|تاكيد|شاهد) (?!ال)\w{2,}يه? ")  # «رفض شعبي لنقل الأسرى»
_FRAMED = 5  # words
_LONGEST_NOMINAL = 18  # words of a headline that opens with a noun like a verb of saying (تقدم، تداول، تسلم)
_COMPLEMENT = frozenset(("ان", "بان", "انه", "انها", "بانه", "بانها", "انهم", "بانهم"))
_LONG = 30  # words; no headline is longer
_PICTURED_WORDS = 14  # a line of a post that opens with a picture and is at least this long is no title
_LONG_LEAD = 17  # words of a line that tells at once what happened («سيطرت القوات … واستعادت …»): no headline is so long
_LEAD_WORDS = 8  # a line that begins with a verb of saying and is at least this long is a lead, not a headline


@dataclass(frozen=True)
class Line:
    """A line without the blanks at its ends: `text` is `document.text[start:end]`.

    Attributes:
        after_blank: whether a blank line stands before it.
    """

    start: int
    end: int
    text: str
    after_blank: bool = False

    @cached_property
    def _folded(self) -> str:
        return fold(self.text[:400])

    @cached_property
    def spelled(self) -> str:
        """Return the line as `frontmatter.spelled` gives it; of a long one only the beginning."""
        return frontmatter.spelled_of_folded(self._folded)

    @cached_property
    def key(self) -> str:
        """Return the line as `frontmatter.key` gives it; of a long one only the beginning."""
        return frontmatter.key_of_folded(self._folded)

    @cached_property
    def size(self) -> int:
        """Return how many words it has."""
        return len(self.text.split()) if len(self.text) > 400 else len(self.key.split())

    @cached_property
    def has_stop(self) -> bool:
        """Return whether it ends with a full stop; «..» and «..؟» do not count, headlines have them too."""
        return _FINAL_STOP.search(self.text[-20:]) is not None

    @cached_property
    def ends_sentence(self) -> bool:
        """Return whether it ends with any sign that ends a sentence, closing marks aside."""
        return self.text[-20:].rstrip(' \u00a0»"”’)]}').endswith((".", "!", "؟", "?", "…", "۔"))

    @cached_property
    def is_item(self) -> bool:
        """Return whether it is numbered or marked as an item of a list."""
        return _ITEM.match(self.text) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Return whether it reads as running text rather than as a headline or name."""
        return (
            self.size >= _LONG
            or (self.has_stop and self.size >= 5)
            or (_BULLET.match(self.text) is not None and not self.is_framed)
            or (self.size >= _PICTURED_WORDS and unicodedata.category(self.text[0]) == "So")
            or _INNER_STOP.search(self.text) is not None
            or frontmatter.opens(self.spelled, "prose_opener")
            or (self.size >= _LEAD_WORDS and self.starts_with_saying)
            or (self.size >= _LONG_LEAD and self.key.partition(" ")[0] in frontmatter.past_verbs() and not self.is_item)
        )

    @cached_property
    def is_framed(self) -> bool:
        """Return whether a few words stand between two pictures, as a channel's name does («🔻 راصد الوادي 🔻»)."""
        signs = self.text.strip("\ufe0f ")
        return self.size <= _FRAMED and len(signs) > 1 and unicodedata.category(signs[-1]) == "So"

    @cached_property
    def starts_with_saying(self) -> bool:
        """Return whether its first word is a verb of saying."""
        first, _, rest = self.key.partition(" ")
        is_saying = first in frontmatter.saying_verbs() and not frontmatter.is_in("section", first)  # «عاجل | …»
        is_saying = is_saying and not (
            _BOOKS.match(self.key) or _MASDAR.match(self.key) or frontmatter.is_in("section", f"{first} {rest.partition(' ')[0]}")
        )
        is_saying = is_saying and self.text[-1] not in "؟?"  # «عرض الوسطاء: من رفضه؟»
        return is_saying and self.text[0] not in '«"“([' and not self._is_headed_by_noun(first, rest)

    def _is_headed_by_noun(self, first: str, rest: str) -> bool:
        """Return whether the first word is rather a noun, as in headlines («تقدم في الوادي ونفي للهدنة»), which say no «أن»."""
        is_short = self.size <= _LONGEST_NOMINAL and not self.has_stop
        return is_short and first[0] == "ت" and _COMPLEMENT.isdisjoint(rest.split())

    @cached_property
    def says_something(self) -> bool:
        """Return whether a verb of saying is among its words."""
        return not frontmatter.saying_verbs().isdisjoint(self.key.split())


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank, in order."""
    done = 0
    for match in _LINE.finditer(text):
        inner = _EDGES.match(match.group())
        if inner:
            start = match.start() + inner.start(1)
            between = text[done : match.start()]
            after_blank = max(between.count("\n"), between.count("\r")) > 1
            done = start + len(inner.group(1))
            yield Line(start, done, inner.group(1), after_blank)


_WIDEST = 140  # characters; a wider line is not wrapped by hand
_NARROWEST = 40
_FEWEST_WRAPPED = 4
_LARGEST_HEAD = 4  # lines


def joined(lines: list[Line]) -> list[Line]:
    """Return the lines with hard-wrapped paragraphs made one line each; as they are when the text is not wrapped.

    A text is wrapped when most of its lines are so full that the next line's first word would not have fitted, and end
    in mid-sentence.
    """
    head = _head_size(lines)
    width = _wrapping_width(lines[head:])
    if width is None:
        return _with_broken(lines)
    paragraphs: list[list[Line]] = [[line] for line in lines[:head]]
    for at in range(head, len(lines)):
        if at > head and _continues(lines[at - 1], lines[at], width):
            paragraphs[-1].append(lines[at])
        else:
            paragraphs.append([lines[at]])
    return [_one(paragraph) for paragraph in paragraphs]


_PLACED = frozenset(("في", "من", "علي", "الي", "عن", "مع", "بين", "خلال", "منذ", "ل", "ب", "و", "او"))
_BROKEN_OFF = _PLACED | COMPLEMENTISERS | RELATIVES  # with which no line of prose is over
_GOING_ON = RELATIVES | {"ان", "بان", "انه", "انها", "انهم"}  # with which none begins; «إن» may open one
_SHORTEST_BROKEN = 8  # words
_FEWEST_BROKEN = 3  # words of a line that ends where marks open


def _with_broken(lines: list[Line]) -> list[Line]:
    """Return the lines, those of a paragraph that a page has broken in the middle of a sentence made one."""
    whole: list[Line] = []
    for line in lines:
        if whole and _is_broken(whole[-1], line):
            whole[-1] = _one([whole[-1], line])
        else:
            whole.append(line)
    return whole


def _is_broken(before: Line, line: Line) -> bool:
    """Return whether a sentence of running text goes on from one line to the next: «… إلى | المدينة», «…، | بعد سيطرة»."""
    if line.is_item or before.is_item or line.text[0] in "#*|<>»":
        return False
    if before.size >= _FEWEST_BROKEN and _opens_marks(before.text):
        return True
    if before.size < _SHORTEST_BROKEN:
        return False
    if before.text[-1] in "،,":
        return True
    last, first = before.key.rpartition(" ")[2], line.key.partition(" ")[0]
    if not before.text[-1].isalnum() and before.text[-1] not in 'ـ«"“':
        return False
    if not line.after_blank and _awaits_more(before):
        return True
    is_that = first in _GOING_ON and not line.text.startswith("إ") and not before.ends_sentence
    return line.key != before.key and (is_that or (last in _BROKEN_OFF and len(before.text) <= _LONGEST_KEYED))


def _opens_marks(text: str) -> bool:
    """Return whether a line ends where marks open, whose words a page has set apart: «التقرير، الذي ترجمته " | الراية"»."""
    return text[-1] in "«“" or (text[-1] == '"' and text[-2:-1].isspace() and text.count('"') % 2 == 1)


def _awaits_more(line: Line) -> bool:
    """Return whether a line is over before its last noun or clause is: «من مدينة | السهل», «التي يسيطر عليها | الجيش»."""
    if len(line.text) > _LONGEST_KEYED or not line.text[-1].isalnum():
        return False
    last = line.key.split()[-3:]
    is_before_name = last[-2] in _PLACED and frontmatter.is_in("awaits_name", last[-1])
    return is_before_name or not RELATIVES.isdisjoint(last)


_LONGEST_KEYED = 400  # characters, up to which a line's key is whole


def _head_size(lines: list[Line]) -> int:
    """Return how many lines stand before the first blank one, if few: those are front matter and never wrapped."""
    gap = next((at for at in range(1, len(lines)) if lines[at].after_blank), 0)
    return gap if gap <= _LARGEST_HEAD else 0


def _wrapping_width(lines: list[Line]) -> int | None:
    width = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [(one, other) for one, other in pairwise(lines) if not other.after_blank]
    full = [one for one, other in pairs if _continues(one, other, width)]
    stops = sum(line.ends_sentence for line in full)
    is_wrapped = len(full) >= max(_FEWEST_WRAPPED, 0.6 * len(pairs)) and stops <= 0.3 * len(full)
    return width if is_wrapped else None


def _continues(before: Line, line: Line, width: int) -> bool:
    """Return whether a line goes on with the paragraph: its first word would not have fitted on the one before."""
    word = line.text.split(maxsplit=1)[0]
    return not line.after_blank and len(before.text) + 1 + len(word) > width


def _one(paragraph: list[Line]) -> Line:
    if len(paragraph) == 1:
        return paragraph[0]
    text = "\n".join(line.text for line in paragraph)
    return Line(paragraph[0].start, paragraph[-1].end, text, paragraph[0].after_blank)
