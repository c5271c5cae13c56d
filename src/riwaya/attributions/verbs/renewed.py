"""Calls and charges that somebody makes anew: «جدد الوزير مطالبة مجلس الأمن بـ», where the noun's genitive is called upon."""

from dataclasses import replace

from riwaya.attributions.agreement import Agreement, of_participle, of_verb
from riwaya.attributions.contents.markers import Marker, is_noun_content, marker_at
from riwaya.attributions.cues import Cue, cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.phrases import is_source, read_phrase
from riwaya.attributions.speakers.extent import before_marker
from riwaya.attributions.speakers.subjects import may_follow_subject, subject_before
from riwaya.attributions.verbs.who_speaks import clause_of
from riwaya.attributions.wording import is_among
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, DEFINITE, STOP, VERB

_FARTHEST = 14  # tokens from a verb of renewing to what is renewed


def note_renewer(passage: Passage, report: Report) -> bool:
    """Note who makes anew what a verbal noun tells, and whom it calls upon; False where nobody does so."""
    at = report.cue[0]
    found = _renewing(passage, at)
    target = called_upon(passage, report.sense, at) if found is not None else None
    if found is None or target is None:
        return False
    verb, agreement = found
    if verb == at - 1:
        before = subject_before(passage, verb) if may_follow_subject(passage, verb) else None
        if before is not None and is_source(passage.syntax, *before):
            report.source, (report.sources, _) = before, expand(passage.syntax, before, verb)
        else:
            report.carries, report.agreement = True, agreement
    else:
        who = _who(passage, verb, at)
        if who is None:
            return False
        report.source, (report.sources, _) = who, expand(passage.syntax, who, at)
    report.target, report.clause = target, clause_of(passage, verb)
    return True


def called_upon(passage: Passage, cue: Cue, at: int) -> Range | None:
    """Return who is called upon or accused right after a verbal noun, where what he shall do follows; None elsewhere."""
    syntax = passage.syntax
    found = read_phrase(syntax, at + 1, passage.last) if cue.addressee == "object" else None
    if found is None or not is_source(syntax, *found):
        return None
    end = before_marker(passage, cue, *found)
    return (found[0], end) if end < passage.last and marker_at(passage, cue, end) is not None else None


def _renewing(passage: Passage, at: int) -> tuple[int, Agreement] | None:
    """Return the verb or participle of renewing before a noun in its clause, and whom it can mean; None where there is none."""
    syntax = passage.syntax
    for here in range(at - 1, max(passage.first - 1, at - _FARTHEST), -1):
        if syntax.has(here, COMPLEMENTISER | STOP):
            return None
        for hit in cue_forms(syntax.text.tokens[here].word):
            if is_among(hit.entry.cue.id, "renewing") and not hit.split.enclitic and hit.entry.shape in ("verb", "participle"):
                return here, of_verb(hit) if hit.entry.shape == "verb" else of_participle(syntax.form(here))
    return None


def _who(passage: Passage, verb: int, at: int) -> Range | None:
    """Return the source that stands alone between the verb and the noun, its name after a comma included; None for others."""
    syntax = passage.syntax
    found = read_phrase(syntax, verb + 1, at)
    if found is None or not is_source(syntax, *found):
        return None
    end = expand(syntax, found, at)[1]
    return found if end + bool(syntax.has(end, COMMA)) == at else None


def charge_levelled(passage: Passage, report: Report, marker: Marker) -> Marker | None:
    """Return where begins what somebody is charged with: «وجّه الوزير اتهامات للجيش | بعرقلة القافلة»; None where it is untold."""
    syntax = passage.syntax
    noun = syntax.form(marker.at).removeprefix("ال")
    if report.sense.id != "وجّه" or marker.kind != "noun" or not noun.startswith(("اتهام", "تهم")):
        return None
    charging = replace(report.sense, takes=frozenset(("ب", "that")), objects=frozenset(), addressee="object")
    for at in range(marker.at + 1, min(passage.last, marker.at + _FARTHEST)):
        if syntax.has(at, COMMA | STOP | VERB):
            return None
        if (told := marker_at(passage, charging, at)) is not None:
            return told
    return None


_CALLS = ("دعوه", "مطالبه", "نداء", "مناشده", "طلب")


def call_renewed(passage: Passage, report: Report, marker: Marker) -> Marker | None:
    """Return where begins what a call asks that is made anew, the verb and the call its cue: «نجدد الدعوة | إلى وقف القتال».

    None where no call stands right after the verb, or what it asks is untold.
    """
    syntax, noun = passage.syntax, report.cue[1]
    form = syntax.form(noun).removeprefix("ال")
    if not is_among(report.sense.id, "renewing") or marker.at != noun or form not in _CALLS or not syntax.has(noun, DEFINITE):
        return None
    calling = replace(report.sense, takes=frozenset(("الي", "ل", "ب", "that")), objects=frozenset(), stance="asks")
    for at in range(noun + 1, min(passage.last, noun + _FARTHEST)):
        told = marker_at(passage, calling, at)
        if syntax.form(at) in ("كي", "لكي") or (
            told is not None and (told.kind == "that" or is_noun_content(syntax, told.start))
        ):
            report.cue, report.stance = (report.cue[0], noun + 1), "asks"
            return told if told is not None else Marker("that", at, at + 1)
        if syntax.has(at, COMMA | STOP):
            return None
    return None


def is_noun_of_saying(passage: Passage, cue: Cue, at: int) -> bool:
    """Return whether a noun, with its pronoun or made anew, is itself a cue that its own construction reads (شكوكه، وعدها)."""
    hits = cue_forms(passage.syntax.text.tokens[at].word)
    if passage.syntax.form(at).startswith("التزام"):
        return False  # «أكدت التزامها بالاتفاق»
    if is_among(cue.id, "renewing") and any(h.entry.shape == "masdar" and called_upon(passage, h.entry.cue, at) for h in hits):
        return True  # «جدد السفير دعوة الأطراف إلى»
    nouns = [h.entry.cue for h in hits if h.entry.cue.kind == "noun" and h.split.enclitic and not h.entry.cue.weak]
    return any(cue.objects or noun.stance != "asserts" for noun in nouns)
