"""What texts offer as evidence and as explanation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.explanations import explain
from tests.comparing import record_of

HEAD = "بريد الوادي | 14 تشرين الأول 2017\nأسئلة الانسحاب\n\n"


def explained(body):
    """Return what a text explains."""
    return explain(record_of("a.txt", HEAD + body))


@pytest.mark.parametrize(
    ("body", "relation", "claim", "evidence"),
    [
        (  # This is confirmed by the leaders' transfer by plane.
            "تسلل عملاء إلى صفوف الفصيل منذ سنوات. وهذا ما يؤكده نقل القادة بالطائرات.",
            "confirms",
            "تسلل عملاء إلى صفوف الفصيل منذ سنوات",
            "نقل القادة بالطائرات",
        ),
        (  # What happened in the neighbouring town confirms it.
            "لم يقاتل الفصيل دفاعاً عن الجسر. وما جرى في البلدة المجاورة يؤكد ذلك.",
            "confirms",
            "لم يقاتل الفصيل دفاعاً عن الجسر",
            "وما جرى في البلدة المجاورة",
        ),
        (  # There was coordination between the two commands, which explains why the bridge was not shelled.
            "كان بين القيادتين تنسيق قديم، الأمر الذي يفسر عدم قصف الجسر.",
            "explains",
            "كان بين القيادتين تنسيق قديم",
            "عدم قصف الجسر",
        ),
        (  # The proof of it is that the convoy passed through three checkpoints.
            "كانت الصفقة معروفة سلفاً للجميع. والدليل على ذلك أن القافلة عبرت ثلاثة حواجز.",
            "confirms",
            "كانت الصفقة معروفة سلفاً للجميع",
            "القافلة عبرت ثلاثة حواجز",
        ),
        (  # The bridge did not fall by fighting, and the proof is that its defenders left before the attack.
            "لم يسقط الجسر بالقتال، والدليل أن المدافعين غادروا قبل الهجوم بساعتين.",
            "confirms",
            "لم يسقط الجسر بالقتال",
            "المدافعين غادروا قبل الهجوم بساعتين",
        ),
        (  # Perhaps what explains it is that the command had agreed with the other side: the reason is no «that is because».
            "لم يسقط الجسر بالقتال. ولعل ما يفسر ذلك أن القيادة اتفقت مع الخصم على تسليمه.",
            "explains",
            "القيادة اتفقت مع الخصم على تسليمه",
            "لم يسقط الجسر بالقتال",
        ),
        (  # What an officer revealed supports this view.
            "كانت القيادة قد اتفقت مع الخصم. ويعزز هذا الرأي ما كشفه ضابط متقاعد عن لقاءات في العاصمة.",
            "confirms",
            "كانت القيادة قد اتفقت مع الخصم",
            "ما كشفه ضابط متقاعد عن لقاءات في العاصمة",
        ),
        (  # What makes this assumption likely is that the bombing began after the convoy had passed.
            "كانت الطائرات تنتظر خروج القافلة. ومما يرجح هذه الفرضية أن القصف بدأ بعد مرورها بدقائق.",
            "confirms",
            "كانت الطائرات تنتظر خروج القافلة",
            "القصف بدأ بعد مرورها بدقائق",
        ),
        (  # Impossible, because the road needs protection.
            "كان ذلك مستحيلاً من دون علمهم، لأن الطريق الصحراوي يحتاج إلى حماية.",
            "because",
            "كان ذلك مستحيلاً من دون علمهم",
            "الطريق الصحراوي يحتاج إلى حماية",
        ),
        (  # Evidence points to an old penetration of the group.
            "تشير القرائن إلى اختراق قديم لصفوف الفصيل.",
            "indicates",
            "اختراق قديم لصفوف الفصيل",
            "القرائن",
        ),
        (  # There is much evidence of an old understanding between the two.
            "وهناك من الأدلة والقرائن الكثير على تفاهم قديم بين الطرفين.",
            "indicates",
            "تفاهم قديم بين الطرفين",
            "الأدلة والقرائن",
        ),
        (  # In this connection: three convoys have passed.
            "كان التفاهم بين الطرفين قديماً ومعروفاً. ويشار في هذا الصدد إلى عبور ثلاث قوافل.",
            "supports",
            "كان التفاهم بين الطرفين قديماً ومعروفاً",
            "عبور ثلاث قوافل",
        ),
        (  # The prevailing view is that the command is not one, as it takes in strangers.
            "الرأي الغالب بين السكان هو أن القيادة لا تشكل جسماً واحداً، بدليل أنها تستوعب الغرباء.",
            "confirms",
            "القيادة لا تشكل جسماً واحداً",
            "تستوعب الغرباء",
        ),
    ],
    ids=[
        "which",
        "that",
        "explains",
        "proof",
        "bare proof",
        "what explains",
        "this view",
        "this assumption",
        "because",
        "sign",
        "there",
        "aside",
        "reported",
    ],
)
def test_a_relation_joins_what_the_text_joins(body, relation, claim, evidence):
    """Each with the words of both ends."""
    [found] = explained(body)["relations"]

    assert (found["relation"], found["claim"]["text"], found["evidence"]["text"]) == (relation, claim, evidence)


@pytest.mark.parametrize(
    "body",
    [
        "كما أكدت الوزارة وصول المساعدات إلى البلدة.",  # the ministry also confirmed: nothing is evidence here
        "وقال ضابط طلب عدم ذكر اسمه لأنه غير مخول بالحديث إن الجسر مغلق.",  # why a source stays nameless explains nothing
        "وقال إنه لا يملك أي دليل على ضلوع الفصيل في الهجوم.",  # no evidence is none
    ],
    ids=["also", "nameless", "no evidence"],
)
def test_what_ties_nothing_is_no_relation(body):
    """Words that look like a tie."""
    assert explained(body)["relations"] == []


def test_an_explanation_that_leaves_no_other_says_so():
    """The only explanation, on somebody's word."""
    body = "يرى الخبير سامر الوادي أن التفسير الوحيد هو أن القيادة سلمت الجسر من دون قتال."
    [found] = explained(body)["hypotheses"]

    assert (found["kind"], found["exclusive"], found["text"]) == ("explanation", True, "القيادة سلمت الجسر من دون قتال")
    assert found["asserted_by"] != "author"


def test_either_or_is_two_alternatives():
    """Did they change sides, or were they agents?"""
    found = explained("شوهد المقاتلون على حواجز الخصم. فهل غيروا ولاءهم؟ أم كانوا عملاء من البداية؟")["hypotheses"]

    assert [one["alternatives"] for one in found] == [1, 1]


def test_what_is_refuted_has_something_against_it():
    """Residents refute that no family left; they stand unnamed, and count half."""
    body = "نفى المتحدث خروج أي عائلة من الحي. وهو ما يكذبه سكان صوروا الحافلات عند الجسر."
    matrix = explained(body)["matrix"]

    assert [head["against"] > 0 for head in matrix["hypotheses"]] == [True]
    assert matrix["most_inconsistent"] == [matrix["hypotheses"][0]["id"]]


def test_evidence_that_says_more_than_its_testimony_is_shown():
    """Witnesses saw unknown persons flown away; the text makes them leaders of the cell."""
    body = (
        "قال سكان من البلدة إن طائرات مروحية نقلت أشخاصاً مجهولين من محيط الجسر.\n"
        "وتسلل عملاء إلى صفوف الفصيل منذ سنوات. وهذا ما يؤكده نقل قادة الخلية بطائرات مروحية من محيط الجسر."
    )
    [circle] = explained(body)["circular"]

    assert (circle["kind"], circle["unknown"]["text"]) == ("says less", "مجهولين")


def test_peoples_verdicts_stand_over_the_machines():
    """Whoever weighs a cell is followed, and what the machine had stays to be seen."""
    record = record_of("a.txt", HEAD + "تسلل عملاء إلى صفوف الفصيل منذ سنوات. وهذا ما يؤكده نقل القادة بالطائرات.")
    before = explain(record)
    [row], [one] = before["matrix"]["rows"], before["hypotheses"]
    verdict = {"hypothesis": (one["start"], one["end"]), "evidence": (row["start"], row["end"]), "bearing": "neutral"}
    [cell] = explain(record, [verdict])["matrix"]["rows"][0]["cells"]

    assert (cell["bearing"], cell["machine"]) == ("neutral", "consistent")


PIECES = ["وهو ما يؤكده", "لأن", "الأمر الذي يفسر", "هل", "أم", "؟", ".", "،", "القافلة عبرت الجسر", "والدليل على ذلك أن", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_spans_index_the_text(parts):
    """Whatever is found shows the words that stand there."""
    record = record_of("a.txt", HEAD + " ".join(parts) + " قال المجلس إن الجسر مفتوح.")
    found = explain(record)
    spans = [one[name] for one in found["relations"] for name in ("cue", "claim", "evidence")] + found["hypotheses"]

    assert all(record["document"]["text"][span["start"] : span["end"]] == span["text"] for span in spans)
