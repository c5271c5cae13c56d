"""What stands near a trigger: the tokens before and after it, and the phrases beside it with what they are about."""

from collections.abc import Iterator

from riwaya.events.classes import classes_of
from riwaya.events.nouns.heads import Phrase
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax

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


def classes_at(syntax: Syntax, at: int) -> frozenset[str]:
    """Return the classes of the word at a token."""
    return classes_of(syntax.words[at])


def phrases(arguments: Arguments) -> Iterator[Phrase]:
    """Yield the phrases beside a trigger: its subject and object, then those with a preposition."""
    for phrase in (arguments.subject, arguments.object):
        if phrase is not None:
            yield phrase
    yield from arguments.others


def head_noun(syntax: Syntax, phrase: Phrase) -> str:
    """Return the first noun of a phrase without its clitics and article."""
    form = syntax.form(phrase.first)[phrase.cut :]
    return form.removeprefix("لل").removeprefix("ال")
