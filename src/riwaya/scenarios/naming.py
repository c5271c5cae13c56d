"""Whether two wordings can be one party: the same entity, or one's words all in the other's."""

from typing import Any, NamedTuple

from riwaya.arabic.stems import key
from riwaya.scenarios.values import Filler, Passage

_PLAIN = frozenset(
    key(word) for word in ("مقاتل", "مقاتلين", "مقاتلو", "مقاتلي", "قوات", "عناصر", "مسلح", "مسلحي", "مسلحو", "مقاتلون")
)


class Name(NamedTuple):
    """A party as a comparison names it: the words, the known parties in them, whether they are a place."""

    passage: Passage
    entities: frozenset[str]
    is_place: bool

    @property
    def name(self) -> str:
        """The name by which it is compared."""
        return min(self.entities) if self.entities else key(self.passage.text)

    def is_of(self, filler: Filler) -> bool:
        """Return whether it can be a filler of a role."""
        if self.is_place:
            return False
        if self.entities & (filler.entities | {filler.name}):
            return True
        words = set(key(self.passage.text).split()) - _PLAIN
        of_filler = set(key(filler.value).split()) - _PLAIN
        return bool(words and of_filler) and (words <= of_filler or of_filler <= words)


def name_of(kept: Any, passage: Passage) -> Name:
    """Return a name from what is kept of it."""
    return Name(passage, frozenset(kept["entities"]), bool(kept["is_place"]))
