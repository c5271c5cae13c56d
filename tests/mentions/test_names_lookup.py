"""Spellings of one person, and what a phrase names."""

import pytest

from riwaya.documents.sentences import divide
from riwaya.mentions.lookup import Lookup, Named, state_named_by
from riwaya.mentions.names import find_names
from riwaya.mentions.phrase_index import distance, is_misspelt
from riwaya.mentions.spellings import conflicting_spellings, same_person
from riwaya.model import Mention
from tests.builders import span_in
from tests.mentions.test_names import document


def names(text: str) -> tuple[Mention, ...]:
    return find_names(divide(document(text)))


def test_one_person_in_two_spellings_is_one_and_reported() -> None:
    """Two spellings of a surname after one first name are one person; the pair is reported once."""
    text = "استقبل العقيد ماهر الزهراوي الوفد. وقال العقيد ماهر الزهرواي إن اللقاء مثمر. وأكد الزهراوي ذلك."
    found = [m for m in names(text) if m.kind == "person"]

    assert {"ماهر الزهراوي"} == {m.name for m in found}
    pair = conflicting_spellings(found)[0]
    assert ("العقيد ماهر الزهراوي", "العقيد ماهر الزهرواي") == (pair.one.span.text, pair.other.span.text)


def test_a_surname_misspelt_where_one_speaks() -> None:
    """«وتابع» before a surname one letter off is the same person."""
    text = "كتب المفوض فيليكس مارتيناني رسالة. وتابع مارتينني أن الوضع صعب."

    assert 1 == len({m.name for m in names(text) if m.kind == "person"})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ثائر السلهان", "ثائر السبهان", True),
        ("محمد العلي", "محمد العمر", False),
        ("رامي عبد الرحمن", "رامي عبد الرحمان", True),
        ("أحمد", "حميد", False),
    ],
    ids=["two letters", "other surname", "long vowel written", "single words"],
)
def test_same_person(one: str, other: str, expected: bool) -> None:
    """Names are one person's when all but one long word agree and that one nearly does."""
    assert expected is same_person(one, other)


def test_distance_counts_neighbours_changed_about_once() -> None:
    """A letter more, less, changed or two changed places are one edit each."""
    assert [1, 1, 1, 1, 3] == [distance("سلام", w, 2) for w in ("سلم", "سلامه", "سلاح", "سالم", "قتال")]
    assert is_misspelt("الديمقراطه", "الديمقراطيه")
    assert not is_misspelt("سلام", "سلاح")


def test_a_phrase_is_named_by_the_name_that_opens_it() -> None:
    """A phrase that begins with a name is named by it; one that only holds a place is not."""
    text = "أفرجت «كتيبة الريح» المتمركزة في درعا عن أسرى برعاية روسية، وقال مدير المخبز في درعا إنها باقية."
    lookup = Lookup(names(text))

    group = lookup.named(span_in(text, "«كتيبة الريح» المتمركزة في درعا"))
    assert group is not None
    assert "كتيبة الريح" == group.name
    assert Named("ru", "روسيا", "actor") == lookup.named(span_in(text, "رعاية روسية"))
    assert lookup.named(span_in(text, "مدير المخبز في درعا")) is None


@pytest.mark.parametrize(
    ("words", "entity"),
    [("دور فرنسي حاسم", "fr"), ("الجانب الأمريكي", "us"), ("وساطة عُمانية", "om"), ("لجنة محلية", None)],
    ids=["fr", "us", "om", "none"],
)
def test_a_state_is_named_by_its_adjective(words: str, entity: str | None) -> None:
    """The adjective of a state names the state."""
    named = state_named_by(words)

    assert entity == (named.entity if named else None)
