"""Letters: stripping, folding and the way back to the original offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.letters import fold, has_damma_first, normalise, strip

LETTERS = "ءآأؤإئابةتجحدذرسشصطعغفقكلمنهويىٱگچپڤیکہۀ"
SIGNS = "\u064b\u064c\u064e\u064f\u0651\u0652\u0670\u0655"
HIDDEN = "\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u200b\u200c\ufeff\u061c\u00ad"
FORMS = "ﻻﻼﷲﷺﺍﺑﺕﻪﻲﭐﯾﺀﹷ\ufe71﴾﴿"
OTHERS = "ـ 0٤۶,،.:«»()\n a-"
arabic = st.text(alphabet=LETTERS + SIGNS + HIDDEN + FORMS + OTHERS, max_size=60)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("وَكَالَــة", "وكالة", id="vowel signs and tatweel"),
        pytest.param("\u200fحلب\u200e", "حلب", id="bidirectional marks"),
        pytest.param("اللـ\u200dه", "الله", id="joiner"),
        pytest.param("ﻻ ﺑﺪ", "لا بد", id="presentation forms"),
        pytest.param("ﷲ", "الله", id="ligature"),
    ],
)
def test_strip(written: str, plain: str) -> None:
    """What is never part of the spelling goes, hamza seats and endings stay."""
    assert strip(written) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أكّد", "اكد"),
        ("مستشفى", "مستشفي"),
        ("هدنة", "هدنه"),
        ("مسؤول", "مسوول"),
        ("لاجئ", "لاجي"),
        ("ایران", "إيران"),
        ("کرکوک", "كركوك"),
        ("١٢", "12"),
        ("۴۵", "45"),
    ],
)
def test_fold_joins_what_writers_confuse(one: str, other: str) -> None:
    """Spellings of one word fold to one form."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("raw", "is_marked"), [("ذُكر", True), ("وأُعلن", True), ("سيُفرج", True), ("ذَكر", False), ("ذكر", False)])
def test_damma_marks_a_passive(raw: str, is_marked: bool) -> None:
    """A ḍamma on the first letter, after و and س, marks a passive."""
    assert has_damma_first(raw) == is_marked


@given(arabic | st.text(max_size=40))
def test_strip_and_fold_are_idempotent(text: str) -> None:
    """Doing it twice changes nothing more."""
    assert strip(strip(text)) == strip(text)
    assert fold(fold(text)) == fold(text)


@given(arabic | st.text(max_size=40))
def test_fold_keeps_the_length_of_stripped_text(text: str) -> None:
    """Folding changes letters one for one."""
    assert len(fold(text)) == len(strip(text))


@given(arabic | st.text(max_size=40))
def test_normalised_text_is_the_folded_text(text: str) -> None:
    """The offset map belongs to the folded text, one pair of bounds for each character."""
    normalised = normalise(text)

    assert normalised.text == fold(text)
    assert len(normalised.starts) == len(normalised.stops) == len(normalised.text)


@given(arabic | st.text(max_size=40))
def test_the_offset_map_leads_back(text: str) -> None:
    """Each character came from the stretch its bounds name, and the bounds go forward."""
    normalised = normalise(text)
    before = (0, 0)

    for character, start, stop in zip(normalised.text, normalised.starts, normalised.stops, strict=True):
        assert 0 <= start < stop <= len(text)
        assert character in fold(text[start:stop])
        assert start == before[0] or start >= before[1]
        before = (start, stop)


@given(arabic, st.integers(0, 60), st.integers(0, 60))
def test_a_range_leads_back_to_text_that_holds_it(text: str, one: int, other: int) -> None:
    """The original of a range folds to at least that range; an empty range stays empty."""
    normalised = normalise(text)
    start, end = sorted((min(one, len(normalised.text)), min(other, len(normalised.text))))
    first, last = normalised.original(start, end)

    assert 0 <= first <= last <= len(text)
    assert normalised.text[start:end] in fold(text[first:last])
    assert (first == last) == (start == end)


@given(arabic)
def test_positions_and_offsets_agree(text: str) -> None:
    """The position of a character's own offset is that character, or the first that shares its offset."""
    normalised = normalise(text)

    for position, start in enumerate(normalised.starts):
        found = normalised.position(start)
        assert found <= position
        assert normalised.starts[found] == start
