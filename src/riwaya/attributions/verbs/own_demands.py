"""What a body demands, promises or charges within its own quoted words: «وأضافت اللجنة: "ندعو الجيش إلى الانسحاب، ونحمله …"»."""

from collections.abc import Iterator

from riwaya.arabic.words import Hit
from riwaya.attributions.cues import CueForm, cue_forms, may_open
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.verbs.walk import walk
from riwaya.attributions.verbs.who_speaks import clause_of

_STANCES = ("asks", "accuses", "denies", "promises")


def with_own_demands(passage: Passage, reports: list[Report]) -> list[Report]:
    """Return the reports, and after each that quotes a body those that the body makes there by «we»."""
    return [other for report in reports for other in (report, *_demands_in(passage, report, reports))]


def _demands_in(passage: Passage, report: Report, reports: list[Report]) -> Iterator[Report]:
    """Yield what is demanded in what is quoted, up to the next report; `chains` leaves out those of no body."""
    if not report.is_speech or report.start is None:
        return
    syntax = passage.syntax
    around = syntax.quotation_around(report.start)
    later = (r.clause for r in reports if r.cue[0] > report.start)
    stop = min([passage.last, *([around.closing] if around is not None else []), *later])
    at = report.start
    while at < stop:
        found = _demand_at(passage, report, at) if may_open(syntax.text.tokens[at].word) else None
        if found is not None:
            yield found
        at += 1


def _demand_at(passage: Passage, report: Report, at: int) -> Report | None:
    hit = next((h for h in cue_forms(passage.syntax.text.tokens[at].word) if _is_ours(h)), None)
    if hit is None:
        return None
    cue = hit.entry.cue
    found = Report((at, at + 1), cue, f"own.{cue.id}", clause_of(passage, at), source=report.source, is_embedded=True)
    marker = walk(passage, found, has_subject=True)
    if marker is None:
        return None
    found.source, found.sources = report.source, list(report.sources)
    found.carries, found.agreement = report.carries, report.agreement
    found.start, found.content = marker.start, None
    found.is_noun, found.is_speech = marker.kind not in ("that", "colon", "quote"), False
    return found


def _is_ours(hit: Hit[CueForm]) -> bool:
    """Return whether a verb says «we» now, and asks, charges, denies or promises: «نطالب», «ونحملهم»."""
    cue = hit.entry.cue
    return hit.entry.is_we_now and cue.stance in _STANCES and (not cue.weak or bool(cue.objects))
