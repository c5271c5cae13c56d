"""The lexicons of events hold to their format: known keys, frames, classes and effects."""

from riwaya.arabic.letters import fold
from riwaya.events.senses.needs.registry import TESTS
from riwaya.lexicon.load import entries
from riwaya.model.event import EVENT_TYPES, ROLES

KEYS = {"type", "past", "present", "dialect", "masdar", "participle", "noun", "plurals", "sound", "then", "before", "apart"}
KEYS |= {"named_after"}
KEYS |= {"frame", "gloss", "only_with", "only_subject", "only_if", "only_past", "not_with", "not_after", "needs", "polarity"}
KEYS |= {"air", "never_with"}
SPECIAL_CLASSES = {"conflict", "pronoun", "number", "actor", "person", "organisation", "outlet", "nothing", "us"}


def classes() -> set[str]:
    return {entry["class"] for entry in entries("event_nouns")} | SPECIAL_CLASSES


def triggers() -> set[tuple[str, str]]:
    """Return every headword of a trigger, each with the words that must follow it."""
    found: set[tuple[str, str]] = set()
    for entry in entries("events"):
        heads = [entry.get("past"), entry.get("noun"), *entry.get("dialect", ())]
        for key in ("masdar", "participle"):
            value = entry.get(key)
            heads.extend([value] if isinstance(value, str) else value or [])
        found |= {(fold(head), fold(then)) for head in heads if head for then in entry.get("then") or [""]}
    return found


def test_entries_use_known_keys() -> None:
    """A misspelled key would be passed over in silence."""
    assert [e for e in entries("events") if set(e) - KEYS] == []


def test_entries_name_their_type_frame_and_meaning() -> None:
    """Every entry has a type of the contract, a frame that exists and a gloss."""
    frames = {entry["frame"] for entry in entries("event_frames")}

    assert [e for e in entries("events") if e["type"] not in EVENT_TYPES or e["frame"] not in frames or not e["gloss"]] == []


def test_frames_fill_known_roles() -> None:
    """A frame fills roles of the contract; `weapon` is read and not shown."""
    roles = {role for entry in entries("event_frames") for part, role in entry.items() if part != "frame"}

    assert roles - set(ROLES) == {"weapon"}


def test_conditions_name_known_classes() -> None:
    """Classes in conditions are classes of nouns, of mentions, or the few that the reader knows by itself."""
    named: set[str] = set()
    for entry in entries("events"):
        for wanted in entry.get("only_with", {}).values():
            named.update(wanted)
        named.update(entry.get("not_with", ()), entry.get("only_subject", ()))

    assert named - classes() - {"evacuation", "deal"} == set()


def test_every_type_has_triggers() -> None:
    """Every type is named by words here, and there are many."""
    types = {entry["type"] for entry in entries("events")}

    assert types == set(EVENT_TYPES)
    assert len(triggers()) >= 350


def test_governors_have_known_effects() -> None:
    """What a governor does is one of the effects that the reader knows."""
    effects = {entry["effect"] for entry in entries("governors")}

    assert effects == {"asked", "planned", "possible", "negative", "light", "told", "hits", "opposed", "hesitant", "tied"}


def test_what_a_trigger_needs_is_something_that_can_be_looked_for() -> None:
    """A need that nothing tests would stop the reading of the article that meets it."""
    assert {need for entry in entries("events") for need in entry.get("needs", ())} <= set(TESTS)


def test_what_can_be_looked_for_is_needed_somewhere() -> None:
    """A test that no entry names would be code that nothing runs."""
    assert set(TESTS) <= {need for entry in entries("events") for need in entry.get("needs", ())}
