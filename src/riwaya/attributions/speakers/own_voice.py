"""A body that speaks for itself: in a statement that it issues, «نؤكد أن», «نحمّل الطرفين» are its words and not the author's."""

from riwaya.arabic.inflection import Inflection
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Hit
from riwaya.attributions.cues import CueForm, cue_forms
from riwaya.attributions.passage import Passage
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.outlets import outlet_nouns
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, source_noun
from riwaya.attributions.wording import words_of
from riwaya.documents.sentences import Quotation
from riwaya.model import Link, Span, ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import BRACKET, COLON, COMMA, OPENING

_BODIES = ("organisation", "state", "local", "activist")
_CONDEMNING = ("دان", "أدان", "ندد", "شجب", "شكر", "ثمن")  # tell nothing: «ندين القصف»
_WISHING = ("تود", "يود")  # «تود الحكومة أن تحيط الرأي العام علماً» names who issues it
_NEAR_ISSUER = 4  # tokens from a statement to «صادر عن»
_SHORTEST_OWNER = 3  # letters, ل included, of whose office it is
_HEAD = 40  # tokens of a statement's head that no zone tells from its body


def is_author(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether the form is a first person («أظن أن», «سألتُ»): the author's voice, unless he had it from somebody.

    «سألنا القائد عن الهدنة» is "we asked", and not "he asked us".
    """
    inflections, syntax = hit.entry.inflections, passage.syntax
    if hit.entry.cue.id == "واصل" and syntax.form(at) in words_of("contacting"):
        return True  # «تواصلنا معه»
    if hit.entry.cue.id == "سأل" and hit.split.enclitic == "نا":
        ends = (i for i in range(at + 1, passage.last) if syntax.has(i, COLON | COMMA | OPENING) or syntax.form(i) == "عن")
        return syntax.form(next(ends, passage.first)) == "عن"
    if hit.entry.cue.id == "سأل" and hit.split.enclitic and not passage.answers and _asks_himself(passage, at):
        return True
    if not inflections and hit.split.enclitic:  # «سألناها» may be a form of the dialects too
        alike = (h for h in cue_forms(syntax.text.tokens[at].word) if h.entry.cue.id == hit.entry.cue.id)
        inflections = tuple(i for h in alike for i in h.entry.inflections)
    is_first = _is_first(passage, at, inflections) and hit.entry.cue.origin != "من"
    return is_first and own_voice(passage, at, hit) is None and not tells_of_himself(passage, at, hit)


def _is_first(passage: Passage, at: int, inflections: tuple[Inflection, ...]) -> bool:
    """Return whether a form can only be a first person: by its vowel, or after «لا», «لم» and «لن», which no past follows."""
    syntax = passage.syntax
    if syntax.form(at - 1).removeprefix("و") in ("لا", "لن", "لم") and syntax.quotation_around(at) is None:
        inflections = tuple(i for i in inflections if i.tense != "past")  # «لا أنكر أن»
    is_marked = syntax.text.tokens[at].word.raw.rstrip("هم").endswith("تُ") and any(i.person == 1 for i in inflections)
    return bool(inflections) and (is_marked or all(i.person == 1 for i in inflections))


def tells_of_himself(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether somebody asked in an interview tells what he said himself: «قلت للوزير إن», «لا أنكر أن»."""
    if not passage.answers or hit.entry.cue.weak:
        return False
    if any(h.split.enclitic == "نا" for h in cue_forms(passage.syntax.text.tokens[at].word)):
        return False  # «أبلغنا محامينا»
    is_past = all(i.tense == "past" for i in hit.entry.inflections)
    return (is_past or passage.syntax.form(at - 1) == "لا") and _is_first(passage, at, hit.entry.inflections)


_ME = {"لي", "الي", "معي", "عندي", "علي", "اسمي", "لنا", "الينا", "معنا", "علينا"}


def _asks_himself(passage: Passage, at: int) -> bool:
    """Return whether «سألته» is the author's question: nobody stands beside it, and it tells of him or an answer comes."""
    syntax = passage.syntax
    if source_noun(syntax, at + 1) is not None or at + 1 in syntax.names:
        return False
    when = syntax.form(at - 1).removeprefix("و") in words_of("subordinator")
    return when or any(syntax.form(i) in _ME for i in range(at + 1, min(passage.last, at + 8)))


def own_voice(passage: Passage, at: int, hit: Hit[CueForm]) -> Link | None:
    """Return the body whose «we» a verb of saying is; None outside a statement, in a quotation or for another person."""
    cue = hit.entry.cue
    if not hit.entry.is_we_now or cue.id in _CONDEMNING or (cue.weak and not (cue.objects or "that" in cue.takes)):
        return None  # «نقص الأكسجين» is a lack
    quotation = passage.syntax.quotation_around(at)
    if quotation is not None and not passage.syntax.has(quotation.opening, BRACKET):
        return _reproduced(passage.syntax, quotation)
    body = _issuer(passage.syntax)
    return _last_named(passage.syntax, body, at) if body is not None else None


def _reproduced(syntax: Syntax, quotation: Quotation) -> Link | None:
    """Return whose statement is printed in marks, a paragraph or more of it: «بيان من الرابطة ننشره كما ورد: | «نؤكد أن …»»."""
    key = "reproduced", quotation.opening
    if key not in syntax.memo:
        syntax.memo[key] = _whose_text(syntax, quotation)
    found: Link | None = syntax.memo[key]
    return found


def _whose_text(syntax: Syntax, quotation: Quotation) -> Link | None:
    sentences = syntax.text.sentences
    place = next((i for i, s in enumerate(sentences) if s.first == quotation.opening and s.zone is ZoneKind.BODY), 0)
    if place == 0 or sentences[place - 1].paragraph == sentences[place].paragraph:
        return None
    before = sentences[place - 1]
    for at in range(before.first, before.last):
        form = syntax.core(at).removeprefix("ال")
        if form in words_of("statement") or form.removeprefix("ب").removeprefix("ال") in words_of("statement"):
            near = range(at + 1, min(before.last, at + _NEAR_ISSUER))
            by = next((i for i in near if syntax.form(i) in ("من", "عن")), None)
            if by is not None:
                return _body_at(syntax, by + 1, before.last)  # «ببيان موقّع من | اللجنة»
            found = read_phrase(syntax, at, before.last)
            links = expand(syntax, found, before.last)[0] if found is not None else []
            return links[-1] if len(links) > 1 and links[-1].kind in _BODIES else None
    return None


def _issuer(syntax: Syntax) -> Link | None:
    """Return the body that issues the document; None when it is an outlet or a page, whose «we» is the author."""
    if "issuer" not in syntax.memo:
        ways = (_issuing, _outlet_that_issues, _naming_itself, _heading, _signing)
        syntax.memo["issuer"] = next((body for way in ways if (body := way(syntax)) is not None), None)
    found: Link | None = syntax.memo["issuer"]
    return found


def _issuing(syntax: Syntax) -> Link | None:
    """Return who is named in «بيان صادر عن X» above the body."""
    for at in range(_end_of_head(syntax) - 2):
        if syntax.form(at).removeprefix("ال") in ("صادر", "صادره") and syntax.form(at + 1) == "عن":
            found = read_phrase(syntax, at + 2, next(s.last for s in syntax.text.sentences if s.last > at))
            return make_link(syntax, *found) if found is not None and not _is_press(syntax, found[0]) else None
    return None


def _outlet_that_issues(syntax: Syntax) -> Link | None:
    """Return the document's outlet where it is a body, or where the head calls the document a statement."""
    document = syntax.text.document
    start = document.text.find(document.outlet) if document.outlet else -1
    if start < 0 or document.outlet is None:
        return None
    first, last = syntax.tokens_of(Span(start, start + len(document.outlet), document.outlet))
    head = source_noun(syntax, first)
    is_body = head is not None and head.entry.kind in _BODIES
    is_statement = any(syntax.form(i).removeprefix("ال") in words_of("statement") for i in range(_end_of_head(syntax)))
    if last <= first or any("خبار" in f for f in syntax.forms[first:last]):
        return None
    if _is_press(syntax, first) or any("علام" in f for f in syntax.forms[first:last]):
        return make_link(syntax, first, last) if _is_media_office(syntax, first, last) else None
    return make_link(syntax, first, last) if is_body or is_statement else None


def _is_media_office(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a body's office for the press issues the document, and no outlet: «المكتب الإعلامي لمحور الساحل»."""
    head = syntax.form(first).removeprefix("ال")
    is_office = head in words_of("media_office") and any("علام" in f for f in syntax.forms[first : first + 3])
    is_of_body = any(f.startswith("ل") and len(f) > _SHORTEST_OWNER for f in syntax.forms[first + 1 : last])
    return is_office and (is_of_body or head == "اعلام" or _speaks_of_its_own(syntax))


def _speaks_of_its_own(syntax: Syntax) -> bool:
    """Return whether the text calls forces or members its own: «تصدت قواتنا», «استشهاد أحد رفاقنا»."""
    return any(form.removeprefix("و").removeprefix("ل").removeprefix("ب") in words_of("our_own") for form in syntax.forms)


def _heading(syntax: Syntax) -> Link | None:
    """Return the body whose name alone is a line above the text: «الهيئة المستقلة لشؤون المحتجزين / التقرير الشهري»."""
    above = (s for s in syntax.text.sentences if s.zone in (ZoneKind.MASTHEAD, ZoneKind.TITLE) and s.first < _end_of_head(syntax))
    for line in above:
        noun = source_noun(syntax, line.first)
        found = _body_at(syntax, line.first, line.last) if noun is not None and noun.entry.kind in _BODIES else None
        if found is not None and len(found.span.text.split()) >= line.last - line.first:
            return found
    return None


_WE = ("نحن", "اننا", "انا", "فاننا", "فانا", "لاننا")


def _naming_itself(syntax: Syntax) -> Link | None:
    """Return the body in «إننا في الحركة», «نحن في مجلس الأعيان», outside quotations."""
    for at, form in enumerate(syntax.forms[:-2]):
        if form.removeprefix("و") in _WE and syntax.form(at + 1) == "في" and syntax.quotation_around(at) is None:
            return _body_at(syntax, at + 2, next((s.last for s in syntax.text.sentences if s.last > at), at))
    return None


def _signing(syntax: Syntax) -> Link | None:
    """Return the body whose name alone stands below the text: «رابطة الأهالي / المكتب الإعلامي»."""
    sentences = syntax.text.sentences
    body = max((i for i, s in enumerate(sentences) if s.zone is ZoneKind.BODY), default=len(sentences))
    below = (s for s in sentences[body + 1 :] if s.zone in (ZoneKind.MASTHEAD, ZoneKind.FOOTER, ZoneKind.BYLINE))
    return next((found for s in below if (found := _body_at(syntax, s.first, s.last)) is not None), None)


def _body_at(syntax: Syntax, first: int, last: int) -> Link | None:
    """Return the body that a phrase names; None for an outlet, a person or another noun."""
    verbs = (i for i in range(first + 1, last) if any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[i].word)))
    found = read_phrase(syntax, first, next(verbs, last))
    if found is None or _is_press(syntax, first) or not is_source(syntax, *found):
        return None
    link = make_link(syntax, *found)
    return link if link.kind in _BODIES else None


def _end_of_head(syntax: Syntax) -> int:
    """Return the first token of the body."""
    first = next((s.first for s in syntax.text.sentences if s.zone is ZoneKind.BODY), 0)
    return min(first, _HEAD)


def _is_press(syntax: Syntax, at: int) -> bool:
    form = syntax.form(at).removeprefix("ال")
    return form in outlet_nouns() or form in words_of("channel")


def _last_named(syntax: Syntax, body: Link, at: int) -> Link:
    """Return the body as the text last named it: «الوزارة» after «وزارة الصحة»."""
    head = "ال" + fold(body.span.text.split()[0]).removeprefix("ال")
    first = next((s.first for s in syntax.text.sentences if s.zone is ZoneKind.BODY), 0)
    again = next((i for i in range(at - 1, first - 1, -1) if syntax.core(i) == head or syntax.forms[i - 1] in _WISHING), None)
    if again is None:
        return body
    own = frozenset(fold(body.span.text).split())
    end = next((i for i in range(again + 1, at) if syntax.form(i) not in own), at)
    return make_link(syntax, again, end)
