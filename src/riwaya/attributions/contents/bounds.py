"""Contents: where what is reported ends."""

from riwaya.attributions.agreement import can_mean, of_pronoun
from riwaya.attributions.contents.content_ends import before_occasion
from riwaya.attributions.contents.fronted import before_main_clause, before_unparted_clause
from riwaya.attributions.contents.own_doubts import before_own_doubt
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
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
)

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


def describes(syntax: Syntax, inner: Report) -> bool:
    """Return whether an adjunct with a pronoun stands in a relative clause: «أن الحصار، الذي يمتد | وفق وصفه | لعام، لن»."""
    at = inner.cue[0]
    if syntax.has(at - 1, COMMA):
        return False
    before = next((i for i in range(at - 1, max(0, at - _LONGEST_DESCRIPTION), -1) if syntax.has(i, COMMA | RELATIVE)), at)
    return bool(syntax.has(before, RELATIVE))


def between_dashes(syntax: Syntax, at: int) -> int | None:
    """Return the second of two dashes between which a clause stands that begins at the token; None without them."""
    tokens = syntax.text.tokens
    if at == 0 or tokens[at - 1].word.raw not in DASHES:
        return None
    return next((i for i in range(at + 1, min(len(tokens) - 1, at + _LONGEST_BY_DASH)) if tokens[i].word.raw in DASHES), None)


_LONGEST_BY_DASH = 22  # tokens between two dashes


def _in_description(syntax: Syntax, report: Report, start: int, end: int) -> int:
    """Return the comma that ends the relative clause in which an adjunct with a pronoun stands; `end` for other reports."""
    if report.rule.startswith("passive") and (dash := between_dashes(syntax, report.cue[0])) is not None:
        return min(end, dash)
    is_own = report.rule.startswith("adjunct") and report.carries and describes(syntax, report)
    return next((i for i in range(start, end) if syntax.has(i, COMMA)), end) if is_own else end


_LONGEST_DESCRIPTION = 6  # tokens from a relative to the adjunct in its clause


def open_quotation(syntax: Syntax, first: int, at: int) -> bool:
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
        end = before_own_doubt(passage, report, end)
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
    comma = comma_of_fronted(syntax, first, clause)
    return clause if comma is None else comma


def comma_of_fronted(syntax: Syntax, first: int, clause: int) -> int | None:
    """Return the comma after which something stands that opens a clause, up to the verb of saying there; None without it."""
    begin = clause - bool(syntax.has(clause - 1, COMMA))
    comma = next((i for i in range(begin - 1, max(first, begin - _LONGEST_FRONTED), -1) if syntax.has(i, COMMA)), None)
    if comma is None or not (syntax.form(comma + 1) in _FRONTED or turns_over(syntax, comma + 1)):
        return None
    tells = VERB | COMPLEMENTISER | RELATIVE | CLOSING
    return None if any(syntax.has(i, tells) for i in range(comma + 1, begin)) else comma


def turns_over(syntax: Syntax, at: int) -> bool:
    """Return whether it is told at the token that another speaks now: «، | من جانبها، قالت», «، في المقابل أكد»."""
    return any(syntax.reads(at, phrase) for phrase in phrases_of("turning_over").get(syntax.form(at), ()))


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
    """Begin what is told before an adjunct where the source of another ends: «٤٧ حسب اللجنة، ٦٠ | حسب الوزارة».

    What one says in his own words begins where his verb tells it: «أكد أن | الجيش باقٍ، وفق تعبيره».
    """
    if report.content is None or not report.rule.startswith("adjunct"):
        return
    first, last = report.content
    if report.carries:
        told = (r for r in before if r.start is not None and not (r.is_embedded or r.is_noun) and first <= r.cue[0])
        first = max((r.start for r in told if r.start is not None and r.start < last), default=first)
        report.content = trim(passage.syntax, first, last)
    ends = [r.source[1] for r in before if r.start is None and r.source and r.content and first <= r.cue[0] < r.source[1] < last]
    if ends:
        report.content = trim(passage.syntax, max(ends), last)


def _end_of_speech(passage: Passage, report: Report, at: int, end: int) -> int:
    """Return where the writer speaks again: at «، لكنه قال», at «، لكن» after a quotation, at «، وهو ما» and «، مكتفياً بـ»."""
    syntax = passage.syntax
    for here in range(at + 1, end - 1):
        if syntax.has(here, COMMA) and _writer_speaks(syntax, here, report) and not open_quotation(syntax, at - 1, here):
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
    verb = syntax.form(at + 2)[1:].removesuffix("وا")
    tells = verb in ("حدد", "وضح", "ذكر", "سمي", "فصح", "ورد", "تطرق", "عط", "عطي", "شير")
    tells = tells or (
        verb in ("قدم", "عرض", "ورد") and syntax.form(at + 3).startswith(("دل", "ادل", "تفاصيل", "توضيح", "مزيد", "اثبات"))
    )
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
    if (
        _is_apparent(syntax, at)
        or _is_unverified(syntax, at)
        or _is_meant(syntax, at)
        or _is_told_at_last(syntax, at)
        or _is_judged_step(syntax, at)
    ):
        return True
    if form in words_of("contrast"):
        verb = next((i for i in range(at + 1, at + 4) if not syntax.has(i, NEGATION | AUXILIARY)), at + 1)
        is_speakers = form in BUT_HE and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[verb].word))
        is_speakers = is_speakers and not is_of_another(form, report)
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
BUT_HE = ("لكنه", "لكنها", "لكنهم")


def is_of_another(form: str, outer: Report) -> bool:
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
    verb = at + (syntax.form(at) in BUT_HE) + 2 * (syntax.form(at) in ("غير", "الا", "بيد", "في"))
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


def _is_apparent(syntax: Syntax, at: int) -> bool:
    """Return whether the writer tells here what it looks like: «دعا السكان إلى المغادرة، | في ما بدا تمهيداً لهجوم»."""
    at += syntax.form(at) == "في"
    return syntax.form(at) in ("ما", "فيما") and syntax.form(at + 1) in ("بدا", "بدت", "يبدو", "تبدو")


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
        if _is_over(syntax, here) and not open_quotation(syntax, at - 1, here) and not _is_further_act(syntax, at, here + 1):
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
    if stance not in ("promises", "alleges", "asks") or report.start is None:
        return end
    for here in range(report.start + 1, end - 1):
        turns = syntax.form(here) in BUT_HE or syntax.form(here) == "لكن"
        if stance == "asks" and turns and syntax.form(here + 1).startswith(_REFUSED):
            return here - bool(syntax.has(here - 1, COMMA))  # «طلب أن ينقلوه | لكنهم رفضوا ذلك»
        if not syntax.has(here, COMMA):
            continue
        if stance == "promises" and syntax.form(here + 1) in ("فلم", "فما", "فاذا"):
            return here
        if stance == "alleges" and syntax.form(here + 1) == "مع" and syntax.has(here + 2, COMPLEMENTISER):
            return here
    return end


_REFUSED = ("رفض", "امتنع", "تجاهل", "لم", "اصر")


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


_HANGING = ("الي", "عن", "من", "عقب", "اثر", "خلال", "وسط", "بسبب", "حول", "بشان", "منذ")


def _dangles(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the range ends in an opener that belongs to what follows (فيما، لكن) or a mark never opened in it."""
    at = last - 1
    if syntax.has(at, OPENER) and syntax.form(at) not in ("ما", "مما") and syntax.form(at - 1) != "لا":  # «لا غير»
        return not syntax.text.tokens[at].word.raw.endswith(("اً", "ًا"))  # «ولن أبيعهم وهماً»
    if not syntax.has(at, CLOSING):
        hangs = syntax.form(at) in _HANGING or (syntax.form(at) == "بعد" and bool(syntax.has(at - 1, COMMA)))  # not «لم يصل بعد»
        hangs = hangs and syntax.form(at - 1) not in ("في", "ما", "فيما", "من", "الي")  # «فيما بعد»
        return hangs and bool(syntax.has(at, PREPOSITION))  # «دعا من وصفهم بـ«الأبطال» | إلى»
    return syntax.quotation_at[at].opening < first
