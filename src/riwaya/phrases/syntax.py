"""The syntax of one text: tags by place, quotation marks paired, times and names at their tokens."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.particles import BOUNDING_VERBS, LASTING
from riwaya.arabic.words import Token, Word
from riwaya.documents.sentences import Quotation, Text, is_hidden_within
from riwaya.lexicon.load import entries
from riwaya.mentions.name_words import given_names
from riwaya.model import Mention, Span, Time
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    SIGN,
    STOP,
    TIME,
    VERB,
    tags_of,
)

_NAME_IN_MARKS = 4  # tokens from the first mark around a name to the last
_SIDES = {"شمال", "جنوب", "شرق", "غرب", "وسط"}
_OF_SIDES = {"عاصمه", "ولايه", "حاضره", "محافظه", "اقليم", "مقاطعه", "ولايتي", "محافظتي"}  # «عاصمة | شمال كردفان»
_THEY = ("هم", "هن", "هما", "هو", "هي")  # before «من» they are who did it
_ODD_NAMES = ("تا", "بانو")


@dataclass(frozen=True, slots=True)
class Syntax:
    """A text with what its tokens are.

    Attributes:
        tags: one int of tag bits per token (see `riwaya.phrases.tags`).
        words: the word of each token.
        forms: its folded spelling.
        starts: where each token begins in the document.
        quotation_at: the quotation that a mark opens or closes, by token.
        names: the mention that begins at a token; longest first found.
        name_ends: the token after that mention's last, by first token.
        memo: what readers keep for themselves, so that they look at a stretch of text once.
    """

    text: Text
    tags: list[int]
    words: list[Word]
    forms: list[str]
    starts: list[int]
    quotation_at: dict[int, Quotation]
    names: dict[int, Mention]
    name_ends: dict[int, int]
    memo: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def form(self, at: int) -> str:
        """Return the folded spelling of a token; "" beyond the text."""
        try:  # asked for every word many times over, and hardly ever beyond the text
            return self.forms[at] if at >= 0 else ""
        except IndexError:
            return ""

    def core(self, at: int) -> str:
        """Return the folded spelling of a token without the و or ف that joins it."""
        if at < 0:
            return ""
        try:
            return self.forms[at][1:] if self.tags[at] & CONJUNCTION else self.forms[at]
        except IndexError:
            return ""

    def has(self, at: int, tags: int) -> bool:
        """Return whether the token carries any of the tags; False beyond the text."""
        try:
            return at >= 0 and self.tags[at] & tags != 0
        except IndexError:
            return False

    def reads(self, at: int, words: Sequence[str]) -> bool:
        """Return whether these folded words stand at the token and after it."""
        return at >= 0 and self.forms[at : at + len(words)] == list(words)

    def is_in_name(self, first: int, at: int) -> bool:
        """Return whether a token goes on with a name that the lexicon knows and that begins at `first` or between the two."""
        return any(self.name_ends.get(i, 0) > at and self.names[i].entity is not None for i in range(first, at))

    def span(self, first: int, last: int) -> Span:
        """Return the span of tokens `first` to `last` (exclusive)."""
        return self.text.span(first, last)

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Return the range of tokens that a span touches."""
        return _range(self.text.tokens, self.starts, span)

    def quotation_around(self, at: int) -> Quotation | None:
        """Return the innermost quotation, closed and no bracket, between whose marks a token stands; None outside of all."""
        closed: _Closed | None = self.memo.get("closed quotations")
        if closed is None:
            closed = self.memo["closed quotations"] = _closed(self.text.quotations)
        place = bisect_left(closed.openings, at) - 1
        while place >= 0 and closed.quotations[place].closing <= at:
            place = closed.outer[place]
        return closed.quotations[place] if place >= 0 else None

    def is_glued(self, at: int) -> bool:
        """Return whether a name stands behind a letter that is glued to it: «لحزب الله», «بوزارة الدفاع»."""
        return at in self.names and self.names[at].span.start > self.starts[at]

    def closing(self, at: int) -> int:
        """Return the closing mark of the quotation that the token opens; the token itself when it opens none."""
        quotation = self.quotation_at.get(at)
        return quotation.closing if quotation and quotation.opening == at else at


class _Closed(NamedTuple):
    """The closed quotations of a text: where they open, and the place of the one around each, -1 without one."""

    quotations: list[Quotation]
    openings: list[int]
    outer: list[int]


def _closed(quotations: Iterable[Quotation]) -> _Closed:
    """Return the closed quotations that are no brackets; they never cross."""
    found = _Closed([q for q in quotations if q.is_closed and not q.is_bracket], [], [])
    around: list[int] = []
    for place, quotation in enumerate(found.quotations):
        while around and found.quotations[around[-1]].closing < quotation.opening:
            around.pop()
        found.openings.append(quotation.opening)
        found.outer.append(around[-1] if around else -1)
        around.append(place)
    return found


def analyse(text: Text, times: Iterable[Time] = (), names: Iterable[Mention] = ()) -> Syntax:
    """Return the syntax of a text, with the times and names that were found in it."""
    words = [token.word for token in text.tokens]
    forms = [word.form for word in words]
    tags = [tags_of(word) for word in words]
    starts = [token.start for token in text.tokens]
    quotation_at: dict[int, Quotation] = {}
    for quotation in text.quotations:
        bracket = BRACKET if quotation.is_bracket else 0
        quotation_at[quotation.opening] = quotation
        tags[quotation.opening] = OPENING | bracket
        if quotation.is_closed:
            quotation_at[quotation.closing] = quotation
            tags[quotation.closing] = CLOSING | bracket
    for time in times:
        first, last = _range(text.tokens, starts, time.span)
        for at in range(first, last):
            tags[at] = tags[at] & ~(VERB | MAYBE_VERB) | TIME  # «فجر اليوم» is no verb
    found: dict[int, Mention] = {}
    ends: dict[int, int] = {}
    for mention in names:
        first, last = _range(text.tokens, starts, mention.span)
        last = _before_verb(text, tags, first, last)
        if last > ends.get(first, 0):
            found[first], ends[first] = mention, last
            if mention.span.start == text.tokens[first].start:
                tags[first] &= ~CONJUNCTION  # «فرانس برس» begins with its own letter
                if mention.kind == "person" and forms[first] in given_names():
                    tags[first] &= ~PREFIXED  # so does «باسكال»
            if mention.rule == "names.country":
                tags[first] &= ~PREPOSITION  # «جنوب أفريقيا» is a state, and not to the south
        for at in range(first, last):  # a name that is spelled like a verb (تعز) or like أن (سي إن إن) is none
            tags[at] &= ~(VERB | MAYBE_VERB | MASDAR | COMPLEMENTISER)
    _own_letters(forms, tags, found, ends)
    _lone_marks(text, tags)
    _bounds_of_numbers(words, tags)
    _adjectives(forms, tags)
    _by_their_neighbours(words, tags)
    _days_in_marks(text, tags)
    _names_of_places(text, forms, tags)
    return Syntax(text, tags, words, forms, starts, quotation_at, found, ends)


def _own_letters(forms: list[str], tags: list[int], names: Mapping[int, Mention], ends: Mapping[int, int]) -> None:
    """Take the conjunction from names that begin with its letter: after a verb («أوضح واتانا أن»), or told in full before."""
    persons = (first for first, mention in names.items() if mention.kind == "person")
    families = {forms[at] for first in persons for at in range(first + 1, ends[first]) if tags[at] == CONJUNCTION}
    for at, tag in enumerate(tags):
        if tag == CONJUNCTION and at and (forms[at] in families or (tags[at - 1] & VERB and forms[at].startswith("و"))):
            tags[at] = 0


def _names_of_places(text: Text, forms: list[str], tags: list[int]) -> None:
    """Take the verb from what names a place: a few words in marks after «قرية», what looks like a dual («قرية أبديتا»)."""
    heads = _place_heads()
    for quotation in text.quotations:
        at, closing = quotation.opening, quotation.closing
        if quotation.is_closed and 0 < at and closing - at <= _NAME_IN_MARKS and forms[at - 1] in heads:
            for inner in range(at + 1, closing):
                tags[inner] &= ~(VERB | MAYBE_VERB | MASDAR | COMPLEMENTISER)
    for at, tag in enumerate(tags):
        if not at or not tag & (PREPOSITION | VERB | COMPLEMENTISER):
            continue
        if tag & PREPOSITION and forms[at] in _SIDES and forms[at - 1] in _OF_SIDES:
            is_name = at + 1 < len(tags) and not tags[at + 1] & DEFINITE
            tags[at] &= ~(PREPOSITION | OPENER) if is_name else ~0
        if tag & (VERB | COMPLEMENTISER) and forms[at].endswith(_ODD_NAMES) and forms[at - 1] in heads:
            tags[at] &= ~(VERB | MAYBE_VERB | COMPLEMENTISER)


@cache
def _place_heads() -> frozenset[str]:
    """Return the nouns after which places are named: قرية، منطقة."""
    return frozenset(
        fold(head) for e in entries("name_heads") if e["class"] == "place" and not e.get("weak") for head in e["heads"]
    )


def _days_in_marks(text: Text, tags: list[int]) -> None:
    """Take a weekday in marks after «اليوم» as one time with it, and its marks as none of speech: «اليوم "الاثنين"»."""
    for quotation in text.quotations:
        at, closing = quotation.opening, quotation.closing
        if closing == at + 2 and at and tags[at + 1] & TIME and text.tokens[at - 1].word.form in ("اليوم", "امس", "غدا"):
            tags[at - 1] |= TIME
            tags[at] = tags[closing] = TIME


def _bounds_of_numbers(words: list[Word], tags: list[int]) -> None:
    """Take «ما لا يقل عن» and its like before a number as part of the number: no clause of its own begins there."""
    for at, tag in enumerate(tags):
        if not tag & NEGATION or words[at].form.removeprefix("و").removeprefix("ب").removeprefix("ل") != "ما":
            continue
        end = at + 1
        end += end < len(tags) and words[end].form in ("لا", "لم")
        if end >= len(tags) or words[end].form not in BOUNDING_VERBS:
            continue
        end += 1
        end += end < len(tags) and words[end].form in ("عن", "علي", "الي")
        if end < len(tags) and (tags[end] & NUMBER or number_word(words[end]) is not None):
            for i in range(at + 1, end):
                tags[i] = NUMBER
            tags[at] = tags[at] & (CONJUNCTION | PREFIXED) | NUMBER


_THAT_MUST = ("ضروره", "اهميه", "امكانيه", "احتماليه", "حتميه")  # «أكد المحافظ ضرورة أن»


def _adjectives(forms: list[str], tags: list[int]) -> None:
    """Take the verbal noun from an adjective that is spelled like one before أن: «مصادر سورية معارضة أن»."""
    for at, tag in enumerate(tags):
        if tag & COMPLEMENTISER and at and tags[at - 1] & MASDAR:
            before = forms[at - 1]
            if before.endswith("ه") and before not in _THAT_MUST:
                tags[at - 1] &= ~(MASDAR | KNOWN_NOUN)


def _by_their_neighbours(words: list[Word], tags: list[int]) -> None:
    """Settle what a neighbour tells: «بيد القوات» is no «however», of two verbs side by side the second is a noun (أسرته)."""
    for at, tag in enumerate(tags):
        if not tag & (OPENER | VERB | PREPOSITION):
            continue
        form, before = words[at].form, words[at - 1].form if at else ""
        if form.removeprefix("و") == "ما" and at + 1 < len(tags) and words[at + 1].form in LASTING:
            tags[at] = tag & CONJUNCTION | AUXILIARY  # «ما زالت تؤكد»
        elif tag & OPENER and form == "بيد" and not (at + 1 < len(tags) and tags[at + 1] & COMPLEMENTISER):
            tags[at] = tag & ~OPENER | PREPOSITION
        elif tag & OPENER and form == "وذلك" and words[min(at + 1, len(tags) - 1)].form in _UPON:
            tags[at] = tag & ~OPENER | ADVERB  # «قُتل ضابط، وذلك إثر كمين»
        elif tag & VERB and form in ("مدتها", "مدته"):
            tags[at] = tag & ~VERB | POSSESSED  # «هدنة مدتها ثلاثة أيام»
        elif tag & VERB and at and _takes_no_verb(before, tags[at - 1], form):
            tags[at] = tag & ~(VERB | MAYBE_VERB)  # «نائب عن سرت», «مديرية أمن طرابلس»
        elif tag & PREPOSITION and form == "لقاء" and at and tags[at - 1] & PREPOSITION:
            tags[at] = tag & ~PREPOSITION | KNOWN_NOUN | MASDAR  # «في لقاء صحفي»
        elif form in ("من", "ومن") and before not in _THEY and at + 1 < len(tags) and _is_of_many(words[at + 1], tags[at + 1]):
            tags[at] = tag & CONJUNCTION | KNOWN_NOUN  # «قدّر القيادي | من سيخرجون | بألفين»
        elif tag & PREPOSITION and words[at].text == "علي" and before in _KUNYAS:
            tags[at] = tag & ~PREPOSITION  # «أبو علي» is a man
        elif tag & VERB and tag & POSSESSED and at and tags[at - 1] & VERB and not tags[at - 1] & (AUXILIARY | DEFINITE):
            tags[at] &= ~VERB


def _is_of_many(word: Word, tag: int) -> bool:
    """Return whether a word is surely a verb of which many are the subject: «خرجوا», «سيخرجون»."""
    is_present = word.form.startswith(("ي", "سي")) and word.form.endswith("ون")
    return bool(tag & VERB) and (word.form.endswith("وا") or is_present)


def _takes_no_verb(before: str, tag: int, form: str) -> bool:
    """Return whether the word before allows no verb: a preposition, or a body before أمن."""
    if form == "امن":
        return before.removeprefix("و").removeprefix("ل").removeprefix("ب") in _OF_SECURITY
    return bool(tag & PREPOSITION) and before in _NEVER_BEFORE_VERBS


_UPON = ("اثر", "عقب", "بعد", "قبل", "جراء", "نتيجه", "بسبب", "لاسباب", "بفعل", "منذ", "رغم", "غداه")
_NEVER_BEFORE_VERBS = {"عن", "الي", "نحو", "حول", "قرب", "شرق", "غرب", "شمال", "جنوب", "وسط"}
_OF_SECURITY = {"مديريه", "مدير", "قوات", "قوي", "رجال", "رجل", "عناصر", "عنصر", "جهاز", "اجهزه", "مجلس", "ضابط", "ضباط"}
_OF_SECURITY |= {"دوريه", "دوريات", "اداره", "مسوول", "قايد", "كتيبه", "فرقه", "فرع", "حاجز"}
_KUNYAS = ("ابو", "ابا", "ابي", "ام", "بن", "ابن", "وابو", "الحاج", "عم", "العم", "الشيخ")


def _before_verb(text: Text, tags: list[int], first: int, last: int) -> int:
    """Return where a name ends that ran into the verb of its clause: at a future («لجنة ستزور») or a quoted verb."""
    for at in range(first + 1, last):
        if tags[at] & VERB and not tags[at] & DEFINITE:
            if tags[at - 1] & OPENING and at - 1 > first:
                return at - 1
            form = text.tokens[at].word.form
            if form[:2] in ("سي", "ست", "سن") and len(form) > 3 and not tags[at - 1] & OPENING:
                return at
    return last


def _range(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> tuple[int, int]:
    """Return the range of tokens that a span touches; tokens, which begin at `starts`, are in text order."""
    first = bisect_left(starts, span.start)
    if first and tokens[first - 1].end > span.start:
        first -= 1
    return first, bisect_left(starts, span.end, first)


def _lone_marks(text: Text, tags: list[int]) -> None:
    """Mark a dash between spaces as a comma, as writers set appositions off with either; a stop in «د. أحمد» ends nothing."""
    for at, tag in enumerate(tags):
        if not tag & (STOP | SIGN):
            continue
        token = text.tokens[at]
        is_letters = bool(at) and (len(text.tokens[at - 1].word.text) == 1 or is_hidden_within(text.tokens, at))
        if tags[at] & STOP and token.word.raw == "." and is_letters:
            tags[at] = SIGN
        if tags[at] & SIGN and token.word.raw in ("-", "–", "—", "ـ"):
            before = text.tokens[at - 1].end if at else token.start
            after = text.tokens[at + 1].start if at + 1 < len(tags) else token.end
            if before < token.start and token.end < after:
                tags[at] |= COMMA
