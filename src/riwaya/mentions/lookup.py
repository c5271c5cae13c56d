"""What a phrase names: for the stages that have a source or a role and want the entity behind its words."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.mentions.lexical import actor_by_id, adjectives
from riwaya.model import Mention, Span

_NEAR = 3  # characters: the marks and proclitics that may stand between a phrase's start and its name


class Named(NamedTuple):
    """What a phrase names: key in lexicon or gazetteer, canonical name, kind of mention."""

    entity: str | None
    name: str | None
    kind: str


class Lookup:
    """The names of one text by their place in it."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.span.start)
        self._starts = [mention.span.start for mention in self._mentions]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Return the names that a span touches, in order."""
        at = bisect_left(self._starts, span.start)
        if at and self._mentions[at - 1].span.end > span.start:
            at -= 1
        return tuple(self._mentions[at : bisect_left(self._starts, span.end)])

    def named(self, span: Span) -> Named | None:
        """Return what a phrase names; None when it names nothing.

        A name that opens the phrase names it («قوات سوريا الديمقراطية في المدينة»), and so does a person in it («مدير
        المركز، فلان»). A state's adjective names the state («رعاية روسية») where nothing else does.
        """
        mentions = self.within(span)
        for mention in mentions:
            if mention.kind == "person" or mention.span.start - span.start <= _NEAR:
                return Named(mention.entity, mention.name, mention.kind)
        return state_named_by(span.text)


def state_named_by(text: str) -> Named | None:
    """Return the state whose adjective the words hold: «دور فرنسي»، «الطرف الروسي»; None when they hold none."""
    for word in fold(text).split():
        state = adjectives().get(word.removeprefix("ال"))
        if state:
            return Named(state, actor_by_id()[state]["ar"], "actor")
    return None
