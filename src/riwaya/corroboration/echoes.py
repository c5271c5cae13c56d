"""Who repeats whom: passages of one document that stand in a later one, and documents that name the outlet they take from.

What a document repeats is told from its own gist and a few others, found by what they have in common, so that the work grows
with the documents and not with their pairs.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple, TypeAlias

from riwaya.arabic.stems import stems
from riwaya.corroboration.gist import UNDATED, Entry, Gist, mark, names_of, topics
from riwaya.corroboration.prints import Passage, Shingles, passages, shingles
from riwaya.corroboration.register import FIRST, LAST, Register
from riwaya.corroboration.telling import Record, Telling, outlet_key

_COPIED = 9  # shingles in common: a passage of some thirteen words, or two shorter ones
_IN_A_ROW = 4  # of them side by side: eight words, longer than names and titles
_REPEATED = 0.35  # of the words of a claim that stand in the document it is said to come from
_NAMED_SHORT = 0.5  # of them, where only the first word of an outlet's name is given
_WINDOW = 400  # days that an outlet is quoted after it reported
_RECENT = 12  # documents of an outlet on one topic that may be quoted: the newest
_TRIED_COPIES, _TRIED_NAMED = 3, 6  # documents looked at word by word, the likeliest
_COVERED = 0.6  # of the words of a claim, or of a text without claims, that come from elsewhere
_FEW = 8  # documents with a print looked at first
_SHOWN = 160

Head: TypeAlias = tuple[Entry, str | None]  # where a document stands in the list of a print, and its outlet


class Evidence(NamedTuple):
    """Words of the copy and the words of the origin they repeat, by their bounds; 0 where only the origin's outlet is named."""

    start: int
    end: int
    origin_start: int
    origin_end: int


class Echo(NamedTuple):
    """A document that repeats another, both by their keys, and what shows it.

    Attributes:
        kind: named (the copy names the origin's outlet) or copied (passages of the origin stand in the copy).
        why: what shows it, in words.
        claims: the claims of the copy that come from the origin.
        is_partial: whether the copy tells more than comes from the origin.
    """

    copy: str
    origin: str
    kind: str
    why: str
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    is_partial: bool

    def as_json(self) -> list[Any]:
        """Return it as it is kept."""
        return list(self)


def echo_from(kept: Sequence[Any]) -> Echo:
    """Return an echo that was kept."""
    copy, origin, kind, why, claims, evidence, is_partial = kept
    return Echo(copy, origin, kind, why, tuple(claims), tuple(Evidence(*one) for one in evidence), is_partial)


def carriers(claim: Record) -> list[str]:
    """Return the outlets that a claim's chain names, as they are compared.

    A body that hands on another's word may be one, and so may one whose statement is quoted («بيان للخارجية»).
    """
    is_of_statement = any(link["kind"] == "document" for link in claim["chain"])
    handing = claim["chain"] if is_of_statement else claim["chain"][:-1]
    outlets = [outlet_key(link["name"] or link["text"]) for link in claim["chain"] if link["kind"] == "outlet"]
    return outlets + [outlet_key(link["text"]) for link in handing if link["kind"] == "organisation"]


class Suspects(NamedTuple):
    """The documents that one may repeat, the likeliest first: those of the outlets that claims name, those with its prints."""

    key: str
    named: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    copied: tuple[str, ...]

    def documents(self) -> list[str]:
        """Return the keys of all of them and of the document itself; of one that repeats none for sure, nothing."""
        found = dict.fromkeys((*(key for _, keys in self.named for key in keys), *self.copied))
        return [self.key, *found] if found else []


class Finder:
    """Finds what documents may repeat, in a register that holds them all."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._reader = Reader(register.telling)
        self._heads: dict[int, list[Head]] = {}

    def sources(self, gist: Gist) -> tuple[Echo, ...]:
        """Return what a document repeats, in the order of the origins."""
        found = self._reader.echoes(self.suspects(gist))
        known = self._register.gists([echo.origin for echo in found])
        return tuple(sorted(found, key=lambda echo: known[echo.origin].order))

    def suspects(self, gist: Gist) -> Suspects:
        """Return what a document may repeat."""
        by_outlet: dict[str, list[str]] = {}
        for naming in gist.namings:
            by_outlet.setdefault(naming.outlet, []).append(naming.claim)
        named = ((tuple(claims), tuple(self._of_outlet(gist, outlet))) for outlet, claims in by_outlet.items())
        return Suspects(gist.key, tuple(one for one in named if one[1]), tuple(self._likely(gist)))

    def _of_outlet(self, gist: Gist, outlet: str) -> list[str]:
        """Return the documents of an outlet that one can be quoting, the likeliest first: those that tell what it tells."""
        found: dict[str, None] = {}
        wanted = [mark("outlet", name, topic) for name in names_of(outlet) for topic in topics(gist)]
        dated = self._register.near(wanted, gist.day - _WINDOW if gist.published else FIRST, min(gist.day, UNDATED - 1))
        for listed in (*dated.values(), *self._register.near(wanted, UNDATED, UNDATED, _RECENT).values()):
            found.update((entry.document, None) for entry in listed[-_RECENT:] if entry.document != gist.key)
        known = self._register.gists(found)
        likely = Counter({key: len(gist.shared & known[key].shared) for key in found})
        return sorted(found, key=lambda key: (-likely[key], -known[key].day, key))[:_TRIED_NAMED]

    def _likely(self, gist: Gist) -> list[str]:
        """Return earlier documents of which passages may stand in a document."""
        shared: Counter[str] = Counter()
        for listed in self._first_ones(gist.prints):
            for entry, outlet in listed:
                if (entry.day, entry.document) < (gist.day, gist.key) and (outlet is None or outlet != gist.outlet):
                    shared[entry.document] += 1
                    break
        known = self._register.gists(shared)
        return sorted(shared, key=lambda key: (-shared[key], known[key].order))[:_TRIED_COPIES]

    def _first_ones(self, prints: Collection[int]) -> Iterator[list[Head]]:
        """Yield the heads of each print that another document has too."""
        self._heads |= heads_of(self._register, [one for one in prints if one not in self._heads])
        for one in prints:
            if found := self._heads.get(one):
                yield found
            else:
                self._heads.pop(one, None)


class Reader:
    """Finds which of its suspects a document repeats, word by word.

    Args:
        telling: gives the telling of a document by its key.
    """

    def __init__(self, telling: Callable[[str], Telling]) -> None:
        self._telling = telling

    def echoes(self, suspects: Suspects) -> list[Echo]:
        """Return what a document repeats, in no order."""
        named, copied = self._named(suspects), dict(self._copied(suspects))
        return [self._echo(suspects.key, key, named.get(key), copied.get(key)) for key in {**named, **copied}]

    def _named(self, suspects: Suspects) -> dict[str, list[Record]]:
        """Return documents of the outlets that a document names and that say the same, with the claims that repeat them."""
        found: dict[str, list[Record]] = {}
        for claims, candidates in suspects.named:
            for claim in (self._telling(suspects.key).claims[id] for id in claims):
                said = list(stems(claim["content"]["text"]))
                known = carriers(claim)
                shares = [(self._share(said, key), -at, key) for at, key in enumerate(candidates)]
                share, _, best = max(shares)
                if share >= (_REPEATED if self._telling(best).outlet in known else _NAMED_SHORT):
                    found.setdefault(best, []).append(claim)
        return found

    def _share(self, said: Sequence[str], key: str) -> float:
        """Return which part of the words of a claim stands in a document."""
        words = self._telling(key).once("words", _words)
        return sum(word in words for word in said) / max(1, len(said))

    def _shingles(self, key: str) -> Shingles:
        return self._telling(key).once("shingles", _shingles)

    def _copied(self, suspects: Suspects) -> Iterator[tuple[str, list[Passage]]]:
        """Yield earlier documents of which passages stand in a document."""
        for key in suspects.copied:
            found = passages(self._shingles(suspects.key), self._shingles(key))
            lengths = [passage.shingles for passage in found]
            if sum(lengths) >= _COPIED and max(lengths) >= _IN_A_ROW:
                yield key, found

    def _echo(self, copy: str, key: str, claims: Sequence[Record] | None, copied: Sequence[Passage] | None) -> Echo:
        telling = self._telling(copy)
        within = [claim for claim in telling.claims.values() if _is_within(claim["content"], copied or ())]
        repeated = {claim["id"]: claim for claim in (*(claims or ()), *within)}
        if claims:
            kind, why = "named", f"{claims[0]['chain'][0]['text']}: {claims[0]['content']['text']}"
        else:
            kind, why = "copied", "…".join(telling.text[one.start : one.end] for one in _longest(copied or ()))
        is_partial = len(repeated) < len(telling.claims) if telling.claims else not _is_covered(telling, copied or ())
        named = (Evidence(one["content"]["start"], one["content"]["end"], 0, 0) for one in claims or ())
        evidence = (*named, *(Evidence(*passage[:4]) for passage in copied or ()))
        return Echo(copy, key, kind, _shown(why), tuple(repeated), evidence, is_partial)


def changed_by(register: Register, gist: Gist) -> set[str]:
    """Return the documents that may repeat others than before once this one is there, or gone."""
    found = {gist.key}
    for name, topic in product(names_of(gist.outlet or ""), topics(gist) if gist.outlet else ()):
        namers = mark("names", name, topic)
        for first, last in (_quoted(register, gist, mark("outlet", name, topic)), (UNDATED, UNDATED)):
            found.update(entry.document for entry in register.near([namers], first, last).get(namers, ()))
    heading = [one for one, listed in heads_of(register, gist.prints).items() if gist.key in (e.document for e, _ in listed)]
    for listed in register.near(heading).values():
        found.update(entry.document for entry in listed)
    return found


def _quoted(register: Register, gist: Gist, own: int) -> tuple[int, int]:
    """Return the days on which a document is among those of its outlet that are looked at."""
    if not gist.published:
        return FIRST, LAST
    after = register.near([own], gist.day, gist.day + _WINDOW, 2 * _RECENT).get(own, ())
    later = [entry.day for entry in after if (entry.day, entry.document) > (gist.day, gist.key)]
    return gist.day, later[_RECENT] if len(later) > _RECENT else gist.day + _WINDOW


def heads_of(register: Register, prints: Collection[int]) -> dict[int, list[Head]]:
    """Return for each print the first document that has it and the first of another outlet; none for what only one has."""
    found: dict[int, list[Head]] = {}
    waiting: Collection[int] = prints
    for most in (_FEW, None):
        lists = register.near(waiting, FIRST, LAST, most)
        known = register.gists({entry.document for listed in lists.values() if len(listed) > 1 for entry in listed})
        for one, listed in lists.items():
            found[one] = _heads(listed, known) if len(listed) > 1 else []
        waiting = [one for one, listed in lists.items() if len(listed) == most and len(found[one]) < 2]
        if not waiting:
            break
    return found


def _heads(listed: Sequence[Entry], known: Mapping[str, Gist]) -> list[Head]:
    heads: list[Head] = []
    for entry in listed:
        outlet = known[entry.document].outlet
        if not heads or outlet is None or outlet != heads[0][1]:
            heads.append((entry, outlet))
        if len(heads) == 2:
            break
    return heads


def _words(telling: Telling) -> frozenset[str]:
    return frozenset(telling.stemmed.stems)


def _shingles(telling: Telling) -> Shingles:
    return shingles(telling.stemmed)


def _is_within(content: Mapping[str, int], copied: Sequence[Passage]) -> bool:
    inside = sum(max(0, min(one.end, content["end"]) - max(one.start, content["start"])) for one in copied)
    return inside >= _COVERED * max(1, content["end"] - content["start"])


def _is_covered(telling: Telling, copied: Sequence[Passage]) -> bool:
    return sum(one.end - one.start for one in copied) >= _COVERED * len(telling.text)


def _longest(copied: Sequence[Passage]) -> list[Passage]:
    return sorted(copied, key=lambda one: (one.start - one.end, one.start))[:1]


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"
