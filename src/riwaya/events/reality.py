"""Whether an event is said to have happened, and how: its polarity and its modality."""

from riwaya.events.classes import words_of
from riwaya.events.governance import VERB_NEGATIONS, effects_before, governing
from riwaya.events.governors import effects_at
from riwaya.events.scene import Arguments, Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    NEGATION,
    OPENER,
    PREFIXED,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
)

_NOUN_NEGATIONS = {
    "عدم",
    "دون",
    "بدون",
    "بلا",
    "لا",
    "ولا",
    "ليس",
    "ليست",
    "مش",
    "مو",
    "غياب",
    "انعدام",
    "ودون",
    "موش",
    "مفيش",
    "مافيش",
    "مافي",
    "ماكو",
    "محد",
}
_FUTURE = {"سوف", "رح", "راح", "حيتم", "حا", "وحا", "ح", "غادي"}
_DOUBT = {"ربما", "لعل", "قد", "يمكن"}
_CONDITIONS = {"لو", "اذا", "ان", "ولو", "واذا", "فاذا", "طالما", "لولا", "هل", "متي", "وهل"}
_UNLESS = {"ما", "ان", "اذا", "لو", "فان", "اللهم"}  # before «لم», of what would be done otherwise
_EXCEPT_WITHIN = 5  # tokens after a negated verb
_HANGS_WITHIN = 14  # tokens between a plan and its condition
_PLANNED_TYPES = {"release", "evacuate", "withdraw", "exchange", "airlift", "surrender_position", "aid"}


def judge(syntax: Syntax, draft: Draft, first: int) -> None:
    """Set the polarity and the modality of an event; `first` is where its sentence begins."""
    draft.polarity = draft.sense.polarity
    if draft.arguments.shape == "verb":
        _judge_verb(syntax, draft, first)
    elif draft.arguments.shape == "participle":
        if _plain(syntax.form(draft.arguments.first - 1)) in _NOUN_NEGATIONS or _is_denied_state(syntax, draft, first):
            _negate(draft)
    else:
        _judge_noun(syntax, draft, first)
    if draft.modality == "planned" and draft.arguments.shape == "verb" and _hangs_on(syntax, draft.arguments):
        draft.modality = "possible"  # the condition decides before the plan


def _hangs_on(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a condition follows in the same clause: «سيُنسف البيت إن لم …», «لن يعود ما لم …»."""
    for at in range(arguments.last, min(arguments.last + _HANGS_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP):
            return False
        form, after = syntax.form(at), syntax.form(at + 1)
        if form in ("ان", "ما") and after == "لم":
            return True
    return False


def expect(draft: Draft, published: str) -> None:
    """Plan what is told for a day after publication; of an agreement reached the day is of what it brings."""
    value = (draft.time or "").partition("/")[0]
    day = published[: len(value)]
    if draft.modality == "actual" and draft.polarity == "positive" and value[:4].isdigit() and day and value[:10] > day:
        if draft.sense.type == "agree" and draft.arguments.shape == "verb" and not draft.arguments.is_present:
            draft.time = None
            draft.roles.pop("time", None)
        else:
            draft.modality = "planned"


def flip(polarity: str) -> str:
    """Return the other polarity."""
    return "positive" if polarity == "negative" else "negative"


def _negate(draft: Draft) -> None:
    draft.polarity = flip(draft.polarity)


def _judge_verb(syntax: Syntax, draft: Draft, first: int) -> None:
    arguments = draft.arguments
    before = arguments.first - 1
    while before > first and syntax.has(before, ADVERB):
        before -= 1
    if not _read_negation(syntax, draft, before, first):
        return
    form, word = syntax.form(arguments.first), _word_at(syntax, before, first)
    if _is_future(form, word, arguments):
        draft.modality = "planned"
    elif (word in _DOUBT and arguments.is_present) or (word in _CONDITIONS and word != "ان"):
        draft.modality = "possible"
    elif _under_complementiser(syntax, arguments, first):
        _apply(draft, effects_before(syntax, arguments.start - 1, first))
    elif arguments.is_present and before >= first and syntax.has(before, VERB) and effects_at(syntax, before) - {"light"}:
        _apply(draft, effects_at(syntax, before))  # colloquial, without أن: «رفضوا يطلعوا»
    elif draft.polarity == "positive" and _is_due(draft):
        draft.modality = "planned"


def _word_at(syntax: Syntax, at: int, first: int) -> str:
    return syntax.form(at) if at >= first else ""


def _read_negation(syntax: Syntax, draft: Draft, before: int, first: int) -> bool:
    """Negate a verb after its negation; return whether its modality is still open."""
    form, word = syntax.form(draft.arguments.first), _word_at(syntax, before, first)
    if word in ("ما", "وما") and draft.arguments.pronoun:
        return True  # «وما رعته الهيئة»: a relative
    if word in ("لم", "ولم") and syntax.form(before - 1).removeprefix("و") in _UNLESS and not draft.arguments.pronoun:
        draft.modality = "possible"  # «ما لم يُفرج عنهم»: what is to happen, on pain of something else
        return False
    if word in ("لم", "ولم", "لا", "ما") and _is_only(syntax, draft.arguments):
        return True  # «لم يخرج سوى 36»: they came out
    if word in VERB_NEGATIONS or (word in ("قد", "يعد", "تعد") and syntax.form(before - 1) in VERB_NEGATIONS):
        _negate(draft)
        if word in ("لن", "ولن"):
            draft.modality = "planned"
    elif (form.endswith("ش") and form.startswith("ما")) or _nobody_did(syntax, before, first):
        _negate(draft)
    elif syntax.has(before, NEGATION) and syntax.text.tokens[before].word.text in ("ألا", "ألّا"):
        _negate(draft)  # «كفل ألا يطلقوا …»
        _apply(draft, effects_before(syntax, before, first) - {"negative"})
        return False
    return True


def _is_only(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what follows a negated verb leaves out all but some: «لم يخرج سوى ستة», «من السجن إلا ثلاثة»."""
    for at in range(arguments.first + 1, min(arguments.first + _EXCEPT_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA | VERB):
            return False
        is_except = syntax.form(at) == "الا" and syntax.text.tokens[at].word.text != "ألا"
        if syntax.form(at) == "سوي" or (is_except and not syntax.has(at + 1, COMPLEMENTISER | TIME | PREPOSITION)):
            return True
    return False


def _nobody_did(syntax: Syntax, before: int, first: int) -> bool:
    """Return whether the subject right before the verb is nobody: «لا أحد وقّعها»."""
    return before > first and syntax.form(before) == "احد" and syntax.form(before - 1) in ("لا", "ولا", "ما", "وما")


def _is_future(form: str, word: str, arguments: Arguments) -> bool:
    glued = form.removeprefix("و").removeprefix("ف")
    if word in _FUTURE or (arguments.is_present and glued[:1] == "س" and glued[1:2] in ("ي", "ت", "ن", "ا")):
        return True
    return arguments.is_present and glued[:1] == "ل" and glued[1:2] in ("ي", "ت", "ن")


def _is_due(draft: Draft) -> bool:
    """Return whether a bare present speaks of what is arranged: «يُفرج عن … قبل نهاية العام»."""
    arguments = draft.arguments
    return arguments.is_present and arguments.is_passive and draft.sense.type in _PLANNED_TYPES


def _under_complementiser(syntax: Syntax, arguments: Arguments, first: int) -> bool:
    start = arguments.start
    return start > first and syntax.has(start - 1, COMPLEMENTISER) and arguments.is_present


def _apply(draft: Draft, effects: frozenset[str]) -> None:
    for effect in ("asked", "planned", "possible"):
        if effect in effects:
            draft.modality = effect
            break
    if "negative" in effects:
        _negate(draft)


def _is_denied_state(syntax: Syntax, draft: Draft, first: int) -> bool:
    """Return whether a participle is denied: «ولا ضامناً», «لم يكن محاصراً», «ما سمعنا بأي ضامن»."""
    at = draft.arguments.first
    if syntax.form(at)[:2] == "ول":
        return True
    if syntax.form(at - 1) in ("يكن", "تكن", "يكونوا", "نكن", "اكن"):
        return True
    return syntax.form(at - 1) in ("اي", "باي", "لاي") and _denied_before(syntax, at - 1, first)


def _plain(form: str) -> str:
    """Return a form without the conjunction و."""
    return form[1:] if form[:1] == "و" and len(form) > 2 else form


def _judge_noun(syntax: Syntax, draft: Draft, first: int) -> None:
    arguments = draft.arguments
    at = arguments.first
    before = at - 1
    while before > first and syntax.form(before) in ("اي", "بأي", "باي", "وجود", "هناك", "ثمه", "فيها", "من", "عن", "لاي"):
        if syntax.form(before) in ("اي", "باي", "لاي") and _denied_before(syntax, before, first):
            _negate(draft)
            return
        before -= 1
    word = syntax.form(before) if before >= first else ""
    if _plain(word) == "في" and syntax.form(before - 1) in ("ما", "وما"):
        _negate(draft)  # «ما في قصف»
        return
    if draft.sense.type in ("sponsor", "guarantee") and (word == "تحت" or syntax.form(at)[:1] == "ب"):
        return
    if word in ("في", "فى") and syntax.form(before - 1) in words_of("shares") and _denied_before(syntax, before - 1, first):
        _negate(draft)
        return
    if _plain(word) in _NOUN_NEGATIONS:
        _negate(draft)
        if _plain(word) == "عدم":
            _apply(draft, governing(syntax, before, first) - {"negative"})
        return
    is_subject = syntax.has(at, DEFINITE) and syntax.has(at - 1, VERB) and draft.sense.type in ("agree", "ceasefire")
    effects = frozenset() if is_subject else governing(syntax, at, first)  # «ينص الاتفاق على …»
    if not effects and arguments.shape == "masdar" and syntax.form(at)[:1] == "ل" and syntax.has(at, PREFIXED):
        effects = frozenset({"planned"})
    _apply(draft, effects)


def _denied_before(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the clause before «أي» is negated: «ما سمعنا بأي ضامن»."""
    for i in range(at - 1, max(first, at - 6) - 1, -1):
        if syntax.has(i, STOP | COMPLEMENTISER | OPENER) and not syntax.has(i, NEGATION):
            return False
        if syntax.form(i) in VERB_NEGATIONS or syntax.form(i) in _NOUN_NEGATIONS:
            return True
    return False
