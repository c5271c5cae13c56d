"""What other accounts say of the same thing: found in the comparison of the case, by document and claim."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

Record = Mapping[str, Any]
RELATIONS = ("contradicts", "independent", "echo", "same")  # the most telling first


class Teller(NamedTuple):
    """Who tells something: a document by its SHA-256, and a claim in it; None when its author does."""

    document: str
    claim: str | None


@dataclass(slots=True)
class Other:
    """Another account of what an account is about.

    Attributes:
        teller: who tells it.
        relation: one of `RELATIONS`: it contradicts, it tells the same from elsewhere, it echoes, or one source tells both.
        origin: whose word it is.
        episode: the id of the episode.
        told: what is told: (the question in Arabic, in English, the words), each once.
        start: where the first of these words stand in its document.
    """

    teller: Teller
    relation: str
    origin: str
    episode: str
    told: list[tuple[str, str, str]]
    start: int


class Related:
    """The accounts of a compared case by who tells them."""

    def __init__(self, comparison: Record) -> None:
        self._rows: dict[Teller, list[tuple[Record, Record]]] = defaultdict(list)
        self._disputes: dict[Teller, list[tuple[Record, int]]] = defaultdict(list)
        for episode in comparison["episodes"]:
            for row in episode["matrix"]["rows"]:
                for teller in dict.fromkeys(_teller(span) for _, _, span in _answers(row)):
                    self._rows[teller].append((episode, row))
        for dispute in comparison["contradictions"]:
            for number, side in enumerate(dispute["sides"]):
                for teller in dict.fromkeys(map(_teller, side["spans"])):
                    self._disputes[teller].append((dispute, number))

    def disputes(self, teller: Teller) -> list[Record]:
        """Return the contradictions that an account is a side of."""
        return [dispute for dispute, _ in self._disputes.get(teller, ())]

    def others(self, teller: Teller, most: int = 30) -> list[Other]:
        """Return the other accounts of the same thing, the most telling first."""
        found: dict[Teller, Other] = {}
        for episode, row in self._rows.get(teller, ()):
            self._tell(teller, episode, row, found)
        for dispute, own in self._disputes.get(teller, ()):
            for number, side in enumerate(dispute["sides"]):
                if number != own:
                    _tell_against(dispute, side, found)
        found.pop(teller, None)
        return sorted(found.values(), key=lambda other: RELATIONS.index(other.relation))[:most]

    def _tell(self, teller: Teller, episode: Record, row: Record, found: dict[Teller, Other]) -> None:
        names = {origin["id"]: origin["name"] for origin in episode["matrix"]["origins"]}
        own = {origin for origin, _, span in _answers(row) if _teller(span) == teller}
        for origin, answer, span in _answers(row):
            other = _teller(span)
            if other == teller:
                continue
            relation = "same" if origin in own else "independent"
            relation = "echo" if span["is_echo"] else relation
            known = found.setdefault(other, Other(other, relation, names[origin], episode["id"], [], span["start"]))
            _add(known, (row["ar"], row["en"], span["text"] or answer["words"]))


def _tell_against(dispute: Record, side: Record, found: dict[Teller, Other]) -> None:
    for span in side["spans"]:
        other = _teller(span)
        known = found.setdefault(other, Other(other, "contradicts", "", dispute["episode"] or "", [], span["start"]))
        known.relation = "contradicts"
        _add(known, ("", "", span["text"]))


def _add(other: Other, told: tuple[str, str, str]) -> None:
    if told[2] not in (words for _, _, words in other.told):
        other.told.append(told)


def _answers(row: Record) -> Iterator[tuple[str, Record, Record]]:
    """Yield (origin, answer, span) of a row."""
    for cell in row["cells"]:
        for answer in cell["answers"]:
            for span in answer["spans"]:
                yield cell["origin"], answer, span


def _teller(span: Record) -> Teller:
    claim = span["claim"]
    return Teller(span["document_id"], claim.rpartition("#")[2] if claim else None)


def of_document(others: Sequence[Other]) -> set[str]:
    """Return the documents that these accounts stand in."""
    return {other.teller.document for other in others}
