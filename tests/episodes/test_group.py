"""What makes happenings of two documents one: places where they are told, names in common, days that can meet."""

from riwaya.episodes import compare
from tests.episodes.conftest import record_of

# "A captain of the brigade, Murad al-Halabi, let the eleven workers of the Nasr mill go yesterday in Marea."
MAREA = (
    "وكالة الحقول | 9 أيار 2019\nالإفراج عن عمال المطحنة\n\nأفرج النقيب مراد الحلبي أمس في بلدة مارع عن 11 عاملاً من مطحنة النصر."
)
# "From Gaziantep: families waited at the bridge. The council said that Murad al-Halabi let the workers go on Wednesday,
# eleven of them; Marea was quiet."
GAZIANTEP = (
    "نشرة الجسر | 10 أيار 2019\nغازي عنتاب - عودة عمال المطحنة إلى ذويهم\n\n"
    "انتظرت العائلات في غازي عنتاب. وقال المجلس إن النقيب مراد الحلبي أفرج الأربعاء عن 11 عاملاً، وإن مارع هادئة."
)
# A year and a half later a column: "He who once let workers go, Murad al-Halabi, let twenty drivers go in Gaziantep."
LATER = "نشرة الجسر | 3 كانون الأول 2020\nسائقون يعودون\n\nأفرج مراد الحلبي عن 20 سائقاً في غازي عنتاب، وكانت مارع قد نسيت عمالها."


def together(*texts):
    """Return which of the texts are told together."""
    records = [record_of(f"{number}.txt", text) for number, text in enumerate(texts)]
    return [sorted(episode["documents"]) for episode in compare(records)["episodes"] if len(episode["documents"]) > 1]


def test_a_report_from_elsewhere_is_told_with_what_it_reports():
    """The dateline town is where it was written; the man, the number and the town it names say what it is about."""
    assert together(MAREA, GAZIANTEP) == [["0.txt", "1.txt"]]


def test_the_same_man_a_year_later_is_another_happening():
    """Names in common do not bridge a year and a half."""
    assert together(MAREA, LATER) == []
