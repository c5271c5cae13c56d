"""Which episodes somebody takes part in, whatever document tells them: by the words of a name."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from riwaya.arabic.stems import key
from riwaya.scenarios.kinds import roles
from riwaya.scenarios.naming import Name
from riwaya.scenarios.values import Play

_FEW = 3  # episodes that a name may be of; one of more tells none apart
_PARTIES = frozenset({"party", "people"})


class Takers:
    """The parties of plays, looked up by their words when first asked for."""

    def __init__(self, plays: Sequence[Play]) -> None:
        self._plays = plays

    def pair(self, new: Name | None, old: Name | None, here: Collection[str]) -> tuple[str, str] | None:
        """Return the two plays of which one has the new name among its parties and the other the old, told anywhere.

        Args:
            here: the plays that the document tells which compares; they come before others.
        """
        if new is None or old is None:
            return None
        ones, others = self._of(new, here), self._of(old, here)
        pairs = [(one, other) for one in ones for other in others if one != other]
        return pairs[0] if len(pairs) == 1 else None

    def _of(self, name: Name, here: Collection[str]) -> list[str]:
        words = [word for word in key(name.passage.text).split() if word in self._by_word]
        listed = [self._by_word[word] for word in words]
        found = [
            id
            for id in (set.intersection(*listed) if listed else ())
            if any(name.is_of(filler) for role, of in self._known[id].roles.items() if _is_party(role) for filler in of)
        ]
        told_here = sorted(id for id in found if id in here)
        return told_here or (sorted(found) if len(found) <= _FEW else [])

    @cached_property
    def _known(self) -> Mapping[str, Play]:
        return {play.id: play for play in self._plays}

    @cached_property
    def _by_word(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for play in self._plays:
            for role, fillers in play.roles.items():
                if _is_party(role):
                    for filler in fillers:
                        for word in key(filler.value).split():
                            found[word].add(play.id)
        return found


def _is_party(role: str) -> bool:
    return roles()[role].kind in _PARTIES
