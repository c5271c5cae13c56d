"""A line of tokens as a line of letters, so that a grammar of dates can be a table of short patterns.

Every word of the calendar belongs to one or more classes (الأول is an ordinal, مارس a weak month). Each set of classes
gets one letter; a line of tokens becomes a string with one letter a token, and a pattern such as `@day @month @year?`
becomes a regular expression over that string. A position in the string is a token, counted from where the line began.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from riwaya.arabic.letters import fold
from riwaya.arabic.words import CONJUNCTIONS, PREPOSITIONS, TOKEN, Token, Word
from riwaya.remembering import remembered

T = TypeVar("T")

OTHER = "."  # a word the calendar does not know
REST = "_"  # the second and later tokens of a phrase (كانون الثاني)
_FIRST_LETTER = 0xE000  # private use: no pattern writes these by accident
_LONGEST_RUN = 12  # letters; longer runs of calendar words are too rare to be remembered
_MACRO = re.compile(r"@(?:\(([a-z0-9_|]+)\)|([a-z0-9_]+))")


class Form(NamedTuple):
    """One spelling of one meaning; `exact` keeps the hamza that folding takes away."""

    kind: str
    value: Any
    text: str
    exact: bool = False


class Reading(NamedTuple):
    """What the calendar knows of a word or phrase.

    Attributes:
        letter: the letter of its set of classes.
        values: its value in each class.
        clitic: the folded letters before it (و, ب, ل ...), "" mostly.
        width: how many tokens it takes.
    """

    letter: str
    values: Mapping[str, Any]
    clitic: str = ""
    width: int = 1


class Line(NamedTuple):
    """Tokens from `first` on as letters; `readings` holds what is known, by position in `letters`."""

    tokens: Sequence[Token]
    first: int
    letters: str
    readings: Mapping[int, Reading]

    def value(self, at: int, *classes: str) -> Any:
        """Return the value of the word at a position in the first of the classes it belongs to; None if in none."""
        reading = self.readings.get(at)
        return next((reading.values[c] for c in classes if c in reading.values), None) if reading else None

    def is_tight(self, start: int, end: int) -> bool:
        """Return whether no space stands between the tokens at positions `start` to `end` (exclusive)."""
        tokens, first = self.tokens, self.first
        return all(tokens[first + at].end == tokens[first + at + 1].start for at in range(start, end - 1))


class Table(Generic[T]):
    """Patterns that are tried at the same place, each with what it stands for.

    No pattern goes through a word that the calendar does not know. So the letters up to the next such word tell which
    patterns match, and for a short run of letters that is remembered.
    """

    def __init__(self, rows: "Iterable[tuple[re.Pattern[str], T]]") -> None:
        self._rows = tuple(rows)
        self._seen: dict[str, tuple[tuple[re.Pattern[str], T], ...]] = {}

    def matches(self, letters: str, at: int) -> "list[tuple[re.Match[str], T]]":
        """Return the matches at a position, the longest first; of equally long ones the first of the table."""
        found = [(m, meaning) for pattern, meaning in self._rows_for(letters, at) if (m := pattern.match(letters, at))]
        if len(found) > 1:
            found.sort(key=lambda one: -one[0].end())
        return found

    def _rows_for(self, letters: str, at: int) -> "tuple[tuple[re.Pattern[str], T], ...]":
        end = letters.find(OTHER, at, at + _LONGEST_RUN)
        run = letters[at:end] if end >= 0 else letters[at : at + _LONGEST_RUN]
        if len(run) == _LONGEST_RUN:
            return self._rows
        rows = self._seen.get(run)
        if rows is None:
            if len(self._seen) > 200_000:
                self._seen.clear()
            rows = self._seen[run] = tuple(row for row in self._rows if row[0].match(run))
        return rows


class _Known(NamedTuple):
    """What one spelling can be: a word by itself, and the phrases it opens by their second word and the rest, longest first."""

    reading: Reading | None
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Reading]]]


_UNKNOWN = _Known(None, {})


class Alphabet:
    """The classes of a calendar's words, the letters that stand for them, and the patterns written with them.

    Args:
        forms: every spelling of every meaning; one of several words is a phrase.
        number: gives the classes and values of a number's digits (folded).
        samples: digits that between them show every set of classes that `number` can give.
        found: classes that no word has: what a pattern has found can be written as one of these letters.
    """

    def __init__(
        self,
        forms: Iterable[Form],
        number: Callable[[str], Mapping[str, Any]],
        samples: Iterable[str] = (),
        found: Iterable[str] = (),
    ) -> None:
        self._number = number
        self._words: dict[str, list[Form]] = {}
        self._phrases: dict[str, dict[tuple[str, ...], list[Form]]] = {}
        self._letters: dict[frozenset[str], str] = {}
        self._of_kinds: dict[tuple[str, ...], str] = {}
        self._known: Callable[[Word], _Known] = remembered(self._know)
        for form in forms:
            head, *rest = (fold(match.group()) for match in TOKEN.finditer(form.text))
            followed = self._phrases.setdefault(head, {})
            (followed.setdefault(tuple(rest), []) if rest else self._words.setdefault(head, [])).append(form)
        for group in (*self._words.values(), *(g for found in self._phrases.values() for g in found.values())):
            self._letter(form.kind for form in group)
            self._letter(form.kind for form in group if not form.exact)
        for sample in samples:
            self._letter(number(sample))
        for kind in found:
            self._letter((kind,))

    def spell(self, tokens: Sequence[Token], first: int, last: int) -> Line:
        """Return tokens `first` to `last` (exclusive) as letters."""
        know = self._known
        known = [know(token.word) for token in tokens[first:last]]
        letters = [OTHER] * len(known)
        readings: dict[int, Reading] = {}
        free = 0
        for at in [at for at, one in enumerate(known) if one is not _UNKNOWN]:
            if at < free:
                continue
            one = known[at]
            reading = self._phrase(one, tokens, first + at, last) if one.phrases else one.reading
            if reading is not None:
                free = at + reading.width
                letters[at:free] = [reading.letter] + [REST] * (reading.width - 1)
                readings[at] = reading
        return Line(tokens, first, "".join(letters), readings)

    def pattern(self, source: str) -> "re.Pattern[str]":
        """Return a pattern over letters: `@name` is a word of that class, `@(a|b)` of either; spaces do not count."""
        return re.compile(_MACRO.sub(self._class, "".join(source.split())))

    def letters(self, *kinds: str) -> str:
        """Return the letters of the words that belong to at least one of the classes."""
        known = self._of_kinds.get(kinds)
        if known is None:
            known = "".join(letter for classes, letter in self._letters.items() if classes.intersection(kinds))
            self._of_kinds[kinds] = known
        return known

    def _class(self, macro: "re.Match[str]") -> str:
        kinds = (macro.group(1) or macro.group(2)).split("|")
        letters = self.letters(*kinds)
        if not letters:
            raise ValueError(f"no word of the calendar is of class {' or '.join(kinds)}")
        return f"(?:[{letters}]{REST}*)"

    def _letter(self, kinds: Iterable[str]) -> str:
        classes = frozenset(kinds)
        return self._letters.setdefault(classes, chr(_FIRST_LETTER + len(self._letters))) if classes else OTHER

    def _phrase(self, known: _Known, tokens: Sequence[Token], at: int, last: int) -> Reading | None:
        following = known.phrases.get(tokens[at + 1].word.form, ()) if at + 1 < last else ()
        for rest, reading in following:
            if at + reading.width <= last and all(tokens[at + i].word.form == form for i, form in enumerate(rest, 2)):
                return reading
        return known.reading

    def _know(self, word: Word) -> _Known:
        if word.kind == "number":
            values = self._number(word.form)
            alone = Reading(self._letter(values), values) if values else None
            return _Known(alone, {})
        reading: Reading | None = None
        phrases: list[tuple[tuple[str, ...], Reading]] = []
        for clitic, stem in _stems(word):
            if reading is None:
                reading = self._read(self._words.get(stem, ()), word, clitic, 1)
            for rest, forms in self._phrases.get(stem, {}).items():
                found = self._read(forms, word, clitic, 1 + len(rest))
                if found:
                    phrases.append((rest, found))
        if reading is None and not phrases:
            return _UNKNOWN
        by_second: dict[str, list[tuple[tuple[str, ...], Reading]]] = {}
        for rest, found in sorted(phrases, key=lambda p: (-len(p[0]), len(p[1].clitic))):
            by_second.setdefault(rest[0], []).append((rest[1:], found))
        return _Known(reading, by_second)

    def _read(self, forms: Iterable[Form], word: Word, clitic: str, width: int) -> Reading | None:
        values = {f.kind: f.value for f in forms if not f.exact or word.text.endswith(f.text)}
        return Reading(self._letter(values), values, clitic, width) if values else None


def _stems(word: Word) -> Iterator[tuple[str, str]]:
    """Yield the word whole, then without what may be glued to its front, as (glued, rest with its article)."""
    form = word.form
    yield "", form
    if word.kind != "word":
        return
    for conjunction in CONJUNCTIONS:
        if not form.startswith(conjunction):
            continue
        rest = form[len(conjunction) :]
        if conjunction:
            yield conjunction, rest
        for preposition in PREPOSITIONS:
            if rest.startswith(preposition) and len(rest) > 2:
                yield conjunction + preposition, rest[1:]
        if rest.startswith("لل"):
            yield conjunction + "ل", "ال" + rest[2:]
