"""Who asserts an event, and what that voice's stance makes of it."""

import pytest

from riwaya.attributions import find_attributions
from riwaya.claims import join
from riwaya.documents.sentences import divide
from riwaya.events import find_events
from riwaya.mentions.names import find_names
from riwaya.mentions.quantities import find_quantities
from riwaya.mentions.times import find_times
from riwaya.model import Attribution, Event, Zone, ZoneKind
from riwaya.phrases import analyse
from tests.builders import make_document


def joined(text: str) -> tuple[tuple[Attribution, ...], tuple[Event, ...]]:
    """Return the attributions and the joined events of a body."""
    divided = divide(make_document(text, zones=(Zone(ZoneKind.BODY, 0, len(text)),)))
    times = find_times(divided)
    syntax = analyse(divided, times, find_names(divided))
    attributions = find_attributions(syntax)
    return attributions, join(attributions, find_events(syntax, times, find_quantities(divided)), syntax)


def event_of(text: str, type: str) -> Event:
    """Return the first event of this type."""
    return next(e for e in joined(text)[1] if e.type == type)


def test_author_asserts_what_no_one_is_made_to_say() -> None:
    """«انسحبت القوات من البلدة» (the forces withdrew): nobody is cited, so the author asserts it."""
    assert event_of("انسحبت القوات من البلدة.", "withdraw").asserted_by is None


def test_innermost_attribution_asserts() -> None:
    """«قال الناطق إن الجيش أكد أن القوات انسحبت» (the spokesman said the army confirmed the withdrawal): the army's claim."""
    attributions, events = joined("قال الناطق إن الجيش أكد أن القوات انسحبت من البلدة.")
    withdrawal = next(e for e in events if e.type == "withdraw")

    assert withdrawal.asserted_by is not None
    assert attributions[withdrawal.asserted_by].cue.text == "أكد"


PARTIES = {
    # a group in marks with its adjective; a state after the adjective of another
    "epithet": ("اتهمت مجموعة \"محامو الجبل\" الحقوقية قوات الفجر بقصف القرية.", "accuse", "قوات الفجر"),
    "state": ("اتهمت وزارة الخارجية الروسية أوكرانيا بقصف المحطة.", "accuse", "أوكرانيا"),
    # a "regional power", which he did not name
    "in-marks": ("انتقد المندوب القرار، متهما \"دولة إقليمية\" لم يسمها بتزويد المسلحين بالسلاح.", "accuse", "دولة إقليمية"),
    # and the report, which is the council's, accused both sides
    "report": ("وقال المجلس إن الوضع صعب، واتهم التقرير الطرفين باستخدام الجوع سلاحاً.", "accuse", "الطرفين"),
    # the council accused the company of shelling
    "two-nouns": ("اتهم المجلس المحلي الشركة الأمنية بقصف القرية.", "accuse", "الشركة الأمنية"),
    # the minister held the contractors responsible
    "blame": ("حمّل الوزير المقاولين مسؤولية انهيار الجسر.", "accuse", "المقاولين"),
    # accusing him: the chief of staff
    "pronoun": ("هاجمت الوزيرة رئيس الأركان واتهمته بأنه أخفى التقرير.", "accuse", "رئيس الأركان"),
    # threatens whoever shelters them
    "whoever": ("تتوعد القبيلة من يؤوي الخاطفين بأنها ستحاسبه.", "promise", "من يؤوي الخاطفين"),
    # promised to compensate the farmers
    "helped": ("وعد الوزير بتعويض المزارعين قبل نهاية العام.", "promise", "المزارعين"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "type", "party"), PARTIES.values(), ids=list(PARTIES))
def test_speech_act_has_its_other_side(text: str, type: str, party: str) -> None:
    """Who is accused or promised something is the counterparty of the act."""
    assert event_of(text, type).roles["counterparty"].span.text == party


STANCES = {
    # the council denied the withdrawal of forces
    "denial": ("نفى المجلس انسحاب القوات من البلدة.", "withdraw", "negative", "actual"),
    # said that the forces did not withdraw: negative once, not twice
    "denying-content": ("قال القائد إن القوات لم تنسحب من البلدة.", "withdraw", "negative", "actual"),
    # denied that the forces had not withdrawn
    "double-negation": ("نفى القائد أن تكون القوات لم تنسحب من البلدة.", "withdraw", "positive", "actual"),
    # demanded the release of the detainees
    "demand": ("طالبت المنظمة بالإفراج عن المعتقلين.", "release", "positive", "asked"),
    # promised to withdraw its forces
    "promise": ("تعهدت القيادة بسحب قواتها من البلدة.", "withdraw", "positive", "planned"),
    # threatened to storm the city
    "threat": ("توعدت القيادة باقتحام المدينة.", "attack", "positive", "possible"),
    # an analyst expected the city to fall
    "forecast": ("توقع محلل أن تسقط المدينة بيد الفصائل.", "capture", "positive", "possible"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "type", "polarity", "modality"), STANCES.values(), ids=list(STANCES))
def test_stance(text: str, type: str, polarity: str, modality: str) -> None:
    """The stance of the voice turns what it tells into a denial, a demand, a plan or a possibility."""
    event = event_of(text, type)

    assert (polarity, modality) == (event.polarity, event.modality)


SPEECH = {
    "deny": ("نفى المجلس انسحاب القوات.", "المجلس"),  # the council denied the forces' withdrawal
    "admit": ("اعترف القائد بأن القوات قصفت القرية.", "القائد"),  # the commander admitted that the forces shelled
    "accuse": ("اتهم الوجهاء الجيش بقصف القرية.", "الوجهاء"),  # the notables accused the army of shelling the village
    "promise": ("تعهدت القيادة بسحب قواتها.", "القيادة"),  # the leadership pledged to pull out its forces
}


@pytest.mark.parametrize(("type", "text", "agent"), [(k, *v) for k, v in SPEECH.items()], ids=list(SPEECH))
def test_speech_act(type: str, text: str, agent: str) -> None:
    """A verb of denying, admitting, accusing or promising is itself an event of the author's, its speaker the agent."""
    event = event_of(text, type)

    assert event.asserted_by is None
    assert event.roles["agent"].span.text == agent


def test_accused_is_the_counterparty() -> None:
    """«اتهم الوجهاء الجيش بقصف القرية» (the notables accused the army): the army is the other side."""
    assert event_of("اتهم الوجهاء الجيش بقصف القرية.", "accuse").roles["counterparty"].span.text == "الجيش"


def test_neutral_verb_with_denying_content_is_no_denial() -> None:
    """«قال القائد إن القوات لم تنسحب» (said the forces did not withdraw): no event of denying."""
    assert all(e.type != "deny" for e in joined("قال القائد إن القوات لم تنسحب من البلدة.")[1])


def test_promise_is_the_promisers() -> None:
    """«تعهد الطرفان بعدم مهاجمة القوافل» (both sides pledged not to attack convoys): they are the agents of the attack."""
    event = event_of("تعهد الطرفان بعدم مهاجمة القوافل.", "attack")

    assert (event.polarity, event.modality) == ("negative", "planned")
    assert event.roles["agent"].span.text == "الطرفان"


def test_denial_of_the_same_words_is_a_twin() -> None:
    """«تداولت صفحات أنباء عن هدنة، وهو ما نفاه المصدر» (pages told of a truce, which the source denied): told and denied."""
    _, events = joined("تناقلت صفحات محلية أنباء عن هدنة قريبة، وهو ما نفاه المصدر.")

    assert sorted(e.polarity for e in events if e.type == "ceasefire") == ["negative", "positive"]


def test_claim_named_to_be_denied_is_the_claimants_too() -> None:
    """«نفى المصدر ما نشرته الصحيفة عن انسحاب القوات» (denied what the paper printed about a withdrawal): told by the paper."""
    attributions, events = joined("نفى المصدر ما نشرته الصحيفة عن انسحاب القوات من البلدة.")
    told = [
        (e.polarity, attributions[e.asserted_by].cue.text) for e in events if e.type == "withdraw" and e.asserted_by is not None
    ]

    assert [("positive", "نشرته"), ("negative", "نفى")] == told


def test_no_truth_in_a_rumour_is_a_denial() -> None:
    """«لا صحة لما يُشاع عن انسحاب القوات» (no truth in the rumour of a withdrawal): rumour has it, the author denies it."""
    _, events = joined("لا صحة لما يُشاع عن انسحاب القوات من البلدة.")

    assert [("positive", True), ("negative", False)] == [
        (e.polarity, e.asserted_by is not None) for e in events if e.type == "withdraw"
    ]


def test_later_mention_with_the_article_is_no_event() -> None:
    """«… هدنة … . صمدت الهدنة» (a truce … the truce held): coming back to it adds nothing."""
    text = "بدأت هدنة بين الجيش والفصائل. وقال السكان إن السوق فُتحت. ثم عادت الهدنة إلى الأذهان."

    assert len([e for e in joined(text)[1] if e.type == "ceasefire"]) == 1


def test_accused_is_who_did_it() -> None:
    """«اتهم الوجهاء الجيش بقصف القرية» (the notables accused the army of shelling the village): the army shelled."""
    event = event_of("اتهم الوجهاء الجيش بقصف القرية.", "attack")

    assert event.roles["agent"].span.text == "الجيش"


def test_we_are_the_speaker() -> None:
    """«قال العقيد: لم ننسحب» (the colonel said: we did not withdraw): the subject is who speaks."""
    event = event_of("قال العقيد: «لم ننسحب من المدينة».", "withdraw")

    assert event.roles["subject"].span.text == "العقيد"


def test_that_they_are_held_is_no_demand() -> None:
    """«طالبت المنظمة بالإفراج عن المعلمين المحتجزين» (demanded the release of the teachers held): they are held in fact."""
    text = "طالبت المنظمة بالإفراج عن المعلمين المحتجزين."

    assert event_of(text, "release").modality == "asked"
    assert event_of(text, "detain").modality == "actual"


def test_saying_nothing_is_no_speech_act() -> None:
    """«لم تؤكد الوزارة الخبر ولم تنفه» (the ministry neither confirmed nor denied the report): nothing was admitted."""
    assert [e.type for e in joined("لم تؤكد الوزارة الخبر ولم تنفه.")[1]] == []


@pytest.mark.parametrize(
    "text",
    [
        "دان المجلس بشدة «استهداف المدنيين العزل في المدينة».",  # condemned "the targeting of unarmed civilians"
        "كانت الطبيبة تعدّ الجثث بنفسها.",  # she was counting the dead
        "ويعد ذلك خرقاً لوقف إطلاق النار.",  # that counts as a breach of the truce
        "ويعد هذا اللقاء بأنه الأول بين الطرفين.",  # this meeting is held to be the first
    ],
)
def test_who_condemns_or_counts_does_not_accuse_or_promise(text: str) -> None:
    """Condemning accuses nobody of anything new, and «يعد» of a thing is «counts as»."""
    assert not {e.type for e in joined(text)[1]} & {"accuse", "promise"}


def test_a_forecast_makes_a_plan_possible() -> None:
    """«حذر من أن الألوية ستقايض المحتجزين» (warned that they would barter the prisoners): nobody has planned it."""
    assert event_of("حذر مسؤول من أن بعض الألوية سيقايض المحتجزين بالمال.", "exchange").modality == "possible"
    assert event_of("حذر مسؤول من أن الصفقة تشمل الإفراج عن سبعة سجناء.", "release").modality == "planned"


def test_what_a_deal_told_before_is_like_is_no_second_deal() -> None:
    """«وقال الناطق إن الاتفاق ينص على …» (the agreement provides for …) presupposes the agreement the author told of."""
    told = "توصل الوجهاء إلى اتفاق. وقال الناطق إن الاتفاق ينص على فتح الطريق."
    anew = "توصل الوجهاء إلى اتفاق. وقال الناطق إن الاتفاق تعثر في آخر لحظة."  # that it came to grief is told anew

    assert 1 == sum(e.type == "agree" for e in joined(told)[1])
    assert 2 == sum(e.type == "agree" for e in joined(anew)[1])


DENIED = {
    "siege": ("نفى الناطق محاصرة البلدة.", "besiege", "negative"),  # denied besieging the town
    "no-siege": ('نفى الناطق وجود "أي حصار" على البلدة.', "besiege", "negative"),  # denied that there was "any siege"
    "since-truce": ("نفى الناطق حصول أي قصف بعد سريان الهدنة.", "ceasefire", "positive"),  # since the truce, which is there
}


@pytest.mark.parametrize(("sentence", "type", "polarity"), DENIED.values(), ids=list(DENIED))
def test_what_a_denial_reaches(sentence: str, type: str, polarity: str) -> None:
    """What is denied did not happen; what it is dated from did."""
    assert polarity == event_of(sentence, type).polarity
