"""What makes happenings of two documents one: places where they are told, names in common, days that can meet."""

import pytest

from riwaya.corroboration.telling import telling
from riwaya.episodes import compare
from tests.comparing import record_of

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


def test_how_long_somebody_was_held_is_not_when_he_was_let_go():
    """«Held since 2017» is told in the line of his release; the release is the news, and two reports of it are one."""
    # "Two engineers, held since 2017, were handed over in Marea." - "The two engineers were let go on Thursday, in Marea."
    first = (
        "وكالة الحقول | 9 أيار 2019\nعودة مهندسين\n\n"
        "سلّم النقيب مراد الحلبي في مارع مهندسين محتجزين منذ 2017، وقال وسيط إنه أُفرج عنهما."
    )
    second = "نشرة الجسر | 10 أيار 2019\nمارع: الإفراج عن مهندسين\n\nأفرج النقيب مراد الحلبي الخميس عن مهندسين اثنين في مارع."
    assert together(first, second) == [["0.txt", "1.txt"]]


def test_a_document_about_another_matter_mentions_a_happening():
    """Whoever tells it in a sentence, and in its head something that others tell too, tells it in passing."""
    # "Three civilians were killed in the shelling of a market in Tadef ... The shells fell at noon." In the second then:
    # "And in Marea Murad al-Halabi let eleven workers of the Nasr mill go the day before."
    clash = (
        "قُتل ثلاثة مدنيين أمس في قصف طال سوق بلدة تادف شرق حلب، وفق الدفاع المدني. "
        "وسقطت القذائف وسط السوق ظهراً حين كان الباعة يجمعون بضاعتهم، ولم تُعرف الجهة التي أطلقتها حتى ساعة متأخرة من الليل."
    )
    mill = "وفي مارع أفرج النقيب مراد الحلبي أول أمس عن 11 عاملاً من مطحنة النصر."
    first = f"وكالة السهل | 10 أيار 2019\nقصف على سوق تادف\n\n{clash}"
    second = f"نشرة التل | 10 أيار 2019\nثلاثة قتلى في سوق تادف\n\n{clash}\n\n{mill}"
    found = compare([record_of(f"{number}.txt", text) for number, text in enumerate((MAREA, first, second))])
    [release] = [one for one in found["episodes"] if "0.txt" in one["documents"]]
    assert (release["documents"], release["in_passing"]) == (["0.txt"], ["2.txt"])


def test_the_head_tells_what_was_read_in_no_event():
    """A paper whose words on a ship are read as no event, while another matter is, still meets who tells of the ship."""
    # "A drone boat attacked the tanker «Nur al-Bahr» off al-Makha and killed two sailors." - "«Nur al-Bahr»: a boat hit it
    # and two sailors were killed, so the company ... Meanwhile the army withdrew from a hill near Taizz."
    first = (
        "وكالة المرافئ | 9 أيار 2019\nهجوم على ناقلة\n\n"
        "قُتل بحاران أمس في هجوم بزورق مسيّر على الناقلة «نور البحر» قبالة المخا، كما قال مسؤول."
    )
    second = (
        "صحيفة المضيق | 11 أيار 2019\n«نور البحر»: بيانان وصمت\n\n"
        "زورق أصاب الناقلة «نور البحر» قبالة المخا، وبحاران قُتلا، هذا ما روته الشركة المشغلة. وفي المدينة صمت طويل لا يقطعه أحد، "
        "وأسئلة كثيرة عن البيان الذي اختفى بعد ساعات من دون أن يشرح أحد سبب ذلك.\n\n"
        "وفي تعز انسحب الجيش من تلة قرب الحوبان صباح الجمعة."
    )
    assert ["0.txt", "1.txt"] in together(first, second)


def test_two_reports_of_a_flood_are_one_episode_without_an_event():
    """Where no event was read in either, the words of their heads, the place and the day are enough."""
    # "At least 700 died in the floods that swept Derna." - "The dead of the floods in Derna rose to 5,300."
    first = (
        "نشرة الأفق | 12 أيلول 2018\nضحايا في فيضانات درنة\n\n"
        "لقي 700 شخص مصرعهم في الفيضانات التي اجتاحت مدينة درنة ليل الأحد، بحسب مسؤول."
    )
    second = "راديو الساحل | 14 أيلول 2018\nارتفاع حصيلة فيضانات درنة\n\nأعلنت الوزارة أن ضحايا الفيضانات في درنة بلغوا 5300 شخص."
    assert together(first, second) == [["0.txt", "1.txt"]]


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


# "An explosion hit the market of Tal Afar: a car bomb went off on Saturday, 12 dead." - "The toll of the explosion in the market
# of Tal Afar today has come to seven dead, the district's head said."
BOMB = (
    "وكالة الحقول | 19 كانون الثاني 2019\nتفجير في سوق بتلعفر\n\n"
    "انفجرت سيارة مفخخة ظهر السبت قرب سوق الخضار وسط تلعفر، ما أسفر عن مقتل 12 شخصاً."
)
TOLL = (
    "نشرة الجسر | 19 كانون الثاني 2019\nحصيلة تلعفر\n\n"
    "قال القائمقام إن الحصيلة النهائية للانفجار الذي وقع في سوق الخضار وسط تلعفر اليوم بلغت سبعة قتلى."
)


def test_a_report_in_which_no_event_was_read_is_told_with_what_its_words_tell():
    """The toll of an explosion is of the explosion, by the words of its head, its town and its day."""
    assert together(BOMB, TOLL) == [["0.txt", "1.txt"]]


# "No explosion of prices in Tal Afar: the market is quiet."
PRICES = "نشرة الجسر | 19 كانون الثاني 2019\nأسواق تلعفر\n\nاستقرت أسعار الخضار في سوق تلعفر اليوم، وقال تجار إن الحركة ضعيفة."


def test_a_report_of_the_same_market_about_something_else_is_not_told_with_it():
    """The place and the day alone make no happening."""
    assert together(BOMB, PRICES) == []


def test_a_village_that_no_list_has_is_the_same_with_and_without_what_it_is():
    """«بلدة بوريم» and «بوريم» are one place, though the gazetteer has neither.

    "45 soldiers were killed yesterday in an ambush near the town of Borim." - "Our men attacked the column near Borim."
    """
    first = (
        "وكالة الحقول | 10 أيلول 2023\nكمين لرتل عسكري\n\n"
        "قتل 45 جندياً أمس السبت في كمين نصبه مسلحون لرتل من الجيش المالي قرب بلدة بوريم."
    )
    second = "نشرة الجسر | 11 أيلول 2023\nتبني الهجوم\n\nقال متحدث باسم الأزواديين إن مقاتليهم هاجموا الرتل قرب بوريم يوم السبت."
    assert together(first, second) == [["0.txt", "1.txt"]]


# Two attacks on one day in Aden: rockets on the camp of Jalaa; a car bomb at a police station. Each is told twice.
CAMP = (
    "وكالة الحقول | 1 آب 2019\nصاروخ على معسكر الجلاء\n\n"
    "قتل 36 جندياً اليوم الخميس في هجوم صاروخي على معسكر الجلاء في عدن أثناء عرض عسكري."
)
CAMP_AGAIN = (
    "نشرة الجسر | 1 آب 2019\nضحايا العرض العسكري\n\n"
    "استهدف هجوم بصاروخ باليستي اليوم معسكر الجلاء في عدن أثناء عرض عسكري، وقتل 36 جندياً."
)
STATION = (
    "وكالة الحقول | 1 آب 2019\nمفخخة الشيخ عثمان\n\n"
    "قتل 13 شرطياً صباح اليوم في تفجير سيارة مفخخة استهدف مركز شرطة الشيخ عثمان في عدن."
)
STATION_AGAIN = (
    "نشرة الجسر | 2 آب 2019\nتبني تفجير المركز\n\n"
    "تبنى تنظيم الدولة التفجير الذي استهدف مركز شرطة الشيخ عثمان في عدن أمس الخميس وأدى إلى مقتل 13 شرطياً."
)


def test_two_attacks_of_one_day_in_one_town_stay_two():
    """What each of them alone tells joins its tellings; the town and the day do not join the two."""
    found = together(CAMP, CAMP_AGAIN, STATION, STATION_AGAIN)
    assert found == [["0.txt", "1.txt"], ["2.txt", "3.txt"]]


def test_tellings_that_share_only_words_of_their_titles_are_found():
    """«بصرى الشام» is in the gazetteer as a town; where one reading has it not, the words of both titles lead to each other.

    "150 fighters left Bosra for the north on Thursday, Russia vouched for it." - "No more than 90 left Bosra on Thursday."
    """
    first = (
        "وكالة الحقول | 5 تموز 2018\nاتفاق بصرى الشام يدخل حيز التنفيذ\n\n"
        "غادر 150 مقاتلاً من فصائل المعارضة مدينة بصرى الشام، صباح الخميس، باتجاه الشمال السوري بموجب اتفاق ضمنته روسيا."
    )
    second = (
        "نشرة الجسر | 6 تموز 2018\nخروج مقاتلين من بصرى الشام\n\n"
        "أكد قيادي أن عدد الذين خرجوا من بصرى الشام أمس الخميس لم يتجاوز 90 مقاتلاً بموجب الاتفاق مع روسيا."
    )
    assert together(first, second) == [["0.txt", "1.txt"]]


def test_a_hotel_that_no_list_has_joins_two_counts_of_its_dead():
    """«فندق الزيتونة» in one city is more in common than the city.

    "16 were killed in the attack on the Zaytuna hotel in Mogadishu on Friday." - "Ten died in the attack on the Zaytuna hotel."
    """
    first = (
        "وكالة الحقول | 21 آب 2022\nانتهاء حصار الفندق\n\n"
        "قال مدير المستشفى إن 16 شخصاً قتلوا في الهجوم على فندق الزيتونة في مقديشو الذي شنه مقاتلو حركة الشباب مساء الجمعة."
    )
    second = (
        "نشرة الجسر | 21 آب 2022\nعشرة قتلى\n\nذكر قائد الشرطة أن عشرة أشخاص لقوا حتفهم في الهجوم على فندق الزيتونة في مقديشو."
    )
    assert together(first, second) == [["0.txt", "1.txt"]]


def test_a_university_stormed_and_a_checkpoint_bombed_in_one_city_are_two():
    """The city's own name in both sentences is no further thing in common.

    "Armed men stormed Anbar university in Ramadi on Saturday." - "Seven were killed by a car bomb at a checkpoint in Ramadi on
    Saturday."
    """
    stormed = "وكالة الحقول | 7 حزيران 2014\nاقتحام الجامعة\n\nاقتحم مسلحون، السبت، جامعة الأنبار في الرمادي واحتجزوا طلبة."
    bombed = (
        "نشرة الجسر | 7 حزيران 2014\nمفخخة في الرمادي\n\n"
        "قتل سبعة أشخاص بتفجير سيارة مفخخة استهدف، السبت، حاجزاً للشرطة في حي الملعب وسط الرمادي."
    )
    assert together(stormed, bombed) == []


def test_the_police_who_tell_of_an_arrest_tell_of_the_murder():
    """An arrest is no deed of force, but its head names the dead man, by his family's name alone as the others do.

    "Armed men killed the director of the electricity office in Muqdadiyah, the engineer Saad Kazim al-Rubaie, on Thursday." -
    "The police arrested the killer of the director of the electricity office in Muqdadiyah: ... the killing of Saad al-Rubaie".
    """
    murder = (
        "وكالة الحقول | 7 أيار 2021\nاغتيال مدير دائرة الكهرباء\n\n"
        "اغتال مسلحون مجهولون مساء الخميس مدير دائرة الكهرباء في المقدادية المهندس سعد كاظم الربيعي قرب منزله."
    )
    arrest = (
        "نشرة الجسر | 8 أيار 2021\nالقبض على قاتل مدير دائرة الكهرباء في المقدادية\n\n"
        "أعلن قائد الشرطة إلقاء القبض على المتهم بقتل سعد الربيعي، وقال إن الدافع خلاف على أرض."
    )
    assert together(murder, arrest) == [["0.txt", "1.txt"]]


def test_a_town_that_no_list_has_is_met_in_a_title():
    """What one document places in «بلدة خربة الزيت» another has in its title as a mere word.

    "The army took the town of Khirbat Turnaz after fighting in which 45 men of the movement were killed." - "We were in Turnaz
    before the army: the elder says that the clan fought no battle."
    """
    taken = (
        "وكالة الحقول | 4 أيلول 2022\nمعارك في تورناز\n\n"
        "قتل الجيش 45 عنصراً من حركة الشباب الأحد في معارك في بلدة تورناز وسيطر عليها، بحسب وزارة الدفاع الصومالية."
    )
    told = (
        "نشرة الجسر | 6 أيلول 2022\nتورناز: رواية شيخ العشيرة\n\n"
        "قال الشيخ إن مسلحي العشيرة لم يقاتلوا حركة الشباب في المدينة الأحد، وإن 45 قتيلاً رقم لا يعرفه. وأكد أن المعارك لم تقع."
    )
    assert together(taken, told) == [["0.txt", "1.txt"]]


def test_talks_of_weeks_before_do_not_date_a_release():
    """«Talks that began on 12 February» led to the release of Monday: both documents tell of that.

    "The authorities in Mali let nine miners go on Monday in Nara, after talks." - "His country
    strove to have the nine miners let go; the talks began on 12 February."
    """
    home = (
        "وكالة الحقول | 5 آذار 2024\nعودة المنقبين\n\n"
        "أفرجت السلطات في مالي أمس الاثنين عن تسعة منقبين موريتانيين في بلدة نارا، بعد وساطة قادتها رابطة المنقبين."
    )
    talks = (
        "نشرة الجسر | 7 آذار 2024\nمالي: من توسط في الإفراج عن المنقبين؟\n\n"
        "قال دبلوماسي إن بلاده سعت للإفراج عن تسعة منقبين موريتانيين في بلدة نارا وإن رابطة المنقبين شاركت. "
        "وأضاف أن المفاوضات بدأت يوم 12 شباط."
    )
    assert together(home, talks) == [["0.txt", "1.txt"]]


def test_a_page_called_after_its_town_writes_of_it():
    """«Zawiya unadorned» writes of a truce without saying where; an agency tells where.

    "The elders of Zawiya reached a truce after the clashes; 22 families were brought out." - "The truce holds ... of the 22
    families seven slept in a school. God keep Zawiya."
    """
    agency = (
        "وكالة الحقول | 16 آب 2023\nهدنة في مدينة الزاوية\n\n"
        "توصل أعيان مدينة الزاوية اليوم إلى هدنة بعد اشتباكات بئر الغنم، وأُجليت 22 عائلة، كما قال العضو مفتاح القمودي."
    )
    page = (
        "الزاوية بلا رتوش - صفحة عامة\n17/08/2023\n\n"
        "الهدنة ماشية لعند توا الحمدلله وكلام الحاج مفتاح القمودي عليها مش دقيق مع احترامنا ليه. "
        "العائلات الـ 22 مازال 7 عائلات منهم باتو في مدرسة. ربي يحفظ الزاوية"
    )
    assert together(agency, page) == [["0.txt", "1.txt"]]


def test_the_town_a_report_was_written_in_parts_no_act_from_the_others():
    """«الخرطوم بحري: سلوى الباقر» tells where she writes; what she tells without a place is where the rest of it is.

    "The dead of the bombing of a market in West Kordofan rose to 34 ... a plane dropped four bombs on the market." - "A plane
    dropped four bombs on the market of Wad Banda in West Kordofan on Wednesday and 34 were killed."
    """
    written = (
        "صحيفة أفق النيلين – الخميس 13 فبراير 2025\nحصيلة القصف ترتفع\nالخرطوم بحري: سلوى الباقر\n\n"
        "ارتفع عدد ضحايا القصف في غرب كردفان أمس إلى 34 قتيلاً. "
        "وقال شاهد إن طائرة حربية ألقت أربع قنابل على السوق في ذروة ازدحامه."
    )
    told = (
        "وكالة الحقول – 13 فبراير 2025\nقصف سوق ود بندة\n\n"
        "قُتل 34 شخصاً الأربعاء حين ألقت طائرة حربية أربع قنابل على سوق ود بندة في غرب كردفان."
    )
    assert together(written, told) == [["0.txt", "1.txt"]]


def test_a_pass_that_no_list_knows_joins_its_tellings():
    """«عقبة الشحرور» is a place by the word before it, and few reports name it."""
    # "The two sides agreed on a truce at the pass of Shahrur, a sheikh announced." - "Below the pass of Shahrur the waiter
    # counts lorries. An official said that the truce is of ten days."
    first = "إذاعة الوادي | 20 آذار 2019\nهدنة في الجبل\n\nوافق الطرفان على هدنة في عقبة الشحرور، بحسب ما أعلن شيخ."
    second = "يومية النهر | 24 آذار 2019\nطريق يُفتح\n\nأسفل عقبة الشحرور يعدّ النادل الشاحنات. قال مسؤول إن الهدنة عشرة أيام."
    assert together(first, second) == [["0.txt", "1.txt"]]


def test_an_issue_of_a_month_is_published_in_it():
    """«عدد تشرين الأول 2018» bears no day, and still lies near or far from others."""
    # "A captain let eleven workers go in Marea" told in an issue of May 2019, and in one of a year later.
    issue = "مجلة «أوراق الحقول» – عدد {}\nعمال يعودون\n\nأفرج نقيب في بلدة مارع عن 11 عاملاً من مطحنة النصر."
    assert together(MAREA, issue.format("أيار 2019")) == [["0.txt", "1.txt"]]
    assert together(MAREA, issue.format("أيار 2020")) == []


def test_a_hamlet_that_both_repeat_and_no_list_has_joins_two_reports():
    """Written in two capitals, of two kinds of deed: a name that no news is known to use, said twice in each, is one name."""
    # "260 fighters left Zaghramata on Wednesday by agreement. The shops of Zaghramata opened." Written in Algiers.
    # "There is no agreement: the enemy fled from Zaghramata after three days. Zaghramata is free." Written in Bamako.
    leaving = (
        "الجزائر – وكالة السهل | 23 كانون الثاني 2025\nزغرماطة بلا بنادق\n\n"
        "غادر 260 مقاتلاً بلدتهم أمس الأربعاء بموجب اتفاق، على ما قال رئيس المجلس. وفتحت دكاكين زغرماطة أبوابها في المساء."
    )
    fleeing = (
        "باماكو – نشرة التل | 24 كانون الثاني 2025\nزغرماطة حرة\n\n"
        "هرب المسلحون من زغرماطة بعد ثلاثة أيام من القتال، ودخلها الشبان في المساء. وقال قائد ميداني إن ما قيل عن اتفاق كلام."
    )
    other = (
        "باماكو – نشرة الوادي | 24 كانون الثاني 2025\nشنقروطة تودع ضيوفها\n\n"
        "غادر المراقبون شنقروطة أمس بعد ثلاثة أشهر، وقال رئيس البلدية إن شنقروطة شكرتهم."
    )
    assert together(leaving, fleeing, other) == [["0.txt", "1.txt"]]


def test_an_issue_of_a_season_is_published_in_it():
    """A quarterly of spring 2019 lies near a report of May 2019, one of spring 2020 does not; winter begins the year before."""
    # "A captain let eleven workers go in Marea" told in a quarterly.
    issue = "فصلية «أوراق الحقول» – العدد 7 – {}\nعمال يعودون\n\nأفرج نقيب في بلدة مارع عن 11 عاملاً من مطحنة النصر."
    assert together(MAREA, issue.format("ربيع 2019")) == [["0.txt", "1.txt"]]
    assert together(MAREA, issue.format("ربيع 2020")) == []
    [winter] = [telling(record_of("0.txt", issue.format("شتاء 2020"))).published]
    assert winter.edtf() == "2019-12-01/2020-02-29"


# "A truce of five days began in Nara on Sunday; the Red Crescent sponsored it." Told on Monday.
TRUCE = (
    "وكالة الحقول | 9 آب 2021\nشاحنات تصل إلى نارا\n\n"
    "بدأت أمس الأحد هدنة من خمسة أيام في بلدة نارا، ورعى الهلال الأحمر التفاهم، ودخلت تسع شاحنات إلى البلدة."
)


def test_the_day_on_which_a_truce_ends_is_not_its_day():
    """«انتهت فجر اليوم الهدنة» of Friday and «بدأت الأحد هدنة» are one truce."""
    # "The truce of Nara ended at dawn today. The Red Crescent denied that it sponsored any understanding."
    ended = (
        "راديو الجسر | 13 آب 2021\nنارا بعد الهدنة\n\n"
        "انتهت فجر اليوم هدنة الأيام الخمسة في بلدة نارا. ونفى الهلال الأحمر أن يكون رعى أي تفاهم في نارا."
    )
    assert together(TRUCE, ended) == [["0.txt", "1.txt"]]


def test_the_weeks_in_which_somebody_asked_are_not_the_day_of_a_shell():
    """«أجرى الفريق 19 مقابلة بين 16 و24» of a shell that fell on the fourteenth: both are told together."""
    # "Seven were killed on Friday when shells fell on the village of Shanqruta." - "A team asked 19 people in Shanqruta from 16
    # to 24 May: nine were killed. One shell fell on the place."
    fell = (
        "وكالة الحقول | 15 أيار 2021\nقصف على طابور\n\n"
        "قُتل سبعة مدنيين أمس الجمعة حين سقطت قذيفتا هاون على طابور للخبز في قرية شنقروطة، وفق طبيب في شنقروطة."
    )
    asked = (
        "منظمة الميزان – تقرير – 30 أيار 2021\nمن قتل الواقفين؟\n\n"
        "أجرى فريقنا 19 مقابلة في قرية شنقروطة بين 16 و24 أيار.\n1. قُتل تسعة مدنيين في القصف على الطابور.\n"
        "2. سقطت على شنقروطة قذيفة واحدة."
    )
    assert together(fell, asked) == [["0.txt", "1.txt"]]


def test_a_place_that_no_list_has_is_called_as_the_documents_write_it():
    """The label of an episode has «شنقروطة», not its stem, and not the town where the report was written."""
    # "From Algiers: 260 fighters left the village of Shanqruta on Wednesday. The shops of Shanqruta opened."
    text = (
        "الجزائر – وكالة السهل | 23 كانون الثاني 2025\nرحيل\n\nغادر 260 مقاتلاً أمس الأربعاء قرية شنقروطة. وفتحت دكاكين شنقروطة."
    )
    [episode] = compare([record_of("0.txt", text)])["episodes"]
    assert episode["place"] == "شنقروطة"


# "17 gold diggers were killed on Wednesday when a patrol raided Shanqrush." Told on Thursday.
RAID = (
    "وكالة الحقول | 23 كانون الثاني 2025\nمقتل منقبين في شنقروش\n\n"
    "قُتل 17 منقباً أمس الأربعاء حين داهمت دورية موقعاً للذهب في بلدة شنقروش، وقال رئيس التعاونية إن أحداً في شنقروش لم يكن مسلحاً."
)


def test_the_day_that_a_heading_names_is_that_of_what_is_told_under_it():
    """A file of two months later asks what happened on the 22nd: its title names place and day, its letterhead neither."""
    # "The Ufuq group – Paris – file 7 – 2 March 2025. Shanqrush: what happened on 22 January? Eleven were executed …"
    file = (
        "تجمع «الأفق» للرصد – باريس – ملف رقم 7 – 2 آذار 2025\nشنقروش: ما الذي حدث في 22 كانون الثاني؟\n\n"
        "أُعدم أحد عشر رجلاً وسقط الباقون أثناء الفرار من الهجوم. ولم يقع تبادل لإطلاق النار، خلافاً لما أُعلن."
    )
    assert together(RAID, file) == [["0.txt", "1.txt"]]


def test_the_day_on_which_wounded_died_is_not_that_of_the_shots():
    """«مصابون بالرصاص، توفي منهم اثنان مساء الجمعة» tells of shots on Wednesday; who has them on Tuesday tells the same."""
    # "The army: on Tuesday 21 January we killed 14 terrorists in Shanqrush." - "A nurse: six were brought in with gunshot wounds
    # from Shanqrush, of whom two died on Friday evening."
    army = (
        "قيادة الجيش | 23 كانون الثاني 2025\nعملية في شنقروش\n\n"
        "نفذت قواتنا يوم الثلاثاء 21 كانون الثاني هجوماً على المسلحين في بلدة شنقروش وقتلت 14 إرهابياً، ولم يُقتل مدني في شنقروش."
    )
    nurse = (
        "صحيفة الجسر | 25 كانون الثاني 2025\nذهب شنقروش\n\n"
        "قال ممرض إن ستة جرحى من بلدة شنقروش أصيبوا بالرصاص من الخلف، توفي منهم اثنان مساء الجمعة. و17 جثة قد دُفنت في شنقروش."
    )
    assert together(RAID, army, nurse) == [["0.txt", "1.txt", "2.txt"]]


def test_the_dawn_of_which_somebody_tells_in_an_interview_is_not_the_day_of_printing():
    """«دخلوا عند الفجر» in an interview of Thursday and «سيطرت صباح الأحد» in the news of Sunday are one."""
    # "The forces took the town of Shanqrush on Sunday morning." - "Interview: the sheikh tells that the clan took Shanqrush at
    # dawn, after the gunmen had left."
    news = "وكالة الحقول | 4 أيلول 2022\nسيطرة\n\nسيطرت القوات صباح اليوم الأحد على بلدة شنقروش بعد معارك، وهدأت شنقروش."
    interview = (
        "صحيفة الجسر | 8 أيلول 2022\nدخلنا شنقروش قبل الجيش\nحوار: سليم العمري\n\n"
        "يروي الشيخ أن مسلحي العشيرة سيطروا على بلدة شنقروش عند الفجر بعد أن خرج منها المسلحون، وأن الجيش وصل بعدهم إلى شنقروش."
    )
    assert together(news, interview) == [["0.txt", "1.txt"]]


def test_an_interview_without_place_and_day_meets_the_report_of_the_same_numbers_and_men():
    """42 soldiers here and 42 men there, 26 fighters and 26 prisoners, and who vouched: so many are met with by no chance."""
    # "The army and the movement exchanged captives in Nara on Friday: 42 soldiers for 26 fighters; Angola vouched for it. The Red
    # Cross drove them." - "Those who came back are 42 men … 26 prisoners. I saw the letter of Angola. The Red Cross had no car."
    report = (
        "وكالة الحقول | 16 آذار 2024\nتبادل محتجزين\n\n"
        "أفرجت الحركة الجمعة في نارا عن 42 جندياً مقابل 26 مقاتلاً بضمانة أنغولا، ونقلهم الصليب الأحمر، بحسب الأب سليم العمري."
    )
    interview = (
        "راديو الجسر | 17 آذار 2024\nحوار عن الصفقة\n\n"
        "قال الأب سليم العمري إن الذين أُفرج عنهم 42 رجلاً مقابل 26 سجيناً، وإن أنغولا ضمنت ذلك، وإن الصليب الأحمر لم يكن هناك."
    )
    assert together(report, interview) == [["0.txt", "1.txt"]]


# "The coalition said its aircraft struck Houthi positions in Hodeidah governorate." - "The Houthis said that its aircraft had
# raided Hodeidah governorate; ... " Each with how many were killed, as far as that is told.
STRUCK = "أعلن التحالف العربي أن طائراته ضربت تحصينات لجماعة الحوثيين في محافظة الحديدة{}، فيما ثبّت الجيش اليمني خطوطه."
RAIDED = "قالت جماعة الحوثيين إن مقاتلات التحالف العربي أغارت على محافظة الحديدة{}، وحمّلت الجيش اليمني تبعات ذلك."


@pytest.mark.parametrize(
    ("first", "second", "are_one"),
    [
        ("وكالة السهل", "نشرة الجسر | 3 كانون الأول 2020", False),
        ("وكالة السهل | 20 تشرين الأول 2020", "نشرة الجسر | 3 كانون الأول 2020", False),
        ("وكالة السهل | 2 كانون الأول 2020", "نشرة الجسر | 3 كانون الأول 2020", True),
    ],
    ids=["one undated", "weeks apart", "a day apart"],
)
def test_whom_a_war_is_between_and_where_is_no_sign_of_one_attack(first, second, are_one):
    """Every report of a war tells that: two attacks without a day are one where their reports are of about the same day."""
    texts = (f"{first}\nغارات\n\n{STRUCK.format('')}", f"{second}\nالحديدة\n\n{RAIDED.format('')}")
    assert bool(together(*texts)) == are_one


def test_how_many_were_killed_is_a_sign_of_one_attack():
    """Two reports of a war that count 43 killed tell of one raid, though neither tells the day."""
    killed = "، ما أدى إلى مقتل 43 مسلحاً"
    texts = (f"وكالة السهل\nغارات\n\n{STRUCK.format(killed)}", f"نشرة الجسر\nالحديدة\n\n{RAIDED.format(killed)}")
    assert together(*texts) == [["0.txt", "1.txt"]]


def test_the_names_of_the_parties_and_of_their_province_are_no_rare_words():
    """Two undated raids of one group in one province, a village each, share what every report of that war has.

    "Gunmen of Boko Haram on motorcycles attacked the village of Jajari in Borno in Nigeria and fled."
    "Boko Haram attacked the village of Wotari in Borno, in the north of Nigeria, with gunmen on motorcycles."
    """
    one = "هاجم مسلحون من جماعة بوكو حرام على دراجات نارية قرية جاجاري في ولاية بورنو بنيجيريا ثم فروا."
    other = "هاجمت جماعة بوكو حرام قرية ووتاري في ولاية بورنو شمال نيجيريا بمسلحين على دراجات نارية."
    assert together(f"وكالة السهل\nهجوم\n\n{one}", f"نشرة الجسر\nهجوم ثان\n\n{other}") == []
