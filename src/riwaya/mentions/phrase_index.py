"""Multi-word phrases found in tokens: longest first, clitics on the first word, marks around parts of a name no obstacle."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from riwaya.arabic.particles import INITIAL_WAW_OR_FA
from riwaya.arabic.words import Token, Word
from riwaya.lexicon.gazetteer import whole_words
from riwaya.remembering import remembered

T = TypeVar("T")
MARKS = frozenset({'"', "«", "»", "“", "”", "‘", "’", "'", "((", "))", "(", ")", "[", "]", "„", "(((", ")))", "‹", "›"})
OPENING = frozenset({'"', "«", "“", "‘", "'", "((", "(", "[", "„", "(((", "‹", "”", "»"})
CLOSING = frozenset({'"', "»", "”", "’", "'", "))", ")", "]", "“", ")))", "›", "«"})
_SKIPPED = MARKS | {"-", "–", "+", "ـ"}
_TYPO_LENGTH = 6  # a shorter word one letter off is usually another word


class Core(NamedTuple):
    """A word without its proclitics: how many letters they take, and the folded rest with its article (للجيش: الجيش)."""

    cut: int
    form: str


@remembered
def cores(word: Word) -> tuple[Core, ...]:
    """Return what a word can be once و ف ب ك ل are taken off, the whole word first."""
    if word.kind != "word" or word.form in whole_words():
        return (Core(0, word.form),)
    found = []
    is_root = word.form in INITIAL_WAW_OR_FA
    for proclitics, stem, enclitic in word.splits:
        if enclitic or "س" in proclitics or (is_root and proclitics[:1] in (("و",), ("ف",))):
            continue
        if proclitics[-1:] == ("ال",):
            if proclitics[-2:-1] == ("ل",):
                found.append(Core(len(proclitics) - 2, "ال" + stem))
                found.append(Core(len(proclitics) - 2, "الل" + stem))  # للجنة is ل + اللجنة
        else:
            found.append(Core(len(proclitics), stem))
    return tuple(found)


class Match(NamedTuple, Generic[T]):
    """A phrase found: the token after its last, the letters of its first word that are proclitics, what it stands for."""

    last: int
    cut: int
    entries: tuple[T, ...]


class _Tails(NamedTuple, Generic[T]):
    """What follows the first word of phrases: nothing, or by the second word the words after it, the longest first."""

    alone: tuple[T, ...]
    by_second: dict[str, list[tuple[tuple[str, ...], tuple[T, ...]]]]


class PhraseIndex(Generic[T]):
    """Phrases by their first word; remembers for every spelling which phrases it can begin."""

    def __init__(self, phrases: Mapping[str, Iterable[T]]) -> None:
        alone: dict[str, tuple[T, ...]] = {}
        longer: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[T, ...]]]]] = {}
        for phrase, entries in phrases.items():
            first, *rest = phrase.split()
            if rest:
                longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest[1:]), tuple(entries)))
            else:
                alone[first] = tuple(entries)
        for by_second in longer.values():
            for tails in by_second.values():
                tails.sort(key=lambda tail: -len(tail[0]))
        self._heads = {w: _Tails(alone.get(w, ()), longer.get(w, {})) for w in alone.keys() | longer.keys()}
        self._seen: dict[str, tuple[tuple[int, _Tails[T]], ...]] = {}

    def opens(self, word: Word) -> bool:
        """Return whether the word can begin a phrase."""
        return bool(self._beginnings(word))

    def exact(self, phrase: str) -> tuple[T, ...]:
        """Return what a whole folded phrase stands for; empty when it is not known."""
        first, *rest = phrase.split() or [""]
        tails = self._heads.get(first)
        if tails is None or not rest:
            return tails.alone if tails else ()
        return next((entries for tail, entries in tails.by_second.get(rest[0], ()) if tail == tuple(rest[1:])), ())

    def find(self, tokens: Sequence[Token], at: int, stop: int) -> Match[T] | None:
        """Return the longest phrase that begins at a token and ends before `stop`; None when none does."""
        word = tokens[at].word
        beginnings = self._seen.get(word.form)
        if beginnings is None:
            beginnings = self._beginnings(word)
        best: Match[T] | None = None
        for cut, tails in beginnings:
            found = _longest(tokens, at, stop, tails) if tails.by_second and at + 1 < stop else None
            last, entries = found or (at + 1, tails.alone)
            if entries and (best is None or last > best.last):
                best = Match(last, cut, entries)
        return best

    def _beginnings(self, word: Word) -> tuple[tuple[int, _Tails[T]], ...]:
        found = self._seen.get(word.form)
        if found is None:
            if len(self._seen) > 200_000:
                self._seen.clear()
            heads = self._heads
            found = tuple([(cut, heads[form]) for cut, form in cores(word) if form in heads])
            self._seen[word.form] = found
        return found


def _longest(tokens: Sequence[Token], at: int, stop: int, tails: _Tails[T]) -> tuple[int, tuple[T, ...]] | None:
    """Return the end and the entries of the longest phrase of two words and more; a token stands after the first."""
    second, opened = at + 1, False
    if tokens[second].word.kind == "punct":
        second, opened = _past_marks(tokens, second, stop, opened)
        if second >= stop:
            return None
    for rest, entries in tails.by_second.get(tokens[second].word.form, ()):
        last = _follow(tokens, second + 1, stop, rest, opened)
        if last:
            return last, entries
    return None


def _past_marks(tokens: Sequence[Token], at: int, stop: int, opened: bool) -> tuple[int, bool]:
    """Return the next word and whether a mark stands open before it."""
    while at < stop and tokens[at].word.kind == "punct" and tokens[at].word.raw in _SKIPPED:
        raw = tokens[at].word.raw
        if raw in CLOSING and raw not in OPENING and not opened:
            break
        opened = (raw in OPENING and not (opened and raw in CLOSING)) or (opened and raw not in MARKS)
        at += 1
    return at, opened


def _follow(tokens: Sequence[Token], at: int, stop: int, rest: tuple[str, ...], opened: bool) -> int:
    """Return the token after the rest of a phrase, 0 when it does not follow; one misspelt word in three is forgiven."""
    forgiven = False
    for wanted in rest:
        at, opened = _past_marks(tokens, at, stop, opened)
        if at >= stop:
            return 0
        form = tokens[at].word.form
        if form != wanted:
            if forgiven or not is_misspelt(form, wanted):
                return 0
            forgiven = True
        at += 1
    if not opened:
        return at
    return at + 1 if at < stop and tokens[at].word.raw in CLOSING else 0


@lru_cache(maxsize=50_000)
def is_misspelt(form: str, wanted: str) -> bool:
    """Return whether a long word is one letter away from another: a letter more, less, changed or two changed places."""
    if len(wanted) < _TYPO_LENGTH or abs(len(form) - len(wanted)) > 1 or form[0] != wanted[0]:
        return False
    return distance(form, wanted, 1) <= 1


def distance(one: str, other: str, limit: int = 2) -> int:
    """Return the edit distance, neighbours changed about counting once; `limit` + 1 when it is more than `limit`."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return min(row[-1], limit + 1)
