"""A small case of invented articles."""

from pathlib import Path

import pytest

import riwaya

ARTICLES = {
    # "Al-Ufuq newspaper quoted a field commander as saying that his fighters withdrew from Al-Nasr crossing in ten buses."
    "ufuq.txt": "يومية الميدان | 14 تشرين الأول 2017\nحافلات تغادر معبر النسر\n\n"
    "نقلت صحيفة الأفق عن قائد ميداني قوله إن مقاتليه انسحبوا من معبر النسر إلى حلب في عشر حافلات.",
    # "The local council denied any withdrawal from the crossing."
    "majlis.txt": "وكالة السهل | 15 تشرين الأول 2017\nالمجلس المحلي ينفي\n\nنفى المجلس المحلي حدوث أي انسحاب من المعبر.",
    # "The Red Crescent announced that aid had reached the town of Wadi al-Nakhil."
    "hilal.txt": "وكالة السهل | 3 أيار 2019\nمساعدات إلى وادي النخيل\n\n"
    "أعلن الهلال الأحمر وصول المساعدات إلى بلدة وادي النخيل بالحافلات.",
}


@pytest.fixture
def folder(tmp_path: Path):
    """Put the articles into a folder."""
    place = tmp_path / "articles"
    place.mkdir()
    for name, text in ARTICLES.items():
        (place / name).write_text(text, "utf8")
    return place


@pytest.fixture
def case(tmp_path, folder):
    """Give a case with the articles in it."""
    with riwaya.open(tmp_path / "case.riwaya") as opened:
        opened.add(folder, collector="Amal")
        yield opened
