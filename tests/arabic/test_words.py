"""Words: tokens that index the original text, and clitics that come off and go back on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.letters import fold
from riwaya.arabic.words import Split, Vocabulary, Word, tokenise, word_of

LETTERS = "ءآأابةتثجحدذرزسشصضطظعغفقكلمنهويى"
words = st.text(alphabet=LETTERS, min_size=1, max_size=12)
messy = st.text(alphabet=LETTERS + "\u064b\u064f\u0651ـ\u200f\u200eﻻﷲ 0٤,.،:«»((\"'\n_abé-", max_size=80)


def word(raw: str) -> Word:
    return word_of(raw, "word")


def forms(text: str) -> list[str]:
    return [token.word.raw for token in tokenise(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قال: «نعم»", ["قال", ":", "«", "نعم", "»"], id="marks"),
        pytest.param("وَكالــة الأنباء", ["وَكالــة", "الأنباء"], id="signs inside a word"),
        pytest.param("العدد1821", ["العدد", "1821"], id="digits stuck to a word"),
        pytest.param("((داعش))", ["((", "داعش", "))"], id="double brackets"),
        pytest.param("7,800 و٣٬٥٠٠", ["7,800", "و", "٣٬٥٠٠"], id="thousands"),
        pytest.param("1.5 في 12.10.2017", ["1.5", "في", "12", ".", "10", ".", "2017"], id="decimals, not dates"),
        pytest.param("قناة RT..", ["قناة", "RT", ".."], id="Latin and dots"),
        pytest.param("«\u200fدمشق\u200e»", ["«", "دمشق", "»"], id="hidden marks outside"),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Words, numbers and signs come apart; vowel signs and tatweel stay inside their word."""
    assert forms(text) == expected


def test_unstick_cuts_a_word_in_two() -> None:
    """A word printed without the space after it becomes two tokens at their own offsets."""
    text = "إلى الولاياتالمتحدة"
    cut = list(tokenise(text, 0, len(text), lambda w: 8 if w.raw.startswith("الولايات") else 0))

    assert [text[t.start : t.end] for t in cut] == ["إلى", "الولايات", "المتحدة"]


@given(messy | st.text(max_size=60))
def test_tokens_index_the_original_text(text: str) -> None:
    """Whatever the text, tokens are in order, apart, and spell what stands at their place."""
    end = 0
    for token in tokenise(text, 0, len(text)):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.word.raw
        assert token.word.form == fold(token.word.raw)
        end = token.end


@given(messy)
def test_no_letter_or_digit_is_lost(text: str) -> None:
    """Between tokens stands nothing that can be read."""
    covered = {i for t in tokenise(text, 0, len(text)) for i in range(t.start, t.end)}

    assert not [c for i, c in enumerate(text) if i not in covered and c in LETTERS + "0٤abé"]


@pytest.mark.parametrize(
    ("raw", "split"),
    [
        ("وللحوثيين", Split(("و", "ل", "ال"), "حوثيين", "")),
        ("بالحديدة", Split(("ب", "ال"), "حديده", "")),
        ("فسيغادرون", Split(("ف", "س"), "يغادرون", "")),
        ("وساطته", Split((), "وساطه", "ه")),
        ("لحلفائها", Split(("ل",), "حلفاء", "ها")),
        ("نفاه", Split((), "نفي", "ه")),
        ("وبيانهم", Split(("و", "ب"), "يان", "هم")),
        ("بغداد", Split((), "بغداد", "")),
    ],
)
def test_splits_list_what_the_grammar_allows(raw: str, split: Split) -> None:
    """A word lists its possible splits, the whole word first."""
    assert split in word(raw).splits
    assert word(raw).splits[0] == Split((), fold(raw), "")


@given(words)
def test_every_split_recombines(raw: str) -> None:
    """Clitics and stem spell the word again, but for the letter that a pronoun changes and the ا of لل."""
    form = fold(raw)
    for proclitics, stem, enclitic in word(raw).splits:
        head = "".join(proclitics).replace("لال", "لل") if proclitics[-2:] == ("ل", "ال") else "".join(proclitics)
        if not enclitic:
            assert head + stem == form
        else:
            middle = form[len(head) : -len(enclitic)]
            assert form == head + middle + enclitic
            assert stem[:-1] in (middle, middle[:-1])


@given(words)
def test_a_vocabulary_finds_its_words_under_any_clitics(raw: str) -> None:
    """What is in the vocabulary is found bare and after و, ب and the article."""
    form = fold(raw)
    vocabulary = Vocabulary({form: ["entry"]})

    for head in ("", "و", "وال") if len(form) > 1 else ("",):
        assert "entry" in [hit.entry for hit in vocabulary.find(word(head + raw))]


def test_a_vocabulary_leaves_unknown_stems_whole() -> None:
    """بغداد is no ب with غداد: only known stems are cut out."""
    vocabulary = Vocabulary({"بغداد": ["city"], "غرب": ["west"]})

    assert [hit.split.proclitics for hit in vocabulary.find(word("لبغداد"))] == [("ل",)]
    assert vocabulary.find(word("غداد")) == ()
    assert vocabulary.find(word("بغرب")) != ()


def test_words_are_shared_by_spelling() -> None:
    """One spelling is one Word, and equality is by spelling."""
    assert word("هدنة") is word("هدنة")
    assert word("هدنة") != word("هدنه")
    assert word("هدنة").form == word("هدنه").form
