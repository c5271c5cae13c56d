"""Reports whose predicate is no verb: «القائد واثق من أن …», «الأهالي مقتنعون بأن …», «الأم على يقين من أن …»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.contents.markers import marker_at
from riwaya.attributions.cues import Cue, CueForm, cue_named
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.phrases import is_source, make_link
from riwaya.attributions.speakers.subjects import main_subject, subject_before
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import DEFINITE, PREPOSITION, VERB

_SURE = "أيقن"
_NEAR = 3  # tokens between the predicate and «أن»: «واثق تماماً من أن»


def read_predicate(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report of a participle that is the predicate of a nominal clause; its subject stands before it."""
    form = passage.syntax.form(at)
    if form.endswith("ا") or passage.syntax.has(at, DEFINITE) or passage.syntax.has(at - 1, PREPOSITION):
        return None
    if passage.syntax.has(at + 1, VERB):
        return None  # «ناس واجدة تحلف إن»: many people
    for hit in hits:
        if hit.entry.shape == "participle" and not hit.split.proclitics and not hit.split.enclitic:
            report = _told(passage, (at, at + 1), hit.entry.cue)
            if report is not None:
                return report
    return None


def read_state_of_mind(passage: Passage, at: int) -> Report | None:
    """Return the report of «واثق من أن», «على يقين من أن»."""
    syntax = passage.syntax
    if syntax.form(at) in words_of("sure"):
        return _told(passage, (at, at + 1), cue_named(_SURE))
    if syntax.form(at) == "علي" and syntax.form(at + 1) in words_of("certainty"):
        return _told(passage, (at, at + 2), cue_named(_SURE))
    return None


def _told(passage: Passage, cue: tuple[int, int], sense: Cue) -> Report | None:
    """Return the report when a clause with أن follows and somebody who can speak stands before."""
    subject = subject_before(passage, cue[0])
    if sense.id == _SURE and (subject is None or not is_source(passage.syntax, *subject)):
        subject = main_subject(passage, cue[0])  # «وتبقى الأم على يقين», «وبدا القائد واثقاً»
    if subject is None or not is_source(passage.syntax, *subject):
        return None
    for at in range(cue[1], min(passage.last, cue[1] + _NEAR)):
        marker = marker_at(passage, sense, at)
        if passage.syntax.form(at - 1) == "علي" and "علي" not in sense.prepositions and sense.id != _SURE:
            return None  # «طرد وارد للمطار على أنه مواد تجميل»
        if marker is not None and marker.kind == "that":
            report = Report(cue, sense, f"predicate.{sense.id}", cue[0], start=marker.start, source=subject)
            report.sources = [make_link(passage.syntax, *subject)]
            return report
    return None
