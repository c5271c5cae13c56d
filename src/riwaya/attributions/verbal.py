"""Reports by a verb: «قال X إن», «X قال», «وأضاف أن», «نقلت X عن Y قوله», «وهو ما نفاه X»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.cues import CueForm, cue_forms
from riwaya.attributions.markers import Marker, is_noun_content, marker_at
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.relatives import antecedent, read_resumptive, resumes
from riwaya.attributions.relays import read_relay
from riwaya.attributions.sources import (
    can_head,
    first_outlet,
    head_of,
    is_source,
    make_link,
    outlet_after,
    read_phrase,
    relay_after,
    source_noun,
)
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEMONSTRATIVE,
    MAYBE_VERB,
    NEGATION,
    OPENER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_FARTHEST = 45  # tokens between a cue and its content; a longer gap is another sentence run on
_PROCLITICS = (frozenset[str](), {"و"}, {"ف"}, {"س"}, {"و", "س"}, {"ف", "س"}, {"ل"})
_MODIFIERS = ADVERB | AUXILIARY | TIME


def read_verb(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report that a verb form at `at` makes; None when it reports nothing here."""
    for hit in hits:
        if hit.entry.shape == "verb" and set(hit.split.proclitics) in _PROCLITICS:
            report = _read(passage, at, hit)
            if report is not None:
                return report
    return None


def _read(passage: Passage, at: int, hit: Hit[CueForm]) -> Report | None:
    syntax = passage.syntax
    cue = hit.entry.cue
    if syntax.has(at, MAYBE_VERB) and not _begins_clause(passage, at):
        return None
    cue_range = None if _lacks_its_particle(passage, at, hit) else _cue_range(passage, at, hit)
    if cue_range is None:
        return None
    before = _before(passage, cue_range[0])
    if syntax.has(before, RELATIVE) or (
        syntax.form(before) in ("ما", "مما", "بما") and not _is_negated(syntax, before, at)
    ):
        return _relative(passage, before, cue_range, hit)
    report = Report(cue_range, cue, f"verbal.{cue.id}", cue_range[0], gender=_gender(hit))
    marker = _post_verbal(passage, report, hit)
    if marker is None:
        return None
    report.start = marker.start
    report.is_speech = marker.kind in ("colon", "quote")
    if not report.sources and not _find_subject(passage, report, hit):
        return None
    if cue.weak and report.source and not is_source(syntax, *report.source):
        return None
    return report


def _relative(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report of a verb in a relative clause; None when the clause only describes («التقرير الذي نشرته»)."""
    if resumes(passage, before, hit):
        return read_resumptive(passage, before, cue, hit)
    report = Report(cue, hit.entry.cue, f"relative.{hit.entry.cue.id}", before)
    marker = _post_verbal(passage, report, hit)
    if marker is None or marker.kind not in ("that", "colon", "quote"):
        return None
    report.start = marker.start
    report.is_speech = marker.kind != "that"
    if not report.sources:
        report.source = antecedent(passage, before)
        report.sources = [make_link(passage.syntax, *report.source)] if report.source else []
        report.carries = report.source is None
    return report


def _begins_clause(passage: Passage, at: int) -> bool:
    syntax = passage.syntax
    if at == passage.first or syntax.has(at, CONJUNCTION):
        return True
    return syntax.has(at - 1, COMMA | COMPLEMENTISER | OPENER | AUXILIARY | RELATIVE | STOP | NEGATION | COLON)


def _lacks_its_particle(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether a shortened present (يقل) stands without the لم or لا that shortens it, and so is another word."""
    inflections = hit.entry.inflections
    if not inflections or any(i.tense != "jussive" for i in inflections):
        return False
    return not passage.syntax.has(at - 1, NEGATION) and not any(i.number != "s" for i in inflections)


def _cue_range(passage: Passage, at: int, hit: Hit[CueForm]) -> Range | None:
    """Return the cue with its negation («لم يستبعد»); None when a negated cue hands over nothing («لم يعلق»)."""
    first = at
    while (
        first - 1 >= passage.first
        and passage.syntax.has(first - 1, AUXILIARY)
        and passage.syntax.form(first - 1) != "كان"
    ):
        first -= 1
    negation = passage.syntax.form(at - 1) if at > passage.first else ""
    if negation in ("لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم") or (
        negation in ("ما", "وما") and passage.syntax.form(at).endswith("ش")
    ):
        if hit.entry.cue.negated is None or passage.syntax.form(at + 1) in ("ولم", "او"):
            return None
        return at - 1, at + 1
    return at, at + 1


def _is_negated(syntax: Syntax, before: int, at: int) -> bool:
    return syntax.form(at).endswith("ش")


def _before(passage: Passage, at: int) -> int:
    """Return the token before the cue, past auxiliaries and negation."""
    before = at - 1
    while (
        before >= passage.first and passage.syntax.has(before, AUXILIARY) and not passage.syntax.has(before, RELATIVE)
    ):
        before -= 1
    return before if before >= passage.first else -1


def _gender(hit: Hit[CueForm]) -> str:
    genders = {i.gender for i in hit.entry.inflections if i.person == 3}
    return genders.pop() if len(genders) == 1 else ""


def _takes_subject_after(hit: Hit[CueForm]) -> bool:
    """Return whether a subject may follow: before its subject a verb stands in the singular."""
    inflections = hit.entry.inflections
    return not inflections or any(i.person == 3 and i.number == "s" for i in inflections)


# --- what follows the verb ---------------------------------------------------------------------------------------------


def _post_verbal(passage: Passage, report: Report, hit: Hit[CueForm]) -> Marker | None:
    """Return where the content begins, having noted the source and others named on the way."""
    at = report.cue[1]
    limit = min(passage.last, at + _FARTHEST)
    has_subject = not _takes_subject_after(hit)
    if hit.entry.cue.relay:
        return read_relay(passage, report, at, limit)
    after_comma = False
    while at < limit:
        marker = marker_at(passage, report.sense, at)
        if marker:
            return marker
        tags = passage.syntax.tags[at]
        if tags & STOP or (tags & OPENER and not tags & PREPOSITION and not tags & ADVERB):
            break
        at, after_comma, has_subject, content = _step(passage, report, at, limit, after_comma, has_subject)
        if content is not None:
            return content
        if at < 0:
            break
    return None


def _step(
    passage: Passage, report: Report, at: int, limit: int, after_comma: bool, has_subject: bool
) -> tuple[int, bool, bool, Marker | None]:
    """Take in one constituent after the verb; return where it ends, and the marker when it is the content itself."""
    syntax = passage.syntax
    tags = syntax.tags[at]
    inner = relay_after(syntax, at, limit)
    if inner:
        report.relayed.append(make_link(syntax, *inner))
        return inner[1], False, has_subject, None
    if tags & COMMA:
        return at + 1, True, has_subject, None
    if tags & (TIME | ADVERB | AUXILIARY) and not tags & OPENING:
        return at + 1, after_comma, has_subject, None
    if tags & RELATIVE or (tags & VERB and (after_comma or has_subject)):
        return _skip_clause(passage, report, at, limit), False, has_subject, None
    if tags & (PREPOSITION | PREFIXED) or _is_glued_outlet(passage, at):
        return _prepositional(passage, report, at, limit), False, has_subject, None
    if tags & OPENING and tags & BRACKET:
        closing = syntax.closing(at)
        if closing > at and (has_subject or report.source):
            return closing + 1, after_comma, has_subject, None
    if not can_head(syntax, at) and not tags & DEMONSTRATIVE:
        return (at + 1 if tags & (CLOSING | OPENING) else -1), after_comma, has_subject, None
    return _noun(passage, report, at, limit, after_comma, has_subject)


def _noun(
    passage: Passage, report: Report, at: int, limit: int, after_comma: bool, has_subject: bool
) -> tuple[int, bool, bool, Marker | None]:
    syntax = passage.syntax
    cue = report.sense
    takes_noun = "noun" in cue.takes
    if takes_noun and is_noun_content(syntax, at) and not source_noun(syntax, at) and at not in syntax.names:
        return at, False, has_subject, Marker("noun", at, at)
    end = noun_phrase(syntax, at, limit)
    if end <= at:
        return -1, False, has_subject, None
    if not has_subject and (cue.addressee != "object" or _agrees(syntax, at, end, report)):
        report.source = (at, end)
        report.sources = [make_link(syntax, at, end)]
        return end, False, True, None
    if cue.addressee == "object" and report.target is None and not after_comma:
        report.target = (at, end)
        return end, False, True, None
    if takes_noun and not after_comma:
        return at, False, True, Marker("noun", at, at)
    return end, False, True, None


def _agrees(syntax: Syntax, first: int, last: int, report: Report) -> bool:
    """Return whether the phrase can be the subject: a masculine verb is not followed by a feminine one (دعا الدولة)."""
    text = syntax.text.tokens[head_of(syntax, first, last)].word.text
    return not (report.gender == "m" and text.endswith(("ة", "ات")))


def _skip_clause(passage: Passage, report: Report, at: int, limit: int) -> int:
    """Return where a clause that describes the source ends: at the next comma or where the content begins."""
    syntax = passage.syntax
    here = at + 1
    while here < limit:
        if syntax.has(here, COMMA | STOP | COLON):
            return here
        if syntax.has(here, COMPLEMENTISER) and not _reports(passage, at, here):
            return here
        here += 1
    return here


def _reports(passage: Passage, first: int, last: int) -> bool:
    """Return whether a cue of its own stands in the clause and takes the complementiser after it."""
    return any(
        hit.entry.shape == "verb" and "that" in hit.entry.cue.takes
        for at in range(first, last)
        if passage.syntax.has(at, VERB)
        for hit in cue_forms(passage.syntax.text.tokens[at].word)
    )


def _is_glued_outlet(passage: Passage, at: int) -> bool:
    form = passage.syntax.form(at)
    return form in ("ل", "لل") or (form.startswith("ل") and outlet_after(passage.syntax, at, passage.last) is not None)


def _prepositional(passage: Passage, report: Report, at: int, limit: int) -> int:
    """Return the end of a prepositional phrase, having noted the outlet that the source spoke to."""
    syntax = passage.syntax
    link = outlet_after(passage.syntax, at, passage.last)
    if link is not None:
        report.addressee_outlet = report.addressee_outlet or link[0]
        return link[1]
    begin = at + 1 if syntax.tags[at] & PREPOSITION or syntax.form(at) in ("ل", "ب") else at
    if syntax.form(at) in ("لسان", "بلسان") or (syntax.form(at) == "علي" and syntax.form(at + 1) == "لسان"):
        return _spokesman(passage, report, at, limit)
    end = max(begin + 1, noun_phrase(syntax, begin, limit))
    nested = first_outlet(syntax, begin, end) if is_occasion(syntax, begin) else None
    if nested is not None:
        report.addressee_outlet = report.addressee_outlet or nested[0]
        return max(end, nested[1])
    return end


def _spokesman(passage: Passage, report: Report, at: int, limit: int) -> int:
    """Read «على لسان Y» / «بلسان Y»: a body speaks by its spokesman, an outlet's interviewee is its origin."""
    begin = at + 1 if passage.syntax.form(at) == "بلسان" else at + 2
    found = read_phrase(passage.syntax, begin, limit)
    if found is None:
        return begin
    link = make_link(passage.syntax, *found)
    if report.sources and report.sources[0].kind != "outlet":
        report.sources.insert(0, link)
    else:
        report.relayed.append(link)
    return found[1]


# --- what stands before the verb ---------------------------------------------------------------------------------------


def _find_subject(passage: Passage, report: Report, hit: Hit[CueForm]) -> bool:
    """Note the source before the verb, or that it is carried over; False when there is nobody to speak."""
    syntax = passage.syntax
    at = report.cue[0]
    is_passive = hit.entry.is_passive or (syntax.text.tokens[at].word.is_damma_first and hit.entry.can_be_passive)
    if is_passive or report.sense.impersonal:
        report.clause = _clause_of(passage, at)
        report.rule = f"passive.{report.sense.id}"
        report.sources = list(report.relayed)
        report.relayed = []
        return True
    subject = None if syntax.has(at, CONJUNCTION) else subject_before(passage, at)
    if subject is not None:
        report.source = subject
        report.sources = [make_link(syntax, *subject)]
        report.clause = _clause_of(passage, subject[0])
        return True
    report.carries = True
    report.clause = _clause_of(passage, at)
    return not report.sense.weak or syntax.has(at, CONJUNCTION)


def _clause_of(passage: Passage, at: int) -> int:
    """Return where the clause of a source or a verb begins: the opener, auxiliary or phrase («من جهته») before it."""
    syntax = passage.syntax
    while at - 1 >= passage.first and syntax.has(at - 1, OPENER | AUXILIARY) and not syntax.has(at - 1, COMMA):
        at -= 1
    return at


def subject_before(passage: Passage, at: int) -> Range | None:
    """Return the noun phrase that is the subject of the verb at `at` and stands before it; None when none does."""
    syntax = passage.syntax
    begin = _region_before(passage, at)
    begin = _past_adjuncts(passage, begin, at)
    if begin >= at or not can_head(syntax, begin):
        return None
    end = noun_phrase(syntax, begin, at)
    if end <= begin or not _only_describes(passage, end, at):
        return None
    if end < at and not is_source(syntax, begin, end):
        return None
    return begin, end


def _region_before(passage: Passage, at: int) -> int:
    """Return the first token of the clause up to the verb."""
    syntax = passage.syntax
    here = at - 1
    while here >= passage.first:
        tags = syntax.tags[here]
        if tags & (COMPLEMENTISER | STOP | COLON) or (
            tags & (OPENER | AUXILIARY) and not tags & RELATIVE and here < at - 1
        ):
            return here + 1
        if tags & CLOSING and syntax.quotation_at[here].opening >= passage.first:
            here = syntax.quotation_at[here].opening - 1
            continue
        here -= 1
    return passage.first


def _past_adjuncts(passage: Passage, begin: int, at: int) -> int:
    """Return the first token after opening adverbials: «في المقابل،», «من جهته،», «أمس»."""
    syntax = passage.syntax
    while begin < at:
        tags = syntax.tags[begin]
        if tags & (COMMA | TIME | ADVERB | AUXILIARY | OPENER) and not tags & RELATIVE:
            begin += 1
        elif tags & (PREPOSITION | PREFIXED) and not tags & RELATIVE:
            begin = max(begin + 1, noun_phrase(syntax, begin + (1 if tags & PREPOSITION else 0), at))
        else:
            break
    return begin


def _only_describes(passage: Passage, begin: int, at: int) -> bool:
    """Return whether what stands between a subject and its verb describes the subject: no clause of another's."""
    syntax = passage.syntax
    here, in_clause = begin, False
    while here < at:
        tags = syntax.tags[here]
        if tags & RELATIVE or (tags & COMMA and here + 1 < at and syntax.has(here + 1, VERB | OPENER | RELATIVE)):
            in_clause = True
        elif tags & COMMA:
            in_clause = False
        elif tags & VERB and not in_clause:
            return False
        here += 1
    return at - begin < 25
