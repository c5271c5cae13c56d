"""Where the writer speaks again at the end of what is told: he could not check it, or what was promised never came."""

from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, CONJUNCTION, DEFINITE, NEGATION, OPENER, RELATIVE, STOP, VERB

_FARTHEST_CHECK = 9  # tokens from «لم نتمكن» to «التثبت»


def before_own_doubt(passage: Passage, report: Report, end: int) -> int:
    """Return where a relative clause of the writer's ends a content: «وفاة ثالثة | لم نتمكن من التثبت منها»; else `end`.

    After a promise any denied clause is his: «وعدت بتعويضات | لم يصل منها قرش».
    """
    syntax, start = passage.syntax, report.start
    if start is None or report.is_speech or (report.is_embedded and report.sense.stance != "promises"):
        return end
    for at in range(start + 1, end - 1):
        if syntax.form(at) not in ("لم", "ولم", "يتعذر", "تعذر") or syntax.quotation_around(at) is not None:
            continue
        if checks_nothing(passage, at, end) or (report.sense.stance == "promises" and _describes_promised(passage, at)):
            return at - bool(syntax.has(at - 1, COMMA))
    return end


def checks_nothing(passage: Passage, at: int, end: int) -> bool:
    """Return whether the writer says there that he could not check: «لم يتسنّ | التأكد منه», «لم نتمكن من | التثبت»."""
    syntax = passage.syntax
    verb = at + bool(syntax.form(at).removeprefix("و") == "لم")
    if verb > at and syntax.form(verb) not in words_of("managing"):
        return False
    return any(syntax.core(i) in words_of("checking") for i in range(verb + 1, min(end, at + _FARTHEST_CHECK)))


def _describes_promised(passage: Passage, at: int) -> bool:
    """Return whether «لم» opens a clause on the indefinite noun right before it."""
    syntax = passage.syntax
    no_noun = DEFINITE | OPENER | COMMA | COMPLEMENTISER | CONJUNCTION | NEGATION | RELATIVE | STOP | VERB
    return syntax.form(at) == "لم" and not syntax.has(at - 1, no_noun) and bool(syntax.has(at + 1, VERB))
