"""A second verb of the subject of what is reported: «أضاف أن ضابطاً حضر الاجتماعات وتعهد بحمايتهم»."""

from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources import is_source, read_phrase, spoken_by
from riwaya.phrases.tags import COMMA, CONJUNCTION, MAYBE_VERB, OPENING, VERB


def share_subjects(passage: Passage, reports: list[Report]) -> None:
    """Give a report joined by و, without a comma, to a verb inside another's content the subject of that verb."""
    for place, report in enumerate(reports):
        at = report.cue[0]
        outer = next((r for r in reversed(reports[:place]) if r.start is not None and not r.is_embedded), None)
        if outer is None or outer.start is None or not report.carries or report.sources or outer.is_speech:
            continue
        if not passage.syntax.has(at, CONJUNCTION) or passage.syntax.has(at - 1, COMMA) or at <= outer.start:
            continue
        subject = _subject(passage, outer.start, at)
        if subject is not None:
            spoken_by(passage.syntax, report, subject)
            report.carries, report.is_embedded = False, True


def _subject(passage: Passage, start: int, at: int) -> Range | None:
    """Return the noun phrase that opens the content, where a verb follows it and no comma comes between; else None."""
    syntax = passage.syntax
    if any(syntax.has(i, COMMA | OPENING) for i in range(start, at)):
        return None
    found = read_phrase(syntax, start, at)
    if found is None or not is_source(syntax, *found) or not any(syntax.has(i, VERB | MAYBE_VERB) for i in range(found[1], at)):
        return None
    return found
