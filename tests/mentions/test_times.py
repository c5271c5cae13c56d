"""The times a text names, against a day of publication."""

import itertools
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya.documents.sentences import divide
from riwaya.lexicon.load import entries
from riwaya.mentions.times import find_times
from riwaya.model import Document, Time, Zone, ZoneKind

FRIDAY = date(2021, 8, 20)


def times(text: str, published: date | None = FRIDAY, kind: ZoneKind = ZoneKind.BODY) -> tuple[Time, ...]:
    zones = (Zone(kind, 0, len(text)),)
    return find_times(divide(Document("0", "test", text, zones, published=published)))


# id: sentence, then each time and its value, against Friday 20 August 2021
READ: dict[str, tuple[str, dict[str, str | None]]] = {
    # days of the week: the nearest past, today's name included
    "weekday": ("وصل الوفد الثلاثاء إلى عدن", {"الثلاثاء": "2021-08-17"}),  # the delegation arrived on Tuesday
    "weekday-today": ("وصل الوفد الجمعة إلى عدن", {"الجمعة": "2021-08-20"}),
    "weekday-yawm": ("وصل الوفد يوم السبت", {"يوم السبت": "2021-08-14"}),
    "weekday-past": ("وصل الوفد الجمعة الماضية", {"الجمعة الماضية": "2021-08-13"}),
    "weekday-past-clitic": ("والإثنين الفائت وصل الوفد", {"الإثنين الفائت": "2021-08-16"}),
    "weekday-twice-past": ("وصل الوفد الثلاثاء قبل الماضي", {"الثلاثاء قبل الماضي": "2021-08-10"}),
    "weekday-next": ("يعود الوفد الأحد المقبل", {"الأحد المقبل": "2021-08-22"}),
    "weekday-next-dialect": ("الوفد راجع السبت الجاي", {"السبت الجاي": "2021-08-21"}),
    "weekday-future-verb": ("ستُفتح المعابر الأحد أمام الجرحى", {"الأحد": "2021-08-22"}),  # will be opened on Sunday
    "weekday-scheduled": ("من المقرر أن يتفقد الوفد المخيم الاثنين", {"الاثنين": "2021-08-23"}),
    "weekday-starting": ("تسري الهدنة اعتبارا من الثلاثاء", {"الثلاثاء": "2021-08-24"}),
    "weekday-took-control": ("سيطرت الكتيبة على التلة الخميس", {"الخميس": "2021-08-19"}),  # س is not always the future
    "weekday-said-will": ("قال الناطق الأربعاء إن القوات ستنسحب", {"الأربعاء": "2021-08-18"}),
    "weekday-gloss": ("وصل الوفد السبت الماضي (7 آب الجاري)", {"السبت الماضي (7 آب الجاري)": "2021-08-07"}),
    "weekday-bracketed-date": ("وصل الوفد الاثنين (16 آب)", {"الاثنين (16 آب)": "2021-08-16"}),
    "weekday-and-date": ("وصل الوفد يوم الخميس الماضي 19 آب", {"يوم الخميس الماضي 19 آب": "2021-08-19"}),
    "weekday-until": ("الهدنة سارية حتى مساء الأحد", {"مساء الأحد": "2021-08-22"}),  # the truce holds until Sunday evening
    "weekday-until-past": ("استمر القصف حتى مساء الأحد", {"مساء الأحد": "2021-08-15"}),
    "weekday-equals": ("يوم الثلاثاء الذي يوافق 17 آب", {"يوم الثلاثاء الذي يوافق 17 آب": "2021-08-17"}),
    "weekdays-two": ("دارت اشتباكات يومي الأربعاء والخميس", {"يومي الأربعاء والخميس": "2021-08-18/2021-08-19"}),
    # days by their distance
    "yesterday": ("قُصف الحي أمس", {"أمس": "2021-08-19"}),
    "yesterday-named": ("قُصف الحي أمس الخميس", {"أمس الخميس": "2021-08-19"}),
    "yesterday-yawm": ("قُصف الحي يوم أمس الخميس", {"يوم أمس الخميس": "2021-08-19"}),
    "yesterday-dated": ("قُصف الحي أمس الخميس 19 غشت", {"أمس الخميس 19 غشت": "2021-08-19"}),
    "before-yesterday": ("قُصف الحي أول من أمس", {"أول من أمس": "2021-08-18"}),
    "before-yesterday-2": ("قُصف الحي أمس الأول الأربعاء", {"أمس الأول الأربعاء": "2021-08-18"}),
    "today": ("قُصف الحي اليوم", {"اليوم": "2021-08-20"}),
    "today-named": ("قُصف الحي اليوم الجمعة", {"اليوم الجمعة": "2021-08-20"}),
    "today-dated": ("قُصف الحي اليوم الجمعة 20 غشت 2021", {"اليوم الجمعة 20 غشت 2021": "2021-08-20"}),
    "night-before-yesterday": ("أخلوا الموقع ليل أمس الأول", {"ليل أمس الأول": "2021-08-18"}),  # they left the post
    "before-the-end": ("قبل أسبوع على انتهاء المهلة انسحبوا", {}),  # a week before the term ended
    "ago-at-least": ("رحلوا قبل أسبوع على الأقل", {"قبل أسبوع": "2021-08-13"}),
    "week-latest": ("وصلت عائلات خلال الأسبوع الأخير", {"الأسبوع الأخير": "2021-08-14/2021-08-20"}),
    "month-latest": ("فككوا مستودعاً في الشهر الأخير", {"الشهر الأخير": "2021-07-20/2021-08-20"}),
    "season-this": ("نزحت القرية هذا الصيف", {"هذا الصيف": "2021-06/2021-08"}),  # this summer
    "shortly-before-hour": ("وصلوا قبيل الساعة السابعة صباحاً", {"قبيل الساعة السابعة صباحاً": "2021-08-20T07:00~"}),
    "feast-of-last-year": ("قُصفت أول أيام عيد الأضحى من العام الماضي", {"أول أيام عيد الأضحى من العام الماضي": "2020-07-31"}),
    "public-opinion": ("نوضح للرأي العام الآتي", {}),  # we explain to the public what follows
    "two-together": ("تعهد بعودة الاثنين معاً", {}),
    "accord-of-april": ("نص تفاهم نيسان على ذلك", {}),
    "tomorrow": ("تصل القافلة غداً", {"غداً": "2021-08-21"}),
    "tomorrow-named": ("تصل القافلة يوم غد السبت", {"يوم غد السبت": "2021-08-21"}),
    "after-tomorrow": ("تصل القافلة بعد غد", {"بعد غد": "2021-08-22"}),
    "last-night": ("قُصف الحي الليلة الماضية", {"الليلة الماضية": "2021-08-19"}),
    "last-night-2": ("قُصف الحي ليلة البارحة", {"ليلة البارحة": "2021-08-19"}),
    "dialect-yesterday": ("امبارح وصلت السيارات وهالصبح رجعت", {"امبارح": "2021-08-19", "هالصبح": "2021-08-20"}),
    "dialect-tomorrow": ("بكرا الصبح بيوصلوا", {"بكرا الصبح": "2021-08-21"}),
    "same-day": (
        "انسحبوا في 3 آب ودخل الجيش في اليوم نفسه",
        {"3 آب": "2021-08-03", "اليوم نفسه": "2021-08-03"},
    ),
    "next-day": ("انسحبوا في 3 آب ودخل الجيش في اليوم التالي", {"3 آب": "2021-08-03", "اليوم التالي": "2021-08-04"}),
    "dialect-day-before": ("مبارح الأول رجعوا", {"مبارح الأول": "2021-08-18"}),
    "not-the-promise": ("ووعد المحافظ الذي زار السد الأربعاء بترميمه", {"الأربعاء": "2021-08-18"}),
    # parts of the day
    "dark": ("انسحبوا مع حلول الظلام", {"حلول الظلام": "2021-08-20"}),
    "midday": ("أُذيع البلاغ عند منتصف النهار", {"منتصف النهار": "2021-08-20T12:00"}),
    "after-midnight": ("قُصف المطار بعد منتصف الليل", {"بعد منتصف الليل": "2021-08-20T00:00"}),
    "until-midnight-past": ("وقد غادرت ست عربات حتى منتصف الليل", {"منتصف الليل": "2021-08-20T00:00"}),
    "dawn-of-the-story": (
        "وقع الهجوم الأربعاء، وانسحبوا قبل الفجر",
        {"الأربعاء": "2021-08-18", "الفجر": "2021-08-18"},
    ),
    "since-dawn-today": ("وقع الهجوم الأربعاء، ويتواصل القصف منذ الفجر", {"الأربعاء": "2021-08-18", "الفجر": "2021-08-20"}),
    "dawn": ("بدأت الهدنة فجر أمس الخميس", {"فجر أمس الخميس": "2021-08-19"}),
    "dawn-weekday": ("بدأت الهدنة فجر الأربعاء", {"فجر الأربعاء": "2021-08-18"}),
    "afternoon": ("خرجت الحافلات بعد ظهر اليوم", {"بعد ظهر اليوم": "2021-08-20"}),
    "late-hour": ("لم يصدر رد حتى ساعة متأخرة من ليل أمس", {"ساعة متأخرة من ليل أمس": "2021-08-19"}),
    "earlier-today": ("أعلن الناطق في وقت سابق من فجر اليوم", {"وقت سابق من فجر اليوم": "2021-08-20"}),
    "early-hours": (
        "قُصف الحي في الساعات المبكرة من صباح اليوم الجمعة",
        {"الساعات المبكرة من صباح اليوم الجمعة": "2021-08-20"},
    ),
    "first-hours": (
        "وصلت القافلة مع ساعات الصباح الأولى، اليوم الجمعة",
        {"ساعات الصباح الأولى، اليوم الجمعة": "2021-08-20"},
    ),
    "two-nights": ("وقع القصف ليل الأربعاء-الخميس", {"ليل الأربعاء-الخميس": "2021-08-18/2021-08-19"}),
    "midnight-between": ("بدأت الهدنة منتصف ليل الأربعاء-الخميس", {"منتصف ليل الأربعاء-الخميس": "2021-08-19T00:00"}),
    "midnight-past": ("بدأت الهدنة منتصف الليلة الماضية", {"منتصف الليلة الماضية": "2021-08-20T00:00"}),
    "midnight-until": ("الصيدلية فاتحة لحد نص الليل", {"نص الليل": "2021-08-21T00:00"}),
    "prayer-asr": ("انسحبت العربات بعد العصر", {"العصر": "2021-08-20"}),
    "prayer-maghrib": ("دخلت شاحنتان قبل المغرب", {"المغرب": "2021-08-20"}),
    "since-dawn": ("القصف مستمر منذ الفجر", {"الفجر": "2021-08-20"}),
    "adverb": ("وصلوا أمس ودخلوا البلدة ليلا", {"أمس": "2021-08-19", "ليلا": "2021-08-19"}),
    # the clock
    "clock": ("توقف القصف الساعة الخامسة صباحا", {"الساعة الخامسة صباحا": "2021-08-20T05:00"}),
    "clock-exactly": (
        "دخلت حيز التنفيذ في تمام الساعة السابعة من صباح اليوم الجمعة",
        {"تمام الساعة السابعة من صباح اليوم الجمعة": "2021-08-20T07:00"},
    ),
    "clock-half": ("توقف القصف الثامنة والنصف مساء السبت", {"الثامنة والنصف مساء السبت": "2021-08-14T20:30"}),
    "clock-night": ("وُقّع الاتفاق في الحادية عشرة ليل الأربعاء", {"الحادية عشرة ليل الأربعاء": "2021-08-18T23:00"}),
    "clock-midnight": ("بدأت الهدنة الساعة الثانية عشرة ليل الأربعاء", {"الساعة الثانية عشرة ليل الأربعاء": "2021-08-19T00:00"}),
    "clock-digits": ("سُمع الدوي الساعة 14:30 بتوقيت غرينتش", {"الساعة 14:30": "2021-08-20T14:30"}),
    "clock-of": ("سُمع الدوي حوالي الساعة 22:50 من مساء أمس", {"حوالي الساعة 22:50 من مساء أمس": "2021-08-19T22:50~"}),
    "two-days-later": ("انسحبوا في 3 آب، وبعد ذلك بيومين عادوا", {"3 آب": "2021-08-03", "بعد ذلك بيومين": "2021-08-05"}),
    "a-year-before": ("سقطت البلدة عام 2017، وقبلها بعام المدينة", {"عام 2017": "2017", "قبلها بعام": "2016"}),
    "clock-alone": ("أغارت الطائرة عند الرابعة والنصف", {"الرابعة والنصف": "2021-08-20T16:30"}),
    "clock-about": ("عاد القصف قرابة السابعة من مساء أمس", {"قرابة السابعة من مساء أمس": "2021-08-19T19:00~"}),
    "clock-goes-on": (
        "بدأت الهدنة الثامنة مساء أمس، وفي الثامنة وعشر دقائق انهارت",
        {"الثامنة مساء أمس": "2021-08-19T20:00", "الثامنة وعشر دقائق": "2021-08-19T20:10"},
    ),
    "clock-cardinal": ("طلعوا الساعة تلاتة الفجر", {"الساعة تلاتة الفجر": "2021-08-20T03:00"}),
    "clock-range": (
        "فُتح المعبر من التاسعة صباحاً حتى الرابعة عصراً",
        {"التاسعة صباحاً حتى الرابعة عصراً": "2021-08-20T09:00/2021-08-20T16:00"},
    ),
    "clock-of-the-story": (
        "وقع الهجوم أمس عند الجسر\nوقال شاهد إن النار اندلعت الساعة 14:30",
        {"أمس": "2021-08-19", "الساعة 14:30": "2021-08-19T14:30"},
    ),
    "clock-tonight": ("الأحد 15 آب 2021 الساعة 10 بالليل", {"الأحد 15 آب 2021 الساعة 10 بالليل": "2021-08-15T22:00"}),
    "clock-update": (
        "الأحد 15 آب 2021 – آخر تحديث 10:40",
        {"الأحد 15 آب 2021 – آخر تحديث 10:40": "2021-08-15T10:40"},
    ),
    "day-about": ("تصدر النشرة في 3 أيلول أو نحوه", {"3 أيلول أو نحوه": "2021-09-03~"}),
    "clock-comma": ("سُمع الدوي في الساعة 19,45", {"الساعة 19,45": "2021-08-20T19:45"}),
    "clock-no-hour-word": ("سُمع الدوي عند الثامنة من مساء أمس", {"الثامنة من مساء أمس": "2021-08-19T20:00"}),
    # dates without their year
    "day-month": ("سقطت البلدة في 28 آذار", {"28 آذار": "2021-03-28"}),
    "day-month-last-year": ("سقطت البلدة في 28 تشرين الأول", {"28 تشرين الأول": "2020-10-28"}),
    "day-month-soon": ("الهدنة تسري من الثلاثاء 24 آب", {"الثلاثاء 24 آب": "2021-08-24"}),
    "day-month-current": ("سقطت البلدة في 14 آب/أغسطس الجاري", {"14 آب/أغسطس الجاري": "2021-08-14"}),
    "day-month-past": ("منذ الرابع من أبريل الماضي", {"الرابع من أبريل الماضي": "2021-04-04"}),
    "day-month-future": ("سيُعقد المؤتمر في 15 أيلول", {"15 أيلول": "2021-09-15"}),
    "day-of-this-month": ("سقطت في الثامن من الشهر الجاري", {"الثامن من الشهر الجاري": "2021-08-08"}),
    "day-of-last-month": ("سقطت في 24 من الشهر الماضي", {"24 من الشهر الماضي": "2021-07-24"}),
    "days-range": ("بين 10 و15 أيار 2019", {"بين 10 و15 أيار 2019": "2019-05-10/2019-05-15"}),
    "month-past": ("توقفت الدراسة منذ أبريل الماضى", {"أبريل الماضى": "2021-04"}),
    "month-same-past": ("توقفت الدراسة منذ آب الماضي", {"آب الماضي": "2020-08"}),
    "month-next": ("تُستأنف الدراسة في أيلول المقبل", {"أيلول المقبل": "2021-09"}),
    "month-weak": ("وهو أدنى سعر منذ مارس", {"مارس": "2021-03"}),
    "month-word": ("خلال شهر فيفري المنصرم", {"شهر فيفري المنصرم": "2021-02"}),
    "month-of-last-year": ("في نيسان من العام الماضي", {"نيسان من العام الماضي": "2020-04"}),
    "month-same": ("زار سبها في تموز وعاد في الشهر نفسه", {"تموز": "2021-07", "الشهر نفسه": "2021-07"}),
    "months-between": (
        "بين أيار وحزيران الماضيين",
        {"بين أيار وحزيران الماضيين": "2021-05/2021-06"},
    ),
    # parts of months, weeks, years
    "early-month": ("في أوائل تموز", {"أوائل تموز": "2021-07-01/2021-07-10"}),
    "early-this-month": ("زار وفد المدينة مطلع الشهر الجاري", {"مطلع الشهر الجاري": "2021-08-01/2021-08-10"}),
    "middle-month": ("اعتُقلوا منذ منتصف حزيران", {"منتصف حزيران": "2021-06-15"}),
    "both-names": ("في السابع من نوفمبر تشرين الثاني 2019", {"السابع من نوفمبر تشرين الثاني 2019": "2019-11-07"}),
    "of-the-month": ("وصلوا في الثامن من الشهر", {"الثامن من الشهر": "2021-08-08"}),
    "between-of-the-month": (
        "استقبلوا جرحى بين الخامس والسابع من الشهر",
        {"بين الخامس والسابع من الشهر": "2021-08-05/2021-08-07"},
    ),
    "term-middle": ("يجري تبادل ثان قبل منتصف أيلول", {"منتصف أيلول": "2021-09-15"}),
    "term-season": ("قد تنسحب الشرطة قبل نهاية الخريف", {"نهاية الخريف": "2021-11-30"}),
    "term-week": ("سلّموا السلاح قبل نهاية الأسبوع الجاري", {"نهاية الأسبوع الجاري": "2021-08-21"}),
    "early-week": ("تستضيف تونس اللقاء مطلع الأسبوع المقبل", {"مطلع الأسبوع المقبل": "2021-08-22/2021-08-23"}),
    "late-year": ("وُقّع أواخر 2016", {"أواخر 2016": "2016-12"}),
    "late-month": ("في أواخر أيار/مايو 2017", {"أواخر أيار/مايو 2017": "2017-05-21/2017-05-31"}),
    "end-month": ("غادروا نهاية حزيران الفائت", {"نهاية حزيران الفائت": "2021-06-25/2021-06-30"}),
    "end-month-deadline": ("يتوقع أن يعودوا قبل موفى ديسمبر", {"موفى ديسمبر": "2021-12-31"}),
    "end-year-deadline": ("لم يستبعد سقوط المدينة قبل نهاية العام", {"نهاية العام": "2021-12-31"}),
    "early-year": ("منذ مطلع العام الجاري", {"مطلع العام الجاري": "2021-01"}),
    "early-year-number": ("منذ مطلع عام 2016", {"مطلع عام 2016": "2016-01"}),
    "middle-week": ("اندلع القتال منتصف الأسبوع الماضي", {"منتصف الأسبوع الماضي": "2021-08-10/2021-08-12"}),
    "hijri-late": ("زُرعت الألغام أواخر رمضان الماضي", {"أواخر رمضان الماضي": "2021-05-03/2021-05-12"}),
    "half-year": ("في النصف الأول من 2020", {"النصف الأول من 2020": "2020-01/2020-06"}),
    "quarter": ("في الربع الأخير من العام الماضي", {"الربع الأخير من العام الماضي": "2020-10/2020-12"}),
    # weeks, months, years, seasons, decades
    "week-past": ("وصلوا الأسبوع الماضي", {"الأسبوع الماضي": "2021-08-08/2021-08-14"}),
    "week-dialect": ("وقفوا الصهاريج الاسبوع اللي فات", {"الاسبوع اللي فات": "2021-08-08/2021-08-14"}),
    "week-this": ("وصلوا هذا الأسبوع", {"هذا الأسبوع": "2021-08-15/2021-08-21"}),
    "week-next": ("يصلون الأسبوع المقبل", {"الأسبوع المقبل": "2021-08-22/2021-08-28"}),
    "week-of-month": ("في الأسبوع الأول من تموز", {"الأسبوع الأول من تموز": "2021-07-01/2021-07-07"}),
    "month-last": ("أدلى به الشهر الماضي", {"الشهر الماضي": "2021-07"}),
    "year-last": ("قُتل العام المنصرم", {"العام المنصرم": "2020"}),
    "year-last-maghreb": ("قُتل السنة الفارطة", {"السنة الفارطة": "2020"}),
    "year-before-last": ("قُتل العام قبل الماضي", {"العام قبل الماضي": "2019"}),
    "year": ("تأسست سنة 1974", {"سنة 1974": "1974"}),
    "year-bare": ("يتعاونون منذ 2014، كما قيل", {"2014": "2014"}),
    "year-after-noun": ("بعد الثورة الشعبية 2011 للتصدي", {"2011": "2011"}),
    "years-two": ("تبادلوا المدينة خلال 2015 و2016", {"2015 و2016": "2015/2016"}),
    "years-dash": ("خلال 2014-2016", {"2014-2016": "2014/2016"}),
    "years-between": ("بين عامي 2012 و2014", {"بين عامي 2012 و2014": "2012/2014"}),
    "season-year": ("ما جرى في خريف 2018", {"خريف 2018": "2018-09/2018-11"}),
    "season-of-last-year": ("في صيف العام الماضي", {"صيف العام الماضي": "2020-06/2020-08"}),
    "season-past": ("في الربيع الماضي", {"الربيع الماضي": "2021-03/2021-05"}),
    "season-until": ("صمود الاتفاق حتى الربيع", {"الربيع": "2022-03/2022-05"}),
    "decade": ("في ثمانينيات القرن الماضي", {"ثمانينيات القرن الماضي": "1980/1989"}),
    "weekend": ("يصلون نهاية الأسبوع المقبل", {"نهاية الأسبوع المقبل": "2021-08-28"}),
    "weekend-over": ("وصل الوفد نهاية الأسبوع إلى العاصمة", {"نهاية الأسبوع": "2021-08-14"}),
    "weekend-due": ("طالب بإعادتهم قبل نهاية الأسبوع", {"نهاية الأسبوع": "2021-08-21"}),
    # counted from publication
    "ago-months": ("خرجوا قبل شهرين", {"قبل شهرين": "2021-06"}),
    "ago-about": ("خرجوا قبل نحو شهرين", {"قبل نحو شهرين": "2021-06~"}),
    "ago-weeks": ("نبّه إلى ذلك قبل نحو ثلاثة أسابيع", {"قبل نحو ثلاثة أسابيع": "2021-07-30~"}),
    "ago-days": ("خرجوا قبل يومين", {"قبل يومين": "2021-08-18"}),
    "ago-years": ("خرجوا قبل 10 سنوات", {"قبل 10 سنوات": "2011"}),
    "ago-teens": ("خرجوا قبل خمسة عشر يوما", {"قبل خمسة عشر يوما": "2021-08-05"}),
    "ago-half": ("خرجوا قبل عام ونصف", {"قبل عام ونصف": "2020-02"}),
    "ago-vague": ("خرجوا قبل أيام", {"قبل أيام": None}),
    "in-days": ("ستبدأ العملية بعد يومين", {"بعد يومين": "2021-08-22"}),
    "window": ("توفي خمسة خلال الأيام العشرة الماضية", {"الأيام العشرة الماضية": "2021-08-10/2021-08-19"}),
    "window-hours": ("خلال الـ24 ساعة الماضية", {"الـ24 ساعة الماضية": "2021-08-19/2021-08-20"}),
    "window-dual": ("خلال اليومين الماضيين", {"اليومين الماضيين": "2021-08-18/2021-08-19"}),
    "window-next": ("خلال الأيام الثلاثة المقبلة", {"الأيام الثلاثة المقبلة": "2021-08-21/2021-08-23"}),
    # feasts
    "fitr": ("هدنة منذ عيد الفطر", {"عيد الفطر": "2021-05-13/2021-05-15"}),
    "adha-first": ("أفرج عنهم في أول أيام عيد الأضحى", {"أول أيام عيد الأضحى": "2021-07-20"}),
    "eid-holiday": ("يعودون بعد عطلة العيد", {"عطلة العيد": "2021-07-20/2021-07-23"}),
    "ramadan-first": ("منذ أول أيام رمضان", {"أول أيام رمضان": "2021-04-13"}),
    "new-year": ("منذ رأس السنة", {"رأس السنة": "2021-01-01"}),
}

# id: a sentence without a time
UNREAD = {
    "duration": "استمرت المعارك ثلاثة أيام",  # the fighting went on for three days
    "duration-since": "الحصار مستمر منذ عام",
    "frequency": "يقصفون الحي يوميا ويعودون كل صباح",
    "ordinal-day": "لليوم الثاني على التوالي",
    "one-hour": "أمهلهم ساعة واحدة",  # he gave them one hour
    "day-of-event": "في اليوم الرابع من المعارك",
    "before-event": "قبل يومين من الحفل",
    "after-event": "بعد أسبوع من المحادثات",
    "vague": "تقدموا في الأيام الماضية ثم توقفوا الآن",
    "office": "قال الأمين العام الحالي للمنظمة",  # the present secretary-general
    "greeting": "مساء الخير من الاستوديو",
    "verb-of-two": "الرجلان اللذان ظهرا في الشريط",
    "verb-of-two-themselves": "تسلل الرجلان إلى السوق وفجرا نفسيهما",  # the two men blew themselves up
    "numbered-night": "جمهور الليلة الثانية من العرض",
    "pay": "عملوا بأجر زهيد",
    "country": "زار الوفد المغرب وغادر المغرب إلى تونس",
    "market": "قُصف سوق الخميس في البلدة",
    "movement": "دعت قوى 14 آذار إلى التظاهر",
    "uprising": "ثورة 25 يناير غيّرت البلاد",
    "arab-spring": "دول الربيع العربي",
    "operation": "عملية الفجر الصادق",
    "channel": "نقلت روسيا اليوم عن مصدر",
    "per-day": "خمسون برميلا في اليوم",
    "age": "رجل في الخمسينات من عمره",
    "count": "قتل 2000 شخص و1950 مقاتلا",
    "resolution": "القرار 2254 والقرار 1973",
    "father": "قال أب لثلاثة أطفال",
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ.keys())
def test_a_time_is_read_with_its_value(text: str, expected: dict[str, str | None]) -> None:
    """Every time of the sentence is found whole, and nothing else, with its value as a reader would count it."""
    assert {t.span.text: t.value for t in times(text)} == expected


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD.keys())
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    """Durations, frequencies, days of an event and names made of dates are no times."""
    assert times(text) == ()


def test_without_a_day_of_publication() -> None:
    """In an undated text a relative time has no value, and a date without its year has an open year."""
    found = times("وصل الوفد مساء السبت بعدما بدأ القتال في 15 ديسمبر", published=None)  # arrived Saturday evening

    assert [(t.span.text, t.value) for t in found] == [("مساء السبت", None), ("15 ديسمبر", "XXXX-12-15")]


def test_a_day_that_is_not_its_name_is_flagged() -> None:
    """«أمس السبت» printed on a Friday keeps the value of yesterday and says what is wrong with it."""
    [found] = times("قُصف الحي أمس السبت")

    assert (found.value, found.conflict) == ("2021-08-19", "2021-08-19 is a Thursday, not a Saturday")


@pytest.mark.parametrize(
    ("text", "anchor"),
    [("سقطت عام 2015", "text"), ("سقطت العام الماضي", "published"), ("سقطت في 3 آذار", "published")],
    ids=["year", "relative", "no-year"],
)
def test_the_anchor_tells_where_the_year_came_from(text: str, anchor: str) -> None:
    """A time with its own year is anchored in the text, every other in the day of publication."""
    assert [t.anchor for t in times(text)] == [anchor]


def test_a_publication_line_is_one_time() -> None:
    """The masthead gives its date and nothing else, though its outlet is called «المغرب اليوم»."""
    found = times("الرباط | المغرب اليوم | الجمعة 20 غشت 2021 – 21:10", kind=ZoneKind.MASTHEAD)

    assert [(t.span.text, t.value) for t in found] == [("الجمعة 20 غشت 2021 – 21:10", "2021-08-20T21:10")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("طهران / 18 آب / نافذة الأنباء", {"18 آب": "2021-08-18"}),
        ("الفترة من 14 إلى 17 آب", {"14 إلى 17 آب": "2021-08-14/2021-08-17"}),
        ("الخميس 28 مرداد 1400", {"28 مرداد 1400": "2021-08-19"}),
    ],
    ids=["no-year", "days", "persian"],
)
def test_a_publication_line_may_leave_the_year_out(text: str, expected: dict[str, str]) -> None:
    """Days of the masthead without a year are of the year of publication; Persian days are converted."""
    assert {t.span.text: t.value for t in times(text, kind=ZoneKind.MASTHEAD)} == expected


def test_what_is_glued_to_a_time_stays_out_of_it() -> None:
    """A conjunction or preposition written together with the first word is not part of the time."""
    text = "وأمس لأيلول المقبل ولليوم السبت"

    assert [t.span.text for t in times(text)][:2] == ["أمس", "أيلول المقبل"]


WORDS = sorted({form for entry in entries("calendar") for form in entry["forms"]})
SIGNS = ["و", "،", ".", "/", "-", "(", ")", ":", "\n", "2015", "12", "٣", "31", "1445", "99", "0", "سيصل", "وأمس", "قتيلا"]
EDTF_DAY = r"\d{4}-\d\d-\d\d"
EDTF = re.compile(
    rf"(?:{EDTF_DAY}T\d\d:\d\d|({EDTF_DAY}|\d{{4}}-\d\d|\d{{4}})(?:/(?:{EDTF_DAY}|\d{{4}}-\d\d|\d{{4}}))?)~?|XXXX-\d\d(?:-\d\d)?"
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS) | st.sampled_from(SIGNS), max_size=14).map(" ".join),
    st.none() | st.dates(date(1901, 1, 1), date(2098, 1, 1)),
)
def test_any_jumble_of_time_words_is_read(text: str, published: date | None) -> None:
    """Whatever the calendar's words are strung into, spans index the text, do not overlap, and values are EDTF."""
    found = times(text, published)

    assert all(text[t.span.start : t.span.end] == t.span.text != "" for t in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(t.value is None or EDTF.fullmatch(t.value) for t in found)


@given(st.text(max_size=60), st.none() | st.dates())
def test_arbitrary_text_is_read(text: str, published: date | None) -> None:
    """No text and no day of publication makes it fail."""
    assert all(text[t.span.start : t.span.end] == t.span.text for t in times(text, published))


@given(st.dates(date(1950, 1, 1), date(2060, 1, 1)))
def test_yesterday_is_the_day_before(published: date) -> None:
    """«أمس» is one day before publication, whatever the day."""
    [found] = times("قُصف الحي أمس", published)

    assert found.value is not None
    assert (published - date.fromisoformat(found.value)).days == 1


def paragraphs(*texts: str) -> dict[str, str | None]:
    """Return the times of paragraphs, published on that Friday, and their values."""
    text = "\n".join(texts)
    starts = itertools.accumulate((len(one) + 1 for one in texts), initial=0)
    zones = tuple(Zone(ZoneKind.BODY, start, start + len(one)) for start, one in zip(starts, texts, strict=False))
    return {t.span.text: t.value for t in find_times(divide(Document("0", "test", text, zones, published=FRIDAY)))}


# paragraphs, then a time of the last and its value, against Friday 20 August 2021
STORIES = {
    "a month of a story long past": (
        ("خرجوا شتاء 1983.", "كتب في الثالث من تشرين الأول."),
        "الثالث من تشرين الأول",
        "1983-10-03",
    ),
    "a month of the news": (("وصلوا أمس.", "خرجوا أول مرة عام 1983.", "زارهم في آذار."), "آذار", "2021-03"),
    "a weekday of a story": (
        ("جاؤوا مساء 3 تموز.", "غادر قبل ذلك بساعات.", "سلّموا الموقع صباح السبت."),
        "صباح السبت",
        "2021-07-03",
    ),
    "a weekday of the news": (("جاؤوا مساء 3 تموز.", "قُصفوا أمس.", "سلّموا الموقع صباح السبت."), "صباح السبت", "2021-08-14"),
    "the same year": (
        ("خرجوا في 20 أيار 2018.", "اليوم عادوا.", "هوجموا في تموز من العام نفسه."),
        "تموز من العام نفسه",
        "2018-07",
    ),
    "an hour of the day the news is of": (
        ("أفرجوا عنهم فجر الأربعاء.", "وصلوا عند الرابعة عصراً."),
        "الرابعة عصراً",
        "2021-08-18T16:00",
    ),
}


@pytest.mark.parametrize(("texts", "time", "value"), STORIES.values(), ids=STORIES)
def test_a_time_of_a_story_is_of_its_day(texts: tuple[str, ...], time: str, value: str) -> None:
    """What the paragraphs before tell decides which October or Saturday is meant."""
    assert paragraphs(*texts)[time] == value


def test_a_stamp_over_an_entry_is_a_time_of_the_day() -> None:
    """A clock time alone on its line is of the day of publication, though the line is no running text."""
    assert {"17:10": "2021-08-20T17:10"} == {t.span.text: t.value for t in times("17:10", kind=ZoneKind.MASTHEAD)}


def test_an_hour_apart_from_the_day_of_its_line_is_of_that_day() -> None:
    """The hour of an update is a time of its own."""
    line = "تاريخ النشر: 20/8/2021 | آخر تحديث: 21:10"

    assert [t.value for t in times(line, kind=ZoneKind.MASTHEAD)] == ["2021-08-20", "2021-08-20T21:10"]


def test_an_hour_behind_the_day_of_the_week_belongs_to_the_day_of_its_line() -> None:
    """Day, weekday and hour are one time, however the line parts them."""
    line = "20 آب 2021، الجمعة - 14:10"

    assert {line: "2021-08-20T14:10"} == {t.span.text: t.value for t in times(line, kind=ZoneKind.MASTHEAD)}


def test_a_word_of_the_outlets_name_is_no_time() -> None:
    """«اليوم» in the name of a paper says nothing of the day."""
    text = "علمت «المرفأ اليوم» بالأمر"  # the paper has learnt of it
    document = Document("0", "test", text, (Zone(ZoneKind.BODY, 0, len(text)),), outlet="المرفأ اليوم", published=FRIDAY)

    assert find_times(divide(document)) == ()
