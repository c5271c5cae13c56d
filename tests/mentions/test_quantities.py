"""Quantities: what is counted, how many, with which bound, and what only looks counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.documents.sentences import divide
from riwaya.mentions.quantities import find_quantities
from riwaya.model import Document, Quantity, Span, Zone, ZoneKind
from tests.builders import make_document, span_in

Told = tuple[str, float, str | None, str]


def document(text: str, kind: ZoneKind = ZoneKind.BODY) -> Document:
    return make_document(text, zones=(Zone(kind, 0, len(text)),))


def quantities(text: str, *taken: Span) -> tuple[Quantity, ...]:
    return find_quantities(divide(document(text)), taken)


def told(text: str) -> list[Told]:
    return [(q.span.text, q.value, q.unit, q.modifier) for q in quantities(text)]


COUNTED = [
    ("ألقى قنبلة زنة 500 رطل", [("500 رطل", 500, "pounds_weight", "exact")]),
    ("قُتل أربعة من الحرس الثوري", [("أربعة من الحرس الثوري", 4, "killed", "exact")]),
    ("قطعوا طريقي تعز والحديدة", [("طريقي تعز", 2, None, "exact")]),
    ("التقى وزيرا خارجية مالي والنيجر", [("وزيرا خارجية مالي", 2, None, "exact")]),
    # digits and words with their nouns
    ("تحركت 12 شاحنة محملة بالطحين", [("12 شاحنة", 12, "trucks", "exact")]),
    ("اثنتا عشرة عربة مدرعة", [("اثنتا عشرة عربة مدرعة", 12, "armoured", "exact")]),
    ("دفعوا فدية قدرها 500 ألف دولار", [("500 ألف دولار", 500_000, "dollars", "exact")]),
    ("قدّر الخسائر بمليار ونصف المليار ريال", [("مليار ونصف المليار ريال", 1.5e9, "riyals", "exact")]),
    ("وصل 3 ملايين و400 ألف لاجئ", [("3 ملايين و400 ألف لاجئ", 3_400_000, "displaced", "exact")]),
    ("عاد 12.500 نازح إلى السهل", [("12.500 نازح", 12_500, "displaced", "exact")]),
    ("بكلفة 1.250.000 دينار", [("1.250.000 دينار", 1_250_000, "dinars", "exact")]),
    ("عثروا على 30 هيكلاً", [("30 هيكلاً", 30, "objects", "exact")]),
    ("على مساحة 120 كم مربع", [("120 كم مربع", 120, "km2", "exact")]),
    ("حجز 25 طنا من السكر", [("25 طنا", 25, "tonnes", "exact")]),
    ("ثمن القارورة 3500 ليرة", [("3500 ليرة", 3_500, "pounds", "exact")]),
    ("منحة بقيمة $50 مليون", [("$50 مليون", 50_000_000, "dollars", "exact")]),
    ("نزلوا خمستاشر واحد", [("خمستاشر واحد", 15, "people", "exact")]),
    ("ضبط عدد 2 عبوة", [("2 عبوة", 2, "shells", "exact")]),
    ("سلّم «9 رشاشات» فقط", [("9 رشاشات", 9, "weapons", "exact")]),
    ("غادر 120 ((متمرداً)) الوادي", [("120 ((متمرداً))", 120, "fighters", "exact")]),
    # some of many, in brackets, by what befell them
    ("مقابل 42 من مسلحي جماعة الوادي", [("42 من مسلحي جماعة", 42, None, "exact")]),
    ("احتُجز خمسة من موظفي منظمة شريكة", [("خمسة من موظفي منظمة", 5, "detainees", "exact")]),
    ("صورة تجمع ثلاثة من قادة «الفجر»", [("ثلاثة من قادة", 3, None, "exact")]),
    ("سقوط سبعة بين قتيل وجريح", [("سبعة بين قتيل وجريح", 7, None, "exact")]),
    ("وصلت (158) عائلة من المخيم", [("(158) عائلة", 158, "families", "exact")]),
    ("دخلت 3000 شاحنة في أسبوع، وأُعيدت البقية", [("3000 شاحنة", 3000, "trucks", "exact"), ("أسبوع", 1, "weeks", "exact")]),
    ("وخلال أسبوع غادر الجميع", [("أسبوع", 1, "weeks", "exact")]),
    ("سلّمنا واحداً وثلاثين أسيراً", [("واحداً وثلاثين أسيراً", 31, "detainees", "exact")]),
    ("بواقع 80 من كل طرف", [("80 من كل طرف", 80, None, "exact")]),
    ("أوقفوا أربعة من خطباء الجوامع", [("أربعة من خطباء الجوامع", 4, "detainees", "exact")]),
    ("سلّموا النساء الست إلى اللجنة", [("النساء الست", 6, "women", "exact")]),
    ("أقل من عُشر ما طلبته", [("أقل من عُشر", 0.1, "share", "max")]),
    ("أربعة أخماسهم نساء", [("أربعة أخماسهم نساء", 0.8, "share", "exact")]),
    ("لم تعد منهن إلا واحدة", [("واحدة", 1, None, "exact")]),
    # duals
    ("حصار بلدتي النمر والصقر", [("بلدتي النمر", 2, "towns", "exact")]),
    ("على مقار جماعتي «الفجر» و«النصر»", [("جماعتي «الفجر»", 2, "factions", "exact")]),
    ("أطلقوا سائقين خطفوهما أمس", [("سائقين", 2, "workers", "exact")]),
    ("قصفوا مبنيين قرب الجسر", [("مبنيين", 2, "buildings", "exact")]),
    ("يحملان جوازي سفر مزورين", [("جوازي سفر", 2, None, "exact")]),
    ("احتُجز عونان من الحرس", [("عونان", 2, "detainees", "exact")]),
    ("نشر برقيتين مسربتين", [("برقيتين", 2, "documents", "exact")]),
    ("دمروا جسرين على النهر", [("جسرين", 2, "sites", "exact")]),
    ("أقاموا حاجزين على الطريق", [("حاجزين", 2, "checkpoints", "exact")]),
    ("وصلت دفعتان من المرضى", [("دفعتان", 2, "batches", "exact")]),
    ("رافقتهم سيارتا إسعاف", [("سيارتا إسعاف", 2, "ambulances", "exact")]),
    ("أطلقوا قذيفتي هاون", [("قذيفتي هاون", 2, "shells", "exact")]),
    ("قُتل جنديان وجُرح ثالث", [("جنديان", 2, "killed", "exact")]),
    ("أفرجوا عن مهندسين اثنين", [("مهندسين اثنين", 2, "detainees", "exact")]),
    ("تعطلت ساعتين ونصف الساعة", [("ساعتين ونصف الساعة", 2.5, "hours", "exact")]),
    ("زار القرية مرتين", [("مرتين", 2, "times", "exact")]),
    # one of a kind, and duals whose vowel is written
    ("تركوا شاحنة واحدة عند المدخل", [("شاحنة واحدة", 1, "trucks", "exact")]),
    ("أصيب جندي واحد في الكمين", [("جندي واحد", 1, "wounded", "exact")]),
    ("لم تعبر شاحنة واحدة", [("شاحنة واحدة", 1, "trucks", "exact")]),
    ("لم نسلّم وثيقة واحدة", [("وثيقة واحدة", 1, "documents", "exact")]),
    ("قال إنه لم يقدّم برهانا واحدا", [("برهانا واحدا", 1, None, "exact")]),
    ("شفنا سيارة إسعاف وحدة بس", [("سيارة إسعاف وحدة", 1, "ambulances", "exact")]),
    ("مرت سيارة وحدة ع الجسر", [("سيارة وحدة", 1, "cars", "exact")]),
    ("زاره قائد وحدة المدفعية", []),
    ("عثروا على خوذتين وسترتين", [("خوذتين", 2, "objects", "exact"), ("سترتين", 2, "objects", "exact")]),
    ("انتظر الستة ليلة كاملة", [("الستة", 6, None, "exact"), ("ليلة", 1, "nights", "exact")]),
    ("تقبل بـ900 في أقصى حد", [("900 في أقصى حد", 900, None, "max")]),
    # two before a pronoun or a service, members of a body, who did something, the article apart, half a unit
    ("استشهد راكباها في الغارة", [("راكباها", 2, "killed", "exact")]),
    ("أُخذ زوجها وأخواها", [("أخواها", 2, "relatives", "exact")]),
    ("دفع أخوه الفدية", []),
    ("يغادر عاملا إغاثة المدينة", [("عاملا إغاثة", 2, "people", "exact")]),
    ("سلّموا عنصري استخبارات", [("عنصري استخبارات", 2, "people", "exact")]),
    ("هتافه عنصري بغيض", []),
    ("أوصى بالإبقاء على لواءين", [("لواءين", 2, "factions", "exact")]),
    ("بات ثمانية من قادة الإقليم في السجن", [("ثمانية من قادة الإقليم", 8, None, "exact")]),
    ("بشهادة ثلاثة ممن عرفوا صاحبه", [("ثلاثة ممن عرفوا", 3, None, "exact")]),
    ("العائلات الـ 22 باتت في مدرسة", [("العائلات الـ 22", 22, "families", "exact")]),
    ("أوقفوا الدورية ساعتين ونصفا", [("ساعتين ونصفا", 2.5, "hours", "exact")]),
    ("تفقد البلاد ثلث وقودها", [("ثلث وقودها", 1 / 3, "share", "exact")]),
    ("قذائف هاون 120 ملم", []),
    ("فُتح المعبر لست ساعات", [("ست ساعات", 6, "hours", "exact")]),
    ("لست من أهل القرية", []),
    ("وُزعت على فترتين", [("فترتين", 2, "parts", "exact")]),
    ("عاد واحد من كل خمسة نازحين", [("واحد من كل خمسة نازحين", 0.2, "share", "exact")]),
    ("لم يبق سوى النصف", [("النصف", 0.5, "share", "exact")]),
    ("سُمح لمن هم دون الأربعين", []),
    ("مرّ كل من تجاوزوا الخمسين", []),
    ("الشهيد سالم الحداد «23 عاماً» من المخيم", []),
    ("تحدثت عن سبع سنوات قضتها هناك", [("سبع سنوات", 7, "years", "exact")]),
    ("هطول 40 ملم من المطر", [("40 ملم", 40, "mm", "exact")]),
    ("سقط 9 قتلى وأكثر من 20 جريحاً", [("9 قتلى", 9, "killed", "exact"), ("أكثر من 20 جريحاً", 20, "wounded", "min")]),
    ("قُتل 9 جنود وأكثر", [("9 جنود وأكثر", 9, "killed", "min")]),
    ("لم يحضر ضابط واحد", [("ضابط واحد", 1, "soldiers", "exact")]),
    ("استند إلى رواية واحدة", [("رواية واحدة", 1, "points", "exact")]),
    ("لم يبق في السجن أسير واحد", [("أسير واحد", 1, "detainees", "exact")]),
    ("أن تصل شاحنة واحدة من القافلة", [("شاحنة واحدة", 1, "trucks", "exact")]),
    ("لم نأخذ ريالاً واحداً", [("ريالاً واحداً", 1, "riyals", "exact")]),
    ("كلمنا واحد من الجيران", []),
    ("سجلوا أسماءهم واحداً واحداً", []),
    ("تنسبها الصحيفة إلى وسيط واحد", []),
    ("دخلوا من الجهتين في وقت واحد", []),
    ("أُسعف مجنديْن آخرين في الميدان", [("مجنديْن", 2, "fighters", "exact")]),
    ("عثر الأهالي على جثتي مزارعين قرب النهر", [("جثتي مزارعين", 2, "killed", "exact")]),
    ("نقلت السيارة جثتي القتيلين إلى البلدة", [("جثتي القتيلين", 2, "killed", "exact")]),
    ("كانت تلك ضحيتي الأولى", []),
    ("أوقفت الدورية مهرّبَين عند المعبر", [("مهرّبَين", 2, "detainees", "exact")]),
    ("سلّم الجيش سائقَي شاحنة", [("سائقَي شاحنة", 2, "workers", "exact")]),
    ("نقلت الطائرة جريحين اثنين", [("جريحين اثنين", 2, "wounded", "exact")]),
    # durations in two units
    ("دام الحصار يومين وست ساعات", [("يومين وست ساعات", 54, "hours", "exact")]),
    ("انتظروا ثلاث ساعات وأربعين دقيقة", [("ثلاث ساعات وأربعين دقيقة", 220, "minutes", "exact")]),
    ("توقفنا نص ساعة", [("نص ساعة", 0.5, "hours", "exact")]),
    ("فترة تهدئة مدتها ساعة كل مساء", [("ساعة", 1, "hours", "exact")]),
    ("توقف القصف أكثر من ساعة وعاد", [("أكثر من ساعة", 1, "hours", "min")]),
    ("وبعد ساعة تقريباً عادوا", [("ساعة تقريباً", 1, "hours", "approx")]),
    ("أقاموا قرابة السنة في الوادي", [("قرابة السنة", 1, "years", "approx")]),
    ("وصلوا قرابة الساعة الثالثة", []),
    # two of somebody's, two with their vowel doubled, one of those told, two nouns under one number
    ("أخذوا الأم مع طفليها وابنتيها", [("طفليها", 2, "relatives", "exact"), ("ابنتيها", 2, "relatives", "exact")]),
    ("سافر مع زوجته وولديه", [("ولديه", 2, "relatives", "exact")]),
    ("ولديها بيت في القرية", []),
    ("هدموا أبنيه قديمة", []),
    ("أوقف الحرس سوريَّين عند المفرق", [("سوريَّين", 2, "detainees", "exact")]),
    ("انقلبت العربة وأصيب واحد منهم", [("واحد منهم", 1, "wounded", "exact")]),
    ("كان خالي واحداً منهم", []),
    ("غادر 41 مريضاً وجريحاً", [("41 مريضاً وجريحاً", 41, "people", "exact")]),
    ("درّبوا خمسين مقاتلاً ومقاتلة", [("خمسين مقاتلاً ومقاتلة", 50, "fighters", "exact")]),
    ("دمروا 11 دبابة ومخزناً", [("11 دبابة", 11, "armoured", "exact")]),
    ("مقتل 36 شخصاً وإصابة 150", [("36 شخصاً", 36, "killed", "exact"), ("150", 150, "wounded", "exact")]),
    # some of those who are named by a nation, a troop in marks, a choice of the great
    ("قُبض على اثنين من الجنسية المالية", [("اثنين من الجنسية المالية", 2, None, "exact")]),
    ("أسرت الوحدة 43 من «جيش الوادي»", [("43 من «جيش الوادي»", 43, "detainees", "exact")]),
    ("سلّم ستة من قطاع الطرق أنفسهم", [("ستة من قطاع الطرق", 6, None, "exact")]),
    ("قُتل 14 من الغزاة", [("14 من الغزاة", 14, "killed", "exact")]),
    ("اتفقت أربع من كبريات العشائر", [("أربع من كبريات العشائر", 4, "factions", "exact")]),
    ("خرج 14 من السجن", [("14", 14, None, "exact")]),
    # figures in brackets beside words, as Algerian communiqués write
    ("القضاء على إرهابيين (02) في الغابة", [("إرهابيين (02)", 2, "fighters", "exact")]),
    ("توقيف (03) مهربين", [("(03) مهربين", 3, "detainees", "exact")]),
    ("توقيف ثلاثة (03) مهربين", [("ثلاثة (03) مهربين", 3, "detainees", "exact")]),
    ("حجز بندقية (01)", [("بندقية (01)", 1, "weapons", "exact")]),
    ("البند (02) من الورقة", []),
    # what a clause parts from its verb, boats, halves that are none, names that end in a number
    ("لم يتجاوز عدد الذين خرجوا 430", [("430", 430, None, "max")]),
    ("تجاوز فيه سعر الكيس خمسين ديناراً", [("خمسين ديناراً", 50, "dinars", "min")]),
    ("أنقذوا قارباً تعطل وعلى متنه 63 لاجئاً", [("63 لاجئاً", 63, "displaced", "exact")]),
    ("صدرت النشرة نصف الشهرية", []),
    ("وفي ما يلي نصه كما ورد", []),
    ("والنتيجة واحدة في كل مرة", []),
    ("صاروخ من طراز الوعد 3 سقط هناك", []),
    ("عاد منهم أربعة مساء أمس", [("أربعة", 4, None, "exact")]),
    ("الكيس صار بي 110 الف", [("110 الف", 110_000, None, "exact")]),
    ("كانوا يمكن خمسمية", [("يمكن خمسمية", 500, None, "approx")]),
    ("أُخذ منه ثوران وبغل", [("ثوران", 2, "objects", "exact")]),
    ("هدنة أمدها شهر", [("شهر", 1, "months", "exact")]),
    # members of a body, and those told before
    ("أوقفوا 14 من أفراد الحامية", [("14 من أفراد الحامية", 14, "detainees", "exact")]),
    ("غادر سبعة من الرافضين للاتفاق", [("سبعة من الرافضين", 7, None, "exact")]),
    ("عاد تسعة من المحكوم عليهم", [("تسعة من المحكوم عليهم", 9, None, "exact")]),
    ("قالت البلدية إن العدد 2010", [("2010", 2_010, None, "exact")]),
    # implied nouns and partitives
    ("أخلت سبيل 31 موقوفاً مقابل 18 لدى الفصيل", [("31 موقوفاً", 31, "detainees", "exact"), ("18", 18, "detainees", "exact")]),
    ("استعادوا أربعة من أسراهم", [("أربعة من أسراهم", 4, "detainees", "exact")]),
    ("حضر ستة من كبار الضباط", [("ستة من كبار الضباط", 6, "soldiers", "exact")]),
    ("خطفوا سبعة عمال ثم أطلقوا 3 منهم", [("سبعة عمال", 7, "detainees", "exact"), ("3 منهم", 3, "detainees", "exact")]),
    ("مقتل 3 وإصابة 7 آخرين", [("3", 3, "killed", "exact"), ("7 آخرين", 7, "wounded", "exact")]),
    # a number after its noun
    ("وقّعت الأطراف الثلاثة على الورقة", [("الأطراف الثلاثة", 3, "parties", "exact")]),
    ("عاد الجنود الإسبان الأربعة", [("الجنود الإسبان الأربعة", 4, "soldiers", "exact")]),
    ("وصل القتلى الـ18 إلى المشرحة", [("القتلى الـ18", 18, "killed", "exact")]),
    ("لأسباب ثلاثة", [("أسباب ثلاثة", 3, "points", "exact")]),
    # what befell those counted
    ("قُتل 23 مدنياً بالألغام", [("23 مدنياً", 23, "killed", "exact")]),
    ("خمسة أطفال توفوا في الليل", [("خمسة أطفال", 5, "killed", "exact")]),
    ("أصيب أربعة عمال", [("أربعة عمال", 4, "wounded", "exact")]),
    ("اعتقلت الدورية 16 مهاجراً", [("16 مهاجراً", 16, "displaced", "exact")]),
    # shares and percentages
    ("نحو ثلثي السكان", [("نحو ثلثي السكان", 2 / 3, "share", "approx")]),
    ("عاد نصفهم إلى القرية", [("نصفهم", 0.5, "share", "exact")]),
    ("دُمّر 70 في المئة من البيوت", [("70 في المئة", 70, "percent", "exact")]),
    ("تراجعت بنسبة ٤٪", [("٤٪", 4, "percent", "exact")]),
    ("انتظر نصف ساعة", [("نصف ساعة", 0.5, "hours", "exact")]),
    # durations
    ("هدنة لمدة شهر", [("شهر", 1, "months", "exact")]),
    ("تُفتح الطريق خلال أسبوع", [("أسبوع", 1, "weeks", "exact")]),
    ("أُغلق المعبر أسبوعاً كاملاً", [("أسبوعاً", 1, "weeks", "exact")]),
    ("منذ خمس سنوات", [("خمس سنوات", 5, "years", "exact")]),
    ("قبل يومين من بدء الجولة", [("يومين", 2, "days", "exact")]),
    ("تسري بعد 48 ساعة من التوقيع", [("48 ساعة", 48, "hours", "exact")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[text for text, _ in COUNTED])
def test_counted(text: str, expected: list[Told]) -> None:
    """The number, its noun, its unit and its bound make one quantity."""
    assert told(text) == [(words, pytest.approx(value), unit, modifier) for words, value, unit, modifier in expected]


BOUNDED = [
    ("نحو 300 مقاتل", "نحو 300 مقاتل", "approx"),
    ("بحوالي أربعين حافلة", "حوالي أربعين حافلة", "approx"),
    ("ما يقرب من مليون شخص", "ما يقرب من مليون شخص", "approx"),
    ("شي عشرين سيارة", "شي عشرين سيارة", "approx"),
    ("ناهز عدد النازحين ألفي شخص", "ناهز عدد النازحين ألفي شخص", "approx"),
    ("مئة وعشرون عائلة تقريباً", "مئة وعشرون عائلة تقريباً", "approx"),
    ("لأكثر من شهر", "أكثر من شهر", "min"),
    ("ما لا يقل عن 75 حافلة", "ما لا يقل عن 75 حافلة", "min"),
    ("لا يقل عددهم عن خمسمئة مسلح", "لا يقل عددهم عن خمسمئة مسلح", "min"),
    ("يزيد عددهم على ألف وخمسمئة", "يزيد عددهم على ألف وخمسمئة", "min"),
    ("ما يربو على 1100 مدني", "ما يربو على 1100 مدني", "min"),
    ("تجاوزت الحصيلة 40 قتيلاً", "تجاوزت الحصيلة 40 قتيلاً", "min"),
    ("خمسة حراس محليين على الأقل", "خمسة حراس محليين على الأقل", "min"),
    ("عشرة آلاف نازح على أقل تقدير", "عشرة آلاف نازح على أقل تقدير", "min"),
    ("نيّف وعشرون قتيلاً", "نيّف وعشرون قتيلاً", "min"),
    ("أقل من عام", "أقل من عام", "max"),
    ("لا يزيد طوله على 11 كيلومتراً", "لا يزيد طوله على 11 كيلومتراً", "max"),
    ("لم تتجاوز مدتها ساعتين", "لم تتجاوز مدتها ساعتين", "max"),
    ("قد يصل عددهم إلى ثلاثة آلاف", "قد يصل عددهم إلى ثلاثة آلاف", "max"),
    ("بحد أقصى 30 يوماً", "بحد أقصى 30 يوماً", "max"),
    ("حتى 15 شخصاً", "حتى 15 شخصاً", "max"),
    ("سبع خيام لا أكثر", "سبع خيام لا أكثر", "max"),
]


@pytest.mark.parametrize(("text", "words", "modifier"), BOUNDED, ids=[text for text, *_ in BOUNDED])
def test_bounds(text: str, words: str, modifier: str) -> None:
    """Approximations and bounds belong to the quantity, before it, after it or round a verb."""
    assert [(q.span.text, q.modifier) for q in quantities(text)] == [(words, modifier)]


RANGES = [
    ("بين ستة وسبعة كيلومترات", [("بين ستة", 6, "km", "min"), ("سبعة كيلومترات", 7, "km", "max")]),
    ("بما بين 6500 و7000 شخص", [("ما بين 6500", 6_500, "people", "min"), ("7000 شخص", 7_000, "people", "max")]),
    ("من 20 إلى 25 ألف كتاب", [("20", 20_000, "documents", "min"), ("25 ألف كتاب", 25_000, "documents", "max")]),
    ("35-40 حافلة", [("35", 35, "buses", "min"), ("40 حافلة", 40, "buses", "max")]),
    ("يومين أو ثلاثة", [("يومين", 2, "days", "min"), ("ثلاثة", 3, "days", "max")]),
    ("بين تسعة أشهر وأحد عشر عاماً", [("بين تسعة أشهر", 9, "months", "min"), ("وأحد عشر عاماً", 11, "years", "max")]),
    ("بين شهر وأربعة أشهر", [("بين شهر", 1, "months", "min"), ("أربعة أشهر", 4, "months", "max")]),
    ("غاب يوماً أو اثنين", [("يوماً", 1, "days", "min"), ("اثنين", 2, "days", "max")]),
    ("يومين أو ثلاثة على أبعد تقدير", [("يومين", 2, "days", "min"), ("ثلاثة على أبعد تقدير", 3, "days", "max")]),
    ("بين متر ومتر ونصف", [("بين متر", 1, "metres", "min"), ("متر ونصف", 1.5, "metres", "max")]),
    ("يوم أو يومين", [("يوم", 1, "days", "min"), ("يومين", 2, "days", "max")]),
    ("ارتفع العدد من 20 إلى 31 خيمة", [("20", 20, "buildings", "exact"), ("31 خيمة", 31, "buildings", "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES, ids=[text for text, _ in RANGES])
def test_ranges(text: str, expected: list[Told]) -> None:
    """A range is two quantities, min and max, unless the verb tells of a change."""
    found = [(words, value, modifier) for words, value, _, modifier in told(text)]

    assert [(words, value, modifier) for words, value, _, modifier in expected] == found


@pytest.mark.parametrize(
    "text",
    [
        "في 15 آذار 2011",
        "العاشر من كانون الأول",
        "في الخامس والعشرين من يناير",
        "الخميس 23 مارس 2017",
        "17 ت1/أكتوبر الجاري",
        "نقلت الإذاعة عن مصدر ما نصه",
        "تجاوزت السور عند الرابعة وعشر دقائق",
        "قالت قناة «ميناء 24» ذلك",
        "ذكرى عملية «الفجر 5» في الوادي",
        "قصف مخبز في جسرين بالهاون",
        "تحكي جدته، وقد جاوزت الثمانين، ما رأته",
        "وفق المادة (4) من القانون",
        "بين عامي 2012 و2016",
        "في 2016 و2017",
        "منذ 2015م",
        "سنة 1441هـ",
        "الساعة 5 فجراً",
        "عند الساعة العاشرة والنصف",
        "قبل ثلاثة أيام",
        "قبل نحو عامين",
        "خلال الأيام الثلاثة الماضية",
        "خلال الـ48 ساعة المقبلة",
        "في الساعات الـ 24 الأخيرة",
        "اليوم 41 من الحرب",
        "عن عمر 75 عاماً",
        "في الستين من عمره",
        "سارة (9 سنوات)",
        "شاب يبلغ من العمر 24 عاماً",
        "أطفال دون 15 عاماً",
        "طفلة عمرها سنتان",
        "تتراوح أعمارهم بين 16 و23 عاماً",
        "اجتمعوا لعقد هدنة",
        "كريات أربع",
        "في محافظة جيلان",
        "العدد 97",
        "القرارين 2254 و1701",
        "المادة 51 من الميثاق",
        "الفرقة 16",
        "كتيبة 101",
        "لواء المشاة 22",
        "كتيبة الرصد 214",
        "إف-16",
        "طائرات ميغ 29",
        "عيار 107 ملم",
        "منظومة إس-400",
        "مجموعة السبع",
        "مجموعة الـ20",
        "قمة العشرين",
        "القرن العشرين",
        "للمرة الثالثة",
        "القناة 12",
        "هاتف 0999123456",
        "لجنة 5+5",
        "فاز الفريق 3-1",
        "1- فتح الطريق",
        "انظر الهامش (3)",
        "مئات الأسر",
        "بضعة آلاف",
        "عشرات الجرحى",
        "أحد الجنود",
        "لم يُغلق يوماً واحداً",
        "الاثنين المقبل",
        "الطرفان المتحاربان",
        "بين البلدين",
        "بلدتي الصغيرة والبعيدة",
        "مقاتلين من الفصيل",
        "ألف الحكومة",
        "منتصف الليل",
        "نصف نهائي الكأس",
        "النصف الثاني من العام",
        "منذ ساعات",
        "كل يوم",
        "عاماً بعد عام",
        "ريم، 27 عاماً، ممرضة",
        "ابنها البالغ 14 عاماً",
        "3️⃣ فتح المعبر",
        "اللواء 31 مدرع",
        "بقرار مجلس الأمن 1325",
        'عملية "السهم الأزرق 2"، أمس',
        "نصفه الثاني",
        "نص البيان",
        "الأيام الأربعة الأولى",
    ],
)
def test_not_counted(text: str) -> None:
    """Dates, ages, names, ordinals, bare dozens and plurals in ين are no quantities."""
    assert told(text) == []


def test_the_same_number_is_the_last_told() -> None:
    """«العدد نفسه» stands for the last number of persons."""
    # "They freed 40 detainees by three buses. The same number came back."
    text = "أطلقوا 40 معتقلاً بثلاث حافلات. وعاد العدد نفسه."

    assert told(text)[-1] == ("العدد نفسه", 40, "detainees", "exact")


def test_spans_point_into_the_text() -> None:
    """The span holds modifier, number and noun; the number lies inside it."""
    text = "وصلت زهاءَ ثــلاثين حافلةً أمس"
    (quantity,) = quantities(text)

    assert quantity.span == span_in(text, "زهاءَ ثــلاثين حافلةً")
    assert quantity.number == span_in(text, "ثــلاثين")


def test_taken_spans_hold_no_counts_but_durations() -> None:
    """Where another reader has found a time only durations count."""
    text = "غادرت 14 سفينة بعد 14 يوماً"

    assert [q.span.text for q in quantities(text, span_in(text, text))] == ["14 يوماً"]


@pytest.mark.parametrize(
    ("kind", "count"),
    [(ZoneKind.TITLE, 1), (ZoneKind.HEADLINE, 1), (ZoneKind.BODY, 1), (ZoneKind.MASTHEAD, 0), (ZoneKind.FOOTER, 0)],
)
def test_zones(kind: ZoneKind, count: int) -> None:
    """Titles, headlines and body are read; mastheads and footers are not."""
    assert len(find_quantities(divide(document("ثلاث صفقات", kind)))) == count


@given(st.text(alphabet="0123456789 ٣،.,-/():%وبلعشرنأكثملفيةىاآ\u064b\u0640\u200f\n", max_size=80))
def test_any_text_gives_honest_spans(text: str) -> None:
    """Whatever the text, every span is a stretch of it, in order, and holds its number."""
    found = quantities(text)

    for quantity in found:
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text
        assert quantity.span.covers(quantity.number)
    assert list(found) == sorted(found, key=lambda q: q.span.start)


def test_persons_of_a_headline_are_two_where_the_text_below_says_so() -> None:
    """«مجندين» over «قُتل مجندان» is no plural."""
    head, below = "مقتل مجندين في كمين", "قُتل مجندان على الطريق"  # two conscripts killed in an ambush
    text = f"{head}\n{below}"
    zones = (Zone(ZoneKind.TITLE, 0, len(head)), Zone(ZoneKind.BODY, len(head) + 1, len(text)))
    found = find_quantities(divide(Document("0", "test", text, zones)))

    assert [("مجندين", 2), ("مجندان", 2)] == [(q.span.text, q.value) for q in found]
