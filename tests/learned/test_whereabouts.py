"""Where a place lies that only a common noun names."""

import pytest

from riwaya.documents.sentences import divide
from riwaya.learned.whereabouts import end_of_place
from riwaya.mentions.names import find_names
from riwaya.mentions.times import find_times
from riwaya.model import Zone, ZoneKind
from riwaya.phrases import analyse
from tests.builders import make_document

CASES = {
    "in-town": ("قصفت الطائرات مدرسة في حلب أمس.", "مدرسة", "مدرسة في حلب"),  # a school in Aleppo
    "west-of": ("قصفت الطائرات مستشفى غرب المدينة أمس.", "مستشفى", "مستشفى غرب المدينة"),  # a hospital west of the town
    "definite": ("قصفت الطائرات المدرسة في حلب أمس.", "المدرسة", "المدرسة"),  # the school
    "time": ("قصفت الطائرات مدرسة في الصباح.", "مدرسة", "مدرسة"),  # in the morning
}


@pytest.mark.parametrize(("sentence", "place", "whole"), CASES.values(), ids=list(CASES))
def test_indefinite_place_takes_where_it_lies(sentence: str, place: str, whole: str) -> None:
    """An indefinite noun of a place takes the place in or near which it lies, a definite one stands alone."""
    text = divide(make_document(sentence, zones=(Zone(ZoneKind.BODY, 0, len(sentence)),)))
    syntax = analyse(text, find_times(text), find_names(text))
    first = next(at for at, token in enumerate(text.tokens) if token.word.text == place)

    assert whole == syntax.span(first, end_of_place(syntax, first, first + 1)).text
