"""Reports by an adjunct: «بحسب X», «وفق ما أفاد X», «على حد قوله», before, after or inside what is reported."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from riwaya.arabic.particles import WITH_PRONOUN
from riwaya.attributions.adjuncts.clause_bounds import ends_clause, is_told_in_it, left_start, parted_start, trails
from riwaya.attributions.adjuncts.leaked import read_leaked
from riwaya.attributions.adjuncts.source_ends import before_act, before_participle, whole_name
from riwaya.attributions.adjuncts.taken_over import is_judged, is_taken_over
from riwaya.attributions.agreement import Agreement, of_pronoun, of_verb
from riwaya.attributions.contents.bounds import trim
from riwaya.attributions.contents.markers import is_noun_content
from riwaya.attributions.cues import OWN_VIEW, Cue, CueForm, cue_forms, phrases
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand, unglued
from riwaya.attributions.sources.outlets import outlet_after, relay_after, spokesman_at
from riwaya.attributions.sources.phrases import (
    is_adjective,
    is_bare_name,
    is_source,
    make_link,
    read_phrase,
    source_noun,
    spoken_by,
)
from riwaya.attributions.sources.told_more import RESUMED, past_document, past_listeners, past_own_people
from riwaya.attributions.speakers.extent import calls_upon
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.attributions.wording import is_among, words_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import ends_person, is_occasion, occasions
from riwaya.phrases.tags import (
    ADVERB,
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
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    TYPED_DASHES,
    VERB,
    is_masdar,
)

_LONGEST_ASIDE = 14  # tokens of what is told of a document between commas
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ي", "نا")


class _Opening(NamedTuple):
    """One spelling of a cue: its words after the first, and whether the last of them carries a pronoun («على حد قولهم»)."""

    rest: tuple[str, ...]
    cue: Cue
    has_pronoun: bool


class Found(NamedTuple):
    """An adjunct of attribution, where the token after it stands, and the report of what its clause told before it."""

    report: Report
    end: int
    before: Report | None = None


def read_adjunct(passage: Passage, at: int) -> Found | None:
    """Return the adjunct of attribution that begins at `at`; None when none does («وفق الاتفاق»)."""
    syntax = passage.syntax
    form, following = syntax.form(at), syntax.form(at + 1)
    for core in (form, form[1:]) if syntax.has(at, CONJUNCTION) else (form,):
        openings = _openings().get(core, {})
        for opening in (*openings.get(following, ()), *openings.get("", ())):
            found = _read(passage, at, opening)
            if found is not None:
                return found
    return None


@cache
def _openings() -> dict[str, dict[str, list[_Opening]]]:
    """Return the prepositional cues by their first word and their second, "" where there is none, longest first."""
    found: dict[str, dict[str, list[_Opening]]] = {}
    for first, listed in phrases().items():
        for rest, cue in ((words[1:], cue) for words, cue in listed if cue.kind == "preposition"):
            spellings = [_Opening(rest, cue, has_pronoun=False)]
            if not rest and first in OWN_VIEW:
                for pronoun in _PRONOUNS[:3]:  # «برأيه», «بحسبهم»
                    found.setdefault(first + pronoun, {}).setdefault("", []).append(_Opening((), cue, has_pronoun=True))
            if rest and not cue.followed_by_verb:
                spellings += [_Opening((*rest[:-1], _linked(rest[-1]) + p), cue, has_pronoun=True) for p in _PRONOUNS]
            for opening in spellings:
                second = opening.rest[0] if opening.rest else ""
                found.setdefault(first, {}).setdefault(second, []).append(opening)
    return found


def _read(passage: Passage, at: int, opening: _Opening) -> Found | None:
    end, cue = at + 1 + len(opening.rest), opening.cue
    if end > passage.last or not passage.syntax.reads(at + 1, opening.rest):
        return None
    on_air = _is_on_platform(passage, end)
    if opening.has_pronoun and on_air:
        return None  # «في حسابه على إكس»
    if cue.id == "من قول" and is_judged(passage, at):
        return None
    if passage.syntax.core(at) == "بلسان" and passage.syntax.core(at - 1).removeprefix("ال") in (
        "ناطق",
        "متحدث",
        "ناطقه",
        "متحدثه",
    ):
        return None  # «الناطق | بلسان الجيش»: his office
    if opening.has_pronoun:
        return _placed(passage, _carried(passage.syntax, (at, end), cue, end - 1), end)
    if not cue.followed_by_verb:
        return _with_source(passage, at, end, cue)
    leaked = read_leaked(passage, at, end, cue) if cue.id == "حسبما" else None
    return _placed(passage, *leaked) if leaked is not None else _with_verb(passage, at, end, cue)


def _is_his_office(syntax: Syntax, at: int) -> bool:
    """Return whether «بلسان» tells for whom a spokesman speaks: «الناطق | بلسان الجيش»."""
    return syntax.core(at) == "بلسان" and syntax.core(at - 1).removeprefix("ال").startswith(("ناطق", "متحدث"))


def _carried(syntax: Syntax, words: Range, cue: Cue, pronoun: int) -> Report:
    """Return the report of an adjunct whose source is the pronoun at a token: «برأيها», «وفقاً له»."""
    agreement = of_pronoun(syntax.form(pronoun))
    return Report(words, cue, f"adjunct.{cue.id}", words[0], carries=True, agreement=agreement)


def _is_on_platform(passage: Passage, at: int) -> bool:
    """Return whether «على إكس», «في موقع «X»» stands at the token."""
    syntax = passage.syntax
    is_on = syntax.form(at) in ("علي", "في", "عبر", "بموقع", "بمنصه")
    return is_on and any(syntax.form(i) in words_of("platform") | {"موقع", "منصه", "مواقع"} for i in range(at + 1, at + 4))


def _linked(word: str) -> str:
    return word[:-1] + "ت" if word.endswith("ه") else word


def _with_source(passage: Passage, at: int, end: int, cue: Cue) -> Found | None:
    syntax = passage.syntax
    if cue.id == "بدعوى" or syntax.core(at) == "بزعم":
        why = _pretext(passage, at, end, cue)  # but «بزعم الوزير»: by what he claims
        if why is not None or cue.id == "بدعوى":
            return why
    if (cue.takes and "source" not in cue.takes) or _is_pending_case(syntax, at, end) or _is_influenced(syntax, at):
        return None
    if syntax.core(at) in ("بناء", "بالاستناد", "استنادا") and syntax.form(at - 1) in (
        "جاء",
        "جاءت",
        "ياتي",
        "تاتي",
        "يتم",
        "تتم",
    ):
        return None  # «الضربة جاءت | بناء على معلومات»: why it was done
    if syntax.form(end) in ("له", "لها", "لهم"):  # «ووفقاً له»
        return _placed(passage, _carried(syntax, (at, end), cue, end), end + 1)
    begin = end + 1 if syntax.form(end) in ("ل", "من") and end + 1 < passage.last else end
    while begin < passage.last and (syntax.form(begin) in words_of("recorded") or syntax.form(begin) == "نص"):
        begin += 1  # «بحسب شهادة | مكتوبة للمعتقل السابق»
    found = read_phrase(syntax, begin, passage.last)
    if found is None or not (is_source(syntax, *found) or _is_name(passage, *found)):
        return None
    received = (i for i in range(found[0] + 1, found[1]) if syntax.form(i) in words_of("received") and syntax.has(i, VERB))
    found = found[0], next(received, found[1])  # «بحسب بيان | تلقى موقعنا نسخة منه»
    conformed = syntax.core(begin).removeprefix("ل").removeprefix("ل").removeprefix("ال")
    if cue.id != "بحسب" and conformed in words_of("conformed"):
        return None  # «يمضي وفق الجدول الزمني»: conforms to it
    if _is_bare_toll(syntax, at, *found):
        return None
    found = found[0], before_act(syntax, at, *found)
    speaks = spokesman_at(syntax, at) or syntax.form(found[1] + 1) in words_of("in_it")
    verb = found[1] + (syntax.has(found[1], COMMA) and syntax.has(at - 1, COMMA))
    if syntax.has(verb, VERB) and speaks and cue_forms(syntax.text.tokens[verb].word):
        return None  # «الحزب بلسان أمينه العام اعترف بأن»: the verb reports
    report = Report((at, end), cue, f"adjunct.{cue.id}", at, source=found)
    report.sources, after = expand(syntax, found, passage.last)
    report.sources, after = whole_name(passage, report.sources, found, after)
    report.sources[0] = unglued(syntax, found[0], report.sources[0], is_lam=begin > end or syntax.form(end - 1).endswith("ا"))
    told = outlet_after(syntax, after, passage.last) if syntax.form(after).startswith("ل") else None
    if told is not None:  # «ووفقاً لرواية السكان لـ«الراية»، فإن»
        report.addressee_outlet, after = told
    return _placed(passage, report, after)


def _is_bare_toll(syntax: Syntax, at: int, first: int, last: int) -> bool:
    """Return whether a toll of nobody's stands inside a clause: «أدى القصف وفق حصيلة أولية إلى مقتل خمسة»."""
    is_toll = syntax.form(first) in ("حصيله", "احصاءات", "تقديرات") and not syntax.has(at - 1, COMMA | STOP)
    return is_toll and all(is_adjective(syntax, i) for i in range(first + 1, last)) and last > first + 1


def _pretext(passage: Passage, at: int, end: int, cue: Cue) -> Found | None:
    """Read «قصف الجيش المخيم بزعم | وجود مسلحين فيه»: who did it claims why; None where no act or clause follows."""
    syntax = passage.syntax
    word = end + bool(syntax.has(end, OPENING) and not syntax.has(end, BRACKET))  # «بزعم «الرد على القذائف»»
    tells = syntax.has(word, COMPLEMENTISER | POSSESSED) or is_noun_content(syntax, word) or is_masdar(syntax.form(word))
    is_bare = syntax.has(word, DEFINITE) and not syntax.has(word + 1, PREPOSITION)  # «بحجة المرض»
    tells = tells or (word > end and is_masdar(syntax.form(word).removeprefix("ال")))
    if is_bare or not (tells or syntax.form(word) == "عدم"):
        return None
    first = next((i + 1 for i in range(at, passage.first, -1) if syntax.has(i, COMPLEMENTISER)), None)
    actor = main_subject(passage, at, first)
    report = Report((at, end), cue, "adjunct.بدعوى", at, carries=actor is None, agreement=Agreement())
    spoken_by(syntax, report, actor)
    report.start, report.is_noun = _content_start(passage, end), True
    return Found(report, report.start)


def _is_pending_case(syntax: Syntax, at: int, end: int) -> bool:
    """Return whether «على ذمة» keeps somebody in custody and vouches for nothing: «على ذمة التحقيق»."""
    return syntax.form(end - 1) == "ذمه" and syntax.form(end).removeprefix("ال") in words_of("case") and syntax.core(at) == "علي"


def _is_influenced(syntax: Syntax, at: int) -> bool:
    """Return whether «في حسابات» belongs to the noun before it and is nobody's view: «التأثير | في حسابات خصومه»."""
    is_reckoned = syntax.form(at) == "في" and syntax.form(at + 1).startswith("حساب")
    return is_reckoned and not syntax.has(at - 1, COMMA | COMPLEMENTISER)


def _is_name(passage: Passage, at: int, end: int) -> bool:
    """Return whether a name in marks stands there, or, before «فإن» or a comma, one that is not known: «وبحسب تاشجيان، فإن»."""
    syntax, closing = passage.syntax, passage.syntax.closing(at)
    if at < closing <= at + 6:
        return not syntax.has(at + 1, VERB | COMPLEMENTISER)
    is_last = end >= passage.last and bool(syntax.has(at - 2, COMMA) or syntax.has(at - 3, COMMA))  # «، وفق أوان أونلاين.»
    is_apart = is_last or bool(syntax.has(end, COMMA | COMPLEMENTISER))
    is_surname = end == at + 1 and syntax.form(at).startswith("ال") and syntax.form(at).endswith("ي")
    is_surname = is_surname and not syntax.tags[at] & ~DEFINITE and syntax.form(end + bool(syntax.has(end, COMMA))) == "فان"
    return is_apart and not passage.colloquial and (is_surname or is_bare_name(syntax, at, end))


def _with_verb(passage: Passage, at: int, end: int, cue: Cue) -> Found | None:
    """Read «وفق ما أفاد X»: the stance is the verb's, the source follows it."""
    syntax = passage.syntax
    is_answer = syntax.form(at) == "علي" and is_taken_over(passage, at)
    if syntax.form(end - 2) in words_of("pointer") or syntax.has(end - 1, RELATIVE) or is_answer:
        return None  # «وهو ما نفاه» points back: see `relatives`
    while end + 1 < passage.last and syntax.has(end, AUXILIARY | NEGATION) and syntax.has(end + 1, AUXILIARY | VERB):
        end += 1  # «على ما ظل | يردده», «حسبما لا يزال | يؤكد»
    if end + 1 >= passage.last or syntax.has(end + 1, COMMA):
        return _by_itself(passage, at, end, cue)
    verb = next((h.entry.cue for h in cue_forms(syntax.text.tokens[end].word) if _can_report(h.entry)), None)
    if verb is not None and _is_no_telling(syntax, end, cue, verb):
        return None
    if cue.weak and syntax.form(end).endswith(("ه", "ها")) and verb is not None and not is_among(verb.id, "retelling"):
        return None  # «كما تؤكده الوقائع» tells what supports a thing, not who says it
    if verb is None or (verb.weak and not verb.sources_by and _is_loose(passage, at, cue, verb)):
        return None
    placed = syntax.form(end + 1) in verb.sources_by  # «حسب ما جاء في البلاغ»
    end += placed
    begin = end + 1
    begin += 2 * (syntax.form(begin) == "علي" and syntax.form(begin + 1).startswith("مسامع"))  # «كما ردد على مسامعنا | شيخ»
    begin = past_listeners(passage, begin)
    first_told = outlet_after(syntax, begin, passage.last)
    begin = first_told[1] + syntax.has(first_told[1], COMMA) if first_told is not None else begin
    if verb.relay and syntax.form(begin) == "عن":  # «وفق ما نُقل عن مصدر عسكري»
        begin += 1
    from_whom = {"عن", verb.origin} if verb.relay else ()
    stop = next((i for i in range(begin, passage.last) if syntax.form(i) in from_whom), passage.last)
    found = before_participle(syntax, read_phrase(syntax, begin, stop))
    by_mouth = syntax.form(begin) in ("لسانه", "لسانها", "لسانهم")  # «حسبما جاء على لسانه»
    if by_mouth or _is_unsaid(passage, end, begin, cue):
        spoken = _carried(syntax, (at, begin + 1), cue, begin) if by_mouth else None
        return _placed(passage, spoken, begin + 1) if spoken else _of_one_before(passage, (at, end + 1), cue, verb)
    if found is None or not (is_source(syntax, *found) or not cue.weak) or (cue.weak and calls_upon(passage, verb, found)):
        return None  # «، كما حث المنظمات | على الإسراع»: besides
    if syntax.form(at).removeprefix("و") == "هكذا" and make_link(syntax, *found).kind == "document":
        return None  # «هكذا تكرر المشهد»
    report = Report((at, end + 1), verb, f"adjunct.{cue.id}.{verb.id}", at, source=found)
    report.addressee_outlet = first_told[0] if first_told is not None else None  # «ما صرح به لإذاعة X، الصحفي Y»
    if verb.relay:  # «وفق ما نقلت عنها قناة X»
        of_whom = (syntax.form(i) for i in range(end + 1, found[0]) if syntax.form(i) in ("عنه", "عنها", "عنهم"))
        report.origin = next((of_pronoun(form) for form in of_whom), None)
    after = _past_outlet(passage, report, _past_sources(passage, report, found))
    told = after if syntax.has(after, COMMA | CLOSING | TIME) else _past_aside(passage, after)
    return _as_told(passage, report, after, told) if cue.weak else _placed(passage, report, after)


def _past_outlet(passage: Passage, report: Report, after: int) -> int:
    """Return the token after the outlet that is told, noted: «وفق ما أبلغ رئيس البلدية | وكالة X»; `after` where none is."""
    found = read_phrase(passage.syntax, after, passage.last) if report.sense.addressee == "object" else None
    link = make_link(passage.syntax, *found) if found is not None else None
    if found is None or link is None or link.kind != "outlet":
        return after
    report.addressee_outlet = report.addressee_outlet or link
    return found[1]


def _is_unsaid(passage: Passage, verb: int, after: int, cue: Cue) -> bool:
    """Return whether nobody stands after a verb with its pronoun: «بحسب ما روته لنا،», «وفق ما ذكرته للباحثين،»."""
    syntax = passage.syntax
    is_past = (
        not cue.weak
        and syntax.form(verb)[:1] not in ("ي", "ت")
        and syntax.form(verb).endswith(("ه", "ها"))
        and syntax.has(verb, VERB | MAYBE_VERB)
    )
    is_told = syntax.form(after).startswith("لل") and after not in syntax.names
    return is_past and bool(syntax.has(after, COMMA | PREPOSITION) or is_told)


def _of_one_before(passage: Passage, words: Range, cue: Cue, verb: Cue) -> Found | None:
    """Return the adjunct of whoever spoke before, whose content begins after the next comma."""
    syntax = passage.syntax
    form = syntax.form(words[1] - 1)
    agreement = Agreement("f" if form.removesuffix("ها").removesuffix("ه").endswith("ت") else "m", "s")
    report = Report(words, verb, f"adjunct.{cue.id}.{verb.id}", words[0], carries=True, agreement=agreement)
    after = next((i for i in range(words[1], passage.last) if syntax.has(i, COMMA)), passage.last)
    return _placed(passage, report, after)


def _as_told(passage: Passage, report: Report, after: int, told: int) -> Found | None:
    """Place «كما قال X»; None where X goes on («كما يرى سكان تحدثوا إلينا، …»), but for a last «، كما أكد طبيب عاد من هناك»."""
    syntax, at = passage.syntax, report.cue[0]
    if told >= passage.last or syntax.has(told, COMMA | CLOSING | TIME):
        return _placed(passage, report, after)
    goes_on = any(syntax.has(i, COMMA | COMPLEMENTISER | OPENING) for i in range(after, passage.last))
    if goes_on or not syntax.has(at - 1, COMMA) or not syntax.has(after, VERB | AUXILIARY):
        return None
    report.content = trim(syntax, left_start(passage, at), at)
    return Found(report, passage.last)


def _is_no_telling(syntax: Syntax, at: int, cue: Cue, verb: Cue) -> bool:
    """Return whether the verb names or adds: «احتجاجاً على ما وصفه باعتداء» calls it so, «كما اتهم فرنسا، …» is besides."""
    names_it = verb.id in ("وصف", "سمى") and (syntax.form(at + 1).startswith("ب") or syntax.has(at + 1, OPENING))
    is_undergone = syntax.form(at).startswith("تعرض")  # «من خلال ما تعرضنا له»
    return names_it or is_undergone or (cue.weak and verb.stance == "accuses")


def _by_itself(passage: Passage, at: int, end: int, cue: Cue) -> Found | None:
    """Read «، حسبما قال» at the end of what it tells, whoever spoke before; None when another verb or none stands there."""
    if end >= passage.last or not passage.syntax.has(at - 1, COMMA):
        return None
    hits = (h for h in cue_forms(passage.syntax.text.tokens[end].word) if _can_report(h.entry))
    told = next((h for h in hits if "that" in h.entry.cue.takes and not h.entry.cue.weak), None)
    if told is None:
        return None
    verb = told.entry.cue
    report = Report((at, end + 1), verb, f"adjunct.{cue.id}.{verb.id}", at, carries=True, agreement=of_verb(told))
    return _placed(passage, report, end + 1)


def _past_sources(passage: Passage, report: Report, found: Range) -> int:
    """Note who is named after a verb: the source, from whom it has it («نقلته القناة عن»), whom it told, who spoke for it."""
    syntax = passage.syntax
    report.sources, after = expand(syntax, found, passage.last)
    report.sources, after = whole_name(passage, report.sources, found, after)
    learns = report.sense.id == "علم" and syntax.form(after + syntax.has(after, TIME)) == "من"
    after += learns and syntax.has(after, TIME)  # «حسبما علمت الوكالة الثلاثاء من مصادر محلية»
    after = past_own_people(passage, after)
    if learns or (report.sense.relay and syntax.form(after) in ("عن", report.sense.origin)):
        origin = read_phrase(syntax, after + 1, passage.last)
        if origin is not None:
            told, after = expand(syntax, origin, passage.last)
            report.sources += told
    spoken_to = outlet_after(syntax, after + bool(syntax.has(after, COMMA | TIME)), passage.last)
    if spoken_to is not None:
        report.addressee_outlet, after = spoken_to
    spoken = spokesman_at(syntax, after)
    if spoken is not None:
        report.sources.append(make_link(syntax, *spoken))
        after = spoken[1]
    return after


def _is_loose(passage: Passage, at: int, cue: Cue, verb: Cue) -> bool:
    """Return whether the words only may hand over a statement: «كما» in the flow of a clause, but «، كما يرى»; «هكذا»."""
    syntax = passage.syntax
    if syntax.form(at) == "هكذا" and _quoted_before(syntax, at) is not None:
        return False  # «"لن نرحل" هكذا صرخت عجوز»
    is_opinion = syntax.has(at - 1, COMMA) and verb.id in ("رأى", "اعتبر", "ظن", "اعتقد", "لاحظ")
    return (cue.weak and not is_opinion) or (cue.id == "حسبما" and syntax.form(at) == "هكذا")


def _quoted_before(syntax: Syntax, at: int) -> Range | None:
    """Return what stands in marks right before the token, or before a comma there; None where no quotation does."""
    closing = at - 1 - bool(syntax.has(at - 1, COMMA))
    if not syntax.has(closing, CLOSING) or syntax.has(closing, BRACKET):
        return None
    return syntax.quotation_at[closing].opening + 1, closing


def _can_report(form: CueForm) -> bool:
    return form.shape == "verb" and not (form.inflections and all(i.tense == "jussive" for i in form.inflections))


def _placed(passage: Passage, report: Report, after: int) -> Found | None:
    """Decide on which side the content stands."""
    syntax = passage.syntax
    after = past_document(passage, report, after)
    after += bool(report.sources) and syntax.form(after) in ("له", "لها", "لهم")  # «وفق مصدر لها»
    quoted = _quoted_before(syntax, report.cue[0]) if syntax.form(report.cue[0]) == "هكذا" else None
    if quoted is not None and quoted[0] > passage.first:
        report.content = quoted
        return Found(report, after)
    return _beside(passage, report, after)


def _beside(passage: Passage, report: Report, after: int) -> Found | None:
    """Decide the side by what stands round the adjunct."""
    syntax = passage.syntax
    inner = (_relayed_from(passage, after) or _whose_words(passage, after)) if report.sources else None
    while inner is not None and inner[0] > after:  # «نقلاً عن وكالة X، نقلاً عن مسؤولين»
        report.sources.append(make_link(syntax, *inner))
        after = inner[1]
        after += syntax.form(after) in words_of("speaking")
        inner = relay_after(syntax, after + syntax.has(after, COMMA), passage.last)
    is_known = report.source is not None and syntax.has(after, VERB) and _is_known(syntax, *report.source)
    joined = syntax.has(report.cue[0], CONJUNCTION) and syntax.has(report.cue[0] - 1, COMMA)
    is_known = is_known and (joined or _is_initial(passage, report.cue[0]))
    begins = syntax.form(report.cue[0]).startswith(("وبحسب", "وحسب", "ووفق")) and not ends_clause(
        passage, _past_aside(passage, after)
    )
    if is_known or ((joined or _is_initial(passage, report.cue[0])) and _is_said_by_another(passage, after)):
        report.start = after  # «وبحسب الناطق خرجت مئة عائلة»
        return Found(report, after)
    named, after = after, _past_aside(passage, after)
    talks = next((i for i in (named, named + 1) if syntax.form(i) in words_of("talking_to")), None)
    heard = outlet_after(syntax, talks + 1, after) if talks is not None and talks < after else None
    if heard is not None:
        report.addressee_outlet = report.addressee_outlet or heard[0]  # «وبحسب ناشطين، تحدثوا لوكالة X، فإن»
    is_open = syntax.has(report.cue[0] - 1, COMPLEMENTISER)  # «أن | وفقاً للمعطيات»
    if begins or is_open or _is_initial(passage, report.cue[0]):
        report.start = _content_start(passage, after)
        tells_too = syntax.has(named, COMMA) and syntax.has(named + 1, RELATIVE)  # «وبحسب مصادر، التي أكدت …، فإن»
        return Found(report, named if tells_too else after) if report.start < passage.last else None
    if syntax.has(named, RELATIVE) and syntax.has(after, COMPLEMENTISER):
        report.content = trim(syntax, left_start(passage, report.cue[0]), report.cue[0])
        return Found(report, named)  # «شنت المجموعة هجوماً، وفق المصادر التي أوضحت أن»
    if syntax.has(after, COMPLEMENTISER) and after < passage.last:  # «ما يعني بحسب المصدر أن …»
        report.start = _content_start(passage, after)
        return Found(report, after)
    if (
        syntax.has(after, COMMA)
        and syntax.has(after + 1, COMPLEMENTISER)
        and syntax.form(passage.first) in words_of("predicated")
    ):
        report.start = _content_start(passage, after)  # «والصحيح، كما أوضحت الإدارة، أن»
        return Found(report, after)
    corrected = _corrected(passage, report)
    if corrected is not None:
        report.content = corrected
        return Found(report, after)
    left = left_start(passage, report.cue[0])
    told = trim(syntax, left, max(_before_came(syntax, report.cue[0]), left))
    told = told if told[0] < told[1] else trim(syntax, left, report.cue[0])
    if _parts_subject(passage, left, report.cue[0], after):
        report.start = _content_start(passage, after)  # «لكن البنك، وبحسب بيان، قال إنه»
        return Found(report, after)
    if after < passage.last and _splits_verb(passage, report.cue[0], after):
        report.start = _content_start(passage, after)  # «وأوقع، وفق إحصائية، تسعة قتلى»
        return Found(report, after)
    if ends_clause(passage, after) or trails(passage, report, after):
        report.content = told
        return Found(report, after)
    told = trim(syntax, parted_start(passage, *told), told[1])
    tells = told[0] < told[1] and not report.sense.relay and not _only_tells_where(syntax, *told)
    before = replace(report, content=told, sources=list(report.sources)) if tells else None
    report.start = _content_start(passage, after)
    return Found(report, after, before)


def _before_came(syntax: Syntax, at: int) -> int:
    """Return where «جاء ذلك» begins before an adjunct, which only points back: «قُتل تسعة، | جاء ذلك نقلاً عن»; else `at`."""
    points = syntax.form(at - 1) in ("ذلك", "هذا") and syntax.form(at - 2).removeprefix("و") in ("جاء", "ياتي", "ورد")
    return at - 2 if points else at


def _only_tells_where(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether only a phrase with a preposition stands there, and no verb: «في الرواية الرسمية، | كما وردت في بيان»."""
    acts = any(syntax.has(i, VERB | MAYBE_VERB | AUXILIARY) for i in range(first, last))
    return bool(syntax.has(first, PREPOSITION)) and not acts


def _relayed_from(passage: Passage, after: int) -> Range | None:
    """Return whom a source has it from, told after it or after more on it: «بحسب دبلوماسي يتابع الملف، نقلاً عن | زميل له،»."""
    syntax = passage.syntax
    past_times = next((i for i in range(after, passage.last) if not syntax.has(i, COMMA | TIME)), passage.last)
    for at in (after, _past_aside(passage, after), past_times):  # «حسب إذاعة X، اليوم الأحد، | نقلاً عن مسؤول»
        inner = relay_after(syntax, at + 1 if syntax.has(at, COMMA) else at, passage.last)
        if inner is not None:
            return inner
    return None


def _whose_words(passage: Passage, at: int) -> Range | None:
    """Return whom a clause on the source tells it to have it from: «بحسب X | التي نقلت عن مصادر أمنية قولها»; else None."""
    syntax, about = passage.syntax, at + 2
    if about + 1 >= passage.last or not syntax.has(at, RELATIVE) or syntax.form(about) != "عن":
        return None
    relays = any(h.entry.cue.relay for h in cue_forms(syntax.text.tokens[at + 1].word))
    return read_phrase(syntax, about + 1, passage.last) if relays else None


def _is_known(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a source is definite, so that a verb right after it begins what is told and does not describe it."""
    named = syntax.names.get(first)
    is_definite = syntax.has(last - 1, DEFINITE) and not any(syntax.has(i, PREPOSITION | PREFIXED) for i in range(first, last))
    is_marked = bool(syntax.has(first, OPENING))  # «وبحسب (لجنة الحي) | أصيبت المنازل»
    return bool(is_definite) or is_marked or (named is not None and named.kind == "person")


def _is_said_by_another(passage: Passage, at: int) -> bool:
    """Return whether a verb of saying with its own subject begins what a source tells: «حسب موقع X | أكد مصدر طبي أن»."""
    syntax = passage.syntax
    if not syntax.has(at, VERB) or syntax.has(at, CONJUNCTION):
        return False
    hits = (h for h in cue_forms(syntax.text.tokens[at].word) if h.entry.shape == "verb" and not h.split.enclitic)
    if not any("that" in h.entry.cue.takes and h.entry.cue.addressee != "object" for h in hits):
        return False
    found = read_phrase(syntax, at + 1, passage.last)
    if found is None or not is_source(syntax, *found):
        return False
    end = next((i for i in range(found[1], passage.last) if not syntax.has(i, TIME | ADVERB)), found[1])
    return bool(syntax.has(end, COMPLEMENTISER | COLON | OPENING))


def _parts_subject(passage: Passage, first: int, at: int, after: int) -> bool:
    """Return whether the adjunct stands between a subject and its verb of saying, so that nothing is told before it."""
    syntax = passage.syntax
    verb = after + syntax.has(after, COMMA)
    is_saying = verb < passage.last and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[verb].word))
    is_bare = syntax.has(verb + 1, COMPLEMENTISER | COLON | OPENING)  # else its own subject follows
    is_bare = is_bare and not syntax.has(verb, CONJUNCTION)  # «، وأضاف أن»
    return is_saying and is_bare and syntax.has(verb, VERB) and not any(syntax.has(i, VERB) for i in range(first, at))


def _splits_verb(passage: Passage, at: int, after: int) -> bool:
    """Return whether a verb stands before the adjunct and its comma whose own subject or number follows, so that it is told."""
    syntax = passage.syntax
    verb = at - 2
    if syntax.has(at - 1, COMMA) and _awaits_subject(passage, at - 1):
        return True
    if not syntax.has(at - 1, COMMA) or not syntax.has(verb, VERB | ADVERB):
        return False
    verb -= syntax.form(verb) in WITH_PRONOUN  # «قُتل فيه، وفقاً للخرطوم، أربعة»
    says = any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[verb].word))
    if syntax.has(after, COMMA) and syntax.has(after + 1, CONJUNCTION) and syntax.has(after + 1, VERB):
        return False  # «أن البلدة ضاعت، وفق الوزير، | وأشار إلى أن»
    is_counted = bool(syntax.has(after + syntax.has(after, COMMA), NUMBER))  # «بلغت، وفق مصادر طبية، 12 قتيلاً»
    return bool(syntax.has(verb, VERB) and not syntax.has(verb - 1, MASDAR)) and (not says or is_counted)  # not «انفجار لغم، وفق»


def _awaits_subject(passage: Passage, comma: int) -> bool:
    """Return whether a sentence has told its verb and a phrase with a preposition before the comma: «وقد نتج عن الهجوم،»."""
    syntax = passage.syntax
    verb = next((i for i in range(passage.first, comma) if not syntax.has(i, AUXILIARY | SIGN)), comma)
    if not syntax.has(verb, VERB) or any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[verb].word)):
        return False
    if verb + 1 >= comma or not syntax.has(verb + 1, PREPOSITION) or syntax.form(verb).endswith(("وا", "ون")):
        return False
    return noun_phrase(syntax, verb + 2, comma) == comma


_AS = ("كما", "متل", "مثل", "زي", "مثلما")  # «as X says», after what the writer puts right


def _corrected(passage: Passage, report: Report) -> Range | None:
    """Return what the writer denies that a source tells: «أربعة لا اثنان كما أعلنت الشرطة» gives اثنان; None without a denial."""
    syntax, at = passage.syntax, report.cue[0]
    if syntax.core(at) not in _AS:
        return None
    for here in range(at - 2, max(passage.first - 1, at - 7), -1):
        if syntax.has(here, COMMA | STOP | COMPLEMENTISER):
            return None
        form = syntax.form(here).removeprefix("و")
        if here == passage.first or syntax.has(here - 1, COLON) or syntax.form(here) == "ولا":
            return None  # «لا منشورات ولا مكالمات، كما أكد طبيب»
        if form in words_of("rather") or (form == "لم" and report.sense.stance == "alleges"):
            return None if form != "لم" and syntax.has(here + 1, VERB) else trim(syntax, here + 1, at)
    return None


def _past_aside(passage: Passage, at: int) -> int:
    """Return the token after times and descriptive clauses that follow the source."""
    syntax = passage.syntax
    while at < passage.last and syntax.has(at, TIME | ADVERB | CLOSING):
        at += 1
    if (past := _past_dashes(passage, at)) > at:
        return past
    if syntax.has(at, COMMA) and (closing := _resumption(passage, at) or _end_of_apposition(passage, at)) is not None:
        return closing
    if at + 1 < passage.last and syntax.form(at) in ("في", "خلال", "عبر", "علي") and _is_medium(syntax, at + 1):
        at += 2  # «وفق ما أعلنت الحكومة في بيان صدر ليلاً»
        while at < passage.last and not (syntax.has(at, COMMA | COLON | COMPLEMENTISER) or is_told_in_it(syntax, at)):
            at += 1
    if (
        syntax.has(at, COMMA)
        and syntax.has(at + 1, RELATIVE | (NEGATION if syntax.text.tokens[at].word.raw in "-–—" else 0))
        and not _relays(syntax, at + 2)
    ):  # «وبحسب مصادر، التي نفت وجود اتفاق، فإن», «وفقاً لمصادر - لم يسمها - فإن»
        closing = next((i for i in range(at + 2, passage.last) if syntax.has(i, COMMA | COLON | COMPLEMENTISER)), at)
        at = closing if syntax.has(closing, COMMA) else at
    if syntax.has(at, COMMA) and syntax.form(at + 1) in words_of("obtained"):  # «بحسب معلومات، وصلتنا من المدينة، | فإن»
        at = next((i for i in range(at + 2, min(passage.last, at + _LONGEST_ASIDE)) if syntax.has(i, COMMA)), at)
    if (
        syntax.form(at) in ("كان", "كانت")
        and syntax.has(at + 1, VERB | MAYBE_VERB | POSSESSED)
        and not syntax.has(at - 1, DEFINITE)
    ):
        at = next((i for i in range(at, passage.last) if syntax.has(i, COMMA | COLON)), at)  # «أرقام كان نشرها المركز، قُتل»
    wishes = any(syntax.form(i) in words_of("nameless") for i in range(at + 1, min(passage.last, at + 4)))  # «آثر حجب اسمه»
    if at < passage.last and (syntax.has(at, RELATIVE | VERB) or wishes) and not syntax.has(at, CONJUNCTION | COMMA):
        while at < passage.last and not syntax.has(at, COMMA | COLON | COMPLEMENTISER):
            at += 1
    return at


def _past_dashes(passage: Passage, at: int) -> int:
    """Return the token after few words between two dashes: «وفق وكالة الراية للأنباء ـ راية ـ | أصدرت»; `at` without them."""
    syntax, tokens = passage.syntax, passage.syntax.text.tokens
    if not syntax.has(at, COMMA) or tokens[at].word.raw not in TYPED_DASHES:
        return at
    near = range(at + 2, min(passage.last - 1, at + _LONGEST_BY_NAME))
    return next((i + 1 for i in near if tokens[i].word.raw == tokens[at].word.raw), at)


_LONGEST_BY_NAME = 5  # tokens from one dash to the other


def _resumption(passage: Passage, comma: int) -> int | None:
    """Return the comma before «فإن» which what is told of a source parts from it: «أحد الناجين، ويدعى سالم، | فإن»; else None."""
    syntax, first = passage.syntax, comma + 1
    of_him = (
        syntax.has(first, CONJUNCTION | VERB | RELATIVE) or source_noun(syntax, first) is not None or syntax.has(first, DEFINITE)
    )
    is_other = syntax.has(first, PREPOSITION | OPENER | COMPLEMENTISER | NEGATION | TIME) and syntax.form(first) not in _OF_HIM
    if not of_him or is_other:
        return None
    for at in range(first, min(passage.last - 1, first + 2 * _LONGEST_ASIDE)):
        if syntax.has(at, COMMA) and syntax.form(at + 1) in RESUMED:
            return at
        if syntax.has(at, COMPLEMENTISER | COLON | STOP):
            return None
    return None


_OF_HIM = ("وقد", "وكان", "وكانت", "وهو", "وهي", "وهم")


def _end_of_apposition(passage: Passage, comma: int) -> int | None:
    """Return the comma after who a source is, before «فإن»: «في تقدير شوقي، أستاذ العلاقات الدولية، | فإن»; None elsewhere."""
    syntax = passage.syntax
    closing = next((i for i in range(comma + 1, min(passage.last - 1, comma + _LONGEST_ASIDE)) if syntax.has(i, COMMA)), None)
    if closing is None:
        return None
    is_clause = syntax.form(comma + 1) in ("وهو", "وهي", "وهم")
    if any(syntax.has(i, VERB) for i in range(comma, closing)) and not is_clause:
        return None
    goes_on = syntax.form(closing + 1) in ("فان", "فقد") or (
        syntax.has(comma + 1, OPENING) and syntax.has(closing + 1, COMPLEMENTISER)
    )
    is_office = source_noun(syntax, comma + 1) is not None and not syntax.has(comma + 1, CONJUNCTION | PREFIXED)
    return closing if goes_on or is_clause or (is_office and ends_person(syntax, passage.first, comma)) else None


def _relays(syntax: Syntax, at: int) -> bool:
    """Return whether a clause tells who passed on what the source said: «، الذي نقلت عنه قناة X، قوله: …»."""
    is_relay = at + 1 < len(syntax.tags) and syntax.form(at + 1) in ("عنه", "عنها", "عنهم")
    return is_relay and any(h.entry.cue.relay for h in cue_forms(syntax.text.tokens[at].word))


def _is_medium(syntax: Syntax, at: int) -> bool:
    """Return whether the noun tells where something was said or written, whoever it belongs to: «على صفحته»."""
    stems = (split.stem for split in syntax.text.tokens[at].word.splits if split.enclitic)
    return (
        is_occasion(syntax, at)
        or syntax.form(at) in words_of("platform")
        or any({stem, stem.removesuffix("ت") + "ه"} & occasions() for stem in stems)
    )


def _content_start(passage: Passage, at: int) -> int:
    syntax = passage.syntax
    while at < passage.last and (
        syntax.has(at, COMMA | COLON)
        or (syntax.has(at, PREPOSITION) and syntax.has(at + 1, COMPLEMENTISER))  # «، من أن»
        or (syntax.has(at, COMPLEMENTISER) and syntax.form(at) in ("ان", "فان", "بان"))
    ):
        at += 1
    return at + (syntax.form(at) == "فقد")  # «وبحسب الوكالة فقد أغار»


def _is_initial(passage: Passage, at: int) -> bool:
    """Return whether nothing but adverbials stands before the adjunct in its sentence."""
    syntax = passage.syntax
    return all(
        syntax.has(i, OPENER | ADVERB | TIME | COMMA | PREPOSITION) or syntax.text.tokens[i].word.kind == "punct"
        for i in range(at if syntax.has(at - 1, OPENING | COLON) else passage.first, at)
    )
