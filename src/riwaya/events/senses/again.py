"""Whether a trigger only goes on with what the one before it told: «هجمات استهدفت المواقع», «استهدفوه بغارتين»."""

from riwaya.events.arguments.anaphora import agrees
from riwaya.events.arguments.doers import IMPUTED
from riwaya.events.arguments.subjects import pronoun_of
from riwaya.events.classes import classes_of, words_of
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Draft
from riwaya.events.senses.naming import is_told_by_verb
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
)

_HITS_WITHIN = 5  # tokens between «هجمات» and «استهدفت»
_STILL_HITS_WITHIN = 12  # tokens between «ضربات» and «التي دمرت»
_FAR_WITHIN = 18  # tokens between «قصف» and «، استهدف»
_MEANS_WITHIN = 3  # tokens between «بأكثر» and «غارات»
_SIGNED_WITHIN = 4  # tokens between «وقّع» and «مذكرة تفاهم»
_SUFFERED_WITHIN = 16  # tokens between «تعرضت» and «لقصف»
_WEAPON_WITHIN = 3  # tokens between «بصواريخ» and «أطلقها»
_DOERS = {"force", "fighter", "vehicle", "actor"}
_SOME = {"people", "fighter"}
_PARTING = STOP | VERB | RELATIVE | COMPLEMENTISER  # what begins another clause
_BY_IT = {"بها", "به", "بهما", "فيها", "فيه", "فيهما", "خلالها", "خلاله"}


def strikes_again(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a verb only says what the attack named as its subject hit («هجمات استهدفت المواقع»).

    Or whether a noun only names what an attack was made with: «تفجير عبوة», «استهدفت بصاروخ منزلاً».
    """
    if (drafts and draft.sense.type == "agree" == drafts[-1].sense.type and _is_signed(draft, drafts[-1])) or is_told_by_verb(
        syntax, draft
    ):
        return True
    same = drafts and draft.sense.type == drafts[-1].sense.type and draft.arguments.first == drafts[-1].arguments.last
    if same and draft.sense.type in ("agree", "detain"):
        shapes = ("noun",) if draft.sense.type == "detain" else ("noun", "masdar", "participle")
        return draft.arguments.shape in shapes  # «اتفاق مصالحة», «احتجزوه رهينة»
    if drafts and _is_taken_up(syntax, draft, drafts[-1]):
        return True
    if not drafts or draft.sense.type != "attack":
        return bool(drafts) and _is_regained(syntax, draft, drafts[-1])
    return drafts[-1].sense.type == "attack" and _attacks_again(syntax, draft, drafts[-1])


def _is_taken_up(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether a noun says again what the one before it named: «هدنة | لوقف المعارك», «الإفراج عنهم | وعودتهم»."""
    kind, at = draft.sense.type, draft.arguments.first
    if kind != before.sense.type or draft.arguments.shape == "verb":
        return False
    if kind == "ceasefire":
        return at == before.arguments.last and syntax.form(at)[:1] == "ل" and syntax.has(at, PREFIXED)
    returned = syntax.core(at).startswith(("عودت", "اعادت", "ارجاع")) and bool(draft.arguments.pronoun)
    gap = range(before.arguments.last, at)
    is_next = len(gap) <= _HITS_WITHIN and not any(syntax.has(i, STOP | VERB | COMMA) for i in gap)
    return kind == "release" and returned and syntax.has(at, CONJUNCTION) and is_next


def _attacks_again(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether an attack is the one told right before it."""
    arguments = draft.arguments
    if arguments.shape in ("noun", "masdar") and _is_told_of(syntax, draft, before):
        return True
    if arguments.shape == "noun" and "fall" in draft.sense.needs:
        is_with = syntax.form(arguments.first)[:1] == "ب" and arguments.first < before.arguments.stop
        return arguments.first == before.arguments.last or (is_with and before.arguments.shape == "verb")
    if _is_in_last(syntax, draft, before) or (arguments.shape == "noun" and _is_means(syntax, draft, before)):
        return True
    if _opens_it(syntax, draft, before):
        return True
    return arguments.shape == "verb" and (
        _goes_on(syntax, draft, before) or _hits(syntax, draft, before) or _comes_down(syntax, draft, before)
    )


def _opens_it(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether a noun with ب tells by what the attack before it began: «هجوم بدأ | بتفجير شاحنة»."""
    at = draft.arguments.first
    gap = range(before.arguments.last, at - 1)
    is_by = draft.arguments.shape != "verb" and syntax.has(at, PREFIXED) and syntax.form(at)[:1] == "ب"
    return is_by and syntax.core(at - 1) in words_of("opening_with") and len(gap) <= _STILL_HITS_WITHIN


def _comes_down(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether a verb is the fall of the shells by which an attack was told: «صواريخ | تسقط على القاعدة»."""
    at = draft.arguments.first
    gap = range(before.arguments.last, at)
    is_fall = "fall" in before.sense.needs and syntax.core(at) in words_of("coming_down")
    return is_fall and len(gap) <= _WEAPON_WITHIN and not any(syntax.has(i, STOP | COMMA | CONJUNCTION | VERB) for i in gap)


def _hits(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether a verb only tells what the attack named before it hit."""
    at = draft.arguments.first
    if before.arguments.shape not in ("noun", "masdar") or "hits" not in effects_at(syntax, at):
        return False
    gap = range(before.arguments.last, at)
    if syntax.has(at - 1, RELATIVE) and len(gap) <= _STILL_HITS_WITHIN:
        return not any(syntax.has(i, VERB) and i < at - 4 and syntax.has(i + 1, COMMA) for i in gap)
    two = draft.arguments.bare
    if len(two) > 1 and two[0].first == at + 1 and syntax.has(at + 1, DEFINITE):
        return False  # «بعد هجوم على القاعدة استهدفت الطائرات المواقع»: who hit what is told
    within = _FAR_WITHIN if syntax.has(at - 1, COMMA) else _STILL_HITS_WITHIN
    if len(gap) <= within and (_tells_by_whom(syntax, before, gap) or _is_asyndetic(syntax, before, draft)):
        return True
    if syntax.form(before.arguments.first - 1).removeprefix("و") in ("في", "خلال") and _has_own_doer(syntax, draft):
        return False  # «وفي غارة ثانية استهدفت طائرة منزلاً»
    return len(gap) <= _HITS_WITHIN and not any(syntax.has(i, COMMA | VERB) for i in gap)


def _has_own_doer(syntax: Syntax, draft: Draft) -> bool:
    """Return whether who or what does it stands right after the verb."""
    own = draft.arguments.subject
    return own is not None and own.first == draft.arguments.last and bool(head_classes(syntax, own) & _DOERS)


def _goes_on(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether a verb without و says more of what or who made the attack before it, or what it was made on.

    «هجوم بصواريخ أطلقها الجيش», «هجوم نفذه مسلحون فتحوا النار», «بغارتين، استهدفت بهما مدرسة».
    """
    at = draft.arguments.first
    gap = range(before.arguments.last, at)
    if syntax.has(at, CONJUNCTION) or len(gap) > _STILL_HITS_WITHIN or any(syntax.has(i, STOP | COMPLEMENTISER) for i in gap):
        return False
    if syntax.form(at + 1) in _BY_IT and "hits" in effects_at(syntax, at):
        return True
    if any(syntax.has(i, COMMA | CONJUNCTION) for i in gap):
        return False
    if draft.arguments.pronoun and draft.sense.frame.get("object") == "weapon":
        return any(
            syntax.form(i)[:1] == "ب" and syntax.has(i, PREFIXED) and "fire" in classes_of(syntax.text.tokens[i].word)
            for i in range(max(gap.start, at - _WEAPON_WITHIN), at)
        )
    is_by_some = not syntax.has(at - 1, DEFINITE) and bool(classes_of(syntax.text.tokens[at - 1].word) & _SOME)
    return is_by_some and draft.arguments.is_plural and _tells_by_whom(syntax, before, gap)


def _is_regained(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether control is only what the verb before takes: «استعاد الجيش | سيطرته على القرية»."""
    at, last = draft.arguments.first, before.arguments.last
    is_control = draft.arguments.shape != "verb" and syntax.core(at).removeprefix("ال").startswith("سيطر")
    is_next = draft.sense.type == before.sense.type == "capture" and last <= at < before.arguments.stop
    return is_control and is_next and not any(syntax.has(i, COMMA | CONJUNCTION | VERB) for i in range(last, at + 1))


def _is_asyndetic(syntax: Syntax, before: Draft, draft: Draft) -> bool:
    """Return whether a verb goes on about an attack that no article names, past a comma too.

    «غارة جوية في منطقة كذا | استهدفت مركبة», «هجمات للتنظيم، | استهدفت النازحين».
    """
    at, own = draft.arguments.first, draft.arguments.subject
    noun = Phrase("", before.arguments.first, before.arguments.last)
    if (
        syntax.has(noun.first, DEFINITE)
        or (own is not None and own.first > at)
        or not agrees(syntax, noun, pronoun_of(syntax, at))
    ):
        return False
    gap = range(before.arguments.last, at)
    if any(syntax.has(i, COMMA) for i in gap) and not syntax.has(at - 1, COMMA):
        return False
    return not syntax.has(at, CONJUNCTION) and not any(syntax.has(i, _PARTING) for i in gap)


def _tells_by_whom(syntax: Syntax, before: Draft, gap: range) -> bool:
    """Return whether all between a named attack and what it hit tells by whom it was: «غارات نفذتها مقاتلات | استهدفت …»."""
    verbs = [i for i in gap if syntax.has(i, VERB)]
    if not verbs or any(syntax.has(i, STOP | COMMA | COMPLEMENTISER | CONJUNCTION) for i in gap):
        return False
    taken_up = syntax.form(verbs[0]).endswith(("ها", "ه"))
    return len(verbs) == 1 and (taken_up or syntax.form(verbs[0]) in IMPUTED) and before.arguments.shape != "verb"


def _is_in_last(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether it only goes on with the attack before: «أطلق دفعة من | الصواريخ», «قذيفة أطلقتها …», «تعرض لثلاث غارات»."""
    if before.sense.type != "attack":
        return False
    last, own = before.arguments, draft.arguments
    if last.then is not None and last.then[0] <= own.first < last.then[1]:
        return True
    if own.pronoun and own.first == last.last and draft.sense.frame.get("object") == "weapon":
        return True
    is_suffered = "تعرض" in syntax.core(last.first)[:5]
    if not is_suffered or own.shape == "verb":
        return False
    is_behind = syntax.form(own.first)[:1] == "ل" and own.first - last.first <= _SUFFERED_WITHIN
    is_behind = is_behind and not any(syntax.has(i, VERB | STOP | COMPLEMENTISER) for i in range(last.last, own.first))
    return is_behind or last.first < own.first < last.stop  # «تعرضت مواقع في الإقليم المحرر، لقصف»


def _is_told_of(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether it only names what fell, or is what came of an attack: «سقطت أربعة صواريخ», «أسفر القصف عن تدمير …»."""
    at, fell = draft.arguments.first, before.arguments.subject
    if (
        before.arguments.shape == "verb"
        and fell is not None
        and fell.first == at == before.arguments.last
        and "hits" in effects_at(syntax, before.arguments.first)
    ):
        return True  # «دمرت | غارة جسراً»
    if before.arguments.shape == "verb" and fell is not None and "fall" in draft.sense.needs and fell.first <= at < fell.last:
        return True
    between = range(before.arguments.last, at)
    if draft.arguments.shape != "masdar" or any(syntax.has(i, STOP | COMPLEMENTISER) for i in between):
        return False
    verb = draft.arguments.start - 1
    return any(syntax.core(i) in words_of("resulting") for i in (verb, *between))


def _is_signed(draft: Draft, before: Draft) -> bool:
    """Return whether the noun of a deal only says what was signed by the verb before: «وقّعت جوبا والخرطوم بروتوكولاً»."""
    then = before.arguments.then
    if draft.arguments.shape == "noun" and then is not None and then[0] <= draft.arguments.first < then[1]:
        return True
    gap = draft.arguments.first - before.arguments.last
    return before.arguments.shape == "verb" and gap <= _SIGNED_WITHIN and draft.arguments.first < before.arguments.stop


def _is_means(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether raids or shots are only by what an attack was made: «استهدفوه بغارتين», «قصف بأكثر من عشر غارات»."""
    at = draft.arguments.first
    if at >= before.arguments.stop or any(syntax.has(i, COMMA | VERB) for i in range(before.arguments.last, at)):
        return False
    near = range(max(before.arguments.last, at - _MEANS_WITHIN), at + 1)
    return any(
        syntax.form(i)[:1] == "ب" and not syntax.has(i, PREPOSITION) and (i < at or syntax.has(i, PREFIXED)) for i in near
    )  # not «القصف بعد غارات»
