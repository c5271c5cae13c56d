"""What the lexicon knows by name: actors, outlets, persons and places, by folded phrase."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.errors import LexiconError
from riwaya.lexicon import gazetteer
from riwaya.lexicon.gazetteer import Place
from riwaya.lexicon.load import ACTOR_FILES, Entry, entries
from riwaya.mentions.phrase_index import PhraseIndex
from riwaya.remembering import remembered


class Sense(NamedTuple):
    """One thing that a phrase can name.

    Attributes:
        kind: actor, person, place or outlet; capital for a place that can stand for its state.
        entity: the key in the lexicon or gazetteer; None when the phrase resolves only by context.
        name: the canonical Arabic name.
        is_open: whether the phrase is an ordinary word too, or names this only where the context says so.
        place: the place in the gazetteer.
        country: ISO code; "" when there is none.
    """

    kind: str
    entity: str
    name: str
    is_open: bool = False
    place: Place | None = None
    country: str = ""
    group: str = ""


def optional(name: str) -> tuple[Entry, ...]:
    """Return the entries of a lexicon file; none when there is no such file."""
    try:
        return entries(name)
    except LexiconError:
        return ()


@remembered
def word_class(name: str) -> frozenset[str]:
    """Return the folded words of a class of `lexicon/name_words.yaml`."""
    return next(folded(entry["words"]) for entry in entries("name_words") if entry["class"] == name)


def folded(words: str) -> frozenset[str]:
    """Return the folded words of a text, apart."""
    return frozenset(fold(word) for word in words.split())


@cache
def actors() -> tuple[Entry, ...]:
    """Return the actors of all files, states first."""
    return tuple(entry for name in ACTOR_FILES for entry in optional(f"actors/{name}"))


@cache
def actor_by_id() -> dict[str, Entry]:
    """Return the actors by id."""
    found = {entry["id"]: entry for entry in actors()}
    return {id_: entry for entry in actors() for id_ in entry.get("also", ())} | found


@cache
def known() -> PhraseIndex[Sense]:
    """Return everything known by name, by folded phrase."""
    found: dict[str, list[Sense]] = {}
    for form, sense in _senses():
        senses = found.setdefault(form, [])
        if all(sense[:2] != other[:2] for other in senses):
            senses.append(sense)
    return PhraseIndex(found)


def _senses() -> Iterator[tuple[str, Sense]]:
    for entry in actors():
        yield from _of_actor(entry)
    for name, kind in (("persons", "person"), ("outlets", "outlet")):
        for entry in optional(name):
            for form, is_open in _forms(entry):
                group = entry.get("kind", "")
                yield form, Sense(kind, entry["id"], entry["ar"], is_open, None, entry.get("country") or "", group)
    ambiguous = gazetteer.ambiguous()
    for form, places in gazetteer.by_form().items():
        is_open = form in ambiguous or is_pointer(form)
        for place in places[:4]:
            yield form, Sense("place", place.id, place.ar, is_open, place, place.country)


@cache
def _heads() -> frozenset[str]:
    listed = (e for e in entries("name_heads") if e["class"] == "place")
    return frozenset(fold(word) for entry in listed for word in entry["heads"])


def is_pointer(form: str) -> bool:
    """Return whether a folded word points to a thing and names none: المدينة، الحي، المطار."""
    return form.startswith("ال") and form[2:] in _heads()


def _of_actor(entry: Entry) -> Iterator[tuple[str, Sense]]:
    country = entry.get("country") or ""
    group = entry["kind"]
    for form, is_open in _forms(entry):
        yield form, Sense("actor", entry["id"], entry["ar"], is_open, None, country, group)
    for capital in entry.get("capital", ()):
        speaks_for = actor_by_id()[entry.get("speaks_for", entry["id"])]
        yield fold(capital), Sense("capital", speaks_for["id"], speaks_for["ar"], False, None, country, group)


def _forms(entry: Entry) -> Iterator[tuple[str, bool]]:
    """Yield the folded forms of an entry and whether they are open; a form listed as ambiguous is open alone."""
    ambiguous = {next(spellings(fold(form))) for form in entry.get("ambiguous", ())}
    for form in ambiguous:
        yield form, True
    seen = set(ambiguous)
    for listed in (entry["ar"], *entry.get("forms", ()), *entry.get("labels", ())):
        for form in spellings(fold(listed)):
            if form not in seen:
                seen.add(form)
                yield form, False


_SIGNS = re.compile(r"[\s()«»\"–+-]+")
_VARIANTS = (
    ("ديمقراطي", "ديموقراطي"),
    ("ديموقراطي", "ديمقراطي"),
    ("امريكي", "اميركي"),
    ("اميركي", "امريكي"),
    ("سوريا", "سوريه"),
    ("ميليشي", "مليشي"),
    ("مليشي", "ميليشي"),
    ("مسوول", "مسيول"),
)


def spellings(form: str) -> Iterator[str]:
    """Yield a folded form and its other usual spellings: الديموقراطية، سورية، أمريكي، نصرالله، عبدالرحمن، أبوظبي."""
    form = _SIGNS.sub(" ", form).strip()
    yield form
    for one, other in _VARIANTS:
        if one in form:
            yield form.replace(one, other)
    for start, fused in ((" الله", "الله"), ("عبد ", "عبد"), ("ابو ", "ابو")):
        if start in form:
            yield form.replace(start, fused)


class StateBody(NamedTuple):
    """A kind of body that every state has: what its actor id ends in, and the head of its canonical name."""

    body: str
    ar: str
    is_feminine: bool
    kind: str
    sector: str


@cache
def adjectives() -> dict[str, str]:
    """Return the states by the folded adjectives and peoples, without the article: روسي، روسية، روس, each with its id."""
    found: dict[str, str] = {}
    for entry in actors():
        nisba = entry.get("nisba") or ()
        if nisba and " " not in nisba[0]:
            for base in nisba:
                for form in decline(base, sound="mf") if base.endswith("ي") else (fold(base),):
                    found.setdefault(form, str(entry["id"]))
    return found


@cache
def peoples() -> dict[str, str]:
    """Return the states by the folded plural of their people, with the article: الروس، الأتراك، الفرنسيون."""
    return {
        "ال" + form: state
        for form, state in adjectives().items()
        if form.endswith(("يون", "يين")) or any(fold(b) == form for b in (actor_by_id()[state].get("nisba") or ())[1:])
        if not form.endswith("ي")
    }


@cache
def state_bodies() -> PhraseIndex[StateBody]:
    """Return the heads that with the adjective of a state name a body of it: الجيش، القوات الجوية، وزارة الخارجية."""
    found: dict[str, list[StateBody]] = {}
    for entry in entries("name_heads"):
        if entry["class"] == "state_body":
            body = StateBody(entry["body"], entry["ar"], bool(entry.get("f")), entry["kind"], entry["sector"])
            for head in entry["heads"]:
                found.setdefault(fold(head), []).append(body)
    return PhraseIndex(found)


@cache
def body_name(state: str, body: StateBody) -> tuple[str, str, str]:
    """Return the id, canonical name and kind of a state's body; an entry of the lexicon with that id has the last word."""
    if body.body == "side" or actor_by_id()[state]["kind"] not in ("state", "people", "government"):
        entry = actor_by_id()[state]
        return state, entry["ar"], entry["kind"]
    id_ = f"{state}_{body.body}"
    if id_ in actor_by_id():
        entry = actor_by_id()[id_]
        return entry["id"], entry["ar"], entry["kind"]
    nisba = actor_by_id()[state].get("nisba")
    if not nisba:
        return id_, f"{body.ar.removeprefix('ال')} {actor_by_id()[state]['ar']}", body.kind
    first, *others = nisba[0].split()
    ending = "ة" if body.is_feminine else ""
    return id_, f"{body.ar} ال{first}{ending}" + "".join(f" ال{o}{ending}" for o in others), body.kind
