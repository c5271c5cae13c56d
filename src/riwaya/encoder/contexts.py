"""What the words of one text may be, by how they stand in it."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from riwaya.documents.sentences import Text
from riwaya.encoder.network import Network
from riwaya.encoder.vocabulary import Vocabulary
from riwaya.encoder.windows import windows
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES, MODALITIES, ROLES

# what the network was trained to tell, in this order
LINKS = ("first source", "second source", "content start", "content end")  # first words, and the last of a content
TAGS = (*EVENT_TYPES, "cue", *STANCES, *MODALITIES, "negative")
RELATIONS = (*ROLES, *LINKS)
_TYPE = {name: place for place, name in enumerate(EVENT_TYPES)}
_CUE = len(EVENT_TYPES)
_RELATION = {name: place for place, name in enumerate(RELATIONS)}
_FAR = -12.0  # the log-odds of what stands in no window with a word
_APART = [_FAR] * len(RELATIONS)
_DIGITS = 3  # of what is told, so that machines agree


class Contexts:
    """The log-odds of what the words of a text are, by token, and of how two of them hang together."""

    def __init__(self, text: Text) -> None:
        vocabulary, self._network = trained()
        starts: list[int] = []
        tags: list[NDArray[np.float32]] = []
        self._windows: list[NDArray[np.float16]] = []  # the vectors of their units; half as long, for texts may be
        self._firsts = [0]  # the first unit of each that the one before has not
        self._before: list[int] = []  # how many units of the one before each begins with
        for units, before in windows(text.document.text, vocabulary):
            words = self._network.words([unit.pieces for unit in units])
            starts += [unit.start for unit in units[before:]]
            tags.append(np.round(self._network.tags(words[before:]), _DIGITS))
            self._windows.append(words.astype(np.float16))
            self._firsts.append(len(starts))
            self._before.append(before)
        self._units = [max(0, bisect_right(starts, token.start) - 1) for token in text.tokens]
        self._tags: list[list[float]] = np.concatenate(tags).tolist() if tags else []
        self._ends: tuple[int, NDArray[np.float32], NDArray[np.float32]] | None = None

    def event(self, at: int, kind: str) -> float:
        """Return the log-odds that a token tells an event of a type."""
        return self._tags[self._units[at]][_TYPE[kind]]

    def cue(self, at: int) -> float:
        """Return the log-odds that a token is a cue, the first word of it."""
        return self._tags[self._units[at]][_CUE]

    def stance(self, at: int) -> "Likely":
        """Return the likeliest stance of the claim whose cue begins at a token."""
        return self._likely(at, _CUE + 1, STANCES)

    def modality(self, at: int) -> "Likely":
        """Return the likeliest modality of the event whose trigger begins at a token."""
        return self._likely(at, _CUE + 1 + len(STANCES), MODALITIES)

    def _likely(self, at: int, first: int, names: Sequence[str]) -> "Likely":
        odds = self._tags[self._units[at]][first : first + len(names)]
        best = max(odds)
        return Likely(names[odds.index(best)], 1 / sum(math.exp(one - best) for one in odds))

    def related(self, head: int, parts: Sequence[int]) -> list[list[float]]:
        """Return the log-odds of each of `RELATIONS` between a token and each of others; those of a later window have none."""
        window = bisect_right(self._firsts, self._units[head]) - 1
        if self._ends is None or self._ends[0] != window:
            self._ends = window, *self._network.ends(self._windows[window].astype(np.float32))
        _, heads, others = self._ends
        first, size = self._firsts[window] - self._before[window], len(heads)
        places = [self._units[part] - first for part in parts]
        beside = [place for place in places if 0 <= place < size]
        made = iter(np.round(self._network.related(heads[self._units[head] - first], others[beside]), _DIGITS).tolist())
        return [next(made) if 0 <= place < size else _APART for place in places]

    def parts(self, head: int, near: range) -> "Related":
        """Return how likely each of the tokens near a head is a part of each of its relations."""
        return Related(near, self.related(head, near))


class Likely(NamedTuple):
    """The likeliest of several names, of which one holds, and its probability."""

    name: str
    probability: float


class Likeliest(NamedTuple):
    """The token that is most likely a part of a relation, and its log-odds."""

    at: int
    odds: float


class Related:
    """The log-odds of each token of a stretch to be a part of each relation of one head."""

    def __init__(self, near: range, rows: list[list[float]]) -> None:
        self._near = near
        self._rows = rows

    def odds(self, relation: str, at: int) -> float:
        """Return the log-odds of a token; those of an impossible one outside the stretch."""
        return self._rows[at - self._near.start][_RELATION[relation]] if at in self._near else _FAR

    def likeliest(self, relation: str) -> Likeliest:
        """Return the likeliest token of the stretch, the first of equals."""
        place = _RELATION[relation]
        best = max(range(len(self._rows)), key=lambda i: (self._rows[i][place], -i))
        return Likeliest(self._near[best], self._rows[best][place])


@cache
def trained() -> tuple[Vocabulary, Network]:
    """Return the vocabulary and the network that `./run train --encoder` made."""
    with as_file(files("riwaya.weights") / "encoder.npz") as path, np.load(path) as held:
        arrays = {name: held[name] for name in held.files}
    pieces = bytes(arrays["spelling"]).decode("utf8").split("\n")
    return Vocabulary(pieces, arrays["scores"].astype(float).tolist()), Network(arrays)
