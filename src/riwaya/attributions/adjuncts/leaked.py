"""What leaked or became known by nobody's word: «حسب ما تسرب», «وفق ما رشح لموقع X عن اللجنة»."""

from riwaya.attributions.cues import Cue
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.outlets import outlet_after
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, STOP

_FROM = ("من", "عن", "لدي")


def read_leaked(passage: Passage, at: int, end: int, cue: Cue) -> tuple[Report, int] | None:
    """Return the adjunct of what leaked, `end` being its verb, and the token after it; None of what somebody says.

    «نُقل الجرحى، حسب ما تسرب»: of nobody; «بحسب ما رشح لموقع «المضيق» عن اللجنة، …»: of the committee, through the outlet.
    """
    syntax = passage.syntax
    if syntax.form(end) not in words_of("leaking"):
        return None
    report = Report((at, end + 1), cue, f"adjunct.{cue.id}.leaked", at)
    after = end + 1 + (syntax.form(end + 1) in words_of("listener"))
    told = outlet_after(syntax, after, passage.last)
    if told is not None:
        report.addressee_outlet, after = told
    found = read_phrase(syntax, after + 1, passage.last) if syntax.form(after) in _FROM else None
    if found is not None:
        after = found[1]
        if is_source(syntax, *found):
            report.source, report.sources = found, [make_link(syntax, *found)]
    is_whole = after >= passage.last or bool(syntax.has(after, COMMA | STOP | COMPLEMENTISER))
    return (report, after) if is_whole or syntax.form(after) in ("فان", "فقد") else None
