"""What stands around an event: the other events of its text, and the claims that tell it."""

from bisect import bisect_left

from riwaya.model import Reading
from riwaya.phrases import Syntax


class Surroundings:
    """The triggers and claims of a reading by their tokens; what is told of a token is looked up once."""

    def __init__(self, reading: Reading, syntax: Syntax) -> None:
        self._triggers = sorted({syntax.tokens_of(event.trigger)[0] for event in reading.events})
        self._contents = [syntax.tokens_of(a.content) for a in reading.attributions]
        self._sources = [[syntax.tokens_of(link.span) for link in a.chain] for a in reading.attributions]
        self._told: dict[int, int] = {}
        self._named: dict[tuple[int, int], int] = {}

    def triggers_between(self, first: int, last: int) -> int:
        """Return how many events are told of from token `first` up to `last`."""
        return bisect_left(self._triggers, last) - bisect_left(self._triggers, first) if first < last else 0

    def is_nearer_to_another(self, at: int, trigger: int) -> bool:
        """Return whether another event's trigger is nearer to the token than this one."""
        place = bisect_left(self._triggers, at)
        return any(abs(other - at) < abs(trigger - at) for other in self._triggers[max(0, place - 1) : place + 1])

    def told_in(self, at: int) -> int:
        """Return the claims whose content holds the token, one bit for each."""
        found = self._told.get(at)
        if found is None:
            found = self._told[at] = _bits([first <= at < last for first, last in self._contents])
        return found

    def told_by(self, first: int, last: int) -> int:
        """Return the claims of which these tokens name a source, one bit for each."""
        found = self._named.get((first, last))
        if found is None:
            met = [any(begin < last and first < end for begin, end in sources) for sources in self._sources]
            found = self._named[first, last] = _bits(met)
        return found


def _bits(marks: list[bool]) -> int:
    return sum(1 << place for place, is_marked in enumerate(marks) if is_marked)
