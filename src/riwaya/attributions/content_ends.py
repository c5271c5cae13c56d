"""Where a noun that is told ends before how it was told: «تبنى الهجوم | في بيان»."""

from riwaya.attributions.passage import Passage
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
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


def is_by_own_medium(syntax: Syntax, at: int) -> bool:
    """Return whether it is told by which medium of the speaker's it was said: «عبر إذاعة تابعة لها», «على حسابه»."""
    if syntax.form(at) not in ("عبر", "علي") or at + 2 >= len(syntax.tags):
        return False
    is_medium = syntax.form(at + 1).removesuffix("ه") in _MEDIA and syntax.form(at + 2) in words_of("belonging")
    word = syntax.text.tokens[at + 1].word
    is_own = not word.text.endswith("ة") and any(
        s.enclitic not in ("", "ي") and s.stem.removesuffix("ت") in _MEDIA for s in word.splits
    )  # not «على قناتي الراية والمرفأ»
    return is_medium or is_own


_MEDIA = (
    "حساب",
    "صفح",
    "صفحه",
    "قنا",
    "قناه",
    "منص",
    "منصه",
    "منصات",
    "معرفات",
    "موقع",
    "اذاع",
    "اذاعه",
    "وكال",
    "حسابات",
    "قنوات",
    "صفحات",
)
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
