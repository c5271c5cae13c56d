"""Sources: a noun phrase read as somebody who says something."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Hit, Vocabulary
from riwaya.lexicon.load import entries
from riwaya.model import Link, Mention, Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import (
    ADVERB,
    BRACKET,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

Range = tuple[int, int]
_NOT_A_HEAD = PREPOSITION | COMPLEMENTISER | RELATIVE | NEGATION | TIME | VERB | OPENER | ADVERB | NUMBER
_PARTITIVES = {
    "احد",
    "احدي",
    "بعض",
    "عدد",
    "كل",
    "جميع",
    "معظم",
    "غالبيه",
    "كثير",
    "كثيرون",
    "اخر",
    "اخرون",
    "عدة",
    "عده",
    "سائر",
}
_SAME = {"نفسه", "نفسها", "ذاته", "ذاتها", "انفسهم", "عينه", "عينها", "المذكور", "المذكوره", "نفسهم", "اياه", "اياها"}
_KINDS_BY_MENTION = {"outlet": "outlet", "person": "person", "place": "state", "office": "official"}


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A head noun of sources and the kind of source that it makes; some complements make another kind of it."""

    noun: str
    kind: str
    by_complement: dict[str, str]


@cache
def source_nouns() -> Vocabulary[SourceNoun]:
    """Return the head nouns of `lexicon/sources.yaml` in all their forms."""
    forms: dict[str, list[SourceNoun]] = {}
    for entry in entries("sources"):
        noun = SourceNoun(entry["noun"], entry["kind"], _by_complement(entry))
        for form in decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", "")):
            forms.setdefault(form, []).append(noun)
    return Vocabulary(forms)


def _by_complement(entry: Any) -> dict[str, str]:
    found = {}
    for key, complements in entry.items():
        if key.endswith("_if"):
            found.update({fold(c): key[:-3] for c in complements})
    return found


def source_noun(syntax: Syntax, at: int) -> Hit[SourceNoun] | None:
    """Return the source noun at `at`, through its article and a pronoun; None when the word is none."""
    if not 0 <= at < len(syntax.tags):
        return None
    for hit in source_nouns().find(syntax.text.tokens[at].word):
        if hit.split.preposition in ("", "ل"):
            return hit
    return None


def is_source(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the phrase is known to be able to speak: a source noun, a person, an outlet, an actor, a state."""
    head = head_of(syntax, first, last)
    if source_noun(syntax, head):
        return True
    mention = _mention_in(syntax, first, min(last, head + 3))
    return mention is not None and (mention.kind != "place" or mention.span.start == syntax.span(head, head + 1).start)


def head_of(syntax: Syntax, first: int, last: int) -> int:
    """Return the token of the head noun, past a partitive (أحد السائقين), a demonstrative and opening marks."""
    at = first
    while at < last - 1:
        core = _core(syntax, at)
        if core not in _PARTITIVES and not syntax.tags[at] & DEMONSTRATIVE and syntax.text.tokens[at].word.kind != "punct":
            break
        at += 1
        if core in _PARTITIVES and syntax.form(at) == "من":
            at += 1
    return at


def _core(syntax: Syntax, at: int) -> str:
    form = syntax.form(at)
    return form[1:] if syntax.tags[at] & CONJUNCTION else form


def can_head(syntax: Syntax, at: int) -> bool:
    """Return whether a source phrase can begin at the token."""
    return 0 <= at < len(syntax.tags) and (
        not syntax.tags[at] & _NOT_A_HEAD and (syntax.text.tokens[at].word.kind in ("word", "latin") or at in syntax.quotation_at)
    )


def read_phrase(syntax: Syntax, first: int, stop: int) -> tuple[int, int] | None:
    """Return the token range of the source phrase that begins at `first`; None when none begins there."""
    if first >= stop or not can_head(syntax, first):
        return None
    last = noun_phrase(syntax, first, stop)
    return (first, last) if last > first else None


def make_link(syntax: Syntax, first: int, last: int) -> Link:
    """Return the link that a phrase makes, with its kind and the canonical name when it names somebody."""
    first, last = _trim(syntax, first, last)
    mention = _naming(syntax, first, last)
    kind = kind_of(syntax, first, last, mention)
    name = mention.name or mention.span.text if mention else None
    return Link(without_conjunction(syntax, syntax.span(first, last), first), name, kind, mention.entity if mention else None)


def without_conjunction(syntax: Syntax, span: Span, first: int) -> Span:
    """Return the span without the و or ف glued to its first word."""
    raw = syntax.text.tokens[first].word.raw
    if not syntax.has(first, CONJUNCTION) or len(raw) < 3 or span.start != syntax.text.tokens[first].start:
        return span
    cut = 2 if raw[1:2] in "\u064e\u064f\u0650\u0651" else 1
    return Span(span.start + cut, span.end, span.text[cut:])


def _trim(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """Return the range without a pair of marks round the whole of it."""
    while last - first > 2 and first in syntax.quotation_at and syntax.closing(first) == last - 1:
        first, last = first + 1, last - 1
    return first, last


def _naming(syntax: Syntax, first: int, last: int) -> Mention | None:
    """Return the mention that names the source itself: not the body that «مصدر في الحركة» merely belongs to."""
    head = head_of(syntax, first, last)
    noun = source_noun(syntax, head)
    for at in range(first, last):
        mention = syntax.names.get(at)
        if mention is None:
            continue
        is_inside = any(syntax.tags[i] & PREPOSITION for i in range(head, at))
        if mention.kind == "person" and not is_inside:
            return mention
        if at <= head + 1 and not is_inside and (noun is None or noun.entry.kind in ("outlet", "organisation", "state")):
            return mention
    return None


def kind_of(syntax: Syntax, first: int, last: int, mention: Mention | None) -> str:
    """Return the kind of source of a phrase."""
    if mention is not None and mention.kind in ("person", "outlet"):
        return mention.kind
    noun = source_noun(syntax, head_of(syntax, first, last))
    if noun:
        for at in range(first, last):
            form = syntax.form(at)
            for candidate in (form, form[2:] if form.startswith("ال") else form):
                if candidate in noun.entry.by_complement:
                    return noun.entry.by_complement[candidate]
        return noun.entry.kind
    return _KINDS_BY_MENTION.get(mention.kind, "organisation") if mention else "organisation"


def _mention_in(syntax: Syntax, first: int, last: int) -> Mention | None:
    return next((syntax.names[at] for at in range(first, last) if at in syntax.names), None)


def is_anaphoric(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the phrase only points back: «المصدر», «الصحيفة ذاتها», «هذه»."""
    if any(syntax.form(at) in _SAME for at in range(first, last)):
        return True
    if last - first == 1 and syntax.tags[first] & DEMONSTRATIVE:
        return True
    is_bare = last - first == 1 or (last - first == 2 and bool(syntax.tags[first] & DEMONSTRATIVE))
    return is_bare and bool(syntax.tags[last - 1] & DEFINITE) and source_noun(syntax, last - 1) is not None


# --- sources that stand in an aside ------------------------------------------------------------------------------------

OUTLET_NOUNS = {
    "وكاله",
    "صحيفه",
    "قناه",
    "موقع",
    "اذاعه",
    "راديو",
    "تلفزيون",
    "شبكه",
    "مجله",
    "جريده",
    "فضائيه",
    "محطه",
    "منصه",
}
OUTLET_NOUNS |= {"مراسل", "مراسله", "مراسلنا", "مندوب", "برنامج", "وكالات", "صحف", "قنوات", "وسائل"}


def outlet_after(syntax: Syntax, at: int, stop: int) -> tuple[Link, int] | None:
    """Return the outlet after ل («لوكالة X», «لـ«X»», «للجزيرة») or مع and where it ends; None when there is none."""
    form = syntax.form(at)
    first = at + 1 if form in ("ل", "مع", "الي", "عبر") else at
    if first == at and form[:1] != "ل":
        return None
    core = syntax.form(first) if first > at else form[1:].removeprefix("ل")
    mention = syntax.names.get(first)
    opens = bool(syntax.tags[first] & OPENING) if first < stop else False
    if mention is None and opens:
        mention = syntax.names.get(first + 1)
    is_outlet = core.removeprefix("ال") in OUTLET_NOUNS or (mention is not None and mention.kind == "outlet")
    if not is_outlet and not (opens and first > at and form == "ل" and not syntax.has(first, BRACKET)):
        return None
    last = max(first + 1, noun_phrase(syntax, first, stop, with_prepositions=False))
    return _outlet_link(syntax, first, last), last


def _outlet_link(syntax: Syntax, first: int, last: int) -> Link:
    """Return the link of an outlet that was spoken to, without the ل glued to its first word."""
    link = make_link(syntax, first, last)
    span = link.span
    stripped = _without_lam(syntax, first)
    if stripped:
        span = Span(span.start + stripped, span.end, span.text[stripped:])
    return Link(span, link.name, "outlet", link.entity)


def _without_lam(syntax: Syntax, first: int) -> int:
    raw = syntax.text.tokens[first].word.raw
    return 1 if raw[:1] == "ل" and not raw.startswith("لل") and len(raw) > 3 else 0


def first_outlet(syntax: Syntax, first: int, stop: int) -> tuple[Link, int] | None:
    """Return the first outlet that was spoken to within a phrase («في تصريح لوكالة X»); None when there is none."""
    for at in range(first, stop):
        found = outlet_after(syntax, at, stop + 6)
        if found is not None:
            return found
    return None


def relay_after(syntax: Syntax, at: int, stop: int) -> Range | None:
    """Return the range of Y when «نقلا عن Y» begins at the token; None when it does not."""
    form = syntax.form(at)
    core = form[1:] if syntax.tags[at] & CONJUNCTION else form
    if core not in ("نقلا", "ناقلا", "ناقله") or syntax.form(at + 1) != "عن":
        return None
    return read_phrase(syntax, at + 2, min(stop, _next_form(syntax, at + 2, stop, "عن")))


def _next_form(syntax: Syntax, at: int, stop: int, form: str) -> int:
    return next((i for i in range(at, stop) if syntax.form(i) == form), stop)


# --- a document and the body behind it -----------------------------------------------------------------------------------

_ISSUING = {"اصدر", "نشر", "بث", "اعد", "انجز", "وزع", "اجري", "سرب", "عرض", "التقط", "صور", "وثق", "كتب", "اذاع"}
_DRAWN_FROM = {
    "مستقاه",
    "مستمده",
    "مستقي",
    "مستمد",
    "جمعت",
    "جمعتها",
    "جمعناها",
    "حصلنا",
    "استقيناها",
    "ماخوذه",
    "ماخوذ",
    "مستخلصه",
}
_TALKING_TO = {
    "تحدث",
    "تحدثت",
    "تحدثوا",
    "تحدثا",
    "تحدثن",
    "صرح",
    "صرحوا",
    "قال",
    "ادلي",
    "ادلت",
    "ادلوا",
    "اتصل",
    "تواصل",
}
_TALKING_TO |= {"تواصلت", "اتصلت", "التقت", "التقتهم", "استطلعت", "قابلت", "حاورت"}


def expand(syntax: Syntax, found: Range, stop: int) -> tuple[list[Link], int]:
    """Return the links that a source phrase makes and the token after it.

    A document brings the body that issued it («إحصائية لجهاز الإسعاف», «دراسة أصدرها بنك»); people who spoke to an outlet
    bring the outlet before them («وسطاء تحدثوا إلى إذاعة محلية»).
    """
    first, last = found
    link = make_link(syntax, first, last)
    if link.kind == "document":
        return _issued(syntax, first, last, stop, link)
    if last < stop and syntax.form(last) in _TALKING_TO:
        outlet = outlet_after(syntax, last + 1, stop)
        if outlet is not None:
            return [outlet[0], link], outlet[1]
    return [_with_clause(syntax, first, last, stop, link)], last


_LONGEST_CLAUSE = 8  # tokens of a relative clause that still belong to the name of a source


def _with_clause(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> Link:
    """Return the link with the relative clause that tells who is meant: «سائق كان في المكان», «التحالف الذي تقوده X»."""
    if last >= stop or not syntax.has(last, RELATIVE | VERB) or syntax.has(last, CONJUNCTION):
        return link
    if not syntax.has(last, RELATIVE) and syntax.has(head_of(syntax, first, last), DEFINITE):
        return link
    for at in range(last + 1, min(stop, last + _LONGEST_CLAUSE)):
        if syntax.has(at, COMMA | COMPLEMENTISER | COLON | STOP):
            return Link(syntax.span(first, at), link.name, link.kind, link.entity)
    return link


def _issued(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> tuple[list[Link], int]:
    for at in range(first + 1, last):
        if syntax.form(at)[:1] == "ل" and (syntax.tags[at] & PREFIXED or at in syntax.names or syntax.form(at) == "ل"):
            begin = at + 1 if syntax.form(at) == "ل" else at
            body = unglued(syntax, begin, make_link(syntax, begin, last))
            if body.kind == "outlet":
                return [body], last
            if body.kind in ("organisation", "state"):
                return [link, body], last
    spoken_to = outlet_after(syntax, last, stop) if last < stop else None
    if spoken_to is not None:  # «خبر لوكالة X»
        return [spoken_to[0]], spoken_to[1]
    at = last + 1 if last + 1 < stop and syntax.has(last, COMMA | RELATIVE) else last
    core = syntax.form(at)
    if at < stop and core in _DRAWN_FROM and syntax.form(at + 1) == "من":
        people = read_phrase(syntax, at + 2, stop)
        if people is not None:
            return [link, make_link(syntax, *people)], people[1]
    if at < stop and any(core.startswith(v) for v in _ISSUING):
        body_range = read_phrase(syntax, at + 1, stop)
        if body_range is not None:
            body = make_link(syntax, *body_range)
            whole = Link(syntax.span(first, body_range[1]), link.name, link.kind, link.entity)
            return ([body, link] if body.kind == "outlet" else [whole, body]), body_range[1]
    return [_with_clause(syntax, first, last, stop, link)], last


def unglued(syntax: Syntax, first: int, link: Link) -> Link:
    """Return the link without the ل glued to its first word (لضابط, للمرصد)."""
    raw = syntax.text.tokens[first].word.raw if link.span.start == syntax.text.tokens[first].start else ""
    cut = 2 if raw.startswith("لل") else 1 if raw[:1] == "ل" and syntax.has(first, PREFIXED | DEFINITE) else 0
    if first in syntax.names and raw[:1] == "ل" and syntax.names[first].span.start > link.span.start:
        cut = syntax.names[first].span.start - link.span.start
    if not cut:
        return link
    span = Span(link.span.start + cut, link.span.end, link.span.text[cut:])
    return Link(span, link.name, link.kind, link.entity)
