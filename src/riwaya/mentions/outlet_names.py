"""Outlets by the noun before their name, known or not: «صحيفة "س"»، «قناة الفراتين»، «موقع قناة "س" السورية»."""

from riwaya.arabic.letters import fold
from riwaya.mentions.found import Found, Line
from riwaya.mentions.heads import Head, name_heads
from riwaya.mentions.lexical import Sense, adjectives, known, word_class
from riwaya.mentions.name_words import ends_name, reporting_verbs
from riwaya.mentions.phrase_index import Match


def outlet(line: Line, at: int, match: Match[Head], head: Head) -> list[Found]:
    """Return the outlet whose noun stands at `at`; none when no name follows the noun."""
    if line.form(at) == "فضاييه" and line.form(at - 1) in word_class("imagery"):
        return []  # «صورة فضائية التقطتها»
    found = _nested(line, at, match) or _known(line, at, match) or _unknown(line, at, match, head)
    return [found] if found else []


def _nested(line: Line, at: int, match: Match[Head]) -> Found | None:
    """Return the outlet of which this is a part: «موقع قناة ...»."""
    inner = name_heads().find(line.tokens, match.last, line.stop)
    if inner is None or inner.cut or inner.last >= line.stop:
        return None
    for head in inner.entries:
        found = outlet(line, match.last, inner, head) if head.opens == "outlet" else []
        if found:
            return _found(line, at, match, found[0].last, found[0].entity, found[0].name)
    return None


def _known(line: Line, at: int, match: Match[Head]) -> Found | None:
    first = _past_adjectives(line, match.last)
    close = line.closing(first)
    named = known().find(line.tokens, first + 1 if close else first, close or line.stop)
    if named is None or named.cut or (close and named.last != close):
        return None
    sense = next((s for s in named.entries if s.kind == "outlet"), None)
    if sense is None:
        return None
    last = _origin(line, close + 1 if close else named.last)
    return _found(line, at, match, last, sense.entity, sense.name)


def _unknown(line: Line, at: int, match: Match[Head], head: Head) -> Found | None:
    first = _past_adjectives(line, match.last)
    close = line.closing(first)
    if close:
        is_other = _is_known_otherwise(line, first + 1, close)
        return None if is_other else _found(line, at, match, _origin(line, close + 1), None, line.words(first + 1, close))
    if head.is_weak or line.form(at)[match.cut :].startswith("ال") or _is_whole(line, at, first) or first > match.last:
        return None
    last = _name_until(line, first)
    if not last:
        return None
    end = _origin(line, last)
    is_agency = line.form(end - 1) in word_class("news")
    name = line.words(at, end, match.cut) if is_agency else line.words(first, last)
    return _found(line, at, match, end, None, name)


def _is_known_otherwise(line: Line, first: int, close: int) -> bool:
    """Return whether what stands in the marks is something else that is known: «مواقع "داعش"»."""
    named = known().find(line.tokens, first, close)
    return named is not None and named.last == close and not any(s.is_open for s in named.entries)


def _is_whole(line: Line, at: int, first: int) -> bool:
    """Return whether the noun belongs to the name of an outlet that is known with it: «وكالة الأنباء الألمانية»."""
    whole = known().find(line.tokens, at, line.stop)
    return whole is not None and whole.last > first and any(s.kind == "outlet" for s in whole.entries)


def _found(line: Line, at: int, match: Match[Head], last: int, entity: str | None, name: str | None) -> Found:
    head = fold(line.words(at, match.last, match.cut)).removeprefix("ال")
    return Found(at, last, match.cut, "outlet", entity, name, "names.outlet", head)


def _past_adjectives(line: Line, at: int) -> int:
    """Return the mark that follows the adjectives of an outlet («موقع إخباري معارض "س"»), or `at` when none does."""
    i = at
    while i < min(line.stop, at + 3) and (line.form(i) in adjectives() or line.form(i) in word_class("outlet adjective")):
        i += 1
    return i if i > at and line.closing(i) else at


def _name_until(line: Line, at: int) -> int:
    """Return the end of a name outside marks: «الفراتين»، «بريد الرافدين»، «يونيوز»; 0 when an adjective stands there."""
    word, form = line.word(at), line.form(at)
    if word.kind == "latin":
        return at + 1
    if word.kind != "word" or form.removeprefix("ال") in adjectives() or form in word_class("outlet adjective"):
        return 0
    if form.startswith("ال"):
        return at + 1
    if ends_name(word):
        return 0
    following = at + 1
    goes_on = following < line.stop and not ends_name(line.word(following)) and line.form(following)[2:] not in adjectives()
    return following + goes_on


def _origin(line: Line, at: int) -> int:
    """Return the token after the adjectives of an outlet's country or leaning: «السورية»، «المعارض»، «السورية للأنباء»."""
    last = at
    while last < min(line.stop, at + 3):
        form = line.form(last)
        if form in word_class("news"):
            return last + 1
        is_adjective = form.startswith("ال") and (form[2:] in adjectives() or form[2:] in word_class("outlet leaning"))
        if not is_adjective:
            break
        last += 1
    return last


def is_quoted_as_outlet(line: Line, at: int, match: Match[Sense]) -> bool:
    """Return whether a name that others share is an outlet's here: in marks, or where an outlet is quoted."""
    before, signs = line.form(at - 1), word_class("outlet sign")
    if line.closing(at - 1) == match.last:
        before = line.form(at - 2)
        return before in signs or before[:1] == "ل" or before in reporting_verbs()
    if before == "عن":
        return line.form(at - 2) in signs
    return before in signs and before not in ("علي", "عبر")
