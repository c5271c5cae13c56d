"""Clauses side by side: a second verb of one subject («حضر الاجتماعات وتعهد بحمايتهم»), an aside within a clause."""

from riwaya.attributions.agreement import can_mean, of_source
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, spoken_by
from riwaya.attributions.speakers.discourse import calls_step
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.phrases.tags import (
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    KNOWN_NOUN,
    MAYBE_VERB,
    OPENER,
    OPENING,
    POSSESSED,
    VERB,
)

_BUT_HE = ("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها")


def _turning(passage: Passage, report: Report) -> Range | None:
    """Return who did what his words turn from, of whom no report was: «رحب | الوزير | بالخطوة، غير أنه قال»; None elsewhere."""
    syntax, at = passage.syntax, report.cue[0]
    turns = syntax.form(at - 1) in _BUT_HE or (
        syntax.form(at - 1) in ("انه", "انها", "انهم") and syntax.form(at - 2) in ("غير", "بيد", "الا")
    )
    if not turns or not report.carries or report.sources or report.clause <= passage.first:
        return None
    found = main_subject(passage, report.clause)
    return found if found is not None and can_mean(make_link(syntax, *found), report.agreement) else None


def without_objects(passage: Passage, report: Report) -> None:
    """Take from a report a speaker who is told by it instead: «وأخبرت | أمها | بأن»."""
    syntax, found = passage.syntax, report.source
    if found is None or report.carries or report.target is not None or report.is_noun or report.sense.addressee != "object":
        return
    is_next = found == (report.cue[1], report.cue[1] + 1) and bool(syntax.has(found[1], COMPLEMENTISER))
    if is_next and syntax.form(found[0]) in _KIN and syntax.form(report.cue[0])[:1] == "و":
        report.source, report.sources, report.carries, report.target = None, [], True, found


_KIN_STEMS = ("ام", "امي", "اخت", "اخا", "اخو", "ابا", "ابو", "زوج", "زوجت", "ابن", "ابنت", "والد", "والدت", "اهل", "اسرت")
_KIN = frozenset(kin + whose for kin in _KIN_STEMS for whose in ("ه", "ها", "هم"))


def share_subjects(passage: Passage, reports: list[Report]) -> None:
    """Give a report joined by و, without a comma, to a verb inside another's content the subject of that verb."""
    for place, report in enumerate(reports):
        at = report.cue[0]
        if place == 0 and (turned := _turning(passage, report)) is not None:
            spoken_by(passage.syntax, report, turned)
            report.carries = False
            continue
        outer = next((r for r in reversed(reports[:place]) if r.start is not None and not r.is_embedded), None)
        if outer is None or outer.start is None or not report.carries or report.sources or _is_beyond(passage, outer, at):
            continue
        if calls_step(passage, at):
            report.is_embedded = at > outer.start
            continue
        if at > outer.start and (many := _many(passage, outer, report)) is not None:
            spoken_by(passage.syntax, report, many)
            report.carries, report.is_embedded = False, True
            continue
        if at > outer.start and (teller := _told_to(passage, outer, report)) is not None:
            spoken_by(passage.syntax, report, teller)
            report.carries, report.is_embedded = False, True
            continue
        inner = reports[place - 1]
        if _goes_on_within(passage, outer, inner, report):
            report.sources, report.source, report.carries, report.is_embedded = list(inner.sources), inner.source, False, True
            continue
        turns = report.is_embedded and passage.syntax.form(report.clause) in ("لكنه", "لكنها", "لكنهم")
        is_joined = passage.syntax.has(at, CONJUNCTION) and (
            not passage.syntax.has(at - 1, COMMA) or _goes_on_now(passage, outer, at)
        )
        if not (turns or is_joined) or at <= outer.start or outer.is_noun:
            continue
        begin = _clause_in(passage, outer.start, at)
        subject = _subject(passage, begin, report.clause - 1 if turns else at)  # «…، لكنها تشترط»
        if subject is not None and can_mean(make_link(passage.syntax, *subject), report.agreement):
            spoken_by(passage.syntax, report, subject)
            report.carries, report.is_embedded = False, True


def _goes_on_now(passage: Passage, outer: Report, at: int) -> bool:
    """Return whether a verb of now goes on with what was told of another: «أوضح أن الحركة تحشد مقاتليها، | وتطالب السكان بـ»."""
    syntax = passage.syntax
    is_now = syntax.form(at)[:2] in ("وت", "وي") and syntax.form(outer.cue[0]).lstrip("وف")[:1] not in ("ي", "ت")
    verbs = (i for i in range(outer.start or at, at) if syntax.has(i, VERB | MAYBE_VERB | AUXILIARY))
    return is_now and outer.rule.startswith("verbal") and syntax.form(next(verbs, at))[:1] == syntax.form(at)[1:2]


def _is_beyond(passage: Passage, outer: Report, at: int) -> bool:
    """Return whether the token stands outside of the marks that hold what somebody says, or those do not show their end."""
    if not outer.is_speech or outer.start is None:
        return False
    around = passage.syntax.quotation_around(at)
    return around is None or around != passage.syntax.quotation_around(outer.start + 1)


def _clause_in(passage: Passage, start: int, at: int) -> int:
    """Return where the clause of a token begins in a content of several: «إن القصف توقف، وأن | الوزارة احتجت وطلبت»."""
    return next((i + 1 for i in range(at - 1, start, -1) if passage.syntax.has(i, COMPLEMENTISER)), start)


def _goes_on_within(passage: Passage, outer: Report, inner: Report, report: Report) -> bool:
    """Return whether who speaks inside another's words says more: «ذكرت امرأة أن جارها حذرها من البقاء، | وقال لها إن»."""
    joined = passage.syntax.has(report.cue[0], CONJUNCTION) and passage.syntax.has(report.cue[0] - 1, COMMA)
    if not joined or not inner.is_embedded or not inner.sources or not outer.sources or report.agreement.number != "s":
        return False
    shown, told = of_source(outer.sources[-1]), of_source(inner.sources[-1])
    agrees = told.gender in ("", report.agreement.gender)
    if agrees and outer.rule.startswith("adjunct") and told.number == "s":
        return True  # «وبحسب الوسيط فإن الموفد اشترط …، ووعد بـ»: nobody else is a subject
    return (
        agrees
        and shown.number == "s"
        and shown.gender != report.agreement.gender
        and "" not in (shown.gender, report.agreement.gender)
    )


def _many(passage: Passage, outer: Report, report: Report) -> Range | None:
    """Return those who open a content and go on in the plural where its speaker is one: «كشف أن الخاطفين أمهلوا، | وهددوا بـ»."""
    one = not can_mean(outer.sources[-1], report.agreement) if outer.sources else outer.agreement.number == "s"
    if report.agreement.number != "p" or not one or outer.start is None or not report.rule.startswith("verbal"):
        return None
    found = read_phrase(passage.syntax, outer.start + bool(passage.syntax.has(outer.start, OPENING)), report.cue[0])
    if found is None or not is_source(passage.syntax, *found):
        return None
    link = make_link(passage.syntax, *found)
    return found if of_source(link).number == "p" or link.span.text.split()[0].endswith("ين") else None


_TO_ONE = {"له": "m", "اليه": "m", "لها": "f", "اليها": "f"}


def _told_to(passage: Passage, outer: Report, report: Report) -> Range | None:
    """Return whom a content is about where he tells its speaker something: «قالت إن | زوجها اتصل وأخبرها أن»; None elsewhere."""
    syntax, at = passage.syntax, report.cue[0]
    if outer.start is None or outer.is_noun or report.agreement.number == "p" or not report.rule.startswith("verbal"):
        return None
    form = syntax.form(at)
    is_object = all(h.split.enclitic for h in cue_forms(syntax.text.tokens[at].word))
    suffix = "f" if form.endswith("ها") else "m" if form.endswith("ه") else ""
    hearer = _TO_ONE.get(syntax.form(report.cue[1]), suffix if is_object else "")
    shown = of_source(outer.sources[-1]) if outer.sources else outer.agreement
    if not hearer or shown.number == "p" or shown.gender not in ("", hearer):
        return None
    found = read_phrase(syntax, _clause_in(passage, outer.start, at), at)
    if found is None:
        return None
    owned = syntax.form(found[0])
    if syntax.has(found[0], POSSESSED | KNOWN_NOUN) and owned.endswith(("ه", "ها")) and found[1] == found[0] + 1:
        kin = owned.removesuffix("ها").removesuffix("ه")
        gender = "f" if kin.endswith("ت") or kin == "ام" else "m"  # «زوجته», «أمها»
        return found if report.agreement.gender in ("", gender) else None
    if not is_source(syntax, *found):
        return None
    return found if can_mean(make_link(syntax, *found), report.agreement) else None


def _subject(passage: Passage, start: int, at: int) -> Range | None:
    """Return the noun phrase that opens the content, where a verb follows it and no comma comes between; else None."""
    syntax = passage.syntax
    if any(syntax.has(i, COMMA | OPENING) for i in range(start, at - bool(syntax.has(at - 1, COMMA)))):
        return None
    found = read_phrase(syntax, start, at)
    if found is None or not is_source(syntax, *found) or not any(syntax.has(i, VERB | MAYBE_VERB) for i in range(found[1], at)):
        return None
    return found


def does_more(passage: Passage, at: int, stop: int) -> bool:
    """Return whether a joined verb has the subject of the sentence's first: «قصفت القوات المشفى، | وخطفت ست نساء، بحسب»."""
    syntax = passage.syntax
    verb = next((i for i in range(passage.first, at) if syntax.has(i, VERB | MAYBE_VERB) and not syntax.has(i, AUXILIARY)), at)
    if verb == at or at + 2 >= stop:
        return False  # «، واتهمته، بحسب الحاضرين، بأنه»
    form, first = syntax.form(at), syntax.form(verb)
    if form.endswith("وا"):
        return True
    if form.endswith("ت") or first.endswith("ت"):
        return form.endswith("ت") and first.endswith("ت")
    return verb == passage.first and not form.endswith("ي")  # «، وأخلي سبيلهم»


def is_aside(passage: Passage, at: int, stop: int) -> bool:
    """Return whether the clause at a token is over before `stop`, where its sentence goes on: «الجسر، الذي شُيّد قبلاً، فوق»."""
    syntax = passage.syntax
    closing = next((i for i in range(at + 1, stop - 1) if syntax.has(i, COMMA)), None)
    return closing is not None and not syntax.has(closing + 1, CONJUNCTION | OPENER)
