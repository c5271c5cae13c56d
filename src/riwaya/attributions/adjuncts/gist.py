"""Reports by a noun that sums up what somebody said: «رسالة فحواها أن», «وعند الأهالي أن», «وفي البلاغ أن», «…»، تلك عبارته."""

from riwaya.attributions.adjuncts.according import read_adjunct
from riwaya.attributions.adjuncts.clause_bounds import left_start
from riwaya.attributions.contents.bounds import trim
from riwaya.attributions.contents.markers import Marker, has_object, marker_at
from riwaya.attributions.cues import SPEECH, Cue, cue_forms, cue_named
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.phrases import PEOPLE, is_source, make_link, read_phrase, source_noun, spoken_by
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.attributions.wording import is_among, words_of
from riwaya.model import Link
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEMONSTRATIVE,
    MAYBE_VERB,
    OPENER,
    PREPOSITION,
    SIGN,
    STOP,
    VERB,
)

_FARTHEST = 10  # tokens from a document to «فحواها»
_LONGEST_ASIDE = 14
_NEAR = 6  # tokens between «رده» and its colon
_WITH = {"عنده": "m", "عندها": "f", "عندهم": "p", "لديه": "m", "لديها": "f", "لديهم": "p"}


def read_summed(passage: Passage, at: int) -> Report | None:
    """Return the report of a noun with a pronoun that sums up what is told after it or was told before it; else None."""
    form = passage.syntax.forms[at]
    if form.removeprefix("و") in words_of("gist"):
        return _read_gist(passage, at)
    if form.removeprefix("و") in words_of("claimed"):
        return _read_claimed(passage, at)
    return _read_called(passage, at) if form in words_of("uttered_his") else None


def _read_claimed(passage: Passage, at: int) -> Report | None:
    """Return the report of «أما القول بأن …», «الرواية القائلة إن …», said by nobody; None where a verb governs it."""
    syntax = passage.syntax
    is_adjective = syntax.core(at).removeprefix("ال") in ("قايل", "قايله")
    noun = at - is_adjective
    begins = noun == passage.first or bool(syntax.has(noun - 1, COMMA | COMPLEMENTISER | OPENER | COLON | STOP))
    begins = begins or syntax.core(noun - 1) == "اما"
    if not begins or not syntax.has(at + 1, COMPLEMENTISER) or at + 3 >= passage.last:
        return None
    report = Report((at, at + 1), SPEECH, "gist.claimed", noun, start=at + 2, stance="alleges")
    if is_adjective:
        spoken_by(syntax, report, (noun, at))
    report.stop = _end_of_claim(passage, at + 3)
    return report


def _end_of_claim(passage: Passage, at: int) -> int:
    """Return where the writer goes on after a claim: «القول إن الجيش انسحب | غير صحيح», «أما الزعم بأنه انسحب | فكذبة»."""
    syntax, acts = passage.syntax, bool(passage.syntax.has(at - 1, VERB))
    for here in range(at, passage.last):
        form = syntax.form(here)
        answers = syntax.has(here, CONJUNCTION) and form.startswith("ف")
        judges = form in ("غير", "ليس", "ليست", "مجرد", "محض", "عار") or (
            form == "لا" and syntax.form(here + 1) in ("اساس", "صحه")
        )
        judges = judges or (acts and form in ("لا", "لم", "لن") and bool(syntax.has(here + 1, VERB)))
        if answers or judges or syntax.has(here, COMMA):
            return here
        acts = acts or bool(syntax.has(here, VERB))
    return passage.last


def _read_gist(passage: Passage, at: int) -> Report | None:
    """Return the report of «فحواها أن», «خلاصته أن»; None when nothing told stands there."""
    syntax = passage.syntax
    marker = _told_after(passage, at + 1)
    if marker is None:
        return None
    report = Report((at, at + 1), SPEECH, "gist", at, start=marker.start, is_speech=marker.kind in ("colon", "quote"))
    document = _document_before(passage, at)
    begin = _clause(passage, at)
    by = main_subject(passage, at, begin) or (main_subject(passage, at) if begin > passage.first else None)
    receives = any(syntax.core(i) in words_of("receiving") for i in range(passage.first, at))
    if by is not None and not receives and by[1] <= at and (document is None or by[0] < document[0]):
        spoken_by(syntax, report, by)
        report.sources += _whose(syntax, document) if document is not None else []
        stop = document[0] if document is not None else at
        _note_verb(passage, report, stop, begin if by[0] > begin else passage.first)
    elif document is not None and syntax.core(document[0]).removeprefix("ال") in words_of("hearsay"):
        report.stance = "alleges"
    elif document is not None:
        report.source = document
        report.sources = expand(syntax, document, at)[0]
    else:
        report.carries = True
    return report


def _whose(syntax: Syntax, told: Range) -> list[Link]:
    """Return who told what another hands on: «أورد الصحفي رواية | شاهد عيان | مفادها أن»; nobody where it is no tale."""
    first, last = told
    is_tale = syntax.core(first) in words_of("tale") and first + 1 < last and is_source(syntax, first + 1, last)
    link = make_link(syntax, first + 1, last) if is_tale else None
    return [link] if link is not None and link.kind in PEOPLE else []


def _may_be_sent(passage: Passage, cue: Cue, at: int) -> bool:
    """Return whether the noun at the token can be what the verb hands over: a letter, and no attention («وجه الانتباه إلى»)."""
    return not is_among(cue.id, "drawing") and (not cue.objects or has_object(cue, passage.syntax, at))


def _clause(passage: Passage, at: int) -> int:
    """Return where the clause of a gist begins, after «فيما» and its like: «نسبت X …، فيما | أوردت أخرى رواية مفادها أن»."""
    syntax = passage.syntax
    parted = (i + 1 for i in range(at - 1, passage.first, -1) if syntax.has(i, OPENER) and syntax.has(i - 1, COMMA))
    return next(parted, passage.first)


def _note_verb(passage: Passage, report: Report, stop: int, first: int) -> None:
    """Make a verb of telling before the noun the cue: «تداول السكان | رواية مفادها أن», «بعث القائد برقية فحواها أن»."""
    for at in range(first, stop):
        is_his = report.source is not None and at in (report.source[0] - 1, report.source[1])
        if is_his and passage.syntax.has(at, VERB | MAYBE_VERB):
            told = (h.entry.cue for h in cue_forms(passage.syntax.text.tokens[at].word) if h.entry.shape == "verb")
            sense = next((c for c in told if _may_be_sent(passage, c, stop)), None)
            if sense is not None:
                report.cue, report.sense, report.rule, report.clause = (at, at + 1), sense, f"gist.{sense.id}", at
                return


def _told_after(passage: Passage, at: int) -> Marker | None:
    """Return where what is told begins: at once, after «هو» or «باختصار», or after an aside between commas."""
    syntax = passage.syntax
    at += syntax.form(at) in ("هو", "هي", "كله", "كلها", "باختصار")
    if syntax.has(at, COMMA):
        stop = min(passage.last - 1, at + _LONGEST_ASIDE)
        closing = next((i for i in range(at + 1, stop) if syntax.has(i, COMMA)), None)
        at = closing + 1 if closing is not None else at
    marker = marker_at(passage, SPEECH, at) if at < passage.last else None
    return marker if marker is not None and marker.kind in ("that", "colon", "quote") else None


def _document_before(passage: Passage, at: int) -> Range | None:
    """Return the document or the news that a pronoun sums up: «رسالة إلى البلدية | فحواها»; None where none is near."""
    syntax = passage.syntax
    for here in range(at - 1, max(passage.first - 1, at - _FARTHEST), -1):
        if syntax.has(here, STOP | COMPLEMENTISER):
            return None
        noun = source_noun(syntax, here)
        is_document = noun is not None and noun.entry.kind == "document"
        if is_document or syntax.core(here).removeprefix("ال") in words_of("hearsay"):
            return read_phrase(syntax, here, at) or (here, here + 1)
    return None


def read_opening(passage: Passage) -> Report | None:
    """Return the report with which a sentence opens: «وعند الأهالي أن», «أما الفصائل فعندها أن», «وفي البلاغ أن»; else None."""
    syntax = passage.syntax
    at = passage.first
    while at < passage.last - 2 and syntax.has(at, OPENER | SIGN | COMMA) and syntax.core(at) not in ("عند", "لدي", "في", "اما"):
        at += 1
    topic = None
    if syntax.core(at) == "اما":
        topic = read_phrase(syntax, at + 1, passage.last)
        at = topic[1] + bool(syntax.has(topic[1], COMMA)) if topic is not None else at
    first = at
    at += syntax.core(at) in words_of("likely")
    if syntax.core(at) in _WITH and _is_held(syntax, at + 1):
        report = Report((first, at + 1), _view(), "gist.view", passage.first, start=_told(syntax, at + 1), carries=topic is None)
        spoken_by(syntax, report, topic)
        return report
    if syntax.core(at) in ("عند", "لدي", "في", "عن") and topic is None:
        return _of_phrase(passage, first, at)
    return None


def _view() -> Cue:
    return cue_named("برأي")


def _of_phrase(passage: Passage, first: int, at: int) -> Report | None:
    """Return the report of «عند الأهالي أن», «في البلاغ أن», whose source is named right before «أن»."""
    syntax = passage.syntax
    found = read_phrase(syntax, at + 1, passage.last)
    if found is None or not is_source(syntax, *found) or read_adjunct(passage, at) is not None:
        return None  # «في رواية الجيش أن» is read by its own cue
    links, end = expand(syntax, found, passage.last)
    end += syntax.form(end) in ("ايضا", "كذلك")
    if not _is_held(syntax, end) or (links[0].kind in ("document", "outlet")) != (syntax.core(at) == "في"):
        return None
    if syntax.core(at) == "عن" and links[0].kind not in PEOPLE:
        return None  # «وعن الهدنة أن …»
    report = Report((first, at + 1), _view(), "gist.view", passage.first, start=_told(syntax, end), source=found)
    report.sources = links
    return report


def _is_held(syntax: Syntax, at: int) -> bool:
    """Return whether «أن» and a clause with a noun follow: «عنده أن الهدنة انتهت», but «عنده أن يصل متأخراً خير»."""
    is_that = syntax.has(at, COMPLEMENTISER) and not syntax.has(at, CONJUNCTION)
    return bool(is_that) and not (syntax.form(at) == "ان" and syntax.has(at + 1, VERB))


def _told(syntax: Syntax, at: int) -> int:
    return at + (syntax.form(at) in ("ان", "بان"))


def _read_called(passage: Passage, at: int) -> Report | None:
    """Return the report of a quotation that a noun with its speaker names after it: «…»، تلك عبارته, «…»، كان رده."""
    syntax = passage.syntax
    points = syntax.has(at - 1, DEMONSTRATIVE | AUXILIARY) or syntax.form(at - 1) in ("هكذا", "كان", "كانت", "هذه", "تلك", "هذا")
    walls = COLON | COMMA | STOP | VERB | COMPLEMENTISER
    colon = next((i for i in range(at + 1, min(passage.last - 1, at + _NEAR)) if syntax.has(i, walls)), at)
    if syntax.has(colon, COLON) and (points or at == passage.first):  # «وكان رده على سؤالنا: …»
        return Report((at, at + 1), SPEECH, "gist.called", at, start=colon + 1, carries=True, is_speech=True)
    quoted = _quotation_before(passage, at - 1) if points else None
    ends = at + 1 >= passage.last or syntax.has(at + 1, COMMA | STOP | PREPOSITION)
    if quoted is None and points and ends and syntax.has(at - 2, COMMA) and at - 2 > passage.first + 1:
        begin = left_start(passage, at - 1)  # «لا طوق ولا أسرى، كان جوابه»
        return Report((at, at + 1), SPEECH, "gist.called", at - 1, content=trim(syntax, begin, at - 2), carries=True)
    if quoted is None or not (at + 1 >= passage.last or syntax.has(at + 1, COMMA | STOP | PREPOSITION | CONJUNCTION)):
        return None
    content = quoted[0] + 1, quoted[1]
    return Report((at, at + 1), SPEECH, "gist.called", quoted[0], content=content, carries=True, is_speech=True)


def _quotation_before(passage: Passage, at: int) -> Range | None:
    """Return the marks of a quotation that ends right before the token and a comma."""
    syntax = passage.syntax
    closing = at - 1 - bool(syntax.has(at - 1, COMMA))
    if closing <= passage.first or not syntax.has(closing, CLOSING) or syntax.has(closing, BRACKET):
        return None
    opening = syntax.quotation_at[closing].opening
    return (opening, closing) if opening >= passage.first and closing - opening > 2 else None
