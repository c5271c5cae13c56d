"""Whether it happened: negation, futures, demands, threats and doubts."""

import pytest

from tests.events.reading import events_of, only_event

CASES = {
    "carried-out": ("طالبت اللجنة الحكومة بتنفيذ اتفاق سنجار.", "agree", "positive", "actual"),  # asks that a deal be carried out
    "answered-by-nobody": ("لم ترد القوات على الهجوم.", "attack", "positive", "actual"),  # it was there; nobody answered
    "called-off": ("ألغت الحكومة العمل بالاتفاق.", "agree", "positive", "actual"),  # stopped abiding by a deal that was there
    "put-forward": ("تعمل العاصمتان على مقترح هدنة.", "ceasefire", "positive", "possible"),  # a proposed truce
    "spoken-of": ("قال القائد إن الحديث عن تهدئة سابق لأوانه.", "ceasefire", "positive", "possible"),  # talk of a truce
    "has-none": ("قال المصدر إن أحداً لا يملك ضمانة من الجيش.", "guarantee", "negative", "actual"),  # nobody has a guarantee
    "not-part-of": ("الإفراج لا يندرج في إطار صفقة.", "agree", "negative", "actual"),  # the release is part of no deal
    "parted-without": ("افترقت الفصائل من غير أن تتفق على هدنة.", "agree", "negative", "actual"),  # without agreeing
    "never-born": ("هدنة العيد لم تولد أصلاً.", "ceasefire", "negative", "actual"),  # a truce never born
    "none-recorded": ("لم تسجل اليوم اشتباكات بين الطرفين.", "attack", "negative", "actual"),  # no clashes were recorded
    "going-on": ("دعا الرئيس إلى الاستنفار مع استمرار المعارك في البلدة.", "attack", "positive", "actual"),  # while battles go on
    "had-not": ("لم تكن القوات قد وصلت ولم تكن قد انسحبت من البلدة.", "withdraw", "negative", "actual"),  # had not withdrawn
    "nor-clashes": ("مر اليوم دون وقوع إصابات أو اشتباكات.", "attack", "negative", "actual"),  # without injuries or clashes
    "and-no-clashes": ("اتسم اليوم بالهدوء وعدم تسجيل أي اشتباكات.", "attack", "negative", "actual"),  # no clashes recorded
    "actual": ("انسحبت القوات من البلدة.", "withdraw", "positive", "actual"),  # withdrew
    "did-not": ("لم تنسحب القوات من البلدة.", "withdraw", "negative", "actual"),  # did not withdraw
    "will-not": ("لن تنسحب القوات من البلدة.", "withdraw", "negative", "planned"),  # will not withdraw
    "promised-not-to": ("تلقى الوسيط ضمانة خطية من الفصيل بعدم قصف البلدة.", "attack", "negative", "planned"),  # none will be
    "absence": ("أكد الوسيط عدم انسحاب القوات.", "withdraw", "negative", "actual"),  # the non-withdrawal of forces
    "no-such": ("ما سمعنا بأي هدنة بين الجيش والفصائل.", "ceasefire", "negative", "actual"),  # we heard of no truce
    "there-is-no": ("وليس هناك اتفاق بين الجيش والفصائل.", "agree", "negative", "actual"),  # there is no agreement
    "refusal": ("رفضت الفصائل الانسحاب من المدينة.", "withdraw", "negative", "actual"),  # refused to withdraw
    "prevented": ("منعت الطائرات نقلهم إلى المستشفى.", "evacuate", "negative", "actual"),  # prevented their transfer
    "lifted": ("رفع الجيش الحصار عن البلدة.", "besiege", "negative", "actual"),  # lifted the siege
    "after-clashes": ("اتفق الطرفان على هدنة عقب اشتباكات دامية.", "attack", "positive", "actual"),  # after clashes, a fact
    "weeks-after": ("طالب المجلس بالتحقيق بعد أسبوعين من القصف.", "attack", "positive", "actual"),  # two weeks after the shelling
    "must": ("قال المندوب إنه يجب على القوات الانسحاب من البلدة.", "withdraw", "positive", "asked"),  # the forces must withdraw
    "ought-to": ("على القيادة أن تفرج عن المحتجزين.", "release", "positive", "asked"),  # the command ought to release them
    "future": ("ستنسحب القوات من البلدة.", "withdraw", "positive", "planned"),  # will withdraw
    "scheduled": ("من المقرر أن تنسحب القوات من البلدة.", "withdraw", "positive", "planned"),  # is due to withdraw
    "terms": ("يقضي الاتفاق بانسحاب القوات من البلدة.", "withdraw", "positive", "planned"),  # the deal provides for
    "purpose": ("وصلت الحافلات لنقل المدنيين إلى إدلب.", "evacuate", "positive", "planned"),  # buses came to move civilians
    "condition": ("قال إذا انسحبت القوات فتحنا الطريق.", "withdraw", "positive", "possible"),  # if the forces withdraw
    "maybe": ("قد تنسحب القوات من البلدة.", "withdraw", "positive", "possible"),  # may withdraw
    "demand": ("طالب المجلس بانسحاب القوات.", "withdraw", "positive", "asked"),  # demanded the withdrawal
    "threat": ("هددت الفصائل باقتحام المدينة.", "attack", "positive", "possible"),  # threatened to storm the city
    "nobody": ("قال الشيخ إن لا أحد رعى الاتفاق.", "sponsor", "negative", "actual"),  # nobody sponsored the deal
    "without": ("دفعت الأسرة المال دون أن تُفرج الجماعة عن المعلم.", "release", "negative", "actual"),  # without releasing him
    "lest": ("كفل الشيخ ألا يهاجم المسلحون القافلة.", "attack", "negative", "planned"),  # vouched that they would not attack
    "question": ("هل تسقط المدينة بيد المتمردين؟", "capture", "positive", "possible"),  # will the city fall
    "not-asked": ("لم يطلب الجيش إخلاء المستشفى.", "evacuate", "negative", "asked"),  # did not ask for its evacuation
    "tried": ("حاولت القوات اقتحام المخيم.", "attack", "positive", "possible"),  # tried to storm the camp
    "died": ("قضوا في غارة على القرية.", "attack", "positive", "actual"),  # they died in a raid
    "unless": ("هددوا بقطع الطريق ما لم يُطلق سراح الشاب.", "release", "positive", "possible"),  # unless he is set free
    "on-pain": ("ستقصف المدفعية الثكنة إن لم يخرجوا.", "attack", "positive", "possible"),  # will shell it if they do not leave
    "offered": ("عرض الخاطفون إطلاق النساء مقابل سيارة.", "release", "positive", "possible"),  # offered to let the women go
    "renewed": ("وافق الطرفان على تمديد الهدنة أسبوعاً.", "ceasefire", "positive", "planned"),  # agreed to extend the truce
    "deal-for": ("توصل الطرفان إلى اتفاق يقضي بوقف إطلاق النار.", "ceasefire", "positive", "planned"),  # a deal for a ceasefire
    "will-see": ("ستشهد المرحلة الأولى الإفراج عن المخطوفين.", "release", "positive", "planned"),  # will see their release
    "colloquial-refusal": ("الناس رفضوا يطلعوا من الحي.", "evacuate", "negative", "actual"),  # refused to leave the quarter
    "whereabouts": ("طالبت الأسرة الجيش بكشف مكان احتجاز ابنها.", "detain", "positive", "actual"),  # where he is held
    "all-but": ("لم يخرج من السجن سوى ستة.", "release", "positive", "actual"),  # none but six came out
    "published-before": ("تدخل الهدنة بين الجيش والفصائل يوم 20 أيار 2019.", "ceasefire", "positive", "planned"),
    "refused-signing": ("رفض الفصيل توقيع اتفاق مع الحكومة.", "agree", "negative", "actual"),  # refused to sign a deal
    "not-held": ("نفت الوزارة إجراء مفاوضات مع الخاطفين.", "negotiate", "negative", "actual"),  # denied holding talks
    "about-to": ("تستعد الجماعة لشن هجوم على المدينة.", "attack", "positive", "planned"),  # prepares to wage an attack
    "to-complete": ("وصل الوسيط لإتمام صفقة تبادل أسرى.", "exchange", "positive", "planned"),  # came to complete a swap
    "government-refusal": ("أعلن رفض الحكومة الإفراج عن الأسرى.", "release", "negative", "actual"),  # the government's refusal to
    "does-not-mind": ("قال إن الفصيل لا يمانع إجراء تبادل للأسرى.", "exchange", "positive", "possible"),  # does not mind a swap
    "no-objection": ("لا مانع لدى الحكومة من الإفراج عن السجناء.", "release", "positive", "possible"),  # has no objection to
    "will-not-hesitate": ("لن يتردد الجيش في قصف مواقع المسلحين.", "attack", "positive", "planned"),  # will not hesitate to shell
    "did-not-hesitate": ("لم يتردد الجيش في قصف المستشفى.", "attack", "positive", "actual"),  # did not hesitate to shell
    "released-only-after": ("لم يُفرج عن الأسرى إلا بعد دفع الفدية.", "release", "positive", "actual"),  # after ransom
    "steps-towards": ("اتخذ المسلحون خطوات لفرض حصار على البلدة.", "besiege", "positive", "planned"),  # steps to lay a siege
    "in-preparation": ("حشد الجيش آلياته تمهيداً لمعركة الحسم.", "attack", "positive", "planned"),  # in preparation of a battle
    "no-evidence": ("ليس هناك دليل على وقوع هجوم.", "attack", "negative", "actual"),  # no evidence of an attack
    "including": ("صعّد الجيش هجماته، بما يشمل شن غارات.", "attack", "positive", "actual"),  # which comprised raids
    "during-talks": ("لن ترد الحركة خلال المفاوضات.", "negotiate", "positive", "actual"),  # will not reply during the talks
    "discussed-exchange": ("بحث الجانبان تبادل الأسرى.", "exchange", "positive", "possible"),  # discussed an exchange
    "rumoured": ("ترددت أنباء عن انسحاب القوات.", "withdraw", "positive", "actual"),  # reports of a withdrawal went about
    "no-deal": ("قال المتحدث: لا توجد صفقة مع المتمردين.", "agree", "negative", "actual"),  # there is no deal
    "heard-none": ("لم نسمع إطلاق نار منذ الفجر.", "attack", "negative", "actual"),  # we have heard no shooting since dawn
    "heard-but-few": ("لم يُسمع في الحي سوى رصاص متفرق.", "attack", "positive", "actual"),  # nothing but scattered shots was heard
    "none-took-place": ("لم تقع مواجهات بين الجيش والمسلحين.", "attack", "negative", "actual"),  # no clashes took place
    "no-truth": ("لا صحة لأنباء عن انسحاب القوات من المطار.", "withdraw", "negative", "actual"),  # no truth in reports of
    "failed-to-prevent": ("فشل الحرس في منع الهجوم على القاعدة.", "attack", "positive", "actual"),  # failed to prevent the attack
    "left-after": ("رفض مغادرة المدينة بعد خطف زميليه.", "detain", "positive", "actual"),  # refused to leave after a kidnapping
    "convicts": ("لن تطلق الدولة سراح المدانين في تفجيرات المطار.", "attack", "positive", "actual"),  # convicts of bombings
    "agreed-for-next-week": ("اتفق الطرفان على تبادل الأسرى يوم 20 أيار 2019.", "agree", "positive", "actual"),  # then
    "only-for": ("لن تفرج الجماعة عنه إلا مقابل فدية.", "release", "positive", "possible"),  # will free him only for a ransom
    "habit": ("قال المحامي إن الجماعة لا تفرج عن أحد إلا حين تحتاج.", "release", "positive", "actual"),  # but when it needs
    "not-before": ("قال القائد: لا هدنة قبل انسحاب الدبابات.", "withdraw", "positive", "asked"),  # before the tanks withdraw
    "only-after": ("لن نوقف القتال إلا بعد انسحاب الجيش.", "withdraw", "positive", "asked"),  # only after the army withdraws
    "before-as-time": ("لم يتضح ذلك قبل انسحاب القوات.", "withdraw", "positive", "actual"),  # that was not clear before
    "in-case": ("في حال انسحاب القوات تعود الأسر.", "withdraw", "positive", "possible"),  # in case the forces withdraw
    "in-case-not": ("سيرد الجيش في حال عدم انسحاب المسلحين.", "withdraw", "negative", "possible"),  # in case they do not
    "tied-to": ("ربط الوزير المفاوضات بانسحاب القوات.", "withdraw", "positive", "asked"),  # made the talks depend on it
    "ready-for": ("أبدت استعدادها للتفاوض مقابل فدية.", "negotiate", "positive", "possible"),  # ready to negotiate for a ransom
    "ready": ("أبدت استعدادها للتفاوض.", "negotiate", "positive", "planned"),  # ready to negotiate
    "weather": ("ستنطلق حافلات الجرحى غداً إذا سمح الطقس.", "evacuate", "positive", "planned"),  # if the weather allows
    "and-that": (
        "من المقرر أن تصل القافلة غداً وأن يُجلى الجرحى من الحي.",
        "evacuate",
        "positive",
        "planned",
    ),  # is to arrive, and the wounded to be brought out
    "may-have-to": ("قد تضطر القوات إلى الانسحاب من المرتفعات.", "withdraw", "positive", "possible"),  # may have to
    "has-managed": ("قالت الوكالة إن الجيش قد تمكن من الانسحاب من المدينة.", "withdraw", "positive", "actual"),  # has managed to
    "and-to": ("دعت المنظمة إلى وقف القصف وإلى إجلاء المرضى.", "evacuate", "positive", "asked"),  # called for, and for
    "not-the-end": ("لم يكن سقوط المدينة نهاية الحرب.", "capture", "positive", "actual"),  # its fall was not the end of the war
    "was-none": ("لم تكن هدنة بل استراحة مقاتلين.", "ceasefire", "negative", "actual"),  # it was no truce
    "before-they": ("قالوا له ذلك قبل ما يفرجوا عن الأسرى.", "release", "positive", "actual"),  # before they freed them
    "nearly": ("كادت القوات تقتحم البلدة.", "attack", "positive", "possible"),  # nearly stormed the town
    "on-the-point": ("بات الجيش على وشك اقتحام البلدة.", "attack", "positive", "possible"),  # on the point of storming it
    "aims-at": ("تهدف المبادرة إلى الإفراج عن المعتقلين.", "release", "positive", "planned"),  # aims at their release
    "pressure": ("دعا إلى الضغط على الفصيل لإطلاق سراح الأسرى.", "release", "positive", "asked"),  # pressure for their release
    "provided-far-on": ("ينص اتفاق الواحة، الذي وقعه الطرفان، على خروج المقاتلين.", "evacuate", "positive", "planned"),  # for
    "deal-that-provides": ("ينص اتفاق الواحة على خروج المقاتلين.", "agree", "positive", "actual"),  # the deal itself is there
    "truce-to-begin": ("ستدخل الهدنة حيز التنفيذ.", "ceasefire", "positive", "planned"),  # the truce will come into force
    "still-held": ("ما زال خمسة شبان في السجن.", "detain", "positive", "actual"),  # five young men are still in prison
    "none-left": ("قال إنه لم يبق في سجونه أسير واحد.", "detain", "negative", "actual"),  # not one prisoner is left
    "deal-on": ("أعلن اتفاق على تبادل الأسرى.", "exchange", "positive", "planned"),  # a deal on swapping prisoners was announced
    "terms-of-swap": ("كانت الصفقة تقوم على إطلاق ستة أسرى مقابل جثتين.", "exchange", "positive", "planned"),  # was to be
    "truce-that-held": ("تحدث عن اتفاق لوقف إطلاق النار الذي بقي صامداً.", "ceasefire", "positive", "actual"),  # which held
    "truce-goes-on": ("اتفق الطرفان على استمرار الهدنة.", "ceasefire", "positive", "planned"),  # that it goes on
    "committed-to": ("أكد القائد التزامه باتفاق القرية.", "agree", "positive", "actual"),  # his commitment to the deal
    "sent-to-mediate": ("أوفد الرئيس مبعوثاً إلى العاصمة للتوسط بين الطرفين.", "negotiate", "positive", "planned"),  # to mediate
    "under-way": ("قالت اللجنة إن عملية جارية لإجلاء الجرحى.", "evacuate", "positive", "actual"),  # is under way
    "expected-of": ("قال إن المقاتلين من المتوقع أن يغادروا المدينة.", "evacuate", "positive", "planned"),  # expected to
    "orders": ("وصلت إلى العناصر أوامر بوقف إطلاق النار.", "ceasefire", "positive", "planned"),  # orders to cease fire
    "they-refused": ("رفضوا أن يغادروا المدينة.", "evacuate", "negative", "actual"),  # they refused to leave the city
    "they-must": ("طالبهم بأن ينسحبوا من المدينة.", "withdraw", "positive", "asked"),  # demanded that they withdraw
    "reply-to": ("توعد الجيش بالرد على قصف القرية.", "attack", "positive", "possible"),  # threatened to answer
    "what-was-rumoured": ("علق المصدر على ما تردد عن انسحاب القوات.", "withdraw", "positive", "actual"),  # on what was rumoured
    "which-allowed": ("وُقّع اتفاق ما سمح بالإفراج عن الأسرى.", "release", "positive", "planned"),  # which allowed their release
    "not-freed-yet": ("لم يُفرج عن الصحفي حتى الآن.", "release", "negative", "actual"),  # has not been released yet
    "will-start": ("ستباشر الحكومة في القاهرة، مفاوضات مع المتمردين.", "negotiate", "positive", "planned"),  # will start talks
    "without-agreeing": ("انتهت المحادثات دون الاتفاق على وقف إطلاق النار.", "ceasefire", "negative", "actual"),  # none agreed on
    "will-not-be": ("لن تكون هناك هدنة بين الجيش والفصائل.", "ceasefire", "negative", "planned"),  # there will be no truce
    "put-off": ("تأجلت المفاوضات إلى أجل غير مسمى.", "negotiate", "positive", "planned"),  # the talks were put off
    "round-due": ("من المقرر عقد جولة جديدة من المفاوضات في مسقط.", "negotiate", "positive", "planned"),  # a round is due
    "likely-deal": ("تحدث الوسيط عن اتفاق محتمل.", "agree", "positive", "possible"),  # spoke of a likely deal
    "imminent": ("قال الوزير إن الاتفاق بات وشيكاً.", "agree", "positive", "planned"),  # the deal is imminent
    "warned-after": ("حذر المجلس من العنف بعد اشتباكات الجمعة.", "attack", "positive", "actual"),  # after Friday's clashes
    "talks-failed": ("فشلت المفاوضات بين الجانبين.", "negotiate", "positive", "actual"),  # the talks failed: they were held
    "failed-to-agree": ("فشل الطرفان في التوصل إلى اتفاق.", "agree", "negative", "actual"),  # failed to reach a deal
    "will-be-done": ("قال إنه سيتم الإفراج عن الأسرى.", "release", "positive", "planned"),  # they will be released
    "nears": ("يقترب الطرفان من اتفاق.", "agree", "positive", "possible"),  # the two sides near a deal
    "in-case-talks-fail": ("في حال فشل المفاوضات سيقتحم الجيش المدينة.", "attack", "positive", "possible"),  # will storm it
    # what was agreed on in talks is to come, the talks were held
    "amid-talks": ("اتفق الجانبان في محادثات جرت في مسقط على هدنة.", "negotiate", "positive", "actual"),
    # those whom the exchange comprised
    "comprised": ("لم تكشف عن عدد الجنود الذين شملتهم عملية التبادل.", "exchange", "positive", "actual"),
    # Russia will be no guarantor; Qatar was the mediator; the man is not held
    "will-be-no-guarantor": ("لن تكون روسيا ضامناً للاتفاق.", "guarantee", "negative", "planned"),
    "was-mediator": ("كانت قطر وسيطاً بين الجانبين.", "negotiate", "positive", "actual"),
    "is-not-held": ("ليس الصحفي محتجزاً.", "detain", "negative", "actual"),
    # soon mediated
    "soon": ("سرعان ما توسطت قطر بين الطرفين.", "negotiate", "positive", "actual"),
    # the list of what is asked goes on past commas
    "list-of-demands": ("طالب البيان بوقف القصف، وفتح الطريق، والإفراج عن المعتقلين.", "release", "positive", "asked"),
    # and past one that is spelled like a verb
    "listed-verb-like": ("طالب البيان بوقف القصف، وسحب القوات من البلدة.", "withdraw", "positive", "asked"),
    # what the text of a proposal provides for is planned, and so is what is to be done during it
    "provided-for": ("قدم الوسطاء ورقة تقضي بهدنة مدتها شهر.", "ceasefire", "positive", "planned"),
    "during": ("قدم الوسطاء ورقة تقضي بهدنة مدتها شهر يُفرج خلالها عن الأسرى.", "release", "positive", "planned"),
    "during-agreed": ("اتفق الطرفان على هدنة يجري خلالها تبادل الأسرى.", "exchange", "positive", "planned"),
    "beside": ("تنص الورقة على الإفراج عن الأسرى، مع انسحاب القوات من المعبر.", "withdraw", "positive", "planned"),
    "proposed": ("طرح الوسطاء مبادرة لوقف إطلاق النار.", "ceasefire", "positive", "possible"),  # an initiative for a ceasefire
    "sought": ("تتواصل المحادثات للتوصل إلى هدنة.", "ceasefire", "positive", "possible"),  # talks to reach a truce
    "talked-of": ("تعثرت المفاوضات حول انسحاب القوات.", "withdraw", "positive", "possible"),  # talks on the withdrawal
    "refused-for-lack": ("لن نقبل بأي اتفاق لا يتضمن انسحاب القوات.", "withdraw", "positive", "asked"),  # none without withdrawal
    "any-to-come": ("حذر المجلس من أن أي هجوم على المخيم سيكون كارثة.", "attack", "positive", "possible"),  # any attack
    "unless-done": ("لن نعود إلى القرية ما لم يتم الإفراج عن الأسرى.", "release", "positive", "possible"),  # unless freed
    "may-be-held": ("قال الوسيط إن لقاء بين الطرفين قد يعقد قريباً.", "negotiate", "positive", "possible"),  # a meeting may be
    "never-took-place": ("أكد القائد أن انسحاب القوات لم يحدث.", "withdraw", "negative", "actual"),  # did not take place
    # without their having reached an agreement
    "without-reaching": ("التقى الوفدان من دون أن يتوصلوا إلى اتفاق.", "agree", "negative", "actual"),
    # its first clause is the return of the brigade
    "clause-of-deal": ("توصل الفصيلان إلى اتفاق من خمسة بنود أبرزها انسحاب اللواء من المعبر.", "withdraw", "positive", "planned"),
    "that-not": ("وعد القائد بألا تقصف قواته البلدة.", "attack", "negative", "planned"),  # promised that they would not shell
    "swore-did-not": ("أقسم الرجل أننا لم ننسحب من الموقع.", "withdraw", "negative", "actual"),  # swore that they had not left
    "on-condition": ("ستنطلق القافلة غداً إذا صمدت الهدنة.", "evacuate", "positive", "possible"),  # if the truce holds
    "if-past": ("نخشى على القرية إن انسحب الجيش من التلة.", "withdraw", "positive", "possible"),  # if the army withdraws
    "forecast": ("تحدث الخبير إلى القناة، مستبعداً انسحاب القوات.", "withdraw", "positive", "possible"),  # held it unlikely
    "managed": ("استطاع الجيش أن يقصف الجسر.", "attack", "positive", "actual"),  # was able to shell the bridge: did
    "can": ("يستطيع الجيش أن يقصف الجسر.", "attack", "positive", "possible"),  # is able to
    "broke": ("انكسر الحصار عن البلدة.", "besiege", "negative", "actual"),  # the siege broke
    # what is quoted governs nothing outside: parties that do not want peace are accused of fire
    "quoted-governor": ("اتهم جهات «لا تريد خيراً لأحد» بقصف البلدة.", "attack", "positive", "actual"),
    "at-least": ("قُتل ما لا يقل عن عشرة في قصف على السوق.", "attack", "positive", "actual"),  # no fewer than ten
    # agreed on a truce after talks, which were held
    "agreed-after-talks": ("اتفق الطرفان على هدنة بعد محادثات توسط فيها الأعيان.", "negotiate", "positive", "actual"),
    # but will agree after talks that are still to come
    "will-agree-after-talks": ("سيوقّع الطرفان الاتفاق بعد إجراء محادثات.", "negotiate", "positive", "planned"),
    # the latest operation for an exchange is one that was done
    "operation-for": ("جرى الإفراج عنهم في أحدث عملية لتبادل الأسرى.", "exchange", "positive", "actual"),
    # a truce let people out, a leave that somebody gave is yet to be used
    "let-out-by-a-truce": ("سمحت هدنة قصيرة بإجلاء 180 شخصاً.", "evacuate", "positive", "actual"),
    "let-out-by-somebody": ("سمح الجيش بإجلاء 180 شخصاً.", "evacuate", "positive", "planned"),
    # works for the release of the reporter
    "for-the-sake-of": ("بذل الوسيط جهوداً من أجل الإفراج عن الصحفي.", "release", "positive", "planned"),
    # the exchange comprised seventy, and was done; what a deal comprises is planned
    "comprised-people": ("شملت عملية التبادل سبعين أسيراً من الطرفين.", "exchange", "positive", "actual"),
    "comprised-by-a-deal": ("شمل الاتفاق انسحاب القوات من البلدة.", "withdraw", "positive", "planned"),
    # six demands, first of all that the siege be lifted and the prisoners be freed
    "demands": ("قدم ورقة من ستة مطالب في مقدمتها رفع الحصار والإفراج عن الأسرى.", "release", "positive", "asked"),
    "orders-to-leave": ("أصدر الجيش أوامر إخلاء لسكان الحي.", "evacuate", "positive", "asked"),
    # a holiday hinders no talks
    "holiday": ("عقد الطرفان خلال عطلة طويلة محادثات في جنيف.", "negotiate", "positive", "actual"),
    # nobody spoke of the raids; the talks came to nothing, and were held
    "nobody-spoke": ("لم يصدر أي تعليق رسمي حول الغارات على الميناء.", "attack", "positive", "actual"),
    "came-to-nothing": ("لم تتوصل المحادثات بين الطرفين إلى نتيجة.", "negotiate", "positive", "actual"),
    # ready to enter into a truce; talks aimed at one; the readiness of another to enter into it
    "ready-to-enter": ("قال الناطق إن الجماعة جاهزة للدخول في هدنة.", "ceasefire", "positive", "possible"),
    "aimed-at": ("بدأت المحادثات الرامية إلى التوصل لوقف إطلاق النار.", "ceasefire", "positive", "possible"),
    "readiness-of-another": ("أكد الوسيط استعداد الحركة للدخول في هدنة.", "ceasefire", "positive", "possible"),
    # tried to change a deal, which was there
    "changing": ("حاول الخاطفون تغيير الاتفاق في اللحظات الأخيرة.", "agree", "positive", "actual"),
    # they demand that somebody be freed whom a militia took
    "described": ("طالبت المنظمة بإطلاق سراح محامٍ اختطفته ميليشيا في المدينة.", "detain", "positive", "actual"),
    # somebody calls for measures after an attack, which happened
    "after-an-attack": (
        "دعا الرئيس المجلس إلى اتخاذ إجراءات ضد الجماعة، بعد هجوم نفذته فصائل على القاعدة.",
        "attack",
        "positive",
        "actual",
    ),
    # a truce that came into force
    "in-force": ("التزمت الأطراف بوقف إطلاق النار، الذي دخل حيّز التنفيذ أمس.", "ceasefire", "positive", "actual"),
}  # fmt: skip


def test_siege_that_is_broken_is_told_once() -> None:
    """«كسر الجيش الحصار» (the army broke the siege) is one event, the siege's end."""
    events = [e.polarity for e in events_of("كسر الجيش الحصار عن المدينة.") if e.type == "besiege"]

    assert ["negative"] == events


RETURNS = {
    "deal": ("الاتفاق يقضي بخروج المقاتلين مقابل الإفراج عن الأسرى.", "planned"),  # the deal provides for both
    "done": ("خرج المقاتلون من البلدة مقابل الإفراج عن الأسرى.", "actual"),  # they left, and the prisoners were released
    "demanded": ("طالب الفصيل بخروج المقاتلين مقابل الإفراج عن الأسرى.", "possible"),  # demanded; the release is his offer
    "only": ("لن يخرج المقاتلون من البلدة إلا مقابل الإفراج عن الأسرى.", "asked"),  # they will leave only for it
}


@pytest.mark.parametrize(("sentence", "modality"), RETURNS.values(), ids=list(RETURNS))
def test_what_is_done_in_return(sentence: str, modality: str) -> None:
    """What is done in return («مقابل …») stands as what it is done for; the return for a demand is offered."""
    assert modality == only_event(sentence, "release").modality


@pytest.mark.parametrize(("sentence", "type", "polarity", "modality"), CASES.values(), ids=list(CASES))
def test_reality(sentence: str, type: str, polarity: str, modality: str) -> None:
    """The words around the trigger tell whether the event happened, is planned, possible or asked for."""
    event = only_event(sentence, type)

    assert (polarity, modality) == (event.polarity, event.modality)
