"""What tells that somebody is kept: a way into a prison, time spent as a captive."""

from itertools import takewhile

from riwaya.events.classes import words_of
from riwaya.events.heads import counts, head_classes
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import DEFINITE, PREFIXED, STOP

_INTO = {"في", "ب", "الي", "داخل", "ل"}
_WITH = {"لدي", "لديه", "لديها", "لديهم", "عند", "بيد", "بايدي"}
_WERE_WITHIN = 4  # tokens between «كان» and «أسرى»
_SPENT_WITHIN = 16  # tokens between a verb like أمضى and «أسيراً»


def is_jailed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the way leads into a prison: «إيداعهم في سجن …», «نُقلوا إلى المعتقل»."""
    into = [p for p in arguments.others if p.preposition in _INTO]
    towards = [p for p in into if p.preposition in ("الي", "ل")]  # «رُحّل إلى بلاده بعد عامين في السجن»
    return any("prison" in head_classes(syntax, p) for p in towards or into)


def is_from_custody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody comes out of the hands of others: «عادوا من الأسر», «أُعيد من سجون الجماعة»."""
    return any(
        p.preposition == "من" and any(syntax.form(i).removeprefix("ال") in words_of("custody") for i in range(p.first, p.last))
        for p in arguments.others
    )


def has_spent(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a word for a captive says as what somebody spent his time: «أمضى سنتين أسيراً», «عاد بعد عام رهينة»."""
    at = arguments.first
    if (
        counts(syntax, at - 1)
        or syntax.has(at, DEFINITE | PREFIXED)
        or not syntax.form(at).endswith(("ا", "ه", "ين", "اسري", "رهاين"))
    ):
        return False
    if syntax.form(at + 1) in _WITH and _were(syntax, at):
        return True  # «كانوا أسرى لدى القوات»
    far = range(at - 1, max(-1, at - _SPENT_WITHIN - 1), -1)
    near = takewhile(lambda i: not syntax.has(i, STOP), far)
    return any(syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("spending") for i in near)


def _were(syntax: Syntax, at: int) -> bool:
    """Return whether some were prisoners, nobody but them between: «كان الضباط أسرى», not «كانوا رهينة» of circumstances."""
    for i in range(at - 1, max(-1, at - _WERE_WITHIN), -1):
        if syntax.form(i).removeprefix("و").startswith("كان"):
            return syntax.form(at).startswith("اس")
        if not syntax.has(i, DEFINITE):
            return False
    return False
