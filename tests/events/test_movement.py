"""People taken out, relief brought in, things moved by air: who, from where, in what, and whether it happened."""

import pytest

from tests.events.reading import events_of, only_event, roles_of

REALITY = {
    "not-done": ("لم يتم إجلاء أي جريح من المدينة.", "evacuate", "negative", "actual"),  # no wounded was evacuated
    "to-be-done": ("سيتم إجلاء ثلاثين طفلاً من غزة.", "evacuate", "positive", "planned"),  # thirty children will be evacuated
    "not-to-be-done": ("لن يتم إجلاء أي مقاتل من المدينة.", "evacuate", "negative", "planned"),  # no fighter will be
    "what-was-done": ("قال الضابط إن ما جرى صلح أهلي.", "agree", "positive", "actual"),  # what was done was a reconciliation
    "decided": ("قررت الحكومة سحب قواتها من البلدة.", "withdraw", "positive", "planned"),  # decided to pull out
    "why-decided": ("لماذا قرر التنظيم الانسحاب من البلدة؟", "withdraw", "positive", "actual"),  # why did it decide so
    "put-off": ("تأجل خروج المقاتلين من الحي.", "evacuate", "positive", "planned"),  # was put off
    "failed-attempt": ("فشلت محاولة إجلاء المرضى.", "evacuate", "negative", "actual"),  # the attempt failed
    "unable": ("عجزت القوات عن اقتحام المخيم.", "attack", "negative", "actual"),  # could not storm the camp
    "missed": ("أخفقت القوات في السيطرة على التلة.", "capture", "negative", "actual"),  # failed to take the hill
    "stalled": ("تعثرت عملية إجلاء المقاتلين من المخيم.", "evacuate", "negative", "actual"),  # the evacuation stalled
    "no-victims": ("لم يسفر الهجوم عن ضحايا.", "attack", "positive", "actual"),  # it came, and hurt nobody
    "did-not-last": ("لم تدم هدنتان سابقتان سوى ساعات.", "ceasefire", "positive", "actual"),  # there had been two
    "no-details": ("ولم تقدم القيادة أي تفاصيل عن القصف.", "attack", "positive", "actual"),  # of a shelling that came
    "not-over": ("لم ينته اقتحام القرية بعد.", "attack", "positive", "actual"),  # it goes on
    "because-of": ("تعذر إجلاء المصابين بسبب كثافة القصف.", "attack", "positive", "actual"),  # heavy shelling is a fact
    "warned-to-leave": ("أنذر الجيش أهالي البلدة بإخلاء منازلهم.", "evacuate", "positive", "asked"),  # told them to leave
    "bidden": ("أمر الجيش سكان القرية يوم السبت بإخلاء منازلهم.", "evacuate", "positive", "asked"),  # ordered to leave
    "bidden-aside": ("أنذر الجيش، ظهر الأربعاء، سكان الجنوب بالإخلاء.", "evacuate", "positive", "asked"),  # past a time
    "you-must": ("قال الجيش: «عليكم إخلاء منازلكم فوراً».", "evacuate", "positive", "asked"),  # you must leave your homes
    "supposed": ("يُفترض أن تدخل شاحنات الإغاثة البلدة.", "aid", "positive", "planned"),  # lorries are supposed to enter
    "may-allow": ("قد يُسمح للمدنيين بالخروج من البلدة.", "evacuate", "positive", "possible"),  # may be let out
    "if-then": ("إذا توقف القصف فسنتمكن من إجلاء كبار السن.", "evacuate", "positive", "possible"),  # if the shelling stops
}

ROLES: dict[str, tuple[str, str, dict[str, str | None]]] = {
    "leave-homes": (
        "رفض سكان القرية إخلاء منازلهم.",  # the villagers refused to leave their homes
        "evacuate",
        {"subject": "سكان القرية", "origin": "منازلهم", "agent": None},
    ),
    "of-whom": (
        "نفذت فرق الهلال الأحمر عملية إجلاء للمرضى من المخيم.",  # an evacuation of the sick from the camp
        "evacuate",
        {"subject": "مرضى", "origin": "المخيم"},
    ),
    "stuck-in": ("جرى إجلاء العالقين في ماريوبول.", "evacuate", {"subject": "العالقين", "origin": "ماريوبول"}),  # stuck in
    "arranged": (
        "أمّن الجيش خروج الأهالي من البلدة.",  # the army saw to it that the people got out
        "evacuate",
        {"agent": "الجيش", "subject": "الأهالي", "origin": "البلدة"},
    ),
    "emptied-of": ("أخليت المدرسة من النازحين.", "evacuate", {"subject": "النازحين", "origin": "المدرسة"}),  # was cleared
    "board": ("صعد المقاتلون إلى الحافلات.", "evacuate", {"subject": "المقاتلون", "vehicle": "الحافلات"}),  # got on the buses
    "took-buses": ("استقل المقاتلون حافلات خضراء.", "evacuate", {"subject": "المقاتلون", "vehicle": "حافلات خضراء"}),
    "ship": (
        "أقلّت سفينة فرنسية 180 شخصاً من الميناء.",  # a French ship carried 180 people
        "evacuate",
        {"vehicle": "سفينة فرنسية", "subject": "180 شخصاً", "headcount": "180 شخصاً"},
    ),
    "brought-home": (
        "أعادت السفارة أربعين من رعاياها من ليبيا.",  # the embassy brought forty of its citizens home
        "evacuate",
        {"agent": "السفارة", "origin": "ليبيا"},
    ),
    "orders": ("صدرت أوامر إخلاء لسكان الحي.", "evacuate", {"subject": "سكان الحي"}),  # orders to leave for the quarter
    "laden": (
        "دخلت 25 شاحنة محملة بالأدوية إلى البلدة.",  # 25 lorries laden with medicines
        "aid",
        {"vehicle": "25 شاحنة", "subject": "الأدوية", "destination": "البلدة"},
    ),
    "sent-ship": (
        "أرسلت تركيا سفينة محملة بالطحين إلى غزة.",  # Turkey sent a ship laden with flour
        "aid",
        {"agent": "تركيا", "vehicle": "سفينة", "subject": "الطحين"},
    ),
    "supplied": (
        "زودت المنظمة المستشفى بالأدوية.",  # the organisation supplied the hospital with medicines
        "aid",
        {"agent": "المنظمة", "subject": "الأدوية", "destination": "المستشفى"},
    ),
    "left-for": (
        "وصلت قافلة من عشر سيارات إلى القرية وتركت طحيناً لألف شخص.",  # left flour for a thousand people
        "aid",
        {"destination": "القرية"},
    ),
    "supplied-with": (
        "مدّت المدينة أهالي القرى بالمولدات.",
        "aid",
        {"agent": "المدينة", "subject": "المولدات"},
    ),  # with generators
    "got": ("تلقى المستشفى شحنة أدوية.", "aid", {"destination": "المستشفى", "subject": "شحنة أدوية", "agent": None}),  # received
    "dropped": (
        "ألقت طائرات أردنية مساعدات غذائية فوق غزة.",  # Jordanian aircraft dropped food aid over Gaza
        "airlift",
        {"vehicle": "طائرات أردنية", "subject": "مساعدات غذائية", "destination": "غزة"},
    ),
    "plane-left": (
        "غادرت مطار كابل طائرة قطرية على متنها 113 أجنبياً.",  # a Qatari plane left with 113 foreigners aboard
        "airlift",
        {"vehicle": "طائرة قطرية", "subject": "113 أجنبياً"},
    ),
    "waged-it": (
        "صدت القوات هجوماً شنه المسلحون على القاعدة.",  # beat off an attack that the gunmen made on the base
        "attack",
        {"agent": "المسلحون", "place": "القاعدة"},
    ),
    "whom-he-bids": (
        "أمر الجيش سكان القرية يوم السبت بإخلاء منازلهم.",  # the army ordered the villagers to leave their homes
        "evacuate",
        {"subject": "سكان القرية", "origin": "منازلهم", "agent": None},
    ),
    "goes-on": (
        "واصل المركز توزيع السلال الغذائية على النازحين.",  # the centre went on handing out food
        "aid",
        {"subject": "السلال الغذائية"},
    ),
    "range": (
        "أكد المصدر خروج ما بين 800 إلى 1000 مقاتل من الحي.",  # between 800 and 1000 fighters left
        "evacuate",
        {"subject": "1000 مقاتل", "origin": "الحي"},
    ),
    "are-moved": (
        "قال إن المدنيين سينقلون من البلدة إلى إدلب.",  # the civilians will be moved
        "evacuate",
        {"subject": "المدنيين", "origin": "البلدة", "destination": "إدلب"},
    ),
    "completely": (
        "تمكنت القوات من السيطرة بشكل كامل على المدينة.",  # took the city completely
        "capture",
        {"agent": "القوات", "place": "المدينة"},
    ),
    "capital": (
        "أجلت السفارة رعاياها إلى العاصمة دمشق.",  # to the capital Damascus, one phrase
        "evacuate",
        {"destination": "العاصمة دمشق"},
    ),
    "reinforcements": (
        "استهدف الطيران بغارتين جويتين تعزيزات للمسلحين.",  # hit reinforcements with two raids
        "attack",
        {"agent": "الطيران", "counterparty": "تعزيزات للمسلحين"},
    ),
    "allowed": (
        "سمح الجيش، السبت، لمسلحين في تنظيم معارض بالخروج من الحي.",  # let gunmen of a group leave the quarter
        "evacuate",
        {"subject": "مسلحين", "origin": "الحي"},
    ),
    "by-bus": (
        "قال إن إرهابيي التنظيم نقلوا عبر حافلات إلى الطبقة.",  # were taken in buses, the passive not marked
        "evacuate",
        {"subject": "إرهابيي التنظيم", "vehicle": "حافلات", "destination": "الطبقة"},
    ),
    "helped": (
        "أُجلي المدنيون وقامت القوات البحرية بتأمين خروجهم من الخرطوم.",  # the navy saw to their leaving
        "evacuate",
        {"subject": "المدنيون"},
    ),
    "of-people": (
        "أعلنت القوات مغادرة آخر قافلة للنازحين الأرمن الإقليم.",  # the last convoy of displaced people
        "evacuate",
        {"subject": "آخر قافلة للنازحين الأرمن"},
    ),
    "crossed-by-leave": (
        "عبر المدنيون الجسر بعد اتفاق مع الكتيبة، وقال الضابط إن تسعين ألف شخص عبروا الجسر بضمانة اللجنة.",  # let across
        "evacuate",
        {"subject": "تسعين ألف شخص", "place": "الجسر", "guarantor": "اللجنة"},
    ),
    "safe-way-out": ("ينص العرض على خروج آمن للمدنيين من البلدة.", "evacuate", {"subject": "مدنيين", "origin": "البلدة"}),
    "forced-out": ("وصفت الهيئة ما جرى بأنه تهجير قسري لسكان الحي.", "evacuate", {"subject": "سكان الحي"}),  # displacement
    "counted-in-marks": (
        "وصلت (158) عائلة من مخيم النور الى مخيم السلام على متن 13 حافلة.",  # (158) families came on 13 buses
        "evacuate",
        {"subject": "(158) عائلة", "vehicle": "13 حافلة"},
    ),
    "buses-carried": (
        "أقلّت ثماني حافلات مقاتلي الكتيبة إلى البادية.",  # eight buses carried the battalion's fighters
        "evacuate",
        {"vehicle": "ثماني حافلات", "subject": "مقاتلي الكتيبة"},
    ),
    "these": ("قدمت الوساطة ضمانات بنقل هؤلاء إلى مدينة بعيدة.", "evacuate", {"subject": "هؤلاء"}),  # these people
    "emptied": ("قال المختار ان أربع قرى اخليت منذ الربيع.", "evacuate", {"agent": None}),  # emptied, the passive not marked
    "to-carry": ("سترسو غداً باخرة استأجرتها المنظمة لتقلّ 900 عامل.", "evacuate", {"subject": "900 عامل"}),  # to take workers
    "agreed-to-go": (
        "وافق قادة الكتيبة على إلقاء السلاح والخروج بضمانة من شيخ القبيلة.",  # agreed to lay down arms and leave
        "evacuate",
        {"guarantor": "شيخ القبيلة"},
    ),
    "slipped-in": (
        "تسللت قوارب مطاطية محملة بالمؤن إلى الحامية ليلاً.",  # boats with supplies slipped in
        "aid",
        {"vehicle": "قوارب مطاطية", "destination": "الحامية"},
    ),
    "flown-in": ("ناشدوا الحكومة إيصال الغذاء جواً إلى حديثة.", "airlift", {"subject": "الغذاء"}),  # by air
    "out-of-captivity": ("أُعيد 248 عسكرياً من الأسر بعد مفاوضات.", "release", {"subject": "248 عسكرياً"}),  # brought home
    "order-to-fall-back": ("قال جريح إن أمر التراجع بلغه متأخراً.", "withdraw", {"agent": None}),  # the order to fall back
    "convoy-let-by": (
        "سمح المجلس بمرور قافلة المهجرين إلى مدينة الباب.",  # let the convoy of the displaced pass
        "evacuate",
        {"destination": "مدينة الباب"},
    ),
    "in-a-batch": (
        "وصل بعد ظهر السبت إلى إدلب نحو 2700 شخص ضمن الدفعة الأولى.",  # 2,700 people came with the first batch
        "evacuate",
        {"headcount": "نحو 2700 شخص", "destination": "إدلب"},
    ),
    "batch-of-relief": ("الدفعة الأولى من قافلة المساعدات دخلت الخميس الماضي.", "aid", {"agent": None}),  # the first of the aid
    "home-town": ("تنص الهدنة على عودة المسلحين إلى مدينتهم.", "withdraw", {"destination": "مدينتهم"}),  # back to their town
    "mali": ("انسحبت القوات الفرنسية من مالي.", "withdraw", {"origin": "مالي"}),  # from Mali, no adjective here
}

NONE = {
    "for-an-unnamed-term": "بقي المعبر مغلقاً لأجل غير مسمى.",  # shut for an unnamed term
    "hospital": "نُقل المصابون إلى المستشفى لتلقي العلاج.",  # the wounded were taken to hospital
    "delegation": "غادر الوفد الحكومي جنيف عائداً إلى عدن.",  # the delegation left for home
    "tourists": "انطلقت الحافلات السياحية من الأقصر إلى أسوان.",  # tourist coaches
    "old-houses": "أعلنت الوزارة خطة لإخلاء المباني الآيلة للسقوط.",  # clearing houses about to fall
    "presidential": "هبطت الطائرة الرئاسية في مطار القاهرة.",  # the president's plane landed
    "leaflets": "ألقت الطائرات منشورات فوق المدينة.",  # aircraft dropped leaflets
    "supply-roads": "قطع المسلحون طرق الإمداد بالوقود.",  # cut the roads of supply
    "for-whom": "هذه البرامج تستهدف دعم 55 ألف شخص في المنطقتين.",  # programmes meant to help 55,000
    "ships": "عبرت السفن المضيق بشكل طبيعي.",  # ships passed the strait
    "pilgrims": "انطلقت الدفعة الثانية من الحجاج إلى مكة.",  # pilgrims set out
    "for-joy": "خرج الأهالي بعد الصلاة ابتهاجاً بالخبر.",  # came out for joy
    "neighbours": "رحل الجيران عن الحي منذ بداية الشتاء.",  # the neighbours moved away
    "arms": "وصلت شحنة أسلحة إلى الميناء.",  # a shipment of arms
    "cars": "عبرت سبع سيارات بيضاء البوابة الشرقية.",  # seven cars passed the gate
    "fell-back-from-words": "تراجع النائب عن تصريحاته.",  # took back his words
    "sent-back": "أعاد المعلم التلميذ إلى صفه.",  # the teacher sent the pupil back to his class
}


@pytest.mark.parametrize(("sentence", "type", "polarity", "modality"), REALITY.values(), ids=list(REALITY))
def test_whether_it_happened(sentence: str, type: str, polarity: str, modality: str) -> None:
    """Verbs that only say that something is done pass on their negation and tense; what failed or was put off did not come."""
    event = only_event(sentence, type)

    assert (polarity, modality) == (event.polarity, event.modality)


@pytest.mark.parametrize(("sentence", "type", "roles"), ROLES.values(), ids=list(ROLES))
def test_who_moves_what_in_what(sentence: str, type: str, roles: dict[str, str | None]) -> None:
    """Those who leave a place are the subject, who makes it possible the agent, what carries them the vehicle."""
    found = roles_of(only_event(sentence, type))

    assert {role: found.get(role) for role in roles} == roles


@pytest.mark.parametrize("sentence", NONE.values(), ids=list(NONE))
def test_everyday_movement_is_no_event(sentence: str) -> None:
    """Travel, treatment and traffic use the same verbs and are neither evacuation, nor aid, nor airlift."""
    assert not [event for event in events_of(sentence) if event.type in ("evacuate", "aid", "airlift", "withdraw", "attack")]


def test_means_of_an_attack_are_no_attack_of_their_own() -> None:
    """Raids named with ب as what an attack was made with are no second one."""
    sentence = "استهدف الطيران بغارتين جويتين مواقع المسلحين."  # aircraft hit positions with two raids

    assert ["attack"] == [event.type for event in events_of(sentence)]


def test_arrival_and_load_are_one_airlift() -> None:
    """What an aircraft carries, told by a verb right after its landing, is no second event."""
    sentence = "هبطت طائرة شحن في مطار أمجرس تحمل مواد إغاثية."  # a cargo plane landed carrying relief

    assert ["airlift"] == [event.type for event in events_of(sentence)]
