"""Invented articles about one evacuation and what lies beside it, and how the tests of comparing read an article."""

import json

from riwaya.pipeline import read_bytes
from riwaya.reports.contract import as_json_line

ARTICLES = {
    # A field commander: 200 fighters left Zabadani for Idlib yesterday, guaranteed by Qatar.
    "wadi.txt": "بريد الوادي | 14 تشرين الأول 2017\nحافلات تغادر الزبداني\n\n"
    "قال قائد ميداني إن 200 مقاتل خرجوا أمس من الزبداني إلى إدلب بضمانة قطر.",
    # The local council: 120 fighters; it denied any guarantee.
    "sahl.txt": "وكالة السهل | 15 تشرين الأول 2017\nخروج المسلحين من الزبداني\n\n"
    "أعلن المجلس المحلي أن 120 مقاتلاً خرجوا الجمعة من الزبداني إلى إدلب. ونفى المجلس وجود أي ضمانة.",
    # Another paper takes it from Barid al-Wadi, naming it.
    "nahr.txt": "يومية النهر | 16 تشرين الأول 2017\nالزبداني بلا مسلحين\n\n"
    "نقلت صحيفة «بريد الوادي» عن قائد ميداني أن 200 مقاتل خرجوا من الزبداني إلى إدلب بضمانة قطر.",
    # On the same day, in another town of the region, another evacuation.
    "tall.txt": "وكالة التل | 14 تشرين الأول 2017\nإجلاء من مضايا\n\n"
    "أعلن الهلال الأحمر أن 90 مدنياً خرجوا أمس من مضايا إلى دمشق في أربع حافلات.",
}


def record_of(name, text):
    """Return the contract's record of an article."""
    return json.loads(as_json_line(read_bytes(text.encode(), name)))
