"""What stands near a trigger: the tokens before and after it, and the phrases beside it with what they are about."""

from collections.abc import Collection, Iterator

from riwaya.events.classes import classes_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import STOP

TOWARDS = frozenset({"الي", "نحو", "صوب", "باتجاه"})


def ahead(syntax: Syntax, arguments: Arguments, reach: int) -> range:
    """Return the tokens after a trigger, so many at most."""
    return range(arguments.last, min(arguments.last + reach, len(syntax.tags)))


def behind(arguments: Arguments, reach: int) -> range:
    """Return the tokens before a trigger, so many at most."""
    return range(max(0, arguments.first - reach), arguments.first)


def around(syntax: Syntax, arguments: Arguments, reach: int) -> range:
    """Return a trigger with the tokens before and after it, so many at most on either side."""
    return range(behind(arguments, reach).start, ahead(syntax, arguments, reach).stop)


def since(syntax: Syntax, arguments: Arguments, reach: int, bounds: int = STOP) -> range:
    """Return the tokens before a trigger, so many at most, that follow the last bound."""
    near = behind(arguments, reach)
    return range(next((i + 1 for i in reversed(near) if syntax.has(i, bounds)), near.start), near.stop)


def until(syntax: Syntax, arguments: Arguments, reach: int, bounds: int = STOP) -> range:
    """Return the tokens after a trigger, so many at most, that precede the next bound."""
    near = ahead(syntax, arguments, reach)
    return range(near.start, next((i for i in near if syntax.has(i, bounds)), near.stop))


def classes_at(syntax: Syntax, at: int) -> frozenset[str]:
    """Return the classes of the word at a token."""
    return classes_of(syntax.words[at])


def classes_in(syntax: Syntax, phrase: Phrase | None) -> frozenset[str]:
    """Return the classes of the noun that a phrase is about; none without a phrase."""
    return frozenset() if phrase is None else head_classes(syntax, phrase)


def phrases(arguments: Arguments) -> Iterator[Phrase]:
    """Yield the phrases beside a trigger: its subject and object, then those with a preposition."""
    for phrase in (arguments.subject, arguments.object):
        if phrase is not None:
            yield phrase
    yield from arguments.others


def takes(arguments: Arguments, *prepositions: str) -> bool:
    """Return whether a phrase stands behind one of the prepositions."""
    return any(p.preposition in prepositions for p in arguments.others)


def has_phrase(syntax: Syntax, arguments: Arguments, prepositions: Collection[str], classes: Collection[str]) -> bool:
    """Return whether a phrase behind one of the prepositions is about a noun of one of the classes."""
    return any(p.preposition in prepositions and not head_classes(syntax, p).isdisjoint(classes) for p in arguments.others)


def head_noun(syntax: Syntax, phrase: Phrase) -> str:
    """Return the first noun of a phrase without its clitics and article."""
    form = syntax.form(phrase.first)[phrase.cut :]
    return form.removeprefix("لل").removeprefix("ال")
