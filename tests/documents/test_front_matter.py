"""Publication lines, bylines and datelines in the forms in which papers, agencies, pages and channels print them."""

from datetime import date

import pytest

from riwaya.documents.readers import read_text

TITLE = "هدنة هشة على ضفاف النهر"  # A brittle truce on the banks of the river
# A spokesman for the joint forces said that the fighting stopped ... and added that the two sides exchanged detainees ...
BODY = (
    "قال متحدث باسم القوات المشتركة إن المعارك توقفت مساء أمس في محيط المدينة بعد وساطة قادها وجهاء محليون.\n"
    "وأضاف أن الطرفين تبادلا عشرات المحتجزين قرب الجسر القديم، وأن قوافل الإغاثة دخلت صباح اليوم إلى الأحياء الشرقية."
)
# Seven fighters were killed ... and no party claimed the attack.
EVENT = (
    "قُتل سبعة مقاتلين وأصيب آخرون في كمين نصبه مسلحون مجهولون على الطريق الصحراوي جنوب المدينة صباح اليوم.\n"
    "ولم تتبنّ أي جهة الهجوم حتى ساعة متأخرة من الليل."
)


def front(text):
    """Return what a text's front matter says: title, byline, outlet, day, moment."""
    document = read_text(text, "article.txt", "id")
    day = document.published.isoformat() if document.published else None
    return document.title, document.byline, document.outlet, day, document.published_at


LINES = {
    "city, outlet, day": ("عدن – صوت الميناء – الخميس 7 سبتمبر 2023", None, "صوت الميناء", "2023-09-07", None),
    "marks round the outlet": ("تونس – «مرفأ المغارب» – 24 أكتوبر 2022", None, "مرفأ المغارب", "2022-10-24", None),
    "outlet, city, day": ("«نبض القطاع»، غزة، 12 نوفمبر 2023", None, "نبض القطاع", "2023-11-12", None),
    "day first": ("12 نوفمبر 2023 • نبض القطاع • غزة", None, "نبض القطاع", "2023-11-12", None),
    "magazine and issue": ("مجلة المرفأ / 30 تشرين أول 2017 / العدد 182", None, "مجلة المرفأ", "2017-10-30", None),
    "issue without space": ("مجلة المرفأ – 30 تشرين اول 2017 – العدد182", None, "مجلة المرفأ", "2017-10-30", None),
    "type word and marks": ("فصلية «مراسٍ» – العدد 3 – 15 كانون الثاني 2024", None, "فصلية «مراسٍ»", "2024-01-15", None),
    "double brackets": ("مجلة ((الأسبوع)) / 27 حزيران 2025", None, "مجلة ((الأسبوع))", "2025-06-27", None),
    "Hijri alone": ("إذاعة الساحل – صنعاء – 28 ربيع الآخر 1445هـ", None, "إذاعة الساحل", "2023-11-12", None),
    "Hijri with slashes": ("وكالة الساحل – [28/ذو الحجة/1441هـ]", None, "وكالة الساحل", "2020-08-18", None),
    "Hijri and Gregorian": (
        "المنامة – «الخليج الحر» – 15 ربيع الآخر 1441هـ الموافق 12 ديسمبر 2019م",
        None,
        "الخليج الحر",
        "2019-12-12",
        None,
    ),
    "channel with clock time": (
        "نداء الضفة | تلغرام | الأربعاء 6/9/2023 – 21:10",
        None,
        "نداء الضفة",
        "2023-09-06",
        "2023-09-06T21:10",
    ),
    "page in the evening": (
        "ساحل مباشر | فيسبوك | 22-10-2022 – 6:05 م",
        None,
        "ساحل مباشر",
        "2022-10-22",
        "2022-10-22T18:05",
    ),
    "page whose name is a phrase": ("أهلنا في الوادي – صفحة فيسبوك – 11 مايو 2015", None, "أهلنا في الوادي", "2015-05-11", None),
    "channel on a platform": ("قناة أخبار الساحل على تليغرام\n12/3/2022", None, "قناة أخبار الساحل", "2022-03-12", None),
    "tatweel for a dash": ("دمشق ـ المرفأ اليوم", None, "المرفأ اليوم", None, None),
    "bar and agencies": ("| المرفأ – وكالات", None, "المرفأ", None, None),
    "agencies alone": ("عدن/ خاص", None, None, None, None),
    "agency and city": ("رويترز - بيروت", None, "رويترز", None, None),
    "city and agency": ("دمشق – سانا", None, "سانا", None, None),
    "section and day": ("أخبار | 25 أغسطس 2016", None, None, "2016-08-25", None),
    "day alone": ("السبت ٢٧ أغسطس ٢٠١٦", None, None, "2016-08-27", None),
    "numbers alone": ("الثلاثاء 2019/02/19", None, None, "2019-02-19", None),
    "day and name on two lines": ("14 أبريل، 2017\nجيهون", None, "جيهون", "2017-04-14", None),
    "month's name between slashes": (
        "الإثنين 08/يناير/2024 - 05:06 م\nطباعة\nحسام الحداد",
        "حسام الحداد",
        None,
        "2024-01-08",
        "2024-01-08T17:06",
    ),
    "English day": ("تاريخ النشر: 20th, September 2023 GMT", None, None, "2023-09-20", None),
    "Maghrebi month": ("الجزائر – «منبر الهضاب» – 14 جويلية 2012", None, "منبر الهضاب", "2012-07-14", None),
    "abbreviated month": ("بيروت - جريدة الميناء - 4 ك2 2015", None, "جريدة الميناء", "2015-01-04", None),
    "update after publication": (
        "آخر تحديث: 5 مايو 2021\nنشر في: 3 مايو 2021 - 10:20",
        None,
        None,
        "2021-05-03",
        "2021-05-03T10:20",
    ),
    "views": ("مرسى برس - السبت 21 سبتمبر-أيلول 2019\nعدد القراءات 4381", None, "مرسى برس", "2019-09-21", None),
    "writer after the city": ("بيروت – هادي الصفدي", "هادي الصفدي", None, None, None),
    "writer with من": ("| القاهرة - من أحمد المرسي |", "أحمد المرسي", None, None, None),
    "written by an agency": ("الثلاثاء 13-12-2016 11:55 | كتب: أ.ش.أ |", "أ.ش.أ", None, "2016-12-13", "2016-12-13T11:55"),
    "fields": ("المصدر: شبكة شروق\nالكاتب: ليلى منصور", "ليلى منصور", "شبكة شروق", None, None),
}  # fmt: skip


@pytest.mark.parametrize("first", [True, False], ids=["above the title", "under the title"])
@pytest.mark.parametrize("case", LINES.values(), ids=LINES)
def test_a_publication_line_is_read_on_either_side_of_the_title(case, first):
    """Outlet, author and day are found wherever the line stands, and the title stays the title."""
    line, *expected = case
    text = f"{line}\n{TITLE}\n{BODY}" if first else f"{TITLE}\n{line}\n{BODY}"
    if first and "\n" in line and "حسام" in line:
        pytest.skip("a bare name stands under a title, not over it")

    assert front(text) == (TITLE, *expected)


BYLINES = {
    "on the title's line": (f"{TITLE} / كتب سالم الحداد\n{BODY}", "سالم الحداد"),
    "on the title's line, by": (f"{TITLE} / بقلم: سالم الحداد\n{BODY}", "سالم الحداد"),
    "with a colon": (f"{TITLE}\nكتبت: رنا الصالح\n{BODY}", "رنا الصالح"),
    "with a dash": (f"{TITLE}\nكتب - سالم الحداد:\n{BODY}", "سالم الحداد"),
    "with a degree": (f"{TITLE}\nبقلم د. رنا الصالح\n{BODY}", "رنا الصالح"),
    "with a profession": (f"{TITLE}\nسالم الحداد – كاتب يمني\n{BODY}", "سالم الحداد"),
    "a bare name": (f"{TITLE}\nرائد المنصور\n{BODY}", "رائد المنصور"),
    "a correspondent": (f"{TITLE}\nمن مبعوثنا الى الميناء: سالم الحداد\n{BODY}", "سالم الحداد"),
    "an initial in the name": (f"{TITLE}\nكتبت دوللي ن. بشارة\n{BODY}", "دوللي ن. بشارة"),
    "a name in Latin letters": (f"{TITLE}\nبواسطة Hala Kuzbari\n{BODY}", "Hala Kuzbari"),
    "two who took part": (f"{TITLE}\nشارك في الإعداد: هند الطيب ويان كوفالسكي\n{BODY}", "هند الطيب ويان كوفالسكي"),
    "a place and an envoy": (f"{TITLE}\nعدن: موفدنا الخاص سالم الحداد\n{BODY}", "سالم الحداد"),
    "no name but a kind": (f"{TITLE}\nتقرير سنوي موجز\n{BODY}", None),
    "a correspondent of the paper": (f"{TITLE}\nعدن - مراسل الجريدة سالم الحداد\n{BODY}", "سالم الحداد"),
    "a letter from a place": (f"{TITLE}\nرسالة عدن: سالم الحداد\n{BODY}", "سالم الحداد"),
    "from a place": (f"{TITLE}\nمن عدن: سالم الحداد\n{BODY}", "سالم الحداد"),
    "a name of the faith": (f"{TITLE}\nعز الدين أبو منصور\n{BODY}", "عز الدين أبو منصور"),
    "a foreign name": (f"{TITLE}\nتسفاي ولدو\n{BODY}", "تسفاي ولدو"),
    "prepared for": (f"{TITLE}\n{BODY}\n(إعداد يحيى منصور للنشرة العربية - تحرير سهى سالم)", "يحيى منصور"),
    "final initials": (f"{TITLE}\n{BODY}\nح.ك/ م.د", "ح.ك"),
    "initials and agencies": (f"{TITLE}\n{BODY}\nم.م/ ي.أ (د ب أ، رويترز)", "م.م"),
    "initials and outlet": (f"{TITLE}\n{BODY}\n(ه. ب) – صوت الميناء", "ه. ب"),
    "no name in it": (f"{TITLE}\nكتب مراسل الشؤون العسكرية\n{BODY}", None),
    "a translating desk": (f"{TITLE}\nترجمة: وحدة الدراسات الشرقية\n{BODY}", None),
    "an agency at the end": (f"{TITLE}\n{BODY}\n(د ب أ)", None),
    "an author's note": (f"{TITLE}\n{BODY}\n* كاتب وباحث من السودان", None),
}


@pytest.mark.parametrize("case", BYLINES.values(), ids=BYLINES)
def test_the_author_is_found_by_formula_place_or_initials(case):
    """The byline is the name as printed, and nothing when the line names nobody."""
    text, byline = case

    assert front(text)[:3] == (TITLE, byline, None)


DATELINES = {
    "city": ("بغداد - ", None, None, None),
    "city and agency": ("بيت لحم- معا- ", None, "معا", None),
    "agency in brackets": ("أبوظبي – (قناة السماء): ", None, "قناة السماء", None),
    "day and agency": ("دمشق 15 ديسمبر 2016 ( شينخوا ) ", None, "شينخوا", "2016-12-15"),
    "slashes": ("الكويت في 15 ديسمبر 2018 /كونا/ ", None, "كونا", "2018-12-15"),
    "writer and agency": ("نواكشوط / محمد البكاي / الأناضول ـ ", "محمد البكاي", "الأناضول", None),
    "writer": ("الرياض - كتبت رنا صلاح - ", "رنا صلاح", None, None),
    "Latin agency": ("بيروت، لبنان (CNN) -- ", None, "CNN", None),
    "outlet in marks": ("لندن – «صوت الميناء»: ", None, "صوت الميناء", None),
    "day glued to the verb": ("٢٦ فبراير ٢٠١٩", None, None, "2019-02-26"),
    "name before agencies": ("الميناء عربية \\ (وكالات) ", None, "الميناء عربية", None),
    "day without a year": ("دمشق، 21 كانون الأول/ديسمبر - ", None, None, None),
    "a crawler's month": (" date 2023-05 ", None, None, None),
}


@pytest.mark.parametrize("case", DATELINES.values(), ids=DATELINES)
def test_a_dateline_is_parted_from_the_sentence_on_its_line(case):
    """What stands before the first sentence is read as masthead, and the body begins with the sentence."""
    dateline, byline, outlet, published = case

    document = read_text(f"{TITLE}\n{dateline}{EVENT}", "article.txt", "id")

    assert (document.title, document.byline, document.outlet) == (TITLE, byline, outlet)
    assert document.published == (date.fromisoformat(published) if published else None)
    first = next(zone for zone in document.zones if zone.kind == "body")
    assert document.text[first.start : first.end].startswith("قُتل سبعة")


PROSE = {
    "a statement": BODY,
    "an event": EVENT,
    "a colon after a place": f"موسكو: {BODY}",
    "a day in a sentence": "في 12 مايو 2021 وقع الطرفان اتفاقا على تبادل الأسرى برعاية أممية، ثم عادا إلى القتال بعد أسبوع.",
    "an outlet in a sentence": "ذكرت صحيفة «صوت الميناء» أن 30 محتجزا عادوا إلى بيوتهم أمس، وقالت إن الوسطاء مجهولون.",
    "one short line": "انسحب المقاتلون من البلدة فجرا",
}  # fmt: skip


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_prose_alone_has_no_title_outlet_or_day(text):
    """What a text does not say stays open."""
    assert front(text) == (None, None, None, None, None)


PUBLISHED = "«منبر الجنوب» – 12 مارس 2020"
SIGNED = {
    "led the interview": ("أجرت الحوار: رنا الصالح", "رنا الصالح"),
    "led it somewhere": ("أجرى الحوار في عدن: سالم الحداد", "سالم الحداد"),
    "an analysis": ("تحليل: سالم الحداد", "سالم الحداد"),
    "a report from a place": ("ريبورتاج: رنا الصالح – المكلا (حضرموت)", "رنا الصالح"),
    "an unknown name after a sure label": ("نصوص: زهور القاضي – عدن", "زهور القاضي"),
    "a slash after the verb": ("عدن ـ كتب/ سالم الحداد:", "سالم الحداد"),
    "an unknown name after the place": ("عدن – زهور القاضي", "زهور القاضي"),
    "an unknown name after «خاص»": ("خاص – زهور القاضي", "زهور القاضي"),
    "initials and agencies under the title": ("ط. ع / وكالات", "ط. ع"),
    "an unknown name before the place": ("زهور القاضي / عدن", "زهور القاضي"),
    "prepared and presented": ("إعداد وتقديم: زهور القاضي", "زهور القاضي"),
    "the editor of a section": ("كتب: المحرر السياسي", None),
    "a desk": ("إعداد: قسم المتابعة", None),
    "a desk by its section": ("ق. رياضي", None),
    "our envoy": ("عدن – مبعوثنا الخاص", None),
    "agencies": ("عدن – وكالات", None),
}


@pytest.mark.parametrize("case", SIGNED.values(), ids=SIGNED)
def test_the_author_is_found_under_the_title_of_an_outlet_that_is_known(case):
    """Labels, places and «خاص» stand before names that nobody knows; desks and envoys are no authors."""
    line, byline = case

    assert front(f"{PUBLISHED}\n{TITLE}\n{line}\n{BODY}")[:3] == (TITLE, byline, "منبر الجنوب")


ENDS = {
    "finished, initials": ("انتهى/ ط.ع", "ط.ع"),
    "finished, initials between slashes": ("انتهى / ط.ع /", "ط.ع"),
    "a rule before the initials": ("======ط.ع.", "ط.ع"),
    "a shortened name": ("ط.منصور", "ط.منصور"),
    "prepared by initials": ("إعداد: ط. ع.", "ط. ع"),
    "prepared by an unknown name": ("(إعداد زهور منيف للنشرة العربية - تحرير سالم الحداد)", "زهور منيف"),
    "square brackets": ("[ط.ع]", "ط.ع"),
    "finished, the desk's number": ("انتهى29/ ط.ع", "ط.ع"),
    "the editor's initials": ("تحرير: ط.ع", "ط.ع"),
    "a star and a profession": ("* رنا الصالح، كاتبة يمنية", "رنا الصالح"),
    "a prayer": ("ربي يحفظ البلاد", None),
    "a section": ("ق.دولي", None),
}


@pytest.mark.parametrize("case", ENDS.values(), ids=ENDS)
def test_the_author_is_found_in_the_last_line(case):
    """Initials follow «انتهى» or a rule of signs; a prayer that closes a post is no name."""
    line, byline = case

    assert front(f"{PUBLISHED}\n{TITLE}\n{BODY}\n{line}")[1] == byline


def test_the_author_is_found_in_a_first_sentence_that_names_him():
    """«The military analyst Salim Al-Haddad wrote:» opens the translated text."""
    text = f"{TITLE}\n12/3/2020\nكتب المحلل العسكري زهر الحاج: {BODY}"

    assert front(text)[1] == "زهر الحاج"


MASTHEADS = {
    "an adjective of country behind the marks": ("«المرسى» اليمنية | الخميس 12 مارس 2020", "المرسى"),
    "the same behind a typed name": ("صحيفة «المرسى» اليمنية – 12 مارس 2020", "صحيفة «المرسى»"),
    "a purpose behind the marks": ("مكتب «الساحل تحت النظر» للتوثيق – 12 مارس 2020", "مكتب «الساحل تحت النظر» للتوثيق"),
    "a body in marks": ("منظمة «سند» – شبكة أطباء الساحل – 12 مارس 2020", "منظمة «سند»"),
    "a rubric before the marks": ('ترجمات "بريد الشمال" العبرية | 12.3.2020', "بريد الشمال"),
    "a rubric between name and day": ("مجلة «المرسى» – ملف: ما لا يقوله البحر – 12 آذار 2020", "مجلة «المرسى»"),
    "a rubric after the bar": ("«المرسى» اليمنية | محاكم\n12 مارس 2020", "المرسى"),
    "news of a place as rubric": ("نبض المرسى | أخبار عدن | 12 مارس 2020", "نبض المرسى"),
    "the name of a broadcast": ("إذاعة «صوت المرسى» – نشرة الثامنة\n12/3/2020", "إذاعة «صوت المرسى»"),
    "live": ("تغطية مباشرة | موقع «المرسى»\nاليوم 40 للحرب — الخميس 12 مارس 2020", "موقع «المرسى»"),
    "a picture before the platform": ("أهل المرسى 🔴 تلغرام\n12/3/2020", "أهل المرسى"),
    "a public page": ("المرسى بلا تجميل - صفحة عامة\n12/3/2020", "المرسى بلا تجميل"),
    "translated by a desk": ('صحيفة "بريد الشمال" (ترجمة: وحدة الشؤون العبرية)\n12.3.2020', 'صحيفة "بريد الشمال"'),
    "translated in brief": ('"بريد الشمال" – ترجمة خاصة: وحدة الشؤون العبرية في موقع "المرسى"\n12.3.2020', "بريد الشمال"),
    "translated by an institute": ('ترجمة: معهد "الضفاف" للدراسات العبرية\n12/3/2020', 'معهد "الضفاف" للدراسات العبرية'),
    "issued by a body": ("صادر عن «هيئة أعيان الساحل»\n12 مارس 2020", "هيئة أعيان الساحل"),
    "issued by a command": ("صادر عن قيادة المجلس المحلي في وادي الساحل\n12 مارس 2020", "قيادة المجلس المحلي في وادي الساحل"),
    "the persian day": ("وكالة «ساحل» للأنباء\n(الخميس 22 اسفند 1398)", "وكالة «ساحل» للأنباء"),
    "both names of the month": ("إذاعة «صوت المرسى»\nالخميس الثاني عشر من مارس آذار 2020", "إذاعة «صوت المرسى»"),
    "a page's name, the day under it": ("نبض المرسى اليومي\nاقتصاد | 12 مارس 2020", "نبض المرسى اليومي"),
}  # fmt: skip


@pytest.mark.parametrize("case", MASTHEADS.values(), ids=MASTHEADS)
def test_the_letterhead_is_no_title(case):
    """Outlet and day are read from lines above the headline, whatever rubric stands beside the name."""
    line, outlet = case

    assert front(f"{line}\n{TITLE}\n{BODY}")[:4] == (TITLE, None, outlet, "2020-03-12")


HEADINGS = {
    "numbered": ("منظمة «سند»\nإحاطة يومية رقم 12\n12 مارس 2020", "إحاطة يومية رقم 12", "منظمة «سند»"),
    "numbered, day behind": (
        "منظمة «سند»\nتقرير المستجدات رقم 12 | 12 مارس 2020 | يغطي الفترة من 9 إلى 11 مارس",
        "تقرير المستجدات رقم 12",
        "منظمة «سند»",
    ),
    "a weekly paper's period": (
        "مكتب «سند» للتوثيق\nالنشرة الأسبوعية رقم (٧)\nمن الجمعة ٦ إلى الخميس ١٢ مارس ٢٠٢٠",
        "النشرة الأسبوعية رقم (٧)",
        "مكتب «سند» للتوثيق",
    ),
    "by the day": (
        "مجموعة رصد الساحل\nحصيلة يوم الخميس 12 مارس 2020 – صدرت الساعة 23:00 بتوقيت دمشق",
        "حصيلة يوم الخميس 12 مارس 2020",
        "مجموعة رصد الساحل",
    ),
    "a body over its team": ("الأمم المتحدة – فريق الغذاء\nإحاطة رقم 3\n12 مارس 2020", "إحاطة رقم 3", "فريق الغذاء"),
    "number behind a dash": ("وزارة النقل\nبيان صحفي – رقم 4/2020\n12 مارس 2020", "بيان صحفي – رقم 4/2020", "وزارة النقل"),
    "the body on the title's line": (
        f"منظمة «سند» – {TITLE}\nتقرير ميداني موجز، 12 مارس 2020",
        TITLE,
        "منظمة «سند»",
    ),
    "a statement and who issued it": (
        "بيان صادر عن هيئة أعيان الساحل – عدن\n12 مارس 2020",
        "بيان صادر عن هيئة أعيان الساحل – عدن",
        "هيئة أعيان الساحل",
    ),
    "who issued the summary": (
        f"{TITLE}\nموجز تقرير صادر عن منظمة ((سند)) لحقوق الإنسان\nعدن، 12 مارس 2020",
        TITLE,
        "منظمة ((سند)) لحقوق الإنسان",
    ),
    "a statement without a number": ("بلاغ صحافي\nصادر عن حركة الساحل\n12/3/2020", "بلاغ صحافي", "حركة الساحل"),
    "a number and who issued it": (
        "تعميم رقم 5 صادر عن إدارة معبر الساحل\n12/3/2020",
        "تعميم رقم 5 صادر عن إدارة معبر الساحل",
        "إدارة معبر الساحل",
    ),
    "from whose page": (f"عن صحيفة «بريد الشمال» – 12/3/2020\n{TITLE}", TITLE, "صحيفة «بريد الشمال»"),
    "the original headline": (f'"بريد الشمال" – ترجمة خاصة\n12.3.2020\nالعنوان الأصلي: "{TITLE}"', TITLE, "بريد الشمال"),
    "one word beside a picture": ("🔴 أهل المرسى | تلغرام | 12/3/2020\nتوضيح 👇", "توضيح", "أهل المرسى"),
    "who said it, in marks": (
        "مركز الساحل للأخبار – عدن\n12 مارس 2020\nالحوار: «لن نعود قبل الفجر»",
        "الحوار: «لن نعود قبل الفجر»",
        "مركز الساحل للأخبار",
    ),
    "a greeting": ("أهل المرسى | تلغرام | 12/3/2020\nالسلام عليكم يا أهل المرسى", None, "أهل المرسى"),
    "an announcement": ("أهل المرسى | تلغرام | 12/3/2020\nهاي آخر أخبار الطريق من عندنا:", None, "أهل المرسى"),
    "a broadcast and a note": ("إذاعة «صوت المرسى»\nالنشرة المسائية – 12/3/2020\n[نص مفرغ]", None, "إذاعة «صوت المرسى»"),
    "an address": ("بيان من أعيان الساحل\n12/3/2020\nيا أبناء الساحل،", "بيان من أعيان الساحل", None),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADINGS.values(), ids=HEADINGS)
def test_the_title_is_told_from_letterhead_and_greeting(case):
    """What a body issues in numbers is headed by that number; a greeting opens the text."""
    head, title, outlet = case

    found = front(f"{head}\n{BODY}")

    assert (found[0], found[2], found[3]) == (title, outlet, "2020-03-12")


def test_the_signature_under_a_statement_is_its_byline():
    """«The secretary general: Hajj Salim Al-Haddad» signs by name and office."""
    text = f"بيان رقم (٤)\nصادر عن «هيئة أعيان الساحل»\n12 مارس 2020\n{BODY}\nالأمين العام : الحاج سالم الحداد"

    assert front(text) == ("بيان رقم (٤)", "الحاج سالم الحداد", "هيئة أعيان الساحل", "2020-03-12", None)


BRACKETS = {
    "an outlet in brackets, marks in it": "المكلا (اليمن) 12 مارس 2020 (وكالة «سند» للأنباء) – ",
    "a region in brackets": "عدن (الأحياء القديمة) 12 مارس 2020 (وكالة «سند» للأنباء) – ",
}


@pytest.mark.parametrize("opening", BRACKETS.values(), ids=BRACKETS)
def test_brackets_behind_a_place_hold_what_it_lies_in(opening):
    """The agency is in the later brackets, in marks or not."""
    found = front(f"{TITLE}\n{opening}{BODY}")

    assert found[2:4] == ("وكالة «سند» للأنباء", "2020-03-12")


def test_a_day_and_a_comma_open_a_sentence_and_no_dateline():
    """«On Tuesday morning 28 February, the smell ...» is told, not printed over the text."""
    assert front(f"{TITLE}\nصباح الثلاثاء 28 شباط 2023، كانت رائحة الدخان تملأ الشوارع.\n{BODY}")[3] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"بردى الآن\n3 مايو 2021\n{TITLE}\n{BODY}", (TITLE, None, "بردى الآن", "2021-05-03")),
        (f"{TITLE}\n{BODY}\nالمصدر: جريدة الميناء", (TITLE, None, "جريدة الميناء", None)),
        (f"مدة القراءة: 4 دقائق\n{TITLE}\n{BODY}\n(التتمة ص 10)", (TITLE, None, None, None)),
        (f"{TITLE}\n{BODY}\nتم النشر بواسطة المشرف · 12 سبتمبر 2023 · تم التعديل", (TITLE, None, None, "2023-09-12")),
    ],
    ids=["a bare name over the day", "a paper under the text", "how long one reads", "the foot of a post"],
)
def test_what_stands_around_a_text_is_told_from_it(text, expected):
    """A bare name over day and title is the outlet, a typed source under the text too; times of reading are nothing."""
    assert front(text)[:4] == expected
