"""A comparison with what only other documents of the case tell: an essay recalls one deal and sets another beside it."""

from riwaya.episodes import compare
from tests.scenarios.conftest import record_of

# "Twelve prisoners for nine were exchanged yesterday in al-Zahir between the government's forces and the Houthis, brokered by
# Sheikh Alawi al-Humayqani. He guaranteed their way to Lawdar."
NEWS = (
    "وكالة السهل | 4 مايو 2023\nتبادل أسرى في الزاهر\n\n"
    "أُفرج أمس في مديرية الزاهر بمحافظة البيضاء عن 12 أسيراً للقوات الحكومية مقابل تسعة حوثيين في صفقة تبادل أسرى، "
    "بوساطة الشيخ علوي الحميقاني. وضمن الوسيط سلامة العائدين حتى لودر."
)
# "In Radaa, in February 2018, Sheikh Nasir al-Awwadi brokered between the Houthis and the tribes of Murad, fifteen prisoners went
# out for eight, and al-Awwadi guaranteed their way to Marib. In al-Zahir, al-Humayqani took the place of al-Awwadi, the
# government's forces that of Murad, Lawdar that of Marib."
ESSAY = (
    "مجلة الميزان | 20 مايو 2023\nوجه الشيخ\n\n"
    "في رداع، في شباط 2018، توسط الشيخ ناصر العوّاضي بين الحوثيين وقبائل مراد، فخرج خمسة عشر أسيراً مقابل ثمانية، "
    "وضمن العوّاضي سلامتهم حتى مأرب. "
    "وفي الزاهر حلّ الشيخ علوي الحميقاني محل العوّاضي، والقوات الحكومية محل مراد، ولودر محل مأرب."
)


def test_the_deal_that_a_comparison_leads_with_is_found_in_other_documents():
    """«وفي الزاهر حلّ X محل Y»: the essay tells nothing else of al-Zahir; the news does, and both are one play."""
    pairs = compare([record_of("news.txt", NEWS), record_of("essay.txt", ESSAY)])["scenarios"]

    [pair] = [pair for pair in pairs if pair["same"]]
    swapped = [set(fillers) for fillers in pair["substitutions"].values()]
    assert {"لودر", "مأرب"} in swapped
    assert {"الشيخ علوي الحميقاني", "العوّاضي"} in swapped


# "240 fighters left Zabadani for Idlib yesterday, the council said, after a siege of ten weeks. The Fourth Division negotiated."
LEFT = (
    "وكالة السهل | 14 تشرين الأول 2017\nحافلات تغادر الزبداني\n\n"
    "قال المجلس المحلي إن 240 مقاتلاً خرجوا أمس من الزبداني إلى إدلب بعد حصار دام عشرة أسابيع. وفاوضت الفرقة الرابعة المجلس."
)
# "In spring 2016 thirty men of the Committees were besieged in Daraya, Ahrar al-Sham negotiated with them, the Red Cross
# sponsored the paper, and they left for Saasa. In October 2017 the seats were changed: the Fourth Division at the table in
# Zabadani, the notables in the place of the elders, Russia in the place of the Red Cross."
SEATS = (
    "مجلة «أوراق الرصيف» – عدد تشرين الثاني 2017\nالمقعد نفسه\nبقلم: سلمى الخيّاط\n\n"
    "في ربيع 2016 حوصر ثلاثون من اللجان في داريا، ففاوضتهم حركة أحرار الشام، ورعى الصليب الأحمر الورقة، فخرجوا إلى سعسع. "
    "وفي تشرين الأول 2017 تبدلت المقاعد: الفرقة الرابعة على الطاولة في الزبداني، والوجهاء مكان مشايخ العقل، "
    "وروسيا مكان الصليب الأحمر."
)


def test_who_took_whose_place_where_an_essay_tells_no_act_of_the_newer():
    """«والوجهاء مكان مشايخ العقل»: of Zabadani the essay tells nothing else, and means what others tell of it."""
    pairs = compare([record_of("news.txt", LEFT), record_of("essay.txt", SEATS)])["scenarios"]

    [pair] = [pair for pair in pairs if pair["same"]]
    assert {"الوجهاء", "مشايخ العقل"} in [set(fillers) for fillers in pair["substitutions"].values()]
