"""What a number counts: the noun beside it or told before, and what befell people."""

import pytest

from riwaya.accounts.units import unit_of
from tests.comparing import record_of


def unit_in(sentence, number):
    """Return what a number of a sentence counts."""
    record = record_of("telling.txt", f"الجمعة 5 يناير 2024\n\n{sentence}")
    text = record["document"]["text"]
    return next(unit_of(one, text) for one in record["quantities"] if one["text"].startswith(number))


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("وأعلن التنظيم هلاك أربعة من جنود الحامية وجرح عدد آخر.", "أربعة", "killed"),
        ("وقال المدير إن طفلين فارقا الحياة بعد القصف.", "طفلين", "killed"),
        ("وقال إن تسعة من الشرطة المحلية بينهم ملازم قُتلوا في الهجوم.", "تسعة", "killed"),
        ("وأكد أن خمسة مسلحين من الحركة جرى تحييدهم قرب التل.", "خمسة", "killed"),
        ("استشهد 11 صياداً وفُقد ستة آخرون فجراً.", "ستة", "missing"),
        ("وفقد الفصيل ستة مقاتلين في الكمين.", "ستة", "killed"),
        ("وقال إن 26 جندياً عولجوا من جروح في المستشفى.", "26", "wounded"),
        ("شهداؤنا ستة لا غير.", "ستة", "killed"),
        ("وكانت الحصيلة كما يلي: القتلى: ثمانية من الحرس.", "ثمانية", "killed"),
        ("وزار المراسل الأسرى في مدرسة البلدة، وكانوا سبعة، أصغرهم فتى.", "سبعة", "detainees"),
        ("وبقيت الشاحنات في الساحة، وعددها 19، حتى المساء.", "19", "trucks"),
        ("وقال الطبيب إن 40 نازحاً وصلوا إلى البلدة.", "40", "displaced"),
    ],
)
def test_what_befell_people_is_told_before_or_after_them(sentence, number, unit):
    assert unit_in(sentence, number) == unit
