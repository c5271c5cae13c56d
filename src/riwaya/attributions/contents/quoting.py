"""Direct speech: whether a content is given in the source's own words, and quotations that come before their verb."""

from dataclasses import replace

from riwaya.attributions.contents.markers import is_participle, marker_at
from riwaya.attributions.cues import Cue
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.occasions import note_told
from riwaya.attributions.sources.outlets import is_our_outlet, outlet_after, outlet_link
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.wording import words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    MASDAR,
    MAYBE_VERB,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_NAME = 4  # tokens inside marks; a shorter quotation without a verb may only mark a name


def is_direct(syntax: Syntax, report: Report) -> bool:
    """Return whether the content is a quotation, holds one that is more than a name in marks, or is speech."""
    if report.content is None:
        return False
    first, last = report.content
    if report.is_speech or syntax.has(first - 1, OPENING) or syntax.has(last, CLOSING):
        return True
    return any(_is_speech(syntax, at) for at in range(first, last) if syntax.has(at, OPENING) and not syntax.has(at, BRACKET))


def _is_speech(syntax: Syntax, at: int) -> bool:
    closing = syntax.closing(at)
    return closing - at - 1 >= _NAME or any(syntax.has(i, VERB) for i in range(at + 1, closing)) or at not in syntax.names


def read_after_quotation(passage: Passage, report: Report) -> Report | None:
    """Return the report when its content is the quotation before the verb: «"عدنا بلا شيء"، يقول نازح».

    None when no quotation ends there, when nobody can be made out who speaks, or when the verb has a content of its own.
    """
    syntax, quoted = passage.syntax, _quotation_before(passage, report)
    is_joined = quoted is not None and syntax.has(report.cue[0], CONJUNCTION) and syntax.has(report.cue[0] - 1, COMMA)
    if quoted is None or (is_joined and report.sense.stance == "asks"):
        return None  # «رددوا «…»، ودعوا الرئيس للتدخل»
    if syntax.has(report.cue[0], CONJUNCTION) and syntax.has(report.cue[0], MASDAR | MAYBE_VERB) and not is_joined:
        return None  # «مقتل "ما لا يقل عن عشرين" | وأسر ثلاثة»: a noun
    begin = report.cue[1]
    begin = _past_hearers(passage, report, begin)
    found = read_phrase(syntax, begin, passage.last)
    if found is None or not (is_source(syntax, *found) or is_first_name(syntax.text.tokens[found[0]].word)):
        if not _goes_on(passage, quoted, begin):
            return None
        report.carries = True
    elif _tells_its_own(passage, found[1]) or (is_joined and _tells_after_comma(passage, report.sense, found[1])):
        return None
    else:
        report.source, report.sources = found, [make_link(syntax, *found)]
        note_told(syntax, report, found[1], passage.last)  # «"لن نفاوض"، قال المتحدث لوكالة X»
        _note_told_after_comma(syntax, report, found[1], passage.last)
    report.content = (quoted[0] + 1, quoted[1])
    report.is_speech = True
    report.clause = quoted[0]
    report.rule = f"after-quotation.{report.sense.id}"
    return _quoted_on_both_sides(passage, report)


def _note_told_after_comma(syntax: Syntax, report: Report, at: int, stop: int) -> None:
    """Note the outlet that was told behind what the speaker is: «تقول حسناء، زوجة أحد السائقين، | للموقع الإخباري «X»»."""
    if report.addressee_outlet is not None or not syntax.has(at, COMMA):
        return
    closing = next((i for i in range(at + 1, min(stop, at + _LONGEST_REMARK)) if syntax.has(i, COMMA | OPENING)), None)
    told = outlet_after(syntax, closing + 1, stop) if closing is not None and syntax.has(closing, COMMA) else None
    if closing is not None and told is not None:
        last = syntax.closing(told[1]) + 1 if syntax.has(told[1], OPENING) else told[1]  # «للموقع الإخباري | «X»»
        report.addressee_outlet = outlet_link(syntax, closing + 1, last)


_LONGEST_REMARK = 14  # tokens of a verb, who speaks and how, between the halves of a quotation


def _quoted_on_both_sides(passage: Passage, report: Report) -> Report:
    """Return a report between the halves of a quotation as two: «سيقولون كثيراً»، قال لنا وهو يودعنا، | «لكن القبور سبعة»."""
    syntax, begin = passage.syntax, report.cue[1]
    near = range(begin, min(passage.last - 1, begin + _LONGEST_REMARK))
    at = next((i for i in near if syntax.has(i, OPENING) and not syntax.has(i, BRACKET)), None)
    if at is None or not syntax.has(at - 1, COMMA) or any(syntax.has(i, COLON | COMPLEMENTISER) for i in range(begin, at)):
        return report
    if syntax.closing(at) - at <= 2 or report.sense.weak:
        return report
    report.inside = (replace(report, sources=list(report.sources)),)
    report.start, report.content = at, None
    return report


def told_on_both_sides(passage: Passage, report: Report, comma: int) -> Report:
    """Return a report in the middle of its own clause as two: «كان الجسر، يقول أبو سالم، | مزدحماً بالعربات»."""
    syntax, after = passage.syntax, comma + 1
    if not syntax.has(comma, COMMA) or after >= passage.last or _is_the_writers(passage, after):
        return report
    left = replace(report, sources=list(report.sources))
    report.start, report.content = after, None
    report.inside = (left,) if left.content and _is_told(passage, *left.content) else ()
    return report


def _is_told(passage: Passage, first: int, last: int) -> bool:
    """Return whether words before a verb are told by it, and no mere adverbial: «من جهته، قال الوزير، …»."""
    syntax = passage.syntax
    return not syntax.has(first, PREPOSITION | PREFIXED | TIME) or any(
        syntax.has(i, VERB | AUXILIARY) for i in range(first, last)
    )


def _is_the_writers(passage: Passage, at: int) -> bool:
    """Return whether the writer tells on after a comma: «، ثم يشعل سيجارته», «، وهو يبتسم», «، مضيفاً»."""
    syntax = passage.syntax
    form, verb = syntax.form(at), at + syntax.has(at + 1, AUXILIARY)
    if form in (
        "ثم",
        "قبل",
        "بعد",
        "حين",
        "فيما",
        "بينما",
        "لكن",
        "غير",
        "وهو",
        "وهي",
        "وهم",
        "الذي",
        "التي",
        "الذين",
        "في",
        "خلال",
    ):
        return True
    if form in ("ولا", "ولم", "ولن"):
        return True  # «، ولا ينسى أن يلوم خصومه»
    tells = form[:2] in ("وي", "وت", "وق") and syntax.has(verb, VERB)  # «، ويشير إلى الجدار»
    return tells or is_participle(syntax, at) or bool(syntax.has(at, TIME | ADVERB))


def _past_hearers(passage: Passage, report: Report, at: int) -> int:
    """Return where who speaks begins after whom it told and when: «تقول لنا | أم سليم», «قال لـ«X» | مصدر»; notes the outlet."""
    syntax = passage.syntax
    while at < passage.last - 1:
        told = outlet_after(syntax, at, passage.last)
        if told is not None and told[1] < passage.last:
            report.addressee_outlet, at = told
        elif syntax.form(at) in words_of("listener") or syntax.has(at, ADVERB) or is_our_outlet(syntax, at):
            at += 1
        else:
            break
    return at


def _quotation_before(passage: Passage, report: Report) -> Range | None:
    """Return the opening and closing mark of a quotation right before the cue that is more than a name in marks."""
    syntax = passage.syntax
    closing = report.cue[0] - 1
    is_apart = syntax.has(closing, COMMA)
    cue = report.sense
    tells = "quote" in cue.takes or (is_apart and ("speech" in cue.takes or ("that" in cue.takes and not cue.weak)))
    if not tells:
        return None
    closing -= is_apart
    if closing <= passage.first or not syntax.has(closing, CLOSING) or syntax.has(closing, BRACKET):
        return None
    opening = syntax.quotation_at[closing].opening
    if _is_reported_on(passage, opening):
        return None
    shortest = 2 if is_apart and opening == passage.first else _NAME  # «"بدنا الصوت"، تقول أمه»
    return (opening, closing) if opening >= passage.first and closing - opening > shortest else None


def _is_reported_on(passage: Passage, opening: int) -> bool:
    """Return whether a quotation ends what another says: «ففي حين قال الوزير إن الجماعة «تراجعت عن الكشوف»، ردت الجماعة»."""
    syntax, at = passage.syntax, opening - 1
    while at >= passage.first and not syntax.has(at, COMMA | STOP | COLON):
        if syntax.has(at, COMPLEMENTISER):
            return True
        at -= 1
    return False


def _tells_its_own(passage: Passage, at: int) -> bool:
    """Return whether the verb's own content follows its source: «ذكر تجار أن», «ذكر تجار تحدثوا إلى الصحيفة أن»."""
    syntax = passage.syntax
    if at < passage.last and syntax.has(at, VERB | RELATIVE) and not syntax.has(at, CONJUNCTION):
        at = next((i for i in range(at, passage.last) if syntax.has(i, COMPLEMENTISER | COLON | COMMA | STOP)), passage.last)
    return at < passage.last and syntax.has(at, COMPLEMENTISER | COLON | OPENING)


def _tells_after_comma(passage: Passage, cue: Cue, at: int) -> bool:
    """Return whether a comma parts a verb's own content from its source: «"…"، واعترف البيان، | بمقتل القائد»."""
    marker = marker_at(passage, cue, at + 1) if at + 1 < passage.last and passage.syntax.has(at, COMMA) else None
    return marker is not None and marker.kind not in ("colon", "quote")


def _goes_on(passage: Passage, quoted: Range, at: int) -> bool:
    """Return whether one who spoke before says it: «"قالوا خمس دقائق"، تقول وتقلب الصفحة»."""
    syntax = passage.syntax
    return quoted[0] == passage.first and (at >= passage.last or syntax.has(at, CONJUNCTION | COMMA | PREPOSITION | PREFIXED))
