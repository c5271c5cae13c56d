"""Numerals: digits, number words and their mixtures, put together to one value.

«خمسة وعشرين ألفاً», «مليون و200 ألف», «1.5 مليون», «ثلاثة أرباع», «30 في المئة» are each one numeral. Dates, clock times
and version numbers (12.10.2017, 6/9, 21:10) are none and are left out. Whether a numeral counts anything is not decided
here.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riwaya.arabic.digits import PERCENT_GLUED, PERCENT_SIGNS, read_digits, touches
from riwaya.arabic.letters import fold, normalise
from riwaya.arabic.number_words import SCALES, NumberWord, lacks_hamza, number_word
from riwaya.arabic.words import Split, Token, Word
from riwaya.remembering import remembered

ARTICLES = frozenset({"ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال"})
_PLACES = 9  # of a share
_LONGEST_VAGUE = 3  # words: «مئات آلاف الملايين»
_PLAIN: tuple[tuple[str, ...], ...] = ((), ("ال",))
_JOINED: tuple[tuple[str, ...], ...] = (("و",), ("و", "ال"))
_HUNDREDS = frozenset({"الميه", "المايه", "ميه", "مايه"})


class Numeral(NamedTuple):
    """A number at its place.

    Attributes:
        first, last: its tokens, `last` exclusive.
        start, end: its offsets in the text, without prepositions and conjunctions glued to it.
        value: what it is worth; 30% is 30.
        kind: exact; more (عشرون ونيف); vague (bare عشرات, آلاف, بضعة); fraction (نصف) or percent.
        is_digits: whether it begins with digits.
        is_definite: whether it carries the article.
        is_weak: whether the spelling is another word too (ألف, ست, مية), so that it needs company to count.
        has_pronoun: whether a pronoun is glued to it (نصفهم).
        scale: the last thousand, million ... it was multiplied by; 1 when there is none.
        ones: the number before that scale.
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    kind: str
    is_digits: bool = False
    is_definite: bool = False
    is_weak: bool = False
    has_pronoun: bool = False
    scale: float = 1
    ones: float = 0


class _Group(NamedTuple):
    """Part of a number: its value, the token after it, the least scale that more may be added below, and its scale."""

    value: float
    last: int
    room: float
    scale: float = 1
    ones: float = 0
    kind: str = "exact"


@remembered
def _may_count(word: Word) -> bool:
    """Return whether a numeral may begin with the word."""
    return word.kind == "number" or number_word(word) is not None or word.form in _FOR_SIX


_FOR_SIX = ("لست", "ولست")  # «I am not» as well
_SIX_OF = frozenset(map(fold, (
    "ليال", "ليالي", "سنين", "أشهر", "شهور", "دول", "قرى", "مدن", "مناطق", "عائلات", "أسر", "شكاوى", "قضايا", "غارات",
    "قذائف", "جثث", "نساء", "نقاط", "مدارس", "قوافل", "مراحل", "فصائل", "كتائب",
)))  # fmt: skip


def _is_six(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Return whether «لست» is «for six», by the plural behind it: «لست ساعات», «لست شكاوى», but «لست من المدينة»."""
    after = tokens[at + 1].word if at + 1 < stop else None
    if tokens[at].word.form not in _FOR_SIX or after is None or after.kind != "word":
        return False
    is_plural = len(after.form) > 4 and after.form.endswith("ات") and not after.form.startswith("ال")
    return is_plural or after.form in _SIX_OF


def find_numerals(tokens: Sequence[Token], first: int, last: int) -> list[Numeral]:
    """Return the numerals among the tokens `first` to `last` (exclusive), in order."""
    found: list[Numeral] = []
    reader = _Reader(tokens, last)
    begin = free = first
    for at in [i for i, token in enumerate(tokens[first:last], first) if _may_count(token.word)]:
        if at < begin:
            continue
        if tokens[at].word.kind == "number":
            numeral, begin = reader.digits_at(at, free)
        else:
            numeral = reader.words_at(at)
            begin = numeral.last if numeral else at + 1
        if numeral:
            found.append(numeral)
            free = numeral.last
    return found


def inner_start(token: Token, split: Split) -> int:
    """Return the offset of a token's stem, with its article but without conjunction and preposition."""
    glued = [p for p in split.proclitics if p != "ال"]
    if not glued:
        return token.start
    if len(token.word.raw) == len(token.word.form):
        return token.start + len(glued)
    starts = normalise(token.word.raw).starts
    return token.start + starts[len(glued)]


class _Reader:
    """Reads numbers from left to right in `tokens[:end]`."""

    def __init__(self, tokens: Sequence[Token], end: int) -> None:
        self.tokens = tokens
        self.end = end

    def words_at(self, at: int) -> Numeral | None:
        """Return the numeral that begins with the number word at `at`; None when the word counts nothing alone."""
        if _is_six(self.tokens, at, self.end):
            end = self.tokens[at].end
            return Numeral(at, at + 1, end - len("ست"), end, 6, "exact")
        head = self.word(at)
        if head is None:
            return None
        group = self._vague(at, head) or self._number(at)
        if group is None and head.part.kind == "one" and self._percent(_Group(1, at + 1, 0))[0] == "percent":
            group = _Group(1, at + 1, 0)
        if group is None:
            return None
        token = self.tokens[at]
        part = head.part
        is_alone = group.last == at + 1
        kind, last = self._percent(group)
        return Numeral(
            at,
            last,
            inner_start(token, head.split),
            self.tokens[last - 1].end,
            group.value,
            kind,
            is_definite=head.split.has_article,
            is_weak=is_alone and (part.needs_company or lacks_hamza(token.word)),
            has_pronoun=bool(head.split.enclitic)
            or (group.kind == "fraction" and bool(self.word(group.last - 1).split.enclitic)),  # type: ignore[union-attr]
            scale=group.scale,
            ones=group.ones,
        )

    def digits_at(self, at: int, free: int) -> tuple[Numeral | None, int]:
        """Return the numeral whose digits begin at `at` and the token to go on from; None for dates and the like.

        Args:
            free: the first token before the digits that may belong to them (%30, الـ30).
        """
        digits = read_digits(self.tokens, at, self.end)
        if digits.value is None:
            return None, digits.last
        group = self._grown(self._scaled(digits.value, digits.last, is_digits=True))
        kind, last = self._percent(group)
        first = at
        if at > free and self.tokens[at - 1].word.raw in PERCENT_SIGNS and touches(self.tokens, at - 1) and kind == "exact":
            first, kind = at - 1, "percent"
        is_article = first > free and self.tokens[first - 1].word.form in ARTICLES
        is_definite = is_article and (
            touches(self.tokens, first - 1) or self.tokens[first - 1].word.raw.endswith("ـ")
        )  # «الـ 22»
        start = self.tokens[first].start
        if is_definite:
            first -= 1
            glued = len(self.tokens[first].word.form) - 2
            start = self.tokens[first].start + max(glued, 0)
        numeral = Numeral(
            first,
            last,
            start,
            self.tokens[last - 1].end,
            group.value,
            kind,
            is_digits=True,
            is_definite=is_definite,
            scale=group.scale,
            ones=group.ones,
        )
        return numeral, last

    def word(self, at: int) -> NumberWord | None:
        """Return the number word at `at`; None beyond the end."""
        return number_word(self.tokens[at].word) if at < self.end else None

    # -- composition

    def _number(self, at: int) -> _Group | None:
        head = self.word(at)
        if head is None:
            return None
        if head.part.kind == "fraction":
            return self._fraction(at, head)
        group = self._group(at)
        return self._grown(group) if group else None

    def _group(self, at: int) -> _Group | None:
        """Return the number at `at` with the scales that multiply it, without what «و» adds below them."""
        head = self.word(at)
        if head is None:
            return None
        part = head.part
        if part.kind == "many":
            return None
        if part.kind == "dual":
            return self._scaled(2 * part.value, at + 1, own=part.value)
        if part.kind == "either":
            times = 2 if self._stands_before_noun(at) else 1
            return self._scaled(times * part.value, at + 1, own=part.value)
        if part.kind == "scale":
            return self._scaled(part.value, at + 1, own=part.value)
        small = self._hundreds(at)
        if small is None:
            return None
        value, last = small
        share = self._plain(last)
        if share and share.part.kind == "share":
            return _Group(round(value * share.part.value, _PLACES), last + 1, 0, kind="fraction")
        return self._scaled(value, last)

    def _scaled(self, value: float, last: int, *, own: float = 0, is_digits: bool = False) -> _Group:
        """Multiply by the scale words that follow. Writers put آلاف after a full number too (8000 آلاف is 8,000)."""
        scale, ones, room = own or 1, value / (own or 1), own
        while following := self._scale_word(last):
            if following.part.kind == "many" and is_digits and value >= 1_000:
                last += 1
                break
            if own and following.part.value <= own:
                break
            ones, value, scale = value, value * following.part.value, following.part.value
            own = room = scale
            last += 1
        if not room and not is_digits:
            room = 100.0 if value % 100 == 0 and value else 0.0
        return _Group(value, last, room, scale, ones)

    def _grown(self, group: _Group) -> _Group:
        """Add what «و» joins below the last scale: ألف وخمسمئة, مليون و200 ألف, مليون ونصف المليون."""
        if group.kind != "exact":
            return group
        while group.room:
            at = self._joined(group.last)
            if at is None:
                break
            head = self.word(at)
            if head and head.part.kind == "odd":
                return group._replace(last=at + 1, kind="more")
            if head and head.part.kind == "fraction" and not head.split.enclitic:
                last = at + 1
                repeated = self._scale_word(last)
                if group.scale > 1 and not (repeated and repeated.part.value == group.scale):
                    repeated = None
                value = group.value + head.part.value * (group.scale if group.scale > 1 else group.room)
                return group._replace(value=value, last=last + 1 if repeated else last, room=0)
            more = self._digit_group(at) if head is None else self._group(at)
            if more is None or more.value >= group.room or more.kind != "exact":
                break
            group = group._replace(value=group.value + more.value, last=more.last, room=more.room)
        return self._odd_tail(group)

    def _odd_tail(self, group: _Group) -> _Group:
        at = self._joined(group.last)
        head = self.word(at) if at is not None else None
        if head and at is not None and head.part.kind == "odd":
            return group._replace(last=at + 1, kind="more")
        return group

    def _digit_group(self, at: int) -> _Group | None:
        if at >= self.end or self.tokens[at].word.kind != "number":
            return None
        value, last = read_digits(self.tokens, at, self.end)
        return self._scaled(value, last, is_digits=True) if value is not None else None

    def _hundreds(self, at: int) -> tuple[float, int] | None:
        """Return a number below 1,000 in words and the token after it."""
        head = self.word(at)
        if head is None:
            return None
        part = head.part
        following = self._plain(at + 1)
        if part.kind == "unit" and following and following.part.kind == "hundred" and part.value > 2:
            hundreds, last = part.value * 100, at + 2
        elif part.kind in ("hundred", "hundreds"):
            hundreds, last = part.value, at + 1
        else:
            return self._tens(at)
        joined = self._joined(last)
        rest = self._tens(joined) if joined is not None else None
        return (hundreds + rest[0], rest[1]) if rest else (hundreds, last)

    def _tens(self, at: int) -> tuple[float, int] | None:
        """Return a number below 100 in words and the token after it."""
        head = self.word(at)
        if head is None:
            return None
        part = head.part
        if part.kind in ("ten", "teen", "tens"):
            return part.value, at + 1
        if part.kind not in ("one", "unit", "two"):
            return None
        following = self._plain(at + 1)
        if following and following.part.kind == "ten":
            return part.value + 10, at + 2
        joined = self._joined(at + 1)
        tens = self.word(joined) if joined is not None else None
        if tens and joined is not None and tens.part.kind == "tens" and part.kind != "two":
            return part.value + tens.part.value, joined + 1
        return (part.value, at + 1) if part.kind == "unit" else None

    def _fraction(self, at: int, head: NumberWord) -> _Group:
        scale = self._scale_word(at + 1)
        if scale and not head.split.enclitic and scale.part.kind != "many":
            return _Group(head.part.value * scale.part.value, at + 2, 0, scale.part.value, head.part.value)
        return _Group(head.part.value, at + 1, 0, kind="fraction")

    def _vague(self, at: int, head: NumberWord) -> _Group | None:
        """Return bare dozens, hundreds and thousands, a few, and «نيف وعشرون»; None when the word is none of these."""
        part = head.part
        if part.kind in ("few", "odd"):
            joined = self._joined(at + 1)
            rest = self._group(joined) if joined is not None else None
            if rest:
                return rest._replace(kind="more")
            if part.kind == "odd":
                return None
        if part.kind not in ("few", "vague", "many"):
            return None
        value, last = part.value, at + 1
        while (following := self._scale_word(last) or self._vague_word(last)) and last < at + _LONGEST_VAGUE:
            value *= following.part.value
            last += 1
        return _Group(value, last, 0, kind="vague")

    # -- neighbours

    def _plain(self, at: int) -> NumberWord | None:
        found = self.word(at)
        return found if found and found.split.proclitics in _PLAIN else None

    def _scale_word(self, at: int) -> NumberWord | None:
        found = self._plain(at)
        return found if found and found.part.kind in SCALES else None

    def _vague_word(self, at: int) -> NumberWord | None:
        found = self._plain(at)
        return found if found and found.part.kind == "vague" else None

    def _joined(self, at: int) -> int | None:
        """Return the place of the number that «و» joins at `at`, glued to it or apart; None when nothing is joined."""
        if at >= self.end:
            return None
        word = self.tokens[at].word
        if word.form == "و" and at + 1 < self.end:
            following = self.tokens[at + 1].word
            found = number_word(following)
            is_plain = found is not None and found.split.proclitics in _PLAIN
            return at + 1 if following.kind == "number" or is_plain else None
        found = number_word(word)
        return at if found and found.split.proclitics in _JOINED else None

    def _stands_before_noun(self, at: int) -> bool:
        """Return whether ألفا is a dual: unmarked by tanwīn and with what it counts right after it."""
        if self.tokens[at].word.raw.endswith(("ً", "ًا")) or at + 1 >= self.end:
            return False
        following = self.tokens[at + 1].word
        return following.kind == "word" and len(following.form) > 2 and not following.form.startswith(("و", "ال"))

    def _percent(self, group: _Group) -> tuple[str, int]:
        """Return the kind of the numeral and the token after it, with a percent sign or its words taken in."""
        at = group.last
        if at >= self.end or group.kind == "vague":
            return group.kind, at
        form = self.tokens[at].word.form
        if form in PERCENT_SIGNS or form in PERCENT_GLUED:
            return "percent", at + 1
        if form in ("في", "ب") and at + 1 < self.end and self.tokens[at + 1].word.form in _HUNDREDS:
            return "percent", at + 2
        return group.kind, at
