"""Where and through whom something was said: «في تصريح لقناة X», «في بيان بثته إذاعة Y», «في كلمة ألقاها نيابة عنهم Z»."""

from typing import NamedTuple

from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import after_issued
from riwaya.attributions.sources.outlets import heads_outlet, outlet_after, outlet_link, outlet_nouns
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.wording import words_of
from riwaya.model import Link, Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import COLON, COMMA, COMPLEMENTISER, OPENING, POSSESSED, PREPOSITION, RELATIVE, STOP, TIME

_LONGEST = 14  # tokens from the noun of an occasion to the outlet it was made to
_FARTHEST = 20  # tokens from it to what is told of it
_WALLS = COMMA | COMPLEMENTISER | COLON | STOP
_READERS = {"person", "official", "witness", "expert", "activist", "local"}
_ON_BEHALF = ("نيابه", "بالنيابه", "باسم", "باسمهم", "باسمها", "عنهم", "عنها", "عنه", "معه", "معها", "معهم", "اليوم", "امس")


class Medium(NamedTuple):
    """The outlet that an occasion was made to, or whoever spoke there for another, and the token after it."""

    link: Link
    end: int
    is_spokesman: bool = False


def medium_of(syntax: Syntax, occasion: int, stop: int) -> Medium | None:
    """Return the outlet or spokesman told after the noun of an occasion; None when none is."""
    for at in range(occasion + 1, min(stop, occasion + _LONGEST)):
        if syntax.has(at, RELATIVE):
            continue
        if syntax.form(at) in ("خص", "خصت") and syntax.form(at + 1) in ("به", "بها"):  # «في تصريح خصّ به صحيفة X»
            favoured = read_phrase(syntax, at + 2, stop)
            return Medium(outlet_link(syntax, *favoured), favoured[1]) if favoured is not None else None
        told = verbs_at(syntax, at) & (words_of("issuing") | words_of("reading_out"))
        if told:
            return _issuer(syntax, at + 1, stop, told)
        if at == occasion + 1 and syntax.has(at, COMMA) and verbs_at(syntax, at + 1) & words_of("issuing"):
            continue  # «في شهادة، نشرها موقع X»
        if at <= occasion + 2 and syntax.has(at, COMMA) and syntax.form(at + 1) in ("مع", "علي", "عبر"):
            continue  # «في لقاء له، على قناة X»
        if syntax.has(at, _WALLS) or (syntax.has(at, OPENING) and not syntax.has(at - 1, PREPOSITION)):
            return None
        if at <= occasion + 2 and (printed := _printed_in(syntax, at, stop)) is not None:
            return printed
        found = outlet_after(syntax, at, stop, in_talk=syntax.form(occasion).removeprefix("ب") in words_of("talk"))
        if found is not None:
            return Medium(*found)
    return None


def _printed_in(syntax: Syntax, at: int, stop: int) -> Medium | None:
    """Return the outlet of «مقال بصحيفة X», «مقال في مجلة X»; None when another phrase follows the occasion."""
    form = syntax.form(at)
    first = at + 1 if form in ("في", "ب") else at
    core = syntax.form(first) if first > at else form[1:] if form.startswith("ب") else ""
    if core not in outlet_nouns() or first >= stop:
        return None
    found = read_phrase(syntax, first, stop)
    if found is None or any(syntax.form(i) in words_of("platform") for i in range(*found)):
        return None
    link = make_link(syntax, *found)
    cut = int(first == at)
    span = Span(link.span.start + cut, link.span.end, link.span.text[cut:])
    return Medium(Link(span, link.name, "outlet", link.entity), found[1])


_AUTHORS = ("مراسل", "موفد", "مبعوث", "مندوب", "محرر", "كاتب", "صحفي", "صحافي", "مدير مكتب")
_WROTE = ("كتبه", "كتبته", "كتبها", "كتبتها", "اعده", "اعدته", "اعدها", "اعدتها", "انجزه", "انجزته", "وقعه", "وقعته")


def author_of(syntax: Syntax, occasion: int, stop: int) -> tuple[Link, int] | None:
    """Return the author of a report and the token after: «في تقرير لمراسلها X», «في تحقيق كتبته موفدتها», «في مقال بقلم X»."""
    for at in range(occasion + 1, min(stop, occasion + 5)):
        form = syntax.form(at)
        if syntax.has(at, _WALLS):
            return None
        if form == "بقلم" or form in _WROTE:
            found = read_phrase(syntax, at + 1, stop)
            is_person = found is not None and (form == "بقلم" or make_link(syntax, *found).kind not in ("organisation", "state"))
            return (make_link(syntax, *found), found[1]) if found is not None and is_person else None
        is_its = form.startswith("ل") and form[1:].startswith(_AUTHORS)
        is_its = is_its and syntax.text.tokens[at].word.text.endswith(("ه", "ها", "هم"))
        is_writer = form in ("للكاتب", "للكاتبه", "للصحفي", "للصحافي", "للصحفيه", "للصحافيه")  # «مقالاً للكاتب X»
        if is_its or is_writer:
            end = max(at + 1, noun_phrase(syntax, at, stop))
            link, cut = make_link(syntax, at, end), 2 if is_writer else 1
            return Link(
                Span(link.span.start + cut, link.span.end, link.span.text[cut:]), link.name, "anonymous", link.entity
            ), end
    return None


def given_by(syntax: Syntax, first: int, at: int) -> Range | None:
    """Return who gave the occasion told before a verb: «جاء ذلك في بيان | لرئيس اللجنة | أكد فيه أن»; else None."""
    for here in range(at - 2, max(first, at - _FARTHEST), -1):
        if syntax.has(here, STOP | COMPLEMENTISER | COLON):
            return None
        is_in = syntax.core(here - 1) in ("في", "خلال", "ضمن", "عبر") or syntax.form(here).startswith("ب")
        if not (is_in and is_occasion(syntax, here)):
            continue
        owner = here + 1
        while owner < at and syntax.form(owner) in words_of("recorded"):
            owner += 1  # «في تصريح | صحفي لمحافظ المدينة»
        begin = after_issued(syntax, owner) or owner + (syntax.form(owner) == "ل")
        is_told = begin > owner or syntax.form(owner).startswith("ل")
        found = read_phrase(syntax, begin, at) if is_told else None
        return found if found is not None and is_source(syntax, *found) else None
    return None


def verbs_at(syntax: Syntax, at: int) -> set[str]:
    """Return the verbs that a word with the pronoun of what was said may be: بثته, نشرها, ألقاها."""
    splits = [s for s in syntax.text.tokens[at].word.splits if s.enclitic in ("ه", "ها", "هما") and not s.proclitics]
    return {s.stem.removesuffix("ت") for s in splits}


def _issuer(syntax: Syntax, at: int, stop: int, told: set[str]) -> Medium | None:
    """Return who broadcast or read out what was said, by one of the verbs told: «بثته إذاعة», «ألقاها نيابة عنهم الأسير X»."""
    while at < stop and (syntax.form(at) in _ON_BEHALF or syntax.has(at, TIME)):
        at += 1
    found = read_phrase(syntax, at, stop)
    if found is None or not is_source(syntax, *found):
        return None
    link = make_link(syntax, *found)
    if link.kind == "outlet":  # «في بيان نقلته وكالة الأنباء الرسمية | على استمراره»
        found = found[0], max(found[0] + 1, noun_phrase(syntax, found[0], stop, with_prepositions=False))
        link = make_link(syntax, *found)
    is_carried = syntax.form(found[0]) == "وسايل" and not told & _PASSING_ROUND  # «في بيان نقلته وسائل الإعلام الكردية»
    if syntax.form(found[0]).removeprefix("ال") in _SPREADING and not is_carried:
        return None  # «تسجيل تداولته منصات محلية»
    if link.kind == "outlet" and syntax.has(found[0], POSSESSED):
        return None  # «في بيان نشرته وكالته»: the speaker's own
    if link.kind == "outlet":
        return Medium(link, found[1])
    is_read_out = bool(told & words_of("reading_out")) and link.kind in _READERS
    return Medium(link, found[1], is_spokesman=True) if is_read_out else None


_PASSING_ROUND = {"تداول", "تناقل"}
_SPREADING = ("منصات", "وسايل", "مواقع", "صفحات", "حسابات", "قنوات", "ناشطون", "نشطاء", "مستخدمون", "رواد")


def note_medium(report: Report, medium: Medium | None) -> None:
    """Note the outlet that was spoken to, or who spoke for the source."""
    if medium is not None and medium.is_spokesman:
        report.spokesman = report.spokesman or medium.link
    elif medium is not None:
        report.addressee_outlet = report.addressee_outlet or medium.link


def note_told(syntax: Syntax, report: Report, at: int, stop: int) -> None:
    """Note the outlet told right after who speaks: «أكده قائد الشرطة | لإذاعة X», «في حديثه لصحيفة X»."""
    told = outlet_after(syntax, at, stop)
    if told is not None and report.addressee_outlet is None:
        report.addressee_outlet = told[0]
    if syntax.form(at) in ("في", "خلال", "عبر") and is_occasion(syntax, at + 1):
        note_medium(report, medium_of(syntax, at + 1, stop))


def told_before(passage: Passage, first: int, at: int) -> Medium | None:
    """Return the medium of an occasion told before the verb of its clause: «وفي تصريح لقناة X، أكد الوزير»."""
    syntax = passage.syntax
    for here in range(first, at):
        if syntax.has(here, COMPLEMENTISER):
            return None
        is_in = syntax.core(here - 1) in ("في", "خلال", "ضمن") or syntax.form(here).startswith("ب")
        if (is_in and is_occasion(syntax, here)) or syntax.core(here) in words_of("talking_to") | words_of("guest"):
            return medium_of(syntax, here, at)
        if syntax.form(here).removeprefix("و") in ("عبر", "علي") and syntax.form(here + 1) in words_of(
            "screen"
        ):  # «وعبر أثير إذاعة X، قال»
            aired = outlet_after(syntax, here, at)
            return Medium(*aired) if aired is not None else None
    return None


def note_met(passage: Passage, report: Report) -> None:
    """Note the outlet that an aside on who speaks tells to have heard him: «مسؤول، | استمعت إليه إذاعة X أمس،»."""
    syntax, found = passage.syntax, report.source
    if found is None or report.addressee_outlet is not None or not syntax.has(found[1], COMMA):
        return
    stop = report.start if report.cue[0] < found[0] and report.start is not None else report.cue[0]
    end = next((i for i in range(found[1] + 1, min(stop, found[1] + _FARTHEST)) if syntax.has(i, COMMA)), None)
    met = next((i for i in range(found[1] + 1, min(found[1] + 3, end or 0)) if syntax.form(i) in words_of("hearing_him")), None)
    if end is None or met is None:
        return
    for at in range(met + 1, end):
        if heads_outlet(syntax, at):
            last = max(at + 1, noun_phrase(syntax, at, end, with_prepositions=False))
            report.addressee_outlet = outlet_link(syntax, at, last)
            return


def note_occasion(passage: Passage, report: Report) -> None:
    """Note the outlet of an occasion told behind what is denied, and cut that there: «يكذّب الخبر | في حديثه لقناة X»."""
    syntax, content = passage.syntax, report.content
    if content is None or not report.is_noun or report.addressee_outlet is not None or report.start is None:
        return
    for at in range(content[0] + 1, content[1] - 1):
        if syntax.form(at) in ("في", "خلال") and syntax.form(at + 1) in words_of("talk") and syntax.has(at + 1, POSSESSED):
            medium = medium_of(syntax, at + 1, content[1])
            if medium is not None and not medium.is_spokesman:
                report.addressee_outlet, report.content = medium.link, (content[0], at)
            return
