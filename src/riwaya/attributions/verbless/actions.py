"""Reports by the verbal noun of a verb of saying, with who says it and what: «وسط حديث الوسطاء عن تقدم», «رغم نفيه علمه»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.contents.markers import Marker, is_noun_content, marker_at
from riwaya.attributions.cues import Cue, CueForm
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.issuers import named_after_comma
from riwaya.attributions.sources.phrases import can_head, is_described, is_source, make_link, read_phrase, spoken_by
from riwaya.attributions.speakers.extent import before_marker
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.attributions.verbs.renewed import note_renewer
from riwaya.attributions.verbs.walk_passing import ACCUSING
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import CLOSING, COLON, COMMA, COMPLEMENTISER, DEFINITE, DEMONSTRATIVE, STOP, TIME, VERB

_TOLD = {"اعلن", "نفي", "انكر", "كذب", "حذر", "لوح", "هدد", "دعا", "طالب", "ناشد", "اكد", "اقر", "اعترف", "كشف", "تحدث"}
_TOLD |= {"توقع", "رجح", "استبعد", "شكك", "زعم", "ادعي", "تعهد", "وعد", "اشار", "المح", "اصر", "شدد", "توعد", "اشترط", "صرح"}


def read_action(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report of a verbal noun whose speaker follows it, or is its pronoun, and whose content comes at once."""
    syntax = passage.syntax
    if (
        syntax.has(at, TIME)
        or (syntax.has(at, DEFINITE) and syntax.form(at - 1) != "الي")
        or is_described(syntax, at)
        or syntax.form(at - 1) in words_of("occasion")
    ):
        return None
    if syntax.form(at - 1) in _BIDDING:
        return None  # «إنه يجب | مطالبة الحكومة بسحب قواتها»
    hastening = _hastening(passage, at)
    if hastening is not None:
        return _hastened(passage, at, hits, hastening)
    if syntax.has(at, DEFINITE):
        return None
    for hit in hits:
        cue = hit.entry.cue
        is_told = _folded_id(cue) in _TOLD or cue.id in ACCUSING
        if hit.entry.shape != "masdar" or cue.kind != "verb" or not is_told or hit.split.preposition:
            continue
        report = Report((at, at + 1), cue, f"action.{cue.id}", at)
        end = _speaker(passage, report, hit)
        marker = _told(passage, report, end) if end is not None else None
        if marker is not None and cue.id == "أصر" and syntax.form(marker.start) == "ما":
            continue  # «إصرار الحزب على ما وصفته بالمكابرة»: his will, and no word of his
        if marker is not None:
            report.start, report.is_noun = marker.start, marker.kind not in ("that", "quote", "colon")
            return report
    return None


_FARTHEST_HASTE = 18  # tokens from «سارع» to what is said at once


def _hastening(passage: Passage, at: int) -> int | None:
    """Return the verb of hastening before a verbal noun: «سارع الناطق إلى | نفي», «بادر الجيش إلى | إنكار»; None without one."""
    syntax = passage.syntax
    if syntax.form(at - 1) != "الي":
        return None
    for here in range(at - 2, max(passage.first - 1, at - _FARTHEST_HASTE), -1):
        if syntax.core(here) in words_of("hastening"):
            return here
        if syntax.has(here, VERB | STOP | COMPLEMENTISER) and not syntax.has(here - 1, COMMA):
            return None
    return None


def _hastened(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...], verb: int) -> Report | None:
    """Return the report of what somebody hastens to say: «سارع الناطق إلى | نفي وقوعه», «… إلى | تكذيبه»; None of an act."""
    syntax = passage.syntax
    hit = next((h for h in hits if h.entry.shape == "masdar" and _folded_id(h.entry.cue) in _TOLD), None)
    if hit is None:
        return None
    report = Report((at, at + 1), hit.entry.cue, f"action.{hit.entry.cue.id}", verb)
    found = read_phrase(syntax, verb + 1, at - 1) if can_head(syntax, verb + 1) else None
    found = found if found is not None and is_source(syntax, *found) else main_subject(passage, verb)
    spoken_by(syntax, report, found)
    report.carries = found is None
    end = at + 1
    if hit.split.enclitic in ("ه", "ها") and (end >= passage.last or not syntax.has(end, COMPLEMENTISER | COLON)):
        report.repeats_content = True
        return report
    marker = _told(passage, report, end) or (Marker("noun", end, end) if syntax.has(end, DEFINITE | DEMONSTRATIVE) else None)
    if marker is None or "noun" not in hit.entry.cue.takes | {marker.kind}:
        return None
    report.start, report.is_noun = marker.start, marker.kind not in ("that", "quote", "colon")
    return report


_BIDDING = ("يجب", "ينبغي", "يتعين", "يمكن", "وجب", "ضروره", "بضروره", "يتوجب", "تجب", "يلزم")


def _folded_id(cue: Cue) -> str:
    return cue.id.translate(_FOLD).removesuffix("\u0651")


_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "ى": "ي", "ّ": None})


def _speaker(passage: Passage, report: Report, hit: Hit[CueForm]) -> int | None:
    """Note who says it and return where that ends; None when nobody does."""
    syntax, at = passage.syntax, report.cue[0]
    if hit.split.enclitic:
        report.carries = hit.split.enclitic in ("ه", "ها", "هم")
        return at + 1 if report.carries else None
    if note_renewer(passage, report):
        return report.target[1] if report.target is not None else None
    if report.sense.id in ACCUSING:
        return None  # «اتهام الجيش بالقصف»: whoever accuses it
    found = read_phrase(syntax, at + 1, passage.last)
    if found is None or not is_source(syntax, *found):
        return None
    found = (found[0], before_marker(passage, report.sense, *found))
    report.source, report.sources = found, [make_link(syntax, *found)]
    named = named_after_comma(syntax, *found, passage.last, report.sources[0])
    if named is not None:  # «إعلان وزير الدفاع، كوفي منساه، أن»
        report.sources = [named[0]]
        return named[1] + bool(syntax.has(named[1], COMMA))
    return found[1] if report.sources[0].kind != "document" else None


def _told(passage: Passage, report: Report, at: int) -> Marker | None:
    """Return where what is told begins, right after the speaker, a time and whoever is addressed («دعوته الأطراف إلى»)."""
    syntax, cue = passage.syntax, report.sense
    while at < passage.last and syntax.has(at, TIME):
        at += 1
    if at >= passage.last or syntax.has(at, COMMA | STOP | CLOSING):
        return None
    marker = marker_at(passage, cue, at)
    if marker is None and cue.addressee == "object" and (found := read_phrase(syntax, at, passage.last)) is not None:
        report.target = (found[0], before_marker(passage, cue, *found))
        return marker_at(passage, cue, report.target[1]) if report.target[1] < passage.last else None
    if marker is not None:
        return marker
    return Marker("noun", at, at) if "noun" in cue.takes and is_noun_content(syntax, at) else None
