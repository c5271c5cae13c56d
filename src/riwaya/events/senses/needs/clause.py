"""How a trigger stands in its clause: in which voice, behind which word, and who takes part."""

from riwaya.events.classes import ACTORS, PEOPLE, words_of
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, classes_in, has_phrase, since
from riwaya.phrases import Syntax
from riwaya.phrases.tags import AUXILIARY, DEFINITE, PREFIXED, VERB

_HASTENED_WITHIN = 16  # tokens between «سارع» and «نفي»
_TOLD_WITHIN = 16  # tokens between a verb and «ما روّجت له»


def is_active(_: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody does it: «أعلن», not «أُعلن»."""
    return not arguments.is_passive


def is_passive(_: Syntax, arguments: Arguments) -> bool:
    """Return whether it is done to somebody or something: «سُلّم»."""
    return arguments.is_passive


def has_object(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody or something is the object, a clause with ما too: «كذّب المصدر ما روّجت له القناة»."""
    if arguments.object is not None or bool(arguments.pronoun):
        return True
    near = ahead(syntax, arguments, _TOLD_WITHIN)
    return arguments.subject is not None and any(syntax.form(i) == "ما" and syntax.has(i + 1, VERB) for i in near)


def is_of_anybody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the object is nobody in particular («لم يبادلوا أحداً»)."""
    return any(syntax.form(i) in ("احدا", "احد", "حدا", "حد") for i in ahead(syntax, arguments, 2))


def takes_them(_: Syntax, arguments: Arguments) -> bool:
    """Return whether people told of before are the object: «سلمتهم إلى اللجنة»."""
    return arguments.pronoun in ("هم", "هن", "هما")


def is_bare(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb stands without an object: «الحشد رمى أول»."""
    return arguments.shape == "verb" and arguments.object is None and not arguments.pronoun


def is_definite(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the noun has the article."""
    return syntax.has(arguments.first, DEFINITE)


def is_owned(_: Syntax, arguments: Arguments) -> bool:
    """Return whether the noun is somebody's by a genitive or a pronoun («كفالة الشيخ», «كفالتهم»)."""
    return bool(arguments.pronoun) or (arguments.subject is not None and arguments.subject.first == arguments.last)


def has_giver(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody gives what the noun names: «تعهد من القائد», «وعد الحكومة»."""
    givers = ACTORS | PEOPLE
    return bool(classes_in(syntax, arguments.subject) & givers) or has_phrase(syntax, arguments, ("من",), givers)


def has_other_side(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether another party follows «مع»: «التفاوض مع القوات»."""
    return has_phrase(syntax, arguments, ("مع",), ACTORS)


def names_fighters(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a noun says that fighters did it, not the plural of the verb alone."""
    return "fighter" in classes_in(syntax, arguments.subject)


def is_by_actor(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether who did it follows «من»: «عملية استهداف من القوات»."""
    return has_phrase(syntax, arguments, ("من",), ACTORS)


def is_by_hand(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told by whose hand somebody fell: «قُتلت طفلة على يد مسلحين», «مقتل الضابط من قبل عناصر …»."""
    return has_phrase(syntax, arguments, ("بيد",), ACTORS | PEOPLE | {"vehicle"})


def is_told_as(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an indefinite noun says what something is or is not: «هذه ليست مقايضة», «مجرد تبادل»."""
    at = arguments.first
    if syntax.has(at, DEFINITE | PREFIXED):
        return False
    return syntax.form(at - 1) in words_of("saying_what") or syntax.has(at - 1, AUXILIARY)


def is_purpose(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb tells what for: «باخرة لتقلّ 900 عامل»."""
    return syntax.core(arguments.first)[:1] == "ل"


def is_hastened(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb of hastening takes an act of speech, which then is done: «سارع إلى نفي الخبر»."""
    if syntax.form(arguments.first - 1) != "الي":
        return False
    near = since(syntax, arguments, _HASTENED_WITHIN)
    return any(syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("hastening") for i in near)
