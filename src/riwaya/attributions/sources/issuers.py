"""A document and the body behind it, people and the outlet they spoke to, a source and the clause that tells who is meant."""

from riwaya.arabic.letters import fold
from riwaya.attributions.cues import adjunct_words
from riwaya.attributions.sources.outlets import is_by_own_medium, outlet_after
from riwaya.attributions.sources.phrases import (
    Range,
    head_of,
    is_adjective,
    is_source,
    make_link,
    naming_itself,
    read_phrase,
    source_noun,
)
from riwaya.attributions.wording import words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.model import Link, Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import (
    AUXILIARY,
    BRACKET,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
    is_noun,
)


def expand(syntax: Syntax, found: Range, stop: int) -> tuple[list[Link], int]:
    """Return the links that a source phrase makes and the token after it.

    A document brings the body that issued it («إحصائية لجهاز الإسعاف», «دراسة أصدرها بنك»); people who spoke to an outlet
    bring the outlet before them («وسطاء تحدثوا إلى إذاعة محلية»).
    """
    first, last = before_clause(syntax, *_without_issuing_verb(syntax, found))
    link = make_link(syntax, first, last)
    if link.kind == "document":
        return _issued(syntax, first, last, stop, link)
    if last < stop and syntax.form(last) in words_of("talking_to"):
        outlet = outlet_after(syntax, last + 1, stop, in_talk=True)
        if outlet is not None:
            return [outlet[0], link], outlet[1]
    named = named_after_comma(syntax, first, last, stop, link) or _joined_after_comma(syntax, first, last, stop, link)
    if named is not None:
        return [named[0]], named[1]
    handed_on = syntax.has(last, COMMA) and syntax.form(last + 1)[:1] == "و"  # «ما ذكره مسؤول، | ونقلته وكالة X |، فإن»
    if handed_on and (carried := _carried_by(syntax, last + 1, stop)) is not None:
        return [carried[0], link], carried[1]
    called = _called(syntax, first, last, stop, link)
    if called is not None:
        return [called[0]], called[1]
    return [with_clause(syntax, first, last, stop, link)], last


def _called(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> tuple[Link, int] | None:
    """Return the link with the name told by a verb («شاهد عيان يدعى محمود»); None when none is."""
    if (name := naming_itself(syntax, last, stop)) is not None:
        end = syntax.closing(name) + 1 if syntax.has(name, OPENING) else noun_phrase(syntax, name, stop, with_prepositions=False)
        return (Link(syntax.span(first, end), link.name, link.kind, link.entity), end) if name < end <= stop else None
    if last + 1 >= stop or syntax.form(last).removeprefix("و") not in words_of("called"):
        return None
    end = noun_phrase(syntax, last + 1, stop, with_prepositions=False)
    end = next((i for i in range(last + 2, end) if outlet_after(syntax, i, stop)), end)
    if end <= last + 1:
        return None
    return Link(syntax.span(first, end), link.name or syntax.span(last + 1, end).text, link.kind, link.entity), end


def named_after_comma(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> tuple[Link, int] | None:
    """Return the link with the person who holds the office: «مدير المركز، سامر الخطيب،»; None when none is named so."""
    is_named = link.kind == "person" and (link.name is None or fold(link.name.split()[-1]) in fold(link.span.text))
    if is_named or last + 1 >= stop or not syntax.has(last, COMMA) or _is_for(syntax, last + 1):
        return None
    called = _called(syntax, first, last + 1, stop, link)
    if called is not None:  # «سائق شاحنة عالق هناك، | اسمه أبو كرار،»
        return Link(link.span, called[0].name, link.kind, link.entity), called[1]
    marked = _name_in_marks(syntax, last + 1, stop) if link.kind in ("official", "person") else None
    if marked is not None:  # «المتحدث باسم الوزارة، «علي حداد»،»
        return Link(syntax.span(first, marked), syntax.span(last + 2, marked - 1).text, "person"), marked
    closing = next((i for i in range(last + 2, min(stop, last + 6)) if syntax.has(i, COMMA) or opens_age(syntax, i)), None)
    if closing is not None and _is_bare_name(syntax, last + 1, closing) and link.kind not in ("document", "outlet"):
        name = syntax.span(last + 1, closing).text
        past = closing if syntax.has(closing, COMMA) else syntax.closing(closing) + 1  # «النازحة، مريم آدم (40 عاماً) | ،»
        return Link(syntax.span(first, closing), name, "person"), past
    end = noun_phrase(syntax, last + 1, stop) if is_office(syntax, last + 1) and link.kind in ("official", "person") else last
    if end > last and end < stop and syntax.has(end, COMPLEMENTISER | COLON) and not syntax.has(end, CONJUNCTION):
        return Link(syntax.span(first, end), link.name, link.kind, link.entity), end  # «وكيل الوزارة، عضو الوفد X إن»
    if syntax.form(last + 1) in ("هو", "هي") and is_office(syntax, last + 2) and link.kind in _CALLED_BY_OFFICE:
        end = noun_phrase(syntax, last + 2, stop)
        if end > last + 3 and end < stop and syntax.has(end, COMMA):
            return make_link(syntax, last + 2, end), end  # «محلل محلي، هو | الباحث في الشؤون إدريس ماماني،»
    for at in (last + 1, last + 2) if syntax.core(last + 1) not in adjunct_words() else ():
        mention = syntax.names.get(at)
        if mention is not None and mention.kind == "person" and not syntax.has(last + 1, CONJUNCTION | PREPOSITION | VERB):
            end = _past_last_name(syntax, syntax.name_ends[at], stop)
            closes = end >= stop or syntax.has(end, COMMA | COMPLEMENTISER | COLON | STOP) or opens_age(syntax, end)
            begin = at if syntax.form(last + 1) in ("هو", "هي") else first  # «محلل محلي، هو | الباحث سامر الخطيب،»
            whole = Link(syntax.span(begin, end), mention.name or mention.span.text, "person", mention.entity)
            return (whole, syntax.closing(end) + 1 if opens_age(syntax, end) else end) if closes else None
    return None


def opens_age(syntax: Syntax, at: int) -> bool:
    """Return whether somebody's age stands in brackets at the token: «(40 عاماً)»."""
    is_bracket = syntax.has(at, BRACKET) and syntax.has(at, OPENING) and syntax.has(at + 1, NUMBER)
    return bool(is_bracket) and syntax.form(at + 2) in ("عاما", "عام", "سنه", "اعوام", "سنوات", "ربيعا")


_CALLED_BY_OFFICE = ("official", "expert", "person", "activist", "witness", "anonymous")


def _name_in_marks(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return the token after a person's name in marks and before what closes it; None where none stands at the token."""
    closing = syntax.closing(at) if syntax.has(at, OPENING) else at
    is_closed = at < closing < min(stop, at + 5) and syntax.has(closing + 1, COMMA | COMPLEMENTISER | COLON)
    is_name = is_closed and any(is_first_name(syntax.text.tokens[i].word) for i in range(at + 1, closing))
    return closing + 1 if is_name else None


def _is_for(syntax: Syntax, at: int) -> bool:
    """Return whether a word with ل stands at the token, which is no name as «لول» is: «، لوكالة X،», «، لسراج،»."""
    form, tags = syntax.form(at), syntax.tags[at]
    return form[:1] == "ل" and (bool(tags) or len(form) > _LONGEST_IN_LAM or at in syntax.names or form[1:] in syntax.forms)


def _past_last_name(syntax: Syntax, at: int, stop: int) -> int:
    """Return the comma after one or two words that can only end a name: «مفتاح بوشناف | العبيدي،»; else `at`."""
    end = next((i for i in range(at, min(stop, at + 3)) if syntax.has(i, COMMA)), at)
    words = range(at, end)
    is_name = all(syntax.text.tokens[i].word.kind == "word" and not syntax.has(i, ~DEFINITE) for i in words)
    last = syntax.text.tokens[at].word.text
    is_family = end == at + 1 and last.startswith("ال") and last.endswith("ي")  # «أبو بكر | الشكوي،», spelt like الشكوى
    return end if is_name or is_family else at


def _joined_after_comma(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> tuple[Link, int] | None:
    """Return the link with a second speaker between commas: «قال المكتب، ومسعفون في البلدة، إن»; None when none stands there."""
    at = last + 1
    if at + 1 >= stop or not syntax.has(last, COMMA) or not syntax.has(at, CONJUNCTION) or syntax.has(at, VERB | PREPOSITION):
        return None
    noun = source_noun(syntax, at)
    if noun is None or noun.entry.kind == "document":
        return None
    end = noun_phrase(syntax, at, stop)
    is_closed = end < stop and syntax.has(end, COMMA) and not syntax.has(end + 1, VERB | MAYBE_VERB)
    return (Link(syntax.span(first, end), link.name, link.kind, link.entity), end) if is_closed else None


def is_office(syntax: Syntax, at: int) -> bool:
    """Return whether a second office of the same person begins at the token: «، عضو الوفد المفاوض ماجد»."""
    noun = source_noun(syntax, at)
    return noun is not None and noun.entry.kind == "official" and not syntax.has(at, CONJUNCTION | DEFINITE | PREFIXED)


_LONGEST_IN_LAM = 4  # letters of a name's first word that begins with ل: «لول», «لورا»
_MAYBE_NAME = DEFINITE | CONJUNCTION | MAYBE_VERB | MASDAR | KNOWN_NOUN  # سامر is spelled like "he will order" besides


def _is_bare_name(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether two to four words that are nothing else stand between commas after an office: a name not known."""
    words = range(first, last)
    if syntax.core(first) in adjunct_words():
        return False  # «قال الشاب، بحسب بيان اللجنة، إن»
    is_given = any(is_first_name(syntax.text.tokens[i].word) for i in words)
    if any(syntax.form(i) in words_of("anonymity") for i in words):
        return False  # «قيادي في الحركة، رفض نشر اسمه، إن»
    return 2 <= len(words) <= 4 and all(
        syntax.text.tokens[i].word.kind == "word"
        and (
            not syntax.tags[i] & ~(_MAYBE_NAME | PREFIXED if i > first else _MAYBE_NAME)
            or (i == first and is_first_name(syntax.text.tokens[i].word))
        )
        and (i > first or not syntax.tags[i] & CONJUNCTION)
        and (is_given or source_noun(syntax, i) is None)  # «سامر الخطيب»
        and not syntax.text.tokens[i].word.raw.endswith(("اً", "ًا") if is_given else ("اً", "ًا", "ة"))
        for i in words
    )


_ISSUED_BY = {
    "صادر": "عن",
    "صدر": "عن",
    "خرج": "عن",
    "منسوب": "الي",
    "نسب": "الي",
    "موقع": "من",
    "ممهور": "من",
    "موجه": "من",
    "مسرب": "من",
    "مقدم": "من",
    "معمم": "من",
}


def can_say(syntax: Syntax, at: int) -> bool:
    """Return whether somebody who can speak begins at the token."""
    found = read_phrase(syntax, at, len(syntax.tags)) if at < len(syntax.tags) else None
    return found is not None and is_source(syntax, *found)


def is_issued(syntax: Syntax, at: int) -> bool:
    """Return whether «صادر عن», «منسوب إلى», «موقّع من» stands at the token, whose body follows."""
    form = syntax.form(at).removeprefix("ال").removesuffix("ه").removesuffix("ا")
    by = _ISSUED_BY.get(form.removesuffix("ت") if form in ("صدرت", "خرجت", "نسبت") else form)
    body = _past_time(syntax, at + 1)
    if by is None or syntax.form(body) != by:
        return False
    return form != "مسرب" or can_say(syntax, body + 1)  # «صورة مسربة من بهو الفندق»


def after_issued(syntax: Syntax, at: int) -> int | None:
    """Return the token of the body after «صادر عن», «صدر أمس عن»; None where neither stands at the token."""
    return _past_time(syntax, at + 1) + 1 if is_issued(syntax, at) else None


def _past_time(syntax: Syntax, at: int) -> int:
    """Return the token after a time: «البيان الصادر | السبت | عن الجهاز»."""
    return next((i for i in range(at, at + 4) if not syntax.has(i, TIME)), at)


_LONGEST_DOCUMENT = 4  # tokens of a document told by who issued it: «دراسة أصدرها بنك»
_SHORTEST_WITH_CLAUSE = 4  # tokens of a noun, its adjective and a clause
_LONGEST_CLAUSE = 8  # tokens of a relative clause that still belong to the name of a source


def before_clause(syntax: Syntax, first: int, last: int) -> Range:
    """Return an indefinite phrase cut at a clause whose verb may be a noun: «دبلوماسي أوروبي | عمل في اللجنة»."""
    if syntax.has(first, DEFINITE | POSSESSED) or last - first < _SHORTEST_WITH_CLAUSE:
        return first, last
    for at in range(first + 2, last - 1):
        is_of_kind = syntax.text.tokens[at - 1].word.text.endswith(("ي", "ية", "يا", "ياً", "يًا")) and not syntax.has(
            at - 1, DEFINITE | PREPOSITION
        )
        if is_of_kind and syntax.has(at, MAYBE_VERB) and syntax.has(at + 1, PREPOSITION) and not syntax.has(at, DEFINITE):
            return first, at
        if syntax.text.tokens[at].word.is_damma_first and syntax.form(at)[:1] in ("ي", "ت") and not syntax.has(at, DEFINITE):
            return first, at  # «كتاباً من الهيئة | تُلي في الجلسة»
    return first, last


def _without_issuing_verb(syntax: Syntax, found: Range) -> Range:
    """Return the phrase without «نشرها», which is spelled like a noun with its pronoun."""
    first, last = found
    for at in range(first + 1, last):
        stem = next((s.stem for s in syntax.text.tokens[at].word.splits if s.enclitic in ("ه", "ها")), "")
        is_noun = syntax.text.tokens[at].word.text.endswith("ة")  # «مراسل إذاعة صفاقس»
        if stem in words_of("issuing") and not is_noun and not syntax.has(at - 1, PREPOSITION):
            return first, at
    return found


def _owner(syntax: Syntax, first: int, last: int) -> int | None:
    """Return the token at which the body begins whose document it is («بيان المجلس», «تقديرات المنظمة»); None when none is."""
    at = head_of(syntax, first, last) + 1
    if at >= last or syntax.has(at, PREPOSITION | CONJUNCTION):
        return None
    if syntax.has(at - 1, DEFINITE) and syntax.has(at, DEFINITE):
        return None  # «التحقيقات التقنية والميدانية»: no genitive after the article
    named = syntax.names.get(at)
    is_dated = syntax.form(at) in ("مورخ", "مورخه")  # «وثيقة مؤرخة»: spelled like a historian
    of_kind = syntax.text.tokens[at].word.text.endswith("ي") and not syntax.has(at, DEFINITE) and not syntax.has(first, DEFINITE)
    noun = None if is_adjective(syntax, at) or is_dated or of_kind else source_noun(syntax, at)
    if named is not None and not (named.kind == "place" and noun is not None):
        return at if named.kind in ("actor", "organisation", "outlet", "person") else None
    return at if noun is not None and noun.entry.kind not in ("document", "outlet") else None


def with_clause(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> Link:
    """Return the link with the clause that alone tells who is meant: «رجل كان في المكان», «أحد السائقين الذين نقلوا الجثامين».

    A clause on a source of more words («سائق حافلة كان في المكان») stays outside.
    """
    tells_who = syntax.form(last) not in words_of("aside") | words_of("hearing_him")
    if last >= stop or not tells_who or not _needs_clause(syntax, first, last):
        return link
    for at in range(last + 1, min(stop, last + _LONGEST_CLAUSE)):
        if syntax.has(at, COMMA | COMPLEMENTISER | COLON | STOP) or syntax.form(at) in words_of("speaking"):
            return Link(syntax.span(first, at), link.name, link.kind, link.entity)
    return link


def _needs_clause(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a clause stands after the phrase and nothing else says who is meant."""
    if syntax.has(last, RELATIVE):
        return syntax.core(first) in words_of("partitive")
    if syntax.has(last, VERB) and syntax.has(last + 1, COMMA) and not syntax.has(last, CONJUNCTION):
        return not syntax.has(first, DEFINITE)  # «تال ليف رام،»: a name's last word that is spelled like a verb
    return bool(syntax.has(last, AUXILIARY | VERB)) and is_somebody(syntax, first, last)


def is_somebody(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a source is a lone «رجل», «مسعف» or «ورقة», of which a clause alone can tell who or what it is."""
    if last - first != 1:
        return False
    noun = None if syntax.has(first, DEFINITE | POSSESSED) else source_noun(syntax, first)
    return (noun is not None and noun.entry.kind in _CALLED_BY_OFFICE) or syntax.core(first) in words_of("somebody")


def _issued(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> tuple[list[Link], int]:
    """Return the links of a document and the token after them, by the first sign of who is behind it."""
    medium = next((i for i in range(first + 2, last) if is_by_own_medium(syntax, i)), last)
    within = _issuer_within(syntax, first, medium, link)
    within = (within[0], last) if within is not None and medium < last else within  # «بيان للمركز | عبر صفحته على فيسبوك، أن»
    after = within[1] + syntax.has(within[1], COMMA) if within is not None else 0
    if within is not None and (carried := _carried_by(syntax, after, stop)) is not None:
        return [carried[0], *within[0]], carried[1]
    found = within or _issuer_after(syntax, first, last, stop, link)
    return found or ([with_clause(syntax, first, last, stop, link)], last)


def _carried_by(syntax: Syntax, at: int, stop: int) -> tuple[Link, int] | None:
    """Return the outlet that passed a body's document on, and the token after it: «بيان للوزارة نقلته وكالة X»; else None."""
    if at + 1 >= stop or not syntax.form(at).endswith(("ه", "ها")):
        return None
    passes = any(s.stem.removesuffix("ت") in words_of("issuing") for s in syntax.text.tokens[at].word.splits if s.enclitic)
    found = read_phrase(syntax, at + 1, stop) if passes else None
    link = make_link(syntax, *found) if found is not None else None
    is_own = found is not None and syntax.has(found[0], POSSESSED)  # «بيان للأركان نشره موقعها»
    return (link, found[1]) if link is not None and found is not None and link.kind == "outlet" and not is_own else None


def _issuer_within(syntax: Syntax, first: int, last: int, link: Link) -> tuple[list[Link], int] | None:
    """Return the body named in the phrase itself: «إحصائية لجهاز الإسعاف», «بيان صادر عن الوزارة», «بيان المجلس»."""
    issued = next((i for i in range(first + 1, last - 2) if is_issued(syntax, i)), None)
    for at in range(first + 1, issued or last):  # «بيان صادر عن رئيس اللجنة | للقوة المشتركة»: a ل after it belongs to him
        is_lam = syntax.tags[at] & PREFIXED or at in syntax.names or syntax.form(at) == "ل" or _is_for_body(syntax, at, last)
        if syntax.form(at)[:1] == "ل" and is_lam:
            begin = at + 1 if syntax.form(at) == "ل" else at
            body = make_link(syntax, begin, last)
            keeps_lam = syntax.form(at).startswith("لل") and not is_noun(syntax.form(at)[1:])  # without it the article is lost
            body = body if keeps_lam else unglued(syntax, begin, body)
            if body.kind == "outlet":
                return ([link, body] if syntax.core(first) in words_of("issued") else [body]), last
            if body.kind in ("organisation", "state"):
                return [link, body], last
    posted = next((i for i in range(first + 1, last - 1) if _is_on_page(syntax, i)), None)
    if posted is not None:  # «منشور على صفحة X»
        return [make_link(syntax, first, posted), make_link(syntax, posted + 1, last)], last
    if issued is not None:  # «بيان صادر عن الوزارة»
        return [link, make_link(syntax, issued + 2, last)], last
    if syntax.core(first - 1).removesuffix("ت") in ("صدر", "خرج") and syntax.form(first + 1) == "عن" and first + 2 < last:
        return [link, make_link(syntax, first + 2, last)], last  # «صدر | بيان عن الوزارة | جاء فيه أن»
    owner = _owner(syntax, first, last)
    return ([link, make_link(syntax, owner, last)], last) if owner is not None else None


def _is_on_page(syntax: Syntax, at: int) -> bool:
    """Return whether a text stands on somebody's page: «منشور | على صفحة الوادي», «تدوينة | على حساب الناشط»."""
    return syntax.form(at) in ("علي", "في") and syntax.form(at + 1) in ("صفحه", "حساب", "مدونه", "قناه", "مجموعه")


def _is_for_body(syntax: Syntax, at: int, last: int) -> bool:
    """Return whether ل with the article opens a body that can speak: «وثيقة داخلية للشركة», not «المنظمة الدولية للهجرة»."""
    return syntax.form(at).startswith("لل") and not syntax.has(at - 1, DEFINITE) and is_source(syntax, at, last)


def _issuer_after(syntax: Syntax, first: int, last: int, stop: int, link: Link) -> tuple[list[Link], int] | None:
    """Return the body or the people named after the phrase: «خبر لوكالة X», «دراسة أصدرها بنك»."""
    issued = next((i for i in (last, last - 1) if i > first and i + 1 < stop and is_issued(syntax, i)), None)
    if issued is not None:
        body_range = read_phrase(syntax, _past_time(syntax, issued + 1) + 1, stop)
        if body_range is not None and syntax.form(issued).startswith("نسب"):
            return [make_link(syntax, first, issued), make_link(syntax, *body_range)], body_range[1]  # «تسجيلاً نُسب إلى»
        if body_range is not None:
            whole = Link(syntax.span(first, body_range[1]), link.name, link.kind, link.entity)
            return [whole, make_link(syntax, *body_range)], body_range[1]
    page = read_phrase(syntax, last + 1, stop) if last + 1 < stop and _is_on_page(syntax, last) else None
    if page is not None:  # «منشور | على صفحة X»
        return [link, make_link(syntax, *page)], page[1]
    spoken_to = outlet_after(syntax, last, stop) if last < stop else None
    if spoken_to is not None and _is_body_in_marks(syntax, last + 1, stop):  # «بيان لـ«مجلس الأعيان»»
        return [
            Link(syntax.span(first, spoken_to[1]), link.name, link.kind),
            make_link(syntax, last + 1, spoken_to[1]),
        ], spoken_to[1]
    if spoken_to is not None:  # «خبر لوكالة X»
        return [spoken_to[0]], spoken_to[1]
    at = last + 1 if last + 1 < stop and syntax.has(last, COMMA | RELATIVE) else last
    at += at > last and at + 1 < stop and bool(syntax.has(last, COMMA) and syntax.has(at, RELATIVE))  # «محضر، الذي وقّعه X،»
    core = syntax.form(at)
    if at < stop and (giver := _had_from(syntax, at, stop)) is not None:
        return [link, make_link(syntax, *giver)], giver[1]
    is_bare = at > last and not syntax.has(at - 1, RELATIVE) and not core.endswith(("ه", "ها"))  # «وفق تقارير، سلّم الوفد …»
    is_bare = is_bare and syntax.form(at + 1) not in words_of("in_it")
    if at < stop and not is_bare and any(core.startswith(v) for v in words_of("issuing")):
        begin = at + 1 + (syntax.form(at + 1) in words_of("in_it"))  # «برقية بعثت بها سفارة»
        body_range = _before_object(syntax, read_phrase(syntax, begin, stop))
        if body_range is not None and syntax.form(body_range[1]) in ("منه", "منها"):
            return None  # «تقرير نُشرت مقتطفات منه»
        if body_range is not None and syntax.form(body_range[0]) in words_of("recorder"):
            return [Link(syntax.span(first, body_range[1]), link.name, link.kind, link.entity)], body_range[1]
        if body_range is not None:
            body = make_link(syntax, *body_range)
            town = next((i for i in range(body_range[0], body_range[1]) if syntax.has(i, PREFIXED)), body_range[1])
            is_told = syntax.has(at - 1, RELATIVE) or town - first > _LONGEST_DOCUMENT  # «دراسة أصدرها بنك» is told by it
            whole = Link(syntax.span(first, body_range[1]), link.name, link.kind, link.entity)
            return [link if is_told else whole, body], body_range[1]
    return None


def _is_body_in_marks(syntax: Syntax, at: int, stop: int) -> bool:
    """Return whether marks open at the token around the name of a body that is no outlet."""
    if at + 1 >= stop or not syntax.has(at, OPENING):
        return False
    noun, named = source_noun(syntax, at + 1), syntax.names.get(at + 1)
    return (noun is not None and noun.entry.kind == "organisation") or (named is not None and named.kind == "organisation")


def _had_from(syntax: Syntax, at: int, stop: int) -> Range | None:
    """Return whom a text was had from: «معلومات مستقاة من | عاملين», «السجلات التي حصل عليها المركز من | المستشفى»; else None."""
    if syntax.form(at) in words_of("drawn_from") and syntax.form(at + 1) == "من":
        return read_phrase(syntax, at + 2, stop)
    if not syntax.form(at).removeprefix("ت").startswith("حصل") or syntax.form(at + 1) not in ("عليه", "عليها"):
        return None
    giver = next((i + 1 for i in range(at + 2, min(stop, at + _LONGEST_CLAUSE)) if syntax.form(i) == "من"), stop)
    found = read_phrase(syntax, giver, stop)
    return found if found is not None and is_source(syntax, *found) else None


def _before_object(syntax: Syntax, found: Range | None) -> Range | None:
    """Return the phrase cut at an object that its tanwīn shows: «مقطع تداوله مدونون | رتلاً»."""
    if found is None or syntax.text.tokens[found[0]].word.raw.endswith(("اً", "ًا")):
        return found
    about = (i for i in range(found[0] + 1, found[1]) if syntax.form(i) == "عن" and syntax.has(i - 1, DEFINITE))
    found = found[0], next(about, found[1])  # «تحقيقات أجرتها الأمم المتحدة | عن مصرع»
    objects = (i for i in range(found[0] + 1, found[1]) if syntax.text.tokens[i].word.raw.endswith(("اً", "ًا")))
    return found[0], next(objects, found[1])


def unglued(syntax: Syntax, first: int, link: Link, *, is_lam: bool = False) -> Link:
    """Return the link without the ل glued to its first word (لضابط, للمرصد); `is_lam` when a ل must stand there («وفقاً ل»)."""
    raw = syntax.text.tokens[first].word.raw if link.span.start == syntax.text.tokens[first].start else ""
    has_article = raw.startswith("لل") and not is_noun(syntax.form(first)[1:])  # but ل with لجنة
    cut = (
        2
        if has_article
        else 1
        if raw.startswith("لل")
        else 1
        if raw[:1] == "ل" and (is_lam or syntax.has(first, PREFIXED | DEFINITE))
        else 0
    )
    if first in syntax.names and raw[:1] == "ل" and syntax.names[first].span.start > link.span.start:
        cut = syntax.names[first].span.start - link.span.start
    if not cut:
        return link
    span = Span(link.span.start + cut, link.span.end, link.span.text[cut:])
    return Link(span, link.name, link.kind, link.entity)
