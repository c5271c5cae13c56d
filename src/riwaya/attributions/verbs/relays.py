"""Reports that pass something on: «نقلت صحيفة X عن Y قوله إن», «تنسب X الرواية إلى Y», «نُقل عن Y أن»."""

from dataclasses import replace

from riwaya.attributions.agreement import Agreement
from riwaya.attributions.contents.markers import Marker, carriers, is_owned_act, is_participle, marker_at
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand, is_issued, with_clause
from riwaya.attributions.sources.outlets import called_so
from riwaya.attributions.sources.phrases import can_head, is_source, make_link, read_phrase, source_noun
from riwaya.attributions.speakers.authors import publisher_of, told_in_text
from riwaya.attributions.speakers.subjects import may_follow_subject, subject_before
from riwaya.attributions.wording import words_of
from riwaya.model import Link, Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import (
    ADVERB,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    OPENING,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)


def read_relay(passage: Passage, report: Report, at: int, limit: int) -> Marker | None:
    """Return where the relayed content begins, having noted the carrier and the origins in order.

    A verb like نقل without an origin moves things, not words, and gives None.
    """
    syntax = passage.syntax
    introduced_by = {report.sense.origin, "عن"}
    origin = _find(syntax, at, limit, introduced_by)
    fronted = syntax.form(report.cue[0] - 1).removeprefix("و")
    if origin is None and fronted in _FROM_THEM:
        return _fronted(passage, report, at, limit, _FROM_THEM[fronted])
    if origin is None or not _can_be_origin(passage, origin):
        return _from_pronoun(passage, report, at, limit)
    after = _carrier(passage, report, at, origin)
    if report.source is None or report.sense.origin == "الي":
        before = subject_before(passage, report.cue[0]) if may_follow_subject(passage, report.cue[0]) else None
        if before is not None:
            report.source, after = before, at
            link = make_link(passage.syntax, *before)
            report.sources = expand(passage.syntax, before, passage.last)[0] if link.kind == "document" else [link]
    if report.sense.id == "سمع" and report.source is not None and not is_source(passage.syntax, *report.source):
        report.source, report.sources = None, []
        return None  # «سمعوا دوي انفجار من جهة القصر»
    content = _content_before_origin(passage, report, after, origin)
    told = told_in_text(passage, report) if not report.sources else None
    if told is not None:
        report.sources = list(told[1])  # «تقريراً لمراسلها، | تنقل فيه عن سكان قولهم إن»
    elif not report.sources and (publisher := publisher_of(passage, report)) is not None:
        report.sources = [publisher]
    carrier = list(report.sources)
    end = _origins(passage, report, origin, limit, introduced_by)
    if end == origin:
        return None
    is_passive = passage.syntax.text.tokens[report.cue[0]].word.is_damma_first
    if (
        not carrier and not is_passive and not may_follow_subject(passage, report.cue[0])
    ):  # «ونسبت ذلك إلى ضابط»: who passes it on was named before
        report.relayed, report.sources, report.carries = report.sources, [], True
    return content or _after_origin(passage, report, end, limit)


_FROM_THEM = {
    "عنه": Agreement("m", "s"),
    "عنها": Agreement("f"),
    "عنهم": Agreement("m", "p"),
    "عنهن": Agreement("f", "p"),
    "عنهما": Agreement(),
}


def _fronted(passage: Passage, report: Report, at: int, limit: int, origin: Agreement) -> Marker | None:
    """Return where the content of «وعنها نقل موقع X | الخبر نفسه» begins, the carrier noted, and what the pronoun shows."""
    syntax = passage.syntax
    carrier = read_phrase(syntax, at, limit)
    if carrier is None or not is_source(syntax, *carrier):
        return None
    end = next((i for i in range(carrier[0] + 1, carrier[1]) if _is_passed_on(syntax, i)), carrier[1])
    report.origin, report.source = origin, (carrier[0], end)
    report.sources = [make_link(syntax, carrier[0], end)]
    if end < carrier[1]:
        return Marker("noun", end, end)  # «| الخبر نفسه»
    return _after_origin(passage, report, end, limit)


def _from_pronoun(passage: Passage, report: Report, at: int, limit: int) -> Marker | None:
    """Return where the content of «نقلت عنه صحيفة X قوله إن» begins, the carrier noted, and what the pronoun shows."""
    syntax = passage.syntax
    said = next((i for i in range(at, limit) if syntax.form(i) in words_of("speaking") or syntax.has(i, COMPLEMENTISER)), at)
    pronoun = next((i for i in range(at, said) if syntax.form(i) in _FROM_THEM), None)
    if pronoun is None:
        return None
    carrier = read_phrase(syntax, at, pronoun) or read_phrase(syntax, pronoun + 1, said)
    report.origin = _FROM_THEM[syntax.form(pronoun)]
    if carrier is not None:
        report.source, report.sources = carrier, [make_link(syntax, *carrier)]
    return _after_origin(passage, report, said, limit)


def _origins(passage: Passage, report: Report, at: int, limit: int, introduced_by: set[str]) -> int:
    """Note the origins, one «عن» after another; return the token after the last."""
    syntax = passage.syntax
    if (named := _named_so(syntax, at, limit)) is not None:
        report.sources.append(_without_ba(make_link(syntax, *named)))
        return named[1]
    while at < limit and syntax.form(at) in introduced_by:
        if report.sources and report.sense.id == "سمع" and _is_place(syntax, at + 1):
            break  # «سمعت من تاجر عائد | من زنجبار أن»
        found = read_phrase(syntax, at + 1, _next(syntax, at + 1, limit, introduced_by | words_of("speaking")))
        if found is None:
            break
        found = found[0], next((i for i in range(found[0] + 1, found[1]) if _is_promise(syntax, i)), found[1])
        link = make_link(syntax, *found)
        if link.kind == "document":
            links, at = expand(syntax, found, limit)
        else:
            links, at = [with_clause(syntax, *found, limit, link)], found[1]
        report.sources += links
        if len(links) > 1 and syntax.form(at) == "الي":
            break  # «تنسب إلى برقية بعثت بها السفارة إلى العاصمة»
    return at


def _is_promise(syntax: Syntax, at: int) -> bool:
    """Return whether what the one cited promised stands there: «نقلت عن ضابط | وعده بفك الحصار»."""
    return syntax.form(at) in ("وعده", "وعدها", "وعدهم", "تعهده", "تعهدها", "تعهدهم") and syntax.form(at + 1)[:1] == "ب"


def _named_so(syntax: Syntax, at: int, limit: int) -> Range | None:
    """Return by what name who is cited goes: «نقلت عمن وصفته | بمصدر مقرب», «عن ما سماه | مسؤولاً رفيعاً»; None elsewhere."""
    is_apart = syntax.form(at) == "عن" and syntax.form(at + 1) in ("ما", "من")
    if not is_apart and syntax.form(at) not in ("عما", "عمن"):
        return None
    named = called_so(syntax, at + 1 + is_apart, limit)
    said = (i for i in range(*named) if syntax.form(i) in words_of("speaking")) if named is not None else iter(())
    return (named[0], next(said, named[1])) if named is not None else None


def _without_ba(link: Link) -> Link:
    """Return the link without the ب by which its name is given: «وصفه | بمصدر مقرب»."""
    text = link.span.text
    return replace(link, span=Span(link.span.start + 1, link.span.end, text[1:])) if text.startswith("ب") else link


def _is_place(syntax: Syntax, at: int) -> bool:
    return at in syntax.names and syntax.names[at].kind == "place"


def read_sources(passage: Passage, report: Report, at: int) -> bool:
    """Note carrier and origins alone («هذا ما نقله موقع X عن Y»); False when there is no origin."""
    origin = _find(passage.syntax, at, passage.last, {"عن"})
    if origin is None or not _can_be_origin(passage, origin):
        return False
    _carrier(passage, report, at, origin)
    return _origins(passage, report, origin, passage.last, {"عن"}) > origin


def _can_be_origin(passage: Passage, at: int) -> bool:
    """Return whether somebody who can speak follows the preposition: «نقل الحديث عن الهدنة» has no origin."""
    syntax = passage.syntax
    if _named_so(syntax, at, passage.last) is not None:
        return True
    found = read_phrase(syntax, at + 1, passage.last)
    if found is None:
        return False
    says = any(syntax.form(i) in words_of("speaking") for i in range(found[0] + 1, found[1] + 1))  # «عن قرصانين قولهما»
    return is_source(syntax, *found) or bool(syntax.has(found[0], OPENING)) or says or _says_after_clause(syntax, found[1])


def _says_after_clause(syntax: Syntax, at: int) -> bool:
    """Return whether «قولها إن» follows a clause on who is cited: «عن أم | وصلت إلى المركز قولها إن»."""
    if not syntax.has(at, VERB):
        return False
    walls = COMMA | STOP | COLON | COMPLEMENTISER
    end = next((i for i in range(at + 1, min(len(syntax.tags), at + _LONGEST_CLAUSE)) if syntax.has(i, walls)), at)
    return bool(syntax.has(end, COMPLEMENTISER)) and syntax.form(end - 1) in words_of("speaking")


_LONGEST_CLAUSE = 14  # tokens from a verb that tells of who is cited to «إن»


def _find(syntax: Syntax, at: int, limit: int, forms: set[str]) -> int | None:
    for here in range(at, limit):
        if _named_so(syntax, here, limit) is not None:
            return here
        if syntax.form(here) in forms and can_head(syntax, here + 1) and not _is_of_carrier(syntax, at, here, limit):
            return here
        if syntax.form(here) == "لسان" and "لسان" in forms:
            return here
        tells_in_it = syntax.has(here, VERB | MAYBE_VERB) and syntax.form(here + 1) in words_of("in_it")
        if syntax.has(here, COMPLEMENTISER | STOP) or tells_in_it:
            return None  # «نشر الموقع تحقيقاً | نقل فيه عن ناجين»: the second verb passes it on
    return None


def _is_of_carrier(syntax: Syntax, at: int, here: int, limit: int) -> bool:
    """Return whether «عن» tells who issued what passes it on, or for which town he sits: «مذكرة صادرة عن», «نائب عن عدن، عن»."""
    if here > at and is_issued(syntax, here - 1):
        return True
    tells_act = syntax.has(here + 1, MASDAR) and source_noun(syntax, here + 1) is None
    if tells_act and syntax.form(here - 1) in carriers():
        return True  # «أنباء عن انسحاب الجيش»
    is_seat = here > at and _is_place(syntax, here + 1) and not syntax.has(here - 1, COMMA)
    walls = (i for i in range(here + 1, limit) if syntax.form(i) == "عن" or syntax.has(i, COMPLEMENTISER | COLON | STOP))
    other = next(walls, limit)
    noun = source_noun(syntax, at) if is_seat else None
    return noun is not None and noun.entry.kind == "official" and other < limit and syntax.form(other) == "عن"


def _next(syntax: Syntax, at: int, limit: int, forms: set[str]) -> int:
    near = words_of("near")  # «علم من مصدر مقرب | من اللجنة أن»
    found = (i for i in range(at, limit) if syntax.form(i) in forms)
    return next((i for i in found if not (syntax.form(i) == "من" and syntax.form(i - 1) in near)), limit)


def _carrier(passage: Passage, report: Report, at: int, origin: int) -> int:
    """Note the one who passes it on; return the token after that phrase."""
    at = _past_times(passage, at, origin)
    if origin - 1 >= at and passage.syntax.form(origin - 1) in ("نقلا", "ناقلا", "ناقله"):
        origin -= 1
    found = None if passage.syntax.has(at, DEMONSTRATIVE) else read_phrase(passage.syntax, at, origin)
    if found is None:
        return at
    if report.sense.origin == "الي":
        found = found[0], next((i for i in range(found[0] + 1, found[1]) if _is_passed_on(passage.syntax, i)), found[1])
    report.source = found
    report.sources = [make_link(passage.syntax, *found)]
    if passage.syntax.has(found[1], COMMA) or report.sources[0].kind == "document":
        report.sources, end = expand(passage.syntax, found, origin)  # «النائب عن عدن، سامر الحداد، | عن»
        return end
    return found[1]


def _past_times(passage: Passage, at: int, stop: int) -> int:
    """Return the token after commas and times: «نشرت، يوم الخروج نفسه، نقلاً عن»."""
    syntax = passage.syntax
    while at < stop:
        if syntax.form(at) in words_of("time_noun") and syntax.has(at - 1, COMMA):
            at = max(at + 1, noun_phrase(syntax, at, stop))
        elif syntax.has(at, ADVERB | TIME | COMMA):
            at += 1
        else:
            break
    return at


def _is_passed_on(syntax: Syntax, at: int) -> bool:
    """Return whether what is ascribed to another stands after a definite carrier: «نسب الموقع | الخبر إلى مصدر»."""
    is_claim = syntax.form(at).removeprefix("ال") in words_of("summed")
    return bool(syntax.has(at, DEFINITE) and syntax.has(at - 1, DEFINITE | CLOSING)) and is_claim


def _content_before_origin(passage: Passage, report: Report, after: int, origin: int) -> Marker | None:
    """Return the content when it stands between carrier and origin: «تنسب الصحيفة الضمانة إلى وسيط»."""
    if report.sense.origin != "الي" or after >= origin:
        return None
    if not can_head(passage.syntax, after) and not passage.syntax.has(after, DEMONSTRATIVE):
        return None
    report.content = (after, origin)
    return Marker("noun", after, after)


def _stance_of_act(syntax: Syntax, at: int) -> str:
    """Return the stance of a verbal noun that reports what somebody did in saying it (مطالبتهم، نفيه); "" for other acts."""
    hits = cue_forms(syntax.text.tokens[at].word)
    stances = (
        h.entry.cue.stance for h in hits if h.entry.shape == "masdar" and h.entry.cue.stance not in ("asserts", "confirms")
    )
    return next(stances, "")


def _further(passage: Passage, report: Report, at: int) -> int | None:
    """Return the token after a further origin between commas, noted: «نسبت القناة إلى صحيفة X، عن | دبلوماسي، أن»; else None."""
    syntax = passage.syntax
    found = read_phrase(syntax, at + 1, passage.last) if syntax.form(at) == "عن" and syntax.has(at - 1, COMMA) else None
    if found is None or not report.sources or not is_source(syntax, *found):
        return None
    report.sources.append(make_link(syntax, *found))
    return found[1]


_LONGEST_WISH = 6  # tokens of a clause on a name withheld
_LONGEST_OCCASION = 8  # tokens from «قوله» to the colon


def _past_occasion(syntax: Syntax, at: int, limit: int) -> int:
    """Return the colon or «إن» after when or where it was said: «قوله | في آخر زيارة: «…»»; the token itself elsewhere."""
    if not syntax.has(at, PREPOSITION | TIME):
        return at
    walls = COLON | COMPLEMENTISER | COMMA | STOP | VERB | OPENING
    end = next((i for i in range(at + 1, min(limit, at + _LONGEST_OCCASION)) if syntax.has(i, walls)), at)
    return end if syntax.has(end, COLON | COMPLEMENTISER) else at


def _tells_of_him(syntax: Syntax, at: int) -> bool:
    """Return whether a verb after a comma tells of the origin just named: «، رفض ذكر اسمه،», «، وأشار إليه باسم «ياسر»،»."""
    return not syntax.has(at, CONJUNCTION) or syntax.form(at + 1) in ("اليه", "اليها", "اليهم", "له", "لها", "لهم", "عنه", "عنها")


def _past_namelessness(syntax: Syntax, at: int, limit: int) -> int:
    """Return the token after a clause on the origin's own name: «مصدر | لم تذكر اسمه | قوله»; the token itself elsewhere."""
    if not syntax.has(at, NEGATION | VERB | MAYBE_VERB):
        return at
    walls = COMMA | STOP | COLON | COMPLEMENTISER | OPENING
    for here in range(at + 1, min(limit, at + _LONGEST_WISH)):
        if syntax.has(here, walls):
            return at
        if syntax.form(here) in words_of("nameless"):
            return here + 1
    return at


def _tells_on(syntax: Syntax, at: int) -> bool:
    """Return whether a participle with its own أن begins after a comma: «ما نسبته الوكالة إلى قائد، | مشيرةً إلى أن»."""
    that = at + 1 + (syntax.form(at + 1) in ("الي", "علي"))
    is_on = syntax.has(at - 1, COMMA) and syntax.has(that, COMPLEMENTISER)
    return bool(is_on) and syntax.form(at).endswith(("ا", "ه", "ين")) and is_participle(syntax, at)


def _after_origin(passage: Passage, report: Report, at: int, limit: int) -> Marker | None:
    """Return where the content begins after the origin and words like قوله."""
    syntax = passage.syntax
    while at < limit:
        if (further := _further(passage, report, at)) is not None:
            at = further
            continue
        at = _past_namelessness(syntax, at, limit)
        marker = marker_at(passage, report.sense, at)
        if marker is not None or syntax.has(at, COMPLEMENTISER):
            return marker or Marker("that", at, at + 1)
        if syntax.has(at, RELATIVE):  # «عن أحد الذين خرجوا قوله»
            ends = (
                i
                for i in range(at, limit)
                if syntax.has(i, COMMA | COLON | COMPLEMENTISER) or syntax.form(i) in words_of("speaking")
            )
            at = next(ends, limit)
        elif syntax.core(at) in words_of("speaking") or syntax.has(at, COMMA):
            report.stance = report.stance or ("" if syntax.has(at, COMMA) else _stance_of_act(syntax, at))
            at = at + 1 if syntax.has(at, COMMA) else _past_occasion(syntax, at + 1, limit)
        elif syntax.has(at, COLON | OPENING):
            return Marker("colon", at, at)
        elif at > report.cue[1] and is_owned_act(syntax, at):
            report.resume, report.stance = at + 1, _stance_of_act(syntax, at)
            return Marker("noun", at, at)  # «عن الخاطفين | مطالبتهم بفدية»
        elif syntax.has(at, STOP) or _tells_on(syntax, at):
            return None
        elif at > report.cue[1] and syntax.has(at - 1, COMMA) and syntax.has(at, VERB) and _tells_of_him(syntax, at):
            at = next((i for i in range(at, limit) if syntax.has(i, COMMA | COLON | COMPLEMENTISER)), limit)
        elif at > report.cue[1] and syntax.has(at - 1, COMMA):
            at = max(at + 1, noun_phrase(syntax, at, limit))
        else:
            following = next((i for i in range(at, min(limit, at + 25)) if syntax.has(i, COMPLEMENTISER | COLON)), None)
            later = marker_at(passage, report.sense, following) if following else None
            return later or Marker("noun", at, at)  # «تأكيدهم | استخراج الجثامين منذ أن»
    return None
