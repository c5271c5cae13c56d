"""The trigger words of `lexicon/events.yaml`, found by any of their forms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.inflection import Inflection, conjugate, decline, participles
from riwaya.arabic.letters import fold, strip
from riwaya.arabic.words import Hit, Vocabulary, Word
from riwaya.lexicon.load import entries
from riwaya.remembering import remembered

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a trigger; see the head of `lexicon/events.yaml` for the fields.

    Attributes:
        frame: the role of each part of the clause, by part or folded preposition.
        then: alternatives of words that must follow.
        before: words that must not follow.
        is_apart: whether the words that follow are no part of the trigger.
        is_named_after: whether the words that follow are all of the trigger.
    """

    type: str
    frame: Mapping[str, str]
    then: tuple[Words, ...] = ()
    before: frozenset[Words] = frozenset()
    only_with: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_with: frozenset[str] = frozenset()
    never_with: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    only_if: frozenset[str] = frozenset()
    polarity: str = "positive"
    by_air: bool = False
    is_apart: bool = False
    is_named_after: bool = False
    not_after: frozenset[str] = frozenset()
    is_past_only: bool = False


class Form(NamedTuple):
    """A form of a trigger.

    Attributes:
        shape: verb, masdar, participle or noun.
        inflections: the grammar of a verb form; empty for the other shapes and for dialect forms.
        is_short: whether the verb has three letters, so that a ḍamma on its present marks the passive.
        is_plain: whether it has three sound letters, none of them doubled in writing.
        is_mine: whether a verb form can only say what "I" do: أسقط of سقط.
        is_jussive: whether it only stands after لم or لا: تُعِدْ of أعاد.
    """

    sense: Sense
    shape: str
    inflections: tuple[Inflection, ...]
    is_short: bool = False
    is_plain: bool = False
    is_mine: bool = False
    is_jussive: bool = False


@cache
def frames() -> Mapping[str, Mapping[str, str]]:
    """Return the frames of `lexicon/event_frames.yaml` by name, prepositions folded."""
    return {
        entry["frame"]: {part if part.isascii() else fold(part): role for part, role in entry.items() if part != "frame"}
        for entry in entries("event_frames")
    }


@cache
def vocabulary() -> Vocabulary[Form]:
    """Return every form of every trigger; of one spelling, the senses with more words first, then in file order."""
    forms: dict[str, list[Form]] = {}
    listed = sorted(entries("events"), key=lambda e: (not e.get("then"), not e.get("air")))
    for entry in listed:
        sense = _sense(entry)
        for form, found in _forms(entry, sense):
            forms.setdefault(form, []).append(found)
    return Vocabulary(forms)


@remembered
def find(word: Word) -> tuple[Hit[Form], ...]:
    """Return the triggers that the word may be, through its clitics."""
    return vocabulary().find(word)


def _sense(entry: Any) -> Sense:
    only_with = {part: frozenset(classes) for part, classes in entry.get("only_with", {}).items()}
    if "only_subject" in entry:
        only_with["subject"] = frozenset(entry["only_subject"])
    return Sense(
        type=entry["type"],
        frame=frames()[entry["frame"]],
        then=tuple(_words(t) for t in entry.get("then", ())),
        before=frozenset(_words(t) for t in entry.get("before", ())),
        only_with=only_with,
        not_with=frozenset(entry.get("not_with", ())),
        never_with=frozenset(entry.get("never_with", ())),
        needs=frozenset(entry.get("needs", ())),
        only_if=frozenset(entry.get("only_if", ())),
        polarity=entry.get("polarity", "positive"),
        by_air=bool(entry.get("air")),
        is_apart=bool(entry.get("apart")),
        is_named_after=bool(entry.get("named_after")),
        not_after=frozenset(map(fold, entry.get("not_after", ()))),
        is_past_only=bool(entry.get("only_past")),
    )


def _words(surface: str) -> Words:
    return tuple(fold(surface).split())


def _forms(entry: Any, sense: Sense) -> Iterable[tuple[str, Form]]:
    if "past" in entry and "present" in entry:
        for form, inflections in conjugate(entry["past"], entry["present"]).items():
            is_short, is_plain = len(strip(entry["past"])) == 3, _is_plain(entry["past"])
            is_mine = all(i.person == 1 and i.number == "s" and i.tense != "past" for i in inflections)
            is_jussive = all(i.tense == "jussive" and i.number == "s" for i in inflections)
            yield form, Form(sense, "verb", inflections, is_short, is_plain, is_mine, is_jussive)
    for form in entry.get("dialect", ()):
        yield fold(form), Form(sense, "verb", ())
    for participle in _listed(entry.get("participle")):
        for form in participles(participle):
            yield form, Form(sense, "participle", ())
    nouns = [(m, (), "") for m in _listed(entry.get("masdar"))]
    for masdar, plurals, sound in nouns:
        for form in decline(masdar, plurals, sound):
            yield form, Form(sense, "masdar", ())
    if "noun" in entry:
        shape = "masdar" if entry["noun"] in _listed(entry.get("masdar")) else "noun"
        for form in decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", "")):
            yield form, Form(sense, shape, ())


def _is_plain(past: str) -> bool:
    return len(past) == 3 and past[0] not in "أإآا" and "\u0651" not in past


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)
