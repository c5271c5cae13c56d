"""Sources: a noun phrase read as somebody who says something."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Hit, Vocabulary
from riwaya.attributions.passage import Report
from riwaya.attributions.wording import words_of
from riwaya.lexicon.load import entries
from riwaya.mentions.name_words import given_names
from riwaya.model import Link, Mention, Span
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import counts_afresh
from riwaya.phrases.tags import (
    ADVERB,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    TIME,
    VERB,
    is_masdar,
)

Range = tuple[int, int]
CROWDS = ("العشرات", "الميات", "الالاف")  # people, where nothing tells of what they are a part
_NOT_A_HEAD = PREPOSITION | COMPLEMENTISER | RELATIVE | NEGATION | TIME | VERB | OPENER | ADVERB | NUMBER
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
        is_fixed = entry.get("fixed", False)
        for form in (
            (fold(entry["noun"]),) if is_fixed else decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", ""))
        ):
            forms.setdefault(form, []).append(noun)
    return Vocabulary(forms)


def _by_complement(entry: Any) -> dict[str, str]:
    found = {}
    for key, complements in entry.items():
        if key.endswith("_if"):
            found.update({fold(c): key[:-3] for c in complements})
    return found


@cache
def _texts() -> frozenset[str]:
    """Return the forms of the nouns of what speaks as a text or a picture."""
    listed = [e for e in entries("sources") if e["kind"] == "document"]
    return frozenset(form for e in listed for form in decline(e["noun"], e.get("plurals", ()), e.get("sound", "")))


def is_noun_of_text(form: str) -> bool:
    """Return whether a bare form is a noun of a text or a picture: مقطع, تسجيل."""
    return form in _texts()


def source_noun(syntax: Syntax, at: int) -> Hit[SourceNoun] | None:
    """Return the source noun at `at`, through its article and a pronoun; None when the word is none."""
    if not 0 <= at < len(syntax.tags):
        return None
    for hit in source_nouns().find(syntax.text.tokens[at].word):
        if hit.split.preposition in ("", "ل") and not (hit.entry.noun == "آمر" and "أ" in syntax.text.tokens[at].word.text):
            return hit  # «الأمر» is no commander
    return None


def is_source(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the phrase is known to be able to speak: a source noun, a person, an outlet, an actor, a state."""
    head = head_of(syntax, first, last)
    if syntax.form(head) in ("قريب", "قريبه") and syntax.form(head + 1).startswith("ل"):
        return True  # «قريب لأحد القتلى», where «مصدر قريب من» is near
    if last - first == 1 and syntax.form(first) in CROWDS:
        return True  # «خرج المئات إلى الساحة، وطالبوا بـ»
    if last - first == 1 and (_stands_alone(syntax, first) or bearer(syntax, first) is not None):
        return True  # «ووفقاً لكارلبرغ» where she was named in full
    if last - first > 1 and syntax.form(last - 1) in words_of("outlet_tail"):
        return True  # «سهم أونلاين»
    is_count = syntax.has(first + 1, DEFINITE) or (syntax.form(first + 1) == "من" and syntax.has(first + 2, VERB))
    if syntax.core(first) == "عدد" and is_count:
        return False  # «بلغ عدد الجرحى ثمانين», «عدد من قضوا»: a count, where «عدد من الجرحى» may speak
    if source_noun(syntax, head) or (syntax.core(first) in words_of("partitive") and _is_some(syntax, head, last)):
        return True
    if last - first > 1 and _is_given(syntax, first):
        return True  # «ماجد فضايل»: the first word is a given name and nothing else
    if _is_people(syntax.form(head)) and not syntax.has(head, VERB | MAYBE_VERB):
        return True
    if is_called_in_marks(syntax, first, last):
        return True
    mention = _mention_in(syntax, first, min(last, head + 3))
    if mention is None:
        return False
    word = syntax.text.tokens[head].word
    is_verb = not syntax.tags[head] and (word.form.startswith("ي") or word.text.endswith("ه"))
    if is_verb and mention.span.start > syntax.starts[head] + 1:
        return False  # «ينطبق على المقاتلين», «رآه النائب»: verbs that are not listed
    return mention.kind != "place" or mention.span.start == syntax.span(head, head + 1).start


def _stands_alone(syntax: Syntax, at: int) -> bool:
    """Return whether an ordinal stands for one told before: «قال | الأول …، والثاني قال», not «تقريرها | الأخير»."""
    return syntax.form(at) in words_of("ordinal") and not syntax.has(at - 1, DEFINITE | POSSESSED)


def _is_given(syntax: Syntax, at: int) -> bool:
    """Return whether a given name that is no other word stands at the token, with a ل or without («ووفقاً لماجد فضايل»)."""
    by_lam = syntax.form(at)[:1] == "ل" and given_names().get(syntax.form(at)[1:]) is False
    return by_lam or (given_names().get(syntax.core(at)) is False and not syntax.has(at, PREFIXED))


def bearer(syntax: Syntax, at: int) -> Mention | None:
    """Return the person whom the document names in full elsewhere, by the last name: «لكارلبرغ»; None for other words."""
    named: dict[str, Mention] | None = syntax.memo.get("last names")
    if named is None:
        people = ((fold(m.span.text).split(), m) for m in syntax.names.values() if m.kind == "person")
        named = syntax.memo["last names"] = {words[-1]: m for words, m in people if len(words) > 1 and len(words[-1]) > 3}
    form = syntax.form(at)
    return named.get(form) or (named.get(form[1:]) if form[:1] == "ل" else None)


def is_called_in_marks(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the phrase is a first name in marks, of one who stays unnamed: «حليمة», «أم علي»."""
    is_marked = last - first in (3, 4) and syntax.has(first, OPENING) and syntax.closing(first) == last - 1
    return is_marked and any(syntax.form(i) in given_names() for i in range(first + 1, last - 1))


def is_bare_name(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether one word, or two, that are in no lexicon stand there, as names do: «رأى | هوراماني | أن»."""
    return last - first <= _LONGEST_BARE_NAME and all(
        not syntax.tags[i] & ~(CONJUNCTION if i == first else 0)
        and syntax.text.tokens[i].word.kind == "word"
        and len(syntax.form(i)) > _LONGEST_BARE_NAME
        and not syntax.text.tokens[i].word.raw.endswith(_NO_NAME_ENDINGS)
        for i in range(first, last)
    )


_LONGEST_BARE_NAME = 2  # words
_NO_NAME_ENDINGS = ("ة", "ه", "ها", "هم", "هما", "اً", "ًا", "ات", "ون", "ين", "تان")


_NO_PEOPLE = frozenset({"تلفزيون", "تريليون", "ميليون", "بليون", "اليون", "الافيون"})


def _is_people(form: str) -> bool:
    """Return whether a form is a sound plural, which only people take: «متتبعون», «حقوقيون»."""
    bare = form.removeprefix("ال")
    is_plural = len(bare) > 5 and bare.endswith("ون") and (bare.startswith("م") or bare.endswith("يون"))
    is_plural = is_plural or (len(bare) == 6 and bare[1] == "ا" and bare.endswith("ون"))  # «خارجون من البلدة»
    return is_plural and bare not in _NO_PEOPLE


def _is_some(syntax: Syntax, head: int, last: int) -> bool:
    """Return whether a partitive counts people that were told before: «أحد الأربعة», «واحد منهم», «بعض ممن وصلوا»."""
    form = syntax.form(head)
    if form in ("هولاء", "اوليك"):
        return True  # «أحد هؤلاء»
    if form.startswith("ال") and (syntax.form(head - 1), form[-2:]) in (("احد", "ين"), ("احدي", "ات")):
        return True  # «إحدى المتضررات»
    is_whose = syntax.has(last, RELATIVE) and syntax.form(last) not in ("ما", "مما")  # «آخر ما لدينا»
    return bool(is_whose) or form in ("منهم", "منهن") or form.removeprefix("ال") in words_of("partitive")


_ELATIVES = ("احدث", "ابرز", "اول", "اهم", "كبري", "اكبر")  # «أحدث تقرير لمكتبه»


def head_of(syntax: Syntax, first: int, last: int) -> int:
    """Return the token of the head noun, past a partitive (أحد السائقين), a demonstrative and opening marks."""
    at = first
    partitives = words_of("partitive")
    while at < last - 1:
        core = syntax.core(at)
        is_sign = syntax.text.tokens[at].word.kind == "punct"
        is_part = core in partitives or (core in _ELATIVES and source_noun(syntax, at + 1) is not None)
        is_before = is_sign or is_part or syntax.has(at, DEMONSTRATIVE) or core in words_of("same") or counts_speakers(syntax, at)
        if not is_before:
            break
        at += 1
        if core in partitives and syntax.form(at) == "من":
            at += 1
    return at


def is_adjective(syntax: Syntax, at: int) -> bool:
    """Return whether an indefinite word in ية says of what kind the noun before it is: «تقارير إعلامية»."""
    is_of_kind = syntax.text.tokens[at].word.text.endswith("ية") and not syntax.has(at, DEFINITE | CONJUNCTION)
    return is_of_kind and source_noun(syntax, at - 1) is not None and not syntax.has(at - 1, DEFINITE)


def is_described(syntax: Syntax, at: int) -> bool:
    """Return whether a noun in the accusative has an adjective and so no genitive who says it: «يواجهون تهديداً | كبيراً»."""
    form, after = syntax.form(at), syntax.form(at + 1)
    return form.endswith("ا") and is_masdar(form[:-1]) and after.endswith("ا") and not syntax.has(at + 1, DEFINITE)


def can_head(syntax: Syntax, at: int) -> bool:
    """Return whether a source phrase can begin at the token."""
    return (
        0 <= at < len(syntax.tags)
        and syntax.form(at) not in ("و", "امامي")
        and (
            (
                not syntax.tags[at] & _NOT_A_HEAD
                and (syntax.text.tokens[at].word.kind in ("word", "latin") or at in syntax.quotation_at)
            )
            or counts_speakers(syntax, at)
        )
    )


def counts_speakers(syntax: Syntax, at: int) -> bool:
    """Return whether digits count who speaks: «3 مصادر أمنية», «12 شاهدا», «4 من السكان»; not «3 بيانات»."""
    if not syntax.has(at, NUMBER):
        return False
    is_part = syntax.form(at + 1) == "من"
    hit = source_noun(syntax, at + 1 + is_part) if is_part or not syntax.has(at + 1, DEFINITE) else None
    return hit is not None and hit.entry.kind != "document"


def read_phrase(syntax: Syntax, first: int, stop: int) -> tuple[int, int] | None:
    """Return the token range of the source phrase that begins at `first`; None when none begins there."""
    first += points_alone(syntax, first, stop)
    if first >= stop or not can_head(syntax, first):
        return None
    last = noun_phrase(syntax, first, stop)
    end = before_told(syntax, first, last)
    return (first, end) if end > first else None


def before_told(syntax: Syntax, first: int, last: int) -> int:
    """Return where in a source phrase something else begins: a count, what is told, the body that heard it; else `last`."""
    if syntax.has(first, NUMBER) and syntax.has(first + 2, DEFINITE) and syntax.form(first + 1)[-1] in "ها":
        last = min(last, first + 2)  # «14 دولة | الحكومة»
    told = _ABOUT | words_of("gist") | (_TO_BODIES if _is_heard(syntax, first, last) else frozenset())
    ends = (
        i for i in range(first + 1, last) if syntax.forms[i] in told or counts_afresh(syntax, i) or _tells_on(syntax, i, last)
    )
    return next(ends, last)


def _tells_on(syntax: Syntax, at: int, last: int) -> bool:
    """Return whether more is told of a source: how it names itself, who met it («ممرض | التقاه باحثون»), how often it spoke."""
    is_often = syntax.forms[at] == "اكثر" and syntax.form(at + 1) == "من"  # «قال محاميه | أكثر من مرة إن»
    is_met = syntax.forms[at] in words_of("hearing_him") and syntax.forms[at].endswith(("ه", "ها", "هم"))
    return is_often or is_met or naming_itself(syntax, at, last) is not None


_ITSELF = ("نفسه", "نفسها", "انفسهم", "نفسيهما", "نفسهم")
_AS = ("اسم", "باسم", "لقب", "بلقب", "بكنيه", "كنيه", "بانه", "بانها", "بانهم")


def naming_itself(syntax: Syntax, at: int, stop: int) -> int | None:
    """Return where the name begins that who is told of gives to himself: «جماعة تطلق على نفسها | «الفجر»»; None elsewhere."""
    if syntax.form(at) not in words_of("self_naming"):
        return None
    itself = at + 1 + (syntax.form(at + 1) in ("علي", "عن"))
    if syntax.form(itself) not in _ITSELF:
        return None
    name = itself + 1 + (syntax.form(itself + 1) in _AS)
    return name if name < stop else None


PEOPLE = ("person", "official", "witness", "local", "activist", "expert", "anonymous")  # kinds of sources who are somebody
_HEARD = ("witness", "local", "anonymous", "activist")
_BODIES_THAT_HEAR = ("منظمه", "مركز", "مرصد", "لجنه", "بعثه", "هييه", "محكمه", "جمعيه", "موسسه", "فريق", "باحثين", "محققين")
_TO_BODIES = frozenset(f"لل{body}" for body in _BODIES_THAT_HEAR)  # «قال ناجون | للمنظمة إن»


def _is_heard(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a phrase names people who are heard as witnesses, of whom no body is a part."""
    hit = source_noun(syntax, head_of(syntax, first, last))
    return hit is not None and hit.entry.kind in _HEARD


_ABOUT = frozenset(("قرابه", "زهاء", "حوالي", "حوالى"))  # begin a count: «يعيش فيها بحسب الأونروا | قرابة مئة ألف لاجئ»


def points_alone(syntax: Syntax, at: int, stop: int) -> bool:
    """Return whether a demonstrative does not belong to the source after it, which has no article: «أكد هذا | رئيس اللجنة»."""
    if not syntax.has(at, DEMONSTRATIVE) or at + 2 >= stop or syntax.has(at + 1, DEFINITE) or at + 1 in syntax.names:
        return False
    return source_noun(syntax, at + 1) is not None and noun_phrase(syntax, at + 1, stop) > at + 2


def spoken_by(syntax: Syntax, report: Report, found: Range | None) -> None:
    """Note the phrase as the report's only source; None when nobody is named."""
    report.source, report.sources = found, [_without_with(syntax, found[0], make_link(syntax, *found))] if found else []


def _without_with(syntax: Syntax, first: int, link: Link) -> Link:
    """Return the link without the preposition glued to who is meant: «اتصلنا بمدير المستشفى», «بيان لرئيس اللجنة»."""
    form, text = syntax.form(first), link.span.text
    if text.startswith("لل") and form[2:] in source_nouns() and form[1:] not in source_nouns():
        return Link(Span(link.span.start + 2, link.span.end, text[2:]), link.name, link.kind, link.entity)  # «وسبق للوزير أن»
    if not text.startswith(("ب", "ل")) or form[1:].removeprefix("ال") not in source_nouns() or form in source_nouns():
        return link
    return Link(Span(link.span.start + 1, link.span.end, text[1:]), link.name, link.kind, link.entity)


def make_link(syntax: Syntax, first: int, last: int) -> Link:
    """Return the link that a phrase makes, with its kind and the canonical name when it names somebody."""
    first, last = _trim(syntax, first, last)
    mention = _naming(syntax, first, last) or (bearer(syntax, first) if last - first == 1 else None)
    kind = kind_of(syntax, first, last, mention)
    name = mention.name or mention.span.text if mention else None
    return Link(without_conjunction(syntax, syntax.span(first, last), first), name, kind, mention.entity if mention else None)


def without_conjunction(syntax: Syntax, span: Span, first: int) -> Span:
    """Return the span without the و or ف glued to its first word."""
    raw = syntax.text.tokens[first].word.raw
    if syntax.has(first - 1, OPENING):
        return span  # «واو الناموس» in marks begins with its own letter
    if syntax.form(first) in words_of("sure"):
        return span  # so does «واثق»
    if not syntax.has(first, CONJUNCTION) or len(raw) < 3 or span.start != syntax.text.tokens[first].start:
        return span
    if raw.startswith("في") and len(raw) > 4 and syntax.tags[first] == CONJUNCTION:
        return span  # so does «فيليب»
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
        is_owner = noun is not None and noun.entry.kind == "document" and at > head  # «مذكرات العقيد سامر الخطيب»
        if mention.kind == "person" and not is_inside and not is_owner:
            return mention
        if at <= head + 1 and not is_inside and (noun is None or noun.entry.kind in ("outlet", "organisation", "state")):
            return mention
    return None


def kind_of(syntax: Syntax, first: int, last: int, mention: Mention | None) -> str:
    """Return the kind of source of a phrase."""
    if mention is not None and mention.kind in ("person", "outlet"):
        return mention.kind
    noun = source_noun(syntax, head_of(syntax, first, last))
    if noun is None and last - first > 1 and syntax.form(last - 1) in words_of("outlet_tail"):
        return "outlet"
    if noun:
        for at in range(first, last):
            form = syntax.form(at)
            for candidate in (form, form[2:] if form.startswith("ال") else form):
                if candidate in noun.entry.by_complement:
                    return noun.entry.by_complement[candidate]
        return noun.entry.kind
    is_lone_name = last == first + 1 and given_names().get(syntax.core(first)) is False  # «تقول نصيرة»
    if mention is None and (is_lone_name or is_called_in_marks(syntax, first - 1, last + 1)):
        return "person"
    if mention is None:
        return "anonymous" if _is_people(syntax.form(head_of(syntax, first, last))) else "organisation"
    return _KINDS_BY_MENTION.get(mention.kind, "organisation")


def _mention_in(syntax: Syntax, first: int, last: int) -> Mention | None:
    return next((syntax.names[at] for at in range(first, last) if at in syntax.names), None)


def is_anaphoric(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the phrase only points back: «المصدر», «الصحيفة ذاتها», «هذه»."""
    if any(syntax.form(at) in words_of("same") for at in range(first, last)):
        return True
    if last - first == 1 and syntax.tags[first] & DEMONSTRATIVE:
        return True
    if last - first == 1 and bearer(syntax, first) is not None:
        return False  # «وأضاف المدني», of one called so
    is_bare = last - first == 1 or (last - first == 2 and bool(syntax.tags[first] & DEMONSTRATIVE))
    return is_bare and bool(syntax.tags[last - 1] & DEFINITE) and source_noun(syntax, last - 1) is not None
