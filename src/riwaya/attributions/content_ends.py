"""Where a noun that is told ends: before how it was told («الهجوم | في بيان»), before the main clause («بعد أن أعلن …»)."""

from riwaya.attributions.passage import Passage, Report
from riwaya.phrases.tags import AUXILIARY, COMMA, CONJUNCTION, DEFINITE, MAYBE_VERB, OPENING, POSSESSED, TIME, VERB

_HELD = ("ورود", "ذكر", "صدور", "نشر", "توقيع", "مشاركه", "المشاركه", "ظهور", "ادراج")
_ISSUED = ("بيان", "تصريح", "تصريحات", "تغريده", "تدوينه", "منشور", "بلاغ", "تسجيل", "مقابله", "كلمه", "رساله", "مداخله")


def before_occasion(passage: Passage, at: int, end: int) -> int:
    """Return where a noun that is told ends and how it was told begins: «تبنى التنظيم الهجوم | في بيان نشره»."""
    syntax = passage.syntax
    if syntax.form(at) in _HELD or any(syntax.has(i, OPENING) for i in range(at, end)):
        return end
    found = (i for i in range(at + 1, end - 1) if syntax.form(i) in ("في", "عبر", "خلال") and syntax.form(i + 1) in _ISSUED)
    here = next(found, end)
    closes = (
        here + 2 >= end
        or syntax.has(here + 2, VERB | MAYBE_VERB | POSSESSED | TIME | COMMA)
        or syntax.form(here + 2) in _OF_STATEMENTS
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


def before_verb(passage: Passage, report: Report, end: int) -> int:
    """Return where a main clause begins that no comma parts: «بعد أن أعلن الجيش انسحابه | عاد السكان»."""
    syntax, at = passage.syntax, report.cue[0]
    after_that = syntax.form(at - 1) == "ان" and syntax.form(at - 2).removeprefix("و") in ("بعد", "منذ", "قبل", "فور", "بمجرد")
    opens = after_that or syntax.form(at - 1) in ("بعدما", "وبعدما", "عندما", "وعندما", "حين", "وحين", "لما", "ولما")
    if not opens or at > passage.first + 3 or report.start is None:
        return end
    walls = DEFINITE | POSSESSED | TIME
    main = (i for i in range(report.start + 1, end) if syntax.has(i, VERB | AUXILIARY) and syntax.has(i - 1, walls))
    return next((i for i in main if not syntax.has(i, CONJUNCTION)), end)
