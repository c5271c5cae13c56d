"""What texts themselves say of likeness, sentence by sentence."""

import pytest

from riwaya.corroboration.telling import telling
from riwaya.lexicon.load import entries
from riwaya.scenarios.likeness import likenesses
from riwaya.scenarios.lines import lines
from riwaya.scenarios.patterns import pattern
from tests.scenarios.conftest import record_of


def said(sentence):
    """Return the likenesses of a sentence of an article: kind, who came, whose place it was, the role."""
    text = f"مجلة الميزان / 2 آب 2019\n\nعنوان\n{sentence}"
    return [
        (one.kind, one.new and one.new.text, one.old and one.old.text, one.role)
        for one in likenesses(telling(record_of("essay.txt", text)))
    ]


@pytest.mark.parametrize("entry", entries("likeness"), ids=lambda entry: entry["rule"])
def test_every_rule_finds_its_example(entry):
    """The sentence that stands beside a rule in the lexicon is one that it reads."""
    found = [line for line in lines(entry["example"]) for written in entry["like"] if list(pattern(written).matches(line))]

    assert found


SENTENCES = {
    # The elders of the hill took the place of the elders of the valley, and the town hall that of the church: the verb once.
    "قام شيوخ التل مقام شيوخ الوادي، والبلدية مقام الكنيسة.": [
        ("substitution", "شيوخ التل", "شيوخ الوادي", None),
        ("substitution", "البلدية", "الكنيسة", None),
    ],
    # The mediators, the notables of the hill, instead of the notables of the valley, and the sponsor the Crescent instead of the
    # church: each name with its role before it.
    "تبدلوا: الوسطاء أعيان التل بدل أعيان الوادي، والراعي هلال الجبل بدل الكنيسة.": [
        ("substitution", "أعيان التل", "أعيان الوادي", "mediator"),
        ("substitution", "هلال الجبل", "الكنيسة", "sponsor"),
    ],
    # The elders of the hill came in the place of the elders of the valley: the verb is no part of the name.
    "انقلب كل شيء: جاء شيوخ التل مكان شيوخ الوادي، والبلدية مكان الكنيسة.": [
        ("substitution", "شيوخ التل", "شيوخ الوادي", None),
        ("substitution", "البلدية", "الكنيسة", None),
    ],
    # The council stood in for the committee in the talks, and the notables for the sheikhs in the mediation.
    "ناب المجلس عن اللجنة في التفاوض، والوجهاء عن الشيوخ في الوساطة.": [
        ("substitution", "المجلس", "اللجنة", "negotiator"),
        ("substitution", "الوجهاء", "الشيوخ", "mediator"),
    ],
    # Turkey took Russia's place in sponsoring the agreement and protecting the convoy: two roles.
    "حلت تركيا محل روسيا في رعاية الاتفاق وحماية القافلة.": [
        ("substitution", "تركيا", "روسيا", "protector"),
        ("substitution", "تركيا", "روسيا", "sponsor"),
    ],
    # Jordan guaranteed the road as the company had.
    "كفل الأردن الطريق مثلما كفلته الشركة.": [("substitution", "الأردن", "الشركة", "guarantor")],
    # This deal does not differ from that of the mountain: likeness, and no difference.
    "لا تختلف هذه الصفقة كثيراً عن صفقة الجبل.": [("same", None, "صفقة الجبل", None)],
    # Unlike what happened in Aleppo.
    "خرج الناس بالحافلات بخلاف ما جرى في حلب.": [("difference", None, "حلب", None)],
    # The same number came in the same buses.
    "وخرج العدد نفسه في الحافلات ذاتها.": [("shared", None, None, "headcount"), ("shared", None, None, "vehicle")],
    # Only the names have changed: the council of churches in the elders' place, and the opposition in the army's.
    "تبدلت الأسماء لا غير: مجلس الكنائس مكان الشيوخ، والمعارضة مكان الجيش.": [
        ("same", None, None, None),
        ("substitution", "مجلس الكنائس", "الشيوخ", None),
        ("substitution", "المعارضة", "الجيش", None),
    ],
    # The guarantor there was Russia, and here Turkey.
    "كان الضامن هناك روسيا، وهنا تركيا.": [("substitution", "تركيا", "روسيا", "guarantor")],
    # The sponsor this time is Qatar, not the sultanate.
    "الراعي هذه المرة قطر لا السلطنة.": [("substitution", "قطر", "السلطنة", "sponsor")],
    # The mediator was the sheikh of the tribe and became the bishop.
    "الوسيط كان شيخ القبيلة فصار المطران.": [("substitution", "المطران", "شيخ القبيلة", "mediator")],
    # The guarantor changed from Moscow to Ankara.
    "تغيّر الضامن من موسكو إلى أنقرة.": [("substitution", "أنقرة", "موسكو", "guarantor")],
    # What the notables did in Daraya the committee did in Zabadani.
    "ما فعله الوجهاء في داريا فعلته اللجنة في الزبداني.": [("substitution", "اللجنة", "الوجهاء", None)],
    # The municipality sat in the committee's seat and the church in the mosque's: the verb is told once.
    "جلست البلدية في مقعد اللجنة، والكنيسة في مقعد المسجد.": [
        ("substitution", "البلدية", "اللجنة", None),
        ("substitution", "الكنيسة", "المسجد", None),
    ],
    # The party sits where the movement sat.
    "جلس الحزب حيث جلست الحركة.": [("substitution", "الحزب", "الحركة", None)],
    # The committee did what the elders had done by way of mediation.
    "أدّت اللجنة ما أدّاه الشيوخ من وساطة.": [("substitution", "اللجنة", "الشيوخ", "mediator")],
    # To the municipality passed the guarantee that the church had given that day.
    "وانتقلت إلى البلدية الكفالة التي حملتها الكنيسة يومها.": [("substitution", "البلدية", "الكنيسة", "guarantor")],
    # Put the river in the place of the mountain, and the guards in that of the scouts.
    "ضع النهر مكان الجبل، والحرس مكان الكشافة.": [
        ("substitution", "النهر", "الجبل", None),
        ("substitution", "الحرس", "الكشافة", None),
    ],
    # The army became in Hit what the party had been in Rawa.
    "صار الجيش في هيت مكان الحزب في راوة.": [("substitution", "الجيش", "الحزب", None)],
    # The text is nearly one: they change the names and leave the clauses.
    "النص يكاد يكون واحداً: يغيّرون الأسماء ويتركون البنود.": [("same", None, None, None)],
    # The passengers alone changed, the buses are what they were.
    "الركاب وحدهم تبدلوا، أما الحافلات هي هي.": [("same", None, None, None), ("shared", None, None, "vehicle")],
    # What the elders wrote the scouts wrote: one verb twice tells whose part it was, one of speech does not.
    "ما كتبه الشيوخ كتبه الكشافة.": [("substitution", "الكشافة", "الشيوخ", None)],
    "ما قاله الوزير قاله الناطق بعد ساعة.": [],
    # What was the mayor's became the prefect's.
    "ما كان للعمدة صار للوالي.": [("substitution", "للوالي", "للعمدة", None)],
    # The movement stood where today the party stands.
    "كانت الحركة تقف حيث يقف اليوم الحزب.": [("substitution", "الحزب", "الحركة", None)],
    # Instead of the elders came the scouts, and instead of the church the mosque.
    "بدل الشيوخ جاء الكشافة، وبدل الكنيسة المسجد.": [
        ("substitution", "الكشافة", "الشيوخ", None),
        ("substitution", "المسجد", "الكنيسة", None),
    ],
    # A copy of the truce of Hit.
    "هدنة الوادي نسخة من هدنة هيت.": [("same", None, "هيت", None)],
    # Some may be tempted to put the truce in the same mirror: that is no likeness.
    "وقد يغري بعضنا أن يرى هدنة هيت نسخة من هدنة راوة.": [],
    # The committee, which stands for the ministry, in its meeting: representing is no standing in.
    "طالبت اللجنة (الممثلة عن الوزارة) في اجتماعها مع الأهالي، في 24 من تموز، بإخراج السلاح.": [],
    # The union of doctors abroad, in a statement: where a body is and where it spoke are no pair.
    "طالبت نقابة الأطباء في المهجر، في بيان، بفتح ممر.": [],
    # It left dead and many wounded: nobody's successor.
    "الهجوم خلّف قتلى وعدداً كبيراً من الجرحى.": [],
    # They fell into the groups' hands, with which talks began.
    "مر شهر على وقوعهم في يد الجماعات التي باشرت معها الحكومة مفاوضات، في محاولة لإطلاقهم.": [],
    # The United States should return to the agreement: no scene again.
    "على الولايات المتحدة أن تعود إلى الاتفاق.": [],
    # He sat in his chair and drank his coffee: no comparison.
    "جلس الرجل على كرسيه وشرب قهوته.": [],
    # The governor arrived instead of on Tuesday: nobody in whose place he came.
    "وصل المحافظ يوم الأحد.": [],
}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: " ".join(sentence.split()[:3]))
def test_a_sentence_is_read_so(sentence):
    """Who came, in whose place, in which role."""
    assert said(sentence) == SENTENCES[sentence]
