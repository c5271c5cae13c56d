"""The places of a text that no list has: names that no news is known to use, told as where something is.

«غادروا بينغا … في بينغا», «من كاليمبي إلى مبيتي», «وادي تيراه», «من المستارات، يناير 2025».
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key, stems
from riwaya.arabic.words import TOKEN
from riwaya.corroboration.names import is_of_news, title_at, unknown_place
from riwaya.corroboration.telling import Telling
from riwaya.lexicon import gazetteer
from riwaya.remembering import remembered

_LEAST = 4  # letters of a name
_TWICE = 2
_HEAD, _TITLE = 300, 80  # characters of a head, and of a line in it that is a title
_IN = frozenset(
    fold(word)
    for word in (
        *("في", "إلى", "قرب", "باتجاه", "صوب", "عند", "داخل", "خارج", "ضواحي", "أطراف", "محيط", "مشارف", "بلدتي", "قريتي"),
        *("شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"),
    )
)
_FROM, _TO = "من", fold("إلى")
_BEFORE = _IN | {_FROM}


class Unlisted(NamedTuple):
    """A name of such a place: where it stands, and the place."""

    start: int
    end: int
    place: str


class _Word(NamedTuple):
    """A word of the text: as it is compared, and where it stands."""

    form: str
    stem: str
    start: int
    end: int


_NONE = _Word("", "", 0, 0)
_ACCUSATIVE = ("اً", "ًا")


def unlisted(telling: Telling) -> Sequence[Unlisted]:
    """Return the names of places that no list has, wherever they stand, in order."""
    return telling.once("unlisted", lambda one: tuple(_unlisted(one)))


def _unlisted(telling: Telling) -> Iterator[Unlisted]:
    begin = title_at(telling.record)
    words = [found for found in TOKEN.finditer(telling.text, begin) if found.lastgroup == "word"]
    strange = {at: _word(words[at]) for at, found in enumerate(words) if _may_name(found.group())}
    if not strange:
        return
    taken = sorted(_taken(telling))
    counts = Counter(one.stem for one in strange.values())
    dated = {time["start"] for time in telling.record["times"]}
    free = {at: one for at, one in strange.items() if not any(start <= one.start < end for start, end in taken)}
    reading = _Reading(telling.text, counts, dated, _title(telling))
    told = {one.stem for one, before, after in reading.neighbours(free, words) if reading.is_told(one, before, after)}
    heading = (one for one in free.values() if one.start < begin + _HEAD and not _looks_glued(one))
    told |= {one.stem for one in heading if _heads_a_line(telling.text, one)}
    told -= _persons(telling)
    for one in free.values():
        if one.stem in told:
            yield Unlisted(one.start, one.end, unknown_place(telling.text[one.start : one.end]))


def _word(found: re.Match[str]) -> _Word:
    return _Word(fold(found.group()), key(found.group()), *found.span())


@remembered
def _may_name(word: str) -> bool:
    """Return whether no list and no news has a word, or it only looks like one with a preposition: «في كاليمبي»."""
    one = _Word(fold(word), key(word), 0, 0)
    is_long = len(one.form) >= _LEAST and len(one.stem) >= _LEAST - 1 and one.form.isalpha()
    return is_long and (not _is_listed(one) or (_looks_glued(one) and one.form not in gazetteer.by_form()))


def _looks_glued(word: _Word) -> bool:
    return word.form.startswith(("بال", "كال"))


def _is_listed(word: _Word) -> bool:
    return is_of_news(word.stem) or word.form in gazetteer.by_form()


def _title(telling: Telling) -> frozenset[str]:
    """Return the stems of the words of a title."""
    return frozenset(stems(str(telling.record["document"]["title"] or "")))


def _heads_a_line(text: str, one: _Word) -> bool:
    """Return whether a title begins with a word and a colon: «شنقروش: ما الذي حدث؟»."""
    is_first = one.start == 0 or text[one.start - 1] == "\n"
    end = text.find("\n", one.end)
    return is_first and text[one.end : one.end + 1] == ":" and len(text[one.start : end if end >= 0 else None]) < _TITLE


def _persons(telling: Telling) -> frozenset[str]:
    """Return the stems of the names of persons and outlets."""
    named = (one["text"] for one in telling.record["mentions"] if one["kind"] in ("person", "outlet"))
    return frozenset(word for name in named for word in key(name).split())


class _Reading(NamedTuple):
    """What tells of a strange word whether it names a place.

    Attributes:
        counts: how often the text has each word that no news is known to use.
        dated: where its times begin.
        title: the stems of its title.
    """

    text: str
    counts: Counter[str]
    dated: Set[int]
    title: frozenset[str]

    def neighbours(self, strange: Mapping[int, _Word], words: Sequence[re.Match[str]]) -> Iterator[tuple[_Word, _Word, _Word]]:
        """Yield each strange word, given by its place among all, that follows another at once, with that and the one after it."""
        for at, one in strange.items():
            if at and not self.text[words[at - 1].end() : one.start].strip():
                yield one, _word(words[at - 1]), _word(words[at + 1]) if at + 1 < len(words) else _NONE

    def is_told(self, one: _Word, before: _Word, after: _Word) -> bool:
        """Return whether a word is told as a place: one of a kind («قرية …»), or where something is, and told again."""
        lead = before.form[1:] if before.form[:1] in ("و", "ف") and before.form[1:] in _BEFORE else before.form
        if before.stem in _kinds() and not _is_definite(before) and not _looks_glued(one):
            is_described = self.counts[one.stem] < _TWICE and _is_feminine(before) and _is_feminine(one)  # «مدينة مقسومة»
            return not is_described and not self.text[one.start : one.end].endswith(_ACCUSATIVE)
        if self.counts[one.stem] < _TWICE or (_is_definite(one) and (one.stem not in self.title or one.form.endswith("ين"))):
            return False
        return lead in _IN or (lead == _FROM and self._goes_on(one, after))

    def _goes_on(self, one: _Word, after: _Word) -> bool:
        """Return whether «from» before a name is told of a way or of a place: «من كاليمبي إلى», «من المستارات، يناير 2025»."""
        is_dated = self.text[one.end : one.end + 1] in ("،", ",") and any(one.end < at <= one.end + 3 for at in self.dated)
        return after.form == _TO or is_dated


def _is_feminine(word: _Word) -> bool:
    return word.form.endswith("ه") and not _is_definite(word)


def _is_definite(word: _Word) -> bool:
    return word.form.startswith(("ال", "بال", "لل", "وال", "كال"))


@cache
def _kinds() -> frozenset[str]:
    """Return the stems of the words for what a place is, before which a name is one."""
    kinds = "مدينة بلدة قرية ناحية مديرية حي مخيم معسكر معبر جسر وادي جبل حصن قلعة محلية مفرق منجم عقبة جزيرة تلة هضبة"
    return frozenset(map(key, kinds.split(" ")))


def _taken(telling: Telling) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are read as something else."""
    record = telling.record
    for one in (*record["mentions"], *record["times"], *record["quantities"]):
        if not _is_unread_place(one):
            yield one["start"], one["end"]
    for event in record["events"]:
        yield event["trigger"]["start"], event["trigger"]["end"]


def _is_unread_place(mention: Any) -> bool:
    return mention.get("kind") == "place" and mention["entity"] is None
