"""Whether it happened: negation, futures, demands, threats and doubts."""

import pytest

from tests.events.reading import only_event

CASES = {
    "actual": ("انسحبت القوات من البلدة.", "withdraw", "positive", "actual"),  # withdrew
    "did-not": ("لم تنسحب القوات من البلدة.", "withdraw", "negative", "actual"),  # did not withdraw
    "will-not": ("لن تنسحب القوات من البلدة.", "withdraw", "negative", "planned"),  # will not withdraw
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
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "type", "polarity", "modality"), CASES.values(), ids=list(CASES))
def test_reality(sentence: str, type: str, polarity: str, modality: str) -> None:
    """The words around the trigger tell whether the event happened, is planned, possible or asked for."""
    event = only_event(sentence, type)

    assert (polarity, modality) == (event.polarity, event.modality)
