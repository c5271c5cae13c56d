"""The dialects: where a text is in one, and what they report without any sign («الدكتور گال وصلوا», «وعد ما يصير شي»)."""

from riwaya.arabic.words import Hit
from riwaya.attributions.contents.markers import Marker
from riwaya.attributions.cues import CueForm
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.phrases import is_source
from riwaya.attributions.speakers.subjects import is_pronoun, subject_before
from riwaya.attributions.wording import words_of
from riwaya.model import ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import ADVERB, COMMA, CONJUNCTION, NEGATION, OPENER, PREFIXED, PREPOSITION, STOP, VERB

_FEWEST = 4  # different words of dialect that make a whole text colloquial
_WILLING = ("promises", "confirms", "asks")  # verbs after which a clause may follow bare: «طلب من الناس يطلعون»


def is_colloquial(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a word of the dialects stands in the range."""
    return not words_of("colloquial").isdisjoint(syntax.forms[first:last])


def is_colloquial_text(syntax: Syntax) -> bool:
    """Return whether the body is in dialect: several different words of it."""
    sentences = syntax.text.sentences_in(ZoneKind.BODY)
    found: set[str] = set()
    for sentence in sentences:
        found.update(words_of("colloquial").intersection(syntax.forms[sentence.first : sentence.last]))
    return len(found) >= _FEWEST


def bare_content(passage: Passage, report: Report, hit: Hit[CueForm], *, has_subject: bool = False) -> Marker | None:
    """Return where the words begin that the dialects put after a verb without any sign; None when none do."""
    is_dialect = not hit.entry.inflections
    if not (passage.colloquial or is_dialect) or report.cue[1] + 1 > passage.last:
        return None
    at = _past_listener(passage, report.cue[1])
    if "speech" in hit.entry.cue.takes and (is_dialect or not hit.entry.cue.weak):
        found = _speech(passage, report, at, has_subject=has_subject)
    elif hit.entry.cue.stance in _WILLING and passage.colloquial:
        found = _clause(passage, report, at)
    else:
        return None
    if found is not None:
        report.source, report.sources = None, []
    return found


def _past_listener(passage: Passage, at: int) -> int:
    """Return the first token after adverbs and whoever is spoken to: «قالوا لنا», «گال بالاول»."""
    syntax = passage.syntax
    spoken_to = words_of("listener") | words_of("in_it")
    while at < passage.last - 1 and (syntax.has(at, ADVERB) or syntax.form(at) in spoken_to):
        at += 1
    return at


def _speech(passage: Passage, report: Report, at: int, *, has_subject: bool) -> Marker | None:
    """Return the speech after a verb that somebody before it speaks, or that goes on with the last speaker."""
    syntax, cue = passage.syntax, report.cue[0]
    if at >= passage.last or syntax.has(at, COMMA | STOP | PREPOSITION):
        return None
    follows = syntax.has(cue - 1, OPENER) or is_pronoun(passage, cue - 1) if cue > passage.first else False
    is_plural = syntax.form(cue).endswith(("و", "وا", "ون"))
    if not (has_subject or syntax.has(cue, CONJUNCTION) or follows or is_plural):
        subject = subject_before(passage, cue)
        if subject is None or not (is_source(syntax, *subject) or passage.colloquial):
            return None
    return Marker("quote", at, at)


def _clause(passage: Passage, report: Report, at: int) -> Marker | None:
    """Return the clause with a verb of its own or a denial after the one addressed: «وعد ما يصير», «طلب من الناس يطلعون»."""
    syntax = passage.syntax
    for here in range(at, min(passage.last, at + 4)):
        if syntax.has(here, NEGATION) or _is_present(syntax, here):
            is_next = here == at or syntax.has(at, PREPOSITION | PREFIXED) or report.sense.addressee == "object"
            return Marker("that", here, here) if is_next else None
        if syntax.has(here, COMMA | STOP):
            break
    return None


def _is_present(syntax: Syntax, at: int) -> bool:
    """Return whether the word has the form of a present: يطلعون، تتحرك، يداومو."""
    form = syntax.form(at)
    return len(form) > 3 and form[0] in "يت" and (syntax.has(at, VERB) or form.endswith(("ون", "وا", "و")))
