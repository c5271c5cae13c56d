"""Whether an event is said to have happened, and how: its polarity and its modality."""

from riwaya.arabic.particles import THAT_NOT
from riwaya.events.classes import words_of
from riwaya.events.clauses import copula_before
from riwaya.events.factuality.conditions import (
    hangs_on,
    is_after_condition,
    is_counterfactual,
    is_if,
    is_only_for,
    is_ready_for_return,
)
from riwaya.events.factuality.governance import VERB_NEGATIONS, effects_before, is_often
from riwaya.events.factuality.standing import NOUN_NEGATIONS, apply, denied_before, judge_noun, negate, plain
from riwaya.events.governors import effects_at, noun_effects_at
from riwaya.events.scene import Arguments, Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    COMMA,
    COMPLEMENTISER,
    NEGATION,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
)

_FUTURE = {"سوف", "رح", "راح", "حيتم", "حا", "وحا", "ح", "غادي"}
_DOUBT = {"ربما", "لعل", "قد", "يمكن"}
_CONDITIONS = {"لو", "اذا", "ان", "ولو", "واذا", "فاذا", "طالما", "لولا", "هل", "متي", "وهل"}
_BEEN = {"يكن", "تكن", "يكونوا", "يكونا", "تكونا"}
_NOT_DONE = {"لم", "ولم", "فلم"}
_UNLESS = {"ما", "ان", "اذا", "لو", "فان", "اللهم"}  # before «لم», of what would be done otherwise
_TIMES_OF = {"قبل", "بعد", "وقت", "اول", "كل", "مثل", "زي", "حسب", "عند", "من"}  # «قبل ما يفرجوا عنه»
_NEARLY_WITHIN = 4  # tokens between «كاد» and its verb
_EXCEPT_WITHIN = 5  # tokens after a negated verb
_NOT_TO_BE = {"عدم", "بعدم", "وعدم", "وبعدم"}
_NOT_WITHIN = 3  # tokens between «عدم» and the event
_PROMISED_WITHIN = 12  # tokens between a promise and «بعدم»
_PLANNED_TYPES = {"release", "evacuate", "withdraw", "exchange", "airlift", "surrender_position", "aid"}


def judge(syntax: Syntax, draft: Draft, first: int) -> None:
    """Set the polarity and the modality of an event; `first` is where its sentence begins."""
    draft.polarity = draft.sense.polarity
    if draft.arguments.shape == "verb":
        _judge_verb(syntax, draft, first)
    elif draft.arguments.shape == "participle":
        if plain(syntax.form(draft.arguments.first - 1)) in NOUN_NEGATIONS or _is_denied_state(syntax, draft, first):
            negate(draft)
    else:
        judge_noun(syntax, draft, first)
    if draft.modality == "planned" and _is_conditional(syntax, draft, first):
        draft.modality = "possible"  # the condition decides before the plan
    elif (
        draft.modality == "actual"
        and draft.arguments.shape != "participle"
        and is_counterfactual(syntax, draft.arguments.first, first)
    ):
        draft.modality = "possible"
    elif draft.modality == "actual" and draft.polarity != draft.sense.polarity and _is_promised_not(syntax, draft, first):
        draft.modality = "planned"


def _is_promised_not(syntax: Syntax, draft: Draft, first: int) -> bool:
    """Return whether somebody promises that it will not be: «ضمانة شفهية من القيادة | بعدم توقيف …», «ضمنت ألا … وألا …»."""
    at = draft.arguments.first
    near = range(at - 1, max(first, at - _NOT_WITHIN) - 1, -1)
    negation = next((i for i in near if syntax.form(i) in _NOT_TO_BE or _is_that_not(syntax, i)), first)
    for i in range(negation - 1, max(first, negation - _PROMISED_WITHIN) - 1, -1):
        if "planned" in effects_at(syntax, i) | noun_effects_at(syntax, i):
            return True
        if syntax.has(i, STOP | COMPLEMENTISER) and not _is_that_not(syntax, i):
            return False
    return False


def _is_that_not(syntax: Syntax, at: int) -> bool:
    """Return whether «ألا» stands at the token, which is spelt like «إلا» once folded, or «وألا»."""
    return syntax.text.tokens[at].word.text.removeprefix("و") in THAT_NOT


def _is_conditional(syntax: Syntax, draft: Draft, first: int) -> bool:
    arguments = draft.arguments
    if (arguments.shape == "verb" and hangs_on(syntax, arguments)) or is_after_condition(syntax, arguments.first, first):
        return True
    return is_ready_for_return(syntax, arguments)


def expect(draft: Draft, published: str) -> None:
    """Plan what is told for a day after publication; of an agreement reached the day is of what it brings.

    What a verb of the past tells has happened, whatever day stands in its clause.
    """
    arguments, is_agreed = draft.arguments, draft.sense.type == "agree"
    if arguments.shape == "verb" and not arguments.is_present and not is_agreed:
        return
    value = (draft.time or "").partition("/")[0]
    day = published[: len(value)]
    if draft.modality == "actual" and draft.polarity == "positive" and value[:4].isdigit() and day and value[:10] > day:
        if is_agreed and not (arguments.shape == "verb" and arguments.is_present):
            draft.time = None
            draft.roles.pop("time", None)
        else:
            draft.modality = "planned"


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
    elif _is_open(syntax, arguments, before, word):
        draft.modality = "possible"
    elif word in _NOT_DONE:
        return  # «أقسم أننا لم نوقع …»: no plan is told of what was not done
    elif arguments.is_present and before > first and syntax.form(before) == "ان" and syntax.has(before, COMPLEMENTISER):
        apply(draft, effects_before(syntax, before, first))  # the nearer أن: «إن المدنيين من المتوقع أن يصلوا»
    elif _under_complementiser(syntax, arguments, first):
        apply(draft, effects_before(syntax, arguments.start - 1, first))
    elif arguments.is_present and before >= first and syntax.has(before, VERB) and effects_at(syntax, before) - {"light"}:
        apply(draft, effects_at(syntax, before))  # colloquial, without أن: «رفضوا يطلعوا»
    elif draft.polarity == "positive" and word not in _NOT_DONE and _is_due(draft):
        draft.modality = "planned"


def _is_open(syntax: Syntax, arguments: Arguments, before: int, word: str) -> bool:
    """Return whether a doubt or a condition stands right before a verb, or «كاد» in its clause."""
    if (word in _CONDITIONS and word != "ان") or (word and is_if(syntax, before) and not arguments.is_present):
        return True
    return arguments.is_present and (word in _DOUBT or _is_nearly(syntax, arguments))


def _word_at(syntax: Syntax, at: int, first: int) -> str:
    return syntax.form(at) if at >= first else ""


def _read_negation(syntax: Syntax, draft: Draft, before: int, first: int) -> bool:
    """Negate a verb after its negation; return whether its modality is still open."""
    form, word = syntax.form(draft.arguments.first), _word_at(syntax, before, first)
    if word == "ما" and syntax.form(before - 1) == "ان" and not draft.arguments.is_present:
        return True  # «إن ما انفجر أسطوانة غاز»: what exploded
    if word in ("ما", "وما") and (draft.arguments.pronoun or is_often(syntax, before) or syntax.form(before - 1) in _TIMES_OF):
        return True  # «وما رعته الهيئة»: a relative
    if word in ("لم", "ولم") and syntax.form(before - 1).removeprefix("و") in _UNLESS and not draft.arguments.pronoun:
        draft.modality = "possible"  # «ما لم يُفرج عنهم»: what is to happen, on pain of something else
        return False
    if word in ("لن", "ولن", "لا", "ولا", "فلن") and is_only_for(syntax, draft.arguments, word):
        draft.modality = "possible"  # «لن تفرج عنه إلا مقابل …»: on that it will
        return False
    if word in ("لم", "ولم", "لا", "ما") and _is_only(syntax, draft.arguments):
        return True  # «لم يخرج سوى 36»: they came out
    denied = before - 1 - (word == "قد" and syntax.form(before - 1) in _BEEN)  # «لم تكن قد انسحبت»
    if word in VERB_NEGATIONS or (word in ("قد", "يعد", "تعد") and syntax.form(denied) in VERB_NEGATIONS):
        negate(draft)
        if word in ("لن", "ولن", "فلن"):
            draft.modality = "planned"
    elif (form.endswith("ش") and form.startswith("ما")) or _nobody_did(syntax, before, first):
        negate(draft)
    elif syntax.has(before, NEGATION) and _is_that_not(syntax, before):
        negate(draft)  # «كفل ألا يطلقوا …»
        apply(draft, effects_before(syntax, before, first) - {"negative"})
        return False
    return True


def _is_only(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what follows a negated verb leaves out all but some: «لم يخرج سوى ستة», «من السجن إلا ثلاثة»."""
    for at in range(arguments.first + 1, min(arguments.first + _EXCEPT_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA | VERB):
            return False
        is_except = syntax.form(at) == "الا" and syntax.text.tokens[at].word.text != "ألا"
        if is_except and syntax.form(at + 1) in ("بعد", "بعدما", "عقب", "مقابل", "لقاء"):
            return True  # «لم تخل سبيلهم إلا بعد أن …»
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


def _is_nearly(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it nearly happened: «كادت القوات تقتحم البلدة»."""
    near = range(max(0, arguments.first - _NEARLY_WITHIN), arguments.first)
    return any(syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("nearly") for i in near) and not any(
        syntax.has(i, COMMA | STOP | COMPLEMENTISER) for i in near
    )


def _under_complementiser(syntax: Syntax, arguments: Arguments, first: int) -> bool:
    start = arguments.start
    return start > first and syntax.has(start - 1, COMPLEMENTISER) and arguments.is_present


def _is_not(syntax: Syntax, at: int) -> bool:
    return syntax.form(at).removeprefix("و").startswith(("ليس", "لسن", "لست"))


def _is_denied_state(syntax: Syntax, draft: Draft, first: int) -> bool:
    """Return whether a participle is denied: «ولا ضامناً», «لم يكن محاصراً», «ما سمعنا بأي ضامن»."""
    at = draft.arguments.first
    if syntax.form(at)[:2] == "ول":
        return True
    copula = copula_before(syntax, at)
    if copula is not None and (
        (copula - 1 >= first and plain(syntax.form(copula - 1)) in ("لم", "لن")) or _is_not(syntax, copula)
    ):
        draft.modality = "planned" if plain(syntax.form(copula - 1)) == "لن" else draft.modality
        return True
    return syntax.form(at - 1) in ("اي", "باي", "لاي") and denied_before(syntax, at - 1, first)
