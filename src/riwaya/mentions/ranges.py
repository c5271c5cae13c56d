"""Ranges: two numbers that bound one quantity, «بين ستة وسبعة كيلومترات», «35-40 حافلة», «يومين أو ثلاثة»."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from riwaya.arabic.letters import fold
from riwaya.arabic.numerals import Numeral
from riwaya.arabic.words import Token
from riwaya.mentions.counted import Counted
from riwaya.mentions.uncounted import words_of

_LINKS = frozenset(map(fold, ("إلى", "-", "–", "—", "أو", "حتى", "ل", "لـ")))
_LOOSE_LINKS = ("او", "-", "–", "—")  # these never tell of a change
_BETWEEN = frozenset({"بين", "وبين"})
_IN_UNIT = {
    ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60,
    ("days", "hours"): 24,
    ("weeks", "days"): 7,
    ("years", "months"): 12,
}
_FURTHEST_CHANGE = 8  # tokens back in which a verb of change makes two numbers a before and an after


@dataclass(frozen=True, slots=True)
class Draft:
    """A quantity while it is being put together; `first` to `last` are its tokens."""

    first: int
    last: int
    start: int
    end: int
    value: float
    modifier: str
    number: tuple[int, int]
    unit: str | None
    kind: str
    rule: str
    numeral: Numeral | None = None
    counted: Counted | None = None

    @property
    def number_last(self) -> int:
        """Return the token after the number itself."""
        return self.numeral.last if self.numeral else self.last

    @property
    def is_bare(self) -> bool:
        """Return whether it is a number with nothing beside it."""
        return (self.start, self.end) == self.number and not self.kind


def join_ranges(tokens: Sequence[Token], drafts: Sequence[Draft], start: int) -> list[Draft]:
    """Return the quantities with those that bound a range made min and max; the scores of matches are left out."""
    done: list[Draft] = []
    drafts = _with_shares(tokens, _with_lesser_units(tokens, drafts))
    at = 0
    while at < len(drafts):
        low = drafts[at]
        high = drafts[at + 1] if at + 1 < len(drafts) else None
        if high and _is_score(tokens, low, high):
            at += 2
        elif high and _is_range(tokens, low, high, start):
            done.extend(_as_range(_with_between(tokens, low, start), high))
            at += 2
        else:
            done.append(low)
            at += 1
    return done


def _with_lesser_units(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the quantities with a duration told in two units made one, in the smaller: «ساعتان وعشر دقائق» is 130 minutes."""
    done: list[Draft] = []
    for draft in drafts:
        low = done[-1] if done else None
        times = _IN_UNIT.get((low.unit or "", draft.unit or "")) if low and draft.kind == low.kind == "time" else None
        if low and times and draft.first == low.last and tokens[draft.first].word.form[:1] == "و" and draft.value < times:
            value = low.value * times + draft.value
            done[-1] = replace(low, last=draft.last, end=draft.end, value=value, unit=draft.unit)
        else:
            done.append(draft)
    return done


def _with_shares(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the quantities with so many out of so many made one share: «واحد من كل خمسة نازحين» is 0.2."""
    done: list[Draft] = []
    for draft in drafts:
        of_each = draft.first - 2
        if of_each < 1 or [t.word.form for t in tokens[of_each : draft.first]] != ["من", "كل"]:
            done.append(draft)
            continue
        part = done.pop() if done and done[-1].number_last == of_each else None
        value = part.value if part else 1 if tokens[of_each - 1].word.form in ("واحد", "واحده") else 0
        if not 0 < value < draft.value:
            done.extend([part, draft] if part else [draft])
            continue
        first, start = (part.first, part.start) if part else (of_each - 1, tokens[of_each - 1].start)
        done.append(replace(draft, first=first, start=start, value=value / draft.value, unit="share"))
    return done


def _is_score(tokens: Sequence[Token], low: Draft, high: Draft) -> bool:
    """Return whether two bare numbers with a dash between them are a score: «فاز 3-1»."""
    is_tied = high.first - low.last == 1 and tokens[low.last].word.form in ("-", "–", "—")
    return is_tied and low.is_bare and high.is_bare and max(low.value, high.value) < 20


def _is_range(tokens: Sequence[Token], low: Draft, high: Draft, start: int) -> bool:
    if high.modifier not in ("exact", "approx") and not _is_at_most(high):
        return False
    is_widening = low.kind == high.kind == "time" and _rank(low.unit) < _rank(high.unit)  # «بين تسعة أشهر وأحد عشر عاماً»
    if not is_widening and (not _same_measure(low, high) or _scaled_low(low, high) >= high.value):
        return False
    between = [tokens[i].word.form for i in range(low.last, min(high.first, low.last + 3))]
    lead = tokens[low.first - 1].word.form if low.first > start else ""
    head = tokens[high.first].word.form
    if lead in _BETWEEN or lead[1:] in _BETWEEN:
        return between in (["و"], ["وبين"], ["و", "بين"], ["الي"]) or (not between and head.startswith("و"))
    if len(between) == 1 and between[0] in _LINKS:
        return between[0] in _LOOSE_LINKS or not _changes(tokens, low.first, start)
    return not between and head.startswith("ل") and lead == "من"


def _is_at_most(draft: Draft) -> bool:
    """Return whether a bound behind the number says what its range says too: «يومين أو ثلاثة على أبعد تقدير»."""
    return draft.modifier == "max" and draft.start == draft.number[0]


_TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades")


def _rank(unit: str | None) -> int:
    """Return how long a unit of time is among the others; -1 for none of them."""
    return _TIMES.index(unit) if unit in _TIMES else -1


def _with_between(tokens: Sequence[Token], low: Draft, start: int) -> Draft:
    """Return the lower end of a range with the «بين» or «ما بين» that bounds it."""
    at = low.first - 1
    if at < start or not tokens[at].word.form.endswith("بين"):
        return low
    is_alone = tokens[at].word.form in _BETWEEN
    begin = tokens[at].end - len("بين" if is_alone else "مابين")
    if is_alone and at > start and tokens[at - 1].word.form in ("ما", "وما", "بما"):
        at -= 1
        begin = tokens[at].end - len("ما")
    return replace(low, first=at, start=begin)


def _changes(tokens: Sequence[Token], first: int, start: int) -> bool:
    """Return whether a verb of change stands close before."""
    return any(tokens[i].word.form in words_of("change") for i in range(max(start, first - _FURTHEST_CHANGE), first))


def _same_measure(low: Draft, high: Draft) -> bool:
    """Return whether two quantities can bound one range: one of them tells no noun, or both tell the same."""
    if (low.kind == "percent") != (high.kind == "percent") and low.counted is not None:
        return False
    return not low.kind or not high.kind or low.unit == high.unit


def _scaled_low(low: Draft, high: Draft) -> float:
    """Return the lower value with the scale it shares: «بين 20 و30 ألفاً» begins at 20,000."""
    small, large = low.numeral, high.numeral
    if small and large and small.scale == 1 and large.scale > 1 and small.value < large.ones:
        return low.value * large.scale
    return low.value


def _as_range(low: Draft, high: Draft) -> tuple[Draft, Draft]:
    unit = high.unit if high.kind else low.unit
    value = _scaled_low(low, high)
    own = low.unit if low.kind == high.kind == "time" else unit
    return replace(low, value=value, unit=own, modifier="min"), replace(high, unit=unit, modifier="max")
