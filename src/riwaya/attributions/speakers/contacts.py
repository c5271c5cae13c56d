"""Whom an author got in touch with: «تواصلنا مع المدير فنفى», «كلمنا جارهم وقال»: the verb after it is theirs."""

from riwaya.attributions.passage import Passage, Range
from riwaya.attributions.sources.outlets import outlet_nouns
from riwaya.attributions.sources.phrases import can_head, head_of, is_source, read_phrase, source_noun, source_nouns
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
from riwaya.phrases.tags import ADVERB, COMMA, COMPLEMENTISER, OPENING, POSSESSED, PREPOSITION, TIME

_WITH = ("مع", "ب", "ويا", "وي", "الي")
_ABOUT = ("عن", "حول", "بشان", "قبل", "بهذه", "بهذا", "بتلك", "بذلك", "بما")  # «واجهنا القائد | بهذه المعلومات»
_FARTHEST = 6  # tokens between «تواصلت» and whom with, an outlet's name among them


def contacted(passage: Passage, at: int) -> Range | None:
    """Return the phrase of whoever the author got in touch with before the token in its sentence; None when nobody is told."""
    syntax = passage.syntax
    for here in range(passage.first, at):
        form = syntax.form(here)
        if form in words_of("contacting") or form[1:] in words_of("contacting"):
            return _reached_by_preposition(passage, here + 1, at)
        if form in words_of("asking"):
            is_by_outlet = outlet_noun_or_marks(syntax, here + 1)  # «سألت «الراية» المدير»
            return _asked(passage, here + 1, at) if is_by_outlet else _reached(passage, here + 1, at)
        if form in words_of("asked_by"):
            return _asked(passage, here + 1, at)
    return None


def outlet_noun_or_marks(syntax: Syntax, at: int) -> bool:
    """Return whether an outlet begins at the token, or a name in marks."""
    return syntax.has(at, OPENING) or syntax.form(at).removeprefix("ال") in outlet_nouns()


def _asked(passage: Passage, first: int, stop: int) -> Range | None:
    """Return whom somebody else asks: the second phrase of «سأل مراسلنا آمر السرية عن ذلك فأجاب»."""
    syntax = passage.syntax
    asks = read_phrase(syntax, first, stop)
    if asks is None:
        return None
    inside = next((i for i in range(first + 1, asks[1]) if i in syntax.names or source_noun(syntax, i)), asks[1])
    return _speaker(syntax, inside, stop)


def _reached_by_preposition(passage: Passage, first: int, stop: int) -> Range | None:
    syntax = passage.syntax
    here = first
    if syntax.has(here, COMMA):  # «تحدثتُ، عبر وسيط، إلى معلمة»
        first = here = next((i + 1 for i in range(here + 1, stop) if syntax.has(i, COMMA)), here)
    for here in range(first, min(stop, first + _FARTHEST)):
        if syntax.has(here, COMMA | COMPLEMENTISER):
            return None
        if syntax.form(here) in _WITH and can_head(syntax, here + 1):
            return _speaker(syntax, here + 1, stop)
        if syntax.form(here).startswith("ب") and not syntax.has(here, OPENING | TIME) and here not in syntax.names:
            return _speaker(syntax, here, stop)
    return None


def _reached(passage: Passage, first: int, stop: int) -> Range | None:
    syntax = passage.syntax
    while first < stop and syntax.has(first, ADVERB | TIME):
        first += 1
    return _speaker(syntax, first, stop) if not syntax.has(first, PREPOSITION) else None


def _is_reached(syntax: Syntax, at: int) -> bool:
    """Return whether ب is glued to one who can speak: «اتصلنا | بمدير المستشفى», «بالقائد السابق»."""
    form = syntax.form(at)
    return form.startswith("ب") and (form[1:] in source_nouns() or form[1:].removeprefix("ال") in source_nouns())


def _speaker(syntax: Syntax, first: int, stop: int) -> Range | None:
    about = next((i for i in range(first, stop) if syntax.form(i) in _ABOUT), stop)
    found = read_phrase(syntax, first, about)
    if found is None:
        return None
    is_known = is_source(syntax, *found) or syntax.has(found[0], POSSESSED) or _is_reached(syntax, found[0])
    return found if is_known or syntax.form(head_of(syntax, *found)).removeprefix("ب") in words_of("partitive") else None
