"""Finding documents by what they say and what was read in them, with the passages that fit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from riwaya.casefile.index import Query, mark
from riwaya.casefile.store import CaseFile, Stored
from riwaya.cases.words import FIELDS, forms_of, key, places
from riwaya.errors import CaseError

_QUOTED = re.compile(r'"([^"]+)"|«([^»]+)»|“([^”]+)”')
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PASSAGE = 90  # characters shown on either side of the first hit
_PASSAGES = 2  # shown of one document


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text and the places in the text that fit the query."""

    start: int
    end: int
    text: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found."""

    document: Stored
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what a search found, best first."""

    hits: tuple[Hit, ...]
    total: int


def query_of(words: str, filters: Mapping[str, Sequence[str]], since: str | None, until: str | None) -> Query:
    """Return the query for some words, those in quotation marks side by side, and values of the fields.

    Raises:
        CaseError: a field is none, or a day is not written as one.
    """
    unknown = filters.keys() - set(FIELDS)
    if unknown:
        raise CaseError(f"{', '.join(sorted(unknown))}: no such filter; there are {', '.join(FIELDS)}")
    for day in (since, until):
        if day is not None and not _DAY.fullmatch(day):
            raise CaseError(f"{day}: not a day; write it as 2017-10-14, 2017-10 or 2017")
    quoted = ["".join(found.groups("")) for found in _QUOTED.finditer(words)]
    phrases = [_forms(together) for together in quoted]
    phrases += [[forms] for forms in _forms(_QUOTED.sub(" ", words))]
    marks = [mark(name, _value(name, value)) for name in FIELDS for value in filters.get(name, ())]
    last = None if until is None else until + "-99-99"[len(until) - 4 :] if len(until) < 10 else until
    return Query([phrase for phrase in phrases if phrase], marks, since, last)


def _forms(words: str) -> list[tuple[str, ...]]:
    """Return the forms by which each word is found, in order."""
    return [forms_of(place.stem, words[place.start : place.end]) for place in places(words)]


def _value(name: str, value: str) -> str:
    return value if name in ("type", "stance") or ":" in value else key(value)


def search(casefile: CaseFile, query: Query, most: int, after: int = 0) -> Results:
    """Return a page of what a query finds in a case."""
    found = casefile.find(query, most, after)
    wanted = {form for phrase in query.phrases for forms in phrase for form in forms}
    texts = casefile.texts(found.documents) if wanted else {}
    hits = [
        Hit(document, tuple(_passages(texts.get(document.id, ""), wanted))) for document in casefile.documents(found.documents)
    ]
    return Results(tuple(hits), found.total)


def _passages(text: str, wanted: set[str]) -> Iterator[Passage]:
    hits, start, end, shown = list[tuple[int, int]](), 0, 0, 0
    for place in places(text):
        if place.stem not in wanted or (hits and place.start < end < place.end):
            continue
        if hits and place.start >= end:
            yield Passage(start, end, text[start:end], tuple(hits))
            hits, shown = [], shown + 1
            if shown == _PASSAGES:
                return
        if not hits:
            start, end = max(0, place.start - _PASSAGE), min(len(text), place.end + _PASSAGE)
        hits.append((place.start, place.end))
    if hits:
        yield Passage(start, end, text[start:end], tuple(hits))
