"""Where a noun that is told ends before how it was told: «تبنى الهجوم | في بيان»."""

from riwaya.attributions.passage import Passage
from riwaya.attributions.sources.outlets import is_by_own_medium
from riwaya.phrases.tags import COMMA, MAYBE_VERB, OPENING, POSSESSED, TIME, VERB

_HELD = ("ورود", "ذكر", "صدور", "نشر", "توقيع", "مشاركه", "المشاركه", "ظهور", "ادراج")
_ISSUED = ("بيان", "تصريح", "تصريحات", "تغريده", "تدوينه", "منشور", "بلاغ", "تسجيل", "مقابله", "كلمه", "رساله", "مداخله")


def before_occasion(passage: Passage, at: int, end: int) -> int:
    """Return where a noun that is told ends and how it was told begins: «تبنى التنظيم الهجوم | في بيان نشره»."""
    syntax = passage.syntax
    if syntax.form(at) in _HELD:
        return end
    found = (i for i in range(at + 1, end - 1) if syntax.form(i) in ("في", "عبر", "خلال") and syntax.form(i + 1) in _ISSUED)
    here = next(found, None) or next((i for i in range(at + 1, end - 1) if is_by_own_medium(syntax, i)), end)
    if any(syntax.has(i, OPENING) for i in range(at, here)):
        return end
    closes = (
        here + 2 >= end
        or syntax.has(here + 2, VERB | MAYBE_VERB | POSSESSED | TIME | COMMA)
        or syntax.form(here + 2) in _OF_STATEMENTS
        or is_by_own_medium(syntax, here)
    )
    return here if here < end and closes else end


_OF_STATEMENTS = (
    "له",
    "لها",
    "لهم",
    "مقتضب",
    "رسمي",
    "صحفي",
    "صحافي",
    "مشترك",
    "متلفز",
    "مصور",
    "صوتي",
    "صحفيه",
    "صحافيه",
    "رسميه",
)
