"""What one text tells and another says is not so without a verb of denial, clause against clause."""

import pytest

from riwaya.episodes import compare
from tests.episodes.conftest import record_of

HEAD = {"a": "وكالة السهل | 3 أيار 2019\nهدنة في الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد الهدنة\n\n"}
# "The two sides agreed yesterday on a truce in Zabadani." - "The truce in Zabadani began on Thursday."
TRUCE = {"a": "اتفق الطرفان أمس على هدنة في الزبداني. ", "b": "بدأت الهدنة في الزبداني الخميس. "}


def facts(*texts):
    """Return the contradictions that are no numbers, of texts that tell one truce."""
    records = [record_of(f"{name}.txt", HEAD[name] + TRUCE[name] + text) for name, text in zip("ab", texts, strict=True)]
    return [one for one in compare(records)["contradictions"] if not one["question"].startswith("number")]


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        # "The runway of the airfield was hit by three shells." - "The runway of the airfield was not damaged."
        ("وقال مصدر إن مدرج المطار أصيب بثلاث قذائف.", "وقالت إدارة الطيران إن مدرج المطار لم يتضرر."),
        # "The Red Cross oversaw the talks of the truce." - "The Red Cross was not there."
        ("وقال مصدر إن الصليب الأحمر أشرف على المحادثات.", "وقال شيخ في البلدة: «الصليب الأحمر ما حضر المحادثات»."),
        # "An officer attended the meeting of the elders." - "Not one officer attended it, the meeting of the elders."
        ("وقال مصدر إن ضابطا حضر اجتماع الوجهاء.", "وقال شيخ في البلدة إن اجتماع الوجهاء لم يحضره ضابط واحد."),
    ],
)
def test_what_one_tells_another_negates(told, negated):
    """«لم يتضرر» is set against «أصيب», by kin words and the subject they share; the words of both are shown."""
    [found] = facts(told, negated)

    assert found["sides"][0]["documents"] == ["a.txt"]
    assert found["sides"][1]["documents"] == ["b.txt"]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        # "A shell hit the runway." - "The council made no comment on the runway."
        ("وقال مصدر إن قذيفة أصابت مدرج المطار.", "ولم يصدر عن المجلس تعليق على مدرج المطار."),
        # "Shells hit the mill." - "The runway was not damaged."
        ("وقال مصدر إن قذائف أصابت مطحنة البلدة.", "وقالت إدارة الطيران إن مدرج المطار لم يتضرر."),
    ],
)
def test_silence_and_other_matters_contradict_nothing(told, other):
    """Not to comment is not to deny, and another building is another matter."""
    assert facts(told, other) == []


def test_a_clause_is_no_rival_of_the_words_it_is_part_of():
    """«منع دخول المساعدات» negates the entry; the sentence that holds it tells no entry."""
    # "The agency said the residents accuse the fighters of starving them by preventing the entry of humanitarian aid."
    told = "وقال مصدر إن الأهالي يتهمون المقاتلين بتجويعهم عبر منع دخول المساعدات الإنسانية."

    assert facts(told, "وساد الهدوء.") == []
