"""Approximations and bounds: the words beside a number that make it about, at least or at most."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.inflection import conjugate
from riwaya.arabic.letters import fold
from riwaya.arabic.numerals import inner_start
from riwaya.arabic.particles import COMPLEMENTISERS, CONJUNCTIONS, NEGATIONS, PREPOSITIONS, RELATIVES
from riwaya.arabic.words import Split, Token, Word
from riwaya.lexicon.load import entries

_LONGEST_SUBJECT = 5  # words between a verb of reaching and its number: «يزيد عدد سكان المدينة على»
_NEGATIONS = frozenset(map(fold, ("لا", "لم", "لن", "ليس", "ما", "مش")))
_RELATIVE = frozenset(map(fold, ("ما", "بما", "مما", "لما")))
_CLOSED = COMPLEMENTISERS | CONJUNCTIONS | NEGATIONS | PREPOSITIONS


class Bound(NamedTuple):
    """A modifier and where it begins or ends: a token and, before the number, the offset inside it."""

    modifier: str
    token: int
    start: int


class _Verb(NamedTuple):
    modifier: str
    negated: str
    prepositions: frozenset[str]
    after: frozenset[str]


_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def _phrases(where: str) -> _Phrases:
    """Return the phrases of a class by the word nearest the number, longest first."""
    found: _Phrases = {}
    for entry in entries("numbers"):
        if entry["class"] == where:
            for phrase in entry["words"]:
                forms = tuple(fold(word) for word in phrase.split())
                found.setdefault(forms[-1] if where == "before" else forms[0], []).append((forms, entry["modifier"]))
    for known in found.values():
        known.sort(key=lambda p: -len(p[0]))
    return found


@cache
def _verbs() -> dict[str, _Verb]:
    found: dict[str, _Verb] = {}
    for entry in entries("numbers"):
        if entry["class"] == "verb":
            verb = _Verb(
                entry["modifier"],
                entry.get("negated", ""),
                frozenset(map(fold, entry["with"])),
                frozenset(map(fold, entry.get("after", ()))),
            )
            for form in conjugate(entry["past"], entry["present"]):
                found[form] = verb
    return found


def bound_before(tokens: Sequence[Token], first: int, start: int) -> Bound | None:
    """Return the modifier that stands right before token `first`, not reaching back beyond token `start`."""
    at = first - 1
    if at < start:
        return None
    simple = _phrase_before(tokens, at, start)
    told = _verb_before(tokens, at, start)
    if simple and told:
        return told if told.token < simple.token and told.modifier != "approx" else simple
    return simple or told


_OPENING = ("واكثر", "فاكثر", "ويزيد")


def bound_after(tokens: Sequence[Token], at: int, stop: int) -> Bound | None:
    """Return the modifier that begins at token `at`, and the token after it."""
    if at >= stop:
        return None
    for forms, modifier in _phrases("after").get(tokens[at].word.form, ()):
        end = at + len(forms)
        opens_next = forms[-1] in _OPENING and end < stop and tokens[end].word.form == "من"  # «9 قتلى وأكثر من 20 جريحاً»
        if end <= stop and all(tokens[at + i].word.form == form for i, form in enumerate(forms)) and not opens_next:
            return Bound(modifier, end, tokens[end - 1].end)
    return None


def _phrase_before(tokens: Sequence[Token], at: int, start: int) -> Bound | None:
    word = tokens[at].word
    for stem, split in _stems(word):
        for forms, modifier in _phrases("before").get(stem, ()):
            head = at - len(forms) + 1
            if head < start or (split.proclitics and len(forms) > 1):
                continue
            opening = split
            if len(forms) > 1:
                opened = next((s for form, s in _stems(tokens[head].word) if form == forms[0]), None)
                if opened is None or any(tokens[head + i].word.form != forms[i] for i in range(1, len(forms) - 1)):
                    continue
                opening = opened
            return _Stretch(tokens, start).grown(Bound(modifier, head, inner_start(tokens[head], opening)))
    return None


class _Stretch:
    """Takes «ما» and «قد» before a bound into it."""

    def __init__(self, tokens: Sequence[Token], start: int) -> None:
        self.tokens = tokens
        self.start = start

    def grown(self, bound: Bound) -> Bound:
        at = bound.token - 1
        if at >= self.start and self.tokens[at].word.form == "ما" and bound.start == self.tokens[bound.token].start:
            return bound._replace(token=at, start=self.tokens[at].start)
        return bound


def _verb_before(tokens: Sequence[Token], at: int, start: int) -> Bound | None:
    """Return the bound told by a verb with its subject before the number: «لا يزيد سكانها على», «قد تصل إلى»."""
    form = tokens[at].word.form
    for gap in range(_LONGEST_SUBJECT + 2):
        here = at - gap
        if here < start or tokens[here].word.kind != "word":
            return None
        word = tokens[here].word
        for stem, split in _stems(word):
            verb = _verbs().get(stem)
            if verb and (bound := _told(tokens, here, start, verb, form if gap else "", split)):
                is_clause = any(_is_clause(t.word) for t in tokens[here + 1 : at])
                return Bound(bound.modifier, at + 1, tokens[at + 1].start) if is_clause else bound
        if gap and word.form in _CLOSED:
            return None
    return None


def _is_clause(word: Word) -> bool:
    """Return whether a word makes more of a verb and its number than one phrase: «تجاوز فيه سعر الخبز», «عدد الذين خرجوا»."""
    return word.form in RELATIVES or any(s.enclitic and not s.proclitics and s.stem in PREPOSITIONS for s in word.splits)


def _told(tokens: Sequence[Token], here: int, start: int, verb: _Verb, before_number: str, split: Split) -> Bound | None:
    has_preposition = before_number in verb.prepositions
    if not has_preposition and ("" not in verb.prepositions or before_number in _CLOSED):
        return None
    is_boat = split.stem == "قاربا" or (split.stem == "قارب" and tokens[here + 1].word.form.startswith("ل"))
    if not has_preposition and before_number and is_boat:
        return None  # «قارب لبرنامج الأغذية يحمل 60 طناً», «أنقذوا قارباً على متنه 63 لاجئاً»
    before = here - 1
    form = tokens[before].word.form if before >= start else ""
    lead = form[1:] if form[:1] in "وف" and form[1:] in _NEGATIONS | verb.after else form
    is_negated = lead in _NEGATIONS and lead != "ما"
    if verb.after and lead not in verb.after:
        return None
    modifier = verb.negated if is_negated and not verb.after else verb.modifier
    if not modifier:
        return None
    if not is_negated and lead not in verb.after and lead != "ما":
        return Bound(modifier, here, inner_start(tokens[here], split))
    head, begin = before, tokens[before].start + (len(form) - len(lead))
    if is_negated and before - 1 >= start and tokens[before - 1].word.form in _RELATIVE:
        head = before - 1
        begin = tokens[head].end - 2
    return Bound(modifier, head, begin)


def _stems(word: Word) -> Iterator[tuple[str, Split]]:
    """Yield the word, and the word without conjunction and preposition."""
    for split in word.splits:
        if not split.enclitic and not split.has_article and split.proclitics[-1:] != ("س",):
            yield split.stem, split
