"""Who repeats whom: copies by passages that stand in two documents, and documents that name the outlet they take from.

Passages are found over shingles of five stems. A shingle leads from the first document that has it to each of the others, so
the work grows with the text and not with the pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riwaya.arabic.stems import Place, places
from riwaya.corroboration.telling import Record, Telling, outlet_key

_SHINGLE = 5
_COPIED = 9  # shingles in common: a passage of some thirteen words, or two shorter ones
_REPEATED = 0.35  # of the words of a claim that stand in the document it is said to come from
_SHOWN = 160


class Echo(NamedTuple):
    """A document that repeats another, and what shows it."""

    copy: Telling
    origin: Telling
    kind: str
    why: str


def find_echoes(tellings: Sequence[Telling]) -> list[Echo]:
    """Return who echoes whom, each pair once, in an order that does not depend on that of the tellings."""
    found: dict[tuple[str, str], Echo] = {}
    for echo in (*_named(tellings), *_copied(tellings)):
        pair = echo.copy.key, echo.origin.key
        if pair not in found and pair[::-1] not in found:
            found[pair] = echo
    return sorted(found.values(), key=lambda echo: (echo.origin.order, echo.copy.order))


def _named(tellings: Sequence[Telling]) -> Iterator[Echo]:
    """Yield documents whose chains name the outlet of another that says the same."""
    by_outlet: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda one: one.order):
        if telling.outlet:
            by_outlet[telling.outlet].append(telling)
    words = _Words()
    for telling in sorted(tellings, key=lambda one: one.order):
        for claim in telling.claims.values():
            origins = [one for name in carriers(claim) for one in by_outlet.get(name, ()) if one.outlet != telling.outlet]
            best = max(origins, key=lambda one: (words.share(claim, one), one.order), default=None)
            if best and best.order[0] <= telling.order[0] and words.share(claim, best) >= _REPEATED:
                yield Echo(telling, best, "named", _shown(f"{claim['chain'][0]['text']}: {claim['content']['text']}"))


def carriers(claim: Record) -> list[str]:
    """Return the outlets that a claim's chain names, as they are compared."""
    return [outlet_key(link["name"] or link["text"]) for link in claim["chain"] if link["kind"] == "outlet"]


class _Words:
    """The words of documents, each taken apart once."""

    def __init__(self) -> None:
        self._of: dict[str, frozenset[str]] = {}

    def share(self, claim: Record, origin: Telling) -> float:
        """Return which part of a claim's words stands in a document."""
        if origin.key not in self._of:
            self._of[origin.key] = frozenset(place.stem for place in places(origin.text))
        said = [place.stem for place in places(claim["content"]["text"])]
        return sum(word in self._of[origin.key] for word in said) / max(1, len(said))


def _copied(tellings: Sequence[Telling]) -> Iterator[Echo]:
    """Yield documents in which passages of an earlier one stand."""
    ordered = sorted(tellings, key=lambda one: one.order)
    first: dict[int, int] = {}
    shared: Counter[tuple[int, int]] = Counter()
    passage: dict[tuple[int, int], tuple[int, int]] = {}
    for number, telling in enumerate(ordered):
        seen: set[int] = set()
        for shingle, start, end in _shingles(telling.text):
            earlier = first.setdefault(shingle, number)
            if earlier == number or shingle in seen or ordered[earlier].outlet == telling.outlet:
                continue
            seen.add(shingle)
            shared[earlier, number] += 1
            begun = passage.get((earlier, number), (start, end))
            passage[earlier, number] = (begun[0], end if start <= begun[1] else begun[1])
    for (earlier, number), count in sorted(shared.items()):
        if count >= _COPIED:
            start, end = passage[earlier, number]
            yield Echo(ordered[number], ordered[earlier], "copied", _shown(ordered[number].text[start:end]))


def _shingles(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield what five words in a row come to, with their bounds."""
    words: list[Place] = list(places(text))
    for at in range(len(words) - _SHINGLE + 1):
        row = words[at : at + _SHINGLE]
        yield hash(tuple(word.stem for word in row)), row[0].start, row[-1].end


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"
