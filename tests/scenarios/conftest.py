"""Invented texts that tell the same play with other parties, read once."""

import json

import pytest

from riwaya.documents import readers as documents
from riwaya.pipeline import read_bytes, read_quickly
from riwaya.reports.contract import as_json_line

# An essay of two parts: 200 fighters left Zabadani for Idlib by bus, Russia sponsoring, after talks with Hezbollah; the scene was
# played again in Daraya, Qatar in Russia's place, the same number leaving for Jarabulus.
ESSAY = """مجلة الميزان / 2 آب 2019

قافلتان
المثال الأول: في 12 آذار 2018 خرج 200 مقاتل من الزبداني الى إدلب في حافلات برعاية روسيا، بعد مفاوضات مع حزب الله.
المثال الثاني: تكرر المشهد في 20 أيار 2018 في داريا. حلت قطر محل روسيا في الرعاية، وخرج العدد نفسه الى جرابلس في حافلات.
وكانت قطر قد انتقدت صفقة الزبداني في حينها."""

# A truce: besieged Taiz gets five days under the UN's sponsorship and Kuwait's guarantee.
TRUCE = """وكالة السهل | 14 تشرين الأول 2018
هدنة في تعز

أعلن وسيط محلي أن الحوثيين والقوات الحكومية اتفقوا أمس على هدنة مدتها خمسة أيام في تعز برعاية الأمم المتحدة وبضمانة الكويت.
ودخلت عشر شاحنات إغاثة إلى تعز. وكان الحوثيون يحاصرون تعز منذ أيلول."""


def record_of(name, text):
    """Return the contract's record of an article."""
    return json.loads(as_json_line(read_bytes(text.encode(), name)))


def quick_record_of(name, text):
    """Return the record of an article that is read without the encoder."""
    return json.loads(as_json_line(read_quickly(documents.read_bytes(text.encode(), name))))


@pytest.fixture(scope="session")
def records():
    """Give the records of the texts."""
    return [record_of("essay.txt", ESSAY), record_of("truce.txt", TRUCE)]
