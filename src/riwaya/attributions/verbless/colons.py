"""Reports whose only cue is a colon: «شهود لقناة X: …», «رواية الخوري: …», «ينفي أي تفاوض: «لا نفاوض»»."""

from dataclasses import replace

from riwaya.attributions.cues import SPEECH, cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.outlets import is_our_person, outlet_after, relay_after
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, source_noun, spoken_by
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
)

_PLACE = 8  # tokens of a place before its colon
_SPEAKER = 14  # tokens before the colon of a bulletin
_FEWEST = 3  # tokens of a quotation that is speech
COLON_SENSE = replace(SPEECH, id="colon", takes=frozenset({"speech"}))
_RUMOUR = replace(SPEECH, id="rumour", stance="alleges")
_GOES_ROUND = ("متداول", "متداوله", "شايعات", "شايعه", "انباء", "يتداول", "اشاعات", "اشاعه")


def read_colon(passage: Passage) -> Report | None:
    """Return the report of a bulletin line («شهود لقناة X: …»); None when no source stands before a colon."""
    syntax = passage.syntax
    begin = _past_clock(passage)
    if syntax.has(begin, PREPOSITION):  # «في ريف حلب، مصادر محلية: …»
        begin = next((i + 1 for i in range(begin, min(passage.last - 1, begin + _PLACE)) if syntax.has(i, COMMA)), begin)
    is_verb = begin < passage.last and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[begin].word))
    noun = source_noun(syntax, begin)
    if is_verb and (noun is None or noun.entry.kind == "document"):
        return None  # «كتب المراسل: …», but «وسائل إعلام: …», «نادي الأسير: …»
    for at in range(begin + 1, min(passage.last - 1, begin + _SPEAKER)):
        if syntax.has(at, COLON):
            held = _view_held(syntax, begin, at)
            return held if held or is_clock(syntax, at) or syntax.has(begin, PREFIXED) else _of_line(passage, begin, at)
        if syntax.has(at, VERB | COMPLEMENTISER | STOP | RELATIVE | AUXILIARY) and syntax.form(at - 1) != "ل":
            return None
    return None


def is_clock(syntax: Syntax, at: int) -> bool:
    """Return whether a colon parts hours from minutes."""
    return syntax.has(at - 1, NUMBER) and syntax.has(at + 1, NUMBER)


def _of_line(passage: Passage, begin: int, colon: int) -> Report | None:
    """Return the report of a line whose speaker stands before the colon."""
    syntax = passage.syntax
    relayed = _relayed(syntax, begin, colon)
    if relayed is not None:
        return relayed
    by_noun = _by_its_noun(syntax, begin, colon)
    if by_noun is not None:
        return by_noun
    if _another_says(syntax, colon + 1):
        return None  # «المرفأ: قال الناطق إن»: a label
    found = _told_outlet(syntax, begin, colon) or read_phrase(syntax, begin, colon)
    named = syntax.names.get(begin)
    if begin == colon - 1 and syntax.form(begin).removeprefix("ال") in _GOES_ROUND:
        return Report((begin, colon), _RUMOUR, "colon.rumour", begin, start=colon + 1)  # «متداول: …»
    is_place = named is not None and named.kind == "place" and source_noun(syntax, begin) is None  # «مستشفى الشفاء: …» speaks
    if found is not None and syntax.form(found[1]) == "ما":
        return None  # «آخر ما لدينا: هدوء حذر»
    if found is None or (is_place and not _is_first_person(syntax, colon + 1)):
        return None
    if found[1] - found[0] == 1 and syntax.form(found[0]) in words_of("ordinal") and not syntax.has(colon + 1, OPENING):
        return None  # «الأولى: الخيانة.»
    if (syntax.form(found[1]) != "ل" and not is_source(syntax, *found)) or _has_verb(syntax, found[1], colon):
        return None
    if _is_sentence(syntax, found, colon):
        return None
    report = Report((colon, colon + 1), COLON_SENSE, "colon", begin, start=colon + 1, source=found, is_speech=True)
    report.sources, _ = expand(syntax, found, colon)
    told = next((o for i in range(found[1], colon) if (o := outlet_after(syntax, i, colon))), None)
    report.addressee_outlet = told[0] if told is not None else None  # «مصدر في الفيلق لـ«X»: …»
    return report


def _another_says(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of saying with its own subject stands right after the colon, outside of marks."""
    verb = syntax.has(at, VERB) and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[at].word))
    found = read_phrase(syntax, at + 1, min(len(syntax.tags), at + _SPEAKER)) if verb else None
    return found is not None and is_source(syntax, *found)


def _is_sentence(syntax: Syntax, found: Range, colon: int) -> bool:
    """Return whether what stands before the colon is a sentence of its own: «المعلومات عن مصيره متضاربة: فوكالة X تقول»."""
    goes_on = syntax.has(colon + 1, CONJUNCTION) and syntax.form(colon + 1).startswith("ف")
    is_said_of = found[1] == colon and found[1] - found[0] > 1 and syntax.has(found[0], DEFINITE)
    is_predicate = is_said_of and not syntax.has(colon - 1, DEFINITE | CLOSING | POSSESSED | NUMBER)
    is_claims = syntax.form(found[0]).removeprefix("ال") in words_of("summed") | {"معلومات", "روايات"}
    return bool(goes_on) or (bool(is_predicate) and is_claims)


def _has_verb(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a verb of saying stands after the speaker, of which the colon is: «الناطق كتب لنا جملة واحدة: …»."""
    after = (i for i in range(first, last) if not syntax.has(i - 1, PREPOSITION))
    hits = ((i, h) for i in after for h in cue_forms(syntax.text.tokens[i].word) if h.entry.shape == "verb")
    return any(syntax.has(i, VERB | MAYBE_VERB) or not h.entry.inflections for i, h in hits)  # or a form of the dialects


def _relayed(syntax: Syntax, begin: int, colon: int) -> Report | None:
    """Return the report of «إذاعة عبرية نقلاً عن ضابط: …», whose cue is the relaying word, between commas the colon."""
    for at in range(begin + 1, colon):
        origin = relay_after(syntax, at, colon) or _heard_from(syntax, begin, at, colon)
        found = read_phrase(syntax, begin, at) if origin is not None else None
        if origin is not None and found is not None and is_source(syntax, *found):
            is_bare = syntax.form(at) == "عن" or syntax.has(at - 1, COMMA)  # «ناشط، نقلاً عن شقيقه: …»
            cue = (colon, colon + 1) if is_bare else (at, at + 1)
            report = Report(cue, COLON_SENSE, "colon.relay", begin, start=colon + 1, source=found, is_speech=True)
            report.sources = [make_link(syntax, *found), make_link(syntax, *origin)]
            return report
    return None


def _heard_from(syntax: Syntax, begin: int, at: int, colon: int) -> Range | None:
    """Return from whom an outlet or its reporter has it: «القناة 17 عن | مسؤول سياسي: …»; None where none is told so."""
    if syntax.form(at) != "عن" or not (is_our_person(syntax, begin) or make_link(syntax, begin, at).kind == "outlet"):
        return None
    found = read_phrase(syntax, at + 1, colon)
    return found if found is not None and found[1] == colon and is_source(syntax, *found) else None


def _by_its_noun(syntax: Syntax, begin: int, colon: int) -> Report | None:
    """Return the report of «رواية الخوري: …», «وجواب الكتيبة: …», whose cue is the noun."""
    found = read_phrase(syntax, begin + 1, colon) if syntax.core(begin) in words_of("uttered") else None
    if found is None or found[1] != colon or syntax.has(begin, DEFINITE) or not is_source(syntax, *found):
        return None
    report = Report((begin, begin + 1), COLON_SENSE, "colon.noun", begin, start=colon + 1, source=found, is_speech=True)
    report.sources = [make_link(syntax, *found)]
    return report


def _view_held(syntax: Syntax, begin: int, colon: int) -> Report | None:
    """Return the report of «لوزير الطاقة | تقدير آخر | : …», «وللأهالي رواية مختلفة: …», whose cue is the noun; else None."""
    at = next((i for i in range(begin + 1, colon) if syntax.form(i) in words_of("view_held")), None)
    if (
        at is None
        or not syntax.core(begin).startswith("ل")
        or _another_says(syntax, colon + 1)
        or any(not _tells_other(syntax, i) for i in range(at + 1, colon))
    ):
        return None
    found = read_phrase(syntax, begin, at)
    if found is None or found[1] != at or not is_source(syntax, *found):
        return None
    report = Report((at, at + 1), COLON_SENSE, "colon.held", begin, start=colon + 1, is_speech=True)
    spoken_by(syntax, report, found)
    return report


def _tells_other(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective can stand after a view: «آخر», «مختلفة», «مغايرة تماماً»."""
    return not syntax.has(at, DEFINITE | PREPOSITION | PREFIXED | VERB | CONJUNCTION | COMMA)


def _told_outlet(syntax: Syntax, begin: int, colon: int) -> Range | None:
    """Return the name before «لـ X:», known or not: «الجابري لـ أمنا: …»; None when no lone ل stands there."""
    at = next((i for i in range(begin + 1, min(colon, begin + 5)) if syntax.form(i) == "ل"), None)
    is_plain = at is not None and all(syntax.text.tokens[i].word.kind == "word" for i in range(begin, at))
    return (begin, at) if at is not None and is_plain and colon - at <= _PLACE else None


def _is_first_person(syntax: Syntax, at: int) -> bool:
    """Return whether a capital speaks for its state: «طهران: لم نطلق شيئاً», «دمشق: «لا نقبل»»."""
    denies = syntax.has(at, NEGATION)
    at += denies
    is_ours = syntax.form(at) == "نحن" or (syntax.form(at).startswith(("ن", "سن")) and (denies or syntax.has(at, VERB)))
    return is_ours or syntax.has(at, OPENING)


def _past_clock(passage: Passage) -> int:
    """Return the first word of a line, past bullets and the clock time of a live report («18:35 – الهلال الأحمر: …»)."""
    syntax = passage.syntax
    begin = passage.first
    while begin < passage.last - 1 and not syntax.has(begin, OPENING):
        is_label = syntax.form(begin) in words_of("flash") and syntax.text.tokens[begin + 1].word.kind == "punct"
        if syntax.text.tokens[begin].word.kind != "punct" and not syntax.has(begin, NUMBER) and not is_label:
            break  # «08:05 عاجل | حاكم لوغانسك: …»
        begin += 1
    return _past_place(passage, begin)


def _past_place(passage: Passage, begin: int) -> int:
    """Return the first word after the place that a bulletin line opens with («حلب/عفرين: مصادر محلية: …»)."""
    syntax = passage.syntax
    named = syntax.names.get(begin)
    colon = next((i for i in range(begin, min(passage.last, begin + _PLACE)) if syntax.has(i, COLON)), None)
    if colon is None or not any(syntax.has(i, COLON) for i in range(colon + 1, min(passage.last, colon + _SPEAKER))):
        return begin
    if named is not None and named.kind == "place":
        return colon + 1
    found = read_phrase(syntax, colon + 1, passage.last)  # «إعزاز: قريب لأحد القتلى: …», whatever place it is
    is_label = colon <= begin + 2 and found is not None and syntax.has(found[1], COLON) and is_source(syntax, *found)
    return colon + 1 if is_label else begin


def with_added_quotations(passage: Passage, reports: list[Report]) -> list[Report]:
    """Return the reports with a quotation that a colon adds to a noun as one of its own: «ينفي أي تفاوض: «لا نفاوض»»."""
    found: list[Report] = []
    for place, report in enumerate(reports):
        found.append(report)
        is_pointing = report.sense.id == "أشار" and report.is_noun
        after = reports[place + 1].clause if place + 1 < len(reports) else passage.last
        colon = _colon_within(passage, report, after) if report.is_noun and report.start is not None else None
        if colon is None:
            found = found[:-1] if is_pointing and _points(passage.syntax, report) else found
            continue
        if is_pointing:  # «يشير إلى صورة على الجدار: «…»»: he points, and speaks
            report.start, report.is_noun, report.is_speech = colon + 1, False, True
            continue
        report.stop = colon
        added = Report(
            (colon, colon + 1), COLON_SENSE, "colon.added", colon, start=colon + 1, source=report.source, is_speech=True
        )
        added.sources, added.carries = list(report.sources), report.carries or not report.sources
        added.addressee_outlet, added.agreement = report.addressee_outlet, report.agreement
        found.append(added)
    return found


def _points(syntax: Syntax, report: Report) -> bool:
    """Return whether somebody only points at a thing in sight: «تقول وهي تشير إلى إطار فارغ», «مشيراً بيده إلى البيت»."""
    first, last = report.cue
    if report.sources and report.sources[0].kind not in ("person", "witness", "local", "activist"):
        return False
    at = report.start or last
    is_seen = any(s.stem.removeprefix("ال") in words_of("in_sight") for s in syntax.text.tokens[at].word.splits)
    by_hand = any(syntax.form(i) in words_of("with_hand") for i in range(last, at))
    is_circumstance = syntax.form(first - 1) in ("وهو", "وهي", "وهم") and not syntax.has(at, MASDAR | COMPLEMENTISER)
    return by_hand or is_seen or (is_circumstance and source_noun(syntax, at) is None)


def _colon_within(passage: Passage, report: Report, stop: int) -> int | None:
    """Return the colon before a quotation in a noun that is told, with no clause before it; None where none stands there."""
    syntax, start = passage.syntax, report.start or 0
    ends = (
        i for i in range(start, min(stop, passage.last - 1)) if syntax.has(i, COLON | COMPLEMENTISER | COMMA | OPENING | RELATIVE)
    )
    at = next(ends, None)
    is_added = at is not None and at > start and syntax.has(at, COLON) and not is_clock(syntax, at)
    return at if is_added and at is not None and is_quotation(passage, at + 1) else None


def is_quotation(passage: Passage, at: int) -> bool:
    """Return whether a quotation of more than a few words begins at the token."""
    syntax = passage.syntax
    return syntax.has(at, OPENING) and not syntax.has(at, BRACKET) and syntax.closing(at) - at > _FEWEST
