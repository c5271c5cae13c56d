"""What must stand beside a trigger for one of its senses: the needs of `lexicon/events.yaml`."""

from collections.abc import Callable, Iterator

from riwaya.events.classes import ACTORS, PEOPLE, classes_of, words_of
from riwaya.events.phrasing import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, DEFINITE, PREFIXED

_TOWARDS = {"الي", "نحو", "صوب", "باتجاه"}
_CONFESSED_WITHIN = 12  # tokens after «أقر»
_FALL_WITHIN = 3  # tokens around «قذيفة»


def has_needed(syntax: Syntax, needs: frozenset[str], arguments: Arguments) -> bool:
    """Return whether everything that a sense needs stands beside its trigger."""
    return all(TESTS[need](syntax, arguments) for need in needs)


def _all(arguments: Arguments) -> Iterator[Phrase]:
    for phrase in (arguments.subject, arguments.object):
        if phrase is not None:
            yield phrase
    yield from arguments.others


def _is_placed(syntax: Syntax, phrase: Phrase) -> bool:
    return bool(head_classes(syntax, phrase) & {"place", "position"}) or phrase.preposition in _TOWARDS


def _place(syntax: Syntax, arguments: Arguments) -> bool:
    return any(_is_placed(syntax, p) for p in _all(arguments))


def _origin(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition in ("من", "عن") and _is_placed(syntax, p) for p in arguments.others)


def _prison(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition == "من" and "prison" in head_classes(syntax, p) for p in arguments.others)


def _deal(syntax: Syntax, arguments: Arguments) -> bool:
    return any("deal" in classes_of(syntax.text.tokens[i].word) for i in range(arguments.start, arguments.stop))


def _object(_: Syntax, arguments: Arguments) -> bool:
    return arguments.object is not None or bool(arguments.pronoun)


def _active(_: Syntax, arguments: Arguments) -> bool:
    return not arguments.is_passive


def _definite(syntax: Syntax, arguments: Arguments) -> bool:
    return syntax.has(arguments.first, DEFINITE)


def _agent(syntax: Syntax, arguments: Arguments) -> bool:
    return arguments.subject is not None or _giver(syntax, arguments)


def _owned(_: Syntax, arguments: Arguments) -> bool:
    """Return whether the noun is somebody's by a genitive or a pronoun («كفالة الشيخ», «كفالتهم»)."""
    return bool(arguments.pronoun) or (arguments.subject is not None and arguments.subject.first == arguments.last)


def _moved(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb says from where or where to; a verbal noun need not."""
    return arguments.shape != "verb" or _place(syntax, arguments)


def _giver(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody gives what the noun names: «تعهد من القائد», «وعد الحكومة»."""
    givers = [p for p in arguments.others if p.preposition == "من"]
    if arguments.subject is not None:
        givers.append(arguments.subject)
    return any(head_classes(syntax, p) & (ACTORS | PEOPLE) for p in givers)


def _other(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition == "مع" and head_classes(syntax, p) & ACTORS for p in arguments.others)


def _fall(syntax: Syntax, arguments: Arguments) -> bool:
    near = range(arguments.first - _FALL_WITHIN, arguments.last + _FALL_WITHIN)
    return any(syntax.form(i) in words_of("falling") for i in near)


def _confession(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «أقر» confesses («أقر بأن …») and does not adopt («أقر القانون»)."""
    for i in range(arguments.last, min(arguments.last + _CONFESSED_WITHIN, len(syntax.tags))):
        if syntax.has(i, COMPLEMENTISER) or (syntax.has(i, PREFIXED) and syntax.form(i)[:1] == "ب"):
            return True
    return False


TESTS: dict[str, Callable[[Syntax, Arguments], bool]] = {
    "active": _active,
    "agent": _agent,
    "confession": _confession,
    "deal": _deal,
    "definite": _definite,
    "fall": _fall,
    "giver": _giver,
    "moved": _moved,
    "object": _object,
    "origin": _origin,
    "other": _other,
    "owned": _owned,
    "place": _place,
    "prison": _prison,
}
