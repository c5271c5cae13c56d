"""The text of a PDF is read off from where its letters stand, and what is no text is known as such."""

from dataclasses import replace

from riwaya.formats.printed import cleaned, is_jumbled
from riwaya.formats.visual import Letter, read_page
from tests.formats.article import BODY, HARD
from tests.formats.builders import pieces


def test_a_hard_page_comes_out_word_for_word():
    """Numbers, brackets, Latin words and vowel signs stand where a reader reads them."""
    (piece,) = pieces("hard.pdf")

    assert piece.document.text.split() == " ".join(HARD).split()


def drawn(*runs):
    """Return letters as a program draws them: each run of signs from left to right, ten points apart, from where it says."""
    letters = []
    for left, signs in runs:
        letters += [Letter(sign, left + 10 * at, left + 10 * at + 9, left + 10 * at, 0, 12) for at, sign in enumerate(signs)]
    return letters


def test_letters_drawn_from_the_left_are_read_from_the_right():
    """«في 40 بلدة» (in 40 villages), drawn from left to right."""
    assert read_page(drawn((0, "ةدلب"), (45, "40"), (70, "يف"))) == "في 40 بلدة"


def test_a_word_ends_with_its_tanwin():
    """«شهراً من» (a month of), where the file has no blank after the mark; «شهرًا», where the mark stands before the alif."""
    mark = Letter("\u064b", 31, 35, 31, 0, 12)

    on_alif = [*drawn((0, "نم")), *drawn((30, "ا")), mark, *drawn((40, "رهش"))]
    before_alif = [*drawn((0, "نم")), *drawn((30, "ا")), replace(mark, left=41, right=45, x=41), *drawn((40, "رهش"))]

    assert read_page(on_alif) == "شهراً من"
    assert read_page(before_alif).startswith("شهرًا")


def test_a_bracket_opens_before_its_word():
    """Whether a file has the bracket that is meant or the one that is drawn, it stands on the right side."""
    for opening, closing in ("()", ")("):
        letters = drawn((0, "لاق"), (35, f"{closing}رماس{opening}"), (100, "نإ"))

        assert read_page(letters) == "إن (سامر) قال"


def test_a_latin_line_is_left_alone():
    """A line that is mostly Latin goes from left to right."""
    assert read_page(drawn((0, "Reuters, 7/9"))) == "Reuters, 7/9"


def test_letters_as_drawn_become_letters():
    """Presentation forms are ordinary letters, and marks of direction are gone."""
    assert cleaned("\u202b\ufedf\ufee0\ufef4\ufef2\u202c") == "لليي"


def test_jumbled_letters_are_no_text():
    """Reversed words are known by the lack of the little words that every sentence has."""
    jumbled = " ".join(word[::-1] for word in BODY.split())

    assert is_jumbled(jumbled)
    assert not is_jumbled(BODY)
