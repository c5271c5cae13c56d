"""Essays that compare happenings: which stretch is on which, and what is laid side by side."""

import pytest

from riwaya.corroboration.telling import telling
from riwaya.episodes.compare import compare, stage
from riwaya.scenarios.remarks import parts_of
from tests.scenarios.conftest import record_of

# Every column of lorries reminds her of Balwa: there in November 2019 the garrison left for Kafr Hilal on 11 lorries, the elders
# mediating. In Tamar this month only the names have changed: the council of churches in the elders' place …; what is disputed.
LORRIES = """مدونة الضفة – رأي
24 أيار 2021
شاحنات لها ذاكرة

كلما رأيت شاحنات تذكرت بلوة. هناك، في تشرين الثاني 2019، خرجت حامية الجيش على 11 شاحنة إلى الميادين، إذ توسط الوجهاء مع داعش.
وفي تدمر هذا الشهر خرجت الحامية على 18 شاحنة إلى حمص. تبدلت الأسماء: مجلس الكنائس مكان الوجهاء، وحمص مكان الميادين.

حتى الجدل بعد الرحيل واحد. في بلوة قال الوجهاء إن القافلة مضت كاملة، وفي تدمر لا يقول أحد شيئاً."""

# A hospital bombed in Raqqa in December 2019; in Tadmur the scene was played again, the drone in the aeroplane's place, an
# emir in a sheikh's place as witness.
HOSPITALS = """مدونة الضفة – رأي
29 حزيران 2021
المستشفى الذي قُصف مرتين

ليست تدمر أول مدينة. في الرقة، في كانون الأول 2019، قصف سلاح الجو مستشفى المدينة فقتل تسعة أشخاص.
وفي تدمر قصف الطيران المستشفى فقتل أربعين. تكرر المشهد: حلّ أمير البادية محل شيخ الفرات في الشهادة، والمسيّرة محل الأنتونوف."""

# News of one town that mentions another in passing, and says that its mayor's name should not be told.
NEWS = """وكالة السهل | 14 تشرين الأول 2019
خروج مقاتلين من داريا

خرج 200 مقاتل من داريا أمس في حافلات إلى إدلب، وتكرر المشهد مساء. وقال عضو في اللجنة، فضّل ألا يُذكر اسمه في حوران، إن العدد أكبر.
ويُذكر أن حافلات أخرى انتظرت عند مدخل البلدة."""


def read(text, name="essay.txt"):
    """Return a text as a telling."""
    return telling(record_of(name, text))


def pairs(text):
    """Return the pairs of a text that are one scenario: what stands in whose place."""
    return [pair["substitutions"] for pair in compare([record_of("essay.txt", text)])["scenarios"] if pair["same"]]


def test_a_stretch_begins_with_the_place_that_it_leads_with_or_looks_back_to():
    """What is told «there» goes on; an unknown village is a place by the way the text speaks of it."""
    one = read(LORRIES)

    assert [(one.text[part.start :].split()[0], part.place, part.is_recalled) for part in parts_of(one)] == [
        ("مدونة", "", False),
        ("كلما", "~بلو", True),
        ("وفي", "geo-163808", False),
        ("في", "~بلو", False),
    ]


def test_what_an_essay_recalls_is_set_beside_what_it_compares_with_it():
    """Who stood in whose place is told in a list, and fills roles of both."""
    assert [{role: found[role] for role in ("mediator", "destination", "place")} for found in pairs(LORRIES)] == [
        {"mediator": ["الوجهاء", "مجلس الكنائس"], "destination": ["الميادين", "حمص"], "place": ["بلوة", "تدمر"]}
    ]


def test_two_bombings_that_a_text_likens_are_laid_side_by_side():
    """They are about no deal; what a text says of them makes them a pair, with the witnesses and the weapons."""
    (found,) = pairs(HOSPITALS)

    assert found["witness"] == ["شيخ الفرات", "أمير البادية"]
    assert ["الأنتونوف", "المسيّرة"] in found.values()


# Two villages that no list has: "Whoever read of Shanqrush in spring came back, if he remembers, to Darqalu in November 2013.
# Then the army besieged and the movement was besieged; the elders of the valley mediated, Uganda sponsored … In Shanqrush the
# elders of the hill came in the place of the elders of the valley, Kenya in the place of Uganda, …"
VILLAGES = """دفاتر الضفة – فصلية – العدد 4 – صيف 2024
درقالو وشنقروش: خروج واحد

من قرأ خبر شنقروش في الربيع عاد، إن كان يذكر، إلى درقالو في تشرين الثاني 2013. يومها حاصر الجيش المقاتلين وتوسط شيوخ الوادي.
ورعت أوغندا الاتفاق يومها، فخرجوا إلى زلمبوكا.
وفي شنقروش حاصرت الحركة الجنود فخرجوا إلى برغموشا، وجاء شيوخ التل مكان شيوخ الوادي، وكينيا مكان أوغندا، وبرغموشا مكان زلمبوكا."""


def test_villages_that_no_list_has_part_an_essay_of_a_quarterly():
    """The season of the issue tells that one is recalled; who took whose place fills the roles, one for each pair."""
    one = read(VILLAGES)
    assert [(part.place, part.is_recalled) for part in parts_of(one)] == [("", False), ("~درقالو", True), ("~شنقروش", False)]

    (found,) = pairs(VILLAGES)
    assert found["mediator"] == ["شيوخ الوادي", "شيوخ التل"]
    assert found["sponsor"] == ["أوغندا", "كينيا"]


# In August 2016 …; "And in November 2017 the mirror turned: …" begins what the text is news of.
MIRROR = """مدونة الضفة – رأي
12 كانون الأول 2017
بلدتان ومرآة

في آب 2016 خرج مقاتلو الحركة من درعا إلى إدلب برعاية روسيا.
وفي تشرين الثاني 2017 انقلبت المرآة: الجيش هو الخارج هذه المرة من حارم إلى سلقين، وقطر مكان روسيا."""


def test_a_time_of_which_a_text_is_news_ends_what_it_recalls():
    """«وفي تشرين الثاني 2017 …» of an issue of December begins another part, though no place leads it."""
    one = read(MIRROR)
    assert [(one.text[part.start :].split()[0], part.is_recalled) for part in parts_of(one)] == [
        ("مدونة", False),
        ("في", True),
        ("وفي", False),
    ]


# As in Doma a month ago, fighters left Damir by bus under Turkey's guarantee. In Doma, in February, 400 left under Russia's.
DAMIR = """مجلة الرافد – رأي
12 آذار 2018
صفقة بثوب قديم

كما جرى في دوما قبل شهر، خرج مقاتلو الضمير يوم السبت في ثلاثين حافلة إلى جرابلس بضمانة تركيا.
في دوما، في شباط 2018، خرج 400 مقاتل إلى إدلب في حافلات بضمانة روسيا. أما في الضمير فحلت تركيا محل روسيا في الضمانة."""

# Like the truce of Obeid in May, army and movement agreed on a truce in Kadugli. That of Obeid had lasted three days …
KADUGLI = """صحيفة النيل الجديد – مقال
3 سبتمبر 2024
هدنة بعد هدنة

على غرار هدنة الأبيض في مايو الماضي، اتفق الجيش والحركة أمس على هدنة مدتها خمسة أيام في كادوقلي برعاية الاتحاد الأفريقي.
وكانت هدنة الأبيض قد استمرت ثلاثة أيام برعاية الأمم المتحدة بين الجيش وقوات الدعم السريع، ودخلت المدينة سبع شاحنات إغاثة.
الراعي هناك الأمم المتحدة، وهنا الاتحاد الأفريقي."""

# The model of Shirqat is played again in Hawija: 120 gunmen left one with thirty hostages, and 80 the other with twenty.
HAWIJA = """جريدة البصرة – رأي
15 كانون الأول 2016
رهائن على الطريق

نموذج الشرقاط يتكرر في الحويجة. ففي الشرقاط، في أيلول 2016، خرج 120 مسلحاً من داعش إلى تلعفر ومعهم ثلاثون رهينة من الأهالي.
وفي الحويجة خرج يوم الاثنين 80 مسلحاً من التنظيم إلى جبال حمرين ومعهم عشرون رهينة."""

# Unlike the truce of Ghat, that of Ubari was sponsored by nobody; fighting in the market there.
UBARI = """جريدة الأطلس – رأي
18 ماي 2022
هدنتان لا هدنة

بخلاف هدنة غات في يناير، لم تكن هدنة أوباري الأسبوع الماضي برعاية أحد. في غات رعت الجزائر هدنة بين التبو والطوارق مدتها شهر.
وفي أوباري هاجم التبو السوق وقُتل تسعة."""

LIKENED = {
    DAMIR: ("guarantor", {"تركيا", "روسيا"}),
    KADUGLI: ("sponsor", {"الاتحاد الأفريقي", "الأمم المتحدة"}),
    HAWIJA: ("destination", {"تلعفر", "جبال حمرين"}),
}


@pytest.mark.parametrize("text", LIKENED, ids=["as in Doma", "like the truce of Obeid", "the model of Shirqat"])
def test_what_is_likened_in_so_many_words_is_one_scenario(text):
    """The one half of the comparison tells of here, the other of there."""
    role, fillers = LIKENED[text]
    (found,) = pairs(text)

    assert set(found[role]) == fillers


# News of two hand-overs in two wars, and an essay that names neither town in a way that is read, only who did what.
KARMA = """وكالة الرافدين | 3 حزيران 2015
خروج مسلحين من الكرمة بعد مفاوضات

خرج 90 مسلحاً من بلدة الكرمة إلى الفلوجة، الثلاثاء، في سبع حافلات بعد مفاوضات قادها شيوخ عشيرة الجميلات مع الجيش العراقي."""
DURAIHIMI = """وكالة الحديدة | 19 تشرين الثاني 2021
انسحاب من الدريهمي باتفاق

غادر 140 جندياً الدريهمي إلى الخوخة، يوم الخميس، على متن عشر شاحنات بعد مفاوضات قادها مشايخ الزرانيق مع الحوثيين."""
KEYS = """مدونة خطوط – مقال
1 كانون الأول 2021
تسليم المفتاح

السيناريو واحد: تفاوض وحافلات ثم يدخل الخصم بلا طلقة. مشايخ الزرانيق هنا هم شيوخ الجميلات هناك."""


def test_who_is_named_tells_which_happenings_of_other_texts_an_essay_likens():
    """The notables of one tribe negotiated in one episode, the sheikhs in the other; «one scenario» is of both, too."""
    records = [record_of(f"{at}.txt", text) for at, text in enumerate((KARMA, DURAIHIMI, KEYS))]
    (pair,) = [pair for pair in stage(records).pairs() if pair.is_same]

    assert {pair.first.place, pair.second.place} == {"الكرمة", "الدريهمي"}
    assert sorted(one.kind for one in pair.stated) == ["same", "substitution"]


def test_what_a_text_says_is_unlike_is_not_one_scenario():
    """«بخلاف هدنة غات»: the two truces are told apart."""
    assert pairs(UBARI) == []


def test_bombings_that_no_text_likens_are_no_episodes_of_a_scenario():
    """Without the comparison there is nothing to lay side by side."""
    text = HOSPITALS.split(" تكرر المشهد")[0].replace("ليست تدمر أول مدينة. ", "")

    assert stage([record_of("essay.txt", text)]).plays == []


# News of a garrison let out of Hit; an essay on one let out of Rawa two years before, where who guaranteed in Hit is told only by
# whose place they took, and on an exchange in Kut, which is no match.
HIT = """وكالة الرافدين | 4 أيلول 2018
خروج حامية هيت

غادرت حامية من 70 جندياً بلدة هيت إلى الرمادي، الثلاثاء، بعد حصار فرضه مسلحو العشائر، برعاية المحافظة وبوساطة شيوخ البونمر."""
RAWA = """فصلية المرايا – 20 تشرين الأول 2018
بابان

في ربيع 2016 حاصر الجيش مسلحي العشائر في راوة. توسط شيوخ الدليم، ورعت الوزارة الورقة، وكفلت البلدية الطريق، فخرجوا إلى القائم. \
وبعد عامين دارت الدائرة: جلست العشائر حيث جلس الجيش، \
وحلّ شيوخ البونمر محل شيوخ الدليم، والمحافظة محل الوزارة، والنقابة محل البلدية.

ولا يُقاس على ذلك تبادل الأسرى في الكوت، فلم يُحاصَر فيه أحد."""


def test_whose_place_somebody_took_is_of_the_pair_that_the_rest_of_the_paragraph_is_about():
    """Nobody told who mediated in Rawa in a way that is tied to Hit, but the sponsors tell which two are meant."""
    records = [record_of(f"{at}.txt", text) for at, text in enumerate((HIT, RAWA))]
    (pair,) = [pair for pair in stage(records).pairs() if pair.is_same]
    said = {row.role: set(row.said) for row in pair.rows if row.kind == "substitution"}

    assert {"النقابة", "البلدية"} in said.values()
    assert said["mediator"] == {"شيوخ البونمر", "شيوخ الدليم"}


def test_what_came_later_and_what_is_no_match_are_stretches_of_their_own():
    """«وبعد عامين …» ends the look back, «ولا يُقاس على ذلك …» is on the other place."""
    one = read(RAWA)

    assert [one.text[part.start :].split()[0] for part in parts_of(one)] == ["فصلية", "في", "وبعد", "ولا"]


def test_a_stretch_may_name_its_place_only_in_its_second_sentence():
    """«في ربيع 2016 كانت العشائر من خرج. أحاط بها الجيش في راوة …»."""
    one = read(
        RAWA.replace(
            "في ربيع 2016 حاصر الجيش مسلحي العشائر في راوة", "في ربيع 2016 كانت العشائر هي المحاصَرة. حاصرها الجيش في راوة"
        )
    )

    assert [one.text[part.start :].split()[0] for part in parts_of(one)] == ["فصلية", "في", "وبعد", "ولا"]


def test_two_ways_of_saying_that_two_are_alike_are_enough():
    """The elders settled in Rawa; in Hit, says the text, the scene is familiar: few steps are told of either."""
    text = """مجلة السهل – 10 تشرين الثاني 2021
قراءة

في هيت اتفق الوجهاء مع المسلحين يوم 6 تشرين الثاني 2021 برعاية البلدية، وأُفرج عن سبعة شبان.
ولمن يذكر راوة سنة 2017 فالمشهد مألوف: في راوة اتفق الشيوخ مع داعش برعاية المحافظة."""
    (pair,) = [pair for pair in stage([record_of("essay.txt", text)]).pairs() if pair.is_same]

    assert {one.rule for one in pair.stated} >= {"likeness.repeated", "likeness.brings_to_mind"}


def test_parts_of_one_happening_are_no_two_scenarios():
    """Who was freed where the others arrived, told by the same texts, is of that happening."""
    text = """وكالة السهل | 14 تشرين الأول 2019
إجلاء من داريا إلى حماة بضمانة تركيا

أُجلي 85 مقاتلاً من داريا أمس بأربع حافلات إلى حماة بعد حصار فرضه الجيش. وجرى الاتفاق بوساطة وجهاء البلدة وبضمانة تركيا.
وأُفرج مقابل ذلك عن 30 امرأة من سجن حماة المركزي بوساطة وجهاء البلدة وبضمانة تركيا، ونُقل سبعة جرحى إلى المشفى الوطني."""

    assert pairs(text) == []


@pytest.mark.parametrize("text", [NEWS])
def test_news_of_one_happening_is_no_comparison(text):
    """«ألا يُذكر اسمه», «ويُذكر أن»: nobody looks back."""
    assert parts_of(read(text)) == []
