"""Which shape a trigger has in its clause: a finite verb, a verbal noun, or a participle that tells of a state."""

import re

from riwaya.arabic.words import Hit, Split, Word
from riwaya.events.classes import ACTORS, PEOPLE, classes_of, is_feminine_ending, words_of
from riwaya.events.clauses import copula_before, is_finite, is_who, left_bound, may_be_verb
from riwaya.events.factuality.conditions import is_of_answer
from riwaya.events.nouns.heads import counts
from riwaya.events.triggers import Form, Sense
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
)

_LAST_DOUBLED = re.compile("[^نت]\u0651[\u064b-\u0652]?(?:وا|ت|ا|ها|ه)?$")
_COPULAS = {"هو", "هي", "هم", "انا", "اني", "نحن", "انه", "انها", "انهم", "اننا", "وهو", "وهي", "وهم", "واني", "وانا"}
_SAID_WITHIN = 12  # tokens before counted captives
_ACTS = {"accuse", "deny", "admit", "promise"}
_TAKING = {"release", "exchange", "detain", "evacuate", "airlift"}
_VOUCHED = {
    "اي",
    "باي",
    "الا",
    "يكن",
    "تكن",
    "طرفا",
    "دون",
    "بدون",
    "بلا",
    "بصفتها",
    "بصفته",
    "بصفتهم",
    "بوصفها",
    "بوصفه",
    "باعتبارها",
    "باعتباره",
}
_BEFORE_NOUNS = {
    "اي",
    "باي",
    "لاي",
    "عدم",
    "دون",
    "بدون",
    "بلا",
    "وعدم",
    "تم",
    "تمت",
    "وتم",
    "وتمت",
    "يتم",
    "سيتم",
    "جري",
    "جرت",
    "وجري",
    "وجرت",
}
_HOLDERS = {"لدي", "عند", "لديهم", "لديها", "لديه", "عندهم", "بايدي", "بيد", "منذ"}


def fits_shape(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    """Return whether the word, in its place, has the shape in which a trigger is listed: a verb, a verbal noun, a state."""
    form, split = hit.entry, hit.split
    before = syntax.form(at - 1)
    if before in form.sense.not_after or (form.sense.type == "attack" and _is_of_nature(syntax, at)):
        return False
    if is_feminine_ending(syntax.text.tokens[at].word, split) or is_doubled(syntax.text.tokens[at].word, form):
        return False  # «قتلة» is not «قتل» + ه, «وعدّ» is not «وعد»
    if form.shape == "verb":
        if (form.is_mine and _is_past_of_another(syntax, at)) or (form.is_jussive and _is_cut_short(syntax, at)):
            return False
        if before in ("عدم", "لعدم", "بعدم", "وعدم"):
            return False  # «لعدم توفر الوقود»
        return _fits_clitics(syntax, at, hit) and _fits_verb(syntax, at, hit)
    if (split.enclitic[:1] == "ه" and split.stem.endswith("ي")) or (split.has_article and split.enclitic):
        return False  # قتالية and الهجومي are adjectives
    if form.shape == "masdar" and _has_its_subject(syntax, at, split):
        return False  # «ثم استعادتها القوات»
    if is_finite(syntax, at) and not _stands_as_noun(syntax, at) and not _is_object(syntax, at, split):
        return False
    if form.shape == "participle" and not syntax.has(at, DEFINITE) and _has_genitive(syntax, at):
        return False
    if form.shape == "participle":
        return _is_state(syntax, at, form.sense)
    return not syntax.has(at, MAYBE_VERB) or not may_be_verb(syntax, at) or _stands_as_noun(syntax, at)


def _is_of_nature(syntax: Syntax, at: int) -> bool:
    """Return whether it is said of what nature does: «إعصار ضرب الساحل», «زلزال قوي دمّر قرى»."""
    before = at - 1 - (not classes_of(syntax.text.tokens[at - 1].word) and syntax.has(at - 2, KNOWN_NOUN | DEFINITE))
    before -= syntax.has(before, RELATIVE)
    if syntax.form(at - 1) in words_of("rounds") and not is_finite(syntax, at):
        return False  # «شنت روسيا موجة هجمات»
    return not syntax.has(at, DEFINITE | PREFIXED) and "nature" in classes_of(syntax.text.tokens[before].word)


def _is_past_of_another(syntax: Syntax, at: int) -> bool:
    """Return whether the letters are the past of another verb, which news rather means: «أسقط الجيش مسيّرة»."""
    others = (i for h in find_triggers(syntax.text.tokens[at].word) if h.entry.shape == "verb" for i in h.entry.inflections)
    return any(i.person == 3 and i.tense == "past" for i in others)


def _is_cut_short(syntax: Syntax, at: int) -> bool:
    """Return whether a form that only stands after لم or لا (تُعِدْ of أعاد) stands elsewhere: «تعد المنطقة معقلاً»."""
    return not any(syntax.has(i, NEGATION) for i in range(max(0, at - 2), at)) and syntax.form(at)[:1] != "ل"


def is_doubled(word: Word, form: Form) -> bool:
    """Return whether a shadda makes another verb of three sound letters («وعدّ» is not «وعد», «رحّلت» not «رحلت»)."""
    return form.is_plain and ("\u0651" in word.raw[2:-2] or _LAST_DOUBLED.search(word.raw) is not None)


def _fits_clitics(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    """Return whether a verb takes the letters glued before it, and its tense those of the future and of purpose."""
    tenses = {i.tense for i in hit.entry.inflections}
    proclitics = hit.split.proclitics
    is_to = syntax.form(at - 1) in ("ان", "لن", "ولن", "لم", "ولم", "كي", "لكي", "حتي")  # «قبل أن يسيطروا عليها»
    if hit.entry.sense.is_past_only and not {"س", "ل"} & set(proclitics) and "past" not in tenses and not is_to:
        return False
    if any(p not in ("و", "ف", "س", "ل") for p in proclitics):
        return False
    takes_lam = "ل" not in proclitics or bool(tenses - {"past"}) or is_of_answer(syntax, at)
    return takes_lam and ("س" not in proclitics or "present" in tenses)


def _fits_verb(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    form, split = hit.entry, hit.split
    if not form.inflections:
        return not split.enclitic or not classes_of(syntax.text.tokens[at].word)  # not أسرته, his family
    if syntax.has(at, MAYBE_VERB):
        return may_be_verb(syntax, at)
    if (
        _is_their_control(hit)
        or _stands_as_noun(syntax, at)
        or (split.enclitic and _is_object(syntax, at, split) and _has_masdar(syntax, at))
    ):
        return False
    return (
        is_finite(syntax, at)
        or _is_we(syntax, at, hit)
        or "ل" in split.proclitics
        or _is_guarantee(syntax, at)
        or _is_negated(syntax, at, split)
        or _is_full_verb(syntax, at)
        or _has_its_subject(syntax, at, split)
    )


def _has_its_subject(syntax: Syntax, at: int, split: Split) -> bool:
    """Return whether a form in ت with a pronoun is the verb and not its noun, by the force that stands after it."""
    if not split.enclitic or not split.stem.endswith("ت") or at + 1 >= len(syntax.tags) or syntax.has(at - 1, PREPOSITION):
        return False
    acts = syntax.has(at + 1, DEFINITE) or at + 1 in syntax.names
    return acts and bool(classes_of(syntax.text.tokens[at + 1].word) & {"force", "fighter"})


def _is_full_verb(syntax: Syntax, at: int) -> bool:
    """Return whether an auxiliary is a verb of its own: «عادت القوات إلى …» and not «عادت تقصف»."""
    return syntax.has(at, AUXILIARY) and not syntax.has(at + 1, VERB | MAYBE_VERB | NEGATION | ADVERB)


def _is_their_control(hit: Hit[Form]) -> bool:
    """Return whether a form with a pronoun is the noun of a verb that takes على and so no object («سيطرتها» is their control)."""
    return bool(hit.split.enclitic) and hit.split.stem == "سيطرت"


def _is_we(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    """Return whether a form that `riwaya.phrases.tags` leaves out is a present in «we»: «لم ننسحب», «سنفاوض»."""
    if any(i.person != 1 or i.number != "p" for i in hit.entry.inflections) or syntax.has(at, DEFINITE | KNOWN_NOUN):
        return False
    return len(hit.split.stem) > 3 or bool(hit.split.proclitics) or syntax.has(at - 1, NEGATION | COMPLEMENTISER)


def _is_negated(syntax: Syntax, at: int, split: Split) -> bool:
    """Return whether a form with a pronoun that could be something else follows a negation («ولا نرعاه»)."""
    return bool(split.enclitic) and syntax.has(at - 1, NEGATION)


def _is_guarantee(syntax: Syntax, at: int) -> bool:
    """Return whether ضمن is the verb and not the preposition: after its subject, before what it guarantees."""
    if syntax.form(at) != "ضمن":
        return False
    if at in (0, 1) or syntax.has(at - 1, STOP):
        return at + 1 in syntax.names or syntax.has(at + 1, DEFINITE)
    if syntax.has(at - 1, PREPOSITION | VERB | COMMA | CLOSING):
        return False
    if syntax.form(at - 1) in ("قد", "مين", "منو", "الذي"):
        return True
    acts = bool(classes_of(syntax.text.tokens[at - 1].word) & (PEOPLE | ACTORS)) or _ends_name(syntax, at)
    return acts and not classes_of(syntax.text.tokens[at + 1].word) & {"vehicle", "place", "position"}


def _stands_as_noun(syntax: Syntax, at: int) -> bool:
    if at == 0 or is_who(syntax, at - 1):
        return False
    if syntax.core(at - 1) in ("منذ", "حتي") and is_finite(syntax, at):
        return False  # «منذ سيطر الجيش على المدينة»
    return syntax.has(at - 1, PREPOSITION) or syntax.form(at - 1) in _BEFORE_NOUNS


def _has_masdar(syntax: Syntax, at: int) -> bool:
    return any(h.entry.shape == "masdar" and h.split.enclitic for h in find_triggers(syntax.text.tokens[at].word))


def _has_genitive(syntax: Syntax, at: int) -> bool:
    """Return whether what is spelled like a participle is the verbal noun, by the genitive after it: «مغادرة أي مسلح»."""
    if not any(h.entry.shape == "masdar" for h in find_triggers(syntax.text.tokens[at].word)):
        return False
    return syntax.form(at + 1) in ("اي", "اخر", "كل", "جميع", "بعض") or syntax.has(at + 1, DEFINITE)


def _is_object(syntax: Syntax, at: int, split: Split) -> bool:
    """Return whether a form with a pronoun is the object of a verb right before its clause («منعت الطائرات نقلهم»)."""
    if not split.enclitic or syntax.has(at, CONJUNCTION):
        return False
    start = left_bound(syntax, at, max(0, at - 12))
    is_verb = is_finite(syntax, start - 1) or (syntax.has(start - 1, MAYBE_VERB) and may_be_verb(syntax, start - 1))
    return start > 0 and is_verb and not syntax.has(start - 1, AUXILIARY)


def _is_state(syntax: Syntax, at: int, sense: Sense) -> bool:
    """Return whether a participle tells of an event: said of somebody («كان محبوساً»), or the besieged as such."""
    before = syntax.form(at - 1)
    if sense.type == "detain" and (_is_held(syntax, at) or _is_not_held(syntax, at)):
        return True
    if syntax.has(at, DEFINITE):
        if sense.type == "guarantee":
            return _is_told_by_copula(syntax, at)
        return sense.type == "besiege" or (sense.type in ("evacuate", "release", "detain") and before in ("عدد", "اعداد"))
    if sense.type in ("guarantee", "sponsor", "negotiate"):
        if syntax.has(at - 1, NEGATION) or syntax.form(at)[:2] == "ول" or before in _VOUCHED or _is_accusative(syntax, at):
            return True
        return copula_before(syntax, at) is not None
    if sense.type in _ACTS:
        return syntax.has(at - 1, AUXILIARY) or (_is_circumstantial(syntax, at) and syntax.has(at - 1, COMMA | CLOSING))
    if before in words_of("before_state") or syntax.has(at - 1, AUXILIARY):
        return True
    return _is_accusative_form(syntax, at) and syntax.has(left_bound(syntax, at, max(0, at - 10)) - 1, AUXILIARY)


def _is_not_held(syntax: Syntax, at: int) -> bool:
    """Return whether somebody is told to be or not to be held: «ليس الرجل محتجزاً»."""
    return not syntax.has(at, DEFINITE | PREFIXED | CONJUNCTION) and copula_before(syntax, at) is not None


def _is_held(syntax: Syntax, at: int) -> bool:
    """Return whether a word for captives tells that they are held: as an adjective, with a holder, or as there being some.

    As a noun of its own it only names them («أفرج عن المحتجزين»).
    """
    if _is_predicate(syntax, at) or _is_said_of_pronoun(syntax, at) or _is_shown(syntax, at):
        return True
    if syntax.form(at + 1) in _HOLDERS or any(syntax.form(i) in words_of("there_is") for i in range(max(0, at - 3), at)):
        return True
    if "نقل" in syntax.form(at - 1) and not syntax.has(at, DEFINITE):
        return True  # «نقل محتجزين إلى سجن …»
    if counts(syntax, at - 1) and not syntax.has(at, DEFINITE):
        return _is_no_object(syntax, at)
    if syntax.has(at, CONJUNCTION | PREFIXED) or syntax.has(at - 1, PREPOSITION | CONJUNCTION | COMMA | VERB | NUMBER):
        return False
    if syntax.has(at, DEFINITE):
        is_noun = syntax.has(at - 1, DEFINITE | CLOSING | POSSESSED) or _ends_name(syntax, at)
        return is_noun and not syntax.form(at).startswith(("بال", "لل"))
    if syntax.core(at - 1).removeprefix("ل").removeprefix("ب") in words_of("kin_of"):
        return False  # «أهالي معتقلين»
    return bool(classes_of(syntax.text.tokens[at - 1].word) & PEOPLE) and not syntax.has(at - 1, DEFINITE)


def _is_predicate(syntax: Syntax, at: int) -> bool:
    """Return whether an indefinite participle says something of the definite noun before it («أن ابنها محتجز», «محتجزون»)."""
    raw = syntax.text.tokens[at].word.raw
    if syntax.has(at, DEFINITE | CONJUNCTION | PREFIXED) or raw.endswith(("ين", "ا", "ً")):
        return False
    return syntax.has(at - 1, DEFINITE | CLOSING | POSSESSED) or _ends_name(syntax, at)


def _is_shown(syntax: Syntax, at: int) -> bool:
    """Return whether people are seen held: «يُظهر المقطع عشرات الرجال محتجزين»."""
    if syntax.has(at, DEFINITE | CONJUNCTION | PREFIXED) or not _is_accusative_form(syntax, at):
        return False
    before = syntax.text.tokens[at - 1].word
    if not (syntax.has(at - 1, DEFINITE) and classes_of(before) & PEOPLE):
        return False
    return any(syntax.form(i).removeprefix("و") in words_of("showing") for i in range(max(0, at - _SAID_WITHIN), at))


def _is_said_of_pronoun(syntax: Syntax, at: int) -> bool:
    """Return whether a pronoun right before says of whom it is told: «هم محتجزون», «إنه أسير»."""
    return syntax.form(at - 1) in _COPULAS and not syntax.has(at, DEFINITE)


def _is_no_object(syntax: Syntax, at: int) -> bool:
    """Return whether counted captives are told to be held and are not those whom a verb or its noun frees or takes."""
    near = range(max(0, at - _SAID_WITHIN), at)
    stops = [i for i in near if syntax.has(i, STOP | COLON)]
    own = range(stops[-1] + 1, at) if stops else near
    return not any(h.entry.sense.type in _TAKING for i in own for h in find_triggers(syntax.text.tokens[i].word))


def _ends_name(syntax: Syntax, at: int) -> bool:
    return any(syntax.name_ends.get(i) == at for i in range(max(0, at - 5), at))


def _is_told_by_copula(syntax: Syntax, at: int) -> bool:
    """Return whether a definite participle says who it is: «الضامن هو …», «العشائر هي الضامن», «أنا الضامن»."""
    near = {syntax.form(i) for i in (at - 1, at + 1, at + 2)}
    return bool(near & _COPULAS)


def _is_circumstantial(syntax: Syntax, at: int) -> bool:
    """Return whether a participle tells what somebody does by the way, its tanwīn written or not: «…، مفندا المزاعم»."""
    raw = syntax.text.tokens[at].word.raw
    return _is_accusative_form(syntax, at) or (raw.endswith("ا") and not raw.endswith("ها"))


def _is_accusative_form(syntax: Syntax, at: int) -> bool:
    return syntax.text.tokens[at].word.raw.endswith(("ين", "اً", "ًا", "ة"))


def _is_accusative(syntax: Syntax, at: int) -> bool:
    return syntax.text.tokens[at].word.raw.endswith(("اً", "ًا", "ا")) and syntax.has(at - 1, AUXILIARY | NEGATION)
