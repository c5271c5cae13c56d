"""Stance: how a source stands to what it is made to say."""

from riwaya.attributions.passage import Passage, Report
from riwaya.phrases.tags import COMPLEMENTISER, STOP, VERB

_NEUTRAL = {"asserts", "confirms"}
# a content that is itself a denial, whatever the verb: «لا صحة لما نُشر», «غير صحيح», «عارٍ من الصحة»
_DENYING = (
    ("لا", "صحه"), ("لا", "اساس"), ("ليس", "صحيحا"), ("غير", "صحيح"), ("غير", "صحيحه"), ("عار", "من", "الصحه"), ("عار", "عن", "الصحه"),
    ("عاريه", "من", "الصحه"), ("عاريه", "عن", "الصحه"), ("لا", "وجود"), ("محض", "افتراء"), ("محض", "كذب"), ("ليست", "صحيحه"),
    ("لا", "علاقه"), ("كذب",), ("مفبرك",), ("مفبركه",), ("مجرد", "شايعات"), ("محض", "شايعات"), ("لا", "يمت"), ("لم", "يحدث"),
)  # fmt: skip
_PAST_NEGATIONS = {"لم", "ما", "ولم", "وما"}
_OWN = ("نا", "ه", "ها", "هم", "ي")


def stance_of(passage: Passage, report: Report) -> str:
    """Return the stance: the cue's own, unless a neutral cue carries a content that is itself a denial."""
    stance = report.stance or report.sense.stance
    if _is_negated(passage, report):
        return report.sense.negated or stance
    if stance not in _NEUTRAL or report.content is None:
        return stance
    if _says_it_is_false(passage, report) or (_denies_own_part(passage, report)):
        return "denies"
    return stance


def _is_negated(passage: Passage, report: Report) -> bool:
    return report.cue[1] - report.cue[0] == 2 and passage.syntax.form(report.cue[0]) in (
        "لم",
        "لا",
        "لن",
        "ما",
        "ولم",
        "ولا",
    )


def _says_it_is_false(passage: Passage, report: Report) -> bool:
    assert report.content is not None
    first, last = report.content
    forms = [passage.syntax.form(i).removeprefix("و").strip("«»\"'") for i in range(first, min(last, first + 14))]
    forms = [f for f in forms if f and passage.syntax]
    return any(tuple(forms[i : i + len(d)]) == d for d in _DENYING for i in range(len(forms)))


def _denies_own_part(passage: Passage, report: Report) -> bool:
    """Return whether the source says of itself or its own side that it did not: «بلاده لم تضمن», «ما سمعنا»."""
    assert report.content is not None
    syntax = passage.syntax
    first, last = report.content
    for at in range(first, min(last - 1, first + 8)):
        if syntax.has(at, STOP):
            return False
        if syntax.form(at) in _PAST_NEGATIONS and syntax.has(at + 1, VERB):
            return _speaks_of_itself(passage, first, at)
    return False


def _speaks_of_itself(passage: Passage, first: int, negation: int) -> bool:
    """Return whether the clause's subject is the source or its side: a pronoun, a first person, a possessive, a pledge."""
    syntax = passage.syntax
    if negation == first:
        return syntax.form(negation + 1).endswith(("نا", "ناش", "ت", "تش"))
    head = syntax.form(first)
    if syntax.has(first, COMPLEMENTISER):
        return True
    follows = syntax.form(negation + 1)
    if follows in ("يكن", "تكن", "نكن", "يكونوا", "اكن"):
        return syntax.form(negation + 2) in ("طرفا", "علي", "جزءا", "لها", "له", "شريكا", "ضالعه", "ضالعا")
    return head.endswith(("نا", "اته", "ته", "ده", "تها", "اتها", "اته", "اتهم", "جاله", "جالها")) and len(head) > 3
