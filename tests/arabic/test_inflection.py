"""Inflection: the forms of verbs and nouns, from their headwords."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.inflection import conjugate, decline, participles
from riwaya.arabic.letters import fold

CONJUGATED = {
    ("قال", "يقول"): "قال قالت قالا قالوا قلن قلت قلنا يقول تقول أقول نقول يقل يقولون يقولان يقولا قيل يقال",
    ("أفاد", "يفيد"): "أفاد أفادت أفادوا أفدنا يفيد تفيد يفد أفيد أفيدت يفاد",
    ("ذكر", "يذكر"): "ذكر ذكرت ذكرا ذكروا ذكرنا يذكر تذكر نذكر يذكرون يذكران",
    ("نفى", "ينفي"): "نفى نفت نفيا نفوا نفين نفينا ينفي تنفي ينف ينفون ينفيان نفي نفيت ينفى",
    ("دعا", "يدعو"): "دعا دعت دعوا دعونا يدعو تدعو يدع يدعون دعي دعيت يدعى",
    ("بقي", "يبقى"): "بقي بقيت بقوا بقينا يبقى تبقى يبق يبقون يبقيان",
    ("حاصر", "يحاصر"): "حاصر حاصرت حاصروا يحاصر يحاصرون حوصر حوصرت حوصروا",
    ("تبادل", "يتبادل"): "تبادل تبادلت تبادلا تبادلوا يتبادل يتبادلان تبودل تبودلت",
    ("وصل", "يصل"): "وصل وصلت وصلوا وصلنا يصل تصل يصلون يوصل",
    ("وقّع", "يوقّع"): "وقع وقعت وقعا وقعوا يوقع توقع يوقعان",
    ("بيّن", "يبيّن"): "بين بينت بينوا يبين تبين",
    ("أقرّ", "يقرّ"): "أقر أقرت أقروا أقررت أقررنا يقر تقر يقرون",
    ("بدأ", "يبدأ"): "بدأ بدأت بدأوا بدؤوا بدأنا يبدأ تبدأ يبدأون يبدؤون بدئ",
    ("أنشأ", "ينشئ"): "أنشأ أنشأت ينشئ تنشئ ينشئون أنشئ أنشئت ينشأ",
    ("فاجأ", "يفاجئ"): "فاجأ فاجأت يفاجئ فوجئ فوجئت يفاجأ",
    ("جاء", "يجيء"): "جاء جاءت جاؤوا جئت جئنا يجيء",
    ("استعاد", "يستعيد"): "استعاد استعادت استعادوا استعدنا يستعيد يستعد استعيد استعيدت يستعاد",
    ("تلقى", "يتلقى"): "تلقى تلقت تلقوا تلقينا يتلقى يتلق يتلقون يتلقيان",
}


@pytest.mark.parametrize(
    ("verb", "form"), [(v, f) for v, listed in CONJUGATED.items() for f in listed.split()], ids=lambda x: str(x)
)
def test_conjugation(verb: tuple[str, str], form: str) -> None:
    """Sound, hollow, defective, doubled, assimilated and hamzated verbs give their forms."""
    assert fold(form) in conjugate(*verb)


@pytest.mark.parametrize(
    ("verb", "form", "tense", "person", "number", "gender", "voice"),
    [
        (("قال", "يقول"), "قيل", "past", 3, "s", "m", "passive"),
        (("قال", "يقول"), "قالوا", "past", 3, "p", "m", "active"),
        (("ذكر", "يذكر"), "ذكر", "past", 3, "s", "m", "either"),
        (("ذكر", "يذكر"), "يذكر", "present", 3, "s", "m", "either"),
        (("قال", "يقول"), "يقال", "present", 3, "s", "m", "passive"),
        (("قال", "يقول"), "يقل", "jussive", 3, "s", "m", "active"),
        (("أفاد", "يفيد"), "تفيد", "present", 3, "s", "f", "active"),
        (("نفى", "ينفي"), "نفوا", "past", 3, "p", "m", "active"),
        (("نفى", "ينفي"), "ينفون", "present", 3, "p", "m", "active"),
        (("حاصر", "يحاصر"), "حوصرت", "past", 3, "s", "f", "passive"),
        (("تبادل", "يتبادل"), "تبادلا", "past", 3, "d", "m", "active"),
    ],
)
def test_grammar(verb: tuple[str, str], form: str, tense: str, person: int, number: str, gender: str, voice: str) -> None:
    """Each form tells its tense, person, number, gender and voice."""
    assert (tense, person, number, gender, voice) in conjugate(*verb)[fold(form)]


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        (("بيّن", "يبيّن"), "بن"),
        (("وقّع", "يوقّع"), "يقع"),
        (("فاوض", "يفاوض"), "فيض"),
        (("حاصر", "يحاصر"), "حصرت"),
    ],
)
def test_consonants_are_not_weak(verb: tuple[str, str], form: str) -> None:
    """A و or ي that is a consonant, or the ا of a form III verb, is not dropped."""
    assert fold(form) not in conjugate(*verb)


@pytest.mark.parametrize(
    ("singular", "plurals", "sound", "expected"),
    [
        ("مصدر", ["مصادر"], "", "مصدر مصدران مصدرين مصدري مصادر مصدرا"),
        ("هدنة", ["هدن"], "", "هدنة هدنتان هدنتين هدنتي هدنتا هدن هدنا"),
        ("مسلح", [], "m", "مسلح مسلحون مسلحين مسلحو مسلحي مسلحان مسلحة مسلحتان"),
        ("صفقة", [], "f", "صفقة صفقات صفقتان صفقتي"),
        ("مستشفى", ["مستشفيات"], "", "مستشفى مستشفيات"),
        ("زعيم", ["زعماء"], "", "زعيم زعماء زعيما"),
    ],
)
def test_declension(singular: str, plurals: list[str], sound: str, expected: str) -> None:
    """A noun gives its dual, construct, accusative and plurals."""
    assert {fold(form) for form in expected.split()} <= decline(singular, plurals, sound)


def test_defective_participles() -> None:
    """The ي of نافي falls away in the indefinite and in the plural."""
    assert {fold(f) for f in ("نافي", "ناف", "نافيا", "نافون", "نافين", "نافية")} <= participles("نافي")


@given(st.text(alphabet="بتجدرسعفقكلمن", min_size=3, max_size=3))
def test_sound_verbs_keep_their_root(root: str) -> None:
    """Every form of a sound verb holds its three radicals in order and is folded."""
    for form in conjugate(root, "ي" + root):
        assert form == fold(form)
        assert root in form
