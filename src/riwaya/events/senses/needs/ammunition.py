"""Which shells, shots and mines are an attack: what is launched, what falls, what hits and kills."""

from riwaya.events.classes import PLACES, classes_of, is_pair, is_thing_pair, words_of
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, behind, classes_at, has_phrase, since, until
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_FALL_WITHIN = 3  # tokens after «قذيفة»
_FALLEN_WITHIN = 6  # tokens before it, a time among them
_HURT_WITHIN = 9  # tokens before «برصاص»
_ITSELF_WITHIN = 5  # tokens between «القذائف» and «قتلت»
_HIT_WITHIN = 3  # tokens after «إصابة مباشرة»
_PAIR_WITHIN = 9  # tokens between «صاروخين» and «أطلقتهما»
_REMNANT_WITHIN = 6  # tokens between «لغم» and «مخلفات»
_DEAD_WITHIN = 14  # tokens between «مقتل» and «بانفجار لغم»
_DIED_WITHIN = 26  # tokens between «انفجر لغم» and «مقتل»
_STORE_WITHIN = 3  # tokens after «انفجار»
_STONES_WITHIN = 16  # tokens after «رشق»


def falls(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb of falling stands near: «سقطت قذيفة على …»."""
    near = range(arguments.first - _FALLEN_WITHIN, arguments.last + _FALL_WITHIN)
    if any(syntax.form(i) in words_of("falling") for i in near):
        return True
    # «سقط منذ صباح اليوم ما يزيد على 35 قذيفة»
    before = range(arguments.first - 1, max(0, arguments.first - 2 * _FALLEN_WITHIN), -1)
    verb = next((i for i in before if syntax.has(i, STOP | COMPLEMENTISER) or syntax.core(i) in words_of("coming_down")), -1)
    return verb >= 0 and syntax.core(verb) in words_of("coming_down")


def hurts(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the noun, with ب, tells what killed or wounded somebody: «قُتل شاب برصاص قناص»."""
    at = arguments.first
    if syntax.form(arguments.last).removeprefix("ال") in words_of("scattered") or any(
        syntax.form(i).removeprefix("و") in words_of("heard") for i in behind(arguments, _FALLEN_WITHIN)
    ):
        return True
    if not (syntax.has(at, PREFIXED) or syntax.form(at)[:1] == "ب" or syntax.form(at - 1) in ("جراء", "نتيجه", "بسبب", "من")):
        return False
    if any(_is_casualty(syntax, i) for i in behind(arguments, _HURT_WITHIN)):
        return True
    for i in range(at - _HURT_WITHIN - 1, max(0, at - 2 * _HURT_WITHIN) - 1, -1):
        if _is_casualty(syntax, i) or syntax.has(i, VERB | STOP | COMPLEMENTISER):
            return _is_casualty(syntax, i)  # «أصيب ثلاثة مدنيين، بينهم فتاة في الرابعة عشرة، برصاص قناص»
    return False


def hits_itself(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the ammunition is what falls, hits or kills: «القذائف قتلت راعياً», «الرصاص طال سيارة»."""
    if not syntax.has(arguments.first, DEFINITE) or syntax.has(arguments.first, PREFIXED):
        return False
    for at in ahead(syntax, arguments, _ITSELF_WITHIN):
        if syntax.has(at, VERB) and not syntax.has(at, AUXILIARY):
            word = syntax.core(at)
            return "hits" in effects_at(syntax, at) or word in words_of("doing_harm") | words_of("falling")
        if not syntax.has(at, RELATIVE | ADVERB | AUXILIARY | TIME):
            return False
    return False


def _is_casualty(syntax: Syntax, at: int) -> bool:
    """Return whether the word at a token tells of dead or wounded."""
    return syntax.form(at).removeprefix("و").removeprefix("ف") in words_of("casualties")


def hits_directly(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a direct hit is told where it fell: «إصابة مباشرة طالت محطة», «إصابة مباشرة في مبنى»."""
    is_hit = any("hits" in effects_at(syntax, i) for i in ahead(syntax, arguments, _HIT_WITHIN))
    return is_hit or has_phrase(syntax, arguments, ("في", "ل"), PLACES)


def comes_down(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a drone comes down on something, or a laden one anywhere: «سقطت طائرة مسيرة على الحامية»."""
    fallen = [i for p in (arguments.subject, arguments.object) if p is not None for i in range(p.first, p.last)]
    if not any(syntax.form(i) in words_of("drones") for i in fallen):
        return False
    is_laden = any("مفخخ" in syntax.form(i) for i in fallen)
    on = ("علي", "فوق", "في", "قرب") if is_laden else ("علي", "فوق")
    return any(p.preposition in on and head_classes(syntax, p) for p in arguments.others)


def did_some_fall(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether some of the shells told of fell somewhere: «القذائف التي سقط عدد منها في …»."""
    after = arguments.last
    if not syntax.has(arguments.first - 1, RELATIVE) or syntax.form(after + 1) not in ("منها", "منهما"):
        return False
    near = range(max(0, arguments.first - 4), arguments.first - 1)
    return any("fire" in classes_at(syntax, i) for i in near)


def is_launched(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether shells or rockets are said to be launched, and not only described by it («رصاصة أُطلقت من بعيد»)."""
    is_after = arguments.object is not None and arguments.object.first > arguments.first
    return not arguments.is_relative and (is_after or syntax.form(arguments.first - 1) in ("قد", "وقد"))


def is_launched_it(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody launched the shells named right before: «أن القذائف أطلقها مسلحون»."""
    before = arguments.first - 1
    if arguments.pronoun in ("ها", "هما") and arguments.object is not None and "fire" in head_classes(syntax, arguments.object):
        return True  # «طائرات مسيّرة أطلقتها الجماعة»
    if arguments.pronoun == "هما" and _is_pair_of_fire(syntax, before - syntax.has(before, COMMA)):
        return True  # «صاروخين، أطلقتهما الجماعة»
    is_fire = arguments.pronoun == "ها" and "fire" in classes_at(syntax, before)
    return is_fire and syntax.has(before, DEFINITE) and not syntax.has(before - 1, VERB)


def _is_pair_of_fire(syntax: Syntax, at: int) -> bool:
    """Return whether the last pair named before the token is of rockets or the like: «صاروخين باليستيين فوق البحر»."""
    words = (syntax.words[i] for i in range(at, max(-1, at - _PAIR_WITHIN), -1))
    pair = next((word for word in words if is_thing_pair(word) or is_pair(word)), None)
    return pair is not None and "fire" in classes_of(pair)


def is_no_remnant(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether nobody's old mine or shell is told: not «لغم من مخلفات الحرب»."""
    near = ahead(syntax, arguments, _REMNANT_WITHIN)
    return not any(syntax.core(i).removeprefix("ال") in words_of("remnants") for i in near)


def is_by_mine(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a mine that goes off hurt somebody: «قُتل عنصران بانفجار لغم»."""
    if syntax.core(arguments.last).removeprefix("ال") not in words_of("mines"):
        return False
    near = since(syntax, arguments, _DEAD_WITHIN)
    return any(syntax.core(i).removeprefix("ف") in words_of("casualties") for i in near)


def is_mine_that_hurt(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a mine is said to have gone off and to have hurt somebody: «انفجر لغم بسيارة ما أدى إلى مقتل …»."""
    gone_off = arguments.subject or arguments.object
    if gone_off is None or syntax.core(gone_off.first).removeprefix("ال") not in words_of("mines"):
        return False
    near = until(syntax, arguments, _DIED_WITHIN)
    return any(syntax.core(i).removeprefix("ل") in words_of("casualties") for i in near)


def is_no_accident(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what goes off is no store, pipe or mine, which nobody fires: «انفجار مستودع وقود», «انفجار لغم»."""
    near = ahead(syntax, arguments, _STORE_WITHIN)
    return not any(syntax.core(i).removeprefix("ال") in words_of("stores") for i in near if not syntax.has(i - 1, PREPOSITION))


def is_no_stones(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is by no stones that somebody is pelted: «رشق أهالٍ دورية بالحجارة»."""
    return not any(syntax.form(i) in words_of("stones") for i in ahead(syntax, arguments, _STONES_WITHIN))
