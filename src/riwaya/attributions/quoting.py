"""Direct speech: whether a content is given in the source's own words, and quotations that come before their verb."""

from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources import is_source, make_link, read_phrase
from riwaya.phrases import Syntax
from riwaya.phrases.tags import BRACKET, CLOSING, COLON, COMMA, COMPLEMENTISER, OPENING, VERB

_NAME = 4  # tokens inside marks; a shorter quotation without a verb may only mark a name


def is_direct(syntax: Syntax, report: Report) -> bool:
    """Return whether the content is a quotation, holds one that is more than a name in marks, or is speech."""
    if report.content is None:
        return False
    first, last = report.content
    if report.is_speech or syntax.has(first - 1, OPENING) or syntax.has(last, CLOSING):
        return True
    return any(_is_speech(syntax, at) for at in range(first, last) if syntax.has(at, OPENING) and not syntax.has(at, BRACKET))


def _is_speech(syntax: Syntax, at: int) -> bool:
    closing = syntax.closing(at)
    return closing - at - 1 >= _NAME or any(syntax.has(i, VERB) for i in range(at + 1, closing)) or at not in syntax.names


def read_after_quotation(passage: Passage, report: Report) -> Report | None:
    """Return the report when its content is the quotation before the verb: «"عدنا بلا شيء"، يقول نازح».

    None when no quotation ends there, when nobody is named after the verb, or when the verb has a content of its own.
    """
    syntax = passage.syntax
    if "quote" not in report.sense.takes:
        return None
    closing = report.cue[0] - 1
    if syntax.has(closing, COMMA):
        closing -= 1
    if closing <= passage.first or not syntax.has(closing, CLOSING) or syntax.has(closing, BRACKET):
        return None
    opening = syntax.quotation_at[closing].opening
    found = read_phrase(syntax, report.cue[1], passage.last)
    if closing - opening <= _NAME or opening < passage.first or found is None or not is_source(syntax, *found):
        return None
    if syntax.has(found[1], COMPLEMENTISER | COLON | OPENING) and found[1] < passage.last:
        return None
    report.content = (opening + 1, closing)
    report.source, report.sources = found, [make_link(syntax, *found)]
    report.is_speech = True
    report.clause = opening
    report.rule = f"after-quotation.{report.sense.id}"
    return report
