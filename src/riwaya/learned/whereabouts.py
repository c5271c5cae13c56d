"""What tells where a place lies, which belongs to it: «مدرسة | غرب المخيم», «منزل | في بلدة», «حي الورد | بمدينة حمص»."""

from riwaya.events.arguments.fitting import is_country
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.cutting import second_noun
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.prepositions import past_sides
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import noun_phrase
from riwaya.phrases.tags import COMMA, CONJUNCTION, DEFINITE, POSSESSED, PREFIXED, RELATIVE, SIGN, STOP, TIME

_LONGEST = 6  # tokens of where it lies
_WITHIN = 3  # steps from the house to the province
PLACED = frozenset({"place", "origin", "destination"})
_SITUATED = {"واقع", "واقعه", "كاين", "كاينه"}


def end_of_place(syntax: Syntax, first: int, last: int) -> int:
    """Return the token after a place, with whose it is and, when it is more than a definite noun or name, where it lies."""
    held = _end_of_holder(syntax, last)
    if not held and last - first == 1 and (first in syntax.names or syntax.has(first, DEFINITE | POSSESSED)):
        return last
    classes = head_classes(syntax, Phrase("", first, last))
    if not classes & PLACES or classes & (PEOPLE | ACTORS):
        return last
    last = held or last
    for _ in range(_WITHIN):
        end = _end_of_next(syntax, last, is_plain=last - first == 1)
        if end == last:
            break
        last = end
    return last


def _end_of_holder(syntax: Syntax, last: int) -> int:
    """Return the token after who holds the place that ends at `last`; 0 where nobody is told: «مناطق | تسيطر عليها القوات»."""
    at = last + (last < len(syntax.tags) and syntax.has(last, RELATIVE))
    if at + 1 >= len(syntax.tags) or syntax.core(at).removeprefix("ال") not in words_of("holding_places"):
        return 0
    begin = at + 1 + (syntax.form(at + 1) in ("عليها", "عليه", "فيها", "فيه", "تحت"))
    end = noun_phrase(syntax, begin, min(begin + _LONGEST, len(syntax.tags)), with_prepositions=False)
    return max(end, syntax.name_ends.get(begin, 0))


def _end_of_next(syntax: Syntax, last: int, *, is_plain: bool) -> int:
    """Return the token after the place right behind a preposition of where, the same token when there is none.

    Args:
        is_plain: whether a single common noun stands before it, which «من» may tell of as well: «قريتين | من منطقة كذا».
    """
    size = len(syntax.tags)
    begin = last + (last < size and syntax.form(last).removeprefix("ال") in _SITUATED)  # «قاعدة للحلف | الواقعة في …»
    if begin >= size or syntax.has(begin, COMMA | STOP | SIGN | CONJUNCTION | TIME):
        return last
    is_in = syntax.form(begin) in words_of("lying") and (syntax.form(begin) != "من" or is_plain)
    is_named = begin in syntax.names  # «غرب ليبيا» as one name
    inner = past_sides(syntax, begin + 1, size) if is_in and not is_named else begin  # «مناطق جنوب وغرب | البلاد»
    if not is_in and not (syntax.has(begin, PREFIXED | DEFINITE) and syntax.form(begin)[:1] == "ب"):
        return last
    if inner >= size or syntax.has(inner, TIME) or (syntax.form(inner) in words_of("no_fillers") and not is_named):
        return last
    if not _is_place(syntax, inner):
        return last
    end = noun_phrase(syntax, inner, min(inner + _LONGEST, size), with_prepositions=False)
    return second_noun(syntax, inner, end) if end > inner else syntax.name_ends.get(inner, last)


def _is_place(syntax: Syntax, at: int) -> bool:
    """Return whether a place or a state is named at the token: «في بلدة …», «غرب ليبيا»."""
    name = syntax.names.get(at)
    if name is None:
        return bool(classes_of(syntax.text.tokens[at].word) & PLACES)
    return name.kind == "place" or is_country(syntax, Phrase("", at, syntax.name_ends[at]))
