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


# "The driver Salim bin Khalid al-Omari and nine others were let go today in Marea." - "Salim al-Omari is out, with nine others."
RELEASE = "وكالة الحقول | 9 أيار 2019\nإفراج في مارع\n\nأُفرج اليوم في مارع عن تسعة محتجزين وعن السائق سليم بن خالد العمري."
POST = "صفحة الطريق | 10 أيار 2019\n\nطلع سليم العمري والحمد لله، أفرجوا عنو مبارح مع تسعة محتجزين، وطريق أعزاز هادي."


def test_a_man_with_his_fathers_name_is_the_same_man():
    """«سليم بن خالد العمري» and «سليم العمري» are one, and the nine let go with him are nine in both."""
    assert together(RELEASE, POST) == [["0.txt", "1.txt"]]


def test_a_report_about_a_town_is_found_by_another_that_names_it():
    """Where neither says where each act was, it is enough that what one is about is named in the other.

    "A truce in Sabha: both sides agreed, the state guarantees it." - "Report on Sabha: the truce began on 8 May. Two drivers were
    held north of Brak."
    """
    first = (
        "وكالة الحقول | 9 أيار 2019\nهدنة في سبها\n\n"
        "اتفق الطرفان مساء أمس على هدنة، وضمنت الدولة تنفيذها، وانسحب المقاتلون من القلعة."
    )
    second = (
        "نشرة الإغاثة | 11 أيار 2019\nتقرير موجز: سبها\n\n"
        "سرت الهدنة منذ فجر 8 أيار، وطلبت القوافل ضمانات أمنية من الأطراف. "
        "وانسحب المسلحون من المباني. "
        "واحتُجز سائقان شمال براك الشاطئ."
    )
    assert together(first, second) == [["0.txt", "1.txt"]]


def test_a_year_that_holds_a_day_is_no_day_in_common():
    """«عام 2015» meets every week of 2015 and says little.

    "Six killed between Peshmerga and Hashd in Tuz yesterday." - "The Hashd attacked the refinery of Baiji in 2015."
    """
    day = (
        "وكالة الحقول | 15 تشرين الثاني 2015\nاشتباكات في الطوز\n\nقُتل ستة مقاتلين في اشتباكات بين البيشمركة والحشد في الطوز أمس."
    )
    year = (
        "مجلة الرأي | 7 تشرين الأول 2017\nذاكرة المصفى\n\n"
        "هاجم الحشد مصفى بيجي عام 2015 وقُتل كثيرون، وكانت البيشمركة قريبة من كركوك."
    )
    assert together(day, year) == []


def test_those_who_leave_tell_where_from():
    """A garrison called by its town left that town, wherever the report was written.

    "The garrison of Bentiu left on lorries on Saturday." - "Nairobi: the mechanism mediated that the garrison of Bentiu leave."
    """
    first = "وكالة الحقول | 18 أيار 2025\nخروج الحامية\n\nغادرت حامية بانتيو المدينة السبت على متن شاحنات باتجاه فاريانق."
    second = (
        "مرصد الجسر | 20 أيار 2025\nنيروبي – شهادة مراقب\n\n"
        "قال مراقب في نيروبي إن خروج حامية بانتيو تم يوم السبت. وفي نيروبي رفضت الوزارة التعليق."
    )
    assert together(first, second) == [["0.txt", "1.txt"]]


def test_people_whom_a_flood_drove_out_are_not_those_whom_a_deal_let_go():
    """One town, one day, two departures.

    "The garrison left Bentiu on Friday under a deal." - "Floods surrounded the camp of Bentiu; families left on Friday."
    """
    deal = "وكالة الحقول | 18 أيار 2025\nخروج الحامية\n\nغادرت الحامية بانتيو الجمعة على متن شاحنات بموجب اتفاق."
    flood = (
        "نشرة الإغاثة | 18 أيار 2025\nالمياه تحاصر المخيم\n\n"
        "غادرت مئات الأسر بانتيو الجمعة على متن شاحنات بعد أن غمر الفيضان المخيم."
    )
    assert together(deal, flood) == []


def test_a_ship_by_its_name_is_one_ship():
    """The name in marks says that two reports are of one attack, where neither names a place near it."""
    first = "وكالة الحقول | 15 تموز 2024\nهجوم على ناقلة\n\nأصيب بحاران مساء أمس في هجوم على الناقلة «ريم الوادي» قبالة المخا."
    second = (
        "نشرة الجسر | 16 تموز 2024\nبيان عن الناقلة\n\n"
        "قال مصدر في الشركة إن استهداف الناقلة «ريم الوادي» يوم الأحد أوقف محركاتها."
    )
    assert together(first, second) == [["0.txt", "1.txt"]]
