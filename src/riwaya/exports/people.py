"""The names of persons in records: authors, sources and whoever is mentioned; no outlets, bodies or offices."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from riwaya.arabic import particles
from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries
from riwaya.mentions.name_words import given_names

Record = Mapping[str, Any]
_PERSONS = frozenset({"person", "official", "witness", "activist", "expert", "local"})
_BODIES = frozenset({"outlet", "organisation", "actor", "place", "state"})
_BETWEEN = re.compile(r"\s*[،,/|;؛]\s*|\s+[-–—]\s+")
_JOINED = re.compile(r"\s+و(?=\w)")
_ARTICLE = "ال"
_PARTICLES = (
    particles.PREPOSITIONS
    | particles.COMPLEMENTISERS
    | particles.RELATIVES
    | particles.DEMONSTRATIVES
    | particles.CONJUNCTIONS
    | particles.NEGATIONS
    | particles.ADVERBS
)


def persons(records: Iterable[Record]) -> set[str]:
    """Return the names of persons that records tell of, as canonical names and as the texts write them."""
    return {name for record in records for name in _persons(record) if name}


def _persons(record: Record) -> Iterator[str]:
    yield from _authors(record)
    for mention in record["mentions"]:
        if mention["kind"] == "person":
            yield from _named(mention)
    bodies = {(one["start"], one["end"]) for one in record["mentions"] if one["kind"] in _BODIES}
    for link in (link for claim in record["claims"] for link in claim["chain"]):
        is_read_so = link["kind"] in _PERSONS and link["name"] and (link["start"], link["end"]) not in bodies
        if is_read_so and _stands_in(link["name"], link["text"]) and not _is_about_names(link["name"]):
            yield link["name"]


def _named(mention: Record) -> Iterator[str]:
    """Yield the name of a person; where the text has it in other words («الوزير مبارك»), the last of these, too."""
    name, written = mention["name"], mention["text"]
    if name:
        yield name
    if not name or not _stands_in(name, written):
        yield from (words for words in (written, written.split()[-1]) if fold(words) not in _PARTICLES)


def _stands_in(name: str, written: str) -> bool:
    """Return whether all words of a name stand in what a text writes, with or without blanks."""
    return "".join(fold(name).split()) in "".join(fold(written).split())


def _is_about_names(name: str) -> bool:
    """Return whether the words only say that somebody is not named: «رفض ذكر اسمه»."""
    return fold(name).split()[-1] in _words("unnamed")


# Authors


def _authors(record: Record) -> Iterator[str]:
    """Yield the persons of a byline, each for itself: it may name several, and the outlets that were used."""
    byline, outlet = record["document"]["byline"], record["document"]["outlet"]
    bodies = {fold(one["text"]) for one in record["mentions"] if one["kind"] in _BODIES} | {fold(outlet or "")}
    for part in _BETWEEN.split(byline or ""):
        for name in _apart(part.strip()):
            if name and fold(name) not in bodies and not _is_body(name):
                yield name
                yield _after_opener(name)


def _apart(part: str) -> Iterator[str]:
    """Yield what «و» joins: «محمود السواركة وهند سلام», «شريف النادى ووكالات»; the و of a name stays («وائل»)."""
    done = 0
    for joint in _JOINED.finditer(part):
        word = fold(part[joint.end() :].split()[0])
        if "و" + word not in given_names() and (word in given_names() or word.removeprefix(_ARTICLE) in _openers()):
            yield part[done : joint.start()].strip()
            done = joint.end()
    yield part[done:].strip()


def _is_body(name: str) -> bool:
    """Return whether a byline names nobody: «وكالات», «هيئة التحرير»; «مراسل الأفق سامر الحداد» has a first name in it."""
    words = fold(name).split()
    return words[0].removeprefix(_ARTICLE) in _openers() and not any(given_names().get(word) is False for word in words)


def _after_opener(name: str) -> str:
    """Return a name without a word before it that says what its bearer did: «ترجمة سامر الحداد»; "" without one."""
    first, _, rest = name.partition(" ")
    return rest if fold(first).rstrip(":").removeprefix(_ARTICLE) in _openers() else ""


@cache
def _openers() -> frozenset[str]:
    return _words("no author")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(word) for entry in entries("bylines") if entry["class"] == kind for word in entry["words"].split())
