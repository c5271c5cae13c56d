"""Whom a verb without a subject means, by what its sentence told before it."""

from riwaya.attributions.agreement import can_mean, of_pronoun, of_source
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import can_head, is_source, make_link, read_phrase, source_noun
from riwaya.attributions.speakers.contacts import contacted
from riwaya.attributions.speakers.subjects import before_object, main_subject, subject_before, told_apart
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    MAYBE_VERB,
    OPENER,
    PREPOSITION,
    SIGN,
    STOP,
    TIME,
    VERB,
)

_OPENING = OPENER | COMPLEMENTISER | AUXILIARY | PREPOSITION
_FARTHEST_VERB = 10  # tokens from «بالقول» back to its verb
_BODIES = {"organisation", "state", "outlet"}


def unsaid_subject(passage: Passage, report: Report, last: Report | None) -> Range | None:
    """Return who says it, as the sentence tells: whom the author asked, or the subject of the clause that the verb goes on.

    None where the sentence names nobody, and where a report before it (`last`) has its speaker go on.
    """
    at = report.cue[0]
    if report.rule.startswith("after-"):
        return None  # «حملت صورة ابني»، تقول: what is told before the verb names others
    if calls_step(passage, at):
        return None  # «شددت القوة على أن …، في خطوة وصفتها بـ»
    if report.rule == "participle.قال" and (near := _right_before(passage, at)) is not None:
        return near
    if last is not None and (judge := _of_relative(passage, report, last)) is not None:
        return judge
    found = _body_within(passage, report) if report.agreement.number == "p" else None
    if found is not None:
        return found
    if last is not None and (whose := _of_pronoun(passage, report, last)) is not None:
        return whose
    if last is not None and (meant := _of_that(passage, report, last) or _of_content(passage, report, last)) is not None:
        return meant
    clause = _clause_between(passage, last.cue[1], at) if last is not None else (passage.first, passage.first)
    if clause is None or (last is not None and _only_acts(passage, report, last, clause)):
        return None
    found = (contacted(passage, at) if last is None else None) or main_subject(passage, at, clause[1])
    if not _agrees(passage, report, found) and last is None:  # «نزل الرجل إلى البلدة، لكن الأوساط تفاءلت، متحدثةً عن»
        clause = _clause_between(passage, passage.first, at) or clause
        found = main_subject(passage, at, clause[1])
    if found is None or found[0] < clause[1] or not _agrees(passage, report, found):
        return None
    if last is not None:
        report.clause = clause[0]  # which is where the report before it ends
    return found


def _of_relative(passage: Passage, report: Report, last: Report) -> Range | None:
    """Return who tells in a relative clause that a participle goes on: «وهي رواية رد عليها | المجلس | بأنها كذب ملوّحاً بـ»."""
    is_next = (
        report.rule.startswith("participle") and last.rule.startswith(("relative", "resumptive")) and last.source is not None
    )
    if not is_next or last.source is None or not can_mean(make_link(passage.syntax, *last.source), report.agreement):
        return None
    walls = COMMA | STOP | COMPLEMENTISER
    begin = last.start if last.start is not None else last.cue[1]
    is_own = last.source[0] >= last.cue[1] and not any(passage.syntax.has(i, walls) for i in range(begin + 1, report.cue[0]))
    return last.source if is_own else None


_ADDING = ("أشار", "أضاف", "أوضح", "بين", "لفت", "نوه", "تابع", "استطرد", "ذكر")


def _only_acts(passage: Passage, report: Report, last: Report, clause: Range) -> bool:
    """Return whether somebody acts and does not speak in a clause told: «أن …، بينما واصل الجيش تقدمه، | مشيراً»."""
    syntax = passage.syntax
    is_told = last.start is not None and syntax.has(last.start - 1, COMPLEMENTISER) and clause[0] > last.start
    if not is_told or not report.rule.startswith("participle") or report.sense.id not in _ADDING:
        return False
    verb = next((i for i in range(clause[1], report.cue[0]) if syntax.has(i, VERB | MAYBE_VERB)), None)
    return verb is not None and all(h.entry.cue.weak for h in cue_forms(syntax.text.tokens[verb].word))


def calls_step(passage: Passage, at: int) -> bool:
    """Return whether the one who speaks calls a step so, and not whoever took it: «، في خطوة | وصفتها بـ«التاريخية»»."""
    syntax = passage.syntax
    is_step = syntax.form(at - 1) in ("خطوه", "خطوات", "تطور", "سابقه", "اشاره", "تصرف", "سلوك", "مشهد")
    return is_step and syntax.form(at - 2) == "في" and syntax.has(at - 3, COMMA) and syntax.form(at).endswith(("ها", "ه"))


def _right_before(passage: Passage, at: int) -> Range | None:
    """Return the subject that stands between its verb and «قائلاً»: «رد عليه نائب في الكتلة | قائلاً»."""
    syntax = passage.syntax
    for here in range(at - 1, max(passage.first, at - 8), -1):
        if syntax.has(here, COMMA | STOP | COLON | COMPLEMENTISER):
            return None
        verb = here - 1 - (syntax.form(here - 1) in ("عليه", "عليها", "عليهم", "له", "لها"))
        if source_noun(syntax, here) is None or not syntax.has(verb, VERB | MAYBE_VERB):
            continue
        found = read_phrase(syntax, here, at)
        found = before_object(passage, found) if found is not None and found[1] == at else None
        return found if found is not None and is_source(syntax, *found) else None  # «رد المتحدث | على التهم قائلاً»
    return None


def _agrees(passage: Passage, report: Report, found: Range | None) -> bool:
    return found is not None and can_mean(make_link(passage.syntax, *found), report.agreement)


def _of_that(passage: Passage, report: Report, last: Report) -> Range | None:
    """Return whom «وإنها وعدت» speaks of in a content: the nearest source before it that agrees, where the speaker does not."""
    syntax, at = passage.syntax, report.cue[0]
    is_told = syntax.has(at - 1, COMPLEMENTISER) and syntax.form(at - 1).endswith(("ها", "هم", "هما", "نه"))
    if not is_told or last.start is None or not last.sources or can_mean(last.sources[-1], report.agreement):
        return None
    for here in range(at - 2, last.start - 1, -1):
        if source_noun(syntax, here) is None or syntax.has(here, PREPOSITION):
            continue
        found = read_phrase(syntax, here, at - 1)
        if found is not None and of_source(make_link(syntax, *found)).gender == report.agreement.gender:
            return found
    return None


def _of_pronoun(passage: Passage, report: Report, last: Report) -> Range | None:
    """Return whom the pronoun of a noun means within what is told: «قال إن الخاطفين تراجعوا عن | تهديدهم | بقتله»; else None."""
    syntax, at = passage.syntax, report.cue[0]
    is_owned = report.rule.startswith("action") and report.carries and last.start is not None and not last.is_noun
    if not is_owned or last.start is None or any(syntax.has(i, COMMA | STOP | CLOSING) for i in range(last.start, at)):
        return None
    found = read_phrase(syntax, last.start, at)
    if found is None or not is_source(syntax, *found) or not syntax.has(found[1], VERB | AUXILIARY):
        return None
    shown = of_pronoun(syntax.form(at))
    return found if can_mean(make_link(syntax, *found), shown) and shown.number == "p" else None


def _of_content(passage: Passage, report: Report, last: Report) -> Range | None:
    """Return of whom an outlet told, where what is said next cannot be its own: «أفادت الوكالة بأن الجيش أحجم، وقال إن»."""
    syntax, at = passage.syntax, report.cue[0]
    is_joined = report.rule.startswith("verbal") and syntax.has(at, CONJUNCTION) and syntax.has(at - 1, COMMA)
    if not is_joined or last.is_noun or last.start is None or len(last.sources) != 1 or last.sources[0].kind != "outlet":
        return None
    if last.rule.startswith("adjunct") and last.cue[0] > passage.first:
        return None  # «قال الناطق بحسب الوكالة إن الجيش انسحب، وأضاف»: he has said it
    found = read_phrase(syntax, last.start, at)
    shown = of_source(make_link(syntax, *found)) if found is not None and is_source(syntax, *found) else None
    if shown is None or not report.agreement.gender or shown[:2] != (report.agreement.gender, "s"):
        return None
    if report.agreement.number != "s" or can_mean(last.sources[0], report.agreement):
        return None
    report.according_to = list(last.sources)
    return found


def subject_of_saying(passage: Passage, report: Report) -> Range | None:
    """Return who «اكتفى بالقول»: the phrase after that verb, or before it, noted as where the clause begins."""
    syntax, at = passage.syntax, report.cue[0]
    verb = next((i for i in range(at - 1, max(passage.first - 1, at - _FARTHEST_VERB), -1) if syntax.has(i, VERB)), None)
    after = before_object(passage, read_phrase(syntax, verb + 1, at)) if verb is not None else None
    is_whole = after is not None and after[1] == at and not syntax.has(after[0], PREPOSITION)  # «اكتفت خدمة الإسعاف | بالقول»
    if after is not None and (is_whole or is_source(syntax, *after)):
        return after
    if verb != at - 1:
        return main_subject(passage, at)
    before = subject_before(passage, verb) if verb is not None and not syntax.has(verb, CONJUNCTION) else None
    if before is not None and is_source(syntax, *before):
        report.clause = before[0]
        return told_apart(passage, before, verb)
    return main_subject(passage, at)


def _body_within(passage: Passage, report: Report) -> Range | None:
    """Return the body of «في الجيش لا ينفون أن», «أما في واشنطن فوعدوا بأن», whoever speaks for it; None else."""
    syntax, at = passage.syntax, report.cue[0]
    here = at - 1
    while here >= passage.first and not syntax.has(here, COMMA | STOP | COLON | COMPLEMENTISER):
        if syntax.core(here) in ("في", "لدي") and _begins(passage, here):
            found = read_phrase(syntax, here + 1, at)
            is_body = found is not None and found[1] == at and is_source(syntax, *found)
            return found if is_body and found is not None and make_link(syntax, *found).kind in _BODIES else None
        here -= 1
    return None


def _begins(passage: Passage, at: int) -> bool:
    syntax = passage.syntax
    if syntax.has(at - 1, TIME) or syntax.form(at - 1) in ("الاثناء", "الوقت", "السياق", "الاطار", "المقابل"):
        return True  # «في هذه الأثناء | في الجهاز الأمني يقدرون أن»
    return at == passage.first or syntax.core(at - 1) == "اما" or not syntax.has(at - 1, ~(COMMA | STOP | OPENER | SIGN))


def _clause_between(passage: Passage, after: int, at: int) -> Range | None:
    """Return the opener and the first word of a clause of another subject: «…، بينما اكتفى الناطق», «…، والحوثيون ينفون»."""
    syntax = passage.syntax
    here = at - 1
    while here > after:
        if syntax.has(here, CLOSING):
            here = syntax.quotation_at[here].opening - 1
            continue
        if syntax.has(here - 1, COMMA) and _opens(passage, here):
            begin = here
            while begin < at and syntax.has(begin, _OPENING) and not can_head(syntax, begin):
                begin += 1
            return here, begin
        here -= 1
    return None


def _opens(passage: Passage, at: int) -> bool:
    syntax = passage.syntax
    if syntax.form(at) in ("وهو", "وهي", "وهم") and syntax.form(at + 1) != "ما":
        return False  # tells of who speaks: «أكد الشيخ، وهو وسيط، أن …، وأضاف»
    if syntax.form(at) in ("حيث", "ما", "مما"):
        return False  # goes on with what is told: «إن المشافي أغلقت، حيث قصفت، مبينة أن», «، ما أسفر عن مقتل امرأة، مؤكدة»
    if syntax.form(at) in words_of("reasoning"):
        return False  # gives a reason or a condition of what is told: «استبعد القائد الهجوم، لأن خصمه لم يعدّ له، موضحاً أن»
    if syntax.has(at, OPENER) or syntax.form(at) in ("غير", "بيد", "الا", "ثم"):
        return True
    if syntax.form(at) == "في" and syntax.form(at + 1) in ("حين", "وقت") and syntax.has(at + 2, VERB | AUXILIARY):
        return True  # «أعلن الحزب مهاجمته المواقع، | في حين شنت الحكومة غارات، وقالت إنها»
    return syntax.has(at, CONJUNCTION) and (at in syntax.names or source_noun(syntax, at) is not None)
