"""Whether two wordings can be one party: the same entity, or one's words all in the other's."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.mentions.lexical import actor_by_id, actors
from riwaya.scenarios.values import Filler, Passage
from riwaya.scenarios.words import stems


def known_as(entity: str, wordings: Sequence[str]) -> str | None:
    """Return the name of a state that is only told by its people or an adjective: «الروس», «تشادية»; None for all else."""
    known = actor_by_id().get(entity)
    if known is None or known["kind"] != "state":
        return None
    name = str(known["ar"])
    return name if name in wordings or all(" " not in wording for wording in wordings) else None


def state_named(word: str) -> str | None:
    """Return the state that one word names, by its people or an adjective too: روسيا، الروس، روسية."""
    bare = fold(word).removeprefix("ال")
    stems = [bare, *(bare.removesuffix(ending) for ending in _OF_A_PEOPLE if bare.endswith(ending))]
    return next((id for stem in stems if (id := _states().get(stem)) is not None), None)


@cache
def _states() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in actors():
        name = fold(entry["ar"]).removeprefix("ال")
        if entry["kind"] == "state" and " " not in name:
            for stem in (name, name.removesuffix("ا"), name.removesuffix("يا"), name.removesuffix("ه")):
                found.setdefault(stem, entry["id"])
    return found


_OF_A_PEOPLE = ("يون", "يين", "يه", "ي", "ه")


class Name(NamedTuple):
    """A party as a comparison names it: the words, the known parties in them, whether they are a place."""

    passage: Passage
    entities: frozenset[str]
    place: str | None

    @property
    def is_place(self) -> bool:
        """Whether it is the name of a place."""
        return self.place is not None

    @property
    def name(self) -> str:
        """The name by which it is compared."""
        if self.place:
            return self.place
        return min(self.entities) if self.entities else key(self.passage.text)

    def is_of(self, filler: Filler) -> bool:
        """Return whether it can be a filler of a role."""
        if self.place:
            return self.place == filler.name or key(self.passage.text) == key(filler.value)
        if self.entities and filler.entities:
            return bool(self.entities & filler.entities)
        words = set(key(self.passage.text).split()) - stems("fighter")
        of_filler = set(key(filler.value).split()) - stems("fighter")
        return bool(words and of_filler) and (words <= of_filler or of_filler <= words)


def name_of(kept: Any, passage: Passage) -> Name:
    """Return a name from what is kept of it."""
    return Name(passage, frozenset(kept["entities"]), kept["place"])
