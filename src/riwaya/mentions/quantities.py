"""Quantities: what a text counts, with the number, its bound and what is counted.

A quantity is a numeral with its noun («14 شاحنة»), a noun whose dual carries the number («حاجزين»), a span of time of one
(«خلال أسبوع») or a phrase that stands for the number told last («العدد نفسه»). A range gives two, min and max.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from riwaya.arabic.numerals import Numeral, find_numerals
from riwaya.arabic.words import Token
from riwaya.documents.sentences import Sentence, Text
from riwaya.mentions import singles
from riwaya.mentions.bounds import Bound, bound_after, bound_before
from riwaya.mentions.counted import (
    PRONOUN,
    Counted,
    before_brackets,
    counted_after,
    counted_before,
    fate_near,
    is_closed,
    numbered,
)
from riwaya.mentions.ranges import Draft, join_ranges
from riwaya.mentions.singles import Single
from riwaya.mentions.uncounted import Surroundings, is_age, is_ago, is_relative, is_uncounted
from riwaya.mentions.units import Noun
from riwaya.model import Document, Quantity, Span, ZoneKind

ZONES = (ZoneKind.TITLE, ZoneKind.HEADLINE, ZoneKind.BODY)
_MARKS = '«»"“”() .'
_NESTED = 4  # taken spans that may begin before a token and still hold it
_NEAR = 6  # quantities back whose unit a bare number takes over
_FURTHEST_AFTER = 3  # words between the counted noun and a bound after it: «خمسة مدنيين سوريين على الأقل»


def find_quantities(text: Text, taken: Iterable[Span] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text's titles, headlines and body, in text order; what the title only repeats counts once.

    Args:
        taken: spans, such as dates found elsewhere, in which nothing but durations is counted.
    """
    closed = sorted(taken)
    found: list[Draft] = []
    told: Draft | None = None
    twos = singles.told_as_two(text.tokens)
    for sentence in text.sentences_in(*ZONES):
        is_head = sentence.zone is not ZoneKind.BODY
        reader = _Reader(text, sentence, closed, told, twos if is_head else frozenset())
        found.extend(reader.read())
        told = reader.told
    body = next((s.first for s in text.sentences_in(ZoneKind.BODY)), len(text.tokens))
    begins = text.tokens[body].start if body < len(text.tokens) else len(text.document.text)
    quantities = [_quantity(text.document.text, f) for f in found if not _is_outlet(text.document, f)]
    told_below = {(q.span.text, q.value) for q in quantities if q.span.start >= begins}
    return tuple(q for q in quantities if q.span.start >= begins or (q.span.text, q.value) not in told_below)


def _is_outlet(document: Document, found: Draft) -> bool:
    """Return whether a number stands in the name of the outlet: «الأيام السبعة», «صحراء 24»."""
    name, number = document.outlet, document.text[found.number[0] : found.number[1]]
    if not name or number not in name:
        return False
    before, _, after = (part.strip(_MARKS).split() for part in name.partition(number))
    text = document.text[max(0, found.start - len(name)) : found.number[0]].split()
    return bool(before or after) and text[-1:] == before[-1:]


def _quantity(text: str, found: Draft) -> Quantity:
    start, end = found.number
    return Quantity(
        Span(found.start, found.end, text[found.start : found.end]),
        found.value,
        found.unit,
        found.modifier,
        Span(start, end, text[start:end]),
        found.rule,
    )


_EXCEPT = frozenset(("سوي", "الا"))


class _Reader:
    """Reads one sentence from left to right; `told` is the last number of persons in the text so far."""

    def __init__(
        self, text: Text, sentence: Sentence, taken: Sequence[Span], told: Draft | None, twos: frozenset[str] = frozenset()
    ) -> None:
        self.tokens: Sequence[Token] = text.tokens
        self.start, self.stop = sentence.first, sentence.last
        self.taken = taken
        self.told = told
        self.twos = twos
        self.found: list[Draft] = []
        self.named = self.stop  # the token after the last number that was a name, a date or the like

    def read(self) -> list[Draft]:
        """Return the quantities of the sentence, in order."""
        numerals = find_numerals(self.tokens, self.start, self.stop)
        alone = singles.find(self.tokens, self.start, self.stop, self.twos)
        if not numerals and not alone:
            return []
        candidates: list[tuple[int, Numeral | Single]] = sorted(
            [(n.first, n) for n in numerals] + [(s.at, s) for s in alone], key=lambda pair: pair[0]
        )
        begin = self.start
        for at, candidate in candidates:
            if at < begin:
                continue
            found = self._single(candidate, begin) if isinstance(candidate, Single) else self._counted(candidate, begin)
            if found and not (self._is_taken(at) if found.kind != "time" else self._is_told_ago(at)):
                self.found.append(found)
                self.told = found if found.kind in ("person", "") else self.told
                begin = found.last
        return join_ranges(self.tokens, self.found, self.start)

    def _is_taken(self, at: int) -> bool:
        token = self.tokens[at]
        after = bisect_left(self.taken, (token.end,))
        return any(span.end > token.start for span in self.taken[max(0, after - _NESTED) : after])

    def _is_told_ago(self, at: int) -> bool:
        """Return whether a duration is part of a time that says how long ago: «خرج قبل أسبوعين من السجن»."""
        token = self.tokens[at]
        after = bisect_left(self.taken, (token.end,))
        near = self.taken[max(0, after - _NESTED) : after]
        return any(span.end > token.start and span.text.startswith("قبل") for span in near)

    # -- a numeral

    def _counted(self, numeral: Numeral, begin: int) -> Draft | None:
        if numeral.kind == "vague":
            return None
        counted = self._definite(numeral, begin) or before_brackets(self.tokens, numeral, begin)
        counted = counted or counted_after(self.tokens, numeral, self.stop)
        here = Surroundings(self.tokens, begin, self.stop, numeral)
        noun = counted.noun if counted else None
        is_numbered = noun is None and numbered(self.tokens, numeral.first, begin) is not None
        if not is_numbered and (is_uncounted(here, noun) or self._continues_name(numeral, noun)):
            self.named = numeral.last
            return None
        if counted is None and numeral.kind in ("exact", "more"):
            counted = counted_before(self.tokens, numeral, begin)
        noun = counted.noun if counted else None
        if self._repeats_dual(numeral):
            return None
        first = min(numeral.first, counted.first) if counted else numeral.first
        last = max(numeral.last, counted.last) if counted else numeral.last
        before = bound_before(self.tokens, first, begin) or self._up_to(first, begin, noun)
        after = self._bound_after(last)
        if is_ago(here, before.token if before else first, last, noun):
            return None
        if is_relative(here, last, noun) and not before and not after:
            return None
        if not self._is_sound(numeral, counted, before or after):
            return None
        return self._assembled(numeral, counted, before, after)

    def _continues_name(self, numeral: Numeral, noun: Noun | None) -> bool:
        """Return whether «و» ties the number to one that was no count: «القرارين 2254 و1701»."""
        is_tied = numeral.first == self.named + 1 and self.tokens[self.named].word.form in ("و", "،", ",", "او")
        return is_tied and (noun is None or noun.kind == "measure")

    def _repeats_dual(self, numeral: Numeral) -> bool:
        """Return whether «اثنين» only underlines a dual just counted: «محتجزَين تركيين اثنين»."""
        dual = self.found[-1] if self.found and self.found[-1].rule == "quantity.dual" else None
        is_word = numeral.value == 2 and not numeral.is_digits and numeral.last - numeral.first == 1
        return dual is not None and is_word and numeral.first - dual.last <= 1

    def _up_to(self, first: int, begin: int, noun: Noun | None) -> Bound | None:
        """Return the bound of «حتى 15 شخصاً»; before a time it says until."""
        at = first - 1
        if at < begin or noun is None or noun.kind == "time" or self.tokens[at].word.form != "حتي":
            return None
        return Bound("max", at, self.tokens[at].start)

    def _definite(self, numeral: Numeral, begin: int) -> Counted | None:
        """Return the noun before a definite number word: «الدول الخمس دائمة العضوية»."""
        is_word = numeral.is_definite and not numeral.is_digits
        return counted_before(self.tokens, numeral, begin) if is_word else None

    def _is_sound(self, numeral: Numeral, counted: Counted | None, bound: Bound | None) -> bool:
        """Return whether a number with this company counts something."""
        if numeral.kind == "percent":
            return True
        if numeral.kind == "fraction":
            is_left = numeral.first > self.start and self.tokens[numeral.first - 1].word.form in _EXCEPT  # «لم يبق سوى النصف»
            return bound is not None or is_left or (not numeral.is_definite and (counted is not None or numeral.has_pronoun))
        if counted is None and numeral.is_definite:
            return bound is not None or self._stands_for_noun(numeral)
        is_bare = numeral.is_weak and counted is None and bound is None
        return not is_bare or numbered(self.tokens, numeral.first, self.start) is not None

    def _stands_for_noun(self, numeral: Numeral) -> bool:
        """Return whether a definite number is those told before: «أفرجوا عن الثمانية», not «الأبواب الثلاثة»."""
        is_compound = numeral.last - numeral.first == 2 and 20 < numeral.value < 100  # «أين ذهب الثلاثة والعشرون؟»
        is_short = numeral.last - numeral.first == 1 and 3 <= numeral.value <= 10
        if numeral.is_digits or not (is_short or is_compound):
            return False
        lead = self.tokens[numeral.first - 1].word.form if numeral.first > self.start else ""
        return self.tokens[numeral.first].word.form.endswith("ه") and not lead.startswith(("ال", "لل", "وال", "بال"))

    def _assembled(self, numeral: Numeral, counted: Counted | None, before: Bound | None, after: Bound | None) -> Draft:
        start, end = numeral.start, numeral.end
        first, last = numeral.first, numeral.last
        value = numeral.value
        if counted:
            start, end = min(start, counted.start), max(end, counted.end)
            first, last = min(first, counted.first), max(last, counted.last)
            value += counted.more
        if before:
            first, start = before.token, min(start, before.start)
        if after:
            last, end = after.token, after.start
        modifier = before.modifier if before else after.modifier if after else "exact"
        if modifier == "exact" and numeral.kind == "more":
            modifier = "min"
        noun = counted.noun if counted else None
        unit = "percent" if numeral.kind == "percent" else self._unit(numeral, noun, numeral.first, last)
        number = numeral.start, numeral.end
        kind = noun.kind if noun else ""
        rule = f"quantity.{numeral.kind if numeral.kind in ('percent', 'fraction') else 'number'}"
        return Draft(first, last, start, end, value, modifier, number, unit, kind, rule, numeral, counted)

    def _unit(self, numeral: Numeral, noun: Noun | None, first: int, last: int) -> str | None:
        if numeral.kind == "fraction" and not (noun and noun.kind in ("time", "measure", "money", "act")):
            return "share"
        if noun and (noun.kind != "person" or noun.is_fate):
            return noun.unit or None
        fate = fate_near(self.tokens, first, last, self.start, self.stop)
        if fate and (noun is None or noun.kind == "person"):
            return fate
        if noun and noun is not PRONOUN:
            return noun.unit
        of_number = numbered(self.tokens, numeral.first, self.start) if noun is None else None
        if of_number:
            return of_number.unit or None
        return next((f.unit for f in reversed(self.found[-_NEAR:]) if f.kind not in ("time", "measure")), None)

    def _bound_after(self, last: int) -> Bound | None:
        for at in range(last, min(last + _FURTHEST_AFTER, self.stop)):
            bound = bound_after(self.tokens, at, self.stop)
            if bound:
                return bound
            word = self.tokens[at].word
            if word.kind != "word" or word.form[:1] == "و" or is_closed(word):
                return None
        return None

    # -- a dual, a span of one, the number told last

    def _single(self, single: Single, begin: int) -> Draft | None:
        before = bound_before(self.tokens, single.at, begin)
        if single.is_same:
            told = self.told
            return told and self._placed(single, before, None, told.value, told.unit, "quantity.same")
        is_joined = single.start > self.tokens[single.at].start  # «خوذتين وسترتين»
        is_described = single.last == single.at + 1 and not is_joined
        if self.found and self.found[-1].last == single.at and self.found[-1].rule == "quantity.dual" and is_described:
            return None  # an adjective: «جنديان ليبيان»
        after = self._bound_after(single.last)
        here = Surroundings(self.tokens, begin, self.stop, _as_numeral(single))
        if is_ago(here, before.token if before else single.at, single.last, single.noun) or is_age(here, single.noun):
            return None
        has_bound = before is not None or after is not None
        is_over = before is not None and self.tokens[before.token].word.form == "فوق"  # «فوق البلدتين»
        if single.is_definite and (not has_bound or is_over):
            return None
        is_span = single.value == 1 and not single.is_one
        if is_span and not singles.is_span_of_one(self.tokens, single, begin, self.stop, before, after):
            return None
        if not has_bound and is_relative(here, single.last, single.noun):
            return None
        unit = single.noun.unit or None
        if single.noun.kind == "person" and not single.noun.is_fate:
            unit = fate_near(self.tokens, single.at, single.last, self.start, self.stop) or unit
        rule = "quantity.one" if single.is_one else "quantity.dual" if single.value >= 2 else "quantity.span"
        return self._placed(single, before, after, single.value, unit, rule)

    def _placed(
        self, single: Single, before: Bound | None, after: Bound | None, value: float, unit: str | None, rule: str
    ) -> Draft:
        first, start = (before.token, before.start) if before else (single.at, single.start)
        last, end = (after.token, after.start) if after else (single.last, single.end)
        modifier = before.modifier if before else after.modifier if after else "exact"
        number = single.start, single.end
        return Draft(first, last, start, end, value, modifier, number, unit, single.noun.kind, rule)


def _as_numeral(single: Single) -> Numeral:
    return Numeral(single.at, single.last, single.start, single.end, single.value, "exact")
