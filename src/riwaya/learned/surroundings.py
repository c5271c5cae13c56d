"""What stands around an event: the other events of its text, and the claims that tell it."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import xor

from riwaya.model import Reading
from riwaya.phrases import Syntax

_FAR = 1 << 30

Range = tuple[int, int]


class Surroundings:
    """The triggers and claims of a reading by their tokens; what is told of a token is looked up once.

    Attributes:
        before: how many events are told of before each token.
    """

    def __init__(self, reading: Reading, syntax: Syntax) -> None:
        self._triggers = sorted({syntax.tokens_of(event.trigger)[0] for event in reading.events})
        self._contents = [syntax.tokens_of(a.content) for a in reading.attributions]
        self._sources = [[syntax.tokens_of(link.span) for link in a.chain] for a in reading.attributions]
        edges: dict[int, int] = {}
        for bit, (first, last) in enumerate(self._contents):
            edges[first] = edges.get(first, 0) ^ 1 << bit
            edges[last] = edges.get(last, 0) ^ 1 << bit
        self._edges = sorted(edges)
        self._told = list(accumulate([edges[at] for at in self._edges], xor, initial=0))
        self._nearest: dict[int, int] = {}
        marked = [0] * len(syntax.tags)
        for at in self._triggers:
            marked[at] = 1
        self.before = list(accumulate(marked, initial=0))

    def nearest(self, at: int) -> int:
        """Return how many tokens away the nearest trigger is."""
        found = self._nearest.get(at)
        if found is None:
            place, triggers = bisect_left(self._triggers, at), self._triggers
            on = triggers[place] - at if place < len(triggers) else _FAR
            back = at - triggers[place - 1] if place else _FAR
            found = self._nearest[at] = on if on < back else back
        return found

    def told_in(self, at: int) -> int:
        """Return the claims whose content holds the token, one bit for each."""
        return self._told[bisect_right(self._edges, at)]

    def tellers(self, at: int) -> list[Range]:
        """Return the tokens of the sources of the claims whose content holds the token."""
        if not self.told_in(at):
            return []
        contents = enumerate(self._contents)
        return [source for place, (first, last) in contents if first <= at < last for source in self._sources[place]]
