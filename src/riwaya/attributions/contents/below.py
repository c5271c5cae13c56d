"""Speech on the lines below its verb: «وقال الوزير:» at the end of one line, what he said on the next."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from riwaya.attributions.contents.bounds import trim
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.documents.sentences import Sentence
from riwaya.phrases import Syntax
from riwaya.phrases.tags import BRACKET, COLON, COMMA, COMPLEMENTISER, NUMBER, OPENING, SIGN

_TALKING = ("تحدث", "تكلم", "تواصل", "التقى")
_DASHES = ("-", "–", "—", "•", "*", "▪", "●", "ـ")
_MOST_LINES = 12  # of a list or of a statement quoted line by line


class Below(NamedTuple):
    """What is said on the lines below, and the token where the last of the speaker's lines ends.

    `more` are the further points of a list each of which begins with «أن»: a statement each.
    """

    content: Range
    last: int
    more: tuple[Range, ...] = ()


def told_below(passage: Passage, reports: Sequence[Report], sentences: Sequence[Sentence], place: int) -> Below | None:
    """Give the report that ends in a colon at the end of its line the lines below, and return them; None where none does."""
    syntax, report = passage.syntax, reports[-1] if reports else None
    if report is None or report.start is None or not report.is_speech or report.start < passage.last:
        return None
    if (report.source is None and not report.carries) or report.sense.id in _TALKING:
        return None  # «تحدثنا إلى السائق، وهذا صوته:»: whoever is heard
    if not syntax.has(passage.last - 1, COLON) or place + 1 >= len(sentences):
        return None
    if sentences[place + 1].paragraph == sentences[place].paragraph:
        return None
    below = _lines(syntax, sentences, place + 1)
    report.content = below.content if below is not None else report.content
    return below


def _lines(syntax: Syntax, sentences: Sequence[Sentence], place: int) -> Below | None:
    """Return the quotation, the list or the one paragraph that begins with the sentence at `place`."""
    first = sentences[place].first
    ends = _ends_of_paragraphs(sentences, place)
    if syntax.has(first, OPENING) and not syntax.has(first, BRACKET):
        quotation = syntax.quotation_at[first]
        if quotation.is_closed:
            return Below(trim(syntax, first, quotation.closing + 1), quotation.closing + 1)
        return Below(trim(syntax, first + 1, ends[0][1]), _while(syntax, ends, lambda at: syntax.has(at, OPENING) > 0))
    if _is_item(syntax, first):
        last = _while(syntax, ends, lambda at: _is_item(syntax, at))
        points = [(_point(syntax, *line), line[1]) for line in ends if line[1] <= last]
        that = list(takewhile(lambda told: syntax.has(told[0][0] - 1, COMPLEMENTISER), points))
        if that:
            return Below(that[0][0], that[-1][1], tuple(point for point, _ in that[1:]))
        return Below(trim(syntax, _past_bullet(syntax, first), last), last)
    return Below(trim(syntax, first, ends[0][1]), ends[0][1])


def _ends_of_paragraphs(sentences: Sequence[Sentence], place: int) -> list[Range]:
    """Return the ranges of the paragraphs from the sentence at `place` on."""
    found: list[Range] = []
    for at in range(place, len(sentences)):
        one = sentences[at]
        if at > place and one.paragraph == sentences[at - 1].paragraph:
            found[-1] = found[-1][0], one.last
        elif len(found) == _MOST_LINES:
            break
        else:
            found.append((one.first, one.last))
    return found


def _while(syntax: Syntax, paragraphs: Sequence[Range], holds: Callable[[int], bool]) -> int:
    """Return where the last of the paragraphs ends whose first tokens are all of one kind."""
    last = paragraphs[0][1]
    for first, end in paragraphs[1:]:
        if not holds(first):
            break
        last = end
    return last


def _is_item(syntax: Syntax, at: int) -> bool:
    is_dash = syntax.has(at, SIGN) and syntax.text.tokens[at].word.raw in _DASHES
    return is_dash or bool(syntax.has(at, NUMBER) and syntax.text.tokens[at + 1].word.raw in ("-", ".", ")", "–", "/"))


def _point(syntax: Syntax, first: int, last: int) -> Range:
    """Return what an item tells, without its bullet and «أن»."""
    begin = _past_bullet(syntax, first)
    while begin < last - 1 and syntax.has(begin, SIGN | COMMA):
        begin += 1
    return trim(syntax, begin + (syntax.form(begin) == "ان"), last)


def _past_bullet(syntax: Syntax, at: int) -> int:
    return at + 1 + bool(syntax.has(at, NUMBER))
