"""Which cues the word at a place may be: none where a name, its spelling or the words beside it make it something else."""

from riwaya.arabic.words import Hit
from riwaya.attributions.cues import CueForm, cue_forms
from riwaya.attributions.sources.phrases import source_noun
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    STOP,
    TIME,
    is_adverbial,
    is_masdar,
)

_PURPOSE = 5  # tokens between a purpose and the next
_LONGEST_TITLE = 5  # tokens before a first name in the mention of a person


def cues_at(syntax: Syntax, at: int) -> tuple[Hit[CueForm], ...]:
    """Return what cues the word may be; a name («حكومة تشاد») or a و of the root (وكالة) makes it none."""
    known: dict[int, tuple[Hit[CueForm], ...]] = syntax.memo.setdefault("cues at", {})
    found = known.get(at)
    if found is None:
        found = known[at] = _cues_at(syntax, at)
    return found


def _cues_at(syntax: Syntax, at: int) -> tuple[Hit[CueForm], ...]:
    hits = cue_forms(syntax.text.tokens[at].word)
    if not hits:
        return ()
    seen: dict[int, tuple[Hit[CueForm], ...]] = syntax.memo.setdefault("cues", {})
    if at not in seen:
        seen[at] = _of_place(syntax, at, hits)
    return seen[at]


def _of_place(syntax: Syntax, at: int, hits: tuple[Hit[CueForm], ...]) -> tuple[Hit[CueForm], ...]:
    if is_first_name(syntax.text.tokens[at].word) and (office := source_noun(syntax, at - 1)) is not None:
        hits = () if office.entry.kind == "official" and syntax.has(at - 1, DEFINITE) else hits  # «الرئيس سامر الخطيب»
    if is_first_name(syntax.text.tokens[at].word) and _is_in_person(syntax, at):
        return ()  # «العميد المتقاعد سامر حطيط»
    is_adverb = syntax.has(at, ADVERB) and not (syntax.form(at) == "مجددا" and syntax.form(at + 1).startswith("الت"))
    if not hits or at in syntax.names or is_adverb or syntax.is_in_name(max(0, at - 5), at):
        return ()
    if _goes_on_with_purpose(syntax, at, hits):
        return ()
    if _is_noun_by_form(syntax, at):
        is_thing = _has_adjective(syntax, at)
        hits = tuple(h for h in hits if h.entry.shape != "verb" and not (is_thing and h.entry.shape == "participle"))
    joined = syntax.has(at, CONJUNCTION)
    noun = syntax.has(at, KNOWN_NOUN) and not _is_told_by_hamza(syntax, at)  # «امرأة» is no form of أمر
    ends_in_ya = syntax.text.tokens[at].word.text.endswith("ي")
    is_noun_by_ya = ends_in_ya and bool(at) and not joined and not syntax.has(at - 1, COMMA | STOP)  # «وهو رأي»: the verb is رأى
    denied = syntax.form(at - 1) in ("ما", "وما")  # the dialects deny with ما … ش
    return tuple(
        h
        for h in hits
        if ("و" in h.split.proclitics or "ف" in h.split.proclitics) == joined
        and not (h.split.enclitic and (noun or (h.split.enclitic == "ش" and not denied)))
        and not (
            h.split.enclitic and h.entry.shape == "verb" and syntax.has(at, DEFINITE) and h.entry.cue.weak
        )  # «الحكم» is no form of ألح
        and not (h.split.enclitic == "ي" and h.entry.shape == "verb")  # a verb takes ني: «الحي» is none
        and syntax.core(at).removeprefix("ال") != h.entry.cue.id + "يه"  # «رصاصات تحذيرية»
        and not (h.entry.cue.id == "رأي" and syntax.text.tokens[at].word.text.endswith("ى"))  # «رأى» is the verb
        and not (is_noun_by_ya and h.split.enclitic != "ني" and _is_past_verb(h))
    )


_CAUTIOUS = ("تفاول", "هدوء", "ترقب", "ترحيب", "امل", "صمت", "موقف", "تقدم", "بشكل", "شكل", "رد")  # «بتفاؤل حذر»
_BEFORE_NOUNS = ("عن", "الي", "تحت", "ضد", "بين", "خلال", "عبر", "نحو", "قرب", "لدي", "وسط", "ضمن")  # «تحت إمرته», «عن أسفه»


def _has_adjective(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective in the same case follows, so that the word is a thing and no participle: «مقترحاً إسرائيلياً»."""
    following = syntax.text.tokens[at + 1].word if at + 1 < len(syntax.tags) else None
    is_tanwin = following is not None and following.raw.endswith(("اً", "ًا")) and not is_adverbial(following)
    return is_tanwin and not syntax.has(at - 1, COMMA) and not syntax.has(at + 1, ADVERB | TIME)


def _is_noun_by_form(syntax: Syntax, at: int) -> bool:
    """Return whether a written tanwīn, or its place after أن, tells a noun spelled like a verb: «أن عددًا كبيراً نزح»."""
    raw = syntax.text.tokens[at].word.raw
    is_after_that = raw.endswith("ا") and syntax.has(at, KNOWN_NOUN) and syntax.has(at - 1, COMPLEMENTISER)
    is_second = syntax.form(at) == "حذر" and syntax.form(at - 1).removeprefix("ب").removeprefix("ال") in _CAUTIOUS
    is_second = is_second or syntax.form(at).lstrip("وف") == "عددا" or syntax.form(at - 1) in _BEFORE_NOUNS
    is_second = is_second or syntax.form(at - 1) in ("كل", "لكل")  # «كل طالب لجوء»
    is_second = is_second or (syntax.form(at - 1) == "او" and is_masdar(syntax.form(at - 2)))  # «رفض تأكيد أو نفى وقوع الهجوم»
    return raw.endswith(("اً", "ًا")) or bool(is_after_that) or is_second


def _goes_on_with_purpose(syntax: Syntax, at: int, hits: tuple[Hit[CueForm], ...]) -> bool:
    """Return whether the word is a second purpose, and no verb: «لتوقيف الفارين وكشف ملابسات الهجوم»."""
    may_be_noun = any(h.entry.shape == "masdar" and not h.split.enclitic for h in hits)
    if not syntax.has(at, CONJUNCTION) or not may_be_noun or syntax.has(at + 1, DEFINITE):
        return False
    near = range(max(0, at - _PURPOSE), at)
    return any(syntax.form(i)[:1] == "ل" and is_masdar(syntax.form(i)[1:]) for i in near)


def _is_told_by_hamza(syntax: Syntax, at: int) -> bool:
    """Return whether the hamza above tells a verb with its pronoun (أجابه) from its verbal noun (إجابة)."""
    text = syntax.text.tokens[at].word.text
    return text[syntax.has(at, CONJUNCTION) > 0 :].startswith("أ") and text.endswith("ه") and "إ" not in text


def _is_past_verb(hit: Hit[CueForm]) -> bool:
    return bool(hit.entry.inflections) and all(i.tense == "past" for i in hit.entry.inflections)


def _is_in_person(syntax: Syntax, at: int) -> bool:
    """Return whether the token goes on with the name of a person."""
    before = range(max(0, at - _LONGEST_TITLE), at)
    return any(syntax.name_ends.get(i, 0) > at and syntax.names[i].kind == "person" for i in before)
