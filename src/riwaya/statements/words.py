"""A statement as words that can be set beside those of another: what each is about, whatever its form."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.numerals import find_numerals
from riwaya.arabic.particles import BOUNDING_VERBS, CONJUNCTIONS, DEMONSTRATIVES, PREPOSITIONS, PRONOUNS, RELATIVES
from riwaya.arabic.stems import stem
from riwaya.arabic.words import TOKEN, Token, tokenise
from riwaya.lexicon.load import entries

_TENTH_FORM = re.compile(r"^[ايتنم]?ست(?=\w{2})")
_SEVENTH_FORM = re.compile(r"^[ايتم]ن(?=\w{3})")
_PREFIX = re.compile(r"^[ايتنم](?=\w{3})")
_DOUBLED = re.compile(r"(?<=\w)(\w)\1$")
_WEAK = re.compile("[اويىءآ]")
_FILLERS = "أن إن أنه أنها أنهم إنه إنها كان كانت قد لقد تم يتم له لها لهم به بها فيه فيها منه منها عنه عنها عليه ف"
_EMPTY = CONJUNCTIONS | PREPOSITIONS | RELATIVES | DEMONSTRATIVES | PRONOUNS | frozenset(map(fold, _FILLERS.split()))


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """Return the consonants that forms of a word share («ارتفاع», «يرتفع», «مرتفع»: رفع); a guess, good for comparing only."""
    bare = stem(word)
    for prefix in (_TENTH_FORM, _SEVENTH_FORM, _PREFIX):
        shorter = prefix.sub("", bare)
        if shorter != bare and len(_WEAK.sub("", shorter)) >= (3 if prefix is _SEVENTH_FORM else 2):
            bare = shorter
            break
    inner = bare
    if len(inner) > 3 and inner[1] == "ت" and len(_WEAK.sub("", inner[0] + inner[2:])) >= 3:
        inner = inner[0] + inner[2:]
    consonants = _DOUBLED.sub(r"\1", _WEAK.sub("", inner))
    return consonants if len(consonants) >= 2 else bare


def roots(text: str) -> frozenset[str]:
    """Return the consonants of a text's words of content, by which pairs worth reading into terms are found."""
    return frozenset(found for token in TOKEN.finditer(text) if (found := _content(token[0])) is not None)


@lru_cache(maxsize=200_000)
def _content(token: str) -> str | None:
    """Return the consonants of a token; None for a mark or a word of grammar."""
    word = tokenise(token, 0, len(token))[0].word
    return root(word.form) if word.kind != "punct" and word.form not in _EMPTY else None


class Sense(NamedTuple):
    """What a word can be in a pair of statements: a pole of an opposition, a name of a kind, a state, a signal, a synonym."""

    kind: str
    group: str
    value: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a name of several words or a number of a statement, `text[start:end]`.

    Attributes:
        is_empty: whether it is grammar rather than content.
        number: what it is worth, for a number.
    """

    start: int
    end: int
    form: str
    stem: str
    root: str
    senses: frozenset[Sense]
    number: float | None = None
    is_empty: bool = False

    def of(self, kind: str) -> frozenset[tuple[str, str]]:
        """Return its senses of a kind as (group, value)."""
        return _of(self.senses, kind) if self.senses else _NO_SENSE


_NO_SENSE: frozenset[tuple[str, str]] = frozenset()


@lru_cache(maxsize=20_000)
def _of(senses: frozenset[Sense], kind: str) -> frozenset[tuple[str, str]]:
    return frozenset((sense.group, sense.value) for sense in senses if sense.kind == kind)


@dataclass(frozen=True)
class Statement:
    """A statement and its terms in order."""

    text: str
    terms: tuple[Term, ...]

    @cached_property
    def content(self) -> tuple[Term, ...]:
        """The terms that say something."""
        return tuple(term for term in self.terms if not term.is_empty)

    @cached_property
    def senses(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """What its terms can be, by the kind of sense: (group, value)."""
        kinds = {sense.kind for term in self.terms for sense in term.senses}
        return {kind: frozenset().union(*(term.of(kind) for term in self.terms)) for kind in kinds}

    def signals(self, group: str) -> Sequence[Term]:
        """Return the terms that give a signal."""
        return self._signals.get(group, ())

    @cached_property
    def _signals(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            for group, _ in term.of("signal"):
                found.setdefault(group, []).append(term)
        return found


@lru_cache(maxsize=4096)
def statement(text: str) -> Statement:
    """Return a statement read into terms."""
    tokens = [token for token in tokenise(text, 0, len(text)) if token.word.kind != "punct"]
    numbers = {n.first: n for n in find_numerals(tokens, 0, len(tokens)) if not n.is_weak and n.kind != "vague"}
    terms: list[Term] = []
    at = 0
    while at < len(tokens):
        if at in numbers:
            numeral = numbers[at]
            term, at = _number(tokens, at, numeral.last, numeral.value), numeral.last
        else:
            term, at = _term(tokens, at)
        terms.append(term)
    return Statement(text, tuple(terms))


def _number(tokens: list[Token], first: int, last: int, value: float) -> Term:
    shown = f"{value:g}"
    return Term(tokens[first].start, tokens[last - 1].end, shown, shown, shown, frozenset(), value)


def _term(tokens: list[Token], at: int) -> tuple[Term, int]:
    """Return the term that begins at a token and the token after it: a known name of two words, or one word."""
    if at + 1 < len(tokens) and (tokens[at].word.form in _first_words() or _bare(tokens[at].word.form) in _first_words()):
        first, second = tokens[at].word.form, tokens[at + 1].word.form
        pair = f"{first} {second}"
        senses = _named().get(pair) or _named().get(f"{_bare(first)} {second}")
        if senses:
            return Term(tokens[at].start, tokens[at + 1].end, pair, pair, pair, senses), at + 2
    token = tokens[at]
    form = token.word.form
    senses = _NO_SENSES if _bounds(tokens, at) else _senses(form)
    return Term(token.start, token.end, form, stem(form), root(form), senses, is_empty=form in _EMPTY), at + 1


_NO_SENSES: frozenset[Sense] = frozenset()


def _bounds(tokens: list[Token], at: int) -> bool:
    """Return whether a negation only bounds a number: «ما لا يقل عن عشرة», «لم يتجاوز المئة»."""
    is_negation = tokens[at].word.form.removeprefix("و") in ("لا", "لم")
    return is_negation and at + 1 < len(tokens) and tokens[at + 1].word.form in BOUNDING_VERBS


@lru_cache(maxsize=100_000)
def _senses(form: str) -> frozenset[Sense]:
    bare = stem(form)
    whole, stems, roots = _forms()
    found = whole.get(form) or whole.get(_bare(form)) or stems.get(bare)
    if found is None and len(root(form)) >= 3:
        found = roots.get(root(form))
    named = _named().get(form) or _named().get(_bare(form)) or _stemmed().get(bare)
    return frozenset(found or ()) | frozenset(named or ())


_PRESENT = re.compile(r"^[وف]?س?[يتنا](?=\w{3})")
_PARTICIPLE = re.compile(r"^م(\w\w)و?(\w)$")
_PLURAL = re.compile(r"(?<=\w{3})(?:وا|ت|تا|ا)$")


@lru_cache(maxsize=20_000)
def poles(form: str) -> frozenset[tuple[str, str]]:
    """Return the poles of a word that the lexicon has in this spelling, or as the same verb: (opposition, pole)."""
    whole, stems, _ = _forms()
    bare = stem(form)
    inner = _PLURAL.sub("", bare)
    tried = (form, _bare(form), _PLURAL.sub("", _PRESENT.sub("", form)), inner, _PARTICIPLE.sub(r"\1\2", inner))
    senses = next((whole[one] for one in tried if one in whole), None) or stems.get(bare)
    return frozenset((sense.group, sense.value) for sense in senses or () if sense.kind == "pole")


@lru_cache(maxsize=100_000)
def _bare(form: str) -> str:
    return re.sub(r"^[وف]?[بلك]?(?:ال|لل)?(?=\w{3})", "", form)


Senses = dict[str, frozenset[Sense]]


@cache
def _forms() -> tuple[Senses, Senses, Senses]:
    """Return the senses of the lexicon's words by form, by stem and by root."""
    found: tuple[dict[str, set[Sense]], ...] = ({}, {}, {})
    for number, entry in enumerate(entries("statement_words")):
        for word, sense in _entry(number, entry):
            folded = fold(word)
            for table, name in zip(found, (folded, stem(folded), root(folded)), strict=True):
                table.setdefault(name, set()).add(sense)
    by_form, by_stem, by_root = ({name: frozenset(senses) for name, senses in table.items()} for table in found)
    return by_form, by_stem, by_root


def _entry(number: int, entry: Any) -> Iterable[tuple[str, Sense]]:
    if "opposition" in entry:
        for pole in ("one", "other"):
            yield from ((word, Sense("pole", entry["opposition"], pole)) for word in entry[pole])
    elif "exclusive" in entry:
        yield from ((word, Sense("name", entry["exclusive"], root(fold(word)))) for word in entry["words"])
    elif "signal" in entry:
        yield from ((word, Sense("signal", entry["signal"], "")) for word in entry["words"])
    else:
        yield from ((word, Sense("same", str(number), "")) for word in entry["same"])


@cache
def _named() -> Senses:
    """Return the states by every name of one or two words: their own, their capitals', their people's."""
    found: dict[str, set[Sense]] = {}
    for entry in entries("actors/states"):
        sense = Sense("state", "state", entry["id"])
        for name in (entry["ar"], *entry.get("forms", ()), *entry.get("capital", ()), *entry.get("nisba", ())):
            folded = fold(name)
            if folded.count(" ") < 2:
                found.setdefault(folded, set()).add(sense)
                found.setdefault(" ".join(_bare(word) for word in folded.split()), set()).add(sense)
    return {name: frozenset(senses) for name, senses in found.items()}


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of the names of two."""
    return frozenset(name.partition(" ")[0] for name in _named() if " " in name)


@cache
def _stemmed() -> Senses:
    return {stem(name): senses for name, senses in _named().items() if " " not in name and len(stem(name)) > 2}
