"""Direct speech: whether a content is given, wholly or in part, in the source's own words."""

from riwaya.attributions.passage import Report
from riwaya.phrases import Syntax
from riwaya.phrases.tags import BRACKET, CLOSING, OPENING, VERB

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
