"""Words and the clitics that glue to them.

A token is a stretch of the original text; its `Word` is the shared, memoised knowledge about that spelling. A word does
not decide by itself where its clitics end: it lists every split that the grammar allows (وللحوثيين is و+ل+ال+حوثيين,
but also one whole word) and a `Vocabulary` takes those whose stem it knows. والدة and بغداد stay whole because no
vocabulary holds «الدة» or «غداد».
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Generic, NamedTuple, TypeVar

from riwaya.arabic.letters import INVISIBLE, PRESENTATION, TATWEEL, VOWEL_SIGNS, fold, has_damma_first, strip
from riwaya.remembering import remembered

T = TypeVar("T")

_LETTERS = f"\u0621-\u063a\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f{PRESENTATION}"
_INNER = f"{_LETTERS}{VOWEL_SIGNS}{TATWEEL}{INVISIBLE}"
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
TOKEN = re.compile(  # a hash before a word is left out: «#الراية»
    rf"(?P<word>[{_LETTERS}](?:[{_INNER}]*[{_LETTERS}{VOWEL_SIGNS}{TATWEEL}])?)"
    rf"|(?P<number>[{_DIGITS}]{{1,3}}(?:[,٬،][{_DIGITS}]{{3}})+(?![{_DIGITS}])"
    rf"|(?<![{_DIGITS}][.٫/-])[{_DIGITS}]+[.٫][{_DIGITS}]+(?![{_DIGITS}.٫/-]|[.٫/-][{_DIGITS}])|[{_DIGITS}]+)"
    r"|(?P<latin>[^\W\d_\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+)"
    rf"|(?P<punct>\(\(+|\)\)+|''+|‘‘|’’|<<|>>|\.\.+|{TATWEEL}+|(?!#[{_LETTERS}])[^\w\s{VOWEL_SIGNS}{INVISIBLE}])"
)

TOKENS = re.compile(re.sub(r"\(\?P<\w+>", "(?:", TOKEN.pattern))  # the same without their kinds, to list the words alone

CONJUNCTIONS = ("", "و", "ف")
PREPOSITIONS = ("ب", "ك", "ل")
ENCLITICS = ("هما", "كما", "ش", "هم", "هن", "ها", "كم", "كن", "نا", "ني", "ه", "ك", "ي")
_BY_LAST = {last: tuple(one for one in ENCLITICS if one.endswith(last)) for last in {one[-1] for one in ENCLITICS}}


class Split(NamedTuple):
    """One way to take a folded word apart: proclitics in order, stem, enclitic pronoun ("" when there is none)."""

    proclitics: tuple[str, ...]
    stem: str
    enclitic: str

    @property
    def has_article(self) -> bool:
        """Return whether the definite article is among the proclitics."""
        return self.proclitics[-1:] == ("ال",)

    @property
    def preposition(self) -> str:
        """Return the prepositional proclitic (ب، ك، ل), or "" when there is none."""
        return next((p for p in self.proclitics if p in PREPOSITIONS), "")


_WHOLE: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Word:
    """What one spelling is, wherever it stands; `word_of` gives each spelling one Word, so two are compared by identity.

    Nobody changes it; it is not frozen because what is derived is kept, and has slots because every rule asks for its form.

    Attributes:
        raw: the spelling as written.
        text: the spelling without vowel signs and tatweel; hamza seats, ة and ى are kept.
        form: the folded spelling by which words are compared.
        kind: word, number, latin or punct.
        is_damma_first: whether a written ḍamma opens the word, as in the passives ذُكر and يُنقل.
    """

    raw: str
    text: str
    form: str
    kind: str
    is_damma_first: bool = field(init=False, repr=False)
    _splits: tuple[Split, ...] | None = field(default=None, init=False, repr=False)
    _stems: frozenset[str] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        self.is_damma_first = has_damma_first(self.raw)

    @property
    def splits(self) -> tuple[Split, ...]:
        """Return every split that the grammar allows, the whole word first, then the fewest clitics."""
        if self._splits is None:
            is_word = self.kind == "word"
            self._splits = tuple(dict.fromkeys(_splits(self.form))) if is_word else (Split(_WHOLE, self.form, ""),)
        return self._splits

    @property
    def stems(self) -> frozenset[str]:
        """Return the stems of its splits."""
        if self._stems is None:
            self._stems = frozenset([split.stem for split in self.splits])
        return self._stems


class Token(NamedTuple):
    """A word, number or sign at its place: `document.text[start:end]` is `word.raw`."""

    start: int
    end: int
    word: Word


_token = partial(tuple.__new__, Token)  # the same as Token, without a call of Python for each of all tokens
_MOST_WORDS = 200_000


@lru_cache(maxsize=_MOST_WORDS)
def word_of(raw: str, kind: str) -> Word:
    """Return the shared Word of a spelling."""
    return Word(raw, strip(raw), fold(raw), kind)


def tokenise(text: str, start: int, end: int, unstick: Callable[[Word], int] | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`.

    Args:
        unstick: given a word, returns how many characters of `word.raw` belong to a first word that has been printed
            without the space after it (الولاياتالمتحدة gives 8), or 0 when the word is one word.
    """
    whole, found = _met_whole(unstick), list[Token]()
    add = found.append
    for match in TOKEN.finditer(text, start, end):
        word = whole.get(match[0])
        begin, stop = match.span()
        if word is not None:
            add(_token((begin, stop, word)))
            continue
        word = word_of(match[0], match.lastgroup or "punct")
        if unstick is not None and word.kind == "word" and (cut := unstick(word)):
            add(Token(begin, begin + cut, word_of(word.raw[:cut], word.kind)))
            add(Token(begin + cut, stop, word_of(word.raw[cut:], word.kind)))
        else:
            _keep(whole, word)
            add(_token((begin, stop, word)))
    return found


@remembered
def _met_whole(unstick: Callable[[Word], int] | None) -> dict[str, Word]:
    """Return the words met so far that `unstick` leaves whole, by their spelling, which tells the kind by its first character."""
    del unstick
    return {}


def _keep(whole: dict[str, Word], word: Word) -> None:
    if len(whole) >= _MOST_WORDS:
        whole.clear()
    whole[word.raw] = word


def _splits(form: str) -> list[Split]:
    heads = _heads(form)
    found = [Split(_WHOLE, form, "")]
    found += [Split(proclitics, rest, "") for proclitics, rest in heads if proclitics]
    if form[-1:] in _BY_LAST:
        for proclitics, rest in heads:
            if proclitics[-1:] != ("ال",):
                found += [Split(proclitics, stem, enclitic) for stem, enclitic in _tails(rest)]
    return found


def _heads(form: str) -> list[tuple[tuple[str, ...], str]]:
    """Return the grammatical beginnings: (و|ف)? (ب|ك|ل)? (ال)?, with ل+ال written لل, and the future س."""
    found = _heads_after(_WHOLE, form)
    if form[:1] in ("و", "ف"):
        found += _heads_after((form[0],), form[1:])
    return found


def _heads_after(before: tuple[str, ...], rest: str) -> list[tuple[tuple[str, ...], str]]:
    """Return the beginnings of what a conjunction, or nothing, stands before."""
    length = len(rest)
    if length < 2:
        return []
    first, second = rest[0], rest[1]
    found = [(before, rest)]
    if first == "ا":
        if second == "ل" and length > 3:
            found.append(((*before, "ال"), rest[2:]))
    elif first == "س":
        if second in "ايتن" and length > 3:
            found.append(((*before, "س"), rest[1:]))
    elif first in PREPOSITIONS:
        if first == second == "ل" and length > 3:
            found.append(((*before, "ل", "ال"), rest[2:]))
        if length > 2:
            found.append(((*before, first), rest[1:]))
            if rest.startswith("ال", 1) and length > 4:
                found.append(((*before, first, "ال"), rest[3:]))
    return found


def _tails(rest: str) -> Iterator[tuple[str, str]]:
    """Yield stems without their pronoun, with the letters that a pronoun changes put back (وساطته: وساطه)."""
    for enclitic in _BY_LAST[rest[-1]]:
        stem = rest[: -len(enclitic)]
        if len(stem) < 2 or not rest.endswith(enclitic):
            continue
        yield stem, enclitic
        last = stem[-1]
        if last == "ت":
            yield stem[:-1] + "ه", enclitic
        elif last == "ا":
            yield stem[:-1] + "ي", enclitic
        elif last in "وي":
            yield stem + "ا", enclitic
            yield stem[:-1] + "ء", enclitic


class Hit(NamedTuple, Generic[T]):
    """A vocabulary entry found in a word, and the split under which it was found."""

    entry: T
    split: Split


class Vocabulary(Generic[T]):
    """Words a stage knows, by folded stem; finds them through clitics and remembers every spelling it has seen.

    Attributes:
        find: gives the entries that a word may stand for, the whole word first; none when it is not known.
    """

    def __init__(self, entries: Mapping[str, Iterable[T]]) -> None:
        self.entries: dict[str, tuple[T, ...]] = {form: tuple(found) for form, found in entries.items()}
        self.find: Callable[[Word], tuple[Hit[T], ...]] = remembered(self._find)

    def _find(self, word: Word) -> tuple[Hit[T], ...]:
        entries = self.entries
        if entries.keys().isdisjoint(word.stems):
            return ()
        return tuple([Hit(e, s) for s in word.splits if s.stem in entries for e in entries[s.stem]])

    def __contains__(self, form: str) -> bool:
        return form in self.entries

    def __len__(self) -> int:
        return len(self.entries)
