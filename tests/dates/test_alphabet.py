"""The calendar's words as letters."""

from collections import defaultdict

import pytest

from riwaya.arabic.letters import fold
from riwaya.arabic.words import tokenise
from riwaya.dates.calendar import alphabet
from riwaya.lexicon.load import entries


def test_a_word_of_the_calendar_has_one_value_in_a_class() -> None:
    """No spelling stands for two months, two weekdays or two hours."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries("calendar"):
        for form in entry["forms"]:
            values[entry["kind"], fold(str(form))].add(str(entry.get("value")))

    assert {at: found for at, found in values.items() if len(found) > 1} == {}


def test_an_entry_has_the_known_keys() -> None:
    """Each entry of the calendar gives a kind and forms, and at most a value and whether the hamza matters."""
    assert all({"kind", "forms"} <= set(entry) <= {"kind", "value", "forms", "exact"} for entry in entries("calendar"))


def test_one_letter_stands_for_each_token() -> None:
    """A phrase takes as many letters as it has tokens, so a position in the letters is a token."""
    text = "في كانون الثاني ثم وأمس الأول"
    tokens = list(tokenise(text, 0, len(text)))
    line = alphabet().spell(tokens, 0, len(tokens))

    assert (len(line.letters), line.readings[1].width, line.readings[4].clitic) == (len(tokens), 2, "و")


def test_a_pattern_with_an_unknown_class_is_refused() -> None:
    """A slip in a grammar is an error when the grammar is built, not a pattern that never matches."""
    with pytest.raises(ValueError, match="no word of the calendar is of class mnoth"):
        alphabet().pattern("@day @mnoth")
