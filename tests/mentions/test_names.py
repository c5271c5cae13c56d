"""Names: what a text names, what each name stands for, and what only looks like a name."""

import itertools

import pytest

from riwaya.documents.sentences import divide
from riwaya.mentions.names import find_names
from riwaya.model import Document, Mention, Zone, ZoneKind
from tests.builders import make_document

Told = tuple[str, str, str | None]


def document(text: str, **facts: object) -> Document:
    return make_document(text, zones=(Zone(ZoneKind.BODY, 0, len(text)),), **facts)


def names(text: str) -> tuple[Mention, ...]:
    return find_names(divide(document(text)))


def told(text: str) -> list[Told]:
    return [(m.span.text, m.kind, m.entity) for m in names(text)]


def called(text: str, words: str) -> Mention:
    """Return the mention written with these words, the last of several."""
    return [m for m in names(text) if m.span.text == words][-1]


KNOWN = [
    ("انسحبت قوات الدعم السريع من الحي", ("قوات الدعم السريع", "actor", "sd_rsf")),  # the RSF withdrew
    ("وللحوثيين رأي آخر", ("وللحوثيين", "actor", "ye_houthis")),  # and the Houthis have another opinion
    ("اتفقت مع «قسد» على الهدنة", ("قسد", "actor", "sy_sdf")),  # she agreed with the SDF on the truce
    ('قالت "قوات سوريا الديموقراطية" إنها صدت هجوما', ("قوات سوريا الديموقراطية", "actor", "sy_sdf")),
    ("قالت قوات سوريا الديمقراطة إنها صدت هجوما", ("قوات سوريا الديمقراطة", "actor", "sy_sdf")),  # misspelt
    ("هاجمت حركة «حماس» الموقع", ("حركة «حماس»", "actor", "hamas")),  # marks round a part of a name
    ("وصلت الهيئة الحكومية للتنمية (إيغاد) أمس", ("الهيئة الحكومية للتنمية (إيغاد)", "actor", "igad")),
    ("بوساطة الأمم المتحدة", ("الأمم المتحدة", "actor", "un")),  # by mediation of the UN
    ("نشرت القوات البحرية الأميركية سفنها", ("القوات البحرية الأميركية", "actor", "us_navy")),
    ("دخلت قوات تركية البلدة", ("قوات تركية", "actor", "tr_army")),  # Turkish forces entered the town
    ("استدعت وزارة الخارجية العراقية السفير", ("وزارة الخارجية العراقية", "actor", "iq_foreign_ministry")),
    ("ردت حكومة لبنان على الورقة", ("حكومة لبنان", "actor", "lb_government")),
    ("دعم الروس الخطة", ("الروس", "actor", "ru")),  # the Russians backed the plan
    ("قال نصرالله إن الحزب جاهز", ("نصرالله", "person", "hassan_nasrallah")),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN, ids=[e[2] for _, e in KNOWN])
def test_names_of_the_lexicon(text: str, expected: Told) -> None:
    """A known name is found through clitics, marks, spellings and one misspelt letter."""
    found = told(text)

    written = {words.removeprefix("و") for words, _, _ in found} | {words for words, _, _ in found}
    assert expected[0] in written or expected[0].removeprefix("و") in written
    assert expected[1:] in [one[1:] for one in found]


UNKNOWN = [
    ("تبادلت «كتيبة الريح» الأسرى", [("كتيبة الريح", "actor")]),  # the Wind Battalion exchanged captives
    ("أعلن لواء صقور الوادي مسؤوليته", [("لواء صقور الوادي", "actor")]),
    ("انسحبت الفرقة السابعة عشرة", [("الفرقة السابعة عشرة", "actor")]),
    ("قالت لجنة الصلح الأهلية إن القتال توقف", [("لجنة الصلح الأهلية", "organisation")]),
    ("طالبت الهيئة العليا للتفاوض بضمانات", [("الهيئة العليا للتفاوض", "actor")]),
    ("ذكرت صحيفة «بريد الضفتين» أن الاتفاق وشيك", [("صحيفة «بريد الضفتين»", "outlet")]),
    ("نقل موقع إخباري محلي «درب» الخبر", [("موقع إخباري محلي «درب»", "outlet")]),
    ("بحسب قناة الرافد", [("قناة الرافد", "outlet")]),
    ("قرب جسر الصنوبر", [("جسر الصنوبر", "place")]),  # near the Pine Bridge
    ("في حي النسيم", [("حي النسيم", "place")]),
    ("في بلدتي كفر نعنع والمزيريب", [("كفر نعنع", "place"), ("المزيريب", "place")]),
    ("بوساطة شيوخ قبيلة السواعدة", [("قبيلة السواعدة", "actor")]),
]


@pytest.mark.parametrize(("text", "expected"), UNKNOWN, ids=[t for t, _ in UNKNOWN])
def test_names_by_the_word_that_opens_them(text: str, expected: list[tuple[str, str]]) -> None:
    """The noun before a name shows what it names, though no lexicon knows it."""
    assert expected == [(m.span.text, m.kind) for m in names(text)]


PERSONS = [
    ("قال العمدة يعقوب ود المكي إن الهدنة صامدة", "العمدة يعقوب ود المكي", "يعقوب ود المكي"),
    ("وصرح العميد الركن سعدون الجميلي بذلك", "العميد الركن سعدون الجميلي", "سعدون الجميلي"),
    ("بحث رئيس الوزراء التركي جودت يلماز الملف", "رئيس الوزراء التركي جودت يلماز", "جودت يلماز"),
    ("حسب مدير مركز دراسات السلم، ستيفان هوفر", "مدير مركز دراسات السلم، ستيفان هوفر", "ستيفان هوفر"),
    ("عبّر مبعوثها ماتياس برونر عن قلقه", "مبعوثها ماتياس برونر", "ماتياس برونر"),
    ("نفى سهيل الحمداني ذلك", "سهيل الحمداني", "سهيل الحمداني"),
    ("قال عبدالرحمن الطائي للصحفيين", "عبدالرحمن الطائي", "عبد الرحمن الطائي"),
    ("ظهر أبو قتيبة في تسجيل", "أبو قتيبة", "أبو قتيبة"),
    ("قال القائد الميداني سامر الحداد إن الهدنة صامدة", "القائد الميداني سامر الحداد", "سامر الحداد"),  # the smith
    ("وأوضح الناشط وائل المصري أن الطريق سالكة", "الناشط وائل المصري", "وائل المصري"),  # the Egyptian
    ("وقال باسل القاضي لوكالة السهل إن الأهالي عادوا", "باسل القاضي", "باسل القاضي"),  # the judge
    ("وقال الشيخ نزار الناطق باسم اللجنة إن الأهالي عادوا", "الشيخ نزار", "نزار"),  # the spokesman: what he is
    ("أكد المتحدث باسم اللجنة نزار الأشقر أن القافلة وصلت", "المتحدث باسم اللجنة نزار الأشقر", "نزار الأشقر"),
]


@pytest.mark.parametrize(("text", "words", "name"), PERSONS, ids=[name for _, _, name in PERSONS])
def test_persons_by_title_and_first_name(text: str, words: str, name: str) -> None:
    """A person's span takes the title; the canonical name leaves it out and ends before what is told of him."""
    person = called(text, words)

    assert ("person", name) == (person.kind, person.name)


NO_NAMES = [
    "هذه الساحة السوريالية",  # this surrealistic scene
    "النظام المالي منهار",  # the financial system has collapsed
    "عاد السكان قبل المغرب",  # the residents came back before sunset
    "سقطت القذائف على أحياء سكنية",  # على is no person
    "حركة السير متوقفة",  # traffic has stopped
    "ذكرت مصادر محلية أن",  # local sources: no district (محلية) there
    "توقفت الساعة يوم الخميس",  # no village called Thursday
    "تعمل صحيفة محلية هناك",  # a local newspaper has no name
    "الخبراء الروس غادروا",  # the Russian experts: an adjective
    "أرسلوا ورقة وقالوا بأنه تأخر",  # no Raqqa in a sheet of paper, no Baneh in «that he»
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_words_that_are_no_names(text: str) -> None:
    """Ordinary words that resemble names are left alone."""
    assert [] == told(text)


def test_a_country_is_a_place_where_one_goes_and_a_state_where_it_acts() -> None:
    """«إلى تشاد» is the place, «قالت تشاد» the state."""
    text = "وصل الوفد إلى تشاد، وقالت تشاد إنها ضامنة."  # the delegation reached Chad, and Chad said it guaranteed

    assert [("تشاد", "place", "td-chad"), ("تشاد", "actor", "td")] == told(text)


def test_a_capital_that_speaks_is_its_state() -> None:
    """«أعلنت الرياض» is Saudi Arabia; «في الرياض» is the city."""
    speaks, stands = names("أعلنت الرياض قبولها. واجتمع الوفدان في الرياض.")

    assert ("actor", "السعودية") == (speaks.kind, speaks.name)
    assert ("place", "الرياض") == (stands.kind, stands.name)


def test_amman_and_oman() -> None:
    """The signs on the letters, or the country spoken of, tell Amman from Oman."""
    assert "jo" == called("أعلنت عمّان موقفها", "عمّان").entity
    assert "om" == called("قالت عُمان إنها تتوسط", "عُمان").entity


def test_an_open_word_is_what_was_named_before() -> None:
    """«الجيش» is the army of the country spoken of, «التنظيم» the group named last, «الكتيبة» the battalion."""
    text = (
        "هاجم داعش قرية في العراق. وقال الجيش إن التنظيم خسر. "
        "وأفرجت كتيبة الريح عن أسير، ثم نفت الكتيبة ذلك."
    )  # Daesh attacked a village in Iraq. The army said the group lost. The Wind Battalion freed one, then denied it.

    assert "iq_army" == called(text, "الجيش").entity
    assert "isis" == called(text, "التنظيم").entity
    assert "كتيبة الريح" == called(text, "الكتيبة").name


def test_an_open_word_stays_open_without_context() -> None:
    """«النظام» alone names somebody, but the text does not say whom."""
    assert [("النظام", "actor", None)] == told("رد النظام على الهجوم")


CALLED_LATER = [
    # a ministry, an embassy or a navy is neither the government nor the army of its state
    ("زار وفد السفارة الكينية نيروبي في كينيا. وشكرت الحكومة الوفد", "الحكومة", "ke_government"),
    ("رست سفن القوات البحرية البرازيلية. وقال الجيش إنها باقية", "الجيش", "br_army"),
    # the body named last, by its own name or by the beginning of it
    ("نفت وزارة الدفاع الروسية الخبر. وأكدته وزارة الدفاع الأوكرانية. وأضافت الوزارة أنه قديم", "الوزارة", "ua_defence_ministry"),
    ("صوت البرلمان الليبي. وامتنع البرلمان العراقي. وقال البرلمان إنه سيعود", "البرلمان", "iq_parliament"),
    ("وصل الهلال الأحمر السوداني. وأضاف الهلال الأحمر أن الخيام وزعت", "الهلال الأحمر", "sd_red_crescent"),
    ("قالت منظمة الجسور إنها باقية. وغادرت هيومن رايتس ووتش. وأسفت المنظمة لذلك", "المنظمة", "hrw"),
    ("هاجمت جماعة بوكو حرام سوقاً. وتوعدت الجماعة بالمزيد", "الجماعة", "boko_haram"),
    # the body of which somebody speaks, and the state in which one stands
    ("قال متحدث باسم الحكومة التشادية إن المعبر مغلق. وأضاف أن الحكومة ستفتحه", "الحكومة", "td_government"),
    ("تقدمت أذربيجان شمال أذربيجان. ونفت الحكومة في يريفان ذلك", "الحكومة", "am_government"),
    ("أصيب شبان في جنين وغزة. وقال الجيش إنه انسحب", "الجيش", "il_army"),
    # two that may be meant, in one sentence or because the text has gone over to another state
    ("اجتمع وفد حماس مع وفد فتح. وقالت الحركة إن اللقاء مثمر", "الحركة", None),
    ("قال الدفاع المدني السوري إن النار أخمدت. وفي لبنان، قال الدفاع المدني إن سوراً انهار", "الدفاع المدني", None),
    ("قالت الحكومة المحلية في البصرة إن الماء عاد. وأضافت الحكومة أن العمل مستمر", "الحكومة", None),
]


@pytest.mark.parametrize(("text", "words", "entity"), CALLED_LATER, ids=[f"{w} {e}" for _, w, e in CALLED_LATER])
def test_a_short_name_is_the_body_that_the_text_tells(text: str, words: str, entity: str | None) -> None:
    """«الحكومة»، «الوزارة»، «الحركة» are the body introduced last; nobody's where the text leaves two readings."""
    assert entity == called(text, words).entity


NAMESAKES = [
    # an officer and his namesake in one sentence; then «al-Harthi» alone
    ("قال ماجد الحارثي إن رفيقه سامي الحارثي نجا. وأضاف الحارثي أن الطريق سالكة", "الحارثي", None),
    ("قال ماجد الحارثي إن الطريق سالكة. ونفى سامي الحارثي ذلك. وأضاف الحارثي أنه رآها", "الحارثي", "سامي الحارثي"),
    ("شيعت البلدة الشهيد عباس", "الشهيد عباس", "عباس"),  # no president
    ("اعتقلوا سعيد المهدي بتهمة التجسس", "سعيد المهدي", "سعيد المهدي"),
]


@pytest.mark.parametrize(("text", "words", "name"), NAMESAKES, ids=["either", "the later", "a victim", "the charge"])
def test_a_namesake_is_not_taken_for_another(text: str, words: str, name: str | None) -> None:
    """A surname that two persons of the text bear names neither where both were just named; a victim is nobody known."""
    person = called(text, words)

    assert ("person", None, name) == (person.kind, person.entity, person.name)


NOT_LINKED = [
    ("قال ماجد الحارثي إن الطريق سالكة. ونزحت عائلة الحارثي", "الحارثي"),  # a family
    ("وقع انفجار في منطقة جديدة الشط", "منطقة جديدة"),  # no other place called Jdeideh
    ("قال الوسيط إن الحزب «لا يساوم على أحد»", "الحزب «لا يساوم على أحد»"),  # his words, no name
]


@pytest.mark.parametrize(("text", "words"), NOT_LINKED, ids=["family", "place", "quoted"])
def test_words_beside_a_name_belong_to_none(text: str, words: str) -> None:
    """A family's name, a place of a longer name and what somebody says are nothing that the text or the lexicon has named."""
    assert words not in [m.span.text for m in names(text)]


def test_two_coalitions_are_told_apart_by_who_leads_them() -> None:
    """«التحالف الذي تقوده واشنطن» and «التحالف الذي تقوده السعودية» are two."""
    american = called("قصف التحالف الذي تقوده واشنطن الموقع", "التحالف الذي تقوده واشنطن")
    saudi = called("قصف التحالف الذي تقوده السعودية الموقع", "التحالف الذي تقوده السعودية")

    assert ("intl_coalition", "arab_coalition") == (american.entity, saudi.entity)


def test_the_city_is_the_one_named_last() -> None:
    """«المدينة» points back to the city named last."""
    text = "دخلوا مدينة الموصل ثم غادروا المدينة"  # they entered the city of Mosul, then left the city

    assert called(text, "مدينة الموصل").entity == called(text, "المدينة").entity


def test_a_word_becomes_a_place_once_the_text_has_said_so() -> None:
    """الباب is a door until «مدينة الباب» has been named."""
    text = "طرقوا الباب. وفي مدينة الباب اشتباكات، فيما قصفت الباب ليلا."

    places = [m for m in names(text) if m.kind == "place"]
    assert ["مدينة الباب", "الباب"] == [m.span.text for m in places]
    assert 1 == len({m.entity for m in places})


def test_a_surname_stands_for_the_person() -> None:
    """After the full name the surname alone names the same person, a place of that name notwithstanding."""
    text = "قال القائد جلال عفرين إن المعركة انتهت، وأضاف عفرين أن رجاله باقون. وتوجهوا إلى عفرين."

    first, short, place = (m for m in names(text))
    assert first.name == short.name == "جلال عفرين"
    assert "place" == place.kind


@pytest.mark.parametrize(
    "text",
    ["قالت مصادر للجزيرة إن المعبر أغلق", "نقلت الجزيرة عن مسعفين أن المعبر أغلق", "بحسب قناة الجزيرة"],
    ids=["told", "relayed", "by its noun"],
)
def test_a_name_that_outlets_share_is_an_outlet_where_one_is_quoted(text: str) -> None:
    """الجزيرة is an island, a state of Sudan and a channel."""
    assert ["outlet"] == [m.kind for m in names(text)]


def test_mentions_are_in_order_and_apart() -> None:
    """Mentions follow one another and never overlap; every span is the text at its place."""
    text = "قال وزير الدفاع الروسي سيرغي كوزنتسوف لصحيفة «المدار» إن القوات الروسية في قاعدة حميميم لن تغادر سوريا."
    found = names(text)

    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(text[m.span.start : m.span.end] == m.span.text for m in found)


def test_a_footer_is_not_read() -> None:
    """Names in a footer are the site's, not the article's."""
    text = "رويترز"
    footer = make_document(text, zones=(Zone(ZoneKind.FOOTER, 0, len(text)),))

    assert () == find_names(divide(footer))


def test_an_agency_abroad_tells_of_no_army_of_its_country() -> None:
    """Reuters sits in Britain; "the army" in what it tells is nobody's in particular."""
    assert called("قال مسؤول لرويترز إن القصف توقف. وألقى الجيش باللوم على العصابات.", "الجيش").entity is None


@pytest.mark.parametrize("text", ["وتوعد المتحدث بمزيد من الهجمات.", "وهدد القائد بعواقب وخيمة."])
def test_what_one_threatens_with_is_no_name(text: str) -> None:
    """«The spokesman threatened more attacks»: the noun after ب is no name of his."""
    assert not any(m.kind == "person" for m in names(text))


def test_in_the_name_of_is_no_first_name_after_a_spokesman() -> None:
    """«المتحدث باسم البيشمركة» speaks for the Peshmerga; باسم is no name here, though men bear it."""
    assert ("البيشمركة", "actor", "iq_peshmerga") in told("ونفى المتحدث باسم البيشمركة جبار ياوري ذلك.")
