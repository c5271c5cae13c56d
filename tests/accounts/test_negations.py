"""What one text tells and another says is not so without a verb of denial, clause against clause."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = {"a": "وكالة السهل | 3 أيار 2019\nهدنة في الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد الهدنة\n\n"}
# "The two sides agreed yesterday on a truce in Zabadani." - "The truce in Zabadani began on Thursday."
TRUCE = {"a": "اتفق الطرفان أمس على هدنة في الزبداني. ", "b": "بدأت الهدنة في الزبداني الخميس. "}


def facts(*texts):
    """Return the contradictions that are no numbers, of texts that tell one truce."""
    records = [record_of(f"{name}.txt", HEAD[name] + TRUCE[name] + text) for name, text in zip("ab", texts, strict=True)]
    return [one for one in compare(records)["contradictions"] if not one["question"].startswith("number")]


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        # "The runway of the airfield was hit by three shells." - "The runway of the airfield was not damaged."
        ("وقال مصدر إن مدرج المطار أصيب بثلاث قذائف.", "وقالت إدارة الطيران إن مدرج المطار لم يتضرر."),
        # "The Red Cross oversaw the talks of the truce." - "The Red Cross was not there."
        ("وقال مصدر إن الصليب الأحمر أشرف على المحادثات.", "وقال شيخ في البلدة: «الصليب الأحمر ما حضر المحادثات»."),
        # "An officer attended the meeting of the elders." - "Not one officer attended it, the meeting of the elders."
        ("وقال مصدر إن ضابطا حضر اجتماع الوجهاء.", "وقال شيخ في البلدة إن اجتماع الوجهاء لم يحضره ضابط واحد."),
        # "The cameras of the crossing were taken down two hours before." - "The cameras of the crossing were broken, and nobody
        # took them down."
        ("وقال مصدر إن كاميرات التقاطع رُفعت قبل ساعتين.", "وقال شيخ في البلدة إن كاميرات التقاطع كانت معطلة، ولم يرفعها أحد."),
        # "Gunmen burnt two houses." - "Not one house burnt."
        ("وقال مصدر إن مسلحين أحرقوا منزلين في الحي.", "وأكد المجلس أن أي منزل لم يحترق."),
        # "The Red Crescent went with the convoy to the bridge." - "An official of the Red Crescent said that the organisation
        # did not accompany the convoy at any stage."
        (
            "وقال مصدر إن الهلال الأحمر سار مع القافلة حتى الجسر.",
            "وقال مسؤول في الهلال الأحمر إن المنظمة لم ترافق القافلة في أي مرحلة.",
        ),
        # "The army struck a military building in the quarter." - "There is no military post in the quarter."
        ("وقال مصدر إن الجيش استهدف مبنى عسكرياً في الحي الشرقي.", "وقال شيخ في البلدة إنه لا وجود لأي مركز عسكري في الحي."),
        # "The confessions were confirmed by a judge." - "The confessions were not confirmed yet."
        ("وقال مصدر إن الاعترافات صُدّقت قضائياً.", "وقال شيخ في البلدة إن الاعترافات لم تُصدّق بعد."),
    ],
)
def test_what_one_tells_another_negates(told, negated):
    """«لم يتضرر» is set against «أصيب», by kin words and the subject they share; the words of both are shown."""
    [found] = facts(told, negated)

    assert found["sides"][0]["documents"] == ["a.txt"]
    assert found["sides"][1]["documents"] == ["b.txt"]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        # "A shell hit the runway." - "The council made no comment on the runway."
        ("وقال مصدر إن قذيفة أصابت مدرج المطار.", "ولم يصدر عن المجلس تعليق على مدرج المطار."),
        # "Shells hit the mill." - "The runway was not damaged."
        ("وقال مصدر إن قذائف أصابت مطحنة البلدة.", "وقالت إدارة الطيران إن مدرج المطار لم يتضرر."),
        # "Relief lorries enter the quarter at noon." - "The lorries will not enter it until the mines are removed."
        ("وقال مصدر إن شاحنات الإغاثة تدخل الحي ظهراً.", "وقال شيخ في البلدة إن شاحنات الإغاثة لن تدخل الحي حتى تُرفع الألغام."),
        # "Dozens of houses in the quarter burnt." - "We have no figure for the houses burnt in the quarter."
        ("وقال مصدر إن عشرات المنازل احترقت في الحي.", "وقال شيخ في البلدة: «ليس لدينا رقم عن المنازل التي احترقت في الحي»."),
    ],
    ids=["silence", "another matter", "not until", "no figure"],
)
def test_silence_and_other_matters_contradict_nothing(told, other):
    """Not to comment is not to deny, another building is another matter, what waits for something is to come."""
    assert facts(told, other) == []


def test_a_clause_is_no_rival_of_the_words_it_is_part_of():
    """«منع دخول المساعدات» negates the entry; the sentence that holds it tells no entry."""
    # "The agency said the residents accuse the fighters of starving them by preventing the entry of humanitarian aid."
    told = "وقال مصدر إن الأهالي يتهمون المقاتلين بتجويعهم عبر منع دخول المساعدات الإنسانية."

    assert facts(told, "وساد الهدوء.") == []


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        # "The blast came of ammunition stored in a depot" / "the investigators found no ammunition in the depot"
        (
            "وقال ضابط إن الانفجار نجم عن ذخائر كانت مخزنة في المستودع.",
            "وقال المدير إن المحققين لم يعثروا على أي ذخائر في المستودع.",
        ),
        # "They left three tanks behind" / "it did not leave a single weapon behind"
        ("وقال شاهد إن الجنود تركوا خلفهم ثلاث دبابات.", "وقال الضابط إن القوة لم تترك وراءها قطعة سلاح."),
        # "Armoured cars of the UN mission went with it" / "spokeswoman of the UN mission: we did not go with the convoy"
        (
            "وقال قس إن مدرعات تابعة لبعثة الأمم المتحدة رافقتها حتى الجسر.",
            "وقالت متحدثة باسم بعثة الأمم المتحدة: «لم نرافق القافلة، واكتفينا بالمراقبة».",
        ),
    ],
    ids=["found", "none at all", "their own"],
)
def test_what_is_said_not_to_be_there_stands_against_who_tells_it(told, negated):
    """Not found, not one left, none of ours: the words of what is not so are the thing, the least of it, the speaker's own."""
    one = record_of("a.txt", "وكالة السهل | 3 أيار 2019\nخروج من الزبداني\n\nغادرت القافلة الزبداني إلى إدلب أمس. " + told)
    other = record_of("b.txt", "يومية النهر | 3 أيار 2019\nالزبداني اليوم\n\nغادرت القافلة الزبداني إلى إدلب أمس. " + negated)

    assert [{"a.txt", "b.txt"}] == [
        {d for s in c["sides"] for d in s["documents"]} for c in compare([one, other])["contradictions"]
    ]


def test_who_says_that_nobody_was_freed_answers_who_tells_of_the_freed():
    """«They freed nobody»: a single word in common, and it is what was done to people."""
    # "Special forces freed nine hostages from a farm." / "A spokesman said that the attackers freed nobody."
    found = facts("حررت قوات خاصة تسعة رهائن من مزرعة.", "وأكد ناطق باسم الجماعة أن المهاجمين لم يحرروا أحداً.")

    [freed] = [one for one in found if "لم يحرروا" in one["sides"][1]["value"]]
    assert [side["documents"] for side in freed["sides"]] == [["a.txt"], ["b.txt"]]


def test_who_says_that_nobody_spoke_answers_none_who_spoke():
    """«Nobody spoke» is no denial that another spoke."""
    # "Elders talked of bread." / "A resident said that nobody talked to him."
    assert facts("تحدث وجهاء عن سعر الخبز.", "وقال أحد السكان إنه لم يتحدث أحد معه.") == []


@pytest.mark.parametrize(
    "text",
    [
        # "An official said that what exploded was a gas cylinder of the mill." - a relative, no negation
        "وقال مسؤول إن ما انفجر أسطوانة غاز في المطحنة.",
        # "Drivers supplied the mill with fuel." - «دون» within a word
        "وقال مسؤول إن سائقين يزوّدون المطحنة بالوقود.",
    ],
)
def test_words_that_only_look_like_negations_negate_nothing(text):
    """«إن ما انفجر» is what exploded; «يزوّدون» has no «دون» in it."""
    # "A source said that a gas cylinder exploded in the mill and that drivers supplied it with fuel."
    assert not facts("وقال مصدر إن أسطوانة غاز انفجرت في المطحنة وإن سائقين زودوا المطحنة بالوقود.", text)


def test_who_is_said_to_have_had_no_part_is_met_by_what_he_did():
    """«لم يكن لها أي دور» is set against what one who is called so did in it: «أسهم في تقريب الأسماء»."""
    # "The office of the United Nations' envoy helped to bring the lists of names together." - "The United Nations had no part
    # in it."
    [found] = facts(
        "وقال مصدر إن مكتب المبعوث الأممي أسهم في تقريب كشوف الأسماء.", "وأكد المجلس أن الأمم المتحدة لم يكن لها أي دور في الأمر."
    )

    assert [side["documents"] for side in found["sides"]] == [["a.txt"], ["b.txt"]]


def test_contrary_to_what_is_rumoured_denies_it():
    """«خلافاً لما أشيع عن دفعة»: the rumour is told, and the words before stand against it."""
    # "No money came into it, a member said, contrary to what was rumoured about a payment from the governor."
    found = facts("وقال عضو إن المال لم يدخل في المسألة إطلاقاً، خلافاً لما أشيع عن دفعة من المحافظ.", "وكان السوق هادئاً.")

    assert any("دفعة" in one["sides"][0]["spans"][0]["text"] for one in found)


def test_at_least_denies_nothing():
    """«قُتل ما لا يقل عن عشرة» (no fewer than ten were killed) denies no telling that ten were."""
    assert not facts("وقال مصدر إن عشرة مزارعين قُتلوا في البلدة.", "وقال شيخ إن ما لا يقل عن عشرة مزارعين قُتلوا في البلدة.")


@pytest.mark.parametrize(
    ("told", "also"),
    [
        # "The shelling killed some of the families of the quarter." - "The shelling hit the quarter, which led to the killing …"
        ("وأدى القصف إلى مقتل عائلات من الحي.", "وطال القصف الحي، ما أدّى إلى مقتل عائلات من الحي."),
        # "Nearly 40 families of the quarter left." - "What comes near 40 families of the quarter left."
        ("وغادرت الحي أربعون عائلة من النازحين.", "وغادر الحي ما يقارب أربعين عائلة من النازحين."),
        # "An air strike hit the market." - "The shelling of the market was not just one strike."
        ("واستهدفت ضربة جوية سوق البلدة القديم.", "وقال شاهد إن قصف سوق البلدة القديم لم يكن مجرد ضربة جوية."),
        # "The statement told the nature of the shelling of the market." - "… without making clear the nature of the shelling …"
        ("وشرح البيان طبيعة قصف السوق القديم.", "ونشر المجلس بياناً دون أن يوضح طبيعة قصف السوق القديم."),
    ],
)
def test_what_leads_to_comes_near_or_is_more_than_that_negates_nothing(told, also):
    """«ما أدّى إلى», «ما يقارب», «لم يكن مجرد» and «دون أن يوضح» say of nothing that it is not so."""
    assert facts(told, also) == []
