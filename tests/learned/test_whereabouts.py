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
    "chain": (  # the market in the town in the countryside
        "قصفت الطائرات سوق الخضار في بلدة سرمين بريف إدلب أمس.",
        "سوق الخضار",
        "سوق الخضار في بلدة سرمين بريف إدلب",
    ),
    "state": ("قصفت الطائرات مواقع عسكرية غرب ليبيا أمس.", "مواقع عسكرية", "مواقع عسكرية غرب ليبيا"),  # in the west of Libya
    "comma": ("قصفت الطائرات سوق الخضار، في بلدة سرمين.", "سوق الخضار", "سوق الخضار"),  # told anew
    "weapon": ("قصفت الطائرات سوق الخضار بالصواريخ.", "سوق الخضار", "سوق الخضار"),  # with missiles
    "no-stop": ("قصفت الطائرات مدرسة في البلدة", "مدرسة", "مدرسة في البلدة"),  # the text ends there
    "holder": (  # areas that the forces control in the town of Aleppo
        "قصفت الطائرات مناطق تسيطر عليها الفصائل بمدينة حلب.",
        "مناطق",
        "مناطق تسيطر عليها الفصائل بمدينة حلب",
    ),
    "held": ("انسحبت القوات إلى الأراضي الخاضعة لسيطرة الجيش.", "الأراضي", "الأراضي الخاضعة لسيطرة الجيش"),  # under its control
    "time": ("قصفت الطائرات مدرسة في الصباح.", "مدرسة", "مدرسة"),  # in the morning
}


@pytest.mark.parametrize(("sentence", "place", "whole"), CASES.values(), ids=list(CASES))
def test_place_takes_where_it_lies(sentence: str, place: str, whole: str) -> None:
    """A noun of a place takes the places in or near which it lies, one definite noun stands alone."""
    text = divide(make_document(sentence, zones=(Zone(ZoneKind.BODY, 0, len(sentence)),)))
    syntax = analyse(text, find_times(text), find_names(text))
    words = place.split()
    first = next(at for at, token in enumerate(text.tokens) if token.word.text == words[0])

    assert whole == syntax.span(first, end_of_place(syntax, first, first + len(words))).text
