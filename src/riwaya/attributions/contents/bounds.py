"""Contents: where what is reported ends."""

from riwaya.attributions.agreement import can_mean, of_pronoun
from riwaya.attributions.contents.content_ends import before_occasion
from riwaya.attributions.contents.fronted import before_main_clause, before_unparted_clause
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.wording import phrases_of, words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    ADDRESSED,
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DASHES,
    DEFINITE,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
)

_SUBORDINATING = {"حيث", "اذ", "لان", "لانه", "لانها", "لانهم"}  # go on with what is reported
_COMMENTS = {
    ("وهو", "ما"),
    ("وهي", "المره"),
    ("الامر", "الذي"),
    ("وهو", "امر"),
    ("خلافا", "لما"),
    *((verb, this) for verb in ("وجاء", "وجاءت", "وياتي", "وتاتي", "ياتي", "تاتي", "جاء") for this in ("ذلك", "هذا", "هذه")),
}  # the writer's, after what was said
PERCENT = ("%", "٪")
_NAME = 4  # tokens inside marks; a longer quotation is speech
_WHEN = ("بعد", "بعدما", "قبل", "عندما", "حين", "حينما", "ردا", "اثناء")
_LOOSE = COMMA | STOP | COLON | SIGN


def is_concessive(syntax: Syntax, at: int) -> bool:
    """Return whether «وإن كان», «وإن لم» begins here, which is the writer's aside and no second content."""
    return syntax.form(at) == "وان" and syntax.has(at + 1, AUXILIARY | NEGATION | VERB)


def mark_embedded(passage: Passage, reports: list[Report]) -> None:
    """Mark the reports that stand inside the content of an earlier one in the sentence."""
    for place, report in enumerate(reports):
        outer = next((r for r in reversed(reports[:place]) if r.start is not None and not r.is_embedded), None)
        if outer is not None and outer.start is not None and report.start is None and report.rule.startswith("adjunct"):
            report.is_embedded = _open_quotation(passage.syntax, outer.start, report.cue[0])
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
    turns = syntax.form(inner.clause) in _BUT_HE and inner.carries and inner.clause > outer.start
    if turns or (outer.is_noun and syntax.form(outer.start) in ("ذلك", "هذا") and syntax.has(outer.start + 1, COMMA)):
        return turns and _is_of_another(syntax.form(inner.clause), outer)  # «لم ينف الحزب ذلك، بل إن أمينه تحدث عن»
    if syntax.form(outer.start) == "ما" and outer.start < inner.cue[0] <= outer.start + 2:
        return True  # «تنفي ما ورد على لسان أحدهم من …»
    if inner.rule.startswith("existential") and inner.clause > outer.start and syntax.has(inner.clause - 1, VERB):
        return True  # «قال إن الجهاز تلقى معلومات تفيد بأن»
    is_his = inner.rule.startswith("adjunct") and inner.carries
    if inner.rule == "adjunct.بدعوى" or (is_his and (_describes(syntax, inner) or _is_dashed(syntax, inner))):
        return outer.start < inner.cue[0]
    begins = outer.start - (syntax.form(outer.start - 1) == "فقد")  # «ووفقاً للمصدر، فقد وعد المشرف بـ»
    if inner.clause < begins or _goes_on_in_time(syntax, inner.clause) or _is_turned_to(syntax, begins, inner.clause):
        return False
    is_own = _tells_of_told(syntax, outer, inner) or _parts_clause(syntax, outer, inner)
    is_own = is_own or _is_of_its_clause(syntax, outer, inner) or _is_of_noun(syntax, outer, inner)
    if is_own or _is_on_tape(syntax, inner) or syntax.form(inner.cue[0] - 1) in ("من", "ممن"):
        return True  # «تفاوضت مع من وصفهم بأنهم مرتزقة»
    if _open_quotation(syntax, outer.start, inner.cue[0]):
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


def _describes(syntax: Syntax, inner: Report) -> bool:
    """Return whether an adjunct with a pronoun stands in a relative clause: «أن الحصار، الذي يمتد | وفق وصفه | لعام، لن»."""
    at = inner.cue[0]
    if syntax.has(at - 1, COMMA):
        return False
    before = next((i for i in range(at - 1, max(0, at - _LONGEST_DESCRIPTION), -1) if syntax.has(i, COMMA | RELATIVE)), at)
    return bool(syntax.has(before, RELATIVE))


def _in_description(syntax: Syntax, report: Report, start: int, end: int) -> int:
    """Return the comma that ends the relative clause in which an adjunct with a pronoun stands; `end` for other reports."""
    is_own = report.rule.startswith("adjunct") and report.carries and _describes(syntax, report)
    return next((i for i in range(start, end) if syntax.has(i, COMMA)), end) if is_own else end


_LONGEST_DESCRIPTION = 6  # tokens from a relative to the adjunct in its clause


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


def _open_quotation(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a closed quotation that began at `first` or later holds the token."""
    return any(
        q.opening >= first and q.is_closed and not q.is_bracket and q.opening < at < q.closing
        for i in range(first, at)
        if (q := syntax.quotation_at.get(i)) is not None
    )


def bound(passage: Passage, reports: list[Report]) -> None:
    """Give each report the range of its content, from where it begins to where another report or the sentence begins."""
    for place, report in enumerate(reports):
        if report.start is None:
            _cut_left(passage, report, reports[:place])
            continue
        end = passage.last if report.stop is None else report.stop
        for later in reports[place + 1 :]:
            if not later.is_embedded and later.clause > report.start and not _only_says_whose(passage.syntax, later):
                end = min(end, _before_fronted(passage.syntax, report.start, later.clause))
                break
        end = _before_second_cue(passage, report, reports[place + 1 :], end)
        end = _before_own_second(passage, report, reports[place + 1 :], end)
        end = min([end, *(r.start for r in reports[:place] if r.start is not None and r.target and report.start < r.start)])
        if report.is_embedded:
            begun = [r.content[1] for r in reversed(reports[:place]) if r.content and r.content[0] <= report.cue[0]]
            around = [last for last in begun if report.cue[0] < last]
            end = min([end, *around[:1]])
            report.is_embedded = bool(around) or not begun  # what the writer adds to a content is in it no more
        end = _end_of_speech(passage, report, report.start, _end_of_sentence(passage, report, end))
        end = _before_predicate_of(passage, report, report.start, end)
        if report.is_noun:
            end = before_occasion(passage, report.start, _end_of_noun(passage, report.start, end))
            end = _after_name_called(passage, report, report.start, before_unparted_clause(passage, report, end))
        if report.is_embedded and (report.is_noun or _is_told_by_anna(passage, report.start)):
            opener = _opener_around(passage, reports[:place]) if report.is_noun else ""
            end = _before_joined_that(passage, report.start, end, opener)
        if report.is_noun and report.rule.startswith("relative"):
            end = _before_predicate(passage, report.start, end)
        if report.is_embedded and not report.is_noun:
            end = _in_description(passage.syntax, report, report.start, _before_own_act(passage, report, end))
        if not report.is_speech:
            end = _before_outcome(passage, report, end)
        if _is_lone_demonstrative(passage, report):
            end = report.start + 1
        end = min(before_main_clause(passage, report, end), _closing_after(passage, report.cue[0]))
        report.content = trim(passage.syntax, report.start, _within_quotation(passage, report, end))


def _only_says_whose(syntax: Syntax, adjunct: Report) -> bool:
    """Return whether «على حد قوله» leaves what is told unbroken: «قال إن الاتفاق قائم، على حد قوله، | وإن الجيش باق»."""
    is_own = adjunct.rule.startswith("adjunct") and adjunct.carries and adjunct.start is None
    after = adjunct.cue[1] + bool(syntax.has(adjunct.cue[1], COMMA))
    return is_own and syntax.form(after) in _AND_THAT


_LONGEST_FRONTED = 8  # tokens of what stands before a verb of saying: «، وفي وقت لاحق من اليوم نفسه، قالت»
_FRONTED = ("وفي", "وخلال", "وبعد", "وقبل", "وعقب", "ولاحقا", "وعلي", "ومن", "وفيما", "والي", "وحول", "وعن")


def _before_fronted(syntax: Syntax, first: int, clause: int) -> int:
    """Return where what is told first of a second report begins: «إن السفينة أصيبت، | وفي وقت لاحق، قالت الهيئة إن»."""
    comma = _comma_of_fronted(syntax, first, clause)
    return clause if comma is None else comma


def _comma_of_fronted(syntax: Syntax, first: int, clause: int) -> int | None:
    """Return the comma after which something stands that opens a clause, up to the verb of saying there; None without it."""
    begin = clause - bool(syntax.has(clause - 1, COMMA))
    comma = next((i for i in range(begin - 1, max(first, begin - _LONGEST_FRONTED), -1) if syntax.has(i, COMMA)), None)
    if comma is None or not (syntax.form(comma + 1) in _FRONTED or _turns_over(syntax, comma + 1)):
        return None
    tells = VERB | COMPLEMENTISER | RELATIVE | CLOSING
    return None if any(syntax.has(i, tells) for i in range(comma + 1, begin)) else comma


def _turns_over(syntax: Syntax, at: int) -> bool:
    """Return whether it is told at the token that another speaks now: «، | من جانبها، قالت», «، في المقابل أكد»."""
    return any(syntax.reads(at, phrase) for phrase in phrases_of("turning_over").get(syntax.form(at), ()))


def _is_turned_to(syntax: Syntax, first: int, clause: int) -> bool:
    """Return whether the text turns to another speaker right before his verb, who then is in nobody's words."""
    comma = _comma_of_fronted(syntax, first, clause)
    return comma is not None and _turns_over(syntax, comma + 1)


def _end_of_sentence(passage: Passage, report: Report, end: int) -> int:
    """Return the full stop that ends what is told within another's quotation of several sentences; `end` without one."""
    syntax, start = passage.syntax, report.start
    if start is None or report.is_speech or syntax.quotation_around(report.cue[0]) is None:
        return end
    return next((i for i in range(start, end - 1) if syntax.form(i) == "." and syntax.has(i, STOP)), end)


def _before_second_cue(passage: Passage, report: Report, later: list[Report], end: int) -> int:
    """Return where a content ends before what parts it from the next: «"… حتى التحرير" | يضيف البيان», «، | بعد أن قالت»."""
    syntax = passage.syntax
    for other in later:
        if other.rule.startswith("after-quotation") and other.content and report.start is not None and report.is_speech:
            return min(end, other.content[1] + 1) if report.start <= other.content[0] else end
    when = end - 1 - (syntax.form(end - 1) == "ان")
    is_when = syntax.form(when) in (("بعد", "قبل", "منذ") if when < end - 1 else ("بعدما", "قبلما", "منذما"))
    return when if is_when and report.start is not None and when > report.start and syntax.has(when - 1, COMMA) else end


def _before_own_second(passage: Passage, report: Report, later: list[Report], end: int) -> int:
    """Return where one who speaks inside another's words says the next thing: «بحسب X فإن Y اشترط خروجهم، | ووعد بـ»."""
    if report.rule.startswith("own."):  # «ندعو الجيش إلى الإفراج عنه، | ونحمله المسؤولية»
        return min([end, *(r.clause for r in later if r.rule.startswith("own."))])
    if not report.is_embedded or report.source is None or report.start is None:
        return end
    syntax, begin = passage.syntax, report.start or 0
    own = (r for r in later if r.is_embedded and r.cue[0] > begin and (r.source == report.source or _goes_on_after(syntax, r)))
    second = next(own, None)
    is_joined = second is not None and syntax.has(second.cue[0], CONJUNCTION)
    return min(end, second.cue[0]) if second is not None and is_joined else end


def _goes_on_after(syntax: Syntax, report: Report) -> bool:
    """Return whether a joined verb after a comma goes on from the one before: «أبلغونا أنهم ضدها، | وأبلغوا جيراننا بذلك»."""
    return report.carries and report.rule.startswith("verbal") and bool(syntax.has(report.cue[0] - 1, COMMA))


def _before_predicate_of(passage: Passage, report: Report, at: int, end: int) -> int:
    """Return where it is told what a claim inside another's words is: «إن ما يُنشر عن ذلك | "حرب نفسية"», «| لا أساس له»."""
    syntax = passage.syntax
    is_hearsay = report.rule == "rumour" or report.rule.startswith("existential.أنباء")
    if is_hearsay or (report.is_embedded and report.rule.startswith(("relative", "verbal", "nominal", "carried"))):
        end = _before_verdict(passage, at, end)
    if is_hearsay and syntax.has(report.clause - 1, COMPLEMENTISER):
        return next((i for i in range(at + 1, end - 1) if syntax.closing(i) == end - 1), end)
    return end


def _after_name_called(passage: Passage, report: Report, at: int, end: int) -> int:
    """Return the comma after what one is called in marks: «وصفهم بـ«الإرهابيين» | ، خلال عملية»; `end` where none follows."""
    syntax = passage.syntax
    opening = at + (syntax.form(at) == "ب")
    closing = syntax.closing(opening)
    if report.sense.id == "وصف" and syntax.form(at).startswith("بال") and report.cue[1] == at:
        past = at + 1  # «هجوم وصفه بالكبير | على المدينة», «بالإيجابية والمثمرة | مع الحكومة»
        while past < end and syntax.has(past, DEFINITE) and not syntax.has(past, PREPOSITION | PREFIXED):
            past += 1
        return min(end, past) if syntax.has(past, PREPOSITION) else end
    is_name = report.sense.id in ("وصف", "سمى") and closing > opening and syntax.has(closing + 1, COMMA)
    return min(end, closing + 1) if is_name else end


def _closing_after(passage: Passage, at: int) -> int:
    """Return where the quotation closes in which a cue stands, which its content never leaves; the sentence's end outside one."""
    around = passage.syntax.quotation_around(at)
    return around.closing if around is not None and around.opening >= passage.first else passage.last


def _cut_left(passage: Passage, report: Report, before: list[Report]) -> None:
    """Begin what is told before an adjunct where the source of another ends: «٤٧ حسب اللجنة، ٦٠ | حسب الوزارة»."""
    if report.content is None or not report.rule.startswith("adjunct"):
        return
    first, last = report.content
    ends = [r.source[1] for r in before if r.start is None and r.source and r.content and first <= r.cue[0] < r.source[1] < last]
    if ends:
        report.content = trim(passage.syntax, max(ends), last)


def _end_of_speech(passage: Passage, report: Report, at: int, end: int) -> int:
    """Return where the writer speaks again: at «، لكنه قال», at «، لكن» after a quotation, at «، وهو ما» and «، مكتفياً بـ»."""
    syntax = passage.syntax
    for here in range(at + 1, end - 1):
        if syntax.has(here, COMMA) and _writer_speaks(syntax, here, report) and not _open_quotation(syntax, at - 1, here):
            return here
        if syntax.form(here) == "دون" and _leaves_unsaid(syntax, here, report):
            return here - (syntax.form(here - 1) == "من")  # «أن الخسائر كبيرة | دون أن يحدد حصيلة»
    return end


def _left_out(syntax: Syntax, at: int, report: Report) -> bool:
    """Return whether who speaks is said after a comma to have left something out: «، ولم يحدد عددهم», «، في حين لم تشر إلى»."""
    at += 2 * (syntax.form(at) == "في" and syntax.form(at + 1) in ("حين", "وقت")) + (syntax.form(at) in ("فيما", "بينما"))
    if syntax.form(at).removeprefix("و") != "لم" or at + 1 >= len(syntax.tags):
        return False
    begins = {"f": "ت", "m": "ي"}.get(report.agreement.gender, syntax.form(at + 1)[:1])
    return syntax.form(at + 1)[:1] == begins and syntax.form(at + 1)[1:] in _UNSAID


_UNSAID = ("حدد", "وضح", "ذكر", "سم", "فصح", "ورد", "تطرق", "عط", "شر", "كشف", "قدم", "دل", "خض", "فصل", "بين")


def _leaves_unsaid(syntax: Syntax, at: int, report: Report) -> bool:
    """Return whether who speaks is said here, without a comma, to have left something out: «دون أن يحدد حصيلة»."""
    begins = {"f": "ت", "m": "ي"}.get(report.agreement.gender, syntax.form(at + 2)[:1])
    tells = syntax.form(at + 2)[1:] in ("حدد", "وضح", "ذكر", "سمي", "فصح", "ورد", "تطرق", "عط", "عطي", "شير")
    return syntax.form(at + 1) == "ان" and tells and syntax.form(at + 2)[:1] == begins


def _writer_speaks(syntax: Syntax, comma: int, report: Report) -> bool:
    """Return whether the clause after a comma is the writer's own, whoever spoke before it."""
    at = comma + 1
    form = syntax.form(at)
    turns = form.startswith("فال") and syntax.has(at, CONJUNCTION)
    if turns and any(syntax.core(i) == "اما" for i in range(max(0, at - 30), at)):
        return True  # «أما الذين يجري الحديث عن إيداعهم السجن، فالحكومة لم تتسلمهم»
    if (
        _says_nothing(syntax, at)
        or _left_out(syntax, at, report)
        or form in _RESTS
        or (form == "وذلك" and _is_said_on(syntax, at + 1))
    ):
        return True
    if _is_unverified(syntax, at) or _is_meant(syntax, at) or _is_told_at_last(syntax, at) or _is_judged_step(syntax, at):
        return True
    if form in words_of("contrast"):
        verb = next((i for i in range(at + 1, at + 4) if not syntax.has(i, NEGATION | AUXILIARY)), at + 1)
        is_speakers = form in _BUT_HE and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[verb].word))
        is_speakers = is_speakers and not _is_of_another(form, report)
        return is_speakers or syntax.has(comma - 1, CLOSING)
    if form in words_of("siding") or form in words_of("turning") or _says_without(syntax, at):
        return True
    if (form in ("ردا", "تعليقا", "تعقيبا") and syntax.has(comma - 1, CLOSING)) or _publishes(form, report):
        return True
    if (form, syntax.form(at + 1)) in _COMMENTS or _sums_up(syntax, at):
        return True
    word = syntax.text.tokens[at].word
    return word.text.endswith("ا") and any(
        h.entry.shape == "participle" and not h.split.proclitics and not h.split.enclitic for h in cue_forms(word)
    )


def _is_said_on(syntax: Syntax, at: int) -> bool:
    """Return whether it is told on what occasion it was said: «، وذلك | خلال جولة له», «، وذلك | في تصريح»."""
    return syntax.form(at) in ("خلال", "في", "اثناء", "عبر", "ضمن") and is_occasion(syntax, at + 1)


_RESTS = ("ويستند", "وتستند", "واستند", "واستندت", "مستندا", "مستنده", "ويستشهد", "وتستشهد")  # on what he rests
_BUT_HE = ("لكنه", "لكنها", "لكنهم")


def _is_of_another(form: str, outer: Report) -> bool:
    """Return whether «لكنها» cannot mean who speaks, so that he goes on: «قال الناطق إن قيادته ترحب بالتحقيق، | لكنها تشترط»."""
    return bool(outer.sources) and not can_mean(outer.sources[-1], of_pronoun(form))


def _publishes(form: str, report: Report) -> bool:
    """Return whether an outlet does more than tell: «ذكرت القناة أن الجسر سليم، | وبثت صوراً له»."""
    is_outlet = bool(report.sources) and report.sources[-1].kind == "outlet"
    return is_outlet and form in (
        ("ونشرت", "وبثت", "وعرضت", "وأرفقت", "وارفقت") if report.agreement.gender == "f" else _PUBLISHED
    )


_PUBLISHED = ("ونشر", "وبث", "وعرض", "وارفق")


def _says_without(syntax: Syntax, at: int) -> bool:
    """Return whether the writer tells here what the speaker left unsaid: «، دون أن ينفي مضمونه», «، من دون ذكر تفاصيل»."""
    at += syntax.form(at) in ("من", "ومن")
    if syntax.form(at).removeprefix("و") not in ("دون", "بدون", "غير"):
        return False
    if syntax.form(at + 1) != "ان":
        return syntax.form(at + 1) in words_of("left_unsaid")
    said = cue_forms(syntax.text.tokens[at + 2].word)
    is_said = any(h.entry.shape == "verb" and h.entry.cue.stance in ("denies", "confirms", "admits") for h in said)
    return is_said or syntax.form(at + 2) in words_of("left_unsaid")


_LONGEST_SILENT = 5  # tokens from a comma to the negation: «، غير أن السلطات المحلية لم تعلّق»


def _says_nothing(syntax: Syntax, at: int) -> bool:
    """Return whether somebody is said here to have told nothing: «، ولم تؤكد الأركان ذلك», «، والجيش لم يعلّق», «، والله أعلم»."""
    if syntax.form(at) in ("والله", "الله") and syntax.form(at + 1) in ("اعلم", "العالم", "العليم"):
        return True
    verb = at + (syntax.form(at) in _BUT_HE) + 2 * (syntax.form(at) in ("غير", "الا", "بيد", "في"))
    verb += syntax.form(verb) in ("بينما", "فيما", "لكن", "ولكن")
    if syntax.form(verb) in words_of("refusing") and not words_of("silence").isdisjoint(syntax.forms[verb + 1 : verb + 4]):
        return True  # «، ورفض التعليق على محتواه», «، بينما رفضت الشرطة التعليق»
    joined = syntax.has(at, CONJUNCTION | OPENER) or syntax.form(at) in words_of("contrast")
    for here in range(at, at + _LONGEST_SILENT if joined else at):
        if here > at and syntax.has(here, COMMA | STOP | VERB):
            return False
        if syntax.form(here).removeprefix("و") in ("لم", "لا") and here + 1 < len(syntax.tags):
            return syntax.form(here + 1) in words_of("untold") or _until_written(syntax, here) or _is_no_answer(syntax, here + 1)
    return False


def _is_no_answer(syntax: Syntax, at: int) -> bool:
    """Return whether somebody is said not to have answered the writer: «ولم ترد الخارجية على طلب للتعليق»."""
    if syntax.form(at) not in ("يرد", "ترد", "يردوا", "يستجب", "تستجب", "يستجيبوا", "يجب", "تجب"):
        return False
    return any(syntax.form(i).removeprefix("ل") in words_of("enquiry") for i in range(at + 1, min(len(syntax.tags), at + 9)))


def _until_written(syntax: Syntax, at: int) -> bool:
    """Return whether a clause tells what had not happened when the article was written: «حتى كتابة الخبر»."""
    near = range(at + 1, min(len(syntax.tags) - 2, at + 10))
    return any(syntax.form(i) in ("حتي", "لحظه", "ساعه", "وقت", "لحين") and syntax.form(i + 1) in _WRITING for i in near)


_WRITING = ("كتابه", "نشر", "اعداد", "تحرير", "صياغه", "لحظه", "ساعه", "وقت", "تاريخ")


_REACHED = {"نتمكن", "تتمكن", "يتسن", "يتسني", "نستطع", "تستطع"}


def _is_unverified(syntax: Syntax, at: int) -> bool:
    """Return whether the writer says here that nothing could be learnt: «، فيما لم نتمكن من», «، ولم يتسن التحقق»."""
    negation = at + (syntax.form(at) in ("فيما", "بينما"))
    if syntax.form(at + (syntax.form(at) in ("لكن", "ولكن", "وقد"))) in ("تعذر", "وتعذر", "يتعذر", "ويتعذر"):
        return True  # «، ولكن تعذر على X التحقق من ذلك»
    return syntax.form(negation) in ("لم", "ولم") and syntax.form(negation + 1) in _REACHED


def _is_told_at_last(syntax: Syntax, at: int) -> bool:
    """Return whether a sentence ends with the occasion of what was said: «، خلال مؤتمر صحفي عقده أمس», «، في تصريح للراية»."""
    if syntax.form(at) not in ("خلال", "في", "عبر", "اثناء") or syntax.form(at + 1) not in words_of("speech"):
        return False
    rest = range(at + 2, min(len(syntax.tags), at + 2 + _LONGEST_OCCASION))
    wall = next((i for i in rest if syntax.has(i, COMMA | STOP | COMPLEMENTISER | COLON | CONJUNCTION)), None)
    return wall is None or bool(syntax.has(wall, STOP))


_LONGEST_OCCASION = 14  # tokens of an occasion with which a sentence ends


def _is_meant(syntax: Syntax, at: int) -> bool:
    """Return whether the writer says here what was meant: «، في إشارة إلى الحزب», «، في تلميح واضح إلى»."""
    hints = syntax.form(at) == "في" and syntax.form(at + 1) in words_of("hint")
    return hints and "الي" in syntax.forms[at + 2 : at + 5]


def _is_judged_step(syntax: Syntax, at: int) -> bool:
    """Return whether it is told how somebody sees what was announced: «، في خطوة وصفها الوزير بأنها», «، في تطور يراه محللون»."""
    if syntax.form(at) != "في" or at + 2 >= len(syntax.tags) or syntax.form(at + 1) not in words_of("step"):
        return False
    return any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[at + 2].word))


def _sums_up(syntax: Syntax, at: int) -> bool:
    """Return whether the writer says here what it was that was told: «، وهي رواية», «، وهو الاتهام الذي»."""
    noun = syntax.form(at + 1).removeprefix("ال")
    return syntax.form(at) in ("وهو", "وهي") and (noun in words_of("summed") or noun in words_of("view"))


_VERDICTS = {
    *(("لا", "اساس"), ("لا", "صحه"), ("عار", "عن"), ("عار", "من"), ("غير", "صحيح"), ("غير", "صحيحه"), ("عاريه", "عن")),
    *(("عاريه", "من"), ("كلام", "فارغ"), ("محض", "افتراء"), ("محض", "كذب"), ("مجرد", "شايعات")),
}


def _before_verdict(passage: Passage, at: int, end: int) -> int:
    """Return where the outer speaker goes on with what he began: «إن التقرير الذي ذكر أن …، | لا أساس له من الصحة»."""
    syntax = passage.syntax
    if syntax.form(end - 2) == "غير" and syntax.form(end - 1).startswith(("صحيح", "دقيق", "واقعي")) and end - 2 > at:
        return end - 2  # «إن مزاعم الرئيس حول المحطة | غير صحيحة»
    found = (i for i in range(at + 2, end - 1) if (syntax.form(i), syntax.form(i + 1)) in _VERDICTS)
    is_so = (i for i in range(at + 1, end - 2) if syntax.has(i, COMMA) and syntax.form(i + 1) in ("هو", "هي"))
    verdict = next(found, None) or next(
        (i for i in is_so if syntax.has(i + 2, OPENING)), end
    )  # «ما نشرته X، بشأن Y، | هو "خيال"»
    return verdict - bool(verdict < end and syntax.has(verdict - 1, COMMA))


def _end_of_noun(passage: Passage, at: int, end: int) -> int:
    """Return where a content that is a noun phrase ends: before «، و» with a verb or an opener of its own, before «ثم»."""
    syntax = passage.syntax
    for here in range(at + 1, end - 1):
        if _is_over(syntax, here) and not _open_quotation(syntax, at - 1, here) and not _is_further_act(syntax, at, here + 1):
            return here
    return end


def _is_further_act(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a joined form is a verbal noun as the first is: «دعا إلى توخي الحذر، | وتجنب الشائعات»."""
    form = syntax.form(at).removeprefix("و")
    return form in ("تجنب", "تقيد", "تعاون", "تمسك", "تكاتف", "توحد", "تجاوز") and bool(
        syntax.has(first, MASDAR) or syntax.form(first).endswith(("ي", "يه")) or syntax.form(first)[:1] in "بل"
    )


def _before_own_act(passage: Passage, report: Report, end: int) -> int:
    """Return where the one told goes on with what he did: «أخبرنا المشرف أنه مات، | ودفعنا مالاً لنعرف قبره»."""
    syntax = passage.syntax
    if report.start is None or not syntax.form(report.cue[0]).endswith(("نا", "ني", "لي")):
        return end
    acts = (i for i in range(report.start + 1, end - 1) if syntax.has(i, COMMA) and syntax.has(i + 1, CONJUNCTION))
    return next((i for i in acts if syntax.has(i + 1, VERB) and syntax.form(i + 1).endswith("نا")), end)


def _before_outcome(passage: Passage, report: Report, end: int) -> int:
    """Return where the writer tells what came of a promise («وعد بألا يُعتقل، | فلم تمض ساعة») or doubts a claim («، مع أن»)."""
    syntax = passage.syntax
    stance = report.stance or report.sense.stance
    if stance not in ("promises", "alleges") or report.start is None:
        return end
    for here in range(report.start + 1, end - 1):
        if not syntax.has(here, COMMA):
            continue
        if stance == "promises" and syntax.form(here + 1) in ("فلم", "فما", "فاذا"):
            return here
        if stance == "alleges" and syntax.form(here + 1) == "مع" and syntax.has(here + 2, COMPLEMENTISER):
            return here
    return end


def _opener_around(passage: Passage, before: list[Report]) -> str:
    """Return the word that opens what the outer speaker says: أن or إن; "" where none does."""
    outer = next((r for r in reversed(before) if r.start is not None and not r.is_embedded), None)
    return passage.syntax.form((outer.start or 1) - 1) if outer is not None and not outer.is_noun else ""


def _before_joined_that(passage: Passage, at: int, end: int, opener: str) -> int:
    """Return where «وإن», or «، وأن» after أن, goes on with what the outer speaker says: «قال إن الجيش أعلن وقف النار | وإن»."""
    syntax = passage.syntax
    for here in range(at + 1, end - 1):
        goes_on = opener == "ان" and syntax.has(here - 1, COMMA) and syntax.form(here) in _AND_THAT
        if goes_on or (syntax.text.tokens[here].word.text.startswith("وإن") and not is_concessive(syntax, here)):
            return here
    return end


_AND_THAT = ("وان", "وانه", "وانها", "وانهم")


def _is_told_by_anna(passage: Passage, start: int) -> bool:
    """Return whether a content follows «أن», so that «وإن» after it is another's: «قال إن الصور أثبتت أن …، | وإن الشرطة»."""
    text = passage.syntax.text.tokens[start].word.text if passage.syntax.has(start, COMPLEMENTISER) else ""
    text = text or passage.syntax.text.tokens[start - 1].word.text
    return text.startswith(("أن", "بأن"))


_RETURNING = ("عنه", "عنها", "اليه", "اليها", "به", "بها", "عليه", "عليها")


def _before_predicate(passage: Passage, at: int, end: int) -> int:
    """Return where the antecedent of a relative clause goes on: «الحركة التي نفت تورطها في التفجير | لم تحضر»."""
    syntax = passage.syntax
    returned = (i for i in range(at, min(at + 4, end - 1)) if syntax.form(i) in _RETURNING and not syntax.has(i + 1, CONJUNCTION))
    end = next((i + 1 for i in returned), end)  # «الهجوم الذي أعلنت مسؤوليتها عنه | عندما اقتحم»
    for here in range(at + 1, end - 1):
        is_negated = syntax.form(here) in ("قد", "لم", "لن") and syntax.has(here + 1, VERB | MAYBE_VERB)
        is_verb = syntax.has(here, COMMA) and syntax.has(here + 1, VERB) and not syntax.has(here + 1, CONJUNCTION)
        if is_negated or is_verb:
            return here
    return end


def _is_over(syntax: Syntax, at: int) -> bool:
    """Return whether a new clause begins at the token, where a noun phrase has been told."""
    if syntax.form(at) in ("فيما", "بينما") and syntax.has(at + 1, VERB | AUXILIARY):
        return syntax.form(at + 1) not in ("يتعلق", "تتعلق", "يخص", "يتصل", "يبدو")  # «وصف الوضع بالدقيق | فيما حاصرت قوات مبنى»
    if syntax.form(at) in ("لكن", "ولكن"):
        return True  # «طلبوا البقاء | لكن أحداً لم يزودهم بالعتاد»
    if syntax.form(at) == "ثم":
        return syntax.has(at + 1, VERB) or (syntax.has(at + 1, OPENING) and syntax.has(at + 2, VERB))
    if not syntax.has(at, COMMA) or syntax.form(at + 1).removeprefix("و") in words_of("called"):
        return False  # «بينها أن أحدهم، ويُدعى سالم، قُتل»
    joined = syntax.has(at + 1, CONJUNCTION) and syntax.has(at + 1, VERB | NEGATION) and syntax.form(at + 1) != "وعدم"
    joined = joined or _has_object(syntax, at + 1) or _is_expected(syntax, at + 1)
    says = not joined and syntax.has(at + 1, VERB) and syntax.has(at + 2, ADDRESSED | COMPLEMENTISER | COLON)
    joined = joined or (says and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[at + 1].word)))
    before = syntax.form(at + 1) == "قبل" and syntax.has(at + 2, COMPLEMENTISER)
    before = before or (syntax.form(at + 1) == "في" and syntax.form(at + 2) == "حين")
    is_other = syntax.form(at + 1).startswith("و") and syntax.form(at + 1)[1:] in words_of("ordinal")
    pairs = is_other and not {"احداهما", "احدهما"}.isdisjoint(syntax.forms[max(0, at - 12) : at])  # «إحداهما شرقاً، والأخرى»
    joined = joined or (is_other and not pairs)  # «، والثانية لما»
    resumes = syntax.form(at + 1) in ("فان", "فانه", "فانها", "فانهم")  # «وبحسب X، التي نفت وجود اتفاق، فإن»
    return joined or before or resumes or syntax.has(at + 1, OPENER)


def _is_expected(syntax: Syntax, at: int) -> bool:
    """Return whether «ومن المتوقع أن», «ومن المقرر» begins a clause."""
    return syntax.form(at) == "ومن" and syntax.form(at + 1).removeprefix("ال") in words_of("modal")


def _has_object(syntax: Syntax, at: int) -> bool:
    """Return whether a joined form spelled like a noun has an object with tanwīn, and so is a verb: «، ونشر صوراً»."""
    follows = syntax.text.tokens[at + 1].word.raw if at + 1 < len(syntax.tags) else ""
    return syntax.has(at, CONJUNCTION) and syntax.has(at, MAYBE_VERB) and follows.endswith(("اً", "ًا"))


def _is_lone_demonstrative(passage: Passage, report: Report) -> bool:
    """Return whether the content is the one word «ذلك», whatever follows its comma, or tells how it was denied."""
    syntax, at = passage.syntax, report.start
    if at is None or syntax.form(at) not in ("ذلك", "هذا", "هالشي", "هالحكي") or at + 1 >= passage.last:
        return False
    if "الي" in report.sense.takes and syntax.form(at + 1)[:1] in ("ا", "ل") and syntax.has(at + 1, PREPOSITION | PREFIXED):
        return False  # «أرجع الخبير ذلك إلى نقص التمويل»
    follows = COMMA | PREPOSITION | ADVERB | TIME if report.is_noun else COMMA
    return (
        syntax.has(at + 1, follows)
        or syntax.form(at + 1).startswith("لل")
        or (report.is_noun and syntax.form(at + 1) in ("جمله", "بشده", "كمان", "ايضا"))
    )


def _within_quotation(passage: Passage, report: Report, end: int) -> int:
    """Return the end of a content that is wholly quoted: where its quotation closes."""
    syntax = passage.syntax
    assert report.start is not None
    begin = report.start
    while begin < end and syntax.has(begin, _LOOSE):
        begin += 1
    if not syntax.has(begin, OPENING) or (syntax.has(begin, BRACKET) and not report.is_speech):
        return end
    closing = syntax.closing(begin)
    if closing >= end:
        return end
    after = closing + 1
    if syntax.form(after) in _WHEN and closing - begin > _NAME:
        return closing + 1  # «"لا نتفاوض مع أحد" بعد أن أوردت إذاعة أن …»: when it was said
    goes_on = after < end and not syntax.has(after, COMMA | STOP)
    acts = (i for i in range(begin + 1, closing) if not is_first_name(syntax.text.tokens[i].word))
    is_name = closing - begin <= _NAME and not any(syntax.has(i, VERB) for i in acts)
    awaits = syntax.has(after + 1, VERB) or syntax.has(report.start - 1, COMPLEMENTISER)  # «أن «جمرة»، قُتل في هجوم»
    joined = syntax.has(after + 1, CONJUNCTION) and syntax.form(after + 1) not in ("وهو", "وهي", "وهم")
    goes_on = goes_on or (is_name and after + 1 < end and bool(awaits) and not joined)
    adds_more = after + 1 < end and syntax.has(after, COMMA) and syntax.has(after + 1, COMPLEMENTISER) and not report.is_embedded
    adds_more = adds_more or (report.is_speech and _quotes_on(syntax, after, end))
    return end if goes_on or adds_more else closing + 1


def _quotes_on(syntax: Syntax, comma: int, end: int) -> bool:
    """Return whether a second quotation after a comma is the last of what is said: «قال: "عدنا"، | "ولم نجد أحداً"»."""
    opening = comma + 1
    is_second = opening < end and syntax.has(comma, COMMA) and syntax.has(opening, OPENING) and not syntax.has(opening, BRACKET)
    return is_second and opening + _NAME < syntax.closing(opening) == end - 1


def trim(syntax: Syntax, first: int, last: int) -> Range:
    """Return the range without loose signs at its ends and without marks round the whole of it."""
    while first < last and syntax.has(first, _LOOSE):
        first += 1
    while first < last and (_is_loose_end(syntax, last - 1) or syntax.form(last - 1) in ("و", "ف", "ثم", "اما", "واما")):
        last -= 1
    if first < last and syntax.has(first, OPENING) and (not syntax.has(first, BRACKET) or syntax.closing(first) == last - 1):
        closing = syntax.closing(first)
        if closing == last - 1 or closing >= last:
            first, last = first + 1, min(last, closing)
    while first < last and (syntax.has(last - 1, COMMA | STOP) or _dangles(syntax, first, last)):
        last -= 1
    return first, last


def _is_loose_end(syntax: Syntax, at: int) -> bool:
    """Return whether a sign ends no content: any but that of a percentage."""
    return syntax.has(at, _LOOSE | OPENING) and syntax.text.tokens[at].word.raw not in PERCENT


def _dangles(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the range ends in an opener that belongs to what follows (فيما، لكن) or a mark never opened in it."""
    at = last - 1
    if syntax.has(at, OPENER) and syntax.form(at) not in ("ما", "مما") and syntax.form(at - 1) != "لا":  # «لا غير»
        return not syntax.text.tokens[at].word.raw.endswith(("اً", "ًا"))  # «ولن أبيعهم وهماً»
    if not syntax.has(at, CLOSING):
        return syntax.form(at) in ("الي", "عن", "من") and bool(syntax.has(at, PREPOSITION))  # «دعا من وصفهم بـ«الأبطال» | إلى»
    return syntax.quotation_at[at].opening < first
