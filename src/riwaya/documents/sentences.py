"""A document cut into tokens, sentences and quotations: the form in which every later stage reads it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from riwaya.arabic.words import Token, Word, tokenise
from riwaya.model import Document, Span, Zone, ZoneKind

_OPENERS = {"«": "»", "“": "”", "‘": "’", "„": "“", "((": "))", "(": ")", "[": "]", "❝": "❞", "‹": "›"}
_CLOSERS = {closer: opener for opener, closer in _OPENERS.items() if opener != "„"}
_ENDING = {*_CLOSERS, '"'}  # what belongs to a sentence behind its stop
_REVERSED = {"»", "”", "'"}  # marks that can open too, where a space stands before them and none behind
_CLOSABLE = {closer: {opener} for closer, opener in _CLOSERS.items()} | {
    '"': {'"'},
    "'": {"'"},
    "＂": {"＂"},
    "«": {"»"},
    "“": {"”", "„"},
    "”": {"“", "„", "”"},
    "″": {"“", "”"},  # what web pages make of a quotation mark after a digit: ”الراية24″
    "»": {"«", "»"},
}  # what a mark can close
_SENTENCE_ENDS = {".", "!", "?", "؟", "…", "۔"}
_LINE_END = re.compile("\r\n?|\n")
_DEEPEST = 8  # more nested quotations than any writer means; the rest are read as plain signs
_LONGEST_SPEECH = 200  # tokens; a longer pair of marks is a pairing accident and does not hold sentences together


class Sentence(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a text; `paragraph` counts lines of the document."""

    first: int
    last: int
    paragraph: int
    zone: ZoneKind


class Quotation(NamedTuple):
    """A quotation by its marks: tokens `opening` and `closing`; an unclosed one ends where its line ends."""

    opening: int
    closing: int
    is_closed: bool
    is_bracket: bool  # single ( ) or [ ], which gloss more often than they quote

    def holds(self, token: int) -> bool:
        """Return whether the token stands between the marks."""
        return self.opening < token < self.closing


_span = partial(tuple.__new__, Span)  # the same as Span, without a call of Python for one word in two


@dataclass(frozen=True, slots=True)
class Text:
    """A document as tokens. Sentences and quotations index `tokens`; quotations are in order of their opening marks."""

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def span(self, first: int, last: int) -> Span:
        """Return the original text of tokens `first` to `last` (exclusive)."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return _span((start, end, self.document.text[start:end]))

    def sentences_in(self, *kinds: ZoneKind) -> Iterator[Sentence]:
        """Yield the sentences of zones of these kinds, in order."""
        return (s for s in self.sentences if s.zone in kinds)


def divide(document: Document, unstick: Callable[[Word], int] | None = None) -> Text:
    """Return the document as tokens, sentences and quotations; text outside its zones is left out.

    Args:
        unstick: see `riwaya.arabic.words.tokenise`.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    quotations: list[Quotation] = []
    paragraph = 0
    for zone in document.zones:
        for start, end in _lines(document.text, zone):
            first = len(tokens)
            tokens.extend(tokenise(document.text, start, end, unstick))
            if len(tokens) > first:
                signs = [at for at in range(first, len(tokens)) if tokens[at].word.kind == "punct"]
                found = _pair_quotations(tokens, signs)
                quotations.extend(found)
                sentences.extend(_cut(tokens, first, signs, found, paragraph, zone.kind))
                paragraph += 1
    return Text(document, tuple(tokens), tuple(sentences), tuple(quotations))


def _pair_quotations(tokens: list[Token], signs: list[int]) -> list[Quotation]:
    """Return the quotations among the signs of a line, the last of the text; reversed (»…«) and unclosed ones included."""
    found: list[Quotation] = []
    open_marks: list[tuple[str, int]] = []
    nested = _nested_openings(tokens, signs)
    for place, at in enumerate(signs):
        mark = _mark(tokens[at].word.raw)
        closes = _opening_of(mark, open_marks) if at not in nested else None
        if closes is None and mark == "“" and _ends_same(tokens, at, open_marks):
            closes = len(open_marks) - 1
        if closes is None and open_marks and _closes_other(mark, open_marks[-1][0], tokens, at):
            closes = len(open_marks) - 1
        if closes is not None:
            found.extend(_close(open_marks, closes, at))
        elif mark == '"' and _is_stray(tokens, signs, at):
            continue
        elif (_opens(mark, tokens, at) or _opens_spaced(tokens, signs, place)) and len(open_marks) < _DEEPEST:
            open_marks.append((mark, at))
        elif mark in _DASHES and (closing := _closing_dash(tokens, signs, place)) is not None:
            found.append(Quotation(at, closing, True, True))
    found.extend(Quotation(at, len(tokens), False, mark in "([") for mark, at in open_marks)
    return sorted(found)


def _nested_openings(tokens: list[Token], signs: list[int]) -> frozenset[int]:
    """Return the straight marks that open inside others, where the blanks round the marks say so: «"مقاتلو "الراية" انسحبوا"».

    Taken by turns, the marks of a line open and close; blanks tell better where fewer of them are then out of place.
    """
    straight = [at for at in signs if tokens[at].word.raw == '"']
    if len(straight) < _FEWEST_NESTED:
        return frozenset()
    sides = [_side(tokens, at) for at in straight]
    misplaced = sum(side == ("closes", "opens")[turn % 2] for turn, side in enumerate(sides))
    if not misplaced:
        return frozenset()
    depth = unmatched = 0
    nested = set[int]()
    for at, side in zip(straight, sides, strict=True):
        if side == "opens" or (not side and not depth):
            nested |= {at} if depth else set()
            depth += 1
        else:
            unmatched += not depth
            depth = max(0, depth - 1)
    return frozenset(nested) if unmatched + depth < misplaced else frozenset()


def _is_stray(tokens: list[Token], signs: list[int], at: int) -> bool:
    """Return whether a straight mark right after a word closes what was never opened, as their odd number in the line shows."""
    is_odd = sum(tokens[i].word.raw == '"' for i in signs) % 2 == 1
    return is_odd and at > 0 and tokens[at - 1].word.kind == "word" and _side(tokens, at) == "closes"


_FEWEST_NESTED = 4  # straight marks of one quotation inside another


def _side(tokens: list[Token], at: int) -> str:
    """Return whether a mark "opens" or "closes" by the blanks on its sides; "" where they do not tell."""
    after_word = at > 0 and tokens[at - 1].end == tokens[at].start
    before_word = at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start and tokens[at + 1].word.kind != "punct"
    if after_word and (_is_proclitic(tokens, at) or tokens[at - 1].word.raw in _OPENERS):
        after_word = False
    return "" if after_word == before_word else "closes" if after_word else "opens"


_DOUBLED = {"''": '"', "‘‘": "“", "’’": "”", "<<": "«", ">>": "»"}  # what old pages make of quotation marks


_DASHES = ("-", "–", "—", "/")
_LONGEST_ASIDE = 14  # tokens between two dashes


def _closing_dash(tokens: list[Token], signs: list[int], place: int) -> int | None:
    """Return the dash that closes an aside as brackets would: «المنظمة -التي تتابع الجماعات- إن»; None where none does."""
    at, ends = signs[place], len(tokens)
    if not 0 < at < ends - 2 or tokens[at - 1].end == tokens[at].start or tokens[at].end < tokens[at + 1].start:
        return None
    for here in signs[place + 1 :]:
        if here > at + _LONGEST_ASIDE or tokens[here].word.raw in _SENTENCE_ENDS:
            return None
        is_last = here + 1 >= ends or tokens[here].end < tokens[here + 1].start or tokens[here + 1].word.raw in ("،", ":", ".")
        if tokens[here].word.raw == tokens[at].word.raw or (tokens[here].word.raw in _DASHES and tokens[at].word.raw != "/"):
            return here if is_last and tokens[here - 1].end == tokens[here].start and here > at + 1 else None
    return None


def _mark(raw: str) -> str:
    if raw in _DOUBLED:
        return _DOUBLED[raw]
    if raw.startswith("(("):
        return "(("
    return "))" if raw.startswith("))") else raw


_OTHER_KIND = {'"': "“„", "”": '"', "“": '"', "»": '"“'}  # marks of another kind that a hurried typist closes so


def _closes_other(mark: str, opened: str, tokens: list[Token], at: int) -> bool:
    """Return whether the mark closes one of another kind: it stands right after a word and before none («“الراية"»)."""
    follows = tokens[at - 1].end == tokens[at].start and at + 1 < len(tokens) and tokens[at].end < tokens[at + 1].start
    return opened in _OTHER_KIND.get(mark, "") and follows


def _ends_same(tokens: list[Token], at: int, open_marks: list[tuple[str, int]]) -> bool:
    """Return whether an opening mark ends what another of its kind opened, as some keyboards print: «“الراية“،»."""
    is_open = bool(open_marks) and open_marks[-1][0] == "“" and tokens[at - 1].end == tokens[at].start
    return is_open and not (
        at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start and tokens[at + 1].word.kind == "word"
    )


def _opens(mark: str, tokens: list[Token], at: int) -> bool:
    """Return whether the mark can begin a quotation; a closing mark does so only when the marks are reversed (»…«)."""
    if mark in _OPENERS or mark == '"' or mark == "＂":
        return True
    if mark not in _REVERSED:
        return False
    follows_space = at == 0 or tokens[at - 1].end < tokens[at].start or _is_proclitic(tokens, at)
    follows_space = follows_space or tokens[at - 1].word.raw == ":"  # «وقال:”لن ننسحب”»
    before_word = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return follows_space and before_word


def _opens_spaced(tokens: list[Token], signs: list[int], place: int) -> bool:
    """Return whether a mark with a blank after it opens what another of its kind closes: «وأضافت ” … ” .», «وأشار” … ”»."""
    at = signs[place]
    if tokens[at].word.raw != "”" or not 0 < at < len(tokens) - 1 or tokens[at].end == tokens[at + 1].start:
        return False
    further = [i for i in signs[place + 1 :] if tokens[i].word.raw in ("”", "“")]
    if tokens[at - 1].end < tokens[at].start:
        return bool(further)
    return bool(further) and tokens[further[0]].word.raw == "”" and not _opens("”", tokens, further[0])


def _is_proclitic(tokens: list[Token], at: int) -> bool:
    return tokens[at - 1].word.form in ("و", "ل", "ب", "ف", "ك", "ال", "بال", "وال")


def _opening_of(mark: str, open_marks: list[tuple[str, int]]) -> int | None:
    """Return the place, in `open_marks`, of the mark that this one closes; None when it closes none."""
    wanted = _CLOSABLE.get(mark)
    if wanted is None:
        return None
    for place in range(len(open_marks) - 1, -1, -1):
        if open_marks[place][0] in wanted:
            return place
    return None


def _close(open_marks: list[tuple[str, int]], place: int, at: int) -> Iterator[Quotation]:
    """Yield the quotation that ends here; marks opened inside it and never closed were not quotations."""
    mark, opening = open_marks[place]
    del open_marks[place:]
    yield Quotation(opening, at, True, mark in "([")


def _lines(text: str, zone: Zone) -> Iterator[tuple[int, int]]:
    """Yield the lines of a zone, however they end (\\n, \\r\\n or \\r); a wrapped zone is one line."""
    start = zone.start
    if not zone.is_wrapped:
        for match in _LINE_END.finditer(text, zone.start, zone.end):
            yield start, match.start()
            start = match.end()
    if start < zone.end:
        yield start, zone.end


def _cut(
    tokens: list[Token], first: int, signs: list[int], quotations: list[Quotation], paragraph: int, zone: ZoneKind
) -> Iterator[Sentence]:
    """Yield the sentences of the line that begins at `first` and ends the text so far."""
    held = _held([q for q in quotations if not (q.opening == first and q.closing >= len(tokens) - 2)])  # a whole line speaks
    begin = first
    for at in signs:
        if at >= begin and _ends(tokens, at) and not any(q.opening < at < q.closing for q in _near(held, at)):
            after = _after_end(tokens, at)
            yield Sentence(begin, after, paragraph, zone)
            begin = after
    if begin < len(tokens):
        yield Sentence(begin, len(tokens), paragraph, zone)


def _held(quotations: list[Quotation]) -> list[Quotation]:
    """Return the outermost closed quotations, in order: a full stop inside one does not end the sentence."""
    outermost: list[Quotation] = []
    for quotation in quotations:
        if not quotation.is_closed or quotation.closing - quotation.opening > _LONGEST_SPEECH:
            continue
        if not outermost or quotation.opening > outermost[-1].closing:
            outermost.append(quotation)
    outermost.reverse()
    return outermost


def _near(held: list[Quotation], at: int) -> list[Quotation]:
    while held and held[-1].closing < at:
        held.pop()
    return held[-1:]


def _ends(tokens: list[Token], at: int) -> bool:
    """Return whether a sign ends a sentence."""
    raw = tokens[at].word.raw
    if not (raw in _SENTENCE_ENDS or raw.startswith("..")):
        return False
    if raw != ".":
        return True
    before = tokens[at - 1] if at else None
    # «د. أحمد» and «أ.ف.ب» are abbreviations: one letter, then a stop
    if before and before.word.kind == "word" and len(before.word.text) == 1:
        return False
    return not (_is_inside_number(tokens, at) or is_hidden_within(tokens, at))


def is_hidden_within(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a stop after a tatweel parts the letters of one word, as pages write what filters look for: «قتـ.لوا»."""
    if not 0 < at < len(tokens) - 1 or not tokens[at - 1].word.raw.endswith("ـ"):
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _is_inside_number(tokens: list[Token], at: int) -> bool:
    """Return whether a stop ties digits on both sides, as in 12.500.000 and 14.10.2017."""
    if not 0 < at < len(tokens) - 1:
        return False
    before, stop, after = tokens[at - 1 : at + 2]
    is_tied = before.end == stop.start and stop.end == after.start
    return is_tied and before.word.kind == after.word.kind == "number"


def _after_end(tokens: list[Token], at: int) -> int:
    """Return the first token of the next sentence: further stops and closing marks belong to this one."""
    after = at + 1
    while after < len(tokens) and tokens[after].word.kind == "punct":
        raw = tokens[after].word.raw
        is_glued = tokens[after].start == tokens[after - 1].end
        if not (raw in _SENTENCE_ENDS or raw.startswith("..") or (is_glued and _mark(raw) in _ENDING)):
            break
        after += 1
    return after
