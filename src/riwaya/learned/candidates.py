"""What could fill a role of an event: the phrases, times and numbers of its sentence, and whom the text spoke of just before."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from riwaya.documents.sentences import Sentence
from riwaya.events.arguments.fitting import tells_side
from riwaya.events.arguments.subjects import past_deed
from riwaya.events.classes import words_of
from riwaya.events.nouns.heads import head_classes, span_of
from riwaya.events.nouns.phrasing import phrases
from riwaya.mentions.units import amounts
from riwaya.model import Attribution, Event, Reading, Span, ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, PREPOSITION, STOP

SPEAKER = "speaker"
BEFORE = "before"
UNKNOWN = "?"
_TIMES = frozenset({"time"})
_NUMBERS = frozenset({"quantity"})
_NO_CLASS: frozenset[str] = frozenset()
_CARRIED = ("agent", "subject", "place", "counterparty")
_BEING = frozenset({"وجود", "حصول", "حدوث", "وقوع", "صحه", "ورود"})  # folded
_EVENTS_BACK = 4
_FARTHEST = 60  # tokens between a trigger and what may still fill a role of it
_FIRST = attrgetter("first")
_EVENTS_ON = 2

_Measured = tuple[Span, int, int]  # a time or a number with its tokens


class Candidate(NamedTuple):
    """Words that could fill a role of one event; of those that no rule told of, all events of a sentence have the same.

    Attributes:
        span: the words, as they would be shown.
        first, last: their tokens.
        preposition: what stands before them; SPEAKER and BEFORE for those who are not in the sentence.
        classes: what kind of thing their head noun names.
        is_number: whether they count something.
        is_amount: whether that is a weight, a sum or a time, which tells of no head.
        by_rule: the roles that the rules give them.
        next_to: the roles that the rules give them in the events that follow.
    """

    span: Span
    first: int
    last: int
    preposition: str
    classes: frozenset[str] = frozenset()
    is_number: bool = False
    is_amount: bool = False
    by_rule: frozenset[str] = frozenset()
    next_to: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[int, int]:
        """Where its words stand."""
        return self.span.start, self.span.end


class Candidates:
    """Finds the candidates of each event of a reading; sentences are looked through once."""

    def __init__(self, reading: Reading, syntax: Syntax) -> None:
        self._reading = reading
        self._syntax = syntax
        self._sentences = list(syntax.text.sentences_in(ZoneKind.BODY))
        self._in_sentence: dict[int, tuple[Candidate, ...]] = {}
        self._likened_in: dict[int, list[tuple[int, int]]] = {}
        self._times = [(time.span, *syntax.tokens_of(time.span)) for time in reading.times]
        self._amounts = {quantity.span.start for quantity in reading.quantities if quantity.unit in amounts()}
        self._numbers = [(quantity.span, *syntax.tokens_of(quantity.span)) for quantity in reading.quantities]

    def of(self, number: int) -> list[Candidate]:
        """Return what could fill a role of the event at this place of the reading, in the order it was found."""
        event = self._reading.events[number]
        first, last = self._syntax.tokens_of(event.trigger)
        sentence = next((s for s in self._sentences if s.first <= first < s.last), None)
        if sentence is None:
            return []
        apart = [span for span in self._likened(sentence) if not span[0] <= first < span[1]]
        found = {
            c.key: c
            for c in self._near(sentence, first, last)
            if (c.first >= last or c.last <= first) and not any(begin <= c.first < end for begin, end in apart)
        }
        self._add_by_rule(event, found)
        self._add_before(number, found)
        self._note_next(number, found)
        if event.asserted_by is None:
            return list(found.values())
        told_by = self._reading.attributions[event.asserted_by]
        self._add_speaker(told_by, found)
        if self._is_said_to_be(first):
            return [c for c in found.values() if c.by_rule or not any(link.span.meets(c.span) for link in told_by.chain)]
        return list(found.values())

    def _is_said_to_be(self, at: int) -> bool:
        """Return whether the text tells that there is an event or none («نفى المجلس وجود أي ضمانة»): it is not the speaker's."""
        return any(self._syntax.core(i) in _BEING for i in range(max(0, at - 2), at))

    def _near(self, sentence: Sentence, first: int, last: int) -> Sequence[Candidate]:
        """Return the candidates of a sentence that are not too far from the trigger, so that an endless one costs no more."""
        told = self._told_in(sentence)
        begin = bisect_left(told, first - _FARTHEST, key=_FIRST)
        return told[begin : bisect_right(told, last + _FARTHEST, begin, key=_FIRST)]

    def _likened(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Return the clauses that set another happening beside what a sentence tells: «كما جرى في دوما قبل شهر، خرج …»."""
        found = self._likened_in.get(sentence.first)
        if found is None:
            found = self._likened_in[sentence.first] = list(self._look_for_likened(sentence))
        return found

    def _look_for_likened(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        syntax, last = self._syntax, sentence.last
        by_itself, by_verb, happening = (words_of(name) for name in ("likening", "likening_by_verb", "happening"))
        for at in range(sentence.first, last - 1):
            word = syntax.core(at)
            if word in by_itself or (word in by_verb and syntax.core(at + 1) in happening):
                yield at, next((i for i in range(at, last) if syntax.has(i, COMMA | STOP)), last)

    def _told_in(self, sentence: Sentence) -> tuple[Candidate, ...]:
        found = self._in_sentence.get(sentence.first)
        if found is None:
            found = self._in_sentence[sentence.first] = tuple(sorted(self._look_through(sentence), key=_FIRST))
        return found

    def _look_through(self, sentence: Sentence) -> Iterator[Candidate]:
        syntax = self._syntax
        numbers = {(found[0].start, found[0].end): found for found in _within(sentence, self._numbers)}
        for phrase in phrases(syntax, sentence.first, sentence.last):
            is_bare = phrase.last - phrase.first == 1 and syntax.has(phrase.first, PREPOSITION)
            if is_bare or tells_side(syntax, phrase) or syntax.core(phrase.first) in words_of("no_fillers"):
                continue
            phrase = past_deed(syntax, phrase)
            span = span_of(syntax, phrase)
            is_number = numbers.pop((span.start, span.end), None) is not None
            classes, is_amount = head_classes(syntax, phrase), not self._amounts.isdisjoint((span.start, span.start + 1))
            yield Candidate(span, phrase.first, phrase.last, phrase.preposition, classes, is_number, is_amount)
        for span, first, last in _within(sentence, self._times):
            yield Candidate(span, first, last, "", _TIMES, is_amount=span.start in self._amounts)
        for span, first, last in numbers.values():
            yield Candidate(span, first, last, "", _NUMBERS, is_number=True, is_amount=span.start in self._amounts)

    def _add_by_rule(self, event: Event, found: dict[tuple[int, int], Candidate]) -> None:
        for role, filler in event.roles.items():
            key = (filler.span.start, filler.span.end)
            known = found.get(key) or self._alike(filler.span, found.values())
            found[key] = known._replace(by_rule=known.by_rule | {role})

    def _alike(self, span: Span, found: Iterable[Candidate]) -> Candidate:
        """Return words that a rule told of as a candidate: what the first candidate is that shares words with them."""
        alike = next((c for c in found if c.span.meets(span)), None)
        preposition, classes = (alike.preposition, alike.classes) if alike else (UNKNOWN, _NO_CLASS)
        is_number, is_amount = bool(alike and alike.is_number), span.start in self._amounts
        return Candidate(span, *self._syntax.tokens_of(span), preposition, classes, is_number, is_amount)

    def _add_before(self, number: int, found: dict[tuple[int, int], Candidate]) -> None:
        for event in self._reading.events[max(0, number - _EVENTS_BACK) : number]:
            for role in _CARRIED:
                if filler := event.roles.get(role):
                    self._add(filler.span, BEFORE, found, is_amount=filler.span.start in self._amounts)

    def _add_speaker(self, attribution: Attribution, found: dict[tuple[int, int], Candidate]) -> None:
        for link in attribution.chain[-1:]:
            self._add(link.span, SPEAKER, found)

    def _add(self, span: Span, preposition: str, found: dict[tuple[int, int], Candidate], *, is_amount: bool = False) -> None:
        if (span.start, span.end) not in found:
            found[span.start, span.end] = Candidate(span, *self._syntax.tokens_of(span), preposition, is_amount=is_amount)

    def _note_next(self, number: int, found: dict[tuple[int, int], Candidate]) -> None:
        for event in self._reading.events[number + 1 : number + 1 + _EVENTS_ON]:
            for role, filler in event.roles.items():
                key = filler.span.start, filler.span.end
                if candidate := found.get(key):
                    found[key] = candidate._replace(next_to=candidate.next_to | {role})


def _within(sentence: Sentence, measured: Iterable[_Measured]) -> Iterator[_Measured]:
    return (found for found in measured if sentence.first <= found[1] < sentence.last)
