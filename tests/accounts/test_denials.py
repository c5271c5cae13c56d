"""What denials deny: in their own text, in those of others, by act and by words."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = {"a": "وكالة السهل | 3 أيار 2019\nخروج من الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد الخروج\n\n"}


def denials(*texts):
    """Return the contradictions that are no numbers, of texts by papers of two days."""
    records = [record_of(f"{name}.txt", HEAD[name] + text) for name, text in zip("ab", texts, strict=False)]
    return [one for one in compare(records)["contradictions"] if not one["question"].startswith("number")]


@pytest.mark.parametrize(
    "answer",
    [
        "ونفى ناطق باسم الكتيبة ذلك.",  # a spokesman denied that
        "ووصف ناطق باسم الكتيبة ذلك بأنه هراء.",  # called that nonsense
        "وكذّب ناطق باسم الكتيبة هذا الادعاء.",  # gave the lie to this claim
    ],
)
def test_an_answer_stands_against_what_was_said_before_it(answer):
    """«He denied that» denies what the sentence before tells, whatever that is."""
    # "The local council said that the battalion emptied three trucks in its stores."
    [found] = denials("قال المجلس المحلي إن الكتيبة أفرغت ثلاث شاحنات في مخازنها. " + answer)

    assert found["relation"] == "answer"
    assert "أفرغت ثلاث شاحنات" in found["sides"][0]["spans"][0]["text"]
    assert "ناطق" in found["sides"][1]["value"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # "The spokesman denied what is rumoured of a convoy that was looted."
        ("ونفى ناطق باسم الكتيبة ما أشيع عن نهب القافلة في المقلع.", "نهب القافلة في المقلع"),
        # "The resident said it is not true that the council left the quarry."
        ("وقال أحد السكان إنه ليس صحيحاً أن المجلس غادر المقلع.", "المجلس غادر المقلع"),
        # "The parties made up the tale of a mediation by the elders of the quarry."
        ("وفبركت الأطراف حكاية وساطة وجهاء المقلع.", "وساطة وجهاء المقلع"),
        # "The aim was to hide the defeat, and not to spare the people of the quarry, as the battalion claimed."
        ("وكان الهدف إخفاء الهزيمة، وليس الحرص على أهالي المقلع، كما زعمت الكتيبة.", "الحرص على أهالي المقلع"),
    ],
)
def test_what_nobody_is_named_for_is_denied_as_well(text, told):
    """A rumour, a tale made up, a claim set right: the words denied are a side of their own."""
    [found] = denials(text)

    assert told in found["sides"][0]["spans"][0]["text"]


def test_two_acts_denied_in_one_breath_are_two_contradictions():
    """«Neither sponsor nor guarantor»: each is set against who tells it."""
    # "A commander said that 200 fighters left yesterday for Idlib, sponsored by Russia and guaranteed by Qatar."
    # "The local council announced that fighters left for Idlib. It denied that there was any sponsorship or guarantee."
    found = denials(
        "قال قائد ميداني إن 200 مقاتل خرجوا أمس من الزبداني إلى إدلب برعاية روسيا وبضمانة قطر.",
        "أعلن المجلس المحلي أن 200 مقاتل خرجوا أول أمس من الزبداني إلى إدلب. ونفى المجلس وجود أي رعاية أو ضمانة.",
    )

    assert {"guarantor", "sponsor"} == {one["question"] for one in found}
    assert all(one["sides"][0]["documents"] == ["a.txt"] and one["sides"][1]["documents"] == ["b.txt"] for one in found)


def test_words_tell_what_is_denied_where_no_event_does():
    """A council denies elsewhere that the convoy passed by the iron bridge."""
    # "A driver said the convoy had passed over the iron bridge near the quarry by night; fighters left for Idlib."
    # "Fighters left for Idlib; the council denied that the convoy had passed over the iron bridge."
    found = denials(
        "خرج 200 مقاتل أمس من الزبداني إلى إدلب. وقال سائق إن القافلة سلكت الجسر الحديدي قرب المقلع ليلاً.",
        "خرج 200 مقاتل أول أمس من الزبداني إلى إدلب. ونفى المجلس أن تكون القافلة سلكت الجسر الحديدي.",
    )

    [bridge] = [one for one in found if "الجسر" in one["sides"][0]["spans"][0]["text"]]
    assert bridge["sides"][0]["documents"] == ["a.txt"]
    assert any(feature["name"] == "words" for feature in bridge["features"])


def test_a_denial_of_something_else_denies_nothing_told():
    """The ministry denies that prices will rise: no one told of prices."""
    # "200 fighters left yesterday for Idlib. The ministry denied any intention to raise the price of bread."
    assert denials("خرج 200 مقاتل أمس من الزبداني إلى إدلب.\n\nونفت وزارة التموين أي نية لرفع سعر الخبز.") == []


def test_whoever_denies_what_it_told_itself_contradicts_nobody():
    """One voice that says no twice makes no dispute."""
    # "The council denied any guarantee. The council stressed that there is no guarantee."
    assert denials("خرج 200 مقاتل أمس من الزبداني إلى إدلب. ونفى المجلس وجود أي ضمانة. وأكد المجلس أنه لا ضمانة.") == []


def test_whoever_had_no_part_in_a_deal_does_not_say_that_there_was_none():
    """The mission was no party to the deal: that contradicts only who says that it was."""
    # "Fighters left for Idlib after a deal with the army. A spokesman for the mission said it was no party to the deal."
    left = "خرج 200 مقاتل أمس من الزبداني إلى إدلب بموجب اتفاق مع الجيش السوري."

    assert denials(left, "وقال ناطق باسم الصليب الأحمر إن البعثة لم تكن طرفاً في اتفاق الزبداني.") == []


def test_a_claim_set_against_the_one_before_it_denies_it():
    """«On the other hand an overseer claimed that the road had not been closed for a day»: no word in common, one matter."""
    # "An officer said that the battalion besieges the town. On the other hand an overseer claimed the road was never closed."
    [found] = denials("قال ضابط إن الكتيبة تحاصر الزبداني منذ شهر. في المقابل، زعم مشرف في الكتيبة أن الطريق لم يُغلق يوماً واحداً.")

    assert "تحاصر الزبداني" in found["sides"][0]["spans"][0]["text"]
    assert any(feature["name"] == "set against what was said before" for feature in found["features"])


def test_a_siege_that_ended_is_not_denied():
    """Whoever tells that an agreement ended a siege tells that there was one."""
    ended = record_of(
        "ended.txt",
        "وكالة السهل | 15 تشرين الأول 2017\nاتفاق الزبداني\n\n"
        "أنهى الاتفاق حصاراً فرضه الجيش على الزبداني، وخرج أمس 200 مقاتل من الزبداني إلى إدلب.",  # the deal ended a siege
    )
    besieged = record_of(
        "besieged.txt",
        "بريد الوادي | 15 تشرين الأول 2017\nخروج من الزبداني\n\n"
        "خرج أمس 200 مقاتل من الزبداني إلى إدلب بعد أن حاصر الجيش الزبداني شهرين.",  # after the army besieged it
    )

    assert compare([ended, besieged])["contradictions"] == []


def test_what_is_admitted_after_a_denial_stands_against_it():
    """«A member denied it. Another admitted it»: the denial that nothing before answers is set against what follows."""
    # "A member of the committee denied that the town was going to a settlement. A day later another admitted the call came."
    [found] = denials("ونفى عضو في اللجنة أن تكون البلدة مقبلة على مصالحة جديدة. وأقر عضو آخر بأن الدعوة وصلتهم.")

    assert found["relation"] == "answer"
    assert "الدعوة وصلتهم" in found["sides"][0]["spans"][0]["text"]


def test_talk_called_untrue_is_denied():
    """«What some sites published of a million is lies»: no verb of denial, and nobody named who told it."""
    # "The sheikh wrote. What some sites published of a hundred million riyals is lies and slander."
    [found] = denials("كتب الشيخ على صفحته. وما نشرته بعض المواقع عن مئة مليون ريال كذب وزور.")

    assert "مليون ريال" in found["sides"][0]["spans"][0]["text"]


def test_nobody_hurt_is_set_against_the_hurt_that_others_count():
    """«The damage was material only» answers a count of dead and wounded."""
    # "Two dead and four wounded in the shelling, by a medical source; the council said the damage was material only."
    text = "قتيلان وأربعة جرحى في قصف الزبداني أمس، بحسب مصدر طبي؛ وقال المجلس إن الأضرار مادية فقط."
    [found] = compare([record_of("a.txt", HEAD["a"] + text)])["contradictions"]

    assert found["question"] == "number.casualties"
    assert "قتيلان" in found["sides"][0]["spans"][0]["text"]
    assert "الأضرار مادية فقط" in found["sides"][1]["spans"][0]["text"]


def test_a_mediator_set_right_stands_against_whom_another_names():
    """«He who brokered is the deputy, and not the elders»: the elders are named wrongly, in the one text and the other."""
    # "The sides agreed yesterday on a truce, brokered by the elders of the valley."
    # "He who brokered is the governor, not the elders."
    found = denials(
        "اتفق الطرفان أمس على هدنة في الزبداني بوساطة أعيان الوادي.",
        "بدأت الهدنة في الزبداني الخميس. وقال مصدر إن من توسط فيها هو محافظ المدينة وليس الأعيان.",
    )

    assert [one["question"] for one in found if "ليس" in one["sides"][1]["value"]] == ["mediator"]


def test_a_sentence_that_says_it_did_not_happen_denies_what_stands_before_it():
    """«This did not happen»: what another text tells of that place and day is denied as well."""
    # "A plane struck the market of Zabadani on Thursday, killing four." / "Reports say that planes struck the market of
    # Zabadani on Thursday. This did not happen."
    [found] = denials(
        "قصفت طائرة سوق الزبداني الخميس وقُتل أربعة.",
        "أفادت تقارير بأن طائرات قصفت سوق الزبداني الخميس. هذا لم يحدث.",
    )

    assert {"a.txt", "b.txt"} == set(found["sides"][0]["documents"])
    assert found["sides"][1]["documents"] == ["b.txt"]


def test_only_what_the_negation_governs_is_denied():
    """«There was no deal with the army, and the soldiers broke into the town»: both tell of the soldiers."""
    # "The army said it entered Zabadani on Thursday after a deal with the elders." / "The mayor said that there was no deal
    # with the army, and that the soldiers entered Zabadani on Thursday."
    [found] = denials(
        "قال الجيش إن جنوده دخلوا الزبداني الخميس بعد اتفاق مع وجهاء البلدة على تسليم السلاح.",
        "قال رئيس البلدية إنه لا صحة لوجود اتفاق مع الجيش، وإن الجنود دخلوا الزبداني الخميس.",
    )

    assert found["question"] == "happened.agree"


@pytest.mark.parametrize(
    "words",
    [
        "وقال الناطق إن الركاب وصلوا جميعاً سالمين.",  # all passengers arrived safe
        "وقالت القيادة إنه ليست لديها معلومات عن سقوط ضحايا.",  # has no information of casualties
        "وغادر العمال المكان، بحسب المدير، ولم يُصب أحد منهم بخدش.",  # and none of them got a scratch
    ],
)
def test_nobody_hurt_is_said_in_many_ways(words):
    """Safe, no knowledge of victims, not a scratch: each stands against the dead whom another text counts."""
    # "Two guards were killed in the attack on the convoy by Zabadani on Thursday." / "The convoy was attacked by Zabadani."
    texts = ("قُتل حارسان في هجوم على القافلة قرب الزبداني الخميس.", "تعرضت القافلة لهجوم قرب الزبداني الخميس. " + words)
    found = compare([record_of(f"{name}.txt", HEAD[name] + text) for name, text in zip("ab", texts, strict=True)])[
        "contradictions"
    ]

    assert [one["question"] for one in found] == ["number.casualties"]


def test_who_says_that_planes_came_back_safe_says_nothing_of_the_dead():
    """«All planes came back safe» is no answer to a count of the killed."""
    # "Nine fighters were killed in a raid on Zabadani on Thursday." / "All planes came back to their bases safe."
    texts = (
        "قُتل تسعة مقاتلين في غارة على الزبداني الخميس.",
        "نفذ الطيران غارة على الزبداني الخميس. وقال ضابط إن الطائرات عادت سالمة.",
    )
    found = compare([record_of(f"{name}.txt", HEAD[name] + text) for name, text in zip("ab", texts, strict=True)])[
        "contradictions"
    ]

    assert found == []


def test_who_denies_that_there_was_a_deal_denies_a_truce():
    """«There was no agreement with the battalion»: a truce is one."""
    # "The army and the battalion began a truce in Zabadani on Thursday." / "An officer denied any agreement with the battalion."
    [found] = denials(
        "بدأت الخميس هدنة بين الجيش والكتيبة في الزبداني.",
        "توقف القتال في الزبداني الخميس. ونفى ضابط وجود أي اتفاق مع الكتيبة.",
    )

    assert "a.txt" in found["sides"][0]["documents"]
    assert found["sides"][1]["documents"] == ["b.txt"]


def test_a_deal_that_was_not_announced_is_not_denied():
    """«No agreement was announced»: that there is one nobody denies."""
    # "The sides agreed on a truce in Zabadani on Thursday." / "They negotiated there on Thursday; no agreement was announced."
    assert denials("اتفق الطرفان الخميس على هدنة في الزبداني.", "تفاوض الطرفان في الزبداني الخميس، ولم يُعلن أي اتفاق.") == []


def test_an_act_of_force_is_denied_by_who_tells_the_same_happening_in_its_word():
    """«A drone bombed a car» and «it was no bombing from the air»: one happening, one word for the deed.

    "A drone bombed a car on the Zabadani road on Thursday and killed two." - "Three civilians died as their car blew up on
    the Zabadani road on Thursday, the mayor said, denying that a bombing from the air was behind it."
    """
    told = "قصفت طائرة مسيرة الخميس سيارة على طريق الزبداني فقتلت اثنين من المقاتلين."
    denied = (
        "أكد رئيس البلدية مقتل ثلاثة مدنيين في انفجار عبوة ناسفة بسيارتهم على طريق الزبداني الخميس، "
        "نافياً أن يكون قصف جوي وراء الحادث."
    )

    assert any({"a.txt", "b.txt"} == {d for side in one["sides"] for d in side["documents"]} for one in denials(told, denied))


def test_who_passes_a_denial_on_does_not_tell_what_it_denies():
    """«The agency said that the minister denied knowing of the attack» is no word for the attack, and «no report of it» none.

    "The Wadi agency said that a spokesman denied knowing that a commander had been hit by a drone. He said: no report of a hit
    on the commander by a drone has reached us." - "A resident denied that a commander was hit by a drone on the Zabadani road."
    """
    passed_on = (
        "نقلت وكالة الوادي أن ناطقاً باسم الكتيبة نفى علمه باستهداف قائدها بطائرة مسيرة على طريق الزبداني الخميس. "
        "وقال الناطق: «لم نتلق أي تقارير حول استهداف القائد بطائرة مسيرة على طريق الزبداني»."
    )
    denied = "نفى أحد السكان استهداف قائد الكتيبة بطائرة مسيرة على طريق الزبداني الخميس."

    assert denials(passed_on, denied) == []


def test_talk_of_people_named_in_brackets_is_called_untrue():
    """«The reports of the death of the commanders (A, B) are not true» denies it, for all the commas between the brackets.

    "A resident said that the commanders of the battalion were killed in Zabadani." - "The battalion said: the reports of the
    killing of the commanders of the battalion (Nader, Salem, Karim) in Zabadani are not true."
    """
    told = "قال أحد السكان إن قادة الكتيبة نادر وسالم وكريم قُتلوا في غارة على الزبداني الخميس."
    denied = "قالت الكتيبة: «الأنباء عن مقتل قادة الكتيبة (نادر، سالم، كريم) في غارة على الزبداني الخميس غير صحيحة»."

    assert any({"a.txt", "b.txt"} == {d for side in one["sides"] for d in side["documents"]} for one in denials(told, denied))


def test_agreements_that_did_not_last_are_not_denied():
    """«Two agreements before did not hold»: there were two.

    "The sides agreed on a truce in Zabadani on Thursday." - "They agreed on a truce in Zabadani on Thursday; two agreements
    before did not hold."
    """
    assert (
        denials(
            "اتفق الطرفان الخميس على هدنة في الزبداني.", "اتفق الطرفان الخميس على هدنة في الزبداني بعدما لم يصمد اتفاقان سابقان."
        )
        == []
    )
