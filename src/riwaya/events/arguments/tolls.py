"""Of which attack a number of fallen is told, where a sentence tells of several."""

from riwaya.events.classes import words_of
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, DEFINITE, PREFIXED, STOP

_IN_WHICH = {"في", "خلال", "اثر", "جراء", "نتيجه", "اثناء", "بسبب"}
_ASIDE = 4  # tokens between two commas
_CAUSE_WITHIN = 11  # tokens between a number and the attack in which they fell
_FARTHEST = 40  # tokens between a number and an attack


def is_of_another(syntax: Syntax, number: tuple[int, int], trigger: tuple[int, int]) -> bool:
    """Return whether those counted by the tokens of a number fell in another attack than that of the trigger.

    «شن الطيران غارات … فيما قُتل خمسون في هجمات متفرقة», «قُتل عشرة في قصف … بينما أصيب ثلاثون في انفجار».
    """
    if number[0] >= trigger[1]:
        return number[0] > trigger[1] + 1 and _names_own(syntax, number[1])  # else «قتلت القوات سبعة في غارات»
    if number[1] > trigger[0] or trigger[0] - number[1] > _FARTHEST:
        return False
    told = next((i for i in range(trigger[0] - 1, number[1] - 1, -1) if syntax.core(i) in words_of("dying")), None)
    return told is not None and any(is_cause(syntax, i) for i in range(number[1], told))


def is_cause(syntax: Syntax, at: int) -> bool:
    """Return whether an attack in which people fell stands at the token: «في | هجمات», «بقصف»."""
    before = at - 1 - (syntax.form(at - 1) in words_of("rounds"))
    is_in = syntax.form(before) in _IN_WHICH or (syntax.form(at)[:1] == "ب" and syntax.form(at) in words_of("strikes"))
    return is_in and is_attack(syntax, at)


def tells_another(syntax: Syntax, words: range, trigger: int) -> bool:
    """Return whether the words before a number name another attack than the one told: «وأسفرت الغارة عن مقتل …» after «هجوم»."""
    named = [i for i in words if is_attack(syntax, i) and syntax.core(i) not in words_of("dying")]
    return bool(named) and not any(_stem(syntax, i) == _stem(syntax, trigger) for i in named)


def _stem(syntax: Syntax, at: int) -> str:
    return syntax.core(at).removeprefix("ب").removeprefix("ل").removeprefix("ال").removesuffix("ا")[:3]


def is_attack(syntax: Syntax, at: int) -> bool:
    """Return whether a noun at the token can name an attack."""
    hits = find_triggers(syntax.text.tokens[at].word)
    return any(h.entry.sense.type == "attack" and h.entry.shape in ("noun", "masdar") for h in hits)


def tells_own(syntax: Syntax, after: int) -> bool:
    """Return whether a sentence goes on behind a number to another attack in which they fell: «قُتل تسعة بعد تعرضهم لقصف»."""
    for at in range(after, min(after + _FARTHEST, len(syntax.tags))):
        if syntax.has(at, STOP):
            return False
        if not syntax.has(at, DEFINITE) and is_attack(syntax, at):
            return True
    return False


def _names_own(syntax: Syntax, after: int) -> bool:
    """Return whether what follows a number tells anew in what they fell; not «في الهجوم», which takes up what was told."""
    last = min(after + _CAUSE_WITHIN, len(syntax.tags))
    commas = [at for at in range(after, last) if syntax.has(at, COMMA)]
    aside = range(commas[0], commas[1] + 1) if len(commas) > 1 and commas[1] - commas[0] <= _ASIDE else range(0)
    for at in range(after, last):
        if at in aside:
            continue  # «30 شخصاً، اليوم السبت، في هجوم»
        if syntax.has(at, STOP | COMMA | COMPLEMENTISER):
            return False
        if is_cause(syntax, at):
            is_whose = syntax.has(at + 1, DEFINITE) and not syntax.has(at + 1, PREFIXED)
            return not syntax.has(at, DEFINITE) and not is_whose
    return False
