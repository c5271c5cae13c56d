"""What the lexicon says about a word, phrase or line at an article's edge: its front matter, outlets and places."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import COMPLEMENTISERS, CONJUNCTIONS, NEGATIONS, PREPOSITIONS, RELATIVES
from riwaya.errors import LexiconError
from riwaya.lexicon.gazetteer import ambiguous, by_form
from riwaya.lexicon.load import ACTOR_FILES, entries
from riwaya.remembering import remembered

_LARGE_CITY = 300_000
_NOT_WORD = re.compile(r"[^\w\s]|_")
_BLANKS = re.compile(r"\s+")
_DECORATION = re.compile(r"^[^\w(«\"“©]+")
_FUNCTION = PREPOSITIONS | COMPLEMENTISERS | RELATIVES | NEGATIONS | CONJUNCTIONS


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """Return the words of a phrase folded, with one space between and no signs: «أ.ف.ب» and «أ ف ب» are one."""
    return key_of_folded(fold(text))


def spelled(text: str) -> str:
    """Return a line folded, signs kept, without the bullets, stars and pictures it opens with."""
    return spelled_of_folded(fold(text))


def key_of_folded(text: str) -> str:
    """Return the same as `key` for text that is folded already."""
    return " ".join(_NOT_WORD.sub(" ", text).split()).casefold()


def spelled_of_folded(text: str) -> str:
    """Return the same as `spelled` for text that is folded already."""
    return _DECORATION.sub("", " ".join(text.split())).casefold()


def is_in(name: str, phrase: str) -> bool:
    """Return whether a phrase, as `key` gives it, is in a class of the front matter."""
    return phrase in words(name)


@remembered
def words(name: str) -> frozenset[str]:
    """Return the forms of a class, as `key` gives them."""
    return frozenset(key(form) for form in _forms(name))


def opens(line: str, *names: str) -> bool:
    """Return whether a line, as `spelled` gives it, begins with a form of one of the classes."""
    return _openers(names).match(line) is not None


def is_function_word(word: str) -> bool:
    """Return whether a folded word is grammar (preposition, relative, negation ...) and so no part of a name."""
    return word in _FUNCTION


def is_place(phrase: str) -> bool:
    """Return whether a phrase, as `key` gives it, is the name of a place."""
    return phrase in by_form()


def is_surely_place(phrase: str) -> bool:
    """Return whether the name of a place is no ordinary word besides, or that of a large city (مشهد، واشنطن)."""
    found = by_form().get(phrase, ())
    return bool(found) and (phrase not in ambiguous() or found[0].population > _LARGE_CITY)


def is_outlet(phrase: str) -> bool:
    """Return whether a phrase, as `key` gives it, is the name of a known outlet or agency."""
    return phrase in _outlets() or is_in("agency_letters", phrase)


def may_open_dateline(word: str) -> bool:
    """Return whether a folded word begins the name of a place, outlet or agency."""
    return word in _first_words()


@cache
def _first_words() -> frozenset[str]:
    names = (*by_form(), *_outlets(), *words("agency_letters"))
    return frozenset(name.partition(" ")[0] for name in names)


@cache
def given_names() -> frozenset[str]:
    """Return the first words of persons' names, as `key` gives them."""
    listed = (entry["names"] for entry in entries("given_names") if entry["class"] != "particle")
    return words("name_opener").union(key(name) for names in listed for name in names.split())


@cache
def weekdays() -> Mapping[str, int]:
    """Return the days of the week, as `key` gives them, each with its number: 0 is Monday."""
    return {key(form): entry["value"] for entry in entries("calendar") if entry["kind"] == "weekday" for form in entry["forms"]}


_RATHER_NOUNS = frozenset(("سوق", "شاهد"))  # a market in the front matter, though سوّق lets somebody say what he peddles


@cache
def saying_verbs() -> frozenset[str]:
    """Return the third persons singular of the verbs of saying, past and present, folded."""
    found: set[str] = set()
    for entry in entries("cues"):
        if entry.get("kind") == "verb" and "past" in entry:
            past, feminine, _ = _past_forms(entry)
            present = fold(entry["present"])
            found |= {past, feminine, present, "ت" + present[1:]}
    return frozenset(found) - _FUNCTION - _RATHER_NOUNS


@cache
def telling_verbs() -> frozenset[str]:
    """Return third persons of every verb of the lexicon, folded: a line with one tells something.

    The past masculine (قصف، دعم) is left out, for it mostly is a noun too.
    """
    found: set[str] = set()
    for name in ("cues", "events", "verbs"):
        for entry in entries(name):
            if "past" in entry and "present" in entry:
                _, feminine, plural = _past_forms(entry)
                present = fold(entry["present"])
                found |= {feminine, plural, present, "ت" + present[1:], present + "ون"}
    return frozenset(found) - _FUNCTION - given_names() - words("outlet_opener") - words("outlet_type") - words("issuer")


@cache
def past_verbs() -> frozenset[str]:
    """Return the past third persons of what events are told with, folded: with such a verb something has happened."""
    told = (entry for entry in entries("events") if "past" in entry and "present" in entry)
    return frozenset(form for entry in told for form in _past_forms(entry)) - _FUNCTION


def _past_forms(entry: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the past of a verb of the lexicon, folded: he (نفى), she (نفت), they (نفوا)."""
    past = fold(entry["past"])
    stem = past[:-1] if past.endswith(("ي", "ا")) else past
    return past, stem + "ت", stem + "وا"


@cache
def _outlets() -> frozenset[str]:
    try:
        listed = entries("outlets")
    except LexiconError:
        return frozenset()
    names = (name for entry in listed for name in (entry.get("ar"), *entry.get("forms", ())) if name)
    return frozenset(key(name) for name in names)


_ARMED = ("army", "armed_group", "coalition", "police")


@cache
def fighters() -> frozenset[str]:
    """Return the names of armies and armed groups, as `key` gives them: what a head names alone is seldom who publishes."""
    armed = (entry for name in ACTOR_FILES for entry in entries(f"actors/{name}") if entry["kind"] in _ARMED)
    return frozenset(key(form) for entry in armed for form in (entry["ar"], *entry.get("forms", ())))


@cache
def _openers(names: tuple[str, ...]) -> "re.Pattern[str]":
    listed = (form for name in names for form in _forms(name))
    forms = sorted({_BLANKS.sub(" ", fold(form)).casefold() for form in listed}, key=len, reverse=True)
    return re.compile("|".join(re.escape(form) + (r"(?!\w)" if form[-1].isalnum() else "") for form in forms))


@cache
def _forms(name: str) -> tuple[str, ...]:
    found = [form for entry in entries("frontmatter") if entry["class"] == name for form in entry["forms"]]
    if not found:
        raise LexiconError(f"lexicon/frontmatter.yaml has no class «{name}»; add it")
    return tuple(found)
