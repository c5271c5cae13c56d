"""Words printed without the space between them are taken apart, and ordinary words are not."""

import pytest

from riwaya.arabic.words import word_of
from riwaya.documents.unstick import unstick

STUCK = {
    "الولاياتالمتحدة": "الولايات",
    "للولاياتالمتحدة": "للولايات",
    "والأممالمتحدة": "والأمم",
    "قواتالأسد": "قوات",
    "دمشقالجنوبي": "دمشق",
    "خلالالأيام": "خلال",
    "بريفدرعا": "بريف",
    "ريفدمشق": "ريف",
    "الجمعةالماضي": "الجمعة",
    "محافظةحماة": "محافظة",
    "كبيرةبشأن": "كبيرة",
    "السودانىأن": "السودانى",
    "الشاموحركة": "الشام",
    "الهدنةالتي": "الهدنة",
    "حزبالله": "حزب",
}
WHOLE = """
والدة والدته بغداد بالتعاون المستقبل الاستقلال استقلالية الاحتلال احتلالات احتمالات المسؤولون مسؤولية
الأعلى المجالات اتصالات مقالات رسالتي استقالتي الاستقالات دلالات رأسمالية عبدالرحمن عبدالناصر نصرالله
أبوالفضل صلاحالدين سوريون العراقيون اللبنانية المقاتلون بالإفراج وللحوثيين فسيغادرون استهدافها انسحابهم
والانسحابات بالاستيلاء الائتلافات الإيرانيون حواجزهم ومستشفياتها المعارضون الاشتباكات بالاشتباكات
التحالفات والمستوطنون الأوروبيين شىء مبادىء علىه علىها بطىء يتسلمون المحتجزين بالمحتجزين الديمقراطيون
الاستخباراتية بروتوكولات الدبلوماسيون الكردستاني الأفغانستانيون المتعاقدين ومواصلاتها للاحتجاجات خلالها
منذئذ
"""


@pytest.mark.parametrize(("raw", "first"), STUCK.items(), ids=STUCK)
def test_two_words_are_taken_apart(raw, first):
    """The cut is where the lost space was."""
    assert raw[: unstick(word_of(raw, "word"))] == first


@pytest.mark.parametrize("raw", WHOLE.split())
def test_a_word_stays_whole(raw):
    """Words that merely look like two are one."""
    assert unstick(word_of(raw, "word")) == 0


def test_signs_stay_with_the_letter_before():
    """Vowel signs and tatweel are counted: «قواتُالأســد» is cut after the ḍamma."""
    assert unstick(word_of("قواتُالأســد", "word")) == len("قواتُ")


def test_an_endless_word_is_one_word():
    """A word of a million letters is answered at once."""
    assert unstick(word_of("ا" * 1_000_000, "word")) == 0
