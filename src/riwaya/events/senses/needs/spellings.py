"""Whether a word is the one meant and none spelled alike, by its signs and by what it takes: «أسر», «وعدنا», «يعد»."""

import re

from riwaya.events.classes import PEOPLE, words_of
from riwaya.events.nouns.heads import head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, classes_at, classes_in, takes
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, CONJUNCTION, DEFINITE, NEGATION, PREFIXED, PREPOSITION

_PUT_OFF = re.compile("ج[\u064b-\u0650]?\u0651")  # the shadda of أجّل
_SHADDA = "\u0651"
_PROMISED_WITHIN = 5  # tokens after «وعدنا»
_CONFESSED_WITHIN = 12  # tokens after «أقر»


def is_capturing(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell families are a verb: «أُسر», «كان الجيش قد أسرهم»."""
    at = arguments.first
    if is_doubled(syntax, arguments) and syntax.form(at - 1) in ("من", "علي", "في", "الي"):
        return False  # «من أسرّتهم», their beds
    is_first = syntax.form(at) == syntax.core(at) and not syntax.has(at - 1, PREPOSITION)
    takers = classes_in(syntax, arguments.subject) & {"force", "fighter", "actor"}
    if is_first and takers and classes_in(syntax, arguments.object) & PEOPLE:
        return True  # «أسر المسلحون ضابطين»
    if syntax.has(at - 1, COMPLEMENTISER) and syntax.form(at - 1).removeprefix("ب") != "ان":
        return True  # «قالت إنها أسرتهم»
    if syntax.form(at).endswith(("تهم", "تهن", "تهما")) and any(_is_some(syntax, i) for i in (at - 1, at - 2)):
        return True  # «14 جندياً أسرتهم في اشتباكات»
    return syntax.words[at].is_damma_first or syntax.form(at - 1) in ("قد", "وقد", "لقد", "الذين", "الذي", "ممن")


def _is_some(syntax: Syntax, at: int) -> bool:
    """Return whether people without the article stand at the token: «جنود», «جندياً»."""
    return bool(classes_at(syntax, at) & PEOPLE) and not syntax.has(at, DEFINITE | PREPOSITION)


def is_taking(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell families are the verbal noun: «تم أسرهم», «بأسر جندي»."""
    at = arguments.first
    if syntax.form(at).endswith("ي"):
        return False  # «أسرى»
    if syntax.form(at - 1).removeprefix("و") in words_of("carried_out"):
        return True
    taken = arguments.object
    if arguments.pronoun or taken is None or not head_classes(syntax, taken) & (PEOPLE | {"number"}):
        return False
    if syntax.has(at, CONJUNCTION):
        return not syntax.has(taken.first, DEFINITE)  # «مقتل 21 جندياً وأسر جنود آخرين»
    return syntax.has(at, PREFIXED) and syntax.form(at)[:1] == "ب"


def is_again(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no «لم يعد», which is that something is no longer so."""
    return not syntax.has(arguments.first - 1, NEGATION) or syntax.form(arguments.first)[:1] not in ("ي", "ت")


def is_promised(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «وعدنا» promises: it says what, with ب or أن, and is not «و» with «عدنا», we came back."""
    if syntax.words[arguments.first].raw.endswith(_SHADDA) or syntax.form(arguments.last) == "الي":
        return False
    near = ahead(syntax, arguments, _PROMISED_WITHIN)
    return any(syntax.form(i)[:1] == "ب" or syntax.has(i, COMPLEMENTISER) for i in near)


def is_doubled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a written shadda makes the verb one of bringing out (نطلّع) and not of coming out (نطلع)."""
    return _SHADDA in syntax.words[arguments.first].raw


def is_signed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the verb is «signed» by its written shadda and not «fell»."""
    return "ق" + _SHADDA in syntax.words[arguments.first].raw


def is_received(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «تسلم» is no present of handing over, which a feminine does: «تسلم البعثة قواعدها للجيش»."""
    return arguments.shape != "verb" or syntax.core(arguments.first) != "تسلم" or is_his(syntax, arguments)


def is_his(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether no feminine is the subject, of whom the same letters are another verb: «تسلم الصليب», «تسلم الحركة»."""
    who = arguments.subject
    return who is None or not syntax.words[who.first].text.endswith(("ة", "ات"))


def confesses(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «أقر» confesses («أقر بأن …») and does not adopt («أقر القانون»)."""
    for i in ahead(syntax, arguments, _CONFESSED_WITHIN):
        is_prefixed = syntax.has(i, PREFIXED) and syntax.form(i)[:1] == "ب"
        if syntax.has(i, COMPLEMENTISER) or is_prefixed or syntax.form(i) in ("به", "بها", "بذلك", "بهذا"):
            return True
    return False


def is_with_somebody(_: Syntax, arguments: Arguments) -> bool:
    """Return whether peace is made with somebody who follows, which a name does not take: «الحوثي وصالح»."""
    return arguments.object is not None or bool(arguments.pronoun) or takes(arguments, "مع", "علي")


def is_unchanged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell changing are of a raid: «أغار», «يغير على», not «لم يغيّر شيئاً»."""
    return not arguments.is_present or (not is_doubled(syntax, arguments) and takes(arguments, "علي", "فوق"))


def is_wounding(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb says who wounds and not, spelled nearly so, who is wounded: «أصاب», not «أصيب»."""
    return syntax.core(arguments.first).startswith(("اصاب", "يصيب", "تصيب"))


def is_not_put_off(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell postponing are of taking people out: not «أُجّلت المحاولة», «أُجلت زيارة الوزير»."""
    at = arguments.first
    if arguments.shape != "verb":
        return True
    if _PUT_OFF.search(syntax.words[at].raw):
        return False
    return not any(_unowned(syntax.core(p.first)) in words_of("put_off") for p in arguments.bare[:2])


def _unowned(form: str) -> str:
    """Return a noun without its article or the pronoun that ends it: «اجتماعها» → اجتماع."""
    bare = form.removeprefix("ال")
    return next((bare.removesuffix(ending) for ending in ("ها", "هم", "ه") if bare.endswith(ending) and len(bare) > 5), bare)
