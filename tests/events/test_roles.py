"""Who fills which role: by order of words, by preposition, through pronouns and empty verbs."""

import pytest

from tests.events.reading import events_of, only_event, roles_of

CASES: dict[str, tuple[str, str, dict[str, str | None]]] = {
    # the army besieged the town
    "verb-subject-object": ("حاصر الجيش البلدة.", "besiege", {"agent": "الجيش", "place": "البلدة"}),
    # the army's aircraft shelled the village
    "subject-verb": ("قالت الوكالة إن طيران الجيش قصف القرية.", "attack", {"agent": "طيران الجيش", "place": "القرية"}),
    # ten lorries of flour entered the city
    "object-before-subject": ("دخلت المدينة عشر شاحنات دقيق.", "aid", {"subject": "عشر شاحنات دقيق", "destination": "المدينة"}),
    # the town was besieged by the militias
    "passive": ("حوصرت البلدة من قبل الميليشيات.", "besiege", {"place": "البلدة", "agent": "الميليشيات"}),
    # the aircraft's shelling of the camp
    "masdar-subject-object": ("أدان المجلس قصف الطيران المخيم.", "attack", {"agent": "الطيران", "place": "المخيم"}),
    # a channel announced the success of a mediation, which is not its own
    "announced-by-a-channel": ("أعلنت قناة الضفة نجاح وساطة قبلية في تبادل الأسرى.", "negotiate", {"mediator": None}),
    # Qatar announced its own
    "announced-by-a-state": ("أعلنت قطر نجاح وساطة في تبادل الأسرى.", "negotiate", {"mediator": "قطر"}),
    # whence a missile flew; of what village a part was shelled; where the shells are said to come from; whose they are
    "fired-from": ("أطلقت الجماعة صاروخين من الأراضي الجبلية على بلدة اللوزة.", "attack",
                   {"origin": "الأراضي الجبلية", "place": "بلدة اللوزة"}),
    "part-of": ("قصف الجيش قريتين من منطقة السهل.", "attack", {"origin": None, "place": "قريتين"}),
    "source-of-fire": ("سقطت قذيفتان مصدرهما حي الورد على السوق.", "attack", {"origin": "حي الورد"}),
    "whose-fire": ("قال الناطق إن القصف مصدره الميليشيات نفسها.", "attack", {"agent": "الميليشيات نفسها", "origin": None}),
    # Iraq saw several attacks: where they were, not whom they struck
    "state-that-saw": ("شهد العراق هجمات عدة بمسيّرات.", "attack", {"place": "العراق", "counterparty": None}),
    # another attack; two suicide bombings; shelled heavily
    "another": ("شنت القوات هجوماً آخر على المعسكر.", "attack", {"place": "المعسكر"}),
    "two-of-a-kind": ("شهدت العاصمة الصومالية تفجيرين انتحاريين.", "attack", {"agent": None}),
    "heavily": ("قالت الوزارة إن القوات تقصف بكثافة مناطق سكنية.", "attack", {"place": "مناطق سكنية"}),
    # ready to enter into talks; talks that settlers' assault on them was; whom two joined objects name; a habit of striking
    "ready-to-enter": ("أكد القيادي استعداد الحركة للدخول في مفاوضات مع الحكومة.", "negotiate",
                       {"agent": "الحركة", "counterparty": "الحكومة"}),
    "assault-on-them": ("أصيب ثلاثة صحفيين باعتداء مستوطنين عليهم قرب البلدة.", "attack", {"agent": "مستوطنين"}),
    "joined-objects": ("عبرت القوات الحدود واستهدفت مدنيين ورعاة من السكان.", "attack",
                       {"agent": "القوات", "counterparty": "مدنيين ورعاة من السكان"}),
    "on-purpose": ("قال السكان إن الجيش يتعمد استهداف الأسواق.", "attack", {"agent": "الجيش", "place": "الأسواق"}),
    # shelling that a band did, which people suffered; kidnapping that an organisation followed, by somebody else
    "suffered-by": ("قُتل تسعة بعد تعرضهم لقصف بالهاون نفذه تنظيم الراية على الحي.", "attack", {"agent": "تنظيم الراية"}),
    "followed": ("قالت المنظمة إنها تابعت اختطاف المحامي من قبل مسلحين تابعين للجنرال.", "detain",
                 {"agent": "مسلحين تابعين للجنرال"}),
    # the dead of the next attack
    "dead-of-another": ("شنت الجماعة هجوماً على الميناء. وقُتل تسعة أشخاص بعد تعرضهم لقصف.", "attack", {"headcount": None}),
    # a deal, and what it provides for, has two sides
    "sides-of-a-deal": ("وقعت الحكومة اتفاقاً مع المتمردين لتبادل مئات الأسرى.", "exchange",
                        {"agent": "الحكومة", "counterparty": "المتمردين"}),
    # whom somebody else held; that the people found him, who are many; what the main verb says is not of the attack before it
    "were-held": ("أفرجت الحركة عن خمسة جنود كانوا محتجزين في البلدة.", "detain", {"subject": "خمسة جنود"}),
    "whom-they-found": ("عثر الأهالي على الفتى بعد أيام من اختطافه على يد مسلحين.", "detain",
                        {"agent": "مسلحين", "subject": "الفتى"}),
    "main-verb": ("بعد أسابيع على بدء هجوم لقوات الحكومة على البلدة، توصلت الدولة إلى اتفاق.", "attack",
                  {"agent": "قوات الحكومة", "counterparty": None, "place": "البلدة"}),
    # settlers' bullets; bandits; pirates of a nation and what they seized; a patrol that terrorists attacked
    "their-bullets": ("قُتل شاب برصاص مستوطن قرب البلدة.", "attack", {"agent": "مستوطن", "counterparty": "شاب"}),
    "bandits": ("قالت الشرطة إن قطاع طرق خطفوا 50 شخصاً.", "detain", {"agent": "قطاع طرق"}),
    "pirates": ("هاجم قراصنة صوماليون سفينة شحن قبالة الساحل.", "attack", {"agent": "قراصنة صوماليون"}),
    "patrol": ("هاجم إرهابيون مفرزة من قوات الأمن.", "attack", {"agent": "إرهابيون"}),
    # a capital fires a missile; what goes off is not struck; the dead of a raid told after an assault
    "capital-fires": ("أطلقت بيونغ يانغ صاروخاً باليستياً صباح الأربعاء.", "attack", {"agent": "بيونغ يانغ"}),
    "car-bomb": ("قُتل جنديان في تفجير سيارة مفخخة عند الحاجز.", "attack", {"counterparty": "جنديان"}),
    "dead-of-the-raid": ("شنت الجماعة هجوماً على الثكنة. وأسفرت الغارة عن مقتل أربعة أشخاص.", "attack", {"headcount": None}),
    # the other side behind a clause about the one; who came for talks
    "side-past-clause": ("تشهد البلدة مواجهات بين الميليشيا التي يتزعمها الشيخ وقوات التحالف.", "attack",
                         {"agent": "الميليشيا", "counterparty": "قوات التحالف"}),
    "came-for-talks": ("وصل المبعوث إلى صنعاء لإجراء محادثات مع قادة الجماعة.", "negotiate",
                       {"agent": "المبعوث", "counterparty": "قادة الجماعة"}),
    # a drone that belongs to the brigades, in marks, hit the village
    "drone-of-theirs": ('استهدفت طائرة مسيّرة تابعة لـ"السرايا"، يوم الاثنين، قرية اللوزة.', "attack",
                        {"agent": "طائرة مسيّرة", "place": "قرية اللوزة"}),
    # an armed band that belongs to the front
    "band-of-theirs": ("هاجمت مجموعة مسلحة تابعة لجبهة النصرة القرية.", "attack",
                       {"agent": "مجموعة مسلحة تابعة لجبهة النصرة", "place": "القرية"}),
    # warplanes bombed several sites, all the bridges: words for how many begin another phrase
    "several-struck": ("قصفت طائرات حربية عدة مواقع.", "attack", {"agent": "طائرات حربية", "place": "عدة مواقع"}),
    "all-struck": ("استهدفت طائرات حربية جميع الجسور.", "attack", {"agent": "طائرات حربية", "place": "جميع الجسور"}),
    # several sites of the movement
    "several-theirs": ("استهدف الجيش مواقع عدة تابعة للحركة.", "attack", {"agent": "الجيش", "place": "مواقع عدة تابعة للحركة"}),
    # attacked the villages with drones
    "with-drones": ("هاجمت الحركة بعض القرى بالطائرات المسيّرة.", "attack",
                  {"agent": "الحركة", "place": "بعض القرى", "counterparty": None}),
    # an attack with a car bomb; with an explosive in a car of the police, which is what it hit
    "with-a-car": ("شن مسلحون هجوماً بسيارة مفخخة على مقر الشرطة.", "attack", {"vehicle": "سيارة مفخخة", "agent": "مسلحون"}),
    "in-a-car": ("انفجرت عبوة ناسفة بسيارة تابعة للشرطة في بلدة الصفا.", "attack", {"vehicle": None}),
    # terrorist groups linked to the movement; government forces backed by Russia: whose they are belongs to them
    "linked-to": ("نفذت جماعات إرهابية مرتبطة بحركة النور هجمات في شمال البلاد.", "attack",
                  {"agent": "جماعات إرهابية مرتبطة بحركة النور"}),
    "backed-by": ("شنت القوات الحكومية المدعومة من روسيا هجوماً على القرية.", "attack",
                  {"agent": "القوات الحكومية المدعومة من روسيا"}),
    # an agreement by which the forces withdraw: the agreement does not
    "by-which": ("اتفاق تنسحب بموجبه القوات من بلدة الصفا.", "withdraw", {"subject": "القوات", "origin": "بلدة الصفا"}),
    # 42 of the fighters of the front and of the units were killed; lost their lives over a week of fighting; four of a force
    "killed-after": ("وقال إن 42 من مقاتلي الجبهة ووحدات الدفاع المحلي قُتلوا في هجمات للجيش.", "attack",
                     {"headcount": "42 من مقاتلي الجبهة"}),
    "lives-lost": ("وقالت الوزارة إن 42 من مقاتلي الجبهة فقدوا أرواحهم خلال أسبوع من القتال في الإقليم.", "attack",
                   {"headcount": "42 من مقاتلي الجبهة"}),
    "four-of-a-force": ("وقالت الوكالة إن 4 من الحرس الجمهوري بينهم ضابط قتلوا في تلك الغارة.", "attack",
                        {"headcount": "4 من الحرس الجمهوري", "agent": None}),
    # those who killed a guard are not who fell
    "killers": ("أُفرج عن سبعة موقوفين كانوا قد قتلوا حارساً في هجوم على السجن.", "attack", {"headcount": None}),
    # a raid hit a seat of gunmen, which is not theirs
    "seat-of-gunmen": ("استهدف قصف مقراً لمسلحين في شمال البلاد.", "attack", {"agent": None}),
    # shelling that hit a camp for the displaced, who are not the other side
    "hit-camp-for": ("قُتل سبعة في قصف استهدف مخيم النور للنازحين قرب البلدة.", "attack", {"counterparty": None}),
    # the minister toured the camp
    "toured": ("جال الوزير على مخيم النور أمس.", "visit", {"agent": "الوزير", "destination": "مخيم النور"}),
    # two separate attacks, on nobody
    "two-separate": ("قُتل ثمانية في هجومين منفصلين في البلدة.", "attack", {"place": "البلدة", "counterparty": None}),
    # took the north of the country: the side belongs to the place
    "side-after-on": ("سيطر المتمردون على شمال الإقليم.", "capture", {"agent": "المتمردون", "place": "شمال الإقليم"}),
    # withdrew to the north and east of the province
    "two-sides": ("انسحبت الكتائب إلى شمال وشرق الإقليم.", "withdraw", {"destination": "شمال وشرق الإقليم"}),
    # an attack with a ballistic missile, which carries no article, that the militia fired
    "ballistic": ("أصيب عدد من الأهالي بجروح، فجر الاثنين، إثر هجوم بصاروخ باليستي أطلقته الميليشيا على الحي.", "attack",
                  {"agent": "الميليشيا", "place": "الحي"}),
    # the force, which holds the airport, seized the commander: what commas set off is passed over
    "past-a-relative": ("بعد احتجاز قوة الحراسة، التي تسيطر على المطار، قائد اللواء.", "detain",
                        {"agent": "قوة الحراسة", "subject": "قائد اللواء", "place": None}),
    # arrested in the district four persons
    "caught-where": ("تم القبض في منطقة السدرة على أربعة أشخاص.", "detain",
                     {"subject": "أربعة أشخاص", "place": "منطقة السدرة"}),
    # the patrol arrested, a comma, a dangerous terrorist: the ending shows the object
    "object-after-a-comma": ("أوقفت دورية تابعة للجيش، إرهابياً خطيراً في البلدة.", "detain", {"subject": "إرهابياً خطيراً"}),
    # the forces fought off an attack: they are its target
    "fought-off": ("تصدت القوات الحكومية لهجوم على البلدة.", "attack", {"counterparty": "القوات الحكومية", "agent": None}),
    # massacres of the occupation are by it
    "its-massacres": ("مجازر الاحتلال في القطاع متواصلة.", "attack", {"agent": "الاحتلال", "place": "القطاع"}),
    # a shelling of the army's hit the school: the army did it
    "whose-fire-hit": ("دمر قصف مدفعي لقوات النظام مدرسة.", "attack", {"agent": "قوات النظام", "place": "مدرسة"}),
    # heavy damage to property is no place
    "damage-to": ("أسفر الهجوم على البلدة عن أضرار كبيرة في الممتلكات.", "attack", {"place": "البلدة"}),
    # a participle that says nothing without what follows is left out, one noun alone keeps whose it is
    "unfinished": ("قصفت الطائرات قرية العين الواقعة في الشمال.", "attack", {"place": "قرية العين"}),
    "one-noun-alone": ("هاجمت المليشيات المدعومة من أنقرة البلدة.", "attack", {"agent": "المليشيات المدعومة من أنقرة"}),
    # the killing of a terrorist: no quality of the killing
    "terrorist": ("تمكنت القوات من تصفية إرهابي في البلدة.", "attack", {"counterparty": "إرهابي"}),
    # an Israeli bombardment of the town: an adjective that tells whose it is, and no place
    "of-a-people": ("قُتل سبعة في قصف إسرائيلي على البلدة.", "attack",
                    {"agent": "إسرائيلي", "place": "البلدة", "headcount": "سبعة"}),
    # a Turkish one, which is spelled like a leaving
    "of-a-people-spelt-like-a-deed": ("قُتل سبعة في قصف تركي على البلدة.", "attack", {"agent": "تركي", "place": "البلدة"}),
    # the town came under Israeli shelling
    "suffered-from-a-people": ("تعرضت البلدة لقصف إسرائيلي عنيف.", "attack", {"agent": "إسرائيلي", "place": "البلدة"}),
    # the withdrawal of the fighters from the city to the hills
    "masdar": ("بدأ انسحاب المقاتلين من المدينة إلى الجبال.", "withdraw",
               {"subject": "المقاتلين", "origin": "المدينة", "destination": "الجبال"}),
    # the teachers whom the group held at the checkpoint
    "relative": ("عاد المعلمون الذين احتجزتهم الجماعة عند الحاجز.", "detain",
                 {"subject": "المعلمون", "agent": "الجماعة", "place": "الحاجز"}),
    # nine teachers held by the group
    "indefinite-relative": ("عاد تسعة معلمين احتجزتهم الجماعة.", "detain",
                            {"subject": "تسعة معلمين", "headcount": "تسعة معلمين", "agent": "الجماعة"}),
    # the detainees arrived and the Red Crescent moved them to the hospital in ambulances
    "pronoun": ("وصل الجرحى ثم أجلاهم الهلال الأحمر إلى المستشفى بسيارات إسعاف.", "evacuate", {"subject": "الجرحى"}),
    # seven buses carrying fighters reached the city
    "load": ("وصلت سبع حافلات تقلّ مقاتلين إلى المدينة.", "evacuate",
             {"vehicle": "سبع حافلات", "subject": "مقاتلين", "destination": "المدينة"}),
    # left aboard five buses under Russian sponsorship
    "aboard": ("غادر 60 مقاتلاً البلدة على متن خمس حافلات برعاية روسية.", "evacuate",
               {"subject": "60 مقاتلاً", "origin": "البلدة", "vehicle": "خمس حافلات", "sponsor": "روسية"}),
    # the army launched an attack on the base
    "empty-verb": ("شنّ الجيش هجوماً على القاعدة.", "attack", {"agent": "الجيش", "place": "القاعدة"}),
    # a deal that the leadership made with the tribes
    "empty-relative": ("انهارت صفقة عقدتها القيادة مع العشائر.", "agree", {"agent": "القيادة", "counterparty": "العشائر"}),
    # the police arrested a cell in Tetouan: one event, with its object after على
    "caught": ("ألقت الشرطة القبض على خلية إرهابية في تطوان.", "detain", {"agent": "الشرطة", "subject": "خلية إرهابية"}),
    # the mediator received two hostages from the movement
    "received": ("تسلم الوسيط رهينتين من الحركة.", "release",
                 {"subject": "رهينتين", "agent": "الحركة", "counterparty": "الوسيط"}),
    # the movement handed three hostages to the Red Cross
    "handed-to": ("سلّمت الحركة ثلاث رهائن إلى الصليب الأحمر.", "release",
                  {"agent": "الحركة", "subject": "ثلاث رهائن", "counterparty": "الصليب الأحمر"}),
    # dozens of journalists sit in the group's prisons
    "sits-in": ("يقبع في سجون الجماعة عشرات الصحفيين.", "detain", {"subject": "عشرات الصحفيين", "place": "سجون الجماعة"}),
    # the judge put the accused into custody
    "put-in": ("أودع القاضي المتهمين الحبس الاحتياطي.", "detain", {"agent": "القاضي", "subject": "المتهمين"}),
    # the activist was sentenced to prison
    "sentenced": ("حُكم على الناشط بالسجن عامين.", "detain", {"subject": "الناشط"}),
    # the fate of those held, not a fate that is held
    "whose-fate": ("لا يزال مصير المحتجزين مجهولاً.", "detain", {"subject": "المحتجزين"}),
    # the arrests reached a hundred young men
    "arrests-reached": ("طالت الاعتقالات أكثر من مئة شاب.", "detain", {"subject": "أكثر من مئة شاب"}),
    # the names of the prisoners whom Israel will free: the prisoners, not the names
    "names-of": ("لم تُعلن أسماء الأسرى الذين ستفرج عنهم إسرائيل.", "release", {"subject": "الأسرى", "agent": "إسرائيل"}),
    # has held two doctors for two years
    "for-two-years": ("الحركة تحتجز منذ عامين طبيبين.", "detain", {"agent": "الحركة", "subject": "طبيبين"}),
    # the group swapped the soldier: a man in ي after a feminine is no adjective
    "man-in-ya": ("بادلت الحركة الجندي بألف أسير.", "exchange", {"agent": "الحركة", "subject": "الجندي"}),
    # the inspectors were kept from visiting the site
    "kept-from": ("مُنع المفتشون من زيارة الموقع.", "visit", {"agent": "المفتشون", "destination": "الموقع"}),
    # an exchange of seven held by the two sides: the seven are who is held
    "counted-held": ("جرت عملية تبادل لسبعة محتجزين لدى طرفي النزاع.", "detain",
                     {"subject": "سبعة محتجزين", "agent": "طرفي النزاع"}),
    # the militia waged, on Tuesday, a campaign of arrests that struck public figures in Dhamar
    "arrests-waged": ("شنت الميليشيا اليوم الثلاثاء، حملة اعتقالات جديدة، استهدفت شخصيات اجتماعية بمحافظة ذمار.", "detain",
                      {"agent": "الميليشيا", "subject": "شخصيات اجتماعية", "place": "محافظة ذمار"}),
    # the group's arrest of seven others
    "arrest-of-seven": ("جاءت الحملة بعد اعتقال الجماعة لسبعة آخرين.", "detain", {"agent": "الجماعة", "subject": "سبعة آخرين"}),
    # the authorities' arrest of these lawyers
    "arrest-of-these": ("استنكرت المنظمة اعتقال السلطات لهؤلاء المحامين.", "detain",
                        {"agent": "السلطات", "subject": "هؤلاء المحامين"}),
    # the delegation is holding talks: «يجري» of أجرى
    "holds-talks": ("يجري الوفد محادثات مع قادة الجيش.", "negotiate", {"agent": "الوفد", "counterparty": "قادة الجيش"}),
    # an officer whom it held hostage
    "held-hostage": ("أفرجت الجماعة عن ضابط كانت تحتجزه رهينة.", "detain", {"subject": "ضابط", "agent": "الجماعة"}),
    # setting a hostage free and handing him over
    "and-handing-him": ("قامت الحركة بإطلاق سراح رهينة مدني.", "release", {"subject": "رهينة مدني", "agent": "الحركة"}),
    # the aircraft shelled the cattle market: a noun spelled like «marketed»
    "market": ("قال إن الطيران قصف سوق المواشي.", "attack", {"place": "سوق المواشي"}),
    # this morning, the foreign minister reached Damascus
    "when-first": ("وصل صباح اليوم الأحد، وزير الخارجية العراقي، إلى دمشق.", "visit",
                   {"agent": "وزير الخارجية العراقي", "destination": "دمشق"}),
    # the minister's last visit to the capital
    "visit-of": ("كانت آخر زيارة للوزير إلى دمشق في آذار.", "visit", {"agent": "وزير", "destination": "دمشق"}),
    # 82 pupils out of a group that comprises more than 200 girls
    "of-a-group": ("أطلقت الجماعة سراح 82 تلميذة من مجموعة تضم أكثر من 200 فتاة.", "release",
                   {"subject": "82 تلميذة من مجموعة"}),
    # the foreign hostages held by them
    "foreign-hostages": ("رفض المسلحون تحرير الرهائن الأجانب المحتجزين لديهم.", "release",
                         {"agent": "المسلحون", "subject": "الرهائن الأجانب المحتجزين"}),
    # the government said that it had signed a peace deal
    "that-it-signed": ("أعلنت الحكومة أنها وقعت اتفاق سلام مع الجبهة.", "agree", {"agent": "الحكومة", "counterparty": "الجبهة"}),
    # a prison sentence against the journalist
    "against": ("صدر عن المحكمة حكم بالسجن بحق الصحفي.", "detain", {"subject": "الصحفي"}),
    # guarantees to the two sides
    "guarantees-to": ("قدمت قطر ضمانات للطرفين.", "guarantee", {"agent": "قطر", "counterparty": "طرفين"}),
    # the family pointed at the government
    "pointed-at": ("وجّهت عائلة الأسير أصابع الاتهام إلى الحكومة.", "accuse",
                   {"agent": "عائلة الأسير", "counterparty": "الحكومة"}),
    # Kabul and Taliban made a deal: the names of places stand for their states
    "states-conclude": ("أبرمت كابول وطالبان اتفاقاً لتبادل السجناء.", "agree", {"agent": "كابول", "counterparty": "طالبان"}),
    # the two sides entered talks
    "enter-talks": ("دخل الطرفان في مفاوضات طويلة.", "negotiate", {"agent": "الطرفان"}),
    # a round of talks began in Muscat
    "begun-there": ("انطلقت في مسقط جولة جديدة من المفاوضات بين صنعاء والرياض.", "negotiate",
                    {"place": "مسقط", "agent": "صنعاء", "counterparty": "الرياض"}),
    # the talks on the withdrawal, which is no party to them
    "talks-on": ("قال الوسيط إن محادثات الانسحاب مستمرة.", "negotiate", {"agent": None, "counterparty": None}),
    # Tehran hosted the talks
    "hosted": ("استضافت طهران محادثات السلام.", "negotiate", {"place": "طهران", "sponsor": None}),
    # battles broke out between the army and the factions around the airport
    "between": ("اندلعت معارك بين الجيش والفصائل في محيط المطار.", "attack",
                {"agent": "الجيش", "counterparty": "الفصائل", "place": "محيط المطار"}),
    # the army and the factions agreed
    "pair": ("قال الوسيط إن الجيش والفصائل اتفقا على هدنة.", "agree", {"agent": "الجيش", "counterparty": "الفصائل"}),
    # the agreement was signed through the mediation of notables
    "mediator": ("أفرجت الكتيبة عن سبعة أسرى بوساطة وجهاء العشائر.", "release",
                 {"agent": "الكتيبة", "mediator": "وجهاء العشائر"}),
    # «three teachers» who were held
    "late-passive": ("احتُجز ثلاثة معلمين عند الحاجز.", "detain", {"subject": "ثلاثة معلمين", "place": "الحاجز"}),
    # the tribes are the guarantor
    "copula": ("قال الوسيط إن الضامن هو مجلس القبائل.", "guarantee", {"agent": "مجلس القبائل"}),
    # the leaders' refusal to hand over the gate
    "noun-governs": ("أكد المبعوث رفض القادة تسليم البوابة.", "surrender_position", {"agent": "القادة", "place": "البوابة"}),
    # the police, this morning, finished evacuating the residents
    "parted-governor": ("أنهت الشرطة، صباح اليوم، إجلاء السكان من القرية.", "evacuate",
                        {"agent": "الشرطة", "subject": "السكان", "origin": "القرية"}),
    # the shelling that struck the airport
    "hit": ("سمع السكان القصف الذي طال المطار.", "attack", {"place": "المطار"}),
    # the town that the fighters left: «from it»
    "place-taken-up": ("دخل الجيش البلدة بعدما خرج منها المقاتلون.", "evacuate", {"subject": "المقاتلون", "origin": "البلدة"}),
    # a convoy of six lorries
    "convoy": ("وصلت قافلة مساعدات من ست شاحنات إلى المخيم.", "aid", {"vehicle": "ست شاحنات", "destination": "المخيم"}),
    # the notables reached a truce between the two clans
    "go-between": ("توصل الوجهاء إلى هدنة بين الجيش والفصائل.", "ceasefire",
                   {"mediator": "الوجهاء", "agent": "الجيش", "counterparty": "الفصائل"}),
    # the delegation obtained guarantees
    "receiver": ("حصل الوفد على ضمانات من القيادة.", "guarantee", {"counterparty": "الوفد", "agent": "القيادة"}),
    # the number of those held is twelve
    "counted-apart": ("بلغ عدد المفرج عنهم 12 شخصاً.", "release", {"headcount": "12 شخصاً"}),
    # the forces «killed» a gunman and arrested seven: both are theirs, across the marks
    "across-marks": ('قال الناطق إن القوات "قتلت مسلحاً واعتقلت سبعة مطلوبين".', "detain",
                     {"agent": "القوات", "subject": "سبعة مطلوبين", "headcount": "سبعة مطلوبين"}),
    # the group asked for a delay, then laid an ambush
    "joined": ("ذكر الوسيط أن الجماعة طلبت التأجيل ثم نصبت كميناً للدورية.", "attack", {"agent": "الجماعة"}),
    # the brigade fell back, and (it is said) that it freed the prisoners
    "said-again": ("يقول الأهالي إن الكتيبة انسحبت وأنها أطلقت 43 سجيناً.", "release", {"agent": "الكتيبة"}),
    # his cousin, who is a corporal, negotiated with the kidnappers
    "insertion": ("قالت زوجته إن ابن عمها، وهو عريف في الحرس، فاوض الخاطفين.", "negotiate",
                  {"agent": "ابن عمها", "counterparty": "الخاطفين"}),
    # the gunmen were holding his sons
    "auxiliary": ("روى الأب أن المسلحين كانوا يحتجزون ولديه في سجن البلدة.", "detain", {"agent": "المسلحين"}),
    # of those who gave themselves up
    "of-whom": ("سُوّيت أوضاع 85 شاباً ممن سلموا أنفسهم إلى الشرطة.", "surrender_position", {"agent": "85 شاباً"}),
    # the city fell into the hands of the forces; بيد is no «however»
    "into-hands": ("سقطت المدينة بيد قوات المجلس فجراً.", "capture", {"place": "المدينة", "agent": "قوات المجلس"}),
    # the movement has no part in the talks
    "no-part": ("قال الناطق إن الحركة لم تكن طرفاً في أي مفاوضات.", "negotiate", {"agent": "الحركة"}),
    # its country is ready to exchange the prisoners
    "ready": ("أكد السفير أن الحركة مستعدة لتبادل الأسرى.", "exchange", {"agent": "الحركة", "subject": "الأسرى"}),
    # the forces handed over two men whom they had been holding
    "held-by-whom": ("قال الناطق إن القوات سلّمت رجلين كانت تحتجزهما منذ شهر.", "detain", {"agent": "القوات", "subject": "رجلين"}),
    # the arrival of the relief: the genitive arrives
    "genitive-arrives": ("أخّر القصف وصول الإغاثة إلى المخيم.", "aid", {"subject": "الإغاثة", "destination": "المخيم"}),
    # a convoy that comprises 40 lorries, later in the clause
    "comprises": ("دخلت اليوم قافلة مساعدات من المعبر تضم 40 شاحنة.", "aid", {"vehicle": "40 شاحنة"}),
    # the talks of Doha
    "venue": ("قال مصدر مطلع على مفاوضات الدوحة إنها تعثرت.", "negotiate", {"place": "الدوحة"}),
    # the convoy came under fire
    "struck": ("قال السائق إن القافلة تعرضت لإطلاق نار عند الجسر.", "attack", {"counterparty": "القافلة"}),
    # five were killed in clashes
    "fell-in": ("قُتل خمسة أشخاص وأصيب 13 آخرون في اشتباكات عند المطار.", "attack", {"headcount": "خمسة أشخاص"}),
    # five were killed in a shelling by the group's artillery of the market: whose shelling it was follows with ل
    "whose-attack": ("قُتل خمسة أشخاص في قصف لقوات الأمن على سوق البلدة.", "attack",
                     {"agent": "قوات الأمن", "place": "سوق البلدة"}),
    # the committee was hit by an ambush: with ل, who was ambushed
    "whose-ambush": ("وقع كمين للقوات الحكومية قرب الجسر.", "attack", {"place": "الجسر"}),
    # the camp saw heavy shelling
    "witness": ("شهد مخيم اليرموك، السبت، قصفاً مدفعياً.", "attack", {"place": "مخيم اليرموك"}),
    # blows that the movement dealt to the base
    "dealt": ("انسحبت القوات بعد ضربات وجهتها الحركة ضد القاعدة.", "attack", {"agent": "الحركة"}),
    # no fewer than 19 civilians
    "no-fewer-than": ("قتلت القوات ما لا يقل عن 19 مدنياً في البلدة.", "attack",
                      {"agent": "القوات", "counterparty": "ما لا يقل عن 19 مدنياً"}),
    # its own first letter is و
    "own-waw": ("قال الناطق إن وحداته العسكرية اعتقلت سبعة مسلحين.", "detain", {"agent": "وحداته العسكرية"}),
    # drones that were aiming at a base
    "aiming": ("تصدت الدفاعات لطائرات كانت تستهدف القاعدة.", "attack", {"agent": "الدفاعات"}),
    # «two citizens whom Baku let go»
    "let-go-relative": ("عاد مواطنان أطلقت السلطات سراحهما.", "release", {"agent": "السلطات", "subject": "مواطنان"}),
    # a deal in which Russia mediated
    "mediated-in-it": ("توقف القتال بهدنة توسطت فيها روسيا.", "negotiate", {"mediator": "روسيا"}),
    # over two days, a hundred prisoners
    "over-days": ("تبادل الجيش والفصائل على مدى يومين، 120 أسيراً.", "exchange",
                  {"agent": "الجيش", "counterparty": "الفصائل", "subject": "120 أسيراً"}),
    # sent five prisoners home
    "sent-home": ("جرى إرسال خمسة أسرى إلى يريفان.", "release", {"subject": "خمسة أسرى", "destination": "يريفان"}),
    # whose checkpoint it is holds them
    "checkpoint": ("أوقف شابان على حاجز للجيش عند مدخل البلدة.", "detain", {"agent": "جيش"}),
    # after the mayor stepped in
    "stepped-in": ("أُفرج عن الشابين بعد تدخل مختار الحي.", "release", {"mediator": "مختار الحي"}),
    # their driver, who was arrested with them
    "with-them": ("حاورت الصحيفة السائق الذي اعتُقل معهما.", "detain", {"subject": "السائق"}),
    # one of the buses came under fire
    "came-under": ("نفى المصدر تعرض إحدى الحافلات لإطلاق نار.", "attack", {"counterparty": "إحدى الحافلات"}),
    # two fighters fell into the hands of the forces
    "in-their-hands": ("أكد المكتب وقوع مقاتلين سوريين في قبضة القوات الحكومية.", "detain", {"agent": "القوات الحكومية"}),
    # prisoners of both sides
    "of-both-sides": ("جرت مبادلة 250 موقوفاً من الطرفين.", "exchange", {"agent": "الطرفين"}),
    # twenty closed lorries entered the camp
    "after-adjective": ("دخلت عشرون شاحنة مغلقة مخيم اليرموك.", "aid", {"destination": "مخيم اليرموك"}),
    # a retired officer, who gave himself up
    "goes-on": ("أقرّ ضابط سابق، سلّم نفسه للجيش، بأنه قاد الكتيبة.", "surrender_position", {"agent": "ضابط سابق"}),
    # the state's capital stands for it
    "capital": ("تقود الرياض وساطة بين الجيش والفصائل.", "negotiate", {"mediator": "الرياض"}),
    # 872 days are no part of the place
    "days": ("حوصرت ليننغراد 872 يوماً.", "besiege", {"place": "ليننغراد"}),
    # the mediation is not what the quotation says
    "before-marks": ("قال الضابط إن الوساطة التي يقودها التحالف «ستتواصل حتى عودة الهدوء».", "negotiate",
                     {"mediator": "التحالف"}),
    # the group said that the attack was its own
    "claimed": ("أعلنت الحركة مسؤوليتها عن الهجوم على القاعدة.", "attack", {"agent": "الحركة", "place": "القاعدة"}),
    # an Israeli raid: whose, and not where
    "raid-of-a-state": ("قُتل ثلاثة أشخاص في غارة إسرائيلية على البلدة.", "attack", {"agent": "إسرائيلية", "place": "البلدة"}),
    # kidnapped by gunmen, three engineers
    "plural-then-number": ("خطف مسلحون ثلاثة مهندسين.", "detain", {"agent": "مسلحون", "subject": "ثلاثة مهندسين"}),
    # on the day after the signing
    "the-day-after": ("غداة توقيع الاتفاق انسحبت القوات من التلة.", "withdraw", {"subject": "القوات"}),
    # a car bomb went off near the base: the base did nothing
    "near": ("انفجرت سيارة مفخخة بالقرب من المعسكر.", "attack", {"place": "المعسكر", "agent": None}),
    # by a rocket, a house: the alif parts them
    "by-rocket": ("استهدفت طائرة مسيرة بصاروخ منزلا في البلدة.", "attack", {"place": "منزلا"}),
    # the authorities' setting free, the day before yesterday, of a pilot
    "parted-masdar": ("أشاد الوزير بإطلاق السلطات، أول من أمس، سراح طيار هندي.", "release",
                      {"agent": "السلطات", "subject": "طيار هندي"}),
    # whom the battalions set free
    "set-them-free": ("وصل الأسرى الذين أطلقت سراحهم الكتائب.", "release", {"agent": "الكتائب", "subject": "الأسرى"}),
    # a batch of hostages are hostages
    "batch": ("تسلمت القوات دفعة من الرهائن.", "release", {"subject": "دفعة من الرهائن"}),
    # locally made bombs are one thing
    "made-locally": ("تصدت الفصائل للقوات وفجّرت عبوة محلية الصنع بجرافة.", "attack", {"agent": "الفصائل"}),
    # gunmen in a car without plates
    "without-plates": ("مسلحون يستقلون سيارة بدون لوحات خطفوا الناشط.", "detain", {"agent": "مسلحون", "subject": "الناشط"}),
    # the government says that it «freed» the town
    "said-in-marks": ("تقول الحكومة إنها «حررت» البلدة بعد معركة.", "capture", {"agent": "الحكومة", "place": "البلدة"}),
    # the gate passed to the army
    "to": ("سلّمت الفصائل البوابة للجيش.", "surrender_position",
           {"agent": "الفصائل", "place": "البوابة", "counterparty": "جيش"}),
    # an assault that the movement claimed led to the killing of seven in Karkh on Sunday: two clauses after a noun
    "claimed-and-led-to": ("قال شاهد إن هجوماً تبنته حركة النور أدى إلى مقتل سبعة جنود في كركوك.", "attack",
                           {"agent": "حركة النور", "place": "كركوك", "headcount": "سبعة جنود"}),
    # clashes between two tribes that led to the killing of seven: the dead fought nobody
    "led-to": ("وقعت مواجهات بين قبيلتين أدت إلى مقتل سبعة أشخاص.", "attack",
               {"agent": "قبيلتين", "counterparty": None, "headcount": "سبعة أشخاص"}),
    # a blast that the town suffered
    "suffered": ("نُقلوا بعد سلسلة انفجارات تعرضت لها البلدة.", "attack", {"place": "البلدة"}),
    # Turkey left them out of a deal that it reached with factions
    "reached": ("استبعدت تركيا المعارضة من اتفاق توصلت إليه، أمس، مع فصائل من الشمال.", "agree",
                {"agent": "تركيا", "counterparty": "فصائل"}),
    # a toll by the rescue service: it fought nobody
    "toll-announced": ("أصيب طفلان في اشتباكات اندلعت بين كتيبة الصقر ومسلحين، وفق حصيلة أعلنها جهاز الإسعاف.", "attack",
                       {"agent": "كتيبة الصقر", "counterparty": "مسلحين"}),
    # the deal that the government signed in Riyadh
    "signed": ("ينص اتفاق الرياض الذي وقعته الحكومة والمجلس الانتقالي على الهدوء.", "agree",
               {"agent": "الحكومة", "counterparty": "المجلس الانتقالي"}),
    # the deal "was made between Russian negotiators and …"
    "in-marks": ("قال الناشط إن الاتفاق \"جرى بين مفاوضين روس وجيش النصر\".", "agree",
                 {"agent": "مفاوضين روس", "counterparty": "جيش النصر"}),
    # the largest exchange, sponsored by the UN, of 60 captives
    "comprised": ("تأتي بعد أكبر عملية تبادل رعتها الأمم المتحدة وشملت 60 أسيرا.", "exchange",
                  {"subject": "60 أسيرا", "headcount": "60 أسيرا", "agent": None}),
    # the freeing by the authorities of thirty
    "frees": ("بعد إفراج السلطات السورية عن 30 معتقلا من سجن عدرا.", "release",
              {"agent": "السلطات السورية", "subject": "30 معتقلا"}),
    # gunmen, thought to be …, freed twelve girls
    "thought-to-be": ("أطلق مسلحون يعتقد أنهم متشددون سراح 12 فتاة مساء السبت.", "release",
                      {"agent": "مسلحون", "subject": "12 فتاة", "time": "مساء السبت"}),
    # twelve lorries, the camp
    "counted-then-place": ("أكدت المنظمة دخول 12 شاحنة المخيم اليوم.", "aid",
                           {"vehicle": "12 شاحنة", "destination": "المخيم"}),
    # fierce clashes: the adjective is nobody
    "fierce": ("اندلعت اشتباكات عنيفة في الحي بين القوات المشتركة والحوثيين.", "attack",
               {"agent": "القوات المشتركة", "counterparty": "الحوثيين"}),
    # the second attack in a month by a group, against a post
    "second-attack": ("في ثاني هجوم خلال شهر لجماعة الراية ضد مركز عسكري.", "attack",
                      {"agent": "جماعة الراية", "place": "مركز عسكري"}),
    # killed, at dawn of a day, were fifteen, and sixty wounded, by shelling
    "toll-before": ("قُتل، فجر 3 أيار 2019، 15 شخصا وأصيب 64 آخرون جراء قصف على البلدة.", "attack",
                    {"headcount": "15 شخصا", "time": "فجر 3 أيار 2019"}),
    # the next sentence says that seven were killed; not what others did
    "toll-after": ("تجددت الاشتباكات على المحاور. وأدت إلى سقوط ثلاثة قتلى.", "attack", {"headcount": "ثلاثة قتلى"}),
    "other-toll": ("أعلنت الحركة مسؤوليتها عن الهجوم. وقتل مقاتلوها 19 مدنيا.", "attack", {"headcount": None}),
    # at the head: at the hospital arrived
    "place-first": ("وفي مستشفى النور، وصلت أمس شحنة أدوية.", "aid", {"destination": "مستشفى النور"}),
    # the group still holds twenty-two others
    "still-holds": ("أكد المتحدث أن الجماعة ما زالت تحتجز 22 آخرين.", "detain",
                    {"agent": "الجماعة", "subject": "22 آخرين"}),
    # gunmen on fifty motorcycles
    "on-motorcycles": ("أفاد سكان بأن مسلحين مجهولين على متن خمسين دراجة نارية هاجموا القرية.", "attack",
                       {"agent": "مسلحين مجهولين"}),
    # France «does not negotiate with»
    "negated-in-marks": ("أكد ناطق أن فرنسا «لا تفاوض الخاطفين».", "negotiate",
                         {"agent": "فرنسا", "counterparty": "الخاطفين"}),
    # the crossing from which the group besieges the town
    "from-where": ("إدخال الدواء عبر معبر النور الذي تحاصر الجماعة المدينة منه.", "besiege",
                   {"agent": "الجماعة", "place": "المدينة"}),
    # in Ras Beirut, the professor: a person ends no place
    "place-then-person": ("اعتقل أمس في مطار المدينة الصحفي سالم النعيمي.", "detain",
                          {"subject": "الصحفي سالم النعيمي", "place": "مطار المدينة"}),
    # after they had kidnapped the two
    "after-they": ("وكانت المليشيات قد أقدمت على إعدام شيخين بعد أن اختطفتهما.", "detain", {"agent": "المليشيات"}),
    # who fights is of the town
    "who-are-of": ("وقال إن من يقاتلون هم من أبناء المدينة.", "attack", {"agent": "أبناء المدينة"}),
    # its resolve to free; its readiness to negotiate
    "resolve": ("أعلنت الجماعة، صباح الأحد، عزمها على إطلاق سراح أسرى.", "release", {"agent": "الجماعة"}),
    "readiness": ("أبدت الحركة استعدادها للتفاوض مع الحكومة.", "negotiate",
                  {"agent": "الحركة", "counterparty": "الحكومة"}),
    # orders to the fighters; persuading the council
    "orders": ("وصلت أوامر لعناصر الحركة في المخيم بوقف إطلاق النار.", "ceasefire", {"agent": "عناصر الحركة"}),
    "persuading": ("في محاولة لإقناع المجلس العسكري بإطلاق سراح الرئيس.", "release", {"agent": "المجلس العسكري"}),
    # a mediation that Qatar leads, to bring about an exchange
    "leads-another": ("كشف المصدر عن وساطة تقودها قطر لإجراء صفقة تبادل مع الحركة.", "exchange", {"agent": None}),
    # the town under siege
    "under-siege": ("ظلت مدينة النور الساحلية، تحت حصار خانق.", "besiege", {"place": "مدينة النور الساحلية"}),
    # besieged by the army
    "besieged-by": ("خرجوا من بلدة الزهراء المحاصرة من قبل الجيش.", "besiege", {"agent": "الجيش"}),
    # in the south-east of the country; on the border with Chad
    "south-east": ("وقع هجوم لتنظيم النصر في جنوب شرق النيجر.", "attack", {"agent": "تنظيم النصر", "place": "النيجر"}),
    "border-with": ("دارت معارك قرب تل رفعت على الحدود مع تركيا.", "attack", {"counterparty": None}),
    # against extremists in a country
    "against-people": ("شن التحالف غارات على الإسلاميين المتطرفين في العراق.", "attack",
                       {"counterparty": "الإسلاميين", "place": "العراق"}),
    # its five nationals who are there
    "five-who-are": ("في محاولة لإطلاق سراح رعاياها الخمسة الموجودين في البلاد.", "release",
                     {"subject": "رعاياها الخمسة الموجودين", "agent": None}),
    # the prisoners who wish to return, and fighters that gunmen hand over
    "who-wish": ("ستواصل القوات تسليم الأسرى العراقيين الراغبين في العودة.", "release",
                 {"agent": "القوات", "subject": "الأسرى العراقيين الراغبين"}),
    "handed-over": ("سلّم المقاتلون المحتجزين إلى الصليب الأحمر.", "release", {"agent": "المقاتلون", "subject": "المحتجزين"}),
    # the massacre of the miners
    "massacre": ("وصلوا إلى محيط مجزرة عمال المنجم في القرية.", "attack", {"counterparty": "عمال المنجم", "agent": None}),
    # two colleagues of his
    "two-of-his": ("رفض المغادرة بعد خطف زميليه.", "detain", {"subject": "زميليه", "headcount": "زميليه"}),
    # about three hundred girls
    "about": ("شهدت المنطقة خطف نحو 300 فتاة في مدينة النور.", "detain", {"subject": "نحو 300 فتاة", "place": "مدينة النور"}),
    # the coalition's raids on a city
    "raids-of": ("وصفت المنظمة غارات التحالف الدولي على الموصل بأنها انتهاك.", "attack", {"agent": "التحالف الدولي"}),
    # envoys visit
    "envoys": ("أوفد المجلس وفدا إلى نيامي.", "visit", {"agent": "وفدا", "destination": "نيامي"}),
    # gunmen attacked a post
    "gunmen-then-post": ("كما هاجم مسلحون حاجزا للشرطة.", "attack", {"agent": "مسلحون"}),
    # the movement, which …, said that the attack was its own
    "claimed-after-aside": ("وأعلنت حركة النور، وهي جماعة تشن تمردا منذ 15 عاما، مسؤوليتها عن الهجوم.", "attack",
                            {"agent": "حركة النور"}),
    # against the background of a killing
    "background": ("واندلعت المواجهات أمس على خلفية مقتل زعيم قبلي.", "attack", {"counterparty": None, "place": None}),
    # a camp for the displaced
    "camp-for": ("تعرضت لقصف عنيف طال مخيما للنازحين.", "attack", {"counterparty": None}),
    # between the two of them
    "between-them": ("الأعنف بين القبيلتين منذ وقف إطلاق النار بينهما.", "ceasefire", {"agent": "القبيلتين"}),
    # a hundred of those besieged
    "some-of": ("خرج 100 مدني من المحاصرين في المصنع.", "besiege", {"place": "المصنع", "subject": None}),
    # both Georgia and Armenia agreed
    "each-of": ("اتفق كل من جورجيا وأرمينيا على تبادل الأسرى.", "agree", {"agent": "جورجيا", "counterparty": "أرمينيا"}),
    # freed nine women, most of them from the village
    "most-of-them": ("أفرج المسلحون عن تسع رهائن، معظمهن من النساء، كان الفصيل قد خطفهن.", "release", {"subject": "تسع رهائن"}),
    # Oman's mediation
    "mediating-state": ("تمت الصفقة بعد وساطة عُمان.", "negotiate", {"mediator": "عُمان", "place": None}),
    # the judge had a driver put in the local prison
    "put-in-prison": ("أمر القاضي بإيداع سائق السجن المحلي.", "detain", {"subject": "سائق", "agent": None}),
    # those still in the prisons of that people
    "prisons-of-a-people": ("لا يزالون في السجون السودانية منذ عام.", "detain", {"subject": None}),
    # life imprisonment for three officers; the accused was put in prison; the fighters' safety was guaranteed
    "sentenced-for-life": ("قضت المحكمة بالسجن المؤبد على ثلاثة ضباط.", "detain", {"subject": "ثلاثة ضباط", "agent": "المحكمة"}),
    "was-put-in": ("أودع المتهم السجن المركزي.", "detain", {"subject": "المتهم", "agent": None}),
    "vouched-for": ("خرجوا مقابل ضمان سلامة المقاتلين.", "guarantee", {"agent": None}),
    # the army besieged the Houthis: no army of theirs
    "people-after-a-body": ("حاصر الجيش الحوثيين في البلدة.", "besiege", {"agent": "الجيش", "subject": "الحوثيين"}),
    # a remark with a verb of its own between the verb and its object; who struck before it, what after
    "past-a-remark": (
        "شنت طائرات حربية، لم تُحدَّد هويتها، غارة على مخيم قرب بلدة السرو.",
        "attack",
        {"agent": "طائرات حربية", "place": "مخيم"},
    ),
    "past-a-source": (
        "أطلقت الجماعة، وفق بيانات متلاحقة صدرت عنها، أكثر من ثمانين صاروخاً على قاعدة النسور.",
        "attack",
        {"agent": "الجماعة", "place": "قاعدة النسور"},
    ),
    # fifteen young men; eleven men
    "spelled-number": ("هاجم المسلحون خمسة عشر شاباً في الساحة.", "attack", {"counterparty": "خمسة عشر شاباً"}),
    "spelled-eleven": ("اعتقلت الشرطة أحد عشر رجلاً.", "detain", {"subject": "أحد عشر رجلاً"}),
    # an armed group on motorcycles attacked a village
    "armed-group": (
        "هاجمت مجموعة مسلحة على متن دراجات نارية قرية العوينات.",
        "attack",
        {"agent": "مجموعة مسلحة", "place": "قرية العوينات"},
    ),
    # those who had taken it, and not who drives them out
    "who-had": ("طردت القوات مسلحي التنظيم الذين كانوا قد سيطروا على البلدة.", "capture", {"agent": "مسلحي التنظيم"}),
    # an attack that lasted thirty hours, launched by gunmen, which the police ended
    "withstood": (
        "أنهت الشرطة هجوماً دام ثلاثين ساعة شنّه مسلحون على فندق الواحة.",
        "attack",
        {"agent": "مسلحون", "counterparty": "الشرطة", "place": "فندق الواحة"},
    ),
    # by the hand of, on the part of
    "by-the-hand-of": ("قُتلت طفلة على يد مسلحين في حي الزهور.", "attack", {"agent": "مسلحين", "counterparty": "طفلة"}),
    "by-drones": ("استُهدف الرتل من قبل طائرات مسيّرة.", "attack", {"agent": "طائرات مسيّرة", "counterparty": "الرتل"}),
    "out-of-their-grasp": ("استعاد الجيش بلدة الهضب من قبضة الحركة.", "capture", {"counterparty": "الحركة", "agent": "الجيش"}),
    # eight shells at least came down inside the market
    "shells-came-down": ("ثماني قذائف على الأقل سقطت داخل السوق.", "attack", {"place": "السوق"}),
    "belonging-to": (
        "تعرض رتل تابع للقوات قرب قرية السدرة لهجوم بسيارات مفخخة.",
        "attack",
        {"counterparty": "رتل تابع للقوات", "place": "قرية السدرة"},
    ),
    "who-was-hurt": (
        "أصيب ثلاثة مدنيين، بينهم فتاة في الرابعة عشرة من عمرها، برصاص قناص.",
        "attack",
        {"agent": "قناص", "headcount": "ثلاثة مدنيين"},
    ),
    # who they are thought to be stands between the verb and what it hits
    "believed-to-be": (
        "هاجم مسلحون يُعتقد أنهم من جماعة الراية قرية بارغا وأضرموا النار في المستوصف.",
        "attack",
        {"agent": "مسلحون", "place": "قرية بارغا"},
    ),
    "suspected-of-being": (
        "اختطف مجهولون يُشتبه في أنهم مهربون ثلاثة عمال من الورشة.",
        "detain",
        {"agent": "مجهولون", "subject": "ثلاثة عمال"},
    ),
    "accompanied-by": (
        "نقلت سبع حافلات، رافقتها عربات مدرعة، الجرحى من المجمع إلى بلدة السرو.",
        "evacuate",
        {"vehicle": "سبع حافلات", "subject": "الجرحى", "destination": "بلدة السرو"},
    ),
    # «neutralising» ten, in marks
    "neutralised": ("أعلنت القوات «تحييد» عشرة عناصر شرق بلدة السدرة.", "attack", {"headcount": "عشرة عناصر"}),
    "there-to-them": (
        "أعلنت الحركة تسليم نقاط التفتيش فيها للشرطة.",
        "surrender_position",
        {"agent": "الحركة", "place": "نقاط التفتيش"},
    ),
    "came-under-fire": ("خرجت دورية لتمشيط الحي فتعرضت لإطلاق نار.", "attack", {"counterparty": "دورية", "agent": None}),
    "then-we-shall": ("قال إن لم ينسحب المسلحون فسنقصف مواقعهم.", "withdraw", {"subject": "المسلحون"}),
    "confronted-them": ("حاول مسلحون التسلل إلى القاعدة فتصدت لهم الشرطة.", "attack", {"agent": "الشرطة"}),
    "the-army-the-quarter": ("قالوا إن القوات لن تقتحم المدينة، ثم اقتحمت القوات الحي.", "attack", {"agent": "القوات"}),
    # lured into an ambush, fell into one
    "lured": (
        "استدرجت الجماعة دورية للشرطة إلى كمين في الجبل.",
        "attack",
        {"agent": "الجماعة", "counterparty": "دورية للشرطة", "place": "الجبل"},
    ),
    "fell-into": ("وقعت دورية للجيش في كمين قرب بلدة السدرة.", "attack", {"counterparty": "دورية للجيش", "agent": None}),
    "bomb-on-a-car": (
        "انفجرت عبوة لاصقة بسيارة عقيد متقاعد في حي المعلمين.",
        "attack",
        {"counterparty": "سيارة عقيد متقاعد", "place": "حي المعلمين"},
    ),
    "by-a-car-bomb": ("تفجير بسيارة مفخخة استهدف حاجزاً للجيش.", "attack", {"place": "حاجزاً", "agent": None}),
    "row-of-raids": (
        "استشهد خمسة وعشرون مواطناً وأصيب العشرات في سلسلة غارات على المخيم.",
        "attack",
        {"headcount": "خمسة وعشرون مواطناً"},
    ),
    # none but two convoys
    "but-two": ("لم تصل إلى الإقليم إلا قافلتان من المساعدات.", "aid", {"destination": "الإقليم"}),
    "according-to": (
        "غادر القطاع، وفق الهلال الأحمر، 34 جريحاً للعلاج في مستشفيات المدينة.",
        "evacuate",
        {"subject": "34 جريحاً", "origin": "القطاع"},
    ),
    "its-commander": (
        "جاء ذلك بعد اعتقال «الفصيل» قائد المجلس العسكري سامي الخليل في البلدة.",
        "detain",
        {"place": "البلدة"},
    ),
    "from-there": ("سيطر المسلحون على بلدة السدرة. ثم انسحبوا منها نحو الجبل.", "withdraw", {"origin": "بلدة السدرة"}),
    "groups-on-our-posts": ("صدت القوات هجوماً لمجموعات تسللت ليلاً.", "attack", {"agent": "مجموعات"}),
    "laid-by": (
        "تعرضت قافلة للأمم المتحدة لكمين نصبه مسلحون على الطريق.",
        "attack",
        {"agent": "مسلحون", "counterparty": "قافلة للأمم المتحدة"},
    ),
    "which-held-it": (
        "اقتحمت القوات المقر وطردت قوات الفصيل التي كانت تحتله.",
        "capture",
        {"agent": "قوات الفصيل"},
    ),
    "lifted-the-ring": ("رفع الجيش الطوق الأمني عن حي الهلال.", "besiege", {"agent": "الجيش", "place": "حي الهلال"}),
    "deported": (
        "رحّلت السلطات مئات المهاجرين إلى الحدود وتركتهم في الصحراء.",
        "evacuate",
        {"agent": "السلطات", "subject": "مئات المهاجرين"},
    ),
    "came-home": (
        "عاد 600 لاجئ إلى البلدة على متن حافلات.",
        "evacuate",
        {"subject": "600 لاجئ", "destination": "البلدة", "vehicle": "حافلات"},
    ),
    "forces-from-it": (
        "دخل الجيش قرية السرو بعد انسحاب القوات الأجنبية منها.",
        "withdraw",
        {"subject": "القوات الأجنبية", "origin": "قرية السرو"},
    ),
    "by-their-hands": (
        "كذلك سقطت ولايتا السدرة والهلال بأيدي مقاتلي الحركة.",
        "capture",
        {"agent": "مقاتلي الحركة", "place": "ولايتا السدرة والهلال"},
    ),
    # five civilians were killed when a mortar shell hit; 235 who were at prayer
    "killed-when": ("قُتل خمسة مدنيين حين أصابت قذيفة هاون منزلهم.", "attack", {"headcount": "خمسة مدنيين"}),
    "killed-at-prayer": (
        "استشهد 235 مصلياً وأصيب 109 آخرون في هجوم استهدف مسجد الروضة.",
        "attack",
        {"headcount": "235 مصلياً"},
    ),
    # often mediates
    "often": ("غالباً ما توسطت قطر بين الطرفين.", "negotiate", {"mediator": "قطر"}),
    # forces attacked the east of the city, the day between them and what they struck
    "side-struck": ("هاجمت قوات الفصيل اليوم الثلاثاء شرق البلدة بالقذائف.", "attack",
                    {"agent": "قوات الفصيل", "place": "شرق البلدة", "counterparty": None}),
    # a Pakistani raid: the adjective stands past another and begins with a letter that is no preposition
    "of-a-people-past-a-quality": ("قُتل سبعة في غارات جوية بريطانية على القرية.", "attack", {"agent": "بريطانية"}),
    # the army foiled an attack of the group: whose attack it is follows with ل
    "foiled-by": ("أعلنت الوزارة إحباط الجيش هجوماً لجماعة مسلحة على الحاجز.", "attack",
                  {"agent": "جماعة مسلحة", "counterparty": "الجيش", "place": "الحاجز"}),
    "warded-off": ("صدّ الجيش هجوماً جديداً للميليشيات قرب المطار.", "attack", {"agent": "ميليشيات", "counterparty": "الجيش"}),
    # a state's shelling of a factory
    "state-shelled": ("جاء ذلك رداً على قصف أوكرانيا لمصنع في المدينة.", "attack", {"agent": "أوكرانيا", "place": "مصنع"}),
    # but the shelling of a town for the third time is not the town's
    "town-shelled-again": ("استنكر المجلس قصف المدينة للمرة الثالثة.", "attack", {"agent": None, "place": "المدينة"}),
    # knocking out two armoured cars of the rebels: an indefinite noun is what is struck
    "knocked-out": ("نجح الطيران في إعطاب مدرعتين للمتمردين.", "attack", {"agent": "الطيران"}),
    # two who strike together are no two parties
    "strike-together": ("قصف الطيران الحربي ومدفعية الجيش وسط المدينة.", "attack",
                        {"agent": "الطيران الحربي ومدفعية الجيش", "counterparty": None}),
    # the means before what is hit, of which a definite noun takes no part
    "means-before-object": ("استهدف الاحتلال بالغارات والقصف محيط المستشفى.", "attack",
                            {"agent": "الاحتلال", "place": "محيط المستشفى"}),
    # «west» after a place is none
    "westwards": ("وقع قصف مدفعي في منطقة «وادي النسور» غرباً.", "attack", {"place": "منطقة «وادي النسور»"}),
    # along the border
    "along": ("دارت اشتباكات على طول حدود البلدين.", "attack", {"place": "حدود البلدين"}),
    # the soldiers were captured in an ambush
    "were-captured": ("قال الوزير إن الجنود أسروا إثر كمين.", "detain", {"subject": "الجنود", "agent": None}),
    # fell into the hands of the movement
    "into-the-grasp": ("سقطت البلدة في قبضة الحركة.", "capture", {"place": "البلدة", "agent": "الحركة"}),
    # held by a state that its capital stands for
    "held-by-a-capital": ("عاد ثمانية مواطنين كانوا محتجزين من قبل كييف.", "detain",
                          {"subject": "ثمانية مواطنين", "agent": "كييف"}),
    # eight citizens of whom a deed is told before
    "past-a-deed": ("تمت إعادة ثمانية مواطنين كانوا محتجزين في سجن القلعة.", "detain", {"subject": "ثمانية مواطنين"}),
    # a mediation that elders led
    "led-mediation": ("أبرم الفصيلان هدنة بوساطة قادها زعماء القبائل.", "ceasefire", {"mediator": "زعماء القبائل"}),
    # two states by their adjectives
    "two-mediators": ("اتفق الطرفان على هدنة بوساطة قطرية وتركية.", "agree", {"mediator": "قطرية وتركية"}),
    # an exchange and a return: the one who is exchanged does not act
    "exchange-and-return": ("تشمل المرحلة تبادل المحتجزين وعودة تدريجية للأهالي.", "exchange",
                            {"subject": "المحتجزين", "agent": None}),
    # the hostages who are alive, not the quarters
    "alive": ("أعلنت الحركة أنها سلمت جميع الرهائن الأحياء الـ20.", "release",
              {"agent": "الحركة", "subject": "جميع الرهائن الأحياء الـ20"}),
    # ambulances that carry a number of wounded
    "carries-a-number": ("قالت الوزارة إن سيارات إسعاف تنقل 23 مصاباً إلى العاصمة.", "evacuate",
                         {"vehicle": "سيارات إسعاف", "subject": "23 مصاباً"}),
    # a convoy that is sent on
    "sent-on": ("دفع الهلال الأحمر بقافلة مساعدات نحو المعبر.", "aid",
                {"agent": "الهلال الأحمر", "vehicle": "قافلة مساعدات", "destination": "المعبر"}),
    # it came down to so many prisoners
    "to-come-to": ("ليبلغ مجموع الأسرى الذين تم تبادلهم ثلاثمئة.", "exchange", {"subject": "مجموع الأسرى"}),
    # a state that sees attacks suffers them
    "state-witnesses": ("شهدت باكستان هجوماً مسلحاً على قافلة.", "attack", {"agent": None, "place": "باكستان"}),
    # raids that aircraft carried out hit the quarters: one event
    "carried-out-and-hit": ("رصد المرصد غارات نفذتها طائرات حربية استهدفت الأحياء السكنية.", "attack",
                            {"agent": "طائرات حربية", "place": "الأحياء السكنية"}),
    # an attack that is imputed to somebody
    "imputed": ("قُتل ثلاثون في هجوم نُسب إلى قوات الفصيل استهدف مخيماً.", "attack",
                {"agent": "قوات الفصيل", "place": "مخيماً"}),
    # the arrests of the relief workers
    "arrests-of": ("دان المجلس الاعتقالات التعسفية لموظفي الإغاثة في المدينة.", "detain", {"subject": "موظفي الإغاثة"}),
    # an attack that a capital waged
    "capital-waged": ("فشل الهجوم المضاد الذي شنته كييف في الصيف.", "attack", {"agent": "كييف"}),
    # the lifting of the siege and the opening of passages
    "siege-and-opening": ("طالب الوسطاء بإنهاء الحصار وفتح ممرات آمنة.", "besiege", {"place": None}),
    # a village whose name is spelled like a verb, and one in marks that begins with one
    "village-like-a-verb": ("قصف الجيش قرية أبديتا في الجبل.", "attack", {"place": "قرية أبديتا"}),
    "village-in-marks": ("استهدفت المسيّرات قرية «عد بابكر» ليلاً.", "attack", {"place": "قرية «عد بابكر»"}),
    # a drone hit a building, which is none of its own
    "drone-hit": ("أصابت مسيّرة بناية سكنية في المدينة.", "attack", {"agent": "مسيّرة", "place": "بناية سكنية"}),
    # the camp and a number of quarters
    "and-a-number-of": ("تجدد القصف على المعسكر وعدد من الأحياء.", "attack", {"place": "المعسكر وعدد من الأحياء"}),
    # forced to fall back: who is forced moves
    "forced-back": ("تمكنت القوات من إجبار الجيش على التراجع من البلدة.", "withdraw", {"subject": "الجيش"}),
    # a capital whose province is named by a side
    "side-in-a-name": ("انسحب الجيش نحو عاصمة شمال كردفان.", "withdraw",
                       {"subject": "الجيش", "destination": "عاصمة شمال كردفان", "origin": None}),
    # 146 Russian soldiers: the accusative of the adjective is no state
    "adjective-like-a-state": ("تمت إعادة 146 عسكرياً روسياً من الأسر.", "release",
                               {"subject": "146 عسكرياً روسياً", "agent": None}),
    # handed over to
    "handed-over-to": ("تم تسليم الحوثيين عشرة أسرى.", "release",
                        {"subject": "عشرة أسرى", "counterparty": "الحوثيين", "agent": None}),
    # but a movement's own handing over
    "handed-over-by": ("أعلن الوسيط تسليم الحركة عشرة أسرى.", "release", {"subject": "عشرة أسرى", "agent": "الحركة"}),
    # both sides, of whom the prisoners are, mediated nothing
    "mediated-by-no-side": ("نجحت وساطة قبلية في تبادل 24 أسيراً من الجانبين.", "negotiate", {"mediator": None}),
    # leaving is no place
    "leaving-is-no-place": ("المصابون في الاشتباكات بدأوا في مغادرة المنطقة.", "attack", {"place": None}),
    # a swarm of drones is what it was done with
    "swarm": ("بعد استهداف المدينة بسرب من المسيّرات.", "attack", {"place": "المدينة", "counterparty": None}),
    # the seizing of power by a movement
    "seized-power": ("ذلك أسوأ عنف منذ استيلاء طالبان على السلطة في كابول.", "capture", {"agent": "طالبان", "place": "كابول"}),
    # came under attack, with another preposition
    "suffered-to": ("تعرضت البلدة إلى قصف مدفعي من قبل الجيش.", "attack", {"agent": "الجيش", "place": "البلدة"}),
    # an ambush for a patrol, which is no periodical that somebody spoke to
    "ambush-for-a-patrol": ("نصب المسلحون كميناً لدورية الشرطة شمال البلدة.", "attack",
                            {"agent": "المسلحون", "counterparty": "دورية الشرطة"}),
    # the first batch of buses, which is no regiment
    "batch-of-buses": ("خرج الفوج الأول من الحافلات من البلدة صوب المدينة.", "evacuate", {"origin": "البلدة"}),
    # between the guards on the one hand, and between the clans on the other, in the countryside
    "sides-told-apart": ("دارت معارك بين الحرس من جهة، وبين مسلحي العشائر من جهة أخرى في ريف البلدة.", "attack",
                         {"agent": "الحرس", "counterparty": "مسلحي العشائر", "place": "ريف البلدة"}),
    # gunmen kidnapped two physicians: no adjective is of another case than its noun
    "another-case": ("اختطف مسلحون طبيبين من العيادة.", "detain", {"agent": "مسلحون", "subject": "طبيبين"}),
    # one of the two factions freed prisoners
    "one-of-two": ("أفرج أحد الفصيلين عن ستة أسرى.", "release", {"agent": "أحد الفصيلين", "subject": "ستة أسرى"}),
    "one-of-two-apart": ("أطلق أحد الفصيلين سراح ستة أسرى.", "release", {"agent": "أحد الفصيلين", "subject": "ستة أسرى"}),
    # one of the prisoners was freed
    "one-freed": ("أُفرج عن أحد الأسرى.", "release", {"agent": None, "subject": "أحد الأسرى"}),
    # fighters loyal to the council attacked the village
    "loyal-to": ("هاجم مقاتلون موالون للمجلس القرية.", "attack",
                 {"agent": "مقاتلون موالون للمجلس", "place": "القرية"}),
    # the army, backed from the air, destroyed defences
    "backed": ("الجيش، مدعوماً بالطيران، دمر دفاعات الخصم في محيط البلدة.", "attack",
               {"agent": "الجيش", "counterparty": "دفاعات الخصم"}),
    # the army gave orders to leave, to the people of five quarters
    "orders-to-leave": ("أصدر الجيش أوامر إخلاء لسكان خمسة أحياء.", "evacuate",
                        {"agent": "الجيش", "subject": "سكان خمسة أحياء"}),
    "orders-sent": ("تلت القصف أوامر الإخلاء التي وجهها الجيش إلى سكان البلدة.", "evacuate",
                    {"agent": "الجيش", "subject": "سكان البلدة"}),
    # those who fell in another attack are not of this one
    "fell-elsewhere": ("شنت الطائرات غارات على البلدة فيما قُتل خمسون شخصاً في هجمات متفرقة.", "attack",
                       {"place": "البلدة", "headcount": None}),
    # but those who fell in it are, whatever it is called
    "fell-in-it": ("قصفت الطائرات السوق وقُتل سبعة أشخاص في الهجوم.", "attack", {"headcount": "سبعة أشخاص"}),
    # the special forces retook the middle of the town
    "side-retaken": ("قالت الوزارة إن القوات الخاصة استعادت وسط البلدة بالقوة.", "capture",
                     {"agent": "القوات الخاصة", "place": "وسط البلدة"}),
    "side-of-nowhere-known": ("استولى المسلحون على وسط البندر.", "capture", {"agent": "المسلحون", "place": "وسط البندر"}),
    # our men took the hill back
    "our-men": ("استعاد رجالنا التلة فجر السبت.", "capture", {"agent": "رجالنا", "place": "التلة"}),
    # the police alone are to take the hill over
    "alone": ("اتفقوا على أن تستلم الشرطة وحدها التلة.", "surrender_position",
              {"counterparty": "الشرطة وحدها", "place": "التلة"}),
    # the movement pulls out what is left of its fighters
    "what-is-left": ("تعهدت الحركة بسحب ما تبقى من مقاتليها من البلدة.", "withdraw", {"subject": "مقاتليها", "origin": "البلدة"}),
    # ships came and carried four thousand fighters
    "ships-that-came": ("ثم جاءت بواخر يونانية وحملت أربعة آلاف مقاتل.", "evacuate", {"vehicle": "بواخر يونانية"}),
    # aircraft shelled a column that had left the town
    "column-that-left": ("وأكد أن الطيران قصف رتلاً غادر البلدة.", "withdraw", {"subject": "رتلاً", "origin": "البلدة"}),
    # an exchange through the Red Crescent, but not through the crossing
    "through-whom": ("جرى تبادل جثامين بين الطرفين عبر الهلال الأحمر.", "exchange", {"mediator": "الهلال الأحمر"}),
    "through-where": ("جرى تبادل جثامين بين الطرفين عبر معبر الشيحة.", "exchange", {"mediator": None}),
    # kidnapped, and led off to the mountain, is one
    "led-on": ("خطف مسلحون سبعة عمال واقتادوهم إلى الجبل.", "detain", {"subject": "سبعة عمال", "destination": "الجبل"}),
    # armed brigades hold no fewer than two thousand persons
    "brigades": ("تحتجز ألوية مسلحة ما لا يقل عن ألفي شخص.", "detain",
                 {"agent": "ألوية مسلحة", "subject": "ما لا يقل عن ألفي شخص"}),
    # answered by shelling: the shelling is told
    "answered-by": ("وردّت القوات بقصف مواقع المسلحين.", "attack", {"place": "مواقع المسلحين"}),
    # asked the command to pull out its forces
    "asked-a-command": ("طالب الوجهاء القيادة بسحب قواتها من البلدة.", "withdraw", {"agent": "القيادة", "subject": "قواتها"}),
    # emptied of its fighters
    "emptied": ("أُفرغت البلدة القديمة من مقاتليها.", "evacuate", {"origin": "البلدة القديمة", "subject": "مقاتليها"}),
    # the first convoy in a year arrived
    "first-since": ("قال إن أول قافلة إنسانية منذ عام وصلت إلى البلدة.", "aid", {"subject": "أول قافلة إنسانية"}),
    # indirect talks between the army and the movement: the adjective ends nothing
    "indirect": ("جرت مفاوضات غير مباشرة بين الجيش والحركة في مسقط.", "negotiate",
                 {"agent": "الجيش", "counterparty": "الحركة", "place": "مسقط"}),
    # 80 in the hundred of the forces left
    "share": ("قال إن 80 في المئة من القوات غادرت البلدة.", "withdraw", {"subject": "80 في المئة من القوات"}),
    # those let go from the other side arrived
    "let-go": ("وصل المفرج عنهم من الجانب الآخر إلى المعبر على متن حافلات.", "evacuate", {"subject": "المفرج عنهم"}),
    # the staff announced that an attack had been repelled: it tells of it
    "told-of-a-defence": ("أعلنت هيئة الأركان صد هجوم على المطار.", "attack", {"agent": None, "place": "المطار"}),
    # of their own accord is no place
    "of-their-own-accord": ("غادر الجيش القرية من تلقاء نفسه.", "withdraw", {"origin": "القرية"}),
    # whose release is asked for is not besieged
    "siege-and-release": ("طالبت برفع الحصار والإفراج عن 54 أسيراً.", "besiege", {"subject": None, "headcount": None}),
    # a column of seventeen vehicles was seen leaving
    "vehicles-seen": ("شوهد رتل من 17 آلية عسكرية يغادر القاعدة باتجاه الحدود.", "withdraw",
                      {"subject": "رتل من 17 آلية عسكرية", "origin": "القاعدة"}),
    # did not wait long till it took the town
    "till-it-took": ("لم يمض يوم حتى سيطرت الحركة على البلدة.", "capture", {"agent": "الحركة", "place": "البلدة"}),
    # a tribal sheikh who mediated between the two sides
    "who-mediated": ("وقال شيخ قبلي توسط بين الجانبين إن الطريق مفتوح.", "negotiate", {"mediator": "شيخ قبلي"}),
    # a special force, with the army's support, arrested a young man
    "with-support": ("قوة خاصة بإسناد من الجيش اعتقلت شاباً من محيط المخيم.", "detain", {"agent": "قوة خاصة"}),
    # its teams came under fire: nobody is a place
    "teams-under-fire": ("أعلنت المنظمة أن فرقها تعرضت، أمس، لإطلاق نار.", "attack", {"counterparty": "فرقها", "place": None}),
    # an operation that targeted, by the forces
    "operation-against": ("قُتل ثلاثة جنود في عملية استهداف من قوات الفصيل في البلدة.", "attack",
                          {"place": "البلدة", "headcount": "ثلاثة جنود"}),
    # let go 135 prisoners and kidnapped
    "joined-to-the-freed": ("أفرجت اللجنة عن 135 أسيراً ومختطفاً.", "release", {"subject": "135 أسيراً"}),
    # teams received lorries laden with relief
    "received-lorries": ("استلمت طواقم الإغاثة 85 شاحنة محملة بالمساعدات.", "aid",
                         {"counterparty": "طواقم الإغاثة", "vehicle": "85 شاحنة"}),
    # forty others are still held
    "others-held": ("قُتل سبعة جنود في الكمين وأكد القائد أن 40 آخرين ما زالوا محتجزين.", "detain",
                    {"subject": "40 آخرين", "headcount": "40 آخرين"}),
    # a young man fell to gunfire; a man and his wife in a raid; the shell killed a woman; what came before the attack
    "fell-to-fire": ("استشهاد شاب بنيران القوات قرب الحاجز.", "attack", {"counterparty": "شاب", "agent": "القوات"}),
    "fell-in-a-raid": ("قُتل مواطن وزوجته في غارة على طريق البلدة.", "attack", {"counterparty": "مواطن وزوجته"}),
    "fell-to-a-shell": ("سقطت قذيفة على منزل في الحي فقتلت امرأة.", "attack", {"counterparty": "امرأة"}),
    # a drone and what it struck, with no genitive of it; who waged raids; aircraft that made them; what a blast shook
    "drone-and-target": ("استهدفت مسيرة دراجة نارية.", "attack", {"agent": "مسيرة", "counterparty": "دراجة نارية"}),
    "waged-after-its-subject": ("الطيران الحربي شن غارتين على الوادي.", "attack", {"agent": "الطيران الحربي"}),
    "aircraft-made": ("نفذت طائرات حربية ثلاث غارات على المطار.", "attack", {"agent": "طائرات حربية", "vehicle": None}),
    "shaken": ("هز انفجار قوي حي الورد في المدينة.", "attack", {"place": "حي الورد"}),
    # whose gunfire; of whom it is asked; who is only called so; where in the body; between houses; at the head of an entry
    "whose-gunfire": ("استهداف نقطة للحشد في حوض الوقف بنيران قناص.", "attack", {"agent": "قناص"}),
    "asked-of-whom": ("طلبت البعثة من الجيش وقف القصف.", "ceasefire", {"agent": "الجيش"}),
    "who-announces-a-bomb": ("أعلن الجيش مقتل جندي بعبوة ناسفة.", "attack", {"agent": None, "counterparty": "جندي"}),
    "in-the-neck": ("توفي الجندي متأثراً بإصابته برصاصة قناص في الرقبة.", "attack", {"place": None, "agent": "قناص"}),
    "between-houses": ("سقوط قذائف بين المنازل في القرية.", "attack", {"agent": None, "place": "المنازل"}),
    "on-a-country": ("بدأ الهجوم الإسرائيلي على لبنان قبل أسبوعين.", "attack", {"place": "لبنان", "counterparty": None}),
    # where a raid took them; whom they took, from where; who gave no guarantee; how long it lasted is nobody
    "taken-in-a-raid": ("داهمت الشرطة قرية الورد واعتقلت ثلاثة مواطنين.", "detain", {"place": "قرية الورد"}),
    "taken-from-home": ("اعتقال سيدة من بلدة الورد على حاجز الجسر.", "detain",
                        {"subject": "سيدة من بلدة الورد", "place": "حاجز الجسر"}),
    "no-guarantees-from": ("ألغيت القافلة لعدم الحصول على ضمانات من الجانب الآخر.", "guarantee", {"agent": "الجانب الآخر"}),
    "held-for-hours": ("عاد الراعي بعد أن احتجزه مسلحون قرابة خمس ساعات.", "detain", {"subject": "الراعي"}),
    # two youths and who took them; whom a release is of
    "two-youths": ("اعتقل جنود الاحتلال فتيين عند السياج.", "detain", {"agent": "جنود الاحتلال", "subject": "فتيين"}),
    "held-before-freed": ("أُعلن تحرير تسعة عاملين كانوا محتجزين في المصنع.", "detain", {"subject": "تسعة عاملين"}),
    "fell-before": ("بدأ الهجوم بعد مقتل قائد الكتيبة.", "attack", {"counterparty": None}),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "type", "roles"), CASES.values(), ids=list(CASES))
def test_fills_roles(sentence: str, type: str, roles: dict[str, str | None]) -> None:
    """Roles come from the clause of the trigger; other roles may stand beside those of the case."""
    found = roles_of(only_event(sentence, type))

    assert {role: found.get(role) for role in roles} == roles


@pytest.mark.parametrize(
    "stamp", ["🔴 15:00 ", "15:00\n", "15:00 – "], ids=["on its line", "on the line before", "before a dash"]
)
def test_the_stamp_of_a_line_dates_what_it_tells(stamp: str) -> None:
    """«15:00 shelling of the camp»: the hour that a running report sets before its entry is that of the event."""
    event = only_event(f"{stamp}قصف مدفعي على مخيم النور يوقع جرحى", "attack")

    assert roles_of(event)["time"] == "15:00"


def test_time_of_the_clause() -> None:
    """«انسحبت القوات من البلدة يوم 3 أيار 2019» (withdrew on 3 May 2019): the time is a role and the event's EDTF."""
    event = only_event("انسحبت القوات من البلدة يوم 3 أيار 2019.", "withdraw")

    assert event.time == "2019-05-03"
    assert roles_of(event)["time"].endswith("3 أيار 2019")


def test_sponsor_is_an_event_and_a_role() -> None:
    """«اتفاق … برعاية الأمم المتحدة» (a deal under UN sponsorship): the sponsor acts and the deal has a sponsor."""
    sentence = "وقع الطرفان اتفاقاً مع المجلس برعاية الأمم المتحدة."

    assert roles_of(only_event(sentence, "sponsor")) == {"agent": "الأمم المتحدة"}
    assert roles_of(only_event(sentence, "agree")).get("sponsor") == "الأمم المتحدة"


def test_a_pronoun_takes_up_the_people_of_a_deed_in_marks() -> None:
    """«استعادة ثلاثة من أبنائها … إطلاق سراحهم» (recovery of three; how they were freed): the three."""
    sentence = (
        "سلمت المجموعة العناصر إلى وفد، واكتفت القيادة ببيان أعلنت فيه «استعادة ثلاثة من أبنائها»، "
        "دون أن تتطرق إلى ظروف إطلاق سراحهم أو إلى المقابل."
    )
    [freed] = [event for event in events_of(sentence) if event.trigger.text == "إطلاق سراحهم"]

    assert roles_of(freed)["subject"] == "ثلاثة من أبنائها"
