"""Deals and custody in the long sentences of news: what is set off by commas, refused, backed out of, left undone."""

import pytest

from tests.events.reading import events_of, only_event, roles_of

REALITY = {
    # failed, in spite of the mediators, to agree
    "parted-failure": ("فشل الوفدان، رغم ضغوط الوسطاء، في التوصل إلى اتفاق.", "agree", "negative", "actual"),
    # the prison's administration refused, according to his lawyer, to release him
    "parted-refusal": ("رفضت إدارة السجن، بحسب محاميه، إطلاق سراح الناشط.", "release", "negative", "actual"),
    # the Crescent was, for the third time, unable to evacuate the wounded
    "parted-inability": ("تعذر على الهلال الأحمر، للمرة الثالثة، إجلاء الجرحى من الحي.", "evacuate", "negative", "actual"),
    # the army intends, a source said, to withdraw
    "parted-plan": ("يعتزم الجيش، وفق مصدر عسكري، الانسحاب من البلدة.", "withdraw", "positive", "planned"),
    # called, in a statement it issued, for a ceasefire
    "parted-demand": ("دعا المجلس، في بيان أصدره أمس، إلى وقف فوري لإطلاق النار.", "ceasefire", "positive", "asked"),
    # refused the offer, in a meeting after the truce: the truce is a fact
    "circumstance": ("رفض الوفد العرض، أمس الأحد، في اجتماع أعقب الهدنة بين الطرفين.", "ceasefire", "positive", "actual"),
    "prevented-agreeing": ("حالت الخلافات دون التوصل إلى اتفاق بين الفصائل.", "agree", "negative", "actual"),  # kept them
    "did-not-succeed": ("لم تفلح الوساطة في إطلاق سراح الرهائن.", "release", "negative", "actual"),  # did not succeed
    "mediation-failed": ("لم تفلح الوساطة في إطلاق سراح الرهائن.", "negotiate", "positive", "actual"),  # there was mediation
    "could-not-persuade": ("عجزت اللجنة عن إقناع المسلحين بالانسحاب.", "withdraw", "negative", "actual"),  # could not
    "not-kept": ("اتهم الجيش القوات بعدم الالتزام بإخلاء المستشفيات.", "evacuate", "negative", "actual"),  # not vacating
    "apt": ("هذه الخطوة من شأنها أن تفضي إلى إطلاق سراح المعتقلين.", "release", "positive", "possible"),  # apt to lead to
    "proposal-refused": ("رفض الوفد المقترح الأمريكي.", "agree", "negative", "actual"),  # turned the proposal down
    "would-have": ("لو وافقت الحركة على الصفقة لخرج مئات الأسرى.", "release", "positive", "possible"),  # would have come out
    "would-have-stormed": ("لولا الوسيط لاقتحم الجيش المخيم.", "attack", "positive", "possible"),  # but for him
    "but-for-the-truce": ("لولا الهدنة لاستمر القتال.", "ceasefire", "positive", "actual"),  # the truce is a fact
    "will-accept-none": ("لن نقبل بأي اتفاق مع الحكومة.", "agree", "negative", "planned"),  # will accept no deal
    "warned-of-imminent": ("حذرت المنظمة من هجوم وشيك على المدينة.", "attack", "positive", "possible"),  # warned of
    "came-to-nothing": ("باءت محاولات الإفراج عن الأسرى بالفشل.", "release", "negative", "actual"),  # attempts failed
    "put-off-visit": ("أُجلت زيارة الوزير إلى بغداد.", "visit", "positive", "planned"),  # the visit was put off
    "warrant": ("أصدرت النيابة العامة مذكرة توقيف بحق القائد.", "detain", "positive", "planned"),  # a warrant of arrest
    "court-order": ("أمرت المحكمة بحبس الناشط 15 يوماً.", "detain", "positive", "actual"),  # the court's order is the deed
    "did-not-prevent": ("لم يحل الاتفاق دون اغتيال القائد.", "attack", "positive", "actual"),  # it came nevertheless
    "on-the-point": ("صفقة تبادل كانت على وشك الإبرام لكنها تعثرت.", "exchange", "positive", "possible"),  # nearly concluded
    "not-wanted": ("ليس المطلوب أن يقتحم الجيش المخيم.", "attack", "negative", "asked"),  # that is not what is wanted
    "either-or": ("إما أن ينسحب المسلحون وإما أن يقتحم الجيش البلدة.", "withdraw", "positive", "possible"),  # either … or
    # unless the army withdraws and the authorities free them
    "unless-both": ("لن نجلس معهم ما لم ينسحب الجيش وتُطلق السلطات 27 أسيراً.", "release", "positive", "possible"),
    "died-in-raid": ("قضى تسعة مدنيين في غارة استهدفت سوق المدينة.", "attack", "positive", "actual"),  # they died in it
    "provided-truce": ("قضى الاتفاق بوقف الغارات.", "ceasefire", "positive", "planned"),  # the deal provided for it
    "subject-of-no-arrest": ("لم تكن المعنية موضوع أي توقيف أو احتجاز.", "detain", "negative", "actual"),  # or detention
    "only-after-threat": ("لم تخلِ القوات سبيلهم إلا بعد أن هددت القبائل.", "release", "positive", "actual"),  # but then
    "retake": ("أقسم القائد على استعادة المدينة.", "capture", "positive", "planned"),  # swore to retake the city
    # the column that came from the city withdrew
    "column-coming-from": ("أكد شاهد انسحاب الرتل القادم من المدينة.", "withdraw", "positive", "actual"),
}  # fmt: skip

ROLES: dict[str, tuple[str, str, dict[str, str | None]]] = {
    # the judge decided, after a session that lasted two hours, to release her
    "parted-judge": ("قرر القاضي، بعد جلسة استمرت ساعتين، الإفراج عن الصحفية.", "release", {"subject": "الصحفية"}),
    # unknown men kidnapped, at dawn today, the sheikh, a notable, and led him away
    "parted-victim": ("خطف مجهولون، فجر اليوم، الشيخ مطشر الهفل، أحد الوجهاء، واقتادوه إلى جهة مجهولة.", "detain",
                      {"agent": "مجهولون", "subject": "الشيخ مطشر الهفل"}),
    # arrested him at his house and led him away: the man, not the house
    "led-away": ("اعتقلت القوات الناشط سامي الخليل من منزله واقتادته إلى سجن المدينة.", "detain",
                 {"subject": "الناشط سامي الخليل"}),
    # battles between an apparatus and a battalion, both named in marks
    "named-in-marks": ("خلّفت المعارك التي دارت بين «جهاز دعم الاستقرار» و«الكتيبة 92» عشرة قتلى.", "attack",
                       {"agent": "«جهاز دعم الاستقرار»"}),
    "warrant": ("أصدرت النيابة العامة مذكرة توقيف بحق القائد.", "detain", {"agent": "النيابة العامة", "subject": "القائد"}),
    "court": ("أمرت المحكمة بحبس الناشط 15 يوماً.", "detain", {"agent": "المحكمة", "subject": "الناشط"}),
    # gunmen in cars kidnapped the engineer; the gunmen stormed the prison of that name
    "riding": ("اختطف مسلحون يستقلون سيارات رباعية الدفع المهندس التركي.", "detain",
               {"agent": "مسلحون", "subject": "المهندس التركي"}),
    "gunmen-prison": ("اقتحم مسلحون سجن البيضاء.", "attack", {"agent": "مسلحون", "place": "سجن البيضاء"}),
    # raided the commander's house and arrested him: the man
    "his-house": ("داهمت قوة أمنية منزل القيادي سعيد البكري واعتقلته.", "detain", {"subject": "القيادي سعيد البكري"}),
    "officers-held": ("كان الضباط أسرى لدى القوات.", "detain", {"agent": "القوات"}),  # the officers were prisoners of the forces
    # it announced that it had arrested seven: who announced
    "it-arrested": ("أعلن الجيش أنه اعتقل سبعة من المهاجمين.", "detain",
                    {"agent": "الجيش", "subject": "سبعة من المهاجمين"}),
    "court-extends": ("المحكمة تمدد اعتقال الناشط.", "detain", {"agent": "المحكمة", "subject": "الناشط"}),  # extends his arrest
    # before they handed them over: those whom the gunmen held
    "handed-over": ("احتجز مسلحون أربعة جنود قبل أن يسلموهم إلى شيوخ العشيرة.", "release", {"subject": "أربعة جنود"}),
    # those convicted of kidnapping women did it
    "convicts": ("حكم على ثلاثة مدانين بخطف نساء ايزيديات.", "detain", {"agent": "ثلاثة مدانين", "subject": "نساء ايزيديات"}),
    # unless the army withdraws: not the movement that will not sit down
    "unless-army": ("لن تجلس الحركة مع الحكومة ما لم ينسحب الجيش من بير.", "withdraw", {"subject": "الجيش"}),
    "envoy-who": ("ترقب الأهالي وصول المبعوث سيماو، الذي قد يزور المدينة.", "visit", {"agent": "المبعوث سيماو"}),  # the envoy
    "vouched-by": ("صمد اتفاق ضمنته روسيا شهرين.", "guarantee", {"agent": "روسيا"}),  # a deal that Russia vouched for
    "hosted": ("بعد المشاورات التي استضافتها مدينة مونترو.", "negotiate", {"place": "مدينة مونترو"}),  # hosted by the city
    "freed-for-arms": ("اتفاق يقضي بالإفراج عن 25 معتقلاً مقابل تسليم سلاح خفيف.", "release", {"headcount": "25 معتقلاً"}),
    "had-them-held": ("غضبت القبائل حين اعتقلت ثلاثة من مرافقي الشيخ.", "detain", {"subject": "ثلاثة من مرافقي الشيخ"}),  # three
    "massacre": ("اتهم المجلس الميليشيا بمجازرها في الجزيرة.", "attack", {"agent": "الميليشيا"}),  # its massacres
    # two years' prison for the student
    "two-years": ("قضت محكمة الاستئناف بسنتين سجناً نافذاً في حق الطالب محمد علي.", "detain",
                  {"agent": "محكمة الاستئناف", "subject": "الطالب محمد علي"}),
    "quiet-mediation": ("تقود نواكشوط وساطة هادئة للإفراج عن سائقين.", "negotiate", {"mediator": "نواكشوط"}),  # quiet mediation
    "counterpart": ("التقى رئيس الاستخبارات التركي نظيره السوري في موسكو.", "negotiate", {"counterparty": "نظيره السوري"}),
    "quarter": ("اقتحمت قوات الأمن الحي الغربي.", "attack", {"agent": "قوات الأمن", "place": "الحي الغربي"}),  # the quarter
    "band": ("اختطفت عصابة رجل أعمال.", "detain", {"agent": "عصابة", "subject": "رجل أعمال"}),  # a gang kidnapped a businessman
    "replied-to": ("توعدت إيران بالرد على اغتيال القائد.", "attack", {"agent": "إيران"}),  # Iran threatens to reply
    # a ministry announces that a deal was reached; the parties announce their own
    "ministry-tells": ("أعلنت وزارة الخارجية القطرية، مساء الاثنين، التوصل إلى اتفاق.", "agree", {"agent": None}),
    "parties-tell": ("أعلنت الحكومة والحركة التوصل إلى اتفاق.", "agree", {"agent": "الحكومة"}),
    # who was let out in return sat in the prison
    "accepted-that": ("قال مصدر إن الحركة قبلت أن تفرج عن الرهائن.", "agree", {"agent": "الحركة"}),  # agreed to free them
    "consent-of-both": ("حصل الوسيط على موافقة خطية من الجانبين.", "agree", {"agent": "الجانبين"}),  # the consent of both
    "went-between": ("تنقل الوجهاء بين الطرفين أسبوعاً كاملاً.", "negotiate", {"mediator": "الوجهاء"}),  # went to and fro
    "sides-sat": ("جلس الطرفان في بيت الإمام ثلاث مرات.", "negotiate", {"agent": "الطرفان"}),  # the sides sat down
    "channel": ("فتحت الدوحة قناة اتصال بين الطرفين.", "negotiate", {"agent": "الطرفين"}),  # opened a channel between them
    "stop-targeting": ("اتفق الطرفان على وقف استهداف القواعد شهراً.", "ceasefire", {"agent": "الطرفان"}),  # an end of strikes
    "from-which": ("زار الشيخ مكان احتجازهم قبل الإفراج عنهم بيومين.", "release", {"place": None}),  # two days before that
    "in-return": ("أُفرج عن مهندس تركي مقابل إخلاء سبيل موقوفين في سجن المدينة.", "release", {"place": None}),
    "sent-back": ("هددتهم المخابرات بإعادة أبنائهم إلى السجن.", "detain", {"subject": "أبنائهم"}),  # sending their sons back
    "security-directorate": ("أعلنت مديرية أمن طرابلس الإفراج عن 41 شاباً.", "release", {"agent": "مديرية أمن طرابلس"}),
}  # fmt: skip

NONE = {
    "postponed": "أُجّلت الجلسة إلى الأحد.",  # the sitting was put off
    "warrants-in-general": "قال إن أوامر القبض لا تخص الجهة المذكورة.",  # warrants do not concern that body
    "mother": "زارت والدته السجن أمس.",  # his mother visited the prison
    "helped": "تلقى الفارون مساعدة من أحد الحراس.",  # were helped by a guard
    "zone": "عاد الأهالي إلى قراهم في منطقة خفض التصعيد بريف المدينة.",  # the de-escalation zone
    "board": "اجتمعت الهيئة العليا للمصالحة.",  # the board for reconciliation met
    "would-ruin": "كاد تدخله ينسف كل شيء.",  # it nearly ruined everything
    "support": "سحبت الشركة دعمها للفريق.",  # withdrew its support
    "memorandum": "سلّم السفير مذكرة احتجاج.",  # handed a note of protest
    "walked-out": "انسحب الوفد احتجاجاً على كلام الوزير.",  # the delegation walked out
    "of-one-mind": "اتفق الشهود على أن السيارة كانت بيضاء.",  # witnesses agreed that the car was white
    "no-one-mind": "لا يتفق أحد على العدد.",  # nobody agrees on the number
    "town-between": "تتوسط المدينة سهلاً خصباً.",  # the town lies amid a plain
    "lines-cut": "الاتصالات مقطوعة منذ الصباح.",  # the lines are cut
    "backed-out": "تنصل المدير من التزاماته أمام العمال.",  # backed out of his obligations
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "type", "polarity", "modality"), REALITY.values(), ids=list(REALITY))
def test_whether_it_happened(sentence: str, type: str, polarity: str, modality: str) -> None:
    """What stands between commas parts a verb from what it takes and governs nothing itself."""
    event = only_event(sentence, type)

    assert (polarity, modality) == (event.polarity, event.modality)


@pytest.mark.parametrize(("sentence", "type", "roles"), ROLES.values(), ids=list(ROLES))
def test_who_did_it(sentence: str, type: str, roles: dict[str, str | None]) -> None:
    """Who holds whom, frees whom and fights whom, past what is set off by commas or stands in marks."""
    event = next(e for e in events_of(sentence) if e.type == type)

    assert roles == {role: roles_of(event).get(role) for role in roles}


@pytest.mark.parametrize("sentence", NONE.values(), ids=list(NONE))
def test_look_alike_is_no_event(sentence: str) -> None:
    """Walking out of a session and backing out of a promise are no events."""
    assert [(e.type, e.trigger.text) for e in events_of(sentence)] == []


def test_those_set_free_are_told_of_in_the_sentence_before() -> None:
    """«وأُفرج عنهم» (and they were released) frees the engineers kidnapped in the sentence before."""
    events = events_of("اختطف مسلحون ثلاثة مهندسين قرب السد. وأُفرج عنهم بعد أسبوع.")

    assert "ثلاثة مهندسين" == roles_of(next(e for e in events if e.type == "release"))["subject"]
