"""A verb of saying after what it tells, or between commas in the middle of it: «كان الجسر، يقول أبو سالم، مزدحماً»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.adjuncts.clause_bounds import left_start
from riwaya.attributions.contents.bounds import trim
from riwaya.attributions.contents.quoting import told_on_both_sides
from riwaya.attributions.cues import CueForm
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, source_noun
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import (
    ADVERB,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    MASDAR,
    NEGATION,
    OPENING,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
)

_LONGEST_ASIDE = 8  # tokens of a verb and its subject between two commas of what they tell
_FARTHEST_THAT = 14  # tokens after a verb and its comma in which a further comma and «أن» may begin what it tells


def told_earlier(passage: Passage, report: Report, hit: Hit[CueForm]) -> Report | None:
    """Return the report whose words stand before its verb and a comma: «لم يخرج سوى ستة، يؤكد ناشط في المكتب»."""
    syntax, at = passage.syntax, report.cue[0]
    is_weak = hit.entry.cue.weak and not (report.sense.id in words_of("continuing") and syntax.has(report.cue[1], COMMA))
    is_telling = hit.entry.cue.takes >= {"that", "speech"} and not is_weak and not hit.split.enclitic
    if not is_telling or not syntax.has(at - 1, COMMA) or at < passage.first + 3:
        return None
    if report.source is None:
        return _goes_on_telling(passage, report)
    end = report.source[1]
    ends = end >= passage.last or syntax.has(end, COMMA | STOP | PREPOSITION)
    is_act = bool(syntax.has(report.source[0], MASDAR)) and source_noun(syntax, report.source[0]) is None
    if report.source[0] > at + 2 or not ends or is_act or not is_source(syntax, *report.source):
        return None
    report.content = trim(syntax, left_start(passage, at), at)
    report.rule, report.clause = f"after-clause.{report.sense.id}", at
    return told_on_both_sides(passage, report, end) if end < passage.last or at > passage.first + 3 else None


def stands_between_commas(passage: Passage, report: Report) -> bool:
    """Return whether a verb, with who speaks or alone, parts a clause that goes on: «القافلة، قال مصدر أمني، | عبرت الجسر».

    A phrase between is noted as the source.
    """
    syntax, (at, begin) = passage.syntax, report.cue
    if not syntax.has(at - 1, COMMA) or syntax.has(at, CONJUNCTION) or "noun" in report.sense.takes:
        return False
    if syntax.has(begin, COMMA):
        return _stands_alone(passage, begin + 1)
    closing = next((i for i in range(begin, min(passage.last - 2, begin + _LONGEST_ASIDE)) if syntax.has(i, COMMA)), None)
    found = read_phrase(syntax, begin, closing) if closing is not None else None
    if closing is None or found is None or found[1] != closing or not is_source(syntax, *found):
        return False
    verb = closing + 1 + bool(syntax.has(closing + 1, NEGATION))
    end = next((i for i in range(verb, min(passage.last, verb + 6)) if syntax.has(i, COMPLEMENTISER | COMMA | STOP)), verb)
    if not syntax.has(verb, VERB) or any(syntax.has(i, COMPLEMENTISER) for i in (end, end + 1, end + 2)):
        return False  # «، قال المتحدث، أمس، إن», «، يصر مصدر، وصلنا إليه، على أن»
    report.source, report.sources = found, [make_link(syntax, *found)]
    return True


def _stands_alone(passage: Passage, after: int) -> bool:
    """Return whether a clause goes on after the comma behind a lone verb: «وفي المرة الثانية، يتابع، | طلب الحارس أن يدفعوا»."""
    syntax = passage.syntax
    if after >= passage.last - 1 or syntax.has(after, COMPLEMENTISER | COLON | OPENING | TIME | ADVERB | CONJUNCTION):
        return False  # «، قال، أمس، إن»
    near = range(after, min(passage.last - 2, after + _FARTHEST_THAT))
    return not any(syntax.has(i, COMMA) and syntax.has(i + 1, COMPLEMENTISER | COLON) for i in near)


def _goes_on_telling(passage: Passage, report: Report) -> Report | None:
    """Return the report of what one who spoke before goes on to tell before the verb: «كانت الشوارع خالية، تقول، ولم يبق»."""
    syntax, (at, end) = passage.syntax, report.cue
    if end < passage.last and not syntax.has(end, COMMA | STOP):
        return None
    report.content, report.carries = trim(syntax, left_start(passage, at), at), True
    report.rule, report.clause = f"after-clause.{report.sense.id}", at
    return told_on_both_sides(passage, report, end)
