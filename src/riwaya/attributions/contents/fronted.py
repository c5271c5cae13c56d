"""Clauses before the main one, in which somebody may tell something: «وحين اتهم X الجيش بقصف السوق، | ردّ …»."""

from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.wording import phrases_of
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MAYBE_VERB,
    NEGATION,
    POSSESSED,
    TIME,
    VERB,
)

_UPON = ("اثر", "بعد", "عقب", "فور", "منذ", "نتيجه", "قبل", "بسبب")  # «إثر ورود معلومات تفيد بوجود مسلحين، | تحركت القوة»
_FOLLOWING = ("تبع", "اعقب", "تلا", "تل", "رافق", "سبق", "تخلل", "صاحب")  # with the pronoun of what came before
_NEAR = 6  # tokens from such a word to the verb of what was told
_RESUMING = ("فقد", "فان", "فانه", "فانها", "فانهم", "فلم", "فلا", "فما", "فلن")


def before_main_clause(passage: Passage, report: Report, end: int) -> int:
    """Return where the main clause begins that a clause before it waits for; `end` when the report stands in no such clause.

    «وفي يريفان، حيث تتهم المعارضة الحكومة بتسليم المدينة، | يستعيد جنود ما جرى».
    """
    syntax, start = passage.syntax, report.start
    if start is None:
        return end
    commas = (i for i in range(start + 1, end - 2) if syntax.tags[i] & COMMA and _opens_main_clause(syntax, i + 1))
    comma = next((i for i in commas if syntax.quotation_around(i) is None), end)
    return comma if comma < end and _is_in_fronted(passage, report.cue[0]) else end


def before_unparted_clause(passage: Passage, report: Report, end: int) -> int:
    """Return where a main clause begins that no comma parts: «بعد أن أعلن الجيش انسحابه | عاد السكان»."""
    syntax, at = passage.syntax, report.cue[0]
    after_that = syntax.form(at - 1) == "ان" and syntax.form(at - 2).removeprefix("و") in ("بعد", "منذ", "قبل", "فور", "بمجرد")
    opens = after_that or syntax.form(at - 1) in ("بعدما", "وبعدما", "عندما", "وعندما", "حين", "وحين", "لما", "ولما")
    if not opens or at > passage.first + 3 or report.start is None:
        return end
    walls = DEFINITE | POSSESSED | TIME
    main = (i for i in range(report.start + 1, end) if syntax.has(i, VERB | AUXILIARY) and syntax.has(i - 1, walls))
    return next((i for i in main if not syntax.has(i, CONJUNCTION)), end)


def _is_in_fronted(passage: Passage, cue: int) -> bool:
    """Return whether the clause of a cue is tied by its opener to a main clause that is still to come."""
    syntax = passage.syntax
    opener = next((i for i in range(cue - 1, passage.first - 1, -1) if _fronts(syntax, i)), None)
    if opener is None:
        is_told_in = syntax.core(passage.first) in _UPON and not syntax.has(cue, CONJUNCTION) and cue - passage.first <= _NEAR
        return is_told_in and not any(syntax.has(i, VERB | COMMA | COMPLEMENTISER) for i in range(passage.first, cue))
    if any(syntax.has(i, COMMA) for i in range(opener + 1, cue)):
        return False
    is_told = opener > passage.first and syntax.has(opener - 1, COMPLEMENTISER)  # «أوضح أنه حين قال»
    begin = opener - 1 if is_told else passage.first
    return not any(syntax.has(i, VERB) for i in range(begin, opener))


def _fronts(syntax: Syntax, at: int) -> bool:
    first = syntax.core(at)
    return any(syntax.reads(at + 1, words[1:]) for words in phrases_of("fronting").get(first, ()))


def _opens_main_clause(syntax: Syntax, at: int) -> bool:
    if syntax.form(at) in _RESUMING:
        return True
    if syntax.form(at) == "ما" and syntax.has(at + 1, VERB):
        return False  # «في حين ذكر المرصد أن قذيفة سقطت، ما أدى إلى مقتل طفل»
    if any(s.enclitic and s.stem.removesuffix("ت") in _FOLLOWING for s in syntax.text.tokens[at].word.splits):
        return False  # «، تبعه إطلاق رصاص»
    return syntax.has(at, VERB | MAYBE_VERB | AUXILIARY | NEGATION) and not syntax.has(at, CONJUNCTION)
