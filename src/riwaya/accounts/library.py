"""The passages of the documents of one episode, found by their words and their acts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from math import fsum, log

from riwaya.accounts.passages import Passage

KIN = {"agree": ("ceasefire", "exchange")}  # of which a text may tell where another denies that there was a deal
_COMMON = 80  # passages that share a word before it says nothing


class Library:
    """The passages of the documents of one episode, found by their words and their acts."""

    def __init__(self, listed: Iterable[Passage], acts: Set[tuple[str, str]] = frozenset()) -> None:
        self.passages = list(listed)
        self.acts = acts  # the events of the episode, by document and id
        self._by_document: dict[str, list[Passage]] = defaultdict(list)
        for one in self.passages:
            self._by_document[one.telling.key].append(one)
        self._told = [at for at, one in enumerate(self.passages) if not one.is_denial]
        seen = Counter(stem for at in self._told for stem in self.passages[at].stems)
        self._weight = {stem: log(1 + len(self._told) / count) for stem, count in seen.items()}
        self._unseen = log(1 + len(self._told))
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._by_act: dict[str, list[int]] = defaultdict(list)
        for at in self._told:
            for stem in self.passages[at].stems:
                if seen[stem] <= _COMMON:
                    self._by_stem[stem].append(at)
            for act in {told.event["type"] for told in self.passages[at].events}:
                if len(self._by_act[act]) < _COMMON:
                    self._by_act[act].append(at)

    def beside(self, passage: Passage) -> list[Passage]:
        """Return the other passages of a passage's document."""
        own = passage.start, passage.end, passage.claim
        return [one for one in self._by_document[passage.telling.key] if (one.start, one.end, one.claim) != own]

    def near(self, matter: Passage) -> list[Passage]:
        """Return the passages that share a word or an act with one."""
        found = {at for stem in matter.stems for at in self._by_stem.get(stem, ())}
        acts = {act for told in matter.events for act in (told.event["type"], *KIN.get(told.event["type"], ()))}
        found |= {at for act in acts for at in self._by_act.get(act, ())}
        return [self.passages[at] for at in sorted(found)]

    def share(self, matter: Passage, other: Passage) -> tuple[float, list[str]]:
        """Return which part of a passage's words, the rare ones weighing more, stands in another; and those words."""
        shared = matter.stems & other.stems
        whole = fsum(self._weight.get(stem, self._unseen) for stem in matter.stems)
        part = fsum(self._weight.get(stem, self._unseen) for stem in shared)
        return (part / whole if whole else 0.0), sorted(shared)
