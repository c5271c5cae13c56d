"""Words taken down to stems, of a whole text and of stretches of it."""

from hypothesis import example, given
from hypothesis import strategies as st

from riwaya.arabic.stems import Stemmed, places, stems

WRITTEN = st.text(alphabet="وكالةب رجال 1٢3.,،٫٬/-«»(\u064b\u0640\u200bab\n", max_size=30)


@given(WRITTEN, st.integers(0, 30), st.integers(0, 30))
@example("12/5.3 حافلات", 3, 13)
@example("1,000,0001 شاحنة", 0, 9)
@example("خرج 3.5 ألف", 4, 6)
def test_stems_of_a_stretch_are_those_of_its_words(text, start, end):
    """Whether a text is read whole or the stretch by itself, where words and numbers are cut, too."""
    assert tuple(Stemmed(text).within(start, min(end, len(text)))) == tuple(stems(text[start : min(end, len(text))]))


@given(WRITTEN)
def test_places_are_those_of_the_text(text):
    """A text read once has the same words at the same places."""
    read = Stemmed(text)

    assert list(zip(read.stems, read.starts, read.ends, strict=True)) == list(places(text))
