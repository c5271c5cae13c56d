"""Places by the noun before their name, known or not: «مدينة الباب»، «حي السريف»، «بلدتي دير سريان والقنطرة»."""

from riwaya.documents.frontmatter import weekdays
from riwaya.mentions.found import Found, Line
from riwaya.mentions.heads import Head, generic_nouns
from riwaya.mentions.lexical import Sense, adjectives, is_pointer, known, word_class
from riwaya.mentions.name_words import ends_name, given_names, name_particles
from riwaya.mentions.phrase_index import Match

_MOST_LISTED = 12
_SETTLED = {"city", "town", "village", "governorate", "region", "district", "neighbourhood"}


def place(line: Line, at: int, match: Match[Head], head: Head) -> list[Found]:
    """Return the places that the head at `at` opens: one with its head, or several without it; none when it opens none."""
    if line.form(at) == "محليه" and line.form(match.last) in weekdays():
        return []  # «مصادر محلية الخميس»: an adjective and a day
    if head.has_many:
        return _listed(line, match.last, head)
    found = _named(line, match.last, head, is_listed=False)
    return [_with_head(line, at, match, head, found)] if found else []


def _listed(line: Line, first: int, head: Head) -> list[Found]:
    listed: list[Found] = []
    i = first
    while i < line.stop and len(listed) < _MOST_LISTED:
        found = _named(line, i, head, is_listed=bool(listed))
        if found is None:
            break
        listed.append(found)
        i = found.last
        if line.form(i) in ("،", ","):
            i += 1
        elif line.form(i)[:1] != "و":
            break
    return listed


def _with_head(line: Line, at: int, match: Match[Head], head: Head, found: Found) -> Found:
    """Return a place with its head; «مستشفى الكويت» is not the country, nor «مطار حلب» the town, though it is there."""
    entity, name = found.entity, found.name
    if found.group and found.group not in head.kinds and head.kinds[0] not in _SETTLED:
        entity, name = (None if found.group == "country" else entity), line.words(at, found.last, match.cut)
    return Found(at, found.last, match.cut, "place", entity, name, "names.place", "", head.kinds[0], found.country)


def _named(line: Line, at: int, head: Head, *, is_listed: bool) -> Found | None:
    """Return the place that is named at `at`, after a head or in a list («والسفيرة»); None when none is."""
    close = line.closing(at, 4)
    begin = at + 1 if close else at
    if is_pointer(line.form(begin).removeprefix("و")):
        return None
    named = known().find(line.tokens, begin, close or line.stop)
    places = [s for s in named.entries if s.kind == "place" and s.place] if named else []
    if places and line.form(begin) in adjectives():
        return None
    if named and named.last == begin + 1 and not line.form(begin).startswith("ال") and line.form(begin) in word_class("no place"):
        return None  # «منطقة جديدة», «منطقة جديدة الشط»
    if named and places and named.cut <= is_listed:
        sense = _best(places, head.kinds)
        last = close + 1 if close else named.last + (line.form(named.last) in word_class("side adjective"))
        kind = sense.place.kind if sense.place else ""
        return Found(at, last, named.cut, "place", sense.entity, sense.name, "names.place", "", kind, sense.country)
    if close:
        return Found(at, close + 1, 0, "place", None, line.words(begin, close), "names.place")
    return None if head.is_weak else _unknown(line, at, is_listed)


def _best(places: list[Sense], kinds: tuple[str, ...]) -> Sense:
    return next((s for kind in kinds for s in places if s.place and s.place.kind == kind), places[0])


def _unknown(line: Line, at: int, is_listed: bool) -> Found | None:
    cut = int(is_listed and line.form(at).startswith("وال"))
    if is_listed and not cut:
        return None
    last = _unknown_until(line, at, cut)
    return Found(at, last, cut, "place", None, line.words(at, last, cut), "names.place") if last else None


def _unknown_until(line: Line, at: int, cut: int) -> int:
    """Return the end of a place's name that is not known; 0 when the word names none."""
    word = line.word(at)
    form = word.form[cut:]
    if word.kind != "word" or len(form) < 3 or form in generic_nouns() or form in word_class("no place"):
        return 0
    if form.removeprefix("ال") in adjectives() or any(s.kind == "actor" for s in known().exact(form)):
        return 0
    is_particle = form in name_particles() or form in word_class("place particle")
    if form.startswith("ال"):
        return 0 if ends_name(word) and not cut else at + 1
    if ends_name(word) and not is_particle:
        return 0
    following = at + 1
    if following < line.stop and not ends_name(line.word(following)):
        second = line.form(following)
        is_other = second[2:] in adjectives() or second in word_class("opens clause")
        if (second.startswith("ال") and not is_other) or is_particle or form in given_names():
            return following + 1
    return 0 if form.endswith("ه") and not is_particle else following
