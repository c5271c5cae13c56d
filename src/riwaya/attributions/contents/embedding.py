"""Reports within reports: which stand inside what another is said to tell, and which go on beside it."""

from riwaya.attributions.agreement import can_mean
from riwaya.attributions.contents.bounds import (
    BUT_HE,
    between_dashes,
    comma_of_fronted,
    describes,
    is_of_another,
    open_quotation,
    turns_over,
)
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DASHES,
    DEFINITE,
    MAYBE_VERB,
    NEGATION,
    OPENER,
    POSSESSED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_SUBORDINATING = {"حيث", "اذ", "لان", "لانه", "لانها", "لانهم"}  # go on with what is reported


def mark_embedded(passage: Passage, reports: list[Report]) -> None:
    """Mark the reports that stand inside the content of an earlier one in the sentence."""
    for place, report in enumerate(reports):
        outer = next((r for r in reversed(reports[:place]) if r.start is not None and not r.is_embedded), None)
        if outer is not None and outer.start is not None and report.start is None and report.rule.startswith("adjunct"):
            report.is_embedded = open_quotation(passage.syntax, outer.start, report.cue[0])
        if outer is not None and outer.start is not None and report.start is not None:
            goes_on = passage.syntax.form(report.clause) in _SUBORDINATING and outer is not reports[place - 1]
            goes_on = goes_on or _then_speaks(passage.syntax, outer, report) or _explains(passage.syntax, report)
            half = reports[place - 1]  # «قال إن صنعاء نفت | مزاعم»
            opens = half.is_embedded and half.start == report.cue[0] and not half.rule.startswith("adjunct")
            report.is_embedded = not goes_on and (opens or _is_inside(passage.syntax, outer, report))
            if report.is_embedded and reports[place - 1].cue == report.cue:
                half = reports[place - 1]  # of its clause, before it
                half.is_embedded = True
                if half.content is not None and not any(passage.syntax.has(i, VERB | MAYBE_VERB) for i in range(*half.content)):
                    half.content = None  # «إن النائب، بحسب مقربين، غادر»: the subject alone tells nothing


def _explains(syntax: Syntax, inner: Report) -> bool:
    """Return whether «، إذ قال», «، حيث قال رئيسها» has the speaker, or who speaks for it, say more to the writer."""
    at = inner.cue[0]
    opens = syntax.form(at - 1) in ("حيث", "اذ") and syntax.has(at - 2, COMMA) and inner.rule.startswith("verbal")
    its_own = inner.source is not None and inner.source[0] == at + 1 and syntax.has(at + 1, POSSESSED)
    is_other = inner.start is not None and syntax.has(inner.start - 1, COMPLEMENTISER) and _is_expert(inner)
    return bool(opens and (inner.carries or its_own or is_other))


def _is_expert(report: Report) -> bool:
    """Return whether a person by name or calling speaks, whom the writer brings for it: «، إذ يرى الباحث سامر أن»."""
    return (
        bool(report.sources) and report.sources[0].kind in ("expert", "person") and len(report.sources[0].span.text.split()) > 1
    )


def _then_speaks(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether the outer speaker says more after «، ثم»: «تقول أم خالد إن جارها أخبرها …، ثم قالت إنها»."""
    is_then = syntax.form(inner.clause) == "ثم" and syntax.has(inner.clause - 1, COMMA)
    return is_then and not inner.sources and inner.agreement == outer.agreement and outer.agreement.gender == "f"


def _is_inside(syntax: Syntax, outer: Report, inner: Report) -> bool:
    assert outer.start is not None
    turns = syntax.form(inner.clause) in BUT_HE and inner.carries and inner.clause > outer.start
    if turns or (outer.is_noun and syntax.form(outer.start) in ("ذلك", "هذا") and syntax.has(outer.start + 1, COMMA)):
        return turns and is_of_another(syntax.form(inner.clause), outer)  # «لم ينف الحزب ذلك، بل إن أمينه تحدث عن»
    if syntax.form(outer.start) == "ما" and outer.start < inner.cue[0] <= outer.start + 2:
        return True  # «تنفي ما ورد على لسان أحدهم من …»
    if _is_noun_of_clause(syntax, outer.start, inner):
        return True
    is_his = inner.rule.startswith("adjunct") and inner.carries
    is_parted = inner.rule.startswith("passive") and between_dashes(syntax, inner.cue[0]) is not None
    if is_parted or inner.rule == "adjunct.بدعوى" or (is_his and (describes(syntax, inner) or _is_dashed(syntax, inner))):
        return outer.start < inner.cue[0]
    begins = outer.start - (syntax.form(outer.start - 1) == "فقد")  # «ووفقاً للمصدر، فقد وعد المشرف بـ»
    if inner.clause < begins or _goes_on_in_time(syntax, inner.clause) or _is_turned_to(syntax, begins, inner.clause):
        return False
    is_own = _is_in_phrase(syntax, outer, inner) or _tells_of_told(syntax, outer, inner) or _parts_clause(syntax, outer, inner)
    is_own = is_own or _is_of_its_clause(syntax, outer, inner) or _is_of_noun(syntax, outer, inner)
    if is_own or _is_on_tape(syntax, inner) or syntax.form(inner.cue[0] - 1) in ("من", "ممن"):
        return True  # «تفاوضت مع من وصفهم بأنهم مرتزقة»
    if open_quotation(syntax, outer.start, inner.cue[0]):
        return True
    if _is_awaited(syntax, outer, inner):
        inner.start = inner.start if inner.sources else None  # a thing shows it, and nobody tells it
        return True
    if inner.source is not None and outer.start < inner.source[0] < inner.cue[0] and _is_unbroken(syntax, outer.start, inner):
        return True  # «إنها عثرت على وثائق تثبت أن»
    if inner.rule.startswith("participle") or syntax.has(inner.cue[0], CONJUNCTION):
        return inner.clause <= outer.start and not inner.rule.startswith("participle")
    is_when = syntax.form(inner.clause) in words_of("subordinator") and not syntax.has(inner.clause - 1, COMMA)
    if syntax.form(inner.clause) in _SUBORDINATING or is_when:
        return True
    is_first = inner.clause <= outer.start + 1
    return is_first or syntax.has(inner.clause - 1, COMPLEMENTISER) or inner.rule.startswith(("relative", "carried", "rumour"))


def _is_noun_of_clause(syntax: Syntax, first: int, inner: Report) -> bool:
    """Return whether a clause told has a noun of saying for its own: «إن الجهاز تلقى | معلومات تفيد», «إنهم وقعوا | تعهداً بـ»."""
    if inner.rule.startswith("unnamed"):
        return first < inner.cue[0] and not any(syntax.has(i, COMMA | STOP) for i in range(first, inner.cue[0]))
    return inner.rule.startswith("existential") and inner.clause > first and bool(syntax.has(inner.clause - 1, VERB))


def _is_in_phrase(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether a noun of saying stands in the middle of a clause told: «أن الوزارة تحقق في | تقارير عن وجود مسلحين»."""
    at, begin = inner.cue[0], outer.start or 0
    if (
        outer.is_noun
        or not inner.rule.startswith(("nominal", "existential", "action", "unnamed"))
        or at <= begin
        or syntax.has(at, CONJUNCTION)
    ):
        return False
    walls = COMMA | STOP | COLON | OPENER | CLOSING | COMPLEMENTISER | CONJUNCTION
    joined = (i for i in range(at - 1, begin, -1) if syntax.has(i, COMPLEMENTISER) and syntax.has(i, CONJUNCTION))
    begin = next(joined, begin)  # «إن الوسيط شيخ، | وإنه حصل على تعهد من الخاطفين»
    # «إنه رغم | وعود القيادة بـ»: a preposition opens no clause
    return not any(syntax.has(i, walls) and not syntax.has(i, PREPOSITION) for i in (*range(begin + 1, at), at - 1))


def _is_dashed(syntax: Syntax, inner: Report) -> bool:
    """Return whether an adjunct stands between two dashes, which break nothing: «أسفر – وفق تقديره – عن مقتل ستين»."""
    tokens, (first, last) = syntax.text.tokens, inner.cue
    after = range(last, min(len(tokens), last + 3))
    return first > 0 and tokens[first - 1].word.raw in DASHES and any(tokens[i].word.raw in DASHES for i in after)


def _tells_of_told(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether one of whom the outer speaker has told goes on there: «إن المرجع هاتف قيادياً، | فأبلغه القيادي أن»."""
    at, begin = inner.cue[0], outer.start or 0
    if not syntax.form(at).startswith("ف") or not syntax.has(at, CONJUNCTION) or inner.source is None or outer.is_speech:
        return False
    is_named_again = inner.source[1] == inner.source[0] + 1 and syntax.form(inner.source[0]).startswith("ال")
    noun = syntax.form(inner.source[0]).removeprefix("ال")
    told = {syntax.form(i).removeprefix("ب").removeprefix("ل").removesuffix("ا") for i in range(begin, at)}
    return is_named_again and noun in told


def _is_of_noun(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether what is told names it: «أن أسرى | تتهمهم الحكومة بالقتل سيعودون», «أن القتال بدأ بعد | إعلان الوزير أن»."""
    at = inner.cue[0]
    if outer.is_noun or outer.is_speech or (outer.start or at) >= at - 1:
        return False
    if inner.rule.startswith("action"):
        return syntax.form(at - 1) in ("بعد", "قبل", "عقب", "منذ", "رغم") and not syntax.has(at - 2, COMMA)
    is_object = inner.rule.startswith("verbal") and bool(inner.sources) and syntax.form(at).endswith(("هم", "ها", "هما"))
    before = DEFINITE | COMMA | CONJUNCTION | COMPLEMENTISER | OPENER | VERB | PREPOSITION | RELATIVE | CLOSING | POSSESSED | TIME
    return is_object and not syntax.has(at, CONJUNCTION) and not syntax.has(at - 1, before)


def _is_of_its_clause(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether a joined verb cannot be the outer speaker's: «قال المراسل إن اللجنة اجتمعت معهم | وأبلغتهم بقرارها»."""
    at = inner.cue[0]
    is_joined = syntax.has(at, CONJUNCTION) and not syntax.has(at - 1, COMMA | CLOSING) and inner.rule.startswith("verbal")
    if not is_joined or not inner.carries or outer.is_noun or not outer.sources or outer.is_speech:
        return False
    return not can_mean(outer.sources[-1], inner.agreement)


def _is_on_tape(syntax: Syntax, inner: Report) -> bool:
    """Return whether the verb tells what is heard on a tape that another tells of: «روى أنه تسلّم شريطاً | يقول فيه أسير إن»."""
    return bool(inner.according_to) and inner.rule.startswith("verbal") and syntax.form(inner.cue[1]) in words_of("in_it")


def _is_awaited(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether the verb is what a clause told has been waiting for: «إلى أن ما سمته «هجوماً»، وغيره، | يشير إلى»."""
    at, begin = inner.cue[0], outer.start or 0
    begins_noun = syntax.has(begin - 1, COMPLEMENTISER) and not syntax.has(begin, VERB | AUXILIARY)
    if not inner.rule.startswith("verbal") or syntax.has(at, CONJUNCTION) or not begins_noun:
        return False
    if syntax.has(begin, NEGATION) and syntax.form(begin) != "ما":
        return False
    commas = [i for i in range(begin, at) if syntax.has(i, COMMA)]
    is_unbroken = not commas and not inner.sources  # «أن استمرار “هذه المحاولات | يؤكد», whose mark is never closed
    is_aside = bool(commas) and commas[-1] == at - 1 and any(syntax.has(i, COMMA | RELATIVE) for i in range(begin, at - 1))
    if not (is_unbroken or is_aside):
        return False  # «لفت إلى أن الخبر قديم، | أكد أن»: a clause without a verb is whole
    own = (i for i in range(begin + 1, at) if not (syntax.has(i - 1, RELATIVE) or syntax.form(i - 1) == "ما"))
    return not any(syntax.has(i, VERB | AUXILIARY | NEGATION | OPENER | COMPLEMENTISER) for i in own)


def _is_unbroken(syntax: Syntax, first: int, inner: Report) -> bool:
    """Return whether no comma or opener stands between the token and the clause of a report, which no و joins."""
    walls = COMMA | STOP | COLON | OPENER | CLOSING
    return not syntax.has(inner.clause, CONJUNCTION) and not any(syntax.has(i, walls) for i in range(first, inner.clause + 1))


def _parts_clause(syntax: Syntax, outer: Report, inner: Report) -> bool:
    """Return whether an adjunct between commas parts a clause of what another tells: «قال إن القتلى بلغوا، وفق أطباء، تسعة»."""
    assert outer.start is not None
    assert inner.start is not None
    at = inner.cue[0]
    is_apart = inner.rule.startswith("adjunct") and outer.start < at < inner.start and syntax.has(at - 1, COMMA)
    goes_on = syntax.has(inner.start - 1, COMMA) and not syntax.has(inner.start, CONJUNCTION | COMPLEMENTISER | PREPOSITION)
    is_clauses = not outer.is_noun and outer.rule.startswith("verbal")
    return is_apart and goes_on and is_clauses and not syntax.has(at, CONJUNCTION)


def _goes_on_in_time(syntax: Syntax, clause: int) -> bool:
    """Return whether the author goes on with what came next: «فأنكرت ذلك، قبل أن يقر قيادي بأن»."""
    return syntax.form(clause - 2) in ("قبل", "بعد", "الي") and syntax.has(clause - 3, COMMA) and syntax.form(clause - 1) == "ان"


def _is_turned_to(syntax: Syntax, first: int, clause: int) -> bool:
    """Return whether the text turns to another speaker right before his verb, who then is in nobody's words."""
    comma = comma_of_fronted(syntax, first, clause)
    return comma is not None and turns_over(syntax, comma + 1)
