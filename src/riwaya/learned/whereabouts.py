"""What tells where a place lies that only a common noun names, which belongs to it: «مدرسة | غرب المخيم», «منزل | في بلدة»."""

from riwaya.events.classes import PLACES, classes_of, words_of
from riwaya.events.nouns.cutting import second_noun
from riwaya.events.nouns.prepositions import past_sides
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import noun_phrase
from riwaya.phrases.tags import DEFINITE, POSSESSED, PREFIXED, TIME

_LONGEST = 6  # tokens of where it lies


def end_of_place(syntax: Syntax, first: int, last: int) -> int:
    """Return the token after a place, with what tells where it lies when its own words are one indefinite noun."""
    if last - first != 1 or first in syntax.names or syntax.has(first, DEFINITE | POSSESSED):
        return last
    if not classes_of(syntax.text.tokens[first].word) & PLACES or last >= len(syntax.tags):
        return last
    begin = last + (syntax.form(last) in words_of("lying"))
    begin = past_sides(syntax, begin, len(syntax.tags)) if begin > last else last  # «مناطق جنوب وغرب | البلاد»
    if begin == last and not (syntax.has(last, PREFIXED) and syntax.form(last)[:1] == "ب"):
        return last
    if begin >= len(syntax.tags) or syntax.has(begin, TIME) or syntax.form(begin) in words_of("no_fillers"):
        return last
    name = syntax.names.get(begin)
    is_place = (name is not None and name.kind == "place") or classes_of(syntax.text.tokens[begin].word) & PLACES
    end = noun_phrase(syntax, begin, begin + _LONGEST, with_prepositions=False) if is_place else last
    return second_noun(syntax, begin, end) if end > begin else last
