"""Reports in a relative clause: «وهو ما نفاه X», «الأمر الذي فنده X», «تصريح X الذي أكد فيه أن», «ومما قاله X أن»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.cues import CueForm
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.relays import read_sources
from riwaya.attributions.sources import is_source, make_link, read_phrase, source_noun
from riwaya.attributions.wording import words_of
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import ADVERB, COMMA, COMPLEMENTISER, PREFIXED, PREPOSITION, RELATIVE, STOP, VERB

_FARTHEST = 14
_ABOUT = ("من", "عن", "حول", "بشان", "بخصوص")  # before what was claimed: «ما زعمته القناة من أن»


def resumes(passage: Passage, before: int, hit: Hit[CueForm]) -> bool:
    """Return whether the verb points back at what was said: «وهو ما نفاه», «الأمر الذي أكده»."""
    return hit.split.enclitic in ("ه", "ها") and passage.syntax.form(before - 1) in words_of("pointer")


def returns_by_preposition(passage: Passage, before: int, cue: Range) -> bool:
    """Return whether the verb points back through its preposition: «وهو ما اعترفت به القوات»."""
    syntax = passage.syntax
    return syntax.form(before - 1) in words_of("pointer") and syntax.form(cue[1]) in ("به", "بها", "عنه", "اليه", "عليه", "منه")


def read_resumptive(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report whose content stands before it; None when nobody is named."""
    syntax = passage.syntax
    report = Report(cue, hit.entry.cue, f"resumptive.{hit.entry.cue.id}", before - 1, repeats_content=True)
    begin = cue[1]
    if hit.entry.cue.relay and read_sources(passage, report, begin):
        return report
    if syntax.has(begin, PREPOSITION | ADVERB | PREFIXED) and begin + 1 < passage.last:  # «اعترفت به بشكل غير رسمي القوات»
        while begin < passage.last and not source_noun(syntax, begin) and begin not in syntax.names:
            begin += 1
    found = read_phrase(syntax, begin, passage.last)
    if found is None:
        report.carries = True
        return report
    if not is_source(syntax, *found):
        return None  # «وهذا ما تؤكده الوقائع»: nobody speaks
    report.source = found
    report.sources = [make_link(syntax, *found)]
    return report


def read_carried(passage: Passage, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report in «ما زعمته وكالة X من أن …», «ما روجت له القناة عن …»; None when the clause says nothing of its own."""
    syntax = passage.syntax
    returns = syntax.form(cue[1]) in ("له", "لها", "به", "بها", "عنه")  # «ما روجت له القناة»
    found = read_phrase(syntax, cue[1] + returns, passage.last)
    if not (returns or hit.split.enclitic in ("ه", "ها")) or found is None or not is_source(syntax, *found):
        return None
    end = next((i for i in range(*found) if syntax.form(i) in _ABOUT), found[1])
    for at in range(end, min(passage.last - 1, end + _FARTHEST)):
        if syntax.form(at) in _ABOUT:
            told = syntax.has(at + 1, COMPLEMENTISER)
            report = Report(cue, hit.entry.cue, f"carried.{hit.entry.cue.id}", cue[0], start=at + 1 + told, source=found)
            report.sources, report.is_noun = [make_link(syntax, found[0], end)], not told
            return report
        if syntax.has(at, COMMA | STOP):
            return None
    return None


def antecedent(passage: Passage, relative: int) -> Range | None:
    """Return the source before a relative: «تصريح محافظ X, الذي» gives the governor, «المسؤول الذي» the official."""
    syntax = passage.syntax
    speech = None
    for at in range(relative - 1, max(passage.first - 1, relative - _FARTHEST), -1):
        if syntax.has(at, STOP | COMPLEMENTISER | VERB | RELATIVE):
            break
        if is_occasion(syntax, at):
            speech = at
            break
    if speech is not None:
        return read_phrase(syntax, speech + 1, relative)
    for at in range(relative - 1, max(passage.first - 1, relative - _FARTHEST), -1):
        if syntax.has(at, STOP | VERB | COMMA) and at < relative - 1:
            break
        if source_noun(syntax, at) or at in syntax.names:
            return read_phrase(syntax, at, relative)
    return None
