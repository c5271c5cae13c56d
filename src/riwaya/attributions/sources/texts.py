"""Whose a text is that is named again: «أصدرت هيئة الأركان بياناً عن المعارك. … وجاء في البيان أن»."""

from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.wording import words_of
from riwaya.model import Link
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, DEFINITE, POSSESSED, STOP

_FARTHEST = 150  # tokens back to where the text was told of first
_LONGEST = 14  # tokens from a verb of issuing to what was issued
_KINDS = ("organisation", "state", "official", "person", "activist", "expert", "outlet")


def issuer_before(syntax: Syntax, at: int, head: str) -> Link | None:
    """Return who issued the text that a definite noun means, by where the text is first told of; None where that is not told.

    Args:
        at: the token of the noun, «البيان».
        head: the noun, folded, without its article.
    """
    for i in range(at - 1, max(0, at - _FARTHEST) - 1, -1):
        if head in (syntax.form(i), syntax.form(i).removesuffix("ا")) and not syntax.has(i, DEFINITE | POSSESSED):
            return _by_verb(syntax, i) or _in_phrase(syntax, i, at)
    return None


def _by_verb(syntax: Syntax, at: int) -> Link | None:
    """Return the subject of a verb of issuing of which a text is the object: «أصدرت الهيئة، مساء أمس، | بياناً»."""
    for verb in range(at - 1, max(0, at - _LONGEST) - 1, -1):
        if syntax.has(verb, STOP | COMPLEMENTISER):
            return None
        if any(not s.enclitic and s.stem.removesuffix("ت") in words_of("issuing") for s in syntax.text.tokens[verb].word.splits):
            found = read_phrase(syntax, verb + 1, at)
            return _body(syntax, *found) if found is not None else None
    return None


def _in_phrase(syntax: Syntax, at: int, stop: int) -> Link | None:
    """Return the body that the phrase of a text names: «بيان للوزارة», «تقرير صادر عن المنظمة»."""
    found = read_phrase(syntax, at, stop)
    links = expand(syntax, found, stop)[0] if found is not None else []
    return links[1] if len(links) > 1 and links[0].kind == "document" and links[1].kind in _KINDS else None


def _body(syntax: Syntax, first: int, last: int) -> Link | None:
    link = make_link(syntax, first, last) if is_source(syntax, first, last) else None
    return link if link is not None and link.kind in _KINDS else None
