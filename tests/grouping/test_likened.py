"""A text that likens happenings tells each of the towns it names, though no act of its own."""

from riwaya.episodes import compare
from tests.comparing import record_of

# "240 fighters left Zabadani for Idlib yesterday, the council said, after a siege of ten weeks."
NEWS = (
    "وكالة السهل | 14 تشرين الأول 2017\nحافلات تغادر الزبداني\n\n"
    "قال المجلس المحلي إن 240 مقاتلاً خرجوا أمس من الزبداني إلى إدلب بعد حصار دام عشرة أسابيع."
)
# "In spring 2016 the army besieged Daraya ... and they left for Idlib. In October 2017 the same seat changed hands: the
# Fourth Division in Zabadani in the place of the Republican Guard in Daraya."
ESSAY = (
    "مجلة «أوراق الرصيف» – عدد تشرين الثاني 2017\nالمقعد نفسه\nبقلم: سلمى الخيّاط\n\n"
    "في ربيع 2016 حاصر الحرس الجمهوري مدينة داريا، وفاوض المجلس المحلي، فخرج المقاتلون إلى إدلب. "
    "وفي تشرين الأول 2017 تبدلت الأسماء: صارت الفرقة الرابعة في الزبداني مكان الحرس الجمهوري في داريا، وحلّ الوجهاء محل المجلس."
)


def test_an_essay_that_likens_two_towns_is_told_with_the_news_of_either():
    """«صارت الفرقة في الزبداني مكان الحرس في داريا» tells of Zabadani, although it names no act there."""
    found = compare([record_of("news.txt", NEWS), record_of("essay.txt", ESSAY)])["episodes"]

    assert ["essay.txt", "news.txt"] in [sorted(one["documents"]) for one in found]


def test_what_a_text_says_is_no_match_is_not_told_in_it():
    """«ولا يقاس على ذلك ما جرى في الزبداني»: named to be set aside."""
    # "The Fourth Division took the place of the Republican Guard. What happened in Zabadani is no match for it."
    essay = ESSAY[: ESSAY.index("وفي تشرين")] + "وحلّت الفرقة الرابعة محل الحرس الجمهوري. ولا يُقاس على ذلك ما كان في الزبداني."
    found = compare([record_of("news.txt", NEWS), record_of("essay.txt", essay)])["episodes"]

    assert ["essay.txt", "news.txt"] not in [sorted(one["documents"]) for one in found]
