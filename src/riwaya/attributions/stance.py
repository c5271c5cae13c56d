"""Stance: how a source stands to what it is made to say."""

from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.wording import phrases_of, words_of
from riwaya.phrases.tags import COMPLEMENTISER, POSSESSED, STOP, VERB

_NEUTRAL = {"asserts", "confirms"}
_PAST_NEGATIONS = {"لم", "ما", "ولم", "وما"}
_NEGATIONS = {"لم", "لا", "لن", "ما", "ولم", "ولا"}
_NEAR = 14  # tokens of a content in which it shows itself a denial


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
    return report.cue[1] - report.cue[0] == 2 and passage.syntax.form(report.cue[0]) in _NEGATIONS


def _says_it_is_false(passage: Passage, report: Report) -> bool:
    assert report.content is not None
    first, last = report.content
    denying = phrases_of("denying")
    forms = [form.removeprefix("و") for form in passage.syntax.forms[first : min(last, first + _NEAR)]]
    return any(forms[i : i + len(words)] == words for i, form in enumerate(forms) for words in denying.get(form, ()))


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
    if syntax.has(first, COMPLEMENTISER):
        return True
    if syntax.form(negation + 1) in ("يكن", "تكن", "نكن", "يكونوا", "اكن"):
        return syntax.form(negation + 2) in words_of("own_part")
    return syntax.has(first, POSSESSED)
