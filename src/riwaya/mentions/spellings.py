"""Persons whom a text spells in two ways, or otherwise than the lexicon: one person, and the spellings reported."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.mentions.found import Found
from riwaya.mentions.lexical import Sense, actor_by_id, adjectives, optional
from riwaya.mentions.phrase_index import distance
from riwaya.model import Mention

_SHORT = 5  # letters; a shorter surname two letters off is usually another one
_MOST_COMPARED = 50  # persons of one first or last name in a text
_NO_VOWELS = str.maketrans("", "", "اوي")  # الرحمان is الرحمن
_MOST_NAMESAKES = 3  # a first name of more known persons than this proves nothing by itself


class Spelling(NamedTuple):
    """Two spellings of one person in a text."""

    one: Mention
    other: Mention


def same_person(one: str, other: str, most: int = 2) -> bool:
    """Return whether two names can be one person's in two spellings: one word apart by at most so many letters."""
    first, second = fold(one).split(), fold(other).split()
    if len(first) != len(second) or len(first) < 2:
        return first == second
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1:
        return not apart
    one, other = (word.removeprefix("ال") for word in apart[0])
    is_vowel = one.translate(_NO_VOWELS) == other.translate(_NO_VOWELS)
    return is_vowel or (min(len(one), len(other)) >= _SHORT and distance(one, other) <= most)


@cache
def _by_first_name() -> dict[str, tuple[Sense, ...]]:
    found: dict[str, tuple[Sense, ...]] = {}
    for entry in optional("persons"):
        sense = Sense("person", entry["id"], entry["ar"], False, None, entry.get("country") or "")
        first = fold(entry["ar"]).split()[0]
        found[first] = (*found.get(first, ()), sense)
    return found


def known_person(name: str, described: str) -> Sense | None:
    """Return the known person of nearly that name: one letter off, or two where the country of the office fits too.

    Args:
        name: as the text has it.
        described: the words of the title and office, «وزير الدولة السعودي».
    """
    namesakes = _by_first_name().get(fold(name).split()[0], ())
    countries = {actor_by_id()[s].get("country") for w in fold(described).split() if (s := adjectives().get(w[2:]))}
    for sense in namesakes:
        fits = sense.country in countries
        is_rare = len(namesakes) <= _MOST_NAMESAKES
        if (fits or is_rare) and same_person(name, sense.name, 2 if fits else 1):
            return sense
    return None


def merge_spellings(found: list[Found]) -> list[Found]:
    """Return the names with persons spelt in two ways made one: the one known, or else the one named first."""
    chosen: dict[tuple[int, str], list[Found]] = {}
    merged = []
    for one in found:
        if one.kind == "person" and one.name:
            same = _chosen(one.name, chosen)
            if same is None:
                for key in _keys(one.name):
                    chosen.setdefault(key, []).append(one)
            elif not one.entity:
                one = replace(one, entity=same.entity, name=same.name)
        merged.append(one)
    return merged


def _keys(name: str) -> tuple[tuple[int, str], tuple[int, str]]:
    """Return the first and the last word, of which two spellings of one name share at least one."""
    words = fold(name).split()
    return (0, words[0]), (-1, words[-1])


def _chosen(name: str, chosen: dict[tuple[int, str], list[Found]]) -> Found | None:
    candidates = (other for key in _keys(name) for other in chosen.get(key, ())[:_MOST_COMPARED])
    return next((other for other in candidates if same_person(name, other.name or "")), None)


def conflicting_spellings(mentions: Iterable[Mention]) -> tuple[Spelling, ...]:
    """Return the persons whom a text spells in two ways, each pair once, in text order: «السهلان» and «السبهان»."""
    seen: dict[str, list[Mention]] = {}
    pairs: dict[tuple[str, str], Spelling] = {}
    for mention in mentions:
        if mention.kind != "person" or not mention.name:
            continue
        earlier = seen.setdefault(mention.entity or mention.name, [])
        if any(_surname(before) == _surname(mention) for before in earlier):
            continue
        for before in earlier:
            spelt = _surname(before), _surname(mention)
            if distance(*spelt) <= 2:
                pairs.setdefault(spelt, Spelling(before, mention))
        earlier.append(mention)
    return tuple(pairs.values())


def _surname(mention: Mention) -> str:
    return fold(mention.span.text).split()[-1].strip('()«»"“”').removeprefix("ال")
