"""A verb of saying left out before a second speaker: «قالت موسكو إن الطائرة أوكرانية، وكييف | إنها روسية»."""

from collections.abc import Iterator
from dataclasses import replace

from riwaya.arabic.number_words import number_word
from riwaya.attributions.agreement import UNKNOWN
from riwaya.attributions.contents.markers import marker_at
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.speakers.extent import before_marker
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    NEGATION,
    NUMBER,
    OPENER,
    PREPOSITION,
    TIME,
    VERB,
)

_NO_SPEAKER = VERB | PREPOSITION | COMPLEMENTISER | NEGATION | OPENER | AUXILIARY | ADVERB | TIME


def with_gapped(passage: Passage, reports: list[Report]) -> list[Report]:
    """Return the reports with those of speakers for whom the verb before is meant, too."""
    if not any(r.rule.startswith("verbal") and r.start is not None for r in reports):
        return reports
    added = [gapped for place, report in enumerate(reports) for gapped in _gapped(passage, report, reports[place + 1 :])]
    return sorted([*reports, *added], key=lambda r: (r.cue[0], r.start or 0)) if added else reports


def _gapped(passage: Passage, report: Report, after: list[Report]) -> Iterator[Report]:
    """Yield a report for each «، و» with a speaker and the sign of content that the verb's first content has."""
    start = report.start
    if start is None or not report.rule.startswith("verbal") or not report.sources or report.relayed or report.target is not None:
        return
    syntax = passage.syntax
    end = min((r.clause for r in after if r.clause > start), default=passage.last)
    for comma in range(start + 1, end - 3):
        if not syntax.has(comma, COMMA) or not syntax.has(comma + 1, CONJUNCTION) or syntax.has(comma + 1, _NO_SPEAKER):
            continue
        found = read_phrase(syntax, comma + 1, end)
        is_state = comma + 1 in syntax.names and syntax.names[comma + 1].kind == "place"  # «، وكييف إنها»
        if found is None or not (is_source(syntax, *found) or is_state):
            continue
        last = before_marker(passage, report.sense, *found)
        marker = marker_at(passage, report.sense, last) if last < end else None
        if marker is not None and (sign := _sign(syntax, marker.start)) and sign == _sign(syntax, start):
            second = replace(report, clause=comma + 1, start=marker.start, source=(found[0], last), agreement=UNKNOWN)
            second.sources, second.rule = [make_link(syntax, found[0], last)], f"gapped.{report.sense.id}"
            second.inside, second.stop, second.content = (), None, None
            yield second
            report.stop = min(report.stop or comma, comma)


def _sign(syntax: Syntax, start: int) -> str:
    """Return what opens a content: «إن» (with a pronoun or without), «عن», a glued «ب»; "" where a condition or nothing does."""
    for at in (start, start - 1):
        if syntax.has(at, COMPLEMENTISER):
            return "" if syntax.form(at) == "ان" and syntax.has(at + 1, VERB) else "ان"
    is_counted = syntax.has(start, NUMBER) or number_word(syntax.text.tokens[start].word) is not None
    return syntax.form(start - 1) if is_counted else ""
