"""Words as they stand in their text: spelt in pieces, cut into windows, and told what they are by their surroundings."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya import pipeline
from riwaya.encoder import RELATIONS, Contexts
from riwaya.encoder.contexts import trained
from riwaya.encoder.network import packed, unpacked
from riwaya.encoder.windows import LONGEST, windows
from riwaya.model import Document, Zone, ZoneKind

NEWS = st.text(alphabet='ابتنىلمهوي َُّ«»"،.؟\n 0123٤٥abc', max_size=600)


def contexts(text: str) -> tuple[Contexts, list[str]]:
    """Return what the words of a text are, and the words."""
    zones = (Zone(ZoneKind.BODY, 0, len(text)),)
    syntax = pipeline.syntax_of(Document("0" * 64, "case", text, zones, published=date(2021, 3, 3)))[0]
    return Contexts(syntax.text), [token.word.raw for token in syntax.text.tokens]


@pytest.mark.parametrize(
    ("bare", "adorned"),
    [("محاصرة", "مُحَاصَرَة"), ("الجيش", "الجـــيش")],
    ids=["vowel signs", "stretched"],
)
def test_a_word_is_spelt_alike_however_it_is_adorned(bare: str, adorned: str) -> None:
    """Vowel signs and stretching change no word."""
    vocabulary, _ = trained()
    assert vocabulary.pieces(adorned, is_first=True) == vocabulary.pieces(bare, is_first=True)


@given(NEWS)
@settings(max_examples=60, deadline=None)
def test_windows_hold_every_word_once_and_are_never_too_long(text: str) -> None:
    """Whatever the text, each word is new in one window, in order, and no window outgrows what is encoded at once."""
    vocabulary, _ = trained()
    made = list(windows(text, vocabulary))
    starts = [unit.start for window in made for unit in window.units[window.before :]]

    assert starts == sorted(set(starts))
    assert all(sum(len(unit.pieces) for unit in window.units) <= LONGEST for window in made)
    assert all(any(start <= at for start in starts) for at, sign in enumerate(text) if sign.isdigit())


def test_a_window_begins_with_the_end_of_the_one_before() -> None:
    """What stands right before the first new words of a window is seen with them."""
    vocabulary, _ = trained()
    first, second, *_ = windows("وأضاف المصدر أن القصف تواصل على البلدة. " * 120, vocabulary)

    assert 0 < second.before < len(second.units)
    assert second.units[: second.before] == first.units[-second.before :]


@given(st.integers(1, 4), st.integers(1, 3), st.floats(0.001, 50))
def test_a_packed_matrix_is_nearly_the_same(rows: int, groups: int, size: float) -> None:
    """A byte a number keeps each within a hundredth of the largest beside it."""
    matrix = np.random.default_rng(rows * groups).normal(0, size, (rows, 32 * groups)).astype(np.float32)
    back = unpacked(*packed(matrix))

    assert np.abs(back - matrix).max() <= np.abs(matrix).max() / 100


def test_a_word_of_saying_is_a_cue_and_a_deed_an_event() -> None:
    """ "A spokesman said that the army shelled the town": the one is a likely cue, the other a likely attack, not vice versa."""
    found, words = contexts("قال ناطق باسم الوزارة إن الجيش قصف بلدة سراقب مساء أمس.")
    said, shelled = words.index("قال"), words.index("قصف")

    assert found.cue(said) > 0 > found.cue(shelled)
    assert found.event(shelled, "attack") > 0 > found.event(said, "attack")


def test_who_does_it_hangs_together_with_the_deed() -> None:
    """Of all words of the sentence the army is the likeliest to have shelled, and the town the likeliest to be where."""
    found, words = contexts("قصف الجيش بلدة سراقب مساء أمس.")
    parts = found.parts(words.index("قصف"), range(len(words)))

    assert words[parts.likeliest("agent").at] == "الجيش"
    assert words[parts.likeliest("time").at] in ("مساء", "أمس")


def test_what_stands_far_away_belongs_to_nothing() -> None:
    """A word of another window is no part of a relation, whatever it is."""
    found, words = contexts("قصف الجيش البلدة.\n" + "كان الطقس جميلاً في ذلك اليوم من أيام الربيع. " * 40 + "\nوصل الوفد.")
    row = found.related(0, [len(words) - 2])[0]

    assert len(row) == len(RELATIONS)
    assert max(row) < -10


@pytest.mark.parametrize("text", ["", "   ", "...", "؟!", "123"], ids=["nothing", "blanks", "stops", "signs", "a number"])
def test_a_text_without_words_has_nothing_to_tell(text: str) -> None:
    """Nothing is an event where no word stands, and nothing fails."""
    found, words = contexts(text)
    assert all(found.event(at, "attack") < 0 and found.cue(at) < 0 for at in range(len(words)))


def test_the_same_text_is_read_the_same_twice() -> None:
    """What is told of a text depends on nothing but the text."""
    text = "نفى المتحدث أن تكون القوات قد انسحبت من المدينة، وقال إنها باقية."
    first, second = contexts(text)[0], contexts(text)[0]
    assert [first.cue(at) for at in range(8)] == [second.cue(at) for at in range(8)]
