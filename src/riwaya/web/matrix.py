"""The matrix of an episode made ready for its page: every answer with the place it stands in, who says it, and its side."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riwaya.accounts.account import questions
from riwaya.accounts.asking import asked
from riwaya.casefile.store import Stored
from riwaya.scenarios.values import Passage

Record = Mapping[str, Any]
_SHOWN = 3  # places of one answer that are shown before the rest is folded


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand.

    Attributes:
        words: as the text has them.
        document: the document they stand in.
        start: where they begin.
        end: where they end.
        claim: the id of the claim that has them; None of what its author tells.
        chain: the sources through which the document has them, in its words; none of what its author tells.
        is_echo: whether the document has it from the origin of the column.
    """

    words: str
    document: Stored
    start: int
    end: int
    claim: str | None
    chain: tuple[str, ...]
    is_echo: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One answer.

    Attributes:
        places: where it is said at first hand, the first of them shown.
        more: the places beyond those.
        echoes: where it is repeated.
        is_denied: whether it is said not to be so.
        side: on which side of a disagreement it stands, from 0; None where there is none.
    """

    places: Sequence[Place]
    more: Sequence[Place]
    echoes: Sequence[Place]
    is_denied: bool
    side: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A question and what each origin answers, an empty list where it says nothing.

    Attributes:
        word: the question's word.
        about: what of, as the question's id has it: a kind of event or what is counted; "" where it says it all.
        named: what of, in Arabic, where there is no label for it.
        ar: the question in Arabic.
        en: the question in English.
        judgement: contradicts, supports, unsure or not-compared.
        cells: one list of answers for each origin, in their order.
    """

    word: str
    about: str
    named: str
    ar: str
    en: str
    judgement: str
    cells: Sequence[Sequence[Said]]


@dataclass(frozen=True, slots=True)
class Origin:
    """A column.

    Attributes:
        name: who.
        kind: a kind of source; "document" of what an author tells.
        documents: those that have it at first hand.
        echoes: those that repeat it.
    """

    name: str
    kind: str
    documents: Sequence[Stored]
    echoes: Sequence[Stored]


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a disagreement: its value, and where it is said."""

    value: str
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Where accounts part.

    Attributes:
        word: the question's word.
        about: what of, as in a line.
        heading: what it is about in the words of a text; of a question with an answer, in English.
        question: the question's id.
        parties: the sides.
    """

    id: str
    question: str
    word: str
    about: str
    heading: str
    parties: Sequence[Party]


def heading(question: str, about: str, language: str) -> str:
    """Return what a disagreement is about: its question in a language, or the words of a text that it is about."""
    entry = questions().get(_asked(question)[0])
    return asked(question, language) if entry is not None and about.startswith(entry["en"]) else about


class Weaver:
    """Makes places of the spans of a comparison.

    Args:
        document_of: gives a document of the case by the hash of its bytes.
        chain_of: gives the words of the sources of a claim, by the document's hash and the claim's id.
    """

    def __init__(self, document_of: Callable[[str], Stored], chain_of: Callable[[str, str], tuple[str, ...]]) -> None:
        self._document_of = document_of
        self._chain_of = chain_of

    def place(self, span: Record) -> Place:
        """Return where a span stands."""
        claim = (span["claim"] or "").rpartition("#")[2]
        chain = self._chain_of(span["document_id"], claim) if claim else ()
        return Place(
            span["text"],
            self._document_of(span["document_id"]),
            span["start"],
            span["end"],
            claim or None,
            chain,
            span.get("is_echo", False),
        )

    def passage(self, found: Passage) -> Place:
        """Return where a passage of a scenario stands."""
        chain = self._chain_of(found.key, found.claim) if found.claim else ()
        return Place(found.text, self._document_of(found.key), found.start, found.end, found.claim, chain, is_echo=False)

    def dispute(self, record: Record) -> Dispute:
        """Return a disagreement."""
        parties = [Party(side["value"], _once(map(self.place, side["spans"]))) for side in record["sides"]]
        return Dispute(record["id"], record["question"], *_asked(record["question"]), record["about"], parties)

    def line(self, row: Record, origins: Sequence[str], disputes: Mapping[str, Record]) -> Line:
        """Return a row.

        Args:
            origins: the ids of the columns, in order.
            disputes: the disagreements of the episode by their ids.
        """
        sides = _sides(disputes[id] for id in row["comparisons"] if id in disputes)
        cells = {cell["origin"]: [self._said(answer, sides) for answer in cell["answers"]] for cell in row["cells"]}
        return Line(
            *_asked(row["question"]),
            row["of"],
            row["ar"],
            row["en"],
            row["judgement"].replace(" ", "-"),
            [cells.get(origin, ()) for origin in origins],
        )

    def _said(self, answer: Record, sides: Mapping[tuple[Any, ...], int]) -> Said:
        places = _once(map(self.place, answer["spans"]))
        own, echoes = ([one for one in places if one.is_echo is is_echo] for is_echo in (False, True))
        side = next((sides[_key(span)] for span in answer["spans"] if _key(span) in sides), None)
        return Said(own[:_SHOWN], own[_SHOWN:], echoes, answer["is_denied"], side)


def _sides(disputes: Iterable[Record]) -> dict[tuple[Any, ...], int]:
    """Return on which side each span stands; sides of a second dispute over one question are counted on."""
    found: dict[tuple[Any, ...], int] = {}
    first = 0
    for dispute in disputes:
        for number, side in enumerate(dispute["sides"]):
            for span in side["spans"]:
                found.setdefault(_key(span), first + number)
        first += len(dispute["sides"])
    return found


def _asked(question: str) -> tuple[str, str]:
    """Return a question's word and what it is about, as the keys of labels are written."""
    word, _, about = question.partition(".")
    return word, about.replace(" ", "-")


def _key(span: Record) -> tuple[Any, ...]:
    return (span["document_id"], span["start"], span["end"], span["claim"])


def _once(places: Iterable[Place]) -> list[Place]:
    """Return places without those that an author and a source both fill."""
    found: dict[tuple[int, int, int], Place] = {}
    for one in places:
        found.setdefault((one.document.id, one.start, one.end), one)
    return [*found.values()]
