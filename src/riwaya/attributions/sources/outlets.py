"""Outlets that a source spoke to or was quoted from: «لوكالة X», «في تصريح لقناة Y», «نقلاً عن Z»."""

from functools import cache

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.attributions.sources.phrases import Range, is_source, make_link, read_phrase, source_noun
from riwaya.attributions.wording import words_of
from riwaya.lexicon.load import entries
from riwaya.model import Link, Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_aired
from riwaya.phrases.tags import (
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    NEGATION,
    OPENING,
    STOP,
    VERB,
)

_REPORTERS = {"اعلام", "صحفيين", "صحافيين", "اعلاميين", "مراسلين", "صحفيون", "صحافيون"}  # spoken to, but no outlet


_STAFF = ("صحافي", "صحفي", "صحافيه", "صحفيه", "صحافيين", "صحفيين", "مصور", "مراسل", "مراسله", "مندوب", "موفد", "محرر")
_LONGEST_NAME = 6  # tokens of a name in marks, them included
_AIRED = frozenset(("المذاع", "المذاعه", "المعروض", "والمذاع", "والمعروض", "الاذاعي", "التلفزيوني"))
_OWN_PEOPLE = ("مندوب", "مندوبت", "موفد", "موفدت", "مبعوث", "مبعوثت", "مراسل", "مراسلت", "محرر", "محررت", "مصور", "مصورت")
_OWN_WOMEN = ("مراسله", "موفده", "مندوبه", "مصوره", "محرره")


@cache
def outlet_nouns() -> frozenset[str]:
    """Return the folded nouns that outlets and their people are called by: وكالة، قناة، صحيفة، مراسل."""
    listed = [entry for entry in entries("sources") if entry["kind"] == "outlet"]
    return frozenset(f for e in listed for f in decline(e["noun"], e.get("plurals", ()), e.get("sound", "")))


def outlet_after(syntax: Syntax, at: int, stop: int, *, in_talk: bool = False) -> tuple[Link, int] | None:
    """Return the outlet after ل («لوكالة X», «لـ«X»», «للجزيرة») or مع and where it ends; None when there is none.

    Args:
        in_talk: whether a talk stands before it, so that any name in marks after مع or إلى is an outlet's.
    """
    form = syntax.form(at)
    if form in ("لوسايل", "للاعلام", "للصحافه") and syntax.form(at - 2) in words_of("entitled"):
        return None  # «غير مخول بالتصريح لوسائل الإعلام»
    if syntax.form(at - 1) in words_of("belonging") or (form == "للراي" and syntax.form(at + 1) == "العام"):
        return None
    form = form[1:] if form in ("وعبر", "وعلي", "ومع") else form
    is_on_air = form == "في" and is_aired(syntax, at + 1)
    is_into = form.startswith("ل") and form[1:] in words_of("screen")  # «لميكروفون راديو X»
    first = at + 1 if form in ("ل", "مع", "الي", "عبر", "علي") or is_on_air or is_into else at
    while first > at and syntax.form(first) in words_of("screen"):
        first += 1
    if first == at and form[:1] != "ل":
        return None
    core = syntax.form(first) if first > at else form[1:].removeprefix("ل")
    mention = syntax.names.get(first)
    opens = bool(syntax.tags[first] & OPENING) if first < stop else False
    if mention is None and opens:
        mention = syntax.names.get(first + 1)
    if core in _STAFF and (staff := _staff(syntax, max(first, at) + 1, stop)) is not None:
        return outlet_link(syntax, first, staff), staff
    if core.removeprefix("ال") in _REPORTERS:
        return None
    is_named = mention is not None and mention.kind == "outlet"
    is_named = is_named or (first == at and at + 1 < stop and syntax.form(at + 1) in words_of("outlet_tail"))
    is_outlet = is_named or (core.removeprefix("ال") in outlet_nouns() and not (form == "علي" and core in ("موقع", "الموقع")))
    told_by = ("ل", "مع", "الي") if in_talk else ("ل",)
    is_plain = not syntax.has(first, BRACKET) or syntax.form(first + 1).removeprefix("ال") in outlet_nouns() | words_of("press")
    if is_outlet and not is_named and _is_no_outlet(syntax, core, first, stop):
        return None
    if not is_outlet and not (opens and first > at and form in told_by and is_plain):
        return None
    last = max(first + 1, noun_phrase(syntax, first, stop, with_prepositions=False))
    last = _with_its_clause(syntax, first, last, stop) if not is_named else last
    marks = first + 1 if syntax.has(first + 1, OPENING) else first
    if syntax.has(marks, OPENING) and syntax.form(syntax.closing(marks) + 1) in words_of("partitive") | _AIRED:
        last = syntax.closing(marks) + 1  # «لراديو «الساقية» | أحد العائدين», «برنامج "X" | المذاع على قناة Y»
    ends = (i for i in range(first + 1, last) if syntax.form(i) in words_of("aside") or syntax.form(i) in words_of("asked"))
    last = next(ends, last)  # «لموقع X | شرط عدم …», «لقناة X | كيف خرجت»
    last = next((i for i in range(first + 2, last) if _begins_speaker(syntax, i)), last)
    last = next((i for i in range(first + 1, last) if _opens_speech(syntax, first, i, stop)), last)
    if any(syntax.form(i) in words_of("platform") for i in range(first, last)):
        return None  # «عبر منصة إكس»: where anybody may write
    return outlet_link(syntax, first, last), last


def _is_no_outlet(syntax: Syntax, core: str, first: int, stop: int) -> bool:
    """Return whether the noun of an outlet has another meaning: «موقع السقوط», «الشركة المشغلة لمحطة الريف النووية»."""
    if core in ("موقع", "مواقع"):
        return syntax.form(first + 1) in words_of("site")
    return core.removeprefix("ال").startswith("محط") and _is_plant(syntax, first, stop)


def _is_plant(syntax: Syntax, first: int, stop: int) -> bool:
    """Return whether what a station makes or serves follows: «محطة توليد الكهرباء», «محطة القطار»."""
    near = range(first + 1, min(stop, first + _LONGEST_STATION))
    return any(syntax.form(i).removeprefix("لل").removeprefix("ال") in words_of("plant") for i in near)


_LONGEST_STATION = 5  # tokens from a station to what it is for


def heads_outlet(syntax: Syntax, at: int) -> bool:
    """Return whether an outlet begins at the token, by the noun for its kind or by its name: «قناة X», «الصحيفة», «رويترز»."""
    named = syntax.names.get(at)
    return syntax.form(at).removeprefix("ال") in outlet_nouns() or (named is not None and named.kind == "outlet")


def _staff(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return the end of the outlet whose reporter was told: «لصحافي | في وكالة X»; None for one of no outlet."""
    first = at + 1
    if syntax.form(at) not in ("في", "من", "لدي") or not heads_outlet(syntax, first):
        return None
    last = max(first + 1, noun_phrase(syntax, first, stop, with_prepositions=False))
    return next((i for i in range(first + 1, last) if _opens_speech(syntax, first, i, stop)), last)


def _opens_speech(syntax: Syntax, first: int, at: int, stop: int) -> bool:
    """Return whether marks after an outlet told in full hold what it was told: «قال لوكالة فرانس برس | "لن ننسحب"»."""
    if not syntax.has(at, OPENING) or syntax.has(at, BRACKET) or syntax.closing(at) == at:
        return False
    closing = syntax.closing(at)
    is_known = syntax.name_ends.get(first) == at and syntax.names[first].entity is not None
    ends = is_known or bool(at > first + 1 and syntax.has(at - 1, DEFINITE | CLOSING))
    is_long = closing - at > _LONGEST_NAME or (at > first + 1 and syntax.has(at + 1, VERB | NEGATION) and closing - at > 2)
    follows = closing + 1 < stop and syntax.has(closing + 1, COMPLEMENTISER | COLON | DEFINITE)
    named = syntax.names.get(at + 1)
    is_name = syntax.form(at - 1) == "انباء" or (named is not None and named.kind == "outlet")  # «لوكالة أنباء "شينخوا"»
    return (is_long or ends) and not is_name and not follows


def _begins_speaker(syntax: Syntax, at: int) -> bool:
    """Return whether somebody of rank begins after an outlet's name: «لقناة المدى | القائد أحمد السالم»."""
    noun = source_noun(syntax, at)
    is_rank = noun is not None and noun.entry.kind == "official" and not noun.split.preposition
    return is_rank and bool(syntax.has(at, DEFINITE) and syntax.has(at - 1, DEFINITE | CLOSING))


@cache
def _outlet_names() -> frozenset[str]:
    """Return the folded names of outlets, words of other meanings among them: الجزيرة، الحياة، الشرق الأوسط."""
    return frozenset(fold(n) for e in entries("outlets") for n in (e["ar"], *e.get("forms", ()), *e.get("ambiguous", ())))


@cache
def _lone_outlets() -> frozenset[str]:
    """Return the folded names of outlets of one word with the article."""
    return frozenset(f for f in _outlet_names() if f.startswith("ال") and " " not in f)


def is_outlet_in_marks(syntax: Syntax, opening: int) -> bool:
    """Return whether quotation marks hold an outlet's name and nothing else: «أبلغ مسؤول | «الشرق الأوسط» | أن»."""
    is_quotation = syntax.has(opening, OPENING) and not syntax.has(opening, BRACKET)
    return is_quotation and " ".join(syntax.forms[opening + 1 : syntax.closing(opening)]) in _outlet_names()


def is_outlet_by_lam(syntax: Syntax, at: int) -> bool:
    """Return whether a lone outlet's name with ل stands at the token: «للجزيرة»."""
    form = syntax.form(at)
    return form.startswith("لل") and "ال" + form[2:] in _lone_outlets()


def _with_its_clause(syntax: Syntax, first: int, last: int, stop: int) -> int:
    """Return the end of an outlet told by a clause alone: «لصحيفة تصدر في عدن، …»."""
    if last != first + 1 or not syntax.has(last, VERB) or syntax.has(first, DEFINITE):
        return last
    return next((i for i in range(last + 1, min(stop, last + 6)) if syntax.has(i, COMMA | COMPLEMENTISER | COLON | STOP)), last)


def is_staff(syntax: Syntax, at: int) -> bool:
    """Return whether a person who works for an outlet that is told after him stands at the token: «مراسل», «موفد»."""
    return syntax.form(at) in _STAFF or syntax.form(at) in _OWN_WOMEN


def is_our_person(syntax: Syntax, at: int) -> bool:
    """Return whether a person of the author's own outlet stands at the token: «مراسلنا», «موفدتنا»."""
    form = syntax.form(at)
    return form.endswith("نا") and form.removesuffix("نا") in _OWN_PEOPLE


def is_correspondent(text: str) -> bool:
    """Return whether a folded source begins with a person who reports for an outlet: «مراسله قناه الوادي ريم الحلو»."""
    first, _, rest = text.partition(" ")
    return bool(rest) and first.removeprefix("ال").removesuffix("ه") in _OWN_PEOPLE


def is_our_outlet(syntax: Syntax, at: int) -> bool:
    """Return whether the author's own outlet is spoken to: «لوكالتنا», «لموقعنا»."""
    return syntax.form(at).startswith("ل") and _is_ours(syntax.form(at).removeprefix("ل"))


def is_our_listener(syntax: Syntax, at: int) -> bool:
    """Return whether the author's own outlet or one of its people stands at the token: «أفاد ضابط | موقعنا بأن»."""
    return is_our_person(syntax, at) or _is_ours(syntax.form(at))


def is_our_own(form: str) -> bool:
    """Return whether a folded word is the author's own outlet, and none of its people: «إذاعتنا», «موقعنا»."""
    return form.removesuffix("نا") not in _OWN_PEOPLE and _is_ours(form)


def _is_ours(form: str) -> bool:
    core = form.removesuffix("نا")
    return core != form and (core in _OWN_PEOPLE or bool({core, core.removesuffix("ت") + "ه"} & outlet_nouns()))


def outlet_link(syntax: Syntax, first: int, last: int) -> Link:
    """Return the link of an outlet that was spoken to, without the ل glued to its first word."""
    link = make_link(syntax, first, last)
    span = link.span
    stripped = _without_lam(syntax, first)
    if stripped:
        span = Span(span.start + stripped, span.end, span.text[stripped:])
    return Link(span, link.name, "outlet", link.entity)


def _without_lam(syntax: Syntax, first: int) -> int:
    raw = syntax.text.tokens[first].word.raw
    if raw.startswith("لل") and len(raw) > 4:
        return 2
    return 1 if raw[:1] == "ل" and len(raw) > 3 else 0


def outlet_in_brackets(syntax: Syntax, opening: int) -> Link | None:
    """Return the outlet of «(لوكالة X)» or «(للنهار)», known or not; None when the brackets hold something else."""
    closing = syntax.closing(opening)
    known = outlet_after(syntax, opening + 1, closing)
    if known is not None:
        return known[0]
    is_short = opening + 1 < closing <= opening + 4 and syntax.form(opening + 1).startswith("لل")
    return outlet_link(syntax, opening + 1, closing) if is_short else None


def first_outlet(syntax: Syntax, first: int, stop: int) -> tuple[Link, int] | None:
    """Return the first outlet that was spoken to within a phrase («في تصريح لوكالة X»); None when there is none."""
    for at in range(first, stop):
        found = outlet_after(syntax, at, stop + 6)
        if found is not None:
            return found
    return None


_RESTING = {"استنادا": "الي", "بالاستناد": "الي", "اعتمادا": "علي", "بالاعتماد": "علي", "بناء": "علي", "استشهادا": "ب"}


def relay_after(syntax: Syntax, at: int, stop: int) -> Range | None:
    """Return the range of Y when «نقلا عن Y» or «استناداً إلى Y» begins at the token; None when neither does."""
    rests = _RESTING.get(syntax.core(at))
    leans = syntax.core(at) in words_of("leaning") and syntax.form(at + 1) in ("الي", "علي")
    if leans or (rests is not None and syntax.form(at + 1) == rests):
        found = read_phrase(syntax, at + 2, stop)
        return found if found is not None and is_source(syntax, *found) else None
    if syntax.core(at) not in ("نقلا", "ناقلا", "ناقله"):
        return None
    if syntax.form(at + 1) in ("عمن", "عما"):
        return called_so(syntax, at + 2, stop)
    if syntax.form(at + 1) != "عن":
        return None
    found = read_phrase(syntax, at + 2, min(stop, _next_form(syntax, at + 2, stop, "عن")))
    return (found[0], _past_owner(syntax, found[1], stop)) if found is not None else None


_NAMING = ("سم", "سمت", "اسم", "اسمت", "وصف", "وصفت", "نعت", "نعتت", "دع", "دعت", "يسمي", "تسمي", "يصف", "تصف", "اسما", "سما")


def called_so(syntax: Syntax, at: int, stop: int) -> Range | None:
    """Return whom a source names so: «نقلاً عمن سمّته | "قيادياً منشقاً"», «عمن وصفهم | بمسؤولين أمنيين»; None for other verbs."""
    is_naming = any(s.enclitic and s.stem in _NAMING for s in syntax.text.tokens[at].word.splits) if at < stop else False
    begin = at + 1 + (syntax.form(at + 1) in ("ب", "بانه", "بانها", "بانهم"))
    end = max(begin + 1, noun_phrase(syntax, begin, stop)) if begin < stop else begin
    return (begin, min(end, stop)) if is_naming and begin < stop else None


def _past_owner(syntax: Syntax, at: int, stop: int) -> int:
    """Return where a source ends that is somebody's: at the comma after «زميل | له أميركي،»; `at` where it is nobody's."""
    if at >= stop or syntax.form(at) not in ("له", "لها", "لهم", "لهما"):
        return at
    end = next((i for i in range(at + 1, min(stop, at + 6)) if syntax.has(i, COMMA | STOP | VERB | COMPLEMENTISER)), at + 1)
    return end if syntax.has(end, COMMA) else at + 1


def _next_form(syntax: Syntax, at: int, stop: int, form: str) -> int:
    return next((i for i in range(at, stop) if syntax.form(i) == form), stop)


def spokesman_at(syntax: Syntax, at: int) -> Range | None:
    """Return the range of Y in «على لسان Y», «بلسان Y» or «عبر ناطقها»; None when none begins at the token."""
    form = syntax.form(at)
    if form == "بلسان" and syntax.form(at - 1).removeprefix("ال").startswith(("متحدث", "ناطق")):
        return None  # «المتحدث بلسان الجيش» holds that office
    if form == "بلسان":
        return read_phrase(syntax, at + 1, len(syntax.tags))
    if form in ("علي", "عن") and syntax.form(at + 1) == "لسان":
        return read_phrase(syntax, at + 2, len(syntax.tags))
    if form == "عبر" and syntax.form(at + 1).removeprefix("ال").startswith(("متحدث", "ناطق")):
        return read_phrase(syntax, at + 1, len(syntax.tags))
    return None


def is_by_own_medium(syntax: Syntax, at: int) -> bool:
    """Return whether it is told by which medium of the speaker's it was said: «عبر إذاعة تابعة لها», «على حسابه»."""
    if syntax.form(at) not in ("عبر", "علي") or at + 2 >= len(syntax.tags):
        return False
    is_medium = syntax.form(at + 1).removesuffix("ه") in _MEDIA and syntax.form(at + 2) in words_of("belonging")
    word = syntax.text.tokens[at + 1].word
    is_own = not word.text.endswith("ة") and any(
        s.enclitic not in ("", "ي") and s.stem.removesuffix("ت") in _MEDIA for s in word.splits
    )  # not «على قناتي الراية والمرفأ»
    return is_medium or is_own


_MEDIA = (
    "حساب",
    "صفح",
    "صفحه",
    "قنا",
    "قناه",
    "منص",
    "منصه",
    "منصات",
    "معرفات",
    "موقع",
    "اذاع",
    "اذاعه",
    "وكال",
    "حسابات",
    "قنوات",
    "صفحات",
)
