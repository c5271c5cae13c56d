"""Which nouns of ammunition are an attack: what falls, what hits and kills, what wounded somebody."""

from riwaya.events.classes import words_of
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import ADVERB, AUXILIARY, COMPLEMENTISER, DEFINITE, PREFIXED, RELATIVE, STOP, TIME, VERB

_FALL_WITHIN = 3  # tokens after «قذيفة»
_FALLEN_WITHIN = 6  # tokens before it, a time among them
_HURT_WITHIN = 9  # tokens before «برصاص»
_ITSELF_WITHIN = 5  # tokens between «القذائف» and «قتلت»
_HIT_WITHIN = 3  # tokens after «إصابة مباشرة»


def falls(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb of falling stands near: «سقطت قذيفة على …»."""
    near = range(arguments.first - _FALLEN_WITHIN, arguments.last + _FALL_WITHIN)
    if any(syntax.form(i) in words_of("falling") for i in near):
        return True
    before = range(
        arguments.first - 1, max(0, arguments.first - 2 * _FALLEN_WITHIN), -1
    )  # «سقط منذ صباح اليوم ما يزيد على 35 قذيفة»
    verb = next((i for i in before if syntax.has(i, STOP | COMPLEMENTISER) or syntax.core(i) in words_of("coming_down")), -1)
    return verb >= 0 and syntax.core(verb) in words_of("coming_down")


def hurts(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the noun, with ب, tells what killed or wounded somebody: «قُتل شاب برصاص قناص»."""
    at = arguments.first
    if syntax.form(arguments.last).removeprefix("ال") in words_of("scattered") or any(
        syntax.form(i).removeprefix("و") in words_of("heard") for i in range(max(0, at - _FALLEN_WITHIN), at)
    ):
        return True
    if not (syntax.has(at, PREFIXED) or syntax.form(at)[:1] == "ب" or syntax.form(at - 1) in ("جراء", "نتيجه", "بسبب", "من")):
        return False
    if any(_is_casualty(syntax, i) for i in range(max(0, at - _HURT_WITHIN), at)):
        return True
    for i in range(at - _HURT_WITHIN - 1, max(0, at - 2 * _HURT_WITHIN) - 1, -1):
        if _is_casualty(syntax, i) or syntax.has(i, VERB | STOP | COMPLEMENTISER):
            return _is_casualty(syntax, i)  # «أصيب ثلاثة مدنيين، بينهم فتاة في الرابعة عشرة، برصاص قناص»
    return False


def hits_itself(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the ammunition is what falls, hits or kills: «القذائف قتلت راعياً», «الرصاص طال سيارة»."""
    if not syntax.has(arguments.first, DEFINITE) or syntax.has(arguments.first, PREFIXED):
        return False
    for at in range(arguments.last, min(arguments.last + _ITSELF_WITHIN, len(syntax.tags))):
        if syntax.has(at, VERB) and not syntax.has(at, AUXILIARY):
            word = syntax.core(at)
            return "hits" in effects_at(syntax, at) or word in words_of("doing_harm") | words_of("falling")
        if not syntax.has(at, RELATIVE | ADVERB | AUXILIARY | TIME):
            return False
    return False


def _is_casualty(syntax: Syntax, at: int) -> bool:
    return syntax.form(at).removeprefix("و").removeprefix("ف") in words_of("casualties")


def hits_directly(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a direct hit is told where it fell: «إصابة مباشرة طالت محطة», «إصابة مباشرة في مبنى»."""
    ahead = range(arguments.last, min(arguments.last + _HIT_WITHIN, len(syntax.tags)))
    return any("hits" in effects_at(syntax, i) for i in ahead) or any(
        p.preposition in ("في", "ل") and head_classes(syntax, p) & {"place", "position"} for p in arguments.others
    )


def comes_down(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a drone comes down on something, or a laden one anywhere: «سقطت طائرة مسيرة على الحامية»."""
    fallen = [i for p in (arguments.subject, arguments.object) if p is not None for i in range(p.first, p.last)]
    if not any(syntax.form(i) in words_of("drones") for i in fallen):
        return False
    is_laden = any("مفخخ" in syntax.form(i) for i in fallen)
    on = ("علي", "فوق", "في", "قرب") if is_laden else ("علي", "فوق")
    return any(p.preposition in on and head_classes(syntax, p) for p in arguments.others)
