"""One sentence for every kind of event, and its look-alike from a peaceful subject."""

import pytest

from tests.events.reading import events_of

NAMED = {
    "surrender_position-himself": ("سلّم المطلوب نفسه إلى الشرطة.", "سلّم"),  # gave himself up
    "detain-two-nights": ("أمضوا ليلتين في مركز تحقيق المدينة.", "أمضوا"),  # spent two nights in custody
    "attack-campaign-suffered": ("تعرضت البلدة لثلاث غارات عنيفة.", "غارات"),  # what it suffered names it
    "attack-none-suffered": ("القافلة لم تتعرض لأي هجوم.", "هجوم"),  # came under no attack
    "attack-sudan": ("قال المعتمد إن التدوين المدفعي طال السوق.", "التدوين المدفعي"),  # artillery shelling, as Sudan says
    "ceasefire-leave-off": ("المسلحون مستعدون للتوقف عن إطلاق النار.", "للتوقف عن إطلاق النار"),  # ready to stop
    "ceasefire-conflict-stops": ("أُعلن عن توقف النزاع العشائري في القضاء.", "توقف النزاع"),  # the conflict stopped
    "ceasefire-mortars": ("تعهد الطرفان بأن يسكت الهاون أسبوعين.", "يسكت الهاون"),  # the mortars to fall silent
    "agree-agreed-upon": ("ما تم التوافق عليه بين الحركة والاحتلال لم ينفذ.", "التوافق عليه"),  # what was agreed upon
    "negotiate-in-contact": ("قالت الإدارة إن وجهاء القرية تواصلوا مع المجموعة.", "تواصلوا"),  # in contact with the band
    "negotiate-between": ("شرعت اللجنة في مساعيها بين القبيلتين.", "مساعيها"),  # its efforts between the tribes
    "detain-no-hamza": ("القت القوات الامنية القبض على متهمين اثنين.", "القت"),  # arrested two, written without its hamza
    "attack-raking": ("تمشيط بالأسلحة الرشاشة من الموقع باتجاه البلدة.", "تمشيط بالأسلحة"),  # raking with fire
    "attack-tanks": ("أعلن المجلس أن المقاتلين دمروا ثلاث دبابات.", "دمروا"),  # destroyed three tanks
    "attack-sniper-hit": ("قالت المرأة إن قناصاً من التنظيم أصاب رجلين.", "أصاب"),  # a sniper hit two men
    "attack-managed": ("تمكن المقاتلون من قتل جنديين.", "قتل"),  # managed to kill two soldiers
    "attack-by-a-bomb": ("أعلن الجيش مقتل جندي بعبوة ناسفة.", "بعبوة"),  # killed by a bomb
    "attack-by-a-mine": ("أصيب أربعة عسكريين إثر انفجار لغم تحت عربتهم.", "انفجار"),  # wounded as a mine went off
    "attack-tribal": ("تشهد المنطقة نزاعات متكررة تستخدم فيها أسلحة متوسطة.", "نزاعات"),  # conflicts in which arms are used
    "attack-falling-once": ("صواريخ كاتيوشا تسقط على القاعدة الجوية.", "تسقط"),  # rockets come down
    "attack-wave": ("شنت روسيا موجة هجمات على كييف.", "هجمات"),  # a wave of attacks, no weather
    "attack-waves-of-missiles": ("أطلقت إيران موجات صاروخية على تل أبيب.", "أطلقت"),  # waves of missiles
    "release-coffins-and-men": ("سلّمت الحركة 20 أسيراً ورفات 19 آخرين.", "سلّمت"),  # handed over prisoners, and remains too
    "exchange-coffins": ("تسلم الصليب الأحمر ثلاثة توابيت.", "تسلم"),  # received three coffins
    "release-rescued": ("تم إنقاذ المختطفين من أيدي العصابة.", "إنقاذ"),  # the abducted were rescued
    "withdraw-left-posts": ("الجنود يغادرون مواقعهم في حالة ذعر.", "يغادرون"),  # soldiers leave their posts
    "ceasefire-total": ("اتفق البلدان على الوقف التام لإطلاق النار.", "الوقف التام لإطلاق النار"),  # a total ceasefire
    "ceasefire-end-of-firing": ("توصلا إلى اتفاق لإنهاء إطلاق النار.", "لإنهاء إطلاق النار"),  # an end of the firing
    "attack-fell-upon": ("هجم المسلحون على الثكنة ليلاً.", "هجم"),  # fell upon the barracks
    "attack-marched-on": ("زحفت قوات المتمردين نحو العاصمة.", "زحفت"),  # marched on the capital
    "attack-ran-over": ("دهس السائق جنديين عند الحاجز.", "دهس"),  # ran two soldiers over
    "attack-live-rounds": ("استخدم الجيش الرصاص الحي في المخيم.", "الرصاص الحي"),  # used live rounds
    "attack-laden-drones": ("سقطت مسيّرتان مفخختان في حقل نفطي قرب أربيل.", "سقطت"),  # two laden drones came down
    "attack-destroyed-attackers": ("تمكن الجيش من تدمير العشرات من المهاجمين.", "تدمير"),  # destroyed dozens of attackers
    "attack-war-declared": ("تحدث عن الحرب التي أعلنها التنظيم على المدينة.", "الحرب"),  # the war that the group declared
    "attack-beside-theatre": ("وقع انفجاران قويان قرب المسرح.", "انفجاران"),  # two blasts by the theatre
    "attack-its-downing": ("تحطمت طائرة نقل واتهم الجيش المتمردين بإسقاطها.", "بإسقاطها"),  # accused them of downing it
    "attack-in-so-many": ("أُعلن مقتل 40 مسلحاً خلال 15 عملية في الريف.", "عملية"),  # forty killed in fifteen operations
    "capture-of-aleppo": ("تمكنت الفصائل من السيطرة على حلب.", "السيطرة"),  # took Aleppo, whose letters are a verb too
    "exchange-body-back": ("استعادت الحكومة جثة ضابط من الجماعة.", "استعادت"),  # got an officer's body back
    "negotiate-discussed": ("بحث الوفدان ملف المحتجزين.", "بحث"),  # the two delegations discussed the captives
    "negotiate-with-sides": ("تحدث المبعوث مع كل أطراف النزاع.", "تحدث"),  # spoke with all sides of the conflict
    "negotiate-met": ("اجتمع ممثلو الطرفين في فندق.", "اجتمع"),  # representatives of both sides met
    "ceasefire-war-over": ("وضعت الحرب أوزارها بعد عامين.", "وضعت الحرب أوزارها"),  # the war laid down its burdens
    "surrender_position-flag": ("رفعت الحامية الراية البيضاء.", "رفعت"),  # the garrison raised the white flag
    "besiege-its-noose": ("شددت القوات خناقها على البلدة.", "شددت"),  # tightened its noose
    "aid-pours-in": ("تدفقت المساعدات على المدينة.", "تدفقت"),  # aid poured in
    "evacuate-warned": ("أنذر الجيش أهالي القرية بمغادرة منازلهم.", "بمغادرة"),  # warned the villagers to leave
    "withdraw": ("انسحبت القوات الحكومية من البلدة فجراً.", "انسحبت"),  # government forces withdrew from the town
    "withdraw-phrase": ("أعادت الكتيبة تموضعها شمال المدينة.", "أعادت"),  # the battalion repositioned north of the city
    "evacuate": ("غادر أربعون مقاتلاً المخيم إلى إدلب.", "غادر"),  # forty fighters left the camp for Idlib
    "capture-hand": ("أعلنت الحركة أنها بسطت يدها على القاعدة.", "بسطت يدها"),  # laid its hand on the base
    "besiege-closing-in": ("أطبق المسلحون على المدينة ستة أسابيع.", "أطبق"),  # closed in on the town
    "agree-to-deport": ("وقّعت اللجنة على ترحيل سبعة عشر شاباً.", "وقّعت"),  # signed that they be deported
    # the first batch of the lorries that carry relief
    "aid-batch": ("وصلت الدفعة الأولى من الشاحنات التي تنقل مساعدات إلى المدينة.", "وصلت"),
    "evacuate-masdar": ("جرى إجلاء الجرحى من المستشفى.", "إجلاء"),  # the wounded were evacuated from the hospital
    "release": ("أفرجت الجماعة عن ستة موقوفين.", "أفرجت"),  # the group released six detainees
    "release-phrase": ("أطلقت السلطات سراح خمسة أسرى.", "أطلقت"),  # the authorities set five prisoners free
    "release-masdar": ("جرى إخلاء سبيل المعتقلين.", "إخلاء سبيل"),  # the detainees were let go
    "detain": ("احتجزت الميليشيا ثلاثة معلمين.", "احتجزت"),  # the militia held three teachers
    "detain-state": ("كان الأسرى محبوسين في قبو.", "محبوسين"),  # the prisoners were locked up in a cellar
    "detain-sits": ("يقبع الصحفي في سجن المدينة منذ عامين.", "يقبع"),  # the journalist has sat in the city's prison for two years
    "detain-led-away": ("اقتادت دورية ثلاثة شبان إلى جهة مجهولة.", "اقتادت"),  # a patrol led three youths away
    "evacuate-sent-away": ("أُبعد عشرون مقاتلاً إلى تونس على متن سفينة.", "أُبعد"),  # twenty fighters were sent to Tunis by ship
    "detain-took": ("أسر المسلحون ضابطين في القرية.", "أسر"),  # the gunmen took two officers prisoner
    "detain-were-taken": ("قال الجنود إنهم قد تم أسرهم في آب.", "أسرهم"),  # they were taken prisoner
    "detain-keeps": ("يحتفظ التنظيم بأسرى من الجيش.", "يحتفظ"),  # the group keeps prisoners
    "detain-they-took": ("قالت الجماعة إنها أسرتهم قرب الثكنة.", "أسرتهم"),  # it said that it had taken them prisoner
    "attack-brought-down": ("أعلن الحزب إسقاط مسيّرة قتالية.", "إسقاط"),  # bringing down a drone
    "attack-operation": ("شنت القوات عملية أمنية ضد المسلحين.", "عملية"),  # the forces waged an operation
    "attack-launched": ("نفى السكان أن تكون القذائف قد أُطلقت من الحي.", "أُطلقت"),  # the shells were launched
    "surrender_position-given-back": ("طالبت الحكومة بإعادة المنطقة إلى القوات الحكومية.", "بإعادة"),  # to give the area back
    "capture-apart": ("بسطت القوات، فجر اليوم، سيطرتها على المدينة.", "سيطرتها"),  # spread its control over the city
    "capture-ship": ("احتجزت الجماعة ناقلة نفط قبالة الساحل.", "احتجزت"),  # seized an oil tanker
    "capture-slipped": ("خرج المعسكر عن سيطرة الجيش.", "خرج"),  # the camp slipped from the control of the army
    "capture-since": ("منذ سيطر الجيش على المدينة عاد السكان.", "سيطر"),  # since the army took the city
    "attack-destroyed-works": ("دمرت القوات البنية التحتية في البلدة.", "دمرت"),  # destroyed the infrastructure
    "capture-entered": ("دخل مقاتلو الجبهة البلدة فجراً.", "دخل"),  # the fighters of the front entered the town
    "attack-its-campaign": ("تواصل القوات حملتها على المدينة.", "حملتها"),  # its campaign against the city
    "attack-projectile": ("سقط مقذوف على سوق القرية.", "سقط مقذوف"),  # a projectile fell on the market
    "attack-several": ("تعرض المطار لثلاث غارات.", "غارات"),  # the airport came under three raids
    "attack-pursued": ("طارد الطيران المسلحين شرق البلدة.", "طارد"),  # aircraft pursued the gunmen
    "exchange": ("تبادل الطرفان الأسرى قرب الجسر.", "تبادل"),  # the two sides exchanged prisoners near the bridge
    "ceasefire": ("دخلت الهدنة بين الجيش والفصائل يومها الثاني.", "الهدنة"),  # the truce entered its second day
    "ceasefire-phrase": ("أعلن الجيش وقف إطلاق النار.", "وقف إطلاق النار"),  # the army announced a ceasefire
    "agree": ("اتفق الطرفان على فتح الطريق.", "اتفق"),  # the two sides agreed to open the road
    "negotiate": ("فاوض الوجهاء قادة الفصائل شهراً.", "فاوض"),  # notables negotiated with the commanders for a month
    "sponsor": ("رعت الأمم المتحدة الاتفاق.", "رعت"),  # the United Nations sponsored the agreement
    "guarantee": ("كفلت قطر سلامة المقاتلين.", "كفلت"),  # Qatar vouched for the fighters' safety
    "besiege": ("حاصر الجيش البلدة شهرين.", "حاصر"),  # the army besieged the town for two months
    "attack": ("قصف الطيران مواقع المسلحين.", "قصف"),  # aircraft bombed the gunmen's positions
    "attack-fire": ("أطلق القناص النار على الحاجز.", "أطلق"),  # the sniper fired at the checkpoint
    "attack-shells": ("اتهم الأهالي الجيش بإطلاق ست قذائف على الحي.", "بإطلاق ست قذائف"),  # six shells fired at the quarter
    "attack-shells-fell": ("سقطت ثلاث قذائف هاون على الحي ليلاً.", "سقطت"),  # shells fell: the verb names it
    "attack-shell-fell": ("قذيفة سقطت على سطح المدرسة.", "قذيفة سقطت"),  # a shell fell: both words
    "attack-shells-falling": ("كانت القذائف تسقط على السوق.", "القذائف تسقط"),  # were falling
    "attack-bomb": ("عبوة لاصقة انفجرت صباح اليوم بسيارة ضابط.", "انفجرت"),  # a bomb that went off is no second attack
    "attack-so-called": ("شنّت القوات ما سمّته «عملية استباقية» شمال المدينة.", "شنّت"),  # what they called an operation
    "attack-sank": ("اعترف القائد بأن جنوده أغرقوا قاربين.", "أغرقوا"),  # sank two boats
    "attack-action": ("حذّر الوزير من أي عمل عسكري ضد بلاده.", "عمل عسكري"),  # military action
    "capture-lost": ("خسرت الحركة مدينتين في أسبوع.", "خسرت"),  # lost two towns
    "capture-hold": ("أكدت الحركة أن مقاتليها يمسكون بثلاثة أرباع الأحياء.", "يمسكون"),  # hold three quarters of the town
    "besiege-ringed": ("كان السكان مطوَّقين منذ الخريف.", "مطوَّقين"),  # were surrounded
    "besiege-choke": ("تخنق الحواجز المدينة منذ عام.", "تخنق"),  # checkpoints choke the town
    "capture": ("استولت الفصائل على القاعدة.", "استولت"),  # the factions seized the base
    "capture-fall": ("سقطت المدينة بيد المتمردين.", "سقطت"),  # the city fell to the rebels
    "surrender_position": ("سلّم المسلحون البوابة إلى الجيش.", "سلّم"),  # the gunmen handed the gate to the army
    "surrender_position-self": ("قال إن المسلح سلّم نفسه إلى الجيش.", "سلّم نفسه"),  # the gunman gave himself up
    "aid": ("دخلت المدينة عشر شاحنات إغاثة.", "دخلت"),  # ten aid lorries entered the city
    "airlift": ("نُقل الجرحى جواً إلى عمّان.", "نُقل"),  # the wounded were taken by air to Amman
    "evacuate-they": ("ذكر الشاهد أن القوات المحلية أكدت أنها أجلت الجرحى.", "أجلت"),  # that it evacuated the wounded
    "release-recover": ("استعادت اللجنة تسعة أسرى من السجن.", "استعادت"),  # the committee got nine prisoners back
    "release-who": ("قال المحامي إن من أُطلقوا أمس عادوا إلى بيوتهم.", "أُطلقوا"),  # those who were set free yesterday
    "detain-described": ("زارت اللجنة عائلات المعلمين المحتجزين.", "المحتجزين"),  # the families of the teachers held
    "detain-there-is": ("قال الشيخ إن لديهم عشرة مخطوفين.", "مخطوفين"),  # they have ten abducted people
    "exchange-bodies": ("تسلمت القبيلة جثامين ثلاثة من أبنائها.", "تسلمت"),  # the tribe received three bodies
    "guarantee-who": ("قال الوسيط إن العشائر هي الضامن.", "الضامن"),  # the tribes are the guarantor
    "withdraw-we": ("قال العقيد: لم ننسحب من المدينة.", "ننسحب"),  # we did not withdraw
    "attack-raid": ("داهمت الشرطة المخبأ فجراً.", "داهمت"),  # the police raided the hideout
    "attack-shell": ("سقطت قذيفة على منزل في الحي.", "سقطت قذيفة"),  # a shell fell on a house
    "ceasefire-apart": ("أعلن الجيش وقفاً مؤقتاً لإطلاق النار.", "وقفاً مؤقتاً لإطلاق النار"),  # a temporary ceasefire
    "promise-given": ("حصل الوفد على تعهد من القائد بفتح الطريق.", "تعهد"),  # obtained a pledge from the commander
    "aid-convoy": ("وصلت قافلة إنسانية إلى المخيم.", "وصلت"),  # a relief convoy reached the camp
    "visit": ("زار وفد أممي المخيم.", "زار"),  # a UN delegation visited the camp
    "detain-fans": ("أوقفت الشرطة تسعة مشجعين بعد المباراة في الملعب.", "أوقفت"),  # police arrested nine fans after the match
    "release-out": ("احتجزت الشرطة عشرة شبان. وقال المحامي إن ستة منهم خرجوا مساء.", "خرجوا"),  # six of them came out
    "attack-under": ("تعرضت قافلة الجرحى لإطلاق نار قرب الجسر.", "لإطلاق نار"),  # the convoy came under fire near the bridge
    "attack-bullet": ("قُتل شاب في السوق برصاص قناص.", "برصاص"),  # a young man was killed by a sniper's bullets
    "attack-campaign": ("شنت القوات حملة على معاقل التنظيم.", "حملة"),  # the forces waged a campaign on the group's strongholds
    "attack-raids": ("استمرت المداهمات حتى الفجر.", "المداهمات"),  # the raids went on till dawn
    "detain-custody": ("لا يزال ثلاثة مقاتلين رهن الاحتجاز.", "رهن الاحتجاز"),  # three fighters are still in custody
    "detain-fell": ("أفاد مصدر بوقوع مقاتلين من الفصيل في الأسر.", "في الأسر"),  # fighters of the faction fell into captivity
    "detain-counted": ("قال المحامي إن لديه أسماء ستة مخطوفين.", "مخطوفين"),  # he has the names of six abducted people
    "detain-are": ("قال الأهالي إن المفقودين محتجزون في مدرسة.", "محتجزون"),  # the missing are held in a school
    "ceasefire-suspend": ("أعلن الفصيل تعليق هجماته.", "تعليق هجماته"),  # the faction announced it suspends its attacks
    "capture-clear": ("أعلن الجيش تطهير القرى من المسلحين.", "تطهير"),  # the army said it cleared the villages of gunmen
    "withdraw-base": ("عادت القوات إلى ثكناتها مساء.", "عادت"),  # the forces went back to their barracks
    "airlift-plane": ("أقلعت من مطار المدينة طائرة تحمل الجرحى.", "أقلعت"),  # a plane with the wounded took off from the airport
    "detain-taken": ("أخذ المسلحون ثلاثة شبان عند الحاجز.", "أخذ"),  # the gunmen took three young men at the checkpoint
    "detain-is": ("قالت إن ابنها محتجز في فرع أمني.", "محتجز"),  # her son is held in a security branch
    "release-brought-out": ("قال الحارس إن السجناء أُخرجوا ليلاً.", "أُخرجوا"),  # the prisoners were brought out at night
    "guarantee-safety": ("قال القائد: أعطيناكم الأمان ثلاثة أيام.", "الأمان"),  # we granted you safety for three days
    "guarantee-as": ("طالب المجلس روسيا بصفتها ضامنة للاتفاق بالرد.", "ضامنة"),  # Russia as guarantor of the agreement
    "negotiate-go-between": ("قال الوزير إن العملية تمت دون وسيط.", "وسيط"),  # it was done without a go-between
    "accuse-blame": ("حمّل رئيس مجلس أعيان المدينة القوات المحلية في الشمال مسؤولية القصف.", "حمّل"),  # held the forces responsible
    "promise-vow": ("نعاهد عوائل الشهداء على الصمود.", "نعاهد"),  # we vow to the families to hold out
    "evacuate-buses": ("عبرت ثلاث حافلات الحدود إلى الأردن.", "عبرت"),  # three buses crossed the border into Jordan
    "agree-upon": ("قال المصدر إن القيادة سبق أن وافقت على وقف القتال.", "وافقت"),  # had agreed to stop the fighting
    "exchange-counted": ("تسلمت القبيلة 17 جثماناً من الجهة الأخرى.", "تسلمت"),  # received 17 bodies from the other side
    "release-how": ("احتجزت الشرطة السائق شهراً. أما كيف أُطلق، فلذلك حكاية أخرى.", "أُطلق"),  # how he was let go is another story
    "besiege-that-day": ("يومها حاصر الجيش الحي ثلاثة أيام.", "حاصر"),  # that day the army besieged the quarter
    "besiege-cordon": ("فرض الجيش على البلدة طوقاً أمنياً.", "طوقاً أمنياً"),  # the army threw a cordon around the town
    "exchange-noun": ("احتجز الفصيل تاجراً. وقال الشيخ إن المقايضة جرت عند النهر.", "المقايضة"),  # the swap took place
    "exchange-nobody": ("قال القائد إنهم لم يبادلوا أحداً.", "يبادلوا"),  # they swapped nobody
    "detain-stopped": ("أنزل المسلحون ثلاثة طلاب عند الحاجز.", "أنزل"),  # took three students off at the checkpoint
    "detain-taken-home": ("أخذوا جارنا وولديه من بيتهم ليلاً.", "أخذوا"),  # they took our neighbour and his two sons from home
    "detain-jailed": ("جرى إيداع الشبان في سجن المدينة.", "إيداع"),  # the young men were put in the city's prison
    "detain-moved": ("نُقل الضابط إلى سجن المزة.", "نُقل"),  # the officer was moved to Mezzeh prison
    "detain-spent": ("أمضى الجندي سبع سنوات أسيراً لدى الفصيل.", "أسيراً"),  # spent seven years a prisoner
    "surrender_position-colloquial": ("قالوا إن الشباب سلّموا حالهم بالليل.", "سلّموا حالهم"),  # the lads gave themselves up
    "evacuate-colloquial": ("عرضنا نطلّع الجرحى على المدينة.", "نطلّع"),  # we offered to take the wounded to the city
    "withdraw-vacate": ("أخلت القوات الحكومية بلدة الشجرة فجراً.", "أخلت"),  # government forces left the town of Shajara
    "agree-consent": ("تلقى الوسيط موافقة الفصائل على الورقة.", "موافقة"),  # the mediator got the factions' consent
    "negotiate-parley": ("عقد الوسيط لقاءً مع قائد المجموعة.", "لقاءً"),  # the mediator met the group's commander
    "attack-drone": ("سقطت طائرة مسيرة على الثكنة ليلاً.", "سقطت"),  # a drone came down on the barracks
    "attack-nothing": ("قال الناطق: لم نطلق شيئاً.", "نطلق شيئاً"),  # we fired nothing
    "ceasefire-mutual": ("أعلن الطرفان وقفاً متبادلاً للضربات.", "وقفاً متبادلاً للضربات"),  # a mutual halt to the strikes
    "release-to-whom": ("سلّمت القبيلة الوسيط أسيرين.", "سلّمت"),  # the tribe handed the mediator two prisoners
    "release-price": ("احتجزت العصابة الطبيب. وقال إنه خرج مقابل فدية.", "خرج"),  # he came out for a ransom
    "release-for-body": ("احتُجز عامان. قال إنه سُلّم مقابل جثة.", "سُلّم"),  # he was handed over for a body
    "withdraw-in-marks": ("قالت إن القوات الحكومية «أخلت» بلدة الشجرة.", "أخلت"),  # that forces "left" the town
    "guarantee-given": ("أعطوني ضماناً شفهياً بأن يعود.", "ضماناً"),  # they gave me a spoken guarantee
    "guarantee-theirs": ("قال المصدر إن الأردن ضمن سلامة الطريق.", "ضمن"),  # that Jordan guaranteed the road's safety
    "guarantee-first": ("ضمن الوسيط خروج المقاتلين بأسلحتهم.", "ضمن"),  # the mediator vouched for their leaving
    "guarantee-she": ("تضمن روسيا سلامة الخارجين.", "تضمن"),  # Russia guarantees the safety of those who leave
    "release-them": ("احتجز الفصيل ستة جنود ثم سلمتهم القبيلة إلى اللجنة.", "سلمتهم"),  # the tribe handed them to the committee
    "evacuate-on-the-way": ("القافلة في طريقها إلى المدينة وعلى متنها المدنيون.", "طريقها"),  # on its way, civilians aboard
    "visit-on-the-way": ("قال إن وفداً من الوزارة في طريقه إلى المخيم.", "طريقه"),  # a delegation is on its way to the camp
    "evacuate-besieged": ("وصل المدنيون المحاصرون إلى المدينة.", "وصل"),  # the besieged civilians reached the city
    "evacuate-nationals": ("نقلت الحافلات 60 سودانياً إلى الحدود.", "نقلت"),  # buses took 60 Sudanese to the border
    "airlift-go": ("سينتقل الأسرى إلى العاصمة جواً.", "سينتقل"),  # the prisoners will go to the capital by air
    "detain-nationals": ("أظهر المقطع قيام مسلحين بأسر سوريات.", "بأسر"),  # gunmen taking Syrian women prisoner
    "detain-whom-it-took": ("قال الناطق إن المفرج عنهم جنود أسرتهم الحركة في الشمال.", "أسرتهم"),  # soldiers whom it took
    "detain-still": ("قال المحامي إن خمسة شبان ما زالوا في السجن.", "في السجن"),  # five young men are still in prison
    "detain-shown": ("يُظهر المقطع عشرات الرجال محتجزين قرب البوابة.", "محتجزين"),  # dozens of men held near the gate
    "detain-was": ("عاد الصحفي إلى بيته بعد أن أُوقف الأربعاء.", "أُوقف"),  # after he was arrested on Wednesday
    "attack-war": ("يخوض الجيش والمتمردون منذ عام حرباً أسفرت عن مقتل الآلاف.", "حرباً"),  # wage a war that killed thousands
    "attack-war-threatened": ("تعهد الرئيس بشن حرب شاملة على المسلحين.", "حرب"),  # vowed to wage all-out war
    "attack-conflict": ("بدأ النزاع بين الجيش والمتمردين قبل عام.", "النزاع"),  # the conflict between the army and the rebels
    "attack-intervention": ("رفض المجلس أي تدخل عسكري.", "تدخل عسكري"),  # rejected any military intervention
    "attack-shells-fired": ("ذكر البيان أن القذائف انطلقت من التلة.", "انطلقت"),  # the shells were fired from the hill
    "attack-they-fired": ("قال المصدر إن القذائف أطلقها مسلحون من التلة.", "أطلقها"),  # the shells, gunmen fired them
    "attack-operation-killed": ("أكد القائد أن العملية أسفرت عن القضاء على ستة مسلحين.", "العملية"),  # the operation killed six
    "agree-sponsored": ("رعى مكتب المبعوث التفاهم.", "التفاهم"),  # the envoy's office sponsored the understanding
    "detain-sentenced": ("قضت المحكمة بسجن الناشط خمس سنوات.", "بسجن"),  # sentenced the activist to five years in prison
    "detain-suffered": ("تعرض ثلاثة مهندسين للخطف على الطريق.", "للخطف"),  # three engineers were abducted on the road
    "detain-vanished": ("اختفى الطبيب قسراً منذ عام.", "اختفى"),  # the doctor was made to disappear a year ago
    "exchange-swapped": ("استُبدل الأسير بثلاثة جنود.", "استُبدل"),  # the prisoner was exchanged for three soldiers
    "ceasefire-calm": ("دارت اشتباكات ليلاً، ثم عاد الهدوء إلى المخيم.", "الهدوء"),  # calm returned to the camp
    "agree-accepts": ("قبلت الحركة العرض بعد أسبوع.", "قبلت"),  # the movement accepted the offer
    "agree-signed": ("وقعت الحكومة والحركة اتفاقاً في جوبا.", "اتفاقاً"),  # signed a deal, which is one event
    "exchange-deal": ("ذهب الوسيط لعقد صفقة بديلة تقضي بتسليم ثلاثة أسرى مقابل جثتين.", "صفقة"),  # a deal of three for two
    "exchange-to-come": ("يتوقع الوسطاء أن تنفذ صفقة ثانية تشمل ستين أسيراً.", "صفقة"),  # a second deal to be carried out
    "agree-nothing": ("انسحب الوفد من المفاوضات وقال إن أحداً لم يوقّع شيئاً.", "يوقّع شيئاً"),  # nobody signed anything
    "visit-envoy": ("أوفدت الخارجية دبلوماسياً إلى العاصمة.", "أوفدت"),  # the ministry sent a diplomat
    "capture-village": ("حرر الجيش القرية.", "حرر"),  # the army freed the village
    "aid-nine": ("دخلت تسع شاحنات إغاثة إلى المدينة.", "دخلت"),  # nine aid lorries entered the city
    "aid-oxygen": ("طالب المدير بإدخال الأوكسجين إلى المستشفى.", "بإدخال"),  # demanded that oxygen be let in
    "withdraw-quay": ("أخلت القوات ثلاثة أرصفة في الميناء.", "أخلت"),  # the forces left three quays of the port
    "visit-tour": ("شرع الوزير في جولة تقوده إلى ثلاث دول.", "جولة"),  # a tour that takes him to three states
    "visit-colloquial": ("رئيسة البعثة بتزور المناطق المتضررة.", "بتزور"),  # the head of the mission visits the areas
    "attack-some-fell": ("القذائف التي سقط عدد منها في المدينة أصابت الناس بالهلع.", "سقط"),  # of which some fell
    "attack-in-marks": ("اتهم الرئيس الدولة بـ«التحضير لعدوان عسكري».", "لعدوان"),  # of "preparing an aggression"
    "agree-by-envoys": ("نقل الأسرى تم باتفاق بين ممثلي القوات والقبيلة.", "باتفاق"),  # by an agreement between representatives
    "negotiate-monk": ("أُبرم الاتفاق بعد جولات توسط فيها راهب من الدير.", "توسط"),  # rounds in which a monk mediated
    "detain-in-between": ("أوقفت الشرطة ثلاثة مسلحين فارين من القتال.", "أوقفت"),  # arrested three who fled the fighting
    "detain-branch": ("رُحّل ثلاثة موقوفين إلى الفرع الأمني.", "رُحّل"),  # three were moved to the security branch
    "detain-put": ("أُودع مئة رجل في المدرسة.", "أُودع"),  # a hundred men were put into the school
    "detain-now": ("باتوا في الأسر منذ أمس.", "في الأسر"),  # they are now prisoners
    "detain-have": ("لدينا سبعة أسرى على الأقل.", "أسرى"),  # we have at least seven prisoners
    "detain-keep": ("أذنت النيابة بالاحتفاظ بستة أشخاص.", "بالاحتفاظ"),  # kept in custody (Tunisian)
    "release-way": ("احتجزه المسلحون ثم أطلقوا سبيله.", "أطلقوا سبيله"),  # then let him go
    "release-seized": ("سلمت الجبهة ضابطين خُطفا في الشهر الماضي.", "سلمت"),  # handed over two officers who were seized
    "aid-lorries": ("وصلت ست شاحنات إلى البلدة.", "وصلت"),  # six lorries arrived
    "visit-envoy-back": ("يعود الموفد الأميركي إلى بيروت الاثنين.", "يعود"),  # the envoy comes back
    "deny-hastened": ("سارع الناطق، في تسجيل صوتي، إلى تكذيب ذلك.", "تكذيب"),  # hastened to call it a lie
    "accuse-hastened": ("سارعت الحكومة إلى اتهام الفصيل بالقصف.", "اتهام"),  # hastened to accuse the faction
    "attack-rained": ("أمطر المسلحون الموقع بالقذائف.", "أمطر"),  # rained shells on the post
    "attack-neutralised": ("حيّدت الوحدات خمسة مسلحين.", "حيّدت"),  # neutralised five gunmen
    "airlift-bridge": ("تعهدت الحكومة بتسيير جسر جوي إضافي.", "جسر جوي"),  # promised an air bridge
    "airlift-air-force": ("ألقى سلاح الجو سبعة أطنان من الدقيق فوق البلدة.", "ألقى"),  # the air force dropped flour
    "attack-two-rockets": ("أعلن الجيش اعتراض صاروخين باليستيين، أطلقتهما الجماعة من الساحل.", "أطلقتهما"),  # fired the two
    "attack-stormings": ("تشهد المدينة اقتحامات شبه يومية لقوات الجيش.", "اقتحامات"),  # stormings almost every day
    "attack-dealt-with": ("تعاملت القوات مع عناصر مسلحة قرب المطار.", "تعاملت"),  # dealt with armed men
    "attack-killed-in": ("قُتل ستة جنود في عملية للمسلحين قرب النهر.", "عملية"),  # killed in an operation
    "withdraw-gave-up": ("تخلى الجنود عن ثكنتهم ليلاً.", "تخلى"),  # gave up their barracks
    "aid-lorries-come-in": ("خرج السكان في حافلات ثم دخلت الشاحنات إلى البلدة.", "دخلت"),  # after buses took people out
    "attack-shells-kill": ("قال إن القذائف قتلت راعياً.", "القذائف"),  # the shells killed a shepherd
}  # fmt: skip

PEACEFUL = {
    "changed": "قرار الوزارة لم يغيّر شيئاً عند الحاجز.",  # changed nothing
    "in-contact-with-relief": "تواصل المختار مع الصليب الأحمر لنجدة الجرحى.",  # in contact with the Red Cross
    "beaten": "تعرض المحتجون للضرب والإهانة.",  # beaten by hand
    "remnants": "مقتل مدني جراء انفجار لغم من مخلفات الحرب في ريف المدينة.",  # a mine left over from the war
    "party-to-the-conflict": "ما تزعمه جهة طرف في النزاع من مرور أسلحة افتراء.",  # a party to the conflict
    "a-name": "رحبت قيادات من حزب العدالة وصالح بالبيان.",  # «and Saleh» makes no peace
    "of-words": "شن النائب هجوماً لاذعاً على الحكومة.",  # a scathing attack
    "blames-nobody": "أما الأب فلا يلوم أحداً.",  # blames nobody
    "own-house": "تفقد مواطن ما تبقى من منزله.",  # a man looked after what was left of his house
    "stones": "رشق أهالي القرية دورية بالحجارة.",  # pelted a patrol with stones
    "no-longer": "لم يعد لدى السكان ماء ولا كهرباء.",  # no longer had water
    "ship-on-its-way": "تراقب البحرية كل سفينة تتجه إلى الميناء.",  # every ship bound for the port
    "to-hospital": "نقلت سيارات الإسعاف المصابين إلى المستشفى.",  # ambulances took the wounded to hospital
    "who-wants-out": "يبقى الطريق مفتوحاً أمام من يريد الخروج.",  # for whoever wants to leave
    "fuel-store": "هز انفجار مستودع وقود أطراف المدينة.",  # a fuel store blew up
    "power-and-phones": "عادت الكهرباء والاتصالات إلى الإقليم.",  # power and telephones came back
    "blood": "تناشد اللجنة الأهالي التبرع بالدم.",  # donating blood
    "families-of-captives": "اعتصم أهالي معتقلين أمام المقر.",  # families of detainees
    "market": "قصفت صناديق الاستثمار السوق بأوامر بيع وتراجعت الأسهم والمؤشرات.",  # funds bombarded the market with sell orders
    "shares": "أفرجت هيئة السوق عن أسهم المؤسسين في البورصة بعد ارتفاع الأرباح.",  # the authority released the founders' shares
    "telecoms": "تبادلت شركتان حصصاً في صفقة داخل البورصة بلغت قيمتها مليون دولار.",  # two firms swapped stakes
    "football": "شن المنتخب هجوماً في الشوط الثاني من المباراة وأدرك التعادل.",  # the team attacked in the second half
    "transfer": "أبرم النادي صفقة ضم لاعب الدوري قبل مباراة الكأس.",  # the club closed a deal for the player
    "film": "حاصرت عدسات المصورين بطلة الفيلم في حفل المهرجان.",  # photographers besieged the film's star
    "title": "انسحب فيلم «الهدنة» من المسابقة قبل حفل الجائزة.",  # the film "The Truce" was withdrawn from the competition
    "festival": "رعى المصرف مهرجان السينما ومنح المخرج جائزة.",  # the bank sponsored the film festival
    "flood": "حاصرت مياه السيول القرية بعد أمطار وعواصف وثلوج.",  # flood water surrounded the village
    "words": "تبادل الوزيران الاتهامات.",  # the two ministers traded accusations
    "body": "قال عضو في لجنة الصلح إن الطريق سالك.",  # a member of the reconciliation committee said the road is clear
    "arms": "سلّم المسلحون أسلحتهم.",  # the gunmen handed in their weapons
    "bail": "قررت المحكمة تأجيل القضية بكفالة مالية.",  # the court put the case off on bail
    "family": "زار الطبيب أسرته في العيد.",  # the doctor visited his family
    "awareness": "أطلقت الوزارة حملة توعية في المدارس.",  # the ministry launched an awareness campaign
    "mine": "نجم الصوت عن انفجار لغم قديم.",  # the sound came from an old mine going off
    "inmates": "دخل القاطع وعدّ النزلاء.",  # the director visited the wing and counted the inmates
    "passed-on": "ونقل الضابط عن نظيره استعداداً مبدئياً.",  # the officer reported a readiness in principle from his peer
    "within": "دعت السفارة السائقين إلى التنقل ضمن قوافل مؤمنة.",  # to travel within guarded convoys
    "called": "ثم سمّوها هدنة.",  # then they called it a truce
    "charge": "حوكم ثلاثة بتهمة حرق مكاتب حزبية.",  # three were tried on a charge of burning party offices
    "landslide": "حاصرت الانهيارات الصخرية القرية.",  # landslides cut the village off
    "worry": "حاصر القلق الأسواق.",  # worry besieged the markets
    "came-back": "شربنا القهوة وعدنا إلى بيوتنا.",  # we drank coffee and came back to our homes
    "promotion": "أطلق المصرف حملة ترويجية.",  # the bank launched a promotion
    "session": "انسحب ثلاثة أعضاء من الجلسة.",  # three members walked out of the session
    "shepherds": "شوهد رعاة قرب الحدود.",  # shepherds were seen near the border
    "escape": "تمكن ستة من الفرار من السجن.",  # six escaped from the prison
    "goods": "أفرجت الجمارك عن ألف طن من السكر بعد ارتفاع الأسعار في السوق.",  # customs released a thousand tonnes of sugar
    "presenter": "ننتقل الآن إلى أخبار الأسواق.",  # we turn to news of the markets
    "relayed": "وصلنا من مراسلنا أن الطريق مفتوحة.",  # word reached us that the road is open
    "arrivals": "وصلت ثلاثون عائلة نازحة إلى المخيم.",  # thirty displaced families arrived on their own
    "morgue": "استقبل المستشفى تسع جثث.",  # the hospital received nine bodies
    "shepherds-four": "عثر أربعة رعاة على الجثة.",  # four shepherds found the body
    "counted": "عدّ الوزير الورقة لاغية، وعدّها النائب باطلة.",  # the minister held the paper void
    "keys": "سلّمنا المفاتيح للمستأجر.",  # we gave the tenant the keys
    "helmets": "احتجز الأهالي خوذتين وجهاز اتصال.",  # residents kept two helmets and a radio
    "mediation": "قال إن الهيئة انسحبت من التصويت.",  # the board withdrew from the vote
    "callback": "لم يرد الناطق على اتصالات لطلب التعليق.",  # did not return calls for comment
    "file": "قالت النقابة إن تسوية ملف الرواتب تأخرت.",  # settling the file of salaries
    "firm": "نقلت شركة نقل واحدة البضائع.",  # one haulage firm carried the goods
    "comprised": "رحب المبعوث بالبيان الذي تضمن دعوة إلى الهدوء.",  # the statement, which held a call for calm
    "among-them": "زار المخيم تسعة أطباء ضمنهم ثلاثة أجانب.",  # nine doctors, among them three foreigners
    "on-a-list": "كان اسمه ضمن قائمة المفقودين.",  # his name was on a list
    "so-that": "دعا المبعوث إلى حل يضمن عودة النازحين.",  # a solution that secures their return
    "scolded": "هاجم الوزير المعارضة في خطابه.",  # attacked them in a speech
    "scene": "طوقت الشرطة المكان.",  # police cordoned off the place
    "reins": "أمسك الرئيس بزمام الأمور.",  # took the reins
    "hope": "فقد السكان الأمل.",  # lost hope
    "to-secure": "عززت القوات انتشارها لضمان سلامة القوافل.",  # to secure the convoys
    "streets": "خرج السكان إلى الشوارع.",  # residents came out into the streets
    "houses": "خرج السكان من بيوتهم.",  # residents came out of their houses
    "fright": "خرجت العائلات من القرية هرباً من السيول.",  # families left the village, fleeing the floods
    "discharged": "غادر المصاب المستشفى.",  # the patient left hospital
    "riders": "شوهد مسلحون يستقلون دراجات نارية.",  # gunmen on motorcycles were seen
    "car": "قال إن السيارة عبرت الحاجز من دون تفتيش.",  # the car passed the checkpoint unsearched
    "protesters": "توجه المحتجون إلى مقر الحكومة.",  # protesters headed for the government's seat
    "to-the-court": "سلمت الشرطة المتهم إلى القضاء.",  # police handed the accused to the courts
    "handed-over-free": "رافقوا المدنيين وتم تسليمهم إلى ممثلي المنظمة.",  # civilians, not captives, were handed over
    "halted": "أوقف الحاجز القافلة خمس ساعات.",  # the checkpoint stopped the convoy for five hours
    "work-stopped": "أوقفت البعثة عملها في المدينة.",  # the mission stopped its work
    "advance-stopped": "أوقف الحرس تقدم المياه.",  # the guards stopped the water
    "suspended": "أُوقف الموظف عن العمل.",  # the employee was suspended
    "places": "أماكن الاحتجاز مكتظة، ومناطق القتال بعيدة.",  # places of detention are full, the fighting zones far off
    "furniture": "أخذ الجنود من البيت كل ما فيه.",  # the soldiers took all there was in the house
    "wedding": "سُمع إطلاق نار تبين أنه ابتهاج بالزفاف.",  # the shots turned out to be for a wedding
    "museum": "زار الطبيب متحف الحرب.",  # the doctor visited the war museum
    "surgery": "أسفرت العملية عن بتر ساقه.",  # the operation cost him his leg
    "trade-deal": "وقع الجانبان صفقة تجارية.",  # the two sides signed a trade deal
    "interview": "التقيناه في بيته.",  # we met him at his house
    "warplanes": "سمحت الدولة بعبور طائرات عسكرية لأجوائها.",  # let military aircraft pass its airspace
    "no-fuel": "تأخر الطبيب لعدم توفر الوقود.",  # there was no fuel
    "support": "سحبت الشركة دعمها للمشروع.",  # the company withdrew its support
    "relayed-news": "نقلت المصادر عن الجنود كلاماً كثيراً.",  # sources relayed much talk of the soldiers
    "tribe": "قال أحد مشايخ دهم إن الطريق سالك.",  # one of the sheikhs of Daham said that the road is clear
    "is-held-to-be": "تعد المنطقة معقلاً لصيادي السمك.",  # the area is held to be a home of fishermen
    "traded-charges": "تبادلت الجبهتان الاتهامات بعد الخلاف.",  # the two fronts traded accusations
    "adjourned": "أجلت المحكمة جلسة المحاكمة.",  # the court put off the hearing
    "snatched": "خطف المنتخب الفوز في آخر دقيقة.",  # the team snatched the win
    "branches": "افتتح المدير فرعي المصرف.",  # visited the two branches of the bank
    "offensive": "الطابع الهجومي للفريق واضح.",  # the team's attacking style
    "supervised": "أشرف المدير على سير الاختبارات.",  # the head oversaw the exams
    "walked-out": "انسحب ثلاثة نواب من جلسة التصويت.",  # three deputies walked out of a sitting
    "hurricane": "ضرب إعصار سواحل البلاد، وقالت الأرصاد إن الإعصار ضرب ثلاث محافظات.",  # a hurricane struck the coast
    "demonstrators": "خرج مئات المتظاهرين في ساحة المدينة للتنديد بالقرار.",  # demonstrators went out
    "patrol": "خرجت دورية من الشرطة لتمشيط المنطقة.",  # a patrol went out to comb the area
    "reinforcements": "وصل رتل تعزيزات للجيش إلى الحقل.",  # a column of reinforcements came
    "vaccination": "استهدفت الحملة 20 ألف طفل باللقاح في المحافظة.",  # the campaign aimed at 20,000 children
    "soldiers-come": "وصلت طلائع ثلاثة آلاف جندي إلى مطار العاصمة.",  # the first of three thousand soldiers came
    "warranty": "يشمل ضمان المنتج الأعطال كلها.",  # the product warranty covers all faults
    "to-face": "أكدت الجماعة استعدادها لمواجهة الجيش.",  # ready to face the army
    "and-aden": "وصلت الرسائل إلى صنعاء وعدن.",  # and Aden, which spells «they promised»
    "out-of-service": "أدى العطل إلى خروج المرافق عن الخدمة.",  # facilities went out of service
    "who-sits-in-it": "احترقت سيارة يستقلها موظف في البلدة.",  # a car in which an employee sat burnt
    "keeps-cells": "لا يزال التنظيم يحتفظ بخلايا نائمة في البادية.",  # the group keeps sleeper cells
    "half-a-million": "يعيش مليون ونصف المليون مدني في المدينة.",  # one and a half million civilians live in the city
    "facing": "تتقدم القوات ببطء في مواجهة مقاومة شرسة.",  # advance in the face of fierce resistance
    "hurt-to-hospital": "أصيب عاملان بجروح نُقلا على إثرها إلى المستشفى.",  # the hurt were taken to hospital
    "on-their-way": "أثناء توجه المسلحين لاعتراض المارة.",  # on their way to waylay people
}  # fmt: skip


PRESUPPOSED = {
    "law-grants": "ذكّر بالعهد الدولي الذي يكفل الحق في الحرية ويحظر الاعتقال التعسفي.",  # a covenant grants and forbids
    "aim": "هدفنا تعزيز الثقة وضمان سلام دائم في المنطقة.",  # to ensure a lasting peace
    "slogan": "أطلقت الجمعية حملة تحت شعار «أنقذوا المخطوفين».",  # a slogan
    "to-a-medical-centre": "عملت الفرق على نقل الجرحى إلى أقرب مراكز طبية.",  # the wounded taken to a medical centre
    "interview": "أجرى الصحفي حواراً مع القائد العام.",  # a journalist interviewed the commander
    "filmed-meeting": "بثت القناة لقاء متلفزاً مع قائد الفصيل.",  # a televised interview
    "through-mediations": "بلغ عدد من عادوا عبر الوساطات العمانية مئتين.",  # by Omani mediations
    "practical": "وجه الوزير رسالة عملية ضد الفساد.",  # a practical message
    "in-and-out": "تعرقل الحواجز دخول وخروج سيارات الإسعاف.",  # the going in and out of ambulances
    "recognised": "تعمل الحكومة المعترف بها دولياً من عدن.",  # recognised, and nothing admitted
    "international-pacts": "يخالف القرار المواثيق الدولية.",  # international pacts
    "executions": "قُتل شابان في عمليات إعدام.",  # executions
    "care": "حصل الوافدون على الرعاية النفسية والطبية في المركز.",  # care, and no sponsoring
    "hope": "أعربت الوزارة عن تطلع البلاد إلى السلام.",  # an expectation, spelled like a colloquial leaving
    "overseers": "قال عضو لجنة الإشراف على الهدنة إن التقرير جاهز.",  # a member of the truce's board of oversight
    "privy-to": "قال مصدر مطلع على المفاوضات إن المكان لم يتغير.",  # a source who knows of the talks
    "on-the-track": "على خط الوساطة، قال المحافظ إن الطريق مفتوح.",  # on the track of mediation
    "conventions": "يعامل الجميع وفق اتفاقيات جنيف.",  # under the Geneva conventions
    "portraits": "علّقت الأمهات صور ثلاثين مخطوفاً على السياج.",  # pictures of thirty abducted
    "every-dawn": "يعبر الصياد النهر كل فجر.",  # crosses the river every dawn
    "checkpoint": "وقف المحافظ إلى جانب ضباط الكمين عند المدخل.",  # the officers of the checkpoint (Egyptian)
    "no-answer": "لم ترد القوات المسلحة على رسالتين.",  # did not answer two messages
}


@pytest.mark.parametrize("sentence", PRESUPPOSED.values(), ids=list(PRESUPPOSED))
def test_what_is_only_presupposed_is_no_event(sentence: str) -> None:
    """A deal, talks or captives that only name something else are told by others, if at all."""
    assert [e.trigger.text for e in events_of(sentence) if e.type not in ("accuse", "deny")] == []


def test_event_that_a_time_is_counted_from_is_told_once() -> None:
    """«قبل يومين من القصف» (two days before the shelling) dates from a shelling told before."""
    found = events_of("قصفت الطائرات القرية. وقال شاهد إن الموقع كان خالياً قبل يومين من القصف.")

    assert [event.trigger.text for event in found] == ["قصفت"]


def test_event_set_beside_another_is_told_once() -> None:
    """«يأتي هذا القصف بعد …» tells nothing new of a shelling told before; what it is set beside is an event."""
    found = events_of("قصف الجيش القرية. ويأتي هذا القصف بعد غارات على البلدة أوقعت سبعة قتلى.")

    assert [event.trigger.text for event in found] == ["قصف", "غارات"]


def test_control_retaken_is_told_once() -> None:
    """«استعاد الجيش سيطرته على»: control is what the verb takes, not a second event."""
    [event] = events_of("استعاد الجيش سيطرته على القرية من قبضة الحركة.")  # regained its control over the village

    assert event.trigger.text == "استعاد"


def test_raid_goes_on_in_a_clause_without_a_relative() -> None:
    """«غارة في منطقة كذا استهدفت مركبة» is one raid; a verb with who hit what of its own is another attack."""
    [raid] = events_of("نفذ الجيش غارة جوية في منطقة النخيل بإقليم الجنوب استهدفت مركبة.")  # a raid that hit a vehicle
    two = events_of("بعد هجوم على القاعدة استهدفت الطائرات مواقع المسلحين.")  # after an attack aircraft hit their positions

    assert (raid.trigger.text, len(two)) == ("غارة", 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "قُتل 32 مدنياً في هجمات للجماعة، استهدفت النازحين قرب النهر.",  # attacks of the group, that hit the displaced
        "تعرض المقر لهجوم قبل ساعة بصواريخ أطلقها الحرس.",  # by rockets that the guard fired
        "قُتل شخصان في هجوم نفذه مسلحون فتحوا النار خلال عرض عسكري.",  # by gunmen who opened fire
        "قصفت الطائرات البلدة بغارتين، استهدفت بهما مدرسة.",  # by two raids, with which it hit a school
        "ارتكبت القوات مجزرة في القرية وقتلت أكثر من مئة شخص.",  # a massacre, and killed a hundred
        "ستة جنود قُتلوا وسبعة أصيبوا بجروح في هجوم على الثكنة.",  # killed and hurt in an attack
    ],
)
def test_what_goes_on_with_an_attack_is_no_second_one(sentence: str) -> None:
    """Whom it hit, with what and by whom, and who died of it, make no second attack."""
    assert len([e for e in events_of(sentence) if e.type == "attack"]) == 1


def test_what_is_named_twice_is_told_once() -> None:
    """«هدنة لوقف المعارك» is one truce, and who is to be freed and to come home is one release."""
    truce = events_of("أعلن الوسيط هدنة لوقف المعارك في ثلاث مدن.")
    release = events_of("جرى الإفراج عن المخطوفين وعودتهم إلى أسرهم.")

    assert [event.trigger.text for event in (*truce, *release)] == ["هدنة", "الإفراج"]


def test_goods_handed_over_are_no_position() -> None:
    """«تسليمها» of lorries told of before is no place handed over."""
    found = events_of("غادرت 20 شاحنة مساعدات المخزن نحو المعبر قبل تسليمها للجهات المختصة.")

    assert "surrender_position" not in {event.type for event in found}


def test_who_withdraws_from_a_deal_leaves_no_ground() -> None:
    """«تنسحب منها» of a document signed before is no withdrawal of forces."""
    found = events_of("وُقّعت الوثيقة في العاصمة ثم انسحبت منها الحركة قبل أن يجف حبرها.")
    of_deal = events_of("وُقّعت الوثيقة قبل أن تنسحب منها الحركة.")

    assert "withdraw" in {event.type for event in found}  # the capital is nearer
    assert "withdraw" not in {event.type for event in of_deal}


def test_drones_launched_are_nobody_freed() -> None:
    """«أطلقتها» of a bare number is a launch and no release."""
    found = events_of("أسقط الجيش 56 طائرة مسيّرة من أصل 87 أطلقتها الجماعة.")

    assert {event.type for event in found} == {"attack"}


@pytest.mark.parametrize(
    "sentence", ["داهمت الشرطة القرية واعتقلت ثلاثة.", "توغلت قوة في البلدة وخطفت راعيين.", "توقيف أربعة مطلوبين في مداهمة."]
)
def test_way_to_an_arrest_is_no_attack(sentence: str) -> None:
    """A raid or an incursion that ends in taking people is told by that alone."""
    assert [e.type for e in events_of(sentence)] == ["detain"]


def test_outcome_of_an_attack_is_no_second_one() -> None:
    """«قصف الجيش السوق فقتل عشرة» (shelled the market and killed ten) is one attack, with its dead."""
    found = [e for e in events_of("قصف الجيش السوق فقتل عشرة مدنيين.") if e.type == "attack"]

    assert [("قصف", "عشرة مدنيين")] == [(e.trigger.text, e.roles["headcount"].span.text) for e in found]


@pytest.mark.parametrize(("case", "sentence", "trigger"), [(k, *v) for k, v in NAMED.items()], ids=list(NAMED))
def test_names_event(case: str, sentence: str, trigger: str) -> None:
    """Each type is found by its verbs, verbal nouns and phrases, the trigger without و."""
    wanted = (case.partition("-")[0], trigger)

    assert wanted in [(e.type, e.trigger.text) for e in events_of(sentence)]


def test_glued_preposition_is_no_part_of_a_trigger_in_waw() -> None:
    """«بوصول المساعدات» (the arrival of aid): the trigger is وصول, its own و not taken for the conjunction."""
    assert "وصول" in [e.trigger.text for e in events_of("طلب المنسق من الأطراف السماح بوصول المساعدات إلى المدينة.")]


@pytest.mark.parametrize("sentence", PEACEFUL.values(), ids=list(PEACEFUL))
def test_look_alike_is_no_event(sentence: str) -> None:
    """Trade, sport, art, weather and quarrels borrow the words of war without an event."""
    assert [(e.type, e.trigger.text) for e in events_of(sentence)] == []
